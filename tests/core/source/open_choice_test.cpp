// Guards core/source/open_choice.h: what a choice opens, where the sound then comes from, and that
// no speaker plays what it is itself the source of.
#include "source/open_choice.h"

#include <memory>
#include <vector>

#include "support/catch.h"
#include "support/mute_backend.h"
#include "support/text.h"

using namespace unisono;
using unisono::test::contains;

namespace {

constexpr const char* kPhone = "00:1A:7D:00:00:07";

class StoppedClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override { return TimePoint{}; }
};

// Notes what is asked of it.
class House final : public test::MuteBackend {
 public:
    struct Quiet final : InputStream {
        [[nodiscard]] StreamEnd ended() const noexcept override { return StreamEnd::none; }
    };
    struct Led final : Capture {
        explicit Led(int& count) : alive(count) { ++alive; }
        ~Led() override { --alive; }
        [[nodiscard]] InputId input() const override { return {"house", "silent.monitor"}; }
        [[nodiscard]] CaptureStatus status() const override { return {}; }
        void tellLatency(Nanoseconds) override {}
        [[nodiscard]] LatencyTold latencyTold() const override { return {}; }
        int& alive;
    };

    [[nodiscard]] std::vector<InputInfo> inputs() override { return there; }
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig&,
                                                   CaptureCallback&) override {
        opened.push_back(input.name);
        return std::make_unique<Quiet>();
    }
    [[nodiscard]] std::vector<PlayingApp> apps() override { return playing; }
    Result<std::unique_ptr<Capture>> openCapture(const CaptureRequest& request) override {
        led.push_back(request.app);
        return std::make_unique<Led>(routes);
    }
    std::unique_ptr<Capture> silence(const InputId& input) override {
        silenced.push_back(input.name);
        return std::make_unique<Led>(routes);
    }

    std::vector<InputInfo> there;
    std::vector<PlayingApp> playing;
    std::vector<std::string> opened, led, silenced;
    int routes = 0;  // that live now
};

struct Evening {
    House house;
    StoppedClock clock;
    std::vector<SinkInfo> speakers;

    Result<std::unique_ptr<Source>> open(const SourceChoice& choice) {
        return openChoice(choice, {house, clock, "Living room", speakers, {}, {}});
    }
    InputInfo& addInput(const std::string& name, const std::string& description,
                        InputInfo::Kind kind) {
        house.there.push_back({{"house", name}, description, kind, 48000, 2});
        return house.there.back();
    }
    void addPhoneThatStreams() {
        addInput("bluez_source.phone", "Ada's phone", InputInfo::Kind::bluetooth_music)
            .bluetooth_address = kPhone;
    }
    void addPhoneThatIsPlayed(const std::string& name = "Ada's phone",
                              const std::string& address = kPhone) {
        PlayingApp phone;
        phone.app.name = name;
        phone.bluetooth_address = address;
        house.playing.push_back(phone);
    }
    void addSpeakerAt(const std::string& address) {
        SinkInfo sink;
        sink.id = {"house", "echo"};
        sink.description = "Echo";
        sink.bluetooth_address = address;
        speakers.push_back(sink);
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "choice: a phone that streams in is recorded, and what the system makes of it is silent") {
    Evening evening;
    evening.addInput("line", "Turntable", InputInfo::Kind::microphone);
    evening.addPhoneThatStreams();
    for (const char* name : {"", "Ada's phone", kPhone, "bluez_source.phone"}) {
        INFO(name);
        evening.house.opened.clear();
        evening.house.silenced.clear();
        const auto source = evening.open({SourceChoice::Kind::bluetooth, name});
        REQUIRE(source);
        CHECK(evening.house.opened == Names{"bluez_source.phone"});
        CHECK(evening.house.silenced == Names{"bluez_source.phone"});
        CHECK(evening.house.routes == 1);
    }
    CHECK(evening.house.routes == 0);
    CHECK(evening.house.led.empty());
}

TEST_CASE("choice: a phone that the system plays by itself is led away like an application") {
    Evening evening;
    evening.addPhoneThatIsPlayed();
    for (const char* name : {"", "ada's phone", kPhone}) {
        INFO(name);
        evening.house.led.clear();
        REQUIRE(evening.open({SourceChoice::Kind::bluetooth, name}));
        CHECK(evening.house.led == Names{"Ada's phone"});
    }
    CHECK(evening.house.silenced.empty());
}

TEST_CASE("choice: which phone, and that there is none, is said") {
    Evening evening;
    const auto none = evening.open({SourceChoice::Kind::bluetooth, ""});
    REQUIRE_FALSE(none);
    CHECK(contains(none.error().sentence(), "No phone and no Echo streams"));
    CHECK(contains(none.error().sentence(), "Alexa, connect to"));
    evening.addPhoneThatStreams();
    evening.addPhoneThatIsPlayed("Bo's phone", "00:1A:7D:00:00:08");
    const auto other = evening.open({SourceChoice::Kind::bluetooth, "Cy's phone"});
    REQUIRE_FALSE(other);
    CHECK(contains(other.error().sentence(), "\"Cy's phone\""));
    CHECK(contains(other.error().sentence(), "Ada's phone"));
    CHECK(contains(other.error().sentence(), "Bo's phone"));
}

TEST_CASE("choice: of a phone that streams and one that is played neither is the only one") {
    Evening evening;
    evening.addPhoneThatStreams();
    evening.addPhoneThatIsPlayed("Bo's phone", "00:1A:7D:00:00:08");
    const auto unclear = evening.open({SourceChoice::Kind::bluetooth, ""});
    REQUIRE_FALSE(unclear);
    CHECK(contains(unclear.error().sentence(), "More than one device"));
    {
        const auto source = evening.open({SourceChoice::Kind::bluetooth, "Bo's phone"});
        REQUIRE(source);
        CHECK((*source)->info().title == "Bo's phone");
    }
    evening.house.playing[0].app.name = "Ada's phone";
    const auto two = evening.open({SourceChoice::Kind::bluetooth, "Ada's phone"});
    REQUIRE_FALSE(two);
    CHECK(contains(two.error().sentence(), "More than one device \"Ada's phone\""));
}

TEST_CASE("choice: a line-in is recorded as it is, and nothing else is touched") {
    Evening evening;
    evening.addInput("line", "Turntable", InputInfo::Kind::microphone).is_default = true;
    REQUIRE(evening.open({SourceChoice::Kind::input, ""}));
    REQUIRE(evening.open({SourceChoice::Kind::input, "Turntable"}));
    CHECK(evening.house.opened == Names{"line", "line"});
    CHECK(evening.house.silenced.empty());
    CHECK(evening.house.led.empty());
}

TEST_CASE("choice: an Echo does not play what it streams in itself, in whichever way it comes") {
    Evening evening;
    evening.addSpeakerAt(kPhone);
    SECTION("as an input") {
        evening.addPhoneThatStreams();
    }
    SECTION("played by the system") {
        evening.addPhoneThatIsPlayed();
        const auto app = evening.open({SourceChoice::Kind::app, "Ada's phone"});
        REQUIRE_FALSE(app);
        CHECK(app.error().kind == ErrorKind::feedback);
    }
    const SourceChoice choice{SourceChoice::Kind::bluetooth, "Ada's phone"};
    const auto source = evening.open(choice);
    REQUIRE_FALSE(source);
    CHECK(source.error().kind == ErrorKind::feedback);
    CHECK(feedbackOfChoice(choice, evening.house.there, evening.house.playing, evening.speakers));
    CHECK_FALSE(feedbackOfChoice(choice, evening.house.there, evening.house.playing, {}));
    CHECK(evening.house.opened.empty());
    CHECK(evening.house.led.empty());
    CHECK(evening.house.silenced.empty());
}
