#include "source/test_tune.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

std::vector<float> readAll(Source& source) {
    std::vector<float> stereo;
    std::vector<float> piece(2 * 1234);
    for (bool ended = false; !ended;) {
        const auto got = source.read(piece.data(), 1234);
        REQUIRE(got);
        stereo.insert(stereo.end(), piece.begin(),
                      piece.begin() + static_cast<std::ptrdiff_t>(2 * got->frames));
        ended = got->ended;
    }
    return stereo;
}

float peak(const std::vector<float>& stereo, double from_s, double to_s) {
    float highest = 0.0F;
    for (auto i = static_cast<std::size_t>(from_s * 96000);
         i < std::min(stereo.size(), static_cast<std::size_t>(to_s * 96000)); ++i) {
        highest = std::max(highest, std::abs(stereo[i]));
    }
    return highest;
}

}  // namespace

TEST_CASE("The test tune is as long as it says, and the same every time") {
    const auto tune = makeTestTune();
    const auto length = tune->info().length;
    REQUIRE(length);
    CHECK(*length == static_cast<Frame>(kTestTuneLength_s * kTimelineRate_hz));
    const auto stereo = readAll(*tune);
    CHECK(static_cast<Frame>(stereo.size() / 2) == *length);
    CHECK(tune->position() == *length);
    CHECK(readAll(*makeTestTune()) == stereo);
}

TEST_CASE("The test tune starts softly, never clips, never falls silent, and fades away") {
    const auto stereo = readAll(*makeTestTune());
    CHECK(std::all_of(stereo.begin(), stereo.end(), [](float x) { return std::isfinite(x); }));
    CHECK(peak(stereo, 0.0, 12.0) <= 0.5F);
    CHECK(peak(stereo, 0.0, 12.0) > 0.4F);
    CHECK(peak(stereo, 0.0, 0.3) < 0.3F);
    CHECK(std::abs(stereo[0]) < 1e-4F);
    for (double at_s = 0.0; at_s < 11.5; at_s += 0.1) {
        INFO(at_s);
        CHECK(peak(stereo, at_s, at_s + 0.1) > 0.01F);
    }
    CHECK(peak(stereo, 11.99, 12.0) < 0.01F);
}

TEST_CASE("The test tune is stereo") {
    const auto stereo = readAll(*makeTestTune());
    double difference = 0.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < stereo.size(); i += 2) {
        difference += std::pow(stereo[i] - stereo[i + 1], 2);
        sum += std::pow(stereo[i] + stereo[i + 1], 2);
    }
    CHECK(difference > 0.02 * sum);
    CHECK(difference < sum);
}

TEST_CASE("The test tune can be sought to any frame") {
    const auto tune = makeTestTune();
    const auto straight = readAll(*tune);
    for (const Frame frame : {Frame{0}, Frame{1}, Frame{123456}, Frame{575999}}) {
        REQUIRE(tune->seek(frame));
        CHECK(tune->position() == frame);
        float stereo[2];
        const auto got = tune->read(stereo, 1);
        REQUIRE(got);
        CHECK(got->frames == 1);
        CHECK(stereo[0] == straight[static_cast<std::size_t>(2 * frame)]);
    }
    REQUIRE(tune->seek(1'000'000'000));
    float stereo[2];
    CHECK(tune->read(stereo, 1)->ended);
    REQUIRE(tune->seek(-5));
    CHECK(tune->position() == 0);
}
