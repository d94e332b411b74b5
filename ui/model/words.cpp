#include "model/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <array>
#include <cmath>

namespace unisono::ui {
namespace {

// What the translators see.
struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace

QString milliseconds(double ms, int decimals) {
    const QLocale locale;
    const double step = std::pow(10.0, -decimals);
    if (std::round(std::abs(ms) / step) * step >= 1000.0) {
        return Phrases::tr("%1\u00a0s").arg(locale.toString(ms / 1000.0, 'f', 2));
    }
    return Phrases::tr("%1\u00a0ms").arg(locale.toString(ms, 'f', decimals));
}

QString roundedUp_ms(double ms) {
    const double size = std::abs(ms);
    // What is exactly on a step must not fall into the next one by a rounding of the last bit.
    const auto up = [size](double step) { return std::ceil(size / step - 1e-9) * step; };
    if (size < 1.0 && up(0.1) < 1.0) {
        return milliseconds(std::max(0.1, up(0.1)), 1);
    }
    return milliseconds(size < 20.0 ? up(1.0) : up(5.0));
}

QString laterOrEarlier(double ms, int decimals) {
    const double step = std::pow(10.0, -decimals);
    const QString size = milliseconds(std::abs(ms), decimals);
    if (std::abs(ms) < step / 2.0) {
        return Phrases::tr("exactly on the line");
    }
    return ms > 0.0 ? Phrases::tr("%1 later").arg(size) : Phrases::tr("%1 earlier").arg(size);
}

QString ago(std::int64_t then_unix_s, std::int64_t now_unix_s) {
    const std::int64_t seconds = now_unix_s - then_unix_s;
    if (seconds < 5) {
        return Phrases::tr("just now");
    }
    if (seconds < 60) {
        return Phrases::tr("%1\u00a0s ago").arg(seconds);
    }
    if (seconds < 3600) {
        return Phrases::tr("%1\u00a0min ago").arg(seconds / 60);
    }
    const QDate then = QDateTime::fromSecsSinceEpoch(then_unix_s).date();
    const auto days = then.daysTo(QDateTime::fromSecsSinceEpoch(now_unix_s).date());
    if (days == 0 || seconds < 6 * 3600) {
        return Phrases::tr("%1\u00a0h ago").arg(seconds / 3600);
    }
    return days == 1 ? Phrases::tr("yesterday")
                     : Phrases::tr("%n day(s) ago", nullptr, static_cast<int>(days));
}

QString day(std::int64_t then_unix_s, std::int64_t now_unix_s) {
    const QDate then = QDateTime::fromSecsSinceEpoch(then_unix_s).date();
    const auto days = then.daysTo(QDateTime::fromSecsSinceEpoch(now_unix_s).date());
    if (days == 0) {
        return Phrases::tr("today");
    }
    return days == 1 ? Phrases::tr("yesterday") : QLocale().toString(then, QLocale::ShortFormat);
}

QString clockTime(std::int64_t unix_s) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(unix_s).time(), QLocale::ShortFormat);
}

QString listed(const QStringList& names) {
    if (names.size() < 2) {
        return names.join(QString());
    }
    const QString before = names.mid(0, names.size() - 1).join(Phrases::tr(", "));
    return Phrases::tr("%1 and %2").arg(before, names.last());
}

QString numberWord(std::size_t number) {
    static const std::array<const char*, 13> kNumbers{
        QT_TRANSLATE_NOOP("Words", "none"),   QT_TRANSLATE_NOOP("Words", "one"),
        QT_TRANSLATE_NOOP("Words", "two"),    QT_TRANSLATE_NOOP("Words", "three"),
        QT_TRANSLATE_NOOP("Words", "four"),   QT_TRANSLATE_NOOP("Words", "five"),
        QT_TRANSLATE_NOOP("Words", "six"),    QT_TRANSLATE_NOOP("Words", "seven"),
        QT_TRANSLATE_NOOP("Words", "eight"),  QT_TRANSLATE_NOOP("Words", "nine"),
        QT_TRANSLATE_NOOP("Words", "ten"),    QT_TRANSLATE_NOOP("Words", "eleven"),
        QT_TRANSLATE_NOOP("Words", "twelve"),
    };
    return number < kNumbers.size() ? Phrases::tr(kNumbers[number])
                                    : QLocale().toString(static_cast<qulonglong>(number));
}

QString numberWordCapital(std::size_t number) {
    QString text = numberWord(number);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

}  // namespace unisono::ui
