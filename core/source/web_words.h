// What can go wrong with a web address, in words. Internal to the web sources.
#pragma once

#include <string>

#include "model/error.h"
#include "source/web_log.h"

namespace unisono {

// `code`: an FFmpeg error; AVERROR_EXIT stands for patience_s that ran out.
Error webOpenError(const std::string& name, int code, const WebLog& log, double patience_s);
// An answer came, but no sound: "it holds a web page".
Error webContentError(const std::string& name, const std::string& reason);

}  // namespace unisono
