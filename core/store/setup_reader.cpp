#include "store/setup_reader.h"

#include <algorithm>
#include <utility>

#include "store/setup_scrutiny.h"
#include "store/utc_text.h"

namespace unisono {

using nlohmann::json;

void SetupReader::wrong(const std::string& where, const std::string& expected) {
    if (problem.empty()) {
        problem = where + " is not " + expected;
    }
}

void SetupReader::note(Notice::Kind kind, std::string what) {
    notices.push_back({kind, {ErrorKind::settings_unusable, std::move(what), {}, {}}, {}});
}

bool SetupReader::object(const json& value, const std::string& where) {
    if (!value.is_object()) {
        wrong(where, "an object");
    }
    return value.is_object();
}

const json& SetupReader::list(const json& parent, const std::string& where, const std::string& name,
                              bool required) {
    static const json kNone = json::array();
    const auto found = parent.find(name);
    if (found == parent.end() && !required) {
        return kNone;
    }
    if (found == parent.end() || !found->is_array()) {
        wrong(where + name, "a list");
        return kNone;
    }
    return *found;
}

std::string SetupReader::text(const json& parent, const std::string& where,
                              const std::string& name) {
    const auto found = parent.find(name);
    if (found == parent.end()) {
        return {};
    }
    if (!found->is_string()) {
        wrong(where + name, "text");
        return {};
    }
    return found->get<std::string>();
}

std::string SetupReader::requiredText(const json& parent, const std::string& where,
                                      const std::string& name) {
    auto value = text(parent, where, name);
    if (value.empty()) {
        wrong(where + name, "there");
    }
    return value;
}

bool SetupReader::boolean(const json& parent, const std::string& where, const std::string& name) {
    const auto found = parent.find(name);
    if (found != parent.end() && !found->is_boolean()) {
        wrong(where + name, "true or false");
    }
    return found != parent.end() && found->is_boolean() && found->get<bool>();
}

double SetupReader::real(const json& parent, const std::string& where, const std::string& name,
                         Range range, double fallback) {
    const auto found = parent.find(name);
    if (found == parent.end()) {
        return fallback;
    }
    if (!found->is_number()) {
        wrong(where + name, "a number");
        return fallback;
    }
    const double value = found->get<double>();
    if (within(range, value)) {
        return value;
    }
    const double limited = std::clamp(value, range.low, range.high);
    note(Notice::Kind::limited, "In the settings, " + where + name + " was " + numberText(value) +
                                    "; " + numberText(limited) + " is used.");
    return limited;
}

std::int64_t SetupReader::time(const json& parent, const std::string& where,
                               const std::string& name) {
    const auto written = text(parent, where, name);
    if (written.empty()) {
        return 0;
    }
    const auto value = unixSecondsFromUtc(written);
    if (!value) {
        wrong(where + name, "a time like " + utcText(kEarliestTaken_unix_s));
        return 0;
    }
    const auto limited = std::clamp(*value, kEarliestTaken_unix_s, kLatestTaken_unix_s);
    if (limited != *value) {
        note(Notice::Kind::limited, "In the settings, " + where + name + " was " + written + "; " +
                                        utcText(limited) + " is used.");
    }
    return limited;
}

}  // namespace unisono
