#include "audio/simulated/simulated_backend.h"

#include <algorithm>

#include "audio/simulated/simulated_microphone.h"
#include "audio/simulated/simulated_routing.h"

namespace unisono {

class SimulatedBackend::Stream final : public OutputStream {
 public:
    Stream(SimulatedBackend& backend, SimulatedSpeaker& speaker)
        : backend_(backend), speaker_(speaker) {}
    ~Stream() override { backend_.close(*this); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    [[nodiscard]] StreamEnd ended() const noexcept override {
        return end_.load(std::memory_order_acquire);
    }
    [[nodiscard]] Nanoseconds bufferedAhead() const noexcept override {
        return fromMilliseconds(speaker_.config().buffer_ms);
    }
    [[nodiscard]] Nanoseconds deviceLatency() const noexcept override {
        return fromMilliseconds(speaker_.config().reported_ms);
    }
    [[nodiscard]] std::uint64_t underruns() const noexcept override { return 0; }

    void end(StreamEnd why) noexcept { end_.store(why, std::memory_order_release); }
    [[nodiscard]] SimulatedSpeaker& speaker() const { return speaker_; }

 private:
    SimulatedBackend& backend_;
    SimulatedSpeaker& speaker_;
    std::atomic<StreamEnd> end_{StreamEnd::none};
};

SimulatedBackend::SimulatedBackend(VirtualClock& clock,
                                   std::vector<SimulatedSpeakerConfig> speakers)
    : virtual_clock_(&clock), clock_(clock) {
    start(std::move(speakers));
}

SimulatedBackend::SimulatedBackend(const SteadyClock& clock,
                                   std::vector<SimulatedSpeakerConfig> speakers)
    : clock_(clock) {
    start(std::move(speakers));
}

void SimulatedBackend::start(std::vector<SimulatedSpeakerConfig> speakers) {
    const TimePoint born = clock_.now();
    born_ = born;
    for (auto& config : speakers) {
        speakers_.push_back(std::make_unique<SimulatedSpeaker>(std::move(config), born));
    }
    streams_.resize(speakers_.size(), nullptr);
    routing_ = std::make_unique<Routing>(*this);
}

SimulatedBackend::~SimulatedBackend() {
    {
        const std::lock_guard lock(wake_mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

std::vector<SimulatedSpeakerConfig> SimulatedBackend::household() {
    const auto make = [](const char* name, const char* description, const char* address,
                         double latency_ms, double ppm) {
        SimulatedSpeakerConfig speaker;
        speaker.name = name;
        speaker.description = description;
        speaker.bluetooth_address = address;
        speaker.latency_ms = latency_ms;
        speaker.clock_ppm = ppm;
        return speaker;
    };
    return {make("desk", "Desk speakers", "", 5.0, 12.0),
            make("kitchen", "Kitchen Echo", "02:00:00:00:00:01", 185.0, -48.0),
            make("den", "Den speaker", "02:00:00:00:00:02", 122.0, 76.0),
            make("bath", "Bath speaker", "02:00:00:00:00:03", 64.0, -23.0)};
}

std::vector<SimulatedAppConfig> SimulatedBackend::householdApps() {
    SimulatedAppConfig music;
    music.app = {"Music box", "music-box", ""};
    music.title = "A long tone";
    music.tone_hz = 220.0;
    SimulatedAppConfig browser;
    browser.app = {"Web browser", "browser", ""};
    browser.title = "A film about birds";
    browser.tone_hz = 660.0;
    SimulatedAppConfig game;
    game.app = {"Game", "game", ""};
    game.plays = false;
    return {music, browser, game};
}

ServerInfo SimulatedBackend::server() {
    const std::lock_guard lock(mutex_);
    ServerInfo info;
    info.available = available_;
    info.name = "Simulated speakers";
    info.problem = available_ ? "" : "The simulated sound server is switched off.";
    info.default_sink = routing_->defaultSink();
    return info;
}

std::vector<SinkInfo> SimulatedBackend::sinks() {
    const std::lock_guard lock(mutex_);
    std::vector<SinkInfo> list;
    for (const auto& speaker : speakers_) {
        if (available_ && speaker->present()) {
            list.push_back(speaker->info());
            list.back().is_default = speaker->config().name == routing_->defaultSink();
        }
    }
    return list;
}

void SimulatedBackend::onChange(std::function<void()> changed) {
    const std::lock_guard lock(mutex_);
    changed_ = std::move(changed);
}

void SimulatedBackend::announce() {
    if (changed_) {
        changed_();
    }
}

Result<std::unique_ptr<OutputStream>> SimulatedBackend::open(const SpeakerId& sink,
                                                             const StreamConfig& /*config*/,
                                                             RenderCallback& callback) {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
        SimulatedSpeaker& speaker = *speakers_[i];
        if (speaker.info().id != sink || !speaker.present() || !available_) {
            continue;
        }
        if (streams_[i] != nullptr) {
            return fail(ErrorKind::speaker_unavailable, sink.name + " is in use already.");
        }
        auto stream = std::make_unique<Stream>(*this, speaker);
        streams_[i] = stream.get();
        speaker.attach(&callback, clock_.now());
        wake_.notify_one();
        return stream;
    }
    return fail(ErrorKind::unknown_speaker, "There is no speaker \"" + sink.name + "\" now.");
}

bool SimulatedBackend::lowerVolume(const SpeakerId& sink, double to) {
    const std::lock_guard lock(mutex_);
    for (const auto& speaker : speakers_) {
        if (speaker->info().id == sink && speaker->present() && available_) {
            if (speaker->lowerVolume(to)) {
                announce();
            }
            return true;
        }
    }
    return false;
}

std::vector<BluetoothCard> SimulatedBackend::bluetoothCards() {
    const std::lock_guard lock(mutex_);
    return cards_;
}

void SimulatedBackend::setBluetoothCards(std::vector<BluetoothCard> cards) {
    const std::lock_guard lock(mutex_);
    cards_ = std::move(cards);
    announce();
}

bool SimulatedBackend::chooseProfile(const std::string& address, const std::string& profile) {
    const std::lock_guard lock(mutex_);
    for (BluetoothCard& card : cards_) {
        if (card.address == address && card.find(profile) != nullptr) {
            card.active = profile;
            announce();
            return true;
        }
    }
    return false;
}

void SimulatedBackend::close(Stream& stream) {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < streams_.size(); ++i) {
        if (streams_[i] == &stream) {
            speakers_[i]->detach();
            streams_[i] = nullptr;
        }
    }
}

void SimulatedBackend::advanceTo(TimePoint when) {
    const std::lock_guard lock(mutex_);
    while (true) {
        SimulatedSpeaker* next = nullptr;
        Microphone* listening = nullptr;
        std::size_t which = 0;
        TimePoint moment = TimePoint::max();
        for (std::size_t i = 0; i < speakers_.size(); ++i) {
            const TimePoint candidate = speakers_[i]->nextMoment();
            if (candidate < moment) {
                moment = candidate;
                next = speakers_[i].get();
                which = i;
            }
        }
        for (const auto& microphone : microphones_) {
            if (microphone->nextMoment() < moment && microphone->nextMoment() <= when) {
                next = nullptr;
                listening = microphone.get();
                moment = microphone->nextMoment();
            }
        }
        if (const TimePoint routed = routing_->nextMoment(); routed < moment && routed <= when) {
            if (virtual_clock_ != nullptr) {
                virtual_clock_->moveTo(routed);
            }
            if (routing_->act(routed)) {
                announce();
            }
            continue;
        }
        if (listening != nullptr) {
            if (virtual_clock_ != nullptr) {
                virtual_clock_->moveTo(moment);
            }
            if (listening->act(moment)) {
                announce();
            }
            continue;
        }
        if (next == nullptr || moment > when) {
            break;
        }
        if (virtual_clock_ != nullptr) {
            virtual_clock_->moveTo(moment);
        }
        if (next->act(moment)) {
            if (!next->present() && streams_[which] != nullptr) {
                streams_[which]->end(StreamEnd::sink_removed);
                next->detach();
            }
            announce();
        }
    }
    if (virtual_clock_ != nullptr) {
        virtual_clock_->moveTo(when);
    }
}

void SimulatedBackend::runInRealTime() {
    thread_ = std::thread([this] {
        std::unique_lock lock(wake_mutex_);
        while (!stopping_) {
            lock.unlock();
            advanceTo(clock_.now());
            lock.lock();
            wake_.wait_for(lock, std::chrono::milliseconds(4), [this] { return stopping_; });
        }
    });
}

void SimulatedBackend::setServerAvailable(bool available) {
    const std::lock_guard lock(mutex_);
    available_ = available;
    for (std::size_t i = 0; i < streams_.size(); ++i) {
        if (!available && streams_[i] != nullptr) {
            streams_[i]->end(StreamEnd::server_gone);
            speakers_[i]->detach();
        }
    }
    for (const auto& microphone : microphones_) {
        if (!available) {
            microphone->end(StreamEnd::server_gone);
        }
    }
    if (available) {
        routing_->serverCame();
    } else {
        routing_->serverWent();
    }
    announce();
}

const SimulatedSpeaker* SimulatedBackend::speaker(const std::string& name) const {
    for (const auto& speaker : speakers_) {
        if (speaker->config().name == name) {
            return speaker.get();
        }
    }
    return nullptr;
}

}  // namespace unisono
