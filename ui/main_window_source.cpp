// What is played, as the main window has it chosen, dropped or remembered.
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStandardPaths>
#include <QSysInfo>
#include <algorithm>

#include "bluetooth/bluetooth_model.h"
#include "main_window.h"
#include "source/address_dialog.h"
#include "source/files.h"
#include "source/phone_dialog.h"
#include "source/pipe_dialog.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "source/web_address.h"
#include "source/web_source.h"
#include "system/desktop_settings.h"

namespace unisono::ui {
namespace {

bool isAddress(const QString& path) {
    return isWebAddress(path.toStdString());
}

std::vector<std::string> utf8(const QStringList& list) {
    std::vector<std::string> all;
    for (const QString& one : list) {
        all.push_back(one.toStdString());
    }
    return all;
}

}  // namespace

void MainWindow::connectSources() {
    Studio& studio = model_.studio();
    connect(bar_, &SourceBar::openFilesWanted, this, [this] { chooseFiles(); });
    connect(bar_, &SourceBar::recentWanted, this,
            [this](const QString& path) { playFiles({path}); });
    connect(bar_, &SourceBar::filesDropped, this,
            [this](const QStringList& paths) { playFiles(paths); });
    connect(gatherer_, &FileGatherer::gathered, this, [this](const QStringList& files, bool more) {
        model_.studio().playFiles(utf8(files));
        if (more) {
            model_.say(tr("Only the first %n file(s) are played.", nullptr,
                          static_cast<int>(files.size())));
        }
        emit filesChosen(files);
        remember({});
    });
    connect(gatherer_, &FileGatherer::nothingFound, this,
            [this](const QString& sentence) { model_.say(sentence); });
    connect(bar_, &SourceBar::playTune, this, [this, &studio] {
        studio.playTune();
        remember({});
    });
    connect(bar_, &SourceBar::playTick, this, [this, &studio] {
        studio.playTick();
        remember({});
    });
    connect(bar_, &SourceBar::liveWanted, this,
            [this](const SourceChoice& choice, const QString& name) {
                playSource({choice, name, {}});
            });
    connect(bar_, &SourceBar::addressWanted, this, [this] { chooseAddress(); });
    connect(bar_, &SourceBar::pipeWanted, this, [this] { choosePipe(); });
    connect(bar_, &SourceBar::phoneHelpWanted, this, [this] { showPhoneHelp(); });
    connect(bar_, &SourceBar::pickerOpens, this, [this] { refreshPicker(); });
    connect(bar_, &SourceBar::modeChosen, this, [this](LatencyMode mode) {
        if (const GroupView* group = model_.currentGroup()) {
            model_.setLatency(group->id, mode);
        }
    });
}

// ---- showing ----

void MainWindow::refreshBar() {
    bar_->setView(sourceBarView(model_.now(), model_.groups(),
                                model_.currentGroup() ? model_.currentGroup()->id : ""));
    if (bar_->picker().isVisible()) {
        refreshPicker();
    }
}

void MainWindow::refreshPicker() {
    PickerContext context;
    context.computer = computerName();
    if (bluetooth_ != nullptr) {
        context.radio = bluetooth_->facts().radio();
    }
    const GroupView* group = model_.group(bar_->view().group);
    const auto isKnown = [](const LaneView& lane) { return lane.own_ms > 0.0; };
    if (group != nullptr && std::any_of(group->lanes.begin(), group->lanes.end(), isKnown)) {
        context.line_ms = group->line_ms;
    }
    context.web = hasWebSources();
    bar_->picker().setView(pickerView(model_.now(), context));
}

// As phones and Echos see it: an adapter has a name of its own.
QString MainWindow::computerName() const {
    if (bluetooth_ != nullptr) {
        for (const BluetoothAdapter& adapter : bluetooth_->facts().now->adapters) {
            if (adapter.powered && !adapter.name.empty()) {
                return QString::fromStdString(adapter.name);
            }
        }
    }
    return QSysInfo::machineHostName();
}

// ---- choosing ----

void MainWindow::playFiles(const QStringList& paths) {
    if (paths.isEmpty()) {
        return;
    }
    // What is behind an address is not looked for in folders.
    if (std::none_of(paths.begin(), paths.end(), isAddress)) {
        gatherer_->gather(paths);
        return;
    }
    gatherer_->cancel();
    model_.studio().playFiles(utf8(paths));
    emit filesChosen(paths);
    remember(paths.size() == 1
                 ? std::optional(RememberedSource{
                       {SourceChoice::Kind::url, paths.front().toStdString()}, {}, {}})
                 : std::nullopt);
}

void MainWindow::playSource(const RememberedSource& source) {
    gatherer_->cancel();
    model_.studio().playSource(source.choice, source.name.toStdString(), source.raw);
    remember(source);
}

void MainWindow::prepareSource(const RememberedSource& source) {
    last_source_ = source;
    if (source.choice.kind == SourceChoice::Kind::url) {
        model_.studio().prepareFiles({source.choice.name});
    } else {
        model_.studio().prepareSource(source.choice, source.name.toStdString(), source.raw);
    }
}

void MainWindow::remember(const std::optional<RememberedSource>& source) {
    last_source_ = source;
    emit sourceChosen(source ? source->toText() : QString());
}

void MainWindow::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Open music files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::MusicLocation));
    dialog->setNameFilters(
        {tr("Music (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.m4a *.aac *.aif *.aiff *.wma)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList& files) { playFiles(files); });
    dialog->open();
}

void MainWindow::chooseAddress() {
    if (!hasWebSources()) {
        model_.say(tr("This build cannot open web addresses: it was made without FFmpeg."));
        return;
    }
    auto* dialog = new AddressDialog(bar_->picker().recent(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddressDialog::addressChosen, this,
            [this](const QString& address) { playFiles({address}); });
    dialog->open();
}

void MainWindow::choosePipe() {
    auto* dialog = new PipeDialog(last_source_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PipeDialog::pipeChosen, this,
            [this](const RememberedSource& pipe) { playSource(pipe); });
    dialog->open();
}

void MainWindow::showPhoneHelp() {
    auto* dialog = new PhoneDialog(computerName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PhoneDialog::settingsWanted, this, [this] {
        if (const QString why = openDesktopSettings(DesktopSettings::bluetooth); !why.isEmpty()) {
            model_.say(why);
        }
    });
    dialog->open();
}

// ---- what is dropped anywhere ----

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (holdsSounds(*event->mimeData()) || !droppedAddress(*event->mimeData()).isEmpty()) {
        bar_->setDropTarget(true);
        event->acceptProposedAction();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    bar_->setDropTarget(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
    bar_->setDropTarget(false);
    if (const QStringList paths = localPaths(*event->mimeData()); !paths.isEmpty()) {
        event->acceptProposedAction();
        playFiles(paths);
    } else if (const QString address = droppedAddress(*event->mimeData()); !address.isEmpty()) {
        event->acceptProposedAction();
        playFiles({address});
    }
}

}  // namespace unisono::ui
