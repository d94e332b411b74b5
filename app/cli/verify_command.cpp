#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>

#include "backends/backends.h"
#include "cli/align_words.h"
#include "cli/commands.h"
#include "cli/impulse_plot.h"
#include "cli/interrupt.h"
#include "cli/measuring.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "source/metronome.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

constexpr double kClicks_bpm = 120.0;
constexpr auto kClicks = std::chrono::milliseconds(4200);  // eight of them, to hear for oneself
constexpr auto kReady = std::chrono::milliseconds(20);
constexpr double kTogether_ms = 2.0;  // one room
constexpr auto kPatience = std::chrono::seconds(5);

struct VerifyOptions {
    MeasuringOptions measuring;
    std::optional<std::string> plot;
    bool json = false;
    bool no_clicks = false;
};

constexpr const char* kVerifyFooter =
    "Eight clicks, to hear for oneself, then 2.4 s of soft noise, which the microphone measures.\n"
    "Nothing is changed. The numbers are what is heard at the microphone; a loudspeaker that is a\n"
    "metre further away is heard 2.9 ms later.\n"
    "\n"
    "With --json: {\"microphone\": {\"id\", \"description\"}, \"skew_ms\", \"report\"}, the "
    "report\n"
    "as of 'unisono-cli align --help'; \"skew_ms\" is null if fewer than two are heard well.\n"
    "\n"
    "Example:\n"
    "  unisono-cli verify --to kitchen,den --plot heard.svg";

// Waits until `done`, or somebody wants to stop, or nobody plays any more.
template <class Done>
void watch(Measuring& measuring, Done&& done) {
    while (!InterruptGuard::interrupted() && measuring.serverIsThere() && !done()) {
        std::this_thread::sleep_for(kReady);
    }
}

void playClicks(Measuring& measuring) {
    MetronomeSettings settings;
    settings.bpm = kClicks_bpm;
    auto clicks = openMetronome(settings);
    if (!clicks) {
        return;
    }
    measuring.engine().play(std::move(*clicks));
    const auto passed = [](std::chrono::steady_clock::time_point end) {
        return std::chrono::steady_clock::now() >= end;
    };
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    watch(measuring, [&] {
        return measuring.engine().snapshot().state == PlayState::playing || passed(deadline);
    });
    const auto end = std::chrono::steady_clock::now() + kClicks;
    watch(measuring, [&] { return passed(end); });
}

ExitCode verify(const VerifyOptions& options) {
    const InterruptGuard guard;
    if (options.plot) {
        if (auto checked = checkPlotName(*options.plot); !checked) {
            return sayError(checked.error());
        }
    }
    const auto opened = Measuring::open(options.measuring);
    if (!opened) {
        return sayError(opened.error());
    }
    Measuring& measuring = **opened;
    if (!options.json) {
        std::printf(
            "%s\n",
            printable("Listening with " + measuring.microphone().description + ".").c_str());
        std::fflush(stdout);
    }
    if (!options.no_clicks) {
        playClicks(measuring);
    }
    if (InterruptGuard::interrupted()) {
        return ExitCode::interrupted;
    }
    const auto report = measuring.measure("Measuring");
    if (!report) {
        return InterruptGuard::interrupted() ? ExitCode::interrupted : sayError(report.error());
    }
    const NameOf nameOf = [&](const SpeakerId& id) { return measuring.nameOf(id); };
    if (options.json) {
        nlohmann::ordered_json document;
        document["microphone"] = {{"id", measuring.microphone().id.text()},
                                  {"description", measuring.microphone().description}};
        auto measured = toJson(*report);
        document["skew_ms"] = measured["spread_ms"];
        document["report"] = std::move(measured);
        std::printf("%s\n", toText(document).c_str());
    } else {
        for (const std::string& line : linesOf(*report, nameOf)) {
            std::printf("  %s\n", line.c_str());
        }
        std::printf("%s\n", spreadSentence(*report, false).c_str());
        if (report->trusted() >= 2 && report->spread_ms > kTogether_ms) {
            std::printf("Bring them together with 'unisono-cli align'.\n");
        }
        for (const std::string& notice : report->notices) {
            sayNotice(notice);
        }
    }
    std::fflush(stdout);
    if (options.plot) {
        if (auto written = writePlot(*report, nameOf, *options.plot); !written) {
            return sayError(written.error());
        }
    }
    return report->trusted() < 2  ? ExitCode::nothing_measured
           : report->allTrusted() ? ExitCode::ok
                                  : ExitCode::problem_found;
}

}  // namespace

void addVerifyCommand(CLI::App& app, Chosen& chosen) {
    auto* command =
        app.add_subcommand("verify", "Measure how far apart speakers are heard, change nothing");
    auto options = std::make_shared<VerifyOptions>();
    addMeasuringOptions(*command, options->measuring);
    command->add_option("--plot", options->plot, "Draw how each is heard: a .png or .svg file")
        ->type_name("FILE");
    command->add_flag("--no-clicks", options->no_clicks, "Leave the clicks away");
    command->add_flag("--json", options->json, "For programs to read; see below");
    command->footer(kVerifyFooter);
    command->callback([options, &chosen] { chosen = [options] { return verify(*options); }; });
}

}  // namespace unisono::cli
