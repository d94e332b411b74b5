#include "studio/waveform.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace unisono {
namespace {

constexpr std::size_t kChunk = 4800;
constexpr auto kWhole = static_cast<Frame>(kWholeWaveform_s * kTimelineRate_hz);
// Of a long sound: this many looks into each bar, of a tenth of a second each. Six minutes of sound
// all in all, however long it is.
constexpr Frame kLooks = 9;
constexpr Frame kLook = 4800;

class Drawer {
 public:
    Drawer(Source& source, const std::atomic<bool>& cancelled)
        : source_(source), cancelled_(cancelled), buffer_(kChunk * kTimelineChannels) {}

    std::shared_ptr<const Waveform> draw() {
        const SourceInfo info = source_.info();
        if (!info.length) {
            return drawUnknown() ? finished() : nullptr;
        }
        if (*info.length == 0) {
            return nullptr;
        }
        peaks_.assign(Waveform::kBars, 0.0F);
        const bool drawn = *info.length > kWhole && info.seekable ? drawPlaces(*info.length)
                                                                  : drawWhole(*info.length);
        return drawn ? finished() : nullptr;
    }

 private:
    // Reads up to `frames` and calls take(first, peak of each frame). False: that was all, or no
    // more is wanted.
    template <class Take>
    bool read(Frame frames, Take take) {
        while (frames > 0) {
            if (cancelled_.load(std::memory_order_relaxed)) {
                return false;
            }
            const Frame first = source_.position();
            const auto got = source_.read(
                buffer_.data(), static_cast<std::size_t>(std::min<Frame>(frames, kChunk)));
            if (!got) {
                failed_ = true;
                return false;
            }
            for (std::size_t i = 0; i < got->frames; ++i) {
                take(first + static_cast<Frame>(i),
                     std::max(std::abs(buffer_[2 * i]), std::abs(buffer_[2 * i + 1])));
            }
            if (got->ended || got->frames == 0) {
                return false;
            }
            frames -= static_cast<Frame>(got->frames);
        }
        return true;
    }

    [[nodiscard]] bool good() const { return !failed_ && !cancelled_; }

    bool drawWhole(Frame length) {
        const auto bars = static_cast<Frame>(Waveform::kBars);
        read(length, [&](Frame frame, float peak) {
            float& bar =
                peaks_[static_cast<std::size_t>(std::min(frame * bars / length, bars - 1))];
            bar = std::max(bar, peak);
        });
        if (length < bars) {  // fewer frames than bars: each is shown several times
            const auto given = peaks_;
            for (Frame bar = 0; bar < bars; ++bar) {
                const Frame frame = bar * length / bars;
                peaks_[static_cast<std::size_t>(bar)] =
                    given[static_cast<std::size_t>(frame * bars / length)];
            }
        }
        return good();
    }

    bool drawPlaces(Frame length) {
        const auto places = static_cast<Frame>(Waveform::kBars) * kLooks;
        for (Frame place = 0; place < places && good(); ++place) {
            if (!source_.seek(place * (length / places))) {
                return false;
            }
            float& bar = peaks_[static_cast<std::size_t>(place / kLooks)];
            read(kLook, [&](Frame, float peak) { bar = std::max(bar, peak); });
        }
        return good();
    }

    // Without knowing the length: in cells that become twice as long whenever there are too many.
    bool drawUnknown() {
        constexpr std::size_t kMostCells = 16 * Waveform::kBars;
        Frame cell_frames = 64;
        std::vector<float> cells;
        const bool goes_on = read(2 * kWhole, [&](Frame frame, float peak) {
            auto cell = static_cast<std::size_t>(frame / cell_frames);
            if (cell >= kMostCells) {
                for (std::size_t i = 0; i < kMostCells / 2; ++i) {
                    cells[i] = std::max(cells[2 * i], cells[2 * i + 1]);
                }
                cells.resize(kMostCells / 2);
                cell_frames *= 2;
                cell /= 2;
            }
            if (cell >= cells.size()) {
                cells.resize(cell + 1, 0.0F);
            }
            cells[cell] = std::max(cells[cell], peak);
        });
        if (goes_on || cells.empty()) {
            return false;
        }
        for (std::size_t bar = 0; bar < Waveform::kBars; ++bar) {
            const std::size_t begin = bar * cells.size() / Waveform::kBars;
            const std::size_t end = std::max(begin + 1, (bar + 1) * cells.size() / Waveform::kBars);
            peaks_.push_back(*std::max_element(cells.begin() + static_cast<std::ptrdiff_t>(begin),
                                               cells.begin() + static_cast<std::ptrdiff_t>(end)));
        }
        return good();
    }

    std::shared_ptr<const Waveform> finished() {
        const float loudest = *std::max_element(peaks_.begin(), peaks_.end());
        if (loudest > 0.0F) {
            for (float& peak : peaks_) {
                peak /= loudest;
            }
        }
        return std::make_shared<const Waveform>(Waveform{std::move(peaks_)});
    }

    Source& source_;
    const std::atomic<bool>& cancelled_;
    std::vector<float> buffer_;
    std::vector<float> peaks_;
    bool failed_ = false;
};

}  // namespace

std::shared_ptr<const Waveform> drawWaveformOf(Source& source, const std::atomic<bool>& cancelled) {
    return Drawer(source, cancelled).draw();
}

}  // namespace unisono
