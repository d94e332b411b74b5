#include "align/impulse_plot.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "align/align_words.h"
#include "theme/theme.h"

namespace unisono::ui {

void drawResponse(QPainter& painter, const QRectF& where, const std::vector<float>& values,
                  const QColor& colour, qreal width) {
    if (values.size() < 2) {
        return;
    }
    const qreal middle = where.center().y();
    const qreal reach = where.height() / 2.0;
    QPolygonF line;
    line.reserve(static_cast<int>(values.size()));
    const qreal step = where.width() / static_cast<qreal>(values.size() - 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        line.append({where.left() + static_cast<qreal>(i) * step,
                     middle - static_cast<qreal>(values[i]) * reach});
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

ImpulsePlot::ImpulsePlot(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ImpulsePlot::setResponse(std::vector<float> values, double samples_per_ms, int first_arrival,
                              std::optional<double> reflection_ms, int number) {
    values_ = std::move(values);
    samples_per_ms_ = samples_per_ms;
    first_ = first_arrival;
    reflection_ms_ = reflection_ms;
    number_ = number;
    why_.clear();
    describe();
    update();
}

void ImpulsePlot::setNames(const QString& speaker, const QString& arrival) {
    speaker_ = speaker;
    arrival_ = arrival;
    describe();
    update();
}

void ImpulsePlot::clear(const QString& why) {
    values_.clear();
    reflection_ms_.reset();
    why_ = why;
    describe();
    update();
}

QString ImpulsePlot::summary() const {
    if (values_.empty()) {
        return why_;
    }
    if (reflection_ms_) {
        return arrival_.isEmpty()
                   ? tr("%1 was heard, and a louder reflection of it %2 later.")
                         .arg(speaker_, words::ms(*reflection_ms_))
                   : tr("%1 was first heard after %2, and a louder reflection of it %3 later.")
                         .arg(speaker_, arrival_, words::ms(*reflection_ms_));
    }
    return arrival_.isEmpty()
               ? tr("%1 was heard, and no reflection of it was louder.").arg(speaker_)
               : tr("%1 was first heard after %2, and no reflection of it was louder.")
                     .arg(speaker_, arrival_);
}

void ImpulsePlot::describe() {
    setAccessibleName(summary());
}

void ImpulsePlot::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = theme().font(Type::caption);
    const QFontMetricsF small_metrics(small);
    const qreal axis = small_metrics.height() + 5.0;
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -axis - 0.5);
    painter.setPen(QPen(c.line, 1.0));
    painter.setBrush(c.inset);
    painter.drawRoundedRect(box, 10.0, 10.0);
    if (values_.size() < 2) {
        painter.setFont(theme().font(Type::body));
        painter.setPen(c.text2);
        painter.drawText(box.adjusted(20, 12, -20, -12), Qt::AlignCenter | Qt::TextWordWrap, why_);
        return;
    }
    const QFont bold = theme().font(Type::caption_bold);
    const QFontMetricsF bold_metrics(bold);
    const qreal line_height = bold_metrics.height();
    const QRectF plot = box.adjusted(8, 2.0 * line_height + 18.0, -8, -10);
    const qreal per_ms = plot.width() / (static_cast<qreal>(values_.size() - 1) / samples_per_ms_);
    const qreal zero = plot.left() + first_ / samples_per_ms_ * per_ms;

    painter.setPen(QPen(c.line, 1.0));
    painter.drawLine(QPointF(plot.left(), plot.center().y()),
                     QPointF(plot.right(), plot.center().y()));
    drawResponse(painter, plot, values_, theme().speaker(number_).fill, 1.5);

    // The finish line, small: a thin stroke through all, a thick one at its head.
    const qreal top = box.top() + line_height + 14.0;
    painter.setPen(QPen(c.barline, 1.6));
    painter.drawLine(QPointF(zero, top), QPointF(zero, box.bottom() - 8.0));
    painter.fillRect(QRectF(zero + 3.2, top, 3.6, 28.0), c.barline);
    painter.setFont(bold);
    painter.setPen(c.text);
    const QString first =
        arrival_.isEmpty() ? tr("first arrival") : tr("first arrival, %1").arg(arrival_);
    const qreal first_width = bold_metrics.horizontalAdvance(first);
    const qreal first_left =
        std::clamp(zero - 30.0, box.left() + 13.0,
                   std::max(box.left() + 13.0, box.right() - 10.0 - first_width));
    painter.drawText(QPointF(first_left, box.top() + 10.0 + bold_metrics.ascent()), first);

    if (reflection_ms_) {
        const qreal x = zero + *reflection_ms_ * per_ms;
        const qreal y = top + 16.0;
        if (x <= plot.right()) {
            QPen pen(c.warn, 1.6);
            pen.setDashPattern({2.0, 2.0});
            painter.setPen(pen);
            painter.drawLine(QPointF(x, y), QPointF(x, box.bottom() - 10.0));
        }
        const QString full = tr("louder reflection, %1 later").arg(words::ms(*reflection_ms_));
        const QString brief = tr("%1 later").arg(words::ms(*reflection_ms_));
        const qreal room_right = box.right() - 10.0 - (x + 7.0);
        const qreal room_left = x - 7.0 - (zero + 14.0);
        painter.setPen(c.warn);
        const qreal base = y + bold_metrics.ascent() - 2.0;
        const auto place = [&](const QString& text) {
            const qreal width = bold_metrics.horizontalAdvance(text);
            if (width <= room_right) {
                painter.drawText(QPointF(x + 7.0, base), text);
                return true;
            }
            if (width <= room_left) {
                painter.drawText(QPointF(x - 7.0 - width, base), text);
                return true;
            }
            return false;
        };
        if (!place(full)) {
            place(brief);
        }
    }

    painter.setFont(small);
    painter.setPen(c.text2);
    const qreal base = rect().bottom() - small_metrics.descent();
    const QLocale locale;
    const int before = static_cast<int>(std::lround(first_ / samples_per_ms_));
    const int after = static_cast<int>(
        std::lround((static_cast<double>(values_.size()) - 1.0 - first_) / samples_per_ms_));
    const QString left = locale.toString(before);
    const QString right = tr("%1 ms later").arg(locale.toString(after));
    const auto centred = [&](qreal x, const QString& text) {
        painter.drawText(QPointF(x - small_metrics.horizontalAdvance(text) / 2.0, base), text);
    };
    if (before > 0) {
        painter.drawText(QPointF(box.left() + 2.0, base), left);
    }
    centred(zero, locale.toString(0));
    painter.drawText(QPointF(box.right() - small_metrics.horizontalAdvance(right), base), right);
}

}  // namespace unisono::ui
