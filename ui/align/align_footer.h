// The last row of the Align dialog: what holds now, and the next step.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace unisono::ui {

class AlignFooter : public QWidget {
    Q_OBJECT

 public:
    struct Words {
        QString hint;       // with an info icon
        bool undo = false;  // instead of the hint: how to undo, with keys
        QString quiet;      // a button at the beginning: Discard
        QString cancel;     // with the cap of Esc
        QString others;     // "Apply the other three"
        QString anyway;     // "Apply all anyway"
        QString primary;
        QString primary_icon;
        bool primary_on = true;
        bool operator==(const Words&) const = default;
    };
    explicit AlignFooter(QWidget* parent = nullptr);
    void setWords(const Words& words);
    [[nodiscard]] QPushButton* primary() const { return primary_; }

 signals:
    void quietClicked();
    void cancelClicked();
    void othersClicked();
    void anywayClicked();
    void primaryClicked();

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void fit();

    Words words_;
    QLabel* info_;
    QLabel* hint_;
    QWidget* undo_;
    QPushButton *quiet_, *cancel_, *others_, *anyway_, *primary_;
};

}  // namespace unisono::ui
