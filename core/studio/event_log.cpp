#include "studio/event_log.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unisono {
namespace {

// A stream that has just begun still finds its latency.
constexpr std::int64_t kSettling_ms = 4'000;
constexpr std::int64_t kQuiet_ms = 1'000;
constexpr std::int64_t kLongest_ms = 10'000;
// A smaller change of the error is what errors do anyway.
constexpr double kSmallestJump_ms = 1.0;
constexpr double kSigmas = 4.0;

bool isConnected(SpeakerState state) {
    return state == SpeakerState::locking || state == SpeakerState::playing;
}

// A clock that was set back counts as time that went by.
bool hasPassed(std::int64_t since_unix_ms, std::int64_t now_unix_ms, std::int64_t wanted_ms) {
    return now_unix_ms < since_unix_ms || now_unix_ms - since_unix_ms >= wanted_ms;
}

std::string duration(std::int64_t ms) {
    const std::int64_t seconds = (ms + 500) / 1000;
    if (seconds < 2) {
        return "a second";
    }
    if (seconds < 90) {
        return std::to_string(seconds) + " seconds";
    }
    return seconds < 90 * 60 ? std::to_string((seconds + 30) / 60) + " minutes"
                             : std::to_string((seconds + 1800) / 3600) + " hours";
}

}  // namespace

void EventLog::add(StudioEvent event) {
    event.serial = ++serial_;
    events_.push_back(std::move(event));
    if (events_.size() > kept_) {
        events_.erase(events_.begin(), events_.end() - static_cast<std::ptrdiff_t>(kept_));
    }
    list_.reset();
}

std::shared_ptr<const std::vector<StudioEvent>> EventLog::list() const {
    if (!list_) {
        list_ = std::make_shared<const std::vector<StudioEvent>>(events_);
    }
    return list_;
}

void EventLog::tell(StudioEvent::Kind kind, const SpeakerId& speaker, const Seen& seen,
                    std::int64_t unix_ms, double value, std::string text) {
    add({0, unix_ms, kind, speaker, seen.device, value, std::move(text)});
}

void EventLog::tellDropouts(const SpeakerId& speaker, Seen& seen) {
    const auto count = std::exchange(seen.dropouts, 0);
    if (count == 0) {
        return;
    }
    tell(StudioEvent::Kind::dropout, speaker, seen, seen.last_dropout_unix_ms,
         static_cast<double>(count),
         count == 1 ? seen.description + " dropped out once."
                    : seen.description + " dropped out " + std::to_string(count) + " times.");
}

void EventLog::look(const EngineSnapshot& engine, std::int64_t unix_ms, const DeviceOf& device_of) {
    for (auto it = seen_.begin(); it != seen_.end();) {
        const bool there = std::ranges::any_of(engine.speakers, [&](const SpeakerSnapshot& one) {
            return device_of(one.id) == it->first;
        });
        if (!there) {
            tellDropouts(it->second.id, it->second);
        }
        it = there ? std::next(it) : seen_.erase(it);
    }
    for (const SpeakerSnapshot& speaker : engine.speakers) {
        const auto [it, is_new] = seen_.try_emplace(device_of(speaker.id));
        Seen& seen = it->second;
        seen.id = speaker.id;
        seen.description = speaker.description;
        if (is_new) {
            seen.device = it->first;
            seen.stream_unix_ms = unix_ms;
            if (speaker.state == SpeakerState::lost) {
                seen.lost_unix_ms = unix_ms;
            }
        } else {
            lookAt(seen, speaker, engine.timeline_runs, unix_ms);
        }
        seen.state = speaker.state;
        seen.reconnects = speaker.reconnects;
        seen.jumps = speaker.line.jumps;
        seen.underruns = speaker.line.underruns;
        seen.error_ms = speaker.line.error_ms;
    }
}

void EventLog::lookAt(Seen& before, const SpeakerSnapshot& now, bool timeline_runs,
                      std::int64_t unix_ms) {
    const std::string& name = before.description;
    // It may have been lost and back between two looks.
    const bool anew = isConnected(now.state) &&
                      (!isConnected(before.state) || now.reconnects > before.reconnects);
    const bool gone = isConnected(before.state) && (now.state == SpeakerState::lost || anew);
    if (gone) {
        tellDropouts(now.id, before);
        if (!before.lost_unix_ms) {
            before.lost_unix_ms = unix_ms;
            tell(StudioEvent::Kind::lost, now.id, before, unix_ms, 0.0,
                 name + " lost its connection.");
        }
    }
    if (anew) {
        before.stream_unix_ms = unix_ms;
    }
    // While nothing plays it goes no further than being there.
    const bool is_back = now.state == SpeakerState::playing ||
                         (now.state == SpeakerState::locking && !timeline_runs);
    if (is_back && before.lost_unix_ms) {
        const std::int64_t away_ms = std::max<std::int64_t>(unix_ms - *before.lost_unix_ms, 0);
        before.lost_unix_ms.reset();
        tell(StudioEvent::Kind::back, now.id, before, unix_ms, static_cast<double>(away_ms) * 1e-3,
             name + " is back after " + duration(away_ms) + ".");
    }

    if (!isConnected(now.state) || anew) {
        return;  // its counters begin anew
    }
    if (now.line.jumps > before.jumps && hasPassed(before.stream_unix_ms, unix_ms, kSettling_ms)) {
        // The correction may have been faster than this look; then how far is not known.
        const double by_ms = now.line.error_ms - before.error_ms;
        const double certain_ms = std::max(kSmallestJump_ms, kSigmas * now.line.error_bar_ms);
        const bool known = std::isfinite(by_ms) && std::abs(by_ms) > certain_ms;
        const std::string far =
            std::to_string(static_cast<int>(std::lround(std::min(std::abs(by_ms), 1e6))));
        tell(StudioEvent::Kind::jumped, now.id, before, unix_ms, known ? by_ms : 0.0,
             known ? name + " jumped by " + far + " ms; it was put right."
                   : name + " jumped; it was put right.");
    }
    if (now.state == SpeakerState::playing && before.state == SpeakerState::playing &&
        now.line.underruns > before.underruns) {
        if (before.dropouts == 0) {
            before.first_dropout_unix_ms = unix_ms;
        }
        before.dropouts += now.line.underruns - before.underruns;
        before.last_dropout_unix_ms = unix_ms;
    }
    if (before.dropouts > 0 && (hasPassed(before.last_dropout_unix_ms, unix_ms, kQuiet_ms) ||
                                hasPassed(before.first_dropout_unix_ms, unix_ms, kLongest_ms))) {
        tellDropouts(now.id, before);
    }
}

}  // namespace unisono
