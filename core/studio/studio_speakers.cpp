// The studio's part that gives the engine its speakers, and takes them back.
#include <algorithm>

#include "align/calibration_records.h"
#include "model/speaker_records.h"
#include "studio/studio.h"

namespace unisono {

void Studio::reconcile() {
    lookForFeedback();
    const std::vector<Used> before = used_;
    for (const Used& one : before) {
        const SinkInfo* sink = sinkOf(sinks_, one.device);
        // One that is only lost stays: the engine takes it back by itself, in its own place.
        const bool hidden = sink == nullptr && one.id.backend == "simulated" && !simulated_;
        // Its name may change, by which the engine knows it all the same; its way to us may not.
        const bool moved = sink != nullptr && sink->id.backend != one.id.backend;
        if (!isWanted(one.device, sink) || hidden || moved || fed_.contains(one.device)) {
            dismiss(one.id);
        }
    }
    const Group* playing = group();
    if (playing == nullptr) {
        return;
    }
    engine_.setLatencyMode(playing->latency);
    for (const std::string& device : playing->members) {
        const SinkInfo* sink = sinkOf(sinks_, device);
        if (sink != nullptr && isWanted(device, sink) && !fed_.contains(device)) {
            use(*sink, device);
        }
    }
}

std::vector<SinkInfo> Studio::groupSinks() const {
    std::vector<SinkInfo> sinks;
    if (const Group* one = group()) {
        for (const std::string& device : one->members) {
            if (const SinkInfo* sink = sinkOf(sinks_, device)) {
                sinks.push_back(*sink);
            }
        }
    }
    return sinks;
}

bool Studio::isWanted(const std::string& device, const SinkInfo* sink) const {
    const Group* playing = group();
    if (playing == nullptr || std::find(playing->members.begin(), playing->members.end(), device) ==
                                  playing->members.end()) {
        return false;
    }
    if (active_) {
        return true;
    }
    // One that is away while nothing plays is taken back when it is there again.
    return sink != nullptr && keepAwakeOf(settingsOf(*sink, *playing).keep_awake,
                                          !sink->bluetooth_address.empty()) == KeepAwake::always;
}

void Studio::use(const SinkInfo& sink, const std::string& device) {
    const SpeakerSettings settings = settingsOf(sink, *group());
    const auto it = std::find_if(used_.begin(), used_.end(),
                                 [&](const Used& one) { return one.device == device; });
    if (it == used_.end()) {
        const Creep creep = creepOf(findRecord(setup_, sink.key()), moment());
        if (engine_.addSpeaker(sink, settings, creep)) {
            used_.push_back({sink.id, device, settings, creep});
        }
        return;
    }
    if (it->settings == settings) {
        return;
    }
    // Another latency comes with the way in which it goes on.
    if (it->settings.extra_latency_ms != settings.extra_latency_ms) {
        it->creep = creepOf(findRecord(setup_, sink.key()), moment());
        (void)engine_.setCreep(it->id, it->creep);
    }
    it->settings = settings;
    (void)engine_.setSettings(it->id, settings);
}

void Studio::dismiss(const SpeakerId& id) {
    (void)engine_.removeSpeaker(id);
    std::erase_if(used_, [&](const Used& one) { return one.id == id; });
}

}  // namespace unisono
