// A group that is folded: what it is, how it stands, who is in it.
#pragma once

#include <QFrame>
#include <QTimer>
#include <string>
#include <vector>

#include "model/speaker_drag.h"
#include "model/studio_model.h"

class QToolButton;

namespace unisono::ui {

class ElidedLabel;
class FinishThumb;
class RoundPlayButton;

class SmallCard : public QFrame {
    Q_OBJECT

 public:
    SmallCard(StudioModel& model, std::string group, QWidget* parent = nullptr);

    [[nodiscard]] const std::string& group() const { return group_; }
    void refresh();
    void setDropPossible(bool possible);
    // Where Tab stops, in this order.
    [[nodiscard]] std::vector<QWidget*> tabStops();
    // The whole card is the header alone where there is little room.
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;

 signals:
    void unfoldWanted(const std::string& group, bool keep_others);
    void alignWanted(const std::string& group);
    void renameWanted(const std::string& group);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    void showMore(const QPoint& global);

    StudioModel& model_;
    std::string group_;
    RoundPlayButton* play_;
    FinishThumb* thumb_;
    QToolButton* more_;
    QTimer unfold_;  // while a drag rests on it
    QString name_;
    SyncState sync_;
    std::vector<LaneView> lanes_;
    bool hot_ = false;
    bool possible_ = false;
    bool compact_ = false;
};

}  // namespace unisono::ui
