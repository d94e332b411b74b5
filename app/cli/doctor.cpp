#include "cli/doctor.h"

#include <algorithm>
#include <map>

#include "audio/routing_plan.h"
#include "bluetooth/echo.h"
#include "bluetooth/known_versions.h"
#include "bluetooth/radio.h"
#include "cli/say.h"
#include "cli/speaker_choice.h"

namespace unisono::cli {
namespace {

using Weight = Finding::Weight;

Finding noServer(const Facts& facts) {
    Finding finding{Weight::problem, "no-server", facts.server.problem, "Nothing can be played.",
                    ""};
    if (finding.what.empty()) {
        finding.what = "No sound server answers.";
    }
    finding.next =
        facts.backend == "pulse"
            ? "Start it with 'systemctl --user start pipewire pipewire-pulse' or 'pulseaudio "
              "--start'. If it runs as another user or on another machine, set PULSE_SERVER."
            : "Connect a device, and close programs that keep one to themselves.";
    return finding;
}

void examineServer(const Facts& facts, std::vector<Finding>& findings) {
    if (!facts.server.available) {
        findings.push_back(noServer(facts));
        return;
    }
    const bool any = std::any_of(facts.sinks.begin(), facts.sinks.end(),
                                 [](const auto& sink) { return !makesNoSound(sink); });
    if (!any && facts.sinks.empty()) {
        findings.push_back({Weight::problem, "no-speakers", "There are no speakers.",
                            "The sound server runs, but has nothing to play on.",
                            "Connect a speaker, or pair one in the Bluetooth settings; it appears "
                            "by itself."});
    } else if (!any) {
        findings.push_back({Weight::problem, "only-dummy",
                            "The only output is one that makes no sound.",
                            "The sound server found no real device.",
                            "Connect a speaker, or check that the computer's own sound is "
                            "switched on in the sound settings."});
    }
    const auto& wanted = facts.server.default_sink;
    // While Unisono plays what the computer plays, the default is an output of its own.
    if (!wanted.empty() && wanted.front() != '@' && !isSilentSink(wanted) &&
        std::none_of(facts.sinks.begin(), facts.sinks.end(),
                     [&](const auto& sink) { return sink.id.name == wanted; })) {
        findings.push_back({Weight::problem, "default-gone",
                            "The default output " + wanted + " is not there.",
                            "Programs that do not choose an output may be silent. Unisono is not "
                            "concerned: it plays where it is told.",
                            "Choose another default in the sound settings."});
    }
}

void examineSinks(const Facts& facts, std::vector<Finding>& findings) {
    std::map<std::string, std::vector<std::string>> by_description;
    for (const SinkInfo& sink : facts.sinks) {
        by_description[sink.description].push_back(sink.id.name);
        if (!sink.bluetooth_address.empty() &&
            (sink.bluetooth_profile == BluetoothProfile::hands_free || sink.channels == 1 ||
             sink.rate_hz <= 16000)) {
            findings.push_back(
                {Weight::problem, "headset-profile",
                 sink.description + " is connected as a headset.",
                 "It plays in telephone quality, and later than it should.",
                 "Choose the profile \"High fidelity playback (A2DP)\" for it in the sound "
                 "settings, and close programs that use its microphone."});
        }
        if (isSilentSink(sink.id.name)) {
            findings.push_back(
                {Weight::problem, "stale-capture",
                 "There is an output " + sink.id.name + " that makes no sound.",
                 "It is named like those through which Unisono listens to other programs, but is "
                 "none of them. Programs that play there are silent.",
                 "Find its number with 'pactl list short modules | grep " + sink.id.name +
                     "' and type 'pactl unload-module NUMBER'."});
        }
    }
    for (const auto& [description, names] : by_description) {
        if (names.size() > 1) {
            findings.push_back(
                {Weight::note, "same-description",
                 std::to_string(names.size()) + " speakers are called \"" + description + "\".",
                 "Their description does not say which is meant.",
                 "Name them by their ids: " + listed(names) + "."});
        }
    }
}

// No Bluetooth at all is no problem; what is there should work.
void examineBluetooth(const Facts& facts, std::vector<Finding>& findings) {
    const BluetoothSnapshot& now = *facts.bluetooth;
    if (!now.adapters.empty() && !now.problem.empty()) {
        findings.push_back({Weight::note, "bluetooth-off", now.problem, "", ""});
    }
    for (const BluetoothDevice& device : now.devices) {
        if (!device.connected || !device.isSpeaker()) {
            continue;
        }
        const std::string connect = "unisono-cli bluetooth connect " + device.address;
        if (device.a2dp == A2dpState::source_only) {
            findings.push_back({Weight::problem, "bluetooth-reversed",
                                device.alias + " plays to this computer instead of from it.",
                                "It took the audio link for itself, as Echos do when they are "
                                "connected without naming a profile.",
                                "Type '" + connect + "'."});
        } else if (device.a2dp == A2dpState::off) {
            findings.push_back({Weight::problem, "bluetooth-no-music",
                                device.alias + " is connected, but not for music.",
                                "It is connected as a telephone's headset, or is still busy "
                                "connecting.",
                                "Type '" + connect + "'."});
        } else if (device.canPlay() && facts.server.available &&
                   std::none_of(facts.sinks.begin(), facts.sinks.end(), [&](const auto& sink) {
                       return sink.bluetooth_address == device.address;
                   })) {
            findings.push_back(
                {Weight::problem, "bluetooth-no-output",
                 device.alias + " is connected, but the sound server has no output "
                                "for it.",
                 "Another program may hold the speaker, or its profile is switched "
                 "off.",
                 "Choose the profile \"High fidelity playback (A2DP)\" for it in the "
                 "sound settings, or disconnect and connect it."});
        }
    }
}

// What the radio carries, and versions that are known to spoil it.
void examineRadio(const Facts& facts, std::vector<Finding>& findings) {
    const BluetoothSnapshot* now = facts.bluetooth.get();
    const std::vector<RadioStream> streams = radioStreams(facts.sinks, now);
    RadioSoftware software;
    software.echo = std::any_of(streams.begin(), streams.end(), [&](const RadioStream& stream) {
        const BluetoothDevice* device = now == nullptr ? nullptr : now->device(stream.device);
        return device != nullptr && isEcho(*device);
    });
    static const std::string kPipeWire = "PipeWire ";
    const auto at = facts.server.name.find(kPipeWire);
    const std::string pipewire =
        at == std::string::npos ? "" : facts.server.name.substr(at + kPipeWire.size());
    software.bluez = now != nullptr && now->stack == "BlueZ" ? now->version : std::string_view();
    software.pipewire = pipewire;
    software.speakers = streams.size();
    auto radio = radioFindings(loadsOf(streams), now == nullptr ? 0 : now->adapters.size());
    const auto versions = versionFindings(software);
    radio.insert(radio.end(), versions.begin(), versions.end());
    for (const RadioFinding& one : radio) {
        const bool note = one.severity == RadioFinding::Severity::note;
        if (note && (streams.empty() || one.id == "radio-load")) {
            continue;  // all is well, or it is no news to somebody without Bluetooth speakers
        }
        findings.push_back({note ? Weight::note : Weight::problem, one.id, one.sentence,
                            one.link.empty() ? "" : "See " + one.link + ".", one.next});
    }
}

}  // namespace

std::vector<RadioStream> radioStreams(const std::vector<SinkInfo>& sinks,
                                      const BluetoothSnapshot* bluetooth) {
    std::vector<RadioStream> streams;
    for (const SinkInfo& sink : sinks) {
        if (!sink.bluetooth_address.empty()) {
            RadioStream stream;
            stream.device = sink.bluetooth_address;
            stream.name = sink.description;
            stream.adapter = sink.bluetooth_adapter;
            stream.codec = sink.bluetooth_codec;
            stream.rate_hz = sink.rate_hz;
            // The link itself knows better than the sound server.
            if (const BluetoothDevice* device =
                    bluetooth == nullptr ? nullptr : bluetooth->device(sink.bluetooth_address)) {
                stream.adapter = device->adapter;
                stream.codec = device->codec.empty() ? stream.codec : device->codec;
                stream.kbps = device->bitrate_kbps.value_or(0);
            }
            streams.push_back(std::move(stream));
        }
    }
    return streams;
}

std::vector<Finding> examine(const Facts& facts) {
    std::vector<Finding> findings;
    examineServer(facts, findings);
    examineSinks(facts, findings);
    if (facts.bluetooth != nullptr) {
        examineBluetooth(facts, findings);
    }
    examineRadio(facts, findings);
    for (const std::string& trouble : facts.settings_trouble) {
        findings.push_back({Weight::problem, "settings", trouble, "", ""});
    }
    if (facts.real_time == false) {
        findings.push_back(
            {Weight::note, "no-real-time", "Real-time priority is not allowed.",
             "While the computer is very busy, sound may drop out.",
             "Add your user to a group that may use it, often 'audio' or 'pipewire', and log in "
             "again."});
    }
    return findings;
}

}  // namespace unisono::cli
