#include "model/setup_change.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/merged_order.h"

namespace unisono {
namespace {

// ---- what is particular to speakers and to groups ----------------------------------------------

const SpeakerKey& idOf(const SpeakerRecord& record) {
    return record.key;
}
const std::string& idOf(const Group& group) {
    return group.id;
}

// Calls part(pointer to the difference, how to get at the value) for each part.
template <class Part>
void forEachPart(const SpeakerChange* /*which*/, Part part) {
    using C = SpeakerChange;
    part(
        &C::display_name, [](auto& record) -> auto& { return record.display_name; });
    part(
        &C::role, [](auto& record) -> auto& { return record.settings.role; });
    part(
        &C::gain_db, [](auto& record) -> auto& { return record.settings.gain_db; });
    part(
        &C::muted, [](auto& record) -> auto& { return record.settings.muted; });
    part(
        &C::keep_awake, [](auto& record) -> auto& { return record.settings.keep_awake; });
    part(
        &C::delay_ms, [](auto& record) -> auto& { return record.settings.delay_ms; });
    part(
        &C::extra_latency_ms,
        [](auto& record) -> auto& { return record.settings.extra_latency_ms; });
    part(
        &C::equalizer, [](auto& record) -> auto& { return record.settings.equalizer; });
    part(
        &C::calibrations, [](auto& record) -> auto& { return record.calibrations; });
    part(
        &C::suspect, [](auto& record) -> auto& { return record.suspect; });
    part(
        &C::number, [](auto& record) -> auto& { return record.number; });
    part(
        &C::reported_ms, [](auto& record) -> auto& { return record.reported_ms; });
    part(
        &C::last_seen_unix_s, [](auto& record) -> auto& { return record.last_seen_unix_s; });
    part(
        &C::unknown_json, [](auto& record) -> auto& { return record.unknown_json; });
}

template <class Part>
void forEachPart(const GroupChange* /*which*/, Part part) {
    using C = GroupChange;
    part(
        &C::name, [](auto& group) -> auto& { return group.name; });
    part(
        &C::members, [](auto& group) -> auto& { return group.members; });
    part(
        &C::goal, [](auto& group) -> auto& { return group.goal; });
    part(
        &C::latency, [](auto& group) -> auto& { return group.latency; });
    part(
        &C::gain_db, [](auto& group) -> auto& { return group.gain_db; });
    part(
        &C::muted, [](auto& group) -> auto& { return group.muted; });
    part(
        &C::unknown_json, [](auto& group) -> auto& { return group.unknown_json; });
}

// ---- one part --------------------------------------------------------------------------------

template <class T>
Difference<T> differenceOf(const T& before, const T& after) {
    return before == after ? Difference<T>() : Difference<T>({before, after});
}

template <class T>
T changed(const T& /*now*/, const BeforeAfter<T>& difference) {
    return difference.after;
}
std::vector<std::string> changed(const std::vector<std::string>& now,
                                 const BeforeAfter<std::vector<std::string>>& difference) {
    return mergedOrder(now, difference.before, difference.after);
}
std::vector<SpeakerKey> changed(const std::vector<SpeakerKey>& now,
                                const BeforeAfter<std::vector<SpeakerKey>>& difference) {
    return mergedOrder(now, difference.before, difference.after);
}

template <class T>
void applyDifference(T& value, const Difference<T>& difference) {
    if (difference) {
        value = changed(value, *difference);
    }
}

template <class T>
void invert(Difference<T>& difference) {
    if (difference) {
        std::swap(difference->before, difference->after);
    }
}

template <class T>
Difference<T> joinedDifference(const Difference<T>& first, const Difference<T>& then) {
    if (!first || !then) {
        return first ? first : then;
    }
    return differenceOf(first->before, changed(first->after, *then));
}

// ---- one record ------------------------------------------------------------------------------

template <class RecordChange, class Record>
RecordChange recordChange(const Record& before, const Record& after) {
    RecordChange change;
    forEachPart(&change,
                [&](auto part, auto of) { change.*part = differenceOf(of(before), of(after)); });
    return change;
}

template <class Record, class RecordChange>
void applyToRecord(Record& record, const RecordChange& change) {
    forEachPart(&change, [&](auto part, auto of) { applyDifference(of(record), change.*part); });
}

template <class RecordChange>
RecordChange inverseOfRecord(RecordChange change) {
    forEachPart(&change, [&](auto part, auto /*of*/) { invert(change.*part); });
    return change;
}

template <class RecordChange>
RecordChange joinedRecord(const RecordChange& first, const RecordChange& then) {
    RecordChange both;
    forEachPart(&both, [&](auto part, auto /*of*/) {
        both.*part = joinedDifference(first.*part, then.*part);
    });
    return both;
}

// What creating a record does to one that is there already.
void createOver(SpeakerRecord& record, const SpeakerRecord& created) {
    SpeakerRecord blank;
    blank.key = created.key;
    applyToRecord(record, recordChange<SpeakerChange>(blank, created));
}
void createOver(Group& /*group*/, const Group& /*created*/) {
    // Two groups that happen to have one id have nothing to do with each other.
}

// What deleting does to a record that was measured since `deleted`; true if it was, and stays.
bool outlivesDeletion(SpeakerRecord& record, const SpeakerRecord& deleted) {
    const bool measured_since =
        std::any_of(record.calibrations.begin(), record.calibrations.end(),
                    [&deleted](const auto& one) { return !isIn(deleted.calibrations, one); });
    if (!measured_since) {
        return false;
    }
    SpeakerRecord reset = deleted;
    reset.settings = SpeakerSettings{};
    reset.settings.extra_latency_ms = deleted.settings.extra_latency_ms;  // of the measurements
    const auto change = recordChange<SpeakerChange>(deleted, reset);
    forEachPart(&change, [&](auto part, auto of) {
        if (const auto& one = change.*part; one && of(record) == one->before) {
            of(record) = one->after;
        }
    });
    return true;
}
bool outlivesDeletion(Group& /*group*/, const Group& /*deleted*/) {
    return false;
}

// ---- lists of records ------------------------------------------------------------------------

template <class Record>
auto idsOf(const std::vector<Record>& list) {
    std::vector<std::decay_t<decltype(idOf(std::declval<Record>()))>> ids;
    ids.reserve(list.size());
    for (const auto& record : list) {
        ids.push_back(idOf(record));
    }
    return ids;
}

template <class Record, class Id>
auto findIn(std::vector<Record>& list, const Id& id) {
    return std::find_if(list.begin(), list.end(),
                        [&id](const Record& record) { return idOf(record) == id; });
}

template <class Id, class Record, class RecordChange>
void setListChange(ListChange<Id, Record, RecordChange>& change, const std::vector<Record>& before,
                   const std::vector<Record>& after) {
    std::map<Id, const Record*> known;
    for (const auto& record : before) {
        known.emplace(idOf(record), &record);
    }
    for (const auto& record : after) {
        const auto was = known.find(idOf(record));
        if (was == known.end()) {
            change.created.emplace(idOf(record), record);
            continue;
        }
        if (auto parts = recordChange<RecordChange>(*was->second, record);
            parts != RecordChange{}) {
            change.changed.emplace(idOf(record), std::move(parts));
        }
        known.erase(was);
    }
    for (const auto& [id, record] : known) {
        change.deleted.emplace(id, *record);
    }
    change.order = differenceOf(idsOf(before), idsOf(after));
}

// Those that `ids` does not name come last.
template <class Record, class Id>
void sortAs(const std::vector<Id>& ids, std::vector<Record>& list) {
    std::map<Id, std::size_t> places;
    for (const auto& id : ids) {
        places.emplace(id, places.size());
    }
    const auto placeOf = [&places](const Record& record) {
        const auto found = places.find(idOf(record));
        return found == places.end() ? places.size() : found->second;
    };
    std::stable_sort(list.begin(), list.end(), [&placeOf](const Record& a, const Record& b) {
        return placeOf(a) < placeOf(b);
    });
}

template <class Id, class Record, class RecordChange>
void applyToList(std::vector<Record>& list, const ListChange<Id, Record, RecordChange>& change) {
    for (const auto& [id, parts] : change.changed) {
        if (const auto found = findIn(list, id); found != list.end()) {
            applyToRecord(*found, parts);
        }
    }
    auto order = change.order;
    for (const auto& [id, record] : change.deleted) {
        const auto found = findIn(list, id);
        if (found == list.end()) {
            continue;
        }
        if (!outlivesDeletion(*found, record)) {
            list.erase(found);
        } else if (order) {
            auto& before = order->before;  // as if it had not been there: it keeps its place
            before.erase(std::remove(before.begin(), before.end(), id), before.end());
        }
    }
    const auto stayed = idsOf(list);
    for (const auto& [id, record] : change.created) {
        if (const auto found = findIn(list, id); found != list.end()) {
            createOver(*found, record);
        } else {
            list.push_back(record);
        }
    }
    if (order) {
        sortAs(changed(stayed, *order), list);
    }
}

template <class Id, class Record, class RecordChange>
void invertList(ListChange<Id, Record, RecordChange>& change) {
    std::swap(change.created, change.deleted);
    for (auto& [id, parts] : change.changed) {
        parts = inverseOfRecord(std::move(parts));
    }
    invert(change.order);
}

template <class Id, class RecordChange>
void setOrErase(std::map<Id, RecordChange>& changes, const Id& id, RecordChange change) {
    if (change == RecordChange{}) {
        changes.erase(id);
    } else {
        changes.insert_or_assign(id, std::move(change));
    }
}

template <class Id, class Record, class RecordChange>
ListChange<Id, Record, RecordChange> joinedList(ListChange<Id, Record, RecordChange> both,
                                                const ListChange<Id, Record, RecordChange>& then) {
    for (const auto& [id, parts] : then.changed) {
        if (const auto created = both.created.find(id); created != both.created.end()) {
            applyToRecord(created->second, parts);
        } else if (both.deleted.count(id) == 0) {
            setOrErase(both.changed, id, joinedRecord(both.changed[id], parts));
        }
    }
    for (const auto& [id, record] : then.deleted) {
        if (both.created.erase(id) > 0 || both.deleted.count(id) > 0) {
            continue;
        }
        auto original = record;
        if (const auto parts = both.changed.find(id); parts != both.changed.end()) {
            applyToRecord(original, inverseOfRecord(parts->second));
            both.changed.erase(parts);
        }
        both.deleted.emplace(id, std::move(original));
    }
    for (const auto& [id, record] : then.created) {
        if (const auto deleted = both.deleted.find(id); deleted != both.deleted.end()) {
            setOrErase(both.changed, id, recordChange<RecordChange>(deleted->second, record));
            both.deleted.erase(deleted);
        } else if (const auto made = both.created.find(id); made != both.created.end()) {
            createOver(made->second, record);
        } else {
            both.created.emplace(id, record);
        }
    }
    both.order = joinedDifference(both.order, then.order);
    return both;
}

}  // namespace

SetupChange changeBetween(const Setup& before, const Setup& after) {
    SetupChange change;
    setListChange(change.speakers, before.speakers, after.speakers);
    setListChange(change.groups, before.groups, after.groups);
    change.unknown_json = differenceOf(before.unknown_json, after.unknown_json);
    return change;
}

SetupChange inverseOf(const SetupChange& change) {
    SetupChange inverse = change;
    invertList(inverse.speakers);
    invertList(inverse.groups);
    invert(inverse.unknown_json);
    return inverse;
}

void applyChange(Setup& setup, const SetupChange& change) {
    applyToList(setup.speakers, change.speakers);
    applyToList(setup.groups, change.groups);
    applyDifference(setup.unknown_json, change.unknown_json);
}

bool isEmpty(const SetupChange& change) {
    return change == SetupChange{};
}

SetupChange joined(const SetupChange& first, const SetupChange& then) {
    SetupChange both;
    both.speakers = joinedList(first.speakers, then.speakers);
    both.groups = joinedList(first.groups, then.groups);
    both.unknown_json = joinedDifference(first.unknown_json, then.unknown_json);
    return both;
}

}  // namespace unisono
