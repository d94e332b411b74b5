// How a group stands, in words: its sync state, what was checked, the fact at its foot, its note.
#pragma once

#include "model/view_builder.h"

namespace unisono::ui {

// Fills `sync`, `checked`, `fact` and the note of a view whose lanes are complete.
void describeSync(const Scene& scene, const Group& group, GroupView& view);

}  // namespace unisono::ui
