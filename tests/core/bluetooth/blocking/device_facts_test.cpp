// Guards core/bluetooth/blocking/device_class.h and passkey.h.
#include "bluetooth/blocking/device_class.h"
#include "bluetooth/blocking/passkey.h"
#include "support/catch.h"

using namespace unisono;

TEST_CASE("a device's class tells whether it plays sound", "[bluetooth][blocking]") {
    CHECK(classRendersSound(0x240414));        // a loudspeaker
    CHECK(classRendersSound(0x240404));        // a headset
    CHECK_FALSE(classRendersSound(0x5A020C));  // a telephone
    CHECK_FALSE(classRendersSound(0x200420));  // captures only
    CHECK_FALSE(classRendersSound(0));
}

TEST_CASE("passkeys have six digits", "[bluetooth][blocking]") {
    CHECK(passkeyText(42) == "000042");
    CHECK(passkeyFrom("000042") == 42U);
    CHECK(passkeyFrom("999999") == 999999U);
    CHECK_FALSE(passkeyFrom("1000000"));
    CHECK_FALSE(passkeyFrom("12a"));
    CHECK_FALSE(passkeyFrom(""));
    CHECK_FALSE(passkeyFrom("-1"));
}
