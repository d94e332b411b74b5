#include "finish/finish_line.h"

#include <QAccessible>
#include <QEasingCurve>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "finish/finish_words.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr int kEase_ms = 160;
constexpr int kSlide_ms = 600;
constexpr int kStagger_ms = 40;  // later per lane
constexpr int kGrow_ms = 120;    // of the thick stroke, when all have arrived
constexpr int kMagnifier = 24;
constexpr int kRulerHeight = 38;

double between(double from, double to, double t) {
    return from + (to - from) * t;
}

}  // namespace

FinishLine::FinishLine(QWidget* parent) : QWidget(parent) {
    announceRows();
    setLayoutDirection(Qt::LeftToRight);  // time, not text
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Finish line"));
    animation_.setStartValue(0.0);
    connect(&animation_, &QVariantAnimation::valueChanged, this, [this] { drop(); });
    connect(&animation_, &QVariantAnimation::finished, this, [this] { stop(); });
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        rebuild();
        drop();
    });
}

int FinishLine::laneHeight(int lanes) {
    return static_cast<int>(std::lround(finish::laneHeight(lanes) * finishScale()));
}

int FinishLine::rulerHeight() {
    return static_cast<int>(std::lround(kRulerHeight * finishScale()));
}

int FinishLine::rightMargin(bool magnifier) {
    const int line = static_cast<int>(std::ceil(finish::kLineWidth));
    return line + (magnifier ? kMagnifier : static_cast<int>(finish::kOverhang));
}

void FinishLine::setGroup(const GroupView& group) {
    group_ = group;
    rebuild();
}

void FinishLine::setPreview(const std::optional<LaneView>& lane, int index, double line_ms) {
    preview_ = lane;
    preview_index_ = index;
    preview_line_ms_ = line_ms;
    rebuild();
}

void FinishLine::rebuild() {
    std::vector<LaneView> lanes = group_.lanes;
    double line_ms = group_.line_ms;
    if (preview_) {
        if (preview_line_ms_ > 0.0) {
            line_ms = preview_line_ms_;
        }
        for (LaneView& lane : lanes) {
            lane = finish::onLine(std::move(lane), group_.line_ms, line_ms);
            lane.slowest = lane.slowest && !preview_->slowest;
        }
        const int index = std::clamp(preview_index_, 0, static_cast<int>(lanes.size()));
        lanes.insert(lanes.begin() + index, *preview_)->state = LaneView::State::preview;
    }
    std::vector<LaneDrawing> drawings;
    drawings.reserve(lanes.size());
    for (const LaneView& lane : lanes) {
        drawings.push_back(laneDrawing(lane, line_ms));
    }
    std::vector<std::string> old_order;
    std::vector<std::string> new_order;
    for (const LaneView& lane : shown_) {
        old_order.push_back(lane.speaker.device);
    }
    for (const LaneView& lane : lanes) {
        new_order.push_back(lane.speaker.device);
    }
    const bool same = drawings == drawings_ && line_ms == line_ms_ && old_order == new_order;
    if (same) {
        shown_ = std::move(lanes);  // errors and levels may differ; they are not painted here
        return;
    }
    const bool first = shown_.empty();
    const bool resized = shown_.size() != lanes.size();
    std::map<std::string, Place> from = present();
    waits_before_.clear();
    for (const LaneView& lane : shown_) {
        waits_before_[lane.speaker.device] = lane.wait_ms;
    }
    shown_ = std::move(lanes);
    drawings_ = std::move(drawings);
    line_ms_ = line_ms;
    from_ = std::move(from);
    if (resized) {
        updateGeometry();
    }
    begin(first ? Motion::none : Motion::ease);
}

void FinishLine::keepEnds() {
    kept_waits_ = waits_before_;
}

void FinishLine::animateToLine() {
    if (!kept_waits_) {
        return;
    }
    waits_before_ = std::move(*kept_waits_);
    kept_waits_.reset();
    from_ = present();
    begin(Motion::slide);
}

void FinishLine::begin(Motion motion) {
    animation_.stop();
    motion_ = motion;
    int duration = kEase_ms;
    if (motion == Motion::slide) {
        // Until now we added what we believed; with that and what was measured they really ended
        // here.
        for (int i = 0; i < laneCount(); ++i) {
            const LaneView& lane = shown_[static_cast<std::size_t>(i)];
            const auto before = waits_before_.find(lane.speaker.device);
            const auto from = from_.find(lane.speaker.device);
            if (before != waits_before_.end() && from != from_.end()) {
                from->second.span = finish::laneSpan(before->second, lane.own_ms, line_ms_);
            }
        }
        duration = kSlide_ms + kStagger_ms * std::max(0, laneCount() - 1) + kGrow_ms;
    }
    duration = theme().animation_ms(duration);
    if (motion == Motion::none || duration == 0 || !isVisible()) {
        stop();
        return;
    }
    animation_.setDuration(duration);
    animation_.setEndValue(static_cast<double>(duration));
    animation_.start();
    drop();
}

void FinishLine::stop() {
    animation_.stop();
    motion_ = Motion::none;
    from_.clear();
    drop();
}

void FinishLine::drop() {
    layer_ = QPixmap();
    update();
}

double FinishLine::progress(int index) const {
    if (motion_ == Motion::none) {
        return 1.0;
    }
    const double now_ms = animation_.currentTime();
    const double t =
        motion_ == Motion::slide ? (now_ms - kStagger_ms * index) / kSlide_ms : now_ms / kEase_ms;
    return QEasingCurve(QEasingCurve::OutCubic).valueForProgress(std::clamp(t, 0.0, 1.0));
}

double FinishLine::thickness() const {
    if (motion_ != Motion::slide) {
        return finish::kLineThick;
    }
    const double arrived_ms = kSlide_ms + kStagger_ms * std::max(0, laneCount() - 1);
    const double t = std::clamp((animation_.currentTime() - arrived_ms) / kGrow_ms, 0.0, 1.0);
    return between(finish::kLineThin, finish::kLineThick,
                   QEasingCurve(QEasingCurve::OutCubic).valueForProgress(t));
}

FinishLine::Place FinishLine::target(int index) const {
    const QRectF where = row(index);
    return {drawings_[static_cast<std::size_t>(index)].span, where.center().y(), where.height(),
            1.0};
}

FinishLine::Place FinishLine::place(int index) const {
    Place to = target(index);
    if (motion_ == Motion::none) {
        return to;
    }
    const double t = progress(index);
    const auto found = from_.find(shown_[static_cast<std::size_t>(index)].speaker.device);
    if (found == from_.end()) {  // it opens
        to.opacity = t;
        return to;
    }
    const Place& from = found->second;
    return {{between(from.span.start, to.span.start, t), between(from.span.end, to.span.end, t)},
            between(from.middle, to.middle, t),
            between(from.height, to.height, t),
            between(from.opacity, 1.0, t)};
}

std::map<std::string, FinishLine::Place> FinishLine::present() const {
    std::map<std::string, Place> places;
    for (int i = 0; i < laneCount(); ++i) {
        places[shown_[static_cast<std::size_t>(i)].speaker.device] = place(i);
    }
    return places;
}

void FinishLine::setRows(const std::vector<QRect>& rows) {
    if (rows != rows_) {
        rows_ = rows;
        drop();
    }
}

void FinishLine::setRows(int top, int height) {
    if (!rows_.empty() || top != rows_top_ || height != rows_height_) {
        rows_.clear();
        rows_top_ = top;
        rows_height_ = height;
        drop();
    }
}

void FinishLine::setScroll(int pixels) {
    if (pixels != scroll_) {
        scroll_ = pixels;
        drop();
    }
}

void FinishLine::setMagnifier(bool shown) {
    if (shown != magnifier_) {
        magnifier_ = shown;
        drop();
    }
}

const LaneView& FinishLine::lane(int index) const {
    return shown_.at(static_cast<std::size_t>(index));
}

double FinishLine::rowsTop() const {
    return rows_.empty() && rows_top_ >= 0 ? rows_top_
                                           : (rows_.empty() ? rulerHeight() : rows_.front().top());
}

QRectF FinishLine::row(int index) const {
    if (static_cast<std::size_t>(index) < rows_.size()) {
        return QRectF(rows_[static_cast<std::size_t>(index)]).translated(0.0, -scroll_);
    }
    const int height = rows_height_ > 0 ? rows_height_ : laneHeight(laneCount());
    return {0.0, rowsTop() + height * index - scroll_, static_cast<double>(width()),
            static_cast<double>(height)};
}

double FinishLine::rowsBottom() const {
    if (shown_.empty()) {
        return rowsTop();
    }
    return std::min(row(laneCount() - 1).bottom(), height() - finish::kLineBelow);
}

double FinishLine::lineX() const {
    return std::max(0, width() - rightMargin(magnifier_));
}

QRect FinishLine::laneRect(int index) const {
    const QRectF where = row(index);
    return QRectF(0.0, where.top(), width(), where.height()).toAlignedRect();
}

int FinishLine::laneAt(const QPoint& position) const {
    if (position.y() < rowsTop() || position.y() >= rowsBottom()) {
        return -1;
    }
    for (int i = 0; i < laneCount(); ++i) {
        if (laneRect(i).contains(position)) {
            return i;
        }
    }
    return -1;
}

QString FinishLine::toolTipAt(const QPoint& position) const {
    const int index = laneAt(position);
    return index < 0 ? QString() : FinishWords::toolTip(lane(index));
}

void FinishLine::drawLayer(QPixmap& layer) const {
    ++repaint_count_;
    QPainter painter(&layer);
    const double line_x = lineX();
    const double top = rowsTop();
    const double bottom = rowsBottom();
    const Palette& p = colours();
    const double hairline = std::max(1.0, std::floor(devicePixelRatioF())) / devicePixelRatioF();
    painter.fillRect(QRectF(0.0, top - finish::kLineAbove, hairline,
                            bottom + finish::kLineBelow - top + finish::kLineAbove),
                     p.line);
    paintRuler(painter, QRectF(0.0, 0.0, line_x, top), line_ms_);

    painter.save();
    // Scrolled rows do not run into the ruler; what ends beyond the line has some room.
    painter.setClipRect(
        QRectF(0.0, top, line_x + finish::kLineWidth + finish::kOverhang, bottom - top));
    for (int i = 0; i < laneCount(); ++i) {
        const Place now = place(i);
        if (now.middle + now.height < top || now.middle - now.height > bottom) {
            continue;
        }
        LaneDrawing drawing = drawings_[static_cast<std::size_t>(i)];
        drawing.span = now.span;
        painter.setOpacity(now.opacity);
        paintLane(painter, drawing, QRectF(0.0, now.middle - now.height / 2.0, line_x, now.height));
    }
    painter.restore();
    paintBarline(painter, line_x, top - finish::kLineAbove, bottom + finish::kLineBelow,
                 thickness());

    if (magnifier_ && !shown_.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(p.line, 1.0));
        const double from_x = line_x + finish::kLineWidth + 1.5;
        const double middle = (top + bottom) / 2.0;
        painter.drawLine(QPointF(from_x, middle - 8.0), QPointF(width() + 0.5, top + 3.0));
        painter.drawLine(QPointF(from_x, middle + 8.0), QPointF(width() + 0.5, bottom - 3.0));
    }
}

void FinishLine::paintEvent(QPaintEvent* /*event*/) {
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    if (layer_.size() != pixels || layer_.devicePixelRatio() != devicePixelRatioF()) {
        layer_ = QPixmap(pixels);
        layer_.setDevicePixelRatio(devicePixelRatioF());
        layer_.fill(Qt::transparent);
        drawLayer(layer_);
    }
    QPainter(this).drawPixmap(0, 0, layer_);
}

void FinishLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    drop();
}

void FinishLine::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    stop();
}

bool FinishLine::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty()) {
            QToolTip::hideText();
            event->ignore();
        } else {
            // Plain text: a name may look like markup.
            QToolTip::showText(help->globalPos(),
                               "<p style='white-space:pre'>" + text.toHtmlEscaped() + "</p>", this,
                               laneRect(laneAt(help->pos())));
        }
        return true;
    }
    return QWidget::event(event);
}

QSize FinishLine::sizeHint() const {
    const int lanes = laneCount();
    const int visible = std::min(lanes, finish::kScrollFrom - 1);
    return {452 + rightMargin(magnifier_),
            rulerHeight() + laneHeight(lanes) * visible + static_cast<int>(finish::kLineBelow)};
}

QSize FinishLine::minimumSizeHint() const {
    return {160 + rightMargin(magnifier_), sizeHint().height()};
}

QString FinishLine::rowSentence(int row) const {
    return FinishWords::sentence(lane(row));
}

QString FinishLine::rowsDescription() const {
    QStringList sentences;
    for (const LaneView& lane : shown_) {
        sentences << FinishWords::sentence(lane);
    }
    return sentences.join('\n');
}

}  // namespace unisono::ui
