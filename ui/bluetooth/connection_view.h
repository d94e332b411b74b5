// What an inspector shows of a speaker's Bluetooth link. Plain values, made by a pure function.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/view_builder.h"

namespace unisono::ui {

struct ConnectionView {
    bool bluetooth = false;  // else there is nothing to show
    QString state;           // "Connected, plays", "Connecting …", "Not connected"
    bool working = false;
    bool linked = false;
    bool paired = false;
    QString problem;  // what went wrong last, and what to do
    // Title and value: "Adapter", "Codec", "Battery", … as far as they are known.
    std::vector<std::pair<QString, QString>> facts;
    QString button;         // "Connect", "Disconnect", "Cancel"; empty: nothing can be done
    bool can_move = false;  // there is another adapter to connect through
    std::vector<std::pair<std::string, QString>> adapters;  // id and name of those that are on
    std::string adapter;                                    // id of the one in use
    QString echo;                                           // help for an Echo, else empty

    bool operator==(const ConnectionView&) const = default;
};

ConnectionView connectionView(const Scene& scene, const std::string& device);

}  // namespace unisono::ui
