// What is different between two Setups: for undo, and for merging with a file that another program
// changed. Speakers are told apart by their key and groups by their id, never by where they stand;
// each part of them is a difference of its own, so that undoing a volume leaves a calibration that
// came in between. Pure functions and values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/setup.h"

namespace unisono {

template <class T>
struct BeforeAfter {
    T before;
    T after;

    bool operator==(const BeforeAfter&) const = default;
};

// Nothing: this part is the same.
template <class T>
using Difference = std::optional<BeforeAfter<T>>;

struct SpeakerChange {
    Difference<std::string> display_name;
    Difference<Role> role;
    Difference<double> gain_db;
    Difference<bool> muted;
    Difference<KeepAwake> keep_awake;
    Difference<double> delay_ms;
    Difference<double> extra_latency_ms;
    Difference<std::vector<EqBand>> equalizer;
    Difference<std::vector<CalibrationRecord>> calibrations;
    Difference<std::string> suspect;
    Difference<int> number;
    Difference<std::optional<double>> reported_ms;
    Difference<std::int64_t> last_seen_unix_s;
    Difference<std::string> unknown_json;

    bool operator==(const SpeakerChange&) const = default;
};

struct GroupChange {
    Difference<std::string> name;
    Difference<std::vector<std::string>> members;  // merged one by one
    Difference<Goal> goal;
    Difference<LatencyMode> latency;
    Difference<double> gain_db;
    Difference<bool> muted;
    Difference<std::string> unknown_json;

    bool operator==(const GroupChange&) const = default;
};

template <class Id, class Record, class RecordChange>
struct ListChange {
    std::map<Id, Record> created;  // as they were after it
    std::map<Id, Record> deleted;  // as they were before it
    std::map<Id, RecordChange> changed;
    // All of them in their order, if any came, went or moved.
    Difference<std::vector<Id>> order;

    bool operator==(const ListChange&) const = default;
};

struct SetupChange {
    ListChange<SpeakerKey, SpeakerRecord, SpeakerChange> speakers;
    ListChange<std::string, Group, GroupChange> groups;
    Difference<std::string> unknown_json;

    bool operator==(const SetupChange&) const = default;
};

// What leads from one to the other. Keys and ids must be unique in each, as in any Setup.
SetupChange changeBetween(const Setup& before, const Setup& after);

// Leads back.
SetupChange inverseOf(const SetupChange& change);

// applyChange(before, changeBetween(before, after)) makes `before` equal to `after`. On a Setup
// that was changed otherwise in between, what has nothing to do with this change stays:
//  * A part of a speaker or group is as it was after the change, whatever it was before. Members
//    and order are merged instead: only what came, went or moved then does so now.
//  * What no longer fits is passed over: changing or deleting what is gone, creating a group
//    that is there.
//  * Creating a speaker that is there sets what the created one had beyond the defaults.
//  * Deleting a speaker that was measured in between keeps it, as a measurement is not to be lost
//    by undoing a volume; it loses the settings that it was deleted with.
void applyChange(Setup& setup, const SetupChange& change);

bool isEmpty(const SetupChange& change);

// One change that does what `first` and `then` do one after the other. If `then` begins where
// `first` ends, it is changeBetween() their ends.
SetupChange joined(const SetupChange& first, const SetupChange& then);

}  // namespace unisono
