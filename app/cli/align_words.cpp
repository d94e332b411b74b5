#include "cli/align_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/columns.h"
#include "source/words.h"

namespace unisono::cli {

std::string millisecondsText(double ms) {
    char text[32];
    const double size = std::abs(ms);
    std::snprintf(text, sizeof text,
                  size < 9.995   ? "%.2f ms"
                  : size < 99.95 ? "%.1f ms"
                                 : "%.0f ms",
                  ms);
    return text;
}

std::vector<std::string> linesOf(const AlignReport& report, const NameOf& nameOf) {
    std::size_t width = 0;
    for (const auto& speaker : report.speakers) {
        width = std::max(width, columnsOf(printable(nameOf(speaker.id))));
    }
    std::vector<std::string> lines;
    for (const auto& speaker : report.speakers) {
        std::string line = padded(printable(nameOf(speaker.id)), width) + "  ";
        if (!speaker.trusted) {
            line += printable(speaker.problem);
        } else {
            const std::string when = speaker.arrival_ms == 0.0
                                         ? "first"
                                         : millisecondsText(speaker.arrival_ms) + " later";
            line += padded(when, 16) + "± " + millisecondsText(std::max(0.01, speaker.error_ms));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string spreadSentence(const AlignReport& report, bool after) {
    if (report.trusted() < 2) {
        return "Too few of the speakers were heard well enough to tell how far they are apart.";
    }
    const std::string who = report.allTrusted() ? "The speakers" : "Those that were heard well";
    return who + (after ? " are now within " : " are ") + millisecondsText(report.spread_ms) +
           (after ? " of each other at the microphone." : " apart at the microphone.");
}

nlohmann::ordered_json toJson(const AlignReport& report) {
    const auto rounded = [](double value) { return std::round(value * 1e4) / 1e4; };
    nlohmann::ordered_json document;
    document["spread_ms"] = report.trusted() < 2
                                ? nlohmann::ordered_json(nullptr)
                                : nlohmann::ordered_json(rounded(report.spread_ms));
    document["all_trusted"] = report.allTrusted();
    document["speakers"] = nlohmann::ordered_json::array();
    for (const auto& speaker : report.speakers) {
        nlohmann::ordered_json one;
        one["id"] = speaker.id.text();
        one["description"] = speaker.description;
        one["heard"] = speaker.heard;
        one["trusted"] = speaker.trusted;
        one["problem"] = speaker.problem;
        const bool known = speaker.trusted;
        const auto number = [&](double value) {
            return known ? nlohmann::ordered_json(rounded(value)) : nlohmann::ordered_json(nullptr);
        };
        one["later_ms"] = number(speaker.arrival_ms);
        one["residual_before_ms"] = rounded(speaker.residual_before_ms);
        one["residual_ms"] = number(speaker.residual_ms);
        one["error_ms"] = number(speaker.error_ms);
        one["confidence"] = rounded(speaker.confidence);
        one["drift_ppm"] = number(speaker.drift_ppm);
        one["level_db"] = number(speaker.level_db);
        document["speakers"].push_back(std::move(one));
    }
    document["sound_s"] = rounded(report.sound_s);
    document["elapsed_s"] = rounded(report.elapsed_s);
    document["notices"] = report.notices;
    return document;
}

}  // namespace unisono::cli
