#include "engine/engine.h"

#include <algorithm>
#include <cmath>

namespace unisono {
namespace {

constexpr std::size_t kRingFrames = 1U << 20U;  // 21.8 s: all delays that can be set, and the lead
constexpr std::size_t kRingGuard = 1U << 17U;   // 2.7 s: what a round that comes late may write
constexpr std::size_t kChunk = 2400;            // 50 ms per read from the source

}  // namespace

Engine::Engine(AudioBackend& backend, const Clock& clock, const EngineConfig& config)
    : backend_(backend),
      clock_(clock),
      config_(config),
      ring_(kRingFrames, kRingGuard),
      mode_(config.latency),
      live_delay_(config.music.delay),
      buffer_(kChunk * kTimelineChannels) {
    backend_.onChange([this] {
        changed_.store(true, std::memory_order_release);
        wake_.notify_one();
    });
}

Engine::~Engine() {
    halt();
    backend_.onChange({});
}

Engine::Member* Engine::find(const SpeakerId& id) {
    const auto it = std::find_if(members_.begin(), members_.end(), [&](const auto& member) {
        return member->sink.id == id || member->joined == id;
    });
    return it == members_.end() ? nullptr : it->get();
}

Result<void> Engine::addSpeaker(const SinkInfo& sink, const SpeakerSettings& settings,
                                const Creep& creep) {
    const std::lock_guard lock(mutex_);
    const bool twice = std::any_of(members_.begin(), members_.end(), [&](const auto& member) {
        return !sink.bluetooth_address.empty() && member->sink.id.backend == sink.id.backend &&
               member->sink.bluetooth_address == sink.bluetooth_address;
    });
    if (twice || find(sink.id) != nullptr) {
        return fail(ErrorKind::duplicate_speaker, sink.id.name + " is in the group already.",
                    "A speaker that plays twice would only be louder.", "Name it once.");
    }
    auto member = std::make_unique<Member>();
    member->joined = sink.id;
    member->sink = sink;
    member->settings = settings;
    member->creep = creep;
    member->line = std::make_unique<SpeakerLine>(ring_, schedule_, config_.line);
    member->line->apply(settings);
    member->line->apply(creep);
    members_.push_back(std::move(member));
    wake_.notify_one();
    return {};
}

Result<void> Engine::removeSpeaker(const SpeakerId& id) {
    std::unique_ptr<Member> gone;  // closed outside the lock: closing may wait for the server
    {
        const std::lock_guard lock(mutex_);
        const Member* member = find(id);
        const auto it = std::find_if(members_.begin(), members_.end(),
                                     [&](const auto& one) { return one.get() == member; });
        if (it == members_.end()) {
            return fail(ErrorKind::unknown_speaker, id.name + " is not in the group.");
        }
        gone = std::move(*it);
        members_.erase(it);
    }
    gone->stream.reset();
    return {};
}

Result<void> Engine::setSettings(const SpeakerId& id, const SpeakerSettings& settings) {
    const std::lock_guard lock(mutex_);
    Member* member = find(id);
    if (member == nullptr) {
        return fail(ErrorKind::unknown_speaker, id.name + " is not in the group.");
    }
    member->settings = settings;
    member->line->apply(settings);
    return {};
}

Result<void> Engine::setCreep(const SpeakerId& id, const Creep& creep) {
    const std::lock_guard lock(mutex_);
    Member* member = find(id);
    if (member == nullptr) {
        return fail(ErrorKind::unknown_speaker, id.name + " is not in the group.");
    }
    member->creep = creep;
    member->line->apply(creep);
    return {};
}

void Engine::play(std::unique_ptr<Source> source) {
    const std::lock_guard lock(mutex_);
    // The timeline runs on in silence after a stop and after the end: no speaker has to lock again.
    // Live sound does want a new start, because its delay begins with it.
    const bool resting = state_ == PlayState::idle || state_ == PlayState::finished;
    const bool running = schedule_.running() && !(resting && source->info().live);
    live_.reset();
    source_ = std::move(source);
    wake_from_.reset();
    wakeMembers();
    if (source_->info().live) {
        live_ = std::make_unique<LiveFeed>(*source_, clock_.now(), config_.live);
        source_->setPortion(liveMode().portion);
    }
    live_begun_ = false;
    told_pieces_ = false;
    applyBuffering();
    error_.reset();
    end_frame_.reset();
    pause_wanted_ = false;
    if (running) {
        cut(clock_.now());
        if (resting) {
            segments_ = {{ring_.begin(), 0, true}};
        }
        beginSegment(0, false);
        state_ = PlayState::playing;
        return;
    }
    state_ = PlayState::priming;
    primed_since_ = clock_.now();
    start_content_ = 0;
    schedule_.stop();
    wake_.notify_one();
}

void Engine::pause() {
    const std::lock_guard lock(mutex_);
    pause_wanted_ = true;
    if (state_ == PlayState::resting) {
        wakeMembers();
        state_ = PlayState::priming;
        primed_since_ = clock_.now();
    }
    if (state_ != PlayState::playing) {
        return;
    }
    const Segment here = cut(clock_.now());
    beginSegment(here.content, true);
    end_frame_.reset();
    state_ = PlayState::paused;
}

void Engine::resume() {
    const std::lock_guard lock(mutex_);
    pause_wanted_ = false;
    if (state_ != PlayState::paused || !source_) {
        return;
    }
    const Frame content = segments_.back().content;
    if (source_->info().seekable && !source_->seek(content)) {
        notice(source_->info().title + " could not go back to where it was paused.");
    }
    cut(clock_.now());
    beginSegment(content, false);
    state_ = PlayState::playing;
}

Result<void> Engine::seek(double position_s) {
    const std::lock_guard lock(mutex_);
    if (!source_) {
        return fail(ErrorKind::usage, "Nothing is playing.");
    }
    auto content = static_cast<Frame>(std::max(0.0, position_s) * kTimelineRate_hz);
    if (const auto length = source_->info().length) {
        content = std::min(content, *length);
    }
    if (auto sought = source_->seek(content); !sought) {
        return sought;  // and playing goes on as if nothing had been asked
    }
    end_frame_.reset();
    if (state_ == PlayState::playing || state_ == PlayState::paused) {
        cut(clock_.now());
        beginSegment(content, state_ == PlayState::paused);
    } else {
        start_content_ = content;
    }
    return {};
}

void Engine::stop() {
    const std::lock_guard lock(mutex_);
    if (state_ == PlayState::playing) {
        const Segment here = cut(clock_.now());
        beginSegment(here.content, true);
    }
    live_.reset();
    live_pump_ns_ = 0;
    source_.reset();
    state_ = PlayState::idle;
    applyBuffering();
}

TimePoint Engine::latestNextHeard(TimePoint now) const {
    TimePoint latest = now;
    for (const auto& member : members_) {
        const LineSnapshot line = member->line->snapshot();
        if (member->stream && line.clock_known) {
            const double delay_s = member->settings.delay_ms * 1e-3;
            latest =
                std::max(latest, TimePoint(Nanoseconds(line.next_heard_ns)) - fromSeconds(delay_s));
        }
    }
    return latest;
}

double Engine::slowest_s(TimePoint now) const {
    return toSeconds(latestNextHeard(now) - now);
}

Frame Engine::contentAt(Frame timeline) const {
    for (auto it = segments_.rbegin(); it != segments_.rend(); ++it) {
        if (timeline >= it->timeline || std::next(it) == segments_.rend()) {
            return it->content + (it->silent ? 0 : std::max<Frame>(0, timeline - it->timeline));
        }
    }
    return start_content_;
}

Frame Engine::untouched(TimePoint now) const {
    // What a speaker renders next, the refill after that, and the interpolator's own look-ahead.
    Nanoseconds queue = live_ ? liveMode().stream.queue : config_.stream.queue;
    for (const auto& member : members_) {
        queue = std::max(queue, member->grown_queue);
    }
    const double reach_s = slowest_s(now) + toSeconds(queue) + (live_ ? 0.02 : 0.05);
    return static_cast<Frame>(std::ceil(schedule_.frameAt(now + fromSeconds(reach_s))) +
                              FrameRing::kWindow / 8);
}

Engine::Segment Engine::cut(TimePoint now) {
    return cutAt(untouched(now));
}

Engine::Segment Engine::cutAt(Frame frame) {
    const auto fade = static_cast<Frame>(config_.fade_s * kTimelineRate_hz);
    const Frame start = std::clamp(frame, ring_.begin(), ring_.end());
    const Frame end = std::min(start + fade, ring_.end());
    const Segment reached{end, contentAt(end), false};

    const auto frames = static_cast<std::size_t>(end - start);
    std::vector<float> left(frames);
    std::vector<float> right(frames);
    ring_.copy(start, frames, left.data(), right.data());
    std::vector<float> faded(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        const float g = 1.0F - static_cast<float>(i + 1) / static_cast<float>(frames);
        faded[2 * i] = g * left[i];
        faded[2 * i + 1] = g * right[i];
    }
    ring_.discardFrom(start);
    ring_.write(faded.data(), frames);
    while (!segments_.empty() && segments_.back().timeline >= end) {
        segments_.pop_back();
    }
    return reached;
}

void Engine::beginSegment(Frame content, bool silent) {
    segments_.push_back({ring_.end(), content, silent});
    fade_in_left_ = static_cast<std::size_t>(config_.fade_s * kTimelineRate_hz);
    if (segments_.size() > 256) {
        segments_.pop_front();
    }
}

void Engine::notice(std::string text, bool lost_or_back) {
    if (notices_.size() < 100) {
        notices_.push_back({std::move(text), lost_or_back});
    }
}

std::vector<std::string> Engine::takeNotices(Notices which) {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> texts;
    for (Notice& one : std::exchange(notices_, {})) {
        if (which == Notices::all || !one.lost_or_back) {
            texts.push_back(std::move(one.text));
        }
    }
    return texts;
}

std::optional<Error> Engine::error() const {
    const std::lock_guard lock(mutex_);
    return error_;
}

void Engine::prime(TimePoint now) {
    std::size_t open = 0;
    std::size_t known = 0;
    std::size_t locked = 0;
    bool moving = false;
    for (const auto& member : members_) {
        const LineSnapshot line = member->line->snapshot();
        open += member->stream ? 1 : 0;
        known += member->stream && line.clock_known ? 1 : 0;
        locked += member->stream && line.locked ? 1 : 0;
        moving |= member->stream && !line.clock_known;
    }
    if (live_ && !live_->ready()) {
        return;
    }
    const double waited = toSeconds(now - primed_since_);
    const bool all = locked == members_.size() && !members_.empty();
    // Who is lost does not hold up the others for longer than a lock takes. Clocks that will not be
    // known well do not hold up the music for ever.
    const bool patience_over = (known > 0 && waited > config_.prime_timeout_s) ||
                               (locked > 0 && locked == open && waited > 1.0);
    if ((!all && !patience_over) || ((moving || waking(now)) && waited < config_.prime_timeout_s)) {
        return;
    }
    const TimePoint origin =
        latestNextHeard(now) + fromSeconds(config_.start_margin_s) + config_.stream.period;
    ring_.startAt(0);
    segments_.clear();
    end_frame_.reset();
    segments_.push_back({0, start_content_, pause_wanted_});
    fade_in_left_ =
        start_content_ > 0 ? static_cast<std::size_t>(config_.fade_s * kTimelineRate_hz) : 0;
    state_ = pause_wanted_ ? PlayState::paused : PlayState::playing;
    if (live_) {
        beginLive();
        if (wake_from_) {
            live_->beginLate(*wake_from_, origin);
            wake_from_.reset();
        }
    }
    schedule_.start(origin);
    feed(now);
}

void Engine::hold(TimePoint now) {
    const auto heard = static_cast<Frame>(schedule_.frameAt(now));
    start_content_ = contentAt(std::max<Frame>(heard, 0));
    pause_wanted_ = state_ == PlayState::paused;
    schedule_.stop();
    ring_.startAt(0);
    if (source_ && source_->info().seekable) {
        if (auto sought = source_->seek(start_content_); !sought) {
            notice(sought.error().sentence());
        }
    }
    state_ = PlayState::holding;
}

void Engine::writeFrames(std::size_t frames) {
    const bool silent = segments_.empty() || segments_.back().silent || !source_ || end_frame_;
    if (silent) {
        ring_.writeSilence(frames);
        return;
    }
    auto read = source_->read(buffer_.data(), frames);
    if (!read) {
        error_ = read.error();
        notice(read.error().sentence());
        end_frame_ = ring_.end();
        return;
    }
    for (std::size_t i = 0; i < read->frames && fade_in_left_ > 0; ++i, --fade_in_left_) {
        const double total = config_.fade_s * kTimelineRate_hz;
        const auto g = static_cast<float>(1.0 - static_cast<double>(fade_in_left_) / total);
        buffer_[2 * i] *= g;
        buffer_[2 * i + 1] *= g;
    }
    ring_.write(buffer_.data(), read->frames);
    if (auto text = source_->takeNotice(); !text.empty()) {
        notice(std::move(text));
    }
    if (read->ended) {
        end_frame_ = ring_.end();
    } else {
        starved_ = read->frames < frames;
    }
}

void Engine::feed(TimePoint now) {
    if (live_) {
        feedLive(now);
        return;
    }
    const double ahead = slowest_s(now) + config_.lead_s;
    const auto wanted = static_cast<Frame>(schedule_.frameAt(now + fromSeconds(ahead)));
    starved_ = false;
    while (ring_.end() < wanted && !starved_) {
        writeFrames(std::min<std::size_t>(kChunk, static_cast<std::size_t>(wanted - ring_.end())));
    }
    if (starved_) {
        bridge(now);
    }
}

void Engine::bridge(TimePoint now) {
    // Until the next round, and what every refill before it may read.
    const auto round = static_cast<Frame>(toSeconds(config_.idle) * kTimelineRate_hz);
    const Frame free = untouched(now);
    if (ring_.end() >= free + round) {
        return;
    }
    const bool goes_on = segments_.size() > 1 && segments_.back().timeline == ring_.end() &&
                         std::prev(segments_.end(), 2)->silent;
    if (goes_on) {
        segments_.pop_back();
    } else {
        const auto fade = static_cast<Frame>(config_.fade_s * kTimelineRate_hz);
        beginSegment(cutAt(std::max(free, ring_.end() - fade)).content, true);
    }
    ring_.writeSilence(static_cast<std::size_t>(free + 2 * round - ring_.end()));
    beginSegment(segments_.back().content, false);
}

void Engine::pump() {
    const std::lock_guard lock(mutex_);
    const TimePoint now = clock_.now();
    tellWhoIsKeptAwake();
    supervise(now);
    tidyOverlays(now);
    if (live_) {
        pullLive(now);
    }
    const bool any = std::any_of(members_.begin(), members_.end(),
                                 [](const auto& member) { return member->stream != nullptr; });
    switch (state_) {
        case PlayState::priming:
            prime(now);
            break;
        case PlayState::playing:
        case PlayState::paused:
            if (!any) {
                hold(now);
                break;
            }
            feed(now);
            restIfSilent(now);
            if (state_ == PlayState::playing && end_frame_ &&
                schedule_.frameAt(now) > static_cast<double>(*end_frame_)) {
                state_ = PlayState::finished;
            }
            break;
        case PlayState::holding:
            if (any) {
                state_ = PlayState::priming;
                primed_since_ = now;
            }
            break;
        case PlayState::resting:
            wakeIfLoud(now);
            break;
        case PlayState::idle:
        case PlayState::finished:
            if (schedule_.running()) {
                feed(now);
            }
            break;
    }
    priming_ = state_ == PlayState::priming;
    live_pump_ns_ = live_ && state_ != PlayState::resting ? liveMode().pump.count() : 0;
}

void Engine::run() {
    thread_ = std::thread([this] {
        while (true) {
            pump();
            std::unique_lock lock(wake_mutex_);
            const Nanoseconds live_pump{live_pump_ns_.load()};
            Nanoseconds interval = priming_ ? config_.busy : config_.idle;
            if (live_pump > Nanoseconds{0}) {
                interval = std::min(interval, live_pump);
            }
            wake_.wait_for(lock, interval,
                           [this] { return halting_ || changed_.load(std::memory_order_acquire); });
            if (halting_) {
                return;
            }
        }
    });
}

void Engine::halt() {
    {
        const std::lock_guard lock(wake_mutex_);
        halting_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
    halting_ = false;
}

}  // namespace unisono
