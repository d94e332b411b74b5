// The house of the design's pictures, played by simulated speakers that pass for real ones: a
// backend, a setup with what was measured, and a studio on a clock that only moves when told to.
// The same moments come out the same, with no sound system at all.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audio/simulated/simulated_backend.h"
#include "store/settings_store.h"
#include "studio/studio.h"

namespace unisono::test {

// The simulated speakers and microphones under another name, with the codecs of real ones.
class PosingBackend final : public AudioBackend {
 public:
    // `simulated` must outlive it.
    explicit PosingBackend(SimulatedBackend& simulated) : simulated_(simulated) {}

    [[nodiscard]] std::string name() const override { return "pulse"; }
    [[nodiscard]] ServerInfo server() override;
    [[nodiscard]] std::vector<SinkInfo> sinks() override;
    [[nodiscard]] std::vector<InputInfo> inputs() override;
    void onChange(std::function<void()> changed) override {
        simulated_.onChange(std::move(changed));
    }
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink, const StreamConfig& config,
                                               RenderCallback& callback) override;
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig& config,
                                                   CaptureCallback& callback) override;
    [[nodiscard]] std::vector<PlayingApp> apps() override { return simulated_.apps(); }
    [[nodiscard]] RoutingSupport routing() override { return simulated_.routing(); }
    Result<std::unique_ptr<Capture>> openCapture(const CaptureRequest& request) override;

 private:
    SimulatedBackend& simulated_;
};

struct HouseConfig {
    bool empty = false;         // nobody has made a group yet
    bool hall_is_lost = false;  // after 14 s; and the kitchen goes and comes back a little before
    bool hall_echoes = false;   // its wall is louder than the speaker itself
    bool measured = true;       // Align was used before
    bool restless = false;      // things happen, now and then
    bool live = false;          // apps play, a phone sends, a record player is plugged in
};

class House {
 public:
    static constexpr std::int64_t kNow_unix_s = 1'762'347'720;  // 5 November 2025, 13:02 UTC

    explicit House(const HouseConfig& config = {});

    [[nodiscard]] Studio& studio() { return *studio_; }
    [[nodiscard]] SimulatedBackend& simulated() { return *simulated_; }
    [[nodiscard]] const LoadedSettings& loaded() const { return loaded_; }
    // The SpeakerKey::device of "Kitchen", "Den", "Hall", "Living room", "Desk left", …
    [[nodiscard]] static std::string device(const std::string& name);
    // Lets so much time go by.
    void pass(double seconds);

 private:
    VirtualClock clock_;
    TimePoint begin_{};
    LoadedSettings loaded_;
    std::unique_ptr<SimulatedBackend> simulated_;
    std::unique_ptr<PosingBackend> backend_;
    std::unique_ptr<Studio> studio_;
};

}  // namespace unisono::test
