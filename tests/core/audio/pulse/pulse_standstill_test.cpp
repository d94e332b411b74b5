// Guards what core/audio/pulse/pulse_stream.h does when a device stands still: what waits for it is
// taken back but for a little, with a fade, and what is rendered instead follows without a gap. The
// device is a pipe that the test empties as fast as a device would, or not.
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
            next += 10ms;
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

}  // namespace

TEST_CASE("What waits for a device that stands still is taken back, and replaced without a gap") {
    if (!PrivatePulse::installed()) {
        WARN("pulseaudio is not installed: skipped");
        return;
    }
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
    std::vector<Heard> heard;
    {
        Device device(pipe);
        StreamConfig much;
        // The server takes whole blocks of 512 frames only if what it holds is a multiple of that:
        // twice the period, and one block for the device.
        much.period = std::chrono::microseconds(266667);
        const auto stream = backend.open({"pulse", "device"}, much, numbers);
        REQUIRE(stream);
        REQUIRE(eventually([&] { return numbers.tracked_.load(); }));
        for (auto still = 600ms; still < 10s && numbers.turns_ == 0; still *= 2) {
            device.stand(true);
            std::this_thread::sleep_for(still);
            device.stand(false);
            std::this_thread::sleep_for(500ms);
        }
        CHECK(numbers.turns_ == 1);
        CHECK(numbers.taken_ > 100 * 48);
        heard = device.end();
    }

    // From the first frame to the last, each is there once, in order.
    std::size_t at = 0;
    while (at < heard.size() && heard[at].turn == 0.0F) {
        ++at;  // before the stream
    }
    REQUIRE(at < heard.size());
    const double first = heard[at].frame / kFrame;
    int faded = 0;
    int wrong = 0;
    bool later = false;
    for (std::size_t i = at; i < heard.size(); ++i) {
        const double gain = heard[i].turn * 16.0;
        later = later || gain > 1.5;
        if (!later && gain < 0.999) {
            ++faded;
        }
        const double turn = later ? 2.0 : 1.0;
        const double number = first + static_cast<double>(i - at);
        if (faded == 0 || later) {
            wrong +=
                std::abs(gain - turn) > 1e-3 || std::abs(heard[i].frame / kFrame - number) > 0.5;
        } else {
            wrong += std::abs(gain - (1.0 - faded / 480.0)) > 1e-3 ||
                     std::abs(heard[i].frame / kFrame - gain * number) > 1.0;
        }
    }
    CHECK(later);
    CHECK(wrong == 0);
    CHECK(faded >= 479);
    CHECK(faded <= 480);
}
