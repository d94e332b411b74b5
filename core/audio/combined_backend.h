// Several backends as one: the system's own speakers and the simulated ones side by side.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "audio/backend.h"

namespace unisono {

// Ids say which backend they belong to, so that nothing has to be translated.
class CombinedBackend final : public AudioBackend {
 public:
    explicit CombinedBackend(std::vector<std::unique_ptr<AudioBackend>> parts);
    ~CombinedBackend() override;

    [[nodiscard]] std::string name() const override { return "combined"; }
    // Of the first part, which is the system's own.
    [[nodiscard]] ServerInfo server() override;
    [[nodiscard]] ServerInfo serverOf(const std::string& backend);
    [[nodiscard]] std::vector<SinkInfo> sinks() override;
    [[nodiscard]] std::vector<BluetoothCard> bluetoothCards() override;
    bool lowerVolume(const SpeakerId& sink, double to) override;
    bool chooseProfile(const std::string& address, const std::string& profile) override;
    [[nodiscard]] std::vector<InputInfo> inputs() override;
    void onChange(std::function<void()> changed) override;
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink, const StreamConfig& config,
                                               RenderCallback& callback) override;
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig& config,
                                                   CaptureCallback& callback) override;

    // Of the parts that are shown. What is led comes from the part where the application plays, or
    // else from that of the speakers, or else from the first that can lead.
    [[nodiscard]] std::vector<PlayingApp> apps() override;
    [[nodiscard]] RoutingSupport routing() override;
    Result<std::unique_ptr<Capture>> openCapture(const CaptureRequest& request) override;
    std::unique_ptr<Capture> silence(const InputId& input) override;

    // The sinks and inputs of a hidden part are not there; its open streams play on. All are shown
    // at first. Any thread.
    void show(const std::string& backend, bool shown);
    [[nodiscard]] std::vector<std::string> names() const;

 private:
    struct Part {
        std::unique_ptr<AudioBackend> backend;
        std::string name;
        bool shown = true;
    };
    AudioBackend* find(const std::string& backend);
    // Those that are shown, which does not change while the program runs but through show().
    std::vector<AudioBackend*> shown();

    mutable std::mutex mutex_;  // shown and changed_; never held while a backend is called
    std::vector<Part> parts_;
    std::shared_ptr<std::function<void()>> changed_;
};

}  // namespace unisono
