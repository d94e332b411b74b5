#include "model/setup_command.h"

#include <utility>

namespace unisono::ui {

SetupCommand::SetupCommand(const QString& text, SetupChange change, const QString& merge, Doer doer)
    : QUndoCommand(text),
      change_(std::move(change)),
      merge_(merge),
      doer_(std::move(doer)),
      when_(std::chrono::steady_clock::now()) {
}

bool SetupCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const SetupCommand*>(other);
    if (next == nullptr || next->merge_ != merge_ ||
        next->when_ - when_ > std::chrono::seconds(1)) {
        return false;
    }
    change_ = joined(change_, next->change_);
    when_ = next->when_;
    setObsolete(isEmpty(change_));
    return true;
}

void SetupCommand::redo() {
    doer_(change_);
}

void SetupCommand::undo() {
    doer_(inverseOf(change_));
}

}  // namespace unisono::ui
