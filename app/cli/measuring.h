// Everything that a command needs to measure speakers with a microphone.
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/calibrator.h"
#include "align/changes.h"
#include "audio/backend.h"
#include "cli/remembered.h"
#include "cli/speaker_choice.h"
#include "engine/engine.h"

namespace unisono::cli {

struct MeasuringOptions {
    SpeakerOptions speakers;
    std::optional<std::string> microphone;  // nothing: chosen
    std::string backend = "auto";
};
// --to, --mic and --backend.
void addMeasuringOptions(CLI::App& command, MeasuringOptions& options);

// The one named; else the system's default if it is fit for measuring, else the first that is.
// Errors: unknown_microphone, microphone_unavailable.
Result<InputInfo> chooseMicrophone(const std::vector<InputInfo>& inputs, const std::string& typed);

// A playing engine with the chosen speakers, and a microphone. The caller holds an InterruptGuard.
class Measuring {
 public:
    // Errors: those of parseSpeakers(), openBackend(), chooseSpeakers(), chooseMicrophone().
    static Result<std::unique_ptr<Measuring>> open(const MeasuringOptions& options);
    ~Measuring();
    Measuring(const Measuring&) = delete;
    Measuring& operator=(const Measuring&) = delete;

    [[nodiscard]] const std::vector<ChosenSpeaker>& speakers() const { return speakers_; }
    [[nodiscard]] const InputInfo& microphone() const { return microphone_; }
    [[nodiscard]] Engine& engine() { return engine_; }
    [[nodiscard]] Remembered& remembered() { return remembered_; }
    [[nodiscard]] bool serverIsThere() const { return backend_->server().available; }
    // As people know it, with its id where two are called alike.
    [[nodiscard]] std::string nameOf(const SpeakerId& id) const;

    // Measures once, with a progress line if somebody reads along. Nothing if it was interrupted.
    Result<AlignReport> measure(const std::string& what);

    // Sets the changes and keeps them in the user's settings. Whatever is kept of a speaker here is
    // one calibration, the last one, so that one undo takes it back. The error is that of saving;
    // they are set all the same.
    Result<void> apply(const std::vector<AlignChange>& changes, const AlignReport& report);

 private:
    Measuring(std::unique_ptr<AudioBackend> backend, Remembered remembered,
              std::vector<SinkInfo> sinks, std::vector<ChosenSpeaker> speakers,
              InputInfo microphone);

    std::unique_ptr<AudioBackend> backend_;
    Remembered remembered_;
    std::vector<SinkInfo> sinks_;
    std::vector<ChosenSpeaker> speakers_;
    std::int64_t set_ = 0;  // of what is measured here
    // apply() has added a calibration of these, with what it did to their level.
    std::map<SpeakerId, std::optional<LevelMatch>> kept_;
    std::optional<std::map<std::string, std::string>> adapters_;  // once asked: adapterAddresses()
    InputInfo microphone_;
    Engine engine_;
    Calibrator calibrator_;
};

}  // namespace unisono::cli
