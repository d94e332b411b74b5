// The rows of the list: what pointer and keyboard do on them, and speakers on their way out of it
// and into it.
#pragma once

#include <QListView>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/speaker_drag.h"
#include "speakers/speaker_list_delegate.h"
#include "speakers/speaker_list_model.h"

class QDrag;
class QTimer;

namespace unisono::ui {

class SpeakerListView : public QListView {
    Q_OBJECT

 public:
    // The model outlives it.
    explicit SpeakerListView(SpeakerListModel& model, QWidget* parent = nullptr);

    void setCollapsed(bool collapsed);
    // In the order of the rows.
    [[nodiscard]] std::vector<std::string> selected() const;
    [[nodiscard]] std::string current() const;  // empty: no speaker
    void select(const std::vector<std::string>& devices);
    void rename(const std::string& device);  // in its row
    // On their way by mouse, from here.
    [[nodiscard]] const std::vector<std::string>& dragged() const { return dragged_; }
    // How a drag is run to its end; for tests.
    void setDragRunner(std::function<void(QDrag&)> runner) { run_drag_ = std::move(runner); }

    void dataChanged(const QModelIndex& first, const QModelIndex& last,
                     const QList<int>& roles) override;

 signals:
    void opened(const std::string& device);
    void buttonPressed(const std::string& device);
    void forgetWanted(const std::string& device);
    void muteWanted(const std::vector<std::string>& devices);
    void menuWanted(const QPoint& global);
    void newGroupWanted(const std::vector<std::string>& devices);
    void removedFromGroup(const unisono::ui::SpeakerDrag& drag);

 protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] QStyleOptionViewItem optionOf(const QModelIndex& index) const;
    [[nodiscard]] std::string deviceAt(const QPoint& at) const;
    [[nodiscard]] bool isOnButton(const QPoint& at) const;
    [[nodiscard]] QPoint menuPlace() const;
    // The ready speaker that a drop here would make a group with; empty: none.
    [[nodiscard]] std::string targetAt(const QPoint& at, const SpeakerDrag& drag) const;
    void follow(QDragMoveEvent& event);
    void showTarget(const std::string& device, bool removing);
    void holdRows();
    bool foldByKey(const QModelIndex& index, int key);
    void copy() const;

    SpeakerListModel& model_;
    SpeakerListDelegate* delegate_;
    QTimer* scroll_;
    std::function<void(QDrag&)> run_drag_;
    std::vector<std::string> dragged_;
    std::string target_;
    std::string pressed_button_;
    std::optional<SpeakerView::Section> pressed_section_;
    bool removing_ = false;  // a drag out of a group is over the list
    bool inside_ = false;
    int scroll_by_ = 0;
};

}  // namespace unisono::ui
