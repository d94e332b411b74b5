// The version 6 half of the shim, against a header of our own, whichever version is installed.
#include "fake_rtaudio6.h"

// After it, and not sorted before it.
#include "audio/rtaudio/rtaudio_shim.h"
#include "support/catch.h"

using namespace unisono;

namespace {

class Listener final : public RtCallback {
 public:
    bool process(float* interleaved, std::size_t frames, bool underflow) noexcept override {
        interleaved[0] = 0.5F;
        frames_seen = frames;
        underflow_seen = underflow;
        return more;
    }
    void disconnected() noexcept override { gone = true; }

    std::size_t frames_seen = 0;
    bool underflow_seen = false;
    bool gone = false;
    bool more = true;
};

RtAudio::DeviceInfo device(unsigned int id, const std::string& name) {
    RtAudio::DeviceInfo info;
    info.ID = id;
    info.name = name;
    info.outputChannels = 2;
    info.sampleRates = {44100, 48000};
    info.preferredSampleRate = 48000;
    return info;
}

struct ShimFixture {
    RtAudio::Play& play = RtAudio::play();
    Listener listener;

    ShimFixture() {
        play = {};
        play.devices = {device(129, "Default ALSA Device"), device(133, "USB Audio (USB Audio)"),
                        device(140, "PulseAudio Sound Server")};
    }
};

using Driver = RtAudioDriver<RtAudioCalls>;

}  // namespace

TEST_CASE("version 6 is recognised, and its PulseAudio left alone") {
    STATIC_REQUIRE(std::is_same_v<RtAudioCalls, RtAudio6Calls>);
    const auto library = Driver::library();
    REQUIRE(library.version == "RtAudio 6.0.1");
    REQUIRE(library.apis == std::vector<RtApiKind>{RtApiKind::jack, RtApiKind::alsa});
    REQUIRE(library.make_driver(RtApiKind::alsa) != nullptr);
}

TEST_CASE_METHOD(ShimFixture, "version 6 lists devices by id") {
    play.devices[1].currentSampleRate = 44100;
    Driver driver(RtApiKind::alsa);
    REQUIRE_FALSE(play.warnings);
    const auto listing = driver.list();
    REQUIRE(listing.unreadable == 0);
    REQUIRE(listing.devices.size() == 3);
    REQUIRE(listing.devices[0].name == "default");  // as in version 5
    REQUIRE_FALSE(listing.devices[0].is_hardware);
    REQUIRE(listing.devices[0].rate_hz == 48000);
    REQUIRE(listing.devices[1].handle == 133);
    REQUIRE(listing.devices[1].name == "USB Audio (USB Audio)");
    REQUIRE(listing.devices[1].is_hardware);
    REQUIRE(listing.devices[1].rate_hz == 44100);
    REQUIRE(listing.devices[1].rates_hz == std::vector<int>{44100, 48000});
    REQUIRE_FALSE(listing.devices[2].is_hardware);
}

TEST_CASE_METHOD(ShimFixture, "version 6 opens by id, calls back and closes") {
    {
        Driver driver(RtApiKind::alsa);
        RtOpenRequest request;
        request.device = driver.list().devices[1];
        request.buffer_frames = 480;
        request.buffers = 2;
        request.client_name = "Unisono";
        const auto arranged = driver.open(request, listener);
        REQUIRE(arranged.has_value());
        REQUIRE(arranged->rate_hz == 48000);
        REQUIRE(arranged->buffer_frames == 512);
        REQUIRE(arranged->buffers == 3);
        REQUIRE(play.parameters.deviceId == 133);
        REQUIRE(play.parameters.nChannels == 2);
        REQUIRE(play.options.streamName == "Unisono");
        REQUIRE(driver.start().has_value());

        float output[4] = {};
        REQUIRE(play.callback(output, nullptr, 2, 0.0, RTAUDIO_OUTPUT_UNDERFLOW, play.user) == 0);
        REQUIRE(output[0] == 0.5F);
        REQUIRE(listener.frames_seen == 2);
        REQUIRE(listener.underflow_seen);
        listener.more = false;
        REQUIRE(play.callback(output, nullptr, 2, 0.0, 0, play.user) == 2);
        REQUIRE_FALSE(listener.underflow_seen);
    }
    REQUIRE(play.closed == 1);
}

TEST_CASE_METHOD(ShimFixture, "only ALSA is asked to abort") {
    Driver driver(RtApiKind::jack);
    RtOpenRequest request;
    request.device = driver.list().devices[0];
    REQUIRE(driver.open(request, listener));
    listener.more = false;
    float output[4] = {};
    REQUIRE(play.callback(output, nullptr, 2, 0.0, 0, play.user) == 0);
}

TEST_CASE_METHOD(ShimFixture, "version 6 says why it fails") {
    Driver driver(RtApiKind::alsa);
    RtOpenRequest request;
    request.device = driver.list().devices[0];
    play.open_result = RTAUDIO_SYSTEM_ERROR;
    play.error_text = "busy";
    REQUIRE(driver.open(request, listener).error() == "busy");
    play.error_text.clear();
    REQUIRE_FALSE(driver.open(request, listener).error().empty());
    play.open_result = RTAUDIO_NO_ERROR;
    REQUIRE(driver.open(request, listener).has_value());
    play.start_result = RTAUDIO_SYSTEM_ERROR;
    play.error_text = "will not";
    REQUIRE(driver.start().error() == "will not");
}

TEST_CASE_METHOD(ShimFixture, "version 6 tells of a disconnect") {
    Driver driver(RtApiKind::alsa);
    play.error_callback(RTAUDIO_DEVICE_DISCONNECT, "before anything is open");
    RtOpenRequest request;
    request.device = driver.list().devices[0];
    REQUIRE(driver.open(request, listener));
    play.error_callback(RTAUDIO_UNKNOWN_ERROR, "something else");
    REQUIRE_FALSE(listener.gone);
    play.error_callback(RTAUDIO_DEVICE_DISCONNECT, "unplugged");
    REQUIRE(listener.gone);
}
