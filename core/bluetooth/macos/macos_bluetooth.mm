#import "bluetooth/macos/macos_bluetooth.h"

#import <Foundation/Foundation.h>
#import <IOBluetooth/IOBluetooth.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "bluetooth/address.h"
#include "bluetooth/blocking/blocking_bluetooth.h"
#include "bluetooth/blocking/passkey.h"
#import "bluetooth/macos/macos_delegates.h"
#include "bluetooth/macos/macos_values.h"

namespace unisono {

namespace {

using Cause = BluetoothCause;

// How long the main thread may be busy with other things, and how often to look for news.
constexpr Nanoseconds kMainPatience = std::chrono::seconds(5);
constexpr Nanoseconds kGlance = std::chrono::milliseconds(100);
constexpr std::uint8_t kInquiryLength_s = 10;
// An inquiry also asks for names, which takes longer; and may forget to end.
constexpr Nanoseconds kInquiryLimit = std::chrono::seconds(30);
constexpr Nanoseconds kPageLimit = std::chrono::seconds(60);

// Has it done on the main thread. Nothing, if that does not get round to it in time; then it will
// not be done any more. `work` must not block, and must keep all it needs.
template <class Value>
std::optional<Value> onMain(std::function<Value()> work) {
    struct Task {
        std::mutex mutex;
        std::condition_variable changed;
        std::function<Value()> work;
        std::optional<Value> value;
        bool given_up = false;
    };
    auto task = std::make_shared<Task>();
    task->work = std::move(work);
    dispatch_async(dispatch_get_main_queue(), ^{
      const std::lock_guard lock(task->mutex);
      if (!task->given_up) {
          task->value = task->work();
      }
      task->work = nullptr;
      task->changed.notify_all();
    });
    std::unique_lock lock(task->mutex);
    task->changed.wait_for(lock, kMainPatience, [&task] { return task->value.has_value(); });
    task->given_up = true;
    return std::move(task->value);
}

CallResult resultOf(const std::optional<IOReturn>& result) {
    return result ? resultOfMacos(*result)
                  : callFailed(Cause::no_service, "the main thread is busy");
}

IOBluetoothDevice* deviceAt(const std::string& address) {
    NSString* text = [NSString stringWithUTF8String:macosAddress(address).c_str()];
    return [IOBluetoothDevice deviceWithAddressString:text];
}

BluetoothLook lookAround() {
    BluetoothLook seen;
    IOBluetoothHostController* host = [IOBluetoothHostController defaultController];
    const auto address = bluetoothAddress(host == nil ? "" : textOfMacos(host.addressAsString));
    if (!address) {
        return seen;
    }
    BluetoothAdapter adapter;
    adapter.id = adapter.address = *address;
    adapter.name = textOfMacos(host.nameAsString);
    adapter.powered = host.powerState == kBluetoothHCIPowerStateON;
    seen.adapters.push_back(adapter);
    for (IOBluetoothDevice* device in [IOBluetoothDevice pairedDevices]) {
        BluetoothDevice known = deviceOfMacos(device);
        known.adapter = adapter.id;
        if (!known.address.empty()) {
            seen.devices.push_back(std::move(known));
        }
    }
    return seen;
}

// Objects of IOBluetooth, made, used and let go of on the main thread alone.
struct Inquiry {
    IOBluetoothDeviceInquiry* inquiry = nil;
    UnisonoInquiryDelegate* delegate = nil;
};
struct Connection {
    UnisonoConnectionTarget* target = nil;
};
struct Pairing {
    IOBluetoothDevicePair* pair = nil;
    UnisonoPairingDelegate* delegate = nil;
};

class MacosSystem final : public BluetoothSystem {
 public:
    [[nodiscard]] std::string stack() const override { return "IOBluetooth"; }
    [[nodiscard]] std::string version() const override { return {}; }

    tl::expected<BluetoothLook, CallFailure> look() override {
        auto seen = onMain<BluetoothLook>([] { return lookAround(); });
        if (!seen) {
            return callFailed(Cause::no_service, "the main thread is busy");
        }
        return std::move(*seen);
    }

    CallResult inquire(const std::string& adapter, CallWatch& watch) override {
        auto news = std::make_shared<InquiryNews>();
        auto held = std::make_shared<Inquiry>();
        CallResult result = resultOf(onMain<IOReturn>([news, held] {
            held->delegate = [[UnisonoInquiryDelegate alloc] initWithNews:news];
            held->inquiry = [IOBluetoothDeviceInquiry inquiryWithDelegate:held->delegate];
            held->inquiry.inquiryLength = kInquiryLength_s;
            held->inquiry.updateNewDeviceNames = YES;
            return [held->inquiry start];
        }));
        const TimePoint end = SteadyClock().now() + kInquiryLimit;
        for (bool goes_on = result.has_value(); goes_on;) {
            goes_on = !watch.waitFor(kGlance) && SteadyClock().now() < end;
            std::vector<BluetoothDevice> found;
            {
                const std::lock_guard lock(news->mutex);
                found.swap(news->found);
                if (news->ended) {
                    result = resultOfMacos(*news->ended);
                    goes_on = false;
                }
            }
            for (BluetoothDevice& device : found) {
                device.adapter = adapter;
                watch.found(std::move(device));
            }
        }
        // Never given up, however busy that thread is.
        dispatch_async(dispatch_get_main_queue(), ^{
          [held->inquiry stop];
          held->inquiry.delegate = nil;
          *held = {};
        });
        return result;
    }

    CallResult pair(const DeviceRef& device, CallWatch& watch) override {
        auto news = std::make_shared<PairingNews>();
        news->watch = &watch;
        auto held = std::make_shared<Pairing>();
        CallResult result =
            resultOf(onMain<IOReturn>([news, held, address = device.address]() -> IOReturn {
                IOBluetoothDevice* wanted = deviceAt(address);
                if (wanted == nil) {
                    return kIOReturnNotFound;
                }
                held->delegate = [[UnisonoPairingDelegate alloc] initWithNews:news];
                held->pair = [IOBluetoothDevicePair pairWithDevice:wanted];
                held->pair.delegate = held->delegate;
                return [held->pair start];
            }));
        while (result) {
            std::optional<PairingNews::Event> event;
            {
                const std::lock_guard lock(news->mutex);
                const auto ended = endIn(*news);
                if (ended != news->events.end()) {
                    event = *ended;  // nobody needs to be asked what comes before it
                } else if (!news->events.empty()) {
                    event = news->events.front();
                    news->events.pop_front();
                }
            }
            if (event && event->kind == PairingNews::Kind::ended) {
                result = resultOfMacos(event->result);
                break;
            }
            if (event) {
                // It may have ended while somebody was asked, in macOS' own window perhaps: then the
                // next round reads how.
                if (!reply(*event, *news, held, watch) && !hasEnded(*news)) {
                    result = callFailed(Cause::declined);
                }
            } else if (watch.waitFor(kGlance)) {
                result = callFailed(Cause::canceled);
            }
        }
        {
            const std::lock_guard lock(news->mutex);
            news->watch = nullptr;
        }
        const bool ended_well = result.has_value();
        dispatch_async(dispatch_get_main_queue(), ^{
          if (!ended_well) {
              [held->pair stop];
          }
          held->pair.delegate = nil;
          *held = {};
        });
        return result;
    }

    // Of a speaker, macOS then connects the audio link by itself.
    CallResult connectAudio(const DeviceRef& device, CallWatch& watch) override {
        auto news = std::make_shared<ConnectionNews>();
        auto held = std::make_shared<Connection>();
        CallResult result =
            resultOf(onMain<IOReturn>([news, held, address = device.address]() -> IOReturn {
                IOBluetoothDevice* wanted = deviceAt(address);
                if (wanted == nil) {
                    return kIOReturnNotFound;
                }
                if ([wanted isConnected]) {  // which would be an error
                    const std::lock_guard lock(news->mutex);
                    news->ended = kIOReturnSuccess;
                    return kIOReturnSuccess;
                }
                held->target = [[UnisonoConnectionTarget alloc] initWithNews:news];
                return [wanted openConnection:held->target];
            }));
        // A page ends by itself and cannot be stopped.
        const TimePoint end = SteadyClock().now() + kPageLimit;
        for (bool goes_on = result.has_value(); goes_on;) {
            if (watch.waitFor(kGlance)) {
                std::this_thread::sleep_for(kGlance);
            }
            const std::lock_guard lock(news->mutex);
            if (news->ended) {
                result = resultOfMacos(*news->ended);
                goes_on = false;
            } else if (SteadyClock().now() > end) {
                result = callFailed(Cause::no_answer);
                goes_on = false;
            }
        }
        dispatch_async(dispatch_get_main_queue(), ^{
          *held = {};
        });
        return result;
    }

    // IOBluetooth has no call that does not wait: the main thread stands still meanwhile.
    CallResult disconnect(const DeviceRef& device, CallWatch& /*watch*/) override {
        return resultOf(onMain<IOReturn>([address = device.address]() -> IOReturn {
            IOBluetoothDevice* wanted = deviceAt(address);
            if (wanted == nil) {
                return kIOReturnNotFound;
            }
            return [wanted isConnected] ? [wanted closeConnection] : kIOReturnSuccess;
        }));
    }

    // IOBluetooth has no public call for either.
    CallResult forget(const DeviceRef& /*device*/, CallWatch& /*watch*/) override {
        return callFailed(Cause::unsupported);
    }
    CallResult power(const std::string& /*adapter*/, bool /*on*/, CallWatch& /*watch*/) override {
        return callFailed(Cause::unsupported);
    }

 private:
    // With news.mutex held.
    static std::deque<PairingNews::Event>::iterator endIn(PairingNews& news) {
        return std::ranges::find(news.events, PairingNews::Kind::ended, &PairingNews::Event::kind);
    }
    static bool hasEnded(PairingNews& news) {
        const std::lock_guard lock(news.mutex);
        return endIn(news) != news.events.end();
    }
    // False: the answer is no, and it is to be stopped.
    static bool reply(const PairingNews::Event& event, PairingNews& news,
                      const std::shared_ptr<Pairing>& held, CallWatch& watch) {
        using Kind = PairingQuestion::Kind;
        if (event.kind == PairingNews::Kind::show) {
            watch.show(passkeyText(event.number));
            return true;
        }
        if (event.kind == PairingNews::Kind::confirm) {
            const bool is_right = watch.ask(Kind::confirm, passkeyText(event.number)).accept;
            if (hasEnded(news)) {
                return false;
            }
            static_cast<void>(onMain<bool>([held, is_right] {
                [held->pair replyUserConfirmation:is_right ? YES : NO];
                return true;
            }));
            return is_right;
        }
        const PairingAnswer answer = watch.ask(Kind::enter_pin, {});
        BluetoothPINCode pin = {};
        const std::size_t length = answer.code.size();
        if (!answer.accept || length == 0 || length > sizeof(pin.data)) {
            return false;
        }
        std::memcpy(pin.data, answer.code.data(), length);
        static_cast<void>(onMain<bool>([held, pin, length] {
            BluetoothPINCode code = pin;
            [held->pair replyPINCode:length PINCode:&code];
            return true;
        }));
        return true;
    }
};

}  // namespace

std::unique_ptr<Bluetooth> makeMacosBluetooth() {
    BlockingConfig config;
    // The audio link follows the connection.
    config.link_patience = std::chrono::seconds(10);
    return makeBlockingBluetooth(std::make_shared<MacosSystem>(), config);
}

}  // namespace unisono
