// Guards a live source: any rate and width, losses as silence, an input that goes and comes back,
// and sound that is led here by the system.
#include "source/capture_source.h"

#include <cmath>
#include <memory>
#include <vector>

#include "support/catch.h"
#include "support/mute_backend.h"

using namespace unisono;

namespace {

class ManualClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override { return when; }
    TimePoint when{std::chrono::hours(1)};
};

// One input, or none.
class OneInput : public test::MuteBackend {
 public:
    struct Stream final : InputStream {
        explicit Stream(OneInput& one) : owner(one) {}
        ~Stream() override { owner.callback = nullptr; }
        [[nodiscard]] StreamEnd ended() const noexcept override { return owner.end; }
        bool setPeriod(Nanoseconds wanted) override {
            owner.period = wanted;
            return true;
        }
        OneInput& owner;
    };

    [[nodiscard]] std::vector<InputInfo> inputs() override {
        return there ? std::vector<InputInfo>{info} : std::vector<InputInfo>{};
    }
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig& config,
                                                   CaptureCallback& to) override {
        if (!there || input != info.id) {
            return fail(ErrorKind::unknown_microphone, "gone");
        }
        callback = &to;
        ++openings;
        opened = config;
        end = StreamEnd::none;
        return std::make_unique<Stream>(*this);
    }
    std::unique_ptr<Capture> silence(const InputId& input) override {
        struct Silent final : Capture {
            explicit Silent(InputId of) : input_(std::move(of)) {}
            [[nodiscard]] InputId input() const override { return input_; }
            [[nodiscard]] CaptureStatus status() const override { return {}; }
            void tellLatency(Nanoseconds) override {}
            [[nodiscard]] LatencyTold latencyTold() const override { return {}; }
            InputId input_;
        };
        ++silences;
        return silenceable ? std::make_unique<Silent>(input) : nullptr;
    }
    void unplug() {
        there = false;
        end = StreamEnd::sink_removed;
    }

    bool there = true;
    InputInfo info;
    StreamEnd end = StreamEnd::none;
    CaptureCallback* callback = nullptr;
    InputConfig opened;
    Nanoseconds period{0};
    int openings = 0;
    bool silenceable = false;
    int silences = 0;  // asked for
};

struct Fixture {
    ManualClock clock;
    OneInput backend;
    std::unique_ptr<Source> source;
    std::vector<float> piece;
    float next = 0.001F;

    explicit Fixture(int rate_hz = 48000, int channels = 2, CaptureSettings settings = {}) {
        backend.info.id = {"one", "line"};
        backend.info.description = "Turntable";
        backend.info.rate_hz = rate_hz;
        backend.info.channels = channels;
        settings.input = backend.info.id;
        auto opened = openCaptureSource(backend, clock, settings);
        REQUIRE(opened);
        source = std::move(*opened);
    }
    // So much time, and what it brings in pieces of 10 ms: a constant on every channel.
    void deliver(double seconds, float value) {
        const auto frames = static_cast<std::size_t>(backend.info.rate_hz / 100);
        piece.assign(frames * static_cast<std::size_t>(backend.opened.channels), value);
        for (int i = 0; i < std::lround(seconds * 100.0); ++i) {
            const TimePoint first = clock.when;
            clock.when += std::chrono::milliseconds(10);
            backend.callback->onCaptured(piece.data(), frames, first);
        }
    }
    std::vector<float> read(std::size_t most = 1U << 20U) {
        std::vector<float> stereo(2 * most);
        const auto got = source->read(stereo.data(), most);
        REQUIRE(got);
        ended = got->ended;
        stereo.resize(2 * got->frames);
        return stereo;
    }
    bool ended = false;
};

}  // namespace

TEST_CASE("capture: what an input brings is read, with the moment of its arrival") {
    Fixture at;
    CHECK(at.source->info().live);
    CHECK(at.source->info().title == "Turntable");
    CHECK_FALSE(at.source->lastArrival());
    at.deliver(0.5, 0.25F);
    const auto heard = at.read();
    REQUIRE(heard.size() == 48000);
    CHECK(heard.front() == 0.25F);
    CHECK(heard.back() == 0.25F);
    REQUIRE(at.source->lastArrival());
    CHECK(at.source->lastArrival()->frames == 24000);
    CHECK(at.source->lastArrival()->when == at.clock.when);
    CHECK(at.source->position() == 24000);
    CHECK(at.read().empty());
    CHECK_FALSE(at.ended);
    CHECK(at.source->takeNotice().empty());
    CHECK(at.source->seek(0).error().kind == ErrorKind::unsupported);
    at.source->setPortion(std::chrono::milliseconds(4));
    CHECK(at.backend.period == std::chrono::milliseconds(4));
}

TEST_CASE("capture: any rate and width becomes stereo at the timeline's rate") {
    Fixture at(44100, 1);
    CHECK(at.backend.opened.rate_hz == 44100);
    CHECK(at.backend.opened.channels == 1);
    at.deliver(2.0, 0.5F);
    const auto heard = at.read();
    // But for what the filter keeps until more comes.
    CHECK(heard.size() / 2 > 95000);
    CHECK(heard.size() / 2 <= 96000);
    CHECK(heard[2 * 48000] == Approx(0.5).margin(1e-3));
    CHECK(heard[2 * 48000] == heard[2 * 48000 + 1]);
    CHECK(at.source->lastArrival()->frames == static_cast<Frame>(heard.size() / 2));
}

TEST_CASE("capture: more channels than anybody can place are not asked for") {
    Fixture at(48000, 24);
    CHECK(at.backend.opened.channels == 8);
    at.deliver(0.1, 0.1F);
    CHECK(at.read().size() == 9600);
}

TEST_CASE("capture: lost frames are silence of their own length, and a sentence") {
    Fixture at;
    at.deliver(1.0, 0.25F);
    (void)at.read();
    at.backend.callback->onLost(2400);
    at.clock.when += std::chrono::milliseconds(50);
    at.deliver(0.1, 0.25F);
    const auto heard = at.read();
    REQUIRE(heard.size() == 2 * (2400 + 4800));
    CHECK(heard[0] == 0.0F);
    CHECK(heard[2 * 2399] == 0.0F);
    CHECK(heard[2 * 2400] == 0.25F);
    CHECK(at.source->takeNotice().find("50 ms of it are silent") != std::string::npos);
}

TEST_CASE("capture: a gap of unknown length is measured by the clock") {
    Fixture at;
    at.deliver(1.0, 0.25F);
    (void)at.read();
    at.backend.callback->onLost(0);
    at.clock.when += std::chrono::milliseconds(70);
    at.deliver(0.1, 0.25F);
    CHECK(at.read().size() == 2 * (3360 + 4800));
}

TEST_CASE("capture: a reader that was away for too long gets silence for what it missed") {
    CaptureSettings settings;
    settings.buffer_s = 0.5;
    Fixture at(48000, 2, settings);
    at.deliver(0.4, 0.25F);
    (void)at.read();
    at.deliver(1.5, 0.25F);
    (void)at.read();
    at.deliver(0.1, 0.25F);
    (void)at.read();
    CHECK(at.source->position() == 96000);
    CHECK(at.source->takeNotice().find("1000 ms of it are silent") != std::string::npos);
}

TEST_CASE("capture: an input that goes is waited for, and goes on where time has come to") {
    Fixture at;
    at.deliver(1.0, 0.25F);
    (void)at.read();
    at.backend.unplug();
    (void)at.read();
    CHECK(at.source->takeNotice() == "Turntable is gone. It is heard again as soon as it is back.");
    at.clock.when += std::chrono::seconds(5);
    CHECK(at.read().empty());
    CHECK_FALSE(at.ended);
    CHECK(at.source->takeNotice().empty());
    at.backend.there = true;
    at.backend.info.rate_hz = 44100;  // another rate meanwhile
    at.clock.when += std::chrono::seconds(1);
    (void)at.read();
    CHECK(at.source->takeNotice().empty());  // it could still be refused
    CHECK(at.backend.opened.rate_hz == 44100);
    at.deliver(1.0, 0.5F);
    const auto heard = at.read();
    CHECK(at.source->takeNotice() == "Turntable is back.");
    CHECK(heard.size() / 2 > 47000);
    CHECK(heard[2 * 40000] == Approx(0.5).margin(1e-3));
}

TEST_CASE("capture: an input that is refused is asked for ever more rarely, then given up") {
    Fixture at;
    at.deliver(0.1, 0.25F);
    (void)at.read();
    std::string told;
    std::vector<double> opened_s;
    const TimePoint begun = at.clock.when;
    std::optional<Error> error;
    at.backend.end = StreamEnd::refused;
    std::vector<float> stereo(2 * 480);
    for (int look = 0; look < 6000 && !error; ++look) {
        at.clock.when += std::chrono::milliseconds(10);
        const int before = at.backend.openings;
        const auto got = at.source->read(stereo.data(), 480);
        if (!got) {
            error = got.error();
        }
        told += at.source->takeNotice();
        if (at.backend.openings > before) {
            opened_s.push_back(toSeconds(at.clock.when - begun));
            at.backend.end = StreamEnd::refused;
        }
    }
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::source_unavailable);
    CHECK(error->what == "Turntable cannot be listened to: the system refuses it.");
    CHECK_FALSE(error->next.empty());
    REQUIRE(opened_s.size() == 5);
    for (std::size_t i = 2; i < opened_s.size(); ++i) {
        CHECK(opened_s[i] - opened_s[i - 1] > 1.8 * (opened_s[i - 1] - opened_s[i - 2]));
    }
    CHECK(told.find("is gone") == std::string::npos);
    CHECK(told.find("is back") == std::string::npos);
    CHECK(told.find("the system refuses it") == told.rfind("the system refuses it"));
    CHECK(told.find("tried again") != std::string::npos);
}

TEST_CASE("capture: what the system plays of an input is silenced, again if it was refused") {
    for (const bool alone : {false, true}) {
        CaptureSettings settings;
        settings.alone = alone;
        Fixture at(48000, 2, settings);
        CHECK(at.backend.silences == (alone ? 1 : 0));  // refused
        at.backend.silenceable = true;
        for (int time = 0; time < 2; ++time) {
            at.backend.unplug();
            (void)at.read();
            at.backend.there = true;
            at.clock.when += std::chrono::seconds(1);
            (void)at.read();
        }
        CHECK(at.backend.openings == 3);
        CHECK(at.backend.silences == (alone ? 2 : 0));  // once it is granted it is kept
    }
}

TEST_CASE("capture: refused for a moment, it is back with its first piece") {
    Fixture at;
    at.deliver(0.1, 0.25F);
    (void)at.read();
    at.backend.end = StreamEnd::refused;
    (void)at.read();
    (void)at.source->takeNotice();
    at.clock.when += std::chrono::seconds(1);
    (void)at.read();
    CHECK(at.source->takeNotice().empty());
    at.deliver(0.1, 0.25F);
    CHECK_FALSE(at.read().empty());
    CHECK(at.source->takeNotice() == "Turntable is back.");
}

TEST_CASE("capture: sound that is led here ends with what ended that") {
    struct Led final : Capture {
        explicit Led(CaptureStatus& told) : status_(told) {}
        [[nodiscard]] InputId input() const override { return {"one", "line"}; }
        [[nodiscard]] CaptureStatus status() const override { return status_; }
        void tellLatency(Nanoseconds) override {}
        [[nodiscard]] LatencyTold latencyTold() const override { return {}; }
        CaptureStatus& status_;
    };
    struct Leading final : OneInput {
        Result<std::unique_ptr<Capture>> openCapture(const CaptureRequest&) override {
            return std::make_unique<Led>(status);
        }
        CaptureStatus status;
    };
    ManualClock clock;
    Leading backend;
    backend.info.id = {"one", "line"};
    backend.info.rate_hz = 48000;
    backend.info.channels = 2;
    auto source = openRoutedSource(backend, clock, {}, {});
    REQUIRE(source);
    std::vector<float> stereo(2 * 480);
    backend.status.state = CaptureStatus::State::ended;
    backend.status.error =
        Error{ErrorKind::source_unavailable, "Somebody took it away.", {}, "Choose it again."};
    clock.when += std::chrono::seconds(1);
    (void)(*source)->read(stereo.data(), 480);
    const auto got = (*source)->read(stereo.data(), 480);
    REQUIRE_FALSE(got);
    CHECK(got.error().what == "Somebody took it away.");
    CHECK((*source)->takeNotice().empty());
}

TEST_CASE("capture: whoever does not want to wait hears the end") {
    CaptureSettings settings;
    settings.wait_s = 2.0;
    Fixture at(48000, 2, settings);
    at.deliver(0.5, 0.25F);
    at.backend.unplug();
    CHECK(at.read().size() == 48000);
    CHECK_FALSE(at.ended);
    (void)at.source->takeNotice();
    at.clock.when += std::chrono::seconds(3);
    (void)at.read();
    (void)at.read();
    CHECK(at.ended);
    CHECK(at.source->takeNotice() == "Turntable did not come back.");
}

TEST_CASE("capture: an input that is not there, or muted, says so") {
    ManualClock clock;
    OneInput backend;
    backend.there = false;
    CaptureSettings settings;
    settings.input = {"one", "harp"};
    const auto none = openCaptureSource(backend, clock, settings);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::unknown_microphone);
    CHECK(none.error().what.find("harp") != std::string::npos);
    backend.there = true;
    backend.info.id = settings.input;
    backend.info.description = "Harp";
    backend.info.muted = true;
    auto muted = openCaptureSource(backend, clock, settings);
    REQUIRE(muted);
    CHECK((*muted)->takeNotice().find("is muted") != std::string::npos);
    settings.buffer_s = 0.0;
    CHECK(openCaptureSource(backend, clock, settings).error().kind == ErrorKind::usage);
}
