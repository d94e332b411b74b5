// Guards what core/audio/pulse/pulse_stream.h does when a device stands still: what waits for it is
// taken back but for a little, with a fade, and what is rendered instead follows without a gap. The
// device is a pipe that the test empties as fast as a device would, or not.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "audio/pulse/pulse_backend.h"
#include "core/store/temporary_folder.h"
#include "support/catch.h"
#include "support/posix/private_pulse.h"

using namespace unisono;
using namespace unisono::test;
using namespace std::chrono_literals;

namespace {

constexpr float kFrame = 1.0F / (1 << 24);  // exact for minutes

struct Heard {
    float frame, turn;
};

// Numbers the frames on the left, and on the right says how often something was taken back.
class Numbers final : public RenderCallback {
 public:
    void onPosition(const PositionReport& report) noexcept override {
        tracked_ = tracked_ || report.kind == PositionReport::Kind::tracked;
    }
    void render(float* interleaved, std::size_t frames, Frame first) noexcept override {
        if (first < next_) {
            taken_ += next_ - first;
            ++turns_;
        }
        for (std::size_t i = 0; i < frames; ++i) {
            *interleaved++ = static_cast<float>(first + static_cast<Frame>(i)) * kFrame;
            *interleaved++ = static_cast<float>(turns_ + 1) / 16.0F;
        }
        next_ = first + static_cast<Frame>(frames);
    }
    void onUnderrun() noexcept override { ++underruns_; }

    std::atomic<bool> tracked_{false};
    std::atomic<int> turns_{0};
    std::atomic<int> underruns_{0};
    std::atomic<Frame> taken_{0};

 private:
    Frame next_ = 0;
};

// Takes ten milliseconds after the other out of a pipe; a standing one nothing.
class Device {
 public:
    explicit Device(const std::string& path)
        : file_(::open(path.c_str(), O_RDONLY | O_NONBLOCK)), thread_([this] { run(); }) {}
    ~Device() {
        if (thread_.joinable()) {
            (void)end();
        }
        ::close(file_);
    }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    void stand(bool still) { still_ = still; }
    // Takes no more, and tells what it took.
    std::vector<Heard> end() {
        ended_ = true;
        thread_.join();
        return std::move(heard_);
    }

 private:
    void run() {
        std::array<Heard, 480> block{};
        auto next = std::chrono::steady_clock::now();
        while (!ended_) {
            next = std::max(next + 10ms, std::chrono::steady_clock::now());
            std::this_thread::sleep_until(next);
            if (still_) {
                continue;
            }
            const auto bytes = ::read(file_, block.data(), sizeof block);
            for (std::size_t i = 0;
                 bytes > 0 && i < static_cast<std::size_t>(bytes) / sizeof(Heard); ++i) {
                heard_.push_back(block.at(i));
            }
        }
    }

    int file_;
    std::atomic<bool> still_{false};
    std::atomic<bool> ended_{false};
    std::vector<Heard> heard_;
    std::thread thread_;
};

struct Outcome {
    int turns = 0;  // how often something was taken back
    double taken_s = 0.0;
    int wrong = 0;       // frames that are not what they should be
    int faded = 0;       // frames of the fade
    bool later = false;  // whether what came instead was heard
};

// What one stream does while its device stands still for a while.
Outcome standStill() {
    const TemporaryFolder folder;
    const std::string pipe = (folder.path() / "device").string();
    const PrivatePulse server;
    REQUIRE(server.pactl("load-module module-pipe-sink sink_name=device file=" + pipe +
                         " format=float32le rate=48000 channels=2"
                         " sink_properties=device.api=alsa"));
    PulseBackendConfig config;
    config.server = server.address();
    PulseBackend backend(config);
    Numbers numbers;
    Device device(pipe);
    StreamConfig much;
    // The server takes whole blocks of 512 frames only if what it holds is a multiple of that:
    // twice the period, and one block for the device.
    much.period = std::chrono::microseconds(266667);
    const auto stream = backend.open({"pulse", "device"}, much, numbers);
    REQUIRE(stream);
    REQUIRE(eventually([&] { return numbers.tracked_.load(); }));
    for (auto still = 600ms; still < 4s && numbers.turns_ == 0; still *= 2) {
        device.stand(true);
        std::this_thread::sleep_for(still);
        device.stand(false);
        std::this_thread::sleep_for(500ms);
    }
    const std::vector<Heard> heard = device.end();

    Outcome outcome;
    outcome.turns = numbers.turns_;
    outcome.taken_s = static_cast<double>(numbers.taken_) / 48000.0;
    // From the first frame to the last, each is there once, in order.
    const auto begin = std::find_if(heard.begin(), heard.end(),
                                    [](const Heard& frame) { return frame.turn != 0.0F; });
    for (auto frame = begin; frame != heard.end(); ++frame) {
        const double number = begin->frame / kFrame + static_cast<double>(frame - begin);
        const double gain = frame->turn * 16.0;
        outcome.later = outcome.later || gain > 1.5;
        double wanted_gain = 2.0;
        double wanted = number;
        if (!outcome.later) {
            outcome.faded += gain < 0.999 ? 1 : 0;
            wanted_gain = 1.0 - outcome.faded / 480.0;
            wanted = wanted_gain * number;
        }
        outcome.wrong +=
            std::abs(gain - wanted_gain) > 1e-3 || std::abs(frame->frame / kFrame - wanted) > 1.0
                ? 1
                : 0;
    }
    return outcome;
}

}  // namespace

TEST_CASE("What waits for a device that stands still is taken back, and replaced without a gap") {
    if (!PrivatePulse::installed()) {
        WARN("pulseaudio is not installed: skipped");
        return;
    }
    // A machine that is busy elsewhere for 50 ms leaves a gap of its own.
    Outcome outcome = standStill();
    for (int again = 0; again < 3 && (outcome.wrong > 0 || outcome.turns != 1); ++again) {
        outcome = standStill();
    }
    CHECK(outcome.turns == 1);
    CHECK(outcome.taken_s > 0.1);
    CHECK(outcome.later);
    CHECK(outcome.wrong == 0);
    CHECK(outcome.faded >= 479);
    CHECK(outcome.faded <= 480);
}
