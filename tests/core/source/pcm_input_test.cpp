#include "source/pcm_input.h"

#include <bit>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

#include "source/rate_converter.h"
#include "test_files.h"

using namespace unisono;
using namespace unisono::test;
using namespace std::chrono_literals;

namespace {

// A stream the test feeds by hand; reading blocks until there is something, like a pipe.
class Pipe {
 public:
    void write(const std::string& bytes) {
        const std::lock_guard lock(mutex_);
        bytes_ += bytes;
        changed_.notify_all();
    }
    void close() {
        const std::lock_guard lock(mutex_);
        isClosed_ = true;
        changed_.notify_all();
    }
    // Waits until the reader has taken all and asks for more.
    void waitUntilDrained() {
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, 10s, [this] { return wanted_ > bytes_.size(); }));
    }
    std::size_t read(void* into, std::size_t bytes) {
        std::unique_lock lock(mutex_);
        wanted_ = bytes;
        changed_.notify_all();
        changed_.wait(lock, [&] { return bytes_.size() >= bytes || isClosed_; });
        wanted_ = 0;
        const std::size_t count = std::min(bytes, bytes_.size());
        std::memcpy(into, bytes_.data(), count);
        bytes_.erase(0, count);
        return count;
    }

 private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string bytes_;
    std::size_t wanted_ = 0;
    bool isClosed_ = false;
};

ByteReader readerOf(const std::shared_ptr<Pipe>& pipe) {
    return [pipe](void* into, std::size_t bytes) { return pipe->read(into, bytes); };
}

ByteReader readerOf(std::string bytes) {
    auto pipe = std::make_shared<Pipe>();
    pipe->write(bytes);
    pipe->close();
    return readerOf(pipe);
}

// Reads to the end; the reading thread needs moments, so nothing may be there yet.
std::vector<float> readStream(Source& source) {
    std::vector<float> all;
    std::vector<float> stereo(2 * 512);
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    for (;;) {
        REQUIRE(std::chrono::steady_clock::now() < deadline);
        const auto got = source.read(stereo.data(), 512);
        REQUIRE(got);
        all.insert(all.end(), stereo.data(), stereo.data() + got->frames * 2);
        if (got->ended) {
            return all;
        }
        if (got->frames == 0) {
            std::this_thread::yield();
        }
    }
}

std::string s16(const std::vector<int>& samples) {
    std::string bytes;
    for (const int sample : samples) {
        bytes += static_cast<char>(sample & 0xFF);
        bytes += static_cast<char>(sample >> 8 & 0xFF);
    }
    return bytes;
}

// `frames` stereo frames, counting up.
std::string ramp(int from, int frames) {
    std::vector<int> samples;
    for (int frame = from; frame < from + frames; ++frame) {
        samples.push_back(frame % 30000);
        samples.push_back(-(frame % 30000));
    }
    return s16(samples);
}

class HandClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override {
        const std::lock_guard lock(mutex_);
        return now_;
    }
    void set(TimePoint now) {
        const std::lock_guard lock(mutex_);
        now_ = now;
    }

 private:
    mutable std::mutex mutex_;
    TimePoint now_;
};

}  // namespace

TEST_CASE("every sample format comes out as it went in") {
    struct Case {
        PcmFormat format;
        std::string bytes;
    };
    using std::string;
    const Case cases[] = {
        {PcmFormat::s16le, string("\x00\x40\x00\x80\x00\x00\x00\xC0", 8)},
        {PcmFormat::s24le, string("\x00\x00\x40\x00\x00\x80\x00\x00\x00\x00\x00\xC0", 12)},
        {PcmFormat::s32le,
         string("\x00\x00\x00\x40\x00\x00\x00\x80\x00\x00\x00\x00\x00\x00\x00\xC0", 16)},
        {PcmFormat::f32le,
         string("\x00\x00\x00\x3F\x00\x00\x80\xBF\x00\x00\xC0\x7F\x00\x00\x00\xBF", 16)},
    };
    for (const Case& item : cases) {
        CAPTURE(static_cast<int>(item.format));
        PcmInputSettings settings;
        settings.format = item.format;
        auto source = opened(openPcmInput(readerOf(item.bytes), settings));
        // f32le carries a NaN in the third place, which becomes silence.
        CHECK(readStream(*source) == std::vector<float>{0.5F, -1.0F, 0.0F, -0.5F});
    }
    CHECK(pcmFormatFromName("s24le") == PcmFormat::s24le);
    CHECK_FALSE(pcmFormatFromName("mp3"));
}

TEST_CASE("a C stream is read to its end, odd bytes left aside") {
    for (const std::string& odd :
         {std::string(), std::string("\x7F"), std::string("\x7F\x7F\x7F")}) {
        std::FILE* file = std::tmpfile();
        REQUIRE(file != nullptr);
        const std::string bytes = ramp(0, 3000) + odd;
        REQUIRE(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
        std::rewind(file);
        auto source = opened(openPcmInput(file, {}));
        CHECK_FALSE(source->info().live);
        CHECK_FALSE(source->info().seekable);
        CHECK_FALSE(source->info().length);
        CHECK(source->info().title == "standard input");
        const auto sound = readStream(*source);
        std::fclose(file);
        REQUIRE(sound.size() == 6000);
        for (int frame = 0; frame < 3000; ++frame) {
            REQUIRE(sound[static_cast<std::size_t>(frame) * 2] ==
                    static_cast<float>(frame) / 32768);
        }
        CHECK(source->position() == 3000);
        const auto sought = source->seek(0);
        REQUIRE_FALSE(sought);
        CHECK(sought.error().kind == ErrorKind::unsupported);
        CHECK(source->takeNotice() ==
              (odd.empty() ? ""
                           : "standard input ended in the middle of a frame, which is left out."));
    }
}

TEST_CASE("other rates and channels are brought to the timeline") {
    const int rate_hz = 44100;
    std::vector<int> samples;
    for (int frame = 0; frame < 22051; ++frame) {
        samples.push_back(static_cast<int>(std::lround(32767 * sine(1000, rate_hz)(frame, 0))));
    }
    PcmInputSettings settings;
    settings.rate_hz = rate_hz;
    settings.channels = 1;
    auto source = opened(openPcmInput(readerOf(s16(samples)), settings));
    const auto sound = readStream(*source);
    REQUIRE(static_cast<Frame>(sound.size() / 2) == timelineLength(22051, rate_hz));
    const auto fit = fitSine(sound, 1000, 23000, 1000);
    CHECK(fit.sinad_db > 85);  // of 16 bit at -6 dB
    CHECK(fit.amplitude == Approx(0.5).epsilon(1e-3));
    CHECK(std::abs(fit.phase_rad) < 1e-4);
    CHECK(source->info().native_rate_hz == rate_hz);
    CHECK(source->info().native_channels == 1);
}

TEST_CASE("reading never waits and tells when sound arrived") {
    auto pipe = std::make_shared<Pipe>();
    auto clock = std::make_shared<HandClock>();
    PcmInputSettings settings;
    settings.live = true;
    settings.clock = clock;
    settings.name = "the microphone";
    auto source = opened(openPcmInput(readerOf(pipe), settings));
    CHECK(source->info().live);
    CHECK(source->info().title == "the microphone");
    std::vector<float> stereo(2 * 1000);
    auto got = source->read(stereo.data(), 1000);
    REQUIRE(got);
    CHECK(got->frames == 0);
    CHECK_FALSE(got->ended);
    CHECK_FALSE(source->lastArrival());

    clock->set(TimePoint(123ms));
    pipe->write(ramp(0, 480));  // two portions of 5 ms
    pipe->waitUntilDrained();
    REQUIRE(source->lastArrival());
    CHECK(source->lastArrival()->when == TimePoint(123ms));
    CHECK(source->lastArrival()->frames == 480);
    got = source->read(stereo.data(), 1000);
    REQUIRE(got);
    CHECK(got->frames == 480);
    CHECK_FALSE(got->ended);
    CHECK(source->position() == 480);

    clock->set(TimePoint(200ms));
    pipe->write(ramp(480, 250));
    pipe->waitUntilDrained();
    CHECK(source->lastArrival()->when == TimePoint(200ms));
    CHECK(source->lastArrival()->frames == 720);
    pipe->close();
    CHECK(readStream(*source).size() == 2 * 250);
    CHECK(source->position() == 730);
}

TEST_CASE("a live stream that overflows loses its oldest, and says so") {
    auto pipe = std::make_shared<Pipe>();
    PcmInputSettings settings;
    settings.live = true;
    settings.buffer_s = 0.1;
    auto source = opened(openPcmInput(readerOf(pipe), settings));
    pipe->write(ramp(0, 24000));
    pipe->waitUntilDrained();
    CHECK(source->position() == 24000 - 4800);
    CHECK(source->lastArrival()->frames == 24000);
    CHECK(source->takeNotice() ==
          "standard input delivers faster than it is played: 400 ms were left out.");
    CHECK(source->takeNotice().empty());
    const auto part = readSome(*source, 10000);
    REQUIRE(part.size() == 2 * 4800);
    CHECK(part[0] == static_cast<float>(19200) / 32768);
    CHECK(source->position() == 24000);
}

TEST_CASE("a stream that is not live makes its writer wait instead") {
    auto pipe = std::make_shared<Pipe>();
    PcmInputSettings settings;
    settings.buffer_s = 0.1;
    auto source = opened(openPcmInput(readerOf(pipe), settings));
    pipe->write(ramp(0, 29000));
    pipe->close();
    const auto sound = readStream(*source);
    REQUIRE(sound.size() == 2 * 29000);
    for (int frame = 0; frame < 29000; ++frame) {
        REQUIRE(sound[static_cast<std::size_t>(frame) * 2] == static_cast<float>(frame) / 32768);
    }
    CHECK(source->takeNotice().empty());
}

TEST_CASE("destruction does not wait for a silent stream") {
    auto pipe = std::make_shared<Pipe>();
    const std::weak_ptr<Pipe> watch = pipe;
    {
        auto source = opened(openPcmInput(readerOf(pipe), {}));
        pipe->write("x");
        pipe->waitUntilDrained();  // the thread sits in the stream for good
    }
    // The thread that was left behind ends when its read does, and lets go of all it held.
    pipe->close();
    pipe.reset();
    for (const auto deadline = std::chrono::steady_clock::now() + 10s; !watch.expired();) {
        REQUIRE(std::chrono::steady_clock::now() < deadline);
        std::this_thread::yield();
    }
}

TEST_CASE("destruction frees a reader that waits for room") {
    PcmInputSettings settings;
    settings.buffer_s = 0.02;
    for (int round = 0; round < 20; ++round) {
        auto source = opened(openPcmInput(readerOf(ramp(0, 20000)), settings));
        if (round % 2 == 0) {
            readSome(*source, 100);
        }
    }
    SUCCEED();
}

TEST_CASE("nonsense about a stream is refused") {
    const auto check = [](auto change) {
        PcmInputSettings settings;
        change(settings);
        const auto source = openPcmInput(readerOf(std::string()), settings);
        REQUIRE_FALSE(source);
        CHECK(source.error().kind == ErrorKind::usage);
        CHECK(source.error().what.find("standard input") == 0);
    };
    check([](PcmInputSettings& settings) { settings.rate_hz = 0; });
    check([](PcmInputSettings& settings) { settings.rate_hz = 10000000; });
    check([](PcmInputSettings& settings) { settings.channels = 0; });
    check([](PcmInputSettings& settings) { settings.channels = 33; });
    check([](PcmInputSettings& settings) { settings.buffer_s = 0; });
    CHECK_FALSE(openPcmInput(static_cast<std::FILE*>(nullptr), {}));
}
