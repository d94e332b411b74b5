#include "source/rate_converter.h"

#include <cmath>
#include <vector>

#include "test_files.h"

using namespace unisono;
using namespace unisono::test;

namespace {

std::vector<float> makeStereo(std::int64_t frames, const Shape& shape) {
    std::vector<float> stereo;
    for (std::int64_t frame = 0; frame < frames; ++frame) {
        stereo.push_back(static_cast<float>(shape(frame, 0)));
        stereo.push_back(static_cast<float>(shape(frame, 1)));
    }
    return stereo;
}

BlockConverter::Fetch fetchFrom(const std::vector<float>& native) {
    return [&native](std::int64_t begin, float* stereo, std::size_t frames) {
        const auto total = static_cast<std::int64_t>(native.size() / 2);
        const auto count = static_cast<std::size_t>(
            std::clamp<std::int64_t>(total - begin, 0, static_cast<std::int64_t>(frames)));
        std::copy_n(native.data() + std::min(begin, total) * 2, count * 2, stereo);
        return count;
    };
}

std::vector<float> convertWhole(const std::vector<float>& native, int rate_hz,
                                std::size_t piece = 777) {
    BlockConverter converter(rate_hz, fetchFrom(native));
    std::vector<float> all;
    std::vector<float> stereo(piece * 2);
    for (;;) {
        const auto count = converter.read(static_cast<Frame>(all.size() / 2), stereo.data(), piece);
        all.insert(all.end(), stereo.data(), stereo.data() + count * 2);
        if (count < piece) {
            return all;
        }
    }
}

}  // namespace

TEST_CASE("a length is rounded to the nearest timeline frame") {
    CHECK(timelineLength(0, 44100) == 0);
    CHECK(timelineLength(44100, 44100) == 48000);
    CHECK(timelineLength(1, 44100) == 1);
    CHECK(timelineLength(100001, 44100) == std::llround(100001 * 48000.0 / 44100));
    CHECK(timelineLength(8001, 8000) == 48006);
    CHECK(timelineLength(3, 96000) == 2);
    CHECK(timelineLength(3, 192000) == 1);
    const std::int64_t tenHours = 10LL * 3600 * 384000;
    CHECK(timelineLength(tenHours, 384000) == 10LL * 3600 * 48000);
    CHECK(timelineLength(std::int64_t{1} << 42, 1000) == (std::int64_t{1} << 42) * 48);
}

TEST_CASE("a sine keeps frequency, phase and amplitude at every rate") {
    for (const int rate_hz : {8000, 11025, 16000, 22050, 32000, 44100, 44101, 47999, 88200, 96000,
                              176400, 192000, 384000}) {
        CAPTURE(rate_hz);
        const double frequency_hz = rate_hz < 16000 ? 997.0 : 3001.0;
        const auto native = makeStereo(rate_hz / 2, [&](std::int64_t frame, int channel) {
            return channel == 0 ? sine(frequency_hz, rate_hz)(frame, 0) : 0.0;
        });
        const auto out = convertWhole(native, rate_hz);
        REQUIRE(static_cast<Frame>(out.size() / 2) == timelineLength(rate_hz / 2, rate_hz));
        // The sound begins and ends at once; the filter rings there for a moment.
        const auto fit = fitSine(out, 1000, out.size() / 2 - 1000, frequency_hz);
        CHECK(fit.sinad_db > 100);
        CHECK(fit.amplitude == Approx(0.5).epsilon(1e-5));
        CHECK(std::abs(fit.phase_rad) < 1e-5);
        CHECK(std::abs(out[2 * 10000 + 1]) == 0.0F);
    }
}

TEST_CASE("any place of a converted sound reads the same as straight through, bit for bit") {
    for (const int rate_hz : {44100, 22050, 44101, 192000}) {
        CAPTURE(rate_hz);
        const auto native = makeStereo(rate_hz * 3 / 2 + 17, noise());
        const auto all = convertWhole(native, rate_hz);
        BlockConverter converter(rate_hz, fetchFrom(native));
        std::mt19937 random(7);
        std::vector<float> part(2 * 300);
        for (int place = 0; place < (rate_hz == 44101 ? 8 : 40); ++place) {
            const auto at = static_cast<std::size_t>(random() % (all.size() / 2));
            const auto count = converter.read(static_cast<Frame>(at), part.data(), 300);
            REQUIRE(count == std::min<std::size_t>(300, all.size() / 2 - at));
            REQUIRE(std::equal(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(count * 2),
                               all.begin() + static_cast<std::ptrdiff_t>(at * 2)));
        }
    }
}

TEST_CASE("a sound that goes on in its neighbour converts as if it were one") {
    const int rate_hz = 44100;
    const std::int64_t firstFrames = 588 * 40;  // whole CD sectors are whole timeline frames
    const auto whole = makeStereo(firstFrames * 2, noise());
    const std::vector<float> first(whole.begin(), whole.begin() + firstFrames * 2);
    const std::vector<float> second(whole.begin() + firstFrames * 2, whole.end());
    const auto expected = convertWhole(whole, rate_hz);

    BlockConverter before(rate_hz, fetchFrom(first));
    BlockConverter after(rate_hz, fetchFrom(second));
    before.setFollowing({second.begin(), second.begin() + 2 * 147});
    const auto half = static_cast<std::size_t>(timelineLength(firstFrames, rate_hz));
    std::vector<float> joined(half * 4);
    REQUIRE(before.read(0, joined.data(), half) == half);
    REQUIRE(before.tail().size() == before.margin_frames() * 2);
    after.setPreceding(before.tail());
    REQUIRE(after.read(0, joined.data() + half * 2, half) == half);
    CHECK(largestDifference(expected, 0, joined) < 1e-6);
}

TEST_CASE("a stream converts to the same sound as a file, however it is cut") {
    for (const int rate_hz : {48000, 44100, 8000, 96000, 44101}) {
        CAPTURE(rate_hz);
        const auto native = makeStereo(rate_hz / 3 + 5, noise());
        const auto expected = rate_hz == 48000 ? native : convertWhole(native, rate_hz);
        for (const std::size_t piece : {std::size_t{1}, std::size_t{220}, std::size_t{100000}}) {
            CAPTURE(piece);
            if (piece == 1 && rate_hz > 48000) {
                continue;
            }
            StreamConverter converter(rate_hz);
            std::vector<float> out;
            const std::size_t total = native.size() / 2;
            for (std::size_t done = 0; done < total;) {
                const std::size_t count = std::min(piece, total - done);
                converter.push(native.data() + done * 2, count, out);
                done += count;
            }
            converter.finish(out);
            REQUIRE(out.size() == expected.size());
            CHECK(largestDifference(expected, 0, out) < 2e-6);
        }
    }
}

TEST_CASE("a stream of nothing stays nothing") {
    std::vector<float> out;
    StreamConverter converter(44100);
    converter.finish(out);
    CHECK(out.empty());
}
