// One of a few, in a rounded frame. Each choice is a radio button to assistive technology; the
// whole is one stop for Tab, arrow keys move within.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QHBoxLayout;

namespace unisono::ui {

class Segment;

class Segmented : public QWidget {
    Q_OBJECT

 public:
    enum class Size { normal, tall };  // 32; 40 for the view switch
    explicit Segmented(QWidget* parent = nullptr);
    explicit Segmented(Size size, QWidget* parent = nullptr);

    void setChoices(const QStringList& words);
    void setIcon(int choice, const QString& icon);
    // 0: none. `meaning` is what it counts, for the accessible name: "2 things to look at".
    void setBadge(int choice, int count, const QString& meaning = {});
    void setChoiceToolTip(int choice, const QString& text);
    void setChoiceEnabled(int choice, bool enabled);
    // Each choice as wide as the others, together as wide as there is room.
    void setStretch(bool stretch);
    // On the dark bar at the bottom.
    void setStage(bool stage);

    // Without a signal. -1: none of them.
    void setCurrent(int choice);
    [[nodiscard]] int current() const { return current_; }
    [[nodiscard]] int count() const { return static_cast<int>(segments_.size()); }

    [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
    void chosen(int choice);  // by the user

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    friend class Segment;
    void choose(int choice);
    void step(int by);

    Size size_;
    bool stretch_ = false;
    bool stage_ = false;
    int current_ = -1;
    QHBoxLayout* row_;
    std::vector<Segment*> segments_;
};

}  // namespace unisono::ui
