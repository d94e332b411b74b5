#include "widgets/name_edit.h"

#include <QApplication>
#include <QKeyEvent>

namespace unisono::ui {

NameEdit::NameEdit(QWidget* parent) : QLineEdit(parent) {
    setMaxLength(kLongest);
    hide();
}

void NameEdit::start(const QString& name) {
    if (!editing_) {
        before_ = QApplication::focusWidget();
    }
    editing_ = true;
    name_ = name;
    setText(name);
    show();
    raise();
    selectAll();
    setFocus(Qt::OtherFocusReason);
}

void NameEdit::finish(bool keep) {
    if (!editing_) {
        return;
    }
    editing_ = false;  // hiding it takes its focus, which would finish it once more
    const QString name = text().simplified();
    if (hasFocus()) {
        giveFocusBack();
    }
    hide();
    emit ended();
    if (keep && !name.isEmpty() && name != name_) {
        emit renamed(name);
    }
}

// Else the keyboard would stand nowhere.
void NameEdit::giveFocusBack() {
    for (QWidget* widget : {before_.data(), after_.data()}) {
        if (widget != nullptr && widget != this && widget->isVisible() && widget->isEnabled() &&
            widget->window() == window() && widget->focusPolicy() != Qt::NoFocus) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

bool NameEdit::event(QEvent* event) {
    // Esc is ours, whatever else it would close.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void NameEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            finish(false);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            finish(true);
            return;
        default:
            QLineEdit::keyPressEvent(event);
    }
}

void NameEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        finish(true);
    }
}

}  // namespace unisono::ui
