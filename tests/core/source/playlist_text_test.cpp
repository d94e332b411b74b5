#include "source/playlist_text.h"

#include "support/catch.h"

using namespace unisono;
using Entries = std::vector<std::string>;

TEST_CASE("M3U: remarks are passed over, lines may end in any way") {
    const auto list = parsePlaylist(
        "\xEF\xBB\xBF#EXTM3U\r\n#EXTINF:123,A - B\r\nsong one.mp3\r\n\r\n  /abs/two.flac  "
        "\nhttp://x/y\rlast",
        PlaylistKind::m3u);
    CHECK(list.entries == Entries{"song one.mp3", "/abs/two.flac", "http://x/y", "last"});
    CHECK_FALSE(list.is_cut);
}

TEST_CASE("Lists in Latin-1 and UTF-16 are read as what was meant") {
    CHECK(parsePlaylist("M\xFCll.mp3\n", PlaylistKind::m3u).entries == Entries{"M\xC3\xBCll.mp3"});
    const std::string little(
        "\xFF\xFE"
        "a\0\xFC\0=\xD8\xB5\xDF\n\0b\0",
        14);
    CHECK(parsePlaylist(little, PlaylistKind::m3u).entries ==
          Entries{"a\xC3\xBC\xF0\x9F\x9E\xB5", "b"});
    const std::string big("\xFE\xFF\0a\0\xFC", 6);
    CHECK(parsePlaylist(big, PlaylistKind::m3u).entries == Entries{"a\xC3\xBC"});
}

TEST_CASE("PLS: the numbers are the order") {
    const auto list = parsePlaylist(
        "[playlist]\nNumberOfEntries=3\nFile2=b.mp3\nTitle2=x\nfile1 = a.mp3\nFile10=c.mp3\n"
        "Filename=no\nFile3=\n",
        PlaylistKind::pls);
    CHECK(list.entries == Entries{"a.mp3", "b.mp3", "c.mp3"});
}

TEST_CASE("XSPF: the locations of the tracks, and of nothing else") {
    const std::string text =
        "<?xml version=\"1.0\"?>\n<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\">\n"
        "<location>http://list/itself</location><!-- <track><location>no</location></track> -->"
        "<trackList><track><title>A</title><location> http://x/?a=1&amp;b=2 </location></track>"
        "<track id='2'><location>file:///m/%C3%BC&#x41;.ogg</location></track>"
        "<track><location><![CDATA[c&d.mp3]]></location></track><track><location>";
    CHECK(parsePlaylist(text, PlaylistKind::xspf).entries ==
          Entries{"http://x/?a=1&b=2", "file:///m/%C3%BCA.ogg", "c&d.mp3"});
}

TEST_CASE("What kind of list it is shows in its first bytes, else in its name") {
    CHECK(playlistKindOf("\xEF\xBB\xBF#EXTM3U\n#EXTINF:1,x\na.mp3") == PlaylistKind::m3u);
    CHECK(playlistKindOf("#EXTM3U\n#EXT-X-TARGETDURATION:4\n") == PlaylistKind::hls);
    CHECK(playlistKindOf("[Playlist]\r\nFile1=x") == PlaylistKind::pls);
    CHECK(playlistKindOf("<playlist xmlns=\"http://xspf.org/ns/0/\">") == PlaylistKind::xspf);
    CHECK(playlistKindOf("<html><body>") == PlaylistKind::none);
    CHECK(playlistKindOf("") == PlaylistKind::none);
    CHECK(playlistKindOfName("a/b.M3U8") == PlaylistKind::m3u);
    CHECK(playlistKindOfName("b.pls") == PlaylistKind::pls);
    CHECK(playlistKindOfName("b.xspf") == PlaylistKind::xspf);
    CHECK(playlistKindOfName("m3u") == PlaylistKind::none);
    CHECK(playlistKindOfMime("audio/x-mpegurl") == PlaylistKind::m3u);
    CHECK(playlistKindOfMime("application/pls+xml") == PlaylistKind::pls);
    CHECK(playlistKindOfMime("application/xspf+xml") == PlaylistKind::xspf);
    CHECK(playlistKindOfMime("audio/mpeg") == PlaylistKind::none);
}

TEST_CASE("A list without end is cut") {
    std::string text;
    for (std::size_t entry = 0; entry < kLongestPlaylist_entries + 10; ++entry) {
        text += "a\n";
    }
    const auto list = parsePlaylist(text, PlaylistKind::m3u);
    CHECK(list.entries.size() == kLongestPlaylist_entries);
    CHECK(list.is_cut);
}

// Whatever the bytes are, reading them ends.
TEST_CASE("Garbage is no list, and no harm") {
    std::string bytes;
    std::uint32_t state = 7;
    for (int count = 0; count < 20000; ++count) {
        state = state * 1664525U + 1013904223U;
        bytes += static_cast<char>(state >> 24U);
    }
    for (const std::string& head : {std::string(), std::string("\xFF\xFE"), std::string("<track>"),
                                    std::string("<track><location>&#99999999999;")}) {
        for (const auto kind : {PlaylistKind::m3u, PlaylistKind::pls, PlaylistKind::xspf}) {
            (void)parsePlaylist(head + bytes, kind);
        }
        (void)playlistKindOf(head + bytes);
    }
    SUCCEED();
}
