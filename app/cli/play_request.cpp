#include "cli/play_request.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/parse.h"
#include "cli/platform/terminal.h"
#include "model/letters.h"
#include "source/web_address.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

// More likely another source, misspelt, than a file: those have a folder or an ending.
bool isMisspelt(const std::string& typed) {
    std::error_code unknown;
    return !typed.empty() && typed.find_first_of("/\\.") == std::string::npos &&
           !std::filesystem::exists(toPath(typed), unknown);
}

// What --source means. Nothing if it was not given, or names a file or standard input: that is then
// added to `files`.
Result<std::optional<SourceChoice>> parseChosenSource(const std::string& typed,
                                                      std::vector<std::string>& files,
                                                      bool metronome, bool within) {
    std::string name = typed;
    if (name.empty()) {
        if (files.size() != 1 || smallLetters(files.front().substr(0, 5)) != "pipe:") {
            return std::nullopt;
        }
        name = std::exchange(files, {}).front();
    }
    if (!files.empty() || metronome) {
        return usage("--source, files and the metronome cannot play at once.",
                     "Leave all but one of them away.");
    }
    auto choice = parseSourceChoice(name);
    if (!choice) {
        return tl::unexpected<Error>(std::move(choice.error()));
    }
    if (choice->kind == SourceChoice::Kind::file && choice->name == typed && isMisspelt(typed)) {
        return fail(ErrorKind::file_not_found,
                    "There is no file " + printable(typed) + ", and no other source of that name.",
                    {}, "'unisono-cli sources' lists what can be played.");
    }
    switch (choice->kind) {
        case SourceChoice::Kind::file:
        case SourceChoice::Kind::url:
            files.push_back(choice->name);
            return std::nullopt;
        case SourceChoice::Kind::standard_input:
            files.emplace_back("-");
            return std::nullopt;
        default:
            break;
    }
    if (within) {
        return usage("Live sound can only be played as it comes.", "Leave --loop and --from away.");
    }
    return std::move(*choice);
}

// Empty: music.
Result<LatencyMode> parseLatencyMode(const std::string& typed) {
    if (typed.empty()) {
        return LatencyMode::music;
    }
    if (const auto mode = latencyModeFromText(typed)) {
        return *mode;
    }
    return usage("--latency: there is no \"" + typed + "\".", "Choose music or video.");
}

Result<void> parseSource(PlayOptions options, PlayRequest& request) {
    auto choice = parseChosenSource(options.source, options.files, !options.metronome.empty(),
                                    options.loop || !options.from.empty());
    if (!choice) {
        return tl::unexpected<Error>(std::move(choice.error()));
    }
    request.choice = std::move(*choice);
    auto latency = parseLatencyMode(options.latency);
    if (!latency) {
        return tl::unexpected<Error>(std::move(latency.error()));
    }
    request.latency = *latency;
    if (request.choice && request.choice->kind == SourceChoice::Kind::pipe) {
        const auto raw = parseRawFormat(options.raw.empty() ? "s16le:48000:2" : options.raw);
        if (!raw) {
            return tl::unexpected<Error>(raw.error());
        }
        request.raw = *raw;
        request.live = options.live;
        return {};
    }
    if (request.choice) {
        return options.raw.empty() && !options.live
                   ? Result<void>{}
                   : usage("--raw and --live are for standard input and pipes only.",
                           "Leave them away.");
    }
    const bool input =
        std::find(options.files.begin(), options.files.end(), "-") != options.files.end();
    if (options.files.empty() && options.metronome.empty()) {
        return usage("Nothing to play was named.",
                     "Name a file, - for standard input, or --metronome 120.");
    }
    if (!options.files.empty() && !options.metronome.empty()) {
        return usage("A file and the metronome cannot play at once.", "Leave one of them away.");
    }
    if (input && options.files.size() > 1) {
        return usage("Standard input (-) can only be played by itself.",
                     "Leave the other files away.");
    }
    if (!input && (!options.raw.empty() || options.live)) {
        return usage(
            std::string(options.live ? "--live" : "--raw") + " is for standard input only.",
            "Name - or pipe:PATH instead of a file, or leave it away.");
    }
    if (input && (options.loop || !options.from.empty())) {
        return usage("Standard input can only be played as it comes.",
                     std::string("Leave ") + (options.loop ? "--loop" : "--from") + " away.");
    }
    if (input && inputIsTerminal()) {
        return usage("Standard input is the keyboard, which is no sound.",
                     "Send sound into it: ffmpeg -i song.mp3 -f s16le -ar 48000 -ac 2 - | "
                     "unisono-cli play - --to ID.");
    }
    if (input) {
        const auto raw = parseRawFormat(options.raw.empty() ? "s16le:48000:2" : options.raw);
        if (!raw) {
            return tl::unexpected<Error>(raw.error());
        }
        request.raw = *raw;
        request.standard_input = true;
        request.format_was_told = !options.raw.empty();
        request.live = options.live;
    } else {
        request.files = options.files;
    }
    if (!options.metronome.empty()) {
        const auto bpm = parseNumber(options.metronome, {10, 600}, "--metronome", "bpm");
        if (!bpm) {
            return tl::unexpected<Error>(bpm.error());
        }
        request.metronome_bpm = *bpm;
    }
    return {};
}

}  // namespace

Result<PlayRequest> parsePlay(const PlayOptions& options) {
    PlayRequest request;
    if (auto source = parseSource(options, request); !source) {
        return tl::unexpected<Error>(std::move(source.error()));
    }
    auto speakers = parseSpeakers(options.speakers);
    if (!speakers) {
        return tl::unexpected<Error>(std::move(speakers.error()));
    }
    request.speakers = std::move(*speakers);
    request.loop = options.loop;
    if (!options.from.empty()) {
        const auto from = parseTime_s(options.from, "--from");
        if (!from) {
            return tl::unexpected<Error>(from.error());
        }
        request.from_s = *from;
    }
    for (const std::string& file : options.files) {
        std::error_code ignored;
        if (isWebAddress(file)) {
            continue;
        }
        if (std::filesystem::equivalent(toPath(file), toPath(options.status), ignored)) {
            return usage("--status would write over " + file + ".", "Name another file for it.");
        }
    }
    return request;
}

std::string playCommandLine(const PlayOptions& options) {
    std::string command = "unisono-cli play";
    for (const std::string& file : options.files) {
        command += " " + shellQuoted(file);
    }
    const auto add = [&command](const char* name, const std::string& value) {
        if (!value.empty()) {
            command += std::string(" ") + name + " " + shellQuoted(value);
        }
    };
    add("--metronome", options.metronome);
    add("--source", options.source);
    add("--raw", options.raw);
    command += options.live ? " --live" : "";
    add("--latency", options.latency);
    add("--from", options.from);
    command += options.loop ? " --loop" : "";
    add("--status", options.status);
    add("--backend", options.backend == "auto" ? std::string() : options.backend);
    return command;
}

}  // namespace unisono::cli
