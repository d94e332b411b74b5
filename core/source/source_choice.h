// What shall be played, as a person writes it.
#pragma once

#include <string>
#include <string_view>

#include "model/error.h"

namespace unisono {

struct SourceChoice {
    enum class Kind {
        system,          // "system": all that this computer plays
        app,             // "app:Firefox": what one application plays
        input,           // "input:ID": a line-in or a microphone
        bluetooth,       // "bluetooth:My phone": a device that streams to this computer
        pipe,            // "pipe:/tmp/unisono": raw sound that comes through a named pipe
        standard_input,  // "-"
        url,             // "https://…", "http://…"
        file,            // anything else, or "file:NAME": a path
    };
    Kind kind = Kind::file;
    // Of the application, the input, the device; the address or path. Empty for system and
    // standard_input; empty for input and bluetooth: the only one, or the default.
    std::string name;

    bool operator==(const SourceChoice&) const = default;
};

// Does not look whether it exists. Errors: usage. A file called "system" or "app:x" is written
// "./system" or "file:app:x".
Result<SourceChoice> parseSourceChoice(std::string_view text);

// What parseSourceChoice() turns into the same again.
std::string toText(const SourceChoice& choice);

}  // namespace unisono
