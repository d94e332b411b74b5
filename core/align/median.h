#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace unisono {

// The middle value, or half way between the two in the middle. Not of nothing.
[[nodiscard]] inline double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return 0.5 * (*middle + *std::max_element(values.begin(), middle));
}

}  // namespace unisono
