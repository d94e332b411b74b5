// A group of simulated speakers in a room with a microphone, and a Calibrator, on a virtual clock.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "align/calibrator.h"
#include "support/stage.h"

namespace unisono::test {

// On a virtual clock the analysis takes no time, and happens in pump().
inline CalibratorConfig deterministic() {
    CalibratorConfig config;
    config.in_background = false;
    return config;
}

inline SimulatedInputConfig sofa(std::vector<AcousticPath> room) {
    SimulatedInputConfig microphone;
    microphone.name = "sofa";
    microphone.microphone.clock_ppm = 25.0;
    microphone.microphone.gain = 0.5;
    microphone.room = std::move(room);
    return microphone;
}

inline std::vector<AcousticPath> fourPaths() {
    return {{"a", 1.2, {{3.1, 0.5}, {9.0, 0.3}}},
            {"b", 2.8, {{2.2, 0.6}, {7.3, 0.4}}},
            {"c", 1.9, {{4.4, 0.5}, {11.0, 0.3}}},
            {"d", 3.4, {{1.6, 0.4}, {5.9, 0.4}}}};
}

struct Rehearsal {
    explicit Rehearsal(std::vector<SimulatedSpeakerConfig> speakers = fourSpeakers(),
                       SimulatedInputConfig microphone = sofa(fourPaths()),
                       const CalibratorConfig& config = deterministic())
        : stage(std::move(speakers)), paths(microphone.room) {
        stage.backend.addMicrophone(std::move(microphone));
        for (const auto& speaker : stage.backend.speakers()) {
            stage.add(speaker->config().name, {});
        }
        calibrator = std::make_unique<Calibrator>(stage.engine, stage.backend, stage.clock, config);
    }

    [[nodiscard]] AlignRequest request() {
        AlignRequest wanted;
        wanted.microphone = stage.backend.inputs().front();
        for (const auto& speaker : stage.backend.speakers()) {
            wanted.speakers.push_back(Stage::idOf(speaker->config().name));
        }
        return wanted;
    }
    void runToEnd(double patience_s = 30.0) {
        const double end = stage.now_s() + patience_s;
        while (calibrator->running() && stage.now_s() < end) {
            stage.run(0.01);
            calibrator->pump();
        }
    }
    // Starts, runs to the end, and gives the report if there is one.
    const std::optional<AlignReport>& align(const std::vector<SpeakerId>& anchored = {}) {
        AlignRequest wanted = request();
        wanted.anchored = anchored;
        if (!calibrator->start(wanted)) {
            throw std::runtime_error("does not start");
        }
        runToEnd();
        return calibrator->report();
    }
    // The truth: how much later than the earliest a speaker is heard at the microphone.
    [[nodiscard]] double trueArrival_ms(const std::string& name) const {
        const auto arrival = [&](const AcousticPath& path) {
            const auto& speaker = stage.speaker(path.speaker);
            const auto settings = stage.snapshotOf(path.speaker).settings;
            return speaker.trueLatency_ms() - speaker.config().reported_ms -
                   settings.extra_latency_ms + path.distance_m / 343.0 * 1e3;
        };
        double earliest = 1e9;
        double own = 0.0;
        for (const auto& path : paths) {
            earliest = std::min(earliest, arrival(path));
            own = path.speaker == name ? arrival(path) : own;
        }
        return own - earliest;
    }
    [[nodiscard]] double trueSpread_ms() const {
        double spread = 0.0;
        for (const auto& path : paths) {
            spread = std::max(spread, trueArrival_ms(path.speaker));
        }
        return spread;
    }

    Stage stage;
    std::vector<AcousticPath> paths;
    std::unique_ptr<Calibrator> calibrator;
};

}  // namespace unisono::test
