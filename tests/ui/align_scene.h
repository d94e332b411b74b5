// A group that is measured in a simulated room, and what the window would know of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/align_view.h"
#include "core/align/rehearsal.h"

namespace unisono::test {

struct SceneSpeaker {
    std::string id;
    QString name;
    QString meta;
    QString icon;
    double latency_ms;
    double reported_ms;
    double distance_m;
    std::vector<AcousticPath::Reflection> reflections;
};

// As in the pictures of the design: a wall is louder than the third one.
inline std::vector<SceneSpeaker> house() {
    return {{"a", "Kitchen", "Echo Dot", "echo", 178.2, 150.0, 1.2, {{3.1, 0.5}, {9.0, 0.3}}},
            {"b", "Den", "Echo Studio", "echotall", 341.9, 150.0, 2.8, {{2.2, 0.6}, {7.3, 0.4}}},
            {"c", "Hall", "Flip 6", "portable", 203.6, 112.3, 4.5, {{2.7, 3.2}, {7.0, 0.8}}},
            {"d", "Living room", "Line out", "jack", 46.0, 43.0, 3.0, {{1.6, 0.4}, {5.9, 0.4}}}};
}

inline InputInfo microphone(const std::string& name, const std::string& description,
                            InputInfo::Kind kind = InputInfo::Kind::microphone) {
    InputInfo input;
    input.id = {"simulated", name};
    input.description = description;
    input.kind = kind;
    return input;
}

struct AlignScene {
    StudioSnapshot snapshot;
    ui::GroupView group;

    explicit AlignScene(const std::vector<SceneSpeaker>& speakers = house()) {
        group.id = "downstairs";
        group.name = "Downstairs";
        int number = 0;
        for (const SceneSpeaker& one : speakers) {
            SinkInfo sink;
            sink.id = {"simulated", one.id};
            sink.description = one.name.toStdString();
            snapshot.sinks.push_back(sink);
            ui::LaneView lane;
            lane.state = ui::LaneView::State::reported;
            lane.speaker.device = sink.key().device;
            lane.speaker.name = one.name;
            lane.speaker.meta = one.meta;
            lane.speaker.icon = one.icon;
            lane.speaker.number = ++number;
            lane.reported_ms = one.reported_ms;
            lane.own_ms = one.reported_ms;
            group.lanes.push_back(lane);
        }
        snapshot.inputs = {microphone("sofa", "Desk microphone (USB)")};
        snapshot.align.group = group.id;
    }

    // In a phase of run `run`.
    void enter(AlignPhase phase, double progress, double level_dbfs, std::uint64_t run = 1) {
        snapshot.align.run = run;
        snapshot.align.microphone = snapshot.inputs.empty() ? InputId{} : snapshot.inputs[0].id;
        snapshot.align.now = {phase, progress, level_dbfs, level_dbfs + 12.0};
        snapshot.align.report = nullptr;
        snapshot.align.error.reset();
        snapshot.engine.title = "Align";
        snapshot.engine.group_latency_ms = 360.0;
    }
    void finish(std::shared_ptr<const AlignReport> report, std::uint64_t run = 1) {
        enter(AlignPhase::done, 1.0, -120.0, run);
        snapshot.align.report = std::move(report);
    }
};

// Measured for real, as far as a simulated room is real. Some seconds; the same each time.
inline std::shared_ptr<const AlignReport> measured(const std::vector<SceneSpeaker>& speakers) {
    std::vector<SimulatedSpeakerConfig> configs;
    std::vector<AcousticPath> paths;
    for (const SceneSpeaker& one : speakers) {
        SimulatedSpeakerConfig config;
        config.name = one.id;
        config.latency_ms = one.latency_ms;
        config.reported_ms = one.reported_ms;
        config.capture_s = 1.0;
        configs.push_back(config);
        paths.push_back({one.id, one.distance_m, one.reflections});
    }
    Rehearsal rehearsal(configs, sofa(paths));
    const auto& report = rehearsal.align();
    return report ? std::make_shared<const AlignReport>(*report) : nullptr;
}

// The same, but one was found out not to be sure.
inline std::shared_ptr<const AlignReport> doubted(const AlignReport& report, std::size_t which) {
    auto copy = std::make_shared<AlignReport>(report);
    AlignedSpeaker& one = copy->speakers[which];
    one.trusted = false;
    one.confidence = 0.4;
    one.problem = "Something stands between it and the microphone. Move one of them.";
    one.measurement.grade = Grade::weak;
    one.measurement.trouble = Trouble::obstructed;
    return copy;
}

// The same without a room: for everything that is not about curves.
inline std::shared_ptr<const AlignReport> handMade(const AlignScene& scene,
                                                   const std::vector<Trouble>& troubles = {}) {
    auto report = std::make_shared<AlignReport>();
    report->elapsed_s = 3.4;
    report->spread_ms = 189.0;
    for (std::size_t i = 0; i < scene.snapshot.sinks.size(); ++i) {
        AlignedSpeaker one;
        one.id = scene.snapshot.sinks[i].id;
        one.description = scene.snapshot.sinks[i].description;
        const Trouble trouble = i < troubles.size() ? troubles[i] : Trouble::none;
        one.measurement.trouble = trouble;
        one.measurement.grade = trouble == Trouble::none ? Grade::good : Grade::unusable;
        one.heard = trouble != Trouble::silent;
        one.trusted = trouble == Trouble::none;
        one.problem = one.trusted ? "" : "Something about it. Do something about it.";
        one.confidence = one.trusted ? 0.97 : 0.3;
        one.arrival_ms = 20.0 * static_cast<double>(i);
        one.residual_ms = 5.0 + 20.0 * static_cast<double>(i);
        one.error_ms = 0.05;
        one.level_db = static_cast<double>(i);
        one.measurement.arrival.snr_db = 21.0;
        const std::size_t size = 3600;
        one.measurement.response_arrival = 360.0;
        if (one.heard) {
            one.measurement.response.assign(size, Complex{});
            for (std::size_t k = 0; k < 200; ++k) {
                const float fall = std::exp(-static_cast<float>(k) / 20.0F);
                one.measurement.response[360 + k] = {fall, 0.3F * fall};
            }
        }
        if (trouble == Trouble::obstructed) {
            one.measurement.obstructed = true;
            one.measurement.arrival.first_s = 0.0300;
            one.measurement.arrival.strongest_s = 0.0327;
            one.measurement.arrival.first_below_db = -6.0;
        }
        report->speakers.push_back(std::move(one));
    }
    return report;
}

}  // namespace unisono::test
