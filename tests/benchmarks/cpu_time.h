// CPU time of this process: what a busy machine disturbs least.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace unisono::bench {

inline double cpuNow_s() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// The shortest of some runs: everything else is disturbance.
template <class Work>
double cpuOf_s(Work&& work, int runs = 5) {
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < runs; ++i) {
        const double begin = cpuNow_s();
        work();
        best = std::min(best, cpuNow_s() - begin);
    }
    return best;
}

}  // namespace unisono::bench
