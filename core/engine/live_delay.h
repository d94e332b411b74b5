// How long live sound waits between its arrival and the ear: as short as it can be kept.
#pragma once

#include <limits>

namespace unisono {

struct LiveDelayConfig {
    double reserve_s = 0.005;  // the timeline is to be this far ahead of the hungriest speaker
    double slack_s = 0.004;    // more than reserve + slack, seen for a whole window, is given back
    double window_s = 4.0;
    double step_s = 0.008;  // longer by at least this when a speaker found nothing to play
    double rest_s = 0.25;   // between two changes
    double doubt_s = 60.0;  // after it had to grow it is not shortened for so long, and twice
                            // as long after each further time …
    double most_doubt_s = 3600.0;  // … up to this
    double longest_s = 2.0;        // it never grows beyond
};

// What is seen is the headroom: by how much the timeline was written ahead of what the speakers
// read, at the worst moment. It tells everything at once: how late portions come, how late threads
// run, how much the devices take. Negative: somebody has read what was not there yet.
//
// Growing is immediate, because what is missing is heard. Shrinking takes a whole window of too
// much headroom, and ever more patience after each time that it turned out to be wrong: each change
// is a cross-fade that attentive people can hear.
//
// Pure: numbers in, numbers out. Not thread safe.
class LiveDelay {
 public:
    explicit LiveDelay(const LiveDelayConfig& config = {}) : config_(config) {}

    // A new start, or a new idea of what is needed.
    void reset(double now_s, double delay_s);
    // Another way of working from now on; the delay stays until it turns out to be too long or
    // short.
    void configure(double now_s, const LiveDelayConfig& config);

    // headroom_s: the least since the last call; infinite if nobody has read. True if the delay was
    // changed; grown() counts the times it had to grow since construction.
    bool update(double now_s, double headroom_s);

    [[nodiscard]] double delay_s() const { return delay_s_; }
    [[nodiscard]] unsigned grown() const { return grown_; }

 private:
    void openWindow(double now_s);

    LiveDelayConfig config_;
    double delay_s_ = 0.0;
    double changed_s_ = 0.0;
    double window_begun_s_ = 0.0;
    double least_s_ = std::numeric_limits<double>::infinity();
    double trusted_from_s_ = 0.0;  // not shortened before
    double doubt_s_ = 0.0;
    unsigned grown_ = 0;
};

}  // namespace unisono
