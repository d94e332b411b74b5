// A widget that paints rows, for those who listen: a table with one cell per row, and a sentence in
// each.
#pragma once

#include <QPoint>
#include <QRect>
#include <QString>

namespace unisono::ui {

// Implemented by a QWidget, which calls announceRows() in its constructor.
class AccessibleRows {
 public:
    virtual ~AccessibleRows() = default;

    [[nodiscard]] virtual int rowCount() const = 0;
    [[nodiscard]] virtual QString rowName(int row) const = 0;      // in short
    [[nodiscard]] virtual QString rowSentence(int row) const = 0;  // all of it
    [[nodiscard]] virtual QRect rowRect(int row) const = 0;
    [[nodiscard]] virtual int rowAt(const QPoint& position) const = 0;  // −1: none
    [[nodiscard]] virtual int chosenRow() const { return -1; }          // −1: none
    [[nodiscard]] virtual QString rowsDescription() const { return {}; }
};

// From now on such widgets are tables to screen readers. Any number of times.
void announceRows();

}  // namespace unisono::ui
