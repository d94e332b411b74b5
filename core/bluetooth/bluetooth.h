// Bluetooth of this machine. Reading what is there (BluetoothDirectory) and commanding it
// (BluetoothCommands) are separate, so that either can be simulated or refused by itself.
//
// Every method may be called from any thread and returns at once: whatever takes time is done on a
// thread of the implementation. Nothing here is for the audio path.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "bluetooth/failure.h"
#include "bluetooth/job.h"
#include "bluetooth/snapshot.h"
#include "timeline/time.h"

namespace unisono {

class BluetoothDirectory {
 public:
    virtual ~BluetoothDirectory() = default;
    // What was known last; never null, never changes once handed out, never waits for the system.
    [[nodiscard]] virtual std::shared_ptr<const BluetoothSnapshot> snapshot() const = 0;
    // `changed` is called, from a thread of the implementation, when snapshot() says something new.
    // It must return at once (set a flag, wake a thread). One listener; an empty one unsubscribes,
    // and returns when none is running any more.
    virtual void onChange(std::function<void()> changed) = 0;
};

// A device at an adapter.
struct DeviceRef {
    std::string address;  // "AA:BB:CC:DD:EE:FF"
    std::string adapter;  // id or address; empty: see BluetoothSnapshot::device()
};

// How long things may take before we give up. What the system takes by itself: a page times out
// after 5 s, and is often repeated; a person needs a moment to press a button.
struct BluetoothLimits {
    Nanoseconds scan = std::chrono::seconds(30);
    Nanoseconds pair = std::chrono::seconds(60);
    Nanoseconds connect = std::chrono::seconds(30);
    Nanoseconds disconnect = std::chrono::seconds(10);
    Nanoseconds other = std::chrono::seconds(10);  // trust, forget, power
};

// Each command may fail with any cause; each ends within its limit (one second of grace). `done`
// may be empty. Commands for the same device at the same time: the second fails with `occupied`,
// but a disconnect ends a connect.
class BluetoothCommands {
 public:
    virtual ~BluetoothCommands() = default;
    // Looks for devices; they appear in snapshot(). Ends by itself, with success, after the limit;
    // or by cancel(). `adapter` empty: all that are powered.
    virtual BluetoothJob scan(const std::string& adapter, Nanoseconds limit,
                              BluetoothDone done = {}) = 0;
    // While it runs, snapshot().question may ask for an answer(). Success if it is paired already.
    virtual BluetoothJob pair(const DeviceRef& device, Nanoseconds limit,
                              BluetoothDone done = {}) = 0;
    // Answers snapshot().question; nothing happens if that is not asked any more.
    virtual void answer(std::uint64_t question, const PairingAnswer& answer) = 0;
    // A trusted device may connect by itself.
    virtual BluetoothJob trust(const DeviceRef& device, bool trusted, BluetoothDone done = {}) = 0;
    // Connects that one profile by which we can play to it (A2DP sink), never all there are.
    // Success means that the audio link stands; its sink in the sound system appears a little
    // later.
    virtual BluetoothJob connectAudio(const DeviceRef& device, Nanoseconds limit,
                                      BluetoothDone done = {}) = 0;
    // All profiles.
    virtual BluetoothJob disconnect(const DeviceRef& device, BluetoothDone done = {}) = 0;
    // Unpairs; it is gone from the snapshot until a scan finds it again. From one adapter:
    // forgetSpeaker() is for all.
    virtual BluetoothJob forget(const DeviceRef& device, BluetoothDone done = {}) = 0;
    // Switches an adapter on or off. Lifts no block.
    virtual BluetoothJob power(const std::string& adapter, bool on, BluetoothDone done = {}) = 0;
};

class Bluetooth : public BluetoothDirectory, public BluetoothCommands {};

}  // namespace unisono
