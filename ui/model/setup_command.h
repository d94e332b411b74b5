// One undo step: what a change of the setup was, by ids.
#pragma once

#include <QString>
#include <QUndoCommand>
#include <chrono>
#include <functional>

#include "model/setup_change.h"

namespace unisono::ui {

class SetupCommand final : public QUndoCommand {
 public:
    using Doer = std::function<void(const SetupChange&)>;

    // `merge`: steps with the same key, within a second of each other, become one; empty: never.
    SetupCommand(const QString& text, SetupChange change, const QString& merge, Doer doer);

    [[nodiscard]] int id() const override { return merge_.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override;
    void redo() override;
    void undo() override;

 private:
    SetupChange change_;
    QString merge_;
    Doer doer_;
    std::chrono::steady_clock::time_point when_;
};

}  // namespace unisono::ui
