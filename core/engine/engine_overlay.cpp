// The engine's part that lays sounds of single speakers over the timeline.
#include <algorithm>
#include <cmath>

#include "engine/engine.h"

namespace unisono {

void Engine::layOver(Member& member, std::unique_ptr<const Overlay> overlay) {
    const std::uint32_t parameters = member.line->apply(overlay.get(), false);
    for (auto& laid : member.overlays) {
        laid.replaced_by = laid.replaced_by.value_or(parameters);
    }
    if (overlay) {
        member.overlays.push_back({std::move(overlay), std::nullopt});
    }
}

Result<Engine::OverlayTime> Engine::overlay(const std::vector<OverlaySound>& sounds) {
    const std::lock_guard lock(mutex_);
    if (!schedule_.running()) {
        return fail(ErrorKind::usage, "The speakers are not ready yet.");
    }
    for (const auto& sound : sounds) {
        if (find(sound.speaker) == nullptr) {
            return fail(ErrorKind::unknown_speaker, sound.speaker.name + " is not in the group.");
        }
    }
    const TimePoint now = clock_.now();
    const Frame begin = untouched(now) + static_cast<Frame>(Overlay::kFade_s * kTimelineRate_hz);
    Frame end = begin;
    for (const auto& sound : sounds) {
        end = std::max(end, begin + static_cast<Frame>(sound.mono.size()));
    }
    for (auto& member : members_) {
        std::vector<float> own;
        for (const auto& sound : sounds) {
            if (find(sound.speaker) == member.get()) {
                own = sound.mono;
            }
        }
        own.resize(static_cast<std::size_t>(end - begin));  // music returns everywhere at once
        // One that is under way gives way to silence, not to music for a moment.
        Frame silent_from = begin;
        if (!member->overlays.empty() && !member->overlays.back().replaced_by) {
            const Overlay& before = *member->overlays.back().overlay;
            silent_from = before.end() >= begin ? std::min(begin, before.begin()) : begin;
        }
        own.insert(own.begin(), static_cast<std::size_t>(begin - silent_from), 0.0F);
        layOver(*member, std::make_unique<const Overlay>(silent_from, own));
    }
    return OverlayTime{schedule_.timeOf(static_cast<double>(begin)),
                       schedule_.timeOf(static_cast<double>(end))};
}

void Engine::endOverlay() {
    const std::lock_guard lock(mutex_);
    for (auto& member : members_) {
        if (!member->overlays.empty() && !member->overlays.back().replaced_by) {
            member->line->apply(member->overlays.back().overlay.get(), true);
        }
    }
}

void Engine::tidyOverlays(TimePoint now) {
    for (auto& member : members_) {
        if (member->overlays.empty()) {
            continue;
        }
        const auto& newest = member->overlays.back();
        const double over_s = Overlay::kFade_s + std::abs(member->settings.delay_ms) * 1e-3 + 1.0;
        if (!newest.replaced_by &&
            (!schedule_.running() ||
             schedule_.frameAt(now) >
                 static_cast<double>(newest.overlay->end()) + over_s * kTimelineRate_hz)) {
            layOver(*member, nullptr);
        }
        const auto used = member->line->snapshot().parameters;
        const bool open = member->stream != nullptr;
        std::erase_if(member->overlays, [&](const Member::Laid& laid) {
            return laid.replaced_by && (used >= *laid.replaced_by || !open);
        });
    }
}

}  // namespace unisono
