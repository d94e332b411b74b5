#include "audio/routing_plan.h"

#include <algorithm>
#include <utility>

namespace unisono {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool isSilentSink(std::string_view sink) {
    return sink.substr(0, kSilentSinkPrefix.size()) == kSilentSinkPrefix;
}

std::optional<Error> refuseCapture(const CaptureRequest& request,
                                   const std::vector<PlayingApp>& apps,
                                   const std::string& default_sink) {
    if (request.app.empty()) {
        if (!isSilentSink(default_sink)) {
            return std::nullopt;
        }
        return Error{ErrorKind::source_unavailable,
                     "This computer's sound is being played by another group already.",
                     {},
                     "Stop it there first."};
    }
    const bool plays = std::any_of(apps.begin(), apps.end(), [&](const PlayingApp& app) {
        return app.app.answersTo(request.app);
    });
    if (!plays) {
        return std::nullopt;  // it is waited for
    }
    const auto app = findApp(apps, request.app);
    if (!app) {
        return app.error();
    }
    if (!app->captured) {
        return std::nullopt;
    }
    return Error{ErrorKind::source_unavailable,
                 app->app.name + " is being played by another group already.",
                 {},
                 "Stop it there first."};
}

CapturePlan::CapturePlan(std::string silent_sink, std::string app,
                         const std::string& default_before, std::string loop_of)
    : silent_sink_(std::move(silent_sink)), typed_(std::move(app)), loop_of_(std::move(loop_of)) {
    if (!default_before.empty() && !isSilentSink(default_before)) {
        former_.push_back(default_before);
    }
}

CapturePlan CapturePlan::leftBehind(std::string silent_sink, std::string former_default) {
    CapturePlan plan(std::move(silent_sink), {});
    plan.default_ = Default::held;
    plan.former_.push_back(std::move(former_default));
    return plan;
}

std::vector<RoutingAction> CapturePlan::update(const RoutingView& view) {
    std::vector<RoutingAction> actions;
    std::erase_if(overruled_,
                  [&](const std::string& sink) { return !contains(view.just_connected, sink); });
    if (wantsAll()) {
        updateDefault(view, actions);
    } else {
        leaveDefault(view, actions);
    }
    std::erase_if(tracked_, [&](const auto& entry) {
        return std::none_of(view.streams.begin(), view.streams.end(),
                            [&](const auto& stream) { return stream.index == entry.first; });
    });
    app_elsewhere_.clear();
    for (const RoutedStream& stream : view.streams) {
        if (!stream.ours && movable(stream) && !stream.sink.empty()) {
            follow(stream, actions);
        }
    }
    sendAway(view, actions);
    return actions;
}

// Servers remember where a loopback was led by its kind ("music"), and send others of that kind
// after it: nobody listens here. And a loopback of what a speaker is given follows the default to
// here: where that speaker is one of the group's, it would go round and round.
void CapturePlan::sendAway(const RoutingView& view, std::vector<RoutingAction>& actions) {
    const std::string home =
        view.default_sink == silent_sink_ ? formerDefault(view) : view.default_sink;
    for (const RoutedStream& stream : view.streams) {
        const bool stray = loop_of_.empty() ? wantsAll() && !monitoredSink(stream.loop_of).empty()
                                            : stream.loop_of != loop_of_;
        if (stray && stream.sink == silent_sink_ && !stream.ours && !home.empty() &&
            sent_away_.insert(stream.index).second) {
            actions.push_back({RoutingAction::Kind::move, stream.index, home});
        }
    }
}

// Of one application or input the default is none of our business, but where a server makes any
// new sink the default, at once or a moment later, it is set right; once, as in overrule().
void CapturePlan::leaveDefault(const RoutingView& view, std::vector<RoutingAction>& actions) {
    const bool is_new = default_ == Default::to_ask || contains(view.just_connected, silent_sink_);
    default_ = Default::released;
    if (view.default_sink != silent_sink_ || !is_new || !overruled_.insert(silent_sink_).second) {
        return;
    }
    if (const std::string former = formerDefault(view); !former.empty()) {
        actions.push_back({RoutingAction::Kind::set_default, 0, former});
    }
}

void CapturePlan::updateDefault(const RoutingView& view, std::vector<RoutingAction>& actions) {
    const bool is_ours = view.default_sink == silent_sink_;
    switch (default_) {
        case Default::to_ask:
            if (!view.default_sink.empty() && !isSilentSink(view.default_sink) &&
                !contains(former_, view.default_sink)) {
                former_.push_back(view.default_sink);
            }
            swept_ = is_ours ? formerDefault(view) : view.default_sink;
            default_ = is_ours ? Default::held : Default::asked;
            if (!is_ours) {
                actions.push_back({RoutingAction::Kind::set_default, 0, silent_sink_});
            }
            return;
        case Default::asked:
            if (is_ours) {
                default_ = Default::held;
                return;
            }
            if (view.default_sink == swept_ || overruled_.count(view.default_sink) > 0) {
                return;  // not done yet
            }
            break;
        case Default::held:
            if (is_ours) {
                return;
            }
            break;
        case Default::released:
            if (is_ours) {
                default_ = Default::held;  // the user chose us
                swept_ = chosen_;
                released_apps_.clear();
                return;
            }
            break;
    }
    if (default_ != Default::released && overrule(view)) {
        default_ = Default::asked;
        actions.push_back({RoutingAction::Kind::set_default, 0, silent_sink_});
        return;
    }
    // Somebody chose another one. From now on that is what the user wants.
    default_ = Default::released;
    chosen_ = view.default_sink;
    if (!chosen_.empty()) {
        std::erase(former_, chosen_);
        former_.insert(former_.begin(), chosen_);
    }
}

// Some servers make the default what has just been connected; that is no choice of the user's, and
// a speaker that comes back would end what it came back for. Once each time: who insists is heard.
bool CapturePlan::overrule(const RoutingView& view) {
    return contains(view.just_connected, view.default_sink) && !isSilentSink(view.default_sink) &&
           overruled_.insert(view.default_sink).second;
}

bool CapturePlan::movable(const RoutedStream& stream) const {
    return loop_of_.empty() ? !stream.fixed : stream.loop_of == loop_of_;
}

bool CapturePlan::wanted(const RoutedStream& stream) {
    if (!loop_of_.empty()) {
        return !isSilentSink(stream.sink);
    }
    if (wantsAll()) {
        // What follows the default comes by itself. Here are those that were told to stay on what
        // was the default; what the user leads to another speaker on purpose stays there.
        const bool released =
            std::any_of(released_apps_.begin(), released_apps_.end(),
                        [&](const AppIdentity& app) { return app.isSameAs(stream.app); });
        return default_ == Default::held && stream.sink == swept_ && !released;
    }
    if (!app_ && stream.app.answersTo(typed_)) {
        app_ = stream.app;
    }
    if (!app_ || !app_->isSameAs(stream.app)) {
        return false;
    }
    if (isSilentSink(stream.sink)) {
        app_elsewhere_ = stream.app.name;  // another capture has it; two would fight over it
        return false;
    }
    return true;
}

void CapturePlan::follow(const RoutedStream& stream, std::vector<RoutingAction>& actions) {
    const bool here = stream.sink == silent_sink_;
    const auto known = tracked_.find(stream.index);
    if (known == tracked_.end()) {
        if (here) {
            // It came by itself: it follows the default, or the server remembers.
            if (!typed_.empty() && !app_ && stream.app.answersTo(typed_)) {
                app_ = stream.app;
            }
            tracked_[stream.index] = {Lead::here, app_origin_, stream.app};
        } else if (wanted(stream)) {
            // What was on the default goes back to what is the default then.
            app_origin_ = wantsAll() ? "" : stream.sink;
            tracked_[stream.index] = {Lead::asked, app_origin_, stream.app};
            actions.push_back({RoutingAction::Kind::move, stream.index, silent_sink_});
        }
        return;
    }
    Tracked& track = known->second;
    // As long as our sink counts as just connected, who leaves it follows the default back.
    const bool followed_back = overruled_.count(silent_sink_) > 0;
    if (here) {
        track.lead = Lead::here;
    } else if (track.lead == Lead::here && followed_back && wanted(stream)) {
        app_origin_ = stream.sink;
        track = {Lead::asked, app_origin_, stream.app};
        actions.push_back({RoutingAction::Kind::move, stream.index, silent_sink_});
    } else if (track.lead == Lead::here) {
        // Led elsewhere by hand, or it followed the default that the user chose.
        track.lead = Lead::released;
        if (wantsAll() && default_ == Default::held) {
            released_apps_.push_back(track.app);
        }
    }
}

void CapturePlan::refused(std::uint32_t stream) {
    const auto known = tracked_.find(stream);
    if (known != tracked_.end()) {
        known->second.lead = Lead::released;
    }
}

void CapturePlan::forgetStreams() {
    tracked_.clear();
    sent_away_.clear();
    app_elsewhere_.clear();
    if (default_ != Default::released || !wantsAll()) {
        default_ = Default::to_ask;
    }
}

std::string CapturePlan::formerDefault(const RoutingView& view) const {
    for (const std::string& name : former_) {
        if (contains(view.sinks, name)) {
            return name;
        }
    }
    return {};
}

std::vector<RoutingAction> CapturePlan::undo(const RoutingView& view) const {
    std::vector<RoutingAction> actions;
    std::string now = view.default_sink;
    // What was asked for, and is not done yet, is done before what is asked for now.
    const bool under_way =
        default_ == Default::asked && (now == swept_ || overruled_.count(now) > 0);
    if (now == silent_sink_ || under_way) {
        now = formerDefault(view);
        if (!now.empty()) {
            actions.push_back({RoutingAction::Kind::set_default, 0, now});
        }
    }
    for (const RoutedStream& stream : view.streams) {
        // Who was sent away from here to what is the default again follows that from now on.
        const bool follows = sent_away_.count(stream.index) > 0 && stream.sink == now;
        if (follows && view.default_sink == silent_sink_) {
            actions.push_back({RoutingAction::Kind::move, stream.index, now});
        }
        if (stream.sink != silent_sink_) {
            continue;
        }
        const auto known = tracked_.find(stream.index);
        std::string home = known == tracked_.end() ? "" : known->second.origin;
        if (home.empty() || !contains(view.sinks, home) || isSilentSink(home)) {
            home = now;
        }
        // Without any to go to, the server finds one when ours vanishes.
        if (!home.empty() && home != silent_sink_) {
            actions.push_back({RoutingAction::Kind::move, stream.index, home});
        }
    }
    return actions;
}

bool CapturePlan::leading() const {
    if (wantsAll()) {
        return default_ != Default::released;
    }
    return std::any_of(tracked_.begin(), tracked_.end(),
                       [](const auto& entry) { return entry.second.lead != Lead::released; });
}

std::string CapturePlan::whyNot() const {
    if (leading() || !loop_of_.empty()) {
        return {};  // an input is captured whether the system plays it or not
    }
    if (wantsAll()) {
        return "The computer's sound was sent to another output (" + chosen_ +
               ") in the system's sound settings. Choose this group there to hear it here again.";
    }
    const std::string name = app_ ? app_->name : typed_;
    if (!app_elsewhere_.empty()) {
        return name + " is being played by another group already.";
    }
    if (!tracked_.empty()) {
        return name + " was sent to another output, or cannot be led away from its own.";
    }
    return name + " is not playing now. It is heard here as soon as it does.";
}

}  // namespace unisono
