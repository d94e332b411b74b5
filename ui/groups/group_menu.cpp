#include "groups/group_menu.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "model/setup_edit.h"
#include "model/words.h"
#include "widgets/menu_words.h"

namespace unisono::ui {
namespace {

// What the translators see.
struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(GroupMenu)
};

// How what comes live is passed on; for files it does not matter.
void addLatencyMenu(StudioModel& model, const Group& group, QMenu& menu, QWidget& owner) {
    QMenu* modes = menu.addMenu(Phrases::tr("Live sound"));
    auto* choice = new QActionGroup(modes);
    const std::array<std::pair<LatencyMode, QString>, 2> all{
        {{LatencyMode::music, Phrases::tr("Music: safe from dropouts")},
         {LatencyMode::video, Phrases::tr("Video: as early as the slowest speaker allows")}}};
    for (const auto& [mode, words] : all) {
        QAction* action = modes->addAction(words, &owner, [&model, id = group.id, chosen = mode] {
            model.setLatency(id, chosen);
        });
        action->setCheckable(true);
        action->setChecked(group.latency == mode);
        choice->addAction(action);
    }
    const auto& live = model.now().engine.live;
    if (live && live->total_ms > 0.0 && model.now().group == group.id) {
        modes->addSeparator();
        modes
            ->addAction(Phrases::tr("Heard %1 later now")
                            .arg(milliseconds(live->total_ms + live->input_ms)))
            ->setEnabled(false);
    }
}

}  // namespace

void showGroupMenu(StudioModel& model, const std::string& group, const QPoint& global,
                   QWidget& owner, const std::function<void()>& rename,
                   const std::function<void()>& align) {
    const Group* shown = findGroup(model.setup(), group);
    if (shown == nullptr) {
        return;
    }
    auto* menu = new QMenu(&owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* measure = menu->addAction(Phrases::tr("Align …"), &owner, align);
    measure->setEnabled(shown->members.size() > 1);
    menu->addSeparator();
    menu->addAction(withKey(Phrases::tr("Rename"), QKeySequence(Qt::Key_F2)), &owner, rename);
    menu->addAction(withKey(Phrases::tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D)), &owner,
                    [&model, group] { model.duplicateGroup(group); });
    QMenu* goals = menu->addMenu(Phrases::tr("How exact"));
    auto* choice = new QActionGroup(goals);
    const std::array<std::pair<Goal, QString>, 4> all{
        {{Goal::automatic, Phrases::tr("Find out by itself")},
         {Goal::stereo_pair, Phrases::tr("Stereo pair: within 0.3 ms")},
         {Goal::one_room, Phrases::tr("One room: within 2 ms")},
         {Goal::several_rooms, Phrases::tr("Several rooms: within 20 ms")}}};
    for (const auto& [goal, words] : all) {
        QAction* action = goals->addAction(
            words, &owner, [&model, group, chosen = goal] { model.setGoal(group, chosen); });
        action->setCheckable(true);
        action->setChecked(shown->goal == goal);
        choice->addAction(action);
    }
    addLatencyMenu(model, *shown, *menu, owner);
    const bool muted = shown->muted;
    menu->addAction(muted ? Phrases::tr("Unmute the group") : Phrases::tr("Mute the group"), &owner,
                    [&model, group, muted] { model.setGroupMuted(group, !muted); });
    menu->addSeparator();
    menu->addAction(Phrases::tr("Delete the group"), &owner,
                    [&model, group] { model.deleteGroup(group); });
    menu->popup(global);
}

void showSpeakerMenu(StudioModel& model, const std::vector<std::string>& devices,
                     const std::string& group, const QPoint& global, QWidget& owner,
                     const SpeakerActions& actions) {
    if (devices.empty()) {
        return;
    }
    auto* menu = new QMenu(&owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (devices.size() == 1) {
        const std::string& device = devices.front();
        menu->addAction(withKey(Phrases::tr("Show details"), QKeySequence(Qt::Key_Return)), &owner,
                        [details = actions.details, device] { details(device); });
        menu->addAction(withKey(Phrases::tr("Rename"), QKeySequence(Qt::Key_F2)), &owner,
                        [rename = actions.rename, device] { rename(device); });
        const SpeakerRecord* record = model.recordOf(device);
        const bool muted = record != nullptr && record->settings.muted;
        menu->addAction(
            withKey(muted ? Phrases::tr("Unmute") : Phrases::tr("Mute"), QKeySequence(Qt::Key_M)),
            &owner, [&model, device, muted] { model.setMuted(device, !muted); });
        menu->addSeparator();
    }
    QMenu* add = menu->addMenu(Phrases::tr("Add to group"));
    for (const Group& one : model.setup().groups) {
        const bool all =
            std::all_of(devices.begin(), devices.end(), [&](const std::string& device) {
                return std::find(one.members.begin(), one.members.end(), device) !=
                       one.members.end();
            });
        if (!all) {
            add->addAction(menuName(QString::fromStdString(one.name)), &owner,
                           [&model, devices, id = one.id] { model.addToGroup(id, devices); });
        }
    }
    add->addSeparator();
    add->addAction(withKey(Phrases::tr("New group"), QKeySequence(Qt::CTRL | Qt::Key_G)), &owner,
                   [newGroup = actions.newGroup, devices] { newGroup(devices); });
    menu->addSeparator();
    menu->addAction(withKey(Phrases::tr("Remove from the group"), QKeySequence(Qt::Key_Delete)),
                    &owner, [&model, devices, group] { model.removeFromGroup(group, devices); });
    menu->popup(global);
}

}  // namespace unisono::ui
