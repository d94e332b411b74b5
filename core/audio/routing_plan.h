// What to do to lead sound to us and to give it back: from what the system shows to what to ask of
// it. Pure: no sound system, no clock. One plan per capture.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "audio/routing.h"

namespace unisono {

// Every sink of ours that makes no sound is named so.
inline constexpr std::string_view kSilentSinkPrefix = "unisono_";
bool isSilentSink(std::string_view sink);

struct RoutedStream {
    std::uint32_t index = 0;
    AppIdentity app;
    std::string sink;          // empty: not known yet
    bool ours = false;         // of this program, or of another of its kind
    bool fixed = false;        // not an application's, or it does not want to be moved
    std::string loop_of = {};  // `fixed`, and it is the system that plays this input

    bool operator==(const RoutedStream&) const = default;
};

struct RoutingView {
    std::string default_sink;
    std::vector<std::string> sinks;
    std::vector<RoutedStream> streams;
    std::vector<std::string> just_connected = {};  // of the sinks, those that have just appeared
};

// In this order. On PulseAudio (since 14) and on PipeWire a stream that is moved to what is the
// default then follows the default again, and is pinned otherwise; so the default comes first.
struct RoutingAction {
    enum class Kind { set_default, move };
    Kind kind = Kind::move;
    std::uint32_t stream = 0;  // of move
    std::string sink;

    bool operator==(const RoutingAction&) const = default;
};

// Why this cannot be led now: a name that two applications share (unknown_source), or what another
// capture has already (source_unavailable).
std::optional<Error> refuseCapture(const CaptureRequest& request,
                                   const std::vector<PlayingApp>& apps,
                                   const std::string& default_sink);

class CapturePlan {
 public:
    // `app` and `loop_of` as in CaptureRequest; `silent_sink` exists whenever update() or undo() is
    // called. `default_before` it existed: some servers make any new sink the default.
    CapturePlan(std::string silent_sink, std::string app, const std::string& default_before = {},
                std::string loop_of = {});
    // The plan of a program that died and left `silent_sink`. For undo() only.
    static CapturePlan leftBehind(std::string silent_sink, std::string former_default);

    // What is to be done now. Call it again after every change.
    std::vector<RoutingAction> update(const RoutingView& view);
    // The system refused to move this stream: it is left alone from now on.
    void refused(std::uint32_t stream);
    // The server has gone. What the user chose is still meant when it is back.
    void forgetStreams();
    // What gives everything back. The silent sink may go afterwards.
    [[nodiscard]] std::vector<RoutingAction> undo(const RoutingView& view) const;

    // Something is led to us now, or is as soon as it plays.
    [[nodiscard]] bool leading() const;
    // Why not, for a person; empty if leading().
    [[nodiscard]] std::string whyNot() const;

 private:
    enum class Default { to_ask, asked, held, released };
    enum class Lead { asked, here, released };
    struct Tracked {
        Lead lead = Lead::asked;
        std::string origin;  // empty: the default
        AppIdentity app;
    };

    [[nodiscard]] bool wantsAll() const { return typed_.empty() && loop_of_.empty(); }
    [[nodiscard]] bool movable(const RoutedStream& stream) const;
    void updateDefault(const RoutingView& view, std::vector<RoutingAction>& actions);
    void leaveDefault(const RoutingView& view, std::vector<RoutingAction>& actions);
    [[nodiscard]] bool overrule(const RoutingView& view);
    [[nodiscard]] bool wanted(const RoutedStream& stream);
    [[nodiscard]] std::string formerDefault(const RoutingView& view) const;
    void follow(const RoutedStream& stream, std::vector<RoutingAction>& actions);
    void sendAway(const RoutingView& view, std::vector<RoutingAction>& actions);

    std::string silent_sink_;
    std::string typed_;                  // an application
    std::string loop_of_;                // or an input; both empty: everything
    std::optional<AppIdentity> app_;     // found by typed_
    std::string app_elsewhere_;          // the application plays, but into another capture
    Default default_ = Default::to_ask;  // of system captures
    std::vector<std::string> former_;    // defaults before, the one to go back to first
    std::string swept_;                  // the sink that was the default when it was asked for
    std::string chosen_;                 // what the user chose instead of us
    std::set<std::string> overruled_;    // what the server chose, of the just connected
    std::string app_origin_;             // where its streams played before
    std::map<std::uint32_t, Tracked> tracked_;
    std::set<std::uint32_t> sent_away_;
    std::vector<AppIdentity> released_apps_;  // led elsewhere by the user
};

}  // namespace unisono
