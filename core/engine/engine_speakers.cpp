// The engine's part that keeps its speakers: opens them, misses them, takes them back as they were.
#include <algorithm>

#include "engine/engine.h"

namespace unisono {

void Engine::openMember(Member& member, TimePoint now) {
    StreamConfig stream = bufferingOf(member);
    member.buffering = stream;
    stream.rate_hz = member.sink.rate_hz;
    stream.channels = member.sink.channels;
    member.line->prepare(stream.rate_hz, stream.channels, now);
    auto opened = backend_.open(member.sink.id, stream, *member.line);
    if (!opened) {
        const bool fresh = member.problem != opened.error().sentence();
        member.problem = opened.error().sentence();
        member.next_try = now + fromSeconds(config_.retry_s);
        if (fresh && member.state != SpeakerState::lost) {
            notice(member.problem);
            member.state = SpeakerState::refused;
        }
        return;
    }
    if (member.state == SpeakerState::lost) {
        member.volume.returned(now);
    } else {
        member.volume.begins();  // who rested was never away: its volume is somebody's wish
    }
    watchVolume(member, member.sink.volume, now);
    if (member.state == SpeakerState::lost) {
        notice(nameOf(member) + " is back.", true);
    }
    member.stream = std::move(*opened);
    member.state = SpeakerState::locking;
    member.problem.clear();
    member.underruns = 0;
    member.path = Nanoseconds{0};
    member.awake_since = now;
    ++member.opened;
}

std::string Engine::nameOf(const Member& member) const {
    const auto alike = std::count_if(members_.begin(), members_.end(), [&](const auto& one) {
        return one->sink.description == member.sink.description;
    });
    return alike < 2 ? member.sink.description
                     : member.sink.description + " (" + member.sink.id.name + ")";
}

void Engine::loseMember(Member& member, StreamEnd why) {
    member.stream.reset();
    member.creep = {};  // its buffer begins anew
    member.line->apply(member.creep);
    member.next_try = TimePoint{};
    member.state = SpeakerState::lost;
    switch (why) {
        case StreamEnd::server_gone:
            member.problem = "The sound server is gone.";
            break;
        case StreamEnd::refused:
            member.problem = "The sound server refused " + nameOf(member) + ".";
            member.next_try = clock_.now() + fromSeconds(config_.retry_s);
            break;
        default:
            member.problem = nameOf(member) + " is gone.";
            break;
    }
}

void Engine::supervise(TimePoint now) {
    bool server_lost = false;
    for (auto& member : members_) {
        if (!member->stream) {
            continue;
        }
        const StreamEnd end = member->stream->ended();
        if (end != StreamEnd::none) {
            loseMember(*member, end);
            server_lost |= end == StreamEnd::server_gone;
            if (end != StreamEnd::server_gone) {
                const bool others =
                    std::any_of(members_.begin(), members_.end(), [](const auto& one) {
                        return one->stream && one->stream->ended() == StreamEnd::none;
                    });
                notice(member->problem +
                           (others ? " The others play on; it joins again when it is back."
                                   : " No speaker is left. Playing goes on here when one is back."),
                       true);
            }
            continue;
        }
        const LineSnapshot line = member->line->snapshot();
        member->state = line.sounding ? SpeakerState::playing : SpeakerState::locking;
    }
    if (server_lost) {
        notice("The sound server is gone. Playing goes on where it was as soon as it is back.",
               true);
    }

    const bool changed = changed_.exchange(false, std::memory_order_acq_rel);
    const bool missing = std::any_of(members_.begin(), members_.end(), [](const auto& member) {
        return !member->stream && member->state != SpeakerState::resting;
    });
    const bool watching = std::any_of(members_.begin(), members_.end(), [](const auto& member) {
        return member->stream && member->volume.watching();
    });
    if (!missing && !changed && !watching) {
        return;
    }
    if (changed) {
        watchProfiles(now);
    }
    takeBack(now, changed);
}

void Engine::takeBack(TimePoint now, bool changed) {
    std::optional<std::vector<SinkInfo>> sinks;
    for (auto& member : members_) {
        if (member->state == SpeakerState::resting) {
            continue;
        }
        const bool look = member->stream ? changed || member->volume.watching()
                                         : changed || now >= member->next_try;
        if (!look) {
            continue;
        }
        if (!sinks) {
            sinks = backend_.sinks();
        }
        const SinkInfo* there = sinkOf(*member, *sinks);
        if (member->stream) {
            if (there != nullptr) {
                watchVolume(*member, there->volume, now);
            }
            continue;
        }
        member->next_try = now + fromSeconds(config_.retry_s);
        if (there == nullptr) {
            continue;
        }
        // Music does not belong into somebody's call.
        if (member->sink.bluetooth_profile == BluetoothProfile::a2dp &&
            there->bluetooth_profile == BluetoothProfile::hands_free) {
            member->problem = nameOf(*member) +
                              " is a telephone headset now. It joins again when it plays music.";
            continue;
        }
        member->sink = *there;
        openMember(*member, now);
    }
}

const SinkInfo* Engine::sinkOf(const Member& member, const std::vector<SinkInfo>& sinks) {
    const SinkInfo* found = nullptr;
    for (const SinkInfo& sink : sinks) {
        if (sink.id == member.sink.id) {
            return &sink;
        }
        // The system may call a Bluetooth speaker otherwise when it returns ("….1", "….2"); its
        // address is the same. Of several ways to it the one for music.
        const bool same = sink.id.backend == member.sink.id.backend &&
                          !sink.bluetooth_address.empty() &&
                          sink.bluetooth_address == member.sink.bluetooth_address;
        if (same && (found == nullptr || sink.bluetooth_profile == BluetoothProfile::a2dp)) {
            found = &sink;
        }
    }
    return found;
}

void Engine::watchVolume(Member& member, std::optional<double> volume, TimePoint now) {
    const VolumeGuard::Advice advice = member.volume.look(volume, now);
    if (advice.lower_to) {
        (void)backend_.lowerVolume(member.sink.id, *advice.lower_to);
    }
    if (advice.lowered) {
        notice(nameOf(member) + " came back louder than it was. Its volume is as before again.");
    }
    if (advice.disobeyed) {
        notice(nameOf(member) +
               " came back louder than it was, and the system does not let its volume be "
               "lowered. Turn it down at the speaker.");
    }
}

void Engine::watchProfiles(TimePoint now) {
    std::vector<BluetoothCard> cards = backend_.bluetoothCards();
    const auto memberOf = [this](const std::string& address) {
        const auto it = std::find_if(members_.begin(), members_.end(), [&](const auto& member) {
            return member->sink.bluetooth_address == address;
        });
        return it == members_.end() ? nullptr : it->get();
    };
    std::erase_if(cards, [&](const auto& card) { return memberOf(card.address) == nullptr; });
    for (const ProfileGuard::Advice& advice : profiles_.look(cards, now)) {
        const std::string name = nameOf(*memberOf(advice.address));
        if (advice.kind == ProfileGuard::Advice::Kind::put_back &&
            backend_.chooseProfile(advice.address, advice.profile)) {
            notice(name +
                   " fell to telephone quality, as happens when a program opens its microphone. "
                   "Music quality was chosen again.");
        } else {
            notice(name +
                   " plays in telephone quality now: a program uses its microphone. Close that "
                   "program, or choose A2DP for it in the sound settings; then it joins again.");
        }
    }
}

void Engine::keepAwake(Awake who) {
    const std::lock_guard lock(mutex_);
    awake_ = who;
    tellWhoIsKeptAwake();
}

void Engine::tellWhoIsKeptAwake() {
    const bool plays =
        state_ != PlayState::idle && state_ != PlayState::finished && state_ != PlayState::resting;
    for (auto& member : members_) {
        const KeepAwake how =
            keepAwakeOf(member->settings.keep_awake, !member->sink.bluetooth_address.empty());
        const bool set = how == KeepAwake::always || (how == KeepAwake::while_playing && plays);
        const bool on = awake_ == Awake::as_set ? set : awake_ == Awake::everyone;
        if (on != member->kept_awake) {
            member->kept_awake = on;
            member->awake_since = clock_.now();
            member->line->keepAwake(on);
        }
    }
}

bool Engine::waking(TimePoint now) const {
    return std::any_of(members_.begin(), members_.end(), [&](const auto& member) {
        const KeepAwake how =
            keepAwakeOf(member->settings.keep_awake, !member->sink.bluetooth_address.empty());
        return member->stream && how != KeepAwake::off &&
               now < member->awake_since + fromSeconds(config_.wake_s);
    });
}

}  // namespace unisono
