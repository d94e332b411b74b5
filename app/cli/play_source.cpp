#include "cli/play_source.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "backends/backends.h"
#include "cli/looped_source.h"
#include "cli/parse.h"
#include "cli/say.h"
#include "source/metronome.h"
#include "source/open_choice.h"
#include "source/playlist.h"
#include "source/playlist_file.h"
#include "source/standard_input.h"
#include "source/web_address.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

PcmInputSettings rawInput(const PlayRequest& request) {
    PcmInputSettings settings;
    settings.format = request.raw->format;
    settings.rate_hz = request.raw->rate_hz;
    settings.channels = request.raw->channels;
    settings.live = request.live;
    return settings;
}

// A song that is piped in as it is would be noise at full volume. Only unmistakable beginnings
// count, not all that fileKind() knows: an MP3 without a tag begins as soft raw sound may, too.
bool isFile(std::string_view head) {
    for (const std::string_view magic :
         {"RIFF", "fLaC", "OggS", "ID3", "FORM", "\x1A\x45\xDF\xA3"}) {
        if (head.substr(0, magic.size()) == magic) {
            return true;
        }
    }
    return head.size() >= 8 && head.substr(4, 4) == "ftyp";
}

ByteReader refusingFiles(ByteReader stream) {
    enum class State { begin, raw, file };
    return [stream = std::move(stream), state = State::begin](
               void* into, std::size_t bytes) mutable -> std::size_t {
        if (state == State::file) {
            return 0;
        }
        const std::size_t count = stream(into, bytes);
        if (state == State::begin) {
            state = isFile({static_cast<const char*>(into), count}) ? State::file : State::raw;
            if (state == State::file) {
                sayNotice(
                    "unisono-cli: Standard input holds a sound file, not raw sound. Nothing of "
                    "it is played. Name the file itself, or decode it on the way: ffmpeg -i … "
                    "-f s16le -ar 48000 -ac 2 -");
                return 0;
            }
        }
        return count;
    };
}

// A name that was typed must be right; what a list names may be gone.
Result<std::unique_ptr<Source>> openTracks(const std::vector<std::string>& names) {
    auto listed = expandPlaylists(names);
    if (!listed) {
        return tl::unexpected<Error>(std::move(listed.error()));
    }
    if (!listed->any_list) {
        return openPlaylist(std::move(listed->tracks));
    }
    if (!listed->notice.empty()) {
        sayNotice("unisono-cli: " + listed->notice);
    }
    return std::make_unique<Playlist>(std::move(listed->tracks));
}

}  // namespace

Result<std::unique_ptr<Source>> openFiles(const PlayRequest& request) {
    Result<std::unique_ptr<Source>> source;
    if (request.metronome_bpm) {
        MetronomeSettings settings;
        settings.bpm = *request.metronome_bpm;
        source = openMetronome(settings);
    } else if (request.raw) {
        const PcmInputSettings settings = rawInput(request);
        source = request.format_was_told
                     ? openPcmInput(binaryStandardInput(), settings)
                     : openPcmInput(refusingFiles(readerOf(binaryStandardInput())), settings);
    } else {
        source = openTracks(request.files);
    }
    if (!source) {
        return source;
    }
    const auto length = (*source)->info().length;
    if (length && request.from_s * kTimelineRate_hz >= static_cast<double>(*length) &&
        request.from_s > 0.0) {
        const double length_s = static_cast<double>(*length) / kTimelineRate_hz;
        return usage("--from " + clockText(request.from_s) + " is beyond the end, which is at " +
                         clockText(length_s) + ".",
                     "Name an earlier time.");
    }
    if (request.loop) {
        if (std::any_of(request.files.begin(), request.files.end(), isWebAddress)) {
            return usage("--loop is for files: radio has no end, and a server need not send twice.",
                         "Leave --loop away.");
        }
        source = std::make_unique<LoopedSource>(std::move(*source));
    }
    return source;
}

Result<std::unique_ptr<Source>> openChosenSource(const PlayRequest& request, AudioBackend& backend,
                                                 const std::vector<ChosenSpeaker>& speakers) {
    ChoiceContext context{backend, machineClock(), "Unisono", {}, {}, {}};
    for (const ChosenSpeaker& speaker : speakers) {
        context.speakers.push_back(speaker.sink);
    }
    if (request.raw) {
        context.raw = rawInput(request);
    }
    return openChoice(*request.choice, context);
}

std::string latencySentence(const LiveSnapshot& live) {
    const auto ms = [](double value) { return std::to_string(std::lround(value)); };
    std::string text = "Heard " + ms(live.total_ms + live.input_ms) + " ms after it comes (" +
                       std::string(toText(live.mode)) + ")";
    if (live.speaker_ms >= 1.0) {
        text += ", " + ms(live.speaker_ms) + " of them the slowest speaker's own";
    }
    return text + ".";
}

}  // namespace unisono::cli
