#include "cli/measuring.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <thread>
#include <utility>

#include "backends/backends.h"
#include "cli/columns.h"
#include "cli/interrupt.h"
#include "cli/kept_links.h"
#include "cli/progress_line.h"
#include "cli/say.h"
#include "cli/sink_text.h"

namespace unisono::cli {
namespace {

constexpr auto kMeasuringGlance = std::chrono::milliseconds(10);
constexpr std::size_t kBar = 24;  // columns

std::string measuringText(const AlignSnapshot& snapshot, const std::string& what) {
    const auto full = static_cast<std::size_t>(std::lround(snapshot.progress * kBar));
    std::string bar;
    for (std::size_t i = 0; i < kBar; ++i) {
        bar += i < full ? "█" : "░";
    }
    char level[32];
    std::snprintf(level, sizeof level, "%.0f dB", std::max(-99.0, snapshot.level_dbfs));
    return bar + "  " + what + ": " + toText(snapshot.phase) + "   microphone " + level;
}

}  // namespace

void addMeasuringOptions(CLI::App& command, MeasuringOptions& options) {
    command.add_option("--to", options.speakers.to, "The speakers: ids, or descriptions")
        ->type_name("ID,ID[,ID]")
        ->allow_extra_args(false);
    command
        .add_option("--mic", options.microphone,
                    "The microphone, as 'unisono-cli microphones' lists it")
        ->type_name("ID");
    command.add_option("--backend", options.backend, "Sound system: " + backendNames())
        ->type_name("NAME");
}

Result<InputInfo> chooseMicrophone(const std::vector<InputInfo>& inputs, const std::string& typed) {
    if (!typed.empty()) {
        return findInput(inputs, typed);
    }
    if (const InputInfo* usual = usualMicrophone(inputs)) {
        return *usual;
    }
    bool bluetooth = false;
    bool muted = false;
    for (const InputInfo& input : inputs) {
        bluetooth = bluetooth || input.kind == InputInfo::Kind::bluetooth;
        muted = muted || (input.kind == InputInfo::Kind::microphone && input.muted);
    }
    if (muted) {
        return fail(ErrorKind::microphone_unavailable, "The microphone is muted.", {},
                    "Turn it on in the system's sound settings.");
    }
    if (bluetooth) {
        return fail(ErrorKind::microphone_unavailable,
                    "The only microphone here is a Bluetooth one.",
                    "Recording from it makes its link a telephone's, which changes what is "
                    "measured.",
                    "Connect one with a cable, or compare by ear: unisono-cli metronome.");
    }
    return fail(ErrorKind::unknown_microphone, "There is no microphone here.", {},
                "Connect one, or compare by ear: unisono-cli metronome.");
}

Measuring::Measuring(std::unique_ptr<AudioBackend> backend, Remembered remembered,
                     std::vector<SinkInfo> sinks, std::vector<ChosenSpeaker> speakers,
                     InputInfo microphone)
    : backend_(std::move(backend)),
      remembered_(std::move(remembered)),
      sinks_(std::move(sinks)),
      speakers_(std::move(speakers)),
      microphone_(std::move(microphone)),
      engine_(*backend_, machineClock()),
      calibrator_(engine_, *backend_, machineClock()) {
}

Measuring::~Measuring() {
    calibrator_.cancel();
    engine_.halt();
}

Result<std::unique_ptr<Measuring>> Measuring::open(const MeasuringOptions& options) {
    const auto request = parseSpeakers(options.speakers);
    if (!request) {
        return tl::unexpected<Error>(request.error());
    }
    auto backend = openBackend(options.backend);
    if (!backend) {
        return tl::unexpected<Error>(std::move(backend.error()));
    }
    auto sinks = (*backend)->sinks();
    if (request->names.empty()) {
        const std::string names = namesForTo(sinks);
        return fail(ErrorKind::usage, "No speaker was named.", {},
                    names.empty() ? "There are none now; 'unisono-cli doctor' says why."
                                  : "Say which with --to; there are: " + names + ".");
    }
    Remembered remembered;
    auto speakers = chooseSpeakers(*request, sinks, [&remembered](const SinkInfo& sink) {
        return remembered.settingsOf(sink);
    });
    if (!speakers) {
        return tl::unexpected<Error>(std::move(speakers.error()));
    }
    if (speakers->size() < 2) {
        return fail(ErrorKind::usage, "One speaker alone cannot be measured.",
                    "A microphone tells how far speakers are apart.", "Name two or more.");
    }
    if (options.microphone && options.microphone->empty()) {
        return fail(ErrorKind::usage, "--mic names no microphone.", {},
                    "Leave it away, or name one that 'unisono-cli microphones' lists.");
    }
    auto microphone =
        chooseMicrophone((*backend)->inputs(), options.microphone.value_or(std::string()));
    if (!microphone) {
        return tl::unexpected<Error>(std::move(microphone.error()));
    }
    std::unique_ptr<Measuring> measuring(new Measuring(std::move(*backend), std::move(remembered),
                                                       std::move(sinks), std::move(*speakers),
                                                       std::move(*microphone)));
    for (const ChosenSpeaker& speaker : measuring->speakers_) {
        if (auto added = measuring->engine_.addSpeaker(
                speaker.sink, speaker.settings, measuring->remembered_.creepOf(speaker.sink));
            !added) {
            return tl::unexpected<Error>(std::move(added.error()));
        }
    }
    measuring->engine_.run();
    return measuring;
}

std::string Measuring::nameOf(const SpeakerId& id) const {
    for (const ChosenSpeaker& speaker : speakers_) {
        if (speaker.sink.id == id) {
            return spokenName(speaker.sink, sinks_);
        }
    }
    return id.name;
}

Result<AlignReport> Measuring::measure(const std::string& what) {
    AlignRequest request;
    request.microphone = microphone_;
    // Residuals that go together stay what they are, so that speakers that are not here still go
    // together with these.
    std::vector<SinkInfo> aligned;
    for (const ChosenSpeaker& speaker : speakers_) {
        request.speakers.push_back(speaker.sink.id);
        if (remembered_.isAligned(speaker.sink)) {
            aligned.push_back(speaker.sink);
        }
    }
    const auto apart = remembered_.apart(aligned);
    for (const SinkInfo& sink : aligned) {
        if (std::find(apart.begin(), apart.end(), sink) == apart.end()) {
            request.anchored.push_back(sink.id);
            set_ = remembered_.setOf(sink);
        }
    }
    if (set_ == 0) {
        set_ = unixNow();
    }
    if (auto started = calibrator_.start(request); !started) {
        return tl::unexpected<Error>(std::move(started.error()));
    }
    ProgressLine progress;
    for (int glance = 0; calibrator_.running(); ++glance) {
        if (InterruptGuard::interrupted()) {
            calibrator_.cancel();
            return fail(ErrorKind::usage, "Stopped.", "Nothing was changed.");
        }
        calibrator_.pump();
        if (progress.visible() && glance % 8 == 0) {
            progress.show(
                shortened(measuringText(calibrator_.snapshot(), what), progress.columns()));
        }
        std::this_thread::sleep_for(kMeasuringGlance);
    }
    progress.clear();
    if (calibrator_.error()) {
        return tl::unexpected<Error>(*calibrator_.error());
    }
    return *calibrator_.report();
}

Result<void> Measuring::apply(const std::vector<AlignChange>& changes, const AlignReport& report) {
    applyChanges(engine_, changes);
    if (!adapters_) {
        adapters_ = adapterAddresses(sinksOf(speakers_));
    }
    for (const AlignChange& change : changes) {
        const auto speaker =
            std::find_if(speakers_.begin(), speakers_.end(),
                         [&](const ChosenSpeaker& one) { return one.sink.id == change.id; });
        const auto measured =
            std::find_if(report.speakers.begin(), report.speakers.end(),
                         [&](const AlignedSpeaker& one) { return one.id == change.id; });
        if (speaker == speakers_.end() || measured == report.speakers.end()) {
            continue;
        }
        speaker->settings = change.after;
        CalibrationRecord record = calibrationOf(change.after, change.creep_after);
        record.error_ms = measured->error_ms;
        record.confidence = measured->confidence;
        record.method = CalibrationRecord::Method::microphone;
        record.set = set_;
        record.microphone = microphone_.description;
        record.adapter = (*adapters_)[speaker->sink.bluetooth_address];
        if (const auto kept = kept_.find(change.id); kept != kept_.end()) {
            record.levels = kept->second;
            remembered_.undo(speaker->sink.key());
        } else {
            if (change.after.gain_db != change.before.gain_db) {
                record.levels = LevelMatch{change.before.gain_db, change.after.gain_db};
            }
            kept_[change.id] = record.levels;
        }
        remembered_.add(speaker->sink, change.after, record);
    }
    return remembered_.save();
}

}  // namespace unisono::cli
