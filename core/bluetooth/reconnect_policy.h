// When to connect a Bluetooth speaker again that was lost, and when to leave it alone. Pure: events
// and `now` in, what to do out; no clock, no chance. One thread at a time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bluetooth/failure.h"
#include "timeline/time.h"

namespace unisono {

// One attempt keeps an adapter from everything else for as long as a page takes (5 s and more), so
// that they become rare soon. A speaker that is switched on again connects by itself mostly.
struct ReconnectPace {
    double first_s;    // after it was lost: who changes rooms is soon back
    double factor;     // each wait is so much longer than the one before …
    double longest_s;  // … up to this
    int tries;         // then it is up to the speaker, or its user
};

struct ReconnectConfig {
    ReconnectPace usual{2.0, 2.0, 60.0, 10};  // some eight minutes
    // Echos announce each connection by voice, which nothing silences
    // (https://github.com/alandtse/alexa_media_player/issues/689).
    ReconnectPace rare{10.0, 4.0, 300.0, 4};
    // Lost again so soon after we connected it: somebody wants it elsewhere, as a phone that took
    // it (https://github.com/bluez/bluez/issues/128). It is left alone.
    double insists_s = 20.0;
    // Busy with its own stream, as an Echo that begins to play to us
    // (https://github.com/ublue-os/bazzite/issues/4836): sooner than the next regular try.
    double busy_s = 5.0;
    // Between two attempts through the same adapter, so that its links breathe.
    double between_s = 1.0;
};

enum class ReconnectState {
    unknown,     // not one of ours
    linked,      // nothing to do
    waiting,     // for its next try
    suspended,   // its adapter is off, or the service is away; goes on when that is back
    trying,      // an attempt is under way
    given_up,    // all tries are used up; a link that it makes by itself is welcome
    left_alone,  // somebody does not want it, or must do something first
};
const char* toText(ReconnectState state);

class ReconnectPolicy {
 public:
    explicit ReconnectPolicy(const ReconnectConfig& config = {}) : config_(config) {}

    // ---- what there is ----

    // Keep this one: a speaker that shall play. `adapter`: through which it is reached. `rarely`:
    // each connection is heard. Its state of before stays, if it has one; else it counts as lost.
    void keep(const std::string& address, const std::string& adapter, bool rarely, TimePoint now);
    void forget(const std::string& address);

    // ---- what happened ----

    void linked(const std::string& address, TimePoint now);
    void lost(const std::string& address, TimePoint now);
    // On purpose, here. Connecting takes that back.
    void userDisconnected(const std::string& address);
    void userWants(const std::string& address, TimePoint now);
    // An attempt that next() asked for has failed. A successful one is linked().
    void failed(const std::string& address, BluetoothCause cause, TimePoint now);
    // Nothing is known of it for the moment: its adapter was unplugged, the service is away. Goes
    // on with the next keep().
    void suspend(const std::string& address);
    // Can be used now; not known: it can.
    void adapter(const std::string& adapter, bool usable, TimePoint now);

    // ---- what to do ----

    // Connect these now; at most one per adapter, and none through an adapter that is busy with one
    // already. Each is `trying` from then on.
    std::vector<std::string> next(TimePoint now);
    // When next() has something to do at the earliest, if nothing happens before.
    [[nodiscard]] std::optional<TimePoint> due() const;
    [[nodiscard]] ReconnectState stateOf(const std::string& address) const;

 private:
    struct Speaker {
        std::string adapter;
        bool rarely = false;
        ReconnectState state = ReconnectState::waiting;
        TimePoint at{};  // of the next try
        double wait_s = 0.0;
        int tries = 0;
        bool ours = false;  // the last link was of our making
        TimePoint linked_at{};
    };
    [[nodiscard]] const ReconnectPace& paceOf(const Speaker& speaker) const {
        return speaker.rarely ? config_.rare : config_.usual;
    }
    void begin(Speaker& speaker, double first_s, TimePoint now);
    void resume(Speaker& speaker, TimePoint now);
    [[nodiscard]] bool usable(const std::string& adapter) const;

    ReconnectConfig config_;
    std::map<std::string, Speaker> speakers_;
    std::map<std::string, bool> adapters_;
    std::map<std::string, TimePoint> free_at_;  // by adapter
};

}  // namespace unisono
