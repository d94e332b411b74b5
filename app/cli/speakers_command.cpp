#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "backends/backends.h"
#include "backends/bluetooth.h"
#include "cli/bluetooth_text.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/decoder_runtime.h"
#include "cli/parse.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "source/words.h"
#include "store/utc_text.h"

namespace unisono::cli {
namespace {

struct SpeakersOptions {
    std::string backend = "auto";
    bool json = false;
};

constexpr const char* kSpeakersFooter =
    "The id in the first column is what play --to takes. A star marks the system's default.\n"
    "\n"
    "With --json: {\"backend\", \"server\": {\"available\", \"name\", \"default_sink\"},\n"
    "\"speakers\": [{\"id\", \"name\", \"description\", \"rate_hz\", \"channels\",\n"
    "\"bluetooth_address\", \"bluetooth_codec\" (both null if there is none), \"is_default\",\n"
    "\"reports_latency\", \"announces_changes\", \"refuses_moves\", \"bluetooth\" (the device as "
    "in\n"
    "'bluetooth --json', or null), \"alignment\": {\"holds\" (false: align again), \"says\",\n"
    "\"taken\" (UTC), \"residual_ms\" (what it is later than it says), \"error_ms\",\n"
    "\"confidence\", \"method\", \"microphone\"} or null}]}\n"
    "--to takes \"id\" as well as \"name\".\n"
    "\n"
    "Examples:\n"
    "  unisono-cli speakers\n"
    "  unisono-cli speakers --json --backend simulated";

// Of this sink; null if it is none of Bluetooth's.
const BluetoothDevice* deviceOf(const SinkInfo& sink, const BluetoothSnapshot& bluetooth) {
    return sink.bluetooth_address.empty() ? nullptr : bluetooth.device(sink.bluetooth_address);
}

std::string wirelessText(const SinkInfo& sink, const BluetoothSnapshot& bluetooth) {
    const BluetoothDevice* device = deviceOf(sink, bluetooth);
    const std::string link = device == nullptr ? "" : linkText(*device);
    return link.empty() ? bluetoothText(sink)
                        : sink.bluetooth_address + " " + link + ", " + device->adapter;
}

// What is paired, but not connected, is the speaker that somebody is looking for.
void printMissing(const std::vector<SinkInfo>& sinks, const BluetoothSnapshot& bluetooth) {
    for (const BluetoothDevice& device : bluetooth.devices) {
        const bool here = std::any_of(sinks.begin(), sinks.end(), [&](const SinkInfo& sink) {
            return sink.bluetooth_address == device.address;
        });
        if (!here && device.paired && device.isSpeaker()) {
            std::printf("\n%s (%s) is paired, and %s:  unisono-cli bluetooth connect %s\n",
                        device.alias.c_str(), device.address.c_str(),
                        device.connected ? "has no output yet" : "not connected",
                        device.address.c_str());
        }
    }
}

void printTable(const std::vector<SinkInfo>& sinks, const Remembered& remembered,
                const BluetoothSnapshot& bluetooth) {
    using Row = std::vector<std::string>;
    std::vector<Row> rows{{"ID", "DESCRIPTION", "RATE", "CHANNELS", "ALIGNED", "BLUETOOTH"}};
    const std::int64_t now = unixNow();
    for (const SinkInfo& sink : sinks) {
        rows.push_back({escapeName(sink.id.name), sink.description, rateText(sink.rate_hz),
                        std::to_string(sink.channels), remembered.alignmentText(sink, now),
                        wirelessText(sink, bluetooth)});
    }
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = printable(row[i]);
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line = r > 0 && sinks[r - 1].is_default ? "* " : "  ";
        for (std::size_t i = 0; i < widths.size(); ++i) {
            line += padded(rows[r][i], widths[i]) + "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::printf("%s\n", line.c_str());
    }
}

nlohmann::ordered_json alignmentOf(const SinkInfo& sink, const Remembered& remembered) {
    const CalibrationRecord* latest = remembered.latest(sink);
    if (latest == nullptr) {
        return nullptr;
    }
    nlohmann::ordered_json alignment;
    alignment["holds"] = remembered.isAligned(sink);
    alignment["says"] = remembered.alignmentText(sink, unixNow());
    alignment["taken"] = utcText(latest->taken_unix_s);
    alignment["residual_ms"] = latest->residual_ms;
    alignment["error_ms"] = latest->error_ms;
    alignment["confidence"] = latest->confidence;
    alignment["method"] = toText(latest->method);
    alignment["microphone"] = latest->microphone;
    return alignment;
}

ExitCode listSpeakers(const SpeakersOptions& options) {
    const auto backend = openBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    const ServerInfo server = (*backend)->server();
    const std::vector<SinkInfo> sinks = (*backend)->sinks();
    auto bluetooth = std::make_shared<const BluetoothSnapshot>();
    if ((*backend)->name() != "simulated") {
        const DecoderRuntime qt;
        if (const auto system = openBluetooth("auto")) {
            bluetooth = firstLook(**system);
        }
    }
    const Remembered remembered;
    if (options.json) {
        nlohmann::ordered_json document;
        document["backend"] = (*backend)->name();
        document["server"] = toJson(server);
        document["speakers"] = nlohmann::ordered_json::array();
        for (const SinkInfo& sink : sinks) {
            nlohmann::ordered_json speaker = toJson(sink);
            const BluetoothDevice* device = deviceOf(sink, *bluetooth);
            speaker["bluetooth"] =
                device == nullptr ? nlohmann::ordered_json(nullptr) : toJson(*device);
            speaker["alignment"] = alignmentOf(sink, remembered);
            document["speakers"].push_back(std::move(speaker));
        }
        std::printf("%s\n", toText(document).c_str());
        return ExitCode::ok;
    }
    if (sinks.empty()) {
        std::printf("%s has no speakers. Connect one; 'unisono-cli doctor' says more.\n",
                    server.name.c_str());
        printMissing(sinks, *bluetooth);
        return ExitCode::ok;
    }
    printTable(sinks, remembered, *bluetooth);
    std::printf("\nPlay on them:  unisono-cli play FILE --to %s\n",
                shellQuoted(namesForTo(sinks)).c_str());
    printMissing(sinks, *bluetooth);
    return ExitCode::ok;
}

}  // namespace

void addSpeakersCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("speakers", "List the speakers that are there");
    auto options = std::make_shared<SpeakersOptions>();
    command->add_option("--backend", options->backend, "Sound system: " + backendNames())
        ->type_name("NAME");
    command->add_flag("--json", options->json, "For programs to read; see below");
    command->footer(kSpeakersFooter);
    command->callback(
        [options, &chosen] { chosen = [options] { return listSpeakers(*options); }; });
}

}  // namespace unisono::cli
