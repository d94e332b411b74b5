#pragma once
#include "calibration/analysis.h"
namespace unisono {
inline std::vector<std::size_t> toMeasureAgain(const GroupMeasurement&) { return {}; }
inline GroupMeasurement merged(const GroupMeasurement& a, const GroupMeasurement&, std::span<const std::size_t>, double, const AnalysisConfig&) { return a; }
}
