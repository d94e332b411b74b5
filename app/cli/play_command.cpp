#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backends/backends.h"
#include "cli/commands.h"
#include "cli/decoder_runtime.h"
#include "cli/interrupt.h"
#include "cli/kept_links.h"
#include "cli/looped_source.h"
#include "cli/parse.h"
#include "cli/platform/terminal.h"
#include "cli/play_help.h"
#include "cli/play_source.h"
#include "cli/player.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "cli/speaker_choice.h"
#include "source/metronome.h"
#include "source/pcm_input.h"
#include "source/playlist.h"
#include "source/playlist_file.h"
#include "source/standard_input.h"
#include "source/web_address.h"
#include "source/web_source.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

// As typed.
struct PlayOptions {
    std::vector<std::string> files;
    SpeakerOptions speakers;
    std::string backend = "auto";
    std::string status;
    std::string from;
    bool loop = false;
    std::string metronome;
    std::string raw;
    bool live = false;
    std::string source;
    std::string latency;
};

// Understood, but nothing opened yet.
struct PlayRequest {
    std::vector<std::string> files;  // empty: the metronome, or standard input
    SpeakerRequest speakers;
    std::optional<double> metronome_bpm;
    std::optional<RawFormat> raw;  // of standard input
    bool format_was_told = false;
    bool live = false;
    bool loop = false;
    double from_s = 0.0;
    std::optional<SourceChoice> choice;  // something of this computer, instead of files
    LatencyMode latency = LatencyMode::music;
};

Result<void> parseSource(PlayOptions options, PlayRequest& request) {
    auto choice = parseChosenSource(options.source, options.files, !options.metronome.empty(),
                                    options.loop || !options.from.empty());
    if (!choice) {
        return tl::unexpected<Error>(std::move(choice.error()));
    }
    request.choice = std::move(*choice);
    auto latency = parseLatencyMode(options.latency);
    if (!latency) {
        return tl::unexpected<Error>(std::move(latency.error()));
    }
    request.latency = *latency;
    if (request.choice && request.choice->kind == SourceChoice::Kind::pipe) {
        const auto raw = parseRawFormat(options.raw.empty() ? "s16le:48000:2" : options.raw);
        if (!raw) {
            return tl::unexpected<Error>(raw.error());
        }
        request.raw = *raw;
        request.live = options.live;
        return {};
    }
    if (request.choice) {
        return options.raw.empty() && !options.live
                   ? Result<void>{}
                   : usage("--raw and --live are for standard input and pipes only.",
                           "Leave them away.");
    }
    const bool input =
        std::find(options.files.begin(), options.files.end(), "-") != options.files.end();
    if (options.files.empty() && options.metronome.empty()) {
        return usage("Nothing to play was named.",
                     "Name a file, - for standard input, or --metronome 120.");
    }
    if (!options.files.empty() && !options.metronome.empty()) {
        return usage("A file and the metronome cannot play at once.", "Leave one of them away.");
    }
    if (input && options.files.size() > 1) {
        return usage("Standard input (-) can only be played by itself.",
                     "Leave the other files away.");
    }
    if (!input && (!options.raw.empty() || options.live)) {
        return usage(
            std::string(options.live ? "--live" : "--raw") + " is for standard input only.",
            "Name - or pipe:PATH instead of a file, or leave it away.");
    }
    if (input && (options.loop || !options.from.empty())) {
        return usage("Standard input can only be played as it comes.",
                     std::string("Leave ") + (options.loop ? "--loop" : "--from") + " away.");
    }
    if (input && inputIsTerminal()) {
        return usage("Standard input is the keyboard, which is no sound.",
                     "Send sound into it: ffmpeg -i song.mp3 -f s16le -ar 48000 -ac 2 - | "
                     "unisono-cli play - --to ID.");
    }
    if (input) {
        const auto raw = parseRawFormat(options.raw.empty() ? "s16le:48000:2" : options.raw);
        if (!raw) {
            return tl::unexpected<Error>(raw.error());
        }
        request.raw = *raw;
        request.format_was_told = !options.raw.empty();
        request.live = options.live;
    } else {
        request.files = options.files;
    }
    if (!options.metronome.empty()) {
        const auto bpm = parseNumber(options.metronome, {10, 600}, "--metronome", "bpm");
        if (!bpm) {
            return tl::unexpected<Error>(bpm.error());
        }
        request.metronome_bpm = *bpm;
    }
    return {};
}

Result<PlayRequest> parse(const PlayOptions& options) {
    PlayRequest request;
    if (auto source = parseSource(options, request); !source) {
        return tl::unexpected<Error>(std::move(source.error()));
    }
    auto speakers = parseSpeakers(options.speakers);
    if (!speakers) {
        return tl::unexpected<Error>(std::move(speakers.error()));
    }
    request.speakers = std::move(*speakers);
    request.loop = options.loop;
    if (!options.from.empty()) {
        const auto from = parseTime_s(options.from, "--from");
        if (!from) {
            return tl::unexpected<Error>(from.error());
        }
        request.from_s = *from;
    }
    for (const std::string& file : options.files) {
        std::error_code ignored;
        if (isWebAddress(file)) {
            continue;
        }
        if (std::filesystem::equivalent(toPath(file), toPath(options.status), ignored)) {
            return usage("--status would write over " + file + ".", "Name another file for it.");
        }
    }
    return request;
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

ByteReader refusingFiles(std::FILE* stream) {
    enum class State { begin, raw, file };
    return [stream, state = State::begin](void* into, std::size_t bytes) mutable -> std::size_t {
        if (state == State::file) {
            return 0;
        }
        const std::size_t count = std::fread(into, 1, bytes, stream);
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

Result<std::unique_ptr<Source>> openSource(const PlayRequest& request) {
    Result<std::unique_ptr<Source>> source;
    if (request.metronome_bpm) {
        MetronomeSettings settings;
        settings.bpm = *request.metronome_bpm;
        source = openMetronome(settings);
    } else if (request.raw) {
        PcmInputSettings settings;
        settings.format = request.raw->format;
        settings.rate_hz = request.raw->rate_hz;
        settings.channels = request.raw->channels;
        settings.live = request.live;
        source = request.format_was_told
                     ? openPcmInput(binaryStandardInput(), settings)
                     : openPcmInput(refusingFiles(binaryStandardInput()), settings);
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

// A command that would work, with the speakers that are there.
ExitCode sayWhoCouldPlay(const PlayOptions& options) {
    sayNotice("unisono-cli: No speaker was named. Say which shall play with --to.");
    const auto backend = openBackend(options.backend);
    if (!backend) {
        sayNotice(backend.error().sentence());
        return ExitCode::usage;
    }
    const auto sinks = (*backend)->sinks();
    const std::string names = namesForTo(sinks);
    if (names.empty()) {
        sayNotice("No speakers are there now; 'unisono-cli doctor' says why.");
        return ExitCode::usage;
    }
    sayNotice("Speakers that are there:");
    for (const SinkInfo& sink : sinks) {
        if (!makesNoSound(sink)) {
            sayNotice("  " + escapeName(sink.id.name) + "  (" + sink.description + ")");
        }
    }
    std::string command = "unisono-cli play";
    for (const std::string& file : options.files) {
        command += " " + shellQuoted(file);
    }
    if (!options.metronome.empty()) {
        command += " --metronome " + shellQuoted(options.metronome);
    }
    if (options.backend != "auto") {
        command += " --backend " + shellQuoted(options.backend);
    }
    sayNotice("Type this for all of them, or fewer:");
    sayNotice("  " + command + " --to " + shellQuoted(names));
    return ExitCode::usage;
}

void introduce(const SourceInfo& info, std::size_t files,
               const std::vector<ChosenSpeaker>& speakers, const std::vector<SinkInfo>& sinks,
               const Remembered& remembered, bool latency_given) {
    std::vector<std::string> names;
    std::vector<std::string> wireless;
    for (const ChosenSpeaker& speaker : speakers) {
        names.push_back(spokenName(speaker.sink, sinks));
        if (!speaker.sink.bluetooth_address.empty() && !remembered.isAligned(speaker.sink)) {
            wireless.push_back(names.back());
        }
    }
    std::string text = "Playing " + info.title;
    if (files > 1) {
        text += " and " + std::to_string(files - 1) + " more";
    }
    text += " on " + listed(names) + (info.buffering ? ", as soon as its server answers" : "") +
            ". Stop with Ctrl-C.";
    std::printf("%s\n", printable(text).c_str());
    if (!wireless.empty() && speakers.size() > 1 && !latency_given) {
        sayNotice("Bluetooth speakers (" + listed(wireless) +
                  ") rarely report all of their latency. 'unisono-cli align' measures it with a "
                  "microphone; --extra-latency says it by hand.");
    }
}

void tellWhoIsApart(const std::vector<ChosenSpeaker>& speakers, const std::vector<SinkInfo>& sinks,
                    const Remembered& remembered) {
    std::vector<SinkInfo> playing;
    for (const ChosenSpeaker& speaker : speakers) {
        playing.push_back(speaker.sink);
    }
    std::vector<std::string> names;
    for (const SinkInfo& sink : remembered.apart(playing)) {
        names.push_back(spokenName(sink, sinks));
    }
    if (!names.empty()) {
        sayNotice(listed(names) + (names.size() == 1 ? " was" : " were") +
                  " not aligned together with the others. Align all of them at once: "
                  "unisono-cli align.");
    }
}

// A Bluetooth speaker that was connected anew may have another latency now. Returns what to tell.
std::vector<std::string> rememberReconnects(const EngineSnapshot& snapshot,
                                            const std::vector<ChosenSpeaker>& speakers,
                                            Remembered& remembered) {
    std::vector<std::string> texts;
    for (const ChosenSpeaker& speaker : speakers) {
        for (const SpeakerSnapshot& now : snapshot.speakers) {
            if (now.device == speaker.sink.key().device && now.reconnects > 0 &&
                !speaker.sink.bluetooth_address.empty() && remembered.isAligned(speaker.sink)) {
                remembered.suspect(speaker.sink, "it was connected anew since: align again");
                texts.push_back(now.description +
                                " was connected anew. Its delay may be another now; "
                                "'unisono-cli align' measures it again.");
            }
        }
    }
    if (!texts.empty()) {
        if (auto saved = remembered.save(); !saved) {
            texts.push_back(saved.error().sentence());
        }
    }
    return texts;
}

ExitCode play(const PlayOptions& options) {
    const auto request = parse(options);
    if (!request) {
        return sayError(request.error());
    }
    if (request->speakers.names.empty()) {
        return sayWhoCouldPlay(options);
    }
    const DecoderRuntime decoders;
    Result<std::unique_ptr<Source>> source;
    if (!request->choice) {
        source = openSource(*request);
    }
    if (!source) {
        return sayError(source.error());
    }
    const InterruptGuard guard;  // outlives the backend, whose end a dead server may hold up
    const auto backend = openBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    const std::vector<SinkInfo> sinks = (*backend)->sinks();
    Remembered remembered;
    const auto speakers =
        chooseSpeakers(request->speakers, sinks,
                       [&remembered](const SinkInfo& sink) { return remembered.settingsOf(sink); });
    if (!speakers) {
        return sayError(speakers.error());
    }
    if (request->choice) {
        source =
            openChosenSource(*request->choice, request->raw, request->live, **backend, *speakers);
        if (!source) {
            return sayError(source.error());
        }
    }
    PlayerOptions player;
    if (!options.status.empty()) {
        auto status = StatusWriter::open(options.status);
        if (!status) {
            return sayError(status.error());
        }
        player.status = std::move(*status);
        player.progress = options.status != "-";
    }
    const SourceInfo info = (*source)->info();
    EngineConfig config;
    config.latency = request->latency;
    Engine engine(**backend, machineClock(), config);
    for (const ChosenSpeaker& speaker : *speakers) {
        const Creep creep =
            request->speakers.extra_latency_ms.empty() ? remembered.creepOf(speaker.sink) : Creep{};
        if (auto added = engine.addSpeaker(speaker.sink, speaker.settings, creep); !added) {
            return sayError(added.error());
        }
    }
    const auto record = std::make_shared<SourceRecord>();
    player.source = record;
    engine.play(std::make_unique<WatchedSource>(std::move(*source), record));
    if (request->from_s > 0.0) {
        if (auto sought = engine.seek(request->from_s); !sought) {
            return sayError(sought.error());
        }
    }
    if (request->speakers.extra_latency_ms.empty()) {
        tellWhoIsApart(*speakers, sinks, remembered);
    }
    if (player.progress && outputIsTerminal()) {
        introduce(info, request->files.size(), *speakers, sinks, remembered,
                  !request->speakers.extra_latency_ms.empty());
    }
    std::vector<SinkInfo> chosen;
    for (const ChosenSpeaker& speaker : *speakers) {
        chosen.push_back(speaker.sink);
    }
    KeptLinks links(chosen);
    player.each = [&](const EngineSnapshot& snapshot) {
        std::vector<std::string> texts = links.pump();
        // At once, as a program may be killed.
        std::ranges::move(rememberReconnects(snapshot, *speakers, remembered),
                          std::back_inserter(texts));
        return texts;
    };
    return playToEnd(engine, config, std::move(player));
}

// exit() may wait for standard input, in which a thread may still be reading.
ExitCode playAndLeave(const PlayOptions& options) {
    const ExitCode code = play(options);
    if (options.files == std::vector<std::string>{"-"}) {
        std::fflush(stdout);
        std::_Exit(toInt(code));
    }
    return code;
}

}  // namespace

void addPlayCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("play", "Play files on several speakers, together");
    auto options = std::make_shared<PlayOptions>();
    const auto one = [command](const char* name, std::string& place, const char* type,
                               const std::string& help) {
        return command->add_option(name, place, help)->type_name(type);
    };
    // One value each, but they may be given again and again.
    const auto many = [command](const char* name, std::vector<std::string>& place, const char* type,
                                const std::string& help) {
        command->add_option(name, place, help)->type_name(type)->allow_extra_args(false);
    };
    command
        ->add_option("FILE", options->files,
                     "Sound files, playlists (M3U, PLS, XSPF) and web\naddresses, one after the "
                     "other; - is standard input")
        ->type_name("");
    SpeakerOptions& speakers = options->speakers;
    many("--to", speakers.to, "ID[,ID]", "The speakers that shall play: ids, or descriptions");
    many("--extra-latency", speakers.extra_latency, "MS[,MS]",
         "Latency in ms that each speaker does not report,\nin the order of --to; see below");
    many("--role", speakers.role, "ID=ROLE", "What it plays: stereo, mono, left or right");
    many("--gain", speakers.gain, "ID=DB", "Louder or softer by so many dB, -60 to 12");
    many("--delay", speakers.delay, "ID=MS", "Play later by so many ms, or earlier (below 0)");
    many("--eq", speakers.eq, "ID=BAND", "Add an EQ band, shape:Hz:dB:Q, as in peak:1000:-3:1");
    many("--keep-awake", speakers.keep_awake, "ID=WHEN",
         "A tone nobody hears keeps it from falling asleep:\noff, playing (Bluetooth) or always");
    one("--from", options->from, "TIME", "Start there: seconds, or minutes:seconds");
    command->add_flag("--loop", options->loop, "Begin again at the end, until Ctrl-C");
    one("--metronome", options->metronome, "BPM", "Instead of a file: clicks to compare by ear");
    one("--source", options->source, "SOURCE",
        "Instead of a file: system, app:NAME, input:ID,\nbluetooth:NAME, pipe:PATH or -; "
        "'sources' lists them");
    one("--latency", options->latency, "MODE",
        "Live sound: music (robust) or video (as soon as\nthe slowest speaker allows)");
    one("--raw", options->raw, "FORMAT[:HZ[:CH]]",
        "What standard input or a pipe holds: s16le, s24le, s32le or\nf32le, rate, channels "
        "(s16le:48000:2)");
    command->add_flag("--live", options->live,
                      "Standard input or the pipe comes at its own pace:\nfollow its clock, keep "
                      "the delay small");
    one("--status", options->status, "FILE", "Write JSON lines on every speaker, once a second");
    one("--backend", options->backend, "NAME", "Sound system: " + backendNames());
    command->footer(playHelp());
    command->callback(
        [options, &chosen] { chosen = [options] { return playAndLeave(*options); }; });
}

}  // namespace unisono::cli
