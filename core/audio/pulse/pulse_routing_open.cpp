// The part of PulseRouting that others call: opening and giving back.
#include <algorithm>
#include <utility>

#include <pulse/pulseaudio.h>

#include "audio/pulse/pulse_route.h"
#include "audio/pulse/pulse_routing.h"

namespace unisono {
namespace {

constexpr auto kPatience = std::chrono::milliseconds(2000);    // with a server that opens
constexpr auto kPartingTime = std::chrono::milliseconds(150);  // with one that gives back

}  // namespace

// What the one who opened it holds.
class PulseRouting::Led final : public Capture {
 public:
    Led(PulseRouting& routing, std::shared_ptr<Route> route)
        : routing_(routing), route_(std::move(route)) {}
    ~Led() override { routing_.give(route_); }
    Led(const Led&) = delete;
    Led& operator=(const Led&) = delete;

    [[nodiscard]] InputId input() const override { return {"pulse", route_->sink + ".monitor"}; }
    [[nodiscard]] CaptureStatus status() const override {
        const std::lock_guard lock(routing_.mutex_);
        return route_->status;
    }
    void tellLatency(Nanoseconds total) override {
        const std::lock_guard lock(routing_.mutex_);
        route_->latency = total;
    }
    [[nodiscard]] LatencyTold latencyTold() const override {
        const std::lock_guard lock(routing_.mutex_);
        return toldByHand(route_->latency);
    }

 private:
    PulseRouting& routing_;
    std::shared_ptr<Route> route_;
};

std::vector<PlayingApp> PulseRouting::apps() {
    const std::lock_guard lock(mutex_);
    return appsOf(streams_, sinks_);
}

Result<std::shared_ptr<PulseRouting::Route>> PulseRouting::plan(const CaptureRequest& request) {
    const std::lock_guard lock(mutex_);
    const std::string group = request.group.empty() ? "Unisono" : request.group;
    CaptureRequest wanted = request;
    wanted.group = group;
    if (request.loop_of.empty()) {
        if (auto refused = refuseCapture(request, appsOf(streams_, sinks_), default_sink_)) {
            return tl::unexpected<Error>(std::move(*refused));
        }
    }
    // What was asked for before, but is not led yet, counts as well.
    // (Of two that silence a loopback the second has it as soon as the first gives it back.)
    const bool asked = std::any_of(routes_.begin(), routes_.end(), [&](const auto& route) {
        return request.loop_of.empty() && route->request.loop_of.empty() &&
               route->request.app == request.app && route->stage != Route::Stage::ended;
    });
    if (asked) {
        const std::string what = request.app.empty() ? "This computer's sound" : request.app;
        return fail(ErrorKind::source_unavailable,
                    what + " is being played by another group already.", {},
                    "Stop it there first.");
    }
    std::set<std::string> taken;
    for (const auto& [index, name] : sinks_) {
        taken.insert(name);
    }
    for (const auto& route : routes_) {
        taken.insert(route->sink);
    }
    auto route = std::make_shared<Route>(std::move(wanted),
                                         silentSinkName(group, request.app, taken), default_sink_);
    routes_.push_back(route);
    return route;
}

Result<std::unique_ptr<Capture>> PulseRouting::open(const CaptureRequest& request) {
    pa_threaded_mainloop_lock(loop_);
    const bool ready = context_ != nullptr && settled_;
    auto planned = ready ? plan(request)
                         : fail(ErrorKind::server_unavailable, "No sound server answers.",
                                "Nothing can be led here.", "Try again when it is back.");
    if (planned) {
        create(*planned, !is_pipewire_);
    }
    pa_threaded_mainloop_unlock(loop_);
    if (!planned) {
        return tl::unexpected<Error>(planned.error());
    }
    const std::shared_ptr<Route> route = *planned;
    auto capture = std::make_unique<Led>(*this, route);  // from here on it is undone with this
    std::unique_lock lock(mutex_);
    progress_.wait_for(lock, kPatience, [&] { return route->stage != Route::Stage::creating; });
    const bool open = route->stage == Route::Stage::open;
    lock.unlock();
    if (!open) {
        return fail(ErrorKind::source_unavailable,
                    "The sound server refused to lead sound to Unisono.",
                    "It did not add the silent output that is needed for it, or did not make it "
                    "the default.",
                    "'unisono-cli doctor' says what the server is; restarting it may help.");
    }
    return capture;
}

std::unique_ptr<Capture> PulseRouting::silence(const std::string& input) {
    CaptureRequest request;
    request.loop_of = input;
    request.group = "Unisono, silent";
    auto capture = open(request);
    return capture ? std::move(*capture) : nullptr;
}

void PulseRouting::give(const std::shared_ptr<Route>& route) {
    pa_threaded_mainloop_lock(loop_);
    std::vector<RoutingAction> actions;
    std::uint32_t module = PA_INVALID_INDEX;
    {
        const std::lock_guard lock(mutex_);
        std::erase(routes_, route);
        if (route->stage != Route::Stage::ended) {
            route->stage = Route::Stage::closing;
        }
        module = route->module;
        if (silent(route->sink) != nullptr) {
            actions = route->plan.undo(view());
        }
    }
    const bool reachable = context_ != nullptr && settled_;
    if (reachable) {
        carryOut(actions, route);
    }
    pa_threaded_mainloop_unlock(loop_);
    if (!reachable) {
        return;  // nothing of it is left but in a server that has gone
    }
    const auto parted = [&] {
        const SilentSink* sink = silent(route->sink);
        return sink == nullptr || std::none_of(streams_.begin(), streams_.end(), [&](auto& one) {
                   return one.second.sink == sink->index;
               });
    };
    {
        // Streams that have left do not stumble over the sink's end.
        std::unique_lock lock(mutex_);
        progress_.wait_for(lock, kPartingTime, [&] { return route->pending == 0 && parted(); });
    }
    pa_threaded_mainloop_lock(loop_);
    if (module != PA_INVALID_INDEX && context_ != nullptr && settled_) {
        unload(module, route);
    }
    pa_threaded_mainloop_unlock(loop_);
    std::unique_lock lock(mutex_);
    progress_.wait_for(lock, kPartingTime,
                       [&] { return module == PA_INVALID_INDEX || route->unloaded; });
}

}  // namespace unisono
