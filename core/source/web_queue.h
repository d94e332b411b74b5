// What the thread that reads from the web and the source share. Internal to web_source.cpp.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/error.h"
#include "source/web_source.h"

namespace unisono {

// Owned by both; whichever lives longer. All under `mutex`, but `address` and `config`.
struct WebQueue {
    WebQueue(std::string web_address, WebConfig web_config);

    const std::string address;
    const WebConfig config;  // its clock is set

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<float> ring;   // stereo
    Frame written = 0;         // frames since the beginning
    Frame taken = 0;           // of them, read or forgotten
    bool isEndless = false;    // radio
    bool isRunningDry = true;  // collects before it delivers
    bool hasEnded = false;
    bool isAbandoned = false;  // the source is gone
    bool isDone = false;       // the thread is
    std::optional<Error> failure;
    std::optional<Frame> seek_to;
    TimePoint last_read;

    std::string title;
    std::deque<std::pair<Frame, std::string>> titles;  // from this frame on
    std::string notice;
    std::optional<Frame> length;
    bool isSeekable = false;
    bool hasFacts = false;  // the above are known
    int rate_hz = 0;
    int channels = 0;

    [[nodiscard]] Frame capacity() const { return static_cast<Frame>(ring.size() / 2); }
    [[nodiscard]] Frame queued() const { return written - taken; }
    float* slot(Frame frame) { return ring.data() + frame % capacity() * 2; }
    void tell(const std::string& sentence);

    // For the thread. Waits for room, or, when nobody reads radio, makes it. False: abandoned, or
    // sought elsewhere, and nothing more of this is wanted.
    bool push(const float* stereo, std::size_t frames);
    // Waits so long. False: abandoned or sought.
    bool pause(double seconds);
};

}  // namespace unisono
