// Every format through openFile(): lengths, samples, seeking.
#include "source/sound_file.h"

#include <array>
#include <limits>

#include "source/file_source.h"
#include "test_files.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr int kMp3 = 0x230082;  // SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, from 1.1 on

struct Kind {
    const char* name;
    int format;
    int rate_hz;
    int channels;
    bool isExact = true;       // lossless, and as long as what was written
    double seekTolerance = 0;  // of full scale
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {
        {"pcm16.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 48000, 2},
        {"pcm24.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_24, 48000, 2},
        {"float.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 48000, 2},
        {"double.wav", SF_FORMAT_WAV | SF_FORMAT_DOUBLE, 48000, 2},
        {"u8.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 48000, 1},
        {"cd.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 44100, 2},
        {"wave64.w64", SF_FORMAT_W64 | SF_FORMAT_PCM_16, 48000, 2},
        {"rf64.wav", SF_FORMAT_RF64 | SF_FORMAT_PCM_16, 48000, 2},
        {"a.aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_24, 48000, 2},
        {"a.au", SF_FORMAT_AU | SF_FORMAT_PCM_16, 22050, 1},
        {"a.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_24, 48000, 2},
        {"cd.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 44100, 2},
        {"hires.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_24, 192000, 2},
        {"alac.caf", SF_FORMAT_CAF | SF_FORMAT_ALAC_16, 44100, 2},
        {"a.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 48000, 2, false},
        {"cd.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 44100, 2, false},
        {"a.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 48000, 2, false, 1e-6},
        {"cd.mp3", kMp3, 44100, 2, false, 1e-6},
        {"a.mp3", kMp3, 48000, 2, false, 1e-6},
    };
    return all;
}

}  // namespace

TEST_CASE("every format has its exact length, and any place of it reads as straight through") {
    const TempFolder folder;
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.name);
        const std::int64_t frames = kind.rate_hz * 3 / 2 + 11;
        const Shape quietNoise = noise(0.05);
        const Shape tone = sine(440, kind.rate_hz, 0.3);
        const std::string path = folder.file(kind.name);
        if (!writeSound(path, kind.format, kind.rate_hz, kind.channels, frames,
                        [&](std::int64_t frame, int channel) {
                            return tone(frame, 0) + quietNoise(frame, channel);
                        })) {
            WARN("libsndfile cannot write " << kind.name);
            continue;
        }
        auto source = opened(openFile(path));
        const Frame expected = timelineLength(frames, kind.rate_hz);
        const SourceInfo info = source->info();
        CHECK(info.title == kind.name);
        CHECK(info.location == path);
        CHECK(info.native_rate_hz == kind.rate_hz);
        CHECK(info.native_channels == kind.channels);
        CHECK(info.seekable);
        CHECK_FALSE(info.live);
        CHECK(info.length == expected);

        const auto all = readAll(*source, 4111);
        CHECK(static_cast<Frame>(all.size() / 2) == expected);
        CHECK(source->position() == expected);
        CHECK(source->takeNotice().empty());
        const auto fit = fitSine(all, 4800, all.size() / 2 - 4800, 440);
        CHECK(fit.amplitude == Approx(0.3).epsilon(0.02));

        std::mt19937 random(5);
        for (int place = 0; place < 15; ++place) {
            const auto at = place == 0   ? Frame{0}
                            : place == 1 ? expected - 3
                                         : static_cast<Frame>(random()) % expected;
            CAPTURE(at);
            REQUIRE(source->seek(at));
            REQUIRE(source->position() == at);
            const auto part = readSome(*source, 500);
            REQUIRE(static_cast<Frame>(part.size() / 2) == std::min<Frame>(500, expected - at));
            CHECK(largestDifference(all, static_cast<std::size_t>(at), part) <= kind.seekTolerance);
        }
        REQUIRE(source->seek(expected + 1000));
        CHECK(source->position() == expected);
        CHECK(readSome(*source, 10).empty());
        REQUIRE(source->seek(-1));
        CHECK(source->position() == 0);
    }
}

TEST_CASE("at 48000 Hz samples pass bit for bit") {
    const TempFolder folder;
    const Shape shape = noise(0.9);
    REQUIRE(
        writeSound(folder.file("f.wav"), SF_FORMAT_WAV | SF_FORMAT_FLOAT, 48000, 2, 10000, shape));
    const auto floats = readAll(*opened(openFile(folder.file("f.wav"))));
    REQUIRE(floats.size() == 20000);
    for (std::size_t frame = 0; frame < 10000; ++frame) {
        REQUIRE(floats[frame * 2] == static_cast<float>(shape(static_cast<int>(frame), 0)));
        REQUIRE(floats[frame * 2 + 1] == static_cast<float>(shape(static_cast<int>(frame), 1)));
    }

    REQUIRE(writeSound(
        folder.file("i.wav"), SF_FORMAT_WAV | SF_FORMAT_PCM_16, 48000, 1, 65536,
        [](std::int64_t frame, int) { return static_cast<double>(frame - 32768) / 32768.0; }));
    const auto ramp = readAll(*opened(openFile(folder.file("i.wav"))));
    // Dividing by 32768 is exact; the encoder's own rounding is what it is.
    for (std::size_t frame = 0; frame < 65536; ++frame) {
        const float sample = ramp[frame * 2] * 32768.0F;
        REQUIRE(sample == std::round(sample));
        REQUIRE(std::abs(sample - (static_cast<float>(frame) - 32768.0F)) <= 1.0F);
        REQUIRE(ramp[frame * 2] == ramp[frame * 2 + 1]);
    }
}

TEST_CASE("a sine in a CD file keeps frequency, phase and amplitude") {
    const TempFolder folder;
    for (const double frequency_hz : {100.0, 1000.0, 10000.0, 17000.0}) {
        CAPTURE(frequency_hz);
        REQUIRE(writeSound(folder.file("s.wav"), SF_FORMAT_WAV | SF_FORMAT_FLOAT, 44100, 2, 44100,
                           sine(frequency_hz, 44100)));
        const auto sound = readAll(*opened(openFile(folder.file("s.wav"))));
        REQUIRE(sound.size() == 96000);
        const auto fit = fitSine(sound, 2000, 46000, frequency_hz, 1);
        CHECK(fit.sinad_db > 100);
        CHECK(fit.amplitude == Approx(0.5).epsilon(1e-4));
        CHECK(std::abs(fit.phase_rad) < 1e-4);
    }
}

TEST_CASE("many channels are mixed by their places") {
    const TempFolder folder;
    const auto level = [](std::int64_t, int channel) { return 0.1 * (channel + 1); };
    const double scale = 1 / (1 + std::sqrt(2.0));
    const double minus3dB = scale / std::sqrt(2.0);
    REQUIRE(
        writeSound(folder.file("51.wav"), SF_FORMAT_WAVEX | SF_FORMAT_FLOAT, 48000, 6, 100, level));
    const auto surround = readAll(*opened(openFile(folder.file("51.wav"))));
    CHECK(surround[0] == Approx(scale * 0.1 + minus3dB * (0.3 + 0.5)).epsilon(1e-5));
    CHECK(surround[1] == Approx(scale * 0.2 + minus3dB * (0.3 + 0.6)).epsilon(1e-5));

    for (int channels = 1; channels <= 8; ++channels) {
        CAPTURE(channels);
        REQUIRE(writeSound(folder.file("n.wav"), SF_FORMAT_WAV | SF_FORMAT_FLOAT, 48000, channels,
                           5000, [](std::int64_t, int) { return 1.0; }));
        auto source = opened(openFile(folder.file("n.wav")));
        CHECK(source->info().native_channels == channels);
        for (const float sample : readAll(*source)) {
            REQUIRE(sample <= 1.0001F);
            REQUIRE(sample > 0.5F);
        }
    }
    REQUIRE(writeSound(folder.file("20.wav"), SF_FORMAT_WAV | SF_FORMAT_FLOAT, 48000, 20, 10,
                       [](std::int64_t, int channel) { return channel % 2 == 0 ? 0.5 : -0.25; }));
    const auto many = readAll(*opened(openFile(folder.file("20.wav"))));
    CHECK(many[0] == Approx(0.5));
    CHECK(many[1] == Approx(-0.25));
}

TEST_CASE("Ogg Vorbis surround has its centre in the middle") {
    const TempFolder folder;
    if (!writeSound(folder.file("51.ogg"), SF_FORMAT_OGG | SF_FORMAT_VORBIS, 48000, 6, 48000,
                    [](std::int64_t frame, int channel) {
                        return channel == 1 ? sine(1000, 48000)(frame, 0) : 0.0;
                    })) {
        WARN("libsndfile cannot write Vorbis");
        return;
    }
    const auto sound = readAll(*opened(openFile(folder.file("51.ogg"))));
    const auto left = fitSine(sound, 10000, 38000, 1000, 0);
    const auto right = fitSine(sound, 10000, 38000, 1000, 1);
    CHECK(left.amplitude == Approx(right.amplitude).epsilon(0.02));
    CHECK(left.amplitude == Approx(0.5 / (1 + std::sqrt(2.0)) / std::sqrt(2.0)).epsilon(0.05));
}

TEST_CASE("wild numbers in float files are tamed") {
    const TempFolder folder;
    constexpr std::array kWild = {std::numeric_limits<double>::quiet_NaN(),
                                  std::numeric_limits<double>::infinity(),
                                  -std::numeric_limits<double>::infinity(), 1e30, 0.5};
    for (const int rate_hz : {48000, 44100}) {
        REQUIRE(writeSound(folder.file("w.wav"), SF_FORMAT_WAV | SF_FORMAT_FLOAT, rate_hz, 1, 5000,
                           [&](std::int64_t frame, int) {
                               return kWild[static_cast<std::size_t>(frame) % kWild.size()];
                           }));
        const auto sound = readAll(*opened(openFile(folder.file("w.wav"))));
        for (const float sample : sound) {
            REQUIRE(std::isfinite(sample));
            REQUIRE(std::abs(sample) < 100.0F);
        }
        if (rate_hz == 48000) {
            CHECK(sound[0] == 0.0F);
            CHECK(sound[2] == 8.0F);
            CHECK(sound[4] == -8.0F);
            CHECK(sound[8] == 0.5F);
        }
    }
}

TEST_CASE("a title tag is the title") {
    const TempFolder folder;
    REQUIRE(writeSound(folder.file("t.flac"), SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 48000, 2, 1000,
                       noise(), "Für\nElise"));
    CHECK(opened(openFile(folder.file("t.flac")))->info().title == "Für Elise");
}
