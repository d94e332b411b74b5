#include "cli/looped_source.h"

#include <algorithm>
#include <utility>

namespace unisono::cli {

LoopedSource::LoopedSource(std::unique_ptr<Source> once)
    : once_(std::move(once)), length_(once_->info().length) {
}

SourceInfo LoopedSource::info() const {
    SourceInfo info = once_->info();
    info.length.reset();
    return info;
}

Result<Source::Read> LoopedSource::read(float* stereo, std::size_t frames) {
    std::size_t done = 0;
    while (done < frames) {
        auto got = once_->read(stereo + done * kTimelineChannels, frames - done);
        if (!got) {
            return got;
        }
        done += got->frames;
        position_ += static_cast<Frame>(got->frames);
        heard_any_ = heard_any_ || got->frames > 0;
        if (got->ended) {
            length_ = once_->position();
            if (!std::exchange(heard_any_, false)) {
                return Read{done, true};
            }
            if (auto sought = once_->seek(0); !sought) {
                return tl::unexpected<Error>(std::move(sought.error()));
            }
        } else if (got->frames == 0) {
            break;
        }
    }
    return Read{done, false};
}

Result<void> LoopedSource::seek(Frame position) {
    position = std::max<Frame>(position, 0);
    auto sought = once_->seek(length_.value_or(0) > 0 ? position % *length_ : position);
    if (sought) {
        position_ = position;
        heard_any_ = true;
    }
    return sought;
}

}  // namespace unisono::cli
