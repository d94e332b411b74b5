// Applications of the simulated computer: led to us, followed, given back, with their sound.
#include <cmath>

#include "audio/routing_plan.h"
#include "audio/simulated/simulated_backend.h"
#include "support/catch.h"

using namespace unisono;
using State = CaptureStatus::State;

namespace {

class Tape final : public CaptureCallback {
 public:
    void onCaptured(const float* sound, std::size_t frames, TimePoint first) noexcept override {
        last_ = first;
        for (std::size_t i = 0; i < frames; ++i) {
            left.push_back(sound[2 * i]);
        }
    }
    void onLost(std::size_t /*frames*/) noexcept override {}
    std::vector<float> left;
    TimePoint last_{};
};

struct House {
    VirtualClock clock;
    SimulatedBackend backend{clock, SimulatedBackend::household()};
    House() {
        for (const auto& app : SimulatedBackend::householdApps()) {
            backend.addApp(app);
        }
    }
    void wait(double seconds) { backend.advanceTo(clock.now() + fromSeconds(seconds)); }
    std::string sinkOf(const std::string& name) {
        const auto apps = backend.apps();
        const auto app = findApp(apps, name);
        return app ? app->sink : "";
    }
};

CaptureRequest wanting(const char* app) {
    CaptureRequest request;
    request.app = app;
    request.group = "House";
    return request;
}

double rms(const std::vector<float>& sound) {
    double sum = 0.0;
    for (const float sample : sound) {
        sum += static_cast<double>(sample) * sample;
    }
    return sound.empty() ? 0.0 : std::sqrt(sum / static_cast<double>(sound.size()));
}

}  // namespace

TEST_CASE("All of the simulated computer's sound is led to us and given back") {
    House house;
    CHECK(house.sinkOf("music box") == "desk");
    {
        auto capture = house.backend.openCapture(wanting(""));
        REQUIRE(capture);
        CHECK(isSilentSink(house.backend.server().default_sink));
        CHECK(isSilentSink(house.sinkOf("browser")));
        CHECK(house.backend.sinks().size() == 4);
        CHECK(house.backend.openCapture(wanting("")).error().kind == ErrorKind::source_unavailable);
        Tape tape;
        auto stream = house.backend.openInput((*capture)->input(), {48000, 2}, tape);
        REQUIRE(stream);
        house.wait(1.0);
        CHECK(tape.left.size() >= 47000);
        CHECK(rms(tape.left) == Approx(0.1).epsilon(0.02));  // two tones of 0.1: 0.1 / sqrt(2) each
        (*capture)->tellLatency(std::chrono::milliseconds(250));
        CHECK((*capture)->latencyTold().sentence.find("-250 ms") != std::string::npos);
        capture->reset();
        CHECK((*stream)->ended() == StreamEnd::sink_removed);
    }
    CHECK(house.backend.server().default_sink == "desk");
    CHECK(house.sinkOf("music box") == "desk");
}

TEST_CASE("A simulated application is followed as often as it starts") {
    House house;
    SimulatedAppConfig radio;
    radio.app = {"Radio", "radio", ""};
    radio.sink = "den";
    radio.plays = false;
    radio.level = 0.5;
    for (int i = 0; i < 50; ++i) {
        radio.changes_s.push_back(1.0 + 2.0 * i);  // a second on, a second off
        radio.changes_s.push_back(2.0 + 2.0 * i);
    }
    house.backend.addApp(radio);
    auto capture = house.backend.openCapture(wanting("radio"));
    REQUIRE(capture);
    Tape tape;
    auto stream = house.backend.openInput((*capture)->input(), {48000, 2}, tape);
    REQUIRE(stream);
    house.wait(0.5);
    for (int i = 0; i < 50; ++i) {
        CHECK((*capture)->status().state == State::waiting);
        tape.left.clear();
        house.wait(1.0);
        CHECK((*capture)->status().state == State::playing);
        CHECK(isSilentSink(house.sinkOf("radio")));
        CHECK(rms(tape.left) == Approx(0.25).epsilon(0.05));  // on for half of it
        house.wait(1.0);
    }
    CHECK(house.sinkOf("music box") == "desk");
    house.backend.playApp("Radio", true);
    capture->reset();
    CHECK(house.sinkOf("radio") == "den");
}

TEST_CASE("The simulated user's choices hold, and the server may go and come back") {
    House house;
    auto capture = house.backend.openCapture(wanting(""));
    REQUIRE(capture);
    house.backend.setServerAvailable(false);
    CHECK((*capture)->status().state == State::away);
    CHECK(house.backend.apps().empty());
    house.backend.setServerAvailable(true);
    CHECK((*capture)->status().state == State::playing);
    house.backend.playApp("Music box", true);
    CHECK(isSilentSink(house.sinkOf("music box")));
    house.backend.chooseDefaultSink("bath");
    CHECK((*capture)->status().state == State::waiting);
    CHECK(house.sinkOf("music box") == "bath");
    capture->reset();
    CHECK(house.backend.server().default_sink == "bath");
}

// The clock of what is captured is its own: exactly as far off as it was told to be.
TEST_CASE("The clock of a simulated capture runs as told") {
    House house;
    house.backend.setMonitorClock(100.0);
    auto capture = house.backend.openCapture(wanting("music box"));
    REQUIRE(capture);
    Tape tape;
    auto stream = house.backend.openInput((*capture)->input(), {48000, 2}, tape);
    const TimePoint begun = house.clock.now();
    house.wait(100.0);
    const double took_s = toSeconds(tape.last_ - begun);
    CHECK(static_cast<double>(tape.left.size() - 960) / took_s ==
          Approx(48000.0 * (1.0 + 100e-6)).epsilon(1e-8));
}
