// The list of speakers at the left of the window: all there are, by whether they can play now.
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <string>
#include <utility>
#include <vector>

#include "model/speaker_drag.h"
#include "model/views.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTimer;
class QToolButton;

namespace unisono::ui {

class HLine;
class SpeakerListModel;
class SpeakerListView;

class SpeakerList : public QWidget {
    Q_OBJECT

 public:
    static constexpr int kWidth = 284;
    static constexpr int kLeast = 220;
    static constexpr int kMost = 380;
    static constexpr int kCollapsed = 60;

    explicit SpeakerList(QWidget* parent = nullptr);

    // Up to 25 times a second: what has not changed costs nothing, levels next to nothing.
    void setSpeakers(const std::vector<SpeakerView>& speakers);
    // Ids and names, for "Add to group".
    void setGroups(std::vector<std::pair<std::string, QString>> groups);
    // detail: "Bluetooth is on · 0 found so far", shown while there is no speaker at all.
    void setLooking(bool looking, const QString& detail = {});
    void setFooter(const QString& text);  // empty: none
    // Something to see to, above the footer while it is not a strip of badges; taken over.
    void setStrip(QWidget* strip);
    // A strip of badges, 60 wide. The owner gives it the width.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return collapsed_; }
    // "ready", "nearby", "away": to be kept.
    void setFoldedSections(const QStringList& sections);
    [[nodiscard]] QStringList foldedSections() const;

    [[nodiscard]] std::vector<std::string> selected() const;
    [[nodiscard]] std::string current() const;
    void select(const std::vector<std::string>& devices);
    void rename(const std::string& device);
    [[nodiscard]] SpeakerListModel& model() { return *model_; }
    [[nodiscard]] SpeakerListView& view() { return *view_; }
    // What the context menu offers for the selection; null: nothing. The caller owns it.
    [[nodiscard]] QMenu* makeMenu();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 public slots:
    void startSearch();
    void endSearch();

 signals:
    void addWanted();
    void activated(const std::string& device);      // show its details
    void buttonPressed(const std::string& device);  // "Connect", "Pair"
    void selectionChanged(const std::vector<std::string>& devices);
    void renameWanted(const std::string& device, const QString& name);
    void forgetWanted(const std::string& device);
    void muteWanted(const std::vector<std::string>& devices);  // or no longer
    void addToGroupWanted(const std::string& group, const std::vector<std::string>& devices);
    void newGroupWanted(const std::vector<std::string>& devices);
    void removedFromGroup(const unisono::ui::SpeakerDrag& drag);
    void dragLost(const QString& name);  // the last one dragged is gone: the drag is over
    void foldedChanged();
    void collapsedChanged(bool collapsed);
    void expandWanted();  // a search was asked for while it is a strip

 protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void buildHeader();
    void showMenu(const QPoint& global);
    void tellSelection();
    void setDotsRunning();
    void arrangeHeader();
    void walkIntoList();

    SpeakerListModel* model_;
    SpeakerListView* view_;
    QWidget* header_;
    QLabel* title_;
    QLineEdit* field_;
    QToolButton* search_;
    QPushButton* add_;
    QToolButton* add_small_;
    HLine* footer_line_;
    QLabel* footer_;
    QTimer* dots_;
    QPointer<QMenu> menu_;
    std::vector<std::pair<std::string, QString>> groups_;
    std::vector<std::string> told_selection_;
    bool collapsed_ = false;
    bool searching_ = false;
};

}  // namespace unisono::ui
