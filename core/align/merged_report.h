// Two measurements of a group as one report. A pure function.
#pragma once

#include <vector>

#include "align/report.h"

namespace unisono {

// What `again` found of the speakers `renewed` replaces what `before` has of them; all others stay
// as they were. Arrivals, residuals and levels are moved so that the two measurements agree about
// the speakers that are sure in both and not renewed. Settings may have changed in between: all
// arrivals of the result are for those of `before`. Without a speaker to go by, or when all were
// renewed, it is `again` as it came.
AlignReport mergedReport(const AlignReport& before, const AlignReport& again,
                         const std::vector<SpeakerId>& renewed);

}  // namespace unisono
