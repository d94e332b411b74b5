// What the engine tells about itself: plain values, read without locks.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/setup.h"
#include "model/speaker.h"
#include "timeline/creep.h"
#include "timeline/time.h"

namespace unisono {

// Published by the audio thread after every refill. Trivially copyable.
struct LineSnapshot {
    bool clock_known = false;      // the fields below mean something
    bool locked = false;           // known well enough to start the music
    bool sounding = false;         // reading the timeline
    bool keeping_awake = false;    // the tone sounds that keeps it from falling asleep
    double error_ms = 0.0;         // schedule minus predicted heard time; positive: plays late
    double error_bar_ms = 0.0;     // 1 sigma of the prediction
    double drift_ppm = 0.0;        // device clock against the monotonic clock
    double drift_error_ppm = 0.0;  // 1 sigma of it
    double speed_ppm = 0.0;        // the correction applied now
    double latency_ms = 0.0;       // from "rendered now" to "heard"
    double declared_ms = 0.0;      // part of it that the system declares beyond the device's buffer
    std::int64_t next_heard_ns = 0;  // when the next frame to be rendered will be heard
    std::int64_t updated_ns = 0;     // when the device last told its position
    float peak = 0.0F;               // largest magnitude of the last refill, 0 … 1
    std::uint64_t underruns = 0;
    std::uint32_t jumps = 0;       // latency jumps seen
    std::uint32_t steps = 0;       // cross-faded corrections made
    std::uint32_t parameters = 0;  // which settings it plays with; for the control thread
};

enum class SpeakerState {
    waiting,  // not there, or not opened yet
    resting,  // let go while nothing is to be heard; opened again by itself
    locking,  // open, playing silence, clock not known well enough
    playing,
    lost,     // its sink vanished; it joins again by itself
    refused,  // the system will not open it; see problem
};

const char* toText(SpeakerState state);

struct SpeakerSnapshot {
    SpeakerId id;        // as it is called now
    std::string device;  // SpeakerKey::device: the same whatever it is called
    std::string description;
    SpeakerState state = SpeakerState::waiting;
    std::string problem;  // for a person, when lost or refused
    SpeakerSettings settings;
    Creep creep;
    LineSnapshot line;
    double buffer_ms = 0.0;
    std::uint32_t reconnects = 0;
};

enum class PlayState {
    idle,     // nothing to play
    priming,  // speakers are locking, the sound has not begun
    playing,
    paused,
    holding,  // no speaker is left; goes on where it was as soon as one is back
    resting,  // live sound has been silent for long; goes on as soon as something is to be heard
    finished,
};

const char* toText(PlayState state);

// Of sound that comes live.
struct LiveSnapshot {
    LatencyMode mode = LatencyMode::music;
    double total_ms = 0.0;    // from its arrival to its being heard; the same for all speakers
    double input_ms = 0.0;    // before its arrival, as far as the system tells
    double speaker_ms = 0.0;  // of the total: what lies behind the slowest speaker's stream (its
                              // device, its link, what was measured) and cannot be shortened
    double behind_ms = 0.0;   // of the total: what it is late after a rest, and catches up with
    double drift_ppm = 0.0;   // the source's clock against the monotonic clock
    unsigned grown = 0;       // times the delay had to grow since it began
    std::uint32_t steps = 0;  // cross-faded corrections of its place
    std::string advice;       // what to do about the total in the program that plays; may be empty
};

struct EngineSnapshot {
    PlayState state = PlayState::idle;
    std::string title;
    double position_s = 0.0;  // of what is heard now
    std::optional<double> length_s;
    bool buffering = false;            // the source waits for its server
    bool timeline_runs = false;        // sound or silence: speakers are locked to it
    double group_latency_ms = 0.0;     // from written to heard, for the slowest speaker
    double skew_ms = 0.0;              // largest predicted difference between playing speakers
    std::optional<LiveSnapshot> live;  // while the source is live
    std::vector<SpeakerSnapshot> speakers;

    // Null if it does not belong to the group. Valid as long as this is.
    [[nodiscard]] const SpeakerSnapshot* find(const SpeakerId& id) const {
        const auto found = std::ranges::find(speakers, id, &SpeakerSnapshot::id);
        return found == speakers.end() ? nullptr : &*found;
    }
};

}  // namespace unisono
