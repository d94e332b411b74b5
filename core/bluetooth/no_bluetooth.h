// For builds and machines without Bluetooth: says so, and refuses every command in the same words.
#pragma once

#include <memory>
#include <string>

#include "bluetooth/bluetooth.h"

namespace unisono {

// `problem`: one sentence for a person, or empty for a general one.
std::unique_ptr<Bluetooth> makeNoBluetooth(std::string problem = {});

}  // namespace unisono
