// What Bluetooth adds to the rows of speakers: those that are in reach, what is being tried, codec
// and battery. Pure.
#pragma once

#include <string>
#include <vector>

#include "bluetooth/bluetooth_facts.h"
#include "model/view_builder.h"
#include "model/views.h"

namespace unisono::ui {

// Addresses of speakers that are in the list because of Bluetooth alone: in reach, connected, or
// paired with this computer. No telephones.
std::vector<std::string> speakersInReach(const BluetoothFacts& facts);

// "Echo Dot-4AB", as it calls itself; empty: nobody knows it.
QString bluetoothName(const BluetoothFacts& facts, const std::string& device);

// `view` is what the sound system says of it; one that has no sink may become Nearby.
void addBluetooth(const BluetoothFacts& facts, SpeakerView& view);

}  // namespace unisono::ui
