// Turns what changes between two engine snapshots into events for a person. Pure; one thread at a
// time.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/snapshot.h"
#include "studio/studio_snapshot.h"

namespace unisono {

class EventLog {
 public:
    explicit EventLog(std::size_t kept) : kept_(kept) {}

    // SpeakerKey::device of a speaker.
    using DeviceOf = std::function<std::string(const SpeakerId&)>;
    // Compares with the snapshot before: speakers lost and back (value: after how many seconds),
    // latencies that jumped, dropouts. Dropouts that follow each other are told as one event, when
    // there was none for a second, or after ten.
    void look(const EngineSnapshot& engine, std::int64_t unix_ms, const DeviceOf& device_of);
    // Its serial is given here.
    void add(StudioEvent event);

    // Oldest first. The same list as long as nothing was added.
    [[nodiscard]] std::shared_ptr<const std::vector<StudioEvent>> list() const;

 private:
    struct Seen {
        SpeakerId id;  // as it is called now
        SpeakerState state = SpeakerState::waiting;
        std::uint32_t reconnects = 0;
        std::uint32_t jumps = 0;
        std::uint64_t underruns = 0;
        double error_ms = 0.0;
        std::int64_t stream_unix_ms = 0;           // since when its stream is there
        std::optional<std::int64_t> lost_unix_ms;  // until it plays again
        std::string description;
        std::string device;
        // Dropouts that are not told yet.
        std::uint64_t dropouts = 0;
        std::int64_t first_dropout_unix_ms = 0;
        std::int64_t last_dropout_unix_ms = 0;
    };
    void lookAt(Seen& before, const SpeakerSnapshot& now, bool timeline_runs, std::int64_t unix_ms);
    void tellDropouts(const SpeakerId& speaker, Seen& seen);
    void tell(StudioEvent::Kind kind, const SpeakerId& speaker, const Seen& seen,
              std::int64_t unix_ms, double value, std::string text);

    std::size_t kept_;
    std::uint64_t serial_ = 0;
    std::map<std::string, Seen> seen_;  // by device: who returns under another name is the same
    std::vector<StudioEvent> events_;
    mutable std::shared_ptr<const std::vector<StudioEvent>> list_;
};

}  // namespace unisono
