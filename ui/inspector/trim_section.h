// "Fine trim by ear": what it is in words, steps to both sides, a slider, and a tick to listen to.
#pragma once

#include <QWidget>
#include <vector>

class QPushButton;

namespace unisono::ui {

class PhraseLabel;
class TickSwitch;
class TrimSlider;

class TrimSection : public QWidget {
    Q_OBJECT

 public:
    explicit TrimSection(QWidget* parent = nullptr);

    void setTrim(const QString& name, double later_ms);
    void setTick(bool plays);

 signals:
    void trimmed(double later_ms);
    void tickWanted(bool wanted);

 private:
    QPushButton* stepButton(double later_ms);
    void moveTo(double later_ms);

    QString name_;
    double trim_ms_ = 0.0;
    PhraseLabel* words_;
    TrimSlider* slider_;
    TickSwitch* tick_;
    QPushButton* reset_;
};

}  // namespace unisono::ui
