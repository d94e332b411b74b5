#include "widgets/buttons.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr char kIcon[] = "themeIcon";
constexpr int kWordIcon = 18;
constexpr int kAir = 4;

QColor inkOf(const QString& kind) {
    const Palette& p = colours();
    if (kind == "primary") {
        return p.on_accent;
    }
    if (kind == "soft" || kind == "link") {
        return p.accent;
    }
    if (kind == "warn") {
        return p.warn;
    }
    if (kind == "danger") {
        return p.bad;
    }
    if (kind == "stage") {
        return p.on_stage;
    }
    return p.text;
}

// Qt leaves 4 px between icon and words, the design wants 8: the icon brings the rest along.
QIcon iconWithAir(const QString& name, const QColor& colour, const QPushButton& button) {
    const bool mirrored = button.layoutDirection() == Qt::RightToLeft;
    QIcon icon;
    for (const qreal ratio : {1.0, 1.25, 1.5, 1.75, 2.0}) {
        for (const bool on : {true, false}) {
            QPixmap padded(QSize(qRound((kWordIcon + kAir) * ratio), qRound(kWordIcon * ratio)));
            padded.setDevicePixelRatio(ratio);
            padded.fill(Qt::transparent);
            {
                QPainter painter(&padded);
                painter.drawPixmap(
                    QPointF(mirrored ? kAir : 0.0, 0.0),
                    theme().pixmap(name, on ? colour : colours().text3, kWordIcon, ratio));
            }
            icon.addPixmap(padded, on ? QIcon::Normal : QIcon::Disabled);
        }
    }
    return icon;
}

void tint(QAbstractButton& button) {
    const QString name = button.property(kIcon).toString();
    const QColor ink = inkOf(button.property("kind").toString());
    const auto* push = qobject_cast<QPushButton*>(&button);
    if (name.isEmpty()) {
        button.setIcon({});
    } else if (push != nullptr && !push->text().isEmpty()) {
        button.setIconSize(QSize(kWordIcon + kAir, kWordIcon));
        button.setIcon(iconWithAir(name, ink, *push));
    } else {
        button.setIcon(theme().icon(name, ink));
    }
}

void keepTinted(QAbstractButton& button, const QString& icon) {
    const bool known = button.property(kIcon).isValid();
    button.setProperty(kIcon, icon);
    tint(button);
    if (!known) {
        QObject::connect(&theme(), &Theme::changed, &button, [&button] { tint(button); });
    }
}

}  // namespace

QToolButton* makeIconButton(const QString& icon, const QString& tooltip, QWidget* parent,
                            const QString& kind) {
    auto* button = new QToolButton(parent);
    button->setProperty("kind", kind);
    button->setToolTip(tooltip);
    button->setAccessibleName(tooltip);
    button->setIconSize(QSize(20, 20));
    button->setFixedSize(32, 32);
    button->setFocusPolicy(Qt::TabFocus);
    keepTinted(*button, icon);
    return button;
}

QPushButton* makeButton(const QString& text, const QString& kind, const QString& icon,
                        QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("kind", kind);
    button->setIconSize(QSize(kWordIcon, kWordIcon));
    button->setAutoDefault(false);
    if (!icon.isEmpty()) {
        keepTinted(*button, icon);
    }
    return button;
}

void setButtonIcon(QPushButton& button, const QString& icon) {
    keepTinted(button, icon);
}

void setButtonIcon(QToolButton& button, const QString& icon) {
    keepTinted(button, icon);
}

void setButtonKind(QPushButton& button, const QString& kind) {
    if (button.property("kind").toString() == kind) {
        return;
    }
    button.setProperty("kind", kind);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
    tint(button);
}

}  // namespace unisono::ui
