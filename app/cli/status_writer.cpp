#include "cli/status_writer.h"

#include <cerrno>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "source/words.h"

namespace unisono::cli {
namespace {

// Three digits behind the point say all there is to say, and keep the lines short.
double rounded(double value) {
    return std::round(value * 1e3) / 1e3;
}

}  // namespace

std::string statusLine(const EngineSnapshot& snapshot, const SpeakerSnapshot& speaker,
                       double time_s) {
    const LineSnapshot& line = speaker.line;
    // What a stream said before it was lost is not true of now.
    const bool open =
        speaker.state == SpeakerState::locking || speaker.state == SpeakerState::playing;
    const auto known = [&](double value) -> nlohmann::ordered_json {
        return open && line.clock_known ? nlohmann::ordered_json(rounded(value))
                                        : nlohmann::ordered_json(nullptr);
    };
    nlohmann::ordered_json object;
    object["time"] = rounded(time_s);
    object["position_s"] = rounded(snapshot.position_s);
    object["play_state"] = toText(snapshot.state);
    object["speaker"] = speaker.id.text();
    object["state"] = toText(speaker.state);
    object["error_ms"] = known(line.error_ms);
    object["error_bar_ms"] = known(line.error_bar_ms);
    object["drift_ppm"] = known(line.drift_ppm);
    object["speed_ppm"] = known(line.speed_ppm);
    object["latency_ms"] = known(line.latency_ms);
    object["declared_ms"] = known(line.declared_ms);
    object["buffer_ms"] = rounded(speaker.buffer_ms);
    object["underruns"] = line.underruns;
    object["jumps"] = line.jumps;
    object["steps"] = line.steps;
    object["reconnects"] = speaker.reconnects;
    if (snapshot.live) {
        object["live_total_ms"] = rounded(snapshot.live->total_ms);
        object["live_input_ms"] = rounded(snapshot.live->input_ms);
        object["live_speaker_ms"] = rounded(snapshot.live->speaker_ms);
        object["live_behind_ms"] = rounded(snapshot.live->behind_ms);
        object["live_drift_ppm"] = rounded(snapshot.live->drift_ppm);
        object["live_grown"] = snapshot.live->grown;
    }
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string statusFieldsHelp() {
    return "Fields of a --status line (one JSON object per speaker and second):\n"
           "  time          seconds since 1970, UTC\n"
           "  position_s    how far the sound is that is heard now\n"
           "  play_state    priming, playing, holding (no speaker is left), finished\n"
           "  speaker       as 'speakers --json' calls it\n"
           "  state         waiting, locking, playing, lost, refused\n"
           "  error_ms      later (above 0) or earlier (below 0) than it should be\n"
           "  error_bar_ms  how sure that is, one sigma\n"
           "  drift_ppm     how fast its clock runs, against the computer's\n"
           "  speed_ppm     the correction in use\n"
           "  latency_ms    from a sample computed to the sample heard\n"
           "  declared_ms   what the system declares of it beyond the device's own buffer\n"
           "  buffer_ms     longest time that a sample waits in buffers\n"
           "  underruns     times it ran dry\n"
           "  jumps, steps  sudden changes of its latency; cross-faded corrections\n"
           "  reconnects    times it was lost and came back\n"
           "  live_…        of live sound: its delay in all, before it arrived, behind the "
           "slowest\n"
           "                speaker's stream, still to catch up with; its clock; times it had to "
           "grow\n"
           "  A number that is not known now is null.\n";
}

Result<StatusWriter> StatusWriter::open(const std::string& path) {
    if (path == "-") {
        return StatusWriter("standard output", std::make_unique<std::ostream>(std::cout.rdbuf()));
    }
    if (std::ifstream before(toPath(path), std::ios::binary); before) {
        std::error_code none;
        if (std::filesystem::is_regular_file(toPath(path), none) && before.peek() != EOF &&
            before.peek() != '{') {
            return fail(ErrorKind::usage,
                        "The status file " + path + " exists and holds something else.",
                        "Nothing was played, and nothing was written over.", "Name a new file.");
        }
    }
    errno = 0;
    auto file = std::make_unique<std::ofstream>(toPath(path), std::ios::binary);
    if (!*file) {
        const std::string reason = errno == 0 ? "" : std::generic_category().message(errno);
        return fail(ErrorKind::file_unusable,
                    "The status file " + path + " cannot be written" +
                        (reason.empty() ? "" : ": " + reason) + ".",
                    "Nothing was played.", "Name a file in a folder of your own.");
    }
    return StatusWriter(path, std::move(file));
}

bool StatusWriter::write(const EngineSnapshot& snapshot) {
    if (!*stream_) {
        return false;
    }
    const double time_s =
        std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
    for (const SpeakerSnapshot& speaker : snapshot.speakers) {
        *stream_ << statusLine(snapshot, speaker, time_s) + "\n" << std::flush;
    }
    return stream_->good();
}

}  // namespace unisono::cli
