#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "inspector/inspector_view.h"
#include "inspector/inspector_words.h"

namespace unisono::ui {
namespace {

using Connection = InspectorView::Connection;

QString tr(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

const SinkInfo* sinkOf(const std::string& device, const StudioSnapshot& snapshot) {
    const auto sink =
        std::find_if(snapshot.sinks.begin(), snapshot.sinks.end(),
                     [&](const SinkInfo& each) { return each.key().device == device; });
    return sink == snapshot.sinks.end() ? nullptr : &*sink;
}

// Of its sink, else the one that was here last; of equals the one written last.
const SpeakerRecord* recordOf(const std::string& device, const Setup& setup, const SinkInfo* sink) {
    const SpeakerRecord* best = nullptr;
    for (const SpeakerRecord& record : setup.speakers) {
        if (record.key.device != device) {
            continue;
        }
        if (sink != nullptr && record.key.backend == sink->id.backend &&
            record.key.codec == sink->bluetooth_codec) {
            return &record;
        }
        if (best == nullptr || record.last_seen_unix_s >= best->last_seen_unix_s) {
            best = &record;
        }
    }
    // With its sink here, the settings of another codec or backend are not in force.
    return sink == nullptr ? best : nullptr;
}

const SpeakerSnapshot* engineSpeakerOf(const std::string& device, const StudioSnapshot& snapshot,
                                       const SinkInfo* sink) {
    SpeakerId id;
    if (sink != nullptr) {
        id = sink->id;
    } else if (snapshot.events != nullptr) {
        // Its sink is gone; what it was called is in what was told of it.
        for (const StudioEvent& event : *snapshot.events) {
            if (event.device == device && !event.speaker.name.empty()) {
                id = event.speaker;
            }
        }
    }
    const auto& speakers = snapshot.engine.speakers;
    const auto speaker =
        std::find_if(speakers.begin(), speakers.end(), [&](const SpeakerSnapshot& each) {
            return each.id == id || (id.name.empty() && each.id.name == device);
        });
    return speaker == speakers.end() ? nullptr : &*speaker;
}

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

// Level 0 … 100 of a digital gain; 60 dB from silence to full.
int volumeOf(double gain_db) {
    return gain_db <= -60.0 ? 0
                            : static_cast<int>(std::lround(
                                  std::clamp(100.0 * std::pow(10.0, gain_db / 60.0), 0.0, 100.0)));
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
                line.how = each->microphone.empty() ? tr("microphone")
                                                    : QString::fromStdString(each->microphone);
                break;
            case CalibrationRecord::Method::by_ear:
                line.how = tr("by ear");
                break;
            case CalibrationRecord::Method::typed:
                line.how = tr("typed in");
                break;
        }
        line.found = each->residual_ms < 0.0 ? tr("%1 less").arg(timeText(-each->residual_ms))
                                             : timeText(each->residual_ms);
        line.error = errorText(each->error_ms);
        line.applied = each == applied;
        view.history.push_back(line);
    }
    if (applied != list.rend()) {
        view.measured = measuredText(*applied, now_unix_s, zone);
        view.measured_by = QString::fromStdString(applied->microphone);
        view.error_bar_ms = applied->error_ms;
    } else if (record.settings.extra_latency_ms != 0.0) {
        view.measured = tr("not known when measured");
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

QString lastDropout(const std::string& device, const StudioSnapshot& snapshot,
                    const QTimeZone& zone) {
    if (snapshot.events == nullptr) {
        return {};
    }
    const auto& events = *snapshot.events;
    const auto last = std::find_if(events.rbegin(), events.rend(), [&](const StudioEvent& event) {
        return event.kind == StudioEvent::Kind::dropout && event.device == device;
    });
    if (last == events.rend()) {
        return {};
    }
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(last->unix_ms, zone).time(),
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
        view.own_ms = lane->own_ms;
        view.reported_ms = lane->reported_ms;
        view.found_ms = lane->own_ms - lane->reported_ms;
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

InspectorView inspectorView(const SpeakerView& speaker, const Setup& setup,
                            const StudioSnapshot& snapshot, const GroupView* group,
                            const QTimeZone& zone) {
    InspectorView view;
    view.speaker = speaker;
    const SinkInfo* sink = sinkOf(speaker.device, snapshot);
    const SpeakerRecord* record = recordOf(speaker.device, setup, sink);
    const SpeakerSnapshot* engine = engineSpeakerOf(speaker.device, snapshot, sink);
    const LaneView* lane = nullptr;
    if (group != nullptr) {
        const auto found = std::find_if(
            group->lanes.begin(), group->lanes.end(),
            [&](const LaneView& each) { return each.speaker.device == speaker.device; });
        lane = found == group->lanes.end() ? nullptr : &*found;
    }

    view.connection = connectionOf(speaker, lane, sink, engine, snapshot.engine.state);
    view.measured = tr("never measured");
    if (record != nullptr) {
        view.settable = true;
        const SpeakerSettings& settings = record->settings;
        view.trim_ms = settings.delay_ms;
        view.role = settings.role;
        view.volume = volumeOf(settings.gain_db);
        view.muted = settings.muted;
        view.equalizer = settings.equalizer;
        view.found_ms = settings.extra_latency_ms;
        view.suspect = QString::fromStdString(record->suspect);
        tellHistory(view, *record, snapshot.unix_ms / 1000, zone);
    }
    tellLatency(view, lane, group, record);
    if (lane != nullptr) {
        view.volume = lane->volume;
        view.muted = lane->muted;
    }
    if (engine != nullptr) {
        tellEngine(view, *engine);
        view.last_dropout = lastDropout(speaker.device, snapshot, zone);
    }
    if (sink != nullptr) {
        view.rate_hz = sink->rate_hz;
        view.sound_rate_hz = sink->rate_hz;
        view.codec = QString::fromStdString(sink->bluetooth_codec);
        view.backend = backendText(sink->id.backend, snapshot);
        view.settable = true;
    } else if (record != nullptr) {
        view.codec = QString::fromStdString(record->key.codec);
        view.backend = backendText(record->key.backend, snapshot);
    }
    return view;
}

}  // namespace unisono::ui
