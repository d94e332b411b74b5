// Speakers that exist only here: for tests, for the demo, and for machines without sound.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "audio/backend.h"
#include "audio/simulated/simulated_room.h"
#include "audio/simulated/simulated_speaker.h"
#include "audio/simulated/virtual_clock.h"

namespace unisono {

// What comes in over a wire, instead of from a room.
struct SimulatedWire {
    // The sample of a channel at a frame of the device, which counts from when it was opened.
    std::function<float(std::uint64_t frame, std::size_t channel)> signal;
    int channels = 2;
    double jitter_ms = 0.0;  // each piece is handed over late by up to so much
    // Frames that never arrive, from that frame on; whether the device says how many.
    struct Loss {
        std::uint64_t frame = 0;
        std::size_t frames = 0;
        bool told = true;
    };
    std::vector<Loss> losses;  // in order
};

struct SimulatedInputConfig {
    std::string name;         // "desk-mic"
    std::string description;  // empty: as name
    InputInfo::Kind kind = InputInfo::Kind::microphone;
    SimulatedMicrophone microphone;
    std::vector<AcousticPath> room;
    double latency_ms = 20.0;           // from the air to the callback, beyond the period
    double unplugged_at_s = -1.0;       // after the backend's construction; negative: never
    double back_at_s = -1.0;            // plugged in again
    double stuck_at_s = -1.0;           // says nothing any more, and does not end
    std::optional<SimulatedWire> wire;  // a line-in, a monitor: `room` is not used
};

// Another program of this computer. It plays a tone.
struct SimulatedAppConfig {
    AppIdentity app;
    std::string title;
    std::string icon_name;
    std::string sink;  // where it always plays; empty: on the default
    double tone_hz = 440.0;
    double level = 0.1;
    bool plays = true;              // from the beginning
    std::vector<double> changes_s;  // when it starts or stops, after the backend's construction
};

// Driven either by advanceTo() on a VirtualClock, as fast as the CPU and the same every time, or by
// runInRealTime(). Wake-ups of all speakers happen in the order of their times.
class SimulatedBackend final : public AudioBackend {
 public:
    // `clock` is moved while advancing. It must outlive the backend.
    SimulatedBackend(VirtualClock& clock, std::vector<SimulatedSpeakerConfig> speakers);
    // On the machine's clock: call runInRealTime().
    SimulatedBackend(const SteadyClock& clock, std::vector<SimulatedSpeakerConfig> speakers);
    ~SimulatedBackend() override;

    // Four speakers as people own them: reported latencies wrong by up to 180 ms, drifting clocks.
    static std::vector<SimulatedSpeakerConfig> household();

    [[nodiscard]] std::string name() const override { return "simulated"; }
    [[nodiscard]] ServerInfo server() override;
    [[nodiscard]] std::vector<SinkInfo> sinks() override;
    void onChange(std::function<void()> changed) override;
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink, const StreamConfig& config,
                                               RenderCallback& callback) override;

    bool lowerVolume(const SpeakerId& sink, double to) override;
    [[nodiscard]] std::vector<BluetoothCard> bluetoothCards() override;
    bool chooseProfile(const std::string& address, const std::string& profile) override;

    // A microphone in a room with these ways to the speakers. Before any stream is opened; the
    // speakers then keep what they played for long enough.
    void addMicrophone(SimulatedInputConfig config);
    // One in the living room of household(), without noise worth mentioning.
    static SimulatedInputConfig householdMicrophone();
    [[nodiscard]] std::vector<InputInfo> inputs() override;
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig& config,
                                                   CaptureCallback& callback) override;

    // Other programs, and leading what they play to us. Thread safe.
    void addApp(SimulatedAppConfig config);
    // What is done by the people who use them and the sound settings.
    void playApp(const std::string& name, bool playing);
    void moveApp(const std::string& name, const std::string& sink);
    void chooseDefaultSink(const std::string& sink);
    // Of the clock of what is recorded through captures opened from now on.
    void setMonitorClock(double ppm);
    [[nodiscard]] std::vector<PlayingApp> apps() override;
    [[nodiscard]] RoutingSupport routing() override { return {true, {}}; }
    Result<std::unique_ptr<unisono::Capture>> openCapture(const CaptureRequest& request) override;
    // Two that play now, one that does not.
    static std::vector<SimulatedAppConfig> householdApps();

    // Let everything happen that happens up to `when`.
    void advanceTo(TimePoint when);
    // A thread that advances with the machine's clock until destruction.
    void runInRealTime();

    // The sound server dies and comes back; all streams end.
    void setServerAvailable(bool available);
    // How the system plays to its Bluetooth devices now; of the speakers' sinks nothing changes.
    void setBluetoothCards(std::vector<BluetoothCard> cards);
    // For tests and the room. The caller must not advance at the same time.
    [[nodiscard]] const SimulatedSpeaker* speaker(const std::string& name) const;
    [[nodiscard]] const std::vector<std::unique_ptr<SimulatedSpeaker>>& speakers() const {
        return speakers_;
    }
    [[nodiscard]] std::mutex& mutex() { return mutex_; }

 private:
    class Stream;
    class Microphone;
    class Capture;
    class Routing;
    void start(std::vector<SimulatedSpeakerConfig> speakers);
    void announce();
    void close(Stream& stream);
    void close(Capture& capture);

    VirtualClock* virtual_clock_ = nullptr;
    const Clock& clock_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<SimulatedSpeaker>> speakers_;
    std::vector<Stream*> streams_;  // by speaker; null when closed
    std::vector<std::unique_ptr<Microphone>> microphones_;
    std::unique_ptr<Routing> routing_;
    double monitor_ppm_ = 0.0;
    std::vector<BluetoothCard> cards_;
    TimePoint born_{};
    bool available_ = true;
    std::function<void()> changed_;

    std::mutex wake_mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace unisono
