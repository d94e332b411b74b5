#include "finish/finish_picture.h"

#include <QPainter>
#include <QPen>
#include <algorithm>
#include <cmath>

#include "finish/lane_painter.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kPitch = 26.0;   // between two bars where there is room
constexpr double kHeight = 12.0;  // of a bar

struct Rows {
    double first = 0.0, pitch = kPitch, height = kHeight;
};

Rows rowsIn(const QRectF& where, std::size_t count) {
    Rows rows;
    if (count == 0) {
        return rows;
    }
    rows.pitch = where.height() / static_cast<double>(count);
    rows.height = std::min(kHeight, std::round(rows.pitch * 0.55));
    rows.first = where.top() + rows.pitch / 2.0;
    return rows;
}

double lastEnd(const std::vector<FinishBar>& bars) {
    double last_ms = 1e-9;
    for (const FinishBar& bar : bars) {
        last_ms = std::max(last_ms, bar.wait_ms + bar.own_ms);
    }
    return last_ms;
}

// A column of square dots, as in a score's margin.
void paintDotted(QPainter& painter, double x, double top, double bottom, const QColor& colour) {
    for (double y = top; y + 2.0 <= bottom; y += 5.0) {
        painter.fillRect(QRectF(std::round(x) - 1.0, y, 2.0, 2.0), colour);
    }
}

}  // namespace

void paintRagged(QPainter& painter, const QRectF& where, const std::vector<FinishBar>& bars,
                 Ragged ragged) {
    if (bars.empty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = colours();
    const Rows rows = rowsIn(where, bars.size());
    const double left = where.left() + 1.0;
    const double per_ms = (where.width() - 3.0) / lastEnd(bars);
    double first = where.right();
    double last = left;
    if (ragged == Ragged::plain) {
        painter.fillRect(QRectF(where.left(), where.top(), 1.0, where.height()), p.line);
    }
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const FinishBar& bar = bars[i];
        const double y = std::round(rows.first + rows.pitch * static_cast<double>(i));
        const double x0 = left + bar.wait_ms * per_ms;
        const double x1 = x0 + bar.own_ms * per_ms;
        paintDots(painter, finish::dots(x0 - left), left, y);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().speaker(bar.number).fill);
        painter.drawPath(barPath(QRectF(x0, y - rows.height / 2.0, x1 - x0, rows.height),
                                 ragged == Ragged::plain));
        first = std::min(first, x1);
        last = std::max(last, x1);
    }
    if (ragged == Ragged::marked) {
        QColor dotted = p.bad;
        dotted.setAlphaF(0.62F);
        const QRectF reach = where.adjusted(0.0, 0.0, 0.0, 1.0);
        for (const FinishBar& bar : bars) {
            const auto i = static_cast<double>(&bar - bars.data());
            const double y = std::round(rows.first + rows.pitch * i);
            const double x = std::round(left + (bar.wait_ms + bar.own_ms) * per_ms);
            const double half = std::min(rows.pitch / 2.0 - 1.0, rows.height / 2.0 + 5.0);
            painter.fillRect(QRectF(x - 1.0, y - half, 2.0, 2.0 * half), p.barline);
        }
        paintDotted(painter, first, reach.top(), reach.bottom(), dotted);
        paintDotted(painter, last, reach.top(), reach.bottom(), dotted);
    }
    painter.restore();
}

void paintTogether(QPainter& painter, const QRectF& where, const std::vector<FinishBar>& bars) {
    if (bars.empty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Rows rows = rowsIn(where, bars.size());
    const double line_ms = lastEnd(bars);
    const double width = where.width() - std::ceil(finish::kLineWidth);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const FinishBar& bar = bars[i];
        const double y = std::round(rows.first + rows.pitch * static_cast<double>(i));
        const double x0 = width * (1.0 - bar.own_ms / line_ms);
        paintDots(painter, finish::dots(x0), where.left(), y);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().speaker(bar.number).fill);
        painter.drawPath(
            barPath(QRectF(where.left() + x0, y - rows.height / 2.0, width - x0, rows.height)));
    }
    paintBarline(painter, where.left() + width, where.top(), where.bottom());
    painter.restore();
}

FinishPicture::FinishPicture(Kind kind, QWidget* parent) : QWidget(parent), kind_(kind) {
    setLayoutDirection(Qt::LeftToRight);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FinishPicture::setBars(const std::vector<FinishBar>& bars) {
    if (bars != bars_) {
        bars_ = bars;
        updateGeometry();
        update();
    }
}

QSize FinishPicture::sizeHint() const {
    return {220,
            static_cast<int>(kPitch * static_cast<double>(std::max<std::size_t>(1, bars_.size())))};
}

void FinishPicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (kind_ == Kind::together) {
        paintTogether(painter, rect(), bars_);
    } else {
        paintRagged(painter, rect(), bars_, kind_ == Kind::ragged ? Ragged::plain : Ragged::marked);
    }
}

FinishThumb::FinishThumb(QWidget* parent) : QWidget(parent) {
    setLayoutDirection(Qt::LeftToRight);
    setFixedSize(kWidth, kHeight);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FinishThumb::setGroup(const GroupView& group) {
    constexpr std::size_t kMost = 8;  // more would be stripes
    std::vector<Bar> bars;
    for (const LaneView& lane : group.lanes) {
        if (bars.size() < kMost) {
            bars.push_back({lane.speaker.number, std::round(lane.own_ms),
                            lane.state == LaneView::State::reported});
        }
    }
    if (bars != bars_) {
        bars_ = bars;
        update();
    }
}

void FinishThumb::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line_x = kWidth - 10.0;
    const double top = 1.0;
    const double bottom = kHeight - 1.0;
    if (!bars_.empty()) {
        double longest_ms = 1.0;
        for (const Bar& bar : bars_) {
            longest_ms = std::max(longest_ms, bar.own_ms);
        }
        const auto count = static_cast<double>(bars_.size());
        const double pitch = std::min(17.0, (kHeight - 0.0) / count);
        const double height = std::min(6.0, pitch * 0.62);
        const double first = kHeight / 2.0 - pitch * (count - 1.0) / 2.0;
        for (std::size_t i = 0; i < bars_.size(); ++i) {
            const double length = std::max(height, (line_x - 1.0) * bars_[i].own_ms / longest_ms);
            const double y = first + pitch * static_cast<double>(i);
            const QColor fill = theme().speaker(bars_[i].number).fill;
            QRectF bar(line_x - length, y - height / 2.0, length, height);
            if (bars_[i].hollow) {
                painter.setPen(QPen(fill, 1.5));
                painter.setBrush(colours().surface);
                bar.adjust(0.75, 0.75, 0.0, -0.75);
            } else {
                painter.setPen(Qt::NoPen);
                painter.setBrush(fill);
            }
            painter.drawPath(barPath(bar));
        }
    }
    paintBarline(painter, line_x, top, bottom);
}

}  // namespace unisono::ui
