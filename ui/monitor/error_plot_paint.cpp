// How the plot is painted; what it does is in error_plot.cpp.
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "monitor/error_plot.h"
#include "monitor/monitor_words.h"
#include "theme/theme.h"

namespace unisono::ui {

const QColor& flagColour(Tone tone) {
    const Palette& p = colours();
    return tone == Tone::bad    ? p.bad
           : tone == Tone::warn ? p.warn
           : tone == Tone::good ? p.accent
                                : p.text2;
}

void ErrorPlot::draw(QPainter& painter, const QSize& size) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Time runs left to right in every language.
    painter.setLayoutDirection(Qt::LeftToRight);
    const PlotArea area = areaFor(size);
    drawGround(painter, area);
    drawAxes(painter, area, size);
    drawCurves(painter, area);
    drawFlags(painter, area);
    painter.restore();
}

void ErrorPlot::drawGround(QPainter& painter, const PlotArea& area) const {
    const Palette& p = colours();
    const QRectF frame(area.left, area.top, area.width, area.height);
    QPainterPath round;
    round.addRoundedRect(frame, 10, 10);
    painter.fillPath(round, p.inset);
    painter.save();
    painter.setClipPath(round);
    const ToleranceBand band = this->band();
    const double top = area.y(band.half_ms, scale_);
    painter.fillRect(QRectF(area.left, top, area.width, area.y(-band.half_ms, scale_) - top),
                     p.accent_soft);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(p.line, 1));
    for (const int steps : {-3, -2, -1, 1, 2, 3}) {
        const double y = std::round(area.y(steps * scale_.step_ms, scale_));
        painter.drawLine(QPointF(area.left, y), QPointF(area.left + area.width, y));
    }
    const double share = QFontMetricsF(theme().font(Type::caption)).horizontalAdvance("00:00 00");
    for (const auto& tick : timeTicks(history_.begin_unix_ms, history_.end_unix_ms,
                                      std::max(share, 72.0) / area.width)) {
        const double x = std::round(area.x(tick.at));
        painter.drawLine(QPointF(x, area.top), QPointF(x, area.top + area.height));
    }
    const double zero = std::round(area.y(0.0, scale_));
    painter.fillRect(QRectF(area.left, zero - 0.8, area.width, 1.6), p.barline);
    painter.restore();
    painter.setPen(QPen(p.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void ErrorPlot::drawAxes(QPainter& painter, const PlotArea& area, const QSize& size) const {
    const Palette& p = colours();
    const QFontMetricsF metrics(theme().font(Type::caption));
    for (const int steps : {2, 1, 0, -1, -2}) {
        painter.setFont(theme().font(steps == 0 ? Type::caption_bold : Type::caption));
        painter.setPen(steps == 0 ? p.text : p.text2);
        const double y = area.y(steps * scale_.step_ms, scale_);
        painter.drawText(QRectF(0, y - metrics.height(), area.left - 8, 2 * metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         scaleLabel(scale_, steps));
    }
    painter.setFont(theme().font(Type::caption));
    painter.setPen(p.text2);
    const double y = area.top + area.height + 6.0;
    const double right = area.left + area.width;
    const QString now = tr("now");
    const double now_width = metrics.horizontalAdvance(now);
    painter.drawText(QPointF(right - now_width, y + metrics.ascent()), now);
    double free_from = area.left;
    const double share = std::max(metrics.horizontalAdvance("00:00 00"), 72.0) / area.width;
    const auto ticks = timeTicks(history_.begin_unix_ms, history_.end_unix_ms, share);
    // Two marks within a minute must not be called the same.
    const bool seconds =
        ticks.size() > 1 && ticks[1].unix_ms - ticks[0].unix_ms < std::int64_t{60'000};
    for (const auto& tick : ticks) {
        QString text = clockText(tick.unix_ms, tick.unix_ms, seconds);
        const double width = metrics.horizontalAdvance(text);
        const double x = std::max(area.left, area.x(tick.at) - width / 2.0);
        if (x < free_from || x + width > right - now_width - 10.0) {
            continue;
        }
        painter.drawText(QPointF(x, y + metrics.ascent()), text);
        free_from = x + width + 8.0;
    }
    Q_UNUSED(size);
}

void ErrorPlot::drawCurves(QPainter& painter, const PlotArea& area) const {
    const Palette& p = colours();
    painter.save();
    painter.setClipRect(QRectF(area.left, area.top, area.width, area.height));
    const auto speakerOf = [this](const std::string& device) {
        return std::find_if(speakers_.begin(), speakers_.end(),
                            [&](const auto& speaker) { return speaker.device == device; });
    };
    for (const auto& curve : history_.curves) {
        const auto speaker = speakerOf(curve.device);
        if (speaker == speakers_.end()) {
            continue;
        }
        QPen pen(theme().speaker(speaker->number).fill, 1.5);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::RoundCap);
        if (!speaker->trusted) {
            pen.setDashPattern({2.0, 2.5});  // claimed or predicted only
        }
        painter.setPen(pen);
        for (const auto& line : curveLines(curve.columns, area, scale_)) {
            if (line.size() == 1) {
                painter.drawPoint(line.front());
            } else {
                painter.drawPolyline(line.data(), static_cast<int>(line.size()));
            }
        }
    }
    // The marks lie over all curves, staggered so that they do not cover each other.
    int place = 0;
    for (const auto& curve : history_.curves) {
        const auto speaker = speakerOf(curve.device);
        const double stagger = 16.0 * (place++ % 8);
        if (speaker == speakers_.end() || curve.columns.empty()) {
            continue;
        }
        for (const double at : {0.174, 0.487, 0.84}) {
            const double share = at + stagger / area.width;
            if (share >= 1.0) {
                continue;
            }
            const auto column =
                static_cast<std::size_t>(share * static_cast<double>(curve.columns.size()));
            if (const auto& range = curve.columns[column]) {
                const double middle = (static_cast<double>(range->low) + range->high) / 2.0;
                theme().drawMark(painter, speaker->number, {area.x(share), area.y(middle, scale_)},
                                 9.0);
            }
        }
    }
    Q_UNUSED(p);
    painter.restore();
}

void ErrorPlot::drawFlags(QPainter& painter, const PlotArea& area) const {
    const Palette& p = colours();
    for (const auto& flag : flagsIn(area)) {
        const double x = std::clamp(flag.x, area.left + kFlag_px / 2.0 + 1.0,
                                    area.left + area.width - kFlag_px / 2.0 - 1.0);
        const bool chosen = selected_ && std::find(flag.serials.begin(), flag.serials.end(),
                                                   *selected_) != flag.serials.end();
        const QColor colour = flagColour(flag.tone);
        const double y = flag.check ? area.top + area.height - 12.0 : area.top + 13.0;
        const double from = flag.check ? area.top + 6.0 : y + kFlag_px / 2.0;
        const double to = flag.check ? y - kFlag_px / 2.0 : area.top + area.height - 3.0;
        if (!flag.check || chosen) {
            QPen pen(colour, chosen ? 1.6 : 1.2);
            if (!chosen) {
                pen.setDashPattern({2.0, 3.0});
                QColor quiet = colour;
                quiet.setAlphaF(0.8F);
                pen.setColor(quiet);
            }
            painter.setPen(pen);
            painter.drawLine(QPointF(flag.x, from), QPointF(flag.x, to));
        }
        const double radius = flag.check ? 7.0 : kFlag_px / 2.0;
        const QPointF centre(x, y);
        painter.setPen(QPen(colour, chosen ? 2.0 : 1.4));
        painter.setBrush(chosen ? p.accent_soft : p.surface);
        painter.drawEllipse(centre, radius, radius);
        if (flag.check) {
            theme().drawIcon(painter, "check", QRectF(x - 5, y - 5, 10, 10), colour);
            continue;
        }
        QFont font = theme().font(Type::caption_bold);
        font.setPixelSize(11);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(x - 9, y - 9, 18, 18), Qt::AlignCenter,
                         flag.label.size() > 2 ? QString("…") : flag.label);
    }
}

void ErrorPlot::drawCursor(QPainter& painter, const PlotArea& area) const {
    QStringList lines = readOut();
    if (lines.isEmpty()) {
        return;
    }
    const Palette& p = colours();
    const double share = static_cast<double>(*cursor_unix_ms_ - history_.begin_unix_ms) /
                         static_cast<double>(std::max<std::int64_t>(
                             1, history_.end_unix_ms - history_.begin_unix_ms));
    const double x = area.x(share);
    painter.setPen(QPen(p.text2, 1));
    painter.drawLine(QPointF(x, area.top), QPointF(x, area.top + area.height));
    const QFont font = theme().font(Type::caption);
    const QFont bold = theme().font(Type::caption_bold);
    const QFontMetricsF metrics(font);
    double width = QFontMetricsF(bold).horizontalAdvance(lines.front());
    const double widest = std::max(80.0, area.width * 0.45);
    for (int i = 1; i < lines.size(); ++i) {
        lines[i] = metrics.elidedText(lines[i], Qt::ElideMiddle, widest);
        width = std::max(width, metrics.horizontalAdvance(lines[i]));
    }
    const double row = metrics.height() + 1.0;
    QRectF box(x + 10, area.top + 30, width + 18, row * static_cast<double>(lines.size()) + 12);
    if (box.right() > area.left + area.width - 4) {
        box.moveRight(x - 10);
    }
    if (box.bottom() > area.top + area.height - 4) {
        box.moveBottom(area.top + area.height - 4);
    }
    painter.setPen(QPen(p.stage_line, 1));
    painter.setBrush(p.stage);
    painter.drawRoundedRect(box, 8, 8);
    for (int i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 0 ? bold : font);
        painter.setPen(i == 0 ? p.on_stage : p.on_stage2);
        painter.drawText(QPointF(box.left() + 9, box.top() + 6 + row * i + metrics.ascent()),
                         lines[i]);
    }
}

}  // namespace unisono::ui
