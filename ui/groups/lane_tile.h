// The tile of one speaker at the left of its lane: icon and mark, name, what it is, its volume.
#pragma once

#include <QWidget>

#include "model/views.h"

class QLabel;
class QPushButton;

namespace unisono::ui {

class ElidedLabel;
class LevelSlider;

// How much fits: the width of the whole card decides.
enum class TileWidth { full = 300, medium = 190, small = 162 };

class LaneTile : public QWidget {
    Q_OBJECT

 public:
    explicit LaneTile(QWidget* parent = nullptr);

    void setLane(const LaneView& lane, TileWidth width);
    // The level alone, 25 times a second.
    void tick(double level_db, bool playing);
    void setSelected(bool selected);
    void setCurrent(bool current);  // has the keyboard
    // Dashed and pale while it is dragged away.
    void setGone(bool gone);
    [[nodiscard]] const std::string& device() const { return lane_.speaker.device; }
    [[nodiscard]] const LaneView& lane() const { return lane_; }

 signals:
    void volumeChanged(int volume);
    void acted();  // the button: check it, or try it now

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

 private:
    void place();

    LaneView lane_;
    TileWidth width_ = TileWidth::full;
    bool selected_ = false;
    bool current_ = false;
    bool gone_ = false;
    bool hovered_ = false;
    LevelSlider* volume_;
    QPushButton* action_;
};

}  // namespace unisono::ui
