// A speaker as a small rounded square: its icon, and its mark at the corner.
#pragma once

#include <QWidget>

class QPainter;

namespace unisono::ui {

// `box`: the square, 34 × 34 as a rule (28 in chips); the mark reaches 4 px beyond its corner.
// number 0: no mark. dashed: not there now. mirrored: the mark stands at the left.
void paintSpeakerBadge(QPainter& painter, const QRectF& box, const QString& icon, int number,
                       bool dashed, bool mirrored = false);

class SpeakerBadge : public QWidget {
    Q_OBJECT

 public:
    static constexpr int kSize = 34;
    static constexpr int kReach = 4;  // room for the mark

    explicit SpeakerBadge(QWidget* parent = nullptr);
    void setSpeaker(const QString& icon, int number, bool dashed = false);
    // Without a mark where no group needs to be told apart (the list).
    void setMarkShown(bool shown);

    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString icon_ = "box";
    int number_ = 0;
    bool dashed_ = false;
    bool mark_ = true;
};

}  // namespace unisono::ui
