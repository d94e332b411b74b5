// Recording on a PulseAudio of the test's own.
#include "audio/pulse/pulse_capture.h"

#include <atomic>

#include "core/audio/pulse/routing_scene.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

struct Pieces final : CaptureCallback {
    void onCaptured(const float*, std::size_t frames, TimePoint) noexcept override {
        ++count;
        frames_in_all += frames;
    }
    void onLost(std::size_t) noexcept override {}
    // Since the last look; 0: none.
    double mean() {
        const std::size_t frames = frames_in_all.exchange(0);
        const std::size_t pieces = count.exchange(0);
        return pieces == 0 ? 0.0 : static_cast<double>(frames) / static_cast<double>(pieces);
    }
    std::atomic<std::size_t> count{0};
    std::atomic<std::size_t> frames_in_all{0};
};

}  // namespace

TEST_CASE("The time between pieces may be set before the server has answered") {
    if (!PrivatePulse::installed()) {
        WARN("No PulseAudio here.");
        return;
    }
    const PrivatePulse server;
    PulseBackend backend(at(server));
    Pieces pieces;
    InputConfig config;
    config.rate_hz = 48000;
    config.channels = 2;
    config.period = std::chrono::milliseconds(400);
    auto stream = backend.openInput({"pulse", "kitchen.monitor"}, config, pieces);
    REQUIRE(stream);
    CHECK((*stream)->setPeriod(std::chrono::milliseconds(10)));
    // Pieces of 200 or 400 ms, had it been forgotten.
    CHECK(eventually([&] {
        const double mean = pieces.mean();
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        return mean > 0.0 && mean < 48000 * 0.050;
    }));
    CHECK((*stream)->ended() == StreamEnd::none);
}
