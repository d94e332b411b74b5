// ALSA's "default" is a sound server on most desks: real playback in real time, through the
// installed RtAudio, ALSA's pulse plug-in and a PulseAudio of our own, which then dies.
#if defined(__linux__)

#include <csignal>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "audio/rtaudio/rtaudio_backend.h"
#include "child_process.h"
#include "fake_driver.h"
#include "private_alsa.h"
#include "support/catch.h"

using namespace unisono;
using namespace std::chrono_literals;
using test::PrivateAlsa;
using test::RampCallback;
using test::within;

namespace {

const char* const kConfiguration =
    "pcm.!default { type pulse server \"unix:%/native\" }\n"
    "ctl.!default { type pulse server \"unix:%/native\" }\n";

// A PulseAudio with one null sink, on a socket in `folder`. "norewinds" keeps the sink from
// playing two seconds ahead when it was idle.
std::vector<std::string> pulseCommand(const std::filesystem::path& folder) {
    const std::string at = folder.string();
    return {"env",
            "HOME=" + at,
            "XDG_RUNTIME_DIR=" + at,
            "PULSE_RUNTIME_PATH=" + at,
            "pulseaudio",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "-n",
            "--use-pid-file=no",
            "--realtime=no",
            "--high-priority=no",
            "-L",
            "module-native-protocol-unix auth-anonymous=1 socket=" + at + "/native",
            "-L",
            "module-null-sink sink_name=one norewinds=1 rate=48000"};
}

// Frames per second of the line through the first and the last report after `skip` seconds.
double slope(const std::vector<PositionReport>& positions, double skip) {
    const PositionReport* first = nullptr;
    for (const auto& report : positions) {
        if (toSeconds(report.when - positions.front().when) > skip) {
            if (first == nullptr) {
                first = &report;
            } else if (&report == &positions.back()) {
                return (report.frames - first->frames) / toSeconds(report.when - first->when);
            }
        }
    }
    return 0.0;
}

}  // namespace

TEST_CASE("playback through a sound server keeps time, and ends when the server dies") {
    const PrivateAlsa alsa(kConfiguration);
    test::ChildProcess pulse(pulseCommand(alsa.folder()));
    if (!within(5s, [&] { return std::filesystem::exists(alsa.folder() / "native"); })) {
        WARN("There is no PulseAudio to play to.");
        return;
    }
    RtAudioBackend backend;
    std::vector<SinkInfo> sinks;
    REQUIRE(within(3s, [&] { return !(sinks = backend.sinks()).empty(); }));
    REQUIRE(sinks[0].id.name == "alsa:default");
    REQUIRE(sinks[0].channels == 2);  // the plug-in says 32

    RampCallback callback;
    auto stream = backend.open(sinks[0].id, {}, callback);
    REQUIRE(stream.has_value());
    REQUIRE(backend.sinks().size() == 1);  // also while it is open
    REQUIRE_FALSE(within(2s, [&] { return (*stream)->ended() != StreamEnd::none; }));

    const auto struck = std::chrono::steady_clock::now();
    SECTION("the server dies") {
        pulse.signal(SIGKILL);
    }
    SECTION("the server hangs") {
        pulse.signal(SIGSTOP);
    }
    REQUIRE(within(3s, [&] { return (*stream)->ended() == StreamEnd::sink_removed; }));
    const auto noticed_after = std::chrono::steady_clock::now() - struck;
    const auto closing = std::chrono::steady_clock::now();
    stream->reset();  // also while the server still hangs
    const auto closed_after = std::chrono::steady_clock::now() - closing;
    pulse.signal(SIGKILL);

    REQUIRE(closed_after < 2s);
    INFO("noticed after " << toSeconds(noticed_after) << " s");
    REQUIRE(noticed_after < 2s);
    REQUIRE(callback.positions.size() > 30);
    REQUIRE(callback.rendered > 48000);
    REQUIRE(callback.rendered < 7 * 48000);
    // While it lived; a plug-in takes whole periods, so this is a rough line.
    auto alive = callback.positions;
    while (!alive.empty() && alive.back().when > struck) {
        alive.pop_back();
    }
    REQUIRE(slope(alive, 0.5) == Approx(48000.0).epsilon(0.1));
}

#endif
