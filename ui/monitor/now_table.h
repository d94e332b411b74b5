// Each speaker right now: how far off the line, its clock, its dropouts.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <vector>

#include "monitor/monitor_view.h"

namespace unisono::ui {

class NowModel : public QAbstractTableModel {
    Q_OBJECT

 public:
    enum Column { kSpeaker, kOffLine, kDrift, kDropouts, kColumns };
    using QAbstractTableModel::QAbstractTableModel;
    void setSpeakers(const std::vector<MonitorSpeaker>& speakers);
    [[nodiscard]] const MonitorSpeaker& at(int row) const {
        return speakers_[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

 private:
    std::vector<MonitorSpeaker> speakers_;
};

class NowTable : public QTableView {
    Q_OBJECT

 public:
    explicit NowTable(QWidget* parent = nullptr);
    void setSpeakers(const std::vector<MonitorSpeaker>& speakers);
    [[nodiscard]] const NowModel& speakers() const { return model_; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void layOut();
    NowModel model_;
};

}  // namespace unisono::ui
