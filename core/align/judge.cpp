#include "align/judge.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>

#include "align/median.h"

namespace unisono {
namespace {

std::string problemOf(const SpeakerMeasurement& measured, const MeasuredSpeaker& speaker) {
    const std::string& name = speaker.description;
    if (!speaker.playing) {
        return name + " did not play. See whether it is switched on and connected.";
    }
    if (speaker.settings.muted) {
        return name + " is muted here. Turn its sound on to have it measured.";
    }
    switch (measured.trouble) {
        case Trouble::silent:
            return name +
                   " was not heard. See whether it is switched on, not muted and not too soft.";
        case Trouble::asleep:
            return name + " woke up only while it was measured. Measure again.";
        case Trouble::jumped:
            return name + " changed its latency while it was measured. Measure again.";
        case Trouble::obstructed:
            return "Something stands between " + name +
                   " and the microphone: its echo is louder than itself. Move one of them and "
                   "measure again.";
        case Trouble::noisy:
            return name +
                   " is hard to hear over the others and the room. Make it louder or the room "
                   "quieter, and measure again.";
        case Trouble::drifting:
            return "The clock of " + name +
                   " is further off than any should be. Connect it anew and measure again.";
        case Trouble::none:
            break;
    }
    if (speaker.disturbed) {
        return "The connection to " + name + " faltered while it was measured. Measure again.";
    }
    return measured.grade == Grade::good ? "" : name + " was not heard well. Measure again.";
}

// How alike the echoes of two responses are: 0 … 1. Without echoes the rest is noise, which is not
// alike at all; first arrivals alone look the same for all speakers.
double alike(const std::vector<Complex>& a, const std::vector<Complex>& b, double after_s) {
    const auto first = static_cast<std::size_t>((SpeakerMeasurement::kResponseBefore_s + after_s) *
                                                SpeakerMeasurement::kResponseRate_hz);
    Complex sum{};
    double power_a = 0.0;
    double power_b = 0.0;
    for (std::size_t i = first; i < std::min(a.size(), b.size()); ++i) {
        sum += a[i] * std::conj(b[i]);
        power_a += static_cast<double>(std::norm(a[i]));
        power_b += static_cast<double>(std::norm(b[i]));
    }
    const double power = std::sqrt(power_a * power_b);
    return power > 0.0 ? static_cast<double>(std::abs(sum)) / power : 0.0;
}

// Two sinks that end in one loudspeaker have one place in the room, to the last echo.
void findTwins(AlignReport& report, const JudgeConfig& config) {
    auto& all = report.speakers;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const bool together =
                std::abs(all[i].arrival_ms - all[j].arrival_ms) < config.same_time_ms;
            if (all[i].heard && all[j].heard && together &&
                alike(all[i].measurement.response, all[j].measurement.response,
                      config.same_after_s) > config.same_response) {
                report.notices.push_back(
                    all[i].description + " and " + all[j].description +
                    " seem to be one and the same loudspeaker. Leave one of them out.");
            }
        }
    }
}

void matchLevels(AlignReport& report, std::span<const MeasuredSpeaker> speakers,
                 const JudgeConfig& config) {
    double softest = std::numeric_limits<double>::max();
    for (const auto& speaker : report.speakers) {
        if (speaker.trusted) {
            softest = std::min(softest, speaker.measurement.level_db);
        }
    }
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        AlignedSpeaker& speaker = report.speakers[i];
        speaker.gain_before_db = speaker.gain_db = speakers[i].settings.gain_db;
        if (speaker.trusted) {
            speaker.level_db = speaker.measurement.level_db - softest;
            speaker.gain_db -= std::min(speaker.level_db, config.level_reach_db);
        }
    }
}

// Against the mean of the trusted: what all have in common is the microphone's.
void estimateCreep(AlignReport& report, std::span<const MeasuredSpeaker> speakers, TimePoint at,
                   const CreepConfig& config) {
    double mean_ms = 0.0;
    std::uint32_t group = 0;  // who is in it, by a hash
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const AlignedSpeaker& speaker = report.speakers[i];
        if (speaker.trusted) {
            mean_ms += (speaker.residual_before_ms + speaker.arrival_ms) /
                       static_cast<double>(report.trusted());
            group = group * 31 + static_cast<std::uint32_t>(i) + 1;
        }
    }
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        AlignedSpeaker& speaker = report.speakers[i];
        if (!speaker.trusted) {
            continue;
        }
        speaker.sighting = {at, speaker.drift_ppm,
                            (speaker.residual_before_ms + speaker.arrival_ms - mean_ms) * 1e-3,
                            group, speakers[i].drift_error_ppm};
        std::vector<DriftSighting> sightings = speakers[i].drifts;
        sightings.push_back(speaker.sighting);
        speaker.creep = creepFrom(sightings, config);
        report.restless = report.restless || isRestless(sightings, config);
    }
}

// The constant that a microphone cannot know.
double constantOf(const AlignReport& report, std::span<const MeasuredSpeaker> speakers) {
    std::vector<double> anchored;
    double smallest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const AlignedSpeaker& speaker = report.speakers[i];
        if (!speaker.trusted) {
            continue;
        }
        smallest = std::min(smallest, speaker.residual_before_ms + speaker.arrival_ms);
        if (speakers[i].anchored) {
            anchored.push_back(speaker.arrival_ms);
        }
    }
    return anchored.empty() ? smallest : medianOf(std::move(anchored));
}

}  // namespace

AlignReport judge(const GroupMeasurement& measurement, std::span<const MeasuredSpeaker> speakers,
                  TimePoint at, const JudgeConfig& config) {
    AlignReport report;
    report.level_dbfs = measurement.level_dbfs;
    std::vector<double> drifts;
    double first = std::numeric_limits<double>::max();
    double last = std::numeric_limits<double>::lowest();
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const MeasuredSpeaker& speaker = speakers[i];
        AlignedSpeaker one;
        one.id = speaker.id;
        one.description = speaker.description;
        one.measurement = measurement.speakers[i];
        one.problem = problemOf(one.measurement, speaker);
        one.heard = speaker.playing && one.measurement.trouble != Trouble::silent;
        one.trusted = one.problem.empty();
        one.confidence = one.measurement.confidence;
        one.error_ms = one.measurement.error_s * 1e3;
        one.residual_before_ms =
            speaker.settings.extra_latency_ms + speaker.creep.grown_s(at) * 1e3;
        // What the engine allowed for is in its speed.
        one.drift_ppm = one.measurement.drift_ppm + speaker.speed_ppm + speaker.drift_ppm;
        one.arrival_ms =
            one.measurement.latency_s * 1e3 - speaker.settings.delay_ms - speaker.error_ms;
        if (one.trusted) {
            first = std::min(first, one.arrival_ms);
            last = std::max(last, one.arrival_ms);
            drifts.push_back(one.drift_ppm);
        }
        report.speakers.push_back(std::move(one));
    }
    if (drifts.empty()) {
        return report;
    }
    report.spread_ms = last - first;
    // The microphone's clock is in all of them.
    const double common_ppm =
        std::accumulate(drifts.begin(), drifts.end(), 0.0) / static_cast<double>(drifts.size());
    for (AlignedSpeaker& speaker : report.speakers) {
        speaker.arrival_ms -= first;
        speaker.drift_ppm -= common_ppm;
    }
    estimateCreep(report, speakers, at, config.creep);
    const double constant = constantOf(report, speakers);
    for (auto& speaker : report.speakers) {
        speaker.residual_ms = speaker.residual_before_ms + speaker.arrival_ms - constant;
    }
    matchLevels(report, speakers, config);
    findTwins(report, config);
    if (measurement.clipped_part > config.clipped_part) {
        report.notices.emplace_back(
            "The microphone was overdriven. The times are right all the same; turn it down for "
            "better ones.");
    }
    for (const auto& speaker : report.speakers) {
        if (speaker.trusted && std::abs(speaker.drift_ppm) > config.hidden_drift_ppm) {
            char ppm[32];
            std::snprintf(ppm, sizeof ppm, "%.0f", std::abs(speaker.drift_ppm));
            report.notices.push_back(
                speaker.description + " plays " + ppm + " millionths too " +
                (speaker.drift_ppm > 0.0 ? "slowly" : "fast") +
                " in a way that the system does not see. That is allowed for, but it may move "
                "away again; align again in some minutes.");
        }
    }
    return report;
}

}  // namespace unisono
