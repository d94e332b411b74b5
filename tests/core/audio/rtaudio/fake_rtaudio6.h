// As much of RtAudio 6 as rtaudio_shim.h uses, played by a few variables. Include it before the
// shim, which then does without the library's own header. All in a namespace of its own, so that
// nothing here is mistaken for the real library's by the linker.
#pragma once

#define UNISONO_FAKE_RTAUDIO
#define RTAUDIO_VERSION_MAJOR 6
// Where version 6 is installed, its half of the shim is in the test program as well.
#define RtAudio6Calls FakeRtAudio6Calls

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace fake_rtaudio6 {

using RtAudioFormat = unsigned long;
inline constexpr RtAudioFormat RTAUDIO_FLOAT32 = 0x10;
using RtAudioStreamStatus = unsigned int;
inline constexpr RtAudioStreamStatus RTAUDIO_INPUT_OVERFLOW = 0x1;
inline constexpr RtAudioStreamStatus RTAUDIO_OUTPUT_UNDERFLOW = 0x2;

enum RtAudioErrorType {
    RTAUDIO_NO_ERROR = 0,
    RTAUDIO_WARNING,
    RTAUDIO_UNKNOWN_ERROR,
    RTAUDIO_DEVICE_DISCONNECT = 5,
    RTAUDIO_SYSTEM_ERROR = 10,
};

using RtAudioErrorCallback = std::function<void(RtAudioErrorType type, const std::string& text)>;
using RtAudioCallback = int (*)(void* output, void* input, unsigned int frames, double seconds,
                                RtAudioStreamStatus status, void* user);

class RtAudio {
 public:
    enum Api {
        UNSPECIFIED,
        MACOSX_CORE,
        LINUX_ALSA,
        UNIX_JACK,
        LINUX_PULSE,
        LINUX_OSS,
        WINDOWS_ASIO,
        WINDOWS_WASAPI,
        WINDOWS_DS,
        RTAUDIO_DUMMY,
    };

    struct DeviceInfo {
        unsigned int ID{};
        std::string name;
        unsigned int outputChannels{};
        unsigned int inputChannels{};
        bool isDefaultOutput{false};
        bool isDefaultInput{false};
        std::vector<unsigned int> sampleRates;
        unsigned int currentSampleRate{};
        unsigned int preferredSampleRate{};
    };
    struct StreamParameters {
        unsigned int deviceId{};
        unsigned int nChannels{};
        unsigned int firstChannel{};
    };
    struct StreamOptions {
        unsigned int flags{};
        unsigned int numberOfBuffers{};
        std::string streamName;
        int priority{};
    };

    // What the library is to do, and what it was told.
    struct Play {
        std::vector<DeviceInfo> devices;
        RtAudioErrorType open_result = RTAUDIO_NO_ERROR;
        RtAudioErrorType start_result = RTAUDIO_NO_ERROR;
        std::string error_text;
        bool warnings = true;
        bool input = false;  // the stream records
        bool open = false;
        bool running = false;
        int closed = 0;
        StreamParameters parameters;
        StreamOptions options;
        unsigned int rate_hz = 0;
        RtAudioCallback callback = nullptr;
        void* user = nullptr;
        RtAudioErrorCallback error_callback;
    };
    static Play& play() {
        static Play one;
        return one;
    }

    explicit RtAudio(Api /*api*/ = UNSPECIFIED, RtAudioErrorCallback&& error_callback = {}) {
        play().error_callback = std::move(error_callback);
    }

    static std::string getVersion() { return "6.0.1"; }
    static void getCompiledApi(std::vector<Api>& apis) {
        apis = {LINUX_PULSE, LINUX_ALSA, UNIX_JACK};
    }

    std::vector<unsigned int> getDeviceIds() {
        std::vector<unsigned int> ids;
        for (const auto& device : play().devices) {
            ids.push_back(device.ID);
        }
        return ids;
    }
    DeviceInfo getDeviceInfo(unsigned int id) {
        for (const auto& device : play().devices) {
            if (device.ID == id) {
                return device;
            }
        }
        return {};
    }
    RtAudioErrorType openStream(StreamParameters* output, StreamParameters* input,
                                RtAudioFormat /*format*/, unsigned int rate_hz,
                                unsigned int* frames, RtAudioCallback callback, void* user,
                                StreamOptions* options) {
        play().parameters = output == nullptr ? *input : *output;
        play().input = output == nullptr;
        play().options = *options;
        play().rate_hz = rate_hz;
        play().callback = callback;
        play().user = user;
        play().open = play().open_result == RTAUDIO_NO_ERROR;
        *frames = 512;
        options->numberOfBuffers = 3;
        return play().open_result;
    }
    RtAudioErrorType startStream() {
        play().running = play().start_result == RTAUDIO_NO_ERROR;
        return play().start_result;
    }
    void closeStream() {
        play().open = false;
        play().running = false;
        ++play().closed;
    }
    [[nodiscard]] bool isStreamOpen() const { return play().open; }
    [[nodiscard]] bool isStreamRunning() const { return play().running; }
    unsigned int getStreamSampleRate() { return play().rate_hz; }
    std::string getErrorText() { return play().error_text; }
    void showWarnings(bool value = true) { play().warnings = value; }
};

}  // namespace fake_rtaudio6

using namespace fake_rtaudio6;
