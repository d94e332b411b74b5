#include "source/web_decoder.h"

#include <memory>

#include "support/catch.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

using namespace unisono;

namespace {

// A stream of raw samples, as if a station sent it.
struct Station {
    AVFormatContext* format = avformat_alloc_context();
    AVStream* stream = avformat_new_stream(format, nullptr);
    AVPacket* packet = av_packet_alloc();

    explicit Station(int rate_hz) {
        stream->time_base = {1, rate_hz};
        AVCodecParameters& parameters = *stream->codecpar;
        parameters.codec_type = AVMEDIA_TYPE_AUDIO;
        parameters.codec_id = AV_CODEC_ID_PCM_S16LE;
        parameters.format = AV_SAMPLE_FMT_S16;
        parameters.sample_rate = rate_hz;
        av_channel_layout_default(&parameters.ch_layout, 2);
        av_new_packet(packet, 4 * rate_hz / 10);
        std::fill_n(packet->data, packet->size, std::uint8_t{0});
    }
    ~Station() {
        av_packet_free(&packet);
        avformat_free_context(format);
    }
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;
};

}  // namespace

TEST_CASE("web decoder: a bend of the speed lasts until there is another") {
    const int rate_hz = GENERATE(44100, 48000);
    Station station(rate_hz);
    const AVCodec* codec = avcodec_find_decoder(AV_CODEC_ID_PCM_S16LE);
    REQUIRE(codec != nullptr);
    const auto decoder = WebDecoder::open(*codec, *station.stream, true);
    REQUIRE(decoder);
    std::vector<float> stereo;
    // So many seconds of the station, and how many frames fewer come of it than it has.
    const auto saved = [&](int seconds) {
        std::int64_t frames = 0;
        for (int piece = 0; piece < seconds * 10; ++piece) {
            stereo.clear();
            decoder->decode(station.packet, stereo);
            frames += static_cast<std::int64_t>(stereo.size() / 2);
        }
        return static_cast<double>(std::int64_t{seconds} * 48000 - frames);
    };
    (void)saved(1);  // what the filter keeps back comes once
    decoder->setSpeed_ppm(400.0);
    CHECK(saved(40) == Approx(40 * 48000 * 400e-6).margin(8));
    decoder->setSpeed_ppm(-500.0);
    CHECK(saved(40) == Approx(-40 * 48000 * 500e-6).margin(8));
    decoder->setSpeed_ppm(0.0);
    CHECK(saved(40) == Approx(0.0).margin(8));
}
