#include "audio/simulated/simulated_speaker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace unisono {
namespace {

// Distributions of the standard library differ between implementations; these do not.
double uniform(std::minstd_rand& random) {
    return static_cast<double>(random() - std::minstd_rand::min()) /
           static_cast<double>(std::minstd_rand::max() - std::minstd_rand::min());
}

double gaussian(std::minstd_rand& random) {  // Irwin-Hall: sum of 12 uniforms has variance 1
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) {
        sum += uniform(random);
    }
    return sum;
}

std::uint32_t seedOf(const std::string& name) {
    std::uint32_t seed = 2166136261U;
    for (const char c : name) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return seed | 1U;
}

// Hann-windowed sinc over 16 taps, linear between 1024 phases (error below -115 dB): the ear of the
// simulation must not add errors of its own.
struct EarTable {
    static constexpr std::size_t kPhases = 1024;
    static constexpr std::size_t kTaps = 16;
    std::array<std::array<float, kTaps>, kPhases + 1> taps{};

    EarTable() {
        for (std::size_t row = 0; row <= kPhases; ++row) {
            const double x = static_cast<double>(row) / kPhases;
            for (std::size_t k = 0; k < kTaps; ++k) {
                const double d = static_cast<double>(k) - 7.0 - x;
                const double pi_d = 3.14159265358979323846 * d;
                const double sinc = std::abs(d) < 1e-9 ? 1.0 : std::sin(pi_d) / pi_d;
                taps[row][k] = static_cast<float>(sinc * (0.5 + 0.5 * std::cos(pi_d / 8.5)));
            }
        }
    }
};

}  // namespace

SimulatedSpeaker::SimulatedSpeaker(SimulatedSpeakerConfig config, TimePoint born)
    : config_(std::move(config)),
      born_(born),
      random_(seedOf(config_.name)),
      latency_ms_(config_.latency_ms),
      reported_ms_(config_.reported_ms),
      clock_ppm_(config_.clock_ppm) {
    std::stable_sort(config_.events.begin(), config_.events.end(),
                     [](const auto& a, const auto& b) { return a.at_s < b.at_s; });
    capture_.resize(2 * static_cast<std::size_t>(config_.capture_s * config_.rate_hz));
}

SinkInfo SimulatedSpeaker::info() const {
    SinkInfo info;
    info.id = {"simulated", config_.name};
    info.description = config_.description.empty() ? config_.name : config_.description;
    info.rate_hz = config_.rate_hz;
    info.channels = config_.channels;
    info.bluetooth_address = config_.bluetooth_address;
    info.bluetooth_codec = config_.bluetooth_codec;
    info.bluetooth_profile = config_.bluetooth_profile;
    info.volume = config_.volume;
    info.capabilities = {true, true, true};
    return info;
}

bool SimulatedSpeaker::lowerVolume(double to) {
    if (!config_.obeys || !config_.volume || *config_.volume <= to) {
        return false;
    }
    config_.volume = to;
    return true;
}

double SimulatedSpeaker::deviceFrame(TimePoint now) const {
    const Leg& leg = legs_.back();
    return leg.frame + toSeconds(now - leg.at) * leg.hz;
}

void SimulatedSpeaker::newLeg(TimePoint now) {
    const double frame = legs_.empty() ? 0.0 : deviceFrame(now);
    const double hz = stalled_ ? 0.0 : config_.rate_hz * (1.0 + clock_ppm_ * 1e-6);
    legs_.push_back({now, frame, hz, latency_ms_ * 1e-3});
    if (legs_.size() > 64) {
        legs_.erase(legs_.begin());
    }
}

void SimulatedSpeaker::keepAtLeast(double seconds) {
    config_.capture_s = std::max(config_.capture_s, seconds);
    capture_.resize(2 * static_cast<std::size_t>(config_.capture_s * config_.rate_hz));
}

void SimulatedSpeaker::attach(RenderCallback* callback, TimePoint now) {
    callback_ = callback;
    legs_.clear();
    newLeg(now);
    written_ = 0;
    std::fill(capture_.begin(), capture_.end(), 0.0F);
    next_wake_ = now;
}

TimePoint SimulatedSpeaker::nextMoment() const {
    TimePoint next = TimePoint::max();
    if (callback_ != nullptr) {
        next = next_wake_;
    }
    if (next_event_ < config_.events.size()) {
        next = std::min(next, born_ + fromSeconds(config_.events[next_event_].at_s));
    }
    return next;
}

bool SimulatedSpeaker::act(TimePoint now) {
    bool told = false;
    while (next_event_ < config_.events.size() &&
           born_ + fromSeconds(config_.events[next_event_].at_s) <= now) {
        const SimulatedEvent& event = config_.events[next_event_++];
        switch (event.kind) {
            case SimulatedEvent::Kind::latency:
                reported_ms_ += event.value - latency_ms_;
                latency_ms_ = event.value;
                break;
            case SimulatedEvent::Kind::silent_latency:
                latency_ms_ = event.value;
                break;
            case SimulatedEvent::Kind::clock:
                clock_ppm_ = event.value;
                break;
            case SimulatedEvent::Kind::stall:
                stalled_ = event.value != 0.0;
                break;
            case SimulatedEvent::Kind::gone:
                told |= present_ != (event.value == 0.0);
                present_ = event.value == 0.0;
                break;
            case SimulatedEvent::Kind::volume:
                config_.volume = event.value;
                told = true;
                break;
        }
        if (callback_ != nullptr) {
            newLeg(now);
        }
    }
    if (callback_ != nullptr && present_ && next_wake_ <= now) {
        wake(now);
    }
    return told;
}

void SimulatedSpeaker::wake(TimePoint now) {
    const double rate = config_.rate_hz;
    const double device = deviceFrame(now);
    const double step = config_.granularity_frames;
    const double pointer = std::floor(device / step) * step;
    const auto buffer = static_cast<Frame>(config_.buffer_ms * 1e-3 * rate);
    const Frame room = static_cast<Frame>(pointer) + buffer - written_;
    const double reported = reported_ms_ * 1e-3 * rate;

    PositionReport report;
    report.when = now;
    if (config_.pulled_reports) {
        report.kind = PositionReport::Kind::pulled;
        report.frames =
            static_cast<double>(written_ + std::max<Frame>(0, room) - buffer) - reported;
    } else {
        report.frames =
            pointer - reported + gaussian(random_) * config_.report_noise_ms * 1e-3 * rate;
    }
    if (!stalled_ || !config_.pulled_reports) {
        callback_->onPosition(report);
    }
    if (room > 0) {
        play(static_cast<std::size_t>(room));
    }
    // Mostly prompt, sometimes late, as threads are.
    const double u = uniform(random_);
    const double late_s = config_.wake_jitter_ms * 1e-3 * u * u * u;
    const double period_s = config_.period_ms * 1e-3 / (1.0 + clock_ppm_ * 1e-6);
    const double phase = toSeconds(now - legs_.front().at) / period_s;
    next_wake_ = std::max(
        now + std::chrono::microseconds(100),
        legs_.front().at + fromSeconds((std::floor(phase + 1e-6) + 1.0) * period_s + late_s));
}

void SimulatedSpeaker::play(std::size_t frames) {
    const auto channels = static_cast<std::size_t>(config_.channels);
    block_.resize(frames * channels);
    callback_->render(block_.data(), frames, written_);

    float peak = 0.0F;
    for (std::size_t i = 0; i < frames; ++i) {
        float* frame = block_.data() + i * channels;
        for (std::size_t c = 0; c < channels; ++c) {
            peak = std::max(peak, std::abs(frame[c]));
        }
        // Every bit of every sample counts.
        for (std::size_t c = 0; c < std::min<std::size_t>(channels, 2); ++c) {
            std::uint32_t bits = 0;
            std::memcpy(&bits, frame + c, sizeof bits);
            digest_ = (digest_ ^ bits) * 1099511628211ULL;
        }
    }
    const double seconds = static_cast<double>(frames) / config_.rate_hz;
    if (config_.sleeps_after_s > 0.0) {
        if (peak < 1e-4F) {
            silent_s_ += seconds;
        } else {
            waking_s_ = silent_s_ >= config_.sleeps_after_s ? config_.wakes_in_s : waking_s_;
            silent_s_ = 0.0;
        }
        if (waking_s_ > 0.0 || silent_s_ >= config_.sleeps_after_s) {
            waking_s_ = std::max(0.0, waking_s_ - seconds);
            std::fill(block_.begin(), block_.end(), 0.0F);
        }
    }
    if (const std::size_t capacity = capture_.size() / 2; capacity > 0) {
        for (std::size_t i = 0; i < frames; ++i) {
            const std::size_t slot = (static_cast<std::size_t>(written_) + i) % capacity;
            capture_[2 * slot] = block_[i * channels];
            capture_[2 * slot + 1] = block_[i * channels + (channels > 1 ? 1 : 0)];
        }
    }
    written_ += static_cast<Frame>(frames);
    total_frames_ += frames;
}

double SimulatedSpeaker::heardFrame(TimePoint when) const {
    for (auto leg = legs_.rbegin(); leg != legs_.rend(); ++leg) {
        const TimePoint from = leg->at + fromSeconds(leg->latency_s);
        if (when >= from || std::next(leg) == legs_.rend()) {
            return leg->frame + toSeconds(when - from) * leg->hz;
        }
    }
    return -1.0;
}

SimulatedSpeaker::Sample SimulatedSpeaker::heard(TimePoint when) const {
    const auto capacity = static_cast<Frame>(capture_.size() / 2);
    if (capacity == 0 || legs_.empty() || callback_ == nullptr) {
        return {};
    }
    const double position = heardFrame(when);
    const auto whole = static_cast<Frame>(std::floor(position));
    const double x = position - static_cast<double>(whole);
    if (whole < 8 || whole + 9 >= written_ || whole < written_ - capacity + 16) {
        return {};
    }
    static const EarTable table;
    const double phase = x * EarTable::kPhases;
    const auto row = std::min(static_cast<std::size_t>(phase), EarTable::kPhases - 1);
    const auto between = static_cast<float>(phase - static_cast<double>(row));
    Sample sample;
    auto slot = static_cast<std::size_t>((whole - 7) % capacity);
    for (std::size_t k = 0; k < EarTable::kTaps; ++k) {
        const float a = table.taps[row][k];
        const float weight = a + between * (table.taps[row + 1][k] - a);
        sample.left += weight * capture_[2 * slot];
        sample.right += weight * capture_[2 * slot + 1];
        slot = slot + 1 == static_cast<std::size_t>(capacity) ? 0 : slot + 1;
    }
    return sample;
}

}  // namespace unisono
