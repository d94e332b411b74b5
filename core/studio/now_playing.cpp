#include "studio/now_playing.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "source/metronome.h"
#include "source/playlist.h"
#include "source/playlist_file.h"
#include "source/test_tune.h"
#include "source/web_address.h"
#include "source/words.h"
#include "studio/track_marks.h"
#include "studio/waveform.h"

namespace unisono {
namespace {

// Stands for the tune where a path is asked for; no file's path is like it.
const std::string kTune = ":tune:";

Frame frameAt(double position_s) {
    return std::llround(position_s * kTimelineRate_hz);
}

double seconds(Frame frames) {
    return static_cast<double>(frames) / kTimelineRate_hz;
}

}  // namespace

NowPlaying::NowPlaying(Opener opener)
    : opener_(std::move(opener)), paths_(std::make_shared<std::vector<std::string>>()) {
}

NowPlaying::~NowPlaying() {
    if (cancelled_) {
        *cancelled_ = true;
    }
}

void NowPlaying::chooseKind(SourceKind kind) {
    kind_ = kind;
    paths_ = std::make_shared<std::vector<std::string>>();
    first_ = 0;
    marks_.reset();
    position_s_ = 0.0;
}

Result<std::string> NowPlaying::choose(std::vector<std::string> paths, std::size_t first) {
    auto listed = expandPlaylists(paths);
    if (!listed) {
        return tl::unexpected<Error>(std::move(listed.error()));
    }
    chooseKind(listed->tracks.empty() ? SourceKind::none : SourceKind::files);
    first_ = first < paths.size() ? listed->first_of[first] : 0;
    paths_ = std::make_shared<const std::vector<std::string>>(std::move(listed->tracks));
    return std::move(listed->notice);
}

void NowPlaying::chooseTune() {
    chooseKind(SourceKind::test_tune);
}

void NowPlaying::chooseTick(double bpm) {
    chooseKind(SourceKind::tick);
    bpm_ = bpm;
}

void NowPlaying::chooseLive(SourceChoice choice, std::string title, LiveOpener opener) {
    chooseKind(SourceKind::live);
    choice_ = std::move(choice);
    live_title_ = std::move(title);
    live_opener_ = std::move(opener);
}

std::size_t NowPlaying::tracks() const {
    switch (kind_) {
        case SourceKind::none:
            return 0;
        case SourceKind::files:
            return paths_->size();
        case SourceKind::test_tune:
        case SourceKind::tick:
        case SourceKind::live:
            return 1;
    }
    return 0;
}

Result<std::unique_ptr<Source>> NowPlaying::open(std::size_t track) {
    if (track >= tracks()) {
        return kind_ == SourceKind::none
                   ? fail(ErrorKind::usage, "Nothing was chosen to be played.")
                   : fail(ErrorKind::usage, "There is no track " + std::to_string(track + 1) + ".");
    }
    auto marks = std::make_shared<TrackMarks>();
    std::unique_ptr<Source> source;
    switch (kind_) {
        case SourceKind::none:
            break;
        case SourceKind::test_tune:
            source = std::make_unique<MarkedSource>(makeTestTune(), marks);
            break;
        case SourceKind::tick: {
            MetronomeSettings settings;
            settings.bpm = bpm_;
            settings.beatsPerBar = 1;
            auto tick = openMetronome(settings);
            if (!tick) {
                return tick;
            }
            source = std::make_unique<MarkedSource>(std::move(*tick), marks);
            break;
        }
        case SourceKind::live: {
            auto live = live_opener_();
            if (!live) {
                return live;
            }
            source = std::make_unique<MarkedSource>(std::move(*live), marks);
            break;
        }
        case SourceKind::files: {
            struct Tried {
                bool any_good = false;
                std::optional<Error> first_error;
            };
            auto tried = std::make_shared<Tried>();
            auto list = std::make_unique<Playlist>(
                std::vector<std::string>(paths_->begin() + static_cast<std::ptrdiff_t>(track),
                                         paths_->end()),
                [tried, opener = opener_](const std::string& path) {
                    auto opened = opener(path);
                    tried->any_good |= opened.has_value();
                    if (!opened && !tried->first_error) {
                        tried->first_error = opened.error();
                    }
                    return opened;
                });
            if (!tried->any_good) {
                return tl::unexpected<Error>(std::move(*tried->first_error));
            }
            source = std::make_unique<MarkedSource>(std::move(list), track, marks);
            break;
        }
    }
    first_ = track;
    marks_ = std::move(marks);
    position_s_ = 0.0;
    return source;
}

std::optional<std::size_t> NowPlaying::playableBefore(std::size_t track) const {
    for (std::size_t before = std::min(track, paths_->size()); before-- > 0;) {
        if (opener_((*paths_)[before])) {
            return before;
        }
    }
    return std::nullopt;
}

SourceStatus NowPlaying::status(const EngineSnapshot& engine) {
    SourceStatus status;
    status.kind = kind_;
    status.paths = kind_ == SourceKind::files ? paths_ : nullptr;
    status.choice = kind_ == SourceKind::live ? choice_ : SourceChoice{};
    status.track = first_;
    if (!marks_ && kind_ == SourceKind::live) {
        status.title = live_title_;
        return status;
    }
    if (!marks_) {
        if (first_ < paths_->size()) {
            status.title = trackName((*paths_)[first_]);
        }
        drawWaveform({});
        return status;
    }
    // Once its source is gone, the engine tells where something else is.
    const bool there = marks_->isOpen();
    const TrackMarks::Heard heard = marks_->at(frameAt(there ? engine.position_s : position_s_));
    if (there) {
        position_s_ = seconds(heard.position);
    }
    status.track = heard.mark.track;
    status.title = heard.mark.title;
    status.seekable = heard.mark.seekable;
    if (heard.mark.length) {
        status.length_s = seconds(*heard.mark.length);
    }
    if (there || engine.state != PlayState::idle) {
        status.position_s = std::max(0.0, seconds(heard.position - heard.mark.begin));
        if (status.length_s) {
            status.position_s = std::min(status.position_s, *status.length_s);
        }
    }
    switch (kind_) {
        case SourceKind::files:
            // A server would have to send it all twice, and radio for ever.
            drawWaveform(isWebAddress(heard.mark.location) ? std::string() : heard.mark.location);
            break;
        case SourceKind::test_tune:
            drawWaveform(kTune);
            break;
        case SourceKind::none:
        case SourceKind::tick:
        case SourceKind::live:
            drawWaveform({});
            break;
    }
    status.waveform = waveform_;
    return status;
}

double NowPlaying::enginePosition_s(double in_track_s, const EngineSnapshot& engine) const {
    if (!marks_) {
        return std::max(0.0, in_track_s);
    }
    const TrackMarks::Mark mark =
        marks_->at(frameAt(marks_->isOpen() ? engine.position_s : position_s_)).mark;
    Frame in_track = std::max<Frame>(0, frameAt(in_track_s));
    if (mark.length) {
        in_track = std::min(in_track, *mark.length);
    }
    return seconds(mark.begin + in_track);
}

void NowPlaying::drawWaveform(const std::string& path) {
    if (path != drawn_) {
        drawn_ = path;
        waveform_.reset();
        if (drawing_.valid()) {
            *cancelled_ = true;
        } else {
            drawing_path_.clear();
        }
    }
    if (drawing_.valid()) {
        if (drawing_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            return;  // at most one at a time
        }
        auto drawn = drawing_.get();
        if (!*cancelled_ && drawing_path_ == drawn_) {
            waveform_ = std::move(drawn);
            return;
        }
        drawing_path_.clear();
    }
    if (drawn_.empty() || drawing_path_ == drawn_) {
        return;  // it is there, or cannot be drawn
    }
    drawing_path_ = drawn_;
    cancelled_ = std::make_shared<std::atomic<bool>>(false);
    drawing_ = std::async(
        std::launch::async,
        [path, cancelled = cancelled_, opener = opener_]() -> std::shared_ptr<const Waveform> {
            auto source =
                path == kTune ? Result<std::unique_ptr<Source>>(makeTestTune()) : opener(path);
            return source ? drawWaveformOf(**source, *cancelled) : nullptr;
        });
}

}  // namespace unisono
