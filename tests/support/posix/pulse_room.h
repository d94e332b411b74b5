// A room made of a PulseAudio: three sinks with known ways from each to a microphone that is a
// source of the server, and a tape of what every one of them plays, sample by sample.
#pragma once

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "support/posix/private_pulse.h"

namespace unisono::test {

class PulseRoom {
 public:
    static constexpr std::size_t kSpeakers = 3;
    static constexpr std::array<double, kSpeakers> kDelays_ms{0.0, 61.3, 123.4};
    using Tape = std::array<std::vector<float>, kSpeakers>;  // mono, 48 kHz

    // Sinks that are channels of one, so that one recording has all of them; what is mixed of them
    // goes into the sink whose monitor is the microphone.
    explicit PulseRoom(const PrivatePulse& server) : server_(server) {
        server.pactl(std::string("load-module module-null-sink sink_name=hall norewinds=1 "
                                 "rate=48000 channels=6 channel_map=") +
                     kChannels);
        const std::array<const char*, kSpeakers> maps{"front-left,front-right",
                                                      "rear-left,rear-right", "front-center,lfe"};
        for (std::size_t i = 0; i < kSpeakers; ++i) {
            server.pactl(
                "load-module module-remap-sink remix=no master=hall channels=2 sink_name=" +
                nameOf(i) + " channel_map=front-left,front-right master_channel_map=" + maps[i] +
                " sink_properties=device.description=" + nameOf(i));
        }
        server.pactl(
            "load-module module-null-sink sink_name=air norewinds=1 rate=48000 channels=1");
        server.pactl(
            "load-module module-remap-source source_name=microphone master=air.monitor channels=1 "
            "channel_map=mono master_channel_map=mono remix=no "
            "source_properties=device.description=Microphone");
        // What comes in pieces of 20 ms goes out with some of them in hand: with just one, it
        // depended on how the two sinks happened to stand to each other whether the air held.
        const std::string common = " 2>/dev/null --server=" + server.address() +
                                   " --raw --format=float32le --rate=48000 --latency-msec=";
        in_ = ::popen(("exec timeout 180 parec -d hall.monitor --channels=6 --channel-map=" +
                       std::string(kChannels) + common + "20")
                          .c_str(),
                      "re");
        out_ =
            ::popen(("exec timeout 180 pacat -d air --channels=1" + common + "100").c_str(), "we");
        std::signal(SIGPIPE, SIG_IGN);  // at the end its reader may be the first to go
        thread_ = std::thread([this] { run(); });
    }
    ~PulseRoom() {
        stopping_ = true;
        server_.pactl("unload-module module-null-sink");  // ends what reads from it
        thread_.join();
        ::pclose(out_);
        ::pclose(in_);
    }
    PulseRoom(const PulseRoom&) = delete;
    PulseRoom& operator=(const PulseRoom&) = delete;

    static std::string nameOf(std::size_t i) { return "box" + std::to_string(i + 1); }

    // From now on …
    void startTape() {
        const std::lock_guard lock(mutex_);
        tape_ = {};
        taping_ = true;
    }
    [[nodiscard]] double taped_s() const {
        const std::lock_guard lock(mutex_);
        return static_cast<double>(tape_[0].size()) / 48000.0;
    }
    [[nodiscard]] Tape stopTape() {
        const std::lock_guard lock(mutex_);
        taping_ = false;
        return std::move(tape_);
    }

 private:
    static constexpr const char* kChannels =
        "front-left,front-right,rear-left,rear-right,front-center,lfe";

    // Late by whole samples; a little of an echo, so that it is not quite a wire.
    void run() {
        std::vector<float> line(96000);
        std::size_t now = 0;
        std::array<float, 6> frame{};
        std::minstd_rand dice(7);
        std::vector<float> block;
        Tape taped;
        while (!stopping_ && std::fread(frame.data(), sizeof frame, 1, in_) == 1) {
            for (std::size_t i = 0; i < kSpeakers; ++i) {
                const auto late = static_cast<std::size_t>(kDelays_ms[i] * 48.0 + 0.5);
                const float sound = 0.3F * (frame[2 * i] + frame[2 * i + 1]);
                line[(now + late) % line.size()] += sound;
                line[(now + late + 331) % line.size()] -= 0.4F * sound;
                taped[i].push_back(sound);
            }
            float& here = line[now % line.size()];
            const auto hiss = static_cast<float>(dice() % 2001) * 1e-7F - 1e-4F;
            block.push_back(here + hiss);
            here = 0.0F;
            ++now;
            if (block.size() == 480) {
                std::fwrite(block.data(), sizeof(float), block.size(), out_);
                std::fflush(out_);
                block.clear();
                const std::lock_guard lock(mutex_);
                for (std::size_t i = 0; i < kSpeakers; ++i) {
                    if (taping_) {
                        tape_[i].insert(tape_[i].end(), taped[i].begin(), taped[i].end());
                    }
                    taped[i].clear();
                }
            }
        }
    }

    const PrivatePulse& server_;
    std::FILE* in_ = nullptr;
    std::FILE* out_ = nullptr;
    std::atomic<bool> stopping_{false};
    mutable std::mutex mutex_;
    bool taping_ = false;
    Tape tape_;
    std::thread thread_;
};

}  // namespace unisono::test
