#include "source/header_promise.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace unisono {

namespace {

using Bytes = std::array<unsigned char, 64>;

// Reads exactly `count` bytes at `at`.
bool readAt(std::istream& file, std::int64_t at, Bytes& bytes, std::size_t count) {
    file.clear();
    file.seekg(at);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(count));
    return file.gcount() == static_cast<std::streamsize>(count);
}

bool has(const Bytes& bytes, std::size_t at, std::string_view tag) {
    return std::equal(
        tag.begin(), tag.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
        [](char left, unsigned char right) { return static_cast<unsigned char>(left) == right; });
}

std::uint64_t number(const Bytes& bytes, std::size_t at, std::size_t count, bool bigEndian) {
    std::uint64_t value = 0;
    for (std::size_t index = 0; index < count; ++index) {
        value = value << 8U | bytes[at + (bigEndian ? index : count - 1 - index)];
    }
    return value;
}

constexpr int kMaxChunks = 1000;
// Sizes from here up are what streaming writers put when they do not know (-1, or 2 GB and a bit).
constexpr std::uint64_t kUnknownFrom = 0x7FFF0000;

std::optional<HeaderPromise> promise(std::uint64_t promised, std::int64_t dataAt,
                                     std::int64_t file_bytes, std::uint64_t frame_bytes) {
    if (promised == 0 || promised > std::uint64_t{1} << 60U || frame_bytes == 0 ||
        frame_bytes > 1U << 20U) {
        return std::nullopt;
    }
    const auto bytes = static_cast<std::int64_t>(promised);
    return HeaderPromise{bytes, std::clamp<std::int64_t>(file_bytes - dataAt, 0, bytes),
                         static_cast<int>(frame_bytes)};
}

// RIFF and AIFF are the same list of chunks with different names and byte orders.
std::optional<HeaderPromise> chunkPromise(std::istream& file, std::int64_t file_bytes,
                                          bool bigEndian, bool isRf64, bool isAiff) {
    Bytes bytes{};
    std::uint64_t frame_bytes = 0;
    std::uint64_t promisedBy64 = 0;
    std::int64_t at = 12;
    for (int chunk = 0; chunk < kMaxChunks && readAt(file, at, bytes, 8); ++chunk) {
        const std::uint64_t size = number(bytes, 4, 4, bigEndian);
        const std::int64_t body = at + 8;
        if (isAiff ? has(bytes, 0, "SSND") : has(bytes, 0, "data")) {
            if (isRf64 && promisedBy64 > 0) {
                return promise(promisedBy64, body, file_bytes, frame_bytes);
            }
            const std::uint64_t lead = isAiff ? 8 : 0;  // offset and block size come before SSND
            if (size >= kUnknownFrom || size < lead) {
                return std::nullopt;
            }
            return promise(size - lead, body + static_cast<std::int64_t>(lead), file_bytes,
                           frame_bytes);
        }
        if (has(bytes, 0, "fmt ") && readAt(file, body, bytes, 16)) {
            frame_bytes = number(bytes, 12, 2, bigEndian);
        } else if (has(bytes, 0, "COMM") && readAt(file, body, bytes, 18)) {
            frame_bytes = number(bytes, 0, 2, true) * ((number(bytes, 6, 2, true) + 7) / 8);
        } else if (has(bytes, 0, "ds64") && readAt(file, body, bytes, 28)) {
            promisedBy64 = number(bytes, 8, 8, false);
        }
        at = body + static_cast<std::int64_t>(size + (size & 1U));
    }
    return std::nullopt;
}

std::optional<HeaderPromise> auPromise(std::istream& file, std::int64_t file_bytes) {
    Bytes bytes{};
    if (!readAt(file, 0, bytes, 24)) {
        return std::nullopt;
    }
    const std::uint64_t dataAt = number(bytes, 4, 4, true);
    const std::uint64_t size = number(bytes, 8, 4, true);
    // Sample formats 2…7: 8, 16, 24, 32 bit, float, double.
    constexpr std::array<std::uint64_t, 8> kSampleBytes = {0, 1, 1, 2, 3, 4, 4, 8};
    const std::uint64_t format = number(bytes, 12, 4, true);
    if (size >= kUnknownFrom || format >= kSampleBytes.size()) {
        return std::nullopt;
    }
    return promise(size, static_cast<std::int64_t>(dataAt), file_bytes,
                   kSampleBytes[format] * number(bytes, 20, 4, true));
}

// One MPEG layer III frame header.
struct MpegFrame {
    std::int64_t bytes = 0;
    int bitrate_kbps = 0;
    std::size_t tag_at = 0;  // where a Xing/Info tag would be
};

std::optional<MpegFrame> mpegFrame(const Bytes& head) {
    const bool isSync = head[0] == 0xFF && (head[1] & 0xE0U) == 0xE0U;
    const unsigned version = head[1] >> 3U & 3U;  // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
    const unsigned layer = head[1] >> 1U & 3U;    // 1: layer III
    const unsigned rateIndex = head[2] >> 2U & 3U;
    const unsigned bitrateIndex = head[2] >> 4U;
    if (!isSync || version == 1 || layer != 1 || rateIndex == 3 || bitrateIndex == 0 ||
        bitrateIndex == 15) {
        return std::nullopt;
    }
    constexpr std::array<int, 15> kMpeg1_kbps = {0,   32,  40,  48,  56,  64,  80, 96,
                                                 112, 128, 160, 192, 224, 256, 320};
    constexpr std::array<int, 15> kMpeg2_kbps = {0,  8,  16, 24,  32,  40,  48, 56,
                                                 64, 80, 96, 112, 128, 144, 160};
    constexpr std::array<int, 3> kRates_hz = {44100, 48000, 32000};
    const bool isMpeg1 = version == 3;
    const int rate_hz = kRates_hz[rateIndex] / (isMpeg1 ? 1 : version == 2 ? 2 : 4);
    const int kbps = isMpeg1 ? kMpeg1_kbps[bitrateIndex] : kMpeg2_kbps[bitrateIndex];
    const bool isMono = head[3] >> 6U == 3;
    const std::size_t sideInfo_bytes = isMpeg1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
    const int padding_bytes = static_cast<int>(head[2] >> 1U & 1U);
    return MpegFrame{(isMpeg1 ? 144000 : 72000) * kbps / rate_hz + padding_bytes, kbps,
                     4 + sideInfo_bytes};
}

}  // namespace

std::optional<HeaderPromise> headerPromise(std::istream& file, std::int64_t file_bytes) {
    Bytes bytes{};
    if (!readAt(file, 0, bytes, 12)) {
        return std::nullopt;
    }
    if (has(bytes, 8, "WAVE")) {
        return chunkPromise(file, file_bytes, has(bytes, 0, "RIFX"), has(bytes, 0, "RF64"), false);
    }
    if (has(bytes, 0, "FORM") && has(bytes, 8, "AIF")) {
        return chunkPromise(file, file_bytes, true, false, true);
    }
    if (has(bytes, 0, ".snd")) {
        return auPromise(file, file_bytes);
    }
    return std::nullopt;
}

bool mpegLengthIsGuess(std::istream& file) {
    Bytes bytes{};
    std::int64_t at = 0;
    while (readAt(file, at, bytes, 10) && has(bytes, 0, "ID3")) {
        // Four times seven bits.
        at += 10 + ((bytes[6] & 0x7F) << 21 | (bytes[7] & 0x7F) << 14 | (bytes[8] & 0x7F) << 7 |
                    (bytes[9] & 0x7F));
    }
    constexpr int kFrames = 400;  // ten seconds; a bit rate that varies has varied by then
    int first_kbps = 0;
    for (int index = 0; index < kFrames && readAt(file, at, bytes, 48); ++index) {
        const auto frame = mpegFrame(bytes);
        if (!frame) {
            return false;
        }
        if (index == 0) {
            first_kbps = frame->bitrate_kbps;
            if (has(bytes, frame->tag_at, "Xing") || has(bytes, frame->tag_at, "Info") ||
                has(bytes, 36, "VBRI")) {
                return false;
            }
        } else if (frame->bitrate_kbps != first_kbps) {
            return true;
        }
        at += frame->bytes;
    }
    return false;
}

}  // namespace unisono
