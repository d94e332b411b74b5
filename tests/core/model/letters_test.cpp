#include "model/letters.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("names are the same in capitals, in more alphabets than one") {
    CHECK(smallLetters("Echo DOT-4AB") == "echo dot-4ab");
    CHECK(smallLetters("KÜCHE") == smallLetters("Küche"));
    CHECK(smallLetters("ŁAZIENKA ŽIŽKOV") == "łazienka žižkov");
    CHECK(smallLetters("КУХНЯ ЁЛКА") == "кухня ёлка");
    CHECK(smallLetters("ΚΟΥΖΊΝΑ").starts_with("κουζ"));
    CHECK(smallLetters("厨房 3×2 ßĸŉ") == "厨房 3×2 ßĸŉ");  // no capitals, or none of their kind
    CHECK(smallLetters("\xC3") == "\xC3");                  // torn
    CHECK(smallLetters("\xFFZ") == "\xFFz");
    CHECK(smallLetters("").empty());
}

TEST_CASE("blanks at the ends say nothing") {
    CHECK(trimmed("  a b\t\r\n") == "a b");
    CHECK(trimmed(" \t ").empty());
    CHECK(trimmed("").empty());
}
