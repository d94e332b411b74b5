// The other programs of the simulated computer, and leading what they play to us: a sound server in
// small, with the rules of the real ones.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "audio/routing_plan.h"
#include "audio/simulated/simulated_backend.h"

namespace unisono {

// All under the backend's mutex, but for what says otherwise.
class SimulatedBackend::Routing {
 public:
    explicit Routing(SimulatedBackend& backend) : backend_(backend) {}

    void add(SimulatedAppConfig config);
    // Starts or stops its stream; false: there is no such application.
    bool play(const std::string& name, bool playing);
    void chooseDefault(const std::string& sink);
    void move(const std::string& app, const std::string& sink);
    void serverWent();
    void serverCame();

    [[nodiscard]] std::string defaultSink() const;
    [[nodiscard]] std::vector<PlayingApp> apps() const;
    Result<std::unique_ptr<unisono::Capture>> open(const CaptureRequest& request);
    // Of a silent sink; null: there is no such.
    Result<std::unique_ptr<InputStream>> openMonitor(const InputId& input,
                                                     const InputConfig& config,
                                                     CaptureCallback& callback);

    [[nodiscard]] TimePoint nextMoment() const;
    // True if something is to be announced.
    bool act(TimePoint now);

 private:
    class Led;
    class Monitor;
    struct App {
        SimulatedAppConfig config;
        std::uint32_t stream = 0;  // 0: silent
        std::string sink;
        bool pinned = false;
        std::size_t next_change = 0;  // of config.changes_s
    };
    struct Route {
        std::string sink;
        CaptureRequest request;
        CapturePlan plan;
        CaptureStatus status;
        Monitor* monitor = nullptr;
    };

    [[nodiscard]] RoutingView view() const;
    void obey(const std::vector<RoutingAction>& actions);
    void reconcile();
    void setDefault(const std::string& sink);
    void put(App& app, const std::string& sink);
    void close(Route& route);
    void close(Monitor& monitor);
    [[nodiscard]] std::vector<std::string> sinkNames() const;
    [[nodiscard]] TimePoint changeOf(const App& app) const;
    [[nodiscard]] float soundOf(const std::string& sink, double at_s) const;

    SimulatedBackend& backend_;
    std::vector<App> apps_;
    std::vector<std::unique_ptr<Route>> routes_;
    std::string default_sink_;  // empty: the first speaker
    std::uint32_t last_stream_ = 0;
};

}  // namespace unisono
