// A sound system with devices of our choosing, and a clock that waits to be told.
#pragma once

#include <atomic>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "audio/backend.h"
#include "audio/rtaudio/rtaudio_driver.h"

namespace unisono::test {

class ManualClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override { return now_; }
    void advance(Nanoseconds time) { now_ += time; }

 private:
    TimePoint now_{std::chrono::hours(1)};
};

// All that the fake drivers share with the test.
struct FakeSystem {
    std::map<RtApiKind, RtListing> listings;
    std::vector<RtOpenRequest> opened;
    RtArrangement arrangement{48000, 480, 4};  // what open() answers
    std::string open_error;
    std::string start_error;
    bool open_hides = false;  // an open device is missing from further lists, as with ALSA
    RtCallback* callback = nullptr;
    std::atomic<int> closed{0};
    std::shared_future<void> closing;  // if there is one, closing waits for it

    RtDevice& add(RtApiKind kind, const std::string& name, int channels = 2) {
        RtDevice device;
        device.handle = static_cast<unsigned int>(listings[kind].devices.size()) + 100;
        device.name = name;
        device.output_channels = channels;
        device.is_hardware = kind == RtApiKind::alsa && name.rfind("hw:", 0) == 0;
        listings[kind].devices.push_back(device);
        return listings[kind].devices.back();
    }
    RtDevice& addInput(RtApiKind kind, const std::string& name, int channels = 2) {
        RtDevice& device = add(kind, name, 0);
        device.input_channels = channels;
        return device;
    }
    void remove(RtApiKind kind, std::size_t index) {
        auto& devices = listings[kind].devices;
        devices.erase(devices.begin() + static_cast<std::ptrdiff_t>(index));
    }
};

class FakeDriver final : public RtDriver {
 public:
    FakeDriver(std::shared_ptr<FakeSystem> system, RtApiKind kind)
        : system_(std::move(system)), kind_(kind) {}
    ~FakeDriver() override {
        if (is_open_ && system_->closing.valid()) {
            system_->closing.wait();  // as a device that hangs
        }
        system_->closed += is_open_ ? 1 : 0;
    }

    RtListing list() override { return system_->listings[kind_]; }
    tl::expected<RtArrangement, std::string> open(const RtOpenRequest& request,
                                                  RtCallback& callback) override {
        if (!system_->open_error.empty()) {
            return tl::unexpected(system_->open_error);
        }
        system_->opened.push_back(request);
        system_->callback = &callback;
        is_open_ = true;
        auto& devices = system_->listings[kind_].devices;
        for (std::size_t i = 0; system_->open_hides && i < devices.size(); ++i) {
            if (devices[i].handle == request.device.handle) {
                system_->remove(kind_, i);
                break;
            }
        }
        return system_->arrangement;
    }
    tl::expected<void, std::string> start() override {
        if (!system_->start_error.empty()) {
            return tl::unexpected(system_->start_error);
        }
        return {};
    }

 private:
    std::shared_ptr<FakeSystem> system_;
    RtApiKind kind_;
    bool is_open_ = false;
};

inline RtLibrary fakeLibrary(const std::shared_ptr<FakeSystem>& system,
                             std::vector<RtApiKind> apis = {RtApiKind::jack, RtApiKind::alsa}) {
    return {"RtAudio 7.7", std::move(apis),
            [system](RtApiKind kind) { return std::make_unique<FakeDriver>(system, kind); }};
}

// Remembers what a stream asked for, and plays a ramp: frame f is f on every channel.
class RampCallback final : public RenderCallback {
 public:
    explicit RampCallback(int channels = 2) : channels_(static_cast<std::size_t>(channels)) {
        // Ahead of time, so that remembering allocates nothing.
        positions.reserve(100000);
        firsts.reserve(100000);
    }

    void onPosition(const PositionReport& report) noexcept override {
        if (positions.size() < positions.capacity()) {
            positions.push_back(report);
        }
    }
    void render(float* interleaved, std::size_t frames, Frame first) noexcept override {
        for (std::size_t i = 0; i < frames * channels_; ++i) {
            interleaved[i] = static_cast<float>(first + static_cast<Frame>(i / channels_));
        }
        if (firsts.size() < firsts.capacity()) {
            firsts.push_back(first);
        }
        rendered = first + static_cast<Frame>(frames);
    }
    void onUnderrun() noexcept override { ++underruns; }

    std::vector<PositionReport> positions;
    std::vector<Frame> firsts;
    Frame rendered = 0;
    int underruns = 0;

 private:
    std::size_t channels_;
};

}  // namespace unisono::test
