#include "source/web_decoder.h"

#include <algorithm>
#include <cmath>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include "source/downmix.h"

namespace unisono {

namespace {

// A bend is spread over so many, after which the converter forgets it.
constexpr int kPace_frames = 10 * kTimelineRate_hz;

}  // namespace

struct WebDecoder::Parts {
    AVCodecContext* codec = nullptr;
    SwrContext* converter = nullptr;
    AVFrame* frame = av_frame_alloc();
    // What the converter is made for.
    int rate_hz = 0;
    int sample_format = -1;
    AVChannelLayout layout{};

    ~Parts() {
        av_channel_layout_uninit(&layout);
        av_frame_free(&frame);
        swr_free(&converter);
        avcodec_free_context(&codec);
    }
};

WebDecoder::WebDecoder(const AVStream& stream, bool bends)
    : parts_(std::make_unique<Parts>()), stream_(stream), bends_(bends) {
}

WebDecoder::~WebDecoder() = default;

std::unique_ptr<WebDecoder> WebDecoder::open(const AVCodec& codec, const AVStream& stream,
                                             bool bends) {
    std::unique_ptr<WebDecoder> decoder(new WebDecoder(stream, bends));
    AVCodecContext*& context = decoder->parts_->codec;
    context = avcodec_alloc_context3(&codec);
    context->thread_count = 1;
    if (avcodec_parameters_to_context(context, stream.codecpar) < 0 ||
        avcodec_open2(context, &codec, nullptr) < 0) {
        return nullptr;
    }
    context->pkt_timebase = stream.time_base;
    return decoder;
}

void WebDecoder::decode(const AVPacket* packet, std::vector<float>& stereo) {
    avcodec_send_packet(parts_->codec, packet);
    while (avcodec_receive_frame(parts_->codec, parts_->frame) >= 0) {
        if (prepare()) {
            convert(stereo, false);
        }
        av_frame_unref(parts_->frame);
    }
    if (packet == nullptr && parts_->converter != nullptr) {
        convert(stereo, true);
    }
}

void WebDecoder::flush() {
    avcodec_flush_buffers(parts_->codec);
    swr_free(&parts_->converter);
    isBeginning_ = true;
    began_ = 0;
}

bool WebDecoder::prepare() {
    Parts& parts = *parts_;
    AVFrame& frame = *parts.frame;
    if (frame.sample_rate <= 0 || frame.nb_samples <= 0 || frame.ch_layout.nb_channels <= 0) {
        return false;
    }
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC) {
        const int channels = frame.ch_layout.nb_channels;
        av_channel_layout_default(&frame.ch_layout, channels);
    }
    if (isBeginning_) {
        isBeginning_ = false;
        const std::int64_t start = stream_.start_time == AV_NOPTS_VALUE ? 0 : stream_.start_time;
        began_ = frame.best_effort_timestamp == AV_NOPTS_VALUE
                     ? 0
                     : av_rescale_q(frame.best_effort_timestamp - start, stream_.time_base,
                                    AVRational{1, kTimelineRate_hz});
    }
    if (parts.converter != nullptr && frame.sample_rate == parts.rate_hz &&
        frame.format == parts.sample_format &&
        av_channel_layout_compare(&frame.ch_layout, &parts.layout) == 0) {
        return true;
    }
    swr_free(&parts.converter);
    AVChannelLayout two = AV_CHANNEL_LAYOUT_STEREO;
    if (swr_alloc_set_opts2(&parts.converter, &two, AV_SAMPLE_FMT_FLT, kTimelineRate_hz,
                            &frame.ch_layout, static_cast<AVSampleFormat>(frame.format),
                            frame.sample_rate, 0, nullptr) < 0) {
        return false;
    }
    if (bends_) {
        av_opt_set_int(parts.converter, "flags", SWR_FLAG_RESAMPLE, 0);
    }
    if (swr_init(parts.converter) < 0) {
        swr_free(&parts.converter);
        return false;
    }
    parts.rate_hz = frame.sample_rate;
    parts.sample_format = frame.format;
    av_channel_layout_copy(&parts.layout, &frame.ch_layout);
    setSpeed_ppm(speed_ppm_);
    return true;
}

void WebDecoder::convert(std::vector<float>& stereo, bool isLast) {
    const AVFrame& frame = *parts_->frame;
    const int frames = isLast ? 0 : frame.nb_samples;
    const int most = swr_get_out_samples(parts_->converter, frames);
    if (most <= 0) {
        return;
    }
    const std::size_t before = stereo.size();
    stereo.resize(before + static_cast<std::size_t>(most) * 2);
    auto* out = reinterpret_cast<std::uint8_t*>(stereo.data() + before);
    auto** in = isLast ? nullptr : const_cast<const std::uint8_t**>(frame.extended_data);
    const int count = swr_convert(parts_->converter, &out, most, in, frames);
    stereo.resize(before + static_cast<std::size_t>(std::max(count, 0)) * 2);
    bent_frames_ += std::max(count, 0);
    if (bent_frames_ >= kPace_frames / 2) {
        setSpeed_ppm(speed_ppm_);
    }
    sanitize(stereo.data() + before, stereo.size() - before);
}

void WebDecoder::setSpeed_ppm(double ppm) {
    speed_ppm_ = ppm;
    bent_frames_ = 0;
    if (parts_->converter != nullptr && bends_) {
        // Faster: fewer frames come out.
        swr_set_compensation(parts_->converter,
                             -static_cast<int>(std::lround(ppm * 1e-6 * kPace_frames)),
                             kPace_frames);
    }
}

}  // namespace unisono
