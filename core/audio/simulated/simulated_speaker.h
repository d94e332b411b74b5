// One simulated speaker: a device with a clock, a buffer, a latency and bad days of its own.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "audio/backend.h"

namespace unisono {

// Something that happens to a speaker at a time of its own.
struct SimulatedEvent {
    enum class Kind : std::uint8_t {
        latency,         // value: new true and reported latency, ms
        silent_latency,  // value: new true latency, ms; nobody reports it
        clock,           // value: new clock error, ppm
        stall,           // value: 1 = stands still, 0 = goes on
        gone,            // value: 1 = removed, 0 = back
        volume,          // value: the system's volume of it from then on, 1 is 100 %
    };
    double at_s = 0.0;  // after the backend's construction
    Kind kind = Kind::latency;
    double value = 0.0;
};

struct SimulatedSpeakerConfig {
    std::string name;         // "kitchen"
    std::string description;  // "Kitchen"; empty: as name
    std::string bluetooth_address;
    std::string bluetooth_codec;
    BluetoothProfile bluetooth_profile = BluetoothProfile::none;
    std::optional<double> volume;  // the system's; nothing: it does not tell
    bool obeys = true;             // its volume can be lowered
    int rate_hz = 48000;
    int channels = 2;
    double latency_ms = 150.0;  // behind the device's buffer
    double reported_ms = 0.0;   // how much of that it reports
    double clock_ppm = 0.0;
    double buffer_ms = 60.0;        // the device's own buffer
    double period_ms = 20.0;        // it wakes up this often
    double wake_jitter_ms = 0.3;    // and that much later at most (mostly far less)
    double report_noise_ms = 0.05;  // of the two-sided position report, 1 sigma
    int granularity_frames = 1;     // its pointer moves in such steps
    bool pulled_reports = false;    // tells what it pulled, instead of an estimate
    double sleeps_after_s = 0.0;    // falls asleep after so much silence (0: never) …
    double wakes_in_s = 0.0;        // … and swallows so much of the first sound
    std::vector<SimulatedEvent> events;
    double capture_s = 0.0;  // keep so much of what was played, for a microphone
};

// The device itself; driven by SimulatedBackend in time order. Deterministic: all chance comes
// from a generator seeded with the speaker's name. Not thread safe.
class SimulatedSpeaker {
 public:
    SimulatedSpeaker(SimulatedSpeakerConfig config, TimePoint born);

    [[nodiscard]] const SimulatedSpeakerConfig& config() const { return config_; }
    [[nodiscard]] SinkInfo info() const;
    [[nodiscard]] bool present() const { return present_; }

    // Keep what was played for a microphone, for so long or as configured. Before a stream opens.
    void keepAtLeast(double seconds);

    // Returns true if it is softer now.
    bool lowerVolume(double to);

    // A stream opens or closes.
    void attach(RenderCallback* callback, TimePoint now);
    void detach() { callback_ = nullptr; }
    [[nodiscard]] bool attached() const { return callback_ != nullptr; }

    // The next moment something happens: a wake-up or an event.
    [[nodiscard]] TimePoint nextMoment() const;
    // Do what happens at that moment. Returns true if the speaker came or went, or its volume
    // changed.
    bool act(TimePoint now);

    // What comes out of it (front left and right) around time `when`, its latency included; for a
    // microphone. Silence where nothing was played or nothing was captured.
    struct Sample {
        float left = 0.0F;
        float right = 0.0F;
    };
    [[nodiscard]] Sample heard(TimePoint when) const;
    // Frame (fractional) of the current stream that is heard at `when`; the truth for tests.
    [[nodiscard]] double heardFrame(TimePoint when) const;

    [[nodiscard]] std::uint64_t digest() const { return digest_; }  // of every frame played
    [[nodiscard]] std::uint64_t framesPlayed() const { return total_frames_; }
    [[nodiscard]] double trueLatency_ms() const { return latency_ms_; }
    [[nodiscard]] double clock_ppm() const { return clock_ppm_; }

 private:
    // From `at` on, stream frame = frame + (t - at) × hz, heard latency_s later.
    struct Leg {
        TimePoint at{};
        double frame = 0.0;
        double hz = 0.0;
        double latency_s = 0.0;
    };
    [[nodiscard]] double deviceFrame(TimePoint now) const;
    void newLeg(TimePoint now);
    void wake(TimePoint now);
    void play(std::size_t frames);

    SimulatedSpeakerConfig config_;
    TimePoint born_;
    std::minstd_rand random_;
    std::size_t next_event_ = 0;
    bool present_ = true;
    bool stalled_ = false;
    double latency_ms_;
    double reported_ms_;
    double clock_ppm_;

    RenderCallback* callback_ = nullptr;
    std::vector<Leg> legs_;
    TimePoint next_wake_{};
    Frame written_ = 0;
    std::vector<float> block_;
    std::vector<float> capture_;  // a ring of stereo frames
    double silent_s_ = 0.0;
    double waking_s_ = 0.0;
    std::uint64_t digest_ = 1469598103934665603ULL;  // FNV-1a
    std::uint64_t total_frames_ = 0;
};

}  // namespace unisono
