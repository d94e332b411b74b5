// The Calibrator's part that makes the sounds, watches them play, and has the recordings analysed.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "align/calibrator.h"
#include "calibration/decibels.h"

namespace unisono {
namespace {

constexpr double kLook_s = 0.06;  // over which the microphone's level is taken

double rms(std::span<const float> samples) {
    double power = 0.0;
    for (const float sample : samples) {
        power += static_cast<double>(sample) * static_cast<double>(sample);
    }
    return std::sqrt(power / static_cast<double>(std::max<std::size_t>(samples.size(), 1)));
}

}  // namespace

// Making a sound takes some 20 ms: too long for a thread that also draws a window.
void Calibrator::prepareSounds(std::size_t count) {
    if (sounds_.size() >= count) {
        return;
    }
    making_sounds_ = std::async(policy(), [stimulus = Stimulus(config_.stimulus), count] {
        std::vector<std::vector<float>> sounds;
        for (std::size_t code = 0; code < count; ++code) {
            sounds.push_back(stimulus.sound(code));
        }
        return sounds;
    });
}

bool Calibrator::soundsReady() {
    if (making_sounds_.valid()) {
        if (config_.in_background &&
            making_sounds_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            return false;
        }
        sounds_ = making_sounds_.get();
    }
    return true;
}

std::launch Calibrator::policy() const {
    return config_.in_background ? std::launch::async : std::launch::deferred;
}

void Calibrator::measure(std::vector<std::size_t> codes, double level_db) {
    const auto gain = static_cast<float>(std::pow(10.0, level_db / 20.0));
    std::vector<Engine::OverlaySound> sounds;
    for (const std::size_t code : codes) {
        std::vector<float> sound = sounds_[code];
        for (float& sample : sound) {
            sample *= gain;
        }
        sounds.push_back({speakers_[code].id, std::move(sound)});
    }
    auto time = engine_.overlay(sounds);
    if (!time) {
        fail({ErrorKind::speaker_unavailable, "The speakers stopped playing.",
              "Nothing was changed.", "Align again when they play."});
        return;
    }
    try_ = {std::move(codes), *time, level_db, recorder_->lost()};
    sound_s_ += toSeconds(time->end - time->begin);
    ++tries_;
    watches_.assign(speakers_.size(), {});
    enter(first_ ? AlignPhase::measuring_again : AlignPhase::measuring);
}

// What the engine knows of the speakers while they are measured.
void Calibrator::watchLines() {
    const EngineSnapshot group = engine_.snapshot();
    const TimePoint code_begin = try_.time.begin + fromSeconds(config_.stimulus.swell_s);
    for (const std::size_t i : try_.codes) {
        MeasuredSpeaker& speaker = speakers_[i];
        LineWatch& watch = watches_[i];
        const SpeakerSnapshot* now = group.find(speaker.id);
        if (now == nullptr || now->state != SpeakerState::playing) {
            speaker.playing = false;
            continue;
        }
        speaker.settings = now->settings;
        speaker.creep = now->creep;
        if (!watch.begun) {
            watch.begun = true;
            watch.underruns = now->line.underruns;
            watch.jumps = now->line.jumps;
            watch.steps = now->line.steps;
            watch.reconnects = now->reconnects;
            speaker.playing = true;
            speaker.disturbed = false;
            speaker.drifts = memoryOf(speaker.id, now->reconnects).drifts;
        }
        speaker.disturbed = speaker.disturbed || now->line.underruns != watch.underruns ||
                            now->line.jumps != watch.jumps || now->line.steps != watch.steps ||
                            now->reconnects != watch.reconnects;
        // What is rendered now is heard a good deal later.
        const TimePoint heard{Nanoseconds(now->line.next_heard_ns)};
        if (heard >= code_begin && heard <= try_.time.end) {
            watch.error_sum_ms += now->line.error_ms;
            watch.speed_sum_ppm += now->line.speed_ppm;
            ++watch.looks;
            speaker.error_ms = watch.error_sum_ms / watch.looks;
            speaker.speed_ppm = watch.speed_sum_ppm / watch.looks;
        }
    }
}

// Of short looks at the last `seconds`, the quietest in which the microphone said anything: music
// that has just ended, and is still heard from the latest speaker, is not the room.
double Calibrator::quietest(double seconds) const {
    const auto look = static_cast<std::size_t>(kLook_s * recorder_->rate_hz());
    const auto all = static_cast<std::size_t>(seconds * recorder_->rate_hz());
    const std::vector<float> heard = recorder_->copy(
        static_cast<std::int64_t>(recorder_->frames()) - static_cast<std::int64_t>(all), all);
    double least = 0.0;
    for (std::size_t at = 0; at + look <= all; at += look) {
        const double level = rms(std::span(heard).subspan(at, look));
        if (level > 0.0 && (least == 0.0 || level < least)) {
            least = level;
        }
    }
    return least;
}

bool Calibrator::soundIsOver() const {
    const TimePoint now = clock_.now();
    const auto heard = static_cast<double>(recorder_->frames()) / recorder_->rate_hz();
    const TimePoint heard_until = recorder_->begin() + fromSeconds(heard);
    if (heard_until < try_.time.end + fromSeconds(config_.tail_s)) {
        return false;
    }
    const double level = recorder_->level(kLook_s).rms;
    const auto begin = recorder_->frameAt(try_.time.begin);
    const auto end = recorder_->frameAt(try_.time.end);
    const double sound = rms(
        recorder_->copy(begin, static_cast<std::size_t>(std::max<std::int64_t>(0, end - begin))));
    // Where the room is nearly as loud, nobody can tell whether the latest speaker still plays.
    const double below_sound_db = decibels(level / std::max(sound, 1e-6));
    const double above_room_db = decibels(level / std::max(room_rms_, 1e-6));
    const bool quiet =
        below_sound_db < -config_.faded_db ||
        (below_sound_db < -config_.fallen_db && above_room_db < config_.quiet_again_db);
    return (silence_is_ours_ && quiet) ||
           now > try_.time.end + fromSeconds(config_.late_s + config_.tail_s);
}

// Neither ended nor going on, as one that the system has suspended.
bool Calibrator::microphoneIsStuck() {
    const TimePoint now = clock_.now();
    if (recorder_->frames() != heard_frames_) {
        heard_frames_ = recorder_->frames();
        heard_at_ = now;
    }
    if (heard_frames_ == 0 || toSeconds(now - heard_at_) <= config_.silent_mic_s) {
        return false;
    }
    fail({ErrorKind::microphone_unavailable,
          request_.microphone.description + " delivers nothing any more.", "Nothing was changed.",
          "See in the system's sound settings whether it works, and align again."});
    return true;
}

void Calibrator::pumpMeasuring() {
    if (microphoneIsStuck()) {
        return;
    }
    watchLines();
    if (recorder_->lost() != try_.lost) {
        if (tries_ < config_.tries) {
            measure(try_.codes, try_.level_db);
            return;
        }
        fail({ErrorKind::nothing_measured, "The recording has gaps.", "Nothing was changed.",
              "The computer may be too busy; close other programs and align again."});
        return;
    }
    if (soundIsOver()) {
        analyseTry();
    }
}

void Calibrator::analyseTry() {
    // Let in the latest, and what may come before everything else.
    const auto first = recorder_->frameAt(try_.time.begin - fromSeconds(config_.early_s));
    const auto last = static_cast<std::int64_t>(recorder_->frames());
    auto recording =
        recorder_->copy(first, static_cast<std::size_t>(std::max<std::int64_t>(0, last - first)));
    const bool any = std::any_of(recording.begin(), recording.end(),
                                 [](float sample) { return sample != 0.0F; });
    if (!any) {
        fail({ErrorKind::microphone_unavailable,
              request_.microphone.description + " delivers only silence.", "Nothing was changed.",
              "It may be muted, or this program may not record; see the system's sound settings."});
        return;
    }
    noteGainRiding(recording);
    StimulusConfig played = config_.stimulus;
    played.level_dbfs += try_.level_db;
    analysis_ = std::async(policy(), [recording = std::move(recording), stimulus = Stimulus(played),
                                      codes = try_.codes, config = config_.analysis] {
        return analyse(recording, stimulus, codes, config);
    });
    enter(AlignPhase::analysing);
    if (!config_.in_background) {
        pumpAnalysing();
    }
}

// Noise that all speakers play evenly is heard evenly, unless something turns the microphone down
// or takes noise out of it.
void Calibrator::noteGainRiding(const std::vector<float>& recording) {
    const auto levelOf = [&](double from_s, double to_s) {
        const auto index = [&](double s) {
            return std::min(recording.size(), static_cast<std::size_t>(s * recorder_->rate_hz()));
        };
        return rms(std::span(recording).subspan(index(from_s), index(to_s) - index(from_s)));
    };
    // Two stretches in its later half: by then the latest speaker plays, and none has ended.
    const double begin_s = config_.early_s + config_.stimulus.swell_s;
    const double code_s = config_.stimulus.code_s;
    const double early = levelOf(begin_s + 0.4 * code_s, begin_s + 0.65 * code_s);
    const double late = levelOf(begin_s + 0.7 * code_s, begin_s + 0.95 * code_s);
    const bool rides = std::abs(decibels(late / std::max(early, 1e-6))) > config_.riding_db;
    if (rides && !first_) {
        notices_.push_back(request_.microphone.description +
                           " seems to change its level by itself. If the result is not sure, "
                           "switch off its automatic gain and noise suppression.");
    }
}

void Calibrator::pumpAnalysing() {
    if (config_.in_background &&
        analysis_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        return;
    }
    consider(analysis_.get());
}

void Calibrator::consider(GroupMeasurement measurement) {
    for (std::size_t k = 0; k < try_.codes.size(); ++k) {
        // A stream that faltered is measured again like one that was not heard well.
        if (speakers_[try_.codes[k]].disturbed && measurement.speakers[k].grade == Grade::good) {
            measurement.speakers[k].grade = Grade::unusable;
            measurement.speakers[k].trouble = Trouble::jumped;
        }
    }
    if (!first_) {
        first_ = std::move(measurement);
        first_begin_ = try_.time.begin;
        const auto trusted =
            std::count_if(first_->speakers.begin(), first_->speakers.end(),
                          [](const auto& one) { return one.grade == Grade::good; });
        const bool overdriven = first_->clipped_part > config_.overdriven_part;
        // A direct sound that is weaker than its reflections is lost in noise, too.
        const bool noisy =
            std::any_of(first_->speakers.begin(), first_->speakers.end(), [](const auto& one) {
                return one.trouble == Trouble::noisy || one.trouble == Trouble::obstructed;
            });
        const double level_db = overdriven ? -config_.lower_db : (noisy ? config_.raise_db : 0.0);
        std::vector<std::size_t> again = speakersToRemeasure(*first_, config_.remeasure);
        if (tries_ < config_.tries && trusted < 2 && trusted < std::ssize(speakers_)) {
            // Nothing to hold on to: everything again.
            again.resize(speakers_.size());
            std::iota(again.begin(), again.end(), 0U);
            first_.reset();
            measure(std::move(again), level_db);
            return;
        }
        if (tries_ < config_.tries && !again.empty()) {
            measure(std::move(again), level_db);
            return;
        }
        finish(*first_);
        return;
    }
    const double apart_s = toSeconds(try_.time.begin - first_begin_);
    first_begin_ = try_.time.begin;  // at which the merged one holds
    finish(merged(*first_, measurement, try_.codes, apart_s, config_.remeasure));
}

Calibrator::Memory& Calibrator::memoryOf(const SpeakerId& id, std::uint32_t reconnects) {
    auto found = std::find_if(memories_.begin(), memories_.end(),
                              [&](const Memory& memory) { return memory.id == id; });
    if (found == memories_.end()) {
        found = memories_.insert(memories_.end(), {id, reconnects, {}});
    }
    if (found->reconnects != reconnects) {
        *found = {id, reconnects, {}};
    }
    return *found;
}

void Calibrator::finish(const GroupMeasurement& measurement) {
    const EngineSnapshot group = engine_.snapshot();
    for (auto& speaker : speakers_) {
        if (const SpeakerSnapshot* now = group.find(speaker.id)) {
            speaker.drift_ppm = now->line.drift_ppm;
            speaker.drift_error_ppm = now->line.drift_error_ppm;
        }
    }
    const TimePoint at = first_begin_ + fromSeconds(measurement.reference_s);
    AlignReport report = judge(measurement, speakers_, at, config_.judge);
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
        for (auto& memory : memories_) {
            if (memory.id == speakers_[i].id && report.speakers[i].trusted) {
                memory.drifts.push_back(report.speakers[i].sighting);
            }
        }
    }
    report.sound_s = sound_s_;
    report.elapsed_s = toSeconds(clock_.now() - started_);
    report.notices.insert(report.notices.begin(), notices_.begin(), notices_.end());
    report_ = std::move(report);
    release(AlignPhase::done);
}

}  // namespace unisono
