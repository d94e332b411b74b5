// A group, unfolded: what it is, how it stands, its speakers and the finish line.
#pragma once

#include <QFrame>
#include <optional>
#include <string>
#include <vector>

#include "groups/tile_column.h"
#include "model/speaker_drag.h"
#include "model/studio_model.h"

class QLabel;
class QPushButton;
class QScrollBar;
class QToolButton;

namespace unisono::ui {

class ElidedLabel;
class FinishLine;
class InlineName;
class Note;
class PhotoFinish;
class RoundPlayButton;
class SyncPill;

class GroupCard : public QFrame {
    Q_OBJECT

 public:
    GroupCard(StudioModel& model, std::string group, QWidget* parent = nullptr);

    [[nodiscard]] const std::string& group() const { return group_; }
    [[nodiscard]] TileColumn& tiles() { return *tiles_; }
    [[nodiscard]] FinishLine& finishLine() { return *line_; }
    void refresh();  // names, members, states
    void tick();     // levels and errors
    void rename();
    void keepEnds();     // after Align, see FinishLine …
    void slideToLine();  // … and when it can be seen
    void setDropPossible(bool possible);
    // Where Tab stops, in this order.
    [[nodiscard]] std::vector<QWidget*> tabStops() const;

 signals:
    void detailsWanted(const std::string& device);
    void alignWanted(const std::string& group);
    void monitorWanted(const std::string& group);
    void heightChanged();  // its own doing: whoever stands below moves
    void renameWanted(const std::string& device);
    void reconnectWanted(const std::string& device);  // it is lost
    void menuWanted(const std::vector<std::string>& devices, const QPoint& global);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    void buildHeader();
    void buildBody();
    void layOut();
    void showMore(const QPoint& global);
    void preview(const SpeakerDrag& drag, int index, bool copy);
    void endPreview();
    [[nodiscard]] QString refusal(const SpeakerDrag& drag, bool copy) const;
    [[nodiscard]] int dropIndex(const QPoint& at) const;
    [[nodiscard]] std::vector<std::string> present(const SpeakerDrag& drag) const;

    StudioModel& model_;
    std::string group_;
    RoundPlayButton* play_;
    InlineName* name_;
    ElidedLabel* subtitle_;
    SyncPill* pill_;
    QLabel* checked_;
    QPushButton* align_;
    QToolButton* more_;
    Note* note_;
    QWidget* body_;
    QWidget* clip_;  // of the tiles, which may scroll
    TileColumn* tiles_;
    FinishLine* line_;
    PhotoFinish* photo_;
    QScrollBar* scroll_;
    QWidget* foot_;
    QLabel* fact_icon_;
    ElidedLabel* fact_;
    bool hot_ = false;
    bool possible_ = false;
    int height_ = 0;
};

}  // namespace unisono::ui
