// Guards microphones and line-ins through RtAudio: listed by lasting names, opened as they are, and
// their end is noticed. On devices that a test invents.
#include "audio/rtaudio/rtaudio_input.h"

#include <future>
#include <memory>
#include <vector>

#include "audio/rtaudio/rtaudio_backend.h"
#include "counted_allocations.h"
#include "fake_driver.h"
#include "support/catch.h"

using namespace unisono;
using namespace std::chrono_literals;
using test::FakeSystem;
using test::ManualClock;

namespace {

class Ear final : public CaptureCallback {
 public:
    void onCaptured(const float* interleaved, std::size_t frames,
                    TimePoint first) noexcept override {
        heard += frames;
        last_first = first;
        last_sample = interleaved[0];
    }
    void onLost(std::size_t frames) noexcept override {
        ++lost;
        lost_frames += frames;
    }
    std::size_t heard = 0;
    TimePoint last_first{};
    float last_sample = 0.0F;
    int lost = 0;
    std::size_t lost_frames = 0;
};

struct InputFixture {
    std::shared_ptr<FakeSystem> system = std::make_shared<FakeSystem>();
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    RtAudioBackend backend{test::fakeLibrary(system), clock};
    Ear ear;
    std::vector<float> sound = std::vector<float>(960, 0.25F);

    Result<std::unique_ptr<InputStream>> open(const std::string& name, int channels = 2) {
        InputConfig config;
        config.channels = channels;
        config.period = 10ms;
        return backend.openInput({"rtaudio", name}, config, ear);
    }
    bool period(bool overflow = false) {
        return system->callback->capture(sound.data(), 480, overflow);
    }
};

}  // namespace

TEST_CASE_METHOD(InputFixture,
                 "inputs are listed by the names of their devices, outputs are not among them") {
    system->add(RtApiKind::alsa, "hw:Speakers,0");
    system->addInput(RtApiKind::alsa, "hw:Turntable,0").is_default_input = true;
    system->addInput(RtApiKind::alsa, "hw:Webcam,1", 1);
    system->addInput(RtApiKind::alsa, "hw:Webcam,1", 1);
    system->addInput(RtApiKind::alsa, "default", 10000);
    const auto inputs = backend.inputs();
    REQUIRE(inputs.size() == 4);
    CHECK(inputs[0].id.text() == "rtaudio:alsa:hw:Turntable,0");
    CHECK(inputs[0].description == "Turntable, input 1 (ALSA)");
    CHECK(inputs[0].is_default);
    CHECK(inputs[0].channels == 2);
    CHECK(inputs[1].description == "Webcam, input 2 (ALSA)");
    CHECK(inputs[1].channels == 1);
    CHECK(inputs[2].id.name == "alsa:hw:Webcam,1 #2");
    CHECK(inputs[3].description == "ALSA default input");
    CHECK(inputs[3].channels == 2);
    CHECK(backend.sinks().size() == 1);
}

TEST_CASE_METHOD(InputFixture, "what is recorded comes with the moment it was in the air") {
    system->addInput(RtApiKind::alsa, "hw:Turntable,0");
    const auto stream = open("alsa:hw:Turntable,0");
    REQUIRE(stream);
    REQUIRE(system->opened.size() == 1);
    CHECK(system->opened[0].input);
    CHECK(system->opened[0].channels == 2);
    CHECK(system->opened[0].buffer_frames == 480);
    clock->advance(10ms);
    REQUIRE(period());
    CHECK(ear.heard == 480);
    CHECK(ear.last_sample == 0.25F);
    CHECK(ear.last_first == clock->now() - 10ms);
    clock->advance(10ms);
    REQUIRE(period(true));
    CHECK(ear.lost == 1);
    CHECK(ear.lost_frames == 0);  // nobody tells how many
    CHECK((*stream)->ended() == StreamEnd::none);
}

TEST_CASE_METHOD(InputFixture, "recording neither allocates nor frees") {
    system->addInput(RtApiKind::alsa, "hw:Turntable,0");
    const auto stream = open("alsa:hw:Turntable,0");
    REQUIRE(stream);
    const auto before = test::allocations();
    for (int i = 0; i < 50; ++i) {
        clock->advance(10ms);
        (void)period(i % 10 == 0);
    }
    CHECK(test::allocations() == before);
}

TEST_CASE_METHOD(InputFixture, "an input that says nothing for a second has ended") {
    system->addInput(RtApiKind::alsa, "hw:Turntable,0");
    const auto stream = open("alsa:hw:Turntable,0");
    REQUIRE(stream);
    clock->advance(4s);
    CHECK((*stream)->ended() == StreamEnd::none);  // it may still be waking up
    REQUIRE(period());
    clock->advance(900ms);
    CHECK((*stream)->ended() == StreamEnd::none);
    clock->advance(200ms);
    CHECK((*stream)->ended() == StreamEnd::sink_removed);
    CHECK_FALSE(period());
    CHECK(ear.heard == 480);
}

TEST_CASE_METHOD(InputFixture, "an input that delivers faster than sound has ended") {
    system->addInput(RtApiKind::alsa, "hw:Turntable,0");
    const auto stream = open("alsa:hw:Turntable,0");
    REQUIRE(stream);
    int calls = 0;
    while (calls < 1000 && period()) {
        ++calls;
    }
    CHECK(calls < 1000);
    CHECK((*stream)->ended() == StreamEnd::sink_removed);
}

TEST_CASE_METHOD(InputFixture, "what cannot be recorded from says why") {
    system->addInput(RtApiKind::alsa, "hw:Webcam,0", 1).rates_hz = {16000};
    CHECK(open("alsa:hw:Harp,0").error().kind == ErrorKind::unknown_microphone);
    const auto wide = open("alsa:hw:Webcam,0");
    REQUIRE_FALSE(wide);
    CHECK(wide.error().kind == ErrorKind::microphone_unavailable);
    CHECK(wide.error().what.find("only 1 channel") != std::string::npos);
    const auto fast = open("alsa:hw:Webcam,0", 1);
    REQUIRE_FALSE(fast);
    CHECK(fast.error().what.find("48000 Hz") != std::string::npos);
    system->addInput(RtApiKind::alsa, "hw:Turntable,0");
    system->open_error = "device or resource busy";
    const auto busy = open("alsa:hw:Turntable,0");
    REQUIRE_FALSE(busy);
    CHECK(busy.error().what.find("busy") != std::string::npos);
    CHECK(busy.error().next.find("Close programs") != std::string::npos);
}

TEST_CASE_METHOD(InputFixture, "one that is open stays in the list, and is not opened twice") {
    system->open_hides = true;
    system->addInput(RtApiKind::alsa, "hw:Turntable,0");
    {
        const auto stream = open("alsa:hw:Turntable,0");
        REQUIRE(stream);
        REQUIRE(backend.inputs().size() == 1);
        CHECK(open("alsa:hw:Turntable,0").error().kind == ErrorKind::microphone_unavailable);
    }
    CHECK(system->closed == 1);
    CHECK(backend.inputs().empty());
}

TEST_CASE_METHOD(InputFixture, "an input that hangs while it is closed is left to itself") {
    system->addInput(RtApiKind::alsa, "hw:Turntable,0");
    std::promise<void> let_go;
    system->closing = let_go.get_future().share();
    {
        auto stream = open("alsa:hw:Turntable,0");
        REQUIRE(stream);
        stream->reset();
    }
    CHECK_FALSE(period());
    CHECK(ear.heard == 0);
    let_go.set_value();
}
