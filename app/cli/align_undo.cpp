#include "cli/align_undo.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>
#include <vector>

#include "backends/backends.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "model/letters.h"
#include "model/printable.h"

namespace unisono::cli {
namespace {

// Whose alignment is taken back, and how it is called.
struct Named {
    SpeakerKey key;
    std::string name;
};

using Records = std::vector<const SpeakerRecord*>;

bool sameSpeaker(const SpeakerRecord& a, const SpeakerRecord& b) {
    return a.key.device == b.key.device && a.key.backend == b.key.backend;
}

std::string idOf(const SpeakerRecord& record) {
    return SpeakerId{record.key.backend, record.key.device}.text();
}

// As people know it, with its id where two of these are called alike.
std::string nameOf(const SpeakerRecord& record, const Records& among) {
    if (record.display_name.empty()) {
        return idOf(record);
    }
    const bool shared = std::ranges::any_of(among, [&](const SpeakerRecord* other) {
        return other->display_name == record.display_name && !sameSpeaker(*other, record);
    });
    return shared ? record.display_name + " (" + idOf(record) + ")" : record.display_name;
}

// Whether a person may have meant this one: by its name, its id, or, of a Bluetooth speaker, the
// name that its sink has while it is there, which holds the address ("bluez_output.AA_BB_…").
bool isMeant(const SpeakerRecord& record, const std::string& typed) {
    const std::string word = smallLetters(typed);
    const std::string device = smallLetters(record.key.device);
    if (word == smallLetters(record.display_name) || word == device ||
        word == smallLetters(idOf(record))) {
        return true;
    }
    std::string in_names = device;
    std::ranges::replace(in_names, ':', '_');
    return in_names != device && word.find(in_names) != std::string::npos;
}

// Of each speaker one record only, that of its latest alignment: it has one for each codec.
Records latestOfEach(const Records& records) {
    Records latest;
    for (const SpeakerRecord* record : records) {
        const auto known = std::ranges::find_if(
            latest, [&](const SpeakerRecord* other) { return sameSpeaker(*other, *record); });
        if (known == latest.end()) {
            latest.push_back(record);
        } else if (record->calibrations.back().taken_unix_s >
                   (*known)->calibrations.back().taken_unix_s) {
            *known = record;
        }
    }
    return latest;
}

Result<Named> find(const std::string& typed, const std::vector<SinkInfo>& sinks,
                   const Remembered& remembered, const std::string& backend) {
    const Records aligned = remembered.aligned(backend);
    Records meant;
    std::ranges::copy_if(aligned, std::back_inserter(meant),
                         [&](const SpeakerRecord* record) { return isMeant(*record, typed); });
    meant = latestOfEach(meant);
    const auto sink = findSink(sinks, typed);
    if (sink) {
        const SpeakerRecord* record = remembered.nearest(*sink);
        if (record != nullptr && !record->calibrations.empty()) {
            return Named{record->key, spokenName(*sink, sinks)};
        }
        if (meant.empty()) {
            return Named{sink->key(), spokenName(*sink, sinks)};
        }
    }
    if (meant.size() == 1) {
        return Named{meant.front()->key, nameOf(*meant.front(), aligned)};
    }
    std::vector<std::string> names;
    for (const SpeakerRecord* record : meant) {
        names.push_back(idOf(*record));
    }
    if (!names.empty()) {
        return fail(ErrorKind::unknown_speaker,
                    "\"" + typed + "\" is the name of several speakers.", "Nothing was changed.",
                    "Say which one by its id: " + listed(names, "or") + ".");
    }
    for (const SpeakerRecord* record : latestOfEach(aligned)) {
        names.push_back(nameOf(*record, aligned));
    }
    return fail(ErrorKind::unknown_speaker,
                "No speaker \"" + typed + "\" is known that was aligned.", "Nothing was changed.",
                names.empty() ? "None was aligned yet."
                              : "Those that were aligned: " + listed(names) + ".");
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
        char latency[32];  // so that it can be typed again
        std::snprintf(latency, sizeof latency, "%.6g ms", *done.typed_ms);
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
    // Who is away, or without a sound server, is known by what is remembered.
    const auto opened = openBackend(backend);
    if (!opened && opened.error().kind != ErrorKind::server_unavailable) {
        return sayError(opened.error());
    }
    const auto sinks = opened ? (*opened)->sinks() : std::vector<SinkInfo>{};
    Remembered remembered;
    std::vector<Named> speakers;
    if (request->names.empty()) {
        const Records last = remembered.alignedLast(backend);
        for (const SpeakerRecord* record : last) {
            speakers.push_back({record->key, nameOf(*record, last)});
        }
        if (speakers.empty()) {
            sayNotice("No speaker has been aligned; there is nothing to take back.");
        }
    }
    for (const std::string& typed : request->names) {
        auto found = find(typed, sinks, remembered, backend);
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
