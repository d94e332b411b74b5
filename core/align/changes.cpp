#include "align/changes.h"

#include <algorithm>

namespace unisono {

std::vector<AlignChange> proposedChanges(const AlignReport& report, const EngineSnapshot& group,
                                         bool match_levels, bool all) {
    std::vector<AlignChange> changes;
    for (const auto& speaker : report.speakers) {
        const auto now =
            std::find_if(group.speakers.begin(), group.speakers.end(),
                         [&](const SpeakerSnapshot& one) { return one.id == speaker.id; });
        if (now == group.speakers.end() || !(speaker.trusted || (all && speaker.heard))) {
            continue;
        }
        AlignChange change{speaker.id, now->settings, now->settings, now->creep, speaker.creep};
        change.after.extra_latency_ms = speaker.residual_ms;
        if (match_levels) {
            change.after.gain_db = speaker.gain_db;
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

void applyChanges(Engine& engine, const std::vector<AlignChange>& changes) {
    for (const auto& change : changes) {
        (void)engine.setSettings(change.id, change.after);
        (void)engine.setCreep(change.id, change.creep_after);
    }
}

void undoChanges(Engine& engine, const std::vector<AlignChange>& changes) {
    for (const auto& change : changes) {
        (void)engine.setSettings(change.id, change.before);
        (void)engine.setCreep(change.id, change.creep_before);
    }
}

}  // namespace unisono
