#include "source/file_kind.h"

#include <string>

#include "support/catch.h"

using namespace unisono;
using namespace std::string_literals;

TEST_CASE("first bytes tell what a file is") {
    using enum FileKind::Player;
    CHECK(fileKind("RIFF\x24\0\0\0WAVEfmt "s).name == "a WAV file");
    CHECK(fileKind("fLaC\0\0\0\x22"s).player == libsndfile);
    CHECK(fileKind("OggS\0\x02"s).player == libsndfile);
    CHECK(fileKind("FORM\0\0\0\0AIFFCOMM"s).name == "an AIFF file");
    CHECK(fileKind("ID3\x03\0"s).name == "an MP3 file");
    CHECK(fileKind("\xFF\xFB\x90\x64"s).name == "an MP3 file");
    CHECK(fileKind("\xFF\xF1\x50\x80"s).name == "an AAC file");
    CHECK(fileKind("\xFF\xF9\x50\x80"s).player == qt);
    CHECK(fileKind("\0\0\0\x20"
                   "ftypM4A "s)
              .player == qt);
    CHECK(fileKind("\0\0\0\x20"
                   "ftypM4A "s)
              .states_length);
}

TEST_CASE("what is no sound is named") {
    using enum FileKind::Player;
    CHECK(fileKind("Dear diary,\ntoday…").name == "text");
    CHECK(fileKind("\x89PNG\r\n\x1A\n").name == "a PNG picture");
    CHECK(fileKind("\xFF\xD8\xFF\xE0").name == "a JPEG picture");
    CHECK(fileKind("%PDF-1.7").name == "a PDF document");
    CHECK(fileKind("MThd\0\0"s).player == none);
    CHECK(fileKind("#EXTM3U\n").name == "a list of songs");
    CHECK(fileKind(std::string(100, '\0')).name == "nothing but zero bytes");
    CHECK(fileKind("\x01\x02\x03\x04\x80\x90").name.empty());
    CHECK(fileKind("RIFF").player == none);
}
