// Health: what needs a look, what is well, and facts for experts.
#pragma once

#include <vector>

#include "health/health_words.h"
#include "widgets/card_page.h"

class QLabel;
class QVBoxLayout;

namespace unisono::ui {

class CheckRow;
class ElidedLabel;

class HealthPage : public CardPage {
    Q_OBJECT

 public:
    explicit HealthPage(QWidget* parent = nullptr);
    void setView(const HealthView& view);
    // For the badge of the tab.
    [[nodiscard]] int needsLook() const { return view_.looks; }

 signals:
    void lookAgain();
    void acted(const QString& action);  // of HealthItem
    void copyReport();                  // the report is in the clipboard

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void buildChecks();
    void buildBluetooth();
    void buildExperts();
    void showItems();
    void showAdapters();
    void showExperts();
    void arrange();

    HealthView view_;
    bool shown_ = false;
    int arranged_ = -1;
    QFrame* checks_;
    QFrame* bluetooth_;
    QFrame* experts_;
    QLabel* title_;
    QLabel* subtitle_;
    QVBoxLayout* items_;
    std::vector<CheckRow*> shown_items_;
    QVBoxLayout* adapters_;
    ElidedLabel* adapters_title_;
    QVBoxLayout* rows_;
    std::vector<std::pair<QLabel*, QLabel*>> shown_experts_;  // what, and how it is
};

}  // namespace unisono::ui
