// Nothing, for as long as somebody wants it: keeps speakers locked while they are measured.
#pragma once

#include <algorithm>
#include <string>

#include "source/source.h"

namespace unisono {

class SilenceSource final : public Source {
 public:
    static constexpr const char* kTitle = "Align";

    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = kTitle;
        info.location = "silence";
        return info;
    }
    Result<Read> read(float* stereo, std::size_t frames) override {
        std::fill_n(stereo, 2 * frames, 0.0F);
        position_ += static_cast<Frame>(frames);
        return Read{frames, false};
    }
    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame position) override {
        position_ = position;
        return {};
    }

 private:
    Frame position_ = 0;
};

}  // namespace unisono
