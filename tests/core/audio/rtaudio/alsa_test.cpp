// Real playback through the installed RtAudio and ALSA, on a machine without sound hardware:
// "default" is made of ALSA's own plug-ins. Nothing here is simulated by us, except that a sound
// card's control is there.
#if defined(__linux__)

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <dlfcn.h>

#include "audio/rtaudio/rtaudio_backend.h"
#include "fake_driver.h"
#include "private_alsa.h"
#include "support/catch.h"

using namespace unisono;
using namespace std::chrono_literals;
using test::PrivateAlsa;
using test::RampCallback;

namespace unisono::test {
bool pretend_default_control = false;
}

// Take the place of ALSA's functions for everybody in this program.
struct _snd_ctl;
namespace {
char pretended;
template <class Function>
Function* original(const char* name) {
    void* found = ::dlsym(RTLD_NEXT, name);
    Function* function = nullptr;
    std::memcpy(&function, &found, sizeof(function));
    return function;
}
}  // namespace

extern "C" int snd_ctl_open(_snd_ctl** control, const char* name, int mode) {
    if (test::pretend_default_control && std::string(name) == "default") {
        *control = reinterpret_cast<_snd_ctl*>(&pretended);
        return 0;
    }
    return original<int(_snd_ctl**, const char*, int)>("snd_ctl_open")(control, name, mode);
}

extern "C" int snd_ctl_close(_snd_ctl* control) {
    if (control == reinterpret_cast<_snd_ctl*>(&pretended)) {
        return 0;
    }
    return original<int(_snd_ctl*)>("snd_ctl_close")(control);
}

namespace {

bool hasAlsa() {
    const auto apis = rtLibrary().apis;
    return std::find(apis.begin(), apis.end(), RtApiKind::alsa) != apis.end();
}

// What goes to standard error while it lives.
class CapturedErrors {
 public:
    CapturedErrors() : file_(std::tmpfile()), saved_(::dup(2)) { ::dup2(::fileno(file_), 2); }
    ~CapturedErrors() {
        restore();
        std::fclose(file_);
    }
    std::string text() {
        restore();
        std::string text(static_cast<std::size_t>(::lseek(::fileno(file_), 0, SEEK_END)), ' ');
        const auto count = ::pread(::fileno(file_), text.data(), text.size(), 0);
        return text.substr(0, static_cast<std::size_t>(count));
    }

 private:
    void restore() {
        if (saved_ >= 0) {
            std::fflush(stderr);
            ::dup2(saved_, 2);
            ::close(saved_);
            saved_ = -1;
        }
    }
    std::FILE* file_;
    int saved_;
};

}  // namespace

TEST_CASE("looking for devices where there are none says nothing on standard error") {
    CapturedErrors errors;
    RtAudioBackend backend;
    (void)backend.server();
    (void)backend.sinks();
    RampCallback callback;
    (void)backend.open({"rtaudio", "alsa:default"}, {}, callback);
    REQUIRE(errors.text().empty());
}

TEST_CASE("what is rendered arrives sample by sample, and a device without a clock is dropped") {
    if (!hasAlsa()) {
        WARN("This RtAudio has no ALSA.");
        return;
    }
    const PrivateAlsa alsa(
        "pcm.!default { type file slave.pcm { type null } file \"%/out.raw\" format raw }");
    test::pretend_default_control = true;
    CapturedErrors errors;

    RtAudioBackend backend;
    const auto sinks = backend.sinks();
    REQUIRE(sinks.size() == 1);
    REQUIRE(sinks[0].id.name == "alsa:default");
    REQUIRE(sinks[0].is_default);
    REQUIRE(sinks[0].channels == 2);
    REQUIRE(sinks[0].rate_hz == 48000);
    REQUIRE_FALSE(sinks[0].capabilities.refuses_moves);
    REQUIRE(backend.server().default_sink == "alsa:default");

    RampCallback callback;
    auto stream = backend.open(sinks[0].id, {}, callback);
    REQUIRE(stream.has_value());
    REQUIRE((*stream)->bufferedAhead() > 50ms);
    REQUIRE((*stream)->bufferedAhead() < 300ms);

    // "null" takes everything at once, as a device does that has been unplugged.
    REQUIRE(test::within(3s, [&] { return (*stream)->ended() == StreamEnd::sink_removed; }));
    const auto rendered = callback.rendered;
    std::this_thread::sleep_for(50ms);
    REQUIRE(callback.rendered == rendered);
    stream->reset();
    REQUIRE(errors.text().empty());

    std::ifstream file(alsa.folder() / "out.raw", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::vector<float> samples(bytes.size() / sizeof(float));
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
    REQUIRE(samples.size() > 4 * 3360);  // a few refills
    for (std::size_t i = 0; i < samples.size() && i < static_cast<std::size_t>(2 * rendered); ++i) {
        if (samples[i] != static_cast<float>(i / 2)) {
            FAIL("sample " << i << " is " << samples[i]);
        }
    }
}

TEST_CASE("a device that ALSA cannot open is a typed error and no noise") {
    if (!hasAlsa()) {
        WARN("This RtAudio has no ALSA.");
        return;
    }
    const PrivateAlsa alsa("pcm.!default { type hw card 31 }");
    test::pretend_default_control = true;
    CapturedErrors errors;
    RtAudioBackend backend;
    REQUIRE(backend.sinks().empty());
    RampCallback callback;
    const auto stream = backend.open({"rtaudio", "alsa:default"}, {}, callback);
    REQUIRE_FALSE(stream.has_value());
    REQUIRE(stream.error().kind == ErrorKind::speaker_unavailable);
    REQUIRE(errors.text().empty());
}

#endif
