#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "bluetooth/address.h"
#include "inspector/inspector_view.h"
#include "inspector/inspector_words.h"
#include "model/speaker_kind.h"
#include "model/words.h"

namespace unisono::ui {
namespace {

using Connection = InspectorView::Connection;

// What the translators see.
struct InspectorPhrases {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

Connection connectionOf(const SpeakerView& speaker, const LaneView* lane, const SinkInfo* sink,
                        const SpeakerSnapshot* engine, PlayState play) {
    if (engine != nullptr) {
        switch (engine->state) {
            case SpeakerState::lost:
                return Connection::lost;
            case SpeakerState::refused:
                return Connection::refused;
            case SpeakerState::playing:
                return play == PlayState::playing ? Connection::playing : Connection::connected;
            case SpeakerState::locking:
                return Connection::connecting;
            case SpeakerState::resting:
                return Connection::connected;
            case SpeakerState::waiting:
                break;
        }
    }
    if (lane != nullptr && lane->state == LaneView::State::lost) {
        return Connection::lost;
    }
    return sink != nullptr || speaker.section == SpeakerView::Section::ready ? Connection::connected
                                                                             : Connection::away;
}

void tellHistory(InspectorView& view, const SpeakerRecord& record, std::int64_t now_unix_s,
                 const QTimeZone& zone) {
    const auto& list = record.calibrations;
    // Undo puts an older one in force, or none.
    const auto applied = std::find_if(list.rbegin(), list.rend(), [&](const auto& each) {
        return std::abs(each.residual_ms - record.settings.extra_latency_ms) < 1e-6;
    });
    for (auto each = list.rbegin(); each != list.rend(); ++each) {
        CalibrationView line;
        line.when = momentText(each->taken_unix_s, now_unix_s, zone);
        switch (each->method) {
            case CalibrationRecord::Method::microphone:
                line.how = each->microphone.empty() ? InspectorPhrases::tr("microphone")
                                                    : QString::fromStdString(each->microphone);
                break;
            case CalibrationRecord::Method::by_ear:
                line.how = InspectorPhrases::tr("by ear");
                break;
            case CalibrationRecord::Method::typed:
                line.how = InspectorPhrases::tr("typed in");
                break;
        }
        line.found = each->residual_ms < 0.0
                         ? InspectorPhrases::tr("%1 less").arg(milliseconds(-each->residual_ms))
                         : milliseconds(each->residual_ms);
        line.error = errorText(each->error_ms);
        line.applied = each == applied;
        view.history.push_back(line);
    }
    if (applied != list.rend()) {
        view.measured = measuredText(*applied, now_unix_s, zone);
        view.measured_by = QString::fromStdString(applied->microphone);
        view.error_bar_ms = applied->error_ms;
    } else if (record.settings.extra_latency_ms != 0.0) {
        view.measured = InspectorPhrases::tr("not known when measured");
    }
}

void tellEngine(InspectorView& view, const SpeakerSnapshot& engine) {
    view.problem = QString::fromStdString(engine.problem);
    const LineSnapshot& line = engine.line;
    if (line.clock_known) {
        view.drift_ppm = line.drift_ppm;
        view.drift_error_ppm = line.drift_error_ppm;
        view.drift_corrected = line.sounding;
    }
    if (engine.state != SpeakerState::waiting && engine.state != SpeakerState::refused) {
        view.dropouts = line.underruns;
    }
}

QString timeOf(std::int64_t unix_ms, const QTimeZone& zone) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(unix_ms, zone).time(),
                              QLocale::ShortFormat);
}

QString backendText(const std::string& backend, const StudioSnapshot& snapshot) {
    for (const ServerStatus& server : snapshot.servers) {
        if (server.backend == backend && !server.info.name.empty()) {
            return QString::fromStdString(server.info.name);
        }
    }
    return QString::fromStdString(backend);
}

void tellLatency(InspectorView& view, const LaneView* lane, const GroupView* group,
                 const SpeakerRecord* record) {
    if (lane != nullptr) {
        view.state = lane->state;
        // As the lane says it: what claims to need no time at all says nothing.
        if (lane->own_ms <= 0.0 && view.history.empty()) {
            return;
        }
        view.own_ms = lane->own_ms;
        view.reported_ms = lane->reported_ms;
        view.wait_ms = lane->wait_ms;
        view.line_ms = group->line_ms;
        return;
    }
    const bool measured = view.error_bar_ms > 0.0 || view.found_ms != 0.0;
    view.state = !view.suspect.isEmpty() ? LaneView::State::suspect
                 : measured              ? LaneView::State::measured
                                         : LaneView::State::reported;
    if (record != nullptr && record->reported_ms) {
        view.reported_ms = record->reported_ms;
        view.own_ms = *record->reported_ms + view.found_ms;
    }
}

}  // namespace

InspectorView inspectorView(const Scene& scene, const std::string& device, const GroupView* group,
                            const QTimeZone& zone) {
    InspectorView view;
    const StudioSnapshot& snapshot = scene.now;
    const LaneView* lane = nullptr;
    if (group != nullptr) {
        const auto found =
            std::find_if(group->lanes.begin(), group->lanes.end(),
                         [&](const LaneView& each) { return each.speaker.device == device; });
        lane = found == group->lanes.end() ? nullptr : &*found;
    }
    view.speaker = lane != nullptr ? lane->speaker : speakerOf(scene, device);
    const SinkInfo* sink = scene.sinkOf(device);
    const SpeakerRecord* record = scene.recordOf(device);
    const SpeakerSnapshot* engine = scene.playingOf(device);

    view.connection = connectionOf(view.speaker, lane, sink, engine, snapshot.engine.state);
    view.measured = InspectorPhrases::tr("never measured");
    const bool bluetooth =
        sink != nullptr ? !sink->bluetooth_address.empty() : bluetoothAddress(device).has_value();
    view.keep_awake = keepAwakeOf(
        record == nullptr ? KeepAwake::automatic : record->settings.keep_awake, bluetooth);
    if (record != nullptr) {
        const SpeakerSettings& settings = record->settings;
        view.trim_ms = settings.delay_ms;
        view.role = settings.role;
        view.volume = volumeOf(settings.gain_db);
        view.muted = settings.muted;
        view.equalizer = settings.equalizer;
        view.found_ms = settings.extra_latency_ms;
        view.suspect = suspectText(record->suspect);
        tellHistory(view, *record, snapshot.unix_ms / 1000, zone);
    }
    tellLatency(view, lane, group, record);
    if (engine != nullptr) {
        tellEngine(view, *engine);
        if (const StudioEvent* last = scene.latest(StudioEvent::Kind::dropout, device)) {
            view.last_dropout = timeOf(last->unix_ms, zone);
        }
    }
    if (sink != nullptr) {
        view.rate_hz = sink->rate_hz;
        view.sound_rate_hz = sink->rate_hz;
    }
    if (sink != nullptr || record != nullptr) {
        const SpeakerKey key = sink != nullptr ? sink->key() : record->key;
        view.codec = QString::fromStdString(key.codec).toUpper().replace('_', '-');
        view.backend = backendText(key.backend, snapshot);
    }
    return view;
}

}  // namespace unisono::ui
