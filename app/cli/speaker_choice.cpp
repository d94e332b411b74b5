#include "cli/speaker_choice.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "audio/routing_plan.h"
#include "cli/parse.h"

namespace unisono::cli {
namespace {

using Change = SpeakerRequest::Change;

Result<void> parseSetting(Change& change, const std::string& value) {
    const auto into = [](double& place, const Result<double>& number) -> Result<void> {
        if (!number) {
            return tl::unexpected<Error>(number.error());
        }
        place = *number;
        return {};
    };
    switch (change.what) {
        case Change::What::role: {
            const auto role = parseRole(value);
            if (!role) {
                return tl::unexpected<Error>(role.error());
            }
            change.settings.role = *role;
            return {};
        }
        case Change::What::gain:
            return into(change.settings.gain_db,
                        parseNumber(value, kGainRange_db, change.option, "dB"));
        case Change::What::delay:
            return into(change.settings.delay_ms,
                        parseNumber(value, kDelayRange_ms, change.option, "ms"));
        case Change::What::eq: {
            const auto band = parseEqBand(value);
            if (!band) {
                return tl::unexpected<Error>(band.error());
            }
            change.settings.equalizer.push_back(*band);
            return {};
        }
        case Change::What::keep_awake: {
            const auto how = keepAwakeFromText(value);
            if (!how) {
                return fail(ErrorKind::usage, "--keep-awake does not know \"" + value + "\".", {},
                            "Say off, playing, always or automatic.");
            }
            change.settings.keep_awake = *how;
            return {};
        }
    }
    return {};
}

Result<void> parseChanges(const std::vector<std::string>& texts, const std::string& option,
                          const std::string& example, Change::What what,
                          std::vector<Change>& changes) {
    for (const std::string& text : texts) {
        const auto assignment = parseAssignment(text, option, example);
        if (!assignment) {
            return tl::unexpected<Error>(assignment.error());
        }
        Change change{assignment->speaker, option, {}, what};
        if (auto parsed = parseSetting(change, assignment->value); !parsed) {
            return parsed;
        }
        changes.push_back(std::move(change));
    }
    return {};
}

void apply(const Change& change, SpeakerSettings& settings) {
    switch (change.what) {
        case Change::What::role:
            settings.role = change.settings.role;
            break;
        case Change::What::gain:
            settings.gain_db = change.settings.gain_db;
            break;
        case Change::What::delay:
            settings.delay_ms = change.settings.delay_ms;
            break;
        case Change::What::eq:
            settings.equalizer.push_back(change.settings.equalizer.front());
            break;
        case Change::What::keep_awake:
            settings.keep_awake = change.settings.keep_awake;
            break;
    }
}

std::string times(std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

}  // namespace

Result<SpeakerRequest> parseSpeakers(const SpeakerOptions& options) {
    SpeakerRequest request;
    for (const std::string& text : options.to) {
        auto names = parseNames(text, "--to");
        if (!names) {
            return tl::unexpected<Error>(std::move(names.error()));
        }
        std::move(names->begin(), names->end(), std::back_inserter(request.names));
    }
    for (const std::string& text : options.extra_latency) {
        const auto numbers = parseNumbers(text, kExtraLatencyRange_ms, "--extra-latency", "ms");
        if (!numbers) {
            return tl::unexpected<Error>(numbers.error());
        }
        request.extra_latency_ms.insert(request.extra_latency_ms.end(), numbers->begin(),
                                        numbers->end());
    }
    if (!request.extra_latency_ms.empty() &&
        request.extra_latency_ms.size() != request.names.size()) {
        return fail(ErrorKind::usage,
                    "--extra-latency gives " + times(request.extra_latency_ms.size(), "number") +
                        ", but --to names " + times(request.names.size(), "speaker") + ".",
                    {}, "Give one number for each, in the order of --to; 0 where none is known.");
    }
    const struct {
        const std::vector<std::string>& texts;
        const char* option;
        const char* example;
        Change::What what;
    } settings[] = {
        {options.role, "--role", "kitchen=left", Change::What::role},
        {options.gain, "--gain", "kitchen=-6", Change::What::gain},
        {options.delay, "--delay", "kitchen=12", Change::What::delay},
        {options.eq, "--eq", "kitchen=peak:1000:-3:1", Change::What::eq},
        {options.keep_awake, "--keep-awake", "kitchen=always", Change::What::keep_awake}};
    for (const auto& setting : settings) {
        if (auto parsed = parseChanges(setting.texts, setting.option, setting.example, setting.what,
                                       request.changes);
            !parsed) {
            return tl::unexpected<Error>(std::move(parsed.error()));
        }
    }
    return request;
}

Result<std::vector<ChosenSpeaker>> chooseSpeakers(const SpeakerRequest& request,
                                                  const std::vector<SinkInfo>& sinks,
                                                  const KnownSettings& known) {
    std::vector<ChosenSpeaker> chosen;
    const auto find = [&chosen](const SinkInfo& sink) {
        return std::find_if(chosen.begin(), chosen.end(),
                            [&](const ChosenSpeaker& speaker) { return speaker.sink == sink; });
    };
    for (std::size_t i = 0; i < request.names.size(); ++i) {
        auto sink = findSink(sinks, request.names[i]);
        if (!sink) {
            return tl::unexpected<Error>(std::move(sink.error()));
        }
        if (const auto before = find(*sink); before != chosen.end()) {
            const auto& first = request.names[static_cast<std::size_t>(before - chosen.begin())];
            const std::string as = first == request.names[i] ? ""
                                                             : ", as \"" + first + "\" and as \"" +
                                                                   request.names[i] + "\"";
            return fail(ErrorKind::duplicate_speaker,
                        "The speaker " + sink->id.name + " is named twice" + as + ".",
                        "It would only be louder. Nothing was played.", "Name it once.");
        }
        ChosenSpeaker speaker{std::move(*sink), {}};
        if (known) {
            speaker.settings = known(speaker.sink);
        }
        if (!request.extra_latency_ms.empty()) {
            speaker.settings.extra_latency_ms = request.extra_latency_ms[i];
        }
        chosen.push_back(std::move(speaker));
    }
    for (const Change& change : request.changes) {
        auto sink = findSink(sinks, change.speaker);
        if (!sink) {
            return tl::unexpected<Error>(std::move(sink.error()));
        }
        const auto speaker = find(*sink);
        if (speaker == chosen.end()) {
            return fail(ErrorKind::usage,
                        change.option + " is for " + change.speaker +
                            ", which is not among the speakers of --to.",
                        "Nothing was played.",
                        "Add it to --to, or leave " + change.option + " away.");
        }
        if (change.what == Change::What::eq && speaker->settings.equalizer.size() == kMaxEqBands) {
            return fail(ErrorKind::usage,
                        change.speaker + " is given more than " + std::to_string(kMaxEqBands) +
                            " EQ bands.",
                        {}, "Leave some away.");
        }
        apply(change, speaker->settings);
    }
    return chosen;
}

std::vector<SinkInfo> sinksOf(const std::vector<ChosenSpeaker>& speakers) {
    std::vector<SinkInfo> sinks;
    std::ranges::transform(speakers, std::back_inserter(sinks), &ChosenSpeaker::sink);
    return sinks;
}

bool makesNoSound(const SinkInfo& sink) {
    const std::string& name = sink.id.name;
    return isSilentSink(name) || name == "auto_null" || name.rfind("auto_null.", 0) == 0;
}

}  // namespace unisono::cli
