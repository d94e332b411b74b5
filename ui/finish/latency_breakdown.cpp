#include "finish/latency_breakdown.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "finish/finish_words.h"
#include "finish/lane_painter.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kBar = 22.0;
constexpr double kAbove = 7.0;  // barline beyond the bar
constexpr double kBelow = 13.0;
constexpr double kTextGap = 4.0;  // between words and what they belong to
constexpr int kLeastWidth = 260;

}  // namespace

LatencyBreakdown::LatencyBreakdown(QWidget* parent) : QWidget(parent) {
    setLayoutDirection(Qt::LeftToRight);  // time, not text
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

bool LatencyBreakdown::measured() const {
    return lane_.state != LaneView::State::reported && lane_.state != LaneView::State::preview;
}

void LatencyBreakdown::setLane(const LaneView& lane, double line_ms,
                               const std::optional<double>& uncertainty_ms) {
    const auto differs = [](double a, double b) { return std::abs(a - b) > 0.005; };
    const bool changed = lane.speaker.name != lane_.speaker.name ||
                         lane.speaker.number != lane_.speaker.number || lane.state != lane_.state ||
                         lane.waiting != lane_.waiting || differs(lane.own_ms, lane_.own_ms) ||
                         differs(lane.reported_ms, lane_.reported_ms) ||
                         differs(lane.wait_ms, lane_.wait_ms) || differs(line_ms, line_ms_) ||
                         uncertainty_ms != uncertainty_ms_;
    lane_ = lane;
    line_ms_ = line_ms;
    uncertainty_ms_ = uncertainty_ms;
    if (changed) {
        QString plain = summary();
        plain.remove("<b>").remove("</b>").remove(QChar(0x2068)).remove(QChar(0x2069));
        setAccessibleName(tr("From sent to heard: %1").arg(FinishWords::duration(line_ms)));
        setAccessibleDescription(plain);
        update();
    }
}

QString LatencyBreakdown::summary() const {
    const QString name = FinishWords::isolated(lane_.speaker.name);
    const QString own = FinishWords::duration(lane_.own_ms);
    if (lane_.own_ms <= 0.0 && !measured()) {
        return tr("%1’s own delay is not known").arg(name);
    }
    if (!measured()) {
        return tr("<b>about %1</b>, as %2 reports").arg(own, name);
    }
    if (lane_.state == LaneView::State::suspect) {
        return tr("<b>about %1</b> is %2’s own, to be checked").arg(own, name);
    }
    if (uncertainty_ms_) {
        return tr("<b>%1</b> is %2’s own, ±\u00a0%3\u00a0ms")
            .arg(own, name, FinishWords::fine(*uncertainty_ms_));
    }
    return tr("<b>%1</b> is %2’s own").arg(own, name);
}

QSize LatencyBreakdown::sizeHint() const {
    const double line = QFontMetricsF(theme().font(Type::caption)).height();
    const double scale = finishScale();
    return {404, static_cast<int>(
                     std::ceil(2.0 * line + kTextGap + (kAbove + kBar + kBelow + 5.0) * scale))};
}

QSize LatencyBreakdown::minimumSizeHint() const {
    return {kLeastWidth, sizeHint().height()};
}

void LatencyBreakdown::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = colours();
    const double scale = finishScale();
    const QFont caption = theme().font(Type::caption);
    const QFont bold = theme().font(Type::strong);
    const QFontMetricsF metrics(caption);
    const QFontMetricsF bold_metrics(bold);
    const double line_x = width() - std::ceil(finish::kLineWidth);
    const double line_top = metrics.height() + kTextGap;
    const double top = line_top + kAbove * scale;
    const double y = std::round(top + kBar * scale / 2.0);
    const SpeakerPaint paint = theme().speaker(lane_.speaker.number);

    const finish::Span own_span = finish::laneSpan(lane_.wait_ms, lane_.own_ms, line_ms_);
    QRectF own =
        finish::barRect({own_span.start, std::min(1.0, own_span.end)}, line_x, y, kBar * scale);
    const double per_ms = line_ms_ > 0.0 ? line_x / line_ms_ : 0.0;
    const double found_ms = measured() ? lane_.own_ms - lane_.reported_ms : 0.0;
    const bool less = found_ms < -0.5;  // it reported more than is true
    const double left = less ? std::max(0.0, own.left() + found_ms * per_ms) : own.left();
    const double reported_to = found_ms > 0.5
                                   ? std::min(own.right(), own.left() + lane_.reported_ms * per_ms)
                                   : own.right();

    const auto centred = [&](const QString& text, double from, double to, const QColor& colour) {
        const double words = bold_metrics.horizontalAdvance(text);
        if (words + 8.0 > to - from) {
            return false;
        }
        painter.setFont(bold);
        painter.setPen(colour);
        painter.drawText(QRectF(from, y - kBar * scale, to - from, 2.0 * kBar * scale),
                         Qt::AlignCenter | Qt::TextSingleLine, text);
        return true;
    };

    if (lane_.own_ms > 0.0) {
        const QRectF whole(left, own.top(), own.right() - left, own.height());
        const QPainterPath shape = barPath(whole);
        painter.fillPath(shape, p.surface);
        painter.save();
        painter.setClipPath(shape);
        if (found_ms > 0.5) {
            painter.fillRect(
                QRectF(reported_to, own.top(), own.right() - reported_to + 1.0, own.height()),
                paint.fill);
        } else if (less) {
            // What was claimed and is not there.
            painter.setPen(QPen(paint.fill, 1.4));
            for (double x = left - own.height(); x < own.left(); x += 5.0) {
                painter.setClipRect(QRectF(left, own.top(), own.left() - left, own.height()),
                                    Qt::IntersectClip);
                painter.drawLine(QPointF(x, own.bottom()), QPointF(x + own.height(), own.top()));
            }
        }
        painter.restore();
        painter.setPen(QPen(paint.fill, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape);
        if (less) {
            painter.drawLine(QPointF(own.left(), own.top()), QPointF(own.left(), own.bottom()));
        }
        centred(FinishWords::duration(less ? lane_.own_ms : lane_.reported_ms),
                less ? own.left() : left, reported_to, p.text);
        if (found_ms > 0.5) {
            centred(FinishWords::duration(found_ms), reported_to, own.right(), paint.on_fill);
        }
    }

    // Added by us.
    const QString added = FinishWords::duration(std::max(0.0, lane_.wait_ms));
    const double words = bold_metrics.horizontalAdvance(added);
    if (const auto at = finish::wordsAt(left, words)) {
        painter.setFont(bold);
        painter.setPen(p.text);
        painter.drawText(QRectF(*at, y - kBar * scale, words + 2.0, 2.0 * kBar * scale),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, added);
        paintDots(painter, finish::dots(left, *at - 8.0, *at + words + 8.0), 0.0, y);
    } else {
        paintDots(painter, finish::dots(left), 0.0, y);
    }
    const double line_bottom = top + (kBar + kBelow) * scale;
    paintBarline(painter, line_x, line_top, line_bottom);

    // Captions, where they do not run into each other.
    painter.setFont(caption);
    painter.setPen(p.text2);
    const QString by_us = tr("added by us");
    const QString reported = tr("reported");
    const QString by_align =
        less ? tr("%1 less").arg(FinishWords::duration(-found_ms)) : tr("found by Align");
    const auto width_of = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    const auto at = [&](double x, const QString& text) {
        painter.drawText(QRectF(x, 0.0, width_of(text) + 2.0, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    };
    double free_to = width();
    if (lane_.own_ms > 0.0) {
        if (less) {
            const double x = std::clamp(left, 0.0, width() - width_of(by_align));
            at(x, by_align);
            free_to = x;
            const double reported_x = width() - width_of(reported);
            if (reported_x > x + width_of(by_align) + 12.0) {
                at(std::min(reported_x, std::max(own.left() + 2.0, x + width_of(by_align) + 12.0)),
                   reported);
            }
        } else {
            double end = width();
            if (found_ms > 0.5) {
                at(end - width_of(by_align), by_align);
                end -= width_of(by_align) + 12.0;
            }
            const double x = std::min(left + 2.0, end - width_of(reported));
            if (lane_.reported_ms > 0.5 && x >= 0.0) {
                at(x, reported);
                free_to = x;
            } else {
                free_to = end;
            }
        }
    }
    if (width_of(by_us) + 12.0 <= free_to && lane_.wait_ms > 0.5) {
        at(0.0, by_us);
    }

    // What is its own, in a bracket.
    if (lane_.own_ms > 0.0) {
        const double base = std::round(top + (kBar + 13.0) * scale) - 1.5;
        painter.setPen(QPen(p.edge, 1.0));
        painter.setOpacity(0.6);
        const double end = own.right() - 1.5;
        const QPointF points[] = {{own.left() + 0.5, base - 5.0},
                                  {own.left() + 0.5, base},
                                  {end, base},
                                  {end, base - 5.0}};
        painter.drawPolyline(points, 4);
        painter.setOpacity(1.0);
    }
    const QString text = summary();
    const double text_width = std::min<double>(richWidth(text, caption), width());
    const double middle = lane_.own_ms > 0.0 ? own.center().x() : width() / 2.0;
    const double x = std::clamp(middle - text_width / 2.0, 0.0, width() - text_width);
    drawRich(painter, text, caption,
             QRectF(x, line_bottom + 4.0 * scale, text_width, metrics.height()), Qt::AlignLeft,
             p.text, p.text);
}

}  // namespace unisono::ui
