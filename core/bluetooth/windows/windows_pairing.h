// What a device asks of a person while Windows pairs it. For windows_bluetooth.cpp.
#pragma once

#include <cstdint>

#include "bluetooth/blocking/bluetooth_system.h"
#include "bluetooth/windows/windows_headers.h"

namespace unisono {

// While it lives, Windows asks here about that device, on a thread of its own.
class WindowsPairing {
 public:
    WindowsPairing(HANDLE radio, const BLUETOOTH_DEVICE_INFO& device, CallWatch& watch);
    // Withdraws what is still asked, and waits until nobody is inside any more.
    ~WindowsPairing();
    WindowsPairing(const WindowsPairing&) = delete;
    WindowsPairing& operator=(const WindowsPairing&) = delete;

    // Whether Windows will ask here.
    [[nodiscard]] CallResult begun() const;

 private:
    std::uintptr_t key_ = 0;
    HBLUETOOTH_AUTHENTICATION_REGISTRATION registration_ = nullptr;
    HRESULT result_ = S_OK;
};

}  // namespace unisono
