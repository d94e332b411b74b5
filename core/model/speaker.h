// Plain values: what a speaker is, and how it is set up. No behaviour, no I/O.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unisono {

// Names one sink of one backend for as long as the system knows it: "pulse:bluez_output.4C_…",
// "simulated:kitchen". The part after the colon is the system's own stable name, never a
// description (two Echo Dots share one) and never an index (changes at each start).
struct SpeakerId {
    std::string backend;
    std::string name;

    auto operator<=>(const SpeakerId&) const = default;
    [[nodiscard]] std::string text() const { return backend + ":" + name; }
};

// Which part of a stereo sound a speaker plays.
enum class Role { stereo, mono, left, right };

std::string_view toText(Role role);
std::optional<Role> roleFromText(std::string_view text);

// One parametric EQ band, as in the Audio EQ Cookbook of R. Bristow-Johnson.
struct EqBand {
    enum class Shape { peak, low_shelf, high_shelf, low_pass, high_pass };
    Shape shape = Shape::peak;
    double frequency_hz = 1000.0;  // 10 … 0.49 × rate; outside it is limited to that range
    double gain_db = 0.0;          // -24 … +24; ignored by the passes
    double q = 0.7071;             // 0.1 … 30

    bool operator==(const EqBand&) const = default;
};

std::string_view toText(EqBand::Shape shape);
std::optional<EqBand::Shape> eqShapeFromText(std::string_view text);

inline constexpr std::size_t kMaxEqBands = 10;

// When a tone too low to be heard keeps a speaker from falling asleep (strip/keep_awake_tone.h).
enum class KeepAwake {
    automatic,      // as its kind wants it: keepAwakeOf()
    off,            // let it sleep
    while_playing,  // from the first sound to the stop, pauses and silence included
    always,         // also while nothing plays: its line stays open
};

// "automatic", "off", "playing", "always".
std::string_view toText(KeepAwake keep_awake);
std::optional<KeepAwake> keepAwakeFromText(std::string_view text);

// Never automatic. Bluetooth speakers fall asleep when they hear nothing and swallow what comes
// next, so they are kept awake while something plays; what hangs on a wire is left alone.
KeepAwake keepAwakeOf(KeepAwake wanted, bool is_bluetooth);

// How one speaker is set up within a group.
struct SpeakerSettings {
    Role role = Role::stereo;
    double gain_db = 0.0;   // -60 … +12; digital, ahead of the limiter
    double delay_ms = 0.0;  // on purpose: positive plays later, negative earlier
    double extra_latency_ms =
        0.0;  // the measured residual: latency that the device does not report
    std::vector<EqBand> equalizer;  // at most kMaxEqBands
    bool muted = false;
    KeepAwake keep_awake = KeepAwake::automatic;

    bool operator==(const SpeakerSettings&) const = default;
};

}  // namespace unisono
