// Qt's audio decoder on its own thread, filling a queue. Internal to qt_decoder_source.cpp.
#pragma once

#include <QAudioDecoder>
#include <QFile>
#include <QMediaPlayer>
#include <QObject>
#include <QString>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "timeline/time.h"

namespace unisono {

// What the decoder's thread and the reader's thread share. All under `mutex`.
struct QtDecoderQueue {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<float> stereo;
    std::size_t taken = 0;     // floats at the front of `stereo` that were read
    Frame skip_frames = 0;     // to drop before anything is queued
    Frame decoded_frames = 0;  // since the file was opened, dropped ones too: a sign of life
    bool isHeldBack = false;   // the decoder waits for room
    bool isFinished = false;
    std::string failure;    // a reason, as for unusableFile()
    std::string suspicion;  // of a failure that the decoder itself would never report
    std::optional<Frame> length;
    std::string title;

    [[nodiscard]] std::size_t frames() const { return (stereo.size() - taken) / 2; }
};

// Lives on the decoder's thread; every member function runs there. Decodes two seconds ahead at
// most. `queue` outlives it.
class QtDecoder : public QObject {
 public:
    // `statesLength`: the container's length is no guess.
    QtDecoder(QString path, bool statesLength, QtDecoderQueue& queue);

    // The player tells at once what the decoder keeps to itself: that a file cannot be opened,
    // how long it is, what it is called.
    void probe();
    // From the beginning; whatever is queued is forgotten, and so many frames are dropped first.
    void start(Frame skip_frames);
    // Takes what the decoder has, as long as there is room.
    void pull();

 private:
    template <class Player>
    std::unique_ptr<QFile> give(Player& player);
    void append(const float* stereo, std::size_t frames);
    void takeFacts();
    void suspect(const std::string& reason);
    void fail(const std::string& reason);

    QString path_;
    bool statesLength_;
    QtDecoderQueue& queue_;
    std::unique_ptr<QFile> playerFile_;  // outlives player_, as the next one decoder_
    std::unique_ptr<QFile> decoderFile_;
    std::unique_ptr<QMediaPlayer> player_;
    std::unique_ptr<QAudioDecoder> decoder_;
    bool isAtEnd_ = false;
};

}  // namespace unisono
