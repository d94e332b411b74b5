#include "source/header_promise.h"

#include <sstream>
#include <string>

#include "test_files.h"

using namespace unisono;
using namespace unisono::test;

namespace {

std::optional<HeaderPromise> promiseOf(const std::string& bytes) {
    std::istringstream file(bytes);
    return headerPromise(file, static_cast<std::int64_t>(bytes.size()));
}

// One MPEG-1 layer III frame at 44.1 kHz of the given bit rate index, all zeros inside.
std::string mpegFrame(unsigned bitrateIndex, const std::string& tag = {}) {
    constexpr int kKbps[] = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    std::string frame(static_cast<std::size_t>(144000 * kKbps[bitrateIndex] / 44100), '\0');
    frame[0] = '\xFF';
    frame[1] = '\xFB';
    frame[2] = static_cast<char>(bitrateIndex << 4U);
    frame.replace(36, tag.size(), tag);
    return frame;
}

bool isGuess(const std::string& bytes) {
    std::istringstream file(bytes);
    return mpegLengthIsGuess(file);
}

}  // namespace

TEST_CASE("headers keep what they promise, until the file is cut") {
    const TempFolder folder;
    const struct {
        const char* name;
        int format;
        int frame_bytes;
    } kinds[] = {{"a.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 4},
                 {"b.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_24, 6},
                 {"c.wav", SF_FORMAT_WAVEX | SF_FORMAT_FLOAT, 8},
                 {"d.wav", SF_FORMAT_RF64 | SF_FORMAT_PCM_16, 4},
                 {"e.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16 | SF_ENDIAN_BIG, 4},
                 {"f.aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_16, 4},
                 {"g.au", SF_FORMAT_AU | SF_FORMAT_PCM_16, 4}};
    for (const auto& kind : kinds) {
        CAPTURE(kind.name);
        const std::string path = folder.file(kind.name);
        REQUIRE(writeSound(path, kind.format, 48000, 2, 3001, noise()));
        const std::string bytes = readBytes(path);
        const auto whole = promiseOf(bytes);
        REQUIRE(whole);
        CHECK(whole->frame_bytes == kind.frame_bytes);
        CHECK(whole->promised_bytes == 3001 * kind.frame_bytes);
        CHECK(whole->present_bytes == whole->promised_bytes);
        const auto cut = promiseOf(bytes.substr(0, bytes.size() - 1001));
        REQUIRE(cut);
        CHECK(cut->promised_bytes == whole->promised_bytes);
        CHECK(cut->present_bytes == whole->present_bytes - 1001);
    }
}

TEST_CASE("what promises nothing is left alone") {
    const TempFolder folder;
    REQUIRE(writeSound(folder.file("a.flac"), SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 48000, 1, 100,
                       noise()));
    CHECK_FALSE(promiseOf(readBytes(folder.file("a.flac"))));
    CHECK_FALSE(promiseOf(""));
    CHECK_FALSE(promiseOf("RIFF"));

    REQUIRE(
        writeSound(folder.file("a.wav"), SF_FORMAT_WAV | SF_FORMAT_PCM_16, 48000, 1, 100, noise()));
    std::string streamed = readBytes(folder.file("a.wav"));
    const auto data = streamed.find("data");
    REQUIRE(data != std::string::npos);
    streamed.replace(data + 4, 4, "\xFF\xFF\xFF\xFF");
    CHECK_FALSE(promiseOf(streamed));
    streamed.replace(data + 4, 4, std::string(4, '\0'));
    CHECK_FALSE(promiseOf(streamed));
}

TEST_CASE("an MP3 length is a guess when the bit rate varies and no tag tells it") {
    std::string constant;
    std::string varying;
    for (int frame = 0; frame < 50; ++frame) {
        constant += mpegFrame(9);
        varying += mpegFrame(frame < 20 ? 9 : 5);
    }
    CHECK_FALSE(isGuess(constant));
    CHECK(isGuess(varying));
    CHECK_FALSE(isGuess(mpegFrame(9, "Xing") + varying));
    CHECK_FALSE(isGuess(mpegFrame(9, "VBRI") + varying));
    CHECK(isGuess(std::string("ID3\x03\0\0\0\0\0\x05", 10) + "xxxxx" + varying));
    CHECK_FALSE(isGuess(""));
    CHECK_FALSE(isGuess("\xFF\xFB"));
    CHECK_FALSE(isGuess(std::string(1000, '\xFF')));
}
