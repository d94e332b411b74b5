#include "model/printable.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("text from outside becomes one clean line of UTF-8") {
    CHECK(printable("a\nb\tc\x7F") == "a b c ");
    CHECK(printable("caf\xE9.wav") == "caf\xEF\xBF\xBD.wav");
    CHECK(printable("\xF0\x9F\x8E\xB5") == "\xF0\x9F\x8E\xB5");
    CHECK(printable("\xC0\xAF") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(printable("\xE2\x82") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(printable("\xED\xA0\x80").find('\xED') == std::string::npos);
}
