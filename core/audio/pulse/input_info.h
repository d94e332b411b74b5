// What a Pulse source is to us.
#pragma once

#include <string>

#include "audio/input.h"

struct pa_source_info;

namespace unisono {

// But for `is_default`, which a source does not know.
InputInfo inputInfoOf(const pa_source_info& source, const std::string& backend);

}  // namespace unisono
