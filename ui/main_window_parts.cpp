// The main window's parts: made, put in their places, and connected.
#include <QBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "align/align_flow.h"
#include "first_run/first_run.h"
#include "groups/groups_page.h"
#include "health/health_page.h"
#include "inspector/inspector.h"
#include "main_window.h"
#include "monitor/sync_monitor_page.h"
#include "source/files.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "speakers/speaker_list.h"
#include "system/desktop_settings.h"
#include "widgets/buttons.h"
#include "widgets/note.h"
#include "widgets/segmented.h"
#include "widgets/toast.h"

namespace unisono::ui {
namespace {

constexpr int kMargin = 20;

}  // namespace

void MainWindow::build() {
    auto* root = new QWidget(this);
    auto* column = new QVBoxLayout(root);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    splitter_ = new QSplitter(Qt::Horizontal, root);
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    list_ = new SpeakerList(splitter_);
    list_->setMinimumWidth(SpeakerList::kLeast);
    list_->setMaximumWidth(SpeakerList::kMost);
    list_->setFooter(tr("This computer’s own sound stays as it is until you press play here."));
    buildCentre();
    buildInspector();
    splitter_->addWidget(list_);
    splitter_->addWidget(centre_);
    splitter_->addWidget(inspector_);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 1);
    splitter_->setStretchFactor(2, 0);
    splitter_->setSizes({SpeakerList::kWidth, 900, Inspector::kWidth});
    list_border_ = splitter_->handle(1);
    list_border_->installEventFilter(this);
    bar_ = new SourceBar(root);
    column->addWidget(splitter_, 1);
    column->addWidget(bar_, 0);
    setCentralWidget(root);
    toast_ = new Toast(this);
    gatherer_ = new FileGatherer(this);
    align_ = std::make_unique<AlignFlow>(model_, *this);
}

QWidget* MainWindow::buildToolbar() {
    auto* toolbar = new QWidget(centre_);
    auto* row = new QHBoxLayout(toolbar);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    switch_ = new Segmented(Segmented::Size::tall, toolbar);
    switch_->setChoices({tr("Groups"), tr("Sync monitor"), tr("Health")});
    switch_->setIcon(0, "aligned");
    switch_->setIcon(1, "wave");
    switch_->setIcon(2, "heart");
    switch_->setCurrent(0);
    switch_->setAccessibleName(tr("View"));
    undo_ = makeIconButton("undo", tr("Undo (Ctrl+Z)"), toolbar);
    redo_ = makeIconButton("redo", tr("Redo (Ctrl+Shift+Z)"), toolbar);
    auto* settings = makeIconButton("gear", tr("Settings (Ctrl+,)"), toolbar);
    auto* menu = makeIconButton("menu", tr("Menu"), toolbar);
    row->addWidget(switch_);
    row->addStretch(1);
    for (QToolButton* button : {undo_, redo_, settings, menu}) {
        row->addWidget(button);
    }
    connect(switch_, &Segmented::chosen, this,
            [this](int choice) { showView(static_cast<View>(choice)); });
    QUndoStack& stack = model_.undoStack();
    connect(undo_, &QToolButton::clicked, &stack, &QUndoStack::undo);
    connect(redo_, &QToolButton::clicked, &stack, &QUndoStack::redo);
    const auto name = [this] {
        const QUndoStack& steps = model_.undoStack();
        undo_->setEnabled(steps.canUndo());
        redo_->setEnabled(steps.canRedo());
        undo_->setToolTip(steps.canUndo() ? tr("Undo %1 (Ctrl+Z)").arg(steps.undoText())
                                          : tr("Nothing to undo"));
        redo_->setToolTip(steps.canRedo() ? tr("Redo %1 (Ctrl+Shift+Z)").arg(steps.redoText())
                                          : tr("Nothing to redo"));
    };
    connect(&stack, &QUndoStack::indexChanged, this, name);
    name();
    connect(settings, &QToolButton::clicked, this, &MainWindow::settingsWanted);
    connect(menu, &QToolButton::clicked, this, [this, menu] {
        auto* shown = new QMenu(this);
        shown->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*shown);
        shown->popup(menu->mapToGlobal(
            QPoint(menu->width() - shown->sizeHint().width(), menu->height() + 4)));
    });
    return toolbar;
}

void MainWindow::buildCentre() {
    centre_ = new QWidget(splitter_);
    auto* column = new QVBoxLayout(centre_);
    column->setContentsMargins(kMargin, 0, kMargin, 16);
    column->setSpacing(0);
    column->addWidget(buildToolbar());
    server_note_place_ = new QWidget(centre_);
    server_note_ = new Note(server_note_place_);
    server_note_->setObjectName("server note");
    auto* above_pages = new QVBoxLayout(server_note_place_);
    above_pages->setContentsMargins(0, 0, 0, 12);
    above_pages->addWidget(server_note_);
    server_note_place_->hide();
    column->addWidget(server_note_place_);
    pages_ = new QStackedWidget(centre_);
    home_ = new QStackedWidget(pages_);
    first_run_ = new FirstRun(home_);
    groups_ = new GroupsPage(model_, home_);
    home_->addWidget(first_run_);
    home_->addWidget(groups_);
    monitor_ = new SyncMonitorPage(pages_);
    health_ = new HealthPage(pages_);
    pages_->addWidget(home_);
    pages_->addWidget(monitor_);
    pages_->addWidget(health_);
    column->addWidget(pages_, 1);
    connect(first_run_, &FirstRun::simulatedWanted, this, [this] { showSimulated(); });
    connect(first_run_, &FirstRun::simulatedUnwanted, this, [this] { setSimulated(false); });
    connect(first_run_, &FirstRun::groupWanted, this, [this] { newGroup({}); });
    const auto open = [this](DesktopSettings which) {
        if (const QString why = openDesktopSettings(which); !why.isEmpty()) {
            model_.say(why);
        }
    };
    connect(first_run_, &FirstRun::soundSettingsWanted, this,
            [open] { open(DesktopSettings::sound); });
    connect(first_run_, &FirstRun::bluetoothSettingsWanted, this, [this] { addSpeaker(); });
    connect(monitor_, &SyncMonitorPage::rangeChosen, this, [this] { refreshMonitor(); });
    connect(monitor_, &SyncMonitorPage::columnsChanged, this, [this] { refreshMonitor(); });
    connect(monitor_, &SyncMonitorPage::said, this,
            [this](const QString& sentence) { model_.say(sentence); });
    connect(health_, &HealthPage::lookAgain, this, [this] { refreshHealth(); });
    connect(health_, &HealthPage::copyReport, this,
            [this] { model_.say(tr("The report is in the clipboard.")); });
    connect(health_, &HealthPage::acted, this, [this](const QString& action) { act(action); });
}

void MainWindow::buildInspector() {
    inspector_ = new Inspector(splitter_);
    inspector_->setMinimumWidth(Inspector::kNarrowest);
    inspector_->hide();
    connect(inspector_, &Inspector::closed, this, [this] { hideDetails(); });
    connect(inspector_, &Inspector::trimChanged, this,
            [this](double later_ms) { model_.setTrim(shown_, later_ms); });
    connect(inspector_, &Inspector::roleChosen, this,
            [this](Role role) { model_.setRole(shown_, role); });
    connect(inspector_, &Inspector::keepAwakeChosen, this,
            [this](KeepAwake awake) { model_.setKeepAwake(shown_, awake); });
    connect(inspector_, &Inspector::volumeChanged, this,
            [this](int volume) { model_.setVolume(shown_, volume); });
    connect(inspector_, &Inspector::muteToggled, this,
            [this](bool muted) { model_.setMuted(shown_, muted); });
    connect(inspector_, &Inspector::equalizerChanged, this,
            [this](const std::vector<EqBand>& bands, bool) { model_.setEqualizer(shown_, bands); });
    connect(inspector_, &Inspector::tickWanted, this, [this](bool wanted) {
        if (wanted) {
            model_.studio().playTick();
        } else {
            model_.studio().stop();
        }
    });
    connect(inspector_, &Inspector::measureWanted, this, [this] {
        for (const GroupView& group : model_.groups()) {
            for (const LaneView& lane : group.lanes) {
                if (lane.speaker.device == shown_ && group.lanes.size() > 1) {
                    align(group.id);
                    return;
                }
            }
        }
        model_.say(tr("Add %1 to a group with another speaker first: a measurement tells how far "
                      "speakers are apart.")
                       .arg(model_.nameOf(shown_)));
    });
    connect(inspector_, &Inspector::reconnectWanted, this, [this] { reconnect(shown_); });
    connect(inspector_, &Inspector::forgetWanted, this, [this] {
        const std::string device = shown_;
        hideDetails();
        forget(device);
    });
    connect(inspector_, &Inspector::renamed, this,
            [this](const QString& name) { model_.renameSpeaker(shown_, name); });
}

void MainWindow::connectList() {
    connect(list_, &SpeakerList::activated, this,
            [this](const std::string& device) { showDetails(device); });
    connect(list_, &SpeakerList::addWanted, this, [this] { addSpeaker(); });
    connect(list_, &SpeakerList::buttonPressed, this,
            [this](const std::string& device) { pressRowButton(device); });
    connect(list_, &SpeakerList::renameWanted, this,
            [this](const std::string& device, const QString& name) {
                model_.renameSpeaker(device, name);
            });
    connect(list_, &SpeakerList::forgetWanted, this,
            [this](const std::string& device) { askToForget(device); });
    connect(list_, &SpeakerList::expandWanted, this, [this] { collapseList(false); });
    connect(list_, &SpeakerList::muteWanted, this, [this](const std::vector<std::string>& devices) {
        const bool any_loud =
            std::any_of(devices.begin(), devices.end(), [this](const std::string& device) {
                const SpeakerRecord* record = model_.recordOf(device);
                return record == nullptr || !record->settings.muted;
            });
        for (const std::string& device : devices) {
            model_.setMuted(device, any_loud);
        }
    });
    connect(list_, &SpeakerList::addToGroupWanted, this,
            [this](const std::string& group, const std::vector<std::string>& devices) {
                model_.addToGroup(group, devices);
            });
    connect(list_, &SpeakerList::newGroupWanted, this,
            [this](const std::vector<std::string>& devices) { newGroup(devices); });
    connect(list_, &SpeakerList::removedFromGroup, this, [this](const SpeakerDrag& drag) {
        model_.removeFromGroup(drag.from_group, drag.devices);
    });
    connect(list_, &SpeakerList::dragLost, this, [this](const QString& name) {
        model_.say(tr("%1 went away while you moved it.").arg(name));
    });
}

void MainWindow::connectGroups() {
    connect(groups_, &GroupsPage::detailsWanted, this,
            [this](const std::string& device) { showDetails(device); });
    connect(groups_, &GroupsPage::alignWanted, this,
            [this](const std::string& group) { align(group); });
    connect(groups_, &GroupsPage::reconnectWanted, this,
            [this](const std::string& device) { reconnect(device); });
    connect(groups_, &GroupsPage::renameWanted, this,
            [this](const std::string& device) { list_->rename(device); });
    connect(groups_, &GroupsPage::monitorWanted, this, [this] { showView(View::monitor); });
    connect(groups_, &GroupsPage::newGroupWanted, this,
            [this](const std::vector<std::string>& devices) { newGroup(devices); });
}

void MainWindow::connectBar() {
    Studio& studio = model_.studio();
    connectSources();
    connect(bar_, &SourceBar::togglePlay, this, [this] { model_.togglePlay(); });
    connect(bar_, &SourceBar::stop, this, [this] { model_.stop(); });
    connect(bar_, &SourceBar::next, this, [&studio] { studio.next(); });
    connect(bar_, &SourceBar::previous, this, [&studio] { studio.previous(); });
    connect(bar_, &SourceBar::seek, this, [&studio](double at_s) { studio.seek(at_s); });
    connect(bar_, &SourceBar::groupChosen, this, [this](const std::string& id) {
        const bool plays = model_.now().engine.state == PlayState::playing;
        model_.setCurrentGroup(id);
        groups_->unfold(id);
        if (plays) {
            model_.studio().resume();
        }
    });
    connect(bar_, &SourceBar::volumeChanged, this, [this](int volume) {
        if (const GroupView* group = model_.currentGroup()) {
            model_.setGroupVolume(group->id, volume);
        }
    });
    connect(bar_, &SourceBar::muteToggled, this, [this] {
        if (const GroupView* group = model_.currentGroup()) {
            model_.setGroupMuted(group->id, !group->muted);
        }
    });
}

}  // namespace unisono::ui
