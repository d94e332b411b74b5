#include "audio/simulated/simulated_routing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unisono {

// What is recorded from a silent sink.
class SimulatedBackend::Routing::Monitor final : public InputStream {
 public:
    Monitor(Routing& routing, std::string sink, const InputConfig& config,
            CaptureCallback& callback, TimePoint now, double clock_ppm)
        : routing_(routing),
          sink_(std::move(sink)),
          callback_(callback),
          channels_(static_cast<std::size_t>(std::max(1, config.channels))),
          piece_(std::max<std::size_t>(
              1, static_cast<std::size_t>(toSeconds(config.period) * config.rate_hz))),
          rate_hz_(config.rate_hz),
          true_rate_hz_(config.rate_hz * (1.0 + clock_ppm * 1e-6)),
          begun_(now) {}
    ~Monitor() override {
        const std::lock_guard lock(routing_.backend_.mutex_);
        routing_.close(*this);
    }
    Monitor(const Monitor&) = delete;
    Monitor& operator=(const Monitor&) = delete;

    [[nodiscard]] StreamEnd ended() const noexcept override {
        return end_.load(std::memory_order_acquire);
    }
    void end(StreamEnd why) noexcept { end_.store(why, std::memory_order_release); }
    [[nodiscard]] TimePoint nextMoment() const { return timeOf(done_ + piece_); }
    void act() {
        std::vector<float> sound(piece_ * channels_);
        for (std::size_t i = 0; i < piece_; ++i) {
            const float now = routing_.soundOf(sink_, static_cast<double>(done_ + i) / rate_hz_);
            std::fill_n(sound.begin() + static_cast<std::ptrdiff_t>(i * channels_), channels_, now);
        }
        const TimePoint first = timeOf(done_);
        done_ += piece_;
        callback_.onCaptured(sound.data(), piece_, first);
    }

 private:
    [[nodiscard]] TimePoint timeOf(std::uint64_t frame) const {
        return begun_ + fromSeconds(static_cast<double>(frame) / true_rate_hz_);
    }

    Routing& routing_;
    std::string sink_;
    CaptureCallback& callback_;
    std::size_t channels_;
    std::size_t piece_;
    double rate_hz_;
    double true_rate_hz_;
    TimePoint begun_;
    std::uint64_t done_ = 0;
    std::atomic<StreamEnd> end_{StreamEnd::none};
};

class SimulatedBackend::Routing::Led final : public unisono::Capture {
 public:
    Led(Routing& routing, Route& route) : routing_(routing), route_(route) {}
    ~Led() override {
        const std::lock_guard lock(routing_.backend_.mutex_);
        routing_.close(route_);
    }
    Led(const Led&) = delete;
    Led& operator=(const Led&) = delete;

    [[nodiscard]] InputId input() const override { return {"simulated", route_.sink + ".monitor"}; }
    [[nodiscard]] CaptureStatus status() const override {
        const std::lock_guard lock(routing_.backend_.mutex_);
        return route_.status;
    }
    void tellLatency(Nanoseconds total) override {
        const std::lock_guard lock(routing_.backend_.mutex_);
        route_.request.latency = total;
    }
    [[nodiscard]] LatencyTold latencyTold() const override {
        const std::lock_guard lock(routing_.backend_.mutex_);
        return toldByHand(route_.request.latency);
    }

 private:
    Routing& routing_;
    Route& route_;
};

void SimulatedBackend::Routing::add(SimulatedAppConfig config) {
    std::sort(config.changes_s.begin(), config.changes_s.end());
    const bool plays = config.plays;
    const std::string name = config.app.name;
    apps_.push_back({std::move(config), 0, {}, false, 0});
    if (plays) {
        play(name, true);
    }
}

bool SimulatedBackend::Routing::play(const std::string& name, bool playing) {
    for (App& app : apps_) {
        if (app.config.app.name != name) {
            continue;
        }
        if (playing && app.stream == 0) {
            app.stream = ++last_stream_;
            const auto sinks = sinkNames();
            const bool there =
                std::find(sinks.begin(), sinks.end(), app.config.sink) != sinks.end();
            put(app, there ? app.config.sink : defaultSink());
        } else if (!playing) {
            app.stream = 0;
        }
        reconcile();
        return true;
    }
    return false;
}

void SimulatedBackend::Routing::chooseDefault(const std::string& sink) {
    setDefault(sink);
    reconcile();
}

void SimulatedBackend::Routing::move(const std::string& name, const std::string& sink) {
    for (App& app : apps_) {
        if (app.config.app.name == name && app.stream != 0) {
            put(app, sink);
        }
    }
    reconcile();
}

void SimulatedBackend::Routing::put(App& app, const std::string& sink) {
    app.sink = sink;
    app.pinned = sink != defaultSink();
}

void SimulatedBackend::Routing::setDefault(const std::string& sink) {
    const std::string before = defaultSink();
    default_sink_ = sink;
    for (App& app : apps_) {
        if (app.stream != 0 && !app.pinned && app.sink == before) {
            app.sink = sink;
        }
    }
}

std::string SimulatedBackend::Routing::defaultSink() const {
    const auto sinks = sinkNames();
    if (std::find(sinks.begin(), sinks.end(), default_sink_) != sinks.end()) {
        return default_sink_;
    }
    return sinks.empty() ? "" : sinks.front();
}

std::vector<std::string> SimulatedBackend::Routing::sinkNames() const {
    std::vector<std::string> names;
    if (backend_.available_) {
        for (const auto& speaker : backend_.speakers_) {
            if (speaker->present()) {
                names.push_back(speaker->config().name);
            }
        }
        for (const auto& route : routes_) {
            names.push_back(route->sink);
        }
    }
    return names;
}

RoutingView SimulatedBackend::Routing::view() const {
    RoutingView now{defaultSink(), sinkNames(), {}};
    for (const App& app : apps_) {
        if (app.stream != 0) {
            now.streams.push_back({app.stream, app.config.app, app.sink, false, false});
        }
    }
    return now;
}

void SimulatedBackend::Routing::obey(const std::vector<RoutingAction>& actions) {
    for (const RoutingAction& action : actions) {
        if (action.kind == RoutingAction::Kind::set_default) {
            setDefault(action.sink);
            continue;
        }
        for (App& app : apps_) {
            if (app.stream == action.stream) {
                put(app, action.sink);
            }
        }
    }
}

void SimulatedBackend::Routing::reconcile() {
    if (!backend_.available_) {
        return;
    }
    for (const auto& route : routes_) {
        // What it asks for is done at once, which it learns by looking again.
        for (auto actions = route->plan.update(view()); !actions.empty();
             actions = route->plan.update(view())) {
            obey(actions);
        }
        route->status.sentence = route->plan.whyNot();
        route->status.state = route->status.sentence.empty() ? CaptureStatus::State::playing
                                                             : CaptureStatus::State::waiting;
    }
}

void SimulatedBackend::Routing::serverWent() {
    for (App& app : apps_) {
        app.stream = 0;
    }
    for (const auto& route : routes_) {
        route->plan.forgetStreams();
        route->status.state = CaptureStatus::State::away;
        route->status.sentence = "The sound server has gone. It goes on by itself when it is back.";
        if (route->monitor != nullptr) {
            route->monitor->end(StreamEnd::server_gone);
            route->monitor = nullptr;
        }
    }
}

void SimulatedBackend::Routing::serverCame() {
    reconcile();
}

std::vector<PlayingApp> SimulatedBackend::Routing::apps() const {
    std::vector<PlayingApp> list;
    for (const App& app : apps_) {
        if (app.stream == 0) {
            continue;
        }
        PlayingApp one;
        one.app = app.config.app;
        one.icon_name = app.config.icon_name;
        one.title = app.config.title;
        one.sink = app.sink;
        one.captured = isSilentSink(app.sink);
        one.streams = {app.stream};
        list.push_back(std::move(one));
    }
    std::sort(list.begin(), list.end(),
              [](const PlayingApp& a, const PlayingApp& b) { return a.app < b.app; });
    return list;
}

Result<std::unique_ptr<unisono::Capture>> SimulatedBackend::Routing::open(
    const CaptureRequest& request) {
    if (!backend_.available_) {
        return fail(ErrorKind::server_unavailable, "The simulated sound server is switched off.");
    }
    if (const auto refused = refuseCapture(request, apps(), defaultSink())) {
        return tl::unexpected<Error>(*refused);
    }
    std::string sink = std::string(kSilentSinkPrefix) + std::to_string(routes_.size() + 1);
    const auto sinks = sinkNames();
    while (std::find(sinks.begin(), sinks.end(), sink) != sinks.end()) {
        sink += "_";
    }
    CapturePlan plan(sink, request.app, defaultSink());
    routes_.push_back(
        std::make_unique<Route>(Route{sink, request, std::move(plan), CaptureStatus{}, nullptr}));
    Route& route = *routes_.back();
    reconcile();
    return std::make_unique<Led>(*this, route);
}

void SimulatedBackend::Routing::close(Route& route) {
    if (backend_.available_) {
        obey(route.plan.undo(view()));
    }
    if (route.monitor != nullptr) {
        route.monitor->end(StreamEnd::sink_removed);
    }
    std::erase_if(routes_, [&](const auto& one) { return one.get() == &route; });
    reconcile();
}

Result<std::unique_ptr<InputStream>> SimulatedBackend::Routing::openMonitor(
    const InputId& input, const InputConfig& config, CaptureCallback& callback) {
    for (const auto& route : routes_) {
        if (!backend_.available_ || input.name != route->sink + ".monitor") {
            continue;
        }
        if (route->monitor != nullptr) {
            return fail(ErrorKind::microphone_unavailable, input.name + " is in use already.");
        }
        auto monitor = std::make_unique<Monitor>(*this, route->sink, config, callback,
                                                 backend_.clock_.now(), backend_.monitor_ppm_);
        route->monitor = monitor.get();
        return monitor;
    }
    return fail(ErrorKind::unknown_microphone,
                "There is no microphone \"" + input.name + "\" now.");
}

void SimulatedBackend::Routing::close(Monitor& monitor) {
    for (const auto& route : routes_) {
        if (route->monitor == &monitor) {
            route->monitor = nullptr;
        }
    }
}

TimePoint SimulatedBackend::Routing::changeOf(const App& app) const {
    return app.next_change < app.config.changes_s.size()
               ? backend_.born_ + fromSeconds(app.config.changes_s[app.next_change])
               : TimePoint::max();
}

TimePoint SimulatedBackend::Routing::nextMoment() const {
    TimePoint next = TimePoint::max();
    for (const App& app : apps_) {
        next = std::min(next, changeOf(app));
    }
    for (const auto& route : routes_) {
        if (route->monitor != nullptr) {
            next = std::min(next, route->monitor->nextMoment());
        }
    }
    return next;
}

bool SimulatedBackend::Routing::act(TimePoint now) {
    for (App& app : apps_) {
        if (changeOf(app) <= now) {
            ++app.next_change;
            if (backend_.available_) {
                play(app.config.app.name, app.stream == 0);
            }
            return true;
        }
    }
    for (const auto& route : routes_) {
        if (route->monitor != nullptr && route->monitor->nextMoment() <= now) {
            route->monitor->act();
            return false;
        }
    }
    return false;
}

float SimulatedBackend::Routing::soundOf(const std::string& sink, double at_s) const {
    double sum = 0.0;
    for (const App& app : apps_) {
        if (app.stream != 0 && app.sink == sink) {
            const double turns = app.config.tone_hz * at_s;
            sum +=
                app.config.level * std::sin(2.0 * std::numbers::pi * (turns - std::floor(turns)));
        }
    }
    return static_cast<float>(sum);
}

// The backend's side

void SimulatedBackend::addApp(SimulatedAppConfig config) {
    const std::lock_guard lock(mutex_);
    routing_->add(std::move(config));
    announce();
}

void SimulatedBackend::playApp(const std::string& name, bool playing) {
    const std::lock_guard lock(mutex_);
    routing_->play(name, playing);
    announce();
}

void SimulatedBackend::moveApp(const std::string& name, const std::string& sink) {
    const std::lock_guard lock(mutex_);
    routing_->move(name, sink);
    announce();
}

void SimulatedBackend::chooseDefaultSink(const std::string& sink) {
    const std::lock_guard lock(mutex_);
    routing_->chooseDefault(sink);
    announce();
}

void SimulatedBackend::setMonitorClock(double ppm) {
    const std::lock_guard lock(mutex_);
    monitor_ppm_ = ppm;
}

std::vector<PlayingApp> SimulatedBackend::apps() {
    const std::lock_guard lock(mutex_);
    return available_ ? routing_->apps() : std::vector<PlayingApp>{};
}

Result<std::unique_ptr<unisono::Capture>> SimulatedBackend::openCapture(
    const CaptureRequest& request) {
    const std::lock_guard lock(mutex_);
    auto capture = routing_->open(request);
    announce();
    return capture;
}

}  // namespace unisono
