#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "backends/backends.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/parse.h"
#include "cli/player.h"
#include "cli/remembered.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "cli/speaker_choice.h"
#include "source/test_tune.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

constexpr double kQuiet_db = -12.0;

std::vector<SinkInfo> realSinks(AudioBackend& backend) {
    std::vector<SinkInfo> real;
    for (SinkInfo& sink : backend.sinks()) {
        if (!makesNoSound(sink)) {
            real.push_back(std::move(sink));
        }
    }
    return real;
}

ExitCode playTestTune(AudioBackend& backend, const std::vector<SinkInfo>& sinks) {
    std::vector<std::string> names;
    const EngineConfig config;
    Engine engine(backend, machineClock(), config);
    const Remembered remembered;
    for (const SinkInfo& sink : sinks) {
        SpeakerSettings settings = remembered.settingsOf(sink);
        settings.gain_db = std::max(settings.gain_db + kQuiet_db, kGainRange_db.low);
        if (auto added = engine.addSpeaker(sink, settings, remembered.creepOf(sink)); !added) {
            return sayError(added.error());
        }
        names.push_back(spokenName(sink, sinks));
    }
    std::printf("%s\n", printable("Playing a test tune, quietly, on " + listed(names) +
                                  ". Stop with Ctrl-C.")
                            .c_str());
    std::fflush(stdout);
    engine.play(makeTestTune());
    PlayerOptions options;
    options.summarise = true;
    const ExitCode code = playToEnd(engine, config, std::move(options));
    std::printf("Your own music:  unisono-cli play FILE --to %s\n",
                shellQuoted(namesForTo(sinks)).c_str());
    return code;
}

ExitCode doMainJob() {
    const InterruptGuard guard;
    const auto backend = openBackend("auto");
    const auto sinks = backend ? realSinks(**backend) : std::vector<SinkInfo>{};
    if (!sinks.empty()) {
        return playTestTune(**backend, sinks);
    }
    std::printf("%s So here is what Unisono does, with simulated speakers.\n\n",
                backend ? "This machine has no speakers now." : "No sound server answers here.");
    return runDemo(false);
}

}  // namespace

void addMainJobCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("main-job", "What ./run does without arguments");
    command->group("");  // not in --help
    command->callback([&chosen] { chosen = doMainJob; });
}

}  // namespace unisono::cli
