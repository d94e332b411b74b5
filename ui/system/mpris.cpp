#include "system/mpris.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <utility>

#include "system/mpris_part.h"

namespace unisono::ui {
namespace {

constexpr qint64 kJump_us = 1'000'000;  // less is the clock's, more is somebody's hand

std::function<qint64()> steadyClock() {
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.nsecsElapsed() / 1000; };
}

}  // namespace

Mpris::Mpris(const QString& address, QObject* parent)
    : QObject(parent), now_us_(steadyClock()), part_(makeMprisPart(*this, address)) {
}

Mpris::~Mpris() = default;

void Mpris::setClock(std::function<qint64()> now_us) {
    now_us_ = std::move(now_us);
    position_at_us_ = now_us_();
}

QString Mpris::trackPath() const {
    if (view_.title.isEmpty() && view_.track.isEmpty()) {
        return "/org/mpris/MediaPlayer2/TrackList/NoTrack";
    }
    const QByteArray hash = QCryptographicHash::hash((view_.track + '\n' + view_.title).toUtf8(),
                                                     QCryptographicHash::Sha256)
                                .toHex()
                                .left(16);
    return "/org/unisono/track/" + QString::fromLatin1(hash);
}

qint64 Mpris::position() const {
    qint64 position = position_us_;
    if (view_.status == MprisView::Status::playing) {
        position += now_us_() - position_at_us_;
    }
    position = std::max<qint64>(0, position);
    return view_.length_us > 0 ? std::min(position, view_.length_us) : position;
}

void Mpris::setView(const MprisView& view) {
    if (view == view_) {
        return;
    }
    // It goes on, or stands still, from here.
    position_us_ = position();
    position_at_us_ = now_us_();
    const MprisView before = std::exchange(view_, view);
    if (before.track != view_.track) {
        position_us_ = 0;
    }
    if (part_) {
        part_->changed(before);
    }
}

void Mpris::setPosition(qint64 position_us) {
    const bool jump = std::llabs(position_us - position()) > kJump_us;
    position_us_ = position_us;
    position_at_us_ = now_us_();
    if (jump && part_) {
        part_->seeked(position_us);
    }
}

}  // namespace unisono::ui
