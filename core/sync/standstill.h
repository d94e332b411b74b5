// Does a device stand still, and when may it be written for again?
#pragma once

#include <cstdint>

namespace unisono {

struct StandstillConfig {
    double doubtful_s = 0.04;  // without a move for this long: worth a closer look
    double still_s = 0.3;      // … it stands still; radio and busy machines pause for less …
    int still_answers = 4;     // … and it was asked this often meanwhile
    double closely_s = 5.0;    // stands for longer: it may be looked at rarely again
    int sure_answers = 6;      // moves again, and was seen so often: its clock is known
    double sure_s = 0.08;      // … or was seen for this long: whatever is known by now
};

// A device that stands still finds old sound in its queue when it goes on, and all of that is heard
// late. What is still ours of the queue is better taken back; and what comes instead is better
// rendered when it is known again where the device is. This class says when.
//
// Seconds and frames, no clock, no I/O. Not thread safe; real-time safe.
class Standstill {
 public:
    enum class Advice {
        go_on,      // nothing special
        take_back,  // it stands still: once each time
        wait,       // render nothing
        refill,     // it goes on and its clock is known: once each time
    };

    explicit Standstill(const StandstillConfig& config = {}) : config_(config) {}

    // The device said at time_s that it is at this position.
    Advice add(double time_s, std::int64_t frames) noexcept;

    // There was nothing to take back: it goes on as if it had not stood still.
    void carryOn() noexcept {
        waiting_ = false;
        carried_on_ = true;
    }

    // Between take_back and refill.
    [[nodiscard]] bool waiting() const noexcept { return waiting_; }
    // Something is about to change, so ask often. Of the last answer.
    [[nodiscard]] bool closely() const noexcept { return closely_; }

 private:
    StandstillConfig config_;
    bool known_ = false;
    bool waiting_ = false;
    bool closely_ = false;
    bool carried_on_ = false;  // and has not moved since
    std::int64_t frames_ = 0;
    double moved_s_ = 0.0;  // when it was first seen where it is
    int unmoved_ = 0;       // answers since
    int moves_ = 0;         // answers since it goes on
    double resumed_s_ = 0.0;
};

}  // namespace unisono
