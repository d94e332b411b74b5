#include "align/merged_report.h"

#include <algorithm>

#include "align/median.h"

namespace unisono {
namespace {

const AlignedSpeaker* find(const AlignReport& report, const SpeakerId& id) {
    const auto found = std::find_if(report.speakers.begin(), report.speakers.end(),
                                    [&](const AlignedSpeaker& one) { return one.id == id; });
    return found == report.speakers.end() ? nullptr : &*found;
}

// Arrivals against the first one again, and how far the last one is from it.
void settle(AlignReport& report) {
    double first = 0.0;
    double last = 0.0;
    bool any = false;
    for (const AlignedSpeaker& speaker : report.speakers) {
        if (speaker.trusted) {
            first = any ? std::min(first, speaker.arrival_ms) : speaker.arrival_ms;
            last = any ? std::max(last, speaker.arrival_ms) : speaker.arrival_ms;
            any = true;
        }
    }
    for (AlignedSpeaker& speaker : report.speakers) {
        speaker.arrival_ms -= first;
    }
    report.spread_ms = last - first;
}

}  // namespace

AlignReport mergedReport(const AlignReport& before, const AlignReport& again,
                         const std::vector<SpeakerId>& renewed) {
    const auto isRenewed = [&](const SpeakerId& id) {
        return std::find(renewed.begin(), renewed.end(), id) != renewed.end();
    };
    std::vector<double> residuals;
    std::vector<double> levels;
    std::vector<double> constants;  // between an arrival and the latency that it comes from
    for (const AlignedSpeaker& old : before.speakers) {
        const AlignedSpeaker* fresh = find(again, old.id);
        if (fresh != nullptr && old.trusted && fresh->trusted && !isRenewed(old.id)) {
            residuals.push_back(old.residual_ms - fresh->residual_ms);
            levels.push_back(old.level_db - fresh->level_db);
            constants.push_back(old.arrival_ms + old.residual_before_ms - old.residual_ms);
        }
    }
    if (residuals.empty()) {
        return again;
    }
    const double later_ms = medianOf(std::move(residuals));
    const double louder_db = medianOf(std::move(levels));
    const double constant_ms = medianOf(std::move(constants));
    AlignReport merged = before;
    for (AlignedSpeaker& speaker : merged.speakers) {
        const AlignedSpeaker* fresh = find(again, speaker.id);
        if (fresh == nullptr || !isRenewed(speaker.id)) {
            continue;
        }
        speaker = *fresh;
        speaker.residual_ms += later_ms;
        speaker.arrival_ms = speaker.residual_ms - speaker.residual_before_ms + constant_ms;
        if (speaker.trusted) {
            speaker.level_db += louder_db;
            speaker.gain_db -= louder_db;
        }
    }
    settle(merged);
    merged.sound_s = again.sound_s;
    merged.elapsed_s = again.elapsed_s;
    merged.level_dbfs = std::max(before.level_dbfs, again.level_dbfs);
    merged.restless = before.restless || again.restless;
    merged.notices = again.notices;
    return merged;
}

}  // namespace unisono
