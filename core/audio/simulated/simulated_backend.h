// Speakers that exist only here: for tests, for the demo, and for machines without sound.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "audio/backend.h"
#include "audio/simulated/simulated_speaker.h"
#include "audio/simulated/virtual_clock.h"

namespace unisono {

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

    // Let everything happen that happens up to `when`.
    void advanceTo(TimePoint when);
    // A thread that advances with the machine's clock until destruction.
    void runInRealTime();

    // The sound server dies and comes back; all streams end.
    void setServerAvailable(bool available);
    // For tests and the room. The caller must not advance at the same time.
    [[nodiscard]] const SimulatedSpeaker* speaker(const std::string& name) const;
    [[nodiscard]] const std::vector<std::unique_ptr<SimulatedSpeaker>>& speakers() const {
        return speakers_;
    }
    [[nodiscard]] std::mutex& mutex() { return mutex_; }

 private:
    class Stream;
    void start(std::vector<SimulatedSpeakerConfig> speakers);
    void announce();
    void close(Stream& stream);

    VirtualClock* virtual_clock_ = nullptr;
    const Clock& clock_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<SimulatedSpeaker>> speakers_;
    std::vector<Stream*> streams_;  // by speaker; null when closed
    bool available_ = true;
    std::function<void()> changed_;

    std::mutex wake_mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace unisono
