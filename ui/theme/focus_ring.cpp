#include "theme/focus_ring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QToolButton>
#include <algorithm>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr qreal kGap = 2.0;
constexpr qreal kWidth = 2.0;
constexpr int kReach = 4;  // gap and width
constexpr char kRadius[] = "focusRing";
constexpr char kStage[] = "focusRingStage";
constexpr char kInsets[] = "focusRingInsets";
constexpr char kNone[] = "noFocusRing";
constexpr qreal kButtonRadius = 8.0;

FocusRing* the_ring = nullptr;

bool wantsRing(const QWidget& widget) {
    if (widget.property(kNone).toBool()) {
        return false;
    }
    return widget.property(kRadius).isValid() || qobject_cast<const QPushButton*>(&widget) ||
           qobject_cast<const QToolButton*>(&widget) || qobject_cast<const QCheckBox*>(&widget) ||
           qobject_cast<const QRadioButton*>(&widget);
}

bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

// Beside its widget and above it, because nothing can paint outside of itself.
class Ring : public QWidget {
 public:
    explicit Ring(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }
    qreal radius = kButtonRadius;
    bool stage = false;

 protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        paintFocusRing(painter, QRectF(rect()).adjusted(kReach, kReach, -kReach, -kReach), radius,
                       stage);
    }
};

// Of the ring, with its own reach, in `host`.
QRect areaOf(const QWidget& widget, const QWidget& host) {
    const QPoint insets = widget.property(kInsets).toPoint();
    const int x = kReach - insets.x();
    const int y = kReach - insets.y();
    const QRect area(widget.mapTo(&host, QPoint(0, 0)), widget.size());
    return area.adjusted(-x, -y, x, y);
}

// The nearest ancestor in which the whole ring fits. It scrolls along, so never beyond a viewport.
QWidget* hostOf(const QWidget& widget) {
    QWidget* host = widget.parentWidget();
    while (host != nullptr && !host->isWindow()) {
        const bool fits = host->rect().contains(areaOf(widget, *host));
        const auto* scroll = qobject_cast<QAbstractScrollArea*>(host->parentWidget());
        // A splitter would make a pane of it.
        const bool takes_children = qobject_cast<QSplitter*>(host) != nullptr;
        if (!takes_children && (fits || (scroll != nullptr && scroll->viewport() == host))) {
            break;
        }
        host = host->parentWidget();
    }
    return host;
}

}  // namespace

bool showsKeyboardFocus(const QWidget& widget) {
    return widget.hasFocus() && the_ring != nullptr && the_ring->isKeyboard();
}

void paintFocusRing(QPainter& painter, const QRectF& control, qreal radius, bool stage) {
    const Palette& p = colours();
    const qreal out = kGap + kWidth / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage ? p.stage_accent : p.accent, kWidth));
    const QRectF ring = control.adjusted(-out, -out, out, out);
    const qreal r = radius < 0.0 ? ring.height() / 2.0 : radius + out;
    painter.drawRoundedRect(ring, r, r);
    painter.restore();
}

void setFocusRing(QWidget& widget, qreal radius, bool stage, int inset_x, int inset_y) {
    widget.setProperty(kRadius, radius);
    widget.setProperty(kStage, stage);
    widget.setProperty(kInsets, QPoint(inset_x, inset_y));
}

void setNoFocusRing(QWidget& widget) {
    widget.setProperty(kNone, true);
}

FocusRing::FocusRing(QApplication& application) : QObject(&application) {
    Q_ASSERT(the_ring == nullptr);  // or the first would be forgotten with the second
    the_ring = this;
    application.installEventFilter(this);
    connect(&application, &QApplication::focusChanged, this,
            [this](QWidget* /*old*/, QWidget* now) { follow(now); });
    connect(this, &QObject::destroyed, [] { the_ring = nullptr; });
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::ShortcutOverride:  // before every key, also one that a shortcut takes away
        case QEvent::KeyPress:
            if (!isModifier(static_cast<QKeyEvent*>(event)->key())) {
                setKeyboard(true);
            }
            break;
        case QEvent::MouseButtonPress:
        case QEvent::TouchBegin:
            setKeyboard(false);
            break;
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::ParentChange:
        case QEvent::ZOrderChange:
            if (ring_ != nullptr && focus_ != nullptr && watched->isWidgetType() &&
                watched != ring_ &&
                (watched == focus_ ||
                 static_cast<QWidget*>(watched)->isAncestorOf(focus_.data()))) {
                QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
            }
            break;
        default:
            break;
    }
    return false;
}

void FocusRing::setKeyboard(bool keyboard) {
    if (keyboard == keyboard_) {
        return;
    }
    keyboard_ = keyboard;
    if (focus_ != nullptr) {
        focus_->update();
    }
    place();
}

void FocusRing::follow(QWidget* focus) {
    focus_ = focus;
    place();
}

void FocusRing::place() {
    if (focus_ == nullptr || !keyboard_ || !wantsRing(*focus_) || !focus_->isVisible() ||
        focus_->isWindow()) {
        if (ring_ != nullptr) {
            ring_->hide();
        }
        return;
    }
    QWidget* host = hostOf(*focus_);
    if (host == nullptr) {
        return;
    }
    if (ring_ == nullptr) {
        ring_ = new Ring(host);
    } else if (ring_->parentWidget() != host) {
        ring_->setParent(host);
    }
    auto* ring = static_cast<Ring*>(ring_.data());
    const QVariant radius = focus_->property(kRadius);
    ring->radius = radius.isValid() ? radius.toReal() : kButtonRadius;
    ring->stage = focus_->property(kStage).toBool() ||
                  focus_->property("kind").toString().startsWith("stage");
    ring->setGeometry(areaOf(*focus_, *host));
    ring->raise();
    ring->show();
    ring->update();
}

}  // namespace unisono::ui
