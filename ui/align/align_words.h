// What the Align dialog says. Pure functions, whole phrases.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <vector>

#include "align/align_view.h"

namespace unisono::ui::words {

// "2.7 ms", "24 ms", "1.2 s"; a non-breaking space between.
QString ms(double value_ms);
// With a tenth whatever its size, for figures that stand below each other.
QString exact_ms(double value_ms);
QString seconds(double value_s);
// As the sync state rounds: up, to 0.1 below 1 ms, to 1 below 20 ms, to 5 above.
QString within(double value_ms);

// A name that fits into a sentence; the middle of a long one is left out.
QString brief(const QString& name);

struct Problem {
    QString bold;  // the fact
    QString rest;  // what it means, and what to do
};
// The note about a speaker that is not trusted. Wording of the guide; what it does not know is
// said as the core said it.
Problem problemOf(const AlignedSpeaker& speaker, const QString& name);
// In a few words, for its row: "a reflection was louder", "heard 21 dB clear".
QString whyOf(const AlignedSpeaker& speaker);
enum class Sureness { sure, unsure, silent };
Sureness surenessOf(const AlignedSpeaker& speaker);
QString surenessText(Sureness sureness);
int surenessBars(const AlignedSpeaker& speaker);  // 0 … 3

QString outcome(const AlignReport& report, const AlignView& view);
QString measuringTitle(const AlignView& view);

// While measuring, per speaker.
QString phaseOf(AlignPhase phase);

// What the level of the microphone means.
struct LevelWords {
    enum class Kind { none, quiet, good, loud };
    Kind kind = Kind::none;
    QString bold;
    QString rest;
};
LevelWords levelOf(const AlignView& view);

// Speakers that are not trusted, the worst first; empty: all are.
std::vector<const AlignedSpeaker*> untrusted(const AlignReport& report);
// 1 sigma of the difference between the two worst trusted ones: what is to be expected.
double expectedSpread_ms(const AlignReport& report);
// By how much an unsure one may be wrong; negative: it was not heard, nothing is known.
double doubt_ms(const AlignedSpeaker& speaker);
// Loudness of the trusted, from the softest to the loudest.
double levelSpread_db(const AlignReport& report);

}  // namespace unisono::ui::words
