// What hangs at the pointer while speakers are dragged.
#pragma once

#include <QString>

class QDrag;

namespace unisono::ui {

void setDragChip(QDrag& drag, const QString& icon, const QString& words);

}  // namespace unisono::ui
