// Keys and texts of the tests' user.
#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QString>
#include <QWidget>

namespace unisono::test {

// Down and up again.
inline void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                  const QString& text = {}) {
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(&widget, &event);
    }
}

// '_' is a space at which no line breaks.
inline QString nb(const char* text) {
    return QString(text).replace('_', QChar::Nbsp);
}

}  // namespace unisono::test
