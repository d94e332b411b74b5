#include "shell.h"

#include <QApplication>
#include <QScreen>
#include <algorithm>

#include "groups/groups_page.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "speakers/speaker_list.h"
#include "system/single_instance.h"
#include "system/tray_icon.h"
#include "system/window_place.h"
#include "theme/theme.h"
#include "widgets/sync_pill.h"

namespace unisono::ui {

Shell::Shell(Studio& studio, const LoadedSettings& loaded, Preferences& preferences,
             SingleInstance& instance)
    : preferences_(preferences), window_(studio, loaded) {
    connect(&instance, &SingleInstance::started, this, [this](const QStringList& files) {
        bringForward();
        window_.playFiles(files);
    });
    connect(&window_, &MainWindow::closed, this, [this] { quit(); });
    connect(&window_, &MainWindow::quitWanted, this, [this] {
        window_.model().stop();
        quit();
    });
    connect(&window_, &MainWindow::simulatedShown, this,
            [this](bool shown) { preferences_.setShowsSimulated(shown); });
    connect(&window_, &MainWindow::filesChosen, this, [this](const QStringList& files) {
        if (!files.isEmpty()) {
            preferences_.addRecentFile(files.first());
            window_.sourceBar().picker().setRecent(preferences_.recentFiles());
        }
    });
    makeTray();
}

Shell::~Shell() = default;

void Shell::start(const QStringList& files, bool simulated) {
    restore();
    if (simulated || preferences_.showsSimulated()) {
        window_.showSimulated();
    }
    window_.show();
    window_.playFiles(files);
}

// ---- what is remembered ----

void Shell::restore() {
    const QByteArray geometry = preferences_.geometry(screenLayoutNow());
    if (geometry.isEmpty() || !window_.restoreGeometry(geometry)) {
        window_.resize(firstWindowSize(QApplication::primaryScreen()->availableSize()));
    }
    window_.restoreList(preferences_.listWidth(), preferences_.foldedSections());
    for (const QString& group : preferences_.unfoldedGroups()) {
        if (window_.model().group(group.toStdString()) != nullptr) {
            window_.groupsPage().unfold(group.toStdString());
            window_.model().setCurrentGroup(group.toStdString());
            break;
        }
    }
    window_.showView(static_cast<MainWindow::View>(std::clamp(preferences_.view(), 0, 2)));
    window_.sourceBar().picker().setRecent(preferences_.recentFiles());
    if (!preferences_.problem().isEmpty()) {
        window_.model().say(preferences_.problem());
    }
}

void Shell::remember() {
    preferences_.setGeometry(screenLayoutNow(), window_.saveGeometry());
    preferences_.setListWidth(window_.speakerList().isCollapsed() ? 0
                                                                  : window_.speakerList().width());
    preferences_.setFoldedSections(window_.speakerList().foldedSections());
    preferences_.setView(static_cast<int>(window_.view()));
    preferences_.setUnfoldedGroups({QString::fromStdString(window_.groupsPage().unfolded())});
    preferences_.save();
}

void Shell::bringForward() {
    window_.show();
    window_.setWindowState(window_.windowState() & ~Qt::WindowMinimized);
    window_.raise();
    window_.activateWindow();
}

void Shell::quit() {
    remember();
    window_.hide();
    QApplication::quit();
}

// ---- the tray ----

void Shell::makeTray() {
    if (!TrayIcon::isAvailable()) {
        return;
    }
    tray_ = std::make_unique<TrayIcon>();
    window_.setKeepsPlaying(preferences_.keepsPlayingInTray());
    StudioModel& model = window_.model();
    connect(&model, &StudioModel::changed, this, [this] { refreshTray(); });
    connect(tray_.get(), &TrayIcon::playPauseWanted, this, [&model] { model.togglePlay(); });
    connect(tray_.get(), &TrayIcon::groupWanted, this,
            [&model](const std::string& id) { model.play(id); });
    connect(tray_.get(), &TrayIcon::volumeStepped, this, [&model](int by) {
        if (const GroupView* group = model.currentGroup()) {
            model.setGroupVolume(group->id, std::clamp(group->volume + by, 0, 100));
        }
    });
    connect(tray_.get(), &TrayIcon::muteWanted, this, [&model](bool muted) {
        if (const GroupView* group = model.currentGroup()) {
            model.setGroupMuted(group->id, muted);
        }
    });
    connect(tray_.get(), &TrayIcon::toggleWindowWanted, this, [this] {
        if (window_.isVisible() && window_.isActiveWindow()) {
            window_.hide();
        } else {
            bringForward();
        }
    });
    connect(tray_.get(), &TrayIcon::openWanted, this, [this] { bringForward(); });
    connect(tray_.get(), &TrayIcon::messageClicked, this, [this] { bringForward(); });
    connect(tray_.get(), &TrayIcon::quitWanted, this, [this] {
        window_.model().stop();
        quit();
    });
    connect(&window_, &MainWindow::hiddenWhilePlaying, this, [this] {
        if (!preferences_.trayTold()) {
            preferences_.setTrayTold(true);
            tray_->tell(tr("Music goes on here."),
                        tr("Unisono keeps playing while its window is closed. To end it, choose "
                           "Stop and quit in this menu."));
        }
    });
    refreshTray();
    tray_->show();
}

void Shell::refreshTray() {
    StudioModel& model = window_.model();
    TrayView view;
    const GroupView* current = model.currentGroup();
    view.playing = current != nullptr && current->play == GroupView::Play::playing;
    view.can_play = current != nullptr;
    for (const GroupView& group : model.groups()) {
        TrayGroup one;
        one.id = group.id;
        one.name = group.name;
        one.state = group.sync.sentence();
        one.icon = syncIconName(group.sync.icon);
        one.playing = group.play == GroupView::Play::playing;
        view.groups.push_back(std::move(one));
    }
    if (current != nullptr) {
        view.tooltip = tr("%1: %2").arg(current->name, current->sync.sentence());
        view.volume = current->volume;
        view.muted = current->muted;
        view.icon = !view.playing                                   ? TrayView::Icon::paused
                    : current->sync.icon == SyncState::Icon::ragged ? TrayView::Icon::ragged
                                                                    : TrayView::Icon::aligned;
    }
    tray_->setView(view);
}

}  // namespace unisono::ui
