#include "cli/sink_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/parse.h"
#include "cli/speaker_choice.h"

namespace unisono::cli {
nlohmann::ordered_json orNull(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

std::string rateText(int rate_hz) {
    std::string text = std::to_string(rate_hz / 1000);
    if (rate_hz % 1000 != 0) {
        text += '.';
        text += std::to_string(rate_hz % 1000 + 1000).substr(1);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text + " kHz";
}

std::string bluetoothText(const SinkInfo& sink) {
    return sink.bluetooth_address +
           (sink.bluetooth_codec.empty() ? "" : " " + sink.bluetooth_codec);
}

std::string spokenName(const SinkInfo& sink, const std::vector<SinkInfo>& sinks) {
    const bool shared = std::any_of(sinks.begin(), sinks.end(), [&](const SinkInfo& other) {
        return other.description == sink.description && other.id != sink.id;
    });
    return shared ? sink.description + " (" + sink.id.name + ")" : sink.description;
}

std::string namesForTo(const std::vector<SinkInfo>& sinks) {
    std::string names;
    for (const SinkInfo& sink : sinks) {
        if (!makesNoSound(sink)) {
            names += names.empty() ? "" : ",";
            names += escapeName(sink.id.name);
        }
    }
    return names;
}

const char* inputKindName(InputInfo::Kind kind) {
    switch (kind) {
        case InputInfo::Kind::microphone:
            return "microphone";
        case InputInfo::Kind::bluetooth:
            return "bluetooth";
        case InputInfo::Kind::bluetooth_music:
            return "bluetooth_music";
        case InputInfo::Kind::monitor:
            return "monitor";
        case InputInfo::Kind::processed:
            return "processed";
    }
    return "?";
}

nlohmann::ordered_json toJson(const SinkInfo& sink) {
    nlohmann::ordered_json object;
    object["id"] = sink.id.text();
    object["name"] = sink.id.name;
    object["description"] = sink.description;
    object["rate_hz"] = sink.rate_hz;
    object["channels"] = sink.channels;
    object["bluetooth_address"] = orNull(sink.bluetooth_address);
    object["bluetooth_codec"] = orNull(sink.bluetooth_codec);
    object["is_default"] = sink.is_default;
    object["reports_latency"] = sink.capabilities.reports_latency;
    object["announces_changes"] = sink.capabilities.announces_changes;
    object["refuses_moves"] = sink.capabilities.refuses_moves;
    return object;
}

nlohmann::ordered_json toJson(const ServerInfo& server) {
    nlohmann::ordered_json object;
    object["available"] = server.available;
    object["name"] = orNull(server.name);
    object["default_sink"] = orNull(server.default_sink);
    if (!server.available) {
        object["problem"] = server.problem;
    }
    return object;
}

std::string toText(const nlohmann::ordered_json& document) {
    return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace unisono::cli
