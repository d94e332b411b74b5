// Listening to web addresses on a server of the test's own.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/source/test_files.h"
#include "source/web_source.h"
#include "support/posix/web_server.h"

namespace unisono::test {

using Visit = WebServer::Visit;

// Short, so that what must time out does so soon; nothing is asserted of how long it took.
inline WebConfig quick() {
    WebConfig config;
    config.connect_s = 5.0;
    config.stall_s = 5.0;
    config.prebuffer_s = 0.2;
    config.first_pause_s = 0.001;
    config.longest_pause_s = 0.002;
    config.reconnects = 3;
    return config;
}

inline std::string soundFile(int format, std::int64_t frames, int rate_hz = 48000,
                             const std::string& title = {}) {
    const TempFolder folder;
    if (!writeSound(folder.file("sound"), format, rate_hz, 2, frames, sine(440, rate_hz), title)) {
        return {};
    }
    return readBytes(folder.file("sound"));
}
inline const std::string& wav() {
    static const std::string bytes = soundFile(SF_FORMAT_WAV | SF_FORMAT_PCM_16, 96000);
    return bytes;
}
struct Outcome {
    std::vector<float> stereo;
    std::string notices;
    std::optional<Error> error;
    bool ended = false;
};

// Reads until it ends, fails, or has given so much. Bounded: a source that does nothing fails.
inline Outcome listen(Source& source, std::size_t frames = SIZE_MAX) {
    Outcome outcome;
    std::vector<float> piece(4800 * 2);
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (outcome.stereo.size() / 2 < frames) {
        REQUIRE(std::chrono::steady_clock::now() < until);
        const Frame before = source.position();
        const auto got = source.read(piece.data(), piece.size() / 2);
        if (const std::string notice = source.takeNotice(); !notice.empty()) {
            outcome.notices += notice + "|";
        }
        if (!got) {
            outcome.error = got.error();
            return outcome;
        }
        REQUIRE(source.position() == before + static_cast<Frame>(got->frames));
        outcome.stereo.insert(outcome.stereo.end(), piece.data(), piece.data() + got->frames * 2);
        if (got->ended) {
            outcome.ended = true;
            return outcome;
        }
        if (got->frames == 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    return outcome;
}

inline Outcome listenTo(const std::string& address, const WebConfig& config = quick()) {
    const auto source = opened(openWebAddress(address, config));
    return listen(*source);
}

inline void serveWithRanges(const Visit& visit, const std::string& bytes,
                            std::size_t most = SIZE_MAX) {
    const std::size_t begin = std::min(visit.rangeBegin(), bytes.size());
    const std::string rest = bytes.substr(begin);
    visit.send(
        "HTTP/1.1 206 Partial Content\r\nContent-Type: audio/x-wav\r\nContent-Range: bytes " +
        std::to_string(begin) + "-" + std::to_string(bytes.size() - 1) + "/" +
        std::to_string(bytes.size()) + "\r\nContent-Length: " + std::to_string(rest.size()) +
        "\r\nConnection: close\r\n\r\n" + rest.substr(0, most));
}

}  // namespace unisono::test
