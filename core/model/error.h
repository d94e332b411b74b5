// Errors that speak to a person: what happened, what it means, what to do next.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace unisono {

// What went wrong, by kind. The command line turns the kind into its exit code
// (app/cli/exit_code.h).
enum class ErrorKind {
    usage,                   // the request itself makes no sense
    file_not_found,          // a named file does not exist or may not be read
    file_unusable,           // a file exists, but is not sound we can play
    unknown_speaker,         // no speaker of that name
    duplicate_speaker,       // the same speaker was named twice
    server_unavailable,      // no sound server answers
    speaker_unavailable,     // the speaker exists, but cannot be opened now
    unknown_microphone,      // no microphone of that name
    microphone_unavailable,  // it exists, but cannot be recorded from now, or not for this
    nothing_measured,        // a measurement gave no result that could be trusted
    settings_unusable,       // settings could not be read or written
    bluetooth_unavailable,   // no Bluetooth, or no adapter that may be used now
    unknown_device,          // no Bluetooth device of that address or name
    device_unavailable,      // it is known, but does not do what was asked
    canceled,                // somebody wanted it stopped
    unsupported,             // this build or this system cannot do it
};

struct Error {
    ErrorKind kind{};
    std::string what;     // one sentence: what happened, naming the thing it happened to
    std::string meaning;  // what that means for the user; may be empty
    std::string next;     // what to do now; may be empty

    // "what meaning next", as one line of text.
    [[nodiscard]] std::string sentence() const {
        std::string text = what;
        for (const auto& part : {meaning, next}) {
            if (!part.empty()) {
                text += " " + part;
            }
        }
        return text;
    }
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string what, std::string meaning = {},
                                  std::string next = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(what), std::move(meaning), std::move(next)});
}

}  // namespace unisono
