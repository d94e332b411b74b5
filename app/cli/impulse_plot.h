// A picture of how each speaker was heard.
#pragma once

#include <string>

#include "align/report.h"
#include "cli/align_words.h"
#include "model/error.h"

namespace unisono::cli {

// Writes the impulse responses of a report, one below the other on one axis of time, with the
// arrival that was taken for each, as PNG or SVG by the name's ending. Errors: usage (another
// ending), file_unusable (cannot be written), unsupported (a build without Qt).
Result<void> writePlot(const AlignReport& report, const NameOf& nameOf, const std::string& path);
// Before anything is measured for it: whether the name ends as it must.
Result<void> checkPlotName(const std::string& path);

}  // namespace unisono::cli
