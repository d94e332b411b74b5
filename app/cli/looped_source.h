// A source again and again, without a gap.
#pragma once

#include <memory>
#include <optional>

#include "source/source.h"

namespace unisono::cli {

// The position goes on rising; the length is unknown. The source must be seekable.
class LoopedSource final : public Source {
 public:
    explicit LoopedSource(std::unique_ptr<Source> once);

    [[nodiscard]] SourceInfo info() const override;
    // A source in which there is nothing ends instead of turning in circles.
    Result<Read> read(float* stereo, std::size_t frames) override;
    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame position) override;
    std::string takeNotice() override { return once_->takeNotice(); }

 private:
    std::unique_ptr<Source> once_;
    std::optional<Frame> length_;  // of one round
    Frame position_ = 0;
    bool heard_any_ = false;  // in this round
};

}  // namespace unisono::cli
