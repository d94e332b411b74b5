// Everything around the window: what it remembers, the tray, a second start, the desktop's media
// keys.
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

#include "main_window.h"
#include "system/preferences.h"

namespace unisono::ui {

class MediaKeys;
class Mpris;
class SingleInstance;
class TrayIcon;

class Shell : public QObject {
    Q_OBJECT

 public:
    Shell(Studio& studio, const LoadedSettings& loaded, Preferences& preferences,
          SingleInstance& instance);
    ~Shell() override;

    // As it was left, with these files playing.
    void start(const QStringList& files, bool simulated);
    [[nodiscard]] MainWindow& window() { return window_; }

 private:
    void restore();
    void setWhenClosed();
    void remember();
    void showSettings();
    void bringForward();
    void makeTray();
    void refreshTray();
    void makeMediaControls();
    void refreshMediaControls();
    void quit();

    Preferences& preferences_;
    MainWindow window_;
    std::unique_ptr<TrayIcon> tray_;
    std::unique_ptr<Mpris> mpris_;
    std::unique_ptr<MediaKeys> keys_;
};

}  // namespace unisono::ui
