#include "system/mpris_view.h"

namespace unisono::ui {

MprisView mprisView(const StudioSnapshot& now, const SourceBarView& bar) {
    MprisView view;
    switch (bar.play) {
        case SourceBarView::Play::playing:
        case SourceBarView::Play::starting:
            view.status = MprisView::Status::playing;
            break;
        case SourceBarView::Play::paused:
            view.status = MprisView::Status::paused;
            break;
        case SourceBarView::Play::stopped:
            break;
    }
    if (bar.kind != SourceKind::none) {
        view.title = bar.title;
    }
    // The station, or what the app says it plays; nothing else is known of who made it.
    if (bar.live.shown) {
        view.artist = bar.caption;
    }
    view.track = QString("%1/%2").arg(now.source.track).arg(view.title);
    view.length_us = bar.live.shown ? 0 : static_cast<qint64>(bar.length_s.value_or(0.0) * 1e6);
    view.volume = bar.group.empty() ? 1.0 : bar.volume / 100.0;
    view.can_play = bar.can_play && !bar.group.empty();
    view.can_pause = view.can_play;
    view.can_next = bar.can_next;
    view.can_previous = bar.can_previous;
    view.can_seek = bar.seekable;
    return view;
}

}  // namespace unisono::ui
