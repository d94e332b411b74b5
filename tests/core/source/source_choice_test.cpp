// What a person writes for a source, and that it can be written back.
#include "source/source_choice.h"

#include "support/catch.h"

using namespace unisono;
using Kind = SourceChoice::Kind;

TEST_CASE("Every kind of source is told from the others by how it is written") {
    const auto parsed = [](const char* text) {
        const auto choice = parseSourceChoice(text);
        REQUIRE(choice);
        CHECK(parseSourceChoice(toText(*choice)).value() == *choice);
        return *choice;
    };
    CHECK(parsed("system") == SourceChoice{Kind::system, ""});
    CHECK(parsed("-") == SourceChoice{Kind::standard_input, ""});
    CHECK(parsed("app:Firefox") == SourceChoice{Kind::app, "Firefox"});
    CHECK(parsed("app:a:b") == SourceChoice{Kind::app, "a:b"});
    CHECK(parsed("input:pulse:line in") == SourceChoice{Kind::input, "pulse:line in"});
    CHECK(parsed("input") == SourceChoice{Kind::input, ""});
    CHECK(parsed("input:") == SourceChoice{Kind::input, ""});
    CHECK(parsed("bluetooth") == SourceChoice{Kind::bluetooth, ""});
    CHECK(parsed("bluetooth:Anna's phone") == SourceChoice{Kind::bluetooth, "Anna's phone"});
    CHECK(parsed("HTTPS://radio.example/a.m3u") ==
          SourceChoice{Kind::url, "HTTPS://radio.example/a.m3u"});
    CHECK(parsed("song.flac") == SourceChoice{Kind::file, "song.flac"});
    CHECK(parsed("C:\\music\\song.flac") == SourceChoice{Kind::file, "C:\\music\\song.flac"});
    CHECK(parsed("C://music/song.flac").kind == Kind::file);
    CHECK(parsed("file:///music/a.wav") == SourceChoice{Kind::file, "/music/a.wav"});
    CHECK(parsed("./system") == SourceChoice{Kind::file, "./system"});
    CHECK(parsed("Live: at home.flac").kind == Kind::file);
}

// A file may have any name; what is stored for it must not turn into something else.
TEST_CASE("A file with the name of another kind is written so that it stays a file") {
    for (const char* name : {"system", "-", "app:x", "input", "file:x", "http://x", "a.wav"}) {
        const SourceChoice file{Kind::file, name};
        CHECK(parseSourceChoice(toText(file)).value() == file);
    }
}

TEST_CASE("What cannot be meant is refused with a word") {
    for (const char* text : {"", "app", "app:", "file:", "http://", "ftp://x/y", "rtsp://x"}) {
        const auto choice = parseSourceChoice(text);
        REQUIRE_FALSE(choice);
        CHECK(choice.error().kind == ErrorKind::usage);
        CHECK_FALSE(choice.error().what.empty());
    }
}
