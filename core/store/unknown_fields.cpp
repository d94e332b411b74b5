#include "store/unknown_fields.h"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>

namespace unisono {

using nlohmann::json;

namespace {

bool areObjects(const json& list) {
    return list.is_array() && !list.empty() &&
           std::all_of(list.begin(), list.end(), [](const json& item) { return item.is_object(); });
}

// `known` with what `source` says beyond it, if it does so anywhere. Elements are matched by their
// place, which means something only if none was left out.
json unknownInList(const json& source, const json& known) {
    bool any = false;
    json list = json::array();
    for (std::size_t i = 0; i < source.size() && source.size() == known.size(); ++i) {
        const auto unknown = unknownFields(source[i], known[i]);
        any = any || !unknown.is_null();
        list.push_back(withUnknownFields(unknown, known[i]));
    }
    return any ? list : json();
}

bool saysTheSame(const json& before, const json& now) {
    if (!before.is_object() || !now.is_object()) {
        return before == now;
    }
    return std::all_of(now.items().begin(), now.items().end(), [&before](const auto& field) {
        return !before.contains(field.key()) || saysTheSame(before[field.key()], field.value());
    });
}

}  // namespace

json unknownFields(const json& source, const json& known) {
    json unknown;
    for (const auto& [key, value] : source.items()) {
        if (!known.contains(key)) {
            unknown[key] = value;
        } else if (value.is_object() && known[key].is_object()) {
            if (auto inside = unknownFields(value, known[key]); !inside.is_null()) {
                unknown[key] = std::move(inside);
            }
        } else if (areObjects(value) && known[key].is_array()) {
            if (auto inside = unknownInList(value, known[key]); !inside.is_null()) {
                unknown[key] = std::move(inside);
            }
        }
    }
    return unknown;
}

json withUnknownFields(const json& unknown, json known) {
    if (!unknown.is_object() || !known.is_object()) {
        return known;
    }
    for (const auto& [key, value] : unknown.items()) {
        if (!known.contains(key)) {
            known[key] = value;
        } else if (value.is_object()) {
            known[key] = withUnknownFields(value, std::move(known[key]));
        } else if (areObjects(value) && areObjects(known[key])) {
            auto& list = known[key];
            for (std::size_t i = 0; i < std::min(list.size(), value.size()); ++i) {
                if (saysTheSame(value[i], list[i])) {
                    list[i] = withUnknownFields(value[i], std::move(list[i]));
                }
            }
        }
    }
    return known;
}

}  // namespace unisono
