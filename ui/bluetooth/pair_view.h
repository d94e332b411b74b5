// What the dialog that adds a speaker shows. Plain values, computed by pure functions.
#pragma once

#include <QString>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bluetooth/bluetooth_facts.h"
#include "bluetooth/bluetooth_words.h"

namespace unisono::ui {

struct FoundSpeaker {
    enum class State { found, working, ready, failed };
    std::string address;
    QString name;
    QString full_name;  // … and the end of its address, where another one has the same name
    QString meta;       // "Echo Dot", "weak signal"; while working "Pairing …"
    QString icon;
    State state = State::found;
    QString problem;  // when failed: what happened and what to do
    QString button;   // "Pair and connect", "Cancel"; empty when ready

    bool operator==(const FoundSpeaker&) const = default;
};

struct PairView {
    RadioWords radio;  // empty: it is on, and looking did not fail
    bool looking = false;
    bool can_look = false;
    std::vector<FoundSpeaker> found;  // speakers by name, then whatever else is shown
    int hidden = 0;                   // telephones and the like that are not shown
    QString nothing;                  // what to say while nothing is found
    bool echo = false;                // an Echo is among them
    std::vector<std::pair<std::string, QString>> adapters;  // id and name, if there is a choice
};

// `settled`: speakers that were connected before the dialog opened; they need nothing here.
// `name_of`: as the user knows them.
PairView pairView(const BluetoothFacts& facts, const std::set<std::string>& settled,
                  bool show_others, const std::function<QString(const std::string&)>& name_of);

// As the user knows it, and the end of its address where another speaker has the same name.
QString fullName(const BluetoothFacts& facts, const std::string& address,
                 const std::function<QString(const std::string&)>& name_of);

// What to ask a person, by what a speaker asks for.
struct QuestionWords {
    QString question;
    QString help;
    QString code;    // to be compared or typed, in large digits; may be empty
    QString accept;  // empty: there is nothing to accept
    QString decline;
};
QuestionWords questionWords(const PairingQuestion& question, const QString& name);

}  // namespace unisono::ui
