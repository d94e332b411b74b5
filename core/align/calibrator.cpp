#include "align/calibrator.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "align/silence_source.h"
#include "calibration/decibels.h"

namespace unisono {
const char* toText(AlignPhase phase) {
    switch (phase) {
        case AlignPhase::idle:
            return "not begun";
        case AlignPhase::opening:
            return "getting the speakers ready";
        case AlignPhase::listening:
            return "listening to the room";
        case AlignPhase::measuring:
            return "measuring";
        case AlignPhase::analysing:
            return "working it out";
        case AlignPhase::measuring_again:
            return "measuring the unsure ones again";
        case AlignPhase::done:
            return "done";
        case AlignPhase::failed:
            return "failed";
        case AlignPhase::cancelled:
            return "cancelled";
    }
    return "?";
}

bool isRunning(AlignPhase phase) {
    switch (phase) {
        case AlignPhase::opening:
        case AlignPhase::listening:
        case AlignPhase::measuring:
        case AlignPhase::analysing:
        case AlignPhase::measuring_again:
            return true;
        case AlignPhase::idle:
        case AlignPhase::done:
        case AlignPhase::failed:
        case AlignPhase::cancelled:
            return false;
    }
    return false;
}

Calibrator::Calibrator(Engine& engine, InputOpener& inputs, const Clock& clock,
                       const CalibratorConfig& config)
    : engine_(engine), inputs_(inputs), clock_(clock), config_(config) {
}

Calibrator::~Calibrator() {
    cancel();
}

Result<void> Calibrator::start(const AlignRequest& request) {
    if (running()) {
        return unisono::fail(ErrorKind::usage, "A measurement is under way already.", {},
                             "Wait for it or cancel it.");
    }
    if (request.speakers.size() < 2) {
        return unisono::fail(ErrorKind::usage, "One speaker alone cannot be aligned.",
                             "A measurement tells how far speakers are apart.",
                             "Name two or more.");
    }
    const EngineSnapshot group = engine_.snapshot();
    speakers_.clear();
    for (const SpeakerId& id : request.speakers) {
        const SpeakerSnapshot* speaker = group.find(id);
        if (speaker == nullptr) {
            return unisono::fail(ErrorKind::unknown_speaker, id.name + " is not in the group.");
        }
        MeasuredSpeaker measured;
        measured.id = id;
        measured.description = speaker->description;
        measured.anchored = std::find(request.anchored.begin(), request.anchored.end(), id) !=
                            request.anchored.end();
        speakers_.push_back(std::move(measured));
    }
    const InputInfo& microphone = request.microphone;
    if (microphone.kind == InputInfo::Kind::bluetooth) {
        return unisono::fail(
            ErrorKind::microphone_unavailable,
            microphone.description + " is a Bluetooth microphone.",
            "Recording from it makes its link a telephone's, which changes what is measured.",
            "Use a microphone that is built in or has a cable.");
    }
    if (microphone.kind == InputInfo::Kind::bluetooth_music) {
        return unisono::fail(ErrorKind::microphone_unavailable,
                             microphone.description + " streams music to this computer.",
                             "It is not a microphone.", "Choose a microphone.");
    }
    if (microphone.muted) {
        return unisono::fail(ErrorKind::microphone_unavailable,
                             microphone.description + " is muted.", {},
                             "Turn it on in the system's sound settings.");
    }
    auto recorder = std::make_unique<Recorder>(kStimulusRate_hz, 1);
    auto stream = inputs_.openInput(microphone.id, {kStimulusRate_hz, 1}, *recorder);
    if (!stream) {
        return tl::unexpected<Error>(std::move(stream.error()));
    }
    std::erase_if(given_up_, [](const auto& analysis) {
        return analysis.wait_for(std::chrono::seconds(0)) != std::future_status::timeout;
    });
    request_ = request;
    recorder_ = std::move(recorder);
    microphone_ = std::move(*stream);
    started_ = clock_.now();
    report_.reset();
    error_.reset();
    first_.reset();
    notices_.clear();
    tries_ = 0;
    room_rms_ = 0.0;
    heard_frames_ = 0;
    sound_s_ = 0.0;
    prepareSounds(request.speakers.size());
    if (microphone.kind == InputInfo::Kind::processed) {
        notices_.push_back(microphone.description +
                           " takes echo or noise out of what it hears, which may be what is "
                           "measured. If the result is not sure, choose the microphone behind it.");
    }
    if (microphone.kind == InputInfo::Kind::monitor) {
        notices_.push_back(microphone.description +
                           " is what a speaker is given, not what is heard of it.");
    }
    const bool nothing_plays = group.state == PlayState::idle || group.state == PlayState::finished;
    silence_is_ours_ = nothing_plays;
    if (nothing_plays) {
        engine_.play(std::make_unique<SilenceSource>());
    }
    enter(AlignPhase::opening);
    return {};
}

void Calibrator::pump() {
    if (!running()) {
        return;
    }
    switch (microphone_ ? microphone_->ended() : StreamEnd::none) {
        case StreamEnd::none:
            break;
        case StreamEnd::refused:
            fail({ErrorKind::microphone_unavailable,
                  "The system does not let this program record from " +
                      request_.microphone.description + ".",
                  "Nothing was changed.",
                  "Allow it in the system's privacy or sound settings, and align again."});
            return;
        case StreamEnd::server_gone:
            fail({ErrorKind::server_unavailable, "The sound server is gone.",
                  "Nothing was changed.", "Align again when it is back."});
            return;
        default:
            fail({ErrorKind::microphone_unavailable, request_.microphone.description + " is gone.",
                  "Nothing was changed.", "Connect it again and align again."});
            return;
    }
    switch (phase_) {
        case AlignPhase::opening:
            pumpOpening();
            break;
        case AlignPhase::listening:
            pumpListening();
            break;
        case AlignPhase::measuring:
        case AlignPhase::measuring_again:
            pumpMeasuring();
            break;
        case AlignPhase::analysing:
            pumpAnalysing();
            break;
        default:
            break;
    }
}

void Calibrator::pumpOpening() {
    const EngineSnapshot group = engine_.snapshot();
    bool all = group.timeline_runs;
    std::size_t playing = 0;
    for (auto& speaker : speakers_) {
        const SpeakerSnapshot* now = group.find(speaker.id);
        speaker.playing = now != nullptr && now->state == SpeakerState::playing;
        playing += speaker.playing ? 1 : 0;
        all = all && speaker.playing;
    }
    const bool patience_over = inPhase_s() > config_.open_patience_s;
    if (recorder_->frames() == 0) {
        if (inPhase_s() > std::max(config_.silent_mic_s, config_.open_patience_s)) {
            fail({ErrorKind::microphone_unavailable,
                  request_.microphone.description + " delivers nothing.", "Nothing was changed.",
                  "See in the system's sound settings whether it works, and whether this program "
                  "may record."});
        }
        return;
    }
    if (all || (patience_over && group.timeline_runs && playing >= 2)) {
        enter(AlignPhase::listening);
        pumpListening();
    } else if (patience_over) {
        fail({ErrorKind::speaker_unavailable, "Fewer than two of the speakers play.",
              "Nothing was changed.",
              "See whether they are switched on and connected, and align again."});
    }
}

void Calibrator::pumpListening() {
    // While music plays there is nothing to listen for.
    if (microphoneIsStuck()) {
        return;
    }
    if (silence_is_ours_) {
        const auto heard_s = static_cast<double>(recorder_->frames()) / recorder_->rate_hz();
        if (heard_s < config_.listen_s) {
            if (inPhase_s() > config_.silent_mic_s) {
                fail({ErrorKind::microphone_unavailable,
                      request_.microphone.description + " delivers nothing.",
                      "Nothing was changed.",
                      "See in the system's sound settings whether it works."});
            }
            return;
        }
        const bool loud = decibels(recorder_->level(config_.listen_s).rms) > config_.quiet_dbfs;
        if (loud && inPhase_s() < config_.quiet_patience_s) {
            return;
        }
        if (loud) {
            notices_.emplace_back(
                "The room is loud. Where a speaker is not sure, make it quieter and measure "
                "again.");
        }
        room_rms_ = quietest(config_.listen_s);
    }
    if (!soundsReady()) {
        return;
    }
    std::vector<std::size_t> all(speakers_.size());
    std::iota(all.begin(), all.end(), 0U);
    measure(std::move(all), 0.0);
}

void Calibrator::fail(Error error) {
    error_ = std::move(error);
    release(AlignPhase::failed);
}

void Calibrator::cancel() {
    if (running()) {
        release(AlignPhase::cancelled);
    }
}

// Music comes back, or silence ends; the microphone is let go.
void Calibrator::release(AlignPhase phase) {
    if (phase_ == AlignPhase::measuring || phase_ == AlignPhase::measuring_again) {
        engine_.endOverlay();
    }
    if (silence_is_ours_ && engine_.snapshot().title == SilenceSource::kTitle) {
        engine_.stop();
    }
    silence_is_ours_ = false;
    microphone_.reset();
    recorder_.reset();
    if (analysis_.valid()) {
        given_up_.push_back(std::move(analysis_));  // destroying it here would wait for its end
    }
    enter(phase);
}

void Calibrator::enter(AlignPhase phase) {
    phase_ = phase;
    entered_ = clock_.now();
    // Asleep, a speaker swallows the first second; a tone that the microphone hears, though no
    // person does, counts as a loud room.
    engine_.keepAwake(!running()                     ? Engine::Awake::as_set
                      : phase == AlignPhase::opening ? Engine::Awake::everyone
                                                     : Engine::Awake::nobody);
}

double Calibrator::inPhase_s() const {
    return toSeconds(clock_.now() - entered_);
}

AlignSnapshot Calibrator::snapshot() const {
    AlignSnapshot s;
    s.phase = phase_;
    if (recorder_) {
        const Recorder::Level level = recorder_->level(0.1);
        s.level_dbfs = decibels(level.rms);
        s.peak_dbfs = decibels(level.peak);
    }
    const auto between = [this](double from, double to, double seconds) {
        return from + (to - from) * std::clamp(inPhase_s() / seconds, 0.0, 1.0);
    };
    const double sound_s = toSeconds(try_.time.end - try_.time.begin) + 0.5;
    switch (phase_) {
        case AlignPhase::opening:
            s.progress = between(0.0, 0.12, config_.open_patience_s);
            break;
        case AlignPhase::listening:
            s.progress = between(0.12, 0.15, config_.listen_s);
            break;
        case AlignPhase::measuring:
            s.progress = between(0.15, 0.85, sound_s);
            break;
        case AlignPhase::measuring_again:
            s.progress = between(0.87, 0.97, sound_s);
            break;
        case AlignPhase::analysing:
            s.progress = first_ ? 0.98 : 0.86;
            break;
        case AlignPhase::done:
            s.progress = 1.0;
            break;
        default:
            break;
    }
    return s;
}

}  // namespace unisono
