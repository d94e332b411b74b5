#include "bluetooth/device_class.h"

namespace unisono {

MajorClass majorClass(std::uint32_t device_class) {
    return static_cast<MajorClass>((device_class >> 8U) & 0x1FU);
}

bool classRendersSound(std::uint32_t device_class) {
    constexpr std::uint32_t kRendering = 1U << 18U;
    return (device_class & kRendering) != 0 && majorClass(device_class) == MajorClass::audio_video;
}

bool classPlaysNothing(std::uint32_t device_class) {
    switch (majorClass(device_class)) {
        case MajorClass::phone:
        case MajorClass::network:
        case MajorClass::peripheral:
        case MajorClass::imaging:
        case MajorClass::health:
            return true;
        default:
            return false;
    }
}

}  // namespace unisono
