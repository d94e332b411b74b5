// What the tests of core/source share: files made on the spot, sources read to their end.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <numbers>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <sndfile.h>

#include "source/source.h"
#include "source/words.h"
#include "support/catch.h"

namespace unisono::test {

// A folder that is gone with the test.
class TempFolder {
 public:
    TempFolder() {
        std::random_device random;
        path_ = std::filesystem::temp_directory_path() /
                ("unisono-source-" + std::to_string(random()) + std::to_string(random()));
        std::filesystem::create_directories(path_);
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const {
        const auto text = (path_ / toPath(name)).u8string();
        return {text.begin(), text.end()};
    }

 private:
    std::filesystem::path path_;
};

inline void writeBytes(const std::string& path, const std::string& bytes) {
    std::ofstream file(toPath(path), std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(file.good());
}

inline std::string readBytes(const std::string& path) {
    std::ifstream file(toPath(path), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

using Shape = std::function<double(std::int64_t frame, int channel)>;

inline Shape sine(double frequency_hz, int rate_hz, double amplitude = 0.5) {
    return [=](std::int64_t frame, int) {
        return amplitude *
               std::sin(2 * std::numbers::pi * frequency_hz * static_cast<double>(frame) / rate_hz);
    };
}

// The same at every call, different for every frame and channel; no periods to hide behind.
inline Shape noise(double amplitude = 0.5) {
    return [=](std::int64_t frame, int channel) {
        auto state = static_cast<std::uint64_t>(frame) * 0x9E3779B97F4A7C15U +
                     static_cast<std::uint64_t>(channel + 1) * 0xD1B54A32D192ED03U;
        state ^= state >> 31U;
        state *= 0xBF58476D1CE4E5B9U;
        state ^= state >> 29U;
        return amplitude * (static_cast<double>(state >> 11U) / 4503599627370496.0 - 1.0);
    };
}

// Written by libsndfile; false if this version of it cannot write that format. On any thread: no
// assertions in it, which Catch2 takes from one thread only.
inline bool writeSound(const std::string& path, int format, int rate_hz, int channels,
                       std::int64_t frames, const Shape& shape, const std::string& title = {}) {
    SF_INFO info{};
    info.samplerate = rate_hz;
    info.channels = channels;
    info.format = format;
    SNDFILE* file = sf_open(path.c_str(), SFM_WRITE, &info);
    if (file == nullptr) {
        return false;
    }
    if (!title.empty()) {
        sf_set_string(file, SF_STR_TITLE, title.c_str());
    }
    sf_command(file, SFC_SET_CLIPPING, nullptr, SF_TRUE);
    std::vector<float> samples(static_cast<std::size_t>(frames * channels));
    for (std::int64_t frame = 0; frame < frames; ++frame) {
        for (int channel = 0; channel < channels; ++channel) {
            samples[static_cast<std::size_t>(frame * channels + channel)] =
                static_cast<float>(shape(frame, channel));
        }
    }
    // In pieces: some encoders overflow their stack on one long write.
    for (std::int64_t done = 0; done < frames;) {
        const sf_count_t piece = std::min<sf_count_t>(frames - done, 4800);
        if (sf_writef_float(file, samples.data() + done * channels, piece) != piece) {
            throw std::runtime_error("no room for " + path);
        }
        done += piece;
    }
    sf_close(file);
    return true;
}

// Opens or fails the test with the error's words.
template <class Opened>
auto opened(Opened result) {
    if (!result) {
        FAIL(result.error().sentence());
    }
    return std::move(*result);
}

// All that is left, read in pieces of the given size. Fails the test on errors and on sources
// that never end.
inline std::vector<float> readAll(Source& source, std::size_t piece = 1000) {
    std::vector<float> all;
    std::vector<float> stereo(piece * 2);
    for (int reads = 0;; ++reads) {
        REQUIRE(reads < 1000000);
        const Frame before = source.position();
        const auto got = source.read(stereo.data(), piece);
        if (!got) {
            FAIL(got.error().sentence());
        }
        REQUIRE(got->frames <= piece);
        REQUIRE(source.position() == before + static_cast<Frame>(got->frames));
        all.insert(all.end(), stereo.data(), stereo.data() + got->frames * 2);
        if (got->ended) {
            return all;
        }
        REQUIRE(got->frames > 0);
    }
}

inline std::vector<float> readSome(Source& source, std::size_t frames) {
    std::vector<float> stereo(frames * 2);
    const auto got = source.read(stereo.data(), frames);
    if (!got) {
        FAIL(got.error().sentence());
    }
    stereo.resize(got->frames * 2);
    return stereo;
}

// Largest difference over the frames both have, from `offset` of `all` on.
inline double largestDifference(const std::vector<float>& all, std::size_t offset_frames,
                                const std::vector<float>& part) {
    REQUIRE(offset_frames * 2 + part.size() <= all.size());
    double largest = 0;
    for (std::size_t index = 0; index < part.size(); ++index) {
        largest = std::max(
            largest, std::abs(static_cast<double>(all[offset_frames * 2 + index]) - part[index]));
    }
    return largest;
}

// Least squares fit of a sine of known frequency to one side of stereo frames.
struct SineFit {
    double amplitude = 0;
    double phase_rad = 0;  // at frame 0
    double sinad_db = 0;
};

inline SineFit fitSine(const std::vector<float>& stereo, std::size_t first, std::size_t last,
                       double frequency_hz, int side = 0) {
    double ss = 0;
    double cc = 0;
    double sc = 0;
    double xs = 0;
    double xc = 0;
    const double step = 2 * std::numbers::pi * frequency_hz / kTimelineRate_hz;
    for (std::size_t frame = first; frame < last; ++frame) {
        const double s = std::sin(step * static_cast<double>(frame));
        const double c = std::cos(step * static_cast<double>(frame));
        const double x = stereo[frame * 2 + static_cast<std::size_t>(side)];
        ss += s * s;
        cc += c * c;
        sc += s * c;
        xs += x * s;
        xc += x * c;
    }
    const double det = ss * cc - sc * sc;
    const double a = (xs * cc - xc * sc) / det;
    const double b = (xc * ss - xs * sc) / det;
    double signal = 0;
    double rest = 0;
    for (std::size_t frame = first; frame < last; ++frame) {
        const double fitted = a * std::sin(step * static_cast<double>(frame)) +
                              b * std::cos(step * static_cast<double>(frame));
        const double x = stereo[frame * 2 + static_cast<std::size_t>(side)];
        signal += fitted * fitted;
        rest += (x - fitted) * (x - fitted);
    }
    return {std::hypot(a, b), std::atan2(b, a), 10 * std::log10(signal / (rest + 1e-30))};
}

}  // namespace unisono::test
