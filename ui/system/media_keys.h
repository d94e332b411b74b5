// Keys of keyboards and headsets for playing, while the window has the keyboard. Elsewhere they
// come through the desktop (system/mpris.h).
#pragma once

#include <QObject>

namespace unisono::ui {

class MediaKeys : public QObject {
    Q_OBJECT

 public:
    // The application, for all its windows, or one of them. Lives as long as it does.
    explicit MediaKeys(QObject& watched);

 signals:
    void playPauseWanted();
    void pauseWanted();
    void stopWanted();
    void nextWanted();
    void previousWanted();

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    bool act(int key);
};

}  // namespace unisono::ui
