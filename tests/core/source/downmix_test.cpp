#include "source/downmix.h"

#include <cmath>
#include <limits>
#include <vector>

#include "support/catch.h"

using namespace unisono;

TEST_CASE("mono goes to both sides at unity") {
    const Downmix downmix(waveLayout(1));
    const std::vector<float> mono = {0.25F, -1.0F};
    std::vector<float> stereo(4);
    downmix.mix(mono.data(), 2, stereo.data());
    CHECK(stereo == std::vector<float>{0.25F, 0.25F, -1.0F, -1.0F});
}

TEST_CASE("stereo passes bit for bit") {
    const Downmix downmix(waveLayout(2));
    const std::vector<float> in = {0.1F, -0.7F, 1.5F, 1e-20F};
    std::vector<float> out(4);
    downmix.mix(in.data(), 2, out.data());
    CHECK(out == in);
}

TEST_CASE("5.1 follows ITU-R BS.775, scaled to never exceed full scale") {
    const Downmix downmix(waveLayout(6));
    const double scale = 1 / (1 + std::sqrt(2.0));
    const double minus3dB = scale / std::sqrt(2.0);
    const double expected[6][2] = {{scale, 0}, {0, scale},    {minus3dB, minus3dB},
                                   {0, 0},     {minus3dB, 0}, {0, minus3dB}};
    for (std::size_t channel = 0; channel < 6; ++channel) {
        CAPTURE(channel);
        CHECK(downmix.gains()[channel].left == Approx(expected[channel][0]).margin(1e-6));
        CHECK(downmix.gains()[channel].right == Approx(expected[channel][1]).margin(1e-6));
    }
}

TEST_CASE("no layout is ever louder than its source, and both sides are treated alike") {
    for (int channels = 1; channels <= 40; ++channels) {
        for (const bool isVorbis : {false, true}) {
            CAPTURE(channels, isVorbis);
            const Downmix downmix(isVorbis ? vorbisLayout(channels) : waveLayout(channels));
            REQUIRE(downmix.channels() == channels);
            double left = 0;
            double right = 0;
            for (const auto& gains : downmix.gains()) {
                left += std::abs(gains.left);
                right += std::abs(gains.right);
            }
            CHECK(left <= 1.000001);
            CHECK(right <= 1.000001);
            CHECK(left > 0.9);
            if (channels <= 8 || channels % 2 == 0) {
                CHECK(left == Approx(right));
            }
        }
    }
}

TEST_CASE("Vorbis keeps the centre between the fronts") {
    const auto wave = Downmix(waveLayout(6)).gains();
    const auto vorbis = Downmix(vorbisLayout(6)).gains();
    CHECK(vorbis[1].left == wave[2].left);
    CHECK(vorbis[2].right == wave[1].right);
    CHECK(vorbis[5].left == 0.0F);
}

TEST_CASE("what is no number becomes silence, what is absurd is held") {
    const float infinity = std::numeric_limits<float>::infinity();
    std::vector<float> samples = {std::nanf(""), infinity, -infinity, 1e30F,
                                  -9.0F,         0.5F,     -1.25F,    kSampleLimit};
    sanitize(samples.data(), samples.size());
    CHECK(samples == std::vector<float>{0.0F, kSampleLimit, -kSampleLimit, kSampleLimit,
                                        -kSampleLimit, 0.5F, -1.25F, kSampleLimit});
}
