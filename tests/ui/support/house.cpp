#include "ui/support/house.h"

#include <algorithm>
#include <cmath>

#include "model/setup_edit.h"

namespace unisono::test {
namespace {

struct Inhabitant {
    const char* name;
    const char* model;
    const char* address;  // null: by wire
    const char* codec;
    double own_ms;
    double reported_ms;
    double clock_ppm;
    int volume;
    double distance_m;
};

// Away and never here: the last of them.
constexpr Inhabitant kInhabitants[] = {
    {"Kitchen", "Echo Dot", "74:C2:46:0A:11:01", "sbc", 178.2, 150.0, 12.0, 62, 2.4},
    {"Den", "Echo Studio", "74:C2:46:0A:11:02", "sbc", 341.9, 150.0, -21.0, 48, 3.1},
    {"Hall", "Flip 6", "50:1B:6A:0A:11:03", "aac", 201.2, 112.3, 38.0, 70, 2.0},
    {"Living room", "Line out", nullptr, "", 46.0, 43.0, -3.0, 55, 1.6},
    {"Desk left", "Mini 2", "50:1B:6A:0A:11:05", "sbc", 131.4, 95.0, 9.0, 80, 1.0},
    {"Desk right", "Mini 2", "50:1B:6A:0A:11:06", "sbc", 133.1, 95.0, -14.0, 80, 1.0},
    {"Bedroom", "Echo Dot", "74:C2:46:0A:11:07", "sbc", 184.0, 150.0, 25.0, 60, 4.0},
    {"Garden", "Boom 3", "50:1B:6A:0A:11:08", "sbc", 160.0, 120.0, 5.0, 90, 9.0},
};
constexpr std::size_t kPresent = std::size(kInhabitants) - 1;
constexpr const char* kMicrophone = "Desk microphone";
constexpr double kSpeedOfSound_m_per_ms = 0.343;

std::string backendName(const Inhabitant& one) {
    return one.name;
}

double gainOf_db(int volume) {
    return 60.0 * std::log10(volume / 100.0);
}

// Tells what a device took, and what its driver declares of the path behind, as sound servers do;
// a simulated speaker tells one or the other.
class PosingCallback final : public RenderCallback {
 public:
    PosingCallback(RenderCallback& inner, double declared_frames)
        : inner_(inner), declared_frames_(declared_frames) {}

    void onPosition(const PositionReport& report) noexcept override {
        inner_.onPosition(report);
        PositionReport estimate = report;
        estimate.kind = PositionReport::Kind::estimate;
        estimate.frames -= declared_frames_;
        inner_.onPosition(estimate);
    }
    void render(float* interleaved, std::size_t frames, Frame first) noexcept override {
        inner_.render(interleaved, frames, first);
    }
    void onUnderrun() noexcept override { inner_.onUnderrun(); }

 private:
    RenderCallback& inner_;
    double declared_frames_;
};

class PosingStream final : public OutputStream {
 public:
    PosingStream(RenderCallback& inner, double declared_frames)
        : callback_(inner, declared_frames) {}

    [[nodiscard]] RenderCallback& callback() { return callback_; }
    void wrap(std::unique_ptr<OutputStream> stream) { stream_ = std::move(stream); }
    [[nodiscard]] StreamEnd ended() const noexcept override { return stream_->ended(); }
    [[nodiscard]] Nanoseconds bufferedAhead() const noexcept override {
        return stream_->bufferedAhead();
    }
    [[nodiscard]] std::uint64_t underruns() const noexcept override { return stream_->underruns(); }

 private:
    PosingCallback callback_;
    std::unique_ptr<OutputStream> stream_;  // ends before what it calls
};

SpeakerRecord recordOf(const Inhabitant& one, int number, bool measured_before) {
    SpeakerRecord record;
    record.key = {House::device(one.name), "pulse", {}, one.codec};
    record.display_name = one.name;
    record.number = number;
    record.reported_ms = one.reported_ms;
    record.settings.gain_db = gainOf_db(one.volume);
    if (measured_before) {
        record.settings.extra_latency_ms = one.own_ms - one.reported_ms;
    }
    const bool away = number > static_cast<int>(kPresent);
    record.last_seen_unix_s = House::kNow_unix_s - (away ? 26 * 3600 : 60);
    CalibrationRecord measured;
    measured.taken_unix_s = House::kNow_unix_s - (away ? 30 * 3600 : 180);
    measured.residual_ms = record.settings.extra_latency_ms;
    measured.error_ms = 0.04;
    measured.confidence = 0.95;
    measured.set = measured.taken_unix_s;
    measured.microphone = kMicrophone;
    if (measured_before && std::string(one.name) != "Bedroom") {
        record.calibrations.push_back(measured);
    }
    return record;
}

Setup makeSetup(bool measured) {
    Setup setup;
    int number = 0;
    for (const Inhabitant& one : kInhabitants) {
        setup.speakers.push_back(recordOf(one, ++number, measured));
    }
    const auto of = [&](const char* name) { return House::device(name); };
    for (SpeakerRecord& record : setup.speakers) {
        if (record.display_name == "Desk left") {
            record.settings.role = Role::left;
        } else if (record.display_name == "Desk right") {
            record.settings.role = Role::right;
        } else if (record.display_name == "Hall") {
            record.settings.equalizer = {{EqBand::Shape::low_shelf, 60.0, 2.4, 0.7071},
                                         {EqBand::Shape::peak, 240.0, -2.6, 1.1},
                                         {EqBand::Shape::peak, 2500.0, 1.6, 0.9},
                                         {EqBand::Shape::high_shelf, 9000.0, 2.0, 0.7071}};
        }
    }
    addGroup(setup, "Downstairs", {of("Kitchen"), of("Den"), of("Hall"), of("Living room")});
    addGroup(setup, "Desk pair", {of("Desk left"), of("Desk right")});
    addGroup(setup, "Summer party", {of("Garden"), of("Den"), of("Kitchen")});
    setup.groups[0].goal = Goal::several_rooms;
    setup.groups[0].gain_db = gainOf_db(56);
    setup.groups[1].goal = Goal::stereo_pair;
    setup.groups[2].goal = Goal::several_rooms;
    return setup;
}

std::vector<SimulatedSpeakerConfig> speakersOf(const HouseConfig& config) {
    std::vector<SimulatedSpeakerConfig> speakers;
    for (std::size_t i = 0; i < kPresent; ++i) {
        const Inhabitant& one = kInhabitants[i];
        SimulatedSpeakerConfig speaker;
        speaker.name = backendName(one);
        speaker.description = one.model;
        speaker.bluetooth_address = one.address == nullptr ? "" : one.address;
        // As heard at the microphone, the way through the air included.
        speaker.latency_ms = one.own_ms - one.distance_m / kSpeedOfSound_m_per_ms;
        speaker.pulled_reports = true;
        speaker.clock_ppm = one.clock_ppm;
        if (config.restless) {
            speaker.wake_jitter_ms = 2.0;
            for (double at_s = 30.0 + 9.0 * static_cast<double>(i); at_s < 400.0; at_s += 53.0) {
                speaker.events.push_back(
                    {at_s, SimulatedEvent::Kind::clock,
                     one.clock_ppm + (speaker.events.size() % 2 == 0 ? 25.0 : -15.0)});
            }
        }
        if (config.hall_is_lost && speaker.name == "Hall") {
            speaker.events = {{14.0, SimulatedEvent::Kind::gone, 1.0}};
        }
        if (config.hall_is_lost && speaker.name == "Kitchen") {
            speaker.events = {{8.0, SimulatedEvent::Kind::gone, 1.0},
                              {10.0, SimulatedEvent::Kind::gone, 0.0}};
        }
        speakers.push_back(std::move(speaker));
    }
    return speakers;
}

SimulatedInputConfig microphoneOf(const HouseConfig& config) {
    SimulatedInputConfig microphone;
    microphone.name = "desk-mic";
    microphone.description = kMicrophone;
    microphone.microphone.noise_db = -66.0;
    for (std::size_t i = 0; i < kPresent; ++i) {
        const Inhabitant& one = kInhabitants[i];
        const double way_ms = static_cast<double>(i) * 0.37;
        AcousticPath path{one.name,
                          one.distance_m,
                          {{2.3 + way_ms, 0.3}, {5.9 - way_ms, 0.22}, {11.3 + 2.0 * way_ms, 0.15}}};
        if (config.hall_echoes && path.speaker == "Hall") {
            path.reflections = {{2.7, 3.4}, {3.6, 1.9}, {5.2, 1.6}, {7.4, 1.3}, {9.9, 1.1}};
        }
        microphone.room.push_back(std::move(path));
    }
    return microphone;
}

void addLive(SimulatedBackend& simulated) {
    for (SimulatedAppConfig app : SimulatedBackend::householdApps()) {
        app.tone_hz = 440.0;
        simulated.addApp(std::move(app));
    }
    const auto tone = [](std::uint64_t frame, std::size_t) {
        return 0.2F * static_cast<float>(std::sin(static_cast<double>(frame) * 0.06));
    };
    SimulatedInputConfig phone;
    phone.name = "phone";
    phone.description = "Anna’s phone";
    phone.kind = InputInfo::Kind::bluetooth_music;
    phone.wire = SimulatedWire{tone, 2, 0.0, {}};
    simulated.addMicrophone(phone);
    SimulatedInputConfig turntable = phone;
    turntable.name = "line";
    turntable.description = "Turntable";
    turntable.kind = InputInfo::Kind::microphone;
    simulated.addMicrophone(turntable);
}

}  // namespace

ServerInfo PosingBackend::server() {
    ServerInfo info = simulated_.server();
    info.name = "PulseAudio (on PipeWire 1.2.7)";
    return info;
}

std::vector<SinkInfo> PosingBackend::sinks() {
    std::vector<SinkInfo> sinks = simulated_.sinks();
    for (SinkInfo& sink : sinks) {
        for (const Inhabitant& one : kInhabitants) {
            if (sink.id.name == one.name) {
                sink.bluetooth_codec = one.codec;
            }
        }
        sink.id.backend = name();
        sink.is_default = false;
    }
    return sinks;
}

std::vector<InputInfo> PosingBackend::inputs() {
    std::vector<InputInfo> inputs = simulated_.inputs();
    for (InputInfo& input : inputs) {
        input.id.backend = name();
    }
    return inputs;
}

Result<std::unique_ptr<OutputStream>> PosingBackend::open(const SpeakerId& sink,
                                                          const StreamConfig& config,
                                                          RenderCallback& callback) {
    double reported_ms = 0.0;
    for (const Inhabitant& one : kInhabitants) {
        reported_ms = sink.name == one.name ? one.reported_ms : reported_ms;
    }
    auto posing = std::make_unique<PosingStream>(callback, reported_ms * 1e-3 * config.rate_hz);
    auto stream = simulated_.open({simulated_.name(), sink.name}, config, posing->callback());
    if (!stream) {
        return tl::unexpected<Error>(stream.error());
    }
    posing->wrap(std::move(*stream));
    return posing;
}

Result<std::unique_ptr<InputStream>> PosingBackend::openInput(const InputId& input,
                                                              const InputConfig& config,
                                                              CaptureCallback& callback) {
    return simulated_.openInput({simulated_.name(), input.name}, config, callback);
}

Result<std::unique_ptr<Capture>> PosingBackend::openCapture(const CaptureRequest& request) {
    CaptureRequest posing = request;
    for (SpeakerId& speaker : posing.speakers) {
        speaker.backend = simulated_.name();
    }
    return simulated_.openCapture(posing);
}

std::string House::device(const std::string& name) {
    for (const Inhabitant& one : kInhabitants) {
        if (name == one.name) {
            return one.address == nullptr ? one.name : one.address;
        }
    }
    return {};
}

House::House(const HouseConfig& config) : begin_(clock_.now()) {
    simulated_ = std::make_unique<SimulatedBackend>(
        clock_, config.empty ? std::vector<SimulatedSpeakerConfig>{} : speakersOf(config));
    if (!config.empty) {
        simulated_->addMicrophone(microphoneOf(config));
        if (config.live) {
            addLive(*simulated_);
        }
        loaded_.setup = makeSetup(config.measured);
    }
    backend_ = std::make_unique<PosingBackend>(*simulated_);
    const auto unix_ms = [this] {
        const Nanoseconds since = clock_.now() - begin_;
        return kNow_unix_s * 1000 +
               std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
    };
    StudioParts parts{*backend_, clock_, unix_ms, {}, {}, {}};
    parts.servers = [this] {
        return std::vector<ServerStatus>{{backend_->name(), backend_->server()}};
    };
    parts.save = [](const Setup&) { return Result<void>{}; };
    StudioConfig studio;
    studio.calibrator.in_background = false;
    studio_ = std::make_unique<Studio>(std::move(parts), studio);
    studio_->pump();
}

void House::pass(double seconds) {
    constexpr Nanoseconds kStep = std::chrono::milliseconds(10);
    const TimePoint end = clock_.now() + fromSeconds(seconds);
    while (clock_.now() < end) {
        simulated_->advanceTo(std::min(end, clock_.now() + kStep));
        studio_->pump();
    }
}

}  // namespace unisono::test
