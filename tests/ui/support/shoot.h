// Pictures of widgets, for people to look at: written as NAME.png into the folder that
// UNISONO_SHOTS names, if it names one.
#pragma once

#include <QWidget>

namespace unisono::test {

// Shows it, lets it lay itself out and grabs it.
QImage shoot(QWidget& widget, const QString& name);

}  // namespace unisono::test
