#include "model/speaker_kind.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "model/setup.h"

namespace unisono::ui {

SpeakerKind kindOf(const QString& description, bool is_bluetooth) {
    // Asked for every speaker 25 times a second: made once.
    const auto saying = [](const char* words) {
        return QRegularExpression(words, QRegularExpression::CaseInsensitiveOption);
    };
    static const QRegularExpression echo = saying("\\bechos?\\b|^echo-");
    static const QRegularExpression tall = saying("studio|plus|gen\\s*2");
    static const QRegularExpression screen = saying("\\bhdmi\\b|displayport|\\btv\\b|monitor");
    static const QRegularExpression ear = saying("phone|headset|earbud|airpods");
    static const QRegularExpression box = saying("\\busb\\b|desk|speakers?\\b");
    if (description.contains(echo)) {
        return {description.contains(tall) ? "echotall" : "echo", true};
    }
    if (description.contains(screen)) {
        return {"screen", false};
    }
    if (description.contains(ear)) {
        return {"ear", false};
    }
    if (is_bluetooth) {
        return {"portable", false};
    }
    if (description.contains(box)) {
        return {"box", false};
    }
    return {"bar", false};
}

int volumeOf(double gain_db) {
    return static_cast<int>(
        std::lround(std::clamp(100.0 * std::pow(10.0, gain_db / 60.0), 0.0, 100.0)));
}

double gainOf_db(int volume) {
    if (volume <= 0) {
        return kGainRange_db.low;
    }
    return std::clamp(60.0 * std::log10(std::min(volume, 100) / 100.0), kGainRange_db.low, 0.0);
}

}  // namespace unisono::ui
