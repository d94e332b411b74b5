// Setups that nobody would make by hand, the same ones at each run.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "model/setup.h"

namespace unisono::test {

class RandomSetups {
 public:
    explicit RandomSetups(std::uint32_t seed) : random_(seed) {}

    Setup next() {
        Setup setup;
        for (int i = below(8); i > 0; --i) {
            SpeakerRecord speaker;
            // The counter keeps keys apart; the rest may be anything.
            speaker.key = {text() + std::to_string(++counter_), text().append("b"), text(), text()};
            speaker.display_name = text();
            speaker.settings = settings();
            // Mostly a few measurements, at times all that there may be.
            const int measured = below(10) == 0 ? static_cast<int>(kMaxCalibrations) : below(4);
            for (int measurement = measured; measurement > 0; --measurement) {
                speaker.calibrations.push_back(calibration());
            }
            speaker.suspect = text();
            speaker.number = below(30);
            if (below(2) == 0) {
                speaker.reported_ms = in(kReportedRange_ms);
            }
            speaker.last_seen_unix_s = time();
            speaker.unknown_json = unknown();
            setup.speakers.push_back(speaker);
        }
        for (int i = below(4); i > 0; --i) {
            Group group;
            group.id = text() + std::to_string(++counter_);
            group.name = text();
            for (int member = below(5); member > 0; --member) {
                group.members.push_back(text() + std::to_string(++counter_));
            }
            group.goal = static_cast<Goal>(below(4));
            group.latency = static_cast<LatencyMode>(below(2));
            group.gain_db = in(kGroupGainRange_db);
            group.muted = below(2) == 0;
            group.unknown_json = unknown();
            setup.groups.push_back(group);
        }
        setup.unknown_json = unknown();
        return setup;
    }

    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    double in(Range range) {
        switch (below(6)) {
            case 0:
                return range.low;
            case 1:
                return range.high;
            case 2:
                return range.low <= 0.0 ? 0.0 : range.low;
            default:
                return std::uniform_real_distribution<double>(range.low, range.high)(random_);
        }
    }

 private:
    SpeakerSettings settings() {
        SpeakerSettings settings;
        settings.role = static_cast<Role>(below(4));
        settings.gain_db = in(kGainRange_db);
        settings.delay_ms = in(kDelayRange_ms);
        settings.extra_latency_ms = in(kExtraLatencyRange_ms);
        settings.muted = below(2) == 0;
        settings.keep_awake = static_cast<KeepAwake>(below(4));
        for (int i = below(static_cast<int>(kMaxEqBands) + 1); i > 0; --i) {
            settings.equalizer.push_back({static_cast<EqBand::Shape>(below(5)),
                                          in(kEqFrequencyRange_hz), in(kEqGainRange_db),
                                          in(kEqQRange)});
        }
        return settings;
    }

    CalibrationRecord calibration() {
        return {time(),
                in(kExtraLatencyRange_ms),
                in(kCalibrationErrorRange_ms),
                in(kCreepRange_ppm),
                in(kCreepDecayRange_s),
                in(kConfidenceRange),
                static_cast<CalibrationRecord::Method>(below(3)),
                below(1000),
                text(),
                text(),
                below(2) == 0 ? std::optional<LevelMatch>()
                              : LevelMatch{in(kGainRange_db), in(kGainRange_db)}};
    }

    std::int64_t time() {
        switch (below(6)) {
            case 0:
                return kEarliestTaken_unix_s;
            case 1:
                return kLatestTaken_unix_s;
            default:
                return std::uniform_int_distribution<std::int64_t>(kEarliestTaken_unix_s,
                                                                   kLatestTaken_unix_s)(random_);
        }
    }

    std::string text() {
        static const char* const kPieces[] = {"Küche", "kitchen", "书房", "🔊",   "\"", "\\",   "\n",
                                              "/../",  "\x01",    "é",    "a b", "",   "null", "{"};
        std::string text;
        for (int i = below(4); i > 0; --i) {
            text += kPieces[below(14)];
        }
        return text;
    }

    // In the shape that reading gives: compact, keys in order.
    std::string unknown() {
        static const char* const kObjects[] = {
            "", "", R"({"colour":"red"})", R"({"calibration":{"date":"2025-01-31","snr_db":31.5}})",
            R"({"future":[1,2.5,null,{"deep":[]}],"newer":true})"};
        return kObjects[below(5)];
    }

    std::mt19937 random_;
    int counter_ = 0;
};

}  // namespace unisono::test
