// Speakers through RtAudio: ALSA and JACK on Linux, later Core Audio and DirectSound. The generic
// way, for line-in and for what no backend of our own serves; Bluetooth speakers on Linux go
// through audio/pulse.
//
// What to expect of it, next to the interface:
//  * Names are what RtAudio calls devices, with "alsa:", "jack:" … before them and " #2" after
//    the second of two that are called the same; which of the two is the second is decided by the
//    order of the cards, so it may change when one is plugged in again.
//  * Positions are of the kind pulled, and include no latency beyond the device's own buffer.
//  * Nothing is announced: onChange() is accepted and never called. sinks() looks anew each time,
//    and lets streams end whose device is gone from a list that would show it.
//  * A stream that ends does so within a second (OutputStream::ended()).
//  * A device that another program has to itself is not in the list; one that we have is.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "audio/backend.h"
#include "audio/rtaudio/rtaudio_driver.h"
#include "timeline/time.h"

namespace unisono {

struct RtHeldDevice;
struct RtHeldInput;

// Thread safe. Streams may outlive it.
class RtAudioBackend final : public AudioBackend {
 public:
    explicit RtAudioBackend(
        RtLibrary library = rtLibrary(),
        std::shared_ptr<const Clock> clock = std::make_shared<const SteadyClock>());

    [[nodiscard]] std::string name() const override { return "rtaudio"; }
    [[nodiscard]] ServerInfo server() override;
    [[nodiscard]] std::vector<SinkInfo> sinks() override;
    void onChange(std::function<void()> changed) override;

    // The device must do config.rate_hz itself, and have config.channels channels or more. Fails
    // with usage, unknown_speaker (not a name of ours) or speaker_unavailable.
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink, const StreamConfig& config,
                                               RenderCallback& callback) override;

    // Microphones and line-ins, under the same kind of names, looked for anew each time. A device
    // must do config.rate_hz itself. Nothing is known of the latency before a callback.
    [[nodiscard]] std::vector<InputInfo> inputs() override;
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig& config,
                                                   CaptureCallback& callback) override;

 private:
    struct InputCandidate {
        RtDevice device;
        InputInfo input;
    };
    struct Candidate {
        RtDevice device;
        SinkInfo sink;
    };
    struct Survey {
        std::vector<SinkInfo> sinks;
        int unreadable = 0;
    };

    Survey survey();
    std::vector<Candidate> candidates(RtApiKind kind, const RtListing& listing);
    std::vector<std::shared_ptr<RtHeldDevice>> held(RtApiKind kind);
    void endVanished(RtApiKind kind, const std::vector<Candidate>& there);
    Result<std::unique_ptr<OutputStream>> openCandidate(const Candidate& candidate, RtApiKind kind,
                                                        const StreamConfig& config,
                                                        const RtListing& before,
                                                        std::unique_ptr<RtDriver> driver,
                                                        RenderCallback& callback);

    static std::vector<InputCandidate> inputCandidates(RtApiKind kind, const RtListing& listing);
    std::vector<std::shared_ptr<RtHeldInput>> heldInputs();
    Result<std::unique_ptr<InputStream>> openInputCandidate(const InputCandidate& candidate,
                                                            RtApiKind kind,
                                                            const InputConfig& config,
                                                            std::unique_ptr<RtDriver> driver,
                                                            CaptureCallback& callback);

    const RtLibrary library_;
    const std::shared_ptr<const Clock> clock_;

    std::mutex mutex_;  // for all below, and so that the system is asked one thing at a time
    std::vector<std::weak_ptr<RtHeldDevice>> held_;
    std::vector<std::weak_ptr<RtHeldInput>> held_inputs_;
};

}  // namespace unisono
