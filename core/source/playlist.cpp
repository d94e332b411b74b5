#include "source/playlist.h"

#include <algorithm>
#include <utility>

#include "source/file_source.h"
#include "source/words.h"

namespace unisono {

namespace {

// Opening a file may take a moment; the feeder has its reserve meanwhile.
constexpr Frame kOpenAhead_frames = 10 * kTimelineRate_hz;
// Skipped tracks that are named in one notice; the rest is counted.
constexpr std::size_t kToldSkipped = 3;

// Lets each converter see the other's sound across the join; not needed, and not done, for tracks
// of different rates.
void join(Source& before, Source& after) {
    auto* first = dynamic_cast<FileSource*>(&before);
    auto* second = dynamic_cast<FileSource*>(&after);
    if (first != nullptr && second != nullptr &&
        first->nativeRate_hz() == second->nativeRate_hz()) {
        first->setFollowing(second->head());
    }
}

void handOver(const Source& before, Source& after) {
    const auto* first = dynamic_cast<const FileSource*>(&before);
    auto* second = dynamic_cast<FileSource*>(&after);
    if (first != nullptr && second != nullptr &&
        first->nativeRate_hz() == second->nativeRate_hz()) {
        second->setPreceding(first->tail());
    }
}

}  // namespace

Playlist::Playlist(std::vector<std::string> paths, Opener opener) : opener_(std::move(opener)) {
    for (std::string& path : paths) {
        tracks_.push_back({std::move(path), std::nullopt, false});
    }
    skipBadAtStart();
}

Playlist::Playlist(std::vector<Track> tracks, std::unique_ptr<Source> first, Opener opener)
    : tracks_(std::move(tracks)),
      opener_(std::move(opener)),
      current_(std::move(first)),
      hasOpened_(true) {
}

void Playlist::skipBadAtStart() {
    for (std::size_t index = 0; index < tracks_.size(); ++index) {
        if (auto source = open(index)) {
            makeCurrent(index, std::move(source), 0);
            return;
        }
    }
}

SourceInfo Playlist::trackInfo() const {
    if (current_) {
        return current_->info();
    }
    SourceInfo info;
    if (index_ < tracks_.size()) {
        info.title = trackName(tracks_[index_].path);
        info.location = tracks_[index_].path;
        info.length = tracks_[index_].length;
    }
    return info;
}

SourceInfo Playlist::info() const {
    SourceInfo info = trackInfo();
    const std::optional<Frame> current = info.length;  // a server may have told it meanwhile
    info.length = 0;
    for (std::size_t index = 0; index < tracks_.size(); ++index) {
        const Track& track = tracks_[index];
        const auto length = track.length || index != index_ ? track.length : current;
        if (!track.isBad && !length) {
            info.length.reset();
            break;
        }
        *info.length += track.isBad ? 0 : *length;
    }
    info.seekable = !current_ || info.seekable;
    return info;
}

Frame Playlist::trackPosition() const {
    return current_          ? current_->position()
           : tracks_.empty() ? 0
                             : tracks_[index_].length.value_or(0);
}

Frame Playlist::position() const {
    return start_ + trackPosition();
}

std::unique_ptr<Source> Playlist::open(std::size_t index) {
    Track& track = tracks_[index];
    auto source = opener_(track.path);
    if (!source) {
        // Of a list with a thousand dead entries nobody wants to read a thousand times.
        if (!std::exchange(track.isBad, true) && ++skipped_ <= kToldSkipped) {
            addNotice("Skipped: " + source.error().what);
        }
        return nullptr;
    }
    track.isBad = false;
    if (!track.length) {
        track.length = (*source)->info().length;  // what playing found out counts more
    }
    return std::move(*source);
}

void Playlist::openAhead(std::size_t frames) {
    if (next_) {
        return;
    }
    const SourceInfo info = current_->info();
    const auto length = info.length;
    if (!length && !info.seekable) {
        return;  // radio, or a server that has not answered yet
    }
    const Frame readEnd = current_->position() + static_cast<Frame>(frames);
    if (!length || readEnd + kOpenAhead_frames >= *length) {
        openNext();
    }
}

void Playlist::openNext() {
    for (std::size_t index = index_ + 1; index < tracks_.size(); ++index) {
        if (tracks_[index].isBad) {
            continue;  // was tried and told
        }
        next_ = open(index);
        if (next_) {
            nextIndex_ = index;
            join(*current_, *next_);
            return;
        }
    }
}

void Playlist::keepNotices() {
    if (current_) {
        addNotice(current_->takeNotice());
    }
}

void Playlist::advance() {
    tracks_[index_].length = current_->position();
    const Frame start = position();
    if (!next_) {
        openNext();  // the track ended before its time
    }
    if (next_) {
        handOver(*current_, *next_);
        makeCurrent(nextIndex_, std::move(next_), start);
    } else {
        makeCurrent(index_, nullptr, start_);
    }
}

void Playlist::makeCurrent(std::size_t index, std::unique_ptr<Source> source, Frame start) {
    keepNotices();
    hasOpened_ = hasOpened_ || source;
    failed_.reset();
    current_ = std::move(source);
    next_.reset();
    index_ = index;
    start_ = start;
}

Result<Source::Read> Playlist::read(float* stereo, std::size_t frames) {
    std::size_t done = 0;
    while (current_ && done < frames) {
        openAhead(frames - done);
        auto got = current_->read(stereo + done * 2, frames - done);
        if (!got) {
            if (tracks_.size() == 1 && !hasSounded_ && done == 0) {
                return got;
            }
            Error error = std::move(got.error());
            advance();
            if (!current_ && !hasSounded_ && done == 0) {
                failed_ = std::move(error);
                break;
            }
            addNotice(error.sentence());
            continue;
        }
        done += got->frames;
        hasSounded_ = hasSounded_ || got->frames > 0;
        if (got->ended) {
            advance();
        } else if (got->frames == 0) {
            break;
        }
    }
    if (!current_ && failed_) {
        return tl::unexpected<Error>(*failed_);
    }
    if (!hasOpened_) {
        return fail(ErrorKind::file_unusable,
                    tracks_.size() == 1 ? printable(tracks_[0].path) + " cannot be played."
                                        : "None of the files can be played.",
                    notice_, "Choose other files.");
    }
    return Read{done, !current_};
}

Frame Playlist::startOf(std::size_t index) const {
    Frame start = 0;
    for (std::size_t before = 0; before < index; ++before) {
        start += tracks_[before].isBad ? 0 : tracks_[before].length.value_or(0);
    }
    return start;
}

Result<void> Playlist::skipTo(std::size_t index) {
    if (index >= tracks_.size()) {
        return fail(ErrorKind::usage, "There is no track " + std::to_string(index + 1) + ".");
    }
    auto source = opener_(tracks_[index].path);
    if (!source) {
        return tl::unexpected<Error>(std::move(source.error()));
    }
    tracks_[index].isBad = false;
    if (!tracks_[index].length) {
        tracks_[index].length = (*source)->info().length;
    }
    makeCurrent(index, std::move(*source), startOf(index));
    return {};
}

Result<void> Playlist::seek(Frame position) {
    position = std::max<Frame>(position, 0);
    Frame start = 0;
    std::optional<std::size_t> last;  // the last track that ends before `position`
    for (std::size_t index = 0; index < tracks_.size(); ++index) {
        Track& track = tracks_[index];
        const bool isCurrent = current_ && index == index_;
        if (isCurrent && !track.length) {
            track.length = current_->info().length;
        }
        std::unique_ptr<Source> source;
        if (!track.isBad && !track.length && !isCurrent) {
            source = open(index);
        }
        if (track.isBad) {
            continue;
        }
        if (track.length && position >= start + *track.length) {
            start += *track.length;
            last = index;
            continue;
        }
        const bool isWithinReach = track.length || index + 1 == tracks_.size() ||
                                   position - start <= (isCurrent ? current_->position() : 0);
        if (!isWithinReach) {
            return fail(ErrorKind::unsupported,
                        "The length of " + trackName(track.path) + " is not known yet.",
                        "Times after it cannot be found.", "Skip to the track instead.");
        }
        if (!isCurrent) {
            source = source ? std::move(source) : open(index);
            if (!source) {
                continue;  // it has gone bad; the next one takes its place
            }
            makeCurrent(index, std::move(source), start);
        }
        start_ = start;
        return current_->seek(position - start);
    }
    // Beyond the end nothing is left to play.
    if (last) {
        makeCurrent(*last, nullptr, start - *tracks_[*last].length);
    }
    return {};
}

std::string Playlist::takeNotice() {
    keepNotices();
    if (skipped_ > kToldSkipped) {
        addNotice(std::to_string(skipped_ - kToldSkipped) + " more could not be opened.");
    }
    skipped_ = 0;
    return std::exchange(notice_, {});
}

void Playlist::addNotice(const std::string& sentence) {
    if (!sentence.empty()) {
        notice_ += (notice_.empty() ? "" : " ") + sentence;
    }
}

Result<std::unique_ptr<Playlist>> openPlaylist(std::vector<std::string> paths,
                                               Playlist::Opener opener) {
    if (paths.empty()) {
        return fail(ErrorKind::usage, "No file was named.", {}, "Name at least one.");
    }
    std::vector<Playlist::Track> tracks;
    std::unique_ptr<Source> first;
    for (std::string& path : paths) {
        auto source = opener(path);
        if (!source) {
            return tl::unexpected<Error>(std::move(source.error()));
        }
        tracks.push_back({std::move(path), (*source)->info().length, false});
        if (!first) {
            first = std::move(*source);
        }
    }
    return std::unique_ptr<Playlist>(
        new Playlist(std::move(tracks), std::move(first), std::move(opener)));
}

}  // namespace unisono
