// Files that are missing, wrong, cut, changing or enormous.
#include "source/file_source.h"

#include <chrono>

#include "test_files.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr int kWav16 = SF_FORMAT_WAV | SF_FORMAT_PCM_16;

void checkRefused(const std::string& path, ErrorKind kind, const std::string& reason) {
    CAPTURE(path);
    const auto begin = std::chrono::steady_clock::now();
    const auto source = openFile(path);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    REQUIRE_FALSE(source);
    const Error& error = source.error();
    CAPTURE(error.sentence());
    CHECK(error.kind == kind);
    CHECK(error.what.find(printable(path)) != std::string::npos);
    CHECK(error.what.find(reason) != std::string::npos);
    CHECK(error.what.back() == '.');
    CHECK_FALSE(error.next.empty());
    if (took.count() > 0.3) {
        WARN("refusing " << path << " took " << took.count() << " s");
    }
}

std::string littleEndian(std::uint32_t value) {
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>(value >> shift & 0xFFU);
    }
    return bytes;
}

// A plain 16 bit WAV header; fields may be nonsense.
std::string wavHeader(unsigned channels, unsigned rate_hz, std::uint32_t data_bytes) {
    std::string header = "RIFF" + littleEndian(data_bytes + 36) + "WAVEfmt " + littleEndian(16);
    header += littleEndian(1U | channels << 16U);
    header += littleEndian(rate_hz) + littleEndian(rate_hz * channels * 2);
    header += littleEndian(channels * 2U | 16U << 16U);
    return header + "data" + littleEndian(data_bytes);
}

}  // namespace

TEST_CASE("what cannot be played is refused in words") {
    const TempFolder folder;
    const auto make = [&folder](const std::string& name, const std::string& bytes) {
        writeBytes(folder.file(name), bytes);
        return folder.file(name);
    };
    using enum ErrorKind;
    checkRefused(folder.file("missing.wav"), file_not_found, "There is no file");
    checkRefused(folder.file("missing/folder.wav"), file_not_found, "There is no file");
    checkRefused(folder.file(""), file_unusable, "it is a folder");
    checkRefused(make("empty.wav", ""), file_unusable, "it is empty");
    checkRefused(make("text.wav", "This is a letter, not a sound.\n"), file_unusable, "text");
    checkRefused(make("text.mp3", std::string(100000, 'a')), file_unusable, "text");
    checkRefused(make("text.vox", "headerless formats accept anything"), file_unusable, "text");
    checkRefused(make("picture.wav", "\x89PNG\r\n\x1A\n"), file_unusable, "a PNG picture");
    checkRefused(make("zeros.wav", std::string(5000, '\0')), file_unusable, "zero bytes");
    checkRefused(make("song.mid", std::string("MThd\0\0\0\6", 8)), file_unusable, "MIDI");

    std::mt19937 random(3);
    std::string junk(20000, '\0');
    std::generate(junk.begin(), junk.end(), [&] { return static_cast<char>(random()); });
    junk[0] = 'x';
    checkRefused(make("junk.wav", junk), file_unusable, "no sound format that is known");
    checkRefused(make("junk.gsm", junk), file_unusable, "no sound format that is known");
    checkRefused(make("junk.mp3", "\xFF\xFB\x90\x64" + junk.substr(0, 3000)), file_unusable,
                 "looks like an MP3 file");

    const std::string header = wavHeader(2, 48000, 48000 * 4);
    for (const std::size_t size : {5, 12, 20, 30, 40}) {
        checkRefused(make("cut.wav", header.substr(0, size)), file_unusable,
                     size < 12 ? "" : "looks like a WAV file");
    }
    checkRefused(make("header.wav", header), file_unusable, "no sound follows");
    const std::string data(4000, '\1');
    checkRefused(make("mute.wav", wavHeader(0, 48000, 4000) + data), file_unusable, "");
    checkRefused(make("norate.wav", wavHeader(2, 0, 4000) + data), file_unusable, "");
    checkRefused(make("slow.wav", wavHeader(2, 10, 4000) + data), file_unusable, "10 samples");
    checkRefused(make("fast.wav", wavHeader(2, 9000000, 4000) + data), file_unusable, "9000000");

    REQUIRE(writeSound(folder.file("whole.flac"), SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 48000, 2,
                       48000, noise()));
    const std::string flac = readBytes(folder.file("whole.flac"));
    checkRefused(make("cut.flac", flac.substr(0, 100)), file_unusable, "no sound follows");
    CHECK_FALSE(openFile(""));
    CHECK(openFile("").error().kind == file_not_found);
}

TEST_CASE("a file cut short plays what is there and says so") {
    const TempFolder folder;
    const std::string path = folder.file("short.wav");
    for (const int rate_hz : {48000, 44100}) {
        for (const int odd_bytes : {0, 1, 3}) {
            CAPTURE(rate_hz, odd_bytes);
            const auto second = static_cast<std::size_t>(rate_hz) * 4;
            REQUIRE(writeSound(path, kWav16, rate_hz, 2, rate_hz * 3, sine(440, rate_hz)));
            const std::string bytes = readBytes(path);
            const std::size_t header = bytes.size() - second * 3;
            writeBytes(path, bytes.substr(0, header + second + std::size_t(odd_bytes)));
            auto source = opened(openFile(path));
            CHECK(source->takeNotice().empty());
            CHECK(readAll(*source).size() == 2 * 48000);
            CHECK(source->takeNotice() == "short.wav ends early: 0:01 of 0:03 could be read.");
            CHECK(source->takeNotice().empty());
            CHECK(source->info().length == Frame{48000});
        }
    }
}

TEST_CASE("a few odd bytes behind complete sound are no news") {
    const TempFolder folder;
    const std::string path = folder.file("odd.wav");
    REQUIRE(writeSound(path, kWav16, 48000, 2, 1000, noise()));
    writeBytes(path, readBytes(path) + "abc");
    auto source = opened(openFile(path));
    CHECK(readAll(*source).size() == 2000);
    CHECK(source->takeNotice().empty());

    // A data chunk that is no whole number of frames.
    writeBytes(path, wavHeader(2, 48000, 4003) + std::string(4003, '\1'));
    source = opened(openFile(path));
    CHECK(readAll(*source).size() == 2000);
    CHECK(source->takeNotice().empty());
}

TEST_CASE("a recording whose header was never finished plays to its end") {
    const TempFolder folder;
    const std::string path = folder.file("stream.wav");
    writeBytes(path, wavHeader(2, 48000, 0xFFFFFFFF) + std::string(4000, '\1'));
    auto source = opened(openFile(path));
    CHECK(readAll(*source).size() == 2000);
    CHECK(source->takeNotice().empty());
}

TEST_CASE("compressed files cut short play what is there and say so") {
    const TempFolder folder;
    const struct {
        const char* name;
        int format;
        std::string notice;
    } kinds[] = {
        {"a.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, " of 0:04 could be read."},
        {"a.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, "ends early: it stops after 0:0"},
        {"a.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, "ends early: it stops after 0:0"},
        {"a.mp3", 0x230082, " of 0:04 could be read."},
    };
    for (const auto& kind : kinds) {
        CAPTURE(kind.name);
        const std::string path = folder.file(kind.name);
        if (!writeSound(path, kind.format, 48000, 2, 4 * 48000, noise(0.1))) {
            WARN("libsndfile cannot write " << kind.name);
            continue;
        }
        const auto whole = readAll(*opened(openFile(path)));
        const std::string bytes = readBytes(path);
        writeBytes(path, bytes.substr(0, bytes.size() / 2));
        auto source = opened(openFile(path));
        const auto part = readAll(*source);
        CHECK(part.size() > whole.size() / 5);  // Ogg pages are cut as a whole
        CHECK(part.size() < whole.size() * 2 / 3);
        CHECK(largestDifference(whole, 0, part) < 1e-6);
        const std::string notice = source->takeNotice();
        CAPTURE(notice);
        CHECK(notice.find(kind.name) == 0);
        CHECK(notice.find(kind.notice) != std::string::npos);
        CHECK(source->info().length == static_cast<Frame>(part.size() / 2));
        // And again from the middle.
        REQUIRE(source->seek(20000));
        const auto again = readAll(*source);
        CHECK(again.size() / 2 + 20000 == part.size() / 2);
        CHECK(largestDifference(part, 20000, again) < 1e-6);
    }
}

TEST_CASE("damage in the middle is passed over, in time where the format tells it") {
    const TempFolder folder;
    const std::string path = folder.file("hurt.flac");
    REQUIRE(writeSound(path, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 48000, 2, 4 * 48000, noise(0.1)));
    const auto whole = readAll(*opened(openFile(path)));
    std::string bytes = readBytes(path);
    std::mt19937 random(9);
    for (std::size_t index = bytes.size() / 2; index < bytes.size() / 2 + 3000; ++index) {
        bytes[index] = static_cast<char>(random());
    }
    writeBytes(path, bytes);
    auto source = opened(openFile(path));
    const auto hurt = readAll(*source);
    REQUIRE(hurt.size() == whole.size());
    CHECK(largestDifference(whole, 0, {hurt.begin(), hurt.begin() + 2 * 48000}) == 0);
    CHECK(largestDifference(whole, 3 * 48000, {hurt.begin() + 6 * 48000, hurt.end()}) == 0);
    CHECK(source->takeNotice() == "hurt.flac is damaged at 0:01; the damaged parts are left out.");
}

TEST_CASE("a file that shrinks or grows while it plays is played as far as it goes") {
    const TempFolder folder;
    for (const int rate_hz : {48000, 44100}) {
        CAPTURE(rate_hz);
        const std::string path = folder.file("live.wav");
        REQUIRE(writeSound(path, kWav16, rate_hz, 2, rate_hz * 5, sine(440, rate_hz)));
        auto source = opened(openFile(path));
        CHECK(readSome(*source, 24000).size() == 48000);
        std::filesystem::resize_file(toPath(path), 44 + static_cast<std::uintmax_t>(rate_hz) * 8);
        const auto rest = readAll(*source);
        CHECK(rest.size() / 2 + 24000 == 96000);
        CHECK(source->takeNotice() == "live.wav ends early: 0:02 of 0:05 could be read.");
        REQUIRE(source->seek(1000));
        CHECK(readSome(*source, 1000).size() == 2000);

        REQUIRE(writeSound(path, kWav16, rate_hz, 2, rate_hz, sine(440, rate_hz)));
        source = opened(openFile(path));
        CHECK(readSome(*source, 24000).size() == 48000);
        writeBytes(path, readBytes(path) + std::string(100000, '\1'));
        CHECK(readAll(*source).size() / 2 + 24000 == 48000);
        CHECK(source->takeNotice().empty());
    }
}

TEST_CASE("a file that is emptied while it plays ends") {
    const TempFolder folder;
    for (const int format :
         {kWav16, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_OGG | SF_FORMAT_VORBIS}) {
        CAPTURE(format);
        const std::string path = folder.file("gone.snd");
        if (!writeSound(path, format, 44100, 2, 44100 * 20, noise(0.1))) {
            continue;
        }
        auto source = opened(openFile(path));
        CHECK(readSome(*source, 4800).size() == 9600);
        std::filesystem::resize_file(toPath(path), 0);
        readAll(*source);
        CHECK_FALSE(source->takeNotice().empty());
        REQUIRE(source->seek(48000));
        std::vector<float> stereo(2000);
        const auto got = source->read(stereo.data(), 1000);
        CHECK((!got || got->ended));
    }
}

TEST_CASE("a ten-hour file opens at once and is read where it is sought") {
    const TempFolder folder;
    const std::string path = folder.file("long.wav");
    const std::int64_t frames = 10LL * 3600 * 22050;
    writeBytes(path, wavHeader(2, 22050, static_cast<std::uint32_t>(frames * 4)));
    std::error_code error;  // no disk space is used: the file is a hole with a header
    std::filesystem::resize_file(toPath(path), 44 + static_cast<std::uintmax_t>(frames) * 4, error);
    if (error) {
        WARN("this file system has no room for a hole of 3 GB");
        return;
    }
    auto source = opened(openFile(path));
    CHECK(source->info().length == Frame{10LL * 3600 * 48000});
    REQUIRE(source->seek(10LL * 3600 * 48000 - 100));
    CHECK(readAll(*source).size() == 200);
    CHECK(source->position() == 10LL * 3600 * 48000);
    CHECK(source->takeNotice().empty());
}

TEST_CASE("names in any script open") {
    const TempFolder folder;
    const std::string path = folder.file("Für Élise — 愛.wav");
    REQUIRE(writeSound(folder.file("a.wav"), kWav16, 48000, 1, 100, noise()));
    std::filesystem::rename(toPath(folder.file("a.wav")), toPath(path));
    CHECK(opened(openFile(path))->info().title == "Für Élise — 愛.wav");
}

TEST_CASE("mutated files neither crash nor run away") {
    const TempFolder folder;
    const int formats[] = {kWav16,
                           SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM,
                           SF_FORMAT_WAVEX | SF_FORMAT_FLOAT,
                           SF_FORMAT_AIFF | SF_FORMAT_PCM_24,
                           SF_FORMAT_FLAC | SF_FORMAT_PCM_16,
                           SF_FORMAT_OGG | SF_FORMAT_VORBIS,
                           SF_FORMAT_OGG | SF_FORMAT_OPUS,
                           SF_FORMAT_CAF | SF_FORMAT_ALAC_16,
                           SF_FORMAT_AU | SF_FORMAT_PCM_16,
                           0x230082};
    std::mt19937 random(20240229);
    int playable = 0;
    std::vector<float> stereo(2 * 4800);
    for (const int format : formats) {
        const std::string path = folder.file("fuzz.snd");
        if (!writeSound(path, format, format == kWav16 ? 44100 : 48000, 2, 6000, noise(0.3))) {
            continue;
        }
        const std::string original = readBytes(path);
        for (int round = 0; round < 24; ++round) {
            CAPTURE(format, round);
            std::string bytes = original;
            // Headers are where the harm is done.
            const std::size_t reach =
                round % 2 == 0 ? std::min<std::size_t>(bytes.size(), 200) : bytes.size();
            for (auto flips = 1 + random() % 12; flips > 0; --flips) {
                bytes[random() % reach] = static_cast<char>(random());
            }
            if (round % 5 == 0) {
                bytes.resize(1 + random() % bytes.size());
            }
            writeBytes(path, bytes);
            auto source = openFile(path);
            if (!source) {
                CHECK_FALSE(source.error().what.empty());
                continue;
            }
            ++playable;
            bool ended = false;
            for (int reads = 0; reads < 400 && !ended; ++reads) {
                const auto got = (*source)->read(stereo.data(), 4800);
                ended = !got || got->ended;
                REQUIRE((!got || got->ended || got->frames > 0));
            }
            REQUIRE((*source)->seek(static_cast<Frame>(random() % 8000)));
            (void)(*source)->read(stereo.data(), 4800);
            (void)(*source)->takeNotice();
        }
    }
    CHECK(playable > 20);
}
