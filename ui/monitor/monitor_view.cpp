#include "monitor/monitor_view.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "model/words.h"
#include "monitor/monitor_words.h"

namespace unisono::ui {
namespace {

struct ViewWords {
    Q_DECLARE_TR_FUNCTIONS(SyncMonitor)
};

const LaneView* laneOf(const GroupView& group, const std::string& device) {
    const auto found = std::find_if(group.lanes.begin(), group.lanes.end(),
                                    [&](const LaneView& l) { return l.speaker.device == device; });
    return found == group.lanes.end() ? nullptr : &*found;
}

const SpeakerSnapshot* engineOf(const StudioSnapshot& now, const std::string& device) {
    const SinkInfo* sink = sinkOf(now.sinks, device);
    for (const auto& speaker : now.engine.speakers) {
        if (sink ? speaker.id == sink->id : speaker.id.name == device) {
            return &speaker;
        }
    }
    return nullptr;
}

void setTitle(MonitorView& view, const GroupView* group) {
    using Icon = SyncState::Icon;
    if (group == nullptr || group->play == GroupView::Play::stopped) {
        view.title = ViewWords::tr("Nothing plays");
        view.subtitle = ViewWords::tr("Press play, and the curves begin.");
        view.sync.icon = Icon::unsure;
        view.sync.tone = Tone::quiet;
        return;
    }
    view.subtitle = ViewWords::tr("Each curve is one speaker. Zero is the finish line.");
    view.sync = group->sync;
    if (group->play == GroupView::Play::starting) {
        view.title = ViewWords::tr("%1 is starting").arg(group->name);
    } else if (group->play == GroupView::Play::holding) {
        view.title = ViewWords::tr("%1 waits for its speakers").arg(group->name);
    } else if (group->sync.icon == Icon::ragged) {
        view.title = ViewWords::tr("%1 is out of sync").arg(group->name);
    } else if (group->sync.icon == Icon::clock) {
        view.title = ViewWords::tr("%1 is being checked").arg(group->name);
    } else if (group->sync.icon == Icon::aligned) {
        view.title = ViewWords::tr("%1 is in sync").arg(group->name);
    } else {
        const bool never =
            std::none_of(group->lanes.begin(), group->lanes.end(), [](const auto& l) {
                return l.state == LaneView::State::measured || l.state == LaneView::State::suspect;
            });
        view.title =
            (never ? ViewWords::tr("%1 was never aligned") : ViewWords::tr("%1 is not checked"))
                .arg(group->name);
        view.subtitle =
            never && group->lanes.size() > 1
                ? ViewWords::tr("Press Align to find out how far its speakers are apart.")
                : group->sync.sentence();
    }
}

MonitorSpeaker speakerOf(const LaneView& lane, const StudioSnapshot& now) {
    MonitorSpeaker speaker;
    speaker.device = lane.speaker.device;
    speaker.name = lane.speaker.name;
    speaker.number = lane.speaker.number;
    speaker.trusted = lane.state == LaneView::State::measured;
    if (speaker.trusted) {
        speaker.error_ms = lane.error_ms;
        speaker.error_bar_ms = lane.error_bar_ms;
    }
    if (lane.state == LaneView::State::lost) {
        speaker.off_line = ViewWords::tr("lost");
    } else if (lane.state == LaneView::State::reported) {
        speaker.off_line = ViewWords::tr("not measured");
    } else if (speaker.error_ms) {
        speaker.off_line = offLineText(*speaker.error_ms, speaker.error_bar_ms);
    } else {
        speaker.off_line = ViewWords::tr("not known");
    }
    const SpeakerSnapshot* engine = engineOf(now, lane.speaker.device);
    const bool known = engine != nullptr && engine->line.clock_known;
    speaker.drift = known ? driftText(engine->line.drift_ppm) : ViewWords::tr("not known");
    const std::uint64_t dropouts = engine ? engine->line.underruns : 0;
    speaker.dropouts = QLocale().toString(static_cast<qulonglong>(dropouts));
    speaker.had_dropouts = dropouts > 0;
    return speaker;
}

MonitorFigure apartFigure(const std::vector<MonitorSpeaker>& speakers) {
    MonitorFigure figure{ViewWords::tr("Apart now"), ViewWords::tr("not known"),
                         ViewWords::tr("earliest to latest")};
    double earliest = 0.0;
    double latest = 0.0;
    double bar = 0.0;
    int known = 0;
    for (const auto& speaker : speakers) {
        if (!speaker.error_ms) {
            continue;
        }
        earliest = known == 0 ? *speaker.error_ms : std::min(earliest, *speaker.error_ms);
        latest = known == 0 ? *speaker.error_ms : std::max(latest, *speaker.error_ms);
        bar = std::max(bar, speaker.error_bar_ms);
        ++known;
    }
    if (known >= 2) {
        figure.value = spreadText(latest - earliest, bar);
        if (static_cast<std::size_t>(known) < speakers.size()) {
            figure.note = ViewWords::tr("of %1 speakers in %2").arg(known).arg(speakers.size());
        }
    }
    return figure;
}

MonitorFigure worstFigure(const std::optional<SyncHistory::Worst>& worst, const GroupView* group,
                          const StudioSnapshot& now) {
    MonitorFigure figure{ViewWords::tr("Worst, last hour"), ViewWords::tr("not known"), {}};
    if (!worst) {
        return figure;
    }
    figure.value = spreadText(worst->spread_ms, 0.0);
    const QString time = clockText(worst->unix_ms, now.unix_ms);
    const LaneView* lane = group ? laneOf(*group, worst->device) : nullptr;
    if (lane == nullptr) {
        figure.note = time;
        return figure;
    }
    bool jumped = false;
    if (now.events) {
        jumped = std::any_of(now.events->begin(), now.events->end(), [&](const StudioEvent& event) {
            return event.kind == StudioEvent::Kind::jumped && event.device == worst->device &&
                   std::abs(event.unix_ms - worst->unix_ms) < 10'000;
        });
    }
    figure.note = (jumped ? ViewWords::tr("%1, %2 jumped") : ViewWords::tr("%1, %2"))
                      .arg(time, lane->speaker.name);
    return figure;
}

MonitorFigure checkFigure(const GroupView* group, const StudioSnapshot& now, const Setup& setup) {
    MonitorFigure figure{ViewWords::tr("Last check"), ViewWords::tr("never"),
                         ViewWords::tr("Align listens by microphone")};
    if (group == nullptr) {
        return figure;
    }
    std::int64_t newest_ms = 0;
    QString microphone;
    for (const auto& record : setup.speakers) {
        if (laneOf(*group, record.key.device) == nullptr) {
            continue;
        }
        for (const auto& calibration : record.calibrations) {
            if (calibration.method == CalibrationRecord::Method::microphone &&
                calibration.taken_unix_s * 1000 > newest_ms) {
                newest_ms = calibration.taken_unix_s * 1000;
                microphone = QString::fromStdString(calibration.microphone);
            }
        }
    }
    if (now.events && now.group == group->id) {
        for (const auto& event : *now.events) {
            if (event.kind == StudioEvent::Kind::checked && event.unix_ms > newest_ms) {
                newest_ms = event.unix_ms;
                microphone = QString::fromStdString(event.text);
            }
        }
    }
    if (newest_ms > 0) {
        figure.value = ago(newest_ms / 1000, now.unix_ms / 1000);
        figure.note = microphone;
    }
    return figure;
}

void addEvents(MonitorView& view, const GroupView* group, const StudioSnapshot& now) {
    if (!now.events) {
        return;
    }
    for (auto event = now.events->rbegin(); event != now.events->rend(); ++event) {
        const LaneView* lane = group ? laneOf(*group, event->device) : nullptr;
        if (!event->device.empty() && lane == nullptr) {
            continue;  // of a speaker that is not among these
        }
        const SinkInfo* sink = sinkOf(now.sinks, event->device);
        const QString name = lane ? lane->speaker.name : QString();
        const bool wireless = sink != nullptr && !sink->bluetooth_address.empty();
        const EventWords words = eventWords(*event, name, wireless);
        if (words.fact.isEmpty()) {
            continue;
        }
        view.events.push_back({event->serial, event->unix_ms, event->device, name,
                               clockText(event->unix_ms, now.unix_ms), words.fact, words.meaning,
                               words.tone, words.flag});
    }
}

void addHistory(MonitorView& view, const SyncHistory::Excerpt& history) {
    view.history.begin_unix_ms = history.begin_unix_ms;
    view.history.end_unix_ms = history.end_unix_ms;
    for (const auto& speaker : view.speakers) {
        const auto found =
            std::find_if(history.curves.begin(), history.curves.end(),
                         [&](const auto& curve) { return curve.device == speaker.device; });
        if (found != history.curves.end()) {
            view.history.curves.push_back(*found);
        }
    }
}

QString summaryOf(const MonitorView& view, const std::optional<SyncHistory::Worst>& worst) {
    const bool empty =
        std::all_of(view.history.curves.begin(), view.history.curves.end(), [](const auto& curve) {
            return std::none_of(curve.columns.begin(), curve.columns.end(),
                                [](const auto& column) { return column.has_value(); });
        });
    if (empty) {
        return ViewWords::tr("%1. There is nothing to draw yet.").arg(view.title);
    }
    const auto count = static_cast<int>(view.history.curves.size());
    QString sentence = count == 1 ? ViewWords::tr("%1. One curve; apart now: %2.")
                                  : ViewWords::tr("%1. %n curves; apart now: %2.", nullptr, count);
    sentence = sentence.arg(view.title, view.apart.value);
    if (!worst) {
        return sentence;
    }
    return ViewWords::tr("%1 Worst in the last hour: %2, %3.", "sentences; size; when and who")
        .arg(sentence, view.worst.value, view.worst.note);
}

}  // namespace

MonitorView buildMonitorView(const GroupView* playing, const StudioSnapshot& now,
                             const SyncHistory::Excerpt& history,
                             const std::optional<SyncHistory::Worst>& worst_of_hour,
                             const Setup& setup) {
    MonitorView view;
    setTitle(view, playing);
    if (playing != nullptr) {
        view.group = playing->name;
        view.goal = playing->goal;
        view.tolerance_ms = playing->tolerance_ms;
        for (const auto& lane : playing->lanes) {
            if (lane.state != LaneView::State::preview) {
                view.speakers.push_back(speakerOf(lane, now));
            }
        }
    }
    view.apart = apartFigure(view.speakers);
    view.worst = worstFigure(worst_of_hour, playing, now);
    view.check = checkFigure(playing, now, setup);
    addEvents(view, playing, now);
    addHistory(view, history);
    view.summary = summaryOf(view, worst_of_hour);
    return view;
}

bool same(const SyncHistory::Excerpt& a, const SyncHistory::Excerpt& b) {
    const auto equal = [](const std::optional<ErrorRange>& x, const std::optional<ErrorRange>& y) {
        return x.has_value() == y.has_value() &&
               (!x || (!(x->low < y->low) && !(y->low < x->low) && !(x->high < y->high) &&
                       !(y->high < x->high)));
    };
    return a.begin_unix_ms == b.begin_unix_ms && a.end_unix_ms == b.end_unix_ms &&
           std::equal(a.curves.begin(), a.curves.end(), b.curves.begin(), b.curves.end(),
                      [&](const auto& x, const auto& y) {
                          return x.device == y.device &&
                                 std::equal(x.columns.begin(), x.columns.end(), y.columns.begin(),
                                            y.columns.end(), equal);
                      });
}

std::vector<PlotEvent> plotEvents(const std::vector<MonitorEvent>& events) {
    std::vector<PlotEvent> result;
    result.reserve(events.size());
    for (const auto& event : events) {
        result.push_back({event.serial, event.unix_ms, event.tone, event.flag});
    }
    return result;
}

}  // namespace unisono::ui
