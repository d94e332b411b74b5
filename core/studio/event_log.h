// Turns what changes between two engine snapshots into events for a person. Pure; one thread at a
// time.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
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
    // Compares with the snapshot before: speakers lost and back, latencies that jumped, dropouts.
    void look(const EngineSnapshot& engine, std::int64_t unix_ms, const DeviceOf& device_of);
    void add(StudioEvent event);

    // Oldest first. The same list as long as nothing was added.
    [[nodiscard]] std::shared_ptr<const std::vector<StudioEvent>> list() const;

 private:
    struct Seen {
        SpeakerState state = SpeakerState::waiting;
        std::uint32_t jumps = 0;
        std::uint64_t underruns = 0;
        double error_ms = 0.0;
        std::int64_t dropout_unix_ms = 0;
    };
    std::size_t kept_;
    std::uint64_t serial_ = 0;
    std::map<SpeakerId, Seen> seen_;
    std::vector<StudioEvent> events_;
    mutable std::shared_ptr<const std::vector<StudioEvent>> list_;
};

}  // namespace unisono
