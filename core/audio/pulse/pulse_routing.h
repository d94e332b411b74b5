// What other programs play on this server, and leading it to us through silent sinks.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "audio/pulse/playing_stream.h"
#include "audio/pulse/silent_sink.h"
#include "audio/routing.h"
#include "audio/routing_plan.h"

struct pa_client_info;
struct pa_context;
struct pa_module_info;
struct pa_sink_info;
struct pa_sink_input_info;
struct pa_threaded_mainloop;

namespace unisono {

// Lives beside the connection of a PulseBackend, which tells it what it hears. "Main loop": on the
// main loop's thread, or with its lock held.
class PulseRouting {
 public:
    // `changed`: something is to be announced. Called without any lock of ours, on the main loop.
    PulseRouting(pa_threaded_mainloop* loop, std::function<void()> changed);
    ~PulseRouting();
    PulseRouting(const PulseRouting&) = delete;
    PulseRouting& operator=(const PulseRouting&) = delete;

    [[nodiscard]] const std::string& session() const { return session_; }

    // Main loop. Between connected() and settle() the lists of the server arrive; settle() then
    // clears up after programs that died, leads again what was led before the connection broke,
    // and calls `done`.
    void connected(pa_context* context, bool is_pipewire);
    void settle(std::function<void()> done);
    void lost();
    void storeDefault(const std::string& sink);
    void storeSink(const pa_sink_info& sink);
    void dropSink(std::uint32_t index);
    void storeSource(std::uint32_t index, const std::string& name);
    void dropSource(std::uint32_t index);
    void storeStream(const pa_sink_input_info& stream);
    void dropStream(std::uint32_t index);
    void storeClient(const pa_client_info& client);
    void storeModule(const pa_module_info& module);

    // Any thread but the main loop's.
    [[nodiscard]] std::vector<PlayingApp> apps();
    Result<std::unique_ptr<Capture>> open(const CaptureRequest& request);
    std::unique_ptr<Capture> silence(const std::string& input);  // as CaptureOpener::silence()

 private:
    friend struct PulseRoutingCallbacks;
    class Route;
    class Led;
    // Something that was asked of the server. Those of a connection that broke are never answered.
    struct Request {
        enum class What { load, unload, set_default, move };
        PulseRouting* routing = nullptr;
        std::shared_ptr<Route> route;  // null: of clearing up
        What what = What::move;
        std::uint32_t stream = 0;
    };

    Request& ask(Request::What what, const std::shared_ptr<Route>& route, std::uint32_t stream = 0);
    void answered(Request& request, bool success, std::uint32_t index);
    void create(const std::shared_ptr<Route>& route, bool no_rewinds);
    void carryOut(const std::vector<RoutingAction>& actions, const std::shared_ptr<Route>& route);
    void unload(std::uint32_t module, const std::shared_ptr<Route>& route);
    void clearUp();
    void reconcile();
    void judge(Route& route);  // its status; mutex_ held
    void give(const std::shared_ptr<Route>& route);
    void finishSettling();
    [[nodiscard]] RoutingView view() const;                                 // mutex_ held
    [[nodiscard]] const SilentSink* silent(const std::string& name) const;  // mutex_ held
    [[nodiscard]] bool hasMonitor(const std::string& sink) const;           // mutex_ held
    [[nodiscard]] Result<std::shared_ptr<Route>> plan(const CaptureRequest& request);

    pa_threaded_mainloop* loop_;
    const std::string session_ = newSession();
    const std::function<void()> changed_;

    // Main loop:
    pa_context* context_ = nullptr;
    bool is_pipewire_ = false;
    bool settled_ = false;
    std::function<void()> settling_;
    std::list<Request> requests_;
    std::set<std::string> leaving_;               // silent sinks that are being cleared up
    std::map<std::uint32_t, std::string> loops_;  // of modules of the server: the input they play
    std::set<std::string> sessions_;              // of the programs that are connected

    // Written on the main loop under mutex_, read there or under mutex_. Never held while calling
    // libpulse.
    mutable std::mutex mutex_;
    std::condition_variable progress_;
    std::string default_sink_;
    std::map<std::uint32_t, std::string> sinks_;
    std::map<std::uint32_t, std::chrono::steady_clock::time_point> appeared_;  // while we watched
    std::map<std::uint32_t, SilentSink> silent_;
    std::map<std::uint32_t, std::string> sources_;
    std::map<std::uint32_t, PlayingStream> streams_;
    std::vector<std::shared_ptr<Route>> routes_;
};

}  // namespace unisono
