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
            const auto sink = std::ranges::find_if(
                sinks_, [&](const SinkInfo& one) { return one.key().device == device; });
            const SinkInfo* there = sink == sinks_.end() ? nullptr : &*sink;
            const bool simulated = there != nullptr && there->id.backend == "simulated";
            // One that was never to sleep and is away has no sink to tell so: its record does.
            const auto record = std::ranges::find_if(setup_.speakers, [&](const auto& one) {
                return one.key.device == device && one.settings.keep_awake == KeepAwake::always;
            });
            const bool here = active_ || record != setup_.speakers.end();
            if (!here || simulated || !bluetoothAddress(device)) {
                continue;
            }
            const auto named = std::ranges::find_if(
                setup_.speakers, [&](const auto& one) { return one.key.device == device; });
            std::string name = named == setup_.speakers.end() ? device : named->display_name;
            wanted.push_back({device, std::move(name)});
        }
    }
    if (wanted != kept_) {
        kept_ = wanted;
        keeper_->setSpeakers(std::move(wanted));
    }
    keeper_->pump(parts_.clock.now());
    for (std::string& text : keeper_->takeNotices()) {
        StudioEvent event;
        event.unix_ms = parts_.unix_ms();
        event.kind = StudioEvent::Kind::notice;
        event.text = std::move(text);
        events_.add(std::move(event));
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
        const auto sink = std::ranges::find_if(
            sinks_, [&](const SinkInfo& one) { return one.key().device == event.device; });
        if (event.kind == StudioEvent::Kind::back && sink != sinks_.end() &&
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
