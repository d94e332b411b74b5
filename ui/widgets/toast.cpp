#include "widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>

#include "theme/focus_ring.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

namespace unisono::ui {
namespace {

constexpr double kRadius = 10.0;
constexpr int kShadow = 28;  // room around the box
constexpr int kRise = 12;    // comes from below
constexpr int kIn_ms = 160;
constexpr int kOut_ms = 120;
constexpr int kWidest = 640;
constexpr int kToastAir = 16;  // to the window's edges

class ToastShadow : public QWidget {
 public:
    explicit ToastShadow(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    double strength = 1.0;

 protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setOpacity(strength);
        paintFloatShadow(painter, QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow),
                         kRadius);
    }
};

}  // namespace

void paintFloatShadow(QPainter& painter, const QRectF& box, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Rounded boxes on top of each other, each a little larger: cheap, and smooth enough.
    constexpr int kSteps = 14;
    const QRectF low = box.adjusted(6, 10, -6, 8);
    for (int i = kSteps; i > 0; --i) {
        const qreal out = i * 1.4;
        painter.setBrush(QColor(0, 0, 0, 4));
        painter.drawRoundedRect(low.adjusted(-out, -out, out, out), radius + out, radius + out);
    }
    painter.setBrush(QColor(0, 0, 0, 36));
    painter.drawRoundedRect(box.translated(0, 1), radius, radius);
    painter.restore();
}

Toast::Toast(QWidget* window)
    : QFrame(window),
      shadow_(new ToastShadow(window)),
      text_(new QLabel(this)),
      undo_(makeButton(tr("Undo"), "stage", {}, this)),
      timer_(new QTimer(this)),
      animation_(new QVariantAnimation(this)),
      opacity_(new QGraphicsOpacityEffect(this)) {
    auto* row = new QHBoxLayout(this);
    row->setSpacing(14);
    row->addWidget(text_, 1);
    row->addWidget(undo_);
    text_->setMinimumHeight(32);
    text_->setTextFormat(Qt::PlainText);
    text_->setProperty("tone", "stage");
    setFocusRing(*undo_, 8.0, true);
    undo_->installEventFilter(this);
    setGraphicsEffect(opacity_);
    opacity_->setEnabled(false);
    timer_->setSingleShot(true);
    animation_->setEasingCurve(QEasingCurve::OutCubic);
    connect(timer_, &QTimer::timeout, this, &Toast::expire);
    connect(undo_, &QPushButton::clicked, this, [this] {
        dismiss();
        emit undo();
    });
    connect(animation_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { setShown(value.toDouble()); });
    connect(animation_, &QVariantAnimation::finished, this, [this] {
        opacity_->setEnabled(false);
        if (!up_) {
            hide();
            shadow_->hide();
        }
    });
    connect(this, &QObject::destroyed, shadow_, &QObject::deleteLater);
    connect(&theme(), &Theme::changed, this, [this] { update(); });
    window->installEventFilter(this);
    hide();
}

void Toast::showToast(const QString& text, bool undoable) {
    text_->setFont(theme().font(Type::body));
    text_->setText(text);
    undo_->setVisible(undoable);
    setAccessibleName(text);
    up_ = true;
    shadow_->show();
    shadow_->raise();
    show();
    raise();
    fade(1.0, kIn_ms);
    restart();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss() {
    if (!up_) {
        return;
    }
    up_ = false;
    timer_->stop();
    fade(0.0, kOut_ms);
}

void Toast::expire() {
    if (!isHeld()) {
        dismiss();
    }
}

void Toast::setBottom(int distance) {
    bottom_ = distance;
    place();
}

bool Toast::isHeld() const {
    return underMouse() || undo_->hasFocus();
}

void Toast::restart() {
    timer_->start(kStay_ms);
}

void Toast::fade(double to, int wanted_ms) {
    animation_->stop();
    const int duration_ms = theme().animation_ms(wanted_ms);
    if (duration_ms == 0) {
        opacity_->setEnabled(false);
        setShown(to);
        setVisible(up_);
        shadow_->setVisible(up_);
        return;
    }
    opacity_->setOpacity(shown_);
    opacity_->setEnabled(true);
    animation_->setDuration(duration_ms);
    animation_->setStartValue(shown_);
    animation_->setEndValue(to);
    place();
    animation_->start();
}

void Toast::setShown(double shown) {
    shown_ = shown;
    opacity_->setOpacity(shown);
    static_cast<ToastShadow*>(shadow_)->strength = shown;
    shadow_->update();
    place();
}

void Toast::place() {
    const QWidget* window = parentWidget();
    const int widest = std::min(kWidest, window->width() - 2 * kToastAir);
    text_->setWordWrap(false);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int end = undo_->isHidden() ? 16 : 8;
    layout()->setContentsMargins(mirrored ? end : 16, 6, mirrored ? 16 : end, 6);
    layout()->activate();
    QSize size = layout()->sizeHint();
    if (size.width() > widest) {
        text_->setWordWrap(true);
        layout()->activate();
        size = QSize(widest, layout()->totalHeightForWidth(widest));
    }
    const int rise = static_cast<int>(std::lround(kRise * (1.0 - shown_)));
    setGeometry((window->width() - size.width()) / 2,
                window->height() - bottom_ - size.height() + rise, size.width(), size.height());
    shadow_->setGeometry(geometry().adjusted(-kShadow, -kShadow, kShadow, kShadow));
}

void Toast::paintEvent(QPaintEvent* /*event*/) {
    const Palette& p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    painter.setPen(theme().isDark() ? QPen(p.stage_line, 1.0) : QPen(Qt::NoPen));
    painter.setBrush(p.stage);
    const double inset = theme().isDark() ? 0.5 : 0.0;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
}

void Toast::enterEvent(QEnterEvent* event) {
    timer_->stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event) {
    if (up_ && !undo_->hasFocus()) {
        restart();
    }
    QFrame::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    } else if (watched == undo_ && event->type() == QEvent::FocusIn) {
        timer_->stop();
    } else if (watched == undo_ && event->type() == QEvent::FocusOut && up_ && !underMouse()) {
        restart();
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace unisono::ui
