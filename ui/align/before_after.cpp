#include "align/before_after.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

double endOf(const AlignBar& bar) {
    return bar.wait_ms + bar.own_ms;
}

}  // namespace

std::vector<BarPlace> placesBefore(const std::vector<AlignBar>& bars) {
    double last = 1.0;
    for (const AlignBar& bar : bars) {
        last = std::max(last, endOf(bar));
    }
    std::vector<BarPlace> places;
    for (const AlignBar& bar : bars) {
        places.push_back({0.0, std::clamp(bar.wait_ms / last, 0.0, 1.0),
                          std::clamp(endOf(bar) / last, 0.0, 1.0)});
    }
    return places;
}

std::vector<BarPlace> placesAfter(const std::vector<AlignBar>& bars) {
    double longest = 1.0;
    for (const AlignBar& bar : bars) {
        longest = std::max(longest, bar.own_ms);
    }
    std::vector<BarPlace> places;
    for (const AlignBar& bar : bars) {
        places.push_back({0.0, std::clamp(1.0 - bar.own_ms / longest, 0.0, 1.0), 1.0});
    }
    return places;
}

std::vector<AlignBar> alignBars(const AlignView& view) {
    std::vector<AlignBar> bars;
    if (!view.report) {
        return bars;
    }
    double latest = 0.0;
    for (const AlignedSpeaker& one : view.report->speakers) {
        const AlignSpeakerView* known = view.speakerOf(one.id);
        if (!one.heard || known == nullptr) {
            continue;
        }
        const double own = std::max(1.0, known->reported_ms + one.residual_ms);
        bars.push_back({known->speaker.number, own, 0.0, one.trusted});
        latest = std::max(latest, own - one.arrival_ms);
    }
    // Each was heard arrival_ms after the earliest: the wait it had is what is missing to that.
    std::size_t next = 0;
    for (const AlignedSpeaker& one : view.report->speakers) {
        if (one.heard && view.speakerOf(one.id) != nullptr) {
            bars[next].wait_ms = std::max(0.0, latest + one.arrival_ms - bars[next].own_ms);
            ++next;
        }
    }
    return bars;
}

AlignBars::AlignBars(Kind kind, QWidget* parent) : QWidget(parent), kind_(kind) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setAccessibleName(kind == Kind::before ? tr("The speakers end apart")
                                           : tr("The speakers end together"));
}

void AlignBars::setBars(const std::vector<AlignBar>& bars) {
    bars_ = bars;
    update();
}

void AlignBars::paintEvent(QPaintEvent* /*event*/) {
    if (bars_.empty()) {
        return;
    }
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto places = kind_ == Kind::before ? placesBefore(bars_) : placesAfter(bars_);
    const qreal rows = static_cast<qreal>(bars_.size());
    const qreal pitch = std::min(26.0, (height() - 4.0) / rows);
    const qreal thick = std::clamp(pitch * 0.46, 1.5, 12.0);
    const qreal top = (height() - pitch * rows) / 2.0;
    const qreal left = 2.0;
    const qreal line = width() - 12.0;
    const auto x = [&](double part) { return left + (line - left) * part; };
    double first = 1.0;
    double last = 0.0;
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        const qreal middle = top + pitch * (static_cast<qreal>(i) + 0.5);
        const BarPlace& place = places[i];
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.edge);
        if (pitch > 6.0) {
            for (qreal dot = x(0.0); dot < x(place.from) - 5.0; dot += 6.0) {
                painter.drawEllipse(QPointF(dot + 1.0, middle), 1.0, 1.0);
            }
        }
        const QColor fill = theme().speaker(bars_[i].number).fill;
        const qreal begin = std::min(x(place.from), x(place.to) - 3.0);
        QPainterPath bar;
        bar.setFillRule(Qt::WindingFill);
        const QRectF body(begin, middle - thick / 2, x(place.to) - begin, thick);
        bar.addRoundedRect(body, thick / 2, thick / 2);
        bar.addRect(body.adjusted(std::min(thick / 2, body.width() / 2), 0, 0, 0));
        bar = bar.simplified();
        if (bars_[i].known) {
            painter.setBrush(fill);
            painter.drawPath(bar);
        } else {
            painter.setPen(QPen(fill, 1.6));
            painter.setBrush(c.surface);
            painter.drawPath(bar);
        }
        if (bars_[i].known) {
            first = std::min(first, place.to);
            last = std::max(last, place.to);
        }
        if (kind_ == Kind::before && pitch > 12.0) {
            painter.fillRect(QRectF(x(place.to) - 0.5, middle - thick / 2 - 4.0, 1.6, thick + 8.0),
                             c.barline);
        }
    }
    const qreal bottom = top + pitch * rows;
    if (kind_ == Kind::before) {
        QPen pen(c.bad, 1.4);
        pen.setDashPattern({1.4, 2.2});
        painter.setPen(pen);
        for (const double end : {first, last}) {
            painter.drawLine(QPointF(x(end), top - 1.0), QPointF(x(end), bottom + 1.0));
        }
        return;
    }
    painter.fillRect(QRectF(line - 0.8, top, 1.6, bottom - top), c.barline);
    painter.fillRect(QRectF(line + 3.8, top, 4.6, bottom - top), c.barline);
}

}  // namespace unisono::ui
