// Reads web addresses with FFmpeg's libraries. Internal to web_source.cpp.
#pragma once

#include <memory>

#include "source/web_queue.h"

namespace unisono {

// Fills the queue until its sound has ended for good or it is abandoned. Meant for a thread of its
// own, on which it may wait for the network.
void readWeb(const std::shared_ptr<WebQueue>& queue);

}  // namespace unisono
