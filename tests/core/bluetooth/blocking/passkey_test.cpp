// Guards core/bluetooth/blocking/passkey.h.
#include "bluetooth/blocking/passkey.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("passkeys have six digits", "[bluetooth][blocking]") {
    CHECK(passkeyText(42) == "000042");
    CHECK(passkeyFrom("000042") == 42U);
    CHECK(passkeyFrom("999999") == 999999U);
    CHECK_FALSE(passkeyFrom("1000000"));
    CHECK_FALSE(passkeyFrom("12a"));
    CHECK_FALSE(passkeyFrom(""));
    CHECK_FALSE(passkeyFrom("-1"));
}
