// Guards core/bluetooth/macos/macos_values.h: what IOBluetooth's numbers mean.
#include "bluetooth/macos/macos_values.h"

#include <string>

#include "support/catch.h"

using namespace unisono;

namespace {

std::string causeOf(std::uint32_t code) {
    const CallResult result = resultOfMacos(static_cast<std::int32_t>(code));
    return result ? "none" : std::string(toText(result.error().cause));
}

}  // namespace

TEST_CASE("what IOBluetooth's errors mean", "[bluetooth][macos]") {
    CHECK(causeOf(0) == "none");
    CHECK(causeOf(0x04) == "no_answer");
    CHECK(causeOf(0x05) == "wrong_code");
    CHECK(causeOf(0x0D) == "refused");
    CHECK(causeOf(0xE00002D6) == "no_answer");
    CHECK(causeOf(0xE00002E2) == "not_permitted");
    CHECK(causeOf(0xE00002BC) == "failed");
    CHECK(resultOfMacos(static_cast<std::int32_t>(0xE00002BC)).error().detail ==
          "error 0xE00002BC");
}

TEST_CASE("addresses as IOBluetooth writes them", "[bluetooth][macos]") {
    CHECK(macosAddress("00:1A:7D:DA:71:13") == "00-1a-7d-da-71-13");
    CHECK(macosAddress("kitchen").empty());
}
