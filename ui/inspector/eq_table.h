// The points of an equalizer as numbers, for those who know them and for the keyboard.
#pragma once

#include <QWidget>
#include <vector>

#include "model/speaker.h"

class QGridLayout;

namespace unisono::ui {

class EqTable : public QWidget {
    Q_OBJECT

 public:
    explicit EqTable(QWidget* parent = nullptr);
    ~EqTable() override;

    void setBands(const std::vector<EqBand>& bands);

 signals:
    void changed(const std::vector<unisono::EqBand>& bands);
    void removed(std::size_t index);
    void chosen(std::size_t index);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    struct Row;
    void grow(std::size_t count);
    void show(std::size_t index);
    void take(std::size_t index);

    QGridLayout* grid_;
    std::vector<EqBand> bands_;
    std::vector<Row> rows_;
};

}  // namespace unisono::ui
