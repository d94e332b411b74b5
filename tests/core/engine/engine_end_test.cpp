// Guards how an Engine ends: its speakers may be asked for sound until their streams are closed.
#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// A backend whose streams ask once more while they are being closed, as a device's thread may.
class LateBackend final : public AudioBackend {
 public:
    LateBackend(SimulatedBackend& backend, int& late) : backend_(backend), late_(late) {}

    [[nodiscard]] std::string name() const override { return backend_.name(); }
    [[nodiscard]] ServerInfo server() override { return backend_.server(); }
    [[nodiscard]] std::vector<SinkInfo> sinks() override { return backend_.sinks(); }
    void onChange(std::function<void()> changed) override { backend_.onChange(std::move(changed)); }
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink, const StreamConfig& config,
                                               RenderCallback& callback) override {
        auto stream = std::make_unique<LateStream>(callback, config, late_);
        auto opened = backend_.open(sink, config, *stream);
        if (!opened) {
            return tl::unexpected<Error>(std::move(opened.error()));
        }
        stream->inner = std::move(*opened);
        return stream;
    }

 private:
    class LateStream final : public OutputStream, public RenderCallback {
     public:
        LateStream(RenderCallback& callback, const StreamConfig& config, int& late)
            : callback_(callback), channels_(config.channels), late_(late) {}
        ~LateStream() override {
            inner.reset();
            std::vector<float> block(static_cast<std::size_t>(channels_) * 960);
            callback_.render(block.data(), 960, next_);
            late_ += std::any_of(block.begin(), block.end(), [](float x) { return x != 0.0F; });
        }
        LateStream(const LateStream&) = delete;
        LateStream& operator=(const LateStream&) = delete;

        [[nodiscard]] StreamEnd ended() const noexcept override { return inner->ended(); }
        [[nodiscard]] Nanoseconds bufferedAhead() const noexcept override {
            return inner->bufferedAhead();
        }
        [[nodiscard]] std::uint64_t underruns() const noexcept override {
            return inner->underruns();
        }
        void onPosition(const PositionReport& report) noexcept override {
            callback_.onPosition(report);
        }
        void onUnderrun() noexcept override { callback_.onUnderrun(); }
        void render(float* interleaved, std::size_t frames, Frame first) noexcept override {
            callback_.render(interleaved, frames, first);
            next_ = first + static_cast<Frame>(frames);
        }

        std::unique_ptr<OutputStream> inner;

     private:
        RenderCallback& callback_;
        int channels_;
        int& late_;
        Frame next_ = 0;
    };

    SimulatedBackend& backend_;
    int& late_;
};

}  // namespace

// An overlay of this length has pages of its own: were they given back before the stream is
// closed, reading them would end the program, under the address sanitizer in any case.
TEST_CASE("A speaker that is asked for sound while its stream closes still has its overlay") {
    const bool removed = GENERATE(false, true);
    CAPTURE(removed);
    int late = 0;
    {
        VirtualClock clock;
        const TimePoint born = clock.now();
        SimulatedBackend simulated(clock, fourSpeakers());
        LateBackend backend(simulated, late);
        const NoiseSignal signal(10.0);
        Engine engine(backend, clock);
        REQUIRE(engine.addSpeaker(simulated.speaker("a")->info(), {}));
        engine.play(noiseSource(signal));
        const auto runTo = [&](double seconds) {
            while (clock.now() < born + fromSeconds(seconds)) {
                simulated.advanceTo(clock.now() + std::chrono::milliseconds(10));
                engine.pump();
            }
        };
        runTo(2.0);
        REQUIRE(engine.overlay({{Stage::idOf("a"), std::vector<float>(2'000'000, 0.25F)}}));
        runTo(4.0);
        if (removed) {
            REQUIRE(engine.removeSpeaker(Stage::idOf("a")));
        }
    }
    CHECK(late == 1);
}
