#include "shell.h"

#include <QApplication>
#include <QScreen>
#include <algorithm>
#include <cmath>
#include <type_traits>

#include "groups/groups_page.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "speakers/speaker_list.h"
#include "system/about_dialog.h"
#include "system/media_keys.h"
#include "system/mpris.h"
#include "system/mpris_view.h"
#include "system/settings_dialog.h"
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
    connect(&window_, &MainWindow::sourceChosen, this,
            [this](const QString& remembered) { preferences_.setLastSource(remembered); });
    connect(&window_, &MainWindow::settingsWanted, this, [this] { showSettings(); });
    connect(&window_, &MainWindow::aboutWanted, this, [this] {
        auto* dialog = new AboutDialog(QApplication::applicationVersion(), &window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&preferences_, &Preferences::problemChanged, this,
            [this] { window_.setWindowProblem(preferences_.problem()); });
    window_.setWindowProblem(preferences_.problem());
    makeTray();
    setWhenClosed();
    makeMediaControls();
}

Shell::~Shell() = default;

void Shell::start(const QStringList& files, bool simulated) {
    restore();
    if (simulated || preferences_.showsSimulated()) {
        window_.showSimulated();
    }
    if (files.isEmpty()) {
        if (const auto last = RememberedSource::fromText(preferences_.lastSource())) {
            window_.prepareSource(*last);
        }
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
}

void Shell::showSettings() {
    SettingsView now;
    now.appearance = preferences_.appearance();
    now.language = preferences_.language();
    now.simulated = window_.model().now().simulated;
    now.keeps_playing = preferences_.keepsPlayingInTray();
    now.has_tray = tray_ != nullptr;
    auto* dialog = new SettingsDialog(now, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::appearanceTried, this,
            [](Appearance appearance) { theme().setAppearance(appearance); });
    connect(dialog, &SettingsDialog::saved, this, [this, now](const SettingsView& view) {
        preferences_.setAppearance(view.appearance);
        preferences_.setLanguage(view.language);
        preferences_.setKeepsPlayingInTray(view.keeps_playing);
        setWhenClosed();
        theme().setAppearance(view.appearance);
        if (view.simulated != now.simulated) {
            window_.setSimulated(view.simulated);
        }
    });
    dialog->open();
}

void Shell::setWhenClosed() {
    using WhenClosed = MainWindow::WhenClosed;
    window_.setWhenClosed(!preferences_.keepsPlayingInTray() ? WhenClosed::ends
                          : tray_ != nullptr                 ? WhenClosed::hides
                                                             : WhenClosed::minimises);
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

// ---- media keys, and the desktop's player controls ----

void Shell::makeMediaControls() {
    StudioModel& model = window_.model();
    Studio& studio = model.studio();
    mpris_ = std::make_unique<Mpris>();
    keys_ = std::make_unique<MediaKeys>(*qApp);
    const auto wire = [&](auto* controls) {
        using Controls = std::remove_pointer_t<decltype(controls)>;
        connect(controls, &Controls::playPauseWanted, this, [&model] { model.togglePlay(); });
        connect(controls, &Controls::pauseWanted, this, [&studio] { studio.pause(); });
        connect(controls, &Controls::stopWanted, this, [&model] { model.stop(); });
        connect(controls, &Controls::nextWanted, this, [&studio] { studio.next(); });
        connect(controls, &Controls::previousWanted, this, [&studio] { studio.previous(); });
    };
    wire(mpris_.get());
    wire(keys_.get());
    connect(mpris_.get(), &Mpris::playWanted, this, [&studio] { studio.resume(); });
    connect(mpris_.get(), &Mpris::seekWanted, this, [&studio](qint64 position_us) {
        studio.seek(static_cast<double>(position_us) * 1e-6);
    });
    connect(mpris_.get(), &Mpris::volumeWanted, this, [&model](double volume) {
        if (const GroupView* group = model.currentGroup()) {
            model.setGroupVolume(group->id,
                                 static_cast<int>(std::lround(std::clamp(volume, 0.0, 1.0) * 100)));
        }
    });
    connect(mpris_.get(), &Mpris::filesWanted, this,
            [this](const QStringList& files) { window_.playFiles(files); });
    connect(mpris_.get(), &Mpris::raiseWanted, this, [this] { bringForward(); });
    connect(mpris_.get(), &Mpris::quitWanted, this, [this] {
        window_.model().stop();
        quit();
    });
    connect(&model, &StudioModel::ticked, this, [this] { refreshMediaControls(); });
}

void Shell::refreshMediaControls() {
    const StudioSnapshot& now = window_.model().now();
    mpris_->setView(mprisView(now, window_.sourceBar().view()));
    mpris_->setPosition(static_cast<qint64>(now.source.position_s * 1e6));
}

}  // namespace unisono::ui
