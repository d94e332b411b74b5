// Plain values: what there is of Bluetooth. No behaviour, no I/O.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "timeline/time.h"

namespace unisono {

// Profiles, as BlueZ writes them.
inline constexpr const char* kA2dpSinkUuid = "0000110b-0000-1000-8000-00805f9b34fb";
inline constexpr const char* kA2dpSourceUuid = "0000110a-0000-1000-8000-00805f9b34fb";
inline constexpr const char* kHandsFreeUuid = "0000111e-0000-1000-8000-00805f9b34fb";
inline constexpr const char* kHeadsetUuid = "00001108-0000-1000-8000-00805f9b34fb";

struct BluetoothAdapter {
    std::string id;       // the system's name of it: "hci0". What --adapter takes; changes with USB
    std::string address;  // "AA:BB:…"; stable
    std::string name;     // for people, printable; not unique
    std::string modalias;
    bool powered = false;
    bool blocked = false;      // a switch or a setting keeps it off (rfkill)
    bool discovering = false;  // somebody, not necessarily we, looks for devices

    bool operator==(const BluetoothAdapter&) const = default;
};

// The audio link, seen from here.
enum class A2dpState : std::uint8_t {
    off,
    connecting,
    idle,         // connected, nothing flows
    playing,      // connected, sound flows
    source_only,  // connected the wrong way round: the device plays to us, we cannot play to it
};
std::string_view toText(A2dpState state);

// One device as one adapter knows it. The same address at two adapters is twice in the list, but
// one speaker.
struct BluetoothDevice {
    std::string address;  // "AA:BB:CC:DD:EE:FF", upper case
    std::string adapter;  // BluetoothAdapter::id
    // For people, printable (outside data: control characters are gone, length is limited). `alias`
    // is what the user called it, else the same. Never empty: the address where there is no name.
    std::string name;
    std::string alias;
    std::uint32_t device_class = 0;  // 0: not known. Class of Device, Bluetooth Assigned Numbers
    std::vector<std::string> uuids;  // lower case, 36 characters
    std::string modalias;            // "bluetooth:v0171p…", or empty
    bool paired = false;
    bool trusted = false;
    bool blocked = false;    // by the user: may not connect
    bool connected = false;  // with any profile
    bool present = false;    // heard of during a scan that runs or ran last, or connected
    A2dpState a2dp = A2dpState::off;
    std::optional<int> rssi_dbm;  // while found by a scan
    std::optional<int> battery_percent;
    // Of the audio link, while there is one.
    std::string codec;  // "SBC", "AAC", "aptX", "aptX HD", "LDAC", "Opus", … or empty
    std::optional<int> bitrate_kbps;    // greatest, from the codec's settings where those tell it
    std::string codec_details;          // "44.1 kHz, joint stereo, bitpool 2-53", or empty
    std::optional<int> volume_percent;  // the device's own, as it tells
    std::optional<double> delay_ms;     // as it reports; a prior, not a fact

    [[nodiscard]] bool has(std::string_view uuid) const;
    // Can play sound: an A2DP sink, or (where its services are not known yet) audio equipment.
    [[nodiscard]] bool isSpeaker() const;
    // Cannot, for certain: a phone, a keyboard. Many a device is neither.
    [[nodiscard]] bool isNoSpeaker() const;
    // Can also send sound to us, as phones and Echos do.
    [[nodiscard]] bool isSourceToo() const { return has(kA2dpSourceUuid); }
    // Has an audio link on which we can play.
    [[nodiscard]] bool canPlay() const {
        return a2dp == A2dpState::idle || a2dp == A2dpState::playing;
    }

    bool operator==(const BluetoothDevice&) const = default;
};

// What a device wants to know from a person before it pairs.
struct PairingQuestion {
    enum class Kind : std::uint8_t {
        confirm,        // does the device show `code`? yes or no
        allow,          // shall it be paired at all? yes or no
        enter_pin,      // letters and digits, 1 … 16; often 0000 or 1234, or on a label
        enter_passkey,  // a number, 0 … 999999
        show_code,      // type `code` on the device; needs no answer, but may be declined
    };
    std::uint64_t id = 0;  // unique while the program runs
    Kind kind = Kind::confirm;
    std::string address;
    std::string adapter;
    std::string name;
    std::string code;  // printable; passkeys have six digits
    bool operator==(const PairingQuestion&) const = default;
};

struct PairingAnswer {
    bool accept = false;
    std::string code;  // of enter_pin and enter_passkey
};

struct BluetoothSnapshot {
    enum class State : std::uint8_t {
        starting,  // not looked yet
        ready,     // the service answers; there may still be no adapter
        absent,    // no Bluetooth: see problem
    };
    State state = State::starting;
    std::string stack;    // "BlueZ", "Qt Bluetooth", "simulated", or empty
    std::string version;  // "5.66", or empty while not known
    std::string problem;  // one sentence for a person where something is missing, or empty
    std::vector<BluetoothAdapter> adapters;  // by id
    std::vector<BluetoothDevice> devices;    // by address, then adapter
    std::optional<PairingQuestion> question;
    std::uint64_t revision = 0;  // grows with each change

    // By id, by address, or (where only one has it) by name; null if none.
    [[nodiscard]] const BluetoothAdapter* adapter(std::string_view id_or_address) const;
    // Of this address at this adapter (id or address); with an empty adapter the one that plays,
    // else is connected, else the one at an adapter that is on, paired and trusted before not, else
    // the first. Null if none.
    [[nodiscard]] const BluetoothDevice* device(std::string_view address,
                                                std::string_view adapter = {}) const;

    // Of the adapter by which this device plays or would: CalibrationRecord::adapter. `told`: the
    // adapter's id, where its sink tells it. Empty if not known.
    [[nodiscard]] std::string adapterAddress(std::string_view device_address,
                                             std::string_view told = {}) const;

    // What keeps Bluetooth from being used although the service answers: no adapter, or none that
    // is on. A sentence for a person, or empty.
    [[nodiscard]] std::string adapterProblem() const;

    // All but the revision.
    [[nodiscard]] bool saysTheSame(const BluetoothSnapshot& other) const;
};

}  // namespace unisono
