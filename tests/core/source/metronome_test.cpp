#include "source/metronome.h"

#include <cmath>
#include <cstring>

#include "test_files.h"

using namespace unisono;
using namespace unisono::test;

TEST_CASE("clicks begin exactly at round(k × 60 / bpm × 48000)") {
    for (const double bpm : {60.0, 120.0, 97.3, 133.33, 600.0, 10.0}) {
        CAPTURE(bpm);
        auto metronome = opened(openMetronome({bpm, 4, 6.5}));
        const auto sound = readAll(*metronome, 997);
        REQUIRE(sound.size() / 2 == 312000);
        std::int64_t k = 0;
        std::size_t silence = 1000;
        for (std::size_t frame = 0; frame < sound.size() / 2; ++frame) {
            const float sample = sound[frame * 2];
            REQUIRE(sample == sound[frame * 2 + 1]);
            if (sample != 0.0F && silence > 50) {
                REQUIRE(static_cast<Frame>(frame) == std::llround(double(k) * 60 / bpm * 48000));
                ++k;
            }
            silence = sample == 0.0F ? silence + 1 : 0;
        }
        CHECK(metronomeClick(k, bpm) >= 312000);
    }
}

TEST_CASE("the first beat of a bar is accented, and nothing clips") {
    auto metronome = opened(openMetronome({120, 3, 6.0}));
    const auto sound = readAll(*metronome);
    for (std::size_t beat = 0; beat < 12; ++beat) {
        CAPTURE(beat);
        float peak = 0;
        for (std::size_t frame = beat * 24000; frame < (beat + 1) * 24000; ++frame) {
            peak = std::max(peak, std::abs(sound[frame * 2]));
        }
        CHECK(peak == Approx(beat % 3 == 0 ? 0.7 : 0.5).epsilon(1e-4));
    }
    auto plain = opened(openMetronome({120, 1, 1.0}));
    const auto alike = readAll(*plain);
    CHECK(std::memcmp(alike.data(), alike.data() + 48000, 4000 * sizeof(float)) == 0);
}

TEST_CASE("a click dies away before it is cut") {
    auto metronome = opened(openMetronome({60, 4, 1.0}));
    const auto sound = readAll(*metronome);
    for (std::size_t frame = 1900; frame < 48000; ++frame) {
        REQUIRE(std::abs(sound[frame * 2]) < 1e-3F);
    }
    // No step at the beginning or at the end that would sound like a crackle.
    CHECK(std::abs(sound[0]) < 0.05F);
}

TEST_CASE("an endless metronome goes on, and seeking equals waiting") {
    auto metronome = opened(openMetronome({137, 4, std::nullopt}));
    CHECK_FALSE(metronome->info().length);
    CHECK(metronome->info().title == "Metronome, 137 bpm");
    CHECK(metronome->info().seekable);
    const auto straight = readSome(*metronome, 300000);
    for (const Frame at : {0, 1, 21022, 21023, 100000, 299000}) {
        CAPTURE(at);
        REQUIRE(metronome->seek(at));
        REQUIRE(metronome->position() == at);
        CHECK(largestDifference(straight, static_cast<std::size_t>(at),
                                readSome(*metronome, 1000)) == 0);
    }
    const Frame days = 48000LL * 3600 * 24 * 30;
    REQUIRE(metronome->seek(days));
    CHECK(readSome(*metronome, 48000).size() == 96000);
}

TEST_CASE("a metronome of a given length ends there") {
    auto metronome = opened(openMetronome({97.5, 4, 2.5}));
    CHECK(metronome->info().length == Frame{120000});
    CHECK(metronome->info().title == "Metronome, 97.5 bpm");
    REQUIRE(metronome->seek(119990));
    std::vector<float> stereo(200);
    const auto got = metronome->read(stereo.data(), 100);
    REQUIRE(got);
    CHECK(got->frames == 10);
    CHECK(got->ended);
    REQUIRE(metronome->seek(500000));
    CHECK(metronome->position() == 120000);
    REQUIRE(metronome->seek(-5));
    CHECK(metronome->position() == 0);
}

TEST_CASE("a metronome refuses what it cannot beat") {
    for (const MetronomeSettings& settings :
         {MetronomeSettings{0, 4, {}}, MetronomeSettings{std::nan(""), 4, {}},
          MetronomeSettings{1000, 4, {}}, MetronomeSettings{120, 0, {}},
          MetronomeSettings{120, 4, 0.0}, MetronomeSettings{120, 4, -1.0}}) {
        const auto metronome = openMetronome(settings);
        REQUIRE_FALSE(metronome);
        CHECK(metronome.error().kind == ErrorKind::usage);
        CHECK_FALSE(metronome.error().next.empty());
    }
}
