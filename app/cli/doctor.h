// What may be wrong with sound on this machine, and what to do about it. Pure: from facts to
// findings.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "bluetooth/radio.h"
#include "bluetooth/snapshot.h"

namespace unisono::cli {

struct Facts {
    std::string backend;
    ServerInfo server;
    std::vector<SinkInfo> sinks;
    std::string settings_file;                           // empty: there is no place for one
    std::vector<std::string> settings_trouble;           // sentences
    std::shared_ptr<const BluetoothSnapshot> bluetooth;  // null: not looked at
    std::optional<bool> real_time;                       // nothing: the question does not arise
};

struct Finding {
    enum class Weight {
        problem,  // keeps sound from playing, or from playing well
        note,     // good to know
    };
    Weight weight = Weight::problem;
    std::string id;    // for programs; does not change
    std::string what;  // a sentence each
    std::string meaning;
    std::string next;
};

// What the Bluetooth speakers among them ask of the radio. `bluetooth` may be null.
std::vector<RadioStream> radioStreams(const std::vector<SinkInfo>& sinks,
                                      const BluetoothSnapshot* bluetooth);

std::vector<Finding> examine(const Facts& facts);

}  // namespace unisono::cli
