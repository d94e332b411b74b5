// What the desktop's media controls are told: computed by a pure function.
#pragma once

#include "source/source_bar_view.h"
#include "system/mpris.h"

namespace unisono::ui {

// The same as the bar at the bottom says.
MprisView mprisView(const StudioSnapshot& now, const SourceBarView& bar);

}  // namespace unisono::ui
