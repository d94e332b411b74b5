// Decoded sound at the rate it was recorded in, before it is brought to the timeline's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace unisono {

class NativeReader {
 public:
    virtual ~NativeReader() = default;

    struct Format {
        int rate_hz = 0;
        int channels = 0;                    // of the file; read() always delivers stereo
        std::optional<std::int64_t> frames;  // what the decoder believes is there
        std::string title;                   // tag, may be empty
    };
    [[nodiscard]] virtual const Format& format() const = 0;

    // Interleaved stereo from the current position on. Fewer than asked: this is the end.
    virtual std::size_t read(float* stereo, std::size_t frames) = 0;
    // Sample-exact. Returns where it got to: less than asked if the sound turned out to end before
    // that, empty if the file is not readable any more.
    virtual std::optional<std::int64_t> seek(std::int64_t frame) = 0;

    // Once read() has come to its end after `read_frames`: how many there should have been, if
    // that is more than a codec's usual slack.
    [[nodiscard]] virtual std::optional<std::int64_t> promisedFrames(
        std::int64_t read_frames) const = 0;
    // True when the file broke off without the end mark its format has.
    [[nodiscard]] virtual bool lacksEndMark() const { return false; }
    // Damage that was passed over since the last call, as a sentence; or empty.
    virtual std::string takeDamage() { return {}; }
};

}  // namespace unisono
