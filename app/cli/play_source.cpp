#include "cli/play_source.h"

#include <cmath>
#include <utility>

#include "backends/backends.h"
#include "cli/parse.h"
#include "source/open_choice.h"

namespace unisono::cli {
Result<std::optional<SourceChoice>> parseChosenSource(const std::string& typed,
                                                      std::vector<std::string>& files,
                                                      bool metronome, bool within) {
    std::string name = typed;
    if (name.empty()) {
        if (files.size() != 1 || files.front().rfind("pipe:", 0) != 0) {
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

Result<LatencyMode> parseLatencyMode(const std::string& typed) {
    if (typed.empty()) {
        return LatencyMode::music;
    }
    if (const auto mode = latencyModeFromText(typed)) {
        return *mode;
    }
    return usage("--latency: there is no \"" + typed + "\".", "Choose music or video.");
}

Result<std::unique_ptr<Source>> openChosenSource(const SourceChoice& choice,
                                                 const std::optional<RawFormat>& raw, bool live,
                                                 AudioBackend& backend,
                                                 const std::vector<ChosenSpeaker>& speakers) {
    ChoiceContext context{backend, machineClock(), "Unisono", {}, {}, {}};
    for (const ChosenSpeaker& speaker : speakers) {
        context.speakers.push_back(speaker.sink);
    }
    if (raw) {
        context.raw.format = raw->format;
        context.raw.rate_hz = raw->rate_hz;
        context.raw.channels = raw->channels;
        context.raw.live = live;
    }
    return openChoice(choice, context);
}

std::string latencySentence(const LiveSnapshot& live) {
    const auto ms = [](double value) { return std::to_string(std::lround(value)); };
    std::string text = "Heard " + ms(live.total_ms + live.input_ms) + " ms after it comes (" +
                       std::string(toText(live.mode)) + ")";
    if (live.speaker_ms >= 1.0) {
        text += ", " + ms(live.speaker_ms) + " of them the slowest speaker's own";
    }
    return text + ".";
}

}  // namespace unisono::cli
