#include "bluetooth/bluez/bluez_errors.h"

#include <utility>

namespace unisono {

namespace {

using Cause = BluetoothCause;

constexpr std::string_view kBluez = "org.bluez.Error.";
constexpr std::string_view kBus = "org.freedesktop.DBus.Error.";

// `canceled` is not among them: what we stop ourselves is over when BlueZ says so, and what BlueZ
// or another program stopped is no wish of ours.

// The texts that come with org.bluez.Error.Failed: BlueZ's own (src/error.c, since 5.60), and those
// of the system for older ones and for some profiles.
constexpr std::pair<std::string_view, Cause> kTexts[] = {
    {"page-timeout", Cause::no_answer},
    {"br-connection-timeout", Cause::no_answer},
    {"sdp-search", Cause::no_answer},
    {"Host is down", Cause::no_answer},
    {"No route to host", Cause::no_answer},
    {"Connection timed out", Cause::no_answer},
    {"Page Timeout", Cause::no_answer},
    {"br-connection-refused", Cause::refused},
    {"aborted-by-remote", Cause::refused},
    {"lmp-protocol-error", Cause::refused},
    {"Connection refused", Cause::refused},
    {"Connection reset", Cause::refused},
    {"Software caused connection abort", Cause::refused},
    {"br-connection-busy", Cause::busy},
    {"concurrent-connection-limit", Cause::busy},
    {"Device or resource busy", Cause::busy},
    {"Operation already in progress", Cause::busy},
    {"Operation now in progress", Cause::busy},
    {"profile-unavailable", Cause::no_profile},
    {"not-supported", Cause::no_profile},
    {"Protocol not available", Cause::no_profile},
    {"Operation not supported", Cause::no_profile},
    {"not-powered", Cause::adapter_off},
    {"Not Powered", Cause::adapter_off},
    {"Network is down", Cause::adapter_off},
    {"key-missing", Cause::not_paired},
    {"Permission denied", Cause::not_paired},
    {"rfkill", Cause::blocked},
};

constexpr std::pair<std::string_view, Cause> kBluezNames[] = {
    {"InProgress", Cause::busy},
    {"NotReady", Cause::adapter_off},
    {"Blocked", Cause::blocked},
    {"DoesNotExist", Cause::no_device},
    {"NotAvailable", Cause::no_profile},
    {"NotSupported", Cause::no_profile},
    {"InvalidArguments", Cause::no_profile},
    {"NotAuthorized", Cause::not_permitted},
    {"NotPermitted", Cause::not_permitted},
    {"AuthenticationFailed", Cause::wrong_code},
    {"AuthenticationRejected", Cause::wrong_code},
    {"AuthenticationCanceled", Cause::wrong_code},
    {"AuthenticationTimeout", Cause::unanswered},
    {"ConnectionAttemptFailed", Cause::no_answer},
    {"Rejected", Cause::refused},
};

constexpr std::pair<std::string_view, Cause> kBusNames[] = {
    {"AccessDenied", Cause::not_permitted},
    {"AuthFailed", Cause::not_permitted},
    {"InteractiveAuthorizationRequired", Cause::not_permitted},
    {"ServiceUnknown", Cause::no_service},
    {"NameHasNoOwner", Cause::no_service},
    {"Disconnected", Cause::no_service},
    {"NoServer", Cause::no_service},
    {"Spawn.ServiceNotFound", Cause::no_service},
    {"Spawn.ExecFailed", Cause::no_service},
    {"FileNotFound", Cause::no_service},
    {"UnknownObject", Cause::no_device},
    {"UnknownMethod", Cause::no_device},  // how BlueZ answers for an object that has gone
    {"UnknownInterface", Cause::no_device},
    {"NoReply", Cause::timed_out},
    {"Timeout", Cause::timed_out},
    {"TimedOut", Cause::timed_out},
};

template <std::size_t kCount>
std::optional<Cause> find(const std::pair<std::string_view, Cause> (&table)[kCount],
                          std::string_view name) {
    for (const auto& [known, cause] : table) {
        if (known == name) {
            return cause;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<BluetoothCause> causeOfBluezError(std::string_view name, std::string_view message) {
    if (name.starts_with(kBluez)) {
        name.remove_prefix(kBluez.size());
        if (name == "AlreadyConnected" || name == "AlreadyExists" || name == "NotConnected" ||
            message.find("already-connected") != std::string_view::npos) {
            return std::nullopt;
        }
        if (const auto cause = find(kBluezNames, name)) {
            return cause;
        }
        for (const auto& [text, cause] : kTexts) {
            if (message.find(text) != std::string_view::npos) {
                return cause;
            }
        }
        return Cause::failed;
    }
    if (name.starts_with(kBus)) {
        return find(kBusNames, name.substr(kBus.size())).value_or(Cause::failed);
    }
    return Cause::failed;
}

}  // namespace unisono
