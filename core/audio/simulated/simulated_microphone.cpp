#include "audio/simulated/simulated_microphone.h"

#include <algorithm>

#include "audio/simulated/simulated_routing.h"

namespace unisono {

SimulatedBackend::Microphone::Microphone(SimulatedBackend& backend, SimulatedInputConfig config)
    : config_(std::move(config)),
      room_(backend, config_.room, config_.microphone),
      unplugged_at_(config_.unplugged_at_s < 0.0
                        ? TimePoint::max()
                        : backend.born_ + fromSeconds(config_.unplugged_at_s)),
      back_at_(config_.back_at_s < 0.0 ? TimePoint::max()
                                       : backend.born_ + fromSeconds(config_.back_at_s)),
      stuck_at_(config_.stuck_at_s < 0.0 ? TimePoint::max()
                                         : backend.born_ + fromSeconds(config_.stuck_at_s)) {
}

InputInfo SimulatedBackend::Microphone::info() const {
    InputInfo info;
    info.id = {"simulated", config_.name};
    info.description = config_.description.empty() ? config_.name : config_.description;
    info.kind = config_.kind;
    info.rate_hz = config_.microphone.rate_hz;
    info.channels = config_.wire ? config_.wire->channels : 1;
    return info;
}

void SimulatedBackend::Microphone::attach(Capture& capture, const InputConfig& config,
                                          CaptureCallback& callback, TimePoint now) {
    capture_ = &capture;
    callback_ = &callback;
    channels_ = static_cast<std::size_t>(std::max(1, config.channels));
    piece_ = std::max<std::size_t>(
        1, static_cast<std::size_t>(toSeconds(config.period) * config_.microphone.rate_hz));
    begun_ = now;
    done_ = 0;
    late_s_ = 0.0;
    next_loss_ = 0;
}

void SimulatedBackend::Microphone::setPeriod(Nanoseconds period) {
    piece_ = std::max<std::size_t>(
        1, static_cast<std::size_t>(toSeconds(period) * config_.microphone.rate_hz));
}

bool SimulatedBackend::Capture::setPeriod(Nanoseconds period) {
    const std::lock_guard lock(backend_.mutex_);
    microphone_.setPeriod(period);
    return true;
}

void SimulatedBackend::Microphone::detach(const Capture& capture) {
    if (capture_ == &capture) {
        capture_ = nullptr;
        callback_ = nullptr;
    }
}

void SimulatedBackend::Microphone::end(StreamEnd why) {
    if (capture_ != nullptr) {
        capture_->end(why);
        detach(*capture_);
    }
}

TimePoint SimulatedBackend::Microphone::dueOf(std::uint64_t frames) const {
    const double rate_hz = config_.microphone.rate_hz * (1.0 + config_.microphone.clock_ppm * 1e-6);
    return begun_ + fromSeconds(static_cast<double>(frames) / rate_hz);
}

TimePoint SimulatedBackend::Microphone::nextMoment() const {
    TimePoint next = present_ ? unplugged_at_ : back_at_;
    if (callback_ != nullptr && dueOf(done_) < stuck_at_) {
        next = std::min(next, dueOf(done_ + piece_) + fromMilliseconds(config_.latency_ms) +
                                  fromSeconds(late_s_));
    }
    return next;
}

bool SimulatedBackend::Microphone::act(TimePoint now) {
    if (present_ && now >= unplugged_at_) {
        present_ = false;
        unplugged_at_ = TimePoint::max();
        end(StreamEnd::sink_removed);
        return true;
    }
    if (!present_) {
        present_ = true;
        back_at_ = TimePoint::max();
        return true;
    }
    if (callback_ == nullptr) {
        return false;
    }
    const TimePoint first = dueOf(done_);
    const std::vector<float> heard = hear(first);
    if (!heard.empty()) {
        callback_->onCaptured(heard.data(), heard.size() / channels_, first);
    }
    return false;
}

std::vector<float> SimulatedBackend::Microphone::hear(TimePoint first) {
    std::vector<float> wide(piece_ * channels_);
    if (config_.wire) {
        const SimulatedWire& wire = *config_.wire;
        const double dice = static_cast<double>(random_() - std::minstd_rand::min()) /
                            static_cast<double>(std::minstd_rand::max() - std::minstd_rand::min());
        // Pieces come in order, however late one of them is.
        const double piece_s = static_cast<double>(piece_) / config_.microphone.rate_hz;
        late_s_ = std::max(late_s_ - piece_s, wire.jitter_ms * 1e-3 * dice * dice * dice);
        if (next_loss_ < wire.losses.size() && done_ >= wire.losses[next_loss_].frame) {
            const SimulatedWire::Loss& loss = wire.losses[next_loss_++];
            done_ += loss.frames;
            callback_->onLost(loss.told ? loss.frames : 0);
            return {};
        }
        for (std::size_t i = 0; i < wide.size(); ++i) {
            wide[i] = wire.signal(done_ + i / channels_, i % channels_);
        }
    } else {
        const std::vector<float> heard = room_.recordLocked(first, piece_, done_);
        for (std::size_t i = 0; i < wide.size(); ++i) {
            wide[i] = std::clamp(heard[i / channels_], -1.0F, 1.0F);
        }
    }
    done_ += piece_;
    return wide;
}

void SimulatedBackend::addMicrophone(SimulatedInputConfig config) {
    const std::lock_guard lock(mutex_);
    for (const auto& path : config.room) {
        for (const auto& speaker : speakers_) {
            if (speaker->config().name == path.speaker) {
                speaker->keepAtLeast(2.0);
            }
        }
    }
    microphones_.push_back(std::make_unique<Microphone>(*this, std::move(config)));
}

SimulatedInputConfig SimulatedBackend::householdMicrophone() {
    SimulatedInputConfig config;
    config.name = "sofa";
    config.description = "Microphone on the sofa";
    config.microphone.clock_ppm = 18.0;
    config.microphone.gain = 0.7;
    config.room = {{"desk", 1.4, {{2.1, 0.5}, {6.4, 0.4}, {11.3, 0.25}}},
                   {"kitchen", 3.6, {{1.7, 0.6}, {4.9, 0.5}, {13.1, 0.3}}},
                   {"den", 2.3, {{3.2, 0.5}, {7.7, 0.35}, {15.9, 0.25}}},
                   {"bath", 3.1, {{1.1, 0.55}, {5.3, 0.45}, {12.2, 0.3}}}};
    return config;
}

std::vector<InputInfo> SimulatedBackend::inputs() {
    const std::lock_guard lock(mutex_);
    std::vector<InputInfo> list;
    for (const auto& microphone : microphones_) {
        if (available_ && microphone->present()) {
            list.push_back(microphone->info());
            list.back().is_default = list.size() == 1;
        }
    }
    return list;
}

Result<std::unique_ptr<InputStream>> SimulatedBackend::openInput(const InputId& input,
                                                                 const InputConfig& config,
                                                                 CaptureCallback& callback) {
    const std::lock_guard lock(mutex_);
    for (const auto& microphone : microphones_) {
        if (microphone->info().id != input || !microphone->present() || !available_) {
            continue;
        }
        if (microphone->open() || config.rate_hz != microphone->config().microphone.rate_hz) {
            return fail(ErrorKind::microphone_unavailable, input.name + " is in use already.");
        }
        auto capture = std::make_unique<Capture>(*this, *microphone);
        microphone->attach(*capture, config, callback, clock_.now());
        wake_.notify_one();
        return capture;
    }
    return routing_->openMonitor(input, config, callback);
}

void SimulatedBackend::close(Capture& capture) {
    const std::lock_guard lock(mutex_);
    capture.microphone().detach(capture);
}

}  // namespace unisono
