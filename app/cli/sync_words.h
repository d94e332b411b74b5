// What the engine knows about being together, in words. Pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/snapshot.h"

namespace unisono::cli {

// How far apart the playing speakers may be now: the predicted difference and twice the largest
// uncertainty of a prediction. Nothing while none plays.
std::optional<double> togetherWithin_ms(const EngineSnapshot& snapshot);

// "0.05 ms", "1.2 ms", "35 ms": rounded up, so that it stays true.
std::string milliseconds(double ms);

// "1:23 / 3:45  4 speakers together within 0.05 ms", at most that many columns.
std::string progressText(const EngineSnapshot& snapshot, std::size_t columns);

// The same over a whole play.
class SyncTally {
 public:
    void add(const EngineSnapshot& snapshot);
    struct Summary {
        double usual_ms = 0.0;  // median
        double worst_ms = 0.0;
    };
    // Nothing if no two speakers played together for a second.
    [[nodiscard]] std::optional<Summary> summary() const;
    // "The speakers stayed together within 0.08 ms, mostly 0.05 ms.", or "".
    [[nodiscard]] std::string sentence() const;

 private:
    std::vector<float> within_ms_;  // at every look
};

}  // namespace unisono::cli
