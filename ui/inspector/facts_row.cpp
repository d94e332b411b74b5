#include "inspector/facts_row.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr int kGap = 8;

Fact driftOf(const InspectorView& view) {
    const QLocale locale;
    const double drift = std::round(*view.drift_ppm);
    const QString size = locale.toString(std::abs(drift), 'f', 0);
    Fact fact;
    fact.title = FactsRow::tr("Clock drift");
    fact.value = drift == 0.0  ? FactsRow::tr("%1\u00a0ppm").arg(size)
                 : drift > 0.0 ? FactsRow::tr("+%1\u00a0ppm").arg(size)
                               : FactsRow::tr("−%1\u00a0ppm").arg(size);
    const double error = view.drift_error_ppm;
    const QString bar =
        error > 0.0 ? FactsRow::tr("±\u00a0%1")
                          .arg(locale.toString(std::max(0.1, error), 'f', error < 0.95 ? 1 : 0))
                    : QString();
    if (!view.drift_corrected) {
        fact.remark = bar;
    } else {
        fact.remark =
            bar.isEmpty() ? FactsRow::tr("corrected") : FactsRow::tr("%1, corrected").arg(bar);
    }
    return fact;
}

QString rateText(int rate_hz) {
    return FactsRow::tr("%1\u00a0kHz")
        .arg(QLocale().toString(rate_hz / 1000.0, 'f', rate_hz % 1000 == 0 ? 0 : 1));
}

}  // namespace

std::vector<Fact> factsOf(const InspectorView& view) {
    std::vector<Fact> facts;
    if (view.drift_ppm) {
        facts.push_back(driftOf(view));
    }
    if (view.dropouts) {
        const auto count = static_cast<qulonglong>(*view.dropouts);
        facts.push_back({FactsRow::tr("Dropouts"),
                         count == 0 ? FactsRow::tr("none") : QLocale().toString(count),
                         count > 0 && !view.last_dropout.isEmpty()
                             ? FactsRow::tr("last at %1").arg(view.last_dropout)
                             : FactsRow::tr("since it started")});
    }
    const QString rate = view.sound_rate_hz ? rateText(*view.sound_rate_hz) : QString();
    if (!view.codec.isEmpty()) {
        facts.push_back({FactsRow::tr("Codec"), view.codec, rate});
    } else if (!rate.isEmpty()) {
        facts.push_back({FactsRow::tr("Sample rate"), rate, {}});
    }
    if (!view.backend.isEmpty()) {
        // "PulseAudio 16.1": the name, and which.
        const QString name = view.backend.section(' ', 0, 0);
        QString which = view.backend.section(' ', 1);
        if (which.startsWith('(') && which.endsWith(')')) {
            which = which.mid(1, which.size() - 2);
        }
        facts.push_back({FactsRow::tr("Plays through"), name, which});
    }
    return facts;
}

FactsRow::FactsRow(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FactsRow::setFacts(const std::vector<Fact>& facts) {
    if (facts == facts_) {
        return;
    }
    const bool other_size = facts.size() != facts_.size();
    facts_ = facts;
    QStringList sentences;
    for (const Fact& fact : facts_) {
        sentences << (fact.remark.isEmpty()
                          ? tr("%1: %2").arg(fact.title, fact.value)
                          : tr("%1: %2, %3").arg(fact.title, fact.value, fact.remark));
    }
    setAccessibleName(sentences.join(QStringLiteral("\n")));
    setToolTip(sentences.join(QStringLiteral("\n")));
    if (other_size) {
        updateGeometry();
    }
    update();
}

int FactsRow::rowHeight() const {
    return 2 * QFontMetrics(theme().font(Type::caption)).height() +
           QFontMetrics(theme().font(Type::body_bold)).height() + 4;
}

int FactsRow::columnsFor(int width) const {
    const int count = std::max<int>(1, static_cast<int>(facts_.size()));
    const QFontMetrics metrics(theme().font(Type::caption));
    const int narrowest = metrics.averageCharWidth() * 12;
    return count > 2 && (width + kGap) / count < narrowest ? 2 : count;
}

int FactsRow::heightForWidth(int width) const {
    const int columns = columnsFor(width);
    const int rows = (static_cast<int>(facts_.size()) + columns - 1) / columns;
    return std::max(0, rows * (rowHeight() + kGap) - kGap);
}

QSize FactsRow::sizeHint() const {
    return {400, heightForWidth(400)};
}

QSize FactsRow::minimumSizeHint() const {
    return {120, heightForWidth(width())};
}

void FactsRow::paintEvent(QPaintEvent*) {
    const Palette& c = colours();
    QPainter painter(this);
    const int columns = columnsFor(width());
    const double wide = (width() + kGap) / static_cast<double>(columns);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        double y = (static_cast<int>(i) / columns) * (rowHeight() + kGap);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const double x = mirrored ? width() - (column + 1) * wide + kGap : column * wide;
        const auto line = [&](const QString& text, Type type, const QColor& ink) {
            const QFont font = theme().font(type);
            const QFontMetricsF metrics(font);
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(QRectF(x, y, wide - kGap, metrics.height()),
                             Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                             metrics.elidedText(text, Qt::ElideRight, wide - kGap));
            y += metrics.height() + 2.0;
        };
        line(facts_[i].title, Type::caption, c.text2);
        line(facts_[i].value, Type::body_bold, c.text);
        line(facts_[i].remark, Type::caption, c.text2);
    }
}

}  // namespace unisono::ui
