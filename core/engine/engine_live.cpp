// The engine's part for sound that comes live: how long it waits, and when nothing comes.
#include <algorithm>
#include <cmath>
#include <string>

#include "engine/engine.h"
#include "model/printable.h"

namespace unisono {
namespace {

// A path that is longer by less than this is found out by looking at what the speakers read.
constexpr Nanoseconds kPathStep = std::chrono::milliseconds(5);
// One that is longer by so much is believed when it has stayed so: sinks that have just appeared
// report two seconds until their first stream has settled, and everybody would wait for them.
constexpr Nanoseconds kDoubtedStep = std::chrono::milliseconds(750);
constexpr double kDoubt_s = 3.0;
constexpr double kSettled_s = 1.0;      // streams have drained to other buffers after this
constexpr double kStreamWatch_s = 0.5;  // between two looks at who ran dry
constexpr double kTellAgain_s = 10.0;   // between two sentences about the same thing
constexpr double kLoudAfter_s = 0.02;   // quiet for less than this: something is to be heard
constexpr double kLate_s = 0.003;       // a portion that came later than this came late
constexpr double kSlide_s = 0.040;      // a delay is shortened by up to this without a step
constexpr double kTotalStep_s = 0.002;  // a change of the total worth telling …
constexpr double kTotalWatch_s = 1.0;   // … and how often it may be told

std::string msText(double seconds) {
    return std::to_string(std::lround(seconds * 1e3)) + " ms";
}

}  // namespace

StreamConfig Engine::bufferingOf(const Member& member) const {
    StreamConfig stream = config_.stream;
    if (live_) {
        const LiveModeConfig& mode = liveMode();
        stream.queue = std::max(mode.stream.queue, member.grown_queue);
        stream.period = mode.stream.period;
        stream.lean = mode.stream.lean;
    }
    return stream;
}

bool Engine::changeBuffering(Member& member) {
    const StreamConfig wanted = bufferingOf(member);
    if (!member.stream || wanted == member.buffering) {
        return false;
    }
    member.buffering = wanted;
    return member.stream->setBuffering(wanted);
}

void Engine::applyBuffering() {
    for (auto& member : members_) {
        member->grown_queue = Nanoseconds{0};
        changeBuffering(*member);
    }
}

bool Engine::mayRest(const Member& member) {
    return keepAwakeOf(member.settings.keep_awake, !member.sink.bluetooth_address.empty()) !=
           KeepAwake::always;
}

void Engine::setLatencyMode(LatencyMode mode) {
    const std::lock_guard lock(mutex_);
    if (mode == mode_) {
        return;
    }
    const Nanoseconds before = liveMode().stream.queue;
    mode_ = mode;
    if (!live_) {
        return;
    }
    source_->setPortion(liveMode().portion);
    applyBuffering();
    if (!live_begun_) {
        return;
    }
    const TimePoint now = clock_.now();
    const double now_s = toSeconds(now.time_since_epoch());
    live_delay_.configure(now_s, liveMode().delay);
    // Larger buffers fetch further ahead at once; smaller ones have to drain first.
    const Nanoseconds growth = liveMode().stream.queue - before;
    if (growth > Nanoseconds{0}) {
        live_delay_.reset(now_s,
                          live_delay_.delay_s() + toSeconds(growth) + liveMode().delay.reserve_s);
    }
    remodel_at_ = now + fromSeconds(kSettled_s);
    wake_.notify_one();
}

Nanoseconds Engine::pathOf(const Member& member) const {
    const LineSnapshot line = member.line->snapshot();
    if (!member.stream || !line.clock_known) {
        return Nanoseconds{0};
    }
    return member.stream->keptAhead() + behindStream(member) -
           fromMilliseconds(member.settings.delay_ms);
}

Nanoseconds Engine::behindStream(const Member& member) {
    return member.stream->deviceLatency() + fromMilliseconds(member.line->snapshot().declared_ms) +
           fromMilliseconds(member.settings.extra_latency_ms);
}

double Engine::modelledDelay_s() {
    Nanoseconds slowest{0};
    for (auto& member : members_) {
        member->path = pathOf(*member);
        slowest = std::max(slowest, member->path);
    }
    return toSeconds(slowest + liveMode().pump + live_->lateness()) + liveMode().delay.reserve_s;
}

void Engine::beginLive() {
    const double now_s = toSeconds(clock_.now().time_since_epoch());
    live_delay_.configure(now_s, liveMode().delay);
    live_delay_.reset(now_s, modelledDelay_s());
    live_->setDelay(fromSeconds(live_delay_.delay_s()));
    live_begun_ = true;
    remodel_at_.reset();
}

void Engine::watchStreams(TimePoint now) {
    if (!live_begun_ || toSeconds(now - streams_watched_) < kStreamWatch_s) {
        return;
    }
    streams_watched_ = now;
    const LiveModeConfig& mode = liveMode();
    for (auto& member : members_) {
        if (!member->stream) {
            continue;
        }
        const std::uint64_t underruns = member->stream->underruns();
        const bool ran_dry = underruns > member->underruns && schedule_.running() &&
                             member->state == SpeakerState::playing;
        member->underruns = underruns;
        const Nanoseconds queue = bufferingOf(*member).queue;
        if (!ran_dry || queue >= mode.longest_queue) {
            continue;
        }
        member->grown_queue = std::min(
            mode.longest_queue,
            Nanoseconds(std::llround(static_cast<double>(queue.count()) * mode.queue_growth)));
        if (changeBuffering(*member)) {
            live_delay_.reset(toSeconds(now.time_since_epoch()),
                              live_delay_.delay_s() + toSeconds(member->grown_queue - queue));
            noticeGrown(now, nameOf(*member) + " ran dry.");
        }
    }
}

void Engine::noticeGrown(TimePoint now, const std::string& why) {
    if (toSeconds(now - grown_told_) < kTellAgain_s) {
        return;
    }
    grown_told_ = now;
    notice(why + " Live sound is now heard " + msText(live_delay_.delay_s()) +
           " after it comes, so that this does not happen again.");
}

void Engine::pullLive(TimePoint now) {
    watchStreams(now);
    if (auto pulled = live_->pull(); !pulled && !error_) {
        error_ = pulled.error();
        notice(pulled.error().sentence());
    }
    if (auto text = source_->takeNotice(); !text.empty()) {
        notice(std::move(text));
    }
    tellPieces(now);
}

// Why it is heard so late, or not at all.
void Engine::tellPieces(TimePoint now) {
    if (told_pieces_ || (live_->pieceGap() == Nanoseconds{0} && !live_->tooRare(now))) {
        return;
    }
    told_pieces_ = true;
    const std::string title = printable(source_->info().title);
    const std::string next = " Let the program that sends it write smaller pieces, more often.";
    notice(live_->pieceGap() > Nanoseconds{0}
               ? title + " comes in pieces " + msText(toSeconds(live_->pieceGap())) +
                     " apart, so it is heard at least so late." + next
               : title + " comes too seldom to be played live." + next);
}

void Engine::adjustDelay(TimePoint now) {
    const double now_s = toSeconds(now.time_since_epoch());
    if (remodel_at_ && now >= *remodel_at_) {
        remodel_at_.reset();
        live_delay_.reset(now_s, modelledDelay_s());
    }
    double headroom_s = std::numeric_limits<double>::infinity();
    Nanoseconds longest{0};
    for (const auto& member : members_) {
        longest = std::max(longest, member->path);
    }
    for (auto& member : members_) {
        const double read_s = member->line->takeHeadroom_s();
        const Nanoseconds path = pathOf(*member);
        const bool far = path > std::max(member->path, longest) + kDoubtedStep ||
                         read_s < -toSeconds(kDoubtedStep);
        if (far && !member->doubted_since) {
            member->doubted_since = now;
        } else if (!far && std::isfinite(read_s)) {
            member->doubted_since.reset();
        }
        if (member->doubted_since && toSeconds(now - *member->doubted_since) < kDoubt_s) {
            continue;
        }
        // Who is about to join reads far away from where it will be.
        if (member->stream && member->state == SpeakerState::playing) {
            headroom_s = std::min(headroom_s, read_s);
        }
        // A slower speaker joined, or one became slower: everybody waits for it at once.
        if (path > member->path + kPathStep) {
            member->path = path;
            if (path > longest + kPathStep) {
                live_delay_.reset(now_s, live_delay_.delay_s() + toSeconds(path - longest));
                longest = path;
            }
        }
    }
    // Is it the source that has nothing? If it comes late, the delay has to be longer; if it never
    // comes (it was lost, unplugged, paused), a longer one would not help.
    if (live_->overdue(now)) {
        dry_headroom_s_ = std::min(dry_headroom_s_, headroom_s);
        live_->setDelay(fromSeconds(live_delay_.delay_s()));
        return;
    }
    if (dry_headroom_s_ < 0.0) {
        headroom_s = live_->lag_s() > kLate_s ? std::min(headroom_s, dry_headroom_s_)
                                              : std::numeric_limits<double>::infinity();
        dry_headroom_s_ = 0.0;
    }
    const unsigned grown = live_delay_.grown();
    if (live_delay_.update(now_s, headroom_s)) {
        const double shorter_s = toSeconds(live_->delay()) - live_delay_.delay_s();
        if (live_delay_.grown() == grown && shorter_s < kSlide_s) {
            live_->shortenDelay(fromSeconds(live_delay_.delay_s()));
            return;
        }
        if (live_delay_.grown() != grown) {
            noticeGrown(now, "This computer could not keep up for a moment.");
        }
    }
    live_->setDelay(fromSeconds(live_delay_.delay_s()));
}

void Engine::feedLive(TimePoint now) {
    const bool silent = segments_.empty() || segments_.back().silent || end_frame_;
    const auto present = static_cast<Frame>(schedule_.frameAt(now));
    if (ring_.end() < present) {
        ring_.writeSilence(static_cast<std::size_t>(present - ring_.end()));  // it ran dry
    }
    if (!live_begun_) {
        if (!live_->ready()) {
            return;
        }
        beginLive();
    }
    if (state_ == PlayState::playing || state_ == PlayState::paused) {
        adjustDelay(now);
        tellTotal(now);
    }
    if (silent) {
        live_->leave();
    }
    const auto wanted = static_cast<Frame>(schedule_.frameAt(now + live_->delay()));
    while (ring_.end() < wanted) {
        const std::size_t frames =
            std::min<std::size_t>(LiveFeed::kBlock, static_cast<std::size_t>(wanted - ring_.end()));
        const TimePoint heard = schedule_.timeOf(static_cast<double>(ring_.end()));
        if (silent) {
            ring_.writeSilence(frames);
        } else if (live_->render(buffer_.data(), frames, heard)) {
            ring_.write(buffer_.data(), frames);
        } else {
            break;
        }
    }
    if (live_->ended() && !end_frame_) {
        end_frame_ = static_cast<Frame>(schedule_.frameAt(now + live_->delay()));
    }
}

void Engine::restIfSilent(TimePoint now) {
    if (!live_ || state_ != PlayState::playing || !live_begun_ || config_.rest_after_s <= 0.0 ||
        live_->ended() || live_->quiet_s(now) < config_.rest_after_s) {
        return;
    }
    const bool anybody = std::any_of(members_.begin(), members_.end(), [](const auto& member) {
        return member->stream && mayRest(*member);
    });
    if (!anybody) {
        return;
    }
    start_content_ = contentAt(static_cast<Frame>(schedule_.frameAt(now)));
    schedule_.stop();
    ring_.startAt(0);
    for (auto& member : members_) {
        if (member->stream && mayRest(*member)) {
            member->stream.reset();
            member->creep = {};
            member->line->apply(member->creep);
            member->state = SpeakerState::resting;
        }
    }
    rested_at_ = live_->arrived();
    state_ = PlayState::resting;
}

void Engine::wakeIfLoud(TimePoint now) {
    if (!live_) {
        return;
    }
    if (live_->quiet_s(now) > kLoudAfter_s && !live_->ended()) {
        return;
    }
    const Frame from = live_->loudFrom(rested_at_).value_or(live_->arrived());
    wake_from_ = from - static_cast<Frame>(config_.rest_preroll_s * kTimelineRate_hz);
    wakeMembers();
    state_ = PlayState::priming;
    primed_since_ = now;
}

void Engine::wakeMembers() {
    for (auto& member : members_) {
        if (member->state == SpeakerState::resting) {
            member->state = SpeakerState::waiting;
            member->next_try = TimePoint{};
        }
    }
}

double Engine::speakerLatency_s() const {
    Nanoseconds slowest{0};
    for (const auto& member : members_) {
        if (member->stream) {
            slowest = std::max(slowest, behindStream(*member));
        }
    }
    return std::max(0.0, toSeconds(slowest));
}

void Engine::tellTotal(TimePoint now) {
    const double total_s = toSeconds(live_->delay() + live_->behind() + source_->inputLatency());
    if (toSeconds(now - total_told_) < kTotalWatch_s ||
        std::abs(total_s - total_told_s_) < kTotalStep_s) {
        return;
    }
    total_told_ = now;
    total_told_s_ = total_s;
    source_->tellLatency(fromSeconds(total_s));
}

std::optional<LiveSnapshot> Engine::liveSnapshot() const {
    if (!live_) {
        return std::nullopt;
    }
    LiveSnapshot s;
    s.mode = mode_;
    if (live_begun_) {
        s.behind_ms = toSeconds(live_->behind()) * 1e3;
        s.total_ms = toSeconds(live_->delay()) * 1e3 + s.behind_ms;
        s.speaker_ms = speakerLatency_s() * 1e3;
    }
    s.input_ms = toSeconds(source_->inputLatency()) * 1e3;
    s.drift_ppm = live_->drift_ppm();
    s.grown = live_delay_.grown();
    s.steps = live_->steps();
    s.advice = source_->latencyAdvice();
    return s;
}

}  // namespace unisono
