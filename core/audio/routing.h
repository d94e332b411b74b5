// Who plays on this computer now, and how that sound is led to us instead of to a speaker. As with
// speakers and microphones, reading what is there and commanding it are separate.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audio/input.h"
#include "model/error.h"
#include "model/speaker.h"
#include "timeline/time.h"

namespace unisono {

// What of an application stays the same when it is started again. Neither part alone is enough:
// many programs are built on one engine and share its name ("Chromium"), others share an
// interpreter ("python3").
struct AppIdentity {
    std::string name;    // for people: "Firefox"
    std::string binary;  // the program: "firefox"; empty if the system does not tell
    std::string id;      // "org.mozilla.firefox"; usually empty

    auto operator<=>(const AppIdentity&) const = default;
    // The same program, started again. A part that one of them does not tell is not compared.
    [[nodiscard]] bool isSameAs(const AppIdentity& other) const;
    // What a person may type for it: its name, program or id, in upper or lower case.
    [[nodiscard]] bool answersTo(std::string_view typed) const;
};

// An application that has at least one stream open.
struct PlayingApp {
    AppIdentity app;
    std::string icon_name;          // of the desktop's icon theme; may be empty
    std::string title;              // of what it plays, as it tells: a tab, a song; may be empty
    int pid = 0;                    // 0: not told
    std::string sink;               // the system's name of the sink it plays on
    bool muted = false;             // all of its streams are
    bool paused = false;            // all of its streams are
    std::string bluetooth_address;  // a phone or an Echo whose sound the system plays by itself
    bool captured = false;  // it plays into a Capture, ours or another program's of this kind
    std::vector<std::uint32_t> streams;  // as the system numbers them, for as long as they live

    bool operator==(const PlayingApp&) const = default;
};

// What to type for `app`, by which nobody else of `apps` can be meant: its name, or its program.
std::string selectorFor(const PlayingApp& app, const std::vector<PlayingApp>& apps);

// Finds an application by what a person types. Errors (unknown_source) name those that play; if two
// share the name, how to tell them apart.
Result<PlayingApp> findApp(const std::vector<PlayingApp>& apps, std::string_view typed);

// What this system can lead to us. What it cannot is explained, for a person.
struct RoutingSupport {
    bool offered = false;
    std::string reason;  // why it is not, and what to do; empty if it is
};

struct CaptureRequest {
    // Empty: all that this computer plays. Otherwise what findApp() takes; the application need not
    // be playing yet. Once one was found, exactly that one is followed, over its restarts.
    std::string app;
    // Instead of `app`, the system's name of an input: what the system plays of it by itself, and
    // nothing else.
    std::string loop_of;
    std::string group;                // the name people see in the sound settings
    std::vector<SpeakerId> speakers;  // of the group: never a source of itself
    Nanoseconds latency{0};           // from the capture to the ear; see Capture::tellLatency()
};

struct CaptureStatus {
    enum class State {
        playing,  // whatever plays there is led to us
        waiting,  // nothing to lead now: the application is not playing, or the person has led the
                  // computer's sound elsewhere. Goes on by itself.
        away,     // the sound server has gone. Comes back with it, on the same input.
        ended,    // for good; `error` says why
    };
    State state = State::playing;
    std::string sentence;        // for a person, if it is not `playing`
    std::optional<Error> error;  // of `ended`
};

struct LatencyTold {
    Nanoseconds total{0};
    bool by_system = false;  // players ask the system, and it tells them; else a person has to
    std::string sentence;    // what to do or not to do about it, for a person
};

// Where the system cannot tell players: what a person has to enter in theirs.
LatencyTold toldByHand(Nanoseconds total);

// Sound that is being led to us. It owns the routing: destroying it gives everything back (streams,
// default sink) and takes at most some hundred milliseconds. Should the program die instead, the
// next one to connect to the same server gives back what it left. What the user changes meanwhile
// (another default, a stream moved by hand) is the user's: it is neither taken back nor undone.
// All methods: any thread but an audio callback's; none blocks on the server but the destructor.
class Capture {
 public:
    virtual ~Capture() = default;
    // What to record from; the same for as long as this lives, also over a restart of the server
    // (the InputStream ends then, and can be opened again as soon as the status is not `away`).
    [[nodiscard]] virtual InputId input() const = 0;
    [[nodiscard]] virtual CaptureStatus status() const = 0;
    // How long it takes from the capture to the ear, so that video players shift their picture by
    // it, where the system can pass that on.
    virtual void tellLatency(Nanoseconds total) = 0;
    [[nodiscard]] virtual LatencyTold latencyTold() const = 0;
};

// What is there. Any thread except a callback's. Changes are told like those of sinks
// (SinkDirectory::onChange).
class AppDirectory {
 public:
    virtual ~AppDirectory() = default;
    // Those that play now, our own streams never among them, in the order of their names.
    [[nodiscard]] virtual std::vector<PlayingApp> apps() { return {}; }
    [[nodiscard]] virtual RoutingSupport routing();
};

// Do this. May block for at most some hundred milliseconds.
class CaptureOpener {
 public:
    virtual ~CaptureOpener() = default;
    // What is returned must go before the backend does.
    // Errors: unsupported, server_unavailable, unknown_source (a name that two applications share),
    // source_unavailable (refused, or another Unisono has the computer's sound already).
    virtual Result<std::unique_ptr<Capture>> openCapture(const CaptureRequest& request);
    // Some systems play what a phone or an Echo streams to them at a speaker of their own choice.
    // As long as what is returned lives, nobody hears that, also if it begins later. Null: this
    // system does not, or refuses.
    virtual std::unique_ptr<Capture> silence(const InputId& /*input*/) { return nullptr; }
};

}  // namespace unisono
