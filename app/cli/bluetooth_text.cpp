#include "cli/bluetooth_text.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>
#include <vector>

#include "bluetooth/address.h"
#include "bluetooth/echo.h"
#include "bluetooth/failure.h"
#include "cli/columns.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "model/letters.h"
#include "model/printable.h"

namespace unisono::cli {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json orNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

void printTable(std::vector<std::vector<std::string>> rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += padded(row[i], widths[i]) + "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::printf("%s\n", line.c_str());
    }
}

using IsSo = std::function<bool(const std::string& name)>;

// By address: what they are called. A device is one at however many adapters.
std::map<std::string, std::string> devicesCalled(const BluetoothSnapshot& now, const IsSo& is_so) {
    std::map<std::string, std::string> found;
    for (const BluetoothDevice& device : now.devices) {
        if (is_so(device.alias) || is_so(device.name)) {
            found[device.address] = device.alias;
        }
    }
    return found;
}

}  // namespace

Json toJson(const BluetoothAdapter& adapter) {
    return {{"id", adapter.id},           {"address", adapter.address},
            {"name", adapter.name},       {"powered", adapter.powered},
            {"blocked", adapter.blocked}, {"discovering", adapter.discovering}};
}

Json toJson(const BluetoothDevice& device) {
    const EchoMatch echo = matchEcho(device);
    return {{"address", device.address},
            {"adapter", device.adapter},
            {"name", device.name},
            {"alias", device.alias},
            {"class", device.device_class},
            {"uuids", device.uuids},
            {"modalias", orNull(device.modalias)},
            {"is_speaker", device.isSpeaker()},
            {"is_source_too", device.isSourceToo()},
            {"echo", orNull(echo.model)},
            {"paired", device.paired},
            {"trusted", device.trusted},
            {"connected", device.connected},
            {"present", device.present},
            {"a2dp", std::string(toText(device.a2dp))},
            {"rssi_dbm", orNull(device.rssi_dbm)},
            {"battery_percent", orNull(device.battery_percent)},
            {"codec", orNull(device.codec)},
            {"codec_details", orNull(device.codec_details)},
            {"bitrate_kbps", orNull(device.bitrate_kbps)},
            {"volume_percent", orNull(device.volume_percent)},
            {"delay_ms", orNull(device.delay_ms)}};
}

Json toJson(const BluetoothSnapshot& now) {
    Json document;
    document["available"] = now.state == BluetoothSnapshot::State::ready;
    document["stack"] = orNull(now.stack);
    document["version"] = orNull(now.version);
    document["problem"] = orNull(now.problem);
    document["adapters"] = Json::array();
    for (const BluetoothAdapter& adapter : now.adapters) {
        document["adapters"].push_back(toJson(adapter));
    }
    document["devices"] = Json::array();
    for (const BluetoothDevice& device : now.devices) {
        document["devices"].push_back(toJson(device));
    }
    return document;
}

std::string stateText(const BluetoothDevice& device) {
    switch (device.a2dp) {
        case A2dpState::playing:
            return "playing";
        case A2dpState::idle:
            return "connected";
        case A2dpState::connecting:
            return "connecting";
        case A2dpState::source_only:
            return "plays to this computer";
        case A2dpState::off:
            break;
    }
    return device.connected ? "connected, no music" : device.paired ? "paired" : "seen";
}

std::string linkText(const BluetoothDevice& device) {
    std::string text = device.codec;
    if (device.bitrate_kbps) {
        text += " " + std::to_string(*device.bitrate_kbps) + " kbit/s";
    }
    if (device.battery_percent) {
        text += (text.empty() ? "" : ", ") + std::string("battery ") +
                std::to_string(*device.battery_percent) + " %";
    }
    return text;
}

void printAdapters(const BluetoothSnapshot& now) {
    std::vector<std::vector<std::string>> rows{{"ADAPTER", "ADDRESS", "NAME", "STATE"}};
    for (const BluetoothAdapter& adapter : now.adapters) {
        rows.push_back({adapter.id, adapter.address, adapter.name,
                        adapter.blocked       ? "blocked"
                        : !adapter.powered    ? "off"
                        : adapter.discovering ? "on, looking for devices"
                                              : "on"});
    }
    printTable(std::move(rows));
}

void printDevices(const BluetoothSnapshot& now, bool all, bool looked) {
    std::vector<std::vector<std::string>> rows{{"DEVICE", "NAME", "STATE", "ADAPTER", "LINK"}};
    std::set<std::string> hidden;
    for (const ListedDevice& entry : listedDevices(now)) {
        const BluetoothDevice& device = *entry.device;
        if (!all && !device.isSpeaker()) {
            hidden.insert(device.address);
            continue;
        }
        const EchoMatch echo = matchEcho(device);
        std::string link = linkText(device);
        if (link.empty() && device.rssi_dbm) {
            link = std::to_string(*device.rssi_dbm) + " dBm";
        }
        rows.push_back({device.address,
                        device.alias + (echo.is_echo ? " (" + echo.model + ")" : ""),
                        stateText(device), entry.adapters, link});
    }
    if (rows.size() == 1) {
        std::printf(
            "No Bluetooth speakers %s. Make one visible (\"Alexa, pair\" on an Echo) and %s.\n",
            looked ? "were found" : "are known",
            looked ? "try again" : "type 'unisono-cli bluetooth scan'");
    } else {
        printTable(std::move(rows));
    }
    if (!hidden.empty()) {
        std::printf("--all also lists what is no speaker (%zu).\n", hidden.size());
    }
}

std::vector<ListedDevice> listedDevices(const BluetoothSnapshot& now) {
    std::vector<ListedDevice> list;
    for (auto at = now.devices.begin(); at != now.devices.end();) {  // by address, then adapter
        const auto end = std::find_if(at, now.devices.end(),
                                      [&](const auto& d) { return d.address != at->address; });
        const bool paired = std::any_of(at, end, [](const auto& d) { return d.paired; });
        ListedDevice seen;
        for (; at != end; ++at) {
            if (paired) {
                if (at->paired) {
                    list.push_back({&*at, at->adapter});
                }
            } else {
                seen.adapters += (seen.device == nullptr ? "" : ", ") + at->adapter;
                if (seen.device == nullptr ||
                    std::tie(at->connected, at->rssi_dbm) >
                        std::tie(seen.device->connected, seen.device->rssi_dbm)) {
                    seen.device = &*at;
                }
            }
        }
        if (!paired) {
            list.push_back(seen);
        }
    }
    return list;
}

Result<std::string> findDevice(const BluetoothSnapshot& now, const std::string& typed) {
    const std::string wanted = trimmed(typed);
    if (wanted.empty()) {
        return fail(ErrorKind::usage, "A device needs a name or an address.", {},
                    "'unisono-cli bluetooth scan' lists what is near.");
    }
    // An address that is known is one, whoever is called like that.
    const auto address = bluetoothAddress(wanted);
    if (address && now.device(*address) != nullptr) {
        return *address;
    }
    // As it is written; else in other letters; else by how it begins: "Echo Dot" for "Echo
    // Dot-4AB".
    const std::string small = smallLetters(wanted);
    std::map<std::string, std::string> found =
        devicesCalled(now, [&](const std::string& name) { return name == wanted; });
    if (found.empty()) {
        found = devicesCalled(now,
                              [&](const std::string& name) { return smallLetters(name) == small; });
    }
    if (found.empty() && address) {
        return *address;  // it is not known, but may be found
    }
    if (found.empty() && looksLikeAnAddress(wanted)) {
        return fail(ErrorKind::usage,
                    "\"" + printable(wanted) + "\" is no whole Bluetooth address.",
                    "One has six pairs of digits and letters up to F, as in 00:11:22:AA:BB:CC.",
                    "'unisono-cli bluetooth scan' lists the addresses of what is near.");
    }
    const bool whole = !found.empty();
    if (!whole && small.size() >= 3) {
        found = devicesCalled(
            now, [&](const std::string& name) { return smallLetters(name).starts_with(small); });
    }
    if (found.size() == 1) {
        return found.begin()->first;
    }
    if (found.empty()) {
        return tl::unexpected(
            bluetoothError(BluetoothCause::no_device, "\"" + wanted + "\"").error);
    }
    std::vector<std::string> each;
    for (const auto& [at, name] : found) {
        each.push_back(whole ? at : name + " (" + at + ")");
    }
    return fail(ErrorKind::usage,
                std::to_string(found.size()) +
                    (whole ? " devices are called \"" : " names begin with \"") +
                    printable(wanted) + "\".",
                "That does not say which is meant.",
                (whole ? "Use an address: " : "Use more of the name, or an address: ") +
                    listed(each, "or") + ".");
}

}  // namespace unisono::cli
