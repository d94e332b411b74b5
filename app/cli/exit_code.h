// What a shell learns from how the program ends.
#pragma once

#include <string>

#include "model/error.h"

namespace unisono::cli {

enum class ExitCode {
    ok = 0,
    problem_found = 1,  // by doctor
    usage = 2,
    file_not_found = 3,
    file_unusable = 4,
    unknown_speaker = 5,
    duplicate_speaker = 6,
    server_unavailable = 7,
    speaker_unavailable = 8,
    settings_unusable = 9,
    unsupported = 10,
    unknown_microphone = 11,
    microphone_unavailable = 12,
    nothing_measured = 13,
    bluetooth_unavailable = 14,
    unknown_device = 15,
    device_unavailable = 16,
    broken = 70,        // as in sysexits.h: a mistake in the program itself
    interrupted = 130,  // as shells do it: 128 + SIGINT
};

ExitCode exitCodeOf(ErrorKind kind);
inline int toInt(ExitCode code) {
    return static_cast<int>(code);
}

// For --help.
std::string exitCodeTable();

}  // namespace unisono::cli
