#include "model/speaker.h"

#include "model/enum_names.h"

namespace unisono {
namespace {

constexpr EnumNames<Role, 4> kRoles{
    {{Role::stereo, "stereo"}, {Role::mono, "mono"}, {Role::left, "left"}, {Role::right, "right"}}};

constexpr EnumNames<EqBand::Shape, 5> kShapes{{{EqBand::Shape::peak, "peak"},
                                               {EqBand::Shape::low_shelf, "low_shelf"},
                                               {EqBand::Shape::high_shelf, "high_shelf"},
                                               {EqBand::Shape::low_pass, "low_pass"},
                                               {EqBand::Shape::high_pass, "high_pass"}}};

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
