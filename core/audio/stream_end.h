// Why a stream is no more.
#pragma once

namespace unisono {

// sink_removed: the device it was open on is gone, be it a speaker or a microphone.
enum class StreamEnd { none, sink_removed, server_gone, refused };

}  // namespace unisono
