// What a person writes for a source, and that it can be written back.
#include "source/source_choice.h"

#include "support/catch.h"

using namespace unisono;
using Choice = SourceChoice::Kind;

TEST_CASE("Every kind of source is told from the others by how it is written") {
    const auto parsed = [](const char* text) {
        const auto choice = parseSourceChoice(text);
        REQUIRE(choice);
        CHECK(parseSourceChoice(toText(*choice)).value() == *choice);
        return *choice;
    };
    CHECK(parsed("system") == SourceChoice{Choice::system, ""});
    CHECK(parsed("-") == SourceChoice{Choice::standard_input, ""});
    CHECK(parsed("app:Firefox") == SourceChoice{Choice::app, "Firefox"});
    CHECK(parsed("app:a:b") == SourceChoice{Choice::app, "a:b"});
    CHECK(parsed("input:pulse:line in") == SourceChoice{Choice::input, "pulse:line in"});
    CHECK(parsed("input") == SourceChoice{Choice::input, ""});
    CHECK(parsed("input:") == SourceChoice{Choice::input, ""});
    CHECK(parsed("bluetooth") == SourceChoice{Choice::bluetooth, ""});
    CHECK(parsed("bluetooth:Anna's phone") == SourceChoice{Choice::bluetooth, "Anna's phone"});
    CHECK(parsed("system:") == SourceChoice{Choice::system, ""});
    CHECK(parsed("input: ") == SourceChoice{Choice::input, ""});
    CHECK(parsed("System") == SourceChoice{Choice::system, ""});
    CHECK(parsed("APP:Firefox") == SourceChoice{Choice::app, "Firefox"});
    CHECK(parsed("INPUT") == SourceChoice{Choice::input, ""});
    CHECK(parsed("Input:Line In") == SourceChoice{Choice::input, "Line In"});
    CHECK(parsed("BlueTooth:Anna") == SourceChoice{Choice::bluetooth, "Anna"});
    CHECK(parsed("Pipe:/tmp/Sound") == SourceChoice{Choice::pipe, "/tmp/Sound"});
    CHECK(parsed("sytem") == SourceChoice{Choice::file, "sytem"});
    CHECK(parsed("HTTPS://radio.example/a.m3u") ==
          SourceChoice{Choice::url, "HTTPS://radio.example/a.m3u"});
    CHECK(parsed("song.flac") == SourceChoice{Choice::file, "song.flac"});
    CHECK(parsed("C:\\music\\song.flac") == SourceChoice{Choice::file, "C:\\music\\song.flac"});
    CHECK(parsed("C://music/song.flac").kind == Choice::file);
    CHECK(parsed("file:///music/a.wav") == SourceChoice{Choice::file, "/music/a.wav"});
    CHECK(parsed("./system") == SourceChoice{Choice::file, "./system"});
    CHECK(parsed("Live: at home.flac").kind == Choice::file);
}

// A file may have any name; what is stored for it must not turn into something else.
TEST_CASE("A file with the name of another kind is written so that it stays a file") {
    for (const char* name :
         {"system", "System", "-", "app:x", "APP:x", "input", "file:x", "http://x", "a.wav"}) {
        const SourceChoice file{Choice::file, name};
        CHECK(parseSourceChoice(toText(file)).value() == file);
    }
}

TEST_CASE("What cannot be meant is refused with a word") {
    for (const char* text : {"", " ", "app: ", "pipe:", "pipe: ", "file: ", "app", "APP",
                             "App:", "app:", "file:", "http://", "ftp://x/y", "rtsp://x"}) {
        const auto choice = parseSourceChoice(text);
        REQUIRE_FALSE(choice);
        CHECK(choice.error().kind == ErrorKind::usage);
        CHECK_FALSE(choice.error().what.empty());
    }
}
