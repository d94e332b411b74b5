#include "bluetooth/job.h"

#include <utility>

namespace unisono {

BluetoothJob BluetoothJob::ended(BluetoothResult result, const BluetoothDone& done) {
    auto state = std::make_shared<State>(done);
    state->finish(std::move(result));
    return BluetoothJob(std::move(state));
}

std::optional<BluetoothResult> BluetoothJob::result() const {
    if (!state_) {
        return BluetoothResult();
    }
    const std::lock_guard lock(state_->mutex_);
    return state_->result_;
}

bool BluetoothJob::waitFor(Nanoseconds limit) const {
    if (!state_) {
        return true;
    }
    std::unique_lock lock(state_->mutex_);
    return state_->changed_.wait_for(lock, limit, [this] { return state_->result_.has_value(); });
}

void BluetoothJob::cancel() const {
    if (!state_) {
        return;
    }
    std::function<void()> stop;
    {
        const std::lock_guard lock(state_->mutex_);
        if (state_->result_ || std::exchange(state_->canceled_, true)) {
            return;
        }
        stop = state_->stop_;
    }
    if (stop) {
        stop();
    }
}

bool BluetoothJob::State::finish(BluetoothResult result) {
    BluetoothDone done;
    {
        const std::lock_guard lock(mutex_);
        if (result_) {
            return false;
        }
        result_ = result;
        done = std::move(done_);
        stop_ = {};
        done_ = {};
    }
    changed_.notify_all();
    if (done) {
        done(result);
    }
    return true;
}

void BluetoothJob::State::onCancel(std::function<void()> stop) {
    {
        const std::lock_guard lock(mutex_);
        if (result_) {
            return;
        }
        if (!canceled_) {
            stop_ = std::move(stop);
            return;
        }
    }
    stop();
}

}  // namespace unisono
