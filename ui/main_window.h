// The window: the list of speakers, the views in the centre, the inspector, the bar at the bottom.
// It puts the parts together and passes on what they want; it decides nothing about sound.
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QStringList>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/studio_model.h"
#include "source/remembered_source.h"
#include "store/settings_store.h"

class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace unisono {
class Bluetooth;
}

namespace unisono::ui {

class AlignFlow;
class BluetoothModel;
class FileGatherer;
class FirstRun;
class GroupsPage;
class HealthPage;
class Inspector;
class Note;
class Segmented;
class PairDialog;
class RadioStrip;
class SourceBar;
class SpeakerList;
class SyncMonitorPage;
class Toast;

class MainWindow : public QMainWindow {
    Q_OBJECT

 public:
    enum class View { groups, monitor, health };

    MainWindow(Studio& studio, const LoadedSettings& loaded, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StudioModel& model() { return model_; }
    void showView(View view);
    [[nodiscard]] View view() const { return view_; }
    void showDetails(const std::string& device);
    void hideDetails();
    // Adds the simulated speakers, and a group of them if there is no group yet.
    void showSimulated();
    void setSimulated(bool shown);
    // What the window itself could not remember, for Health; empty: all is well.
    void setWindowProblem(const QString& sentence);
    // Files and folders; nothing: does nothing.
    // … or web addresses.
    void playFiles(const QStringList& paths);
    void playSource(const RememberedSource& source);
    // Chosen, and heard when play is pressed.
    void prepareSource(const RememberedSource& source);
    void align(const std::string& group);

    // From now on speakers can be looked for, paired and connected. It must outlive the window.
    void setBluetooth(Bluetooth& bluetooth);
    // The dialog that finds and pairs; without Bluetooth the system's settings.
    void addSpeaker();

    // Width of the list of speakers, 0: a strip; and which of its sections are folded.
    void restoreList(int width, const QStringList& folded);
    // What closing it does while something plays.
    enum class WhenClosed { ends, hides, minimises };
    void setWhenClosed(WhenClosed what) { when_closed_ = what; }

    [[nodiscard]] GroupsPage& groupsPage() { return *groups_; }
    [[nodiscard]] SpeakerList& speakerList() { return *list_; }
    [[nodiscard]] SourceBar& sourceBar() { return *bar_; }

 signals:
    void settingsWanted();
    void aboutWanted();
    void simulatedShown(bool shown);
    void filesChosen(const QStringList& files);
    // As RememberedSource::toText(); empty: something that is not chosen again by itself.
    void sourceChosen(const QString& remembered);
    void hiddenWhilePlaying();
    void closed();
    void quitWanted();

 protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    void build();
    QWidget* buildToolbar();
    void buildCentre();
    void buildInspector();
    void connectList();
    void connectGroups();
    void connectBar();
    void buildActions();
    void fillMenu(QMenu& menu);
    void refresh();
    void refreshServerNote();
    void tick();
    void refreshInspector();
    void refreshMonitor();
    void refreshHealth();
    void arrange();
    void makeSimulatedGroup();
    void collapseList(bool collapse);
    void askToForget(const std::string& device);
    // main_window_source.cpp
    void connectSources();
    void refreshBar();
    void refreshPicker();
    [[nodiscard]] QString computerName() const;
    void remember(const std::optional<RememberedSource>& source);
    void chooseFiles();
    void chooseAddress();
    void choosePipe();
    void showPhoneHelp();
    void newGroup(std::vector<std::string> devices);
    void copySpeakers(bool cut);
    void pasteSpeakers();
    void act(const QString& action);  // of a health check
    // main_window_bluetooth.cpp
    void connectBluetooth();
    void refreshBluetooth();
    void lookForSpeakers();
    void pressRowButton(const std::string& device);
    void reconnect(const std::string& device);
    void forget(const std::string& device);
    [[nodiscard]] bool isPaired(const std::string& device) const;
    void focusArea(int by);

    StudioModel model_;
    std::vector<std::string> settings_notices_;
    std::string window_problem_;
    View view_ = View::groups;
    std::string shown_;  // in the inspector; empty: closed
    bool narrow_details_ = false;
    int ticks_ = 0;

    QSplitter* splitter_ = nullptr;
    QWidget* list_border_ = nullptr;  // can be dragged
    SpeakerList* list_ = nullptr;
    QWidget* centre_ = nullptr;
    Segmented* switch_ = nullptr;
    QToolButton* undo_ = nullptr;
    QToolButton* redo_ = nullptr;
    QWidget* server_note_place_ = nullptr;
    Note* server_note_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QStackedWidget* home_ = nullptr;  // first run, or groups
    FirstRun* first_run_ = nullptr;
    GroupsPage* groups_ = nullptr;
    SyncMonitorPage* monitor_ = nullptr;
    HealthPage* health_ = nullptr;
    Inspector* inspector_ = nullptr;
    SourceBar* bar_ = nullptr;
    Toast* toast_ = nullptr;
    FileGatherer* gatherer_ = nullptr;
    std::optional<RememberedSource> last_source_;
    std::unique_ptr<AlignFlow> align_;
    std::unique_ptr<BluetoothModel> bluetooth_;
    RadioStrip* radio_strip_ = nullptr;
    QPointer<PairDialog> pair_dialog_;
    std::map<std::string, QString> unpairing_;  // to be forgotten then, by the names they had
    struct Actions;                             // main_window_actions.cpp
    std::unique_ptr<Actions> actions_;
    bool simulated_group_wanted_ = false;  // as soon as they are there
    WhenClosed when_closed_ = WhenClosed::ends;
};

}  // namespace unisono::ui
