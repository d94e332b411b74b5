#include "model/speaker_kind.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "model/setup.h"

namespace unisono::ui {

SpeakerKind kindOf(const QString& description, bool is_bluetooth) {
    const auto says = [&](const char* words) {
        return description.contains(
            QRegularExpression(words, QRegularExpression::CaseInsensitiveOption));
    };
    if (says("\\bechos?\\b|^echo-")) {
        return {says("studio|plus|gen\\s*2") ? "echotall" : "echo", true};
    }
    if (says("\\bhdmi\\b|displayport|\\btv\\b|monitor")) {
        return {"screen", false};
    }
    if (says("phone|headset|earbud|airpods")) {
        return {"ear", false};
    }
    if (is_bluetooth) {
        return {"portable", false};
    }
    if (says("\\busb\\b|desk|speakers?\\b")) {
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
