// Numbers, times and events of the sync monitor as a person reads them. Pure.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "model/views.h"
#include "studio/studio_snapshot.h"

namespace unisono::ui {

// "0.19 ms", "4.1 ms", "24 ms", "1.2 s": no more digits than an uncertainty (1 sigma) deserves.
QString spreadText(double ms, double error_bar_ms);
// "0.06 later", "0.08 earlier", "on the line".
QString offLineText(double error_ms, double error_bar_ms);
// The same with its unit, for sentences: "0.06 ms later".
QString offLineSentence(double error_ms, double error_bar_ms);
// "+12 ppm", "−41 ppm", "0 ppm".
QString driftText(double ppm);
// Local time: "14:03", or with the day if it is not the day of `now`.
QString clockText(std::int64_t unix_ms, std::int64_t now_unix_ms, bool seconds = false);

struct EventWords {
    QString fact;
    QString meaning;  // may be empty
    Tone tone = Tone::quiet;
    QString flag;  // the one letter of its flag in the plot
};
// `speaker`: its name now; `wireless`: it is reached by radio.
EventWords eventWords(const StudioEvent& event, const QString& speaker, bool wireless);

// What a band of ± `tolerance_ms` around the line means: "fine even for a stereo pair".
QString toleranceWords(Goal band, bool stricter_than_goal);

}  // namespace unisono::ui
