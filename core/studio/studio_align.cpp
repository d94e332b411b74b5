// The studio's part that listens: the level of a microphone, and Align.
#include <algorithm>
#include <utility>

#include "align/merged_report.h"
#include "calibration/decibels.h"
#include "studio/studio.h"

namespace unisono {

void Studio::openMeter(const InputId& microphone) {
    closeMeter();
    meter_ = std::make_unique<Recorder>(kStimulusRate_hz, 1, 1.0);
    auto stream = parts_.backend.openInput(microphone, {kStimulusRate_hz, 1}, *meter_);
    align_.microphone = microphone;
    if (!stream) {
        align_.error = stream.error();
        meter_.reset();
        return;
    }
    align_.error.reset();
    meter_stream_ = std::move(*stream);
}

void Studio::closeMeter() {
    meter_stream_.reset();
    meter_.reset();
}

void Studio::listen(InputId microphone) {
    post([this, microphone = std::move(microphone)] {
        if (!calibrator_.running()) {
            openMeter(microphone);
        }
    });
}

void Studio::stopListening() {
    post([this] { closeMeter(); });
}

void Studio::align(InputId microphone, std::vector<SpeakerId> only) {
    post([this, microphone = std::move(microphone), only = std::move(only)] {
        beginAlign(microphone, only);
    });
}

void Studio::beginAlign(const InputId& microphone, std::vector<SpeakerId> only) {
    if (calibrator_.running()) {
        return;
    }
    closeMeter();
    ++align_.run;
    align_.group = group_;
    align_.microphone = microphone;
    align_.error.reset();
    align_refused_ = true;  // until it has begun
    look(true);
    const auto input = std::find_if(inputs_.begin(), inputs_.end(),
                                    [&](const InputInfo& one) { return one.id == microphone; });
    if (input == inputs_.end()) {
        align_.error = Error{ErrorKind::unknown_microphone, "The microphone is gone.",
                             "Nothing was changed.", "Connect it again, or choose another one."};
        return;
    }
    AlignRequest request;
    request.microphone = *input;
    active_ = true;
    reconcile();
    // Together with two that are known to be right, else what is found would hang in the air.
    if (!only.empty() && align_.report) {
        auto sure = align_.report->speakers;
        std::erase_if(sure, [&](const AlignedSpeaker& one) {
            return !one.trusted || std::find(only.begin(), only.end(), one.id) != only.end();
        });
        std::sort(sure.begin(), sure.end(),
                  [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
        sure.resize(std::min<std::size_t>(sure.size(), 2));
        for (const auto& one : sure) {
            request.anchored.push_back(one.id);
        }
        if (sure.empty()) {
            only.clear();
        }
    } else {
        only.clear();
    }
    for (const SpeakerSnapshot& one : engine_.snapshot().speakers) {  // as they are called now
        const auto in = [&](const std::vector<SpeakerId>& list) {
            return std::find(list.begin(), list.end(), one.id) != list.end();
        };
        if (only.empty() || in(only) || in(request.anchored)) {
            request.speakers.push_back(one.id);
        }
    }
    // Their settings have not changed since, so that the old residuals still hold.
    if (only.empty()) {
        align_.report.reset();
        request.anchored.clear();
    }
    remeasured_ = std::move(only);
    if (auto started = calibrator_.start(request); !started) {
        align_.error = started.error();
    } else {
        align_refused_ = false;
    }
}

void Studio::cancelAlign() {
    post([this] { calibrator_.cancel(); });
}

void Studio::watchAlign() {
    if (meter_stream_) {
        const Recorder::Level level = meter_->level(0.1);
        align_.level_dbfs = decibels(level.rms);
        align_.peak_dbfs = decibels(level.peak);
        if (meter_stream_->ended() != StreamEnd::none) {
            align_.error = Error{ErrorKind::microphone_unavailable,
                                 "The microphone is gone.",
                                 {},
                                 "Connect it again, or choose another one."};
            closeMeter();
        }
    }
    align_.listening = meter_stream_ != nullptr;
    if (!calibrator_.running()) {
        align_.now = calibrator_.snapshot();  // it may have been cancelled since
        if (align_refused_) {
            align_.now = {};
            align_.now.phase = AlignPhase::failed;
        }
        return;
    }
    calibrator_.pump();
    align_.now = calibrator_.snapshot();
    if (calibrator_.running()) {
        return;
    }
    if (calibrator_.error()) {
        align_.error = calibrator_.error();
        return;
    }
    if (calibrator_.snapshot().phase != AlignPhase::done) {
        return;
    }
    const AlignReport& fresh = *calibrator_.report();
    align_.report = std::make_shared<AlignReport>(
        align_.report && !remeasured_.empty() ? mergedReport(*align_.report, fresh, remeasured_)
                                              : fresh);
    StudioEvent event;
    event.unix_ms = parts_.unix_ms();
    event.kind = StudioEvent::Kind::checked;
    event.value = align_.report->spread_ms;
    for (const InputInfo& input : inputs_) {
        if (input.id == align_.microphone) {
            event.text = input.description;
        }
    }
    events_.add(std::move(event));
}

}  // namespace unisono
