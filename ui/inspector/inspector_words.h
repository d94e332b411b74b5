// The inspector's words for numbers. Pure functions; everything through the locale, with spaces
// that do not break between a number and its unit.
#pragma once

#include <QString>
#include <QTimeZone>
#include <cstdint>
#include <string>

#include "model/calibration_record.h"
#include "model/speaker.h"

namespace unisono::ui {

// As many digits as one standard error deserves: "± 0.04 ms", "± 3 ms"; empty if it is not known.
QString errorText(double error_ms);
// "0.4 milliseconds later", for those who listen.
QString trimSpoken(double later_ms);
// "%1 plays <b>0.4 ms later</b>" with the name still to be put in.
QString trimSentence(double later_ms);

// "240 Hz", "3.1 kHz".
QString frequencyText(double hz);
// "−2.6 dB", "+4 dB".
QString gainText(double db);
// The width of a band in octaves, from and to its Q.
double octavesOf(double q);
double qOf(double octaves);
// "Point 2, 240 hertz, minus 2.6 decibels".
QString pointSpoken(int number, const EqBand& band);
QString shapeText(EqBand::Shape shape);

// "today 11:20", "yesterday 11:20", "3 March 2025"; 0: "not known when".
QString momentText(std::int64_t unix_s, std::int64_t now_unix_s, const QTimeZone& zone);
// "measured today 11:20", "set by ear …", "typed in …".
QString measuredText(const CalibrationRecord& record, std::int64_t now_unix_s,
                     const QTimeZone& zone);

// SpeakerRecord::suspect; what this version does not know, as it is written.
QString suspectText(const std::string& why);

}  // namespace unisono::ui
