// Real playback through the installed RtAudio to a JACK server of our own, whose driver is a
// clock and nothing else; the server then dies.
#if defined(__linux__)

#include <csignal>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

#include "audio/rtaudio/rtaudio_backend.h"
#include "child_process.h"
#include "fake_driver.h"
#include "private_alsa.h"
#include "support/catch.h"

using namespace unisono;
using namespace std::chrono_literals;
using test::RampCallback;
using test::within;

namespace {

// A server of a name that nobody else has, which clients in this process will use.
class PrivateJack {
 public:
    PrivateJack() { ::setenv("JACK_DEFAULT_SERVER", name_.c_str(), 1); }
    PrivateJack(const PrivateJack&) = delete;
    PrivateJack& operator=(const PrivateJack&) = delete;
    ~PrivateJack() { ::unsetenv("JACK_DEFAULT_SERVER"); }

    [[nodiscard]] bool runs() { return server_.started(); }
    void signal(int number) { server_.signal(number); }

 private:
    static std::string nextName() {
        static int counter = 0;
        return "unisono-" + std::to_string(::getpid()) + "-" + std::to_string(++counter);
    }

    std::string name_ = nextName();
    test::ChildProcess server_{{"jackd", "--no-realtime", "--name", name_, "-d", "dummy", "--rate",
                                "48000", "--period", "1024"}};
};

}  // namespace

TEST_CASE("playback to JACK keeps time, and ends when the server dies") {
    PrivateJack jack;
    RtAudioBackend backend;
    std::vector<SinkInfo> sinks;
    if (!within(5s, [&] { return !jack.runs() || !(sinks = backend.sinks()).empty(); }) ||
        sinks.empty()) {
        WARN("There is no JACK server to be had.");
        return;
    }
    REQUIRE(sinks[0].id.name == "jack:system");
    REQUIRE(sinks[0].channels == 2);
    REQUIRE(sinks[0].rate_hz == 48000);
    REQUIRE_FALSE(sinks[0].capabilities.refuses_moves);

    StreamConfig other_rate;
    other_rate.rate_hz = 44100;
    RampCallback callback;
    REQUIRE(backend.open(sinks[0].id, other_rate, callback).error().kind ==
            ErrorKind::speaker_unavailable);

    auto stream = backend.open(sinks[0].id, {}, callback);
    REQUIRE(stream.has_value());
    REQUIRE(within(1s, [&] { return (*stream)->bufferedAhead() > 0ns && callback.rendered > 0; }));
    const auto closing_alive = std::chrono::steady_clock::now();
    stream->reset();
    REQUIRE(std::chrono::steady_clock::now() - closing_alive < 1s);
    const auto rendered = callback.rendered;
    std::this_thread::sleep_for(50ms);
    REQUIRE(callback.rendered == rendered);
    callback.positions.clear();

    stream = backend.open(sinks[0].id, {}, callback);
    REQUIRE(stream.has_value());
    REQUIRE_FALSE(within(2s, [&] { return (*stream)->ended() != StreamEnd::none; }));
    REQUIRE(backend.sinks().size() == 1);  // our own ports are no device to play to
    REQUIRE((*stream)->ended() == StreamEnd::none);

    const auto struck = std::chrono::steady_clock::now();
    // By TERM, since a JACK that is killed leaves shared memory behind for good.
    SECTION("the server dies") {
        jack.signal(SIGTERM);
    }
    SECTION("the server hangs") {
        jack.signal(SIGSTOP);
    }
    REQUIRE(within(4s, [&] { return (*stream)->ended() != StreamEnd::none; }));
    REQUIRE(std::chrono::steady_clock::now() - struck < 2s);
    const auto closing = std::chrono::steady_clock::now();
    stream->reset();
    REQUIRE(std::chrono::steady_clock::now() - closing < 2s);
    jack.signal(SIGCONT);
    std::this_thread::sleep_for(500ms);  // time to close what hung, before the server goes

    // While it lived: without its server, JACK's library calls as often as it can.
    auto alive = callback.positions;
    while (!alive.empty() && alive.back().when > struck) {
        alive.pop_back();
    }
    REQUIRE(alive.size() > 50);
    const auto& first = alive[10];
    const auto& last = alive.back();
    REQUIRE((last.frames - first.frames) / toSeconds(last.when - first.when) ==
            Approx(48000.0).epsilon(0.05));
}

#endif
