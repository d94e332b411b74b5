#include "monitor/monitor_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "model/words.h"

namespace unisono::ui {
namespace {

constexpr double kApart_ms = 5.0;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SyncMonitor)
};

int decimalsFor(double error_bar_ms) {
    return error_bar_ms < 0.1 ? 2 : error_bar_ms < 1.0 ? 1 : 0;
}

QString number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

bool roundsToZero(double value, int decimals) {
    return std::lround(std::abs(value) * std::pow(10.0, decimals)) == 0;
}

}  // namespace

QString spreadText(double ms, double error_bar_ms) {
    const double shown = std::max(ms, error_bar_ms);
    if (shown >= 1000.0) {
        return Words::tr("%1 s").arg(number(shown / 1000.0, 1));
    }
    const int by_size = shown < 1.0 ? 2 : shown < 10.0 ? 1 : 0;
    const int decimals = std::min(by_size, decimalsFor(error_bar_ms));
    // Never smaller than what is known: a spread of 0.3 ± 0.4 ms is not "0 ms".
    const double least = std::pow(10.0, -decimals);
    return Words::tr("%1 ms").arg(number(shown > 0.0 ? std::max(shown, least) : 0.0, decimals));
}

QString offLineText(double error_ms, double error_bar_ms) {
    const int decimals = decimalsFor(error_bar_ms);
    if (roundsToZero(error_ms, decimals)) {
        return Words::tr("on the line");
    }
    const QString size = number(std::abs(error_ms), decimals);
    return (error_ms > 0.0 ? Words::tr("%1 later") : Words::tr("%1 earlier")).arg(size);
}

QString offLineSentence(double error_ms, double error_bar_ms) {
    const int decimals = decimalsFor(error_bar_ms);
    if (roundsToZero(error_ms, decimals)) {
        return Words::tr("on the line");
    }
    const QString size = number(std::abs(error_ms), decimals);
    return (error_ms > 0.0 ? Words::tr("%1 ms later") : Words::tr("%1 ms earlier")).arg(size);
}

QString driftText(double ppm) {
    const long rounded = std::lround(ppm);
    const QString size = QLocale().toString(static_cast<qlonglong>(std::abs(rounded)));
    if (rounded == 0) {
        return Words::tr("%1 ppm").arg(size);
    }
    return (rounded > 0 ? Words::tr("+%1 ppm") : Words::tr("−%1 ppm")).arg(size);
}

QString clockText(std::int64_t unix_ms, std::int64_t now_unix_ms, bool seconds) {
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(unix_ms);
    const QLocale locale;
    // The locale's own order of hour, minute and day half, with seconds only where wanted.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(":ss");
    if (seconds) {
        format.replace("mm", "mm:ss");
    }
    const QString time = locale.toString(when.time(), format);
    if (when.date() == QDateTime::fromMSecsSinceEpoch(now_unix_ms).date()) {
        return time;
    }
    return Words::tr("%1, %2", "weekday, time of day")
        .arg(locale.dayName(when.date().dayOfWeek(), QLocale::ShortFormat), time);
}

EventWords eventWords(const StudioEvent& event, const QString& speaker, bool wireless) {
    using Kind = StudioEvent::Kind;
    switch (event.kind) {
        case Kind::lost:
            return {Words::tr("%1 lost its connection.").arg(speaker),
                    Words::tr("The others keep playing. Unisono tries to bring it back."),
                    Tone::bad, "!"};
        case Kind::back:
            return {Words::tr("%1 is back.").arg(speaker),
                    Words::tr("It plays with its last value until it is checked."), Tone::quiet,
                    "i"};
        case Kind::jumped: {
            const QString size = spreadText(std::abs(event.value), 0.1);
            return {Words::tr("%1’s delay jumped by %2.").arg(speaker, size),
                    event.value >= 0.0
                        ? Words::tr("It was heard later. Unisono moves it back without a gap.")
                        : Words::tr("It was heard earlier. Unisono moves it back without a gap."),
                    Tone::warn, "!"};
        }
        case Kind::dropout: {
            const int times = std::max(1, static_cast<int>(std::lround(event.value)));
            const QString fact = times == 1 ? Words::tr("%1 lost sound once.")
                                 : times == 2
                                     ? Words::tr("%1 lost sound twice.")
                                     : Words::tr("%1 lost sound %n times.", nullptr, times);
            return {fact.arg(speaker),
                    wireless ? Words::tr("Short gaps were heard. Move it nearer if it goes on.")
                             : Words::tr("Short gaps were heard. The computer may have been busy."),
                    Tone::quiet, QLocale().toString(times)};
        }
        case Kind::suspect:
            return {Words::tr("%1 may have another delay now.").arg(speaker),
                    Words::tr("Its connection is not the one that was measured. Align it again."),
                    Tone::warn, "!"};
        case Kind::checked: {
            const QString within = roundedUp_ms(std::abs(event.value));
            const QString microphone = QString::fromStdString(event.text);
            // Far apart is what a measurement finds before it has set anything right.
            const bool before = std::abs(event.value) > kApart_ms;
            return {before ? Words::tr("Measured by microphone: %1 apart.").arg(within)
                           : Words::tr("Checked by microphone: within %1.").arg(within),
                    microphone.isEmpty() ? QString() : Words::tr("Heard by %1.").arg(microphone),
                    before ? Tone::quiet : Tone::good,
                    {}};
        }
        case Kind::server_gone:
            return {Words::tr("The computer’s sound service stopped."),
                    Words::tr("Unisono starts again by itself as soon as it is back."), Tone::bad,
                    "!"};
        case Kind::server_back:
            return {Words::tr("The computer’s sound service is back."),
                    Words::tr("Your groups were kept."), Tone::quiet, "i"};
        case Kind::notice:
            break;
    }
    return {QString::fromStdString(event.text), {}, Tone::quiet, "i"};
}

QString toleranceWords(Goal band, bool stricter_than_goal) {
    switch (band) {
        case Goal::stereo_pair:
            return stricter_than_goal ? Words::tr("fine even for a stereo pair")
                                      : Words::tr("fine for a stereo pair");
        case Goal::several_rooms:
            return Words::tr("fine for several rooms");
        case Goal::one_room:
        case Goal::automatic:
            break;
    }
    return stricter_than_goal ? Words::tr("fine even for one room")
                              : Words::tr("fine for one room");
}

}  // namespace unisono::ui
