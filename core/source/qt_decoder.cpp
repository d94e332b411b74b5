#include "source/qt_decoder.h"

#include <QAudioBuffer>
#include <QMediaMetaData>
#include <QUrl>
#include <algorithm>
#include <utility>

#include "source/downmix.h"
#include "source/words.h"

namespace unisono {

namespace {

// Decoded sound waiting to be read; the decoder pauses beyond that.
constexpr std::size_t kQueue_frames = 2 * kTimelineRate_hz;

QAudioFormat timelineFormat() {
    QAudioFormat format;
    format.setSampleRate(kTimelineRate_hz);
    format.setChannelCount(kTimelineChannels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

}  // namespace

QtDecoder::QtDecoder(QString path, bool statesLength, QtDecoderQueue& queue)
    : path_(std::move(path)), statesLength_(statesLength), queue_(queue) {
}

void QtDecoder::probe() {
    player_ = std::make_unique<QMediaPlayer>();
    connect(player_.get(), &QMediaPlayer::errorOccurred, this,
            [this] { suspect("its decoder cannot make sense of it"); });
    connect(player_.get(), &QMediaPlayer::durationChanged, this, [this] { takeFacts(); });
    connect(player_.get(), &QMediaPlayer::metaDataChanged, this, [this] { takeFacts(); });
    playerFile_ = give(*player_);
    takeFacts();
    if (player_->hasVideo() && !player_->hasAudio()) {
        suspect("it holds pictures, but no sound");
    }
}

void QtDecoder::start(Frame skip_frames) {
    decoder_.reset();
    isAtEnd_ = false;
    {
        const std::lock_guard lock(queue_.mutex);
        queue_.stereo.clear();
        queue_.taken = 0;
        queue_.skip_frames = skip_frames;
        queue_.isHeldBack = false;
        queue_.isFinished = false;
        if (!queue_.failure.empty()) {
            return;
        }
    }
    decoder_ = std::make_unique<QAudioDecoder>();
    decoder_->setAudioFormat(timelineFormat());
    connect(decoder_.get(), &QAudioDecoder::bufferReady, this, [this] { pull(); });
    connect(decoder_.get(), &QAudioDecoder::finished, this, [this] {
        isAtEnd_ = true;
        pull();
    });
    connect(decoder_.get(), qOverload<QAudioDecoder::Error>(&QAudioDecoder::error), this,
            [this] { fail("its decoder stopped with an error"); });
    decoderFile_ = give(*decoder_);
    decoder_->start();
}

void QtDecoder::pull() {
    while (decoder_ && decoder_->bufferAvailable()) {
        {
            const std::lock_guard lock(queue_.mutex);
            queue_.isHeldBack = queue_.frames() >= kQueue_frames;
            if (queue_.isHeldBack) {
                return;
            }
        }
        const QAudioBuffer buffer = decoder_->read();
        if (!buffer.isValid()) {
            break;
        }
        if (buffer.format() != timelineFormat()) {
            fail("its decoder delivers a format that was not asked for");
            return;
        }
        append(buffer.constData<float>(), static_cast<std::size_t>(buffer.frameCount()));
    }
    if (isAtEnd_) {
        const std::lock_guard lock(queue_.mutex);
        queue_.isFinished = true;
        queue_.changed.notify_all();
    }
}

// Hands the file over by name. Qt up to 6.4 percent-encodes the name on its way to ffmpeg; what
// does not survive that is handed over opened (which that Qt leaks some memory for).
template <class Player>
std::unique_ptr<QFile> QtDecoder::give(Player& player) {
    const QUrl url = QUrl::fromLocalFile(path_);
    if (url.toEncoded(QUrl::PreferLocalFile) == path_.toUtf8()) {
        player.setSource(url);
        return nullptr;
    }
    auto file = std::make_unique<QFile>(path_);
    if (!file->open(QIODevice::ReadOnly)) {
        fail("it cannot be opened any more");
    }
    player.setSourceDevice(file.get());
    return file;
}

void QtDecoder::append(const float* stereo, std::size_t frames) {
    const std::lock_guard lock(queue_.mutex);
    queue_.decoded_frames += static_cast<Frame>(frames);
    const auto skipped =
        static_cast<std::size_t>(std::min<Frame>(queue_.skip_frames, static_cast<Frame>(frames)));
    queue_.skip_frames -= static_cast<Frame>(skipped);
    if (skipped == frames) {
        return;
    }
    queue_.stereo.erase(queue_.stereo.begin(),
                        queue_.stereo.begin() + static_cast<std::ptrdiff_t>(queue_.taken));
    queue_.taken = 0;
    const std::size_t before = queue_.stereo.size();
    queue_.stereo.insert(queue_.stereo.end(), stereo + skipped * 2, stereo + frames * 2);
    sanitize(queue_.stereo.data() + before, queue_.stereo.size() - before);
    queue_.changed.notify_all();
}

void QtDecoder::takeFacts() {
    const std::lock_guard lock(queue_.mutex);
    if (statesLength_ && player_->duration() > 0) {
        queue_.length = player_->duration() * kTimelineRate_hz / 1000;
    }
    queue_.title = printable(player_->metaData().stringValue(QMediaMetaData::Title).toStdString());
}

void QtDecoder::suspect(const std::string& reason) {
    const std::lock_guard lock(queue_.mutex);
    queue_.suspicion = reason;
    queue_.changed.notify_all();
}

void QtDecoder::fail(const std::string& reason) {
    const std::lock_guard lock(queue_.mutex);
    if (queue_.failure.empty()) {
        queue_.failure = reason;
    }
    queue_.changed.notify_all();
}

}  // namespace unisono
