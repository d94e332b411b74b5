#include "audio/simulated/virtual_clock.h"

#include <algorithm>

namespace unisono {

void VirtualClock::moveTo(TimePoint when) noexcept {
    now_ns_.store(
        std::max(now_ns_.load(std::memory_order_relaxed), when.time_since_epoch().count()),
        std::memory_order_release);
}

}  // namespace unisono
