#include "bluetooth/reconnect_policy.h"

#include <algorithm>

namespace unisono {
namespace {

enum class Verdict { again, soon, suspended, hopeless };

Verdict verdictOn(BluetoothCause cause) {
    switch (cause) {
        case BluetoothCause::no_bluetooth:
        case BluetoothCause::no_service:
        case BluetoothCause::no_adapter:
        case BluetoothCause::adapter_off:
        case BluetoothCause::blocked:
            return Verdict::suspended;
        case BluetoothCause::busy:
        case BluetoothCause::occupied:
            return Verdict::soon;
        case BluetoothCause::no_answer:
        case BluetoothCause::timed_out:
        case BluetoothCause::failed:
        // A speaker that is just starting, or has not let go of somebody else, says no at first.
        case BluetoothCause::refused:
        // The sound server may register its endpoints a moment after the service.
        case BluetoothCause::no_profile:
            return Verdict::again;
        case BluetoothCause::not_permitted:
        case BluetoothCause::no_device:
        case BluetoothCause::no_speaker:
        case BluetoothCause::not_paired:
        case BluetoothCause::wrong_code:
        case BluetoothCause::unanswered:
        case BluetoothCause::declined:
        case BluetoothCause::canceled:  // here, by a person's own command for the same device
        case BluetoothCause::unsupported:
            return Verdict::hopeless;
    }
    return Verdict::hopeless;
}

}  // namespace

const char* toText(ReconnectState state) {
    switch (state) {
        case ReconnectState::unknown:
            return "unknown";
        case ReconnectState::linked:
            return "linked";
        case ReconnectState::waiting:
            return "waiting";
        case ReconnectState::suspended:
            return "suspended";
        case ReconnectState::trying:
            return "trying";
        case ReconnectState::given_up:
            return "given up";
        case ReconnectState::left_alone:
            return "left alone";
    }
    return "?";
}

bool ReconnectPolicy::usable(const std::string& adapter) const {
    const auto it = adapters_.find(adapter);
    return it == adapters_.end() || it->second;
}

void ReconnectPolicy::begin(Speaker& speaker, double first_s, TimePoint now) {
    speaker.tries = 0;
    speaker.wait_s = paceOf(speaker).first_s;  // also if the first try is at once
    speaker.at = now + fromSeconds(first_s);
    speaker.state = usable(speaker.adapter) ? ReconnectState::waiting : ReconnectState::suspended;
}

// Goes on where it was suspended; what was tried counts.
void ReconnectPolicy::resume(Speaker& speaker, TimePoint now) {
    speaker.at = now + fromSeconds(paceOf(speaker).first_s);
    speaker.state = ReconnectState::waiting;
}

void ReconnectPolicy::keep(const std::string& address, const std::string& adapter, bool rarely,
                           TimePoint now) {
    const auto [it, is_new] = speakers_.try_emplace(address);
    Speaker& speaker = it->second;
    speaker.adapter = adapter;
    speaker.rarely = rarely;
    if (is_new) {
        begin(speaker, paceOf(speaker).first_s, now);
    } else if (speaker.state == ReconnectState::suspended && usable(adapter)) {
        resume(speaker, now);
    }
}

void ReconnectPolicy::forget(const std::string& address) {
    speakers_.erase(address);
}

void ReconnectPolicy::suspend(const std::string& address) {
    const auto it = speakers_.find(address);
    if (it != speakers_.end() && (it->second.state == ReconnectState::linked ||
                                  it->second.state == ReconnectState::waiting ||
                                  it->second.state == ReconnectState::trying)) {
        if (it->second.state == ReconnectState::linked) {
            it->second.tries = 0;
            it->second.wait_s = paceOf(it->second).first_s;
        }
        it->second.state = ReconnectState::suspended;
    }
}

void ReconnectPolicy::linked(const std::string& address, TimePoint now) {
    const auto it = speakers_.find(address);
    if (it == speakers_.end() || it->second.state == ReconnectState::linked) {
        return;
    }
    Speaker& speaker = it->second;
    speaker.ours = speaker.state == ReconnectState::trying;
    if (speaker.ours) {
        free_at_[speaker.adapter] = now + fromSeconds(config_.between_s);
    }
    speaker.state = ReconnectState::linked;
    speaker.linked_at = now;
}

void ReconnectPolicy::lost(const std::string& address, TimePoint now) {
    const auto it = speakers_.find(address);
    if (it == speakers_.end() || it->second.state != ReconnectState::linked) {
        return;
    }
    Speaker& speaker = it->second;
    const bool insists = speaker.ours && now - speaker.linked_at < fromSeconds(config_.insists_s);
    // With its adapter the speaker went without anybody's wish.
    if (insists && usable(speaker.adapter)) {
        speaker.state = ReconnectState::left_alone;
        return;
    }
    begin(speaker, paceOf(speaker).first_s, now);
}

void ReconnectPolicy::userDisconnected(const std::string& address) {
    if (const auto it = speakers_.find(address); it != speakers_.end()) {
        it->second.state = ReconnectState::left_alone;
    }
}

void ReconnectPolicy::userWants(const std::string& address, TimePoint now) {
    const auto it = speakers_.find(address);
    if (it != speakers_.end() && it->second.state != ReconnectState::linked &&
        it->second.state != ReconnectState::trying) {
        begin(it->second, 0.0, now);
    }
}

void ReconnectPolicy::failed(const std::string& address, BluetoothCause cause, TimePoint now) {
    const auto it = speakers_.find(address);
    if (it == speakers_.end() || it->second.state != ReconnectState::trying) {
        return;
    }
    Speaker& speaker = it->second;
    free_at_[speaker.adapter] = now + fromSeconds(config_.between_s);
    const ReconnectPace& pace = paceOf(speaker);
    switch (verdictOn(cause)) {
        case Verdict::hopeless:
            speaker.state = ReconnectState::left_alone;
            return;
        case Verdict::suspended:
            speaker.state = ReconnectState::suspended;
            adapters_[speaker.adapter] = false;
            return;
        case Verdict::soon:
        case Verdict::again:
            break;
    }
    if (speaker.tries >= pace.tries) {
        speaker.state = ReconnectState::given_up;
        return;
    }
    speaker.wait_s = std::min(pace.longest_s, speaker.wait_s * pace.factor);
    const bool soon = verdictOn(cause) == Verdict::soon;
    const double wait_s =
        soon ? std::min(speaker.wait_s, std::max(config_.busy_s, pace.first_s)) : speaker.wait_s;
    speaker.at = now + fromSeconds(wait_s);
    speaker.state = ReconnectState::waiting;
}

void ReconnectPolicy::adapter(const std::string& adapter, bool usable, TimePoint now) {
    const bool before = this->usable(adapter);
    adapters_[adapter] = usable;
    if (usable && !before) {
        free_at_.erase(adapter);
    }
    for (auto& [address, speaker] : speakers_) {
        if (speaker.adapter != adapter) {
            continue;
        }
        const bool pending =
            speaker.state == ReconnectState::waiting || speaker.state == ReconnectState::trying;
        if (!usable && pending) {
            speaker.state = ReconnectState::suspended;
        } else if (usable && speaker.state == ReconnectState::suspended) {
            resume(speaker, now);
        } else if (usable && !before && speaker.state == ReconnectState::given_up) {
            begin(speaker, paceOf(speaker).first_s, now);
        }
    }
}

std::vector<std::string> ReconnectPolicy::next(TimePoint now) {
    std::vector<std::string> chosen;
    while (true) {
        std::pair<const std::string, Speaker>* earliest = nullptr;
        for (auto& one : speakers_) {
            const Speaker& speaker = one.second;
            const auto free = free_at_.find(speaker.adapter);
            const bool busy = std::any_of(speakers_.begin(), speakers_.end(), [&](const auto& it) {
                return it.second.state == ReconnectState::trying &&
                       it.second.adapter == speaker.adapter;
            });
            if (speaker.state != ReconnectState::waiting || speaker.at > now || busy ||
                (free != free_at_.end() && free->second > now)) {
                continue;
            }
            if (earliest == nullptr || speaker.at < earliest->second.at) {
                earliest = &one;
            }
        }
        if (earliest == nullptr) {
            return chosen;
        }
        earliest->second.state = ReconnectState::trying;
        ++earliest->second.tries;
        chosen.push_back(earliest->first);
    }
}

std::optional<TimePoint> ReconnectPolicy::due() const {
    std::optional<TimePoint> first;
    for (const auto& [address, speaker] : speakers_) {
        if (speaker.state == ReconnectState::waiting) {
            const auto free = free_at_.find(speaker.adapter);
            const TimePoint at =
                free == free_at_.end() ? speaker.at : std::max(speaker.at, free->second);
            first = first ? std::min(*first, at) : at;
        }
    }
    return first;
}

ReconnectState ReconnectPolicy::stateOf(const std::string& address) const {
    const auto it = speakers_.find(address);
    return it == speakers_.end() ? ReconnectState::unknown : it->second.state;
}

}  // namespace unisono
