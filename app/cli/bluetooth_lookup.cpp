#include "cli/bluetooth_lookup.h"

#include <set>
#include <vector>

#include "cli/bluetooth_text.h"
#include "cli/bluetooth_wait.h"
#include "cli/say.h"
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

Result<DeviceRef> lookUp(Bluetooth& bluetooth, const DeviceSearch& search) {
    const auto now = bluetooth.snapshot();
    if (const auto problem = bluetoothProblem(*now)) {
        return tl::unexpected(*problem);
    }
    if (!search.adapter.empty() && now->adapter(search.adapter) == nullptr) {
        return tl::unexpected(bluetoothError(BluetoothCause::no_adapter, search.adapter).error);
    }
    Result<std::string> found;
    // Known where it is wanted, or it will never be, as several are called that.
    const auto isDecided = [&] {
        const auto at_present = bluetooth.snapshot();
        found = findDevice(*at_present, search.typed);
        return found ? at_present->device(*found, search.adapter) != nullptr
                     : found.error().kind != ErrorKind::unknown_device;
    };
    bool decided = isDecided();
    if (!decided && !search.look) {
        return tl::unexpected(notKnown(*now, search));
    }
    if (!decided) {
        sayNotice("Looking for " + printable(search.typed) + " …");
        const BluetoothJob job = bluetooth.scan(search.adapter, *search.look);
        const BluetoothResult looked = waitFor(bluetooth, job, {}, [&] {
            if (!decided && isDecided()) {
                decided = true;
                job.cancel();
            }
        });
        if (!looked) {
            return tl::unexpected(looked.error().error);
        }
    }
    if (!isDecided() && found) {
        return tl::unexpected(bluetoothError(BluetoothCause::no_device, *found).error);
    }
    if (!found) {
        return tl::unexpected(found.error());
    }
    return DeviceRef{*found, search.adapter};
}

}  // namespace unisono::cli
