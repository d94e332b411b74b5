#include "model/speaker.h"

#include <array>
#include <utility>

namespace unisono {
namespace {

template <class Enum, std::size_t N>
using Names = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Names<Role, 4> kRoles{
    {{Role::stereo, "stereo"}, {Role::mono, "mono"}, {Role::left, "left"}, {Role::right, "right"}}};

constexpr Names<EqBand::Shape, 5> kShapes{{{EqBand::Shape::peak, "peak"},
                                           {EqBand::Shape::low_shelf, "low_shelf"},
                                           {EqBand::Shape::high_shelf, "high_shelf"},
                                           {EqBand::Shape::low_pass, "low_pass"},
                                           {EqBand::Shape::high_pass, "high_pass"}}};

template <class Enum, std::size_t N>
std::string_view nameOf(const Names<Enum, N>& names, Enum value) {
    for (const auto& [candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    return "?";
}

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const Names<Enum, N>& names, std::string_view text) {
    for (const auto& [value, name] : names) {
        if (name == text) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view toText(Role role) {
    return nameOf(kRoles, role);
}
std::optional<Role> roleFromText(std::string_view text) {
    return valueOf(kRoles, text);
}
std::string_view toText(EqBand::Shape shape) {
    return nameOf(kShapes, shape);
}
std::optional<EqBand::Shape> eqShapeFromText(std::string_view text) {
    return valueOf(kShapes, text);
}

}  // namespace unisono
