#include "bluetooth/windows/windows_bluetooth.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "bluetooth/blocking/blocking_bluetooth.h"
#include "bluetooth/windows/windows_headers.h"
#include "bluetooth/windows/windows_pairing.h"
#include "bluetooth/windows/windows_values.h"

namespace unisono {

namespace {

using Cause = BluetoothCause;

constexpr GUID kAudioSink = {
    0x0000110B, 0x0000, 0x1000, {0x80, 0x00, 0x00, 0x80, 0x5F, 0x9B, 0x34, 0xFB}};
// BLUETOOTH_SERVICE_DISABLE and …_ENABLE, which not every copy of the headers has.
constexpr DWORD kDisable = 0;
constexpr DWORD kEnable = 1;
// IOCTL_BTH_DISCONNECT_DEVICE (bthioctl.h, the same): ends the link, and leaves the services alone.
constexpr DWORD kDisconnectDevice = CTL_CODE(0x41, 0x03, METHOD_BUFFERED, FILE_ANY_ACCESS);
// In units of 1.28 s; an inquiry cannot be stopped.
constexpr UCHAR kInquiryLength = 4;

std::string utf8(const WCHAR* text) {
    const int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    if (size <= 1) {
        return {};
    }
    std::string result(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text, -1, result.data(), size, nullptr, nullptr);
    result.pop_back();  // the zero
    return result;
}

// A radio, open as long as this lives.
class Radio {
 public:
    explicit Radio(HANDLE handle) : handle_(handle) { info_.dwSize = sizeof(info_); }
    ~Radio() { CloseHandle(handle_); }
    Radio(const Radio&) = delete;
    Radio& operator=(const Radio&) = delete;

    [[nodiscard]] HANDLE handle() const { return handle_; }
    [[nodiscard]] bool read() { return BluetoothGetRadioInfo(handle_, &info_) == ERROR_SUCCESS; }
    [[nodiscard]] std::string address() const { return addressOfWindows(info_.address.ullLong); }
    [[nodiscard]] std::string name() const { return utf8(info_.szName); }

 private:
    HANDLE handle_;
    BLUETOOTH_RADIO_INFO info_{};
};

// For each radio, until `use` says false.
CallResult forRadios(const std::function<bool(const Radio&)>& use) {
    BLUETOOTH_FIND_RADIO_PARAMS parameters{sizeof(parameters)};
    HANDLE handle = nullptr;
    const HBLUETOOTH_RADIO_FIND search = BluetoothFindFirstRadio(&parameters, &handle);
    if (search == nullptr) {
        const DWORD error = GetLastError();
        return error == ERROR_NO_MORE_ITEMS ? CallResult() : resultOfWindows(error);
    }
    bool goes_on = true;
    do {
        Radio radio(handle);
        goes_on = !radio.read() || use(radio);
    } while (goes_on && BluetoothFindNextRadio(search, &handle) != FALSE);
    BluetoothFindRadioClose(search);
    return {};
}

CallResult atRadio(const std::string& adapter, const std::function<CallResult(HANDLE)>& use) {
    CallResult result = callFailed(Cause::no_adapter);
    const CallResult listed = forRadios([&](const Radio& radio) {
        if (radio.address() != adapter) {
            return true;
        }
        result = use(radio.handle());
        return false;
    });
    return listed ? result : listed;
}

BLUETOOTH_DEVICE_INFO emptyInfo() {
    BLUETOOTH_DEVICE_INFO info{};
    info.dwSize = sizeof(info);
    return info;
}

// What the radio knows of that device.
tl::expected<BLUETOOTH_DEVICE_INFO, CallFailure> infoOf(HANDLE radio, const DeviceRef& device) {
    const auto address = windowsAddress(device.address);
    if (!address) {
        return callFailed(Cause::no_device);
    }
    BLUETOOTH_DEVICE_INFO info = emptyInfo();
    info.Address.ullLong = *address;
    const CallResult result = resultOfWindows(BluetoothGetDeviceInfo(radio, &info));
    if (!result) {
        return tl::unexpected(result.error());
    }
    return info;
}

CallResult atDevice(const DeviceRef& device,
                    const std::function<CallResult(HANDLE, BLUETOOTH_DEVICE_INFO&)>& use) {
    return atRadio(device.adapter, [&](HANDLE radio) -> CallResult {
        auto info = infoOf(radio, device);
        return info ? use(radio, *info) : tl::unexpected(info.error());
    });
}

// The services that are switched on for it.
std::vector<std::string> servicesOf(HANDLE radio, BLUETOOTH_DEVICE_INFO info) {
    std::array<GUID, 64> guids{};
    auto count = static_cast<DWORD>(guids.size());
    if (BluetoothEnumerateInstalledServices(radio, &info, &count, guids.data()) != ERROR_SUCCESS) {
        return {};
    }
    std::vector<std::string> services;
    for (std::size_t i = 0; i < std::min<std::size_t>(count, guids.size()); ++i) {
        services.push_back(
            uuidOfWindows(guids[i].Data1, guids[i].Data2, guids[i].Data3, guids[i].Data4));
    }
    return services;
}

BluetoothDevice deviceOf(HANDLE radio, const std::string& adapter,
                         const BLUETOOTH_DEVICE_INFO& info) {
    BluetoothDevice device;
    device.address = addressOfWindows(info.Address.ullLong);
    device.adapter = adapter;
    device.name = utf8(info.szName);
    device.device_class = info.ulClassofDevice;
    device.paired = info.fAuthenticated != FALSE;
    device.connected = info.fConnected != FALSE;
    if (device.paired) {
        device.uuids = servicesOf(radio, info);
    }
    // Windows does not tell which of its services a link is for.
    if (device.connected && device.has(kA2dpSinkUuid)) {
        device.a2dp = A2dpState::idle;
    }
    return device;
}

CallResult forDevices(HANDLE radio, bool inquire,
                      const std::function<void(const BLUETOOTH_DEVICE_INFO&)>& use) {
    BLUETOOTH_DEVICE_SEARCH_PARAMS parameters{};
    parameters.dwSize = sizeof(parameters);
    parameters.fReturnAuthenticated = TRUE;
    parameters.fReturnRemembered = TRUE;
    parameters.fReturnConnected = TRUE;
    parameters.fReturnUnknown = inquire ? TRUE : FALSE;
    parameters.fIssueInquiry = inquire ? TRUE : FALSE;
    parameters.cTimeoutMultiplier = inquire ? kInquiryLength : UCHAR{0};
    parameters.hRadio = radio;
    BLUETOOTH_DEVICE_INFO info = emptyInfo();
    const HBLUETOOTH_DEVICE_FIND search = BluetoothFindFirstDevice(&parameters, &info);
    if (search == nullptr) {
        const DWORD error = GetLastError();
        return error == ERROR_NO_MORE_ITEMS ? CallResult() : resultOfWindows(error);
    }
    do {
        use(info);
        info = emptyInfo();
    } while (BluetoothFindNextDevice(search, &info) != FALSE);
    BluetoothFindDeviceClose(search);
    return {};
}

class WindowsSystem final : public BluetoothSystem {
 public:
    [[nodiscard]] std::string stack() const override { return "Windows"; }
    [[nodiscard]] std::string version() const override { return {}; }

    tl::expected<BluetoothLook, CallFailure> look() override {
        BluetoothLook seen;
        const CallResult listed = forRadios([&](const Radio& radio) {
            BluetoothAdapter adapter;
            adapter.id = adapter.address = radio.address();
            adapter.name = radio.name();
            adapter.powered = true;  // those that are off are not listed
            seen.adapters.push_back(adapter);
            // A radio without a list is one without devices.
            static_cast<void>(
                forDevices(radio.handle(), false, [&](const BLUETOOTH_DEVICE_INFO& info) {
                    seen.devices.push_back(deviceOf(radio.handle(), adapter.id, info));
                }));
            return true;
        });
        if (!listed) {
            // Editions of Windows without Bluetooth have the calls, and nothing behind them.
            return listed.error().cause == Cause::unsupported ? callFailed(Cause::no_bluetooth)
                                                              : tl::unexpected(listed.error());
        }
        return seen;
    }

    // The list holds those that are paired as well, whether they answered or not.
    CallResult inquire(const std::string& adapter, CallWatch& watch) override {
        return atRadio(adapter, [&](HANDLE radio) {
            return forDevices(radio, true, [&](const BLUETOOTH_DEVICE_INFO& info) {
                if (info.fAuthenticated == FALSE) {
                    watch.found(deviceOf(radio, adapter, info));
                }
            });
        });
    }

    CallResult pair(const DeviceRef& device, CallWatch& watch) override {
        return atDevice(device, [&](HANDLE radio, BLUETOOTH_DEVICE_INFO& info) {
            const WindowsPairing questions(radio, info, watch);
            if (CallResult begun = questions.begun(); !begun) {
                return begun;
            }
            return resultOfWindows(static_cast<std::uint32_t>(BluetoothAuthenticateDeviceEx(
                nullptr, radio, &info, nullptr, MITMProtectionNotRequiredGeneralBonding)));
        });
    }

    // Switching the service on makes Windows connect it. Where it is on already, it is switched off
    // first: to what is on, Windows does nothing.
    CallResult connectAudio(const DeviceRef& device, CallWatch& watch) override {
        return atDevice(device, [&](HANDLE radio, BLUETOOTH_DEVICE_INFO& info) -> CallResult {
            GUID service = kAudioSink;
            const std::vector<std::string> on = servicesOf(radio, info);
            const bool was_on = std::ranges::find(on, kA2dpSinkUuid) != on.end();
            if (was_on) {
                BluetoothSetServiceState(radio, &info, &service, kDisable);
            }
            if (watch.stopped()) {
                if (was_on) {  // left as it was found
                    BluetoothSetServiceState(radio, &info, &service, kEnable);
                }
                return callFailed(Cause::canceled);
            }
            CallResult enabled =
                resultOfWindows(BluetoothSetServiceState(radio, &info, &service, kEnable));
            if (!enabled && was_on) {  // the same
                BluetoothSetServiceState(radio, &info, &service, kEnable);
            }
            return enabled;
        });
    }

    CallResult disconnect(const DeviceRef& device, CallWatch& /*watch*/) override {
        return atDevice(device, [](HANDLE radio, BLUETOOTH_DEVICE_INFO& info) -> CallResult {
            if (info.fConnected == FALSE) {
                return {};
            }
            BTH_ADDR address = info.Address.ullLong;
            DWORD written = 0;
            if (DeviceIoControl(radio, kDisconnectDevice, &address, sizeof(address), nullptr, 0,
                                &written, nullptr) == FALSE) {
                return resultOfWindows(GetLastError());
            }
            return {};
        });
    }

    CallResult forget(const DeviceRef& device, CallWatch& /*watch*/) override {
        return atDevice(device, [](HANDLE /*radio*/, BLUETOOTH_DEVICE_INFO& info) {
            return resultOfWindows(BluetoothRemoveDevice(&info.Address));
        });
    }

    // Win32 has no call for it.
    CallResult power(const std::string& /*adapter*/, bool /*on*/, CallWatch& /*watch*/) override {
        return callFailed(Cause::unsupported);
    }
};

}  // namespace

std::unique_ptr<Bluetooth> makeWindowsBluetooth() {
    BlockingConfig config;
    // The driver of the sound output is set up in between.
    config.link_patience = std::chrono::seconds(20);
    return makeBlockingBluetooth(std::make_shared<WindowsSystem>(), config);
}

}  // namespace unisono
