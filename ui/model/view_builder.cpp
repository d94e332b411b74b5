#include "model/view_builder.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

#include "bluetooth/address.h"
#include "bluetooth/bluetooth_rows.h"
#include "bluetooth/bluetooth_words.h"
#include "calibration/decibels.h"
#include "model/setup_edit.h"
#include "model/speaker_kind.h"
#include "model/speaker_records.h"
#include "model/sync_words.h"
#include "model/text.h"
#include "model/words.h"

namespace unisono::ui {
namespace {

// What the translators see.
struct ViewPhrases {
    Q_DECLARE_TR_FUNCTIONS(Views)
};

QString codecName(const std::string& codec) {
    return text(codec).toUpper().replace('_', '-');
}

bool isSimulated(const std::string& backend) {
    return backend == "simulated";
}

double peak_db(const SpeakerSnapshot* playing) {
    return playing == nullptr || playing->state != SpeakerState::playing
               ? -120.0
               : decibels(static_cast<double>(playing->line.peak));
}

// "Echo Dot · SBC": what the user did not name it himself, and the way to it.
QString metaOf(const SinkInfo& sink, const QString& name) {
    const QString model = text(sink.description);
    QString way;
    if (isSimulated(sink.id.backend)) {
        way = ViewPhrases::tr("simulated");
    } else if (!sink.bluetooth_codec.empty()) {
        way = codecName(sink.bluetooth_codec);
    } else if (!sink.bluetooth_address.empty()) {
        way = ViewPhrases::tr("Bluetooth");
    } else {
        way = ViewPhrases::tr("wired");
    }
    return model == name ? way : ViewPhrases::tr("%1 · %2").arg(model, way);
}

GroupView::Play playOf(const Scene& scene, const Group& group) {
    if (scene.now.group != group.id) {
        return GroupView::Play::stopped;
    }
    switch (scene.now.engine.state) {
        case PlayState::priming:
            return GroupView::Play::starting;
        case PlayState::playing:
        case PlayState::resting:  // begins to sound by itself
            return GroupView::Play::playing;
        case PlayState::paused:
            return GroupView::Play::paused;
        case PlayState::holding:
            return GroupView::Play::holding;
        default:
            return GroupView::Play::stopped;
    }
}

void placeOnLine(GroupView& view) {
    double slowest = 0.0;
    for (const LaneView& lane : view.lanes) {
        slowest = std::max(slowest, lane.own_ms - lane.trim_ms);
    }
    view.line_ms = slowest + kLineMargin_ms;
    bool found = false;
    for (LaneView& lane : view.lanes) {
        lane.wait_ms = view.line_ms - lane.own_ms + lane.trim_ms;
        lane.slowest =
            !found && view.lanes.size() > 1 && lane.own_ms - lane.trim_ms >= slowest - 1e-9;
        found = found || lane.slowest;
    }
}

QString goalName(Goal goal) {
    switch (goal) {
        case Goal::stereo_pair:
            return ViewPhrases::tr("stereo pair");
        case Goal::several_rooms:
            return ViewPhrases::tr("several rooms");
        default:
            return ViewPhrases::tr("one room");
    }
}

QString subtitleOf(const GroupView& view) {
    const auto present = std::count_if(view.lanes.begin(), view.lanes.end(), [](const auto& lane) {
        return lane.state != LaneView::State::lost && !lane.waiting;
    });
    const int all = static_cast<int>(view.lanes.size());
    if (view.play != GroupView::Play::stopped && present < all) {
        return ViewPhrases::tr("%1 of %2 speakers playing").arg(present).arg(all);
    }
    const QString count = ViewPhrases::tr("%n speaker(s)", nullptr, all);
    if (view.echo_group) {
        return ViewPhrases::tr("%1 · Echo group").arg(count);
    }
    return all < 2 ? count : ViewPhrases::tr("%1 · %2").arg(count, goalName(view.goal));
}

}  // namespace

const SinkInfo* Scene::sinkOf(const std::string& device) const {
    return unisono::sinkOf(now.sinks, device);
}

const SpeakerRecord* Scene::recordOf(const std::string& device) const {
    if (const SinkInfo* sink = sinkOf(device)) {
        return nearestRecord(setup, sink->key());
    }
    const SpeakerRecord* best = nullptr;
    const auto when = [](const SpeakerRecord& record) {
        const auto taken =
            record.calibrations.empty() ? 0 : record.calibrations.back().taken_unix_s;
        return std::max(record.last_seen_unix_s, taken);
    };
    for (const SpeakerRecord& record : setup.speakers) {
        if (record.key.device == device && (best == nullptr || when(record) > when(*best))) {
            best = &record;
        }
    }
    return best;
}

const SpeakerSnapshot* Scene::playingOf(const std::string& device) const {
    const SinkInfo* sink = sinkOf(device);
    for (std::size_t i = 0; i < now.engine.speakers.size(); ++i) {
        const SpeakerSnapshot& speaker = now.engine.speakers[i];
        // Without its sink, an address cannot be told from the speaker itself.
        const std::string& own = i < now.devices.size() ? now.devices[i] : speaker.id.name;
        if (sink != nullptr ? speaker.id == sink->id : own == device) {
            return &speaker;
        }
    }
    return nullptr;
}

QString Scene::nameOf(const std::string& device) const {
    const SpeakerRecord* record = recordOf(device);
    if (record != nullptr && !record->display_name.empty()) {
        return text(record->display_name);
    }
    if (const SinkInfo* sink = sinkOf(device)) {
        return text(sink->description);
    }
    const QString name = bluetooth == nullptr ? QString() : bluetoothName(*bluetooth, device);
    return name.isEmpty() ? text(device) : name;
}

const StudioEvent* Scene::latest(StudioEvent::Kind kind, const std::string& device) const {
    if (!now.events) {
        return nullptr;
    }
    for (auto it = now.events->rbegin(); it != now.events->rend(); ++it) {
        if (it->kind == kind && it->device == device) {
            return &*it;
        }
    }
    return nullptr;
}

namespace {

// As the sound system and the setup know it.
SpeakerView heardOf(const Scene& scene, const std::string& device) {
    SpeakerView view;
    view.device = device;
    view.name = scene.nameOf(device);
    view.number = numberOf(scene.setup, device);
    const SinkInfo* sink = scene.sinkOf(device);
    const SpeakerRecord* record = scene.recordOf(device);
    const SpeakerSnapshot* playing = scene.playingOf(device);
    const bool bluetooth =
        sink != nullptr ? !sink->bluetooth_address.empty() : bluetoothAddress(device).has_value();
    const QString described = sink != nullptr ? text(sink->description) : view.name;
    const SpeakerKind kind = kindOf(described, bluetooth);
    view.icon = kind.icon;
    view.is_echo = kind.is_echo;
    view.simulated = sink != nullptr ? isSimulated(sink->id.backend)
                                     : record != nullptr && isSimulated(record->key.backend);
    for (const Group* group : groupsOf(scene.setup, device)) {
        view.groups << text(group->name);
    }
    view.playing = playing != nullptr && playing->state == SpeakerState::playing &&
                   scene.now.engine.state == PlayState::playing;
    view.level_db = view.playing ? peak_db(playing) : -120.0;
    if (sink != nullptr) {
        view.section = SpeakerView::Section::ready;
        view.meta = metaOf(*sink, view.name);
        view.model = described == view.name ? QString() : described;
        view.state = view.groups.isEmpty() ? ViewPhrases::tr("not in a group")
                                           : (view.playing ? QString() : view.groups.first());
        if (record != nullptr && !record->suspect.empty()) {
            const StudioEvent* back = scene.latest(StudioEvent::Kind::back, device);
            view.alarm = back != nullptr ? ViewPhrases::tr("Back at %1 · check delay")
                                               .arg(clockTime(back->unix_ms / 1000))
                                         : ViewPhrases::tr("Check its delay");
            view.alarm_tone = Tone::warn;
        }
        if (playing != nullptr && playing->state == SpeakerState::refused) {
            view.alarm = ViewPhrases::tr("Cannot be opened now");
            view.alarm_tone = Tone::bad;
        }
        return view;
    }
    if (playing != nullptr) {
        view.section = SpeakerView::Section::nearby;
        const StudioEvent* lost = scene.latest(StudioEvent::Kind::lost, device);
        view.alarm = lost != nullptr ? ViewPhrases::tr("Lost %1 · trying again")
                                           .arg(ago(lost->unix_ms / 1000, scene.now_s()))
                                     : ViewPhrases::tr("Lost · trying again");
        view.alarm_tone = Tone::bad;
        return view;
    }
    view.section = SpeakerView::Section::away;
    view.meta =
        record != nullptr && record->last_seen_unix_s > 0
            ? ViewPhrases::tr("Last here %1").arg(ago(record->last_seen_unix_s, scene.now_s()))
            : ViewPhrases::tr("Not here now");
    return view;
}

}  // namespace

namespace {

// Two Bluetooth speakers of one name: by the ends of their addresses.
void tellApart(std::vector<SpeakerView>& views) {
    std::map<QString, int> named;
    for (const SpeakerView& view : views) {
        ++named[view.name];
    }
    for (SpeakerView& view : views) {
        const QString end = named[view.name] > 1 ? addressEnd(view.device) : QString();
        if (end.isEmpty()) {
            continue;
        }
        for (QString* line : {&view.meta, &view.alarm}) {
            if (!line->isEmpty()) {
                *line = ViewPhrases::tr("%1 · %2", "end of an address, state").arg(end, *line);
            }
        }
        if (view.meta.isEmpty()) {
            view.meta = end;
        }
    }
}

}  // namespace

SpeakerView speakerOf(const Scene& scene, const std::string& device) {
    SpeakerView view = heardOf(scene, device);
    if (scene.bluetooth != nullptr) {
        addBluetooth(*scene.bluetooth, view);
    }
    return view;
}

std::vector<SpeakerView> speakersOf(const Scene& scene) {
    std::vector<std::string> devices;
    const auto add = [&devices](const std::string& device) {
        if (std::find(devices.begin(), devices.end(), device) == devices.end()) {
            devices.push_back(device);
        }
    };
    for (const SinkInfo& sink : scene.now.sinks) {
        add(sink.key().device);
    }
    for (const SpeakerRecord& record : scene.setup.speakers) {
        // Simulated speakers that are switched off are not away: they do not exist.
        if (!isSimulated(record.key.backend) || scene.now.simulated) {
            add(record.key.device);
        }
    }
    for (const Group& group : scene.setup.groups) {
        for (const std::string& device : group.members) {
            const SpeakerRecord* record = scene.recordOf(device);
            if (record == nullptr || !isSimulated(record->key.backend)) {
                add(device);
            }
        }
    }
    if (scene.bluetooth != nullptr) {
        for (const std::string& device : speakersInReach(*scene.bluetooth)) {
            add(device);
        }
    }
    std::vector<SpeakerView> views;
    for (const std::string& device : devices) {
        views.push_back(speakerOf(scene, device));
    }
    std::sort(views.begin(), views.end(), [](const SpeakerView& a, const SpeakerView& b) {
        if (a.section != b.section) {
            return a.section < b.section;
        }
        const int order = a.name.localeAwareCompare(b.name);
        return order != 0 ? order < 0 : a.device < b.device;
    });
    tellApart(views);
    return views;
}

LaneView laneOf(const Scene& scene, const Group& group, const std::string& device) {
    LaneView lane;
    lane.speaker = speakerOf(scene, device);
    const SinkInfo* sink = scene.sinkOf(device);
    const SpeakerRecord* record = scene.recordOf(device);
    const SpeakerSnapshot* playing =
        scene.now.group == group.id ? scene.playingOf(device) : nullptr;
    const SpeakerSettings settings = record == nullptr ? SpeakerSettings{} : record->settings;
    lane.role = settings.role;
    lane.muted = settings.muted;
    lane.volume = volumeOf(settings.gain_db);
    lane.trim_ms = settings.delay_ms;
    lane.reported_ms = playing != nullptr && playing->line.clock_known ? playing->line.declared_ms
                       : record != nullptr ? record->reported_ms.value_or(0.0)
                                           : 0.0;
    // 0: not known, as it never said, and never was measured.
    lane.own_ms = std::max(0.0, lane.reported_ms + settings.extra_latency_ms);
    const bool measured = record != nullptr && !record->calibrations.empty();
    const bool other_way = measured && sink != nullptr && record->key != sink->key();
    if (sink == nullptr) {
        const bool was_playing = playing != nullptr;
        lane.state = was_playing ? LaneView::State::lost
                     : measured  ? LaneView::State::measured
                                 : LaneView::State::reported;
        lane.waiting = !was_playing;
        lane.alarm = was_playing ? ViewPhrases::tr("Reconnecting …") : QString();
        return lane;
    }
    if (!measured) {
        lane.state = LaneView::State::reported;
    } else if (!record->suspect.empty() || other_way) {
        lane.state = LaneView::State::suspect;
        const StudioEvent* back = scene.latest(StudioEvent::Kind::back, device);
        lane.alarm = back != nullptr
                         ? ViewPhrases::tr("Back since %1").arg(clockTime(back->unix_ms / 1000))
                         : ViewPhrases::tr("Changed since it was measured");
    } else {
        lane.state = LaneView::State::measured;
    }
    if (playing != nullptr && playing->state == SpeakerState::playing) {
        lane.error_ms = playing->line.error_ms;
        lane.error_bar_ms = playing->line.error_bar_ms;
    }
    return lane;
}

GroupView groupOf(const Scene& scene, const Group& group) {
    GroupView view;
    view.id = group.id;
    view.name = text(group.name);
    view.goal = effectiveGoal(scene.setup, group);
    view.tolerance_ms = tolerance_ms(view.goal);
    view.play = playOf(scene, group);
    view.volume = volumeOf(group.gain_db);
    view.muted = group.muted;
    view.latency = group.latency;
    view.aligning = scene.now.align.group == group.id && isRunning(scene.now.align.now.phase);
    for (const std::string& device : group.members) {
        view.lanes.push_back(laneOf(scene, group, device));
    }
    view.echo_group = view.lanes.size() > 1 &&
                      std::all_of(view.lanes.begin(), view.lanes.end(),
                                  [](const LaneView& lane) { return lane.speaker.is_echo; });
    placeOnLine(view);
    view.subtitle = subtitleOf(view);
    describeSync(scene, group, view);
    return view;
}

GroupView withJoining(const Scene& scene, const Group& group,
                      const std::vector<std::string>& devices, std::size_t at) {
    GroupView view = groupOf(scene, group);
    const auto old = view.lanes;
    view.lanes.clear();
    const auto joins = [&](const std::string& device) {
        return std::find(devices.begin(), devices.end(), device) != devices.end();
    };
    const auto insert = [&] {
        for (const std::string& device : devices) {
            view.lanes.push_back(laneOf(scene, group, device));
            view.lanes.back().state = LaneView::State::preview;
        }
    };
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (i == at) {
            insert();
        }
        if (!joins(old[i].speaker.device)) {
            view.lanes.push_back(old[i]);
        }
    }
    if (at >= old.size()) {
        insert();
    }
    placeOnLine(view);
    return view;
}

}  // namespace unisono::ui
