// From "there is a device" to "it plays": the steps in order.
#pragma once

#include <chrono>

#include "bluetooth/bluetooth.h"

namespace unisono {

struct SpeakerSetupConfig {
    BluetoothLimits limits;
    // A device that is not known yet is looked for first, for at most limits.scan.
    bool scan = true;
    Nanoseconds slice = std::chrono::seconds(6);  // … in scans of this length
};

// Makes the device a speaker at the adapter of `device` (empty: where it is paired, else where it
// was found): looks for it if it is not known there, refuses what is no speaker (no_speaker), lets
// go of another adapter that holds it, pairs, trusts, connects the A2DP sink. Other adapters trust
// it no more, which is how this one is remembered; going back needs no pairing. What is so already
// is left as it is. Fails with the first step that fails; questions come up as with pair().
// `bluetooth` must live until the job has ended.
BluetoothJob setUpSpeaker(Bluetooth& bluetooth, const DeviceRef& device,
                          const SpeakerSetupConfig& config = {}, BluetoothDone done = {});

// Unpairs it from the adapter of `device` (empty: from all that know it, paired or not). Fails with
// what failed first, after all were tried.
BluetoothJob forgetSpeaker(Bluetooth& bluetooth, const DeviceRef& device, BluetoothDone done = {});

}  // namespace unisono
