#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "backends/backends.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/parse.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "source/source_choice.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

using ChoiceKind = SourceChoice::Kind;

struct SourcesOptions {
    std::string backend = "auto";
    bool all = false;
    bool json = false;
};

constexpr const char* kSourcesFooter =
    "The first column is what play --source takes. An application need not be playing yet:\n"
    "'app:NAME' waits for it, and follows it each time it starts. NAME is its name, its program\n"
    "or its id, in upper or lower case.\n"
    "\n"
    "With --json: {\"backend\", \"system\": {\"source\", \"offered\", \"reason\"}, "
    "\"applications\":\n"
    "[{\"source\", \"name\", \"program\", \"id\", \"title\", \"icon_name\", \"pid\", \"sink\", "
    "\"muted\",\n"
    "\"paused\", \"captured\"}], \"bluetooth\": [{\"source\", \"name\", \"address\"}], "
    "\"inputs\":\n"
    "[{\"source\", \"id\", \"description\", \"kind\", \"rate_hz\", \"channels\", \"is_default\", "
    "\"muted\"}]}.\n"
    "What is not known is null, a pid that is not known 0.\n"
    "\n"
    "Examples:\n"
    "  unisono-cli sources\n"
    "  unisono-cli play --source system --to kitchen,den\n"
    "  unisono-cli play --source app:firefox --to kitchen,den";

struct BluetoothSource {
    std::string source;
    std::string name;
    std::string address;
};

// Somebody's name for it, if only one device has it, else the system's.
std::string bluetoothName(const InputInfo& input, const std::vector<InputInfo>& inputs) {
    const auto shared = std::count_if(inputs.begin(), inputs.end(), [&](const InputInfo& other) {
        return other.description == input.description;
    });
    return shared > 1 ? input.id.name : input.description;
}

std::vector<BluetoothSource> bluetoothSources(const std::vector<InputInfo>& inputs,
                                              const std::vector<PlayingApp>& apps) {
    std::vector<BluetoothSource> list;
    for (const InputInfo& input : inputs) {
        if (input.kind == InputInfo::Kind::bluetooth_music) {
            list.push_back(
                {toText(SourceChoice{ChoiceKind::bluetooth, bluetoothName(input, inputs)}),
                 input.description, input.bluetooth_address});
        }
    }
    // Where the system plays a phone by itself, the phone is led away like an application.
    for (const PlayingApp& app : apps) {
        if (!app.bluetooth_address.empty()) {
            list.push_back({toText(SourceChoice{ChoiceKind::bluetooth, selectorFor(app, apps)}),
                            app.app.name, app.bluetooth_address});
        }
    }
    return list;
}

const char* kindText(InputInfo::Kind kind) {
    switch (kind) {
        case InputInfo::Kind::microphone:
            return "microphone or line-in";
        case InputInfo::Kind::bluetooth:
            return "Bluetooth microphone";
        case InputInfo::Kind::bluetooth_music:
            return "Bluetooth music";
        case InputInfo::Kind::monitor:
            return "monitor";
        case InputInfo::Kind::processed:
            return "processed";
    }
    return "?";
}

struct Found {
    std::string backend;
    RoutingSupport support;
    std::vector<PlayingApp> apps;
    std::vector<BluetoothSource> bluetooth;
    std::vector<InputInfo> inputs;
    std::vector<SinkInfo> sinks;
};

nlohmann::ordered_json documentOf(const Found& found) {
    nlohmann::ordered_json document;
    document["backend"] = found.backend;
    document["system"] = {{"source", toText(SourceChoice{ChoiceKind::system, {}})},
                          {"offered", found.support.offered},
                          {"reason", orNull(found.support.reason)}};
    document["applications"] = nlohmann::ordered_json::array();
    for (const PlayingApp& app : found.apps) {
        document["applications"].push_back(
            {{"source", toText(SourceChoice{ChoiceKind::app, selectorFor(app, found.apps)})},
             {"name", app.app.name},
             {"program", orNull(app.app.binary)},
             {"id", orNull(app.app.id)},
             {"title", orNull(app.title)},
             {"icon_name", orNull(app.icon_name)},
             {"pid", app.pid},
             {"sink", orNull(app.sink)},
             {"muted", app.muted},
             {"paused", app.paused},
             {"captured", app.captured}});
    }
    document["bluetooth"] = nlohmann::ordered_json::array();
    for (const BluetoothSource& one : found.bluetooth) {
        document["bluetooth"].push_back(
            {{"source", one.source}, {"name", one.name}, {"address", orNull(one.address)}});
    }
    document["inputs"] = nlohmann::ordered_json::array();
    for (const InputInfo& input : found.inputs) {
        document["inputs"].push_back(
            {{"source", toText(SourceChoice{ChoiceKind::input, input.id.name})},
             {"id", input.id.text()},
             {"description", input.description},
             {"kind", inputKindName(input.kind)},
             {"rate_hz", input.rate_hz},
             {"channels", input.channels},
             {"is_default", input.is_default},
             {"muted", input.muted}});
    }
    return document;
}

std::string remarkOn(const PlayingApp& app, const std::vector<SinkInfo>& sinks) {
    std::string remark;
    const auto add = [&remark](const std::string& word) {
        remark += (remark.empty() ? "" : ", ") + word;
    };
    if (app.captured) {
        add("led to Unisono");
    } else {
        const auto sink = std::find_if(sinks.begin(), sinks.end(), [&](const SinkInfo& one) {
            return one.id.name == app.sink;
        });
        if (sink != sinks.end()) {
            add("on " + spokenName(*sink, sinks));
        }
    }
    if (app.paused) {
        add("paused");
    }
    if (app.muted) {
        add("muted");
    }
    return remark;
}

void printTable(const Found& found) {
    using Row = std::vector<std::string>;
    std::vector<Row> rows{{"SOURCE", "WHAT", "NOW"}};
    const auto add = [&rows](const std::string& source, const std::string& what,
                             const std::string& now) {
        rows.push_back({shellQuoted(source), what, now});
    };
    if (found.support.offered) {
        add("system", "all that this computer plays", "");
    }
    for (const PlayingApp& app : found.apps) {
        if (app.bluetooth_address.empty()) {
            add(toText(SourceChoice{ChoiceKind::app, selectorFor(app, found.apps)}),
                app.title.empty() ? app.app.name : app.app.name + ": " + app.title,
                remarkOn(app, found.sinks));
        }
    }
    for (const BluetoothSource& one : found.bluetooth) {
        add(one.source, one.name, "streams to this computer");
    }
    for (const InputInfo& input : found.inputs) {
        std::string remark = kindText(input.kind);
        remark += input.is_default ? ", the default" : "";
        remark += input.muted ? ", muted" : "";
        add(toText(SourceChoice{ChoiceKind::input, input.id.name}), input.description, remark);
    }
    add("-", "raw sound from standard input", "");
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            constexpr std::size_t kWidest = 56;
            row[i] = printable(row[i]);
            row[i] = i == 0 ? row[i] : shortened(row[i], kWidest);
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            line += padded(row[i], widths[i]) + "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::printf("%s\n", line.c_str());
    }
}

void printHints(const Found& found) {
    if (!found.support.offered) {
        std::printf("\nWhat other programs play cannot be led here: %s\n",
                    found.support.reason.c_str());
    } else if (found.apps.empty()) {
        std::printf("\nNo application plays now. app:NAME waits for one.\n");
    }
    if (found.support.offered && found.bluetooth.empty()) {
        std::printf(
            "\nNothing streams to this computer by Bluetooth now. On a phone, choose this computer "
            "among its\nBluetooth devices; to an Echo, say \"Alexa, connect to\" and this "
            "computer's name.\n");
    }
    std::printf("\nPlay one:  unisono-cli play --source SOURCE --to SPEAKER,SPEAKER\n");
}

ExitCode listSources(const SourcesOptions& options) {
    const auto backend = openBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    Found found;
    found.backend = (*backend)->name();
    found.support = (*backend)->routing();
    found.apps = (*backend)->apps();
    const std::vector<InputInfo> inputs = (*backend)->inputs();
    found.bluetooth = bluetoothSources(inputs, found.apps);
    for (const InputInfo& input : inputs) {
        if (input.kind != InputInfo::Kind::bluetooth_music &&
            (options.all || input.kind != InputInfo::Kind::monitor)) {
            found.inputs.push_back(input);
        }
    }
    found.sinks = (*backend)->sinks();
    if (options.json) {
        std::printf("%s\n", toText(documentOf(found)).c_str());
        return ExitCode::ok;
    }
    printTable(found);
    printHints(found);
    return ExitCode::ok;
}

}  // namespace

void addSourcesCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("sources", "List what can be played");
    auto options = std::make_shared<SourcesOptions>();
    command->add_option("--backend", options->backend, "Sound system: " + backendNames())
        ->type_name("NAME");
    command->add_flag("--all", options->all, "Also what the speakers are given");
    command->add_flag("--json", options->json, "For programs to read; see below");
    command->footer(kSourcesFooter);
    command->callback([options, &chosen] { chosen = [options] { return listSources(*options); }; });
}

}  // namespace unisono::cli
