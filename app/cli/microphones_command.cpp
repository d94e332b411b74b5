#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "backends/backends.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

struct MicrophonesOptions {
    std::string backend = "auto";
    bool all = false;
    bool json = false;
};

constexpr const char* kMicrophonesFooter =
    "The id in the first column is what align --mic takes. A star marks the system's default.\n"
    "\n"
    "With --json: {\"backend\", \"microphones\": [{\"id\", \"name\", \"description\", \"kind\"\n"
    "(microphone, bluetooth, bluetooth_music, monitor, processed), \"usable\", \"rate_hz\",\n"
    "\"channels\", \"is_default\", \"muted\"}]}";

std::string remarkOn(const InputInfo& input) {
    switch (input.kind) {
        case InputInfo::Kind::bluetooth:
            return "Bluetooth: not for measuring";
        case InputInfo::Kind::bluetooth_music:
            return "streams music to this computer: not a microphone";
        case InputInfo::Kind::monitor:
            return "what a speaker is given, not what is heard";
        case InputInfo::Kind::processed:
            return input.muted ? "muted" : "takes out echo or noise: better not";
        case InputInfo::Kind::microphone:
            break;
    }
    return input.muted ? "muted" : "";
}

ExitCode listMicrophones(const MicrophonesOptions& options) {
    const auto backend = openBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    std::vector<InputInfo> inputs = (*backend)->inputs();
    if (options.json) {
        nlohmann::ordered_json document;
        document["backend"] = (*backend)->name();
        document["microphones"] = nlohmann::ordered_json::array();
        for (const InputInfo& input : inputs) {
            document["microphones"].push_back(
                {{"id", input.id.text()},
                 {"name", input.id.name},
                 {"description", input.description},
                 {"kind", inputKindName(input.kind)},
                 {"usable", (input.kind == InputInfo::Kind::microphone ||
                             input.kind == InputInfo::Kind::processed) &&
                                !input.muted},
                 {"rate_hz", input.rate_hz},
                 {"channels", input.channels},
                 {"is_default", input.is_default},
                 {"muted", input.muted}});
        }
        std::printf("%s\n", toText(document).c_str());
        return ExitCode::ok;
    }
    const auto hidden = static_cast<std::size_t>(std::count_if(
        inputs.begin(), inputs.end(),
        [](const InputInfo& input) { return input.kind == InputInfo::Kind::monitor; }));
    if (!options.all) {
        std::erase_if(
            inputs, [](const InputInfo& input) { return input.kind == InputInfo::Kind::monitor; });
    }
    if (inputs.empty()) {
        std::printf("There is no microphone here. Connect one.\n");
        if (hidden > 0) {
            std::printf("--all also lists what speakers are given (%zu).\n", hidden);
        }
        return ExitCode::ok;
    }
    std::size_t id_width = 0;
    std::size_t name_width = 0;
    for (const InputInfo& input : inputs) {
        id_width = std::max(id_width, columnsOf(printable(input.id.name)));
        name_width = std::max(name_width, columnsOf(printable(input.description)));
    }
    for (const InputInfo& input : inputs) {
        std::string line = input.is_default ? "* " : "  ";
        line += padded(printable(input.id.name), id_width) + "  " +
                padded(printable(input.description), name_width) + "  " + remarkOn(input);
        line.erase(line.find_last_not_of(' ') + 1);
        std::printf("%s\n", line.c_str());
    }
    return ExitCode::ok;
}

}  // namespace

void addMicrophonesCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("microphones", "List the microphones that are there");
    auto options = std::make_shared<MicrophonesOptions>();
    command->add_option("--backend", options->backend, "Sound system: " + backendNames())
        ->type_name("NAME");
    command->add_flag("--all", options->all, "Also what cannot be used for measuring");
    command->add_flag("--json", options->json, "For programs to read; see below");
    command->footer(kMicrophonesFooter);
    command->callback(
        [options, &chosen] { chosen = [options] { return listMicrophones(*options); }; });
}

}  // namespace unisono::cli
