#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "backends/backends.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/parse.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

struct SpeakersOptions {
    std::string backend = "auto";
    bool json = false;
};

constexpr const char* kFooter =
    "The id in the first column is what play --to takes. A star marks the system's default.\n"
    "\n"
    "With --json: {\"backend\", \"server\": {\"available\", \"name\", \"default_sink\"},\n"
    "\"speakers\": [{\"id\", \"name\", \"description\", \"rate_hz\", \"channels\",\n"
    "\"bluetooth_address\", \"bluetooth_codec\" (both null if there is none), \"is_default\",\n"
    "\"reports_latency\", \"announces_changes\", \"refuses_moves\"}]}\n"
    "--to takes \"id\" as well as \"name\".\n"
    "\n"
    "Examples:\n"
    "  unisono-cli speakers\n"
    "  unisono-cli speakers --json --backend simulated";

void printTable(const std::vector<SinkInfo>& sinks, const Remembered& remembered) {
    using Row = std::vector<std::string>;
    std::vector<Row> rows{{"ID", "DESCRIPTION", "RATE", "CHANNELS", "ALIGNED", "BLUETOOTH"}};
    const std::int64_t now = unixNow();
    for (const SinkInfo& sink : sinks) {
        rows.push_back({escapeName(sink.id.name), sink.description, rateText(sink.rate_hz),
                        std::to_string(sink.channels), remembered.alignmentText(sink, now),
                        bluetoothText(sink)});
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

ExitCode listSpeakers(const SpeakersOptions& options) {
    const auto backend = openBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    const ServerInfo server = (*backend)->server();
    const std::vector<SinkInfo> sinks = (*backend)->sinks();
    if (options.json) {
        nlohmann::ordered_json document;
        document["backend"] = (*backend)->name();
        document["server"] = toJson(server);
        document["speakers"] = nlohmann::ordered_json::array();
        for (const SinkInfo& sink : sinks) {
            document["speakers"].push_back(toJson(sink));
        }
        std::printf("%s\n", toText(document).c_str());
        return ExitCode::ok;
    }
    if (sinks.empty()) {
        std::printf("%s has no speakers. Connect one; 'unisono-cli doctor' says more.\n",
                    server.name.c_str());
        return ExitCode::ok;
    }
    printTable(sinks, Remembered());
    std::printf("\nPlay on them:  unisono-cli play FILE --to %s\n",
                shellQuoted(namesForTo(sinks)).c_str());
    return ExitCode::ok;
}

}  // namespace

void addSpeakersCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("speakers", "List the speakers that are there");
    auto options = std::make_shared<SpeakersOptions>();
    command->add_option("--backend", options->backend, "Sound system: " + backendNames())
        ->type_name("NAME");
    command->add_flag("--json", options->json, "For programs to read; see below");
    command->footer(kFooter);
    command->callback(
        [options, &chosen] { chosen = [options] { return listSpeakers(*options); }; });
}

}  // namespace unisono::cli
