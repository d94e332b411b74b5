// What the studio tells about everything at one moment: plain values, made by its own thread and
// read by any other.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/calibrator.h"
#include "align/report.h"
#include "audio/backend.h"
#include "engine/snapshot.h"
#include "model/error.h"
#include "studio/source_offers.h"

namespace unisono {

// One sound system that this build can play through.
struct ServerStatus {
    std::string backend;  // "pulse"
    ServerInfo info;
};

// The loudness of a track over its length, for a picture of it.
struct Waveform {
    static constexpr std::size_t kBars = 400;
    std::vector<float> peaks;  // 0 … 1, kBars of them once all is known
};

enum class SourceKind {
    none,
    files,
    test_tune,
    tick,
    live,  // sound of this computer, of an input, of a pipe: SourceStatus::choice
};

struct SourceStatus {
    SourceKind kind = SourceKind::none;
    std::shared_ptr<const std::vector<std::string>> paths;  // of files; null: there are none
    SourceChoice choice;                                    // of live
    std::size_t track = 0;                                  // the one that is heard now, in `paths`
    std::string title;                                      // of that track
    double position_s = 0.0;                                // within that track
    std::optional<double> length_s;
    bool seekable = false;
    std::shared_ptr<const Waveform> waveform;  // null until there is something to draw

    [[nodiscard]] std::size_t tracks() const { return paths ? paths->size() : 0; }
};

// Something that happened, for the list of the sync monitor and for notes.
struct StudioEvent {
    enum class Kind {
        lost,         // speaker; what it means is in `text`
        back,         // speaker
        jumped,       // speaker; value: ms, later is positive
        dropout,      // speaker; value: how often since the last event
        suspect,      // speaker; its alignment may no longer hold; text: why, as a sentence
        checked,      // by microphone; value: ms from first to last, text: the microphone
        server_gone,  // text: the backend
        server_back,  // text: the backend
        notice,       // text: a sentence
    };
    std::uint64_t serial = 0;  // rises by one with each
    std::int64_t unix_ms = 0;
    Kind kind{};
    SpeakerId speaker;   // empty unless it is about one
    std::string device;  // SpeakerKey::device of that speaker
    double value = 0.0;
    std::string text;
};

struct AlignStatus {
    std::uint64_t run = 0;  // rises with each measurement that is begun
    std::string group;      // id of the group that is or was measured
    InputId microphone;
    AlignSnapshot now;
    std::shared_ptr<const AlignReport> report;  // of this run
    std::optional<Error> error;                 // of this run
    // A microphone that is open only to show its level, before anything is measured.
    bool listening = false;
    double level_dbfs = -120.0;
    double peak_dbfs = -120.0;
};

struct StudioSnapshot {
    std::uint64_t revision = 0;  // rises by one with each snapshot
    std::int64_t unix_ms = 0;
    std::vector<ServerStatus> servers;
    std::string bluez_version;  // "5.66"; empty: not known, or no BlueZ
    std::vector<SinkInfo> sinks;
    std::vector<InputInfo> inputs;
    std::string group;      // id of the group whose speakers the engine has; empty: none
    EngineSnapshot engine;  // of that group
    // SpeakerKey::device of each of engine.speakers, also of those whose sink is gone.
    std::vector<std::string> devices;
    SourceStatus source;
    std::vector<SourceOffer> offers;  // what else could be played
    AlignStatus align;
    bool simulated = false;  // simulated speakers are among the sinks
    std::shared_ptr<const std::vector<StudioEvent>> events;  // oldest first, the last few hundred
    std::optional<Error> source_problem;  // why what was chosen last does not play
    std::optional<Error> save_problem;    // why the settings could not be written
    std::int64_t saved_unix_s = 0;        // 0: not yet
    double pump_longest_ms = 0.0;         // longest round of the studio's thread in the last minute
};

}  // namespace unisono
