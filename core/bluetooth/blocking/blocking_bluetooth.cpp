#include "bluetooth/blocking/blocking_bluetooth.h"

#include <utility>

#include "bluetooth/blocking/call_board.h"

namespace unisono {

namespace {

using Cause = BluetoothCause;
using Kind = CallBoard::Kind;
using FoundDevice = tl::expected<BluetoothDevice, CallFailure>;

CallResult checkAdapter(CallBoard& board, BlockingCall& call, const BluetoothAdapter& adapter) {
    if (adapter.powered) {
        return {};
    }
    board.rename(call, adapter.name);
    return callFailed(adapter.blocked ? Cause::blocked : Cause::adapter_off);
}

// Finds the device and sees that its adapter can be used.
FoundDevice resolve(CallBoard& board, BlockingCall& call, const DeviceRef& ref,
                    bool adapter_must_be_on) {
    const auto now = board.snapshot();
    if (now->adapters.empty() || (!ref.adapter.empty() && now->adapter(ref.adapter) == nullptr)) {
        board.rename(call, ref.adapter);
        return callFailed(Cause::no_adapter);
    }
    board.rename(call, ref.address);
    const BluetoothDevice* device = now->device(ref.address, ref.adapter);
    if (device == nullptr) {
        return callFailed(Cause::no_device);
    }
    board.rename(call, device->alias);
    const BluetoothAdapter* adapter = now->adapter(device->adapter);
    if (adapter_must_be_on && adapter != nullptr) {
        if (const auto usable = checkAdapter(board, call, *adapter); !usable) {
            return tl::unexpected(usable.error());
        }
    }
    return *device;
}

DeviceRef refOf(const BluetoothDevice& device) {
    return {device.address, device.adapter};
}

CallResult scan(CallBoard& board, BlockingCall& call, const std::string& wanted) {
    const auto now = board.snapshot();
    const BluetoothAdapter* one = wanted.empty() ? nullptr : now->adapter(wanted);
    if (now->adapters.empty() || (!wanted.empty() && one == nullptr)) {
        board.rename(call, wanted);
        return callFailed(Cause::no_adapter);
    }
    std::vector<std::string> adapters;
    for (const BluetoothAdapter& adapter : now->adapters) {
        if (one == nullptr ? adapter.powered : &adapter == one) {
            if (auto usable = checkAdapter(board, call, adapter); !usable) {
                return usable;
            }
            adapters.push_back(adapter.id);
        }
    }
    if (adapters.empty()) {
        return checkAdapter(board, call, now->adapters.front());
    }
    board.beginScan();
    for (;;) {
        for (const std::string& adapter : adapters) {
            if (!board.beginInquiry(call, adapter)) {
                return {};
            }
            CallResult result = board.system().inquire(adapter, call);
            board.endInquiry();
            if (!result) {
                return result;
            }
        }
        if (call.waitFor(board.config().link_interval)) {  // others may want to look as well
            return {};
        }
    }
}

CallResult pair(CallBoard& board, BlockingCall& call, const DeviceRef& ref) {
    const FoundDevice device = resolve(board, call, ref, true);
    if (!device) {
        return tl::unexpected(device.error());
    }
    if (device->paired) {
        return {};
    }
    if (!board.claim(call, refOf(*device))) {
        return callFailed(Cause::occupied);
    }
    CallResult result = board.system().pair(refOf(*device), call);
    call.endAsking();
    return result;
}

// Looks until it is as it should be; false if that takes too long or is not wanted any more.
template <class IsSo>
bool lookUntil(CallBoard& board, BlockingCall& call, IsSo is_so) {
    const TimePoint end = SteadyClock().now() + board.config().link_patience;
    for (;;) {
        board.look();
        if (is_so(*board.snapshot())) {
            return true;
        }
        if (SteadyClock().now() >= end || call.waitFor(board.config().link_interval)) {
            return false;
        }
    }
}

// A connection that nobody wants any more; asked: the system was asked for it, so that it may come
// to stand yet.
void takeDown(CallBoard& board, BlockingCall& call, const DeviceRef& place, bool asked) {
    const TimePoint end =
        SteadyClock().now() + (asked ? board.config().link_patience : Nanoseconds::zero());
    do {
        board.look();
        const auto now = board.snapshot();
        const BluetoothDevice* seen = now->device(place.address, place.adapter);
        if (seen != nullptr && seen->connected) {
            static_cast<void>(board.system().disconnect(place, call));
            return;
        }
    } while (SteadyClock().now() < end && !board.isEndingAfter(board.config().link_interval));
}

CallResult connect(CallBoard& board, BlockingCall& call, const DeviceRef& ref) {
    const FoundDevice device = resolve(board, call, ref, true);
    if (!device) {
        return tl::unexpected(device.error());
    }
    const DeviceRef place = refOf(*device);
    if (!board.claim(call, place)) {
        return callFailed(Cause::occupied);
    }
    board.look();  // the last look may be seconds old
    const FoundDevice now_there = resolve(board, call, place, true);
    if (!now_there) {
        return tl::unexpected(now_there.error());
    }
    if (now_there->canPlay()) {
        return {};
    }
    if (!now_there->paired) {
        return callFailed(Cause::not_paired);
    }
    CallResult result = board.system().connectAudio(place, call);
    const bool asked = result.has_value();
    if (result) {
        const bool stands = lookUntil(board, call, [&](const BluetoothSnapshot& now) {
            const BluetoothDevice* seen = now.device(place.address, place.adapter);
            return seen != nullptr && seen->canPlay();
        });
        if (!stands) {
            const auto now = board.snapshot();
            const BluetoothDevice* seen = now->device(place.address, place.adapter);
            result = callFailed(seen == nullptr   ? Cause::no_device
                                : seen->connected ? Cause::no_profile
                                                  : Cause::no_answer);
        }
    }
    if (call.stopped()) {
        takeDown(board, call, place, asked);
    }
    return result;
}

CallResult disconnect(CallBoard& board, BlockingCall& call, const DeviceRef& ref) {
    const FoundDevice device = resolve(board, call, ref, false);
    if (!device) {
        return tl::unexpected(device.error());
    }
    const DeviceRef place = refOf(*device);
    board.claimFromConnecting(call, place);
    CallResult result = board.system().disconnect(place, call);
    if (result && !lookUntil(board, call, [&](const BluetoothSnapshot& now) {
            const BluetoothDevice* seen = now.device(place.address, place.adapter);
            return seen == nullptr || !seen->connected;
        })) {
        return callFailed(Cause::busy);
    }
    return result;
}

CallResult forget(CallBoard& board, BlockingCall& call, const DeviceRef& ref) {
    const FoundDevice device = resolve(board, call, ref, false);
    if (!device) {
        return tl::unexpected(device.error());
    }
    const DeviceRef place = refOf(*device);
    board.claimFromConnecting(call, place);
    if (board.lists(place)) {
        if (CallResult result = board.system().forget(place, call); !result) {
            return result;
        }
    }
    board.forgetFound(place);
    return {};
}

// Whoever is paired is trusted; such systems know no difference.
CallResult trust(CallBoard& board, BlockingCall& call, const DeviceRef& ref, bool trusted) {
    const FoundDevice device = resolve(board, call, ref, false);
    if (!device) {
        return tl::unexpected(device.error());
    }
    return trusted ? CallResult() : callFailed(Cause::unsupported);
}

CallResult power(CallBoard& board, BlockingCall& call, const std::string& wanted, bool on) {
    const auto now = board.snapshot();
    const BluetoothAdapter* adapter =
        wanted.empty() && !now->adapters.empty() ? &now->adapters.front() : now->adapter(wanted);
    if (adapter == nullptr) {
        board.rename(call, wanted);
        return callFailed(Cause::no_adapter);
    }
    return adapter->powered == on ? CallResult() : board.system().power(adapter->id, on, call);
}

class BlockingBluetooth final : public Bluetooth {
 public:
    BlockingBluetooth(std::shared_ptr<BluetoothSystem> system, const BlockingConfig& config)
        : board_(std::make_shared<CallBoard>(std::move(system), config)) {
        board_->start();
    }
    ~BlockingBluetooth() override { board_->end(); }
    BlockingBluetooth(const BlockingBluetooth&) = delete;
    BlockingBluetooth& operator=(const BlockingBluetooth&) = delete;

    [[nodiscard]] std::shared_ptr<const BluetoothSnapshot> snapshot() const override {
        return board_->snapshot();
    }
    void onChange(std::function<void()> changed) override { board_->onChange(std::move(changed)); }

    BluetoothJob scan(const std::string& adapter, Nanoseconds limit, BluetoothDone done) override {
        return board_->run(Kind::scan, limit, std::move(done), [=](auto& board, auto& call) {
            return unisono::scan(board, call, adapter);
        });
    }
    BluetoothJob pair(const DeviceRef& device, Nanoseconds limit, BluetoothDone done) override {
        return board_->run(Kind::pair, limit, std::move(done), [=](auto& board, auto& call) {
            return unisono::pair(board, call, device);
        });
    }
    void answer(std::uint64_t question, const PairingAnswer& answer) override {
        board_->answer(question, answer);
    }
    BluetoothJob trust(const DeviceRef& device, bool trusted, BluetoothDone done) override {
        return board_->run(
            Kind::other, limits_.other, std::move(done),
            [=](auto& board, auto& call) { return unisono::trust(board, call, device, trusted); });
    }
    BluetoothJob connectAudio(const DeviceRef& device, Nanoseconds limit,
                              BluetoothDone done) override {
        return board_->run(Kind::connect, limit, std::move(done), [=](auto& board, auto& call) {
            return unisono::connect(board, call, device);
        });
    }
    BluetoothJob disconnect(const DeviceRef& device, BluetoothDone done) override {
        return board_->run(
            Kind::disconnect, limits_.disconnect, std::move(done),
            [=](auto& board, auto& call) { return unisono::disconnect(board, call, device); });
    }
    BluetoothJob forget(const DeviceRef& device, BluetoothDone done) override {
        return board_->run(
            Kind::disconnect, limits_.other, std::move(done),
            [=](auto& board, auto& call) { return unisono::forget(board, call, device); });
    }
    BluetoothJob power(const std::string& adapter, bool on, BluetoothDone done) override {
        return board_->run(
            Kind::other, limits_.other, std::move(done),
            [=](auto& board, auto& call) { return unisono::power(board, call, adapter, on); });
    }

 private:
    const BluetoothLimits limits_;
    const std::shared_ptr<CallBoard> board_;
};

}  // namespace

std::unique_ptr<Bluetooth> makeBlockingBluetooth(std::shared_ptr<BluetoothSystem> system,
                                                 const BlockingConfig& config) {
    return std::make_unique<BlockingBluetooth>(std::move(system), config);
}

}  // namespace unisono
