#include "source/rate_converter.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <samplerate.h>

namespace unisono {

namespace {

constexpr int kQuality = SRC_SINC_MEDIUM_QUALITY;
// Half the length of that filter is 46 input frames when the rate goes up; a little is added.
constexpr double kHalfFilter_frames = 64;

}  // namespace

Frame timelineLength(std::int64_t native_frames, int rate_hz) {
    // In two parts, so that no length overflows.
    const std::int64_t seconds = native_frames / rate_hz;
    const std::int64_t rest = native_frames % rate_hz;
    return seconds * kTimelineRate_hz + (2 * rest * kTimelineRate_hz + rate_hz) / (2 * rate_hz);
}

struct SincConverter::State {
    SRC_STATE* src = nullptr;
    State() {
        int error = 0;
        src = src_new(kQuality, kTimelineChannels, &error);
    }
    ~State() { src_delete(src); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
};

SincConverter::SincConverter(int rate_hz)
    : state_(std::make_unique<State>()),
      ratio_(static_cast<double>(kTimelineRate_hz) / rate_hz),
      reach_frames_(
          static_cast<std::size_t>(std::ceil(kHalfFilter_frames * std::max(1.0, 1.0 / ratio_)))) {
}
SincConverter::~SincConverter() = default;
SincConverter::SincConverter(SincConverter&&) noexcept = default;
SincConverter& SincConverter::operator=(SincConverter&&) noexcept = default;

void SincConverter::reset() {
    src_reset(state_->src);
}

SincConverter::Progress SincConverter::convert(const float* in, std::size_t in_frames, float* out,
                                               std::size_t out_frames) {
    SRC_DATA data{};
    data.data_in = in;
    data.input_frames = static_cast<long>(in_frames);
    data.data_out = out;
    data.output_frames = static_cast<long>(out_frames);
    data.src_ratio = ratio_;
    if (src_process(state_->src, &data) != 0) {
        return {in_frames, 0};  // out of memory is the only way here; silence follows
    }
    return {static_cast<std::size_t>(data.input_frames_used),
            static_cast<std::size_t>(data.output_frames_gen)};
}

StreamConverter::StreamConverter(int rate_hz) : rate_hz_(rate_hz) {
    if (rate_hz != kTimelineRate_hz) {
        sinc_.emplace(rate_hz);
    }
}

void StreamConverter::push(const float* stereo, std::size_t frames, std::vector<float>& out) {
    pushed_ += static_cast<std::int64_t>(frames);
    convert(stereo, frames, out);
}

void StreamConverter::convert(const float* stereo, std::size_t frames, std::vector<float>& out) {
    if (!sinc_) {
        out.insert(out.end(), stereo, stereo + frames * 2);
        delivered_ += static_cast<Frame>(frames);
        return;
    }
    scratch_.resize(2 * 4096);
    for (bool isDone = false; !isDone;) {
        const auto [used, written] =
            sinc_->convert(stereo, frames, scratch_.data(), scratch_.size() / 2);
        stereo += used * 2;
        frames -= used;
        out.insert(out.end(), scratch_.data(), scratch_.data() + written * 2);
        delivered_ += static_cast<Frame>(written);
        isDone = written == 0 && (frames == 0 || used == 0);
    }
}

void StreamConverter::finish(std::vector<float>& out) {
    // The filter holds the last frames back until something follows them: silence.
    const Frame total = timelineLength(pushed_, rate_hz_);
    const std::vector<float> silence(sinc_ ? 4 * sinc_->reach_frames() : 0);
    for (int round = 0; round < 16 && delivered_ < total && !silence.empty(); ++round) {
        convert(silence.data(), silence.size() / 2, out);
    }
    if (delivered_ > total) {
        const auto excess = static_cast<std::size_t>(delivered_ - total);
        out.resize(out.size() - std::min(out.size(), excess * 2));
        delivered_ = total;
    }
}

BlockConverter::BlockConverter(int rate_hz, Fetch fetch)
    : rate_hz_(rate_hz), fetch_(std::move(fetch)), sinc_(rate_hz) {
    // Every unitIn input frames an input frame and an output frame fall together.
    const std::int64_t common = std::gcd(rate_hz, kTimelineRate_hz);
    const std::int64_t unitIn = rate_hz / common;
    const std::int64_t unitOut = kTimelineRate_hz / common;
    const std::int64_t units = std::max<std::int64_t>(1, kTimelineRate_hz / 10 / unitOut);
    blockIn_ = unitIn * units;
    blockOut_ = unitOut * units;
    const auto reach = static_cast<std::int64_t>(sinc_.reach_frames());
    const std::int64_t marginUnits = (reach + unitIn - 1) / unitIn;
    margin_ = unitIn * marginUnits;
    marginOut_ = unitOut * marginUnits;
}

std::size_t BlockConverter::read(Frame position, float* stereo, std::size_t frames) {
    std::size_t done = 0;
    while (done < frames) {
        const Frame at = position + static_cast<Frame>(done);
        const std::int64_t block = at / blockOut_;
        if (block != loaded_) {
            load(block);
        }
        Frame end = (block + 1) * blockOut_;
        if (nativeEnd_) {
            end = std::min(end, timelineLength(*nativeEnd_, rate_hz_));
        }
        if (at >= end) {
            break;
        }
        const auto count = std::min(frames - done, static_cast<std::size_t>(end - at));
        const auto offset = static_cast<std::size_t>(marginOut_ + at - block * blockOut_);
        std::copy_n(block_.data() + offset * 2, count * 2, stereo + done * 2);
        done += count;
    }
    return done;
}

void BlockConverter::load(std::int64_t block) {
    fetchWindow(block * blockIn_ - margin_, (block + 1) * blockIn_ + margin_);
    const auto wanted = static_cast<std::size_t>(marginOut_ + blockOut_);
    block_.assign(wanted * 2, 0.0F);
    sinc_.reset();
    const float* in = window_.data();
    std::size_t in_frames = window_.size() / 2;
    for (std::size_t done = 0; done < wanted;) {
        const auto [used, written] =
            sinc_.convert(in, in_frames, block_.data() + done * 2, wanted - done);
        if (used == 0 && written == 0) {
            break;
        }
        in += used * 2;
        in_frames -= used;
        done += written;
    }
    loaded_ = block;
}

void BlockConverter::fetchWindow(std::int64_t begin, std::int64_t end) {
    // Keep what the previous window already holds of this one: reading on needs no seek then.
    const std::int64_t heldEnd = windowBegin_ + static_cast<std::int64_t>(window_.size() / 2);
    std::vector<float> window(static_cast<std::size_t>(end - begin) * 2);
    const auto slot = [&](std::int64_t frame) { return window.data() + (frame - begin) * 2; };

    std::int64_t next = std::max<std::int64_t>(begin, 0);
    if (loaded_ >= 0 && windowBegin_ <= next && next < heldEnd) {
        const std::int64_t known = std::min({heldEnd, end, nativeEnd_.value_or(end)});
        if (known > next) {
            std::copy_n(window_.data() + (next - windowBegin_) * 2, (known - next) * 2, slot(next));
            next = known;
        }
    }
    const std::int64_t readEnd = std::min(end, nativeEnd_.value_or(end));
    if (next < readEnd) {
        const auto wanted = static_cast<std::size_t>(readEnd - next);
        const std::size_t got = fetch_(next, slot(next), wanted);
        if (got < wanted) {
            nativeEnd_ = next + static_cast<std::int64_t>(got);
        }
    }
    // The neighbours' sound, where there are any.
    for (std::int64_t frame = begin; frame < std::min<std::int64_t>(0, end); ++frame) {
        const auto size = static_cast<std::int64_t>(preceding_.size() / 2);
        if (size + frame >= 0) {
            std::copy_n(preceding_.data() + (size + frame) * 2, 2, slot(frame));
        }
    }
    if (nativeEnd_) {
        for (std::int64_t frame = std::max(begin, *nativeEnd_); frame < end; ++frame) {
            const std::int64_t after = frame - *nativeEnd_;
            const bool isHeard = after < static_cast<std::int64_t>(following_.size() / 2);
            slot(frame)[0] = isHeard ? following_[static_cast<std::size_t>(after) * 2] : 0.0F;
            slot(frame)[1] = isHeard ? following_[static_cast<std::size_t>(after) * 2 + 1] : 0.0F;
        }
    }
    window_ = std::move(window);
    windowBegin_ = begin;
}

std::vector<float> BlockConverter::tail() const {
    if (!nativeEnd_ || loaded_ < 0) {
        return {};
    }
    const std::int64_t heldEnd = windowBegin_ + static_cast<std::int64_t>(window_.size() / 2);
    const std::int64_t begin = std::max({*nativeEnd_ - margin_, windowBegin_, std::int64_t{0}});
    if (*nativeEnd_ > heldEnd || begin >= *nativeEnd_) {
        return {};
    }
    return {window_.data() + (begin - windowBegin_) * 2,
            window_.data() + (*nativeEnd_ - windowBegin_) * 2};
}

}  // namespace unisono
