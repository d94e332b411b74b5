// What the Align dialog shows: plain values, made from a snapshot and the group it is about.
#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/calibrator.h"
#include "align/report.h"
#include "model/views.h"
#include "studio/studio_snapshot.h"

namespace unisono::ui {

struct AlignMicrophone {
    InputId id;
    QString name;
    InputInfo::Kind kind = InputInfo::Kind::microphone;
    bool usable = true;
    QString reason;  // why not, or a word of caution
};

struct AlignSpeakerView {
    SpeakerId id;  // its sink now; empty: not here, and not measured
    SpeakerView speaker;
    double reported_ms = 0.0;
    bool measured_before = false;      // "before" is a measurement, not a claim
    std::optional<double> confidence;  // 0 … 1; nothing is known before a report
};

struct AlignView {
    std::string group;
    QString group_name;
    std::vector<AlignMicrophone> microphones;  // those that may be chosen
    bool bluetooth_left_out = false;
    InputId microphone;  // empty: none chosen

    AlignPhase phase = AlignPhase::idle;
    std::uint64_t run = 0;
    double progress = 0.0;  // 0 … 1
    double played_s = 0.0;  // of the sound, about
    double sound_s = 0.0;
    bool microphone_open = false;  // the levels mean something
    double level_dbfs = -120.0;
    double peak_dbfs = -120.0;
    std::optional<double> room_dbfs;

    std::vector<AlignSpeakerView> speakers;  // in the order of the group
    std::shared_ptr<const AlignReport> report;
    std::optional<Error> error;

    [[nodiscard]] bool running() const { return isRunning(phase); }
    [[nodiscard]] std::size_t usableMicrophones() const;
    [[nodiscard]] const AlignMicrophone* chosen() const;
    [[nodiscard]] const AlignedSpeaker* resultOf(const SpeakerId& id) const;
    [[nodiscard]] const AlignSpeakerView* speakerOf(const SpeakerId& id) const;
};

// What one snapshot cannot tell: gathered while the dialog is open.
struct AlignMemory {
    std::uint64_t run = 0;
    InputId microphone;  // chosen by the user
    std::optional<double> room_dbfs;
    std::shared_ptr<const AlignReport> report;  // stays until there is another one
};

// Which of the four steps is under way: 0 room, 1 waking, 2 measuring, 3 checking; 4: all done.
int alignStep(AlignPhase phase, double played_s);

// The microphone that is proposed: the system's own if it may be used, else the first one.
InputId proposedMicrophone(const std::vector<InputInfo>& inputs);

AlignView buildAlignView(const StudioSnapshot& snapshot, const GroupView& group,
                         const AlignMemory& memory = {});

// Remembers from snapshot to snapshot, and builds views. One per opened dialog.
class AlignFollower {
 public:
    // A run that was over when the dialog opened is not this dialog's.
    explicit AlignFollower(std::uint64_t last_run = 0) : last_run_(last_run) {}
    AlignView look(const StudioSnapshot& snapshot, const GroupView& group);
    void choose(const InputId& microphone) { memory_.microphone = microphone; }

 private:
    std::uint64_t last_run_;
    AlignMemory memory_;
};

}  // namespace unisono::ui
