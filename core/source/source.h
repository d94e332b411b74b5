// Something that makes sound. The engine's feeder pulls stereo frames at the timeline's rate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "model/error.h"
#include "timeline/time.h"

namespace unisono {

struct SourceInfo {
    std::string title;            // for people: file name or tag
    std::string location;         // path, or what it is ("standard input")
    std::optional<Frame> length;  // timeline frames; empty if not known or endless
    int native_rate_hz = 0;
    int native_channels = 0;
    bool seekable = false;
    bool live = false;  // paced by a clock of its own; read() may return less
    // Waits for a server: connecting, or collecting a reserve. read() delivers nothing meanwhile.
    bool buffering = false;
};

// Sources live on the feeder's thread: calls come one after the other from one thread, may block
// for file access, and are never made from an audio callback.
class Source {
 public:
    virtual ~Source() = default;

    [[nodiscard]] virtual SourceInfo info() const = 0;

    struct Read {
        std::size_t frames = 0;  // delivered now
        bool ended = false;      // nothing will come after these
    };
    // Up to `frames` interleaved stereo frames at kTimelineRate_hz. An error is final for this
    // source; frames already delivered stay valid.
    virtual Result<Read> read(float* stereo, std::size_t frames) = 0;

    // Next frame that read() delivers, in timeline frames from the source's beginning.
    [[nodiscard]] virtual Frame position() const = 0;
    // Continue from there (sample-exact). Sources that cannot answer with `unsupported`.
    virtual Result<void> seek(Frame position) = 0;

    // When live: newest known (moment, frames that had arrived by then), for clock tracking.
    struct Arrival {
        TimePoint when;
        Frame frames;
    };
    [[nodiscard]] virtual std::optional<Arrival> lastArrival() const { return std::nullopt; }

    // When live: what lies between the air (or the program that plays) and the arrival, as far as
    // the system tells; 0 if it does not.
    [[nodiscard]] virtual Nanoseconds inputLatency() const { return Nanoseconds{0}; }
    // When live: how long it takes from the arrival to the ear, told when it changes by much.
    // Whoever can pass that on to the program that plays does so.
    virtual void tellLatency(Nanoseconds /*total*/) {}
    // What a person should do, or need not do, about that latency in the program that plays; may be
    // empty.
    [[nodiscard]] virtual std::string latencyAdvice() const { return {}; }
    // When live: deliver in portions of about this length from now on. A wish; without a gap.
    virtual void setPortion(Nanoseconds /*portion*/) {}

    // A sentence for the user since the last call ("song.mp3 is damaged after 3:12; …"), or empty.
    virtual std::string takeNotice() { return {}; }
};

}  // namespace unisono
