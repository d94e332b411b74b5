// Several tracks, files or web addresses, one after the other; files without a gap.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "source/open_track.h"
#include "source/source.h"

namespace unisono {

// Plays the tracks as if they were one file. The next track is opened some seconds before it is
// needed, unless nothing says when that will be (radio). A track that cannot be opened, or breaks,
// is skipped and takeNotice() says so. One thread at a time, like every Source.
class Playlist final : public Source {
 public:
    using Opener = std::function<Result<std::unique_ptr<Source>>(const std::string& path)>;

    // Checks nothing ahead: opens the first track that can be opened, the rest as needed. Prefer
    // openPlaylist(), which tells of bad names before anything plays.
    explicit Playlist(std::vector<std::string> paths, Opener opener = openTrack);

    // Title, location and native format of the current track; the length is the whole list's,
    // empty unless the length of every track is known. Seekable as the current track is.
    [[nodiscard]] SourceInfo info() const override;
    // Error: none of the tracks can be played; what was wrong with the last that was tried.
    Result<Read> read(float* stereo, std::size_t frames) override;
    // From the list's beginning. Tracks of unknown length count once they were played.
    [[nodiscard]] Frame position() const override;
    // Across the whole list. `unsupported` if a track of unknown length is in the way.
    Result<void> seek(Frame position) override;
    std::string takeNotice() override;

    [[nodiscard]] std::size_t size() const { return tracks_.size(); }
    // The track of the frame that read() delivers next.
    [[nodiscard]] std::size_t currentIndex() const { return index_; }
    [[nodiscard]] const std::string& path(std::size_t index) const { return tracks_[index].path; }
    // The current track alone: its own length.
    [[nodiscard]] SourceInfo trackInfo() const;
    [[nodiscard]] Frame trackPosition() const;
    // Continue at the beginning of a track. On error (usage: no such track; or why it cannot be
    // opened) nothing changes.
    Result<void> skipTo(std::size_t index);

 private:
    friend Result<std::unique_ptr<Playlist>> openPlaylist(std::vector<std::string> paths,
                                                          Opener opener);
    struct Track {
        std::string path;
        std::optional<Frame> length;
        bool isBad = false;
    };

    Playlist(std::vector<Track> tracks, std::unique_ptr<Source> first, Opener opener);
    // Opens a track and learns its length; nothing if it is bad, which is noted.
    std::unique_ptr<Source> open(std::size_t index);
    void openAhead(std::size_t frames);
    void openNext();
    void advance();
    void makeCurrent(std::size_t index, std::unique_ptr<Source> source, Frame start);
    void skipBadAtStart();
    void keepNotices();
    void addNotice(const std::string& sentence);
    [[nodiscard]] Frame startOf(std::size_t index) const;

    std::vector<Track> tracks_;
    Opener opener_;
    std::size_t index_ = 0;
    std::unique_ptr<Source> current_;  // none: nothing left to play
    Frame start_ = 0;                  // of the current track in the list
    std::unique_ptr<Source> next_;
    std::size_t nextIndex_ = 0;  // of next_
    bool hasOpened_ = false;     // some track could be opened
    bool hasSounded_ = false;
    std::optional<Error> failed_;  // of the last track, if none has sounded
    std::size_t skipped_ = 0;      // since the last notice
    std::string notice_;
};

// Opens every file once. Fails with the first file's error if any cannot be opened; usage if none
// is named.
Result<std::unique_ptr<Playlist>> openPlaylist(std::vector<std::string> paths,
                                               Playlist::Opener opener = openTrack);

}  // namespace unisono
