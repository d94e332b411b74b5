#include "engine/snapshot.h"

#include <algorithm>

#include "engine/engine.h"

namespace unisono {

const char* toText(SpeakerState state) {
    switch (state) {
        case SpeakerState::waiting:
            return "waiting";
        case SpeakerState::resting:
            return "resting";
        case SpeakerState::locking:
            return "locking";
        case SpeakerState::playing:
            return "playing";
        case SpeakerState::lost:
            return "lost";
        case SpeakerState::refused:
            return "refused";
    }
    return "?";
}

const char* toText(PlayState state) {
    switch (state) {
        case PlayState::idle:
            return "idle";
        case PlayState::priming:
            return "priming";
        case PlayState::playing:
            return "playing";
        case PlayState::paused:
            return "paused";
        case PlayState::holding:
            return "holding";
        case PlayState::resting:
            return "resting";
        case PlayState::finished:
            return "finished";
    }
    return "?";
}

EngineSnapshot Engine::snapshot() const {
    const std::lock_guard lock(mutex_);
    const TimePoint now = clock_.now();
    EngineSnapshot s;
    s.state = state_;
    s.timeline_runs = schedule_.running();
    s.position_s = static_cast<double>(start_content_) / kTimelineRate_hz;
    if (schedule_.running()) {
        auto frame = static_cast<Frame>(schedule_.frameAt(now));
        if (end_frame_) {
            frame = std::min(frame, *end_frame_);
        }
        s.position_s = static_cast<double>(contentAt(frame)) / kTimelineRate_hz;
        s.group_latency_ms = slowest_s(now) * 1e3;
    }
    if (source_) {
        const SourceInfo info = source_->info();
        s.title = info.title;
        s.buffering = info.buffering;
        if (info.length) {
            s.length_s = static_cast<double>(*info.length) / kTimelineRate_hz;
        }
    }
    s.live = liveSnapshot();
    double earliest = 0.0;
    double latest = 0.0;
    bool first = true;
    for (const auto& member : members_) {
        SpeakerSnapshot speaker;
        speaker.id = member->sink.id;
        speaker.device = member->sink.key().device;
        speaker.description = member->sink.description;
        speaker.state = member->state;
        speaker.problem = member->problem;
        speaker.settings = member->settings;
        speaker.creep = member->creep;
        speaker.line = member->line->snapshot();
        speaker.buffer_ms = member->stream ? toSeconds(member->stream->bufferedAhead()) * 1e3 : 0.0;
        speaker.line.underruns += member->stream ? member->stream->underruns() : 0;
        speaker.reconnects = member->opened > 0 ? member->opened - 1 : 0;
        if (member->stream && speaker.line.sounding) {
            earliest = first ? speaker.line.error_ms : std::min(earliest, speaker.line.error_ms);
            latest = first ? speaker.line.error_ms : std::max(latest, speaker.line.error_ms);
            first = false;
        }
        s.speakers.push_back(std::move(speaker));
    }
    s.skew_ms = latest - earliest;
    return s;
}

}  // namespace unisono
