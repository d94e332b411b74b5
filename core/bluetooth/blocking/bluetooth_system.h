// What a connector needs of a system whose Bluetooth is calls that block and lists to be looked at
// again, as that of Windows and macOS is. Everything else (jobs, limits, questions, who waits for
// whom) is in blocking_bluetooth.h, the same for all of them and tested without any of them.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "bluetooth/bluetooth.h"
#include "timeline/time.h"

namespace unisono {

struct CallFailure {
    BluetoothCause cause = BluetoothCause::failed;
    std::string detail;  // the system's own words, or empty
};
using CallResult = tl::expected<void, CallFailure>;

inline tl::unexpected<CallFailure> callFailed(BluetoothCause cause, std::string detail = {}) {
    return tl::unexpected(CallFailure{cause, std::move(detail)});
}

// What the system knows at one moment. Names as it has them, possibly empty; in any order.
struct BluetoothLook {
    std::vector<BluetoothAdapter> adapters;
    std::vector<BluetoothDevice> devices;
};

// The one for whom a call is made. All methods may be called from any thread while the call runs.
class CallWatch {
 public:
    virtual ~CallWatch() = default;
    // Nobody waits for the call any more: it should return as soon as it can.
    [[nodiscard]] virtual bool stopped() const = 0;
    // Waits, at most that long; true as soon as it is stopped.
    virtual bool waitFor(Nanoseconds time) = 0;
    // A device was heard of.
    virtual void found(BluetoothDevice device) = 0;
    // What a device wants to know; waits for the answer, which is no once nobody waits any more.
    virtual PairingAnswer ask(PairingQuestion::Kind kind, const std::string& code) = 0;
    // A code to be typed on the device; waits for nothing. Who declines stops the call.
    virtual void show(const std::string& code) = 0;
    // The device wants to know nothing more: ask() returns at once, now and from now on.
    virtual void endAsking() = 0;
};

// Several threads may be inside at once, but only one in inquire() and one in pair().
class BluetoothSystem {
 public:
    virtual ~BluetoothSystem() = default;
    [[nodiscard]] virtual std::string stack() const = 0;  // BluetoothSnapshot::stack
    [[nodiscard]] virtual std::string version() const = 0;
    // Without asking the radio. Called every few seconds.
    virtual tl::expected<BluetoothLook, CallFailure> look() = 0;
    // One look around, of some seconds; again and again while a scan runs.
    virtual CallResult inquire(const std::string& adapter, CallWatch& watch) = 0;
    virtual CallResult pair(const DeviceRef& device, CallWatch& watch) = 0;
    // Success: it was asked for, and look() will show the audio link.
    virtual CallResult connectAudio(const DeviceRef& device, CallWatch& watch) = 0;
    virtual CallResult disconnect(const DeviceRef& device, CallWatch& watch) = 0;
    virtual CallResult forget(const DeviceRef& device, CallWatch& watch) = 0;
    virtual CallResult power(const std::string& adapter, bool on, CallWatch& watch) = 0;
};

}  // namespace unisono
