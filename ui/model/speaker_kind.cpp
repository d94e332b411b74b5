#include "model/speaker_kind.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "model/setup.h"

namespace unisono::ui {
namespace {

constexpr double kKnee = 11.0;
const double kKnee_db = 60.0 * std::log10(kKnee / 100.0);

}  // namespace

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

// The curve would reach the lowest gain at 10 already; below 11 it goes there in a straight line.
int volumeOf(double gain_db) {
    const double volume =
        gain_db > kKnee_db ? 100.0 * std::pow(10.0, gain_db / 60.0)
                           : kKnee * (gain_db - kGainRange_db.low) / (kKnee_db - kGainRange_db.low);
    return static_cast<int>(std::lround(std::clamp(volume, 0.0, 100.0)));
}

double gainOf_db(int volume) {
    const double limited = std::clamp(volume, 0, 100);
    return limited > kKnee ? 60.0 * std::log10(limited / 100.0)
                           : kGainRange_db.low + (kKnee_db - kGainRange_db.low) * limited / kKnee;
}

}  // namespace unisono::ui
