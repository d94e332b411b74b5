#include "source/pcm_input.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "source/downmix.h"
#include "source/rate_converter.h"
#include "source/words.h"

namespace unisono {

namespace {

using namespace std::chrono_literals;

constexpr double kPortion_s = 0.005;  // read at a time: fine enough to follow a live writer's clock

std::size_t sampleBytes(PcmFormat format) {
    switch (format) {
        case PcmFormat::s16le:
            return 2;
        case PcmFormat::s24le:
            return 3;
        case PcmFormat::s32le:
        case PcmFormat::f32le:
            break;
    }
    return 4;
}

// One little endian sample, whatever the machine's own byte order.
float sampleAt(const unsigned char* bytes, PcmFormat format) {
    const auto at = [bytes](std::size_t index) { return std::uint32_t{bytes[index]}; };
    switch (format) {
        case PcmFormat::s16le:
            return static_cast<float>(static_cast<std::int16_t>(at(0) | at(1) << 8U)) / 32768.0F;
        case PcmFormat::s24le:
            return static_cast<float>(
                       static_cast<std::int32_t>(at(0) << 8U | at(1) << 16U | at(2) << 24U)) /
                   2147483648.0F;
        case PcmFormat::s32le:
            return static_cast<float>(static_cast<std::int32_t>(at(0) | at(1) << 8U | at(2) << 16U |
                                                                at(3) << 24U)) /
                   2147483648.0F;
        case PcmFormat::f32le:
            break;
    }
    return std::bit_cast<float>(at(0) | at(1) << 8U | at(2) << 16U | at(3) << 24U);
}

// Shared by the source and its reading thread, whichever lives longer. All under `mutex`.
struct Exchange {
    explicit Exchange(std::size_t capacity_frames) : ring(capacity_frames * 2) {}

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<float> ring;  // stereo
    Frame written = 0;        // frames, from the beginning
    Frame taken = 0;          // read or dropped
    Frame dropped = 0;        // not told yet
    std::optional<Source::Arrival> lastArrival;
    std::string notice;
    bool hasEnded = false;
    bool isAbandoned = false;  // the source is gone
    bool isBlocked = false;    // the thread is in the stream's hands

    [[nodiscard]] Frame capacity() const { return static_cast<Frame>(ring.size() / 2); }
    float* slot(Frame frame) { return ring.data() + frame % capacity() * 2; }
};

// The reading thread's own things.
class Pump {
 public:
    Pump(ByteReader bytes, const PcmInputSettings& settings, std::shared_ptr<Exchange> exchange)
        : bytes_(std::move(bytes)),
          settings_(settings),
          exchange_(std::move(exchange)),
          downmix_(waveLayout(settings.channels)),
          converter_(settings.rate_hz) {}

    void run() {
        const auto channels = static_cast<std::size_t>(settings_.channels);
        const std::size_t frame_bytes = channels * sampleBytes(settings_.format);
        const auto portion =
            static_cast<std::size_t>(std::max(1.0, settings_.rate_hz * kPortion_s));
        std::vector<unsigned char> raw(portion * frame_bytes);
        std::vector<float> samples(portion * channels);
        std::vector<float> stereo(portion * 2);
        std::vector<float> ready;
        for (bool ended = false; !ended;) {
            if (!setBlocked(true)) {
                return;
            }
            const std::size_t got = bytes_(raw.data(), raw.size());
            const TimePoint when = settings_.clock->now();
            if (!setBlocked(false)) {
                return;
            }
            ended = got < raw.size() && !settings_.reopens;
            const std::size_t frames = std::min(got, raw.size()) / frame_bytes;
            if (settings_.reopens) {
                noteWriter(got > 0, got < raw.size(), got % frame_bytes != 0);
            } else if (ended && got % frame_bytes != 0) {
                noteHalfFrame();
            }
            for (std::size_t index = 0; index < frames * channels; ++index) {
                samples[index] =
                    sampleAt(raw.data() + index * sampleBytes(settings_.format), settings_.format);
            }
            sanitize(samples.data(), frames * channels);
            downmix_.mix(samples.data(), frames, stereo.data());
            ready.clear();
            converter_.push(stereo.data(), frames, ready);
            if (ended) {
                converter_.finish(ready);
            }
            if (!deliver(ready, when)) {
                return;
            }
        }
        const std::lock_guard lock(exchange_->mutex);
        exchange_->hasEnded = true;
    }

 private:
    // False: nobody is interested any more.
    bool setBlocked(bool isBlocked) {
        const std::lock_guard lock(exchange_->mutex);
        exchange_->isBlocked = isBlocked && !exchange_->isAbandoned;
        if (exchange_->isAbandoned) {
            exchange_->changed.notify_all();
        }
        return !exchange_->isAbandoned;
    }

    // What follows comes from somebody else: it has nothing to do with what came before.
    void noteWriter(bool came, bool left, bool half_a_frame) {
        const std::lock_guard lock(exchange_->mutex);
        if (came && writer_left_) {
            writer_left_ = false;
            exchange_->notice = printable(settings_.name) + " delivers again.";
        }
        if (left && !writer_left_) {
            writer_left_ = true;
            exchange_->notice =
                printable(settings_.name) + " was closed by the program that writes";
            exchange_->notice +=
                half_a_frame ? ", in the middle of a frame, which is left out." : std::string(".");
            exchange_->notice += " It is heard again as soon as something is written.";
        }
    }

    void noteHalfFrame() {
        const std::lock_guard lock(exchange_->mutex);
        exchange_->notice =
            printable(settings_.name) + " ended in the middle of a frame, which is left out.";
    }

    bool deliver(const std::vector<float>& stereo, TimePoint when) {
        Exchange& shared = *exchange_;
        const auto frames = static_cast<Frame>(stereo.size() / 2);
        std::unique_lock lock(shared.mutex);
        for (Frame done = 0; done < frames;) {
            Frame room = shared.capacity() - (shared.written - shared.taken);
            if (room == 0 && settings_.live) {
                const Frame excess = std::min(frames - done, shared.capacity());
                shared.taken += excess;
                shared.dropped += excess;
                room = excess;
            }
            shared.changed.wait(lock, [&] {
                room = shared.capacity() - (shared.written - shared.taken);
                return room > 0 || shared.isAbandoned;
            });
            if (shared.isAbandoned) {
                return false;
            }
            const Frame end = done + std::min(room, frames - done);
            for (; done < end; ++done, ++shared.written) {
                std::copy_n(stereo.data() + done * 2, 2, shared.slot(shared.written));
            }
        }
        if (frames > 0) {
            shared.lastArrival = Source::Arrival{when, shared.written};
        }
        return true;
    }

    ByteReader bytes_;
    PcmInputSettings settings_;
    std::shared_ptr<Exchange> exchange_;
    Downmix downmix_;
    StreamConverter converter_;
    bool writer_left_ = false;
};

class PcmInput final : public Source {
 public:
    PcmInput(ByteReader bytes, PcmInputSettings settings)
        : settings_(std::move(settings)),
          exchange_(std::make_shared<Exchange>(
              static_cast<std::size_t>(settings_.buffer_s * kTimelineRate_hz))) {
        if (!settings_.clock) {
            settings_.clock = std::make_shared<SteadyClock>();
        }
        thread_ = std::thread(
            [pump = Pump(std::move(bytes), settings_, exchange_)]() mutable { pump.run(); });
    }

    ~PcmInput() override {
        std::unique_lock lock(exchange_->mutex);
        exchange_->isAbandoned = true;
        exchange_->changed.notify_all();
        // A read from a file is over in a moment. Nothing portable wakes a thread from a pipe that
        // is silent; it owns all it touches and may stay.
        const bool isFree =
            exchange_->changed.wait_for(lock, 50ms, [this] { return !exchange_->isBlocked; });
        lock.unlock();
        if (isFree) {
            thread_.join();
        } else {
            thread_.detach();
        }
    }
    PcmInput(const PcmInput&) = delete;
    PcmInput& operator=(const PcmInput&) = delete;

    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = settings_.name;
        info.location = settings_.name;
        info.native_rate_hz = settings_.rate_hz;
        info.native_channels = settings_.channels;
        info.live = settings_.live;
        return info;
    }

    Result<Read> read(float* stereo, std::size_t frames) override {
        Read read;
        {
            const std::lock_guard lock(exchange_->mutex);
            const auto count =
                std::min(static_cast<Frame>(frames), exchange_->written - exchange_->taken);
            for (Frame frame = 0; frame < count; ++frame, ++exchange_->taken) {
                std::copy_n(exchange_->slot(exchange_->taken), 2, stereo + frame * 2);
            }
            read.frames = static_cast<std::size_t>(count);
            read.ended = exchange_->hasEnded && exchange_->written == exchange_->taken;
        }
        exchange_->changed.notify_all();
        return read;
    }

    [[nodiscard]] Frame position() const override {
        const std::lock_guard lock(exchange_->mutex);
        return exchange_->taken;
    }

    Result<void> seek(Frame) override {
        return fail(ErrorKind::unsupported,
                    printable(settings_.name) + " can only be played as it comes.");
    }

    [[nodiscard]] std::optional<Arrival> lastArrival() const override {
        const std::lock_guard lock(exchange_->mutex);
        return exchange_->lastArrival;
    }

    std::string takeNotice() override {
        const std::lock_guard lock(exchange_->mutex);
        const Frame dropped = std::exchange(exchange_->dropped, 0);
        if (dropped == 0) {
            return std::exchange(exchange_->notice, {});
        }
        return printable(settings_.name) + " delivers faster than it is played: " +
               std::to_string(std::max<Frame>(1, dropped * 1000 / kTimelineRate_hz)) +
               " ms were left out.";
    }

 private:
    PcmInputSettings settings_;
    std::shared_ptr<Exchange> exchange_;
    std::thread thread_;
};

}  // namespace

std::optional<PcmFormat> pcmFormatFromName(std::string_view name) {
    for (const PcmFormat format :
         {PcmFormat::s16le, PcmFormat::s24le, PcmFormat::s32le, PcmFormat::f32le}) {
        if (name == pcmFormatName(format)) {
            return format;
        }
    }
    return std::nullopt;
}

const char* pcmFormatName(PcmFormat format) {
    switch (format) {
        case PcmFormat::s16le:
            return "s16le";
        case PcmFormat::s24le:
            return "s24le";
        case PcmFormat::s32le:
            return "s32le";
        case PcmFormat::f32le:
            return "f32le";
    }
    return "";
}

Result<std::unique_ptr<Source>> openPcmInput(ByteReader bytes, const PcmInputSettings& settings) {
    const auto refuse = [&settings](const char* what, const std::string& next) {
        return fail(ErrorKind::usage, printable(settings.name) + " cannot be read with " + what, {},
                    next);
    };
    if (!PcmLimits::isRate(settings.rate_hz)) {
        return refuse("that rate.", std::string("Choose ") + PcmLimits::rates);
    }
    if (!PcmLimits::isChannels(settings.channels)) {
        return refuse("that number of channels.",
                      std::string("Choose ") + PcmLimits::channel_counts);
    }
    if (!(settings.buffer_s >= 0.02 && settings.buffer_s <= 60)) {
        return refuse("that buffer.", "Choose 0.02 to 60 seconds.");
    }
    if (!bytes) {
        return refuse("no stream behind it.", "");
    }
    return std::make_unique<PcmInput>(std::move(bytes), settings);
}

ByteReader readerOf(std::FILE* stream) {
    if (stream == nullptr) {
        return {};
    }
    return [stream](void* into, std::size_t bytes) {
        std::size_t done = 0;
        while (done < bytes) {
            errno = 0;
            done += std::fread(static_cast<char*>(into) + done, 1, bytes - done, stream);
            if (done == bytes || std::feof(stream) != 0) {
                break;
            }
            // Somebody may have set the stream not to block; then it has to be asked again.
            if (errno != EAGAIN && errno != EINTR) {
                break;
            }
            std::clearerr(stream);
            std::this_thread::sleep_for(2ms);
        }
        return done;
    };
}

Result<std::unique_ptr<Source>> openPcmInput(std::FILE* stream, const PcmInputSettings& settings) {
    return openPcmInput(readerOf(stream), settings);
}

}  // namespace unisono
