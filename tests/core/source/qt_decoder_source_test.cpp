#include "source/qt_decoder_source.h"

#include <chrono>
#include <cstdlib>

#include "source/file_source.h"
#include "source/playlist.h"
#include "test_files.h"

#if __has_include(<QCoreApplication>)
#include <QCoreApplication>
#endif

using namespace unisono;
using namespace unisono::test;

// Asked for by the leak sanitizer, where one is built in: what the libraries underneath lose is not
// what these tests are about.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libavutil\nleak:libavformat\nleak:libffmpegmediaplugin\nleak:libvorbis\n"
           "leak:libvorbisenc\n";
}

namespace {

const FileKind kAnyKind = {FileKind::Player::qt, "a sound file", true};

// For the rest of the program: Qt's media classes do not survive a second one.
bool ensureApplication() {
#if __has_include(<QCoreApplication>)
    if (hasQtDecoder() && QCoreApplication::instance() == nullptr) {
        static int count = 1;
        static char name[] = "test";
        static char* arguments[] = {name, nullptr};
        new QCoreApplication(count, arguments);
    }
#endif
    return hasQtDecoder();
}

// By the ffmpeg command, where there is one; false otherwise.
bool encode(const std::string& from, const std::string& to, const std::string& options) {
    const std::string command = "ffmpeg -hide_banner -loglevel quiet -nostdin -y -i \"" + from +
                                "\" " + options + " \"" + to + "\"";
    return std::system(command.c_str()) == 0 && std::filesystem::exists(toPath(to));
}

}  // namespace

TEST_CASE("what only Qt decodes is explained where Qt cannot") {
    const TempFolder folder;
    const std::string path = folder.file("song.m4a");
    writeBytes(path, std::string("\0\0\0\x20"
                                 "ftypM4A \0\0\0\0",
                                 16) +
                         std::string(5000, '\1'));
#if __has_include(<QCoreApplication>)
    if (hasQtDecoder() && QCoreApplication::instance() != nullptr) {
        return;  // another test came first
    }
#endif
    const auto source = openFile(path);
    REQUIRE_FALSE(source);
    CHECK(source.error().kind == ErrorKind::unsupported);
    CHECK(source.error().what.find(path) == 0);
    CHECK(source.error().what.find("Qt Multimedia") != std::string::npos);
    CHECK_FALSE(source.error().next.empty());
}

TEST_CASE("Qt's decoder delivers a FLAC file, and any place of it", "[qt]") {
    if (!ensureApplication()) {
        return;
    }
    const TempFolder folder;
    const std::string path = folder.file("Für Élise.flac");
    REQUIRE(writeSound(folder.file("a.flac"), SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 48000, 2, 200000,
                       noise(0.3)));
    std::filesystem::rename(toPath(folder.file("a.flac")), toPath(path));
    const auto expected = readAll(*opened(openFile(path)));

    auto source = opened(openWithQt(path, kAnyKind));
    CHECK(source->info().title == "Für Élise.flac");
    CHECK(source->info().seekable);
    REQUIRE(source->info().length);
    CHECK(std::abs(*source->info().length - 200000) <= 48);  // known to the millisecond
    const auto all = readAll(*source, 3000);
    REQUIRE(std::abs(static_cast<Frame>(all.size() / 2) - 200000) <= 48);
    CHECK(largestDifference(expected, 0, {all.begin(), all.begin() + 399000}) < 1e-6);
    CHECK(source->info().length == static_cast<Frame>(all.size() / 2));
    CHECK(source->takeNotice().empty());

    for (const Frame at : {Frame{0}, Frame{50000}, Frame{50100}, Frame{190000}, Frame{1234}}) {
        CAPTURE(at);
        REQUIRE(source->seek(at));
        REQUIRE(source->position() == at);
        CHECK(largestDifference(all, static_cast<std::size_t>(at), readSome(*source, 5000)) == 0);
    }
    REQUIRE(source->seek(10000000));
    CHECK(readSome(*source, 100).empty());
}

TEST_CASE("Qt's decoder skips far ahead and back without losing its place", "[qt]") {
    if (!ensureApplication()) {
        return;
    }
    const TempFolder folder;
    const std::string path = folder.file("long.flac");
    const Frame frames = 48000LL * 90;
    // A count of its own time: the level rises from beginning to end.
    REQUIRE(writeSound(path, SF_FORMAT_FLAC | SF_FORMAT_PCM_24, 48000, 2, frames,
                       [=](std::int64_t frame, int) {
                           return static_cast<double>(frame) / static_cast<double>(frames);
                       }));
    auto source = opened(openWithQt(path, kAnyKind));
    for (const Frame at : {Frame{10}, frames / 2, frames - 50000, frames / 4, Frame{0}}) {
        CAPTURE(at);
        REQUIRE(source->seek(at));
        const auto part = readSome(*source, 480);
        REQUIRE(part.size() == 960);
        for (std::size_t frame = 0; frame < 480; ++frame) {
            const double expected =
                static_cast<double>(at + static_cast<Frame>(frame)) / static_cast<double>(frames);
            REQUIRE(std::abs(part[frame * 2] - expected) < 2.5e-7);
        }
    }
}

TEST_CASE("Qt's decoder can be left at any time", "[qt]") {
    if (!ensureApplication()) {
        return;
    }
    const TempFolder folder;
    const std::string path = folder.file("a.flac");
    REQUIRE(writeSound(path, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 44100, 2, 441000, noise(0.3)));
    for (int round = 0; round < 12; ++round) {
        auto source = opened(openWithQt(path, kAnyKind));
        if (round % 3 > 0) {
            readSome(*source, 10000);
        }
        if (round % 3 > 1) {
            REQUIRE(source->seek(200000));
        }
    }
    SUCCEED();
}

TEST_CASE("Qt's decoder refuses what is no sound, soon and in words", "[qt]") {
    if (!ensureApplication()) {
        return;
    }
    const TempFolder folder;
    const std::string ftyp(
        "\0\0\0\x20"
        "ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0",
        32);
    std::mt19937 random(1);
    std::string junk(20000, '\0');
    std::generate(junk.begin(), junk.end(), [&] { return static_cast<char>(random()); });
    for (const std::string& bytes : {ftyp, ftyp + junk, "\xFF\xF1\x50\x80" + junk}) {
        const std::string path = folder.file("bad.m4a");
        writeBytes(path, bytes);
        const auto source = openFile(path);
        if (!source) {
            CHECK(source.error().kind == ErrorKind::file_unusable);
            CHECK(source.error().what.find(path) == 0);
            CHECK_FALSE(source.error().next.empty());
        }
    }
}

TEST_CASE("M4A files play, seek and join a playlist", "[qt]") {
    if (!ensureApplication()) {
        return;
    }
    const TempFolder folder;
    const std::string wav = folder.file("a.wav");
    const std::string m4a = folder.file("a.m4a");
    REQUIRE(
        writeSound(wav, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 44100, 2, 44100 * 3, sine(1000, 44100)));
    if (!encode(wav, m4a, "-c:a aac -b:a 160k -metadata title=Étude")) {
        WARN("no ffmpeg command here to make an M4A file");
        return;
    }
    auto source = opened(openFile(m4a));
    CHECK(source->info().title == "Étude");
    CHECK(source->info().length == Frame{144000});
    const auto all = readAll(*source);
    CHECK(all.size() == 2 * 144000);  // the encoder's padding is gone at both ends
    CHECK(source->takeNotice().empty());
    const auto fit = fitSine(all, 10000, 130000, 1000);
    CHECK(fit.amplitude == Approx(0.5).epsilon(0.02));
    CHECK(std::abs(fit.phase_rad) < 0.02);  // not a frame late
    for (const Frame at : {Frame{100000}, Frame{20000}, Frame{143000}}) {
        CAPTURE(at);
        REQUIRE(source->seek(at));
        CHECK(largestDifference(all, static_cast<std::size_t>(at), readSome(*source, 2000)) == 0);
    }

    auto playlist = opened(openPlaylist({wav, m4a, wav}));
    CHECK(playlist->info().length == Frame{3 * 144000});
    const auto joined = readAll(*playlist);
    REQUIRE(joined.size() == 2 * 3 * 144000);
    CHECK(largestDifference(joined, 144000, all) == 0);

    const std::string bytes = readBytes(m4a);
    writeBytes(m4a, bytes.substr(0, bytes.size() / 2));  // the index at the end is gone
    const auto cut = openFile(m4a);
    REQUIRE_FALSE(cut);
    CHECK(cut.error().kind == ErrorKind::file_unusable);
}

TEST_CASE("MP3 files without a length play to their end", "[qt]") {
    const TempFolder folder;
    const std::string wav = folder.file("a.wav");
    const std::string mp3 = folder.file("a.mp3");
    // Quiet first, so that a guess from the beginning falls short.
    REQUIRE(writeSound(wav, SF_FORMAT_WAV | SF_FORMAT_PCM_16, 48000, 2, 48000 * 6,
                       [](std::int64_t frame, int channel) {
                           return noise(frame < 48000 * 3 ? 0.0001 : 0.5)(frame, channel);
                       }));
    if (!ensureApplication() || !encode(wav, mp3, "-c:a libmp3lame -q:a 2 -write_xing 0")) {
        WARN("no decoder, or no ffmpeg command to make such a file");
        return;
    }
    auto source = opened(openFile(mp3));
    const auto all = readAll(*source);
    CHECK(std::abs(static_cast<Frame>(all.size() / 2) - 48000 * 6) < 5000);
}
