#include "cli/align_undo.h"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

#include "backends/backends.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "model/printable.h"

namespace unisono::cli {
namespace {

// Whose alignment is taken back, and how it is called.
struct Named {
    SpeakerKey key;
    std::string name;
};

Result<Named> find(const std::string& typed, const std::vector<SinkInfo>& sinks,
                   const Remembered& remembered) {
    const auto sink = findSink(sinks, typed);
    const std::vector<const SpeakerRecord*> records = remembered.alignedAs(typed);
    if (sink && (records.empty() || remembered.latest(*sink) != nullptr)) {
        return Named{sink->key(), spokenName(*sink, sinks)};
    }
    if (records.size() == 1) {
        return Named{records.front()->key, records.front()->display_name};
    }
    if (records.size() > 1) {
        std::string ids;
        for (const SpeakerRecord* record : records) {
            ids += (ids.empty() ? "" : ", ") + record->key.device;
        }
        return fail(ErrorKind::unknown_speaker,
                    "\"" + typed + "\" is the name of several speakers.", "Nothing was changed.",
                    "Say which one by its id: " + ids + ".");
    }
    return fail(ErrorKind::unknown_speaker,
                "There is no speaker \"" + typed + "\", and none of that name was aligned.",
                "Nothing was changed.", sink.error().next);
}

void tell(const Named& speaker, const TakenBack& done) {
    std::printf(
        "%s as it did before it was last aligned.\n",
        printable(speaker.name + (done.other_volume ? " waits, and sounds," : " waits")).c_str());
    std::fflush(stdout);
    if (done.volume_stays) {
        sayNotice(speaker.name +
                  " keeps its volume: that was changed since it was matched to the others.");
    }
    if (done.typed_ms) {
        char latency[32];  // exactly, so that it can be typed again
        std::snprintf(latency, sizeof latency, "%.1f ms", *done.typed_ms);
        sayNotice(speaker.name + " had its extra latency set to " + latency +
                  " since. That is taken back, too.");
    }
}

}  // namespace

ExitCode undoAlign(const SpeakerOptions& options, const std::string& backend) {
    const auto request = parseSpeakers(options);
    if (!request) {
        return sayError(request.error());
    }
    Remembered remembered;
    std::vector<Named> speakers;
    if (request->names.empty()) {
        for (const SpeakerRecord* record : remembered.alignedLast(backend)) {
            speakers.push_back({record->key, record->display_name});
        }
        if (speakers.empty()) {
            sayNotice("No speaker has been aligned; there is nothing to take back.");
        }
    } else {
        // Who is away, or without a sound server, is known by what is remembered.
        const auto opened = openBackend(backend);
        const auto sinks = opened ? (*opened)->sinks() : std::vector<SinkInfo>{};
        for (const std::string& typed : request->names) {
            auto found = find(typed, sinks, remembered);
            if (!found) {
                return sayError(found.error());
            }
            if (std::ranges::any_of(speakers,
                                    [&](const Named& one) { return one.key == found->key; })) {
                return sayError({ErrorKind::duplicate_speaker,
                                 "The speaker " + found->name + " is named twice.",
                                 "Nothing was changed.", "Name it once."});
            }
            speakers.push_back(std::move(*found));
        }
    }
    std::vector<std::pair<Named, TakenBack>> taken_back;
    for (const Named& speaker : speakers) {
        if (const auto done = remembered.undo(speaker.key)) {
            taken_back.emplace_back(speaker, *done);
        } else {
            sayNotice(speaker.name + " has not been aligned; there is nothing to take back.");
        }
    }
    if (auto saved = remembered.save(); !saved) {
        return sayError(saved.error());
    }
    for (const auto& [speaker, done] : taken_back) {
        tell(speaker, done);
    }
    return ExitCode::ok;
}

}  // namespace unisono::cli
