// Guards raw sound through a named pipe: writers that come, leave in the middle of a frame and come
// back, pipes that are removed and made anew, and pipes that are none.
#include "source/named_pipe.h"

#ifdef __unix__

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/catch.h"

using namespace unisono;

namespace {

struct PipeFolder {
    std::filesystem::path folder;
    std::string pipe;
    PipeFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "unisono-pipe-XXXXXX");
        folder = ::mkdtemp(name.data());
        pipe = folder / "sound";
        ::mkfifo(pipe.c_str(), 0600);
    }
    ~PipeFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    PipeFolder(const PipeFolder&) = delete;
    PipeFolder& operator=(const PipeFolder&) = delete;

    // So many frames of s16 stereo that count up, and some bytes of one more.
    void write(std::int16_t first, std::size_t frames, std::size_t more_bytes = 0) const {
        std::vector<std::int16_t> samples(2 * frames + 2);
        for (std::size_t i = 0; i <= frames; ++i) {
            samples[2 * i] = static_cast<std::int16_t>(first + static_cast<std::int16_t>(i));
            samples[2 * i + 1] = 77;
        }
        const int file = openToWrite();
        const auto bytes = 4 * frames + more_bytes;
        REQUIRE(::write(file, samples.data(), bytes) == static_cast<ssize_t>(bytes));
        ::close(file);
    }
    // Once somebody listens, but not for ever: a pipe that nobody listens to fails the test.
    [[nodiscard]] int openToWrite() const {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        int file = ::open(pipe.c_str(), O_WRONLY | O_NONBLOCK);
        while (file < 0 && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            file = ::open(pipe.c_str(), O_WRONLY | O_NONBLOCK);
        }
        REQUIRE(file >= 0);
        return file;
    }
    void makeAnew() const {
        std::filesystem::remove(pipe);
        REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    }
};

// What has come within the time that it may take.
std::vector<int> hear(Source& source, std::size_t frames) {
    std::vector<int> left;
    std::vector<float> stereo(2048);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (left.size() < frames && std::chrono::steady_clock::now() < end) {
        const auto read = source.read(stereo.data(), 1024);
        REQUIRE(read);
        REQUIRE_FALSE(read->ended);
        for (std::size_t i = 0; i < read->frames; ++i) {
            left.push_back(static_cast<int>(std::lround(stereo[2 * i] * 32768.0F)));
            CHECK(stereo[2 * i + 1] == 77.0F / 32768.0F);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return left;
}

std::string noticeOf(Source& source) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    std::string text;
    while (text.empty() && std::chrono::steady_clock::now() < end) {
        text = source.takeNotice();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return text;
}

}  // namespace

TEST_CASE("pipe: a writer leaves in the middle of a frame, and another is heard from its first") {
    const PipeFolder at;
    auto source = openNamedPipe(at.pipe, {});
    REQUIRE(source);
    CHECK((*source)->info().title == at.pipe);
    at.write(100, 300, 3);
    auto heard = hear(**source, 300);
    REQUIRE(heard.size() == 300);
    CHECK(heard.front() == 100);
    CHECK(heard.back() == 399);
    const std::string left = noticeOf(**source);
    CHECK(left.find("was closed by the program that writes, in the middle of a frame") !=
          std::string::npos);
    at.write(-5000, 200);
    heard = hear(**source, 200);
    REQUIRE(heard.size() == 200);
    CHECK(heard.front() == -5000);
    CHECK(heard.back() == -4801);
}

TEST_CASE("pipe: one that is removed and made anew is heard again") {
    const PipeFolder at;
    auto source = openNamedPipe(at.pipe, {});
    REQUIRE(source);
    SECTION("before anybody wrote") {
        at.makeAnew();
    }
    SECTION("after a writer has left") {
        at.write(100, 300);
        REQUIRE(hear(**source, 300).size() == 300);
        at.makeAnew();
    }
    SECTION("while its writer still holds the old one, in the middle of a frame") {
        const int old = at.openToWrite();
        const std::vector<std::int16_t> samples(7, 77);
        REQUIRE(::write(old, samples.data(), 14) == 14);
        at.makeAnew();
        CHECK(hear(**source, 3) == std::vector<int>(3, 77));
        at.write(100, 300);
        const auto heard = hear(**source, 300);
        REQUIRE(heard.size() == 300);
        CHECK(heard.front() == 100);
        ::close(old);
        at.makeAnew();
    }
    SECTION("after something else had its name") {
        std::filesystem::remove(at.pipe);
        std::ofstream(at.pipe) << "not a pipe";
        std::this_thread::sleep_for(std::chrono::milliseconds(400));  // for it to be looked at
        at.makeAnew();
    }
    at.write(-5000, 200);
    const auto heard = hear(**source, 200);
    REQUIRE(heard.size() == 200);
    CHECK(heard.front() == -5000);
    CHECK(heard.back() == -4801);
}

TEST_CASE("pipe: nobody need write, and nobody waits for the end") {
    const PipeFolder at;
    const auto begun = std::chrono::steady_clock::now();
    {
        auto source = openNamedPipe(at.pipe, {});
        REQUIRE(source);
        std::vector<float> stereo(512);
        const auto read = (*source)->read(stereo.data(), 256);
        REQUIRE(read);
        CHECK(read->frames == 0);
        CHECK_FALSE(read->ended);
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
}

TEST_CASE("pipe: what is no pipe is refused with the next step") {
    const PipeFolder at;
    const auto missing = openNamedPipe(at.folder / "none", {});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::file_not_found);
    CHECK(missing.error().next.find("mkfifo") != std::string::npos);
    std::ofstream(at.folder / "song.raw") << "not a pipe";
    const auto file = openNamedPipe(at.folder / "song.raw", {});
    REQUIRE_FALSE(file);
    CHECK(file.error().kind == ErrorKind::file_unusable);
    PcmInputSettings impossible;
    impossible.rate_hz = 3;
    CHECK(openNamedPipe(at.pipe, impossible).error().kind == ErrorKind::usage);
}

#endif
