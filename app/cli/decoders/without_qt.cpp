#include "cli/decoder_runtime.h"

namespace unisono::cli {

struct DecoderRuntime::Qt {};

DecoderRuntime::DecoderRuntime() = default;
DecoderRuntime::~DecoderRuntime() = default;

std::string DecoderRuntime::qtVersion() {
    return {};
}

}  // namespace unisono::cli
