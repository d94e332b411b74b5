#include "source/sound_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <utility>
#include <vector>

#include <sndfile.h>

#include "source/downmix.h"
#include "source/header_promise.h"
#include "source/words.h"

namespace unisono {

namespace {

constexpr int kMinRate_hz = 1000;
constexpr int kMaxRate_hz = 768000;
constexpr int kMaxChannels = 256;
// Longer than any file can be; headers that claim more claim nothing.
constexpr std::int64_t kMaxFrames = std::int64_t{1} << 42;
constexpr std::size_t kChunk_frames = 4096;
// SF_FORMAT_MPEG and its codecs, which headers before libsndfile 1.1 do not name.
constexpr int kMpegContainer = 0x230000;
constexpr int kMpegLayer1 = 0x0080;
constexpr int kMpegLayer3 = 0x0082;

// libsndfile reads through a standard stream: long files and names in any script work the same on
// every system, and no file is taken for sound because of its extension alone.
struct FileStream {
    std::ifstream stream;
    sf_count_t size = 0;
    sf_count_t position = 0;
};

sf_count_t streamLength(void* user) {
    return static_cast<FileStream*>(user)->size;
}

sf_count_t streamSeek(sf_count_t offset, int whence, void* user) {
    auto& file = *static_cast<FileStream*>(user);
    const sf_count_t base = whence == SEEK_CUR ? file.position : whence == SEEK_END ? file.size : 0;
    if (base + offset < 0) {
        return -1;
    }
    file.position = base + offset;
    file.stream.clear();
    file.stream.seekg(file.position);
    return file.position;
}

sf_count_t streamRead(void* into, sf_count_t count, void* user) {
    auto& file = *static_cast<FileStream*>(user);
    file.stream.clear();
    file.stream.read(static_cast<char*>(into), count);
    file.position += file.stream.gcount();
    return file.stream.gcount();
}

sf_count_t streamWrite(const void*, sf_count_t, void*) {
    return 0;
}

sf_count_t streamTell(void* user) {
    return static_cast<FileStream*>(user)->position;
}

SNDFILE* openStream(FileStream& stream, SF_INFO& info) {
    SF_VIRTUAL_IO access{streamLength, streamSeek, streamRead, streamWrite, streamTell};
    streamSeek(0, SEEK_SET, &stream);
    info = {};
    return sf_open_virtual(&access, SFM_READ, &info, &stream);
}

// Containers with a signature that cannot be mistaken. Headerless sound and laboratory formats
// with a few weak magic bytes stay out: they would turn junk into noise.
bool isMusicContainer(int format) {
    constexpr std::array kAllowed = {
        SF_FORMAT_WAV, SF_FORMAT_WAVEX, SF_FORMAT_RF64, SF_FORMAT_W64,  SF_FORMAT_AIFF,
        SF_FORMAT_AU,  SF_FORMAT_FLAC,  SF_FORMAT_OGG,  SF_FORMAT_CAF,  SF_FORMAT_SVX,
        SF_FORMAT_VOC, SF_FORMAT_PAF,   SF_FORMAT_PVF,  SF_FORMAT_NIST, SF_FORMAT_IRCAM,
    };
    const int container = format & SF_FORMAT_TYPEMASK;
    return container == kMpegContainer || std::ranges::find(kAllowed, container) != kAllowed.end();
}

// What libsndfile says about a file it refused, where that is of use to a person.
std::string refusal(const std::string& kind, int code, const char* words) {
    if (kind.empty()) {
        return "it is in no sound format that is known here";
    }
    std::string text = "it looks like " + kind + ", but is damaged, cut off or of an unusual kind";
    constexpr std::array<int, 4> kMisleading = {SF_ERR_UNRECOGNISED_FORMAT, SF_ERR_SYSTEM, 7, 29};
    if (std::ranges::find(kMisleading, code) == kMisleading.end()) {
        std::string detail = printable(words);
        while (!detail.empty() && (detail.back() == '.' || detail.back() == ' ')) {
            detail.pop_back();
        }
        text += " (" + detail + ")";
    }
    return text;
}

struct SndfileClose {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

std::vector<ChannelPosition> layoutOf(SNDFILE* file, const SF_INFO& info) {
    if ((info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_OGG) {
        return vorbisLayout(info.channels);
    }
    auto layout = waveLayout(info.channels);
    std::vector<int> map(static_cast<std::size_t>(info.channels), SF_CHANNEL_MAP_INVALID);
    if (sf_command(file, SFC_GET_CHANNEL_MAP_INFO, map.data(),
                   static_cast<int>(map.size() * sizeof(int))) == 0) {
        return layout;
    }
    using enum ChannelPosition;
    constexpr std::array<std::pair<int, ChannelPosition>, 12> kPlaces = {{
        {SF_CHANNEL_MAP_LEFT, front_left},
        {SF_CHANNEL_MAP_FRONT_LEFT, front_left},
        {SF_CHANNEL_MAP_RIGHT, front_right},
        {SF_CHANNEL_MAP_FRONT_RIGHT, front_right},
        {SF_CHANNEL_MAP_CENTER, front_center},
        {SF_CHANNEL_MAP_FRONT_CENTER, front_center},
        {SF_CHANNEL_MAP_LFE, low_frequency},
        {SF_CHANNEL_MAP_REAR_LEFT, back_left},
        {SF_CHANNEL_MAP_REAR_RIGHT, back_right},
        {SF_CHANNEL_MAP_REAR_CENTER, back_center},
        {SF_CHANNEL_MAP_SIDE_LEFT, side_left},
        {SF_CHANNEL_MAP_SIDE_RIGHT, side_right},
    }};
    auto stated = layout;
    for (std::size_t channel = 0; channel < map.size(); ++channel) {
        const auto* place =
            std::ranges::find(kPlaces, map[channel], &std::pair<int, ChannelPosition>::first);
        stated[channel] = place == kPlaces.end() ? unknown : place->second;
    }
    // A map without both fronts is no map for music; the usual order is the better guess.
    const bool isUsable =
        std::ranges::count(stated, front_left) == 1 && std::ranges::count(stated, front_right) == 1;
    return isUsable ? stated : layout;
}

class SndfileReader final : public NativeReader {
 public:
    SndfileReader(std::string path, std::unique_ptr<FileStream> stream,
                  std::unique_ptr<SNDFILE, SndfileClose> file, const SF_INFO& info,
                  std::optional<HeaderPromise> promise)
        : name_(fileName(path)),
          stream_(std::move(stream)),
          file_(std::move(file)),
          container_(info.format & SF_FORMAT_TYPEMASK),
          codec_(info.format & SF_FORMAT_SUBMASK),
          promise_(promise),
          downmix_(layoutOf(file_.get(), info)),
          interleaved_(kChunk_frames * static_cast<std::size_t>(info.channels)) {
        format_.rate_hz = info.samplerate;
        format_.channels = info.channels;
        if (info.frames <= kMaxFrames) {
            format_.frames = info.frames;
        }
        if (const char* title = sf_get_string(file_.get(), SF_STR_TITLE)) {
            format_.title = printable(title);
        }
    }

    [[nodiscard]] const Format& format() const override { return format_; }

    std::size_t read(float* stereo, std::size_t frames) override {
        std::size_t done = 0;
        while (done < frames) {
            const std::size_t wanted = std::min(frames - done, kChunk_frames);
            float* into = stereo + done * 2;
            const std::size_t silent = std::min(wanted, silence_frames_);
            std::fill_n(into, silent * 2, 0.0F);
            silence_frames_ -= silent;
            const std::size_t got = silent > 0 ? silent : readOnce(into, wanted);
            position_ += static_cast<std::int64_t>(got);
            done += got;
            if (silent == 0 && got < wanted && !passDamage()) {
                break;
            }
        }
        return done;
    }

    std::optional<std::int64_t> seek(std::int64_t frame) override {
        silence_frames_ = 0;
        // Vorbis and Opus need to run in before they deliver the same samples as when read from
        // the beginning, and libsndfile may miscount within the last page of such a stream.
        std::int64_t start = frame;
        if (container_ == SF_FORMAT_OGG) {
            const std::int64_t runIn_s = codec_ == SF_FORMAT_VORBIS ? 1 : 3;
            constexpr std::int64_t kLastPage_s = 6;
            start -= runIn_s * format_.rate_hz;
            if (format_.frames) {
                start = std::min(start, *format_.frames - kLastPage_s * format_.rate_hz);
            }
            start = std::max<std::int64_t>(start, 0);
        }
        if (!seekDecoder(start)) {
            // The long way round: some damaged files can only be read from the beginning.
            start = 0;
            if (!seekDecoder(start)) {
                return std::nullopt;
            }
        }
        position_ = start;
        std::array<float, 2 * 1024> discarded{};
        while (position_ < frame) {
            const auto wanted = static_cast<std::size_t>(
                std::min<std::int64_t>(frame - position_, discarded.size() / 2));
            if (read(discarded.data(), wanted) < wanted) {
                break;  // the file is shorter than it claimed
            }
        }
        return position_;
    }

    [[nodiscard]] std::optional<std::int64_t> promisedFrames(
        std::int64_t read_frames) const override {
        std::int64_t promised = format_.frames.value_or(0);
        if (promise_ && format_.frames) {
            const std::int64_t units = promise_->promised_bytes / promise_->frame_bytes;
            const std::int64_t present = promise_->present_bytes / promise_->frame_bytes;
            if (units > present) {
                const double perUnit =
                    present > 0 ? static_cast<double>(promised) / static_cast<double>(present)
                                : 1.0;
                promised += std::llround(static_cast<double>(units - present) * perUnit);
            }
        }
        // Lengths of MP3 files may be estimates, and Ogg pages round.
        const std::int64_t slack = isMpeg()                      ? format_.rate_hz / 2
                                   : container_ == SF_FORMAT_OGG ? format_.rate_hz / 20
                                                                 : 0;
        if (promised > read_frames + slack) {
            return promised;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool lacksEndMark() const override {
        return container_ == SF_FORMAT_OGG && !format_.frames;
    }

    std::string takeDamage() override { return std::exchange(damage_, {}); }

 private:
    bool seekDecoder(std::int64_t frame) {
        if (file_ && sf_seek(file_.get(), frame, SEEK_SET) == frame) {
            return true;
        }
        // One failure leaves FLAC decoders unable to seek at all; a new one may succeed.
        SF_INFO info{};
        file_.reset();
        file_.reset(openStream(*stream_, info));
        if (file_ && (info.channels != format_.channels || info.samplerate != format_.rate_hz)) {
            file_.reset();  // another file by now
        }
        return file_ && sf_seek(file_.get(), frame, SEEK_SET) == frame;
    }

    std::size_t readOnce(float* stereo, std::size_t frames) {
        if (!file_) {
            return 0;
        }
        const sf_count_t got =
            sf_readf_float(file_.get(), interleaved_.data(), static_cast<sf_count_t>(frames));
        const auto count = static_cast<std::size_t>(
            std::clamp<sf_count_t>(got, 0, static_cast<sf_count_t>(frames)));
        sanitize(interleaved_.data(), count * static_cast<std::size_t>(format_.channels));
        downmix_.mix(interleaved_.data(), count, stereo);
        return count;
    }

    // Called where the decoder stopped. True if there is a way on.
    bool passDamage() {
        if (!format_.frames || position_ >= *format_.frames) {
            return false;
        }
        const bool passed = container_ == SF_FORMAT_FLAC ? passFlacDamage() : passMpegDamage();
        if (passed && !hasReportedDamage_) {
            hasReportedDamage_ = true;
            damage_ = name_ + " is damaged at " +
                      clockText(static_cast<double>(position_) / format_.rate_hz) +
                      "; the damaged parts are left out.";
        }
        return passed;
    }

    // FLAC frames know their place: look for the next good one and keep its time with silence.
    bool passFlacDamage() {
        constexpr std::int64_t kFirstStep_frames = 4096;
        constexpr std::int64_t kLastStep_frames = kFirstStep_frames << 8;
        std::array<float, 2> frame{};
        for (std::int64_t step = kFirstStep_frames; step <= kLastStep_frames; step *= 2) {
            const std::int64_t target = position_ + step;
            if (target >= *format_.frames) {
                break;
            }
            if (seekDecoder(target) && readOnce(frame.data(), 1) == 1 && seekDecoder(target)) {
                silence_frames_ = static_cast<std::size_t>(step);
                return true;
            }
        }
        return false;
    }

    // The MPEG decoder gives up for now, but goes on when asked again, as long as it makes way.
    bool passMpegDamage() {
        if (!isMpeg() || stream_->position >= stream_->size ||
            stream_->position == damagePosition_) {
            return false;
        }
        damagePosition_ = stream_->position;
        return true;
    }

    [[nodiscard]] bool isMpeg() const { return codec_ >= kMpegLayer1 && codec_ <= kMpegLayer3; }

    std::string name_;
    std::unique_ptr<FileStream> stream_;  // outlives file_
    std::unique_ptr<SNDFILE, SndfileClose> file_;
    int container_;
    int codec_;
    std::optional<HeaderPromise> promise_;
    Format format_;
    Downmix downmix_;
    std::vector<float> interleaved_;
    std::int64_t position_ = 0;
    std::size_t silence_frames_ = 0;  // still to deliver in place of damage
    sf_count_t damagePosition_ = -1;
    bool hasReportedDamage_ = false;
    std::string damage_;
};

}  // namespace

Result<std::unique_ptr<NativeReader>> openSoundFile(const std::string& path,
                                                    const std::string& kind) {
    auto stream = std::make_unique<FileStream>();
    stream->stream.open(toPath(path), std::ios::binary);
    stream->stream.seekg(0, std::ios::end);
    stream->size = static_cast<sf_count_t>(stream->stream.tellg());
    const auto promise = headerPromise(stream->stream, stream->size);

    SF_INFO info{};
    std::unique_ptr<SNDFILE, SndfileClose> file(openStream(*stream, info));
    if (!file) {
        return unusableFile(path, refusal(kind, sf_error(nullptr), sf_strerror(nullptr)));
    }
    if (!isMusicContainer(info.format)) {
        return unusableFile(path, "it is in no sound format that is known here");
    }
    if (info.channels < 1 || info.channels > kMaxChannels) {
        return unusableFile(path, "it claims " + std::to_string(info.channels) + " channels");
    }
    if (info.samplerate < kMinRate_hz || info.samplerate > kMaxRate_hz) {
        return unusableFile(path,
                            "it claims " + std::to_string(info.samplerate) + " samples per second");
    }
    // A header alone is no sound: the first frame must come out.
    std::vector<float> first(static_cast<std::size_t>(info.channels));
    if (info.frames <= 0 || sf_readf_float(file.get(), first.data(), 1) != 1 ||
        sf_seek(file.get(), 0, SEEK_SET) != 0) {
        return unusableFile(path, "no sound follows its header");
    }
    return std::make_unique<SndfileReader>(path, std::move(stream), std::move(file), info, promise);
}

}  // namespace unisono
