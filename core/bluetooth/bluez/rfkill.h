// Whether a switch, or a setting like airplane mode, keeps an adapter off.
#pragma once

#include <string>

namespace unisono {

// `id`: the adapter's, "hci0". False where the system does not tell.
bool isBlockedByRfkill(const std::string& id);

}  // namespace unisono
