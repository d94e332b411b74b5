#include "audio/rtaudio/device_names.h"

#include <algorithm>
#include <regex>

namespace unisono {

std::vector<std::string> uniqueNames(const std::vector<std::string>& raw,
                                     const std::set<std::string>& taken) {
    // A device may really be called "X #2"; it keeps that name, and a second X becomes "X #3".
    std::set<std::string> reserved = taken;
    reserved.insert(raw.begin(), raw.end());
    std::set<std::string> given;
    std::vector<std::string> names;
    names.reserve(raw.size());
    for (const auto& name : raw) {
        std::string unique = name;
        const bool plain_is_free = given.count(name) == 0 && taken.count(name) == 0;
        for (int number = 2; !plain_is_free && (reserved.count(unique) + given.count(unique)) > 0;
             ++number) {
            unique = name + " #" + std::to_string(number);
        }
        given.insert(unique);
        names.push_back(std::move(unique));
    }
    return names;
}

std::string sinkName(RtApiKind kind, const std::string& unique_name) {
    return std::string(toText(kind)) + ":" + unique_name;
}

namespace {

std::string describeAs(RtApiKind kind, const std::string& unique_name, const std::string& way) {
    const std::string api(displayName(kind));
    if (kind == RtApiKind::alsa && unique_name == "default") {
        return api + " default " + way;
    }
    std::string text = unique_name;
    // "hw:USB Audio,0 #2" is card, device on the card, and our number.
    static const std::regex kHardware("hw:(.*),([0-9]+)( #[0-9]+)?");
    std::smatch parts;
    if (kind == RtApiKind::alsa && std::regex_match(unique_name, parts, kHardware)) {
        text = parts[1].str();
        text += ", " + way + " " + std::to_string(std::stoul(parts[2].str()) + 1) + parts[3].str();
    }
    return text + " (" + api + ")";
}

}  // namespace

std::string describe(RtApiKind kind, const std::string& unique_name) {
    return describeAs(kind, unique_name, "output");
}

std::string describeInput(RtApiKind kind, const std::string& unique_name) {
    return describeAs(kind, unique_name, "input");
}

bool jackMightMistake(const std::string& name, const std::vector<std::string>& all) {
    const auto found_in_others = [&](const auto& finds) {
        return std::any_of(all.begin(), all.end(),
                           [&](const std::string& other) { return other != name && finds(other); });
    };
    if (found_in_others([&](const auto& other) { return other.find(name) != std::string::npos; })) {
        return true;
    }
    try {
        const std::regex expression(name, std::regex::extended);
        return found_in_others(
            [&](const auto& other) { return std::regex_search(other, expression); });
    } catch (const std::regex_error&) {
        return true;
    }
}

}  // namespace unisono
