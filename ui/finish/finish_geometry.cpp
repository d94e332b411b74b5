#include "finish/finish_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unisono::ui::finish {

int laneHeight(int lanes) {
    if (lanes <= 4) {
        return 58;
    }
    if (lanes == 5) {
        return 54;
    }
    return lanes <= 8 ? 44 : 34;
}

Span laneSpan(double wait_ms, double own_ms, double line_ms) {
    if (line_ms <= 0.0) {
        return {1.0, 1.0};
    }
    const double start = std::max(0.0, wait_ms / line_ms);
    const double end = std::max(start, (wait_ms + std::max(0.0, own_ms)) / line_ms);
    return {start, end};
}

LaneView onLine(LaneView lane, double line_ms, double new_line_ms) {
    lane.wait_ms += new_line_ms - line_ms;
    return lane;
}

QRectF barRect(const Span& span, double width, double middle_y, double height) {
    return {width * span.start, middle_y - height / 2.0, width * (span.end - span.start), height};
}

std::vector<double> dots(double bar_x, double gap_from, double gap_to) {
    std::vector<double> centres;
    for (double x = kDotsFrom; x <= bar_x - kDotsEnd; x += kDotStep) {
        if (gap_to <= gap_from || x + 1.0 <= gap_from || x - 1.0 >= gap_to) {
            centres.push_back(x);
        }
    }
    return centres;
}

std::optional<double> wordsAt(double bar_x, double words_width) {
    const double end = bar_x - kDotsEnd;
    if (end - kDotsFrom < words_width + kWordsRoom) {
        return std::nullopt;
    }
    return (kDotsFrom + end - words_width) / 2.0;
}

LabelSpot labelAt(double bar_x, double bar_end, const std::vector<double>& widths) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (bar_x + kLabelInset + widths[i] + kLabelEnd <= bar_end) {
            return {LabelPlace::inside, i, bar_x + kLabelInset};
        }
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double x = bar_x - kLabelGap - widths[i];
        if (x >= kDotsFrom) {
            return {LabelPlace::before, i, x};
        }
    }
    return {};
}

std::vector<Tick> rulerTicks(double line_ms, double width) {
    std::vector<Tick> ticks;
    if (line_ms <= 0.0 || width <= 0.0) {
        return ticks;
    }
    double step_ms = line_ms < 800.0 ? 20.0 : 50.0;
    constexpr int kLongEvery = 5;
    while (step_ms * width / line_ms < 4.0) {  // seconds of delay in a narrow window
        step_ms *= kLongEvery;
    }
    for (int i = 0; i * step_ms < line_ms - 1e-6; ++i) {
        ticks.push_back({i * step_ms * width / line_ms, i % kLongEvery == 0});
    }
    return ticks;
}

std::vector<Block> dissolvingBlocks(const QRectF& solid) {
    std::vector<Block> blocks;
    for (int i = 0; i < 5; ++i) {
        blocks.push_back(
            {QRectF(solid.right() + 2.0 + 11.0 * i, solid.top(), 7.0 - i, solid.height()),
             0.78 - 0.145 * i});
    }
    return blocks;
}

BarlineEdges barlineEdges(double x, double device_pixel_ratio, double thick) {
    const double ratio = device_pixel_ratio > 0.0 ? device_pixel_ratio : 1.0;
    const auto whole = [ratio](double length) {
        return std::max(1.0, std::round(length * ratio)) / ratio;
    };
    BarlineEdges edges;
    edges.thin_from = std::round(x * ratio) / ratio;
    edges.thin_to = edges.thin_from + whole(kLineThin);
    edges.thick_from = edges.thin_to + whole(kLineSpace);
    edges.thick_to = edges.thick_from + whole(thick);
    return edges;
}

std::optional<double> positionOf(const LaneView& lane) {
    if (lane.state != LaneView::State::measured || lane.waiting || !lane.error_ms) {
        return std::nullopt;
    }
    return lane.trim_ms + *lane.error_ms;
}

double scaleFor(double furthest_ms) {
    constexpr std::array kScales{0.5, 2.0, 10.0, 50.0};
    for (const double scale : kScales) {
        if (std::abs(furthest_ms) <= scale) {
            return scale;
        }
    }
    return kScales.back();
}

double PhotoScale::choose(double furthest_ms, double now_s) {
    constexpr double kHold_s = 5.0;
    const double wanted = scaleFor(furthest_ms);
    if (!changed_s_) {
        scale_ms_ = wanted;
        changed_s_ = now_s;
    } else if (wanted != scale_ms_ && now_s - *changed_s_ >= kHold_s) {
        scale_ms_ = wanted;
        changed_s_ = now_s;
    }
    return scale_ms_;
}

PhotoMark photoMark(double position_ms, double error_bar_ms, double scale_ms, double width) {
    const double half = width / 2.0;
    const auto at = [&](double ms) {
        return std::clamp(half + half * ms / scale_ms, 1.0, width - 1.0);
    };
    if (position_ms < -scale_ms) {
        return {PhotoMark::Kind::earlier, 4.0, 0.0, 0.0};
    }
    if (position_ms > scale_ms) {
        return {PhotoMark::Kind::later, width - 4.0, 0.0, 0.0};
    }
    constexpr double kMarkHalf = 6.0;  // it stays whole at the rim
    return {PhotoMark::Kind::mark, std::clamp(at(position_ms), kMarkHalf, width - kMarkHalf),
            at(position_ms - error_bar_ms), at(position_ms + error_bar_ms)};
}

}  // namespace unisono::ui::finish
