#include "cli/exit_code.h"

namespace unisono::cli {

ExitCode exitCodeOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::usage:
            return ExitCode::usage;
        case ErrorKind::file_not_found:
            return ExitCode::file_not_found;
        case ErrorKind::file_unusable:
            return ExitCode::file_unusable;
        case ErrorKind::unknown_speaker:
            return ExitCode::unknown_speaker;
        case ErrorKind::duplicate_speaker:
            return ExitCode::duplicate_speaker;
        case ErrorKind::server_unavailable:
            return ExitCode::server_unavailable;
        case ErrorKind::speaker_unavailable:
            return ExitCode::speaker_unavailable;
        case ErrorKind::settings_unusable:
            return ExitCode::settings_unusable;
        case ErrorKind::unsupported:
            return ExitCode::unsupported;
        case ErrorKind::unknown_microphone:
            return ExitCode::unknown_microphone;
        case ErrorKind::microphone_unavailable:
            return ExitCode::microphone_unavailable;
        case ErrorKind::nothing_measured:
            return ExitCode::nothing_measured;
        case ErrorKind::bluetooth_unavailable:
            return ExitCode::bluetooth_unavailable;
        case ErrorKind::unknown_device:
            return ExitCode::unknown_device;
        case ErrorKind::device_unavailable:
            return ExitCode::device_unavailable;
        case ErrorKind::canceled:
            return ExitCode::interrupted;
    }
    return ExitCode::usage;
}

std::string exitCodeTable() {
    return "Exit codes:\n"
           "    0  all went well\n"
           "    1  doctor found a problem\n"
           "    2  the command makes no sense as it was typed\n"
           "    3  a file does not exist or may not be read\n"
           "    4  a file cannot be used, or broke off or was damaged on the way\n"
           "    5  there is no such speaker\n"
           "    6  the same speaker was named twice\n"
           "    7  no sound server answers\n"
           "    8  a speaker is there, but cannot be opened\n"
           "    9  the settings could not be read or written\n"
           "   10  this build or this system cannot do it\n"
           "   11  there is no such microphone\n"
           "   12  a microphone is there, but cannot be used\n"
           "   13  nothing could be measured that can be trusted; nothing was changed\n"
           "   14  there is no Bluetooth, or no adapter that can be used\n"
           "   15  there is no such Bluetooth device\n"
           "   16  a Bluetooth device is there, but did not do what was asked\n"
           "   70  Unisono itself made a mistake\n"
           "  130  stopped with Ctrl-C\n";
}

}  // namespace unisono::cli
