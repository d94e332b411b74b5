#include "source/web_address.h"

#include "support/catch.h"

using namespace unisono;

TEST_CASE("Web addresses are told from files") {
    CHECK(isWebAddress("http://radio.example/a"));
    CHECK(isWebAddress("HTTPS://radio.example"));
    CHECK_FALSE(isWebAddress("ftp://radio.example/a"));
    CHECK_FALSE(isWebAddress("http:song.mp3"));
    CHECK_FALSE(isWebAddress("/music/http://"));
    CHECK_FALSE(isWebAddress(""));
}

TEST_CASE("An address is made fit to be asked for, or refused with its reason") {
    CHECK(*checkedWebAddress("http://a.example/my song.mp3#t=3") ==
          "http://a.example/my%20song.mp3");
    CHECK(*checkedWebAddress("http://a.example/\xC3\xBC") == "http://a.example/%C3%BC");
    for (const std::string bad : {"http://", "http:///path", "http://:80/x", "song.mp3",
                                  "http://a b/x", "http://a.example/\nHost: b.example"}) {
        CAPTURE(bad);
        const auto refused = checkedWebAddress(bad);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::usage);
    }
    CHECK_FALSE(checkedWebAddress("http://a.example/" + std::string(10000, 'x')));
}

// The examples of RFC 3986, section 5.4, as far as they stay on the web.
TEST_CASE("Relative addresses are resolved as the standard says") {
    const std::string base = "http://a/b/c/d;p?q";
    const std::vector<std::pair<std::string, std::string>> examples = {
        {"g", "http://a/b/c/g"},      {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},    {"/g", "http://a/g"},
        {"//g", "http://g"},          {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},  {";x", "http://a/b/c/;x"},
        {"", "http://a/b/c/d;p?q"},   {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},      {"..", "http://a/b/"},
        {"../g", "http://a/b/g"},     {"../..", "http://a/"},
        {"../../../g", "http://a/g"}, {"g.", "http://a/b/c/g."},
        {"./g/.", "http://a/b/c/g/"}, {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"}, {"https://other/x", "https://other/x"},
    };
    for (const auto& [reference, whole] : examples) {
        CAPTURE(reference);
        CHECK(resolveWebAddress(base, reference) == whole);
    }
    // Files of this computer are not for others to name.
    CHECK(resolveWebAddress(base, "file:///etc/passwd").empty());
    CHECK(resolveWebAddress(base, "g:h").empty());
    CHECK(resolveWebAddress("http://a", "g") == "http://a/g");
}

TEST_CASE("What an address is called gives no secret away") {
    CHECK(webAddressName("https://me:secret@radio.example:8000/jazz.mp3?token=1#x") ==
          "radio.example:8000/jazz.mp3");
    CHECK(webAddressName("http://radio.example/") == "radio.example");
}

TEST_CASE("The path of an address is neither its host nor its query") {
    CHECK(webAddressPath("http://host.m3u") == "");
    CHECK(webAddressPath("https://host:80/a/b.m3u?c=/d.pls#e") == "/a/b.m3u");
    CHECK(webAddressPath("a/b.m3u") == "");
}
