// All groups: those unfolded as cards, the others small, and a place for a new one.
#pragma once

#include <QScrollArea>
#include <QTimer>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/studio_model.h"

namespace unisono::ui {

class DropZone;
class GroupCard;
class SmallCard;

class GroupsPage : public QScrollArea {
    Q_OBJECT

 public:
    explicit GroupsPage(StudioModel& model, QWidget* parent = nullptr);

    // Unfolds this one and folds the others, or keeps them.
    void unfold(const std::string& group, bool keep_others = false);
    [[nodiscard]] std::string unfolded() const;  // the first of them, or empty
    [[nodiscard]] GroupCard* card(const std::string& group) const;
    // The card that commands without a group mean: the one with the keyboard, else the first.
    [[nodiscard]] GroupCard* currentCard() const;
    void rename(const std::string& group);
    // While speakers are dragged anywhere in the window: who could take them shows it.
    void setDragging(bool dragging);

 signals:
    void detailsWanted(const std::string& device);
    void alignWanted(const std::string& group);
    void monitorWanted(const std::string& group);
    void newGroupWanted(const std::vector<std::string>& devices);
    void renameWanted(const std::string& device);
    void reconnectWanted(const std::string& device);  // it is lost

 protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;

 private:
    void refresh();
    void layOut();

    StudioModel& model_;
    QWidget* page_;
    DropZone* zone_;
    std::map<std::string, GroupCard*> cards_;
    std::map<std::string, SmallCard*> small_;
    std::set<std::string> unfolded_;
};

}  // namespace unisono::ui
