#include "source/capture_source.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "source/capture_tap.h"
#include "source/downmix.h"
#include "source/rate_converter.h"
#include "source/words.h"

namespace unisono {
namespace {

constexpr int kMostChannels = 8;  // beyond that nobody knows what they are for
// Nobody hears more silence than this as a gap in the same sound.
constexpr double kLongestGap_s = 10.0;
// The line that a gap of unknown length is measured against: the tightest of so many pieces.
constexpr std::size_t kLinePieces = 64;
constexpr double kSettingUp_s = 0.2;
constexpr double kFirstRetry_s = 0.02;  // for an input that is about to appear
// An input that is there, but refused, is asked for again with pauses that double, so many times.
constexpr int kMostRefusals = 6;

class CaptureSource final : public Source {
 public:
    CaptureSource(AudioBackend& backend, const Clock& clock, CaptureSettings settings,
                  std::unique_ptr<Capture> routing)
        : backend_(backend),
          clock_(clock),
          settings_(std::move(settings)),
          routing_(std::move(routing)) {}

    // Connects to the input as it is now.
    Result<void> open() {
        std::optional<InputInfo> found;
        if (routing_) {  // not in the list: nobody is to choose it
            found.emplace();
            found->id = settings_.input;
            found->description = settings_.title;
            found->kind = InputInfo::Kind::monitor;
            found->rate_hz = kTimelineRate_hz;
            found->channels = kTimelineChannels;
        }
        for (InputInfo& input : backend_.inputs()) {
            if (input.id == settings_.input) {
                found = std::move(input);
            }
        }
        if (!found) {
            return fail(ErrorKind::unknown_microphone,
                        "There is no input \"" + printable(settings_.input.name) + "\" now.", {},
                        "Connect it, or choose another source.");
        }
        const int channels = std::clamp(found->channels, 1, kMostChannels);
        auto tap =
            std::make_unique<CaptureTap>(clock_, found->rate_hz, channels, settings_.buffer_s);
        InputConfig config;
        config.rate_hz = found->rate_hz;
        config.channels = channels;
        config.period = settings_.period;
        auto stream = backend_.openInput(settings_.input, config, *tap);
        if (!stream) {
            return tl::unexpected<Error>(std::move(stream.error()));
        }
        if (!converter_ || found->rate_hz != info_.rate_hz || channels != info_.channels) {
            downmix_.emplace(waveLayout(channels));
            converter_.emplace(found->rate_hz);
        }
        info_ = std::move(*found);
        info_.channels = channels;
        offsets_.clear();
        native_frames_ = 0;
        stream_.reset();  // before the tap that it writes to
        tap_ = std::move(tap);
        stream_ = std::move(*stream);
        if (settings_.alone && !silenced_) {
            silenced_ = backend_.silence(settings_.input);  // if refused, when it is opened anew
        }
        if (info_.muted) {
            notice_ = name() + " is muted in the system's sound settings: nothing will be heard.";
        }
        return {};
    }

    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = settings_.title.empty() ? info_.description : settings_.title;
        info.location = settings_.input.text();
        info.native_rate_hz = info_.rate_hz;
        info.native_channels = info_.channels;
        info.live = true;
        return info;
    }

    Result<Read> read(float* stereo, std::size_t frames) override {
        fetch();
        Read read;
        read.frames = std::min(frames, (ready_.size() - taken_) / 2);
        std::copy_n(ready_.data() + taken_, 2 * read.frames, stereo);
        taken_ += 2 * read.frames;
        position_ += static_cast<Frame>(read.frames);
        if (taken_ == ready_.size()) {
            ready_.clear();
            taken_ = 0;
            if (over_ && error_ && read.frames == 0) {
                return tl::unexpected<Error>(*error_);
            }
            read.ended = over_ && !error_;
        }
        return read;
    }

    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame) override {
        return fail(ErrorKind::unsupported, name() + " can only be played as it comes.");
    }
    [[nodiscard]] std::optional<Arrival> lastArrival() const override { return arrival_; }
    std::string takeNotice() override { return std::exchange(notice_, {}); }
    void setPortion(Nanoseconds portion) override {
        settings_.period = portion;
        if (stream_) {
            (void)stream_->setPeriod(portion);
        }
    }
    [[nodiscard]] Nanoseconds inputLatency() const override { return in_air_; }
    void tellLatency(Nanoseconds total) override {
        if (routing_) {
            routing_->tellLatency(total);
        }
    }
    [[nodiscard]] std::string latencyAdvice() const override {
        return routing_ ? routing_->latencyTold().sentence : std::string();
    }

 private:
    [[nodiscard]] std::string name() const { return printable(info().title); }

    void fetch() {
        while (tap_ != nullptr) {
            const auto piece = tap_->take(samples_);
            if (!piece) {
                break;
            }
            if (std::exchange(is_gone_, false) && !routing_) {
                notice_ = name() + " is back." + (info_.muted ? " But it is muted." : "");
            }
            refusals_ = 0;
            fill(*piece);
            push(samples_.data(), piece->frames);
            native_frames_ += static_cast<std::int64_t>(piece->frames);
            noteOffset(piece->arrived);
            in_air_ = piece->in_air;
            arrival_ = Arrival{piece->arrived,
                               position_ + static_cast<Frame>((ready_.size() - taken_) / 2)};
        }
        superviseStream();
    }

    // Silence in place of what was lost.
    void fill(const CaptureTap::Piece& piece) {
        auto missing = static_cast<std::int64_t>(piece.lost);
        if (piece.lost_some && !offsets_.empty()) {
            const double line_s = *std::min_element(offsets_.begin(), offsets_.end());
            const double due = (toSeconds(piece.arrived.time_since_epoch()) - line_s) *
                               static_cast<double>(info_.rate_hz);
            const auto there = native_frames_ + static_cast<std::int64_t>(piece.frames) + missing;
            missing += std::max<std::int64_t>(0, std::llround(due) - there);
        }
        // While a stream is being set up the system leaves out what it likes; nobody has heard it.
        if (missing <= 0 || static_cast<double>(native_frames_) < kSettingUp_s * info_.rate_hz) {
            return;
        }
        const double missing_s = static_cast<double>(missing) / info_.rate_hz;
        notice_ = "This computer did not get around to " + name() + " for a moment: " +
                  std::to_string(std::max<std::int64_t>(1, std::llround(missing_s * 1e3))) +
                  " ms of it are silent.";
        if (missing_s > kLongestGap_s) {
            offsets_.clear();
            native_frames_ = 0;
            return;
        }
        silence_.assign(static_cast<std::size_t>(missing * info_.channels), 0.0F);
        push(silence_.data(), static_cast<std::size_t>(missing));
        native_frames_ += missing;
    }

    void push(const float* interleaved, std::size_t frames) {
        stereo_.resize(2 * frames);
        downmix_->mix(interleaved, frames, stereo_.data());
        sanitize(stereo_.data(), stereo_.size());
        converter_->push(stereo_.data(), frames, ready_);
    }

    // When frame 0 would have arrived, were all pieces as late as this one.
    void noteOffset(TimePoint arrived) {
        if (offsets_.size() == kLinePieces) {
            offsets_.erase(offsets_.begin());
        }
        offsets_.push_back(toSeconds(arrived.time_since_epoch()) -
                           static_cast<double>(native_frames_) / info_.rate_hz);
    }

    // False: there is nothing to record now.
    bool superviseRouting(TimePoint now) {
        if (!routing_ || now < next_look_) {
            return !away_;
        }
        next_look_ = now + fromSeconds(settings_.retry_s);
        CaptureStatus status = routing_->status();
        if (status.state != routing_state_) {
            routing_state_ = status.state;
            notice_ = std::move(status.sentence);
        }
        away_ = status.state == CaptureStatus::State::away;
        if (status.state == CaptureStatus::State::ended) {
            error_ = std::move(status.error);
            stream_.reset();
            over_ = true;
        }
        return !away_ && !over_;
    }

    void superviseStream() {
        if (!superviseRouting(clock_.now())) {
            return;
        }
        if (over_ || (stream_ && stream_->ended() == StreamEnd::none)) {
            return;
        }
        const TimePoint now = clock_.now();
        if (stream_) {
            const StreamEnd end = stream_->ended();
            stream_.reset();
            const bool was_gone = std::exchange(is_gone_, true);
            gone_since_ = was_gone ? gone_since_ : now;
            next_try_ = now;
            if (end == StreamEnd::refused) {
                noteRefusal(now);
                return;
            }
            const bool server = end == StreamEnd::server_gone;
            if (was_gone) {
                next_try_ = now + fromSeconds(settings_.retry_s);
                return;  // it was told
            }
            if (routing_) {
                return;  // which says so itself, and what becomes of it
            }
            notice_ = server ? "The sound server is gone, and " + name() + " with it."
                             : name() + " is gone.";
            if (settings_.wait_s == 0.0) {
                notice_ += " Nothing more comes from it.";
                over_ = true;
                return;
            }
            notice_ += " It is heard again as soon as it is back.";
        }
        if (settings_.wait_s > 0.0 && toSeconds(now - gone_since_) > settings_.wait_s) {
            notice_ = name() + " did not come back.";
            over_ = true;
            return;
        }
        if (now < next_try_) {
            return;
        }
        next_try_ = now + fromSeconds(converter_ ? settings_.retry_s : kFirstRetry_s);
        (void)open();  // whether it is back is known once something comes
    }

    void noteRefusal(TimePoint now) {
        if (++refusals_ >= kMostRefusals || settings_.wait_s == 0.0) {
            error_ = Error{ErrorKind::source_unavailable,
                           name() + " cannot be listened to: the system refuses it.",
                           "Nothing more comes from it.",
                           "See in the system's sound settings whether it may be used, and close "
                           "programs that hold it for themselves; then choose it again."};
            over_ = true;
            return;
        }
        if (refusals_ == 1) {
            notice_ = name() +
                      " cannot be listened to: the system refuses it. It is tried again; another "
                      "program may hold it for itself.";
        }
        next_try_ = now + fromSeconds(settings_.retry_s * (1 << (refusals_ - 1)));
    }

    AudioBackend& backend_;
    const Clock& clock_;
    CaptureSettings settings_;
    InputInfo info_;
    std::optional<Downmix> downmix_;
    std::optional<StreamConverter> converter_;

    std::vector<float> ready_;  // stereo at the timeline's rate, from taken_ on
    std::size_t taken_ = 0;
    std::vector<float> samples_;
    std::vector<float> silence_;
    std::vector<float> stereo_;
    Frame position_ = 0;
    std::optional<Arrival> arrival_;
    Nanoseconds in_air_{0};
    std::vector<double> offsets_;
    std::int64_t native_frames_ = 0;  // since it was opened
    std::string notice_;
    bool over_ = false;
    std::optional<Error> error_;  // why it is over
    bool is_gone_ = false;        // until something comes again
    int refusals_ = 0;            // since something came
    TimePoint gone_since_{};
    TimePoint next_try_{};

    std::unique_ptr<Capture> routing_;
    std::unique_ptr<Capture> silenced_;  // what the system plays of it, if it does
    CaptureStatus::State routing_state_ = CaptureStatus::State::playing;
    bool away_ = false;
    TimePoint next_look_{};
    std::unique_ptr<CaptureTap> tap_;
    std::unique_ptr<InputStream> stream_;  // destroyed before what it writes to
};

Result<std::unique_ptr<Source>> openFrom(AudioBackend& backend, const Clock& clock,
                                         const CaptureSettings& settings,
                                         std::unique_ptr<Capture> routing) {
    if (!(settings.buffer_s >= 0.1 && settings.buffer_s <= 60.0) || !(settings.retry_s > 0.0)) {
        return fail(ErrorKind::usage,
                    printable(settings.input.name) + " cannot be read with that buffer.", {},
                    "Choose 0.1 to 60 seconds.");
    }
    const bool routed = routing != nullptr;
    auto source = std::make_unique<CaptureSource>(backend, clock, settings, std::move(routing));
    auto opened = source->open();
    // The monitor of a sink that has just been made may appear a moment later.
    const bool may_appear =
        routed && !opened && opened.error().kind == ErrorKind::unknown_microphone;
    if (!opened && !may_appear) {
        return tl::unexpected<Error>(std::move(opened.error()));
    }
    return source;
}

}  // namespace

Result<std::unique_ptr<Source>> openCaptureSource(AudioBackend& backend, const Clock& clock,
                                                  const CaptureSettings& settings) {
    return openFrom(backend, clock, settings, nullptr);
}

Result<std::unique_ptr<Source>> openRoutedSource(AudioBackend& backend, const Clock& clock,
                                                 const CaptureRequest& request,
                                                 const CaptureSettings& settings) {
    auto routing = backend.openCapture(request);
    if (!routing) {
        return tl::unexpected<Error>(std::move(routing.error()));
    }
    CaptureSettings routed = settings;
    routed.input = (*routing)->input();
    return openFrom(backend, clock, routed, std::move(*routing));
}

}  // namespace unisono
