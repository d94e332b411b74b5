// A clock that only moves when told to.
#pragma once

#include <atomic>

#include "timeline/time.h"

namespace unisono {

// Starts at one hour, so that nothing can rely on time zero. Any thread may read it.
class VirtualClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override {
        return TimePoint(Nanoseconds(now_ns_.load(std::memory_order_acquire)));
    }
    // Never backwards.
    void moveTo(TimePoint when) noexcept;

 private:
    std::atomic<std::int64_t> now_ns_{3'600'000'000'000};
};

}  // namespace unisono
