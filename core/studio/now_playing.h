// What plays, or would: a list of files and web addresses with its tracks, the test tune, or a
// shared tick. Opens sources for the engine and tells which track is heard. One thread at a time.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/snapshot.h"
#include "source/open_track.h"
#include "source/source.h"
#include "studio/studio_snapshot.h"

namespace unisono {

// Shared with the engine's thread: where tracks begin within the source that plays.
class TrackMarks;

class NowPlaying {
 public:
    using Opener = std::function<Result<std::unique_ptr<Source>>(const std::string& path)>;

    // The opener is called from the studio's thread, from the engine's, and from one that draws.
    explicit NowPlaying(Opener opener = openTrack);
    ~NowPlaying();  // waits for what is being drawn, which stops at once
    NowPlaying(const NowPlaying&) = delete;
    NowPlaying& operator=(const NowPlaying&) = delete;

    // Playlist files are replaced by what they name, which moves what comes after them: first()
    // tells where `first` went. Returns a sentence on what was left out, mostly empty; fails as
    // expandPlaylists() does, and then nothing changes.
    Result<std::string> choose(std::vector<std::string> paths, std::size_t first);
    void chooseTune();
    void chooseTick(double bpm);
    // Live sound; `opener` is called on each open(), on the studio's thread.
    using LiveOpener = std::function<Result<std::unique_ptr<Source>>()>;
    void chooseLive(SourceChoice choice, std::string title, LiveOpener opener);

    [[nodiscard]] SourceKind kind() const { return kind_; }
    [[nodiscard]] const SourceChoice& choice() const { return choice_; }  // of live
    // The track with which it began, or will begin.
    [[nodiscard]] std::size_t first() const { return first_; }
    // A new source that begins with this track of the list, or with the first one after it that
    // can be played. May block for as long as opening files does. Fails with what the first file
    // that cannot be played says if none of them can. On failure nothing changes.
    Result<std::unique_ptr<Source>> open(std::size_t track);
    // The nearest track before this one that can be played. May block as open() does.
    [[nodiscard]] std::optional<std::size_t> playableBefore(std::size_t track) const;
    // 1 for the tune and the tick; 0 if nothing was chosen.
    [[nodiscard]] std::size_t tracks() const;

    // The track that is heard at the engine's position, and how it stands. Call it often: a
    // waveform that is wanted is begun here, and fetched.
    [[nodiscard]] SourceStatus status(const EngineSnapshot& engine);
    // The engine's position for a position within the track that is heard now.
    [[nodiscard]] double enginePosition_s(double in_track_s, const EngineSnapshot& engine) const;

 private:
    void chooseKind(SourceKind kind);
    void drawWaveform(const std::string& path);

    Opener opener_;
    SourceKind kind_ = SourceKind::none;
    std::shared_ptr<const std::vector<std::string>> paths_;  // never null
    std::size_t first_ = 0;  // track with which it began, or will begin
    double bpm_ = 80.0;
    SourceChoice choice_;
    std::string live_title_;
    LiveOpener live_opener_;
    std::shared_ptr<TrackMarks> marks_;  // null: not opened yet
    double position_s_ = 0.0;            // in the source, when it was last there
    std::string drawn_;                  // path whose waveform this is
    std::shared_ptr<const Waveform> waveform_;
    std::future<std::shared_ptr<const Waveform>> drawing_;
    std::string drawing_path_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
};

}  // namespace unisono
