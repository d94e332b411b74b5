// Everything the window commands and shows, without the window: the engine, what it plays, Align,
// what happened. A thread of its own does whatever may wait.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "align/calibration_records.h"
#include "align/calibrator.h"
#include "align/recorder.h"
#include "audio/backend.h"
#include "bluetooth/keeper.h"
#include "engine/engine.h"
#include "model/setup.h"
#include "source/open_choice.h"
#include "studio/event_log.h"
#include "studio/now_playing.h"
#include "studio/studio_snapshot.h"
#include "studio/sync_history.h"

namespace unisono {

// What a studio is made of. The backend and the clock must outlive it.
struct StudioParts {
    AudioBackend& backend;
    const Clock& clock;
    // Calendar time in ms; for events and calibrations.
    std::function<std::int64_t()> unix_ms;
    // How each sound system is; empty: not shown.
    std::function<std::vector<ServerStatus>()> servers;
    // Shows or hides the simulated speakers; empty: there are none.
    std::function<void(bool shown)> show_simulated;
    // Writes the setup, merged with what other programs wrote meanwhile. May block. Empty: nothing
    // is kept.
    std::function<Result<void>(const Setup&)> save;
    // Keeps the Bluetooth speakers of the playing group connected; null: nobody does. It must
    // outlive the studio.
    Bluetooth* bluetooth = nullptr;
};

struct StudioConfig {
    EngineConfig engine;
    CalibratorConfig calibrator;
    Nanoseconds idle = std::chrono::milliseconds(100);      // between two rounds …
    Nanoseconds busy = std::chrono::milliseconds(40);       // … while something plays …
    Nanoseconds measuring = std::chrono::milliseconds(10);  // … and while a microphone is open
    double look_s = 0.25;       // between two looks at what speakers there are
    double save_after_s = 1.0;  // of quiet after the last change of the setup
    double linger_s = 20.0;     // speakers stay open so long after a stop, to begin at once
    double restart_s = 3.0;     // previous() goes to the beginning of a track that is further
    std::size_t events = 500;   // kept for the list
};

// Commands may be called from any thread and return at once; what they do shows in a later
// snapshot. With run() a thread of its own works them off; without it the owner calls pump(),
// which is how a simulated clock drives everything deterministically.
class Studio {
 public:
    explicit Studio(StudioParts parts, const StudioConfig& config = {});
    ~Studio();  // stops what plays, saves, and joins its thread
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    void run();
    void halt();
    void pump();

    // Speakers, groups and settings as they shall be. What plays follows at once.
    void setSetup(Setup setup);
    // Play by this one for the moment, without keeping it; nothing: by the one that was set.
    void trySetup(std::optional<Setup> setup);
    // Which group plays, or would. Whatever plays moves there.
    void setGroup(std::string id);

    // What to play. It begins at once.
    void playFiles(std::vector<std::string> paths, std::size_t first = 0);
    void playTune();
    void playTick(double bpm = 80.0);
    // One of StudioSnapshot::offers, or whatever parseSourceChoice() understands but files,
    // addresses and standard input. `title`: what to call it. `raw`: what a pipe holds.
    void playSource(SourceChoice choice, std::string title = {}, PcmInputSettings raw = {});
    // The same without a sound: resume() begins it. Does nothing once something was chosen.
    void prepareFiles(std::vector<std::string> paths);
    void prepareSource(SourceChoice choice, std::string title = {}, PcmInputSettings raw = {});
    void resume();  // begins what was chosen, or again what has ended
    void pause();
    void stop();
    void seek(double position_s);  // within the track
    void next();
    void previous();  // the beginning of this track, or the track before

    // A microphone's level, without measuring. Ends with the next measurement or stopListening().
    void listen(InputId microphone);
    void stopListening();
    // Measures the current group; with `only`, these together with two of which the last report was
    // sure, and the new report has all of them.
    void align(InputId microphone, std::vector<SpeakerId> only = {});
    void cancelAlign();

    void showSimulated(bool shown);
    // Opens a speaker's stream anew.
    void reconnect(SpeakerId speaker);
    // A person's wish for a Bluetooth speaker's link, carried out elsewhere: one that was
    // disconnected on purpose is left alone, one that is wanted is tried at once.
    void bluetoothDisconnected(std::string device);
    void bluetoothWanted(std::string device);
    // Writes the setup now, whatever failed before.
    void saveNow();

    [[nodiscard]] std::shared_ptr<const StudioSnapshot> snapshot() const;
    [[nodiscard]] SyncHistory::Excerpt history(double seconds, std::size_t columns) const;
    [[nodiscard]] std::optional<SyncHistory::Worst> worst(double seconds) const;
    // Called from the studio's thread after each new snapshot; must return at once. One listener.
    void onSnapshot(std::function<void()> listener);

 private:
    struct Used {      // a speaker that the engine has
        SpeakerId id;  // with which it joined
        std::string device;
        SpeakerSettings settings;
        Creep creep;
    };
    void post(std::function<void()> command);
    void doCommands();
    void look(bool now);
    void reconcile();
    void lookForFeedback();
    // Belongs to the engine now: a member of the group, while that plays or if it is never to
    // sleep.
    [[nodiscard]] bool isWanted(const std::string& device, const SinkInfo* sink) const;
    void use(const SinkInfo& sink, const std::string& device);
    void dismiss(const SpeakerId& id);
    void watch(const EngineSnapshot& engine);
    void watchAlign();
    void addNotice(std::string text);
    void watchAlignments(const std::vector<StudioEvent>& fresh);
    void watchCodecs();
    void suspect(const SinkInfo& sink, const std::string& why);
    void keepLinks();
    void publish(EngineSnapshot engine);
    void begin(std::size_t track);
    void choose(SourceChoice choice, std::string title, PcmInputSettings raw);
    [[nodiscard]] std::vector<SinkInfo> groupSinks() const;
    void beginAlign(const InputId& microphone, std::vector<SpeakerId> only);
    void openMeter(const InputId& microphone);
    void closeMeter();
    void saveIfDue(bool now);
    [[nodiscard]] std::string deviceOf(const SpeakerId& id) const;
    [[nodiscard]] Moment moment() const;
    [[nodiscard]] const Setup& heardSetup() const { return tried_ ? *tried_ : setup_; }
    [[nodiscard]] const Group* group() const;
    [[nodiscard]] SpeakerSettings settingsOf(const SinkInfo& sink, const Group& group) const;
    [[nodiscard]] Nanoseconds interval() const;

    StudioParts parts_;
    StudioConfig config_;
    Engine engine_;

    mutable std::mutex mutex_;  // commands to listener; held for microseconds
    std::deque<std::function<void()>> commands_;
    std::shared_ptr<const StudioSnapshot> snapshot_;
    std::function<void()> listener_;

    mutable std::mutex history_mutex_;  // held while an excerpt is made: milliseconds for a day
    SyncHistory history_;

    // Everything below belongs to the thread that pumps.
    Setup setup_;
    std::optional<Setup> tried_;
    std::string group_;
    bool active_ = false;               // the engine has the group's speakers
    std::optional<TimePoint> stopped_;  // since when it has them, and nothing plays
    std::vector<Used> used_;
    std::set<std::string> fed_;  // of the group: what live sound comes from, and cannot play it
    Calibrator calibrator_;
    AlignStatus align_;
    bool align_refused_ = false;         // the last one did not even begin
    std::vector<SpeakerId> remeasured_;  // of the measurement that runs; empty: all
    std::unique_ptr<Recorder> meter_;
    std::unique_ptr<InputStream> meter_stream_;
    NowPlaying playing_;
    EventLog events_;
    std::optional<Error> source_problem_;
    std::optional<Error> save_problem_;
    std::int64_t saved_unix_s_ = 0;
    std::optional<TimePoint> changed_;
    bool simulated_ = false;
    std::optional<BluetoothKeeper> keeper_;
    std::vector<BluetoothKeeper::Speaker> kept_;
    std::map<std::string, std::string> codecs_;  // by device, as last seen
    std::vector<SinkInfo> sinks_;
    std::vector<InputInfo> inputs_;
    std::vector<PlayingApp> apps_;
    std::vector<SourceOffer> offers_;
    std::vector<ServerStatus> servers_;
    std::optional<TimePoint> looked_;
    std::uint64_t revision_ = 0;
    double longest_ms_ = 0.0;
    TimePoint longest_at_{};

    std::condition_variable wake_;
    bool halting_ = false;
    bool threaded_ = false;
    std::thread thread_;
};

}  // namespace unisono
