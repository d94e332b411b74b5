// A Studio with simulated speakers on a virtual clock, a disk that can be full, and a calendar.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/align/rehearsal.h"
#include "model/speaker_records.h"
#include "studio/studio.h"

namespace unisono::test {

class Theatre {
 public:
    static StudioConfig config() {
        StudioConfig config;
        config.calibrator = deterministic();
        return config;
    }
    explicit Theatre(std::vector<SimulatedSpeakerConfig> speakers = fourSpeakers(),
                     const StudioConfig& config = Theatre::config())
        : born(clock.now()), backend(clock, std::move(speakers)) {
        StudioParts parts{backend, clock, [this] { return unix_ms(); }, {}, {}, {}};
        parts.show_simulated = [](bool) {};
        parts.save = [this](const Setup& wanted) -> Result<void> {
            ++tries;
            if (disk_full) {
                return fail(ErrorKind::settings_unusable, "The disk is full.");
            }
            saved.push_back(wanted);
            return {};
        };
        studio = std::make_unique<Studio>(std::move(parts), config);
        studio->showSimulated(true);  // so that one that is away counts as lost
    }

    [[nodiscard]] double now_s() const { return toSeconds(clock.now() - born); }
    [[nodiscard]] std::int64_t unix_ms() const {
        return 1'800'000'000'000 + std::llround(now_s() * 1e3);
    }
    void run(double seconds, const std::function<void()>& each = {}) {
        const double end = now_s() + seconds;
        while (now_s() < end - 1e-9) {
            backend.advanceTo(born + fromSeconds(std::min(end, now_s() + 0.01)));
            studio->pump();
            if (each) {
                each();
            }
        }
    }
    bool runUntil(const std::function<bool()>& condition, double patience_s = 10.0) {
        const double end = now_s() + patience_s;
        while (!condition()) {
            if (now_s() >= end) {
                return false;
            }
            run(0.01);
        }
        return true;
    }

    // A group of these, its speakers with the latency that they do not report.
    void cast(const std::vector<std::string>& devices, bool calibrated = true) {
        setup.groups.push_back(
            {"g" + std::to_string(setup.groups.size() + 1), "Group", devices, {}, 0.0, false, {}});
        for (const std::string& device : devices) {
            for (const auto& speaker : backend.speakers()) {
                if (calibrated && speaker->info().key().device == device) {
                    recordFor(setup, speaker->info().key(), device).settings.extra_latency_ms =
                        speaker->config().latency_ms - speaker->config().reported_ms;
                }
            }
        }
        studio->setSetup(setup);
        studio->setGroup(setup.groups.front().id);
    }
    SpeakerRecord& record(const std::string& device) {
        for (SpeakerRecord& one : setup.speakers) {
            if (one.key.device == device) {
                return one;
            }
        }
        throw std::runtime_error("no record of " + device);
    }

    [[nodiscard]] std::shared_ptr<const StudioSnapshot> now() const { return studio->snapshot(); }
    [[nodiscard]] PlayState state() const { return now()->engine.state; }
    // Nothing: the engine does not have it.
    [[nodiscard]] std::optional<SpeakerSnapshot> speaker(const std::string& name) const {
        for (const auto& one : now()->engine.speakers) {
            if (one.id.name == name) {
                return one;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool plays(const std::string& name) const {
        const auto one = speaker(name);
        return one && one->state == SpeakerState::playing;
    }
    // "abd": those that play, in the order of their names.
    [[nodiscard]] std::string playing() const {
        std::string names;
        for (const auto& one : backend.speakers()) {
            names += plays(one->config().name) ? one->config().name : "";
        }
        return names;
    }
    [[nodiscard]] std::vector<StudioEvent::Kind> events() const {
        std::vector<StudioEvent::Kind> kinds;
        for (const StudioEvent& event : *now()->events) {
            kinds.push_back(event.kind);
        }
        return kinds;
    }

    VirtualClock clock;
    TimePoint born;
    SimulatedBackend backend;
    Setup setup;
    std::vector<Setup> saved;
    int tries = 0;
    bool disk_full = false;
    std::unique_ptr<Studio> studio;  // ends before all that it uses
};

}  // namespace unisono::test
