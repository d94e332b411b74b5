#include "system/media_keys.h"

#include <QKeyEvent>

namespace unisono::ui {

MediaKeys::MediaKeys(QObject& watched) : QObject(&watched) {
    watched.installEventFilter(this);
}

bool MediaKeys::act(int key) {
    switch (key) {
        case Qt::Key_MediaTogglePlayPause:
            emit playPauseWanted();
            return true;
        case Qt::Key_MediaPlay:  // most keyboards have but this one, for both
            emit playPauseWanted();
            return true;
        case Qt::Key_MediaPause:
            emit pauseWanted();
            return true;
        case Qt::Key_MediaStop:
            emit stopWanted();
            return true;
        case Qt::Key_MediaNext:
            emit nextWanted();
            return true;
        case Qt::Key_MediaPrevious:
            emit previousWanted();
            return true;
        default:
            return false;
    }
}

bool MediaKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->isAutoRepeat() && act(key->key())) {
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace unisono::ui
