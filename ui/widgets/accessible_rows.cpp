#include "widgets/accessible_rows.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <map>

namespace unisono::ui {
namespace {

class RowAccessible : public QAccessibleInterface, public QAccessibleTableCellInterface {
 public:
    RowAccessible(QWidget* widget, const AccessibleRows* rows, int index)
        : widget_(widget), rows_(rows), index_(index) {}

    [[nodiscard]] bool isValid() const override {
        return !widget_.isNull() && index_ < rows_->rowCount();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override {
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(widget_);
    }
    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override {
        return -1;
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? rows_->rowSentence(index_) : QString();
    }
    void setText(QAccessible::Text /*what*/, const QString& /*text*/) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect here = rows_->rowRect(index_);
        return {widget_->mapToGlobal(here.topLeft()), here.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.invisible = !isValid() || !widget_->isVisible();
        state.readOnly = true;
        if (isValid() && widget_->focusPolicy() != Qt::NoFocus) {
            state.selectable = true;
            state.focusable = true;
            state.selected = isSelected();
            state.focused = isSelected() && widget_->hasFocus();
        }
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface*>(this)
                   : nullptr;
    }

    [[nodiscard]] bool isSelected() const override {
        return isValid() && rows_->chosenRow() == index_;
    }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return 0; }
    [[nodiscard]] int rowIndex() const override { return index_; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

 private:
    QPointer<QWidget> widget_;
    const AccessibleRows* rows_;  // the widget itself
    int index_;
};

class RowsAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
 public:
    RowsAccessible(QWidget* widget, const AccessibleRows* rows)
        : QAccessibleWidget(widget, QAccessible::Table), rows_(rows) {}
    ~RowsAccessible() override {
        for (const auto& [index, id] : cells_) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    RowsAccessible(const RowsAccessible&) = delete;
    RowsAccessible& operator=(const RowsAccessible&) = delete;

    [[nodiscard]] int childCount() const override { return rows_->rowCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= rows_->rowCount()) {
            return nullptr;
        }
        auto found = cells_.find(index);
        if (found == cells_.end()) {
            const QAccessible::Id id =
                QAccessible::registerAccessibleInterface(new RowAccessible(widget(), rows_, index));
            found = cells_.emplace(index, id).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [index, id] : cells_) {
            if (QAccessible::accessibleInterface(id) == child) {
                return index;
            }
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        return child(rows_->rowAt(widget()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        return widget()->hasFocus() ? child(rows_->chosenRow()) : nullptr;
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override {
        const QString own = rows_->rowsDescription();
        return what == QAccessible::Description && !own.isEmpty() ? own
                                                                  : QAccessibleWidget::text(what);
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override {
        return column == 0 ? child(row) : nullptr;
    }
    [[nodiscard]] int selectedCellCount() const override { return selectedRowCount(); }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override {
        QAccessibleInterface* chosen = child(rows_->chosenRow());
        return chosen == nullptr ? QList<QAccessibleInterface*>{}
                                 : QList<QAccessibleInterface*>{chosen};
    }
    [[nodiscard]] QString columnDescription(int /*column*/) const override { return {}; }
    [[nodiscard]] QString rowDescription(int row) const override {
        return row >= 0 && row < rows_->rowCount() ? rows_->rowName(row) : QString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override {
        return static_cast<int>(selectedRows().size());
    }
    [[nodiscard]] int columnCount() const override { return 1; }
    [[nodiscard]] int rowCount() const override { return rows_->rowCount(); }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override {
        const int chosen = rows_->chosenRow();
        return chosen < 0 ? QList<int>{} : QList<int>{chosen};
    }
    [[nodiscard]] bool isColumnSelected(int /*column*/) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override {
        return row >= 0 && row == rows_->chosenRow();
    }
    bool selectRow(int /*row*/) override { return false; }
    bool selectColumn(int /*column*/) override { return false; }
    bool unselectRow(int /*row*/) override { return false; }
    bool unselectColumn(int /*column*/) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* /*event*/) override {}

 private:
    const AccessibleRows* rows_;  // the widget itself
    mutable std::map<int, QAccessible::Id> cells_;
};

QAccessibleInterface* make(const QString& /*class_name*/, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    const auto* rows = dynamic_cast<const AccessibleRows*>(widget);
    return rows != nullptr ? new RowsAccessible(widget, rows) : nullptr;
}

}  // namespace

void announceRows() {
    static bool once = false;
    if (!once) {
        once = true;
        QAccessible::installFactory(make);
    }
}

}  // namespace unisono::ui
