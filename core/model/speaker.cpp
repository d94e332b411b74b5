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

constexpr EnumNames<KeepAwake, 4> kKeepAwake{{{KeepAwake::automatic, "automatic"},
                                              {KeepAwake::off, "off"},
                                              {KeepAwake::while_playing, "playing"},
                                              {KeepAwake::always, "always"}}};

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
std::string_view toText(KeepAwake keep_awake) {
    return nameOf(kKeepAwake, keep_awake);
}
std::optional<KeepAwake> keepAwakeFromText(std::string_view text) {
    return valueOf(kKeepAwake, text);
}
KeepAwake keepAwakeOf(KeepAwake wanted, bool is_bluetooth) {
    if (wanted != KeepAwake::automatic) {
        return wanted;
    }
    return is_bluetooth ? KeepAwake::while_playing : KeepAwake::off;
}

}  // namespace unisono
