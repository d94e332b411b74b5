// What one speaker's strip costs per frame, next to the library that converts files.
#include <cmath>
#include <cstdio>
#include <vector>

#include <samplerate.h>

#include "benchmarks/cpu_time.h"
#include "model/speaker.h"
#include "strip/strip.h"
#include "timeline/frame_ring.h"

using namespace unisono;
using namespace unisono::bench;

namespace {

constexpr std::size_t kFrames = 48000 * 20;
constexpr double kSpeed = 1.0 + 73e-6;

std::vector<float> music() {
    std::vector<float> stereo(kFrames * 2);
    for (std::size_t i = 0; i < stereo.size(); ++i) {
        stereo[i] = 0.4F * std::sin(0.01F * static_cast<float>(i % 62831)) *
                    std::sin(0.00037F * static_cast<float>(i % 16981));
    }
    return stereo;
}

double strip_ns(const std::vector<float>& stereo, const SpeakerSettings& settings) {
    FrameRing ring(kFrames + 65536);
    ring.write(stereo.data(), kFrames);
    std::vector<float> out(Strip::kMaxBlock * 2);
    return cpuOf_s([&] {
               Strip strip(ring, kTimelineRate_hz, 2);
               strip.setParameters(StripParameters::from(settings));
               strip.start(100.0, kSpeed);
               for (std::size_t done = 0; done + Strip::kMaxBlock < kFrames - 1000;
                    done += Strip::kMaxBlock) {
                   strip.render(out.data(), Strip::kMaxBlock, kSpeed);
               }
           }) *
           1e9 / kFrames;
}

double library_ns(const std::vector<float>& stereo, int quality) {
    std::vector<float> out(4096);
    return cpuOf_s(
               [&] {
                   int error = 0;
                   SRC_STATE* state = src_new(quality, 2, &error);
                   SRC_DATA data{};
                   data.src_ratio = 1.0 / kSpeed;
                   data.data_out = out.data();
                   data.output_frames = 1024;
                   for (std::size_t done = 0; done + 1024 < kFrames;
                        done += static_cast<std::size_t>(data.input_frames_used)) {
                       data.data_in = stereo.data() + done * 2;
                       data.input_frames = 1024;
                       src_process(state, &data);
                   }
                   src_delete(state);
               },
               3) *
           1e9 / kFrames;
}

}  // namespace

int main() {
    const auto stereo = music();
    SpeakerSettings plain;
    SpeakerSettings equalized;
    equalized.role = Role::left;
    equalized.gain_db = -3.0;
    for (int i = 0; i < 5; ++i) {
        equalized.eq.push_back({EqBand::Shape::peak, 80.0 * std::pow(3.0, i), 4.0, 1.0});
    }
    const double strip = strip_ns(stereo, plain);
    const double loaded = strip_ns(stereo, equalized);
    const double best = library_ns(stereo, SRC_SINC_BEST_QUALITY);
    const double medium = library_ns(stereo, SRC_SINC_MEDIUM_QUALITY);
    std::printf("strip, 48 kHz stereo, %.0f ppm        %6.1f ns a frame   1.00\n",
                (kSpeed - 1.0) * 1e6, strip);
    std::printf("… left, -3 dB, five bands of EQ      %6.1f ns a frame   %.2f\n", loaded,
                loaded / strip);
    std::printf("libsamplerate, medium sinc, alone    %6.1f ns a frame   %.2f\n", medium,
                medium / strip);
    std::printf("libsamplerate, best sinc, alone      %6.1f ns a frame   %.2f\n", best,
                best / strip);
    std::printf("speakers one core carries in real time by this alone: %.0f\n",
                1e9 / (strip * kTimelineRate_hz));
    return 0;
}
