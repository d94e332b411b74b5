#include "bluetooth/windows/windows_pairing.h"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "bluetooth/blocking/passkey.h"
#include "bluetooth/windows/windows_values.h"

namespace unisono {

namespace {

struct Pairing {
    HANDLE radio = nullptr;
    CallWatch* watch = nullptr;
    int inside = 0;
    bool over = false;
};

// That a callback has returned when its registration ends is not documented. Callbacks know a
// number only, and one of a pairing that is over finds nothing.
struct Pairings {
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::uintptr_t, Pairing> all;
    std::uintptr_t count = 0;
};

// Never destroyed: a late callback may still look into it.
Pairings& pairings() {
    static auto* const kept = new Pairings;
    return *kept;
}

// Whether the answer is yes.
bool fillIn(BLUETOOTH_AUTHENTICATE_RESPONSE& response,
            const BLUETOOTH_AUTHENTICATION_CALLBACK_PARAMS& asked, CallWatch& watch) {
    using Kind = PairingQuestion::Kind;
    switch (questionOfWindows(asked.authenticationMethod, asked.ioCapability)) {
        case WindowsQuestion::enter_pin: {
            const PairingAnswer answer = watch.ask(Kind::enter_pin, {});
            const std::size_t length = answer.code.size();
            if (!answer.accept || length == 0 || length > BTH_MAX_PIN_SIZE) {
                return false;
            }
            std::ranges::copy(answer.code, response.pinInfo.pin);
            response.pinInfo.pinLength = static_cast<UCHAR>(length);
            return true;
        }
        case WindowsQuestion::enter_passkey: {
            const PairingAnswer answer = watch.ask(Kind::enter_passkey, {});
            const auto passkey = passkeyFrom(answer.code);
            response.passkeyInfo.passkey = passkey.value_or(0);
            return answer.accept && passkey.has_value();
        }
        case WindowsQuestion::confirm:
            response.numericCompInfo.NumericValue = asked.Numeric_Value;
            return watch.ask(Kind::confirm, passkeyText(asked.Numeric_Value)).accept;
        case WindowsQuestion::agree:
            response.numericCompInfo.NumericValue = asked.Numeric_Value;
            return !watch.stopped();
        case WindowsQuestion::show_passkey:
            response.passkeyInfo.passkey = asked.Passkey;
            watch.show(passkeyText(asked.Passkey));
            return true;
        case WindowsQuestion::not_known:
            break;
    }
    return false;
}

// Windows calls it on a thread of its own, which may wait for a person.
BOOL CALLBACK authenticate(LPVOID key, PBLUETOOTH_AUTHENTICATION_CALLBACK_PARAMS asked) {
    Pairings& known = pairings();
    HANDLE radio = nullptr;
    CallWatch* watch = nullptr;
    const auto number = reinterpret_cast<std::uintptr_t>(key);
    {
        const std::lock_guard lock(known.mutex);
        const auto found = known.all.find(number);
        if (found == known.all.end() || found->second.over) {
            return FALSE;
        }
        radio = found->second.radio;
        watch = found->second.watch;
        ++found->second.inside;
    }
    BLUETOOTH_AUTHENTICATE_RESPONSE response{};
    response.bthAddressRemote = asked->deviceInfo.Address;
    response.authMethod = asked->authenticationMethod;
    response.negativeResponse = fillIn(response, *asked, *watch) ? FALSE : TRUE;
    // What comes of it is told by the call that pairs.
    BluetoothSendAuthenticationResponseEx(radio, &response);
    const std::lock_guard lock(known.mutex);
    --known.all[number].inside;
    known.changed.notify_all();
    return TRUE;
}

}  // namespace

WindowsPairing::WindowsPairing(HANDLE radio, const BLUETOOTH_DEVICE_INFO& device,
                               CallWatch& watch) {
    Pairings& known = pairings();
    {
        const std::lock_guard lock(known.mutex);
        key_ = ++known.count;
        known.all[key_] = {radio, &watch, 0, false};
    }
    result_ = BluetoothRegisterForAuthenticationEx(&device, &registration_, authenticate,
                                                   reinterpret_cast<PVOID>(key_));
}

WindowsPairing::~WindowsPairing() {
    Pairings& known = pairings();
    std::unique_lock lock(known.mutex);
    Pairing& own = known.all[key_];
    own.over = true;
    lock.unlock();
    own.watch->endAsking();
    lock.lock();
    known.changed.wait(lock, [&own] { return own.inside == 0; });
    known.all.erase(key_);
    lock.unlock();
    if (registration_ != nullptr) {
        BluetoothUnregisterAuthentication(registration_);
    }
}

CallResult WindowsPairing::begun() const {
    return resultOfWindows(static_cast<std::uint32_t>(result_));
}

}  // namespace unisono
