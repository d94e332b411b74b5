// The icon beside the clock: whether the speakers are together, and the few things one wants
// without the window.
#pragma once

#include <QObject>
#include <QString>
#include <QSystemTrayIcon>
#include <memory>
#include <string>
#include <vector>

class QAction;
class QMenu;

namespace unisono::ui {

struct TrayGroup {
    std::string id;
    QString name;
    QString state;  // "in sync"; may be empty
    QString icon;   // "aligned", "ragged", "unsure", "clock"
    bool playing = false;
    bool operator==(const TrayGroup&) const = default;
};

struct TrayView {
    enum class Icon { aligned, ragged, paused };
    Icon icon = Icon::paused;
    bool playing = false;
    bool can_play = true;
    QString tooltip;  // "Downstairs, in sync within 0.2 ms"; below the program's name
    std::vector<TrayGroup> groups;
    int volume = 100;  // of the current group
    bool muted = false;
    bool operator==(const TrayView&) const = default;
};

// The colour for the system's panel, which does not tell its own.
bool isTrayDark(const QString& desktop, bool system_dark);

class TrayIcon : public QObject {
    Q_OBJECT

 public:
    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    void setView(const TrayView& view);
    void show();
    void hide();
    // "Music goes on here." Clicking it is messageClicked().
    void tell(const QString& title, const QString& words);
    [[nodiscard]] QMenu& menu() { return *menu_; }

 signals:
    void playPauseWanted();
    void groupWanted(const std::string& id);  // play this one
    void volumeStepped(int by);               // of the current group, in its 0 … 100
    void muteWanted(bool muted);
    void toggleWindowWanted();  // show or hide
    void openWanted();
    void quitWanted();
    void messageClicked();

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void onActivated(QSystemTrayIcon::ActivationReason reason);
    void rebuild();
    void redraw();
    void makeVolume();

    TrayView view_;
    int wheel_ = 0;
    bool two_columns_;
    std::unique_ptr<QMenu> menu_;
    QSystemTrayIcon* icon_;
    QAction* play_ = nullptr;
    QMenu* volume_ = nullptr;
    QAction* mute_ = nullptr;
    QAction* after_groups_ = nullptr;
    std::vector<QAction*> groups_;
};

}  // namespace unisono::ui
