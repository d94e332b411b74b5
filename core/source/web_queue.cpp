#include "source/web_queue.h"

#include <algorithm>
#include <chrono>

namespace unisono {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLongestNotice = 600;

}  // namespace

WebQueue::WebQueue(std::string web_address, WebConfig web_config)
    : address(std::move(web_address)),
      config(std::move(web_config)),
      ring(static_cast<std::size_t>(std::max(config.queue_s, config.prebuffer_s + 0.1) *
                                    kTimelineRate_hz) *
           2),
      last_read(config.clock->now()) {
}

void WebQueue::tell(const std::string& sentence) {
    // Nobody may be asking; what is newest is left out then.
    if (notice.size() + sentence.size() < kLongestNotice) {
        notice += (notice.empty() ? "" : " ") + sentence;
    }
}

bool WebQueue::push(const float* stereo, std::size_t frames) {
    std::unique_lock lock(mutex);
    for (std::size_t done = 0; done < frames;) {
        if (isAbandoned || seek_to) {
            return false;
        }
        const Frame room = capacity() - queued();
        if (room == 0) {
            if (isEndless && toSeconds(config.clock->now() - last_read) > config.paused_s) {
                taken += std::min<Frame>(static_cast<Frame>(frames - done), capacity());
            } else {
                changed.wait_for(lock, 100ms);
            }
            continue;
        }
        const std::size_t end = std::min(frames, done + static_cast<std::size_t>(room));
        for (; done < end; ++done, ++written) {
            std::copy_n(stereo + done * 2, 2, slot(written));
        }
        changed.notify_all();
    }
    return true;
}

bool WebQueue::pause(double seconds) {
    std::unique_lock lock(mutex);
    return !changed.wait_for(lock, fromSeconds(seconds),
                             [this] { return isAbandoned || seek_to.has_value(); });
}

}  // namespace unisono
