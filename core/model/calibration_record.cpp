#include "model/calibration_record.h"

#include "model/enum_names.h"

namespace unisono {
namespace {

using Method = CalibrationRecord::Method;

constexpr EnumNames<Method, 3> kMethods{
    {{Method::microphone, "microphone"}, {Method::by_ear, "by ear"}, {Method::typed, "typed"}}};

}  // namespace

std::string_view toText(CalibrationRecord::Method method) {
    return nameOf(kMethods, method);
}
std::optional<CalibrationRecord::Method> calibrationMethodFromText(std::string_view text) {
    return valueOf(kMethods, text);
}

}  // namespace unisono
