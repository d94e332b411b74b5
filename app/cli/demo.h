// The demonstration: a household that exists only here, the real engine, and an ear that listens.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace unisono::cli {

struct DemoSpeaker {
    std::string description;
    double later_ms = 0.0;  // than the earliest
};

// What is heard over a stretch of time, where the microphone is. All numbers are measured from
// what the speakers played.
struct DemoReport {
    std::vector<DemoSpeaker> unaligned;  // in the order of their arrival
    double unaligned_ms = 0.0;           // between first and last
    double align_s = 0.0;  // simulated time from the click to the result; 0: there was none
    std::vector<DemoSpeaker> aligned;
    double aligned_ms = 0.0;

    double watched_s = 0.0;  // simulated seconds of playing on
    double usual_ms = 0.0;   // median of the differences
    double worst_ms = 0.0;   // largest, except right after the jump
    std::string jumping;     // whose latency jumped …
    double jump_at_s = 0.0;
    double jump_ms = 0.0;           // … by so much, as heard
    double jump_recovered_s = 0.0;  // until all were within 1 ms of each other again
    double others_moved_ms = 0.0;   // how far the others left each other meanwhile
    std::string flipping;           // whose clock changed
    double flip_at_s = 0.0;
    double flip_ms = 0.0;   // largest difference in the ten seconds after that
    bool complete = false;  // every speaker was heard at every look
};

// `interrupted` is asked now and then and ends the demonstration early.
DemoReport demonstrate(const std::function<bool()>& interrupted);

}  // namespace unisono::cli
