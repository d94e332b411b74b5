// What IOBluetooth tells its delegates, on the main thread, kept for the thread that waits for it.
// For macos_bluetooth.mm.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#import <Foundation/Foundation.h>
#import <IOBluetooth/IOBluetooth.h>

#include "bluetooth/blocking/bluetooth_system.h"

namespace unisono {

std::string textOfMacos(NSString* text);
// The adapter is filled in by who waits.
BluetoothDevice deviceOfMacos(IOBluetoothDevice* device);

// What was told. Guarded by the mutex.
struct InquiryNews {
    std::mutex mutex;
    std::vector<BluetoothDevice> found;
    std::optional<IOReturn> ended;
};

struct ConnectionNews {
    std::mutex mutex;
    std::optional<IOReturn> ended;
};

struct PairingNews {
    enum class Kind { pin, confirm, show, ended };
    struct Event {
        Kind kind = Kind::ended;
        std::uint32_t number = 0;  // to be compared or typed
        IOReturn result = kIOReturnSuccess;
    };
    std::mutex mutex;
    std::deque<Event> events;
    CallWatch* watch = nullptr;  // null when nobody waits any more
};

}  // namespace unisono

@interface UnisonoInquiryDelegate : NSObject <IOBluetoothDeviceInquiryDelegate>
- (instancetype)initWithNews:(std::shared_ptr<unisono::InquiryNews>)news;
@end

@interface UnisonoConnectionTarget : NSObject
- (instancetype)initWithNews:(std::shared_ptr<unisono::ConnectionNews>)news;
- (void)connectionComplete:(IOBluetoothDevice*)device status:(IOReturn)status;
@end

@interface UnisonoPairingDelegate : NSObject <IOBluetoothDevicePairDelegate>
- (instancetype)initWithNews:(std::shared_ptr<unisono::PairingNews>)news;
@end
