// The two interfaces of an MPRIS player, as they are on the bus.
#pragma once

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>
#include <QStringList>
#include <QVariantMap>

#include "system/mpris.h"

namespace unisono::ui {

// All of the player's properties that change, as the bus sees them.
QVariantMap mprisProperties(const MprisView& view, const QString& track_path);
QVariantMap mprisMetadata(const MprisView& view, const QString& track_path);

class MprisRootAdaptor : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ yes CONSTANT)
    Q_PROPERTY(bool CanRaise READ yes CONSTANT)
    Q_PROPERTY(bool HasTrackList READ no CONSTANT)
    Q_PROPERTY(QString Identity READ identity CONSTANT)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry CONSTANT)
    Q_PROPERTY(QStringList SupportedUriSchemes READ schemes CONSTANT)
    Q_PROPERTY(QStringList SupportedMimeTypes READ types CONSTANT)

 public:
    MprisRootAdaptor(Mpris& mpris, QObject* parent);
    [[nodiscard]] bool yes() const { return true; }
    [[nodiscard]] bool no() const { return false; }
    [[nodiscard]] QString identity() const { return "Unisono"; }
    [[nodiscard]] QString desktopEntry() const { return "org.unisono.Unisono"; }
    [[nodiscard]] QStringList schemes() const { return {"file", "http", "https"}; }
    [[nodiscard]] QStringList types() const;

 public slots:
    void Raise();
    void Quit();

 private:
    Mpris& mpris_;
};

class MprisPlayerAdaptor : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ playbackStatus)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(double MinimumRate READ rate CONSTANT)
    Q_PROPERTY(double MaximumRate READ rate CONSTANT)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ canPlay)
    Q_PROPERTY(bool CanPause READ canPause)
    Q_PROPERTY(bool CanSeek READ canSeek)
    Q_PROPERTY(bool CanControl READ canControl CONSTANT)

 public:
    MprisPlayerAdaptor(Mpris& mpris, QObject* parent);
    [[nodiscard]] QString playbackStatus() const;
    [[nodiscard]] double rate() const { return 1.0; }
    void setRate(double rate);
    [[nodiscard]] QVariantMap metadata() const;
    [[nodiscard]] double volume() const { return mpris_.view().volume; }
    void setVolume(double volume);
    [[nodiscard]] qlonglong position() const { return mpris_.position(); }
    [[nodiscard]] bool canGoNext() const { return mpris_.view().can_next; }
    [[nodiscard]] bool canGoPrevious() const { return mpris_.view().can_previous; }
    [[nodiscard]] bool canPlay() const { return mpris_.view().can_play; }
    [[nodiscard]] bool canPause() const { return mpris_.view().can_pause; }
    [[nodiscard]] bool canSeek() const { return mpris_.view().can_seek; }
    [[nodiscard]] bool canControl() const { return true; }

 public slots:
    void Next();
    void Previous();
    void Pause();
    void PlayPause();
    void Stop();
    void Play();
    void Seek(qlonglong Offset);
    void SetPosition(const QDBusObjectPath& TrackId, qlonglong Position);
    void OpenUri(const QString& Uri);

 signals:
    void Seeked(qlonglong Position);

 private:
    Mpris& mpris_;
};

}  // namespace unisono::ui
