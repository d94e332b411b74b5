#include "source/live_view.h"

#include <QCoreApplication>

#include "model/words.h"
#include "source/source_names.h"

namespace unisono::ui {
namespace {

using Kind = SourceChoice::Kind;

constexpr double kCatchesUp_ms = 5.0;  // less is not worth a word

// What the translators see.
struct LivePhrases {
    Q_DECLARE_TR_FUNCTIONS(LiveView)
};

// Taken from where other programs play it.
bool isLed(const SourceStatus& source) {
    return source.kind == SourceKind::live &&
           (source.choice.kind == Kind::system || source.choice.kind == Kind::app);
}

// Playing, but of something that is not there now. False: it is.
bool describeMissing(const StudioSnapshot& now, LiveView& view) {
    if (now.source.kind == SourceKind::files) {
        if (now.engine.buffering) {
            view.words = LivePhrases::tr("Waits for the server");
            view.words_more =
                LivePhrases::tr("It goes on by itself. Meanwhile the speakers stay together.");
        }
        return now.engine.buffering;
    }
    const Kind kind = now.source.choice.kind;
    if (kind == Kind::system || kind == Kind::pipe || chosenOffer(now) != nullptr) {
        return false;
    }
    const QString name = sourceTitle(now);
    view.words = LivePhrases::tr("Waits for %1").arg(name);
    view.words_more =
        kind == Kind::app
            ? LivePhrases::tr("%1 plays nothing now. It is heard as soon as it does.").arg(name)
            : LivePhrases::tr("%1 is not there now. It goes on by itself when it is back.")
                  .arg(name);
    return true;
}

void describeState(const StudioSnapshot& now, LiveView& view) {
    switch (now.engine.state) {
        case PlayState::priming:
            view.words = LivePhrases::tr("Starting …");
            break;
        case PlayState::playing:
            if (!describeMissing(now, view)) {
                view.on = true;
                view.words = LivePhrases::tr("Live");
            }
            break;
        case PlayState::resting:
            if (!describeMissing(now, view)) {
                view.words = LivePhrases::tr("Silent");
                view.words_more = LivePhrases::tr(
                    "Nothing came for a while, so the speakers may rest. It goes on by itself with "
                    "the next sound.");
            }
            break;
        case PlayState::holding:
            view.words = LivePhrases::tr("Waits for a speaker");
            break;
        case PlayState::paused:
            view.words = LivePhrases::tr("Paused");
            view.words_more =
                LivePhrases::tr("Live sound does not wait: it goes on with what comes then.");
            if (isLed(now.source)) {
                view.words_more +=
                    " " + LivePhrases::tr("Stop gives it back to where it was heard before.");
            }
            break;
        case PlayState::idle:
        case PlayState::finished:
            view.words = LivePhrases::tr("Stopped");
            break;
    }
}

// A picture belongs to it, maybe.
void describeHint(const StudioSnapshot& now, const LiveSnapshot& live, LiveView& view) {
    const Kind kind = now.source.choice.kind;
    if (view.heard.isEmpty() || kind == Kind::pipe) {
        return;
    }
    // What is told to be set by hand is what the system cannot tell players.
    const double later_ms = live.total_ms + live.input_ms;
    const bool by_hand = !live.advice.empty() && later_ms >= 1.0;
    const QString later = milliseconds(later_ms);
    if (by_hand) {
        view.hint_more =
            LivePhrases::tr(
                "Players cannot be told here how late their sound is heard. Set it in the "
                "player: sound %1 earlier, which many call an audio delay of −%1.")
                .arg(later);
    }
    if (view.mode == LatencyMode::music) {
        view.hint = LivePhrases::tr("Watching a film? Choose Video.");
    } else if (by_hand) {
        view.hint = LivePhrases::tr("In the player: sound %1 earlier").arg(later);
    }
}

}  // namespace

LiveView liveView(const StudioSnapshot& now, LatencyMode mode) {
    LiveView view;
    const bool live = now.source.kind == SourceKind::live;
    view.shown = live || isRadio(now.source);
    if (!view.shown) {
        return view;
    }
    view.has_modes = live;
    view.mode = mode;
    // Not begun, or something else still plays; or what the station sent last is running out.
    if (live ? !now.engine.live : now.source_problem.has_value()) {
        view.words = LivePhrases::tr("Stopped");
        return view;
    }
    describeState(now, view);
    if (live) {
        const LiveSnapshot& facts = *now.engine.live;
        if (view.on && facts.total_ms > 0.0) {
            view.heard = LivePhrases::tr("heard %1 later")
                             .arg(milliseconds(facts.total_ms + facts.input_ms));
            if (facts.behind_ms > kCatchesUp_ms) {
                view.words_more = LivePhrases::tr("After the rest it is %1 late, and catches up.")
                                      .arg(milliseconds(facts.behind_ms));
            }
        }
        describeHint(now, facts, view);
    }
    return view;
}

}  // namespace unisono::ui
