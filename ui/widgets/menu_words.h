// What stands in menus.
#pragma once

#include <QKeySequence>
#include <QString>

namespace unisono::ui {

// A name that somebody gave: in a menu "&" would mark a key.
QString menuName(const QString& name);
// With the key where menus show it, without making it work a second time.
QString withKey(const QString& text, const QKeySequence& key);

}  // namespace unisono::ui
