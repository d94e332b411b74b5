// Runs a measurement on a playing group: microphone, sound, analysis, a second try, a report.
#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/judge.h"
#include "align/recorder.h"
#include "align/report.h"
#include "audio/input.h"
#include "calibration/analysis.h"
#include "calibration/remeasure.h"
#include "calibration/stimulus.h"
#include "engine/engine.h"

namespace unisono {

struct CalibratorConfig {
    StimulusConfig stimulus;
    AnalysisConfig analysis;
    RemeasureConfig remeasure;
    JudgeConfig judge;
    double open_patience_s = 4.0;   // until all speakers play
    double silent_mic_s = 2.0;      // a microphone that delivers nothing for so long is broken,
                                    // or suspended
    double listen_s = 0.25;         // to the room, before any sound
    double quiet_dbfs = -40.0;      // louder than this, somebody speaks (an Echo says hello) …
    double quiet_patience_s = 8.0;  // … and is waited for this long
    double early_s = 0.3;           // how much earlier than expected a speaker may be heard
    double late_s = 0.95;           // … and later
    double tail_s = 0.12;           // recorded beyond the expected end at least, and until quiet
    double fallen_db = 14.0;        // quiet is what is so far below the sound itself …
    double quiet_again_db = 8.0;    // … and near the room at its quietest before, or …
    double faded_db = 30.0;         // … so far below the sound that it does not matter
    double raise_db = 8.0;          // the second try, where the first was lost in noise
    double lower_db = 10.0;         // … or overdriven
    double riding_db = 4.0;         // a level that changes by more has automatic gain behind it
    double overdriven_part = 0.05;  // of the samples at full scale
    int tries = 2;                  // measurements at most, with all
    bool in_background = true;      // sounds and analysis; false: in pump(), for a simulated clock
};

enum class AlignPhase {
    idle,
    opening,    // speakers and microphone
    listening,  // to the room, until it is quiet
    measuring,  // sound
    analysing,
    measuring_again,  // the weak ones, with two sure ones
    done,             // report() has something
    failed,           // error() says why
    cancelled,
};

const char* toText(AlignPhase phase);  // "listening to the room"
bool isRunning(AlignPhase phase);      // begun, and not yet over

struct AlignSnapshot {
    AlignPhase phase = AlignPhase::idle;
    double progress = 0.0;       // 0 … 1, over all phases
    double level_dbfs = -120.0;  // of the microphone now
    double peak_dbfs = -120.0;
};

struct AlignRequest {
    InputInfo microphone;
    std::vector<SpeakerId> speakers;  // in the engine's group; at least two
    std::vector<SpeakerId> anchored;  // those whose residuals still hold
};

// Belongs to one thread, which calls pump() at least every 20 ms while it runs. Only start() may
// block, for as long as opening a microphone does, and the destructor, until an analysis that is
// under way has ended (below a second).
// The engine is pumped by somebody else or by the same thread. What is playing fades out while the
// speakers are measured, and in again; nothing is set before apply().
class Calibrator {
 public:
    Calibrator(Engine& engine, InputOpener& inputs, const Clock& clock,
               const CalibratorConfig& config = {});
    ~Calibrator();
    Calibrator(const Calibrator&) = delete;
    Calibrator& operator=(const Calibrator&) = delete;

    // Fails with usage, unknown_speaker, microphone_unavailable or what opening it says.
    Result<void> start(const AlignRequest& request);
    void pump();
    void cancel();

    [[nodiscard]] bool running() const { return isRunning(phase_); }
    [[nodiscard]] AlignSnapshot snapshot() const;
    [[nodiscard]] const std::optional<AlignReport>& report() const { return report_; }
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
    struct Try {                         // one sound and its recording
        std::vector<std::size_t> codes;  // who plays
        Engine::OverlayTime time;
        double level_db = 0.0;  // against the stimulus as configured
        std::uint32_t lost = 0;
    };
    // Of earlier measurements by this calibrator, while the stream of each was the same.
    struct Memory {
        SpeakerId id;
        std::uint32_t reconnects = 0;
        std::vector<DriftSighting> drifts;
    };
    void pumpOpening();
    void pumpListening();
    void pumpMeasuring();
    void pumpAnalysing();
    void prepareSounds(std::size_t count);
    [[nodiscard]] bool soundsReady();
    [[nodiscard]] std::launch policy() const;
    void measure(std::vector<std::size_t> codes, double level_db);
    void watchLines();
    [[nodiscard]] double quietest(double seconds) const;
    [[nodiscard]] bool soundIsOver() const;
    bool microphoneIsStuck();  // and it has failed then
    void analyseTry();
    void noteGainRiding(const std::vector<float>& recording);
    void consider(GroupMeasurement measurement);
    void finish(const GroupMeasurement& measurement);
    [[nodiscard]] Memory& memoryOf(const SpeakerId& id, std::uint32_t reconnects);
    void fail(Error error);
    void release(AlignPhase phase);
    void enter(AlignPhase phase);
    [[nodiscard]] double inPhase_s() const;

    Engine& engine_;
    InputOpener& inputs_;
    const Clock& clock_;
    CalibratorConfig config_;

    AlignRequest request_;
    AlignPhase phase_ = AlignPhase::idle;
    TimePoint started_{};
    TimePoint entered_{};
    bool silence_is_ours_ = false;  // nothing played, so we play silence
    std::unique_ptr<Recorder> recorder_;
    std::unique_ptr<InputStream> microphone_;
    double room_rms_ = 0.0;
    std::uint64_t heard_frames_ = 0;  // of the recorder, when it was last seen to go on
    TimePoint heard_at_{};            // … which was then
    double sound_s_ = 0.0;

    std::vector<MeasuredSpeaker> speakers_;
    struct LineWatch {
        double error_sum_ms = 0.0;
        double speed_sum_ppm = 0.0;
        int looks = 0;
        std::uint64_t underruns = 0;
        std::uint32_t jumps = 0;
        std::uint32_t steps = 0;
        std::uint32_t reconnects = 0;
        bool begun = false;
    };
    std::vector<LineWatch> watches_;
    std::vector<Memory> memories_;
    int tries_ = 0;
    Try try_;
    std::optional<GroupMeasurement> first_;
    TimePoint first_begin_{};
    std::vector<std::vector<float>> sounds_;  // by code
    std::future<std::vector<std::vector<float>>> making_sounds_;
    std::future<GroupMeasurement> analysis_;
    std::vector<std::future<GroupMeasurement>> given_up_;  // cancelled, and still at it
    std::vector<std::string> notices_;
    std::optional<AlignReport> report_;
    std::optional<Error> error_;
};

}  // namespace unisono
