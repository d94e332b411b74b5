#include "source/source_bar_view.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "source/source_names.h"

namespace unisono::ui {
namespace {

// What the translators see.
struct BarPhrases {
    Q_DECLARE_TR_FUNCTIONS(SourceBarView)
};

const GroupView* chosenGroup(const StudioSnapshot& now, const std::vector<GroupView>& groups,
                             const std::string& current) {
    for (const std::string& id : {current, now.group}) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const GroupView& group) {
            return !id.empty() && group.id == id;
        });
        if (found != groups.end()) {
            return &*found;
        }
    }
    return groups.empty() ? nullptr : &groups.front();
}

SourceBarView::Play playOf(PlayState state) {
    switch (state) {
        case PlayState::priming:
            return SourceBarView::Play::starting;
        case PlayState::playing:
        case PlayState::holding:  // goes on by itself: pressing the button pauses it
        case PlayState::resting:
            return SourceBarView::Play::playing;
        case PlayState::paused:
            return SourceBarView::Play::paused;
        case PlayState::idle:
        case PlayState::finished:
            return SourceBarView::Play::stopped;
    }
    return SourceBarView::Play::stopped;
}

QString liveKind(SourceChoice::Kind kind) {
    switch (kind) {
        case SourceChoice::Kind::system:
            return BarPhrases::tr("Live sound");
        case SourceChoice::Kind::app:
            return BarPhrases::tr("One app");
        case SourceChoice::Kind::bluetooth:
            return BarPhrases::tr("By Bluetooth");
        case SourceChoice::Kind::pipe:
            return BarPhrases::tr("Named pipe");
        default:
            return BarPhrases::tr("Line in");
    }
}

void describeSource(const StudioSnapshot& now, SourceBarView& view) {
    const SourceStatus& source = now.source;
    view.title = sourceTitle(now);
    switch (source.kind) {
        case SourceKind::none:
            view.kind_text = BarPhrases::tr("Nothing chosen yet");
            view.title = BarPhrases::tr("Choose a source");
            break;
        case SourceKind::files:
            view.kind_text = isRadio(source)       ? BarPhrases::tr("Web address")
                             : source.tracks() > 1 ? BarPhrases::tr("Music files")
                                                   : BarPhrases::tr("Music file");
            if (isWeb(source)) {  // of a station, when its title is what it plays now
                const QString station =
                    recentName(QString::fromStdString((*source.paths)[source.track]));
                view.caption = station == view.title ? QString() : station;
            }
            if (source.tracks() > 1) {
                const QLocale locale;
                view.caption = BarPhrases::tr("%1 of %2")
                                   .arg(locale.toString(static_cast<qulonglong>(source.track + 1)),
                                        locale.toString(static_cast<qulonglong>(source.tracks())));
                view.more = source.tracks() - 1;
            }
            break;
        case SourceKind::test_tune:
            view.kind_text = BarPhrases::tr("Test tune");
            view.caption = BarPhrases::tr("a tune of our own");
            break;
        case SourceKind::tick:
            view.kind_text = BarPhrases::tr("Shared tick");
            view.caption = BarPhrases::tr("a steady click, to trim by ear");
            break;
        case SourceKind::live:
            view.kind_text = liveKind(source.choice.kind);
            if (const SourceOffer* offer = chosenOffer(now)) {
                view.caption = QString::fromStdString(offer->detail);
            }
            break;
    }
}

}  // namespace

SourceBarView sourceBarView(const StudioSnapshot& now, const std::vector<GroupView>& groups,
                            const std::string& current) {
    const SourceStatus& source = now.source;
    SourceBarView view;
    view.kind = source.kind;
    view.icon = sourceIcon(source);
    describeSource(now, view);
    view.position_s = source.position_s;
    view.length_s = source.length_s;
    view.seekable = source.seekable && source.length_s.value_or(0.0) > 0.0;
    view.waveform = source.waveform;
    view.play = playOf(now.engine.state);
    view.can_play = source.kind != SourceKind::none && !groups.empty();
    // Back to the beginning works in the first track too, if it has one.
    const bool listed =
        source.kind == SourceKind::files && (source.tracks() > 1 || !isRadio(source));
    view.can_previous = view.can_play && (listed || view.seekable);
    view.can_next =
        view.can_play && source.kind == SourceKind::files && source.track + 1 < source.tracks();

    for (const GroupView& group : groups) {
        view.groups.push_back({group.id, group.name, group.sync});
    }
    LatencyMode mode = LatencyMode::music;
    if (const GroupView* group = chosenGroup(now, groups, current)) {
        mode = group->latency;
        view.group = group->id;
        view.group_name = group->name;
        view.sync = group->sync;
        view.line_ms = group->line_ms;
        view.volume = group->volume;
        view.muted = group->muted;
    } else {
        view.group_name = BarPhrases::tr("No group yet");
        view.sync.icon = SyncState::Icon::aligned;
    }
    view.live = liveView(now, mode);
    if (now.source_problem) {
        view.problem = QString::fromStdString(now.source_problem->what);
        view.problem_more = QString::fromStdString(now.source_problem->sentence());
    }
    return view;
}

}  // namespace unisono::ui
