// Play and pause, the round one. Shows what is: pause while it plays.
#pragma once

#include <QAbstractButton>

namespace unisono::ui {

class RoundPlayButton : public QAbstractButton {
    Q_OBJECT

 public:
    static constexpr int kOnCard = 40;
    static constexpr int kOnBar = 44;
    static constexpr int kSmall = 34;

    explicit RoundPlayButton(QWidget* parent = nullptr);

    void setPlaying(bool playing);
    [[nodiscard]] bool isPlaying() const { return playing_; }
    void setDiameter(int diameter);
    // In the colour of the dark bar, filled in both states.
    void setStage(bool stage);
    // Part of the accessible name: "Play Downstairs".
    void setWhat(const QString& name);

    [[nodiscard]] QSize sizeHint() const override { return {diameter_, diameter_}; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override;

 private:
    void rename();

    bool playing_ = false;
    bool stage_ = false;
    int diameter_ = kOnCard;
    QString what_;
};

}  // namespace unisono::ui
