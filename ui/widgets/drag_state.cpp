#include "widgets/drag_state.h"

namespace unisono::ui {

DragState& DragState::instance() {
    static auto* state = new DragState;  // until the process ends
    return *state;
}

void DragState::step(int by) {
    const bool before = isDragging();
    depth_ += by;
    if (isDragging() != before) {
        emit changed(isDragging());
    }
}

}  // namespace unisono::ui
