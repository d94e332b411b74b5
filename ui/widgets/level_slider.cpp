#include "widgets/level_slider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kGroove = 6.0;
constexpr double kHandle = 14.0;
constexpr double kFelt = 24.0;
constexpr double kSilent_db = -60.0;
constexpr double kFall_db_per_s = 20.0;
constexpr int kBigStep = 5;
constexpr int kWheelStep = 120;

}  // namespace

double levelFraction(double level_db) {
    return std::clamp(1.0 - level_db / kSilent_db, 0.0, 1.0);
}

double fallingLevel_db(double shown_db, double now_db, int elapsed_ms) {
    return std::max(now_db, shown_db - kFall_db_per_s * elapsed_ms / 1000.0);
}

LevelSlider::LevelSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setRange(0, 100);
    setSingleStep(1);
    setPageStep(kBigStep);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusRing(*this, 10.0, false, -3, 2);
    connect(&theme(), &Theme::changed, this, [this] { update(); });
}

void LevelSlider::setStage(bool stage) {
    stage_ = stage;
    setFocusRing(*this, 10.0, stage, -3, 2);
    update();
}

void LevelSlider::tick(int elapsed_ms) {
    shown_db_ = fallingLevel_db(std::max(shown_db_, kSilent_db), level_db_, elapsed_ms);
    const QRectF groove = grooveRect();
    const double x = handleX(sliderPosition());
    const double set = isMirrored() ? groove.right() - x : x - groove.left();
    const double from = set * levelFraction(painted_db_);
    const double to = set * levelFraction(shown_db_);
    const bool emptied = shown_db_ <= kSilent_db && painted_db_ > kSilent_db;
    // Half a pixel cannot be seen; only the end of the level moves.
    if (emptied || std::abs(to - from) > 0.5) {
        painted_db_ = shown_db_;
        const double low = std::max(0.0, std::min(from, to) - kGroove);
        const double high = std::max(from, to) + kGroove;
        QRectF moved(groove.left() + low, groove.top(), high - low, groove.height());
        if (isMirrored()) {
            moved.moveLeft(groove.right() - high);
        }
        update(moved.toAlignedRect());
    }
}

QSize LevelSlider::sizeHint() const {
    return {112, qRound(kFelt)};
}

QSize LevelSlider::minimumSizeHint() const {
    return {48, qRound(kFelt)};
}

bool LevelSlider::isMirrored() const {
    return (layoutDirection() == Qt::RightToLeft) != invertedAppearance();
}

QRectF LevelSlider::grooveRect() const {
    const double margin = 1.0;  // the handle's outline at both ends stays inside
    return {margin, std::floor((height() - kGroove) / 2.0), width() - 2.0 * margin, kGroove};
}

double LevelSlider::handleX(int value) const {
    const double travel = width() - kHandle - 2.0;
    const int range = std::max(1, maximum() - minimum());
    const double part = static_cast<double>(value - minimum()) / range;
    return 1.0 + kHandle / 2.0 + travel * (isMirrored() ? 1.0 - part : part);
}

int LevelSlider::valueAt(double x) const {
    const double travel = std::max(1.0, width() - kHandle - 2.0);
    double part = std::clamp((x - 1.0 - kHandle / 2.0) / travel, 0.0, 1.0);
    if (isMirrored()) {
        part = 1.0 - part;
    }
    return minimum() + static_cast<int>(std::lround(part * (maximum() - minimum())));
}

void LevelSlider::paintEvent(QPaintEvent* /*event*/) {
    const Palette& p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF groove = grooveRect();
    const double x = handleX(sliderPosition());
    const bool on = isEnabled();

    // In the mirrored form everything is measured from the right end.
    const auto part = [&](double from_start) {
        QRectF r = groove;
        if (isMirrored()) {
            r.setLeft(std::min(groove.right(), groove.right() - from_start));
        } else {
            r.setWidth(from_start);
        }
        return r;
    };
    const double set = isMirrored() ? groove.right() - x : x - groove.left();
    const double r = kGroove / 2.0;
    QColor set_colour = p.accent_line;
    QColor level_colour = p.accent;
    if (stage_) {
        // Without a level the bar's slider is simply set; with one it steps back behind the level.
        level_colour = p.stage_accent;
        set_colour = p.stage_accent;
        if (shown_db_ > kSilent_db) {
            set_colour.setAlphaF(0.5F);
        }
    }
    if (!on) {
        set_colour = stage_ ? p.on_stage2 : p.line;
    }
    painter.setBrush(stage_ ? p.stage_line : p.inset2);
    painter.drawRoundedRect(groove, r, r);
    painter.setBrush(set_colour);
    painter.drawRoundedRect(part(set), r, r);
    const double level = set * levelFraction(shown_db_);
    if (on && level > 1.0) {
        painter.setBrush(level_colour);
        painter.drawRoundedRect(part(std::max(level, kGroove)), r, r);
    }

    const QPointF middle(x, groove.center().y());
    if (stage_) {
        painter.setBrush(on ? p.on_stage : p.on_stage2);
        painter.drawEllipse(middle, kHandle / 2.0, kHandle / 2.0);
        return;
    }
    const bool hot = on && (underMouse() || isSliderDown());
    painter.setPen(QPen(!on ? p.edge : hot ? p.accent_hover : p.accent, 2.0));
    painter.setBrush(isSliderDown() ? p.accent_soft : p.surface);
    painter.drawEllipse(middle, kHandle / 2.0 - 1.0, kHandle / 2.0 - 1.0);
}

void LevelSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const double x = event->position().x();
    const double from_handle = x - handleX(sliderPosition());
    grabbed_ = std::abs(from_handle) <= kFelt / 2.0 ? from_handle : 0.0;
    setSliderDown(true);
    setSliderPosition(valueAt(x - grabbed_));
    event->accept();
    update();
}

void LevelSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) {
        setSliderPosition(valueAt(event->position().x() - grabbed_));
        event->accept();
    }
}

void LevelSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && isSliderDown()) {
        setSliderDown(false);
        update();
        event->accept();
    }
}

void LevelSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    event->accept();  // a tile would open the inspector otherwise
}

void LevelSlider::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    wheel_ += turn.y() != 0 ? turn.y() : turn.x();
    const int steps = wheel_ / kWheelStep;
    wheel_ -= steps * kWheelStep;
    if (steps != 0) {
        const int by = event->modifiers().testFlag(Qt::ShiftModifier) ? kBigStep : 1;
        setValue(value() + steps * by);
    }
    event->accept();
}

void LevelSlider::keyPressEvent(QKeyEvent* event) {
    const int by = event->modifiers().testFlag(Qt::ShiftModifier) ? kBigStep : 1;
    const Qt::KeyboardModifiers others =
        event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const int right = isMirrored() ? -by : by;
    if (others == Qt::NoModifier && event->key() == Qt::Key_Right) {
        setValue(value() + right);
    } else if (others == Qt::NoModifier && event->key() == Qt::Key_Left) {
        setValue(value() - right);
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore();  // they walk from tile to tile
    } else if (others != Qt::NoModifier) {
        event->ignore();
    } else {
        QSlider::keyPressEvent(event);
    }
}

}  // namespace unisono::ui
