#include "system/platform/linux/mpris_adaptors.h"

#include <QUrl>
#include <algorithm>
#include <cmath>

#include "source/web_address.h"

namespace unisono::ui {
namespace {

QString statusName(MprisView::Status status) {
    switch (status) {
        case MprisView::Status::playing:
            return "Playing";
        case MprisView::Status::paused:
            return "Paused";
        case MprisView::Status::stopped:
            break;
    }
    return "Stopped";
}

}  // namespace

QVariantMap mprisMetadata(const MprisView& view, const QString& track_path) {
    QVariantMap data;
    data["mpris:trackid"] = QVariant::fromValue(QDBusObjectPath(track_path));
    if (!view.title.isEmpty()) {
        data["xesam:title"] = view.title;
    }
    if (!view.artist.isEmpty()) {
        data["xesam:artist"] = QStringList{view.artist};
    }
    if (!view.album.isEmpty()) {
        data["xesam:album"] = view.album;
    }
    if (view.length_us > 0) {
        data["mpris:length"] = static_cast<qlonglong>(view.length_us);
    }
    return data;
}

QVariantMap mprisProperties(const MprisView& view, const QString& track_path) {
    return {{"PlaybackStatus", statusName(view.status)},
            {"Metadata", mprisMetadata(view, track_path)},
            {"Volume", view.volume},
            {"CanGoNext", view.can_next},
            {"CanGoPrevious", view.can_previous},
            {"CanPlay", view.can_play},
            {"CanPause", view.can_pause},
            {"CanSeek", view.can_seek}};
}

MprisRootAdaptor::MprisRootAdaptor(Mpris& mpris, QObject* parent)
    : QDBusAbstractAdaptor(parent), mpris_(mpris) {
}

QStringList MprisRootAdaptor::types() const {
    return {"audio/flac",         "audio/x-flac", "audio/mpeg",  "audio/mp4",
            "audio/aac",          "audio/x-wav",  "audio/wav",   "audio/ogg",
            "audio/x-vorbis+ogg", "audio/opus",   "audio/x-aiff"};
}

void MprisRootAdaptor::Raise() {
    emit mpris_.raiseWanted();
}

void MprisRootAdaptor::Quit() {
    emit mpris_.quitWanted();
}

MprisPlayerAdaptor::MprisPlayerAdaptor(Mpris& mpris, QObject* parent)
    : QDBusAbstractAdaptor(parent), mpris_(mpris) {
}

QString MprisPlayerAdaptor::playbackStatus() const {
    return statusName(mpris_.view().status);
}

// Only 1 is possible; 0 stands for a pause.
void MprisPlayerAdaptor::setRate(double rate) {
    if (rate == 0.0) {
        Pause();
    }
}

QVariantMap MprisPlayerAdaptor::metadata() const {
    return mprisMetadata(mpris_.view(), mpris_.trackPath());
}

void MprisPlayerAdaptor::setVolume(double volume) {
    if (std::isfinite(volume)) {
        emit mpris_.volumeWanted(std::clamp(volume, 0.0, 1.0));
    }
}

void MprisPlayerAdaptor::Next() {
    if (canGoNext()) {
        emit mpris_.nextWanted();
    }
}

void MprisPlayerAdaptor::Previous() {
    if (canGoPrevious()) {
        emit mpris_.previousWanted();
    }
}

void MprisPlayerAdaptor::Pause() {
    if (canPause()) {
        emit mpris_.pauseWanted();
    }
}

void MprisPlayerAdaptor::PlayPause() {
    if (canPlay() || canPause()) {
        emit mpris_.playPauseWanted();
    }
}

void MprisPlayerAdaptor::Stop() {
    emit mpris_.stopWanted();
}

void MprisPlayerAdaptor::Play() {
    if (canPlay()) {
        emit mpris_.playWanted();
    }
}

void MprisPlayerAdaptor::Seek(qlonglong Offset) {
    if (!canSeek()) {
        return;
    }
    const MprisView& view = mpris_.view();
    // Both come from outside: their sum may not fit.
    const double to = static_cast<double>(mpris_.position()) + static_cast<double>(Offset);
    if (view.length_us > 0 && to > static_cast<double>(view.length_us)) {
        Next();  // as the specification asks for
    } else if (to < 9e15) {
        emit mpris_.seekWanted(static_cast<qint64>(std::max(0.0, to)));
    }
}

void MprisPlayerAdaptor::SetPosition(const QDBusObjectPath& TrackId, qlonglong Position) {
    const MprisView& view = mpris_.view();
    // Meant for a piece that has gone meanwhile, or outside of it: ignored, as asked for.
    if (canSeek() && TrackId.path() == mpris_.trackPath() && Position >= 0 &&
        (view.length_us <= 0 || Position <= view.length_us)) {
        emit mpris_.seekWanted(Position);
    }
}

void MprisPlayerAdaptor::OpenUri(const QString& Uri) {
    const QUrl url(Uri);
    if (url.isLocalFile() && url.host().isEmpty()) {
        emit mpris_.filesWanted({url.toLocalFile()});
    } else if (checkedWebAddress(Uri.toStdString())) {
        emit mpris_.filesWanted({Uri});
    }
}

}  // namespace unisono::ui
