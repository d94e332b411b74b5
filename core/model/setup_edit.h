// What a person does to groups and speakers. Pure functions; like any value, a Setup belongs to
// one thread at a time. `id` is Group::id, `device` SpeakerKey::device. Those that return bool say
// whether there was what they are about; if not, nothing changes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/setup.h"

namespace unisono {

// Null if there is none. Valid until setup.groups changes.
Group* findGroup(Setup& setup, std::string_view id);
const Group* findGroup(const Setup& setup, std::string_view id);

// All that `device` belongs to, in their order. Valid until setup.groups changes.
std::vector<const Group*> groupsOf(const Setup& setup, std::string_view device);

// Adds one ahead of the group at `at`, or as the last one, and returns its id: "g1", "g2", …, one
// beyond the highest there is, so that an id that was deleted is not soon used again. Empty and
// repeated members are left out.
std::string addGroup(Setup& setup, std::string name, std::vector<std::string> members,
                     std::optional<std::size_t> at = {});

bool removeGroup(Setup& setup, std::string_view id);

// A copy with all that belongs to it, right behind the original. Returns its id; empty if there is
// no group to copy.
std::string duplicateGroup(Setup& setup, std::string_view id, std::string name);

bool renameGroup(Setup& setup, std::string_view id, std::string name);

// Adds `device` ahead of the member at `at`, or as the last one. False also if it is a member
// already, or empty.
bool addMember(Setup& setup, std::string_view id, std::string device,
               std::optional<std::size_t> at = {});

bool removeMember(Setup& setup, std::string_view id, std::string_view device);

// Makes `device` the member at `at`, or the last one if there are no more than that.
bool moveMember(Setup& setup, std::string_view id, std::string_view device, std::size_t at);

// The number of any record of that device that has one; 0 if none has.
int numberOf(const Setup& setup, std::string_view device);

// 1 …: the first that no record has.
int lowestFreeNumber(const Setup& setup);

// Never automatic: a pair of one left and one right speaker is a stereo pair, all else is one
// room. Of a device with several records, the one seen last says which role it has; of several
// seen at once, or at times not known, the last one.
Goal effectiveGoal(const Setup& setup, const Group& group);

// How far apart in time its speakers may be heard. For automatic that of one room.
double tolerance_ms(Goal goal);

// Forgets all records and memberships of `device`; groups stay, even if they are empty then.
bool forgetSpeaker(Setup& setup, std::string_view device);

}  // namespace unisono
