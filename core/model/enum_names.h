// Enumerations and their names, as files and commands spell them. For the .cpp files of model/.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace unisono {

template <class Enum, std::size_t N>
using EnumNames = std::array<std::pair<Enum, std::string_view>, N>;

// "?" for what is not in the list.
template <class Enum, std::size_t N>
std::string_view nameOf(const EnumNames<Enum, N>& names, Enum value) {
    for (const auto& [candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    return "?";
}

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const EnumNames<Enum, N>& names, std::string_view text) {
    for (const auto& [value, name] : names) {
        if (name == text) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace unisono
