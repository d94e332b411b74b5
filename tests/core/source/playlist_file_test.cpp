#include "source/playlist_file.h"

#include "core/source/test_files.h"
#include "source/playlist.h"
#include "source/playlist_text.h"

using namespace unisono;
using namespace unisono::test;

TEST_CASE("A list is replaced by what it names, as seen from its folder") {
    const TempFolder folder;
    std::filesystem::create_directories(toPath(folder.file("sub")));
    writeBytes(folder.file("sub/with blank.wav"), "x");
    writeBytes(folder.file("list.m3u"),
               "#EXTM3U\nsong.mp3\nsub\\with%20blank.wav\nhttp://radio.example/x\nfile://" +
                   folder.file("sub/with%20blank.wav") + "\n");
    const auto listed = expandPlaylists({"first.wav", folder.file("list.m3u"), "last.wav"});
    REQUIRE(listed);
    CHECK(listed->any_list);
    CHECK(listed->notice.empty());
    CHECK(listed->tracks ==
          std::vector<std::string>{"first.wav", folder.file("song.mp3"),
                                   folder.file("sub/with blank.wav"), "http://radio.example/x",
                                   folder.file("sub/with blank.wav"), "last.wav"});
    CHECK(listed->first_of == std::vector<std::size_t>{0, 1, 5, 6});
    CHECK(isPlaylistFile(folder.file("list.m3u")));
    CHECK_FALSE(isPlaylistFile(folder.file("sub/with blank.wav")));
    CHECK_FALSE(isPlaylistFile("http://radio.example/list.m3u"));
}

TEST_CASE("Lists that name each other are read once") {
    const TempFolder folder;
    writeBytes(folder.file("a.m3u"), "one.mp3\nb.m3u\na.m3u\n");
    writeBytes(folder.file("b.m3u"), "two.mp3\n./a.m3u\n");
    const auto listed = expandPlaylists({folder.file("a.m3u")});
    REQUIRE(listed);
    CHECK(listed->tracks ==
          std::vector<std::string>{folder.file("one.mp3"), folder.file("two.mp3")});
    CHECK(listed->notice.find("names itself") != std::string::npos);
}

// 2^40 readings if nobody counted.
TEST_CASE("Lists in lists end, however they multiply") {
    const TempFolder folder;
    for (int depth = 0; depth < 40; ++depth) {
        const std::string next = std::to_string(depth + 1) + ".m3u\n";
        writeBytes(folder.file(std::to_string(depth) + ".m3u"), next + next + "song.mp3\n");
    }
    const auto listed = expandPlaylists({folder.file("0.m3u")});
    REQUIRE(listed);
    CHECK(listed->tracks.size() > 8);
    CHECK(listed->tracks.size() <= 1000);
    CHECK_FALSE(listed->notice.empty());
}

TEST_CASE("Once too many lists were read no further one is even looked for") {
    const TempFolder folder;
    std::string text;
    for (int entry = 0; entry < 1000; ++entry) {
        text += "none.m3u\n";
    }
    writeBytes(folder.file("none.m3u"), "#EXTM3U\n");
    writeBytes(folder.file("outer.m3u"), text + "gone.m3u\nsong.mp3\n");
    const auto listed = expandPlaylists({folder.file("outer.m3u")});
    REQUIRE(listed);
    CHECK(listed->tracks == std::vector<std::string>{folder.file("song.mp3")});
    CHECK(listed->notice.find("gone.m3u is left out") != std::string::npos);
}

TEST_CASE("Entries are counted in all lists together") {
    const TempFolder folder;
    std::string text;
    for (int entry = 0; entry < 60000; ++entry) {
        text += "http://radio.example/x\n";
    }
    writeBytes(folder.file("inner.m3u"), text);
    writeBytes(folder.file("outer.m3u"), "inner.m3u\ninner.m3u\ninner.m3u\n");
    const auto listed = expandPlaylists({folder.file("outer.m3u")});
    REQUIRE(listed);
    CHECK(listed->tracks.size() <= 100000);
    CHECK(listed->notice.find("Only the first 100000 entries are played.") != std::string::npos);
}

TEST_CASE("A list that leads nowhere says so") {
    const TempFolder folder;
    writeBytes(folder.file("empty.m3u"), "#EXTM3U\n");
    writeBytes(folder.file("self.pls"), "[playlist]\nFile1=self.pls\n");
    writeBytes(folder.file("hls.m3u8"), "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n1.ts\n");
    for (const char* name : {"empty.m3u", "self.pls", "hls.m3u8"}) {
        CAPTURE(name);
        const auto listed = expandPlaylists({folder.file(name)});
        REQUIRE_FALSE(listed);
        CHECK(listed.error().kind == ErrorKind::file_unusable);
    }
}

// Nothing but the list itself is opened for it; and a list of the dead is told of in a few words.
TEST_CASE("Ten thousand entries are no trouble") {
    const TempFolder folder;
    std::string text;
    for (int entry = 0; entry < 10000; ++entry) {
        text += "song" + std::to_string(entry) + ".mp3\n";
    }
    REQUIRE(writeSound(folder.file("good.wav"), SF_FORMAT_WAV | SF_FORMAT_PCM_16, 48000, 2, 4800,
                       sine(440, 48000)));
    writeBytes(folder.file("list.m3u"), text + "good.wav\n");
    auto listed = expandPlaylists({folder.file("list.m3u")});
    REQUIRE(listed);
    REQUIRE(listed->tracks.size() == 10001);
    int tried = 0;
    Playlist list(std::move(listed->tracks), [&tried](const std::string& name) {
        ++tried;
        return openTrack(name);
    });
    CHECK(tried == 10001);
    CHECK(list.currentIndex() == 10000);
    CHECK(readAll(list).size() == 9600);
    const std::string notice = list.takeNotice();
    CHECK(notice.size() < 1000);
    CHECK(notice.find("9997 more could not be opened.") != std::string::npos);
    CHECK(list.takeNotice().empty());

    listed = expandPlaylists({folder.file("list.m3u")});
    listed->tracks.pop_back();
    Playlist dead(std::move(listed->tracks));
    std::vector<float> stereo(200);
    const auto none = dead.read(stereo.data(), 100);
    REQUIRE_FALSE(none);
    CHECK(none.error().meaning.find("song0.mp3") != std::string::npos);
    CHECK(none.error().sentence().size() < 1000);
}
