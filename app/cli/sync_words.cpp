#include "cli/sync_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/columns.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

bool isPlaying(const SpeakerSnapshot& speaker) {
    return speaker.state == SpeakerState::playing;
}

std::size_t countPlaying(const EngineSnapshot& snapshot) {
    return static_cast<std::size_t>(
        std::count_if(snapshot.speakers.begin(), snapshot.speakers.end(), isPlaying));
}

std::string speakers(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " speaker" : " speakers");
}

// The more it keeps a speaker from playing, the higher.
int severity(SpeakerState state) {
    switch (state) {
        case SpeakerState::playing:
            return 0;
        case SpeakerState::locking:
            return 1;
        case SpeakerState::resting:
            return 0;
        case SpeakerState::waiting:
            return 2;
        case SpeakerState::lost:
            return 3;
        case SpeakerState::refused:
            return 4;
    }
    return 0;
}

std::string troubleOf(const SpeakerSnapshot& speaker) {
    switch (speaker.state) {
        case SpeakerState::playing:
        case SpeakerState::resting:
            return "";
        case SpeakerState::locking:
            return speaker.description + " is joining";
        case SpeakerState::waiting:
            return speaker.description + " is not there yet";
        case SpeakerState::lost:
            return speaker.description + " is gone, it joins again when it is back";
        case SpeakerState::refused:
            return speaker.description + " cannot be opened";
    }
    return "";
}

std::string worstTrouble(const EngineSnapshot& snapshot) {
    const auto worst = std::max_element(
        snapshot.speakers.begin(), snapshot.speakers.end(),
        [](const auto& a, const auto& b) { return severity(a.state) < severity(b.state); });
    return worst == snapshot.speakers.end() ? "" : troubleOf(*worst);
}

std::string stateText(const EngineSnapshot& snapshot) {
    const std::size_t all = snapshot.speakers.size();
    switch (snapshot.state) {
        case PlayState::idle:
            return "stopped";
        case PlayState::priming:
            return "getting " + speakers(all) + " ready";
        case PlayState::paused:
            return "paused";
        case PlayState::holding:
            return "stands still until a speaker is back";
        case PlayState::resting:
            return "resting until something is to be heard";
        case PlayState::finished:
            return "played to the end";
        case PlayState::playing:
            break;
    }
    const std::size_t playing = countPlaying(snapshot);
    if (playing == 0 &&
        std::all_of(snapshot.speakers.begin(), snapshot.speakers.end(),
                    [](const auto& speaker) { return speaker.state == SpeakerState::locking; })) {
        return "getting " + speakers(all) + " ready";
    }
    std::string text =
        playing < all ? std::to_string(playing) + " of " + speakers(all) : speakers(all);
    if (const auto within = togetherWithin_ms(snapshot)) {
        text += (playing == 1 ? " on time within " : " together within ") + milliseconds(*within);
    } else {
        text += " playing";
    }
    if (playing < all) {
        text += "; " + worstTrouble(snapshot);
    }
    return text;
}

}  // namespace

std::optional<double> togetherWithin_ms(const EngineSnapshot& snapshot) {
    double bar_ms = 0.0;
    double off_ms = 0.0;
    std::size_t known = 0;
    for (const SpeakerSnapshot& speaker : snapshot.speakers) {
        if (isPlaying(speaker) && speaker.line.clock_known) {
            bar_ms = std::max(bar_ms, speaker.line.error_bar_ms);
            off_ms = std::abs(speaker.line.error_ms);
            ++known;
        }
    }
    if (known == 0) {
        return std::nullopt;
    }
    return (known == 1 ? off_ms : snapshot.skew_ms) + 2.0 * bar_ms;
}

std::string milliseconds(double ms) {
    const double step = ms < 1.0 ? 0.01 : ms < 10.0 ? 0.1 : 1.0;
    const double rounded = std::max(step, std::ceil(ms / step - 1e-9) * step);
    char text[32];
    std::snprintf(text, sizeof text, "%.*f ms", ms < 1.0 ? 2 : ms < 10.0 ? 1 : 0, rounded);
    return text;
}

std::string progressText(const EngineSnapshot& snapshot, std::size_t columns) {
    std::string text = clockText(snapshot.position_s);
    if (snapshot.length_s) {
        text += " / " + clockText(*snapshot.length_s);
    }
    const bool waits = snapshot.buffering && snapshot.state == PlayState::playing;
    return shortened(
        printable(text + "  " + (waits ? "waiting for the server" : stateText(snapshot))), columns);
}

void SyncTally::add(const EngineSnapshot& snapshot) {
    const auto within = togetherWithin_ms(snapshot);
    if (snapshot.state == PlayState::playing && within && countPlaying(snapshot) > 1) {
        within_ms_.push_back(static_cast<float>(*within));
    }
}

std::optional<SyncTally::Summary> SyncTally::summary() const {
    if (within_ms_.size() < 10) {
        return std::nullopt;
    }
    std::vector<float> sorted = within_ms_;
    std::sort(sorted.begin(), sorted.end());
    return Summary{sorted[sorted.size() / 2], sorted.back()};
}

std::string SyncTally::sentence() const {
    const auto found = summary();
    if (!found) {
        return "";
    }
    const std::string worst = milliseconds(found->worst_ms);
    const std::string usual = milliseconds(found->usual_ms);
    return "The speakers stayed together within " + worst +
           (usual == worst ? "" : ", mostly " + usual) + ".";
}

}  // namespace unisono::cli
