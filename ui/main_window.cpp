#include "main_window.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "align/align_flow.h"
#include "bluetooth/bluetooth_health.h"
#include "bluetooth/bluetooth_model.h"
#include "bluetooth/connection_section.h"
#include "bluetooth/pair_dialog.h"
#include "first_run/first_run.h"
#include "groups/group_card.h"
#include "groups/groups_page.h"
#include "health/health_page.h"
#include "health/health_words.h"
#include "inspector/inspector.h"
#include "inspector/inspector_view.h"
#include "main_window_actions.h"
#include "model/setup_edit.h"
#include "model/speaker_drag.h"
#include "model/view_builder.h"
#include "monitor/monitor_view.h"
#include "monitor/sync_monitor_page.h"
#include "probe/window_probe.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "speakers/speaker_list.h"
#include "studio/health.h"
#include "system/desktop_settings.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/drag_state.h"
#include "widgets/note.h"
#include "widgets/segmented.h"
#include "widgets/toast.h"

namespace unisono::ui {
namespace {

constexpr int kDetailsBeside = 1180;  // narrower, details take the centre's place
constexpr int kSlowTicks = 25;        // once a second
constexpr int kStripBelow = 200;      // a list that is dragged narrower becomes a strip

}  // namespace

MainWindow::MainWindow(Studio& studio, const LoadedSettings& loaded, QWidget* parent)
    : QMainWindow(parent), model_(studio, loaded.setup) {
    for (const Notice& notice : loaded.notices) {
        settings_notices_.push_back(notice.sentence());
    }
    setWindowTitle("Unisono");
    setWindowIcon(theme().icon("logo", colours().accent));
    setMinimumSize(960, 600);
    setAcceptDrops(true);
    build();
    buildActions();
    connectList();
    connectGroups();
    connectBar();
    connect(&model_, &StudioModel::changed, this, [this] { refresh(); });
    connect(&model_, &StudioModel::ticked, this, [this] { tick(); });
    connect(&model_, &StudioModel::currentGroupChanged, this, [this] { refresh(); });
    connect(&model_, &StudioModel::toast, this,
            [this](const QString& text, bool undoable) { toast_->showToast(text, undoable); });
    connect(&model_, &StudioModel::sourceWanted, this, [this] { bar_->openPicker(); });
    connect(&DragState::instance(), &DragState::changed, groups_, &GroupsPage::setDragging);
    connect(toast_, &Toast::undo, this, [this] { model_.undoStack().undo(); });
    refresh();
    WindowProbe::startIfWanted(model_, this);
    if (!settings_notices_.empty()) {
        toast_->showToast(QString::fromStdString(settings_notices_.front()), false);
    }
}

// Whoever is typing a name tells it now, while there is somebody to tell.
MainWindow::~MainWindow() {
    hide();
}

// ---- showing ----

void MainWindow::showView(View view) {
    view_ = view;
    bar_->picker().hide();
    if (narrow_details_) {
        hideDetails();
    }
    switch_->setCurrent(static_cast<int>(view));
    pages_->setCurrentIndex(static_cast<int>(view));
    refreshMonitor();
    refresh();  // the switch is the way back, also where there is no group
}

void MainWindow::refresh() {
    makeSimulatedGroup();
    const bool none = model_.setup().groups.empty();
    const auto ready = static_cast<std::size_t>(std::count_if(
        model_.speakers().begin(), model_.speakers().end(),
        [](const SpeakerView& one) { return one.section == SpeakerView::Section::ready; }));
    const bool first = none && view_ == View::groups;
    const QUndoStack& steps = model_.undoStack();
    switch_->setVisible(!first);
    for (QToolButton* button : {undo_, redo_}) {  // the last group may have been deleted by mistake
        button->setVisible(!first || steps.canUndo() || steps.canRedo());
    }
    const bool was_on_it = first_run_->isAncestorOf(focusWidget());
    home_->setCurrentWidget(none ? static_cast<QWidget*>(first_run_) : groups_);
    if (was_on_it && !none) {  // what had the focus is gone: go on with what came of it
        if (GroupCard* card = groups_->currentCard()) {
            card->tiles().setFocus(Qt::OtherFocusReason);
        }
    }
    first_run_->setReadySpeakers(static_cast<int>(ready));
    first_run_->setWiredOutputs(static_cast<int>(std::count_if(
        model_.now().sinks.begin(), model_.now().sinks.end(), [](const SinkInfo& sink) {
            return sink.bluetooth_address.empty() && sink.id.backend != "simulated";
        })));
    first_run_->setSimulated(model_.now().simulated);
    std::vector<std::pair<std::string, QString>> groups;
    for (const GroupView& group : model_.groups()) {
        groups.emplace_back(group.id, group.name);
    }
    list_->setGroups(std::move(groups));
    list_->setSpeakers(model_.speakers());
    list_->setFooter(model_.now().engine.state == PlayState::idle && none
                         ? tr("This computer’s own sound stays as it is until you press play here.")
                         : QString());
    refreshServerNote();
    refreshBar();
    if (!shown_.empty() && model_.speaker(shown_) == nullptr) {
        hideDetails();
    }
    refreshInspector();
    refreshHealth();
}

// Who has only simulated speakers does not miss it.
void MainWindow::refreshServerNote() {
    const auto& servers = model_.now().servers;
    const bool away = !servers.empty() &&
                      std::none_of(servers.begin(), servers.end(), [](const ServerStatus& server) {
                          return server.info.available;
                      });
    const bool none = model_.setup().groups.empty();
    const auto isReal = [](const LaneView& lane) { return !lane.speaker.simulated; };
    const bool missed =
        std::any_of(model_.groups().begin(), model_.groups().end(),
                    [&](const GroupView& group) {
                        return std::any_of(group.lanes.begin(), group.lanes.end(), isReal);
                    }) ||
        !model_.now().simulated;
    server_note_place_->setVisible(away && missed);
    if (away && missed) {
        server_note_->setNote(
            Tone::bad,
            none ? tr("The computer’s sound service does not answer.")
                 : tr("The computer’s sound service stopped."),
            none ? tr("Its speakers appear here as soon as it does.")
                 : tr("Unisono starts again by itself as soon as it is back. Your groups are "
                      "kept."));
    }
    first_run_->setSoundHint(away ? tr("Not known while the sound service does not answer.")
                                  : QString());
}

void MainWindow::tick() {
    list_->setSpeakers(model_.speakers());
    refreshBar();
    if (!shown_.empty()) {
        const SpeakerView* speaker = model_.speaker(shown_);
        inspector_->tick(speaker != nullptr && speaker->playing ? speaker->level_db : -120.0, 40);
    }
    if (++ticks_ % kSlowTicks == 0) {
        refreshInspector();
        refreshMonitor();
        refreshHealth();
    }
}

void MainWindow::refreshInspector() {
    if (shown_.empty()) {
        return;
    }
    const Scene scene = model_.scene();
    const GroupView* group = nullptr;
    for (const GroupView& one : model_.groups()) {
        const bool member = std::any_of(one.lanes.begin(), one.lanes.end(), [&](const auto& lane) {
            return lane.speaker.device == shown_;
        });
        if (member && (group == nullptr || one.id == model_.now().group)) {
            group = &one;
        }
    }
    InspectorView view = inspectorView(scene, shown_, group);
    view.full_name = model_.fullNameOf(shown_);
    inspector_->setView(view);
    inspector_->setConnection(connectionView(scene, shown_));
    inspector_->setTickPlays(model_.now().source.kind == SourceKind::tick &&
                             model_.now().engine.state == PlayState::playing);
}

void MainWindow::refreshMonitor() {
    if (view_ != View::monitor || !isVisible()) {
        return;
    }
    const GroupView* playing = model_.group(model_.now().group);
    Studio& studio = model_.studio();
    monitor_->setView(buildMonitorView(playing, model_.now(),
                                       studio.history(monitor_->range_s(), monitor_->columns()),
                                       studio.worst(3600.0), model_.setup()));
}

void MainWindow::refreshHealth() {
    std::vector<std::string> notices = settings_notices_;
    if (!window_problem_.empty()) {
        notices.push_back(window_problem_);
    }
    const HealthFacts facts = healthFacts(model_.now(), model_.setup(), notices);
    const auto checks = checkHealth(facts);
    HealthMore more;
    if (bluetooth_ != nullptr) {
        more = bluetoothHealth(bluetooth_->facts(), [this](const std::string& device) {
            return std::pair{model_.nameOf(device), numberOf(model_.setup(), device)};
        });
    }
    const auto looks = static_cast<int>(thingsToLookAt(checks)) + more.looks();
    switch_->setBadge(2, looks, tr("%n thing(s) to look at", nullptr, looks));
    if (view_ == View::health) {
        health_->setView(buildHealthView(facts, checks, QCoreApplication::applicationVersion(),
                                         model_.now().unix_ms, more));
    }
}

void MainWindow::showDetails(const std::string& device) {
    shown_ = device;
    inspector_->show();
    arrange();
    refreshInspector();
}

void MainWindow::hideDetails() {
    shown_.clear();
    inspector_->hide();
    arrange();
}

void MainWindow::arrange() {
    narrow_details_ = !shown_.empty() && width() < kDetailsBeside;
    centre_->setVisible(!narrow_details_);
    inspector_->setMaximumWidth(narrow_details_ ? QWIDGETSIZE_MAX : Inspector::kWidest);
    toast_->setBottom(bar_->height() + 16);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    model_.setSeen(!isMinimized());
}

void MainWindow::hideEvent(QHideEvent* event) {
    QMainWindow::hideEvent(event);
    model_.setSeen(false);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        model_.setSeen(isVisible() && !isMinimized());
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    arrange();
}

// The border of the list: a double click makes it a strip or a list, and so does a drag.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_border_) {
        if (event->type() == QEvent::MouseButtonDblClick) {
            collapseList(!list_->isCollapsed());
            return true;
        }
        if (event->type() == QEvent::MouseMove &&
            (static_cast<QMouseEvent*>(event)->buttons() & Qt::LeftButton) != 0) {
            const int at =
                splitter_->mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition())
                    .toPoint()
                    .x();
            const int width = isRightToLeft() ? splitter_->width() - at : at;
            if (list_->isCollapsed() != (width < kStripBelow)) {
                collapseList(width < kStripBelow);
            }
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::collapseList(bool collapse) {
    list_->setCollapsed(collapse);
    list_->setMinimumWidth(collapse ? SpeakerList::kCollapsed : SpeakerList::kLeast);
    list_->setMaximumWidth(collapse ? SpeakerList::kCollapsed : SpeakerList::kMost);
}

void MainWindow::restoreList(int width, const QStringList& folded) {
    list_->setFoldedSections(folded);
    collapseList(width == 0);
    if (width > 0) {
        splitter_->setSizes({width, 900, Inspector::kWidth});
    }
}

// ---- doing ----

void MainWindow::showSimulated() {
    model_.studio().showSimulated(true);
    simulated_group_wanted_ = model_.setup().groups.empty();
    makeSimulatedGroup();
    emit simulatedShown(true);
}

// They come a moment after they were asked for.
void MainWindow::makeSimulatedGroup() {
    std::vector<std::string> devices;
    for (const SpeakerView& speaker : model_.speakers()) {
        if (speaker.simulated && speaker.section == SpeakerView::Section::ready) {
            devices.push_back(speaker.device);
        }
    }
    if (simulated_group_wanted_ && !devices.empty()) {
        simulated_group_wanted_ = false;
        groups_->unfold(model_.newGroup(devices, tr("Simulated room")));
    }
}

void MainWindow::setSimulated(bool shown) {
    if (shown) {
        showSimulated();
        return;
    }
    simulated_group_wanted_ = false;
    model_.dropSimulated();
    model_.studio().showSimulated(false);
    emit simulatedShown(false);
}

void MainWindow::setWindowProblem(const QString& sentence) {
    window_problem_ = sentence.toStdString();
    if (!sentence.isEmpty()) {
        model_.say(sentence);
    }
}

void MainWindow::newGroup(std::vector<std::string> devices) {
    if (devices.empty()) {
        devices = list_->selected();
    }
    if (devices.empty() && model_.setup().groups.empty()) {
        for (const SpeakerView& speaker : model_.speakers()) {
            if (speaker.section == SpeakerView::Section::ready) {
                devices.push_back(speaker.device);
            }
        }
    }
    const std::string id = model_.newGroup(devices);
    showView(View::groups);
    groups_->unfold(id);
    groups_->rename(id);
}

void MainWindow::align(const std::string& group) {
    showView(View::groups);
    align_->open(group);
}

void MainWindow::act(const QString& action) {
    const QString device = action.section(':', 1);
    const QString what = action.section(':', 0, 0);
    if (what == "align") {
        std::string group = model_.currentGroup() ? model_.currentGroup()->id : "";
        for (const GroupView& one : model_.groups()) {
            for (const LaneView& lane : one.lanes) {
                if (lane.speaker.device == device.toStdString()) {
                    group = one.id;
                }
            }
        }
        align(group);
    } else if (what == "save") {
        model_.studio().saveNow();
    } else if (what == "unmute") {
        model_.setMuted(device.toStdString(), false);
    } else if (what == "unmute-group" && model_.currentGroup() != nullptr) {
        model_.setGroupMuted(model_.currentGroup()->id, false);
    } else if (what == "bluetooth-on" && bluetooth_ != nullptr) {
        bluetooth_->switchOn();
    } else if (what == "connect" && bluetooth_ != nullptr) {
        bluetooth_->reconnect(device.toStdString());
    } else if (what == "rename") {
        list_->rename(device.toStdString());
    } else if (what == "help") {
        model_.say(
            tr("Any USB Bluetooth adapter from version 4.0 on will do. Plug it in, then choose it "
               "in the details of some of the speakers."));
    }
}

void MainWindow::copySpeakers(bool cut) {
    SpeakerDrag drag;
    if (GroupCard* card = groups_->currentCard();
        card != nullptr && card->isAncestorOf(focusWidget())) {
        drag.devices = card->tiles().selected();
        drag.from_group = cut ? card->group() : std::string();
    } else {
        drag.devices = list_->selected();
    }
    if (!drag.devices.empty()) {
        QGuiApplication::clipboard()->setMimeData(toMime(drag).release());
    }
}

void MainWindow::pasteSpeakers() {
    const auto drag = fromMime(QGuiApplication::clipboard()->mimeData());
    GroupCard* card = groups_->currentCard();
    if (!drag || card == nullptr) {
        return;
    }
    if (drag->from_group.empty()) {
        model_.addToGroup(card->group(), drag->devices);
    } else {
        model_.moveToGroup(drag->from_group, card->group(), drag->devices);
    }
}

// ---- the end ----

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool plays = model_.now().engine.state == PlayState::playing ||
                       model_.now().engine.state == PlayState::paused;
    if (plays && when_closed_ == WhenClosed::hides) {
        hide();
        event->ignore();
        emit hiddenWhilePlaying();
        return;
    }
    if (plays && when_closed_ == WhenClosed::minimises) {
        showMinimized();
        event->ignore();
        return;
    }
    event->accept();
    emit closed();
}

}  // namespace unisono::ui
