// Whether the system wants dark windows. Qt tells from 6.5 on; before that the desktop portal is
// asked on Linux, and elsewhere the palette that Qt took from the system tells.
#pragma once

#include <functional>

class QObject;

namespace unisono::ui {

bool isSystemDark();
// `changed` is called on the GUI thread for as long as `context` lives.
void watchSystemAppearance(QObject* context, std::function<void()> changed);

}  // namespace unisono::ui
