#include "finish/lane_painter.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "finish/finish_words.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

using finish::LabelPlace;
using State = LaneView::State;

qreal ratioOf(const QPainter& painter) {
    return painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
}

double snapped(double value, qreal ratio) {
    return std::round(value * ratio) / ratio;
}

struct Look {
    QColor fill, outline, label;
    bool dashed = false;
};

Look lookOf(const LaneDrawing& drawing) {
    const Palette& p = colours();
    const SpeakerPaint paint = theme().speaker(drawing.number);
    Look look;
    if (drawing.waiting) {
        return {{}, p.edge, p.text2, true};
    }
    switch (drawing.state) {
        case State::measured:
        case State::suspect:
            look = {paint.fill, {}, paint.on_fill, false};
            break;
        case State::reported:
            look = {p.surface, paint.fill, p.text, false};
            break;
        case State::lost:
            return {{}, p.bad, p.bad, true};
        case State::preview:
            return {p.accent_soft, p.accent, p.accent, true};
    }
    if (drawing.muted) {
        look.label = p.text;
        (look.outline.isValid() ? look.outline : look.fill).setAlphaF(0.35F);
    }
    return look;
}

// The bar itself; gives back where it ends for its label.
double paintBar(QPainter& painter, const LaneDrawing& drawing, const Look& look, QRectF bar,
                double line_x, double scale) {
    painter.setRenderHint(QPainter::Antialiasing);
    const bool broken = drawing.state == State::lost || drawing.waiting;
    if (broken) {
        bar.setRight(std::min(bar.right(), line_x - finish::kLostShort * scale));
        if (bar.width() >= 2.0 * bar.height()) {
            QPen pen(look.outline, 1.6 * scale);
            pen.setDashPattern({3.2, 2.3});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(barPath(bar, true));
        } else {
            bar.setRight(bar.left());
        }
        if (!drawing.waiting) {
            const QPointF centre(line_x - finish::kLostCross * scale, bar.center().y());
            const double r = 7.0 * scale;
            painter.setPen(QPen(look.outline, 2.0 * scale, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(centre + QPointF(-r, -r), centre + QPointF(r, r));
            painter.drawLine(centre + QPointF(-r, r), centre + QPointF(r, -r));
        }
        return bar.right();
    }
    if (!drawing.known || bar.width() < 0.5) {
        return bar.left();
    }
    if (look.outline.isValid()) {
        QPen pen(look.outline, (look.dashed ? 1.6 : 2.0) * scale);
        if (look.dashed) {
            pen.setDashPattern({3.2, 2.3});
        }
        painter.setPen(pen);
        painter.setBrush(look.fill);
        painter.drawPath(barPath(bar));
        return bar.right();
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    if (drawing.state == State::suspect) {
        bar.setRight(
            std::max(bar.left() + bar.height() / 2.0 + 1.0, bar.right() - finish::kDissolve));
        painter.drawPath(barPath(bar));
        for (const finish::Block& block : finish::dissolvingBlocks(bar)) {
            painter.setOpacity(block.opacity);
            painter.drawRoundedRect(block.rect, 2.0, 2.0);
        }
        painter.setOpacity(1.0);
        return bar.right();
    }
    painter.drawPath(barPath(bar));
    return bar.right();
}

}  // namespace

LaneDrawing laneDrawing(const LaneView& lane, double line_ms) {
    LaneDrawing drawing;
    drawing.state = lane.state;
    drawing.muted = lane.muted;
    drawing.waiting = lane.waiting;
    drawing.known = lane.own_ms > 0.0;
    drawing.number = lane.speaker.number;
    drawing.span = finish::laneSpan(lane.wait_ms, lane.own_ms, line_ms);
    drawing.wait_text = FinishWords::wait(lane);
    drawing.labels = FinishWords::labels(lane);
    return drawing;
}

double finishScale() {
    constexpr double kDesign_px = 13.0;
    const double pixels = QFontInfo(theme().font(Type::body)).pixelSize();
    const double scale = pixels / kDesign_px;
    return scale < 1.16 ? 1.0 : scale;  // the system's usual size is not a wish for more
}

QPainterPath barPath(const QRectF& bar, bool round_right) {
    QPainterPath path;
    const double r = std::min(bar.height() / 2.0, bar.width());
    const double h = bar.height();
    path.moveTo(bar.left() + r, bar.top());
    if (round_right) {
        path.lineTo(bar.right() - r, bar.top());
        path.arcTo(QRectF(bar.right() - 2 * r, bar.top(), 2 * r, h), 90, -180);
    } else {
        path.lineTo(bar.right(), bar.top());
        path.lineTo(bar.right(), bar.bottom());
    }
    path.lineTo(bar.left() + r, bar.bottom());
    path.arcTo(QRectF(bar.left(), bar.top(), 2 * r, h), 270, -180);
    path.closeSubpath();
    return path;
}

void paintDots(QPainter& painter, const std::vector<double>& centres, double left, double y) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().edge);
    for (const double x : centres) {
        painter.drawEllipse(QPointF(left + x, y), 1.0, 1.0);
    }
}

void paintLane(QPainter& painter, const LaneDrawing& drawing, const QRectF& lane) {
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    const double scale = finishScale();
    const qreal ratio = ratioOf(painter);
    const Palette& p = colours();
    const double y = snapped(lane.center().y(), ratio);
    QRectF bar = finish::barRect(drawing.span, lane.width(), y, finish::kBarHeight * scale);
    bar.translate(lane.left(), 0.0);
    if (drawing.state == State::lost || drawing.waiting) {  // words leave room for the cross
        bar.setLeft(std::min(bar.left(), lane.right() - finish::kLostShort * scale));
    }
    const Look look = lookOf(drawing);
    const double label_end = paintBar(painter, drawing, look, bar, lane.right(), scale);

    // The label: inside the bar, or before it.
    const QFont bold = theme().font(Type::caption_bold);
    const QFontMetricsF bold_metrics(bold);
    std::vector<double> widths;
    for (const QString& label : drawing.labels) {
        widths.push_back(bold_metrics.horizontalAdvance(label));
    }
    const double bar_x = bar.left() - lane.left();
    const finish::LabelSpot spot = finish::labelAt(bar_x, label_end - lane.left(), widths);
    double dots_to = bar_x;
    if (spot.place != LabelPlace::none) {
        const bool inside = spot.place == LabelPlace::inside;
        painter.setFont(bold);
        painter.setPen(inside || look.dashed ? look.label : p.text);
        const QRectF where(snapped(lane.left() + spot.x, ratio), y - bold_metrics.height(),
                           widths[spot.which] + 2.0, 2.0 * bold_metrics.height());
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         drawing.labels[static_cast<qsizetype>(spot.which)]);
        if (!inside) {
            dots_to = spot.x;
        }
    }

    // The wait: dots, and its words in a gap of them.
    const QFont plain = theme().font(Type::caption);
    const double words = QFontMetricsF(plain).horizontalAdvance(drawing.wait_text);
    const auto at = drawing.wait_text.isEmpty() ? std::nullopt : finish::wordsAt(dots_to, words);
    if (at) {
        painter.setFont(plain);
        painter.setPen(p.text2);
        painter.drawText(QRectF(snapped(lane.left() + *at, ratio), y - lane.height(), words + 2.0,
                                2.0 * lane.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, drawing.wait_text);
        paintDots(painter,
                  finish::dots(dots_to, *at - finish::kWordsGap, *at + words + finish::kWordsGap),
                  lane.left(), y);
    } else {
        paintDots(painter, finish::dots(dots_to), lane.left(), y);
    }
    painter.restore();
}

void paintBarline(QPainter& painter, double x, double top, double bottom, double thick) {
    const finish::BarlineEdges edges = finish::barlineEdges(x, ratioOf(painter), thick);
    const QColor colour = colours().barline;
    painter.fillRect(QRectF(edges.thin_from, top, edges.thin_to - edges.thin_from, bottom - top),
                     colour);
    painter.fillRect(QRectF(edges.thick_from, top, edges.thick_to - edges.thick_from, bottom - top),
                     colour);
}

void paintRuler(QPainter& painter, const QRectF& ruler, double line_ms) {
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    const Palette& p = colours();
    const double scale = finishScale();
    const qreal ratio = ratioOf(painter);
    const double hairline = std::max(1.0, std::floor(ratio)) / ratio;
    const double base = snapped(ruler.bottom() - 16.0 * scale, ratio);
    painter.fillRect(QRectF(ruler.left(), base, ruler.width() - 4.0, hairline), p.line);
    for (const finish::Tick& tick : finish::rulerTicks(line_ms, ruler.width())) {
        const double height = (tick.is_long ? 5.0 : 3.0) * scale;
        painter.fillRect(
            QRectF(snapped(ruler.left() + tick.x, ratio), base - height, hairline, height),
            tick.is_long ? p.edge : p.line);
    }

    const QFont font = theme().font(Type::caption);
    const QFontMetricsF metrics(font);
    const QString sent = FinishWords::tr("sent");
    const double end = ruler.right() + finish::kLineWidth - 1.0;
    const double bottom = base - 5.5 * scale;
    const QRectF words(ruler.left(), bottom - metrics.height(), end - ruler.left(),
                       metrics.height());
    painter.setFont(font);
    const double sent_width = metrics.horizontalAdvance(sent);
    bool both = false;
    const QStringList variants = FinishWords::heardTogether(line_ms);
    for (const QString& text : variants) {
        both = richWidth(text, font) + sent_width + 16.0 <= words.width();
        if (both || text == variants.back()) {
            drawRich(painter, text, font, words, Qt::AlignRight, p.text2, p.text);
            break;
        }
    }
    if (both) {
        painter.setPen(p.text2);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, sent);
    }
    painter.restore();
}

}  // namespace unisono::ui
