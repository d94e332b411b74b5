#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/demo.h"
#include "cli/interrupt.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "cli/sync_words.h"

namespace unisono::cli {
namespace {

constexpr const char* kDemoFooter =
    "Four simulated speakers in a simulated room with a microphone; the engine and Align are the\n"
    "real ones. Every number is measured from what the speakers played, by looking for the sound\n"
    "in it. Takes some seconds and makes no sound.\n"
    "\n"
    "With --json: {\"unaligned\": {\"spread_ms\", \"speakers\": [{\"description\", "
    "\"later_ms\"}]},\n"
    "\"align_s\", \"aligned\": as \"unaligned\", \"watch\": {\"seconds\", \"usual_ms\", "
    "\"worst_ms\",\n"
    "\"jump\": {\"speaker\", \"at_s\", \"ms\", \"recovered_s\", \"others_ms\"},\n"
    "\"clock_flip\": {\"speaker\", \"at_s\", \"worst_ms\"}}}\n"
    "\"spread_ms\" is between the first and the last speaker, \"usual_ms\" a median; \"worst_ms\"\n"
    "leaves out a second and a half after the jump, which \"jump\" tells about.";

std::string exactly(double ms) {
    char text[32];
    std::snprintf(text, sizeof text, ms < 1.0 ? "%.3f ms" : "%.1f ms", ms);
    return text;
}

nlohmann::ordered_json documentOf(const std::vector<DemoSpeaker>& speakers, double spread_ms) {
    const auto rounded = [](double ms) { return std::round(ms * 1e4) / 1e4; };
    nlohmann::ordered_json object;
    object["spread_ms"] = rounded(spread_ms);
    for (const DemoSpeaker& speaker : speakers) {
        object["speakers"].push_back(
            {{"description", speaker.description}, {"later_ms", rounded(speaker.later_ms)}});
    }
    return object;
}

void printJson(const DemoReport& report) {
    nlohmann::ordered_json document;
    document["unaligned"] = documentOf(report.unaligned, report.unaligned_ms);
    document["align_s"] = report.align_s;
    document["aligned"] = documentOf(report.aligned, report.aligned_ms);
    document["watch"] = {
        {"seconds", report.watched_s},
        {"usual_ms", report.usual_ms},
        {"worst_ms", report.worst_ms},
        {"jump",
         {{"speaker", report.jumping},
          {"at_s", report.jump_at_s},
          {"ms", report.jump_ms},
          {"recovered_s", report.jump_recovered_s},
          {"others_ms", report.others_moved_ms}}},
        {"clock_flip",
         {{"speaker", report.flipping}, {"at_s", report.flip_at_s}, {"worst_ms", report.flip_ms}}}};
    std::printf("%s\n", toText(document).c_str());
}

void printSpeakers(const std::vector<DemoSpeaker>& speakers) {
    std::size_t width = 0;
    for (const DemoSpeaker& speaker : speakers) {
        width = std::max(width, columnsOf(speaker.description));
    }
    for (const DemoSpeaker& speaker : speakers) {
        const bool first = &speaker == &speakers.front();
        std::printf(
            "   %s  %s\n", padded(speaker.description, width).c_str(),
            first ? "first"
                  : (exactly(speaker.later_ms) + " after " + speakers.front().description).c_str());
    }
}

// Two digits: more would say less.
std::string timesCloser(double before_ms, double after_ms) {
    const double times = before_ms / std::max(after_ms, 1e-4);
    const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(times)) - 1.0));
    char text[32];
    std::snprintf(text, sizeof text, "%.0f times", std::round(times / unit) * unit);
    return text;
}

void printStory(const DemoReport& report) {
    std::printf(
        "A household with %d speakers, simulated: each with a latency that it does not\n"
        "report and a clock that runs a little fast or slow.\n\n",
        static_cast<int>(report.unaligned.size()));
    std::printf("1. As they come\n");
    printSpeakers(report.unaligned);
    std::printf("   From the first to the last: %s. That is an echo.\n\n",
                exactly(report.unaligned_ms).c_str());
    std::printf(
        "2. Aligned: one click, one microphone. All played a soft noise at once; %.1f s later\n"
        "   their latencies were known\n",
        report.align_s);
    printSpeakers(report.aligned);
    std::printf("   From the first to the last: %s, %s closer.\n\n",
                exactly(report.aligned_ms).c_str(),
                timesCloser(report.unaligned_ms, report.aligned_ms).c_str());
    std::printf("3. Playing on for %.0f simulated seconds\n", report.watched_s);
    std::printf(
        "   At %.0f s %s reports a new latency and plays %s late.\n"
        "   It is back together with the others within %.2f s; they moved by %s at most.\n",
        report.jump_at_s, report.jumping.c_str(), exactly(report.jump_ms).c_str(),
        report.jump_recovered_s, exactly(report.others_moved_ms).c_str());
    std::printf(
        "   At %.0f s the clock of %s turns from fast to slow. Nobody is off by more\n"
        "   than %s after that.\n",
        report.flip_at_s, report.flipping.c_str(), exactly(report.flip_ms).c_str());
    std::printf("   Apart from the jump: mostly within %s, at worst %s.\n\n",
                exactly(report.usual_ms).c_str(), exactly(report.worst_ms).c_str());
    std::printf(
        "Hear it yourself:  unisono-cli speakers, then  unisono-cli align --to ID,ID  and\n"
        "                   unisono-cli play FILE --to ID,ID\n");
}

}  // namespace

ExitCode runDemo(bool json) {
    const DemoReport report = demonstrate(&InterruptGuard::interrupted);
    if (InterruptGuard::interrupted()) {
        return ExitCode::interrupted;
    }
    if (!report.complete) {
        sayNotice("A speaker could not be heard at some moments; the numbers are not complete.");
    }
    if (json) {
        printJson(report);
    } else {
        printStory(report);
    }
    return ExitCode::ok;
}

void addDemoCommand(CLI::App& app, Chosen& chosen) {
    auto* command =
        app.add_subcommand("demo", "What Unisono does, shown with simulated speakers and numbers");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "For programs to read; see below");
    command->footer(kDemoFooter);
    command->callback([json, &chosen] {
        chosen = [json] {
            const InterruptGuard guard;
            return runDemo(*json);
        };
    });
}

}  // namespace unisono::cli
