#include "source/source_bar_view.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

namespace unisono::ui {
namespace {

// What the translators see.
struct Phrases {
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

// As the file says; the name of the file is no title before its ending is gone.
QString fileTitle(const SourceStatus& source) {
    const QString title = QString::fromStdString(source.title);
    if (source.track < source.tracks()) {
        const QFileInfo file(QString::fromStdString((*source.paths)[source.track]));
        if (title.isEmpty() || title == file.fileName()) {
            return file.completeBaseName();
        }
    }
    if (!title.isEmpty()) {
        return title;
    }
    return Phrases::tr("Music");
}

void describeSource(const SourceStatus& source, SourceBarView& view) {
    switch (source.kind) {
        case SourceKind::none:
            view.kind_text = Phrases::tr("Nothing chosen yet");
            view.title = Phrases::tr("Choose a source");
            break;
        case SourceKind::files:
            view.kind_text =
                source.tracks() > 1 ? Phrases::tr("Music files") : Phrases::tr("Music file");
            view.title = fileTitle(source);
            if (source.tracks() > 1) {
                const QLocale locale;
                view.caption = Phrases::tr("%1 of %2")
                                   .arg(locale.toString(static_cast<qulonglong>(source.track + 1)),
                                        locale.toString(static_cast<qulonglong>(source.tracks())));
                view.more = source.tracks() - 1;
            }
            break;
        case SourceKind::test_tune:
            view.kind_text = Phrases::tr("Test tune");
            view.title = Phrases::tr("Test tune");
            view.caption = Phrases::tr("a tune of our own");
            break;
        case SourceKind::tick:
            view.kind_text = Phrases::tr("Shared tick");
            view.title = Phrases::tr("Shared tick");
            view.caption = Phrases::tr("a steady click, to trim by ear");
            break;
        case SourceKind::live:
            view.kind_text = Phrases::tr("Live");
            view.title = QString::fromStdString(source.title);
            break;
    }
}

}  // namespace

SourceBarView sourceBarView(const StudioSnapshot& now, const std::vector<GroupView>& groups,
                            const std::string& current) {
    const SourceStatus& source = now.source;
    SourceBarView view;
    view.kind = source.kind;
    describeSource(source, view);
    view.position_s = source.position_s;
    view.length_s = source.length_s;
    view.seekable = source.seekable && source.length_s.value_or(0.0) > 0.0;
    view.waveform = source.waveform;
    view.play = playOf(now.engine.state);
    view.can_play = source.kind != SourceKind::none && !groups.empty();
    // Back to the beginning works in the first track too.
    view.can_previous = view.can_play && (source.kind == SourceKind::files || view.seekable);
    view.can_next =
        view.can_play && source.kind == SourceKind::files && source.track + 1 < source.tracks();

    for (const GroupView& group : groups) {
        view.groups.push_back({group.id, group.name, group.sync});
    }
    if (const GroupView* group = chosenGroup(now, groups, current)) {
        view.group = group->id;
        view.group_name = group->name;
        view.sync = group->sync;
        view.line_ms = group->line_ms;
        view.volume = group->volume;
        view.muted = group->muted;
    } else {
        view.group_name = Phrases::tr("No group yet");
        view.sync.icon = SyncState::Icon::aligned;
    }
    if (now.source_problem) {
        view.problem = QString::fromStdString(now.source_problem->what);
        view.problem_more = QString::fromStdString(now.source_problem->sentence());
    }
    return view;
}

}  // namespace unisono::ui
