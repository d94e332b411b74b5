// --status: what the engine knows, for other programs to read.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <utility>

#include "engine/snapshot.h"
#include "model/error.h"

namespace unisono::cli {

// One JSON object without a line break. `time_s`: seconds since 1970, UTC. The fields are those of
// statusFieldsHelp(); a number that is not known is null.
std::string statusLine(const EngineSnapshot& snapshot, const SpeakerSnapshot& speaker,
                       double time_s);

// For --help.
std::string statusFieldsHelp();

// Writes such lines, each at once.
class StatusWriter {
 public:
    // "-" is standard output; anything else is a file that is made new. Errors: file_unusable.
    static Result<StatusWriter> open(const std::string& path);

    // A line per speaker, stamped with the time of day. False once writing has failed.
    bool write(const EngineSnapshot& snapshot);
    [[nodiscard]] const std::string& path() const { return path_; }

 private:
    StatusWriter(std::string path, std::unique_ptr<std::ostream> stream)
        : path_(std::move(path)), stream_(std::move(stream)) {}

    std::string path_;
    std::unique_ptr<std::ostream> stream_;
};

}  // namespace unisono::cli
