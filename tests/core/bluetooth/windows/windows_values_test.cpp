// Guards core/bluetooth/windows/windows_values.h: what Windows' numbers mean.
#include "bluetooth/windows/windows_values.h"

#include <string>

#include "support/catch.h"

using namespace unisono;

namespace {

std::string causeOf(std::uint32_t code) {
    const CallResult result = resultOfWindows(code);
    return result ? "none" : std::string(toText(result.error().cause));
}

}  // namespace

TEST_CASE("an address of Windows is a number", "[bluetooth][windows]") {
    CHECK(addressOfWindows(0x001A7DDA7113ULL) == "00:1A:7D:DA:71:13");
    CHECK(addressOfWindows(0) == "00:00:00:00:00:00");
    CHECK(addressOfWindows(0xABCD001A7DDA7113ULL) == "00:1A:7D:DA:71:13");  // 48 bits of it count
    CHECK(windowsAddress("00:1a:7d:da:71:13") == 0x001A7DDA7113ULL);
    CHECK_FALSE(windowsAddress("the kitchen"));
}

TEST_CASE("a service of Windows is a UUID", "[bluetooth][windows]") {
    const std::uint8_t rest[8] = {0x80, 0x00, 0x00, 0x80, 0x5F, 0x9B, 0x34, 0xFB};
    CHECK(uuidOfWindows(0x0000110B, 0x0000, 0x1000, rest) == kA2dpSinkUuid);
}

TEST_CASE("what Windows' errors mean", "[bluetooth][windows]") {
    CHECK(causeOf(0) == "none");
    CHECK(causeOf(259) == "none");  // authenticated already
    CHECK(causeOf(5) == "not_permitted");
    CHECK(causeOf(0x80070005U) == "not_permitted");  // the same within an HRESULT
    CHECK(causeOf(258) == "no_answer");
    CHECK(causeOf(1060) == "no_profile");
    CHECK(causeOf(1223) == "declined");
    CHECK(causeOf(1244) == "wrong_code");
    CHECK(causeOf(1168) == "no_device");
    CHECK(causeOf(87) == "failed");
    CHECK(resultOfWindows(87).error().detail == "error 87");
    CHECK(resultOfWindows(0x80004005U).error().detail == "error 0x80004005");
}

TEST_CASE("how a device wants to be authenticated", "[bluetooth][windows]") {
    CHECK(questionOfWindows(1, 3) == WindowsQuestion::enter_pin);
    CHECK(questionOfWindows(2, 0) == WindowsQuestion::not_known);  // out of band
    CHECK(questionOfWindows(3, 1) == WindowsQuestion::confirm);
    CHECK(questionOfWindows(3, 3) == WindowsQuestion::agree);  // it has nothing to show
    CHECK(questionOfWindows(4, 2) == WindowsQuestion::show_passkey);
    CHECK(questionOfWindows(5, 0) == WindowsQuestion::enter_passkey);
    CHECK(questionOfWindows(99, 0) == WindowsQuestion::not_known);
}
