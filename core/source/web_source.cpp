#include "source/web_source.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "source/web_address.h"
#include "source/web_queue.h"
#include "source/web_reader.h"
#include "source/words.h"

namespace unisono {

namespace {

using namespace std::chrono_literals;

class WebSource final : public Source {
 public:
    explicit WebSource(std::shared_ptr<WebQueue> queue) : queue_(std::move(queue)) {
        last_sound_ = queue_->config.clock->now();
        thread_ = std::thread([queue = queue_] {
            readWeb(queue);
            const std::lock_guard lock(queue->mutex);
            queue->isDone = true;
            queue->changed.notify_all();
        });
    }

    ~WebSource() override {
        std::unique_lock lock(queue_->mutex);
        queue_->isAbandoned = true;
        queue_->changed.notify_all();
        const bool isDone = queue_->changed.wait_for(lock, 50ms, [this] { return queue_->isDone; });
        lock.unlock();
        if (isDone) {
            thread_.join();
        } else {
            thread_.detach();
        }
    }
    WebSource(const WebSource&) = delete;
    WebSource& operator=(const WebSource&) = delete;

    [[nodiscard]] SourceInfo info() const override {
        const std::lock_guard lock(queue_->mutex);
        SourceInfo info;
        info.title = queue_->title.empty() ? webAddressName(queue_->address) : queue_->title;
        info.location = queue_->address;
        info.length = queue_->length;
        info.native_rate_hz = queue_->rate_hz;
        info.native_channels = queue_->channels;
        info.seekable = queue_->isSeekable;
        info.buffering = queue_->isRunningDry && !queue_->hasEnded && !queue_->failure;
        return info;
    }

    Result<Read> read(float* stereo, std::size_t frames) override {
        WebQueue& queue = *queue_;
        const std::lock_guard lock(queue.mutex);
        const TimePoint now = queue.config.clock->now();
        queue.last_read = now;
        const bool isOver = queue.hasEnded || queue.failure;
        if (queue.isRunningDry) {
            queue.isRunningDry = !isOver && static_cast<double>(queue.queued()) <
                                                queue.config.prebuffer_s * kTimelineRate_hz;
            if (queue.isRunningDry) {
                return Read{};
            }
            last_sound_ = now;
        }
        const auto count =
            static_cast<std::size_t>(std::min(static_cast<Frame>(frames), queue.queued()));
        for (std::size_t frame = 0; frame < count; ++frame, ++queue.taken) {
            std::copy_n(queue.slot(queue.taken), 2, stereo + frame * 2);
        }
        position_ += static_cast<Frame>(count);
        takeTitles();
        queue.changed.notify_all();
        if (count > 0) {
            last_sound_ = now;
        } else if (queue.failure) {
            return tl::unexpected<Error>(*queue.failure);
        } else if (!isOver && toSeconds(now - last_sound_) > queue.config.ran_dry_s) {
            queue.isRunningDry = true;
        }
        // With a failure to come, the end is the error itself.
        return Read{count, queue.hasEnded && !queue.failure && queue.queued() == 0};
    }

    [[nodiscard]] Frame position() const override { return position_; }

    Result<void> seek(Frame position) override {
        WebQueue& queue = *queue_;
        const std::lock_guard lock(queue.mutex);
        // Before anything is known of it, it may be asked to begin elsewhere.
        const bool isOpen = !queue.hasFacts && !queue.hasEnded && !queue.failure;
        if (!queue.isSeekable && !isOpen) {
            return fail(ErrorKind::unsupported,
                        webAddressName(queue.address) + " can only be played as it comes.", {},
                        "Play it from its beginning.");
        }
        position = std::clamp<Frame>(position, 0, queue.length.value_or(position));
        const Frame ahead = position - position_;
        if (ahead >= 0 && ahead <= queue.queued() && !queue.seek_to) {
            queue.taken += ahead;
        } else {
            queue.taken = queue.written;
            queue.seek_to = position;
            queue.hasEnded = false;
            queue.isRunningDry = true;
        }
        position_ = position;
        queue.changed.notify_all();
        return {};
    }

    std::string takeNotice() override {
        const std::lock_guard lock(queue_->mutex);
        return std::exchange(queue_->notice, {});
    }

 private:
    // What the station says comes with the sound, and the sound waits in the queue.
    void takeTitles() {
        WebQueue& queue = *queue_;
        bool isNew = false;
        while (!queue.titles.empty() && queue.titles.front().first <= queue.taken) {
            isNew = queue.titles.front().second != queue.title;
            queue.title = std::move(queue.titles.front().second);
            queue.titles.pop_front();
        }
        if (isNew) {
            queue.tell("Now playing: " + queue.title + ".");
        }
    }

    std::shared_ptr<WebQueue> queue_;
    std::thread thread_;
    Frame position_ = 0;
    TimePoint last_sound_;
};

}  // namespace

bool hasWebSources() {
    return true;
}

Result<std::unique_ptr<Source>> openWebAddress(const std::string& address,
                                               const WebConfig& config) {
    auto checked = checkedWebAddress(address);
    if (!checked) {
        return tl::unexpected<Error>(std::move(checked.error()));
    }
    WebConfig with_clock = config;
    if (!with_clock.clock) {
        with_clock.clock = std::make_shared<SteadyClock>();
    }
    return std::make_unique<WebSource>(
        std::make_shared<WebQueue>(std::move(*checked), std::move(with_clock)));
}

}  // namespace unisono
