// The studio's part that keeps Bluetooth speakers together: their links, and whether what was
// measured of them still holds.
#include <algorithm>
#include <utility>

#include "bluetooth/address.h"
#include "studio/studio.h"

namespace unisono {

void Studio::keepLinks() {
    if (!keeper_) {
        return;
    }
    std::vector<BluetoothKeeper::Speaker> wanted;
    if (const Group* playing = group()) {
        for (const std::string& device : playing->members) {
            const SinkInfo* sink = sinkOf(sinks_, device);
            if ((sink != nullptr && sink->id.backend == "simulated") || !bluetoothAddress(device)) {
                continue;
            }
            // One that was never to sleep and is away has no sink to tell so: its records do.
            bool needed = active_;
            std::string name = device;
            for (const SpeakerRecord& record : setup_.speakers) {
                if (record.key.device == device) {
                    needed = needed || record.settings.keep_awake == KeepAwake::always;
                    name = name == device ? record.display_name : name;
                }
            }
            if (needed) {
                wanted.push_back({device, std::move(name)});
            }
        }
    }
    if (wanted != kept_) {
        kept_ = wanted;
        keeper_->setSpeakers(std::move(wanted));
    }
    keeper_->pump(parts_.clock.now());
    for (std::string& text : keeper_->takeNotices()) {
        addNotice(std::move(text));
    }
}

void Studio::bluetoothDisconnected(std::string device) {
    post([this, device = std::move(device)] {
        if (keeper_) {
            keeper_->userDisconnected(device);
        }
    });
}

void Studio::bluetoothWanted(std::string device) {
    post([this, device = std::move(device)] {
        if (keeper_) {
            keeper_->userWants(device, parts_.clock.now());
        }
    });
}

void Studio::suspect(const SinkInfo& sink, const std::string& why) {
    // Also of another codec: that is what it was heard with before.
    const auto measured = std::ranges::find_if(setup_.speakers, [&](const auto& record) {
        return record.key.device == sink.key().device && !record.calibrations.empty() &&
               record.suspect.empty();
    });
    if (measured == setup_.speakers.end()) {
        return;  // nothing that could be wrong, or it is known already
    }
    const std::string& name =
        measured->display_name.empty() ? sink.description : measured->display_name;
    StudioEvent event;
    event.unix_ms = parts_.unix_ms();
    event.kind = StudioEvent::Kind::suspect;
    event.speaker = sink.id;
    event.device = sink.key().device;
    event.text = name + " " + why + " Its delay may be another now; align it again.";
    events_.add(std::move(event));
}

// A radio link that was made anew may have another latency; a cable has not.
void Studio::watchAlignments(const std::vector<StudioEvent>& fresh) {
    for (const StudioEvent& event : fresh) {
        const SinkInfo* sink = sinkOf(sinks_, event.device);
        if (event.kind == StudioEvent::Kind::back && sink != nullptr &&
            !sink->bluetooth_address.empty()) {
            suspect(*sink, "was connected anew.");
        }
    }
}

void Studio::watchCodecs() {
    for (const SinkInfo& sink : sinks_) {
        if (sink.bluetooth_address.empty() || sink.bluetooth_codec.empty()) {
            continue;
        }
        std::string& before = codecs_[sink.bluetooth_address];
        if (!before.empty() && before != sink.bluetooth_codec) {
            suspect(sink, "changed its codec from " + before + " to " + sink.bluetooth_codec + ".");
        }
        before = sink.bluetooth_codec;
    }
}

}  // namespace unisono
