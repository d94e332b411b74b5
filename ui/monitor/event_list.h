// What happened, newest first: a list of two-line rows with the state's shape and the time.
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <optional>
#include <vector>

#include "monitor/monitor_view.h"

namespace unisono::ui {

class EventModel : public QAbstractListModel {
    Q_OBJECT

 public:
    using QAbstractListModel::QAbstractListModel;
    void setEvents(std::vector<MonitorEvent> events, std::size_t shown);
    [[nodiscard]] const MonitorEvent& at(int row) const {
        return events_[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int rowOf(std::uint64_t serial) const;  // -1: not among those shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
    std::vector<MonitorEvent> events_;
};

class EventList : public QListView {
    Q_OBJECT

 public:
    explicit EventList(QWidget* parent = nullptr);
    // `most`: only so many of the newest; 0: all.
    void setEvents(const std::vector<MonitorEvent>& events, std::size_t most);
    void select(std::optional<std::uint64_t> serial);
    [[nodiscard]] QSize sizeHint() const override { return {300, 150}; }
    [[nodiscard]] const EventModel& events() const { return model_; }

 signals:
    void chosen(quint64 serial);  // by the user; 0: none

 protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    EventModel model_;
    bool telling_ = true;
};

}  // namespace unisono::ui
