// A speaker that comes back louder than it went is turned down to where it was. Pure; one thread at
// a time.
#pragma once

#include <optional>

#include "timeline/time.h"

namespace unisono {

// Speakers return at full volume after pairing anew or after a glitch of the volume protocol
// (https://github.com/omacom/omarchy/issues/11832, https://github.com/bluez/bluez/issues/2302),
// which is a fright at night. What is softer than before stays so: nobody's ears are hurt by it,
// and it may be somebody's wish.
struct VolumeGuardConfig {
    // After its return the speaker and the system still agree on a volume. Later changes are the
    // user's.
    double watch_s = 5.0;
    double slack = 0.005;  // of the scale; a rounding of the system's, no change
    int tries = 3;         // a system that does not obey is left alone, and that is said
    double retry_s = 0.5;  // after that the volume should be what was asked for
};

class VolumeGuard {
 public:
    explicit VolumeGuard(const VolumeGuardConfig& config = {}) : config_(config) {}

    struct Advice {
        std::optional<double> lower_to;  // ask the system for this now
        bool lowered = false;            // told once: it was louder, and now it is not any more
        bool disobeyed = false;          // told once: it was asked for in vain
    };
    // The speaker has just begun to play again after it was lost.
    void returned(TimePoint now);
    // … for any other reason: what it plays at now is the measure.
    void begins() { until_.reset(); }
    // What the system says of its volume; nothing if it does not say.
    Advice look(std::optional<double> volume, TimePoint now);
    // Wants to be asked again soon, even if nothing changes.
    [[nodiscard]] bool watching() const { return until_.has_value(); }

 private:
    VolumeGuardConfig config_;
    std::optional<double> remembered_;
    std::optional<TimePoint> until_;
    TimePoint asked_{};
    int tries_ = 0;
    bool told_ = false;
};

}  // namespace unisono
