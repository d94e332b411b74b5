#include "inspector/trim_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "inspector/inspector_words.h"
#include "model/setup.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kHandle = 14.0;
constexpr double kFelt = 24.0;
constexpr double kGroove = 6.0;
constexpr double kEndMargin = kHandle / 2.0 + 2.0;
constexpr double kMost_ms = kDelayRange_ms.high;

// Says "0.4 milliseconds later" where a slider would say "4".
class Spoken : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
    explicit Spoken(TrimSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? trimSpoken(slider()->trim_ms())
                                          : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return slider()->trim_ms(); }
    void setCurrentValue(const QVariant& value) override {
        slider()->setValue(static_cast<int>(std::lround(value.toDouble() * 10.0)));
    }
    QVariant maximumValue() const override { return TrimSlider::kReach / 10.0; }
    QVariant minimumValue() const override { return -TrimSlider::kReach / 10.0; }
    QVariant minimumStepSize() const override { return 0.1; }

 private:
    TrimSlider* slider() const { return static_cast<TrimSlider*>(widget()); }
};

QAccessibleInterface* spoken(const QString&, QObject* object) {
    auto* slider = qobject_cast<TrimSlider*>(object);
    return slider != nullptr ? new Spoken(slider) : nullptr;
}

}  // namespace

TrimSlider::TrimSlider(QWidget* parent) : QAbstractSlider(parent) {
    static const bool installed = [] {
        QAccessible::installFactory(spoken);
        return true;
    }();
    static_cast<void>(installed);
    setRange(-kReach, kReach);
    setSingleStep(1);
    setPageStep(10);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Fine trim by ear"));
    setFocusRing(*this, 8.0, false, 4.0);
    connect(&theme(), &Theme::changed, this, qOverload<>(&TrimSlider::update));
    // Whatever moves it but setTrim_ms() is the user, or who speaks for him.
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) {
        trim_ms_ = value / 10.0;
        emit trimmed(trim_ms_);
    });
}

TrimSlider::~TrimSlider() = default;

void TrimSlider::setTrim_ms(double later_ms) {
    if (later_ms == trim_ms_) {
        return;
    }
    trim_ms_ = later_ms;
    const QSignalBlocker quiet(this);
    setValue(static_cast<int>(std::lround(std::clamp(later_ms, -kMost_ms, kMost_ms) * 10.0)));
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent changed(this, trim_ms_);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

// By keys also beyond where the handle can show it.
void TrimSlider::set(double later_ms) {
    const double wanted = std::round(std::clamp(later_ms, -kMost_ms, kMost_ms) * 10.0) / 10.0;
    if (wanted != trim_ms_) {
        setTrim_ms(wanted);
        emit trimmed(wanted);
    }
}

QSize TrimSlider::sizeHint() const {
    return {100, 32};
}

QSize TrimSlider::minimumSizeHint() const {
    return {60, 32};
}

double TrimSlider::xOf(int value) const {
    const double part = (value + kReach) / (2.0 * kReach);
    return kEndMargin + part * (width() - 2.0 * kEndMargin);
}

int TrimSlider::valueAt(double x) const {
    const double part = (x - kEndMargin) / std::max(1.0, width() - 2.0 * kEndMargin);
    return static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * 2.0 * kReach)) - kReach;
}

void TrimSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const double x = event->position().x();
    const double handle = xOf(value());
    setSliderDown(true);
    if (std::abs(x - handle) <= kFelt / 2.0) {
        grabbed_ = x - handle;
    } else {
        grabbed_ = 0.0;
        set(valueAt(x) / 10.0);
    }
}

void TrimSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) {
        set(valueAt(event->position().x() - grabbed_) / 10.0);
    }
}

void TrimSlider::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
    update();
}

void TrimSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        set(0.0);
    }
}

void TrimSlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus()) {
        event->ignore();  // the page scrolls
        return;
    }
    wheel_ += event->angleDelta().y();
    const int steps = wheel_ / 120;
    wheel_ -= steps * 120;
    if (steps != 0) {
        set(trim_ms_ + steps * 0.1);
    }
    event->accept();
}

void TrimSlider::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers() & Qt::ShiftModifier ? 1.0 : 0.1;
    if (event->modifiers() & Qt::AltModifier) {
        event->ignore();
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            set(trim_ms_ - step);
            break;
        case Qt::Key_Right:
        case Qt::Key_Up:
            set(trim_ms_ + step);
            break;
        case Qt::Key_PageUp:
            set(trim_ms_ + 1.0);
            break;
        case Qt::Key_PageDown:
            set(trim_ms_ - 1.0);
            break;
        case Qt::Key_Home:
        case Qt::Key_0:
            set(0.0);
            break;
        default:
            event->ignore();
    }
}

bool TrimSlider::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & Qt::AltModifier) && key->key() >= Qt::Key_Left &&
            key->key() <= Qt::Key_Down) {
            event->accept();
            return true;
        }
    }
    return QAbstractSlider::event(event);
}

void TrimSlider::paintEvent(QPaintEvent*) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QRectF groove(kEndMargin - kHandle / 2.0, middle - kGroove / 2.0,
                        width() - 2.0 * kEndMargin + kHandle, kGroove);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.inset2);
    painter.drawRoundedRect(groove, kGroove / 2.0, kGroove / 2.0);
    const double zero = xOf(0);
    const double at = xOf(value());
    painter.setBrush(isEnabled() ? c.accent_line : c.line);
    painter.drawRect(QRectF(QPointF(std::min(zero, at), groove.top()),
                            QPointF(std::max(zero, at), groove.bottom())));
    painter.setBrush(c.edge);
    painter.drawRect(QRectF(zero - 0.5, groove.top() - 3.0, 1.0, kGroove + 6.0));
    painter.setPen(QPen(isEnabled() ? c.accent : c.edge, 2.0));
    painter.setBrush(isSliderDown() ? c.accent_soft : c.surface);
    painter.drawEllipse(QPointF(at, middle), kHandle / 2.0 - 1.0, kHandle / 2.0 - 1.0);
}

}  // namespace unisono::ui
