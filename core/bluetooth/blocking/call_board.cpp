#include "bluetooth/blocking/call_board.h"

#include <algorithm>
#include <atomic>
#include <chrono>

#include "bluetooth/device_class.h"
#include "bluetooth/display_name.h"

namespace unisono {

namespace {

TimePoint now() {
    return SteadyClock().now();
}

BluetoothResult resultOf(const CallResult& result, const std::string& name, bool declined) {
    if (result) {
        return {};
    }
    return tl::unexpected(declined
                              ? bluetoothError(BluetoothCause::declined, name)
                              : bluetoothError(result.error().cause, name, result.error().detail));
}

}  // namespace

// ---- the board's life --------------------------------------------------------------------------

void CallBoard::start() {
    clock_ = std::thread([this] { keepTime(); });
    launch([this] { keepLooking(); });
}

void CallBoard::end() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        changed_.notify_all();
    }
    clock_.join();
    onChange({});
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, config_.parting, [this] { return threads_ == 0; });
}

// What it calls may block for longer than anybody waits, so nobody joins it; it keeps all it needs.
void CallBoard::launch(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        ++threads_;
    }
    std::thread([self = shared_from_this(), work = std::move(work)] {
        work();
        const std::lock_guard lock(self->mutex_);
        --self->threads_;
        self->changed_.notify_all();
    }).detach();
}

// ---- what is known -----------------------------------------------------------------------------

std::shared_ptr<const BluetoothSnapshot> CallBoard::snapshot() const {
    const std::lock_guard lock(mutex_);
    return snapshot_;
}

void CallBoard::onChange(std::function<void()> changed) {
    const std::lock_guard lock(listener_mutex_);
    listener_ = std::move(changed);
}

void CallBoard::look() {
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(mutex_);
        number = ++looks_begun_;
    }
    auto seen = system_->look();
    {
        const std::lock_guard lock(mutex_);
        if (number > look_kept_) {  // else somebody has looked later and was quicker
            look_kept_ = number;
            looked_ = true;
            if (seen) {
                look_ = std::move(*seen);
                absence_.reset();
            } else {
                look_ = {};
                absence_ = std::move(seen.error());
            }
            changed_.notify_all();
        }
    }
    publish();
}

void CallBoard::keepLooking() {
    for (;;) {
        look();
        std::unique_lock lock(mutex_);
        if (changed_.wait_for(lock, config_.look_interval, [this] { return ending_; })) {
            return;
        }
    }
}

BluetoothSnapshot CallBoard::read() const {
    BluetoothSnapshot now;
    now.stack = system_->stack();
    now.version = system_->version();
    now.question = question_;
    if (!looked_) {
        return now;
    }
    if (absence_) {
        now.state = BluetoothSnapshot::State::absent;
        now.problem = bluetoothError(absence_->cause, {}, absence_->detail).error.sentence();
        return now;
    }
    now.state = BluetoothSnapshot::State::ready;
    now.adapters = look_.adapters;
    now.devices = look_.devices;
    for (BluetoothAdapter& adapter : now.adapters) {
        adapter.name = displayName(adapter.name, adapter.id);
        adapter.discovering = inquiring_ == adapter.id;
    }
    for (const auto& [place, heard] : found_) {
        const auto known = std::ranges::find_if(now.devices, [&place = place](const auto& device) {
            return Place(device.address, device.adapter) == place;
        });
        if (known == now.devices.end()) {
            now.devices.push_back(heard);
            continue;
        }
        known->present = heard.present;
        known->rssi_dbm = heard.rssi_dbm;
        if (known->name.empty()) {
            known->name = heard.name;
        }
        for (const std::string& uuid : heard.uuids) {
            if (!known->has(uuid)) {
                known->uuids.push_back(uuid);
            }
        }
    }
    for (BluetoothDevice& device : now.devices) {
        device.name = displayName(device.name, device.address);
        device.alias = displayName(device.alias, device.name);
        device.present = device.present || device.connected;
        device.trusted = device.paired;  // such systems know no difference
        // Nor do they list all services at all times.
        if (classRendersSound(device.device_class) && !device.has(kA2dpSinkUuid)) {
            device.uuids.emplace_back(kA2dpSinkUuid);
        }
        for (const auto& call : calls_) {
            if (call->kind == Kind::connect && !call->over && !device.canPlay() &&
                Place(call->device.address, call->device.adapter) ==
                    Place(device.address, device.adapter)) {
                device.a2dp = A2dpState::connecting;
            }
        }
    }
    std::ranges::sort(now.adapters, {}, &BluetoothAdapter::id);
    std::ranges::sort(now.devices, {}, [](const BluetoothDevice& device) {
        return Place(device.address, device.adapter);
    });
    now.problem = now.adapterProblem();
    return now;
}

void CallBoard::publish() {
    {
        const std::lock_guard lock(mutex_);
        BluetoothSnapshot now = read();
        if (now.saysTheSame(*snapshot_)) {
            return;
        }
        now.revision = ++revision_;
        snapshot_ = std::make_shared<const BluetoothSnapshot>(std::move(now));
        changed_.notify_all();
    }
    const std::lock_guard lock(listener_mutex_);
    if (listener_) {
        listener_();
    }
}

// ---- calls -------------------------------------------------------------------------------------

BluetoothJob CallBoard::run(Kind kind, Nanoseconds limit, BluetoothDone done, Work work) {
    auto job = std::make_shared<BluetoothJob::State>(std::move(done));
    job->onCancel([weak_board = weak_from_this(), weak = std::weak_ptr(job)] {
        const auto board = weak_board.lock();
        const auto canceled = weak.lock();
        if (board && canceled) {
            board->cancel(canceled);
        }
    });
    auto call = std::make_shared<BlockingCall>(*this, kind, job, now() + limit);
    {
        const std::lock_guard lock(mutex_);
        calls_.push_back(call);
        changed_.notify_all();
    }
    launch([this, call, work = std::move(work)] { carryOut(*call, work); });
    return BluetoothJob(std::move(job));
}

void CallBoard::carryOut(BlockingCall& call, const Work& work) {
    CallResult result;
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] {
            return snapshot_->state != BluetoothSnapshot::State::starting || call.over;
        });
        if (absence_) {
            result = tl::unexpected(*absence_);
        } else if (call.over) {
            result = callFailed(BluetoothCause::canceled);
        }
    }
    if (result) {
        result = work(*this, call);
        look();  // the snapshot knows before the caller does
    }
    bool awaited = false;
    BluetoothResult told;
    const BlockingCall::Job job = call.job;
    {
        const std::lock_guard lock(mutex_);
        awaited = !std::exchange(call.over, true);
        told = resultOf(result, call.name, call.declined);
        withdraw(call);
        std::erase_if(calls_, [&call](const auto& each) { return each.get() == &call; });
        changed_.notify_all();
    }
    publish();
    if (awaited) {
        job->finish(std::move(told));
    }
}

void CallBoard::cancel(const BlockingCall::Job& job) {
    const std::lock_guard lock(mutex_);
    for (const auto& call : calls_) {
        call->canceled = call->canceled || call->job == job;
    }
    changed_.notify_all();
}

// The clock ends jobs in time, whether their calls have returned or not.
void CallBoard::keepTime() {
    std::unique_lock lock(mutex_);
    for (;;) {
        TimePoint next = TimePoint::max();
        if (endWhatIsDue(lock, next)) {
            continue;
        }
        if (std::exchange(publish_wanted_, false)) {
            lock.unlock();
            publish();
            lock.lock();
        } else if (ending_) {
            return;
        } else if (next == TimePoint::max()) {
            changed_.wait(lock);
        } else {
            changed_.wait_until(lock, next);
        }
    }
}

bool CallBoard::endWhatIsDue(std::unique_lock<std::mutex>& lock, TimePoint& next) {
    std::vector<std::pair<BlockingCall::Job, BluetoothResult>> due;
    for (const auto& call : calls_) {
        if (call->over) {
            continue;
        }
        std::optional<BluetoothCause> cause;
        if (call->canceled || ending_) {
            cause = call->declined ? BluetoothCause::declined : BluetoothCause::canceled;
        } else if (call->deadline <= now()) {
            cause = question_ && asker_ == call.get() ? BluetoothCause::unanswered
                                                      : BluetoothCause::timed_out;
        }
        if (!cause) {
            next = std::min(next, call->deadline);
            continue;
        }
        call->over = true;
        withdraw(*call);
        const bool is_fine = call->kind == Kind::scan;
        due.emplace_back(call->job, is_fine ? BluetoothResult()
                                            : tl::unexpected(bluetoothError(*cause, call->name)));
    }
    if (due.empty()) {
        return false;
    }
    changed_.notify_all();
    lock.unlock();
    publish();
    for (auto& [job, result] : due) {
        job->finish(std::move(result));
    }
    lock.lock();
    return true;
}

void CallBoard::rename(BlockingCall& call, std::string name) {
    const std::lock_guard lock(mutex_);
    call.name = std::move(name);
}

bool CallBoard::claim(BlockingCall& call, const DeviceRef& device) {
    const auto in_the_way = [&](const std::shared_ptr<BlockingCall>& other) {
        return other.get() != &call && !other->device.address.empty() &&
               ((call.kind == Kind::pair && other->kind == Kind::pair) ||
                (other->device.address == device.address &&
                 other->device.adapter == device.adapter));
    };
    {
        std::unique_lock lock(mutex_);
        // Those that nobody waits for any more are still at it in the system, but may be gone soon.
        changed_.wait_for(lock, config_.parting, [&] {
            return call.over || std::ranges::none_of(calls_, in_the_way) ||
                   std::ranges::any_of(calls_, [&](const auto& other) {
                       return in_the_way(other) && !other->over;
                   });
        });
        if (call.over || std::ranges::any_of(calls_, in_the_way)) {
            return false;
        }
        call.device = device;
    }
    publish();
    return true;
}

void CallBoard::claimFromConnecting(BlockingCall& call, const DeviceRef& device) {
    const std::lock_guard lock(mutex_);
    for (const auto& other : calls_) {
        if ((other->kind == Kind::connect || other->kind == Kind::pair) &&
            other->device.address == device.address && other->device.adapter == device.adapter) {
            other->canceled = true;
        }
    }
    call.device = device;
    changed_.notify_all();
}

void CallBoard::forgetFound(const DeviceRef& device) {
    const std::lock_guard lock(mutex_);
    found_.erase({device.address, device.adapter});
}

bool CallBoard::lists(const DeviceRef& device) const {
    const std::lock_guard lock(mutex_);
    return std::ranges::any_of(look_.devices, [&device](const BluetoothDevice& one) {
        return one.address == device.address && one.adapter == device.adapter;
    });
}

bool CallBoard::isEndingAfter(Nanoseconds time) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, time, [this] { return ending_; });
}

void CallBoard::beginScan() {
    const std::lock_guard lock(mutex_);
    if (!inquiring_) {  // else another one is in the middle of finding them
        for (auto& [place, device] : found_) {
            device.present = false;
            device.rssi_dbm.reset();
        }
    }
}

bool CallBoard::beginInquiry(BlockingCall& call, const std::string& adapter) {
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !inquiring_ || call.over; });
        if (call.over) {
            return false;
        }
        inquiring_ = adapter;
    }
    publish();
    return true;
}

void CallBoard::endInquiry() {
    {
        const std::lock_guard lock(mutex_);
        inquiring_.reset();
        changed_.notify_all();
    }
    publish();
}

// ---- questions ---------------------------------------------------------------------------------

void CallBoard::pose(BlockingCall& call, PairingQuestion::Kind kind, const std::string& code) {
    static std::atomic<std::uint64_t> count{0};
    PairingQuestion question;
    question.id = ++count;
    question.kind = kind;
    question.address = call.device.address;
    question.adapter = call.device.adapter;
    question.name = call.name;
    question.code = code;
    question_ = std::move(question);
    asker_ = &call;
    answer_.reset();
}

void CallBoard::withdraw(const BlockingCall& call) {
    if (asker_ == &call) {
        question_.reset();
        asker_ = nullptr;
    }
}

void CallBoard::answer(std::uint64_t question, const PairingAnswer& answer) {
    const std::lock_guard lock(mutex_);
    if (!question_ || question_->id != question) {
        return;
    }
    asker_->declined = !answer.accept;
    if (question_->kind == PairingQuestion::Kind::show_code) {
        asker_->canceled = !answer.accept;  // nobody waits for an answer
    }
    question_.reset();
    answer_ = answer;
    publish_wanted_ = true;
    changed_.notify_all();
}

// ---- one call ----------------------------------------------------------------------------------

bool BlockingCall::stopped() const {
    const std::lock_guard lock(board_.mutex_);
    return over;
}

bool BlockingCall::waitFor(Nanoseconds time) {
    std::unique_lock lock(board_.mutex_);
    return board_.changed_.wait_for(lock, time, [this] { return over; });
}

void BlockingCall::found(BluetoothDevice heard) {
    {
        const std::lock_guard lock(board_.mutex_);
        heard.present = true;
        heard.paired = heard.connected = false;  // look() knows that
        heard.a2dp = A2dpState::off;
        auto& known = board_.found_[{heard.address, heard.adapter}];
        if (heard.name.empty()) {
            heard.name = known.name;
        }
        known = std::move(heard);
    }
    board_.publish();
}

PairingAnswer BlockingCall::ask(PairingQuestion::Kind question, const std::string& code) {
    std::unique_lock lock(board_.mutex_);
    if (over || asks_no_more) {
        return {};
    }
    board_.pose(*this, question, code);
    lock.unlock();
    board_.publish();
    lock.lock();
    board_.changed_.wait(
        lock, [this] { return over || asks_no_more || (board_.asker_ == this && board_.answer_); });
    PairingAnswer answer;
    if (!over && !asks_no_more && board_.answer_) {
        answer = *board_.answer_;
    }
    board_.withdraw(*this);
    return answer;
}

void BlockingCall::show(const std::string& code) {
    {
        const std::lock_guard lock(board_.mutex_);
        if (over || asks_no_more) {
            return;
        }
        board_.pose(*this, PairingQuestion::Kind::show_code, code);
    }
    board_.publish();
}

void BlockingCall::endAsking() {
    {
        const std::lock_guard lock(board_.mutex_);
        asks_no_more = true;
        board_.withdraw(*this);
        board_.changed_.notify_all();
    }
    board_.publish();
}

}  // namespace unisono
