#include "model/speaker_records.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

namespace unisono {

const SpeakerRecord* findRecord(const Setup& setup, const SpeakerKey& key) {
    const auto found = std::find_if(setup.speakers.begin(), setup.speakers.end(),
                                    [&key](const auto& record) { return record.key == key; });
    return found == setup.speakers.end() ? nullptr : &*found;
}

const SpeakerRecord* nearestRecord(const Setup& setup, const SpeakerKey& key) {
    if (const auto* exact = findRecord(setup, key)) {
        return exact;
    }
    const SpeakerRecord* nearest = nullptr;
    for (const auto& record : setup.speakers) {
        if (record.key.device != key.device || record.key.backend != key.backend ||
            record.calibrations.empty()) {
            continue;
        }
        if (nearest == nullptr ||
            record.calibrations.back().taken_unix_s > nearest->calibrations.back().taken_unix_s) {
            nearest = &record;
        }
    }
    return nearest;
}

SpeakerRecord& recordFor(Setup& setup, const SpeakerKey& key, std::string_view display_name) {
    for (auto& record : setup.speakers) {
        if (record.key == key) {
            return record;
        }
    }
    SpeakerRecord created;
    created.key = key;
    created.display_name = display_name;
    return setup.speakers.emplace_back(std::move(created));
}

void addCalibration(SpeakerRecord& record, CalibrationRecord calibration) {
    auto& all = record.calibrations;
    record.settings.extra_latency_ms = calibration.residual_ms;
    record.suspect.clear();
    all.push_back(std::move(calibration));
    if (all.size() > kMaxCalibrations) {
        all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(kMaxCalibrations));
    }
}

std::vector<const SpeakerRecord*> alignedLast(const Setup& setup, std::string_view backend) {
    constexpr std::int64_t kTogether_s = 60;
    std::vector<const SpeakerRecord*> aligned;
    const CalibrationRecord* last = nullptr;
    for (const auto& record : setup.speakers) {
        if (record.calibrations.empty() || (!backend.empty() && record.key.backend != backend)) {
            continue;
        }
        aligned.push_back(&record);
        const CalibrationRecord& newest = record.calibrations.back();
        if (last == nullptr || newest.taken_unix_s > last->taken_unix_s) {
            last = &newest;
        }
    }
    std::erase_if(aligned, [last](const SpeakerRecord* record) {
        const CalibrationRecord& newest = record->calibrations.back();
        return newest.set != last->set || last->taken_unix_s - newest.taken_unix_s > kTogether_s;
    });
    return aligned;
}

bool undoCalibration(SpeakerRecord& record) {
    auto& all = record.calibrations;
    if (all.empty()) {
        return false;
    }
    if (const auto levels = all.back().levels;
        levels && std::abs(record.settings.gain_db - levels->after_db) < 0.01) {
        record.settings.gain_db = levels->before_db;
    }
    all.pop_back();
    record.settings.extra_latency_ms = all.empty() ? 0.0 : all.back().residual_ms;
    if (all.empty()) {
        record.suspect.clear();
    }
    return true;
}

std::int64_t commonSet(std::span<const std::int64_t> sets) {
    std::map<std::int64_t, std::size_t> counts;
    for (const std::int64_t set : sets) {
        counts[set] += set != 0 ? 1 : 0;
    }
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? 0 : most->first;
}

void markSuspect(SpeakerRecord& record, std::string why) {
    if (!record.calibrations.empty()) {
        record.suspect = std::move(why);
    }
}

bool noteAdapter(SpeakerRecord& record, std::string_view adapter) {
    if (record.calibrations.empty() || !record.suspect.empty() || adapter.empty()) {
        return false;
    }
    const std::string& measured = record.calibrations.back().adapter;
    if (measured.empty() || measured == adapter) {
        return false;
    }
    markSuspect(record, kAtAnotherAdapter);
    return true;
}

}  // namespace unisono
