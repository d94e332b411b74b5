#include "source/time_text.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace unisono::ui {
namespace {

QString twoDigits(qint64 number) {
    const QLocale locale;
    const QString text = locale.toString(number);
    return number < 10 ? locale.zeroDigit() + text : text;
}

}  // namespace

QString timeText(double time_s) {
    constexpr double kLongest_s = 360'000'000.0;  // beyond it nobody reads on
    const double safe_s = std::isfinite(time_s) ? std::clamp(time_s, 0.0, kLongest_s) : 0.0;
    const auto all_s = static_cast<qint64>(std::floor(safe_s));
    const qint64 hours = all_s / 3600;
    const qint64 minutes = all_s / 60 % 60;
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (hours == 0) {
        return plain.toString(minutes) + ":" + twoDigits(all_s % 60);
    }
    return plain.toString(hours) + ":" + twoDigits(minutes) + ":" + twoDigits(all_s % 60);
}

}  // namespace unisono::ui
