// What a device's class tells where its services are not listed. Pure.
#pragma once

#include <cstdint>

namespace unisono {

// Audio equipment that renders (Bluetooth Assigned Numbers, section 2.8).
bool classRendersSound(std::uint32_t device_class);

}  // namespace unisono
