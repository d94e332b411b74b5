// Whatever can stand in a list of things to play.
#pragma once

#include <memory>
#include <string>

#include "source/source.h"

namespace unisono {

// A file (source/file_source.h) or a web address (source/web_source.h). A web address never fails
// here because its server does: that shows when it is read.
Result<std::unique_ptr<Source>> openTrack(const std::string& name);

// What to call it until it says so itself. Printable.
std::string trackName(const std::string& name);

}  // namespace unisono
