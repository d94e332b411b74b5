#include "align/align_view.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "align/silence_source.h"
#include "calibration/stimulus.h"

namespace unisono::ui {
namespace {

// How the Calibrator divides its progress between phases.
constexpr double kMeasuringFrom = 0.15;
constexpr double kMeasuringTo = 0.85;
constexpr double kAgainFrom = 0.87;
constexpr double kAgainTo = 0.97;
constexpr double kBeyondSound_s = 0.5;

// The sound is heard only after it has gone through the whole group.
double played_s(const AlignSnapshot& now, double group_latency_ms, double sound_s) {
    double part = 0.0;
    if (now.phase == AlignPhase::measuring) {
        part = (now.progress - kMeasuringFrom) / (kMeasuringTo - kMeasuringFrom);
    } else if (now.phase == AlignPhase::measuring_again) {
        part = (now.progress - kAgainFrom) / (kAgainTo - kAgainFrom);
    } else if (now.phase == AlignPhase::analysing) {
        return sound_s;
    }
    const double in_phase_s = part * (sound_s + kBeyondSound_s);
    const double lead_s = std::min(group_latency_ms * 1e-3, kBeyondSound_s);
    return std::clamp(in_phase_s - lead_s, 0.0, sound_s);
}

// What the translators see.
struct AlignPhrases {
    Q_DECLARE_TR_FUNCTIONS(Align)
};

AlignMicrophone microphoneOf(const InputInfo& input) {
    AlignMicrophone one{input.id, QString::fromStdString(input.description), input.kind, true, {}};
    if (input.muted) {
        one.usable = false;
        one.reason = AlignPhrases::tr("Muted. Turn it on in the system’s sound settings.");
    } else if (input.kind == InputInfo::Kind::processed) {
        one.reason =
            AlignPhrases::tr("Filters noise or reflections, which may be what is measured.");
    }
    return one;
}

}  // namespace

std::size_t AlignView::usableMicrophones() const {
    return static_cast<std::size_t>(std::count_if(microphones.begin(), microphones.end(),
                                                  [](const auto& one) { return one.usable; }));
}

const AlignMicrophone* AlignView::chosen() const {
    const auto found = std::find_if(microphones.begin(), microphones.end(),
                                    [&](const auto& one) { return one.id == microphone; });
    return found == microphones.end() ? nullptr : &*found;
}

const AlignedSpeaker* AlignView::resultOf(const SpeakerId& id) const {
    if (!report) {
        return nullptr;
    }
    const auto found = std::find_if(report->speakers.begin(), report->speakers.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == report->speakers.end() ? nullptr : &*found;
}

const AlignSpeakerView* AlignView::speakerOf(const SpeakerId& id) const {
    const auto found = std::find_if(speakers.begin(), speakers.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == speakers.end() ? nullptr : &*found;
}

int alignStep(AlignPhase phase, double played) {
    switch (phase) {
        case AlignPhase::measuring:
            return played < StimulusConfig().swell_s ? 1 : 2;
        case AlignPhase::analysing:
        case AlignPhase::measuring_again:
            return 3;
        case AlignPhase::done:
            return 4;
        default:
            return 0;
    }
}

InputId proposedMicrophone(const std::vector<InputInfo>& inputs) {
    const InputInfo* usual = usualMicrophone(inputs);
    return usual == nullptr ? InputId{} : usual->id;
}

AlignView buildAlignView(const StudioSnapshot& snapshot, const GroupView& group,
                         const AlignMemory& memory) {
    AlignView view;
    view.group = group.id;
    view.group_name = group.name;
    for (const InputInfo& input : snapshot.inputs) {
        if (input.kind == InputInfo::Kind::bluetooth) {
            view.bluetooth_left_out = true;
        } else if (input.kind != InputInfo::Kind::monitor &&
                   input.kind != InputInfo::Kind::bluetooth_music) {
            view.microphones.push_back(microphoneOf(input));
        }
    }
    std::stable_sort(view.microphones.begin(), view.microphones.end(),
                     [](const auto& a, const auto& b) { return a.usable && !b.usable; });
    view.microphone = memory.microphone;
    if (view.chosen() == nullptr || !view.chosen()->usable) {
        view.microphone = proposedMicrophone(snapshot.inputs);
    }

    const AlignStatus& align = snapshot.align;
    const bool ours = align.group == group.id && align.run != 0 && align.run == memory.run;
    view.run = memory.run;
    view.sound_s = Stimulus().duration_s();
    view.room_dbfs = memory.room_dbfs;
    view.report = memory.report;
    if (ours) {
        view.phase = align.now.phase;
        view.progress = align.now.progress;
        view.played_s = played_s(align.now, snapshot.engine.group_latency_ms, view.sound_s);
        view.error = align.error;
    }
    if (view.running()) {
        view.microphone = align.microphone;
        view.microphone_open = align.now.level_dbfs > -119.0;
        view.level_dbfs = align.now.level_dbfs;
        view.peak_dbfs = align.now.peak_dbfs;
    } else if (align.listening) {
        view.microphone_open = true;
        view.level_dbfs = align.level_dbfs;
        view.peak_dbfs = align.peak_dbfs;
    }

    for (const LaneView& lane : group.lanes) {
        AlignSpeakerView one;
        one.speaker = lane.speaker;
        one.reported_ms = lane.reported_ms;
        one.measured_before = lane.state == LaneView::State::measured;
        if (const SinkInfo* sink = sinkOf(snapshot.sinks, lane.speaker.device)) {
            one.id = sink->id;
        }
        if (const AlignedSpeaker* result = view.resultOf(one.id)) {
            one.confidence = result->confidence;
        }
        view.speakers.push_back(std::move(one));
    }
    return view;
}

AlignView AlignFollower::look(const StudioSnapshot& snapshot, const GroupView& group) {
    const AlignStatus& align = snapshot.align;
    if (align.run > last_run_ && align.group == group.id) {
        memory_.run = align.run;
        // With music playing, what the microphone hears is not the room.
        if (align.now.phase == AlignPhase::listening && align.now.level_dbfs > -119.0 &&
            snapshot.engine.title == SilenceSource::kTitle) {
            memory_.room_dbfs = align.now.level_dbfs;
        }
        if (align.report) {
            memory_.report = align.report;
        }
    }
    if (align.listening && snapshot.engine.state != PlayState::playing) {
        // A quiet moment between two sounds is the room.
        const double level = align.level_dbfs;
        const double old = memory_.room_dbfs.value_or(level);
        memory_.room_dbfs = level < old ? level : old + 0.02 * (level - old);
    }
    return buildAlignView(snapshot, group, memory_);
}

}  // namespace unisono::ui
