#import "bluetooth/macos/macos_delegates.h"

#include <utility>

#include "bluetooth/address.h"
#include "bluetooth/device_class.h"

namespace unisono {

namespace {

constexpr BluetoothSDPUUID16 kAudioSink = 0x110B;
constexpr BluetoothSDPUUID16 kAudioSource = 0x110A;
constexpr BluetoothHCIRSSIValue kNoRssi = 127;

bool offers(IOBluetoothDevice* device, BluetoothSDPUUID16 service) {
    return [device getServiceRecordForUUID:[IOBluetoothSDPUUID uuid16:service]] != nil;
}

}  // namespace

std::string textOfMacos(NSString* text) {
    const char* bytes = text == nil ? nullptr : text.UTF8String;
    return bytes == nullptr ? "" : bytes;
}

BluetoothDevice deviceOfMacos(IOBluetoothDevice* device) {
    BluetoothDevice known;
    known.address = bluetoothAddress(textOfMacos(device.addressString)).value_or("");
    known.name = textOfMacos(device.name);
    known.device_class = device.classOfDevice;
    known.paired = device.isPaired;
    known.connected = device.isConnected;
    if (offers(device, kAudioSink)) {
        known.uuids.emplace_back(kA2dpSinkUuid);
    }
    if (offers(device, kAudioSource)) {
        known.uuids.emplace_back(kA2dpSourceUuid);
    }
    // IOBluetooth does not tell which services a link is for.
    if (known.connected && (known.has(kA2dpSinkUuid) || classRendersSound(known.device_class))) {
        known.a2dp = A2dpState::idle;
    }
    const BluetoothHCIRSSIValue rssi = device.rawRSSI;
    if (rssi != 0 && rssi != kNoRssi) {
        known.rssi_dbm = rssi;
    }
    return known;
}

}  // namespace unisono

using unisono::ConnectionNews;
using unisono::InquiryNews;
using unisono::PairingNews;

@implementation UnisonoInquiryDelegate {
    std::shared_ptr<InquiryNews> _news;
}
- (instancetype)initWithNews:(std::shared_ptr<InquiryNews>)news {
    self = [super init];
    if (self != nil) {
        _news = std::move(news);
    }
    return self;
}
- (void)keep:(IOBluetoothDevice*)device {
    unisono::BluetoothDevice found = unisono::deviceOfMacos(device);
    const std::lock_guard lock(_news->mutex);
    _news->found.push_back(std::move(found));
}
- (void)deviceInquiryDeviceFound:(IOBluetoothDeviceInquiry*)__unused sender
                          device:(IOBluetoothDevice*)device {
    [self keep:device];
}
- (void)deviceInquiryDeviceNameUpdated:(IOBluetoothDeviceInquiry*)__unused sender
                                device:(IOBluetoothDevice*)device
                      devicesRemaining:(uint32_t)__unused devicesRemaining {
    [self keep:device];
}
- (void)deviceInquiryComplete:(IOBluetoothDeviceInquiry*)__unused sender
                        error:(IOReturn)error
                      aborted:(BOOL)aborted {
    const std::lock_guard lock(_news->mutex);
    _news->ended = aborted ? kIOReturnSuccess : error;  // aborted: we stopped it
}
@end

@implementation UnisonoConnectionTarget {
    std::shared_ptr<ConnectionNews> _news;
}
- (instancetype)initWithNews:(std::shared_ptr<ConnectionNews>)news {
    self = [super init];
    if (self != nil) {
        _news = std::move(news);
    }
    return self;
}
- (void)connectionComplete:(IOBluetoothDevice*)__unused device status:(IOReturn)status {
    const std::lock_guard lock(_news->mutex);
    _news->ended = status;
}
@end

@implementation UnisonoPairingDelegate {
    std::shared_ptr<PairingNews> _news;
}
- (instancetype)initWithNews:(std::shared_ptr<PairingNews>)news {
    self = [super init];
    if (self != nil) {
        _news = std::move(news);
    }
    return self;
}
- (void)keep:(PairingNews::Event)event {
    const std::lock_guard lock(_news->mutex);
    _news->events.push_back(event);
    if (event.kind == PairingNews::Kind::ended && _news->watch != nullptr) {
        _news->watch->endAsking();  // a person may still be looking for the code
    }
}
- (void)devicePairingPINCodeRequest:(id)__unused sender {
    [self keep:{PairingNews::Kind::pin, 0, kIOReturnSuccess}];
}
- (void)devicePairingUserConfirmationRequest:(id)__unused sender
                                numericValue:(BluetoothNumericValue)numericValue {
    [self keep:{PairingNews::Kind::confirm, numericValue, kIOReturnSuccess}];
}
- (void)devicePairingUserPasskeyNotification:(id)__unused sender passkey:(BluetoothPasskey)passkey {
    [self keep:{PairingNews::Kind::show, passkey, kIOReturnSuccess}];
}
- (void)devicePairingFinished:(id)__unused sender error:(IOReturn)error {
    [self keep:{PairingNews::Kind::ended, 0, error}];
}
@end
