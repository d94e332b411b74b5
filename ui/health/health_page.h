// Health: what needs a look, what is well, and facts for experts.
#pragma once

#include <QLabel>
#include <QScrollArea>

#include "health/health_words.h"

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace unisono::ui {

class ElidedLabel;

class HealthPage : public QScrollArea {
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
    QWidget* page_;
    QGridLayout* grid_;
    QFrame* checks_;
    QFrame* bluetooth_;
    QFrame* experts_;
    QLabel* title_;
    QLabel* subtitle_;
    QVBoxLayout* items_;
    QVBoxLayout* adapters_;
    ElidedLabel* adapters_title_;
    QVBoxLayout* rows_;
};

}  // namespace unisono::ui
