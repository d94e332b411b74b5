#include "source/qt_decoder_source.h"

#include <QCoreApplication>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <utility>

#include "source/qt_decoder.h"
#include "source/words.h"

namespace unisono {

namespace {

using namespace std::chrono_literals;

// AAC packets are padded to whole ones: this much beyond the stated length is padding, and this
// much less is no loss.
constexpr Frame kPadding_frames = kTimelineRate_hz / 10;
// With a decoder that says nothing: first and last time it is waited for before it is started anew.
constexpr auto kFirstPatience = 500ms;
constexpr auto kLastPatience = 4s;

class QtDecoderSource final : public Source {
 public:
    QtDecoderSource(const std::string& path, const FileKind& kind)
        : path_(path), name_(fileName(path)) {
        const auto utf8 = toPath(path).u8string();
        const auto text = QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()),
                                            static_cast<qsizetype>(utf8.size()));
        decoder_ = new QtDecoder(text, kind.states_length, queue_);
        decoder_->moveToThread(&thread_);
        QObject::connect(&thread_, &QThread::finished, decoder_, &QObject::deleteLater);
        thread_.setObjectName("unisono decoder");
        thread_.start();
    }
    ~QtDecoderSource() override {
        thread_.quit();
        thread_.wait();
    }
    QtDecoderSource(const QtDecoderSource&) = delete;
    QtDecoderSource& operator=(const QtDecoderSource&) = delete;

    // Starts decoding and waits for the first sound.
    Result<void> open() {
        onDecoderThread([this] {
            decoder_->probe();
            decoder_->start(0);
        });
        std::unique_lock lock(queue_.mutex);
        if (queue_.changed.wait_for(lock, kFirstPatience,
                                    [this] { return isReadable() || !queue_.suspicion.empty(); }) &&
            !isReadable()) {
            // Where the player failed the decoder hardly ever succeeds, but it gets its chance.
            queue_.changed.wait_for(lock, 50ms, [this] { return isReadable(); });
        } else {
            waitForSound(lock);
        }
        if (queue_.frames() > 0) {
            return {};
        }
        return unusableFile(path_, !queue_.failure.empty()     ? queue_.failure
                                   : !queue_.suspicion.empty() ? queue_.suspicion
                                                               : "no sound comes out of it");
    }

    [[nodiscard]] SourceInfo info() const override {
        const std::lock_guard lock(queue_.mutex);
        SourceInfo info;
        info.title = queue_.title.empty() ? name_ : queue_.title;
        info.location = path_;
        info.length = queue_.length;
        info.native_rate_hz = kTimelineRate_hz;  // Qt converts on the way
        info.native_channels = kTimelineChannels;
        info.seekable = true;
        return info;
    }

    Result<Read> read(float* stereo, std::size_t frames) override {
        std::size_t done = 0;
        bool ended = false;
        std::unique_lock lock(queue_.mutex);
        while (done < frames && !ended) {
            if (!waitForSound(lock)) {
                return fail(ErrorKind::file_unusable, name_ + " cannot be read any more.",
                            "Its decoder has stopped answering.", "Open it again.");
            }
            std::size_t count = std::min(frames - done, queue_.frames());
            if (queue_.length && position_ + static_cast<Frame>(queue_.frames()) > *queue_.length) {
                count = std::min(count, beforeLength());
            }
            std::copy_n(queue_.stereo.data() + queue_.taken, count * 2, stereo + done * 2);
            queue_.taken += count * 2;
            position_ += static_cast<Frame>(count);
            done += count;
            ended = count == 0 && hasStopped();
            askForMore();
        }
        ended = ended || (hasStopped() && (queue_.frames() == 0 || isAtLength()));
        if (ended) {
            noteEnd();
        }
        return Read{done, ended};
    }

    [[nodiscard]] Frame position() const override { return position_; }

    Result<void> seek(Frame position) override {
        std::unique_lock lock(queue_.mutex);
        position = std::max<Frame>(position, 0);
        if (queue_.length) {
            position = std::min(position, *queue_.length);
        }
        const Frame ahead = position - std::exchange(position_, position);
        if (ahead < 0) {
            lock.unlock();
            onDecoderThread([this, position] { decoder_->start(position); });
            return {};
        }
        const Frame queued = std::min(ahead, static_cast<Frame>(queue_.frames()));
        queue_.taken += static_cast<std::size_t>(queued) * 2;
        queue_.skip_frames += ahead - queued;
        askForMore();
        return {};
    }

    std::string takeNotice() override { return std::exchange(notice_, {}); }

 private:
    template <class Task>
    void onDecoderThread(Task task) {
        QMetaObject::invokeMethod(decoder_, std::move(task), Qt::BlockingQueuedConnection);
    }

    // The following expect queue_.mutex to be held.
    // Qt up to 6.4 may lose the wake-up between two of its threads; then it sleeps for good, and
    // only a new decoder goes on. False: that did not help either.
    bool waitForSound(std::unique_lock<std::mutex>& lock) {
        auto patience = std::chrono::milliseconds(kFirstPatience);
        for (Frame before = queue_.decoded_frames; patience <= kLastPatience;) {
            if (queue_.changed.wait_for(lock, patience, [this] { return isReadable(); })) {
                return true;
            }
            // Skipping far ahead takes long: no reason to worry as long as something is decoded.
            if (std::exchange(before, queue_.decoded_frames) == queue_.decoded_frames) {
                lock.unlock();
                onDecoderThread([this] { decoder_->start(position_); });
                lock.lock();
                patience *= 2;
            }
        }
        return false;
    }
    [[nodiscard]] bool hasStopped() const { return queue_.isFinished || !queue_.failure.empty(); }
    [[nodiscard]] bool isAtLength() const { return queue_.length && position_ >= *queue_.length; }
    // At the stated length it takes some more sound to tell padding from a wrong statement.
    [[nodiscard]] bool isReadable() const {
        return hasStopped() ||
               queue_.frames() > (isAtLength() ? static_cast<std::size_t>(kPadding_frames) : 0);
    }
    // Frames that may be read before the stated length; forgets the length if it was wrong.
    std::size_t beforeLength() {
        const Frame beyond = position_ + static_cast<Frame>(queue_.frames()) - *queue_.length;
        if (beyond > kPadding_frames) {
            queue_.length.reset();
            return queue_.frames();
        }
        return static_cast<std::size_t>(std::max<Frame>(*queue_.length - position_, 0));
    }
    void askForMore() {
        if (queue_.isHeldBack) {
            queue_.isHeldBack = false;
            QMetaObject::invokeMethod(
                decoder_, [decoder = decoder_] { decoder->pull(); }, Qt::QueuedConnection);
        }
    }
    void noteEnd() {
        position_ -= std::exchange(queue_.skip_frames, 0);  // where a seek went beyond the end
        if (!queue_.failure.empty() && !hasTold_) {
            notice_ = name_ + " is damaged after " + clockText(seconds(position_)) +
                      "; the rest cannot be played.";
        } else if (queue_.length && *queue_.length > position_ + kPadding_frames && !hasTold_) {
            notice_ = endsEarlySentence(name_, seconds(position_), seconds(*queue_.length));
        }
        hasTold_ = true;
        queue_.length = position_;
    }
    static double seconds(Frame frames) { return static_cast<double>(frames) / kTimelineRate_hz; }

    std::string path_;
    std::string name_;
    mutable QtDecoderQueue queue_;
    QThread thread_;
    QtDecoder* decoder_ = nullptr;  // on thread_, deleted there
    Frame position_ = 0;
    std::string notice_;
    bool hasTold_ = false;
};

}  // namespace

bool hasQtDecoder() {
    return true;
}

Result<std::unique_ptr<Source>> openWithQt(const std::string& path, const FileKind& kind) {
    if (QCoreApplication::instance() == nullptr) {
        return fail(ErrorKind::unsupported,
                    printable(path) +
                        " cannot be played: its decoder, Qt Multimedia, needs a Qt "
                        "application, and this program has none.",
                    {}, "Convert it to WAV or FLAC.");
    }
    // The only backend that decodes the same way on every system. The user's choice goes first.
    static std::once_flag chosen;
    std::call_once(chosen, [] {
        if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND")) {
            qputenv("QT_MEDIA_BACKEND", "ffmpeg");
        }
    });
    auto source = std::make_unique<QtDecoderSource>(path, kind);
    if (auto opened = source->open(); !opened) {
        return tl::unexpected<Error>(opened.error());
    }
    return source;
}

}  // namespace unisono
