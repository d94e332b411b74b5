#include "model/setup.h"

#include "model/enum_names.h"

namespace unisono {
namespace {

constexpr EnumNames<Goal, 4> kGoals{{{Goal::automatic, "automatic"},
                                     {Goal::stereo_pair, "stereo pair"},
                                     {Goal::one_room, "one room"},
                                     {Goal::several_rooms, "several rooms"}}};

constexpr EnumNames<LatencyMode, 2> kLatencyModes{
    {{LatencyMode::music, "music"}, {LatencyMode::video, "video"}}};

}  // namespace

std::string_view toText(Goal goal) {
    return nameOf(kGoals, goal);
}
std::optional<Goal> goalFromText(std::string_view text) {
    return valueOf(kGoals, text);
}

std::string_view toText(LatencyMode mode) {
    return nameOf(kLatencyModes, mode);
}
std::optional<LatencyMode> latencyModeFromText(std::string_view text) {
    return valueOf(kLatencyModes, text);
}

}  // namespace unisono
