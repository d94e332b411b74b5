// The finish line for those who listen: a table with one row, and one cell in it, per speaker.
#include <QAccessibleWidget>
#include <QPointer>
#include <map>
#include <memory>

#include "finish/finish_line.h"
#include "finish/finish_words.h"

namespace unisono::ui {
namespace {

class LaneAccessible : public QAccessibleInterface, public QAccessibleTableCellInterface {
 public:
    LaneAccessible(FinishLine* line, int index) : line_(line), index_(index) {}

    [[nodiscard]] bool isValid() const override {
        return !line_.isNull() && index_ < line_->laneCount();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override {
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(line_);
    }
    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override {
        return -1;
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? FinishWords::sentence(line_->lane(index_))
                                                      : QString();
    }
    void setText(QAccessible::Text /*what*/, const QString& /*text*/) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect here = line_->laneRect(index_);
        return {line_->mapToGlobal(here.topLeft()), here.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.invisible = !isValid() || !line_->isVisible();
        state.readOnly = true;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface*>(this)
                   : nullptr;
    }

    [[nodiscard]] bool isSelected() const override { return false; }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return 0; }
    [[nodiscard]] int rowIndex() const override { return index_; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

 private:
    QPointer<FinishLine> line_;
    int index_;
};

class FinishLineAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
 public:
    explicit FinishLineAccessible(FinishLine* line)
        : QAccessibleWidget(line, QAccessible::Table), line_(line) {}
    ~FinishLineAccessible() override {
        for (const auto& [index, id] : lanes_) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    FinishLineAccessible(const FinishLineAccessible&) = delete;
    FinishLineAccessible& operator=(const FinishLineAccessible&) = delete;

    [[nodiscard]] int childCount() const override { return line_->laneCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= line_->laneCount()) {
            return nullptr;
        }
        auto found = lanes_.find(index);
        if (found == lanes_.end()) {
            const QAccessible::Id id =
                QAccessible::registerAccessibleInterface(new LaneAccessible(line_, index));
            found = lanes_.emplace(index, id).first;
        }
        return QAccessible::accessibleInterface(found->second);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [index, id] : lanes_) {
            if (QAccessible::accessibleInterface(id) == child) {
                return index;
            }
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        return child(line_->laneAt(line_->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override {
        return what == QAccessible::Description ? line_->description()
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
    [[nodiscard]] int selectedCellCount() const override { return 0; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    [[nodiscard]] QString columnDescription(int /*column*/) const override { return {}; }
    [[nodiscard]] QString rowDescription(int row) const override {
        return row >= 0 && row < line_->laneCount() ? line_->lane(row).speaker.name : QString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] int columnCount() const override { return 1; }
    [[nodiscard]] int rowCount() const override { return line_->laneCount(); }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int /*column*/) const override { return false; }
    [[nodiscard]] bool isRowSelected(int /*row*/) const override { return false; }
    bool selectRow(int /*row*/) override { return false; }
    bool selectColumn(int /*column*/) override { return false; }
    bool unselectRow(int /*row*/) override { return false; }
    bool unselectColumn(int /*column*/) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* /*event*/) override {}

 private:
    FinishLine* line_;
    mutable std::map<int, QAccessible::Id> lanes_;
};

QAccessibleInterface* make(const QString& /*class_name*/, QObject* object) {
    auto* line = qobject_cast<FinishLine*>(object);
    return line != nullptr ? new FinishLineAccessible(line) : nullptr;
}

}  // namespace

void installFinishAccessibility() {
    static bool once = false;
    if (!once) {
        once = true;
        QAccessible::installFactory(make);
    }
}

}  // namespace unisono::ui
