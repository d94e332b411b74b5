#include "model/setup_edit.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <system_error>
#include <utility>

namespace unisono {
namespace {

using Members = std::vector<std::string>;

template <class T>
auto placeAt(std::vector<T>& list, std::optional<std::size_t> at) {
    return list.begin() +
           static_cast<std::ptrdiff_t>(std::min(at.value_or(list.size()), list.size()));
}

bool has(const Members& members, std::string_view device) {
    return std::find(members.begin(), members.end(), device) != members.end();
}

// n of "gn"; 0 for any other text.
std::uint64_t countOf(std::string_view id) {
    constexpr std::size_t kMostDigits = 18;  // leaves room to count on
    if (id.size() < 2 || id.size() > 1 + kMostDigits || id.front() != 'g') {
        return 0;
    }
    std::uint64_t count = 0;
    const auto* const end = id.data() + id.size();
    const auto read = std::from_chars(id.data() + 1, end, count);
    return read.ec == std::errc() && read.ptr == end ? count : 0;
}

std::string freshId(const Setup& setup) {
    std::uint64_t highest = 0;
    for (const auto& group : setup.groups) {
        highest = std::max(highest, countOf(group.id));
    }
    std::string id;
    do {  // once, unless there are ids that are too long to count
        id = "g" + std::to_string(++highest);
    } while (findGroup(setup, id) != nullptr);
    return id;
}

std::optional<Role> roleOf(const Setup& setup, std::string_view device) {
    const SpeakerRecord* last = nullptr;
    for (const auto& record : setup.speakers) {
        if (record.key.device == device &&
            (last == nullptr || record.last_seen_unix_s >= last->last_seen_unix_s)) {
            last = &record;
        }
    }
    return last == nullptr ? std::nullopt : std::optional(last->settings.role);
}

}  // namespace

const Group* findGroup(const Setup& setup, std::string_view id) {
    const auto found = std::find_if(setup.groups.begin(), setup.groups.end(),
                                    [id](const Group& group) { return group.id == id; });
    return found == setup.groups.end() ? nullptr : &*found;
}

Group* findGroup(Setup& setup, std::string_view id) {
    return const_cast<Group*>(findGroup(std::as_const(setup), id));
}

std::vector<const Group*> groupsOf(const Setup& setup, std::string_view device) {
    std::vector<const Group*> groups;
    for (const auto& group : setup.groups) {
        if (has(group.members, device)) {
            groups.push_back(&group);
        }
    }
    return groups;
}

std::string addGroup(Setup& setup, std::string name, std::vector<std::string> members,
                     std::optional<std::size_t> at) {
    Group group;
    group.id = freshId(setup);
    group.name = std::move(name);
    for (auto& device : members) {
        if (!device.empty() && !has(group.members, device)) {
            group.members.push_back(std::move(device));
        }
    }
    return setup.groups.insert(placeAt(setup.groups, at), std::move(group))->id;
}

bool removeGroup(Setup& setup, std::string_view id) {
    const auto* const group = findGroup(setup, id);
    if (group == nullptr) {
        return false;
    }
    setup.groups.erase(setup.groups.begin() + (group - setup.groups.data()));
    return true;
}

std::string duplicateGroup(Setup& setup, std::string_view id, std::string name) {
    const auto* const original = findGroup(setup, id);
    if (original == nullptr) {
        return {};
    }
    Group copy = *original;
    copy.id = freshId(setup);
    copy.name = std::move(name);
    const auto behind = setup.groups.begin() + (original - setup.groups.data()) + 1;
    return setup.groups.insert(behind, std::move(copy))->id;
}

bool renameGroup(Setup& setup, std::string_view id, std::string name) {
    auto* const group = findGroup(setup, id);
    if (group == nullptr) {
        return false;
    }
    group->name = std::move(name);
    return true;
}

bool addMember(Setup& setup, std::string_view id, std::string device,
               std::optional<std::size_t> at) {
    auto* const group = findGroup(setup, id);
    if (group == nullptr || device.empty() || has(group->members, device)) {
        return false;
    }
    group->members.insert(placeAt(group->members, at), std::move(device));
    return true;
}

bool removeMember(Setup& setup, std::string_view id, std::string_view device) {
    auto* const group = findGroup(setup, id);
    if (group == nullptr || !has(group->members, device)) {
        return false;
    }
    auto& members = group->members;
    members.erase(std::find(members.begin(), members.end(), device));
    return true;
}

bool moveMember(Setup& setup, std::string_view id, std::string_view device, std::size_t at) {
    auto* const group = findGroup(setup, id);
    if (group == nullptr || !has(group->members, device)) {
        return false;
    }
    auto& members = group->members;
    const auto from = std::find(members.begin(), members.end(), device);
    const auto to = placeAt(members, std::min(at, members.size() - 1));
    if (from < to) {
        std::rotate(from, from + 1, to + 1);
    } else {
        std::rotate(to, from, from + 1);
    }
    return true;
}

int numberOf(const Setup& setup, std::string_view device) {
    const auto found = std::find_if(
        setup.speakers.begin(), setup.speakers.end(),
        [device](const auto& record) { return record.key.device == device && record.number != 0; });
    return found == setup.speakers.end() ? 0 : found->number;
}

int lowestFreeNumber(const Setup& setup) {
    int number = 1;
    while (std::any_of(setup.speakers.begin(), setup.speakers.end(),
                       [number](const auto& record) { return record.number == number; })) {
        ++number;
    }
    return number;
}

Goal effectiveGoal(const Setup& setup, const Group& group) {
    if (group.goal != Goal::automatic) {
        return group.goal;
    }
    if (group.members.size() != 2) {
        return Goal::one_room;
    }
    const auto first = roleOf(setup, group.members[0]);
    const auto second = roleOf(setup, group.members[1]);
    const bool pair = (first == Role::left && second == Role::right) ||
                      (first == Role::right && second == Role::left);
    return pair ? Goal::stereo_pair : Goal::one_room;
}

double tolerance_ms(Goal goal) {
    switch (goal) {
        case Goal::stereo_pair:
            return 0.3;
        case Goal::several_rooms:
            return 20.0;
        case Goal::automatic:
        case Goal::one_room:
            break;
    }
    return 2.0;
}

bool forgetSpeaker(Setup& setup, std::string_view device) {
    const std::string name(device);  // `device` may be part of what is forgotten
    bool known = std::erase_if(setup.speakers,
                               [&](const auto& record) { return record.key.device == name; }) > 0;
    for (auto& group : setup.groups) {
        known = std::erase(group.members, name) > 0 || known;
    }
    return known;
}

}  // namespace unisono
