// A page of cards that scrolls when they do not fit: the sync monitor, Health.
#pragma once

#include <QScrollArea>

class QFrame;
class QGridLayout;

namespace unisono::ui {

class CardPage : public QScrollArea {
    Q_OBJECT

 public:
    explicit CardPage(QWidget* parent = nullptr);

 protected:
    static constexpr int kGap = 14;  // between cards

    // Not yet in the grid.
    [[nodiscard]] QFrame* makeCard();
    [[nodiscard]] QGridLayout& cards() { return *cards_; }

 private:
    QGridLayout* cards_;
};

}  // namespace unisono::ui
