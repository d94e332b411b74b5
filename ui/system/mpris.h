// The desktop's media controls on Linux (org.mpris.MediaPlayer2): media keys, the panel's player,
// headset buttons. Where there is no bus nothing happens. GUI thread only; nothing here waits for
// the bus.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

namespace unisono::ui {

struct MprisView {
    enum class Status { stopped, paused, playing };
    Status status = Status::stopped;
    QString title;         // empty: nothing is chosen
    QString artist;        // may be empty
    QString album;         // may be empty
    QString track;         // tells one piece from another: a path, an index; any text
    qint64 length_us = 0;  // 0: not known, or without an end
    double volume = 1.0;   // 0 … 1
    bool can_play = false;
    bool can_pause = false;
    bool can_next = false;
    bool can_previous = false;
    bool can_seek = false;
    bool operator==(const MprisView&) const = default;
};

class MprisPart;

class Mpris : public QObject {
    Q_OBJECT

 public:
    // `address`: of a bus; empty: the session's.
    explicit Mpris(const QString& address = {}, QObject* parent = nullptr);
    ~Mpris() override;

    void setView(const MprisView& view);
    // As often as is known; a jump is told to the desktop.
    void setPosition(qint64 position_us);
    [[nodiscard]] const MprisView& view() const { return view_; }
    [[nodiscard]] qint64 position() const;
    // The clock by which a playing position goes on; for tests.
    void setClock(std::function<qint64()> now_us);
    // The name on the bus; empty until it is ours.
    [[nodiscard]] const QString& name() const { return name_; }
    [[nodiscard]] QString trackPath() const;

 signals:
    void playWanted();
    void pauseWanted();
    void playPauseWanted();
    void stopWanted();
    void nextWanted();
    void previousWanted();
    void seekWanted(qint64 position_us);  // to there, within the piece
    void volumeWanted(double volume);     // 0 … 1
    void filesWanted(const QStringList& files);
    void raiseWanted();
    void quitWanted();
    void registered();

 private:
    friend class MprisPart;

    MprisView view_;
    qint64 position_us_ = 0;
    qint64 position_at_us_ = 0;
    std::function<qint64()> now_us_;
    QString name_;
    std::unique_ptr<MprisPart> part_;  // what speaks D-Bus; none where there is none
};

}  // namespace unisono::ui
