// Words between core, which writes UTF-8, and Qt.
#pragma once

#include <QString>
#include <string>

namespace unisono::ui {

inline QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

inline std::string utf8(const QString& text) {
    return text.toStdString();
}

}  // namespace unisono::ui
