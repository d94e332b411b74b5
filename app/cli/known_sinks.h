// The speakers that are there, with all that is known of how they are reached.
#pragma once

#include <vector>

#include "audio/backend.h"
#include "bluetooth/snapshot.h"

namespace unisono::cli {

// Fills in through which adapter each is connected.
void learnAdapters(std::vector<SinkInfo>& sinks, const BluetoothSnapshot& bluetooth);

// Asks the system's Bluetooth only if one of the speakers is connected by it. Needs a
// QCoreApplication (DecoderRuntime); without one, or without an answer, the adapters stay unknown.
std::vector<SinkInfo> knownSinks(AudioBackend& backend);

}  // namespace unisono::cli
