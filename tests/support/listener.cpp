#include "support/listener.h"

#include <algorithm>
#include <cmath>

namespace unisono::test {
namespace {

TimePoint momentOf(TimePoint now, std::size_t k) {
    return now - fromSeconds(static_cast<double>(Listener::kWindow - 1 - k) / kTimelineRate_hz);
}
double sampleAt(const SimulatedSpeaker& speaker, TimePoint when, std::size_t channel) {
    const auto sample = speaker.heard(when);
    return channel == 0 ? sample.left : sample.right;
}

}  // namespace

std::optional<HeardPlace> Listener::listen(const SimulatedSpeaker& speaker, TimePoint now,
                                           double expected, double search) {
    if (!hear(speaker, now)) {
        return std::nullopt;
    }
    const double behind = static_cast<double>(kWindow - 1);
    const auto first = static_cast<Frame>(std::floor(expected - behind - search));
    const auto last = static_cast<Frame>(std::ceil(expected - behind + search));
    double best = 0.0;
    Frame place = first;
    for (Frame lag = first; lag <= last; ++lag) {
        const double match = correlate(lag);
        if (match > best) {
            best = match;
            place = lag;
        }
    }
    if (best < 0.5) {
        return std::nullopt;
    }
    const HeardPlace found = refine(static_cast<double>(place));
    if (found.quality < kSure) {
        return std::nullopt;
    }
    return HeardPlace{found.frame + behind, found.quality, found.gain};
}

double Listener::level(const SimulatedSpeaker& speaker, TimePoint now, std::size_t output_channel) {
    double sum = 0.0;
    for (std::size_t k = 0; k < kWindow; ++k) {
        const double sample = sampleAt(speaker, momentOf(now, k), output_channel);
        sum += sample * sample;
    }
    return std::sqrt(sum / static_cast<double>(kWindow));
}

bool Listener::hear(const SimulatedSpeaker& speaker, TimePoint now) {
    heard_.resize(kWindow);
    energy_ = 0.0;
    for (std::size_t k = 0; k < kWindow; ++k) {
        heard_[k] = sampleAt(speaker, momentOf(now, k), output_channel_);
        energy_ += heard_[k] * heard_[k];
    }
    return energy_ > static_cast<double>(kWindow) * 1e-8;  // -80 dBFS rms
}

double Listener::correlate(Frame lag) const {
    const auto& table = signal_->table(signal_channel_);
    if (lag < 0 || lag + static_cast<Frame>(kWindow) > signal_->frames()) {
        return 0.0;
    }
    const float* there = table.data() + lag;
    double product = 0.0;
    double power = 0.0;
    for (std::size_t k = 0; k < kWindow; ++k) {
        product += heard_[k] * static_cast<double>(there[k]);
        power += static_cast<double>(there[k]) * static_cast<double>(there[k]);
    }
    return power > 0.0 ? product / std::sqrt(power * energy_) : 0.0;
}

HeardPlace Listener::refine(double place) {
    HeardPlace found{place, 0.0, 0.0};
    for (int pass = 0; pass < 6; ++pass) {
        signal_->between(signal_channel_, found.frame, kWindow, there_);
        double product = 0.0;
        double power = 0.0;
        for (std::size_t k = 0; k < kWindow; ++k) {
            product += heard_[k] * there_[k].value;
            power += there_[k].value * there_[k].value;
        }
        if (power <= 0.0) {
            return {};
        }
        found.gain = product / power;
        found.quality = product / std::sqrt(power * energy_);
        // heard ≈ gain (s + shift s'): the shift that leaves least.
        double up = 0.0;
        double down = 0.0;
        for (std::size_t k = 0; k < kWindow; ++k) {
            const double rest = heard_[k] - found.gain * there_[k].value;
            up += rest * found.gain * there_[k].slope;
            down += found.gain * found.gain * there_[k].slope * there_[k].slope;
        }
        const double shift = std::clamp(up / std::max(down, 1e-30), -0.5, 0.5);
        found.frame += shift;
        if (std::abs(shift) < 1e-5) {
            break;
        }
    }
    return found;
}

}  // namespace unisono::test
