#include "cli/bluetooth_lookup.h"

#include <set>
#include <vector>

#include "cli/bluetooth_text.h"
#include "cli/bluetooth_wait.h"
#include "cli/say.h"
#include "model/letters.h"
#include "model/printable.h"

namespace unisono::cli {
namespace {

// Of a device that nobody looked for.
Error notKnown(const BluetoothSnapshot& now, const DeviceSearch& search) {
    const Result<std::string> found = findDevice(now, search.typed);
    if (found && now.device(*found) != nullptr) {
        std::set<std::string> places;
        for (const BluetoothDevice& device : now.devices) {
            if (device.address == *found) {
                places.insert(device.adapter);
            }
        }
        return {ErrorKind::unknown_device,
                now.device(*found)->alias + " is not known at " + printable(search.adapter) + ".",
                "It is known at " + listed({places.begin(), places.end()}) + ".",
                "Leave --adapter away, or name that one."};
    }
    return {ErrorKind::unknown_device,
            "No Bluetooth device \"" + printable(search.typed) + "\" is known.",
            {},
            "'unisono-cli bluetooth status --all' lists those that are."};
}

// … and of one that somebody did look for.
Error notFound(const std::string& name) {
    return {
        ErrorKind::unknown_device,
        "No Bluetooth device " + name + " was found.",
        {},
        "Make it visible (often by holding its Bluetooth button; \"Alexa, pair\" on an Echo) and "
        "try again."};
}

}  // namespace

std::optional<Error> bluetoothProblem(const BluetoothSnapshot& now) {
    if (now.state == BluetoothSnapshot::State::ready && !now.adapters.empty()) {
        return std::nullopt;
    }
    return Error{ErrorKind::bluetooth_unavailable,
                 now.problem.empty() ? "Bluetooth does not answer." : now.problem,
                 {},
                 {}};
}

Result<std::string> lookUpAdapter(const BluetoothSnapshot& now, const std::string& typed) {
    const std::string wanted = trimmed(typed);
    if (wanted.empty()) {
        return std::string();
    }
    if (const BluetoothAdapter* named = now.adapter(wanted)) {
        return named->id;
    }
    std::vector<std::string> ids;
    for (const BluetoothAdapter& adapter : now.adapters) {
        for (const std::string& name : {adapter.id, adapter.name}) {
            if (smallLetters(name) == smallLetters(wanted)) {
                ids.push_back(adapter.id);
                break;
            }
        }
    }
    if (ids.size() == 1) {
        return ids.front();
    }
    if (ids.empty()) {
        return tl::unexpected(bluetoothError(BluetoothCause::no_adapter, wanted).error);
    }
    return fail(ErrorKind::usage,
                std::to_string(ids.size()) + " adapters are called \"" + printable(wanted) + "\".",
                "That does not say which is meant.", "Use its id: " + listed(ids, "or") + ".");
}

Result<DeviceRef> lookUp(Bluetooth& bluetooth, const DeviceSearch& search) {
    const auto now = bluetooth.snapshot();
    if (const auto problem = bluetoothProblem(*now)) {
        return tl::unexpected(*problem);
    }
    const auto adapter = lookUpAdapter(*now, search.adapter);
    if (!adapter) {
        return tl::unexpected(adapter.error());
    }
    Result<std::string> found;
    // Known where it is wanted, or it will never be, as several are called that.
    const auto isDecided = [&] {
        const auto at_present = bluetooth.snapshot();
        found = findDevice(*at_present, search.typed);
        return found ? at_present->device(*found, *adapter) != nullptr
                     : found.error().kind != ErrorKind::unknown_device;
    };
    bool decided = isDecided();
    if (!decided && !search.look) {
        return tl::unexpected(notKnown(*now, search));
    }
    if (!decided) {
        sayNotice("Looking for " + printable(search.typed) + " …");
        const BluetoothJob job = bluetooth.scan(*adapter, *search.look);
        const BluetoothResult looked = waitFor(bluetooth, job, {}, [&] {
            if (isDecided()) {
                job.cancel();
            }
        });
        if (!looked) {
            return tl::unexpected(looked.error().error);
        }
        decided = isDecided();
    }
    if (!decided) {
        return tl::unexpected(notFound(found ? *found : "\"" + printable(search.typed) + "\""));
    }
    if (!found) {
        return tl::unexpected(found.error());
    }
    return DeviceRef{*found, *adapter};
}

}  // namespace unisono::cli
