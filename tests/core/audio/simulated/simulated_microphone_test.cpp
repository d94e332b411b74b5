// Guards core/audio/simulated/simulated_microphone: pieces of one recording, as a device delivers
// them, and what can happen to a device.
#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <optional>
#include <vector>

#include "audio/simulated/simulated_backend.h"
#include "core/audio/simulated/recording_callback.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

const InputId kSofa{"simulated", "sofa"};

class Notes final : public CaptureCallback {
 public:
    explicit Notes(const Clock& clock, std::size_t channels = 1)
        : clock_(clock), channels_(channels) {}
    void onCaptured(const float* interleaved, std::size_t frames,
                    TimePoint first) noexcept override {
        firsts.push_back(first);
        came.push_back(clock_.now());
        sizes.push_back(frames);
        samples.insert(samples.end(), interleaved, interleaved + frames * channels_);
    }
    void onLost(std::size_t /*frames*/) noexcept override { ++lost; }

    std::vector<TimePoint> firsts;
    std::vector<TimePoint> came;
    std::vector<std::size_t> sizes;
    std::vector<float> samples;
    int lost = 0;

 private:
    const Clock& clock_;
    std::size_t channels_;
};

SimulatedInputConfig sofa() {
    SimulatedInputConfig config;
    config.name = "sofa";
    config.description = "On the sofa";
    config.microphone.clock_ppm = 30.0;
    config.room = {{"desk", 1.5, {{2.3, 0.5}, {7.1, 0.3}}}};
    return config;
}

float tone(Frame frame) {
    return static_cast<float>(
        0.3 * std::sin(2.0 * std::numbers::pi * 440.0 * static_cast<double>(frame) / 48000.0));
}

// One speaker that plays a tone, and a microphone.
struct MicrophoneScene {
    explicit MicrophoneScene(const SimulatedInputConfig& microphone = sofa()) : room(microphone) {
        SimulatedSpeakerConfig speaker;
        speaker.name = "desk";
        speaker.latency_ms = 30.0;
        speaker.capture_s = 6.0;
        backend.emplace(clock, std::vector{speaker});
        backend->addMicrophone(microphone);
        stream = std::move(*backend->open({"simulated", "desk"}, {}, playing));
    }
    void runTo(double seconds) { backend->advanceTo(born + fromSeconds(seconds)); }
    Result<std::unique_ptr<InputStream>> open(CaptureCallback& callback,
                                              const InputConfig& config = {}) {
        return backend->openInput(kSofa, config, callback);
    }

    SimulatedInputConfig room;
    VirtualClock clock;
    TimePoint born = clock.now();
    std::optional<SimulatedBackend> backend;
    RecordingCallback playing{clock, 2, tone};
    std::unique_ptr<OutputStream> stream;
};

}  // namespace

TEST_CASE("A microphone is listed with what a person has to know") {
    SimulatedInputConfig plain;
    plain.name = "lamp";
    plain.kind = InputInfo::Kind::bluetooth;
    MicrophoneScene scene;
    scene.backend->addMicrophone(plain);
    const auto inputs = scene.backend->inputs();
    REQUIRE(inputs.size() == 2);
    CHECK(inputs[0].id == kSofa);
    CHECK(inputs[0].description == "On the sofa");
    CHECK(inputs[0].kind == InputInfo::Kind::microphone);
    CHECK(inputs[0].rate_hz == 48000);
    CHECK(inputs[0].is_default);
    CHECK(inputs[1].description == "lamp");
    CHECK(inputs[1].kind == InputInfo::Kind::bluetooth);
    CHECK_FALSE(inputs[1].is_default);
}

TEST_CASE("The pieces of a recording join without a seam") {
    const auto period_ms = GENERATE(3, 20, 47);
    CAPTURE(period_ms);
    MicrophoneScene scene;
    Notes notes(scene.clock);
    scene.runTo(0.5);
    InputConfig config;
    config.period = std::chrono::milliseconds(period_ms);
    const auto stream = scene.open(notes, config);
    REQUIRE(stream);
    scene.runTo(3.0);
    REQUIRE(notes.sizes.size() > 40);
    CHECK(std::all_of(notes.sizes.begin(), notes.sizes.end(), [&](std::size_t size) {
        return size == static_cast<std::size_t>(48 * period_ms);
    }));
    CHECK(notes.lost == 0);
    CHECK((*stream)->ended() == StreamEnd::none);

    const SimulatedRoom room(*scene.backend, scene.room.room, scene.room.microphone);
    const auto whole = room.record(notes.firsts.front(), notes.samples.size());
    double apart = 0.0;
    double loudest = 0.0;
    for (std::size_t k = 0; k < whole.size(); ++k) {
        apart = std::max(apart, std::abs(static_cast<double>(whole[k]) - notes.samples[k]));
        loudest = std::max(loudest, std::abs(static_cast<double>(whole[k])));
    }
    CHECK(loudest > 0.1);
    CHECK(apart < 1e-5);  // a piece begins at a whole nanosecond
}

TEST_CASE("Pieces come when they are complete, by the microphone's own clock") {
    const double ppm = GENERATE(0.0, 1000.0, -1000.0);
    SimulatedInputConfig config = sofa();
    config.microphone.clock_ppm = ppm;
    config.latency_ms = 35.0;
    config.room.clear();
    MicrophoneScene scene(config);
    Notes notes(scene.clock);
    const auto stream = scene.open(notes);
    REQUIRE(stream);
    scene.runTo(20.0);
    const double rate_hz = 48000.0 * (1.0 + ppm * 1e-6);
    CHECK(notes.samples.size() == 960 * static_cast<std::size_t>((20.0 - 0.035) * rate_hz / 960.0));
    for (std::size_t i = 0; i < notes.firsts.size(); ++i) {
        const double first_s = static_cast<double>(960 * i) / rate_hz;
        REQUIRE(std::abs(toSeconds(notes.firsts[i] - scene.born) - first_s) < 2e-9);
        REQUIRE(std::abs(toSeconds(notes.came[i] - notes.firsts[i]) - 960.0 / rate_hz - 0.035) <
                5e-9);
    }
}

TEST_CASE("On two channels a microphone says the same") {
    MicrophoneScene scene;
    Notes notes(scene.clock, 2);
    InputConfig config;
    config.channels = 2;
    scene.runTo(0.5);
    const auto stream = scene.open(notes, config);
    REQUIRE(stream);
    scene.runTo(1.0);
    REQUIRE(notes.samples.size() > 2 * 20'000);
    bool alike = true;
    for (std::size_t k = 0; k < notes.samples.size(); k += 2) {
        alike = alike && notes.samples[k] == notes.samples[k + 1];
    }
    CHECK(alike);
}

TEST_CASE("What is too loud is cut off at full scale") {
    SimulatedInputConfig config = sofa();
    config.microphone.gain = 50.0;
    MicrophoneScene scene(config);
    Notes notes(scene.clock);
    scene.runTo(0.5);
    const auto stream = scene.open(notes);
    scene.runTo(1.0);
    const auto [low, high] = std::minmax_element(notes.samples.begin(), notes.samples.end());
    CHECK(*low == -1.0F);
    CHECK(*high == 1.0F);
}

TEST_CASE("One stream at a time, at the microphone's own rate, of one that is there") {
    MicrophoneScene scene;
    Notes notes(scene.clock);
    InputConfig other;
    other.rate_hz = 16000;
    const auto kindOf = [](const Result<std::unique_ptr<InputStream>>& opened) {
        REQUIRE_FALSE(opened);
        CHECK_FALSE(opened.error().what.empty());
        return opened.error().kind;
    };
    CHECK(kindOf(scene.open(notes, other)) == ErrorKind::microphone_unavailable);
    CHECK(kindOf(scene.backend->openInput({"simulated", "attic"}, {}, notes)) ==
          ErrorKind::unknown_microphone);
    CHECK(kindOf(scene.backend->openInput({"pulse", "sofa"}, {}, notes)) ==
          ErrorKind::unknown_microphone);
    {
        const auto stream = scene.open(notes);
        REQUIRE(stream);
        Notes second(scene.clock);
        CHECK(kindOf(scene.open(second)) == ErrorKind::microphone_unavailable);
        scene.runTo(0.2);
    }
    // Closed: nothing comes any more, and another may have it.
    const std::size_t heard = notes.samples.size();
    CHECK(heard > 0);
    scene.runTo(0.4);
    CHECK(notes.samples.size() == heard);
    CHECK(scene.open(notes));
}

TEST_CASE("Unplugging a microphone ends its stream") {
    SimulatedInputConfig config = sofa();
    config.unplugged_at_s = 1.0;
    MicrophoneScene scene(config);
    int changes = 0;
    scene.backend->onChange([&] { ++changes; });
    Notes notes(scene.clock);
    auto stream = scene.open(notes);
    REQUIRE(stream);
    scene.runTo(0.99);
    CHECK((*stream)->ended() == StreamEnd::none);
    scene.runTo(3.0);
    CHECK((*stream)->ended() == StreamEnd::sink_removed);
    CHECK(changes == 1);
    CHECK(notes.samples.size() == 960 * 49);  // the air's sound comes 20 ms late
    CHECK(scene.backend->inputs().empty());
    CHECK(scene.open(notes).error().kind == ErrorKind::unknown_microphone);
    stream->reset();
    scene.runTo(4.0);
    scene.backend->onChange({});
}

TEST_CASE("With the sound server a microphone's stream ends") {
    MicrophoneScene scene;
    Notes notes(scene.clock);
    const auto stream = scene.open(notes);
    scene.runTo(0.5);
    scene.backend->setServerAvailable(false);
    CHECK((*stream)->ended() == StreamEnd::server_gone);
    CHECK(scene.backend->inputs().empty());
    const std::size_t heard = notes.samples.size();
    scene.runTo(1.0);
    CHECK(notes.samples.size() == heard);
    CHECK(scene.open(notes).error().kind == ErrorKind::unknown_microphone);
    scene.backend->setServerAvailable(true);
    CHECK(scene.open(notes));
}
