// Speakers that were heard badly among many are heard better among few: whom to measure again, and
// what both measurements say together.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "calibration/analysis.h"

namespace unisono {

struct RemeasureConfig {
    std::size_t trusted = 2;  // so many good ones play along: they tie the two measurements
    double sure = 0.95;       // … and all good ones that are less sure, as it is played anyway
    double agree_s = 0.3e-3;  // two measurements of one speaker agree within this
    // … and are good together if they are so sure: both may have taken the same reflection for the
    // direct sound, and then agree as well.
    double good = 0.85;
    double wander_ppm = 15.0;  // 1 sigma of a clock's rate from one measurement to the next
};

// Indices into first.speakers, ascending: all that are not good but heard, those that are good but
// not sure, and the most trusted. Empty if none is not good but heard, or none is good.
[[nodiscard]] std::vector<std::size_t> speakersToRemeasure(const GroupMeasurement& first,
                                                           const RemeasureConfig& config = {});

// second.speakers[k] is first.speakers[codes[k]] measured again. apart_s: how much later its
// reference instant is, on the clock by which both were played. The result holds at that instant,
// for all speakers: those that were not measured again are carried there by their drift.
//
// What two agreeing measurements say is good, if together they are sure enough; unless something is
// still in the way. A speaker that was unusable is taken from the second if that is good, one that
// was not sure if that is sure: then it was misheard. Others that disagree become unusable. Both
// are tied together by those that are sure in both, or at least good. Without a speaker that is
// good in both, nothing ties them together, and the first is returned unchanged.
[[nodiscard]] GroupMeasurement merged(const GroupMeasurement& first, const GroupMeasurement& second,
                                      std::span<const std::size_t> codes, double apart_s,
                                      const RemeasureConfig& config = {});

}  // namespace unisono
