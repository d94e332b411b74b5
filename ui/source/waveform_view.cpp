#include "source/waveform_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "source/source_accessible.h"
#include "source/time_text.h"
#include "source/waveform_bars.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kStep_s = 5.0;
constexpr double kPage_s = 30.0;
// The playhead stays where a jump went for at most so many reports of the old position.
constexpr int kPatience = 40;
constexpr double kArrived_s = 2.0;
constexpr int kGroove = 6;
constexpr double kTallest = 26.0;
constexpr double kLowest = 4.0;
constexpr int kPlayhead = 2;

}  // namespace

WaveformView::WaveformView(QWidget* parent) : QWidget(parent) {
    installSourceAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setFocusRing(*this, 6.0, true);
    setAccessibleName(tr("Position"));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WaveformView::setWaveform(std::shared_ptr<const Waveform> waveform) {
    if (waveform == waveform_) {
        return;
    }
    waveform_ = std::move(waveform);
    heights_ = waveform_ ? barHeights(*waveform_, barsIn(width())) : std::vector<float>{};
    update();
}

void WaveformView::setTimes(double position_s, std::optional<double> length_s, bool seekable) {
    const bool other = length_s != length_s_ || seekable != seekable_;
    position_s_ = position_s;
    length_s_ = length_s;
    seekable_ = seekable;
    if (other) {
        setFocusPolicy(canSeek() ? Qt::StrongFocus : Qt::NoFocus);
        setCursor(canSeek() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        jumped_s_.reset();
        if (!canSeek()) {
            endDrag(false);
            setHover({});
        }
        update();
    }
    if (jumped_s_ && (std::abs(position_s - *jumped_s_) < kArrived_s || ++waited_ > kPatience)) {
        jumped_s_.reset();
    }
    shownChanged();
}

double WaveformView::shown_s() const {
    return drag_x_ ? timeAt(*drag_x_) : jumped_s_.value_or(position_s_);
}

void WaveformView::jump(double to_s) {
    if (!canSeek()) {
        return;
    }
    jumped_s_ = std::clamp(to_s, 0.0, length_s());
    waited_ = 0;
    shownChanged();
    emit seek(*jumped_s_);
    announceValue(this);
}

double WaveformView::timeAt(double x) const {
    return std::clamp(x / std::max(1, width()), 0.0, 1.0) * length_s();
}

double WaveformView::xOf(double time_s) const {
    return length_s() > 0.0 ? std::clamp(time_s / length_s(), 0.0, 1.0) * width() : 0.0;
}

void WaveformView::shownChanged() {
    // Painted only when the playhead reaches another pixel; a long track moves it twice a second.
    const int x = static_cast<int>(std::lround(xOf(shown_s()) * devicePixelRatioF()));
    if (x == painted_x_) {
        return;
    }
    const double ratio = devicePixelRatioF();
    const int from = static_cast<int>(std::min(x, painted_x_) / ratio) - kBarPitch - kPlayhead;
    const int to = static_cast<int>(std::max(x, painted_x_) / ratio) + kBarPitch + kPlayhead;
    painted_x_ = x;
    update(from, 0, to - from, height());
}

void WaveformView::setHover(std::optional<double> x) {
    if (x != hover_x_) {
        hover_x_ = x;
        update();
    }
}

void WaveformView::endDrag(bool seek_there) {
    if (!drag_x_) {
        return;
    }
    const double to_s = timeAt(*drag_x_);
    drag_x_.reset();
    emit previewed({});
    if (seek_there) {
        jump(to_s);
    }
    update();
}

void WaveformView::resizeEvent(QResizeEvent*) {
    if (waveform_) {
        heights_ = barHeights(*waveform_, barsIn(width()));
    }
}

void WaveformView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !canSeek()) {
        event->ignore();
        return;
    }
    drag_x_ = event->position().x();
    emit previewed(timeAt(*drag_x_));
    update();
}

void WaveformView::mouseMoveEvent(QMouseEvent* event) {
    if (!canSeek()) {
        return;
    }
    if (drag_x_) {
        drag_x_ = std::clamp(event->position().x(), 0.0, static_cast<double>(width()));
        emit previewed(timeAt(*drag_x_));
    }
    setHover(std::clamp(event->position().x(), 0.0, static_cast<double>(width())));
}

void WaveformView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        endDrag(true);
    }
}

void WaveformView::leaveEvent(QEvent*) {
    setHover({});
}

void WaveformView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && drag_x_) {
        endDrag(false);
        return;
    }
    if (!canSeek() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        event->ignore();
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            jump(shown_s() - kStep_s);
            break;
        case Qt::Key_Right:
        case Qt::Key_Up:
            jump(shown_s() + kStep_s);
            break;
        case Qt::Key_PageDown:
            jump(shown_s() - kPage_s);
            break;
        case Qt::Key_PageUp:
            jump(shown_s() + kPage_s);
            break;
        case Qt::Key_Home:
            jump(0.0);
            break;
        case Qt::Key_End:
            jump(length_s() - kStep_s);  // its last seconds, not the next track
            break;
        default:
            event->ignore();
    }
}

void WaveformView::paintGroove(QPainter& painter) const {
    const double y = (height() - kGroove) / 2.0;
    painter.setBrush(colours().stage_line);
    painter.drawRoundedRect(QRectF(0, y, width(), kGroove), kGroove / 2.0, kGroove / 2.0);
    if (length_s() > 0.0) {
        painter.setBrush(colours().stage_accent);
        painter.drawRoundedRect(QRectF(0, y, std::max<double>(kGroove, xOf(shown_s())), kGroove),
                                kGroove / 2.0, kGroove / 2.0);
    }
}

void WaveformView::paintBars(QPainter& painter, const QRect& dirty) const {
    const double head = xOf(shown_s());
    const double tallest = std::min<double>(kTallest, height() - 4);
    for (std::size_t i = 0; i < heights_.size(); ++i) {
        const double x = static_cast<double>(i) * kBarPitch;
        if (x + kBarWidth < dirty.left() || x > dirty.right() + 1) {
            continue;
        }
        const double tall = heights_[i] < 0.0F
                                ? kBarWidth
                                : kLowest + (tallest - kLowest) * static_cast<double>(heights_[i]);
        const QRectF bar(x, (height() - tall) / 2.0, kBarWidth, tall);
        const double r = kBarWidth / 2.0;
        painter.setBrush(x + kBarWidth <= head ? colours().stage_accent : colours().stage_line);
        painter.drawRoundedRect(bar, r, r);
        if (x < head && head < x + kBarWidth) {
            painter.save();
            painter.setClipRect(QRectF(x, 0, head - x, height()), Qt::IntersectClip);
            painter.setBrush(colours().stage_accent);
            painter.drawRoundedRect(bar, r, r);
            painter.restore();
        }
    }
}

void WaveformView::paintBubble(QPainter& painter, double x) const {
    const QFont font = theme().font(Type::caption_bold);
    const QString text = timeText(timeAt(x));
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 12, metrics.height() + 3);
    // Beside the line, on the side that has room.
    double left = x + 6;
    if (left + size.width() > width()) {
        left = x - 6 - size.width();
    }
    const QRectF box(QPointF(left, (height() - size.height()) / 2.0), size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().on_stage2);
    painter.drawRect(QRectF(x - 0.5, 1, 1, height() - 2));
    painter.setPen(QPen(colours().stage, 2));
    painter.setBrush(colours().on_stage);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(colours().stage);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, text);
}

void WaveformView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (heights_.empty()) {
        paintGroove(painter);
    } else {
        paintBars(painter, event->rect());
    }
    if (length_s() > 0.0) {
        const double x = std::clamp(xOf(shown_s()) - kPlayhead / 2.0, 0.0,
                                    static_cast<double>(width() - kPlayhead));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().on_stage);
        // Snapped, so that the stroke stays sharp.
        const double ratio = devicePixelRatioF();
        painter.drawRoundedRect(QRectF(std::round(x * ratio) / ratio, 1, kPlayhead, height() - 2),
                                1, 1);
    }
    if (drag_x_ || hover_x_) {
        paintBubble(painter, drag_x_ ? *drag_x_ : *hover_x_);
    }
}

}  // namespace unisono::ui
