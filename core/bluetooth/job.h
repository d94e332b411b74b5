// Something that takes a while: a handle to look at it, wait for it, or stop it.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "bluetooth/failure.h"
#include "timeline/time.h"

namespace unisono {

// Called once, from a thread of the implementation, or from within the command if that fails at
// once. Must return at once. It may give new commands, but must not destroy the Bluetooth it came
// from.
using BluetoothDone = std::function<void(const BluetoothResult&)>;

// Copies are the same job. A handle may be dropped: the job goes on. All methods are thread safe.
class BluetoothJob {
 public:
    class State;
    BluetoothJob() = default;  // one that has succeeded
    explicit BluetoothJob(std::shared_ptr<State> state) : state_(std::move(state)) {}
    // One that has ended in this way; calls `done`.
    static BluetoothJob ended(BluetoothResult result, const BluetoothDone& done);

    [[nodiscard]] bool finished() const { return result().has_value(); }
    [[nodiscard]] std::optional<BluetoothResult> result() const;
    // Whether it has finished within `limit`. Not from a GUI thread, and not from BluetoothDone.
    [[nodiscard]] bool waitFor(Nanoseconds limit) const;
    // Asks it to stop; it then ends with `canceled` (a scan: with success), unless it was done
    // first.
    void cancel() const;

 private:
    std::shared_ptr<State> state_;
};

// The other end, for whoever does the work.
class BluetoothJob::State {
 public:
    explicit State(BluetoothDone done) : done_(std::move(done)) {}
    // The first one counts: true. Runs BluetoothDone; hold no lock that a command takes.
    bool finish(BluetoothResult result);
    // What cancel() does, from whatever thread calls it; now, if it was canceled already. It must
    // stand it that the work ended or the worker vanished meanwhile (hold weak pointers).
    void onCancel(std::function<void()> stop);

 private:
    friend class BluetoothJob;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<BluetoothResult> result_;
    BluetoothDone done_;
    std::function<void()> stop_;
    bool canceled_ = false;
};

}  // namespace unisono
