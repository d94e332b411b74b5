#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "backends/backends.h"
#include "cli/align_words.h"
#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/kept_links.h"
#include "cli/parse.h"
#include "cli/platform/keyboard.h"
#include "cli/platform/terminal.h"
#include "cli/progress_line.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "cli/speaker_choice.h"
#include "engine/engine.h"
#include "source/metronome.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

constexpr auto kKeyGlance = std::chrono::milliseconds(20);
constexpr double kCoarse_ms = 10.0;
constexpr double kMedium_ms = 1.0;
constexpr double kFine_ms = 0.1;

struct MetronomeOptions {
    SpeakerOptions speakers;
    std::string bpm = "120";
    std::string seconds;
    std::string backend = "auto";
};

constexpr const char* kMetronomeFooter =
    "For those without a microphone: listen to two speakers at a time, and move one of them until\n"
    "both clicks are one. Keys, while it plays in a terminal:\n"
    "\n"
    "  up, down       which speaker is moved        left, right   1 ms earlier, later\n"
    "  page up, down  10 ms earlier, later          , and .       0.1 ms earlier, later\n"
    "  m              silence it, or not            enter         keep what was set, and end\n"
    "  q, escape      end, and keep nothing\n"
    "\n"
    "What is kept is used by 'play' from then on, and taken back with 'align --undo'.";

class Trimming {
 public:
    Trimming(Engine& engine, Remembered& remembered, std::vector<ChosenSpeaker> speakers,
             std::vector<std::string> names)
        : engine_(engine),
          remembered_(remembered),
          speakers_(std::move(speakers)),
          names_(std::move(names)),
          moved_ms_(speakers_.size(), 0.0) {
        for (const ChosenSpeaker& speaker : speakers_) {
            muted_before_.push_back(speaker.settings.muted);
        }
    }

    // True when it is over.
    bool onKey(Key key) {
        switch (key) {
            case Key::up:
                current_ = (current_ + speakers_.size() - 1) % speakers_.size();
                break;
            case Key::down:
                current_ = (current_ + 1) % speakers_.size();
                break;
            case Key::left:
                move(-kMedium_ms);
                break;
            case Key::right:
                move(kMedium_ms);
                break;
            case Key::page_up:
                move(-kCoarse_ms);
                break;
            case Key::page_down:
                move(kCoarse_ms);
                break;
            case Key::comma:
                move(-kFine_ms);
                break;
            case Key::point:
                move(kFine_ms);
                break;
            case Key::m:
                mute();
                break;
            case Key::enter:
                keep_ = true;
                return true;
            case Key::q:
            case Key::escape:
                return true;
            case Key::other:
                break;
        }
        return false;
    }

    [[nodiscard]] std::string line() const {
        const SpeakerSettings& settings = speakers_[current_].settings;
        return names_[current_] + (settings.muted ? " (silent) " : " ") + wordsOf(current_);
    }

    ExitCode finish() {
        if (std::ranges::all_of(moved_ms_, [](double moved_ms) { return moved_ms == 0.0; })) {
            std::printf("Nothing was moved.\n");
            return ExitCode::ok;
        }
        std::map<std::string, std::string> adapters = adapterAddresses(sinksOf(speakers_));
        for (std::size_t i = 0; i < speakers_.size(); ++i) {
            if (moved_ms_[i] == 0.0) {
                continue;
            }
            std::printf("%s\n", printable(names_[i] + " " + wordsOf(i) + ".").c_str());
            CalibrationRecord record =
                calibrationOf(speakers_[i].settings, remembered_.creepOf(speakers_[i].sink));
            record.confidence = 0.5;
            record.method = CalibrationRecord::Method::by_ear;
            record.set = remembered_.setOf(speakers_[i].sink);
            record.adapter = adapters[speakers_[i].sink.bluetooth_address];
            SpeakerSettings settings = speakers_[i].settings;
            settings.muted = muted_before_[i];
            remembered_.add(speakers_[i].sink, settings, record);
        }
        if (!keep_) {
            std::printf("None of it was kept.\n");
            return ExitCode::ok;
        }
        if (auto saved = remembered_.save(); !saved) {
            return sayError(saved.error());
        }
        std::printf("Kept.\n");
        return ExitCode::ok;
    }

 private:
    // Playing later is having less latency to make up for.
    void move(double later_ms) {
        SpeakerSettings& settings = speakers_[current_].settings;
        const double wanted = std::clamp(settings.extra_latency_ms - later_ms,
                                         kExtraLatencyRange_ms.low, kExtraLatencyRange_ms.high);
        moved_ms_[current_] += settings.extra_latency_ms - wanted;
        moved_ms_[current_] = std::round(moved_ms_[current_] * 1e3) / 1e3;
        settings.extra_latency_ms = wanted;
        (void)engine_.setSettings(speakers_[current_].sink.id, settings);
    }
    void mute() {
        SpeakerSettings& settings = speakers_[current_].settings;
        settings.muted = !settings.muted;
        (void)engine_.setSettings(speakers_[current_].sink.id, settings);
    }
    [[nodiscard]] std::string wordsOf(std::size_t i) const {
        char text[48];
        if (moved_ms_[i] == 0.0) {
            return "plays as before";
        }
        std::snprintf(text, sizeof text, "plays %.1f ms %s", std::abs(moved_ms_[i]),
                      moved_ms_[i] > 0.0 ? "later" : "earlier");
        return text;
    }

    Engine& engine_;
    Remembered& remembered_;
    std::vector<ChosenSpeaker> speakers_;
    std::vector<std::string> names_;
    std::vector<double> moved_ms_;  // positive: later
    std::vector<bool> muted_before_;
    std::size_t current_ = 0;
    bool keep_ = false;
};

ExitCode metronome(const MetronomeOptions& options) {
    const auto request = parseSpeakers(options.speakers);
    if (!request) {
        return sayError(request.error());
    }
    const auto bpm = parseNumber(options.bpm, {10, 600}, "--bpm", "bpm");
    if (!bpm) {
        return sayError(bpm.error());
    }
    MetronomeSettings settings;
    settings.bpm = *bpm;
    if (!options.seconds.empty()) {
        const auto seconds = parseTime_s(options.seconds, "--seconds");
        if (!seconds) {
            return sayError(seconds.error());
        }
        settings.length_s = *seconds;
    }
    auto clicks = openMetronome(settings);
    if (!clicks) {
        return sayError(clicks.error());
    }
    const InterruptGuard guard;
    const auto backend = openBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    const auto sinks = (*backend)->sinks();
    if (request->names.empty()) {
        return sayError({ErrorKind::usage,
                         "No speaker was named.",
                         {},
                         "Say which with --to; there are: " + namesForTo(sinks) + "."});
    }
    Remembered remembered;
    auto speakers = chooseSpeakers(*request, sinks, [&remembered](const SinkInfo& sink) {
        return remembered.settingsOf(sink);
    });
    if (!speakers) {
        return sayError(speakers.error());
    }
    Engine engine(**backend, machineClock());
    std::vector<std::string> names;
    for (const ChosenSpeaker& speaker : *speakers) {
        if (auto added =
                engine.addSpeaker(speaker.sink, speaker.settings, remembered.creepOf(speaker.sink));
            !added) {
            return sayError(added.error());
        }
        names.push_back(printable(spokenName(speaker.sink, sinks)));
    }
    engine.play(std::move(*clicks));
    engine.run();
    Trimming trimming(engine, remembered, std::move(*speakers), std::move(names));
    bool interrupted = false;
    {
        Keyboard keyboard;  // gives the terminal back before anything is printed
        ProgressLine progress;
        if (keyboard.works() && progress.visible()) {
            std::printf(
                "Keys: up, down another speaker; left, right 1 ms; , . 0.1 ms; page up, down\n"
                "10 ms earlier, later; m silence; enter keeps, q leaves.\n");
        } else {
            std::printf("Without a terminal there are no keys; Ctrl-C ends it.\n");
        }
        std::fflush(stdout);
        for (bool over = false; !over;) {
            std::this_thread::sleep_for(kKeyGlance);
            interrupted = InterruptGuard::interrupted();
            over = interrupted || engine.snapshot().state == PlayState::finished;
            while (const auto key = keyboard.next()) {
                over = trimming.onKey(*key) || over;
            }
            for (const std::string& notice : engine.takeNotices()) {
                progress.clear();
                sayNotice(notice);
            }
            if (keyboard.works() && progress.visible()) {
                progress.show(shortened(trimming.line(), progress.columns()));
            }
        }
    }
    engine.halt();
    return interrupted ? ExitCode::interrupted : trimming.finish();
}

}  // namespace

void addMetronomeCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("metronome",
                                       "Clicks on several speakers, to bring them together by ear");
    auto options = std::make_shared<MetronomeOptions>();
    command->add_option("--to", options->speakers.to, "The speakers: ids, or descriptions")
        ->type_name("ID[,ID]")
        ->allow_extra_args(false);
    command->add_option("--bpm", options->bpm, "Clicks a minute, 10 to 600 (120)")
        ->type_name("BPM");
    command->add_option("--seconds", options->seconds, "End after this time")->type_name("TIME");
    command->add_option("--backend", options->backend, "Sound system: " + backendNames())
        ->type_name("NAME");
    command->footer(kMetronomeFooter);
    command->callback([options, &chosen] { chosen = [options] { return metronome(*options); }; });
}

}  // namespace unisono::cli
