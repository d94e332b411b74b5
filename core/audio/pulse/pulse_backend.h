// Speakers through the PulseAudio protocol: PulseAudio itself, and PipeWire's Pulse server.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "audio/backend.h"

struct pa_card_info;
struct pa_context;
struct pa_mainloop_api;
struct pa_sink_info;
struct pa_source_info;
struct pa_threaded_mainloop;
struct pa_time_event;

namespace unisono {

class PulseRouting;
class PulseStream;

// How a sink's clock is best seen; see docs/decisions.md, "Two views of a clock".
enum class PulseTiming : std::uint8_t {
    reported,      // the server's latency is exact or all there is
    pulled_fixed,  // ALSA sink with a fixed buffer: what it pulled, less that buffer
    pulled_graph,  // PipeWire: what the last graph cycle pulled, less its constant latency
};

struct PulseSink {
    SinkInfo info;
    bool hidden = false;  // makes no sound: one of ours
    PulseTiming timing = PulseTiming::reported;
    Nanoseconds fixed_latency{0};        // of the device's own buffer, when it cannot be chosen
    std::vector<std::uint32_t> volumes;  // of each channel, as the server counts them
};

struct PulseBackendConfig {
    std::string server;  // empty: as the environment says
    std::string application = "Unisono";
    Nanoseconds retry = std::chrono::milliseconds(50);         // after the server vanished …
    Nanoseconds retry_later = std::chrono::milliseconds(500);  // … and after ten seconds
    Nanoseconds connect_timeout = std::chrono::milliseconds(1500);
};

// One connection to the server for everything. All callbacks run on one thread, libpulse's
// threaded main loop, which asks for real-time priority. When the server dies the backend
// says so through server() and its streams, and connects again by itself.
class PulseBackend final : public AudioBackend {
 public:
    explicit PulseBackend(PulseBackendConfig config = {});
    ~PulseBackend() override;

    [[nodiscard]] std::string name() const override { return "pulse"; }
    // Waits for the first connection, at most connect_timeout.
    [[nodiscard]] ServerInfo server() override;
    [[nodiscard]] std::vector<SinkInfo> sinks() override;
    void onChange(std::function<void()> changed) override;
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink, const StreamConfig& config,
                                               RenderCallback& callback) override;

    [[nodiscard]] std::vector<BluetoothCard> bluetoothCards() override;
    bool lowerVolume(const SpeakerId& sink, double to) override;
    bool chooseProfile(const std::string& address, const std::string& profile) override;

    [[nodiscard]] std::vector<InputInfo> inputs() override;
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig& config,
                                                   CaptureCallback& callback) override;

    [[nodiscard]] std::vector<PlayingApp> apps() override;
    [[nodiscard]] RoutingSupport routing() override { return {true, {}}; }
    Result<std::unique_ptr<Capture>> openCapture(const CaptureRequest& request) override;
    std::unique_ptr<Capture> silence(const InputId& input) override;

 private:
    friend struct PulseCallbacks;

    void connect();
    void scheduleConnect();
    void onContextState();
    void onReady();
    void onSettled();
    void onConnectionLost();
    void storeSink(const pa_sink_info& sink);
    void dropSink(std::uint32_t index);
    void storeSource(const pa_source_info& source);
    void dropSource(std::uint32_t index);
    void storeCard(const pa_card_info& card);
    void dropCard(std::uint32_t index);
    void announce();
    void waitUntilSettled();

    PulseBackendConfig config_;
    pa_threaded_mainloop* loop_ = nullptr;
    pa_mainloop_api* api_ = nullptr;
    // Main loop thread, or under the main loop's lock:
    pa_context* context_ = nullptr;
    pa_time_event* retry_event_ = nullptr;
    unsigned failures_ = 0;
    std::unique_ptr<PulseRouting> routing_;

    mutable std::mutex mutex_;  // guards the rest; never held while calling libpulse
    std::condition_variable settled_;
    bool tried_ = false;  // the first connection succeeded (with its list) or failed
    ServerInfo server_;
    bool is_pipewire_ = false;
    std::string default_source_;
    std::map<std::uint32_t, PulseSink> sinks_;
    struct Input {
        InputInfo info;
        bool hidden = false;  // what a hidden sink is given; can be opened all the same
    };
    std::map<std::uint32_t, Input> inputs_;
    struct PulseCard {
        std::string name;
        BluetoothCard card;
    };
    std::map<std::uint32_t, PulseCard> cards_;  // those of Bluetooth devices
    std::function<void()> changed_;
};

}  // namespace unisono
