#include "audio/pulse/pulse_routing.h"

#include <algorithm>
#include <utility>

#include <pulse/pulseaudio.h>

#include "audio/pulse/properties.h"
#include "audio/pulse/pulse_route.h"

namespace unisono {
namespace {

// As long after a sink has appeared it may become the default by the server's own choice.
constexpr std::chrono::seconds kJustConnected{3};

}  // namespace

struct PulseRoutingCallbacks {
    static void success(pa_context* /*context*/, int success, void* user) {
        auto& request = *static_cast<PulseRouting::Request*>(user);
        request.routing->answered(request, success != 0, PA_INVALID_INDEX);
    }
    static void index(pa_context* /*context*/, std::uint32_t index, void* user) {
        auto& request = *static_cast<PulseRouting::Request*>(user);
        request.routing->answered(request, index != PA_INVALID_INDEX, index);
    }
    static void module(pa_context* /*context*/, const pa_module_info* info, int /*end*/,
                       void* user) {
        if (info != nullptr) {
            static_cast<PulseRouting*>(user)->storeModule(*info);
        }
    }
    static void release(pa_operation* operation) {
        if (operation != nullptr) {
            pa_operation_unref(operation);
        }
    }
};

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
    if (!settling_ || clearing) {
        return;
    }
    // What was cleared up is done when the server has told of it, not when it has agreed.
    const bool told = leaving_.count(default_sink_) == 0 &&
                      std::none_of(silent_.begin(), silent_.end(), [&](const auto& sink) {
                          return leaving_.count(sink.second.name) > 0;
                      });
    if (told) {
        leaving_.clear();
        std::exchange(settling_, {})();
    }
}

void PulseRouting::lost() {
    context_ = nullptr;
    settled_ = false;
    settling_ = {};
    requests_.clear();
    leaving_.clear();
    sessions_.clear();
    loops_.clear();
    {
        const std::lock_guard lock(mutex_);
        default_sink_.clear();
        sinks_.clear();
        appeared_.clear();
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
    finishSettling();
}

void PulseRouting::storeSink(const pa_sink_info& sink) {
    {
        const std::lock_guard lock(mutex_);
        const bool is_new = sinks_.insert_or_assign(sink.index, sink.name).second;
        if (is_new && settled_) {
            appeared_[sink.index] = std::chrono::steady_clock::now();
        }
        if (isSilent(sink)) {
            silent_[sink.index] = silentSinkOf(sink);
        }
    }
    reconcile();
}

void PulseRouting::dropSink(std::uint32_t index) {
    std::vector<RoutingAction> actions;
    {
        const std::lock_guard lock(mutex_);
        const auto dropped = silent_.find(index);
        for (const auto& route : routes_) {
            if (dropped != silent_.end() && route->sink == dropped->second.name &&
                route->stage == Route::Stage::open) {
                route->stage = Route::Stage::ended;
                route->module = PA_INVALID_INDEX;
                judge(*route);
                // Somebody took it away. Which output is the default now is not the server's
                // choice.
                actions = route->plan.undo(view());
                std::erase_if(actions, [](const RoutingAction& action) {
                    return action.kind != RoutingAction::Kind::set_default;
                });
            }
        }
        sinks_.erase(index);
        appeared_.erase(index);
        silent_.erase(index);
    }
    carryOut(actions, nullptr);
    reconcile();
    finishSettling();
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
    PlayingStream stream = playingStreamOf(info, is_pipewire_);
    if (stream.wired_by != PA_INVALID_INDEX) {
        const auto [known, unknown] = loops_.try_emplace(stream.wired_by);
        stream.routed.loop_of = known->second;
        if (unknown && context_ != nullptr) {
            PulseRoutingCallbacks::release(pa_context_get_module_info(
                context_, stream.wired_by, &PulseRoutingCallbacks::module, this));
        }
    }
    bool news = false;
    {
        const std::lock_guard lock(mutex_);
        PlayingStream& known = streams_[info.index];
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
            loops_.erase(dropped->second.wired_by);  // PipeWire gives numbers to others
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

void PulseRouting::storeModule(const pa_module_info& info) {
    const std::string input = loopedInput(info.name == nullptr ? "" : info.name,
                                          info.argument == nullptr ? "" : info.argument);
    loops_[info.index] = input;
    {
        const std::lock_guard lock(mutex_);
        for (auto& [index, stream] : streams_) {
            if (stream.wired_by == info.index) {
                stream.routed.loop_of = input;
            }
        }
    }
    reconcile();
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
    } else if (!success && done.what != Request::What::move) {
        leaving_.clear();  // a server that refuses is not waited for
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
            const bool used =
                std::any_of(routes_.begin(), routes_.end(), [&name = sink.name](const auto& route) {
                    return route->sink == name && route->stage != Route::Stage::ended;
                });
            const bool owned = sink.session != session_ && sessions_.count(sink.session) > 0;
            if (!owned && !(sink.session == session_ && used) && sink.module != PA_INVALID_INDEX) {
                left.push_back(sink);
            }
        }
        now = view();
    }
    for (const SilentSink& sink : left) {
        leaving_.insert(sink.name);
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
    for (const auto& [index, when] : appeared_) {
        if (std::chrono::steady_clock::now() - when < kJustConnected) {
            now.just_connected.push_back(sinks_.at(index));
        }
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

}  // namespace unisono
