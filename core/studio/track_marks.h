// Where the tracks begin within the source that plays. The engine's thread reads ahead of what is
// heard and notes it; the studio's thread asks.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "source/playlist.h"
#include "source/source.h"

namespace unisono {

// Any thread.
class TrackMarks {
 public:
    struct Mark {
        Frame begin = 0;        // in the source
        std::size_t track = 0;  // in the whole list
        std::string title;
        std::string location;
        std::optional<Frame> length;
        bool seekable = false;
    };
    // What the engine can be at: from the last seek to what was read.
    struct Heard {
        Mark mark;
        Frame position = 0;  // in the source
    };

    void note(Mark mark);
    // Title, length and whether it can seek, of a track that was noted.
    void noteFacts(std::size_t track, const SourceInfo& info);
    // Reading came to its end, so that this is its length.
    void noteEnd(std::size_t track, Frame end);
    void noteRead(Frame end);
    void noteSeek(Frame position);
    void close();

    // The source is still there. Once it is gone, the engine's position is another one's.
    [[nodiscard]] bool isOpen() const;
    // The mark that holds this position. A position that this source cannot be at (what is heard
    // is still what was before a seek, or before this source) counts as where it will go on.
    [[nodiscard]] Heard at(Frame position) const;

 private:
    mutable std::mutex mutex_;
    std::vector<Mark> marks_;  // by begin
    Frame from_ = 0;
    Frame read_ = 0;
    bool open_ = true;
};

// Passes on what another source says, and notes its tracks.
class MarkedSource final : public Source {
 public:
    // A single track.
    MarkedSource(std::unique_ptr<Source> source, std::shared_ptr<TrackMarks> marks);
    // The list's first track is this one of the whole list.
    MarkedSource(std::unique_ptr<Playlist> list, std::size_t first,
                 std::shared_ptr<TrackMarks> marks);
    ~MarkedSource() override { marks_->close(); }

    [[nodiscard]] SourceInfo info() const override { return source_->info(); }
    Result<Read> read(float* stereo, std::size_t frames) override;
    [[nodiscard]] Frame position() const override { return source_->position(); }
    Result<void> seek(Frame position) override;
    [[nodiscard]] std::optional<Arrival> lastArrival() const override {
        return source_->lastArrival();
    }
    [[nodiscard]] Nanoseconds inputLatency() const override { return source_->inputLatency(); }
    void setPortion(Nanoseconds portion) override { source_->setPortion(portion); }
    void tellLatency(Nanoseconds total) override { source_->tellLatency(total); }
    [[nodiscard]] std::string latencyAdvice() const override { return source_->latencyAdvice(); }
    std::string takeNotice() override { return source_->takeNotice(); }

 private:
    [[nodiscard]] std::size_t track() const;
    [[nodiscard]] Frame trackPosition() const;
    [[nodiscard]] SourceInfo trackInfo() const;
    void note();
    void noteNews();

    std::unique_ptr<Source> source_;
    Playlist* list_ = nullptr;  // source_, if it is one
    std::size_t first_ = 0;
    std::string title_;  // as noted, of the current track
    std::optional<Frame> length_;
    std::shared_ptr<TrackMarks> marks_;
};

}  // namespace unisono
