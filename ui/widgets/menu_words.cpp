#include "widgets/menu_words.h"

namespace unisono::ui {

QString menuName(const QString& name) {
    return QString(name).replace('&', "&&");
}

// Menus show what follows a tab where keys stand.
QString withKey(const QString& text, const QKeySequence& key) {
    return text + '\t' + key.toString(QKeySequence::NativeText);
}

}  // namespace unisono::ui
