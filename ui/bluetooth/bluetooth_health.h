// What Health says of Bluetooth itself: the radio, its adapters, batteries. Pure.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "bluetooth/bluetooth_facts.h"
#include "health/health_words.h"

namespace unisono::ui {

// Names and numbers of speakers, as the setup has them.
using NameAndNumber = std::function<std::pair<QString, int>(const std::string& device)>;

HealthMore bluetoothHealth(const BluetoothFacts& facts, const NameAndNumber& who);

}  // namespace unisono::ui
