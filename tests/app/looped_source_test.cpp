#include "cli/looped_source.h"

#include <vector>

#include "source/metronome.h"
#include "source/test_tune.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

std::vector<float> readAll(Source& source, std::size_t frames, std::size_t at_once) {
    std::vector<float> stereo(2 * frames);
    for (std::size_t done = 0; done < frames;) {
        const auto got = source.read(stereo.data() + 2 * done, std::min(at_once, frames - done));
        REQUIRE(got);
        REQUIRE_FALSE(got->ended);
        REQUIRE(got->frames > 0);
        done += got->frames;
    }
    return stereo;
}

// 0.25 s of a metronome, whose first click is unmistakable.
std::unique_ptr<Source> briefSound() {
    MetronomeSettings settings;
    settings.length_s = 0.25;
    return std::move(*openMetronome(settings));
}

}  // namespace

TEST_CASE("A looped source repeats itself without a gap") {
    constexpr std::size_t kRound = 12000;
    LoopedSource looped(briefSound());
    CHECK_FALSE(looped.info().length);
    const auto heard = readAll(looped, 3 * kRound + 100, 777);
    CHECK(looped.position() == static_cast<Frame>(3 * kRound + 100));
    const auto once = readAll(*std::make_unique<LoopedSource>(briefSound()), kRound, kRound);
    bool same = true;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        same = same && heard[i] == once[i % once.size()];
    }
    CHECK(same);
}

TEST_CASE("A looped source finds its place in any round") {
    LoopedSource looped(briefSound());
    const auto straight = readAll(looped, 40000, 1000);
    REQUIRE(looped.seek(30000));
    CHECK(looped.position() == 30000);
    const auto sought = readAll(looped, 10000, 1000);
    CHECK(std::equal(sought.begin(), sought.end(), straight.begin() + 2 * 30000));
}

namespace {

class EmptySource final : public Source {
 public:
    [[nodiscard]] SourceInfo info() const override { return {}; }
    Result<Read> read(float*, std::size_t) override { return Read{0, true}; }
    [[nodiscard]] Frame position() const override { return 0; }
    Result<void> seek(Frame) override { return {}; }
};

}  // namespace

TEST_CASE("Nothing, looped, ends") {
    LoopedSource looped(std::make_unique<EmptySource>());
    float stereo[20];
    const auto got = looped.read(stereo, 10);
    REQUIRE(got);
    CHECK(got->ended);
    CHECK(got->frames == 0);
}
