#include "studio/track_marks.h"

#include <algorithm>
#include <utility>

namespace unisono {

void TrackMarks::note(Mark mark) {
    const std::lock_guard lock(mutex_);
    // At its end a list has closed its last file, and knows less of it.
    if (const auto known = std::ranges::find(marks_, mark.track, &Mark::track);
        known != marks_.end()) {
        mark.title = known->title;
        mark.seekable = known->seekable;
        mark.length = mark.length ? mark.length : known->length;
    }
    // Tracks before it end by then, tracks after it have not begun; what says otherwise is out of
    // date, because a length was not what the file had promised.
    std::erase_if(marks_, [&](const Mark& other) {
        return other.track == mark.track ||
               (other.track < mark.track) != (other.begin <= mark.begin);
    });
    const auto at = std::find_if(marks_.begin(), marks_.end(),
                                 [&](const Mark& other) { return other.track > mark.track; });
    marks_.insert(at, std::move(mark));
}

void TrackMarks::noteFacts(std::size_t track, const SourceInfo& info) {
    const std::lock_guard lock(mutex_);
    if (const auto known = std::ranges::find(marks_, track, &Mark::track); known != marks_.end()) {
        known->title = info.title;
        known->length = info.length ? info.length : known->length;
        known->seekable = info.seekable;
    }
}

void TrackMarks::noteEnd(std::size_t track, Frame end) {
    const std::lock_guard lock(mutex_);
    for (Mark& mark : marks_) {
        if (mark.track == track && end >= mark.begin) {
            mark.length = end - mark.begin;
        }
    }
}

void TrackMarks::noteRead(Frame end) {
    const std::lock_guard lock(mutex_);
    read_ = end;
}

void TrackMarks::noteSeek(Frame position) {
    const std::lock_guard lock(mutex_);
    from_ = position;
    read_ = position;
}

void TrackMarks::close() {
    const std::lock_guard lock(mutex_);
    open_ = false;
}

bool TrackMarks::isOpen() const {
    const std::lock_guard lock(mutex_);
    return open_;
}

TrackMarks::Heard TrackMarks::at(Frame position) const {
    const std::lock_guard lock(mutex_);
    if (position < from_ - 1 || position > read_ + 1) {  // 1: it was rounded to seconds
        position = from_;
    }
    const auto after = std::find_if(marks_.begin(), marks_.end(),
                                    [&](const Mark& mark) { return mark.begin > position; });
    if (after == marks_.begin()) {
        return {marks_.empty() ? Mark{} : marks_.front(), position};
    }
    return {*std::prev(after), position};
}

MarkedSource::MarkedSource(std::unique_ptr<Source> source, std::shared_ptr<TrackMarks> marks)
    : source_(std::move(source)), marks_(std::move(marks)) {
    note();
}

MarkedSource::MarkedSource(std::unique_ptr<Playlist> list, std::size_t first,
                           std::shared_ptr<TrackMarks> marks)
    : list_(list.get()), first_(first), marks_(std::move(marks)) {
    source_ = std::move(list);
    note();
}

std::size_t MarkedSource::track() const {
    return first_ + (list_ != nullptr ? list_->currentIndex() : 0);
}

Frame MarkedSource::trackPosition() const {
    return list_ != nullptr ? list_->trackPosition() : source_->position();
}

SourceInfo MarkedSource::trackInfo() const {
    return list_ != nullptr ? list_->trackInfo() : source_->info();
}

// A station tells what it plays, a server how long it is, some time after they were opened.
void MarkedSource::noteNews() {
    const SourceInfo info = trackInfo();
    if (info.title != title_ || info.length != length_) {
        title_ = info.title;
        length_ = info.length;
        marks_->noteFacts(track(), info);
    }
}

void MarkedSource::note() {
    SourceInfo info = trackInfo();
    title_ = info.title;
    length_ = info.length;
    marks_->note({source_->position() - trackPosition(), track(), std::move(info.title),
                  std::move(info.location), info.length, info.seekable});
}

Result<Source::Read> MarkedSource::read(float* stereo, std::size_t frames) {
    Read all;
    // Track by track, so that none is passed over however short it is.
    while (all.frames < frames && !all.ended) {
        std::size_t piece = frames - all.frames;
        if (const auto length = list_ != nullptr ? list_->trackInfo().length : std::nullopt) {
            if (const Frame left = *length - list_->trackPosition(); left > 0) {
                piece = std::min(piece, static_cast<std::size_t>(left));
            }
        }
        const std::size_t before = track();
        auto got = source_->read(stereo + all.frames * kTimelineChannels, piece);
        if (!got) {
            return got;
        }
        all.frames += got->frames;
        all.ended = got->ended;
        if (track() != before) {
            const Frame begin = source_->position() - trackPosition();
            marks_->noteEnd(before, begin);
            note();
        } else if (got->ended) {
            marks_->noteEnd(before, source_->position());
        } else {
            noteNews();
        }
        marks_->noteRead(source_->position());
        if (got->frames == 0 && track() == before) {
            break;
        }
    }
    return all;
}

Result<void> MarkedSource::seek(Frame position) {
    auto sought = source_->seek(position);
    if (sought) {
        note();
        marks_->noteSeek(source_->position());
    }
    return sought;
}

}  // namespace unisono
