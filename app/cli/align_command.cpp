#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "backends/backends.h"
#include "cli/align_undo.h"
#include "cli/align_words.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/measuring.h"
#include "cli/platform/terminal.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

constexpr auto kSettle = std::chrono::milliseconds(300);  // after a change, before it is checked
constexpr double kGoal_ms = 0.1;  // a check that finds more than this is not the last
constexpr int kChecks = 3;        // at most

struct AlignOptions {
    MeasuringOptions measuring;
    bool yes = false;
    bool dry_run = false;
    bool undo = false;
    bool match_levels = false;
    bool json = false;
};

constexpr const char* kAlignFooter =
    "All speakers play a soft noise at once for 2.4 s, while the microphone listens from where\n"
    "you do. Music that plays from this program is silent meanwhile. Each speaker that was heard\n"
    "well is set right; about the others you are told why not. Then it is measured once more, to\n"
    "see. What was measured is kept with the speaker, and 'play' uses it from then on.\n"
    "\n"
    "Without --yes you are asked first; where nobody can be asked, nothing is changed.\n"
    "A Bluetooth microphone cannot be used: it would change the latency it measures.\n"
    "\n"
    "With --json: {\"microphone\": {\"id\", \"description\"}, \"before\": REPORT, \"applied\",\n"
    "\"saved\", \"after\": REPORT or null}, where REPORT is {\"spread_ms\", \"all_trusted\",\n"
    "\"speakers\": [{\"id\", \"description\", \"heard\", \"trusted\", \"problem\", \"later_ms\",\n"
    "\"residual_before_ms\", \"residual_ms\", \"error_ms\", \"confidence\", \"drift_ppm\",\n"
    "\"level_db\"}], \"sound_s\", \"elapsed_s\", \"notices\"}; null where it is not known.\n"
    "\n"
    "Examples:\n"
    "  unisono-cli align --to kitchen,den,bath\n"
    "  unisono-cli align --to kitchen,den --mic alsa_input.usb-Mic --yes --json\n"
    "  unisono-cli align --undo";

void print(const AlignReport& report, const Measuring& measuring, bool after) {
    for (const std::string& line :
         linesOf(report, [&](const SpeakerId& id) { return measuring.nameOf(id); })) {
        std::printf("  %s\n", line.c_str());
    }
    std::printf("%s\n", spreadSentence(report, after).c_str());
    std::fflush(stdout);
    for (const std::string& notice : report.notices) {
        sayNotice(notice);
    }
}

bool agrees() {
    forgetTypedInput();  // what was typed during the measurement is no answer
    std::printf("Bring them together? [Y/n] ");
    std::fflush(stdout);
    std::string answer;
    if (!std::getline(std::cin, answer)) {
        std::printf("\n");
        return false;
    }
    return answer.empty() || answer[0] == 'y' || answer[0] == 'Y';
}

class AlignRun {
 public:
    AlignRun(const AlignOptions& options, Measuring& measuring)
        : options_(options), measuring_(measuring) {}

    ExitCode run() {
        say(printable("Listening with " + measuring_.microphone().description + "."));
        auto before = measuring_.measure("Measuring");
        if (!before) {
            return failed(before.error());
        }
        before_ = std::move(*before);
        if (!options_.json) {
            print(*before_, measuring_, false);
        }
        const auto changes =
            proposedChanges(*before_, measuring_.engine().snapshot(), options_.match_levels);
        if (before_->trusted() < 2) {
            finish();
            return failed({ErrorKind::nothing_measured, "Fewer than two speakers were heard well.",
                           "Nothing was changed.",
                           "See above what to do about each, and align again."});
        }
        if (!wanted()) {
            finish();
            return ExitCode::ok;
        }
        keep(measuring_.apply(changes, *before_));
        applied_ = true;
        tellLevels(changes);
        check();
        finish();
        if (InterruptGuard::interrupted()) {
            sayNotice(std::string("Stopped. The speakers were brought together") +
                      (after_ ? "." : ", but that was not checked.") +
                      " 'align --undo' takes it back.");
            return ExitCode::interrupted;
        }
        const bool all = before_->allTrusted();
        return !saved_ ? ExitCode::settings_unusable
                       : (all ? ExitCode::ok : ExitCode::problem_found);
    }

 private:
    void say(const std::string& text) const {
        if (!options_.json) {
            std::printf("%s\n", text.c_str());
            std::fflush(stdout);
        }
    }
    static ExitCode failed(const Error& error) {
        return InterruptGuard::interrupted() ? ExitCode::interrupted : sayError(error);
    }
    [[nodiscard]] bool wanted() const {
        if (options_.dry_run) {
            say("Nothing was changed (--dry-run).");
            return false;
        }
        if (options_.yes) {
            return true;
        }
        if (options_.json || !inputIsTerminal()) {
            sayNotice("Nothing was changed. With --yes they are brought together without asking.");
            return false;
        }
        if (!agrees()) {
            say("Nothing was changed.");
            return false;
        }
        return true;
    }
    void keep(Result<void> saved) {
        if (!saved && saved_) {
            saved_ = false;
            sayError(saved.error());
            sayNotice("What was measured holds until this program ends.");
        }
    }
    void tellLevels(const std::vector<AlignChange>& changes) const {
        for (const AlignChange& change : changes) {
            const double softer_db = change.before.gain_db - change.after.gain_db;
            if (softer_db > 0.05) {
                char text[32];
                std::snprintf(text, sizeof text, "%.1f dB", softer_db);
                say(printable(measuring_.nameOf(change.id) + " plays " + text + " softer now."));
            }
        }
    }
    // Once more, because a change can itself make a speaker buffer anew, and because two looks at a
    // clock tell how it goes on. What a check finds is taken in; if that was much, or a clock is
    // still finding its place, there is another.
    void check() {
        for (int round = 0; round < kChecks && !InterruptGuard::interrupted(); ++round) {
            std::this_thread::sleep_for(kSettle);
            auto after = measuring_.measure("Checking");
            if (!after) {
                if (!InterruptGuard::interrupted()) {
                    sayNotice("It could not be checked: " + after.error().sentence());
                }
                return;
            }
            after_ = std::move(*after);
            if (after_->trusted() < 2) {
                break;
            }
            keep(measuring_.apply(proposedChanges(*after_, measuring_.engine().snapshot(), false),
                                  *after_));
            if (after_->spread_ms <= kGoal_ms && !after_->restless) {
                break;
            }
        }
        if (after_ && !options_.json) {
            print(*after_, measuring_, true);
        }
    }
    void finish() const {
        if (!options_.json) {
            return;
        }
        nlohmann::ordered_json document;
        document["microphone"] = {{"id", measuring_.microphone().id.text()},
                                  {"description", measuring_.microphone().description}};
        document["before"] = toJson(*before_);
        document["applied"] = applied_;
        document["saved"] = applied_ && saved_;
        document["after"] = after_ ? toJson(*after_) : nlohmann::ordered_json(nullptr);
        std::printf("%s\n", toText(document).c_str());
        std::fflush(stdout);
    }

    const AlignOptions& options_;
    Measuring& measuring_;
    std::optional<AlignReport> before_;
    std::optional<AlignReport> after_;
    bool applied_ = false;
    bool saved_ = true;
};

ExitCode align(const AlignOptions& options) {
    const InterruptGuard guard;
    if (options.undo) {
        if (options.dry_run || options.json || options.match_levels) {
            return sayError(
                {ErrorKind::usage, "--undo only takes back: it measures nothing and has no JSON.",
                 "Nothing was changed.", "Leave --dry-run, --json and --match-levels away."});
        }
        return undoAlign(options.measuring.speakers, options.measuring.backend);
    }
    const auto measuring = Measuring::open(options.measuring);
    if (!measuring) {
        return sayError(measuring.error());
    }
    return AlignRun(options, **measuring).run();
}

}  // namespace

void addAlignCommand(CLI::App& app, Chosen& chosen) {
    CLI::App* command = app.add_subcommand(
        "align", "Bring speakers together: all are measured at once with one microphone");
    auto options = std::make_shared<AlignOptions>();
    addMeasuringOptions(*command, options->measuring);
    command->add_flag("--yes", options->yes, "Set what is sure without asking");
    command->add_flag("--dry-run", options->dry_run, "Measure and tell, change nothing");
    command->add_flag("--match-levels", options->match_levels,
                      "Also make the louder ones as soft as the softest, 12 dB at most");
    command->add_flag("--undo", options->undo,
                      "Take back the last alignment of these speakers, or the last one of all,\n"
                      "with the volumes that were matched by it");
    command->add_flag("--json", options->json, "For programs to read; see below");
    command->footer(kAlignFooter);
    addAlignFileCommands(*command, chosen);
    command->callback([command, options, &chosen] {
        if (command->get_subcommands().empty()) {
            chosen = [options] { return align(*options); };
        }
    });
}

}  // namespace unisono::cli
