#include "audio/rtaudio/rtaudio_driver.h"

#include "audio/rtaudio/rtaudio_shim.h"

namespace unisono {

std::string_view toText(RtApiKind kind) {
    switch (kind) {
        case RtApiKind::jack:
            return "jack";
        case RtApiKind::alsa:
            return "alsa";
        case RtApiKind::core_audio:
            return "coreaudio";
        case RtApiKind::direct_sound:
            return "directsound";
    }
    return "?";
}

std::string_view displayName(RtApiKind kind) {
    switch (kind) {
        case RtApiKind::jack:
            return "JACK";
        case RtApiKind::alsa:
            return "ALSA";
        case RtApiKind::core_audio:
            return "Core Audio";
        case RtApiKind::direct_sound:
            return "DirectSound";
    }
    return "?";
}

RtLibrary rtLibrary() {
    return RtAudioDriver<RtAudioCalls>::library();
}

}  // namespace unisono
