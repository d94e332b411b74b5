#include "widgets/buttons.h"

#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr char kIcon[] = "themeIcon";

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

void tint(QAbstractButton& button) {
    const QString name = button.property(kIcon).toString();
    button.setIcon(name.isEmpty() ? QIcon()
                                  : theme().icon(name, inkOf(button.property("kind").toString())));
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
    button->setIconSize(QSize(18, 18));
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
