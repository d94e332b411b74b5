// What the decoders of this build need to be there while they work.
#pragma once

#include <memory>
#include <string>

namespace unisono::cli {

// Holds Qt's application object, without which Qt Multimedia decodes nothing; empty in builds
// without Qt. Make one, in main()'s thread, before the first file is opened.
class DecoderRuntime {
 public:
    DecoderRuntime();
    ~DecoderRuntime();
    DecoderRuntime(const DecoderRuntime&) = delete;
    DecoderRuntime& operator=(const DecoderRuntime&) = delete;

    // Version of Qt, or empty.
    static std::string qtVersion();

 private:
    struct Qt;
    std::unique_ptr<Qt> qt_;
};

}  // namespace unisono::cli
