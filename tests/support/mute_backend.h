// A backend without any speaker: what tests of its other half begin with.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "audio/backend.h"

namespace unisono::test {

class MuteBackend : public AudioBackend {
 public:
    [[nodiscard]] std::string name() const override { return "mute"; }
    [[nodiscard]] ServerInfo server() override { return {}; }
    [[nodiscard]] std::vector<SinkInfo> sinks() override { return {}; }
    void onChange(std::function<void()>) override {}
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId&, const StreamConfig&,
                                               RenderCallback&) override {
        return fail(ErrorKind::unsupported, "no");
    }
};

}  // namespace unisono::test
