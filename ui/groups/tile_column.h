// The tiles of a group, one below the other: one stop of the keyboard, with arrows inside; what is
// dragged out of it, and where something would be dropped.
#pragma once

#include <QPoint>
#include <QWidget>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "groups/lane_tile.h"
#include "model/views.h"

namespace unisono::ui {

class TileColumn : public QWidget {
    Q_OBJECT

 public:
    explicit TileColumn(QWidget* parent = nullptr);

    void setGroup(const GroupView& group, TileWidth width);
    void tick(const GroupView& group);
    void setRowHeight(int height);
    // A gap at this index, with these words; nothing: none.
    void setGap(std::optional<int> index, const QString& words = {});
    [[nodiscard]] std::optional<int> gap() const { return gap_; }
    // The index before which a drop at this height would go.
    [[nodiscard]] int indexAt(int y) const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] std::vector<std::string> selected() const;
    void select(const std::string& device);

    [[nodiscard]] QSize sizeHint() const override;

 signals:
    void opened(const std::string& device);  // details wanted
    void volumeChanged(const std::string& device, int volume);
    void muteToggled(const std::string& device);
    void trimStepped(const std::string& device, double later_ms);
    void removeWanted(const std::vector<std::string>& devices);
    void moveWanted(const std::string& device, int by);
    void renameWanted(const std::string& device);
    void acted(const std::string& device);  // the tile's button
    void menuWanted(const std::vector<std::string>& devices, const QPoint& global);
    void selectionChanged();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

 private:
    void place();
    void refresh();
    void go(int index, bool extend, bool keep);
    void startDrag();
    [[nodiscard]] int tileAt(const QPoint& at) const;
    [[nodiscard]] LaneTile* currentTile() const;

    std::string group_;
    std::vector<LaneTile*> tiles_;
    std::set<std::string> selected_;
    int current_ = 0;
    int anchor_ = 0;
    int row_height_ = 58;
    TileWidth width_ = TileWidth::full;
    std::optional<int> gap_;
    QString gap_words_;
    QPoint pressed_;
    bool may_drag_ = false;
    bool keep_on_release_ = false;
};

}  // namespace unisono::ui
