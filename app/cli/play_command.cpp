#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
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
#include "cli/platform/terminal.h"
#include "cli/play_help.h"
#include "cli/play_request.h"
#include "cli/play_source.h"
#include "cli/player.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "cli/speaker_choice.h"
#include "model/speaker_records.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

constexpr auto kEnding = std::chrono::milliseconds(400);
constexpr auto kGivingBack = std::chrono::seconds(2);

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
    sayNotice("Type this for all of them, or fewer:");
    sayNotice("  " + playCommandLine(options) + " --to " + shellQuoted(names));
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
    std::vector<std::string> names;
    for (const SinkInfo& sink : remembered.apart(sinksOf(speakers))) {
        names.push_back(spokenName(sink, sinks));
    }
    if (!names.empty()) {
        sayNotice(listed(names) + (names.size() == 1 ? " was" : " were") +
                  " not aligned together with the others. Align all of them at once: "
                  "unisono-cli align.");
    }
}

bool wasConnectedAnew(const SinkInfo& sink, const EngineSnapshot& snapshot) {
    return !sink.bluetooth_address.empty() &&
           std::ranges::any_of(snapshot.speakers, [&](const SpeakerSnapshot& now) {
               return now.device == sink.key().device && now.reconnects > 0;
           });
}

// A Bluetooth speaker that was connected anew, or that plays by another adapter than it was
// measured at, may have another latency now. Returns what to tell.
std::vector<std::string> rememberDoubts(const EngineSnapshot& snapshot, const KeptLinks& links,
                                        const std::vector<ChosenSpeaker>& speakers,
                                        Remembered& remembered) {
    std::vector<std::string> texts;
    for (const ChosenSpeaker& speaker : speakers) {
        const SinkInfo& sink = speaker.sink;
        const char* what = nullptr;
        if (wasConnectedAnew(sink, snapshot) && remembered.isAligned(sink)) {
            remembered.suspect(sink, kConnectedAnew);
            what = " was connected anew.";
        } else if (remembered.noteAdapter(sink, links.adapterOf(sink))) {
            what = " is connected through another Bluetooth adapter than when it was aligned.";
        }
        if (what != nullptr) {
            texts.push_back(sink.description + what +
                            " Its delay may be another now; 'unisono-cli align' measures it "
                            "again.");
        }
    }
    if (!texts.empty()) {
        if (auto saved = remembered.save(); !saved) {
            texts.push_back(saved.error().sentence());
        }
    }
    return texts;
}

ExitCode play(const PlayOptions& options, const PlayRequest& request) {
    if (request.speakers.names.empty()) {
        return sayWhoCouldPlay(options);
    }
    const DecoderRuntime decoders;
    Result<std::unique_ptr<Source>> files;  // these errors come before those of the sound server
    if (!request.choice) {
        files = openFiles(request);
    }
    if (!files) {
        return sayError(files.error());
    }
    // Outlives the backend, whose end a dead server may hold up. A computer that stays silent is
    // worse than one that keeps somebody waiting.
    const InterruptGuard guard(request.choice ? kGivingBack : Nanoseconds(kEnding));
    const auto backend = openBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    const std::vector<SinkInfo> sinks = (*backend)->sinks();
    Remembered remembered;
    const auto speakers =
        chooseSpeakers(request.speakers, sinks,
                       [&remembered](const SinkInfo& sink) { return remembered.settingsOf(sink); });
    if (!speakers) {
        return sayError(speakers.error());
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
    // After all else that may fail: it may lead the computer's sound here. After the backend, which
    // has to outlive it.
    auto source =
        request.choice ? openChosenSource(request, **backend, *speakers) : std::move(files);
    if (!source) {
        return sayError(source.error());
    }
    const SourceInfo info = (*source)->info();
    EngineConfig config;
    config.latency = request.latency;
    Engine engine(**backend, machineClock(), config);
    for (const ChosenSpeaker& speaker : *speakers) {
        const Creep creep =
            request.speakers.extra_latency_ms.empty() ? remembered.creepOf(speaker.sink) : Creep{};
        if (auto added = engine.addSpeaker(speaker.sink, speaker.settings, creep); !added) {
            return sayError(added.error());
        }
    }
    const auto record = std::make_shared<SourceRecord>();
    player.source = record;
    engine.play(std::make_unique<WatchedSource>(std::move(*source), record));
    if (request.from_s > 0.0) {
        if (auto sought = engine.seek(request.from_s); !sought) {
            return sayError(sought.error());
        }
    }
    if (request.speakers.extra_latency_ms.empty()) {
        tellWhoIsApart(*speakers, sinks, remembered);
    }
    if (player.progress && outputIsTerminal()) {
        introduce(info, request.files.size(), *speakers, sinks, remembered,
                  !request.speakers.extra_latency_ms.empty());
    }
    KeptLinks links(sinksOf(*speakers));
    player.each = [&](const EngineSnapshot& snapshot) {
        std::vector<std::string> texts = links.pump();
        // At once, as a program may be killed.
        std::ranges::move(rememberDoubts(snapshot, links, *speakers, remembered),
                          std::back_inserter(texts));
        return texts;
    };
    return playToEnd(engine, config, std::move(player));
}

// exit() may wait for standard input, in which a thread may still be reading.
ExitCode playAndLeave(const PlayOptions& options) {
    const auto request = parsePlay(options);
    if (!request) {
        return sayError(request.error());
    }
    const ExitCode code = play(options, *request);
    if (request->standard_input) {
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
