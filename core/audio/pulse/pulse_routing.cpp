#include "audio/pulse/pulse_routing.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <pulse/pulseaudio.h>

namespace unisono {
namespace {

constexpr auto kPatience = std::chrono::milliseconds(2000);    // with a server that opens
constexpr auto kPartingTime = std::chrono::milliseconds(150);  // with one that gives back

std::string property(const pa_proplist* properties, const char* key) {
    const char* value = pa_proplist_gets(properties, key);
    return value == nullptr ? "" : value;
}

std::string firstOf(const pa_proplist* properties, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (std::string value = property(properties, key); !value.empty()) {
            return value;
        }
    }
    return {};
}

}  // namespace

// One capture as the main loop sees it.
class PulseRouting::Route {
 public:
    enum class Stage { creating, open, away, closing, ended };

    CaptureRequest request;
    std::string sink;         // its name
    std::string description;  // in the system's sound settings
    std::string former_default;
    CapturePlan plan;
    // mutex_:
    Stage stage = Stage::creating;
    bool begun = false;    // the sink is there, and the first of what is to be done was asked for
    unsigned pending = 0;  // answers to come
    std::uint32_t module = PA_INVALID_INDEX;
    bool unloaded = false;
    CaptureStatus status;
    Nanoseconds latency{0};

    Route(CaptureRequest wanted, std::string name, const std::string& default_sink)
        : request(std::move(wanted)),
          sink(std::move(name)),
          description(request.group),
          former_default(isSilentSink(default_sink) ? "" : default_sink),
          plan(sink, request.app, default_sink),
          latency(request.latency) {}
};

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

struct PulseRoutingCallbacks {
    static void success(pa_context* /*context*/, int success, void* user) {
        auto& request = *static_cast<PulseRouting::Request*>(user);
        request.routing->answered(request, success != 0, PA_INVALID_INDEX);
    }
    static void index(pa_context* /*context*/, std::uint32_t index, void* user) {
        auto& request = *static_cast<PulseRouting::Request*>(user);
        request.routing->answered(request, index != PA_INVALID_INDEX, index);
    }
    static void release(pa_operation* operation) {
        if (operation != nullptr) {
            pa_operation_unref(operation);
        }
    }
};

bool PulseRouting::Stream::operator==(const Stream& other) const {
    return routed.index == other.routed.index && routed.app == other.routed.app &&
           sink == other.sink && icon_name == other.icon_name && title == other.title &&
           pid == other.pid && muted == other.muted && paused == other.paused &&
           listed == other.listed;
}

PulseRouting::PulseRouting(pa_threaded_mainloop* loop, std::function<void()> changed)
    : loop_(loop), changed_(std::move(changed)) {
}

PulseRouting::~PulseRouting() = default;

void PulseRouting::connected(pa_context* context, bool is_pipewire) {
    context_ = context;
    is_pipewire_ = is_pipewire;
}

void PulseRouting::settle(std::function<void()> done) {
    settling_ = std::move(done);
    settled_ = true;
    clearUp();
    std::vector<std::shared_ptr<Route>> missing;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& route : routes_) {
            if (route->stage != Route::Stage::away) {
                continue;
            }
            route->stage = Route::Stage::creating;
            route->begun = false;
            route->pending = 0;
            if (const SilentSink* sink = silent(route->sink)) {
                route->module = sink->module;  // only the connection broke
            } else {
                missing.push_back(route);
            }
        }
    }
    for (const auto& route : missing) {
        create(route, !is_pipewire_);
    }
    reconcile();
    finishSettling();
}

void PulseRouting::finishSettling() {
    const bool clearing = std::any_of(requests_.begin(), requests_.end(),
                                      [](const Request& request) { return !request.route; });
    if (settling_ && !clearing) {
        std::exchange(settling_, {})();
    }
}

void PulseRouting::lost() {
    context_ = nullptr;
    settled_ = false;
    settling_ = {};
    requests_.clear();
    sessions_.clear();
    {
        const std::lock_guard lock(mutex_);
        default_sink_.clear();
        sinks_.clear();
        silent_.clear();
        sources_.clear();
        streams_.clear();
        for (const auto& route : routes_) {
            route->plan.forgetStreams();
            route->module = PA_INVALID_INDEX;
            route->pending = 0;
            if (route->stage != Route::Stage::ended) {
                route->stage = Route::Stage::away;
            }
            judge(*route);
        }
    }
    progress_.notify_all();
}

void PulseRouting::storeDefault(const std::string& sink) {
    {
        const std::lock_guard lock(mutex_);
        default_sink_ = sink;
    }
    reconcile();
}

void PulseRouting::storeSink(const pa_sink_info& sink) {
    {
        const std::lock_guard lock(mutex_);
        sinks_[sink.index] = sink.name;
        if (isSilent(sink)) {
            silent_[sink.index] = silentSinkOf(sink);
        }
    }
    reconcile();
}

void PulseRouting::dropSink(std::uint32_t index) {
    {
        const std::lock_guard lock(mutex_);
        const auto dropped = silent_.find(index);
        for (const auto& route : routes_) {
            if (dropped != silent_.end() && route->sink == dropped->second.name &&
                route->stage == Route::Stage::open) {
                route->stage = Route::Stage::ended;
                route->module = PA_INVALID_INDEX;
                judge(*route);
            }
        }
        sinks_.erase(index);
        silent_.erase(index);
    }
    reconcile();
}

void PulseRouting::storeSource(std::uint32_t index, const std::string& name) {
    {
        const std::lock_guard lock(mutex_);
        sources_[index] = name;
    }
    reconcile();
}

void PulseRouting::dropSource(std::uint32_t index) {
    const std::lock_guard lock(mutex_);
    sources_.erase(index);
}

void PulseRouting::storeStream(const pa_sink_input_info& info) {
    Stream stream;
    const pa_proplist* told = info.proplist;
    AppIdentity& app = stream.routed.app;
    app.binary = property(told, PA_PROP_APPLICATION_PROCESS_BINARY);
    app.id = property(told, PA_PROP_APPLICATION_ID);
    app.name = firstOf(told, {PA_PROP_APPLICATION_NAME, "node.description", "node.name"});
    if (app.name.empty()) {
        app.name = !app.binary.empty() ? app.binary : (info.name == nullptr ? "" : info.name);
    }
    stream.routed.index = info.index;
    stream.routed.ours =
        pa_proplist_contains(told, kSessionProperty) != 0 || app.id == kApplicationId;
    // What a module of the server plays is part of its wiring. (PulseAudio says of every stream
    // which module it came in by, so that only those of nobody are its own.)
    const bool wiring =
        info.client == PA_INVALID_INDEX || (is_pipewire_ && info.owner_module != PA_INVALID_INDEX);
    stream.routed.fixed = wiring || property(told, "node.dont-reconnect") == "true";
    stream.sink = info.sink;
    // PipeWire plays a phone's sound by itself, like an application, unless it is told otherwise.
    stream.bluetooth_address = property(told, "api.bluez5.address");
    stream.icon_name = firstOf(told, {PA_PROP_APPLICATION_ICON_NAME, PA_PROP_MEDIA_ICON_NAME});
    stream.title = firstOf(told, {PA_PROP_MEDIA_TITLE, PA_PROP_MEDIA_NAME});
    if (stream.title.empty() && info.name != nullptr) {
        stream.title = info.name;
    }
    if (stream.title == app.name) {
        stream.title.clear();
    }
    stream.pid = std::atoi(property(told, PA_PROP_APPLICATION_PROCESS_ID).c_str());
    stream.muted = info.mute != 0;
    stream.paused = info.corked != 0;
    stream.listed = !stream.routed.ours && !wiring && property(told, PA_PROP_MEDIA_ROLE) != "event";
    bool news = false;
    {
        const std::lock_guard lock(mutex_);
        Stream& known = streams_[info.index];
        news = !(known == stream) && (stream.listed || known.listed);
        known = std::move(stream);
    }
    reconcile();
    if (news && settled_) {
        changed_();
    }
}

void PulseRouting::dropStream(std::uint32_t index) {
    bool news = false;
    {
        const std::lock_guard lock(mutex_);
        const auto dropped = streams_.find(index);
        if (dropped != streams_.end()) {
            news = dropped->second.listed;
            streams_.erase(dropped);
        }
    }
    reconcile();
    if (news) {
        changed_();
    }
}

void PulseRouting::storeClient(const pa_client_info& client) {
    if (std::string session = property(client.proplist, kSessionProperty); !session.empty()) {
        sessions_.insert(std::move(session));
    }
}

// Requests and answers

PulseRouting::Request& PulseRouting::ask(Request::What what, const std::shared_ptr<Route>& route,
                                         std::uint32_t stream) {
    if (route) {
        const std::lock_guard lock(mutex_);
        ++route->pending;
    }
    return requests_.emplace_back(Request{this, route, what, stream});
}

void PulseRouting::answered(Request& request, bool success, std::uint32_t index) {
    const Request done = request;
    requests_.remove_if([&](const Request& one) { return &one == &request; });
    bool load_again = false;
    bool unwanted = false;
    if (done.route) {
        const std::lock_guard lock(mutex_);
        Route& route = *done.route;
        --route.pending;
        switch (done.what) {
            case Request::What::load:
                if (success) {
                    route.module = index;
                    unwanted = route.stage == Route::Stage::closing;
                } else if (done.stream == 0 && route.stage == Route::Stage::creating) {
                    load_again = true;
                } else {
                    route.stage = Route::Stage::ended;
                }
                break;
            case Request::What::unload:
                route.unloaded = true;
                break;
            case Request::What::set_default:
                if (!success && route.stage == Route::Stage::creating) {
                    route.stage = Route::Stage::ended;
                }
                break;
            case Request::What::move:
                if (!success) {
                    route.plan.refused(done.stream);
                }
                break;
        }
        judge(route);
    }
    if (load_again) {
        create(done.route, false);
    }
    if (unwanted) {
        unload(index, done.route);
    }
    reconcile();
    progress_.notify_all();
    finishSettling();
}

void PulseRouting::create(const std::shared_ptr<Route>& route, bool no_rewinds) {
    // The number says whether it is the last try.
    Request& request = ask(Request::What::load, route, no_rewinds ? 0 : 1);
    const std::string arguments = silentSinkArguments(
        {route->sink, route->description, session_, route->former_default, no_rewinds});
    PulseRoutingCallbacks::release(pa_context_load_module(
        context_, "module-null-sink", arguments.c_str(), &PulseRoutingCallbacks::index, &request));
}

void PulseRouting::unload(std::uint32_t module, const std::shared_ptr<Route>& route) {
    Request& request = ask(Request::What::unload, route);
    PulseRoutingCallbacks::release(
        pa_context_unload_module(context_, module, &PulseRoutingCallbacks::success, &request));
}

void PulseRouting::carryOut(const std::vector<RoutingAction>& actions,
                            const std::shared_ptr<Route>& route) {
    for (const RoutingAction& action : actions) {
        if (action.kind == RoutingAction::Kind::set_default) {
            Request& request = ask(Request::What::set_default, route);
            PulseRoutingCallbacks::release(pa_context_set_default_sink(
                context_, action.sink.c_str(), &PulseRoutingCallbacks::success, &request));
        } else {
            Request& request = ask(Request::What::move, route, action.stream);
            PulseRoutingCallbacks::release(
                pa_context_move_sink_input_by_name(context_, action.stream, action.sink.c_str(),
                                                   &PulseRoutingCallbacks::success, &request));
        }
    }
}

// Silent sinks of which nobody is there any more: their programs died.
void PulseRouting::clearUp() {
    std::vector<SilentSink> left;
    RoutingView now;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [index, sink] : silent_) {
            const bool used = std::any_of(routes_.begin(), routes_.end(), [&](const auto& route) {
                return route->sink == sink.name && route->stage != Route::Stage::ended;
            });
            const bool owned = sink.session != session_ && sessions_.count(sink.session) > 0;
            if (!owned && !(sink.session == session_ && used) && sink.module != PA_INVALID_INDEX) {
                left.push_back(sink);
            }
        }
        now = view();
    }
    for (const SilentSink& sink : left) {
        carryOut(CapturePlan::leftBehind(sink.name, sink.former_default).undo(now), nullptr);
        unload(sink.module, nullptr);
    }
}

// What is to be done

RoutingView PulseRouting::view() const {
    RoutingView now;
    now.default_sink = default_sink_;
    for (const auto& [index, name] : sinks_) {
        now.sinks.push_back(name);
    }
    for (const auto& [index, stream] : streams_) {
        RoutedStream& routed = now.streams.emplace_back(stream.routed);
        const auto sink = sinks_.find(stream.sink);
        routed.sink = sink == sinks_.end() ? "" : sink->second;
    }
    return now;
}

const SilentSink* PulseRouting::silent(const std::string& name) const {
    for (const auto& [index, sink] : silent_) {
        if (sink.name == name && sink.session == session_) {
            return &sink;
        }
    }
    return nullptr;
}

bool PulseRouting::hasMonitor(const std::string& sink) const {
    return std::any_of(sources_.begin(), sources_.end(),
                       [&](const auto& source) { return source.second == sink + ".monitor"; });
}

void PulseRouting::reconcile() {
    if (!settled_) {
        return;
    }
    std::vector<std::pair<std::shared_ptr<Route>, std::vector<RoutingAction>>> work;
    bool news = false;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& route : routes_) {
            const bool there = silent(route->sink) != nullptr && hasMonitor(route->sink);
            if (!there ||
                (route->stage != Route::Stage::creating && route->stage != Route::Stage::open)) {
                continue;
            }
            work.emplace_back(route, route->plan.update(view()));
            route->begun = true;
        }
    }
    for (const auto& [route, actions] : work) {
        carryOut(actions, route);
    }
    {
        const std::lock_guard lock(mutex_);
        for (const auto& route : routes_) {
            if (route->stage == Route::Stage::creating && route->begun && route->pending == 0) {
                route->stage = Route::Stage::open;
            }
            const CaptureStatus before = route->status;
            judge(*route);
            news = news || before.state != route->status.state ||
                   before.sentence != route->status.sentence;
        }
    }
    progress_.notify_all();
    if (news) {
        changed_();
    }
}

void PulseRouting::judge(Route& route) {
    using State = CaptureStatus::State;
    CaptureStatus& status = route.status;
    switch (route.stage) {
        case Route::Stage::creating:
            if (!route.begun && status.state == State::away) {
                break;  // not yet
            }
            [[fallthrough]];
        case Route::Stage::open:
        case Route::Stage::closing:
            status.sentence = route.plan.whyNot();
            status.state = status.sentence.empty() ? State::playing : State::waiting;
            break;
        case Route::Stage::away:
            status.state = State::away;
            status.sentence = "The sound server has gone. It goes on by itself when it is back.";
            break;
        case Route::Stage::ended:
            status.state = State::ended;
            status.error = Error{ErrorKind::source_unavailable,
                                 "The output \"" + route.description +
                                     "\" that leads the sound here was taken away.",
                                 "Another program or the sound server removed it.",
                                 "Choose the source again."};
            status.sentence = status.error->sentence();
            break;
    }
}

// From outside

std::vector<PlayingApp> PulseRouting::apps() {
    const std::lock_guard lock(mutex_);
    return listApps();
}

std::vector<PlayingApp> PulseRouting::listApps() const {
    std::vector<PlayingApp> apps;
    for (const auto& [index, stream] : streams_) {
        if (!stream.listed) {
            continue;
        }
        auto known = std::find_if(apps.begin(), apps.end(), [&](const PlayingApp& app) {
            return app.app.isSameAs(stream.routed.app);
        });
        const auto sink = sinks_.find(stream.sink);
        const std::string sink_name = sink == sinks_.end() ? "" : sink->second;
        if (known == apps.end()) {
            PlayingApp app;
            app.app = stream.routed.app;
            app.icon_name = stream.icon_name;
            app.title = stream.title;
            app.pid = stream.pid;
            app.bluetooth_address = stream.bluetooth_address;
            app.sink = sink_name;
            app.muted = stream.muted;
            app.paused = stream.paused;
            apps.push_back(std::move(app));
            known = std::prev(apps.end());
        } else {
            if (known->paused && !stream.paused && !stream.title.empty()) {
                known->title = stream.title;  // what is heard goes before what is not
            }
            known->muted = known->muted && stream.muted;
            known->paused = known->paused && stream.paused;
        }
        known->captured = known->captured || isSilentSink(sink_name);
        known->streams.push_back(index);
    }
    std::sort(apps.begin(), apps.end(), [](const PlayingApp& a, const PlayingApp& b) {
        return std::tie(a.app, a.streams) < std::tie(b.app, b.streams);
    });
    return apps;
}

Result<std::shared_ptr<PulseRouting::Route>> PulseRouting::plan(const CaptureRequest& request) {
    const std::lock_guard lock(mutex_);
    const std::string group = request.group.empty() ? "Unisono" : request.group;
    CaptureRequest wanted = request;
    wanted.group = group;
    if (auto refused = refuseCapture(request, listApps(), default_sink_)) {
        return tl::unexpected<Error>(std::move(*refused));
    }
    // What was asked for before, but is not led yet, counts as well.
    const bool asked = std::any_of(routes_.begin(), routes_.end(), [&](const auto& route) {
        return route->request.app == request.app && route->stage != Route::Stage::ended;
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
