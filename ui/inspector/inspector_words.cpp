#include "inspector/inspector_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/speaker_records.h"
#include "model/words.h"

namespace unisono::ui {
namespace {

// What the translators see.
struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

// Without zeros that say nothing: 4, 0.4.
QString plain(double value, int decimals) {
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        const QString zero = locale.zeroDigit();
        while (text.endsWith(zero)) {
            text.chop(zero.size());
        }
        if (text.endsWith(locale.decimalPoint())) {
            text.chop(locale.decimalPoint().size());
        }
    }
    return text;
}

double rounded(double value, int decimals) {
    const double unit = std::pow(10.0, -decimals);
    return std::round(value / unit) * unit;
}

// "0.4 ms", "10 ms"
QString fine(double ms) {
    const double tenths = rounded(ms, 1);
    return milliseconds(tenths, tenths == std::round(tenths) ? 0 : 1);
}

}  // namespace

QString errorText(double error_ms) {
    if (!(error_ms > 0.0)) {
        return {};
    }
    const int decimals = std::clamp(-static_cast<int>(std::floor(std::log10(error_ms))), 0, 2);
    const double shown = std::max(std::pow(10.0, -decimals), rounded(error_ms, decimals));
    return Phrases::tr("±\u00a0%1").arg(milliseconds(shown, decimals));
}

QString trimSpoken(double later_ms) {
    if (rounded(later_ms, 1) == 0.0) {
        return Phrases::tr("no trim");
    }
    const QString number = plain(std::abs(later_ms), 1);
    return later_ms > 0.0 ? Phrases::tr("%1 milliseconds later").arg(number)
                          : Phrases::tr("%1 milliseconds earlier").arg(number);
}

QString trimSentence(double later_ms) {
    if (rounded(later_ms, 1) == 0.0) {
        return Phrases::tr("%1 has <b>no trim</b>");
    }
    // %1 stays for the name.
    return later_ms > 0.0
               ? Phrases::tr("%1 plays <b>%2 later</b>").replace("%2", fine(later_ms))
               : Phrases::tr("%1 plays <b>%2 earlier</b>").replace("%2", fine(-later_ms));
}

QString frequencyText(double hz) {
    if (hz >= 999.5) {
        return Phrases::tr("%1\u00a0kHz").arg(plain(hz / 1000.0, hz < 9950.0 ? 2 : 1));
    }
    return Phrases::tr("%1\u00a0Hz").arg(plain(hz, 0));
}

// The blank and the unit are two pieces, as lupdate would take them together for U+A0DB.
QString gainText(double db) {
    const double shown = rounded(db, 1);
    const QString number = plain(std::abs(shown), 1);
    if (shown == 0.0) {
        return Phrases::tr(
                   "%1\u00a0"
                   "dB")
            .arg(number);
    }
    return shown > 0.0 ? Phrases::tr(
                             "+%1\u00a0"
                             "dB")
                             .arg(number)
                       : Phrases::tr(
                             "−%1\u00a0"
                             "dB")
                             .arg(number);
}

double octavesOf(double q) {
    return 2.0 / std::numbers::ln2 * std::asinh(1.0 / (2.0 * q));
}

double qOf(double octaves) {
    return 1.0 / (2.0 * std::sinh(std::numbers::ln2 / 2.0 * octaves));
}

QString pointSpoken(int number, const EqBand& band) {
    const QString hertz = plain(band.frequency_hz, 0);
    if (band.shape == EqBand::Shape::low_pass || band.shape == EqBand::Shape::high_pass) {
        return Phrases::tr("Point %1, %2 hertz, %3").arg(number).arg(hertz, shapeText(band.shape));
    }
    const double shown = rounded(band.gain_db, 1);
    const QString decibels = plain(std::abs(shown), 1);
    return shown < 0.0 ? Phrases::tr("Point %1, %2 hertz, minus %3 decibels")
                             .arg(number)
                             .arg(hertz, decibels)
                       : Phrases::tr("Point %1, %2 hertz, plus %3 decibels")
                             .arg(number)
                             .arg(hertz, decibels);
}

QString shapeText(EqBand::Shape shape) {
    switch (shape) {
        case EqBand::Shape::low_shelf:
            return Phrases::tr("Low shelf");
        case EqBand::Shape::high_shelf:
            return Phrases::tr("High shelf");
        case EqBand::Shape::low_pass:
            return Phrases::tr("Low pass");
        case EqBand::Shape::high_pass:
            return Phrases::tr("High pass");
        case EqBand::Shape::peak:
            break;
    }
    return Phrases::tr("Bell");
}

QString momentText(std::int64_t unix_s, std::int64_t now_unix_s, const QTimeZone& zone) {
    if (unix_s <= 0) {
        return Phrases::tr("not known when");
    }
    const QLocale locale;
    const QDateTime then = QDateTime::fromSecsSinceEpoch(unix_s, zone);
    const QDate today = QDateTime::fromSecsSinceEpoch(now_unix_s, zone).date();
    const QString time = locale.toString(then.time(), QLocale::ShortFormat);
    const qint64 days = then.date().daysTo(today);
    if (days == 0) {
        return Phrases::tr("today %1").arg(time);
    }
    if (days == 1) {
        return Phrases::tr("yesterday %1").arg(time);
    }
    // Without the day of the week.
    return locale.toString(then.date(), Phrases::tr("d MMMM yyyy"));
}

QString measuredText(const CalibrationRecord& record, std::int64_t now_unix_s,
                     const QTimeZone& zone) {
    const QString moment = momentText(record.taken_unix_s, now_unix_s, zone);
    switch (record.method) {
        case CalibrationRecord::Method::by_ear:
            return Phrases::tr("set by ear %1").arg(moment);
        case CalibrationRecord::Method::typed:
            return Phrases::tr("typed in %1").arg(moment);
        case CalibrationRecord::Method::microphone:
            break;
    }
    return Phrases::tr("measured %1").arg(moment);
}

QString suspectText(const std::string& why) {
    if (why == kConnectedAnew) {
        return Phrases::tr("It was connected anew.");
    }
    if (why == kAtAnotherAdapter) {
        return Phrases::tr("It is connected through another Bluetooth adapter.");
    }
    return QString::fromStdString(why);
}

}  // namespace unisono::ui
