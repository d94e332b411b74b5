// Against a real PulseAudio of our own: who is there, who comes and goes, and what a stream does
// then.
#include "audio/pulse/pulse_backend.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

#include "support/catch.h"
#include "support/posix/private_pulse.h"

using namespace unisono;
using namespace unisono::test;

namespace {

class Silence final : public RenderCallback {
 public:
    void onPosition(const PositionReport& report) noexcept override {
        ordered_ = ordered_ && report.when >= last_;
        last_ = report.when;
        ++positions_;
    }
    void render(float* interleaved, std::size_t frames, Frame first) noexcept override {
        ordered_ = ordered_ && first == next_;
        next_ = first + static_cast<Frame>(frames);
        std::fill_n(interleaved, 2 * frames, 0.0F);
        rendered_ += frames;
    }
    void onUnderrun() noexcept override {}

    [[nodiscard]] std::size_t rendered() const { return rendered_; }
    [[nodiscard]] int positions() const { return positions_; }
    [[nodiscard]] bool ordered() const { return ordered_; }

 private:
    std::atomic<std::size_t> rendered_{0};
    std::atomic<int> positions_{0};
    std::atomic<bool> ordered_{true};
    TimePoint last_{};
    Frame next_ = 0;
};

class Deaf final : public CaptureCallback {
 public:
    void onCaptured(const float* /*samples*/, std::size_t /*frames*/,
                    TimePoint /*first*/) noexcept override {}
    void onLost(std::size_t /*frames*/) noexcept override {}
};

PulseBackendConfig at(const PrivatePulse& server) {
    PulseBackendConfig config;
    config.server = server.address();
    return config;
}

}  // namespace

TEST_CASE("Without a server the backend says so, and nothing hangs") {
    PulseBackendConfig config;
    config.server = "unix:/nonexistent/socket";
    PulseBackend backend(config);
    CHECK_FALSE(backend.server().available);
    CHECK_FALSE(backend.server().problem.empty());
    CHECK(backend.sinks().empty());
    Silence silence;
    const auto stream = backend.open({"pulse", "kitchen"}, {}, silence);
    REQUIRE_FALSE(stream);
    CHECK(stream.error().kind == ErrorKind::server_unavailable);
    // Not that there was no such microphone.
    Deaf deaf;
    const auto input = backend.openInput({"pulse", "desk"}, {}, deaf);
    REQUIRE_FALSE(input);
    CHECK(input.error().kind == ErrorKind::server_unavailable);
}

TEST_CASE("Sinks with one description stay two speakers, and play at once") {
    if (!PrivatePulse::installed()) {
        WARN("pulseaudio is not installed: skipped");
        return;
    }
    const PrivatePulse server;
    PulseBackend backend(at(server));
    REQUIRE(backend.server().available);
    const auto sinks = backend.sinks();
    REQUIRE(sinks.size() == 2);
    CHECK(sinks[0].description == sinks[1].description);
    CHECK(findSink(sinks, "kitchen"));
    CHECK_FALSE(findSink(sinks, "Echo"));  // which of the two?
    CHECK(findSink(sinks, "cellar").error().kind == ErrorKind::unknown_speaker);

    Silence kitchen;
    Silence den;
    auto first = backend.open({"pulse", "kitchen"}, {}, kitchen);
    auto second = backend.open({"pulse", "den"}, {}, den);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(eventually([&] { return kitchen.rendered() > 48000 && den.rendered() > 48000; }));
    CHECK(kitchen.positions() > 10);
    CHECK((*first)->bufferedAhead() > Nanoseconds(0));
    first->reset();
    second->reset();
    CHECK(kitchen.ordered());
    CHECK(den.ordered());
    Silence nobody;
    CHECK(backend.open({"pulse", "cellar"}, {}, nobody).error().kind == ErrorKind::unknown_speaker);
}

// A removed speaker's stream must end; moved to another room it would be worse than silence.
// The answer came to a stream that was no more, and once in fifty times that ended the program.
TEST_CASE("A stream may be closed while the server is asked where its device is") {
    if (!PrivatePulse::installed()) {
        WARN("pulseaudio is not installed: skipped");
        return;
    }
    const PrivatePulse server;
    PulseBackend backend(at(server));
    for (int i = 0; i < 40; ++i) {
        Silence silence;
        auto stream = backend.open({"pulse", "kitchen"}, {}, silence);
        REQUIRE(stream);
        // It asks first, then fills.
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (silence.rendered() == 0 && std::chrono::steady_clock::now() < end) {
            std::this_thread::yield();
        }
        REQUIRE(silence.rendered() > 0);
        stream->reset();
    }
    CHECK(backend.server().available);
}

TEST_CASE("A sink that vanishes ends its own stream only, and is seen when it is back") {
    if (!PrivatePulse::installed()) {
        WARN("pulseaudio is not installed: skipped");
        return;
    }
    const PrivatePulse server;
    PulseBackend backend(at(server));
    std::atomic<int> changes{0};
    backend.onChange([&changes] { ++changes; });
    Silence kitchen;
    Silence den;
    auto first = backend.open({"pulse", "kitchen"}, {}, kitchen);
    auto second = backend.open({"pulse", "den"}, {}, den);
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(eventually([&] { return den.rendered() > 4800; }));

    server.removeSink("den");
    CHECK(eventually([&] { return (*second)->ended() == StreamEnd::sink_removed; }));
    CHECK((*first)->ended() == StreamEnd::none);
    CHECK(eventually([&] { return backend.sinks().size() == 1; }));
    const std::size_t before = kitchen.rendered();
    CHECK(eventually([&] { return kitchen.rendered() > before + 4800; }));

    const int seen = changes;
    server.addSink("den");
    CHECK(eventually([&] { return backend.sinks().size() == 2 && changes > seen; }));
    second->reset();
    second = backend.open({"pulse", "den"}, {}, den);
    CHECK(second);
    backend.onChange({});
}

TEST_CASE("A server that is killed is told at once, and found again when it is back") {
    if (!PrivatePulse::installed()) {
        WARN("pulseaudio is not installed: skipped");
        return;
    }
    PrivatePulse server;
    PulseBackend backend(at(server));
    Silence kitchen;
    auto stream = backend.open({"pulse", "kitchen"}, {}, kitchen);
    REQUIRE(stream);
    REQUIRE(eventually([&] { return kitchen.rendered() > 4800; }));
    server.kill();
    CHECK(eventually([&] { return (*stream)->ended() == StreamEnd::server_gone; }));
    CHECK(eventually([&] { return !backend.server().available; }));
    CHECK(backend.sinks().empty());
    stream->reset();

    server.start();
    CHECK(eventually([&] { return backend.server().available && backend.sinks().size() == 2; }));
    Silence again;
    stream = backend.open({"pulse", "kitchen"}, {}, again);
    REQUIRE(stream);
    CHECK(eventually([&] { return again.rendered() > 4800; }));
}
