#include "cli/remembered.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>

#include "align/calibration_records.h"
#include "cli/say.h"
#include "model/letters.h"
#include "model/setup_change.h"
#include "model/speaker_records.h"
#include "store/paths.h"

namespace unisono::cli {
namespace {

constexpr double kTyped_ms = 0.01;  // what differs by less is the same, written otherwise

std::string ago(std::int64_t seconds) {
    const auto text = [](std::int64_t count, const char* one, const char* many) {
        return count == 1 ? std::string(one) : std::to_string(count) + " " + many;
    };
    if (seconds < 90) {
        return "just now";
    }
    if (seconds < 90 * 60) {
        return text((seconds + 30) / 60, "a minute", "minutes") + " ago";
    }
    if (seconds < 36 * 3600) {
        return text((seconds + 1800) / 3600, "an hour", "hours") + " ago";
    }
    return text((seconds + 43200) / 86400, "a day", "days") + " ago";
}

Moment presentMoment() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::system_clock::now().time_since_epoch())
                .count(),
            std::chrono::steady_clock::now()};
}

}  // namespace

std::int64_t unixNow() {
    return presentMoment().unix_ms / 1000;
}

CalibrationRecord calibrationOf(const SpeakerSettings& settings, const Creep& creep) {
    return unisono::calibrationOf(settings, creep, presentMoment());
}

Remembered::Remembered() {
    auto folder = settingsFolder();
    if (!folder) {
        no_store_ = std::move(folder.error());
        return;
    }
    store_.emplace(std::move(*folder));
    LoadedSettings loaded = store_->load();
    for (const Notice& notice : loaded.notices) {
        sayNotice(notice.sentence());
    }
    setup_ = std::move(loaded.setup);
    saved_ = setup_;
}

SpeakerSettings Remembered::settingsOf(const SinkInfo& sink) const {
    const SpeakerRecord* record = nearestRecord(setup_, sink.key());
    return record == nullptr ? SpeakerSettings{} : record->settings;
}

Creep Remembered::creepOf(const SinkInfo& sink) const {
    return unisono::creepOf(findRecord(setup_, sink.key()), presentMoment());
}

bool Remembered::isAligned(const SinkInfo& sink) const {
    const SpeakerRecord* record = findRecord(setup_, sink.key());
    return record != nullptr && !record->calibrations.empty() && record->suspect.empty();
}

std::string Remembered::alignmentText(const SinkInfo& sink, std::int64_t now) const {
    const SpeakerRecord* record = nearestRecord(setup_, sink.key());
    if (record == nullptr || record->calibrations.empty()) {
        return "not aligned yet";
    }
    const auto taken = record->calibrations.back().taken_unix_s;
    const std::string when = taken > 0 && taken <= now ? "aligned " + ago(now - taken) : "aligned";
    if (record->key != sink.key()) {
        return when + ", with another codec or adapter: align again";
    }
    if (record->suspect.empty()) {
        return when;
    }
    std::string why = record->suspect;  // a sentence, which goes on here
    why.front() = smallLetters(why.substr(0, 1)).front();
    if (why.back() == '.') {
        why.pop_back();
    }
    return when + "; " + why + ": align again";
}

const CalibrationRecord* Remembered::latest(const SinkInfo& sink) const {
    const SpeakerRecord* record = nearestRecord(setup_, sink.key());
    return record == nullptr || record->calibrations.empty() ? nullptr
                                                             : &record->calibrations.back();
}

std::int64_t Remembered::setOf(const SinkInfo& sink) const {
    const SpeakerRecord* record = findRecord(setup_, sink.key());
    return record == nullptr || record->calibrations.empty() ? 0 : record->calibrations.back().set;
}

std::vector<SinkInfo> Remembered::apart(const std::vector<SinkInfo>& sinks) const {
    std::vector<std::int64_t> sets;
    std::ranges::transform(sinks, std::back_inserter(sets),
                           [&](const SinkInfo& sink) { return setOf(sink); });
    const std::int64_t common = commonSet(sets);
    std::vector<SinkInfo> others;
    std::ranges::copy_if(sinks, std::back_inserter(others), [&](const SinkInfo& sink) {
        return common != 0 && setOf(sink) != common;
    });
    return others;
}

void Remembered::add(const SinkInfo& sink, const SpeakerSettings& settings,
                     const CalibrationRecord& calibration) {
    SpeakerRecord& record = recordFor(setup_, sink.key(), sink.description);
    record.settings = settings;
    addCalibration(record, calibration);
}

std::optional<TakenBack> Remembered::undo(const SpeakerKey& speaker) {
    const SpeakerRecord* found = findRecord(setup_, speaker);
    if (found == nullptr || found->calibrations.empty()) {
        return {};
    }
    SpeakerRecord& record = recordFor(setup_, speaker, found->display_name);
    const SpeakerSettings before = record.settings;
    const CalibrationRecord calibration = record.calibrations.back();
    undoCalibration(record);
    TakenBack done;
    done.other_volume = record.settings.gain_db != before.gain_db;
    done.volume_stays = calibration.levels && !done.other_volume &&
                        calibration.levels->after_db != calibration.levels->before_db;
    if (std::abs(before.extra_latency_ms - calibration.residual_ms) >= kTyped_ms) {
        done.typed_ms = before.extra_latency_ms;
    }
    return done;
}

const SpeakerRecord* Remembered::nearest(const SinkInfo& sink) const {
    return nearestRecord(setup_, sink.key());
}

std::vector<const SpeakerRecord*> Remembered::aligned(std::string_view backend) const {
    std::vector<const SpeakerRecord*> found;
    for (const SpeakerRecord& record : setup_.speakers) {
        if (!record.calibrations.empty() && (backend == "auto" || record.key.backend == backend)) {
            found.push_back(&record);
        }
    }
    return found;
}

std::vector<const SpeakerRecord*> Remembered::alignedLast(std::string_view backend) const {
    return unisono::alignedLast(setup_, backend == "auto" ? std::string_view() : backend);
}

void Remembered::suspect(const SinkInfo& sink, const std::string& why) {
    if (findRecord(setup_, sink.key()) != nullptr) {
        markSuspect(recordFor(setup_, sink.key(), sink.description), why);
    }
}

bool Remembered::noteAdapter(const SinkInfo& sink, std::string_view adapter) {
    return findRecord(setup_, sink.key()) != nullptr &&
           unisono::noteAdapter(recordFor(setup_, sink.key(), sink.description), adapter);
}

Result<void> Remembered::save() {
    if (!store_) {
        return tl::unexpected<Error>(*no_store_);
    }
    if (setup_ == saved_) {
        return {};
    }
    Setup file = store_->load().setup;
    applyChange(file, changeBetween(saved_, setup_));
    if (auto written = store_->save(file); !written) {
        return written;
    }
    saved_ = setup_;
    return {};
}

}  // namespace unisono::cli
