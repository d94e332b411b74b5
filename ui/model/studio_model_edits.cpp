// What a person does to groups and speakers; each one undo step.
#include <algorithm>

#include "model/setup_edit.h"
#include "model/speaker_kind.h"
#include "model/studio_model.h"
#include "model/text.h"
#include "source/open_choice.h"

namespace unisono::ui {

std::string StudioModel::newGroup(const std::vector<std::string>& devices, const QString& name) {
    std::string id;
    const QString given = name.isEmpty() ? freshName(tr("New group")) : freshName(name);
    edit(tr("new group %1").arg(given),
         [&](Setup& setup) { id = addGroup(setup, utf8(given), devices); });
    if (current_.empty() || now_->engine.state == PlayState::idle) {
        setCurrentGroup(id);
    }
    emit joined(devices);
    return id;
}

QString StudioModel::feedbackIn(const std::string& group,
                                const std::vector<std::string>& devices) const {
    if (now_->source.kind != SourceKind::live || group != current_) {
        return {};
    }
    for (const std::string& device : devices) {
        const SinkInfo* sink = sinkOf(device);
        if (sink != nullptr && feedbackOfChoice(now_->source.choice, now_->inputs, {}, {*sink})) {
            return tr("%1 is what you play from. Choose another source first.").arg(nameOf(device));
        }
    }
    return {};
}

void StudioModel::addToGroup(const std::string& group, const std::vector<std::string>& devices,
                             std::optional<std::size_t> at) {
    if (const QString why = feedbackIn(group, devices); !why.isEmpty()) {
        say(why);
        return;
    }
    const bool added = edit(tr("add %1").arg(namesOf(devices)), [&](Setup& setup) {
        std::size_t place = at.value_or(SIZE_MAX);
        for (const std::string& device : devices) {
            const Group* target = findGroup(setup, group);
            if (target == nullptr) {
                return;
            }
            place = std::min(place, target->members.size());
            if (addMember(setup, group, device, place)) {
                ++place;
            }
        }
    });
    if (!added && !devices.empty()) {
        say(devices.size() == 1 ? tr("%1 is in this group already.").arg(nameOf(devices.front()))
                                : tr("They are in this group already."));
    }
    if (added) {
        emit joined(devices);
    }
}

void StudioModel::removeFromGroup(const std::string& group,
                                  const std::vector<std::string>& devices) {
    edit(tr("remove %1").arg(namesOf(devices)), [&](Setup& setup) {
        for (const std::string& device : devices) {
            removeMember(setup, group, device);
        }
    });
}

void StudioModel::moveToGroup(const std::string& from, const std::string& to,
                              const std::vector<std::string>& devices,
                              std::optional<std::size_t> at) {
    if (const QString why = from == to ? QString() : feedbackIn(to, devices); !why.isEmpty()) {
        say(why);
        return;
    }
    edit(tr("move %1").arg(namesOf(devices)), [&](Setup& setup) {
        if (from == to) {
            std::size_t place = at.value_or(SIZE_MAX);
            for (const std::string& device : devices) {
                const Group* target = findGroup(setup, to);
                if (target == nullptr) {
                    return;
                }
                const auto& members = target->members;
                const auto was = static_cast<std::size_t>(
                    std::find(members.begin(), members.end(), device) - members.begin());
                // `at` counts the lanes as they stand, this one among them.
                const std::size_t index = was < place && place > 0 ? place - 1 : place;
                moveMember(setup, to, device, index);
                place = was < place ? place : place + 1;
            }
            return;
        }
        std::size_t place = at.value_or(SIZE_MAX);
        for (const std::string& device : devices) {
            const Group* target = findGroup(setup, to);
            if (target == nullptr) {
                return;
            }
            place = std::min(place, target->members.size());
            if (addMember(setup, to, device, place)) {
                ++place;
            }
            removeMember(setup, from, device);
        }
    });
}

void StudioModel::renameGroup(const std::string& group, const QString& name) {
    const QString trimmed = name.trimmed();
    if (!trimmed.isEmpty()) {
        edit(tr("rename %1").arg(trimmed),
             [&](Setup& setup) { unisono::renameGroup(setup, group, utf8(trimmed)); });
    }
}

void StudioModel::renameSpeaker(const std::string& device, const QString& name) {
    const QString trimmed = name.trimmed();
    if (!trimmed.isEmpty()) {
        editSpeaker(tr("rename %1").arg(trimmed), device,
                    [&](SpeakerRecord& record) { record.display_name = utf8(trimmed); });
    }
}

void StudioModel::duplicateGroup(const std::string& group) {
    const Group* original = findGroup(setup_, group);
    if (original == nullptr) {
        return;
    }
    const QString name = freshName(QString::fromStdString(original->name));
    edit(tr("duplicate %1").arg(QString::fromStdString(original->name)),
         [&](Setup& setup) { unisono::duplicateGroup(setup, group, utf8(name)); });
}

void StudioModel::deleteGroup(const std::string& group) {
    const Group* doomed = findGroup(setup_, group);
    if (doomed == nullptr) {
        return;
    }
    const QString name = QString::fromStdString(doomed->name);
    if (now_->group == group) {
        studio_.stop();
    }
    edit(tr("delete %1").arg(name), [&](Setup& setup) { removeGroup(setup, group); });
    say(tr("%1 was deleted.").arg(name), true);
}

void StudioModel::dropSimulated() {
    const auto isSimulated = [this](const std::string& device) {
        const SinkInfo* sink = sinkOf(device);
        const SpeakerRecord* record = recordOf(device);
        return sink != nullptr ? sink->id.backend == "simulated"
                               : record != nullptr && record->key.backend == "simulated";
    };
    std::vector<std::string> doomed;
    std::vector<std::pair<std::string, std::string>> leaving;  // a group, and who leaves it
    for (const Group& group : setup_.groups) {
        const auto count = std::count_if(group.members.begin(), group.members.end(), isSimulated);
        if (count > 0 && count == std::ssize(group.members)) {
            doomed.push_back(group.id);
            continue;
        }
        for (const std::string& device : group.members) {
            if (isSimulated(device)) {
                leaving.emplace_back(group.id, device);
            }
        }
    }
    if (std::find(doomed.begin(), doomed.end(), now_->group) != doomed.end()) {
        studio_.stop();
    }
    edit(tr("remove the simulated speakers"), [&](Setup& setup) {
        for (const std::string& id : doomed) {
            removeGroup(setup, id);
        }
        for (const auto& [id, device] : leaving) {
            removeMember(setup, id, device);
        }
    });
}

void StudioModel::setGoal(const std::string& group, Goal goal) {
    edit(tr("what the group is for"), [&](Setup& setup) {
        if (Group* one = findGroup(setup, group)) {
            one->goal = goal;
        }
    });
}

void StudioModel::setLatency(const std::string& group, LatencyMode mode) {
    edit(mode == LatencyMode::video ? tr("Video for live sound") : tr("Music for live sound"),
         [&](Setup& setup) {
             if (Group* one = findGroup(setup, group)) {
                 one->latency = mode;
             }
         });
}

void StudioModel::forget(const std::string& device, const QString& known_as) {
    const QString name = known_as.isEmpty() ? fullNameOf(device) : known_as;
    edit(tr("forget %1").arg(name), [&](Setup& setup) { forgetSpeaker(setup, device); });
    say(tr("%1 was forgotten.").arg(name), true);
}

void StudioModel::setVolume(const std::string& device, int volume) {
    editSpeaker(
        tr("volume of %1").arg(nameOf(device)), device,
        [&](SpeakerRecord& record) { record.settings.gain_db = gainOf_db(volume); },
        QString("volume/%1").arg(QString::fromStdString(device)));
}

void StudioModel::setMuted(const std::string& device, bool muted) {
    editSpeaker(muted ? tr("mute %1").arg(nameOf(device)) : tr("unmute %1").arg(nameOf(device)),
                device, [&](SpeakerRecord& record) { record.settings.muted = muted; });
}

void StudioModel::setGroupVolume(const std::string& group, int volume) {
    edit(
        tr("group volume"),
        [&](Setup& setup) {
            if (Group* one = findGroup(setup, group)) {
                one->gain_db = gainOf_db(volume);
            }
        },
        QString("group volume/%1").arg(QString::fromStdString(group)));
}

void StudioModel::setGroupMuted(const std::string& group, bool muted) {
    edit(muted ? tr("mute the group") : tr("unmute the group"), [&](Setup& setup) {
        if (Group* one = findGroup(setup, group)) {
            one->muted = muted;
        }
    });
}

void StudioModel::setTrim(const std::string& device, double later_ms) {
    const double limited = std::clamp(later_ms, kDelayRange_ms.low, kDelayRange_ms.high);
    editSpeaker(
        tr("trim of %1").arg(nameOf(device)), device,
        [&](SpeakerRecord& record) { record.settings.delay_ms = limited; },
        QString("trim/%1").arg(QString::fromStdString(device)));
}

void StudioModel::setRole(const std::string& device, Role role) {
    editSpeaker(tr("what %1 plays").arg(nameOf(device)), device,
                [&](SpeakerRecord& record) { record.settings.role = role; });
}

void StudioModel::setKeepAwake(const std::string& device, KeepAwake awake) {
    editSpeaker(tr("keep %1 awake").arg(nameOf(device)), device,
                [&](SpeakerRecord& record) { record.settings.keep_awake = awake; });
}

void StudioModel::setEqualizer(const std::string& device, const std::vector<EqBand>& bands) {
    editSpeaker(
        tr("sound of %1").arg(nameOf(device)), device,
        [&](SpeakerRecord& record) { record.settings.equalizer = bands; },
        QString("equalizer/%1").arg(QString::fromStdString(device)));
}

}  // namespace unisono::ui
