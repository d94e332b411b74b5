// From a report to the engine, and back again.
#pragma once

#include <vector>

#include "align/report.h"
#include "engine/engine.h"

namespace unisono {

// The settings that a report proposes, for its trusted speakers only unless `all`; what they
// replace, to undo it in one step.
struct AlignChange {
    SpeakerId id;
    SpeakerSettings before;
    SpeakerSettings after;
    Creep creep_before;
    Creep creep_after;
};
std::vector<AlignChange> proposedChanges(const AlignReport& report, const EngineSnapshot& group,
                                         bool match_levels, bool all = false);
// Sets them; speakers that have left the group meanwhile are passed over.
void applyChanges(Engine& engine, const std::vector<AlignChange>& changes);
void undoChanges(Engine& engine, const std::vector<AlignChange>& changes);

}  // namespace unisono
