// From the setup and a snapshot to what the window shows. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/setup.h"
#include "model/views.h"
#include "studio/studio_snapshot.h"

namespace unisono::ui {

struct BluetoothFacts;

// The line stands so far behind the slowest speaker.
inline constexpr double kLineMargin_ms = 18.0;

// What everything below looks at; references must live as long as it is used.
struct Scene {
    const Setup& setup;
    const StudioSnapshot& now;
    const BluetoothFacts* bluetooth = nullptr;  // null: not known

    [[nodiscard]] std::int64_t now_s() const { return now.unix_ms / 1000; }
    [[nodiscard]] const SinkInfo* sinkOf(const std::string& device) const;
    // Of its sink; without one the record that was calibrated or seen last.
    [[nodiscard]] const SpeakerRecord* recordOf(const std::string& device) const;
    [[nodiscard]] const SpeakerSnapshot* playingOf(const std::string& device) const;
    [[nodiscard]] QString nameOf(const std::string& device) const;
    // The newest event of this kind about this speaker.
    [[nodiscard]] const StudioEvent* latest(StudioEvent::Kind kind,
                                            const std::string& device) const;
};

std::vector<SpeakerView> speakersOf(const Scene& scene);
SpeakerView speakerOf(const Scene& scene, const std::string& device);
LaneView laneOf(const Scene& scene, const Group& group, const std::string& device);
GroupView groupOf(const Scene& scene, const Group& group);
// What would be seen of a group if these joined it: lanes in state preview, and the line.
GroupView withJoining(const Scene& scene, const Group& group,
                      const std::vector<std::string>& devices, std::size_t at);

}  // namespace unisono::ui
