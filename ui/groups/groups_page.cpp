#include "groups/groups_page.h"

#include <QDragMoveEvent>
#include <QScrollBar>
#include <QStyle>
#include <algorithm>

#include "groups/group_card.h"
#include "groups/group_menu.h"
#include "groups/small_card.h"
#include "model/setup_edit.h"
#include "model/speaker_drag.h"
#include "theme/theme.h"
#include "widgets/drag_state.h"
#include "widgets/drop_zone.h"

namespace unisono::ui {
namespace {

constexpr int kGap = 14;
constexpr int kTwoColumns = 900;
constexpr int kZone = 72;
constexpr int kScrollZone = 32;  // a drag in it scrolls

}  // namespace

GroupsPage::GroupsPage(StudioModel& model, QWidget* parent)
    : QScrollArea(parent), model_(model), page_(new QWidget), zone_(new DropZone(page_)) {
    page_->setObjectName("page");
    setWidget(page_);
    setWidgetResizable(false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);  // what is in it has the keyboard
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    viewport()->setAutoFillBackground(false);
    setDragging(false);
    zone_->setAccepts([](const QMimeData& mime) { return fromMime(&mime).has_value(); });
    zone_->setAccessibleName(tr("New group"));
    connect(zone_, &DropZone::activated, this, [this] { emit newGroupWanted({}); });
    connect(zone_, &DropZone::dropped, this, [this](const QMimeData* mime, Qt::DropAction) {
        if (const auto drag = fromMime(mime)) {
            emit newGroupWanted(drag->devices);
        }
    });
    connect(&model_, &StudioModel::changed, this, [this] { refresh(); });
    connect(&model_, &StudioModel::ticked, this, [this] {
        if (isVisible()) {
            for (const auto& [id, card] : cards_) {
                card->tick();
            }
        }
    });
    connect(&model_, &StudioModel::aligned, this, [this] {
        for (const auto& [id, card] : cards_) {
            card->keepEnds();
        }
    });
    connect(&model_, &StudioModel::alignShown, this, [this] {
        for (const auto& [id, card] : cards_) {
            card->slideToLine();
        }
    });
    refresh();
}

void GroupsPage::unfold(const std::string& group, bool keep_others) {
    if (!keep_others) {
        unfolded_.clear();
    }
    unfolded_.insert(group);
    refresh();
    if (GroupCard* shown = card(group)) {
        ensureWidgetVisible(shown, 0, 20);
    }
}

std::string GroupsPage::unfolded() const {
    for (const Group& group : model_.setup().groups) {
        if (unfolded_.contains(group.id)) {
            return group.id;
        }
    }
    return {};
}

GroupCard* GroupsPage::card(const std::string& group) const {
    const auto it = cards_.find(group);
    return it == cards_.end() ? nullptr : it->second;
}

GroupCard* GroupsPage::currentCard() const {
    for (const auto& [id, one] : cards_) {
        if (one->isAncestorOf(window()->focusWidget())) {
            return one;
        }
    }
    return card(unfolded());
}

void GroupsPage::rename(const std::string& group) {
    if (card(group) == nullptr) {
        unfold(group);
    }
    if (GroupCard* shown = card(group)) {
        shown->rename();
    }
}

void GroupsPage::setDragging(bool dragging) {
    for (const auto& [id, one] : cards_) {
        one->setDropPossible(dragging);
    }
    for (const auto& [id, one] : small_) {
        one->setDropPossible(dragging);
    }
    zone_->setHot(false);
    if (dragging) {
        zone_->setWords(tr("Drop here to start a new group"));
    } else {
        zone_->setWords(tr("Drop a speaker here for a new group, or press %1"), {"Ctrl", "G"});
    }
}

void GroupsPage::refresh() {
    const auto& groups = model_.setup().groups;
    std::erase_if(unfolded_,
                  [&](const std::string& id) { return findGroup(model_.setup(), id) == nullptr; });
    if (unfolded_.empty() && !groups.empty()) {
        const GroupView* current = model_.currentGroup();
        unfolded_.insert(current != nullptr ? current->id : groups.front().id);
    }
    const auto drop = [&](auto& widgets, bool wanted_unfolded) {
        std::erase_if(widgets, [&](const auto& entry) {
            const bool there = findGroup(model_.setup(), entry.first) != nullptr;
            if (there && unfolded_.contains(entry.first) == wanted_unfolded) {
                return false;
            }
            entry.second->hide();
            entry.second->deleteLater();
            return true;
        });
    };
    drop(cards_, true);
    drop(small_, false);
    for (const Group& group : groups) {
        if (unfolded_.contains(group.id)) {
            GroupCard*& card = cards_[group.id];
            if (card == nullptr) {
                card = new GroupCard(model_, group.id, page_);
                connect(card, &GroupCard::detailsWanted, this, &GroupsPage::detailsWanted);
                connect(card, &GroupCard::alignWanted, this, &GroupsPage::alignWanted);
                connect(card, &GroupCard::monitorWanted, this, &GroupsPage::monitorWanted);
                connect(card, &GroupCard::renameWanted, this, &GroupsPage::renameWanted);
                connect(card, &GroupCard::reconnectWanted, this, &GroupsPage::reconnectWanted);
                connect(card, &GroupCard::menuWanted, this,
                        [this, id = group.id](const auto& devices, const QPoint& global) {
                            showSpeakerMenu(
                                model_, devices, id, global, *this,
                                {[this](const std::string& one) { emit detailsWanted(one); },
                                 [this](const std::string& one) { emit renameWanted(one); },
                                 [this](const auto& these) { emit newGroupWanted(these); }});
                        });
                connect(card, &GroupCard::heightChanged, this, [this] { layOut(); });
                card->setDropPossible(DragState::instance().isDragging());
                card->show();
            } else {
                card->refresh();
            }
        } else {
            SmallCard*& card = small_[group.id];
            if (card == nullptr) {
                card = new SmallCard(model_, group.id, page_);
                connect(card, &SmallCard::unfoldWanted, this,
                        [this](const std::string& id, bool keep) { unfold(id, keep); });
                connect(card, &SmallCard::alignWanted, this, &GroupsPage::alignWanted);
                connect(card, &SmallCard::renameWanted, this,
                        [this](const std::string& id) { rename(id); });
                card->show();
            } else {
                card->refresh();
            }
        }
    }
    layOut();
}

void GroupsPage::layOut() {
    const int width = viewport()->width();
    const bool two = width >= kTwoColumns;
    int y = 0;
    int column = 0;
    int row_height = 0;
    const auto endRow = [&] {
        if (column > 0) {
            y += row_height + kGap;
            column = 0;
        }
    };
    // As they stand, whenever they were made.
    QWidget* before = this;
    const auto follow = [&before](const std::vector<QWidget*>& stops) {
        for (QWidget* stop : stops) {
            setTabOrder(before, stop);
            before = stop;
        }
    };
    // What is unfolded comes first; everything else in rows below it.
    for (const Group& group : model_.setup().groups) {
        if (const auto it = cards_.find(group.id); it != cards_.end()) {
            it->second->setFixedWidth(width);
            it->second->move(0, y);
            y += it->second->height() + kGap;
            follow(it->second->tabStops());
        }
    }
    for (const Group& group : model_.setup().groups) {
        if (const auto it = small_.find(group.id); it != small_.end()) {
            SmallCard& card = *it->second;
            card.setCompact(!two);
            const int w = two ? (width - kGap) / 2 : width;
            row_height = card.sizeHint().height();
            card.setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 1 << 20),
                                                {column == 0 ? 0 : width - w, y, w, row_height}));
            column = two ? (column + 1) % 2 : 0;
            if (column == 0) {
                y += row_height + kGap;
            }
            follow(card.tabStops());
        }
    }
    endRow();
    follow({zone_});
    const int zone = std::max(kZone, std::min(120, viewport()->height() - y - 1));
    zone_->setGeometry(0, y, width, zone);
    page_->resize(width, y + zone);
}

void GroupsPage::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    layOut();
}

void GroupsPage::dragMoveEvent(QDragMoveEvent* event) {
    const int y = event->position().toPoint().y();
    const int step = y < kScrollZone ? -12 : y > viewport()->height() - kScrollZone ? 12 : 0;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    event->ignore();
}

}  // namespace unisono::ui
