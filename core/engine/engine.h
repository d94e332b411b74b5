// Playback: one source, one timeline, any number of speakers.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "audio/backend.h"
#include "engine/live_delay.h"
#include "engine/live_feed.h"
#include "engine/profile_guard.h"
#include "engine/snapshot.h"
#include "engine/speaker_line.h"
#include "engine/volume_guard.h"
#include "source/source.h"
#include "timeline/frame_ring.h"
#include "timeline/schedule.h"

namespace unisono {

// One way of passing on live sound.
struct LiveModeConfig {
    StreamConfig stream;  // queue, period and lean of the speakers' streams
    Nanoseconds portion;  // in which the source is asked to deliver
    Nanoseconds pump;     // interval of the engine's thread
    LiveDelayConfig delay;
    double queue_growth = 1.5;  // of a stream that ran dry
    Nanoseconds longest_queue = std::chrono::milliseconds(240);
};

// Nobody sees when it was played: few wake-ups, and reserves against all that a busy computer does.
inline LiveModeConfig musicMode() {
    LiveModeConfig mode;
    mode.stream = {};  // as for files: PipeWire's Bluetooth shifts with the length of its cycles
    mode.portion = std::chrono::milliseconds(20);
    mode.pump = std::chrono::milliseconds(10);
    mode.delay.reserve_s = 0.060;
    mode.delay.slack_s = 0.060;
    mode.delay.window_s = 20.0;
    mode.delay.step_s = 0.060;
    return mode;
}

// With a picture to it: as little as the machine and the devices allow, found out as it goes.
inline LiveModeConfig videoMode() {
    LiveModeConfig mode;
    mode.stream.queue = std::chrono::milliseconds(16);
    mode.stream.period = std::chrono::milliseconds(4);
    mode.stream.lean = true;
    mode.portion = std::chrono::milliseconds(5);
    mode.pump = std::chrono::milliseconds(2);
    mode.longest_queue = std::chrono::milliseconds(100);
    return mode;
}

struct EngineConfig {
    SpeakerLineConfig line;
    StreamConfig stream;           // rate and channels come from the sink
    double lead_s = 1.5;           // the feeder writes this far ahead of the slowest speaker
    double prime_timeout_s = 2.5;  // after this the music starts with who is ready
    double start_margin_s = 0.06;  // between "all are ready" and the first frame
    double retry_s = 0.25;         // between attempts to open a speaker that should be there
    double fade_s = 0.008;         // at pause, resume and seek
    LatencyMode latency = LatencyMode::music;  // of live sound, to begin with
    LiveModeConfig music = musicMode();
    LiveModeConfig video = videoMode();
    LiveFeedConfig live;
    double rest_after_s = 30.0;    // live sound that is silent for so long lets the speakers go (0:
                                   // never); and so much of what comes then …
    double rest_preroll_s = 0.05;  // … before the first loud frame is played
    // A speaker that is kept awake is woken by its tone for so long before a timeline begins: the
    // first second is often swallowed (https://github.com/OpenMind/OM1/issues/239).
    double wake_s = 1.0;
    Nanoseconds idle = std::chrono::milliseconds(50);  // pump interval of the engine's thread …
    Nanoseconds busy = std::chrono::milliseconds(8);   // … and while speakers are locking
};

// All methods may be called from any thread but the audio threads; none blocks on playback.
// With run() the engine owns one thread that calls pump(); without it the owner calls pump(),
// which is how a simulated clock drives everything deterministically.
class Engine {
 public:
    Engine(AudioBackend& backend, const Clock& clock, const EngineConfig& config = {});
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    // Join the group; playing goes on undisturbed for the others. Fails if it is in the group. One
    // that is lost joins again by itself, in its place and no louder than before; a Bluetooth
    // speaker also under another name: then it answers to both that and the one it joined with.
    Result<void> addSpeaker(const SinkInfo& sink, const SpeakerSettings& settings,
                            const Creep& creep = {});
    Result<void> removeSpeaker(const SpeakerId& id);
    // Live: level, role and EQ are ramped, delays cross-faded.
    Result<void> setSettings(const SpeakerId& id, const SpeakerSettings& settings);
    // How its latency goes on from what the settings say; forgotten when its stream ends.
    Result<void> setCreep(const SpeakerId& id, const Creep& creep);

    // How live sound is passed on, now and from now on. While live sound plays, one cross-fade: to
    // a larger delay at once (some of the sound is heard twice), to a smaller one a second later
    // (some is left out). The speakers stay locked.
    void setLatencyMode(LatencyMode mode);

    // Play this from its beginning; what was playing is faded out.
    void play(std::unique_ptr<Source> source);
    void pause();
    void resume();
    Result<void> seek(double position_s);
    void stop();

    // Sounds for single speakers, all to begin at one moment, while the timeline is silent for all.
    // They go the way that music goes: same settings, same clocks.
    struct OverlaySound {
        SpeakerId speaker;
        std::vector<float> mono;  // at the timeline's rate
    };
    // When the first sample of each shall be heard, and the end of the longest.
    struct OverlayTime {
        TimePoint begin;
        TimePoint end;
    };
    // As soon as no speaker has read that far. Fails with usage while no timeline runs, or with
    // unknown_speaker; ends an overlay that is under way.
    Result<OverlayTime> overlay(const std::vector<OverlaySound>& sounds);
    // Fade it, and the timeline in again.
    void endOverlay();

    // For a measurement: the tone that keeps speakers awake goes to all of them, or to none while
    // a microphone listens, whatever their settings say.
    enum class Awake { as_set, everyone, nobody };
    void keepAwake(Awake who);

    [[nodiscard]] EngineSnapshot snapshot() const;
    // Sentences for the user since the last call: speakers lost and back, damaged files, ….
    // Whoever tells from the snapshots who was lost and is back leaves these out.
    enum class Notices { all, but_lost_and_back };
    std::vector<std::string> takeNotices(Notices which = Notices::all);
    // The source's fatal error, if that is why the state is `finished`.
    [[nodiscard]] std::optional<Error> error() const;

    // One round of feeding and supervising; call at least every 100 ms.
    void pump();
    // Start / stop the engine's own thread.
    void run();
    void halt();

 private:
    struct Member {
        SpeakerId joined;  // as it was called then
        SinkInfo sink;     // as it is now
        SpeakerSettings settings;
        Creep creep;
        // What its line reads now, or did until it has taken note of something newer.
        struct Laid {
            std::unique_ptr<const Overlay> overlay;
            std::optional<std::uint32_t> replaced_by;
        };
        std::vector<Laid> overlays;
        std::unique_ptr<SpeakerLine> line;
        std::unique_ptr<OutputStream> stream;  // destroyed before all that it reads
        SpeakerState state = SpeakerState::waiting;
        StreamConfig buffering;                  // as asked for last
        Nanoseconds grown_queue{0};              // live: after it ran dry; 0: as configured
        std::uint64_t underruns = 0;             // as last seen
        Nanoseconds path{0};                     // live: what the delay allows for
        std::optional<TimePoint> doubted_since;  // … and more than is believed is reported
        std::string problem;
        TimePoint next_try{};
        std::uint32_t opened = 0;
        TimePoint awake_since{};  // the tone goes to an open stream
        VolumeGuard volume;
        bool kept_awake = false;  // its line was told so
    };
    // From this timeline frame on, the timeline shows this content position.
    struct Segment {
        Frame timeline = 0;
        Frame content = 0;
        bool silent = false;
    };

    void supervise(TimePoint now);
    // Opens those whose sink is there, and looks after those that came back.
    void takeBack(TimePoint now, bool changed);
    // Also under another name, if its Bluetooth address says that it is this one; else null.
    static const SinkInfo* sinkOf(const Member& member, const std::vector<SinkInfo>& sinks);
    void watchVolume(Member& member, std::optional<double> volume, TimePoint now);
    void watchProfiles(TimePoint now);
    void openMember(Member& member, TimePoint now);
    // As people know it; with its id where two have the same description.
    [[nodiscard]] std::string nameOf(const Member& member) const;
    void loseMember(Member& member, StreamEnd why);
    void prime(TimePoint now);
    void hold(TimePoint now);
    void feed(TimePoint now);
    void feedLive(TimePoint now);
    // engine_live.cpp
    [[nodiscard]] const LiveModeConfig& liveMode() const {
        return mode_ == LatencyMode::video ? config_.video : config_.music;
    }
    [[nodiscard]] StreamConfig bufferingOf(const Member& member) const;
    bool changeBuffering(Member& member);
    void applyBuffering();
    // From rendered, at the latest moment that a refill can come, to heard.
    [[nodiscard]] Nanoseconds pathOf(const Member& member) const;
    // Of that, what no setting of ours can shorten.
    [[nodiscard]] static Nanoseconds behindStream(const Member& member);
    [[nodiscard]] double modelledDelay_s();
    void beginLive();
    void watchStreams(TimePoint now);
    void pullLive(TimePoint now);
    void tellPieces(TimePoint now);
    void adjustDelay(TimePoint now);
    void restIfSilent(TimePoint now);
    void wakeIfLoud(TimePoint now);
    void wakeMembers();
    void noticeGrown(TimePoint now, const std::string& why);
    void tellTotal(TimePoint now);
    [[nodiscard]] std::optional<LiveSnapshot> liveSnapshot() const;
    [[nodiscard]] double speakerLatency_s() const;
    void writeFrames(std::size_t frames);
    // Make the timeline continue differently as soon as no speaker has read that far; returns
    // where, and the content position that was reached there.
    Segment cut(TimePoint now);
    Segment cutAt(Frame frame);  // which no speaker has read
    // The source has nothing yet: the timeline goes on in silence, and the sound later, where it
    // was.
    void bridge(TimePoint now);
    void beginSegment(Frame content, bool silent);
    [[nodiscard]] Frame contentAt(Frame timeline) const;
    [[nodiscard]] TimePoint latestNextHeard(TimePoint now) const;
    [[nodiscard]] double slowest_s(TimePoint now) const;
    // The first timeline frame that no speaker can have read by the time it is changed.
    [[nodiscard]] Frame untouched(TimePoint now) const;
    void tellWhoIsKeptAwake();
    [[nodiscard]] bool waking(TimePoint now) const;
    // Whether it may be let go while live sound is silent for long: not one that is always awake.
    [[nodiscard]] static bool mayRest(const Member& member);
    static void layOver(Member& member, std::unique_ptr<const Overlay> overlay);
    void tidyOverlays(TimePoint now);
    void notice(std::string text, bool lost_or_back = false);
    Member* find(const SpeakerId& id);

    AudioBackend& backend_;
    const Clock& clock_;
    EngineConfig config_;

    FrameRing ring_;
    Schedule schedule_;

    mutable std::mutex mutex_;  // everything below; never taken by an audio thread
    std::vector<std::unique_ptr<Member>> members_;
    ProfileGuard profiles_;
    std::unique_ptr<Source> source_;
    std::unique_ptr<LiveFeed> live_;  // while the source is live; reads source_
    LatencyMode mode_;
    LiveDelay live_delay_;
    bool live_begun_ = false;  // its delay is known
    bool told_pieces_ = false;
    std::optional<TimePoint> remodel_at_;  // when streams have settled on other buffers
    std::optional<Frame> wake_from_;       // after a rest: the first frame to be heard
    double dry_headroom_s_ = 0.0;          // the least while the source was overdue; 0: it is not
    Frame rested_at_ = 0;                  // frames that had arrived when the rest began
    TimePoint grown_told_{};
    TimePoint streams_watched_{};
    TimePoint total_told_{};
    double total_told_s_ = 0.0;
    PlayState state_ = PlayState::idle;
    bool pause_wanted_ = false;
    Awake awake_ = Awake::as_set;
    TimePoint primed_since_{};
    Frame start_content_ = 0;  // where the next start begins
    std::deque<Segment> segments_;
    std::optional<Frame> end_frame_;  // timeline frame at which the source ended
    std::size_t fade_in_left_ = 0;
    bool starved_ = false;
    std::optional<Error> error_;
    struct Notice {
        std::string text;
        bool lost_or_back = false;
    };
    std::vector<Notice> notices_;
    std::vector<float> buffer_;

    std::atomic<bool> changed_{false};
    std::mutex wake_mutex_;
    std::condition_variable wake_;
    bool halting_ = false;
    std::atomic<bool> priming_{false};
    std::atomic<std::int64_t> live_pump_ns_{0};  // 0: the source is not live
    std::thread thread_;
};

}  // namespace unisono
