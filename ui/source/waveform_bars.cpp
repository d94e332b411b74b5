#include "source/waveform_bars.h"

#include <algorithm>

namespace unisono::ui {

int barsIn(int width) {
    return std::max(0, (width + kBarPitch - kBarWidth) / kBarPitch);
}

std::vector<float> barHeights(const Waveform& waveform, int count) {
    std::vector<float> heights(static_cast<std::size_t>(std::max(0, count)), -1.0F);
    const std::size_t bars = heights.size();
    for (std::size_t i = 0; i < bars; ++i) {
        const std::size_t begin = i * Waveform::kBars / bars;
        const std::size_t end = std::max(begin + 1, (i + 1) * Waveform::kBars / bars);
        for (std::size_t k = begin; k < std::min(end, waveform.peaks.size()); ++k) {
            heights[i] = std::max(heights[i], std::clamp(waveform.peaks[k], 0.0F, 1.0F));
        }
    }
    return heights;
}

}  // namespace unisono::ui
