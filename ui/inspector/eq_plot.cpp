#include "inspector/eq_plot.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "inspector/inspector_words.h"
#include "strip/equalizer.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kPointRadius = 6.0;
constexpr double kReach = 14.0;     // a point is felt from so far
constexpr double kRadius = 8.0;     // of the frame
constexpr double kStep = 1.0 / 12;  // octaves per key
constexpr double kNotch = 1.12;     // times as wide per notch of the wheel

// A point beyond the scale waits at its rim.
QPointF shownAt(const EqScale& s, const EqBand& band) {
    const QPointF place = pointOf(s, band);
    return {std::clamp(place.x(), s.area.left(), s.area.right()),
            std::clamp(place.y(), s.area.top(), s.area.bottom())};
}

}  // namespace

EqPlot::EqPlot(QWidget* parent) : QWidget(parent) {
    announceRows();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    tell();
}

int EqPlot::axisHeight() const {
    return QFontMetrics(theme().font(Type::caption)).height() + 4;
}

QSize EqPlot::sizeHint() const {
    return {404, 124 + axisHeight()};
}

QSize EqPlot::minimumSizeHint() const {
    return {200, 124 + axisHeight()};
}

EqScale EqPlot::scale() const {
    return {QRectF(0.5, 0.5, width() - 1.0, height() - axisHeight() - 1.0), label_db_};
}

void EqPlot::setBands(const std::vector<EqBand>& bands, double rate_hz) {
    if (drag_) {
        waiting_ = bands;
        return;
    }
    if (bands == bands_ && rate_hz == rate_hz_) {
        return;
    }
    bands_ = bands;
    rate_hz_ = rate_hz;
    label_db_ = eqLabelFor(bands_, rate_hz_);
    hovered_.reset();
    if (chosen_ && *chosen_ >= bands_.size()) {
        chosen_.reset();
    }
    tell();
}

void EqPlot::choose(std::optional<std::size_t> index) {
    if (index && *index >= bands_.size()) {
        index.reset();
    }
    if (index != chosen_) {
        chosen_ = index;
        tell();
    }
}

// What is chosen or what it is has changed.
void EqPlot::tell() {
    const QString sentence = bands_.empty() ? tr("Sound shaping, flat")
                                            : tr("Sound shaping, %n point(s)", nullptr, rowCount());
    if (sentence != accessibleName()) {
        setAccessibleName(sentence);
    }
    speak();
    emit chosenChanged();
    update();
}

// The chosen point has the focus within the table; when it moves, its name is another one.
void EqPlot::speak() {
    const QString sentence = chosen_ ? rowSentence(chosenRow()) : QString();
    if (sentence == std::exchange(spoken_, sentence) || sentence.isEmpty() || !hasFocus()) {
        return;
    }
    for (const QAccessible::Event what : {QAccessible::Focus, QAccessible::NameChanged}) {
        QAccessibleEvent event(this, what);
        event.setChild(chosenRow());
        QAccessible::updateAccessibility(&event);
    }
}

QString EqPlot::rowName(int row) const {
    return frequencyText(bands_[static_cast<std::size_t>(row)].frequency_hz);
}

QString EqPlot::rowSentence(int row) const {
    return pointSpoken(row + 1, bands_[static_cast<std::size_t>(row)]);
}

QRect EqPlot::rowRect(int row) const {
    const QPoint centre = shownAt(scale(), bands_[static_cast<std::size_t>(row)]).toPoint();
    const int reach = static_cast<int>(kReach);
    return {centre - QPoint(reach, reach), QSize(2 * reach, 2 * reach)};
}

int EqPlot::rowAt(const QPoint& position) const {
    const auto index = pointAt(scale(), bands_, position, kReach);
    return index ? static_cast<int>(*index) : -1;
}

int EqPlot::chosenRow() const {
    return chosen_ ? static_cast<int>(*chosen_) : -1;
}

void EqPlot::addPoint() {
    addPointAt(roomForPoint_hz(bands_), 0.0);
}

void EqPlot::addPointAt(double hz, double db) {
    if (bands_.size() >= kMaxEqBands || drag_) {
        return;
    }
    EqBand band;
    band.frequency_hz = hz;
    band.gain_db = db;
    band.q = qOf(1.0);
    chosen_ = insertBand(bands_, tidyBand(band));
    label_db_ = eqLabelFor(bands_, rate_hz_);
    tell();
    emit changed(bands_, false);
}

void EqPlot::removeChosen() {
    if (!chosen_ || drag_) {
        return;
    }
    bands_.erase(bands_.begin() + static_cast<std::ptrdiff_t>(*chosen_));
    if (bands_.empty()) {
        chosen_.reset();
    } else {
        chosen_ = std::min(*chosen_, bands_.size() - 1);
    }
    hovered_.reset();
    label_db_ = eqLabelFor(bands_, rate_hz_);
    tell();
    emit changed(bands_, false);
}

void EqPlot::replace(std::size_t index, const EqBand& band, bool still_dragging) {
    if (band == bands_[index]) {
        return;
    }
    bands_[index] = band;
    if (!still_dragging) {
        label_db_ = eqLabelFor(bands_, rate_hz_);
    }
    tell();
    emit changed(bands_, still_dragging);
}

void EqPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const auto index = pointAt(scale(), bands_, event->position(), kReach);
    choose(index);
    if (index) {
        drag_ = Drag{event->position(), bands_[*index], false};
        setCursor(Qt::ClosedHandCursor);
    }
}

void EqPlot::mouseMoveEvent(QMouseEvent* event) {
    if (drag_ && chosen_) {
        drag_->moved = true;
        replace(*chosen_, draggedBand(scale(), drag_->band, event->position() - drag_->from), true);
        return;
    }
    const auto index = pointAt(scale(), bands_, event->position(), kReach);
    if (index != hovered_) {
        hovered_ = index;
        setCursor(index ? Qt::OpenHandCursor : Qt::ArrowCursor);
        update();
    }
}

void EqPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (!drag_ || event->button() != Qt::LeftButton) {
        return;
    }
    const bool changed_it = chosen_ && bands_[*chosen_] != drag_->band;
    const bool moved = drag_->moved;
    drag_.reset();
    setCursor(Qt::OpenHandCursor);
    if (changed_it || (moved && !waiting_)) {
        // The picture takes its new height only now: a scale that changes under the hand runs away.
        label_db_ = eqLabelFor(bands_, rate_hz_);
        waiting_.reset();
        update();
        emit changed(bands_, false);
    } else if (waiting_) {
        setBands(*std::exchange(waiting_, {}), rate_hz_);
    }
}

void EqPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    const EqScale s = scale();
    if (event->button() != Qt::LeftButton || !s.area.contains(event->position()) ||
        pointAt(s, bands_, event->position(), kReach)) {
        return;
    }
    addPointAt(s.hzAt(event->position().x()), s.dbAt(event->position().y()));
}

void EqPlot::wheelEvent(QWheelEvent* event) {
    const auto index = pointAt(scale(), bands_, event->position(), kReach);
    // Elsewhere the wheel scrolls the page, unless this is what the user works with.
    if (!index && !(hasFocus() && chosen_)) {
        event->ignore();
        return;
    }
    event->accept();
    if (index && !drag_) {
        choose(index);
    }
    wheel_ += event->angleDelta().y() / 8.0;
    const double notches = wheel_ / 15.0;
    if (std::abs(notches) >= 0.1) {
        wheel_ = 0.0;
        const EqBand wider = widenedBand(bands_[*chosen_], std::pow(kNotch, notches));
        replace(*chosen_, wider, drag_.has_value());
        if (drag_) {
            drag_->band.q = wider.q;
        }
    }
}

void EqPlot::keyPressEvent(QKeyEvent* event) {
    const bool far = event->modifiers() & Qt::ShiftModifier;
    const bool fine = event->modifiers() & Qt::ControlModifier;
    const double octaves = fine ? kStep / 4.0 : far ? kStep * 4.0 : kStep;
    const double db = fine ? 0.1 : far ? 3.0 : 0.5;
    const auto move = [&](double by_octaves, double by_db) {
        if (chosen_) {
            replace(*chosen_, movedBand(bands_[*chosen_], by_octaves, by_db), false);
        } else if (!bands_.empty()) {
            choose(0);
        }
    };
    const auto widen = [&](double wider) {
        if (chosen_) {
            replace(*chosen_, widenedBand(bands_[*chosen_], wider), false);
        }
    };
    if (drag_ || (event->modifiers() & Qt::AltModifier)) {
        event->ignore();
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
            move(-octaves, 0.0);
            break;
        case Qt::Key_Right:
            move(octaves, 0.0);
            break;
        case Qt::Key_Up:
            move(0.0, db);
            break;
        case Qt::Key_Down:
            move(0.0, -db);
            break;
        case Qt::Key_Plus:
            widen(kNotch);
            break;
        case Qt::Key_Minus:
            widen(1.0 / kNotch);
            break;
        case Qt::Key_PageUp:
            choose(chosen_ && *chosen_ > 0 ? *chosen_ - 1 : 0);
            break;
        case Qt::Key_PageDown:
            choose(chosen_ ? std::min(*chosen_ + 1, bands_.empty() ? 0 : bands_.size() - 1) : 0);
            break;
        case Qt::Key_Insert:
            addPoint();
            break;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            removeChosen();
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool EqPlot::event(QEvent* event) {
    // Del and the arrows are ours while we have the focus, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool arrow = key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down;
        if (!(key->modifiers() & Qt::AltModifier) &&
            (arrow || key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void EqPlot::leaveEvent(QEvent*) {
    hovered_.reset();
    update();
}

void EqPlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !chosen_ && !bands_.empty()) {
        choose(0);
    }
    spoken_.clear();
    speak();
    update();
}

void EqPlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void EqPlot::paintGrid(QPainter& painter, const EqScale& s) const {
    const Palette& c = colours();
    const double ratio = devicePixelRatioF();
    const QFont font = theme().font(Type::caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const QLocale locale;

    struct Line {
        double hz;
        QString label;
    };
    const Line lines[] = {{50.0, locale.toString(50)},
                          {100.0, locale.toString(100)},
                          {500.0, locale.toString(500)},
                          {1000.0, tr("%1\u00a0k").arg(locale.toString(1))},
                          {5000.0, tr("%1\u00a0k").arg(locale.toString(5))},
                          {10000.0, tr("%1\u00a0kHz").arg(locale.toString(10))}};
    const double baseline = height() - metrics.descent();
    double free_from = 0.0;
    for (const Line& line : lines) {
        const double x = std::round(s.xOf(line.hz) * ratio) / ratio;
        painter.setPen(QPen(c.line, 1.0));
        painter.drawLine(QPointF(x, s.area.top() + 4.0), QPointF(x, s.area.bottom() - 4.0));
        const double wide = metrics.horizontalAdvance(line.label);
        const double left = std::min(x - wide / 2.0, width() - wide);
        if (left >= free_from) {  // at 200 % there is not room for each
            painter.setPen(c.text2);
            painter.drawText(QPointF(left, baseline), line.label);
            free_from = left + wide + 6.0;
        }
    }
    QPen dotted(c.edge, 1.0);
    dotted.setDashPattern({1.5, 3.0});
    painter.setPen(dotted);
    painter.drawLine(QPointF(s.area.left() + 1, s.yOf(0.0)),
                     QPointF(s.area.right() - 1, s.yOf(0.0)));
    painter.setPen(c.text2);
    for (const double db : {label_db_, -label_db_}) {
        painter.drawText(QPointF(s.area.left() + 8.0, s.yOf(db) + metrics.capHeight() / 2.0),
                         gainText(db));
    }
}

void EqPlot::paintCurve(QPainter& painter, const EqScale& s) const {
    const Palette& c = colours();
    QPainterPath clip;
    clip.addRoundedRect(s.area, kRadius, kRadius);
    painter.save();
    painter.setClipPath(clip);
    QPainterPath curve;
    for (double x = s.area.left(); x <= s.area.right() + 1.0; x += 1.5) {
        const double hz = std::min(s.hzAt(x), rate_hz_ / 2.0);
        // Far outside there is nothing to see, and very large numbers upset the painter.
        const double db = std::clamp(responseDb(bands_, hz, rate_hz_), -200.0, 200.0);
        const QPointF place(x, s.yOf(db));
        if (curve.elementCount() == 0) {
            curve.moveTo(place);
        } else {
            curve.lineTo(place);
        }
    }
    QPainterPath filled = curve;
    filled.lineTo(s.area.right() + 1.5, s.yOf(0.0));
    filled.lineTo(s.area.left(), s.yOf(0.0));
    painter.fillPath(filled, c.accent_soft);
    painter.setClipping(false);
    paintGrid(painter, s);
    painter.setClipPath(clip);
    painter.setPen(QPen(c.accent, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve);
    painter.restore();
}

void EqPlot::paintEvent(QPaintEvent*) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const EqScale s = scale();
    painter.setPen(QPen(c.line, 1.0));
    painter.setBrush(c.inset);
    painter.drawRoundedRect(s.area, kRadius, kRadius);
    paintCurve(painter, s);
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        const bool is_chosen = chosen_ == i;
        const double radius = hovered_ == i ? kPointRadius + 1.0 : kPointRadius;
        painter.setPen(QPen(c.accent, 2.0));
        painter.setBrush(is_chosen ? c.accent : c.surface);
        const QPointF shown = shownAt(s, bands_[i]);
        painter.drawEllipse(shown, radius, radius);
        if (is_chosen && showsKeyboardFocus(*this)) {
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(shown, radius + 3.5, radius + 3.5);
        }
    }
    if (showsKeyboardFocus(*this)) {
        // Inside: the axis below belongs to it too.
        painter.setPen(QPen(c.accent, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(s.area.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
}

}  // namespace unisono::ui
