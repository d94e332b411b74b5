#include "audio/pulse/pulse_stream.h"

#include <algorithm>
#include <chrono>
#include <functional>

#include <pulse/pulseaudio.h>

#include "audio/pulse/stream_end_of.h"

namespace unisono {

// libpulse calls back through plain functions; this is the one place that knows both sides.
struct PulseStreamCallbacks {
    static PulseStream& self(void* user) { return *static_cast<PulseStream*>(user); }
    static void state(pa_stream* /*stream*/, void* user) { self(user).onState(); }
    static void write(pa_stream* /*stream*/, std::size_t bytes, void* user) {
        self(user).onWritable(bytes);
    }
    static void timing(pa_stream* /*stream*/, int success, void* user) {
        self(user).forgetQuestion();
        if (success != 0) {
            self(user).onTiming();
        }
    }
    static void underflow(pa_stream* /*stream*/, void* user) { self(user).onUnderflow(); }
    static void moved(pa_stream* /*stream*/, void* user) {
        // We asked not to be moved. If a server does it all the same, this is not our speaker.
        self(user).end_.store(StreamEnd::sink_removed, std::memory_order_release);
    }
};

namespace {

// When the server is asked where the device is. A question makes PulseAudio look at the device at
// that very moment, so the moment is ours to choose. In the first seconds, and when something seems
// to change, it is asked all the time, else only as often as a clock needs to be followed: each
// question costs the server two thread switches.
constexpr auto kEagerTime = std::chrono::seconds(3);
constexpr auto kEagerly = std::chrono::milliseconds(8);   // at a random moment within this …
constexpr auto kCalmly = std::chrono::milliseconds(160);  // … or this
constexpr auto kForgotten = std::chrono::milliseconds(500);
// As long as the steps of the pointer are not known (PointerTracker): at random moments, which are
// best where it moves all the time, or when the device wakes up, which is best for large packets
// because it follows one; drawn by lot, because a fixed order would resonate with packets, of which
// only every second or fourth wake-up comes right after one.
constexpr unsigned kAtWakeUp_percent = 50;
constexpr unsigned kAtRandom_percent = 40;
constexpr auto kLongPause = std::chrono::milliseconds(150);
constexpr auto kLatencyUnknown = std::chrono::milliseconds(300);
// Reading two clocks takes less, unless the thread was interrupted in between.
constexpr auto kReadClocks = std::chrono::microseconds(20);
// Of a lean stream: what is kept beyond what the device takes at once, until it runs dry.
constexpr Nanoseconds kGuard = std::chrono::milliseconds(4);
constexpr Nanoseconds kMoreGuard = std::chrono::milliseconds(4);
constexpr Nanoseconds kMostGuard = std::chrono::milliseconds(60);
// What is left for a device that stands still: with its own buffer enough until its clock is known
// again, and more than the server may take while it is told.
constexpr Nanoseconds kReserve = std::chrono::milliseconds(130);
constexpr Nanoseconds kLeastReserve = std::chrono::milliseconds(40);
constexpr Nanoseconds kFadeOut = std::chrono::milliseconds(10);
// What runs dry then does so because it had stood still.
constexpr Nanoseconds kJustRefilled = std::chrono::milliseconds(200);

pa_buffer_attr bufferAttributes(Nanoseconds fixed_latency, const StreamConfig& config,
                                const pa_sample_spec& spec) {
    const auto bytes = [&spec](Nanoseconds time) {
        return static_cast<std::uint32_t>(pa_usec_to_bytes(
            static_cast<pa_usec_t>(
                std::chrono::duration_cast<std::chrono::microseconds>(time).count()),
            &spec));
    };
    pa_buffer_attr attributes{};
    attributes.maxlength = static_cast<std::uint32_t>(-1);
    attributes.tlength = bytes(config.queue + fixed_latency);
    attributes.prebuf = 0;  // the clock runs from the first moment, whatever we write
    attributes.minreq = bytes(config.period);
    attributes.fragsize = static_cast<std::uint32_t>(-1);
    return attributes;
}

}  // namespace

PulseStream::PulseStream(pa_threaded_mainloop* loop, pa_context* context, const PulseSink& sink,
                         const StreamConfig& config, RenderCallback& callback)
    : loop_(loop),
      callback_(callback),
      config_(config),
      fixed_latency_(sink.fixed_latency),
      timing_(sink.timing),
      frame_bytes_(sizeof(float) * static_cast<std::size_t>(config.channels)),
      guard_(kGuard),
      pointer_(config.rate_hz),
      dice_(
          static_cast<std::minstd_rand::result_type>(std::hash<std::string>{}(sink.info.id.name))) {
    pa_sample_spec spec{};
    spec.format = PA_SAMPLE_FLOAT32NE;
    spec.rate = static_cast<std::uint32_t>(config.rate_hz);
    spec.channels = static_cast<std::uint8_t>(config.channels);

    pa_proplist* properties = pa_proplist_new();
    pa_proplist_sets(properties, PA_PROP_MEDIA_ROLE, "music");
    pa_proplist_sets(properties, PA_PROP_MEDIA_NAME,
                     ("Unisono to " + sink.info.description).c_str());
    stream_ = pa_stream_new_with_proplist(context, nullptr, &spec, nullptr, properties);
    pa_proplist_free(properties);
    if (stream_ == nullptr) {
        return;
    }
    ask_timer_.emplace(loop, [this] { askForTiming(); });
    pa_stream_set_state_callback(stream_, &PulseStreamCallbacks::state, this);
    pa_stream_set_write_callback(stream_, &PulseStreamCallbacks::write, this);
    pa_stream_set_underflow_callback(stream_, &PulseStreamCallbacks::underflow, this);
    pa_stream_set_moved_callback(stream_, &PulseStreamCallbacks::moved, this);

    const pa_buffer_attr attributes = bufferAttributes(sink.fixed_latency, config, spec);
    if (timing_ == PulseTiming::pulled_fixed) {
        // A stream that begins lean may keep more later.
        const auto usual = bufferAttributes(sink.fixed_latency, {}, spec).tlength;
        recent_.resize(std::max(attributes.tlength, usual) / frame_bytes_ *
                       static_cast<std::size_t>(spec.channels));
    }
    const auto flags =
        static_cast<pa_stream_flags_t>(PA_STREAM_DONT_MOVE | PA_STREAM_ADJUST_LATENCY);
    connected_ = pa_stream_connect_playback(stream_, sink.info.id.name.c_str(), &attributes, flags,
                                            nullptr, nullptr) == 0;
}

PulseStream::~PulseStream() {
    if (stream_ == nullptr) {
        return;
    }
    pa_threaded_mainloop_lock(loop_);
    pa_stream_set_state_callback(stream_, nullptr, nullptr);
    pa_stream_set_write_callback(stream_, nullptr, nullptr);
    pa_stream_set_underflow_callback(stream_, nullptr, nullptr);
    pa_stream_set_moved_callback(stream_, nullptr, nullptr);
    ask_timer_.reset();
    // The answer to a question under way may come before that to the end of the stream.
    if (question_ != nullptr) {
        pa_operation_cancel(question_);
        forgetQuestion();
    }
    pa_stream_disconnect(stream_);
    pa_stream_unref(stream_);
    pa_threaded_mainloop_unlock(loop_);
}

bool PulseStream::setBuffering(const StreamConfig& buffering) {
    pa_threaded_mainloop_lock(loop_);
    bool accepted = false;
    if (pa_stream_get_state(stream_) == PA_STREAM_READY) {
        const pa_buffer_attr attributes =
            bufferAttributes(fixed_latency_, buffering, *pa_stream_get_sample_spec(stream_));
        if (pa_operation* change =
                pa_stream_set_buffer_attr(stream_, &attributes, nullptr, nullptr)) {
            accepted = true;
            config_.queue = buffering.queue;
            config_.period = buffering.period;
            config_.lean = buffering.lean;
            guard_ = kGuard;
            pa_operation_unref(change);
        }
    }
    pa_threaded_mainloop_unlock(loop_);
    return accepted;
}

std::size_t PulseStream::bytesOf(Nanoseconds time) const noexcept {
    return static_cast<std::size_t>(std::max(0.0, toSeconds(time) * config_.rate_hz)) *
           frame_bytes_;
}

std::size_t PulseStream::kept_bytes() const {
    const std::size_t all = pa_stream_get_buffer_attr(stream_)->tlength;
    if (!config_.lean || largest_take_ == 0) {
        return all;
    }
    return std::min(all, std::max(bytesOf(config_.queue), largest_take_ + bytesOf(guard_)));
}

std::size_t PulseStream::wanted_bytes(std::size_t writable) const {
    if (standstill_.waiting()) {
        return 0;
    }
    // The server has asked for all that is missing of its own measure.
    const std::size_t more = pa_stream_get_buffer_attr(stream_)->tlength - kept_bytes();
    return writable > more ? writable - more : 0;
}

void PulseStream::noteTaken(std::size_t writable) noexcept {
    if (written_bytes_ > 0 && timing_known_ && writable > left_bytes_) {
        // Slowly forgotten: one late look at the queue shows two takes as one.
        const std::size_t taken = writable - left_bytes_;
        largest_take_ = std::max(taken, largest_take_ - largest_take_ / 2048);
    }
}

void PulseStream::onState() {
    const StreamEnd end = streamEndOf(stream_);
    if (end != StreamEnd::none) {
        end_.store(end, std::memory_order_release);
    }
}

void PulseStream::onWritable(std::size_t bytes) {
    const TimePoint now = std::chrono::steady_clock::now();
    const bool late = now - writable_at_ > kLongPause;  // after a stall every word counts
    const Nanoseconds interval = std::min<Nanoseconds>(now - writable_at_, kLongPause);
    writable_at_ = now;
    if (late) {
        eager_until_ = now + kEagerTime;
    }
    noteTaken(bytes);
    const bool eager = now < eager_until_;
    if (timing_ == PulseTiming::pulled_fixed && pointer_.tracking()) {
        if (late || now - answered_at_ > kForgotten) {
            askLater(kEagerly);  // otherwise each answer leads to the next question
        }
    } else {
        const auto lot = static_cast<unsigned>(dice_() % 100);
        // Where a question does not make anybody look, the wake-ups are all there is.
        if (eager || timing_ != PulseTiming::pulled_fixed || lot < kAtWakeUp_percent) {
            askForTiming();
        }
        if (timing_ == PulseTiming::pulled_fixed && (eager || lot >= 100 - kAtRandom_percent)) {
            askLater(interval);
        }
    }
    // Before the first word about timing only the least is written: what we know a millisecond
    // later decides where on the timeline the rest begins.
    fill(timing_known_ ? wanted_bytes(bytes) : bytes / 8 / frame_bytes_ * frame_bytes_);
    left_bytes_ = pa_stream_writable_size(stream_);
}

void PulseStream::fillUp(std::size_t at_most) {
    fill(std::min(at_most, wanted_bytes(pa_stream_writable_size(stream_))));
    left_bytes_ = pa_stream_writable_size(stream_);
}

void PulseStream::askForTiming() {
    if (question_ != nullptr) {
        return;
    }
    question_ = pa_stream_update_timing_info(stream_, &PulseStreamCallbacks::timing, this);
    if (question_ != nullptr) {
        asked_at_ = std::chrono::steady_clock::now();
    }
}

void PulseStream::forgetQuestion() noexcept {
    pa_operation_unref(question_);
    question_ = nullptr;
}

void PulseStream::askLater(Nanoseconds within) {
    const auto chance = [this] {
        return static_cast<double>(dice_() - dice_.min()) /
               static_cast<double>(dice_.max() - dice_.min() + 1);
    };
    const double now_s = toSeconds(std::chrono::steady_clock::now().time_since_epoch());
    const double moment_s = pointer_.plan(now_s + chance() * toSeconds(within), chance());
    ask_timer_->set(fromSeconds(std::clamp(moment_s - now_s, 0.0, 1.0)));
}

void PulseStream::onTiming() {
    const pa_timing_info* info = pa_stream_get_timing_info(stream_);
    if (info == nullptr || info->read_index_corrupt != 0) {
        return;
    }
    // The server stamps its answer with the wall clock; both clocks are read here, so that a
    // wall clock that is set only spoils the one answer it happens in.
    const auto steady = std::chrono::steady_clock::now();
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    if (std::chrono::steady_clock::now() - steady > kReadClocks) {
        return;
    }
    const auto stamp = std::chrono::seconds(info->timestamp.tv_sec) +
                       std::chrono::microseconds(info->timestamp.tv_usec);
    const auto age = wall - stamp;
    if (age < std::chrono::nanoseconds(0) || age > std::chrono::seconds(1)) {
        return;
    }
    const TimePoint when = steady - std::chrono::duration_cast<Nanoseconds>(age);

    const double sink_s = static_cast<double>(info->sink_usec) * 1e-6;
    const double taken = framesOf(info->read_index);
    const PositionReport estimate{PositionReport::Kind::estimate, when,
                                  taken - sink_s * config_.rate_hz};
    switch (timing_) {
        case PulseTiming::reported:
            callback_.onPosition(estimate);
            break;
        case PulseTiming::pulled_fixed:
            device_s_ = static_cast<double>(info->configured_sink_usec) * 1e-6;
            reportTracked(when, info->read_index);
            watchStandstill(when, info->read_index);
            answered_at_ = steady;
            if (pointer_.tracking()) {
                const bool closely =
                    steady < eager_until_ || pointer_.suspicious() || standstill_.closely();
                askLater(closely ? kEagerly : kCalmly);
            } else if (steady < eager_until_ || standstill_.waiting()) {
                askLater(kEagerly);  // the sooner its steps are known
            }
            if (info->playing != 0) {
                callback_.onPosition(estimate);
            }
            break;
        case PulseTiming::pulled_graph:
            // Until it is in the graph nothing is taken from it; then it takes a moment until the
            // latency is known, unless that is none, as with small buffers on a virtual sink.
            if (info->read_index <= 0) {
                taking_since_ = steady;
            }
            if (sink_s == 0.0 && steady - taking_since_ < kLatencyUnknown) {
                askLater(kEagerly);  // not in the graph yet
                return;
            }
            device_s_ = sink_s;
            reportPulled(when, taken);
            break;
    }
    const bool first = !timing_known_;
    timing_known_ = true;
    const double kept_s = framesOf(static_cast<std::int64_t>(kept_bytes())) / config_.rate_hz;
    buffered_ns_.store(fromSeconds(device_s_ + kept_s).count(), std::memory_order_relaxed);
    kept_ns_.store(fromSeconds(kept_s).count(), std::memory_order_relaxed);
    device_ns_.store(fromSeconds(std::max(device_s_, sink_s)).count(), std::memory_order_relaxed);
    if (first) {
        fillUp(pa_stream_get_buffer_attr(stream_)->tlength);
    }
}

void PulseStream::reportPulled(TimePoint when, double taken) {
    callback_.onPosition({PositionReport::Kind::pulled, when, taken - device_s_ * config_.rate_hz});
}

void PulseStream::reportTracked(TimePoint answered, std::int64_t bytes) {
    const PointerTracker::Sighting sighting = pointer_.add(
        toSeconds(asked_at_.time_since_epoch()), toSeconds(answered.time_since_epoch()),
        bytes / static_cast<std::int64_t>(frame_bytes_));
    if (sighting.refined) {
        callback_.onPosition({PositionReport::Kind::tracked,
                              TimePoint(fromSeconds(sighting.time_s)),
                              sighting.frames - device_s_ * config_.rate_hz, pointer_.drift(),
                              sighting.error_s, sighting.lag_s});
    } else if (!pointer_.tracking()) {
        reportPulled(answered, sighting.frames);
    }
}

void PulseStream::watchStandstill(TimePoint answered, std::int64_t taken_bytes) {
    if (!pointer_.tracking() && !standstill_.waiting()) {
        return;
    }
    switch (standstill_.add(toSeconds(answered.time_since_epoch()), taken_bytes)) {
        case Standstill::Advice::take_back:
            if (!takeBack(taken_bytes)) {
                standstill_.carryOn();
            }
            break;
        case Standstill::Advice::refill: {
            // What the server once asked for may be more than is kept by now.
            const auto waits =
                static_cast<std::size_t>(std::max<std::int64_t>(0, written_bytes_ - taken_bytes));
            refilled_at_ = answered;
            fillUp(kept_bytes() - std::min(kept_bytes(), waits));
            break;
        }
        case Standstill::Advice::go_on:
        case Standstill::Advice::wait:
            break;
    }
}

// What waits in the server, but for a reserve, will be heard too late. It ends with a fade, and the
// next that is rendered comes after that. Silence comes in between, should that be late: the server
// plays what lies beyond the place where it is written, too. False if there is not enough.
bool PulseStream::takeBack(std::int64_t taken_bytes) {
    const std::size_t samples = frame_bytes_ / sizeof(float);
    const auto frames_of = [this](Nanoseconds time) {
        return static_cast<std::int64_t>(toSeconds(time) * config_.rate_hz);
    };
    const auto frame_bytes = static_cast<std::int64_t>(frame_bytes_);
    const std::int64_t reserve =
        frames_of(std::max(kReserve - fromSeconds(device_s_), kLeastReserve));
    const auto length = static_cast<std::int64_t>(recent_.size() / samples);
    const std::int64_t end = written_bytes_ / frame_bytes;
    const std::int64_t begin = std::max(taken_bytes / frame_bytes + reserve, end - length);
    const std::int64_t fade = frames_of(kFadeOut);
    if (end - begin <= 2 * fade) {
        return false;
    }
    // Puts `frames` of what is made of the frame's number where `from` is, the writer being at
    // `at`. Returns where it is then.
    const auto put = [&](std::int64_t at, std::int64_t from, std::int64_t frames, auto&& make) {
        for (std::int64_t done = 0; done < frames;) {
            void* data = nullptr;
            std::size_t size = static_cast<std::size_t>(frames - done) * frame_bytes_;
            if (pa_stream_begin_write(stream_, &data, &size) < 0 || data == nullptr) {
                break;
            }
            const std::int64_t n =
                std::min(frames - done, static_cast<std::int64_t>(size) / frame_bytes);
            for (std::int64_t i = 0; i < n; ++i) {
                make(static_cast<float*>(data) + static_cast<std::size_t>(i) * samples, done + i);
            }
            if (n == 0 ||
                pa_stream_write(stream_, data, static_cast<std::size_t>(n * frame_bytes), nullptr,
                                (from + done - at) * frame_bytes, PA_SEEK_RELATIVE) < 0) {
                break;
            }
            done += n;
            at = from + done;
        }
        return at;
    };
    std::int64_t at = put(end, begin + fade, end - begin - fade,
                          [&](float* out, std::int64_t) { std::fill_n(out, samples, 0.0F); });
    at = put(at, begin, fade, [&](float* out, std::int64_t i) {
        const float gain = 1.0F - static_cast<float>(i + 1) / static_cast<float>(fade);
        const auto from = static_cast<std::size_t>((begin + i) % length) * samples;
        for (std::size_t c = 0; c < samples; ++c) {
            out[c] = gain * recent_[from + c];
        }
    });
    written_bytes_ = at * frame_bytes;
    left_bytes_ = pa_stream_writable_size(stream_);
    return true;
}

void PulseStream::onUnderflow() {
    const bool stood =
        standstill_.waiting() || std::chrono::steady_clock::now() - refilled_at_ < kJustRefilled;
    if (timing_known_ && !stood) {
        underruns_.fetch_add(1, std::memory_order_relaxed);
        guard_ = std::min(guard_ + kMoreGuard, kMostGuard);
    }
}

void PulseStream::fill(std::size_t bytes) {
    bytes -= bytes % frame_bytes_;
    while (bytes >= frame_bytes_) {
        void* data = nullptr;
        std::size_t size = bytes;
        if (pa_stream_begin_write(stream_, &data, &size) < 0 || data == nullptr) {
            return;
        }
        size = std::min(size, bytes);
        size -= size % frame_bytes_;
        if (size == 0) {
            pa_stream_cancel_write(stream_);
            return;
        }
        const auto first =
            static_cast<Frame>(written_bytes_ / static_cast<std::int64_t>(frame_bytes_));
        callback_.render(static_cast<float*>(data), size / frame_bytes_, first);
        remember(static_cast<const float*>(data), size / frame_bytes_, first);
        if (pa_stream_write(stream_, data, size, nullptr, 0, PA_SEEK_RELATIVE) < 0) {
            return;
        }
        written_bytes_ += static_cast<std::int64_t>(size);
        bytes -= size;
    }
}

void PulseStream::remember(const float* interleaved, std::size_t frames, Frame first) noexcept {
    const std::size_t samples = frame_bytes_ / sizeof(float);
    const std::size_t length = recent_.size() / samples;
    for (std::size_t done = 0; length > 0 && done < frames;) {
        const std::size_t at = (static_cast<std::size_t>(first) + done) % length;
        const std::size_t n = std::min(frames - done, length - at);
        std::copy_n(interleaved + done * samples, n * samples,
                    recent_.begin() + static_cast<std::ptrdiff_t>(at * samples));
        done += n;
    }
}

}  // namespace unisono
