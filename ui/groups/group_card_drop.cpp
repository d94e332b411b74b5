// What is dragged onto a group: what would happen, and what does.
#include <QDragEnterEvent>
#include <algorithm>

#include "finish/finish_line.h"
#include "finish/photo_finish.h"
#include "groups/group_card.h"
#include "model/setup_edit.h"
#include "model/view_builder.h"
#include "model/words.h"
#include "widgets/elided_label.h"
#include "widgets/sync_pill.h"

namespace unisono::ui {

std::vector<std::string> GroupCard::present(const SpeakerDrag& drag) const {
    std::vector<std::string> devices;
    for (const std::string& device : drag.devices) {
        if (model_.speaker(device) != nullptr) {
            devices.push_back(device);
        }
    }
    return devices;
}

QString GroupCard::refusal(const SpeakerDrag& drag, bool copy) const {
    const auto devices = present(drag);
    if (devices.empty()) {
        return tr("This speaker is gone.");
    }
    const Group* group = findGroup(model_.setup(), group_);
    if (group == nullptr || (drag.from_group == group_ && !copy)) {
        return {};
    }
    const bool all = std::all_of(devices.begin(), devices.end(), [&](const std::string& device) {
        return std::find(group->members.begin(), group->members.end(), device) !=
               group->members.end();
    });
    if (!all) {
        return model_.feedbackIn(group_, devices);
    }
    return devices.size() == 1
               ? tr("%1 is in this group already.").arg(model_.nameOf(devices.front()))
               : tr("They are in this group already.");
}

int GroupCard::dropIndex(const QPoint& at) const {
    return tiles_->indexAt(tiles_->mapFrom(this, at).y());
}

void GroupCard::preview(const SpeakerDrag& drag, int index, bool copy) {
    const auto devices = present(drag);
    const Group* group = findGroup(model_.setup(), group_);
    if (group == nullptr || devices.empty()) {
        return;
    }
    hot_ = true;
    const bool within = drag.from_group == group_ && !copy;
    const QString name = devices.size() == 1
                             ? model_.nameOf(devices.front())
                             : tr("%n speaker(s)", nullptr, static_cast<int>(devices.size()));
    SyncState words;
    words.icon = SyncState::Icon::aligned;
    words.tone = Tone::good;
    if (within) {
        words.bold = tr("Drop to move %1.").arg(name);
    } else {
        const Scene scene = model_.scene();
        const GroupView joined =
            withJoining(scene, *group, devices, static_cast<std::size_t>(index));
        const GroupView* now = model_.group(group_);
        words.bold = tr("Drop to add %1.").arg(name);
        const QString count = tr("%n speaker(s)", nullptr, static_cast<int>(group->members.size()));
        subtitle_->setText(
            tr("%1, %n after the drop", nullptr, static_cast<int>(joined.lanes.size())).arg(count));
        if (now != nullptr && joined.line_ms > now->line_ms + 0.5) {
            words.rest =
                tr(" %1 is slower: the line moves to %2.").arg(name, milliseconds(joined.line_ms));
        } else if (now != nullptr && now->play == GroupView::Play::playing) {
            words.rest = tr(" Music keeps playing.");
        }
        for (const LaneView& lane : joined.lanes) {
            if (lane.state == LaneView::State::preview) {
                line_->setPreview(lane, index, joined.line_ms);
                photo_->setPreview(index);
                break;
            }
        }
        tiles_->setGap(index, tr("%1 joins here").arg(name));
    }
    pill_->setState(words);
    layOut();
    update();
}

void GroupCard::endPreview() {
    hot_ = false;
    line_->setPreview(std::nullopt);
    photo_->setPreview(std::nullopt);
    tiles_->setGap(std::nullopt);
    refresh();
}

void GroupCard::dragEnterEvent(QDragEnterEvent* event) {
    if (fromMime(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void GroupCard::dragMoveEvent(QDragMoveEvent* event) {
    const auto drag = fromMime(event->mimeData());
    if (!drag) {
        event->ignore();
        return;
    }
    const bool copy = event->modifiers() & Qt::ControlModifier;
    const QString why = refusal(*drag, copy);
    if (!why.isEmpty()) {
        SyncState words{SyncState::Icon::unsure, Tone::warn, why, {}};
        pill_->setState(words);
        layOut();
        hot_ = true;
        event->ignore();
        return;
    }
    event->setDropAction(copy || drag->from_group.empty() ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
    preview(*drag, dropIndex(event->position().toPoint()), copy);
}

void GroupCard::dragLeaveEvent(QDragLeaveEvent*) {
    endPreview();
}

void GroupCard::dropEvent(QDropEvent* event) {
    const auto drag = fromMime(event->mimeData());
    const bool copy = event->modifiers() & Qt::ControlModifier;
    const int index = dropIndex(event->position().toPoint());
    endPreview();
    if (!drag || !refusal(*drag, copy).isEmpty()) {
        event->ignore();
        return;
    }
    const auto devices = present(*drag);
    event->setDropAction(copy || drag->from_group.empty() ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
    const auto at = static_cast<std::size_t>(index);
    if (drag->from_group.empty() || copy) {
        model_.addToGroup(group_, devices, at);
    } else {
        model_.moveToGroup(drag->from_group, group_, devices, at);
    }
}

}  // namespace unisono::ui
