#include "source/file_source.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

#include "source/file_kind.h"
#include "source/header_promise.h"
#include "source/qt_decoder_source.h"
#include "source/sound_file.h"
#include "source/words.h"

namespace unisono {

namespace {

namespace fs = std::filesystem;

// Everything that can be said of a file without decoding it. Returns its kind.
Result<FileKind> inspect(const std::string& path) {
    std::error_code error;
    const fs::path file = toPath(path);
    const fs::file_status status = fs::status(file, error);
    if (path.empty() || status.type() == fs::file_type::not_found) {
        return fail(
            ErrorKind::file_not_found,
            path.empty() ? "No file was named." : "There is no file " + printable(path) + ".", {},
            "Check the spelling and the folder.");
    }
    if (fs::is_directory(status)) {
        return unusableFile(path, "it is a folder");
    }
    if (status.type() != fs::file_type::none && !fs::is_regular_file(status)) {
        return unusableFile(path, "it is a pipe or a device, and only files can be opened");
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return fail(ErrorKind::file_not_found, printable(path) + " may not be read.", {},
                    "Ask its owner for permission, or copy it to a folder of your own.");
    }
    std::array<char, 512> head{};
    stream.read(head.data(), head.size());
    if (stream.gcount() == 0) {
        return unusableFile(path, "it is empty");
    }
    FileKind kind = fileKind({head.data(), static_cast<std::size_t>(stream.gcount())});
    if (kind.player == FileKind::Player::none && !kind.name.empty()) {
        return unusableFile(path, "it holds " + kind.name + ", no sound");
    }
    if (kind.name == "an MP3 file" && mpegLengthIsGuess(stream)) {
        // libsndfile would stop at the guessed length, in the middle of the song.
        kind.player = FileKind::Player::qt;
    }
    return kind;
}

}  // namespace

Result<std::unique_ptr<Source>> openFile(const std::string& path) {
    const auto kind = inspect(path);
    if (!kind) {
        return tl::unexpected<Error>(kind.error());
    }
    const bool isMpeg = kind->name == "an MP3 file";
    if (kind->player == FileKind::Player::qt) {
        auto source = openWithQt(path, *kind);
        if (source || !isMpeg) {
            return source;
        }
    }
    auto reader = openSoundFile(path, kind->name);
    if (reader) {
        return std::make_unique<FileSource>(std::move(*reader), path);
    }
    // A container we know with a codec that libsndfile does not: Speex in Ogg, AC-3 in WAV. A few
    // hundred bytes are no song, and not worth loading a decoder for.
    constexpr std::uintmax_t kSmallestSong_bytes = 4096;
    std::error_code error;
    if (kind->player == FileKind::Player::libsndfile && hasQtDecoder() &&
        fs::file_size(toPath(path), error) >= kSmallestSong_bytes && !error) {
        if (auto source = openWithQt(path, *kind)) {
            return source;
        }
    }
    return tl::unexpected<Error>(std::move(reader.error()));
}

FileSource::FileSource(std::unique_ptr<NativeReader> reader, const std::string& path)
    : reader_(std::move(reader)), path_(path), name_(fileName(path)) {
    const NativeReader::Format& format = reader_->format();
    if (format.rate_hz != kTimelineRate_hz) {
        converter_.emplace(format.rate_hz,
                           [this](std::int64_t begin, float* stereo, std::size_t frames) {
                               return fetch(begin, stereo, frames);
                           });
    }
    if (format.frames) {
        length_ = timelineLength(*format.frames, format.rate_hz);
    }
}

SourceInfo FileSource::info() const {
    const NativeReader::Format& format = reader_->format();
    SourceInfo info;
    info.title = format.title.empty() ? name_ : format.title;
    info.location = path_;
    info.length = length_;
    info.native_rate_hz = format.rate_hz;
    info.native_channels = format.channels;
    info.seekable = true;
    return info;
}

Result<Source::Read> FileSource::read(float* stereo, std::size_t frames) {
    const std::size_t count =
        converter_ ? converter_->read(position_, stereo, frames) : fetch(position_, stereo, frames);
    position_ += static_cast<Frame>(count);
    if (!canSeek_) {
        return fail(ErrorKind::file_unusable, name_ + " cannot be read any more.",
                    "It was changed or removed while it was playing.", "Open it again.");
    }
    const bool ended = count < frames || (length_ && position_ >= *length_);
    if (ended) {
        // Where reading stopped, if it did; the file's own word otherwise.
        noteEnd(nativeEnd_.value_or(reader_->format().frames.value_or(0)));
    }
    return Read{count, ended};
}

std::size_t FileSource::fetch(std::int64_t begin, float* stereo, std::size_t frames) {
    if (begin != readerPosition_) {
        const auto reached = reader_->seek(begin);
        canSeek_ = reached.has_value();
        readerPosition_ = reached.value_or(0);
        if (readerPosition_ != begin) {
            nativeEnd_ = std::min(readerPosition_, nativeEnd_.value_or(readerPosition_));
            return 0;
        }
    }
    const std::size_t count = reader_->read(stereo, frames);
    readerPosition_ += static_cast<std::int64_t>(count);
    if (count < frames) {
        nativeEnd_ = std::min(readerPosition_, nativeEnd_.value_or(readerPosition_));
    }
    addNotice(reader_->takeDamage());
    return count;
}

void FileSource::noteEnd(std::int64_t native_frames) {
    const int rate_hz = reader_->format().rate_hz;
    length_ = timelineLength(native_frames, rate_hz);
    if (std::exchange(hasTold_, true)) {
        return;
    }
    const auto promised = reader_->promisedFrames(native_frames);
    if (!promised && !reader_->lacksEndMark()) {
        return;
    }
    const auto seconds = [rate_hz](std::int64_t count) {
        return static_cast<double>(count) / rate_hz;
    };
    addNotice(endsEarlySentence(name_, seconds(native_frames),
                                promised ? std::optional(seconds(*promised)) : std::nullopt));
}

Result<void> FileSource::seek(Frame position) {
    position_ = std::max<Frame>(position, 0);
    if (length_) {
        position_ = std::min(position_, *length_);
    }
    return {};
}

std::string FileSource::takeNotice() {
    return std::exchange(notice_, {});
}

void FileSource::addNotice(const std::string& sentence) {
    if (!sentence.empty()) {
        notice_ += (notice_.empty() ? "" : " ") + sentence;
    }
}

std::vector<float> FileSource::head() {
    if (!converter_ || position_ != 0) {
        return {};
    }
    std::vector<float> stereo(converter_->margin_frames() * 2);
    stereo.resize(fetch(0, stereo.data(), converter_->margin_frames()) * 2);
    return stereo;
}

std::vector<float> FileSource::tail() const {
    return converter_ ? converter_->tail() : std::vector<float>{};
}

void FileSource::setPreceding(std::vector<float> tailOfPrevious) {
    if (converter_) {
        converter_->setPreceding(std::move(tailOfPrevious));
    }
}

void FileSource::setFollowing(std::vector<float> headOfNext) {
    if (converter_) {
        converter_->setFollowing(std::move(headOfNext));
    }
}

}  // namespace unisono
