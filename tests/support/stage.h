// An engine with simulated speakers on a virtual clock, and an ear in front of each of them.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audio/simulated/simulated_backend.h"
#include "engine/engine.h"
#include "support/dice.h"
#include "support/listener.h"
#include "support/noise_signal.h"
#include "support/signal_source.h"

namespace unisono::test {

// The group that every peer was measured with: latencies nobody reports, clocks apart.
inline std::vector<SimulatedSpeakerConfig> fourSpeakers() {
    const std::vector<double> latencies_ms{0.0, 45.0, 120.0, 180.0};
    const std::vector<double> clocks_ppm{0.0, 40.0, -60.0, 100.0};
    std::vector<SimulatedSpeakerConfig> speakers;
    for (std::size_t i = 0; i < latencies_ms.size(); ++i) {
        SimulatedSpeakerConfig speaker;
        speaker.name = std::string(1, static_cast<char>('a' + i));
        speaker.latency_ms = latencies_ms[i];
        speaker.clock_ppm = clocks_ppm[i];
        speaker.capture_s = 1.0;
        speakers.push_back(speaker);
    }
    return speakers;
}

class Stage {
 public:
    explicit Stage(std::vector<SimulatedSpeakerConfig> speakers, const EngineConfig& config = {})
        : born(clock.now()), backend(clock, std::move(speakers)), engine(backend, clock, config) {}

    // Joins with the latency that the speaker does not report, as a calibration would find it.
    static SpeakerSettings calibrated(const SimulatedSpeakerConfig& speaker) {
        SpeakerSettings settings;
        settings.extra_latency_ms = speaker.latency_ms - speaker.reported_ms;
        return settings;
    }
    void add(const std::string& name) { add(name, calibrated(speaker(name).config())); }
    void add(const std::string& name, const SpeakerSettings& settings) {
        if (!engine.addSpeaker(speaker(name).info(), settings)) {
            throw std::runtime_error("cannot add " + name);
        }
    }
    void addAll() {
        for (const auto& one : backend.speakers()) {
            add(one->config().name);
        }
    }

    [[nodiscard]] const SimulatedSpeaker& speaker(const std::string& name) const {
        const SimulatedSpeaker* found = backend.speaker(name);
        if (found == nullptr) {
            throw std::runtime_error("no speaker " + name);
        }
        return *found;
    }
    static SpeakerId idOf(const std::string& name) { return {"simulated", name}; }

    // Seconds since the backend began, the time its events are written in.
    [[nodiscard]] double now_s() const { return toSeconds(clock.now() - born); }

    // The engine is pumped as often as its own thread would while it is busy.
    void runTo(double seconds, const std::function<void()>& each = {}, double step_s = 0.01) {
        while (now_s() < seconds - 1e-9) {
            const double next = std::min(seconds, now_s() + step_s);
            backend.advanceTo(born + fromSeconds(next));
            engine.pump();
            if (each) {
                each();
            }
        }
    }
    void run(double seconds, const std::function<void()>& each = {}, double step_s = 0.01) {
        runTo(now_s() + seconds, each, step_s);
    }
    bool runUntil(const std::function<bool()>& condition, double patience_s) {
        const double end = now_s() + patience_s;
        while (!condition()) {
            if (now_s() >= end) {
                return false;
            }
            run(0.01);
        }
        return true;
    }

    [[nodiscard]] SpeakerSnapshot snapshotOf(const std::string& name) const {
        for (auto& one : engine.snapshot().speakers) {
            if (one.id.name == name) {
                return one;
            }
        }
        throw std::runtime_error("not in the group: " + name);
    }

    VirtualClock clock;
    TimePoint born;
    SimulatedBackend backend;
    Engine engine;
};

// Listens to all speakers of a stage that plays a NoiseSignal.
class Audience {
 public:
    struct Moment {
        double t = 0.0;  // seconds since the stage began
        // Per speaker: content heard, in frames; not a number while there is none.
        std::vector<double> frame;
    };

    // search_s: how far from where a speaker should be it is looked for.
    Audience(const Stage& stage, const NoiseSignal& signal, double search_s = 0.25)
        : stage_(stage), search_(search_s * kTimelineRate_hz) {
        for (std::size_t i = 0; i < stage.backend.speakers().size(); ++i) {
            listeners_.emplace_back(signal);
            last_.emplace_back();
        }
    }
    // This speaker plays another channel of the signal, or on another output.
    void expect(std::size_t speaker, const NoiseSignal& signal, std::size_t signal_channel,
                std::size_t output_channel = 0) {
        listeners_[speaker] = Listener(signal, signal_channel, output_channel);
    }

    void listen() {
        Moment moment;
        moment.t = stage_.now_s();
        const auto& speakers = stage_.backend.speakers();
        // Only where to look; what is found is the speaker's own doing.
        const double about = stage_.engine.snapshot().position_s * kTimelineRate_hz;
        for (std::size_t i = 0; i < speakers.size(); ++i) {
            std::optional<HeardPlace> place;
            if (last_[i]) {
                const double expected =
                    last_[i]->frame + (moment.t - last_[i]->t) * kTimelineRate_hz;
                place = listeners_[i].listen(*speakers[i], stage_.clock.now(), expected, 48.0);
            }
            if (!place) {
                place = listeners_[i].listen(*speakers[i], stage_.clock.now(), about, search_);
            }
            moment.frame.push_back(place ? place->frame : std::nan(""));
            if (place) {
                last_[i] = Last{moment.t, place->frame};
                best_quality_ = std::max(best_quality_, place->quality);
            }
        }
        moments_.push_back(std::move(moment));
    }

    [[nodiscard]] const std::vector<Moment>& moments() const { return moments_; }
    [[nodiscard]] double bestQuality() const { return best_quality_; }

    // Largest difference between any two speakers that sound, in ms.
    [[nodiscard]] static double skew_ms(const Moment& moment) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const double frame : moment.frame) {
            if (!std::isnan(frame)) {
                low = std::min(low, frame);
                high = std::max(high, frame);
            }
        }
        return high > low ? (high - low) * 1e3 / kTimelineRate_hz : 0.0;
    }
    [[nodiscard]] double largestSkew_ms(double from_s, double to_s) const {
        double largest = 0.0;
        for (const Moment& moment : moments_) {
            if (moment.t >= from_s && moment.t <= to_s) {
                largest = std::max(largest, skew_ms(moment));
            }
        }
        return largest;
    }
    // How many of the moments at which speaker i could be placed.
    [[nodiscard]] double shareHeard(std::size_t speaker, double from_s, double to_s) const {
        double heard = 0.0;
        double all = 0.0;
        for (const Moment& moment : moments_) {
            if (moment.t >= from_s && moment.t <= to_s) {
                all += 1.0;
                heard += std::isnan(moment.frame[speaker]) ? 0.0 : 1.0;
            }
        }
        return all > 0.0 ? heard / all : 0.0;
    }
    // Where speaker i is against the line "frame = t × rate", in ms; between which bounds.
    struct Bounds {
        double low = std::numeric_limits<double>::infinity();
        double high = -std::numeric_limits<double>::infinity();
        [[nodiscard]] double width() const { return high >= low ? high - low : 0.0; }
    };
    [[nodiscard]] Bounds place_ms(std::size_t speaker, double from_s, double to_s) const {
        Bounds bounds;
        for (const Moment& moment : moments_) {
            if (moment.t >= from_s && moment.t <= to_s && !std::isnan(moment.frame[speaker])) {
                const double ms = (moment.frame[speaker] / kTimelineRate_hz - moment.t) * 1e3;
                bounds.low = std::min(bounds.low, ms);
                bounds.high = std::max(bounds.high, ms);
            }
        }
        return bounds;
    }
    // The first moment from `from_s` on at which speaker i sounds.
    [[nodiscard]] double firstHeard_s(std::size_t speaker, double from_s) const {
        for (const Moment& moment : moments_) {
            if (moment.t >= from_s && !std::isnan(moment.frame[speaker])) {
                return moment.t;
            }
        }
        return std::numeric_limits<double>::infinity();
    }
    // From when on speaker i stays within `limit_ms` of speaker `reference`, until `to_s`.
    // Moments at which it cannot be placed count as not in sync.
    [[nodiscard]] double inSyncFrom_s(std::size_t speaker, std::size_t reference, double limit_ms,
                                      double from_s, double to_s) const {
        double since = std::numeric_limits<double>::infinity();
        for (const Moment& moment : moments_) {
            if (moment.t < from_s || moment.t > to_s) {
                continue;
            }
            const double apart_ms =
                std::abs(moment.frame[speaker] - moment.frame[reference]) * 1e3 / kTimelineRate_hz;
            if (!(apart_ms <= limit_ms)) {
                since = std::numeric_limits<double>::infinity();
            } else if (std::isinf(since)) {
                since = moment.t;
            }
        }
        return since;
    }

 private:
    struct Last {
        double t = 0.0;
        double frame = 0.0;
    };
    const Stage& stage_;
    double search_;
    std::vector<Listener> listeners_;
    std::vector<std::optional<Last>> last_;
    std::vector<Moment> moments_;
    double best_quality_ = 0.0;
};

// Plays the noise from its beginning.
inline std::unique_ptr<Source> noiseSource(const NoiseSignal& signal) {
    SignalSource::Options options;
    options.length = signal.frames();
    return std::make_unique<SignalSource>(
        [&signal](Frame frame) {
            const auto i = static_cast<std::size_t>(frame);
            return std::array<float, 2>{signal.table(0)[i], signal.table(1)[i]};
        },
        options);
}

}  // namespace unisono::test
