#include "model/calibration_record.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("every way of measuring comes back from its text") {
    using Method = CalibrationRecord::Method;
    for (const auto method : {Method::microphone, Method::by_ear, Method::typed}) {
        REQUIRE(calibrationMethodFromText(toText(method)) == method);
    }
    REQUIRE(toText(Method::by_ear) == "by ear");
    for (const auto* text : {"", "by_ear", "Typed", "guessed", "?"}) {
        REQUIRE_FALSE(calibrationMethodFromText(text).has_value());
    }
}
