#include "audio/rtaudio/rtaudio_stream.h"

#include <future>
#include <memory>
#include <thread>
#include <vector>

#include "counted_allocations.h"
#include "fake_driver.h"
#include "support/catch.h"
#include "support/effort.h"

using namespace unisono;
using namespace std::chrono_literals;
using test::FakeSystem;
using test::ManualClock;
using test::RampCallback;

namespace {

// A stream of 48 kHz on a device that holds four periods of 480 frames (10 ms each).
struct StreamFixture {
    std::shared_ptr<FakeSystem> system = std::make_shared<FakeSystem>();
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::shared_ptr<RtHeldDevice> device = std::make_shared<RtHeldDevice>();
    RampCallback callback;
    std::unique_ptr<RtAudioStream> owned = std::make_unique<RtAudioStream>(
        test::fakeLibrary(system).make_driver(RtApiKind::alsa), device, clock, callback);
    RtAudioStream& stream = *owned;
    std::vector<float> buffer = std::vector<float>(960, -1.0F);

    explicit StreamFixture(RtArrangement arrangement = {48000, 480, 4}) {
        system->arrangement = arrangement;
        RtOpenRequest request;
        REQUIRE(stream.start(request));
    }

    bool period(bool underflow = false) {
        return system->callback->process(buffer.data(), 480, underflow);
    }
    void play(int periods) {
        for (int i = 0; i < periods; ++i) {
            REQUIRE(period());
            clock->advance(10ms);
        }
    }
};

struct StreamWithoutBuffers : StreamFixture {
    StreamWithoutBuffers() : StreamFixture({48000, 480, 0}) {}
};

}  // namespace

TEST_CASE_METHOD(StreamFixture, "frames are asked for in order, without a gap") {
    play(5);
    REQUIRE(callback.firsts == std::vector<Frame>{0, 480, 960, 1440, 1920});
    REQUIRE(buffer[0] == 1920.0F);
    REQUIRE(buffer[959] == 1920.0F + 479.0F);
    REQUIRE(stream.ended() == StreamEnd::none);
}

TEST_CASE_METHOD(StreamFixture, "positions are what was taken before, less what the device holds") {
    const auto start = clock->now();
    play(7);
    REQUIRE(callback.positions.size() == 7);
    const std::vector<double> expected{0, 0, 0, 0, 0, 480, 960};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        REQUIRE(callback.positions[i].kind == PositionReport::Kind::pulled);
        REQUIRE(callback.positions[i].frames == expected[i]);
        REQUIRE(callback.positions[i].when == start + static_cast<int>(i) * 10ms);
    }
}

TEST_CASE_METHOD(StreamFixture, "what is buffered ahead is all the device holds and one period") {
    REQUIRE(stream.bufferedAhead() == 50ms);
}

TEST_CASE_METHOD(StreamWithoutBuffers, "two buffers are assumed where none are told") {
    REQUIRE(stream.bufferedAhead() == 30ms);
    play(4);
    REQUIRE(callback.positions[3].frames == 480.0);
}

TEST_CASE_METHOD(StreamFixture, "running dry is counted and told") {
    play(1);
    period(true);
    period(true);
    period(false);
    REQUIRE(stream.underruns() == 2);
    REQUIRE(callback.underruns == 2);
}

TEST_CASE_METHOD(StreamFixture, "a callback that stays away for a second ends the stream") {
    play(20);
    clock->advance(980ms);
    REQUIRE(stream.ended() == StreamEnd::none);
    clock->advance(30ms);
    REQUIRE(stream.ended() == StreamEnd::sink_removed);

    // For good: should it come back, it gets silence.
    const Frame rendered = callback.rendered;
    REQUIRE_FALSE(period());
    REQUIRE(callback.rendered == rendered);
    REQUIRE(buffer[0] == 0.0F);
    REQUIRE(buffer[959] == 0.0F);
    REQUIRE(stream.ended() == StreamEnd::sink_removed);
}

TEST_CASE_METHOD(StreamFixture, "a device that is waking up has five seconds") {
    play(4);  // all that it holds, and then nothing
    clock->advance(4900ms);
    REQUIRE(stream.ended() == StreamEnd::none);
    SECTION("and wakes up") {
        play(3);
        clock->advance(1100ms);
        REQUIRE(stream.ended() == StreamEnd::sink_removed);
    }
    SECTION("and does not") {
        clock->advance(200ms);
        REQUIRE(stream.ended() == StreamEnd::sink_removed);
    }
}

TEST_CASE_METHOD(StreamFixture, "a callback that never came ends the stream as well") {
    clock->advance(5100ms);
    REQUIRE(stream.ended() == StreamEnd::sink_removed);
}

TEST_CASE_METHOD(StreamFixture, "callbacks faster than any device end the stream") {
    play(10);
    int calls = 0;
    while (period()) {  // time stands still
        REQUIRE(++calls < 1000);
    }
    REQUIRE(calls > 150);  // two seconds are allowed, for devices that swallow a lot at first
    REQUIRE(stream.ended() == StreamEnd::sink_removed);
}

TEST_CASE_METHOD(StreamFixture, "an hour at a rate that is off by 0.5 % is no haste") {
    for (int i = 0; i < test::rounds(360000); ++i) {
        REQUIRE(period());
        clock->advance(9950us);
    }
    REQUIRE(stream.ended() == StreamEnd::none);
}

TEST_CASE_METHOD(StreamFixture, "catching up after a pause is no haste") {
    play(100);
    clock->advance(900ms);
    for (int i = 0; i < 90; ++i) {
        REQUIRE(period());
    }
    play(100);
    REQUIRE(stream.ended() == StreamEnd::none);
}

TEST_CASE_METHOD(StreamFixture, "a disconnect that the system tells of ends the stream at once") {
    play(1);
    system->callback->disconnected();
    REQUIRE(stream.ended() == StreamEnd::sink_removed);
    device->endWith(StreamEnd::server_gone);  // the first reason stays
    REQUIRE(stream.ended() == StreamEnd::sink_removed);
}

TEST_CASE_METHOD(StreamFixture, "the callback allocates nothing") {
    play(2);
    const int before = test::allocations();
    for (int i = 0; i < 1000; ++i) {
        period(i % 10 == 0);
        clock->advance(10ms);
    }
    clock->advance(2s);
    (void)stream.ended();
    period();
    REQUIRE(test::allocations() == before);
}

TEST_CASE_METHOD(StreamFixture, "closing waits until the device is closed") {
    play(2);
    owned.reset();
    REQUIRE(system->closed == 1);
}

TEST_CASE_METHOD(StreamFixture, "a device that hangs does not hang us, nor call us again") {
    std::promise<void> comes_to_itself;
    system->closing = comes_to_itself.get_future().share();
    play(2);
    const auto before = std::chrono::steady_clock::now();
    owned.reset();
    REQUIRE(std::chrono::steady_clock::now() - before < 5s);
    REQUIRE(system->closed == 0);

    const Frame rendered = callback.rendered;
    REQUIRE_FALSE(period());
    REQUIRE(callback.rendered == rendered);
    REQUIRE(buffer[0] == 0.0F);

    comes_to_itself.set_value();
    for (int i = 0; i < 1000 && system->closed == 0; ++i) {
        std::this_thread::sleep_for(5ms);
    }
    REQUIRE(system->closed == 1);
}
