// Real-time priority for the thread that fills the speakers.
#pragma once

namespace unisono {

// Asks the system for real-time scheduling of the calling thread, if it is allowed to us; otherwise
// for a better ordinary priority. Harmless when refused. Returns whether it is real-time now.
bool makeThisThreadRealtime() noexcept;

}  // namespace unisono
