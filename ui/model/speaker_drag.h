// Speakers on their way from one place of the window to another, by mouse or clipboard.
#pragma once

#include <QMimeData>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace unisono::ui {

struct SpeakerDrag {
    static constexpr const char* kMimeType = "application/x-unisono-speakers";

    std::vector<std::string> devices;
    std::string from_group;  // empty: from the list

    bool operator==(const SpeakerDrag&) const = default;
};

std::unique_ptr<QMimeData> toMime(const SpeakerDrag& drag);
// Nothing for what is no such thing, or damaged: it may come from another program.
std::optional<SpeakerDrag> fromMime(const QMimeData* mime);

}  // namespace unisono::ui
