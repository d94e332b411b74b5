// A latency that creeps: a speaker whose own clock the system does not see. Pure functions.
#pragma once

#include <cmath>

#include "timeline/time.h"

namespace unisono {

// From `since` on the latency grows by rate × (1 - e^(-t / decay)) × decay: at first by `rate`,
// then ever more slowly, because a speaker notices that its buffer fills or empties and follows its
// sender. decay_s 0: it does not creep. Why and how well: docs/calibration.md.
struct Creep {
    TimePoint since{};
    double rate_ppm = 0.0;  // positive: ever later
    double decay_s = 0.0;

    bool operator==(const Creep&) const = default;

    // How much the latency has grown, and how fast it grows then. Real-time safe.
    [[nodiscard]] double grown_s(TimePoint when) const noexcept {
        if (decay_s <= 0.0) {
            return 0.0;
        }
        const double t = std::fmax(0.0, toSeconds(when - since));
        return rate_ppm * 1e-6 * decay_s * -std::expm1(-t / decay_s);
    }
    [[nodiscard]] double rateAt_ppm(TimePoint when) const noexcept {
        if (decay_s <= 0.0) {
            return 0.0;
        }
        return rate_ppm * std::exp(-std::fmax(0.0, toSeconds(when - since)) / decay_s);
    }
};

}  // namespace unisono
