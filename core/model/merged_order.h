// Lists whose order is part of what a person chose, merged by what stands in them. For the .cpp
// files of model/.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace unisono {

template <class Id>
bool isIn(const std::vector<Id>& list, const Id& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

// Those of `list` that `other` has, too.
template <class Id>
std::vector<Id> common(const std::vector<Id>& list, const std::vector<Id>& other) {
    std::vector<Id> both;
    std::copy_if(list.begin(), list.end(), std::back_inserter(both),
                 [&other](const Id& id) { return isIn(other, id); });
    return both;
}

// Puts after[i] where it belongs: behind the nearest one before it in `after`, else ahead of the
// nearest one behind it.
template <class Id>
void insertAsIn(const std::vector<Id>& after, std::size_t i, std::vector<Id>& list) {
    for (std::size_t j = i; j-- > 0;) {
        if (const auto at = std::find(list.begin(), list.end(), after[j]); at != list.end()) {
            list.insert(at + 1, after[i]);
            return;
        }
    }
    for (std::size_t j = i + 1; j < after.size(); ++j) {
        if (const auto at = std::find(list.begin(), list.end(), after[j]); at != list.end()) {
            list.insert(at, after[i]);
            return;
        }
    }
    list.push_back(after[i]);
}

// Does to `list` what was done to `before` to make it `after`: removes, rearranges, adds. What
// neither of them has stays, and those that stayed in the same order are not rearranged. No list
// has one id twice. If `list` is `before`, this gives `after`.
template <class Id>
std::vector<Id> mergedOrder(std::vector<Id> list, const std::vector<Id>& before,
                            const std::vector<Id>& after) {
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](const Id& id) { return isIn(before, id) && !isIn(after, id); }),
               list.end());
    const auto stayed = common(after, before);
    if (stayed != common(before, after)) {
        const auto present = common(stayed, list);
        std::size_t next = 0;
        for (auto& id : list) {
            if (isIn(present, id) && next < present.size()) {
                id = present[next++];
            }
        }
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!isIn(before, after[i]) && !isIn(list, after[i])) {
            insertAsIn(after, i, list);
        }
    }
    return list;
}

}  // namespace unisono
