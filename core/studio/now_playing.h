// What plays, or would: a list of files with its tracks, the test tune, or a shared tick. Opens
// sources for the engine and tells which track is heard. One thread at a time.
#pragma once

#include <cstddef>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "engine/snapshot.h"
#include "source/source.h"
#include "studio/studio_snapshot.h"

namespace unisono {

// Shared with the engine's thread: where tracks begin within the source that plays.
class TrackMarks;

class NowPlaying {
 public:
    NowPlaying();
    ~NowPlaying();

    void choose(std::vector<std::string> paths, std::size_t first);
    void chooseTune();
    void chooseTick(double bpm);

    [[nodiscard]] SourceKind kind() const { return kind_; }
    // A new source that begins with this track. May block for as long as opening files does. Fails
    // with what the first file that cannot be played says.
    Result<std::unique_ptr<Source>> open(std::size_t track);
    [[nodiscard]] std::size_t tracks() const { return paths_.size(); }

    // The track that is heard at the engine's position, and how it stands.
    [[nodiscard]] SourceStatus status(const EngineSnapshot& engine);
    // The engine's position for a position within the track that is heard now.
    [[nodiscard]] double enginePosition_s(double in_track_s, const EngineSnapshot& engine) const;

 private:
    void drawWaveform(const std::string& path);

    SourceKind kind_ = SourceKind::none;
    std::vector<std::string> paths_;
    std::size_t first_ = 0;  // track with which the source that plays began
    double bpm_ = 80.0;
    std::shared_ptr<TrackMarks> marks_;
    std::string drawn_;  // path whose waveform this is
    std::shared_ptr<const Waveform> waveform_;
    std::future<std::shared_ptr<const Waveform>> drawing_;
};

}  // namespace unisono
