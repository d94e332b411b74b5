#include "audio/pulse/input_info.h"

#include <pulse/pulseaudio.h>

#include "audio/pulse/properties.h"

namespace unisono {
namespace {

bool isBluetooth(const pa_proplist* properties) {
    return property(properties, PA_PROP_DEVICE_API).rfind("bluez", 0) == 0 ||
           property(properties, PA_PROP_DEVICE_BUS) == "bluetooth";
}

// Whether a Bluetooth source is somebody's music and not a telephone's microphone: PulseAudio tells
// "a2dp_source" as protocol, PipeWire "a2dp-source" as profile.
bool streamsMusic(const pa_source_info& source) {
    const std::string name = source.name;
    for (const char* key : {"bluetooth.protocol", "api.bluez5.profile"}) {
        const std::string told = property(source.proplist, key);
        if (!told.empty()) {
            return told.rfind("a2dp", 0) == 0;
        }
    }
    return name.find("a2dp") != std::string::npos;
}

}  // namespace

InputInfo inputInfoOf(const pa_source_info& source, const std::string& backend) {
    InputInfo info;
    info.id = {backend, source.name};
    info.description = source.description == nullptr ? source.name : source.description;
    info.rate_hz = static_cast<int>(source.sample_spec.rate);
    info.channels = source.sample_spec.channels;
    info.muted = source.mute != 0;
    // A source that is made of a monitor is meant as a microphone, but hears what a speaker is
    // given.
    info.monitor_of = monitoredSink(property(source.proplist, "device.master_device"));
    const std::string kind = property(source.proplist, PA_PROP_DEVICE_CLASS);
    if (source.monitor_of_sink != PA_INVALID_INDEX || kind == "monitor") {
        info.kind = InputInfo::Kind::monitor;
        info.monitor_of = source.monitor_of_sink_name == nullptr ? "" : source.monitor_of_sink_name;
    } else if (isBluetooth(source.proplist)) {
        info.kind =
            streamsMusic(source) ? InputInfo::Kind::bluetooth_music : InputInfo::Kind::bluetooth;
        info.bluetooth_address = bluetoothAddress(source.proplist);
    } else if (info.id.name.find("echo-cancel") != std::string::npos ||
               property(source.proplist, "device.intended_roles").find("phone") !=
                   std::string::npos) {
        info.kind = InputInfo::Kind::processed;
    }
    return info;
}

}  // namespace unisono
