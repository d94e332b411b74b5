#include "source/web_titles.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("Titles of stations, quotes in them, and what is none") {
    CHECK(icyTitle("StreamTitle='A - B';StreamUrl='';") == "A - B");
    CHECK(icyTitle("StreamTitle='It's a 'song'';StreamUrl='http://x/';") == "It's a 'song'");
    CHECK(icyTitle("StreamTitle='';") == "");
    CHECK(icyTitle("StreamTitle='cut in the mid") == "");
    CHECK(icyTitle("StreamTitle='no semicolon'") == "no semicolon");
    CHECK(icyTitle("StreamUrl='x';") == "");
    CHECK(icyTitle("") == "");
    CHECK(icyTitle("StreamTitle='M\xFCller\n';") == "M\xC3\xBCller ");
}

TEST_CASE("Headers of stations") {
    const std::string headers = "icy-name: Radio Test\nicy-genre:Jazz\nicy-pub: \n";
    CHECK(icyHeader(headers, "icy-name") == "Radio Test");
    CHECK(icyHeader(headers, "icy-genre") == "Jazz");
    CHECK(icyHeader(headers, "icy-pub").empty());
    CHECK(icyHeader(headers, "icy").empty());
    CHECK(icyHeader("", "icy-name").empty());
}
