#include "bluetooth/blocking/device_class.h"

namespace unisono {

bool classRendersSound(std::uint32_t device_class) {
    constexpr std::uint32_t kRendering = 1U << 18U;
    constexpr std::uint32_t kMajorMask = 0x1F00;
    constexpr std::uint32_t kAudioVideo = 0x0400;
    return (device_class & kRendering) != 0 && (device_class & kMajorMask) == kAudioVideo;
}

}  // namespace unisono
