// Guards core/audio/simulated/simulated_backend: a sound system in which things happen in order.
#include "audio/simulated/simulated_backend.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "core/audio/simulated/recording_callback.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::test;

namespace {

std::vector<SimulatedSpeakerConfig> three() {
    std::vector<SimulatedSpeakerConfig> speakers(3);
    const std::vector<double> periods_ms{20.0, 13.0, 7.0};
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        speakers[i].name = std::string(1, static_cast<char>('a' + i));
        speakers[i].period_ms = periods_ms[i];
        speakers[i].clock_ppm = 100.0 * static_cast<double>(i);
    }
    return speakers;
}

SpeakerId idOf(const char* name) {
    return {"simulated", name};
}

}  // namespace

TEST_CASE("All speakers wake up in the order of their times, by one clock") {
    VirtualClock clock;
    SimulatedBackend backend(clock, three());
    const TimePoint born = clock.now();
    std::vector<std::unique_ptr<RecordingCallback>> callbacks;
    std::vector<std::unique_ptr<OutputStream>> streams;
    for (const char* name : {"a", "b", "c"}) {
        callbacks.push_back(std::make_unique<RecordingCallback>(clock));
        auto stream = backend.open(idOf(name), {}, *callbacks.back());
        REQUIRE(stream);
        streams.push_back(std::move(*stream));
    }
    backend.advanceTo(born + std::chrono::seconds(2));
    CHECK(clock.now() == born + std::chrono::seconds(2));
    std::vector<TimePoint> all;
    for (const auto& callback : callbacks) {
        REQUIRE(callback->refills.size() == callback->reports.size());
        for (std::size_t i = 0; i < callback->refills.size(); ++i) {
            // The clock shows the very moment of the wake-up.
            CHECK(callback->refills[i].when == callback->reports[i].when);
            all.push_back(callback->refills[i].when);
        }
        CHECK(std::is_sorted(callback->refills.begin(), callback->refills.end(),
                             [](const auto& x, const auto& y) { return x.when < y.when; }));
    }
    CHECK(all.size() > 2 * (50 + 76 + 142));
    // Advancing in small steps makes no difference.
    VirtualClock other_clock;
    SimulatedBackend other(other_clock, three());
    RecordingCallback callback(other_clock);
    auto stream = other.open(idOf("b"), {}, callback);
    REQUIRE(stream);
    for (int i = 1; i <= 2000; ++i) {
        other.advanceTo(born + std::chrono::milliseconds(i));
    }
    REQUIRE(callback.refills.size() == callbacks[1]->refills.size());
    CHECK(callback.refills.back().when == callbacks[1]->refills.back().when);
    CHECK(other.speaker("b")->digest() == backend.speaker("b")->digest());
}

TEST_CASE("A sink opens once, by its exact name, and again after it was closed") {
    VirtualClock clock;
    SimulatedBackend backend(clock, three());
    RecordingCallback callback(clock);
    auto stream = backend.open(idOf("a"), {}, callback);
    REQUIRE(stream);
    CHECK((*stream)->ended() == StreamEnd::none);
    CHECK((*stream)->bufferedAhead() == std::chrono::milliseconds(60));
    const auto twice = backend.open(idOf("a"), {}, callback);
    REQUIRE_FALSE(twice);
    CHECK(twice.error().kind == ErrorKind::speaker_unavailable);
    const auto unknown = backend.open(idOf("A"), {}, callback);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::unknown_speaker);
    const auto elsewhere = backend.open({"pulse", "a"}, {}, callback);
    CHECK_FALSE(elsewhere);
    backend.advanceTo(clock.now() + std::chrono::milliseconds(100));
    stream->reset();
    const auto refills = callback.refills.size();
    CHECK(refills > 0);
    backend.advanceTo(clock.now() + std::chrono::milliseconds(100));
    CHECK(callback.refills.size() == refills);  // closed means closed
    RecordingCallback again(clock);
    REQUIRE(backend.open(idOf("a"), {}, again));
}

TEST_CASE("A speaker that goes ends its stream, is announced, and can be opened when it is back") {
    auto speakers = three();
    speakers[1].events = {{1.0, SimulatedEvent::Kind::gone, 1.0},
                          {3.0, SimulatedEvent::Kind::gone, 0.0}};
    VirtualClock clock;
    SimulatedBackend backend(clock, speakers);
    const TimePoint born = clock.now();
    int announced = 0;
    backend.onChange([&] { ++announced; });
    RecordingCallback callback(clock);
    RecordingCallback other(clock);
    auto stream = backend.open(idOf("b"), {}, callback);
    auto others = backend.open(idOf("a"), {}, other);
    REQUIRE(stream);
    REQUIRE(others);
    backend.advanceTo(born + std::chrono::milliseconds(900));
    CHECK(backend.sinks().size() == 3);
    CHECK(announced == 0);
    backend.advanceTo(born + std::chrono::milliseconds(1500));
    CHECK((*stream)->ended() == StreamEnd::sink_removed);
    CHECK((*others)->ended() == StreamEnd::none);
    CHECK(announced == 1);
    CHECK(backend.sinks().size() == 2);
    const auto refills = callback.refills.size();
    backend.advanceTo(born + std::chrono::milliseconds(2500));
    CHECK(callback.refills.size() == refills);
    CHECK_FALSE(backend.open(idOf("b"), {}, callback));
    stream->reset();
    backend.advanceTo(born + std::chrono::milliseconds(3500));
    CHECK(announced == 2);
    CHECK(backend.sinks().size() == 3);
    RecordingCallback fresh(clock);
    auto reopened = backend.open(idOf("b"), {}, fresh);
    REQUIRE(reopened);
    backend.advanceTo(born + std::chrono::milliseconds(4000));
    REQUIRE_FALSE(fresh.refills.empty());
    CHECK(fresh.refills.front().first == 0);  // a stream of its own
    backend.onChange({});
}

TEST_CASE("A server that dies takes all streams with it, and says so") {
    VirtualClock clock;
    SimulatedBackend backend(clock, three());
    CHECK(backend.server().available);
    CHECK(backend.server().default_sink == "a");
    int announced = 0;
    backend.onChange([&] { ++announced; });
    RecordingCallback callback(clock);
    auto stream = backend.open(idOf("a"), {}, callback);
    REQUIRE(stream);
    backend.setServerAvailable(false);
    CHECK(announced == 1);
    CHECK_FALSE(backend.server().available);
    CHECK_FALSE(backend.server().problem.empty());
    CHECK(backend.sinks().empty());
    CHECK((*stream)->ended() == StreamEnd::server_gone);
    RecordingCallback late(clock);
    CHECK_FALSE(backend.open(idOf("b"), {}, late));
    backend.advanceTo(clock.now() + std::chrono::seconds(1));
    CHECK(callback.refills.empty());
    backend.setServerAvailable(true);
    CHECK(announced == 2);
    CHECK(backend.sinks().size() == 3);
    stream->reset();
    CHECK(backend.open(idOf("a"), {}, late));
    backend.onChange({});
}

TEST_CASE("The first present speaker is the default one") {
    VirtualClock clock;
    SimulatedBackend backend(clock, three());
    const auto sinks = backend.sinks();
    REQUIRE(sinks.size() == 3);
    CHECK(sinks[0].is_default);
    CHECK_FALSE(sinks[1].is_default);
    CHECK(backend.name() == "simulated");
}

TEST_CASE("The household has speakers of distinct names") {
    auto household = SimulatedBackend::household();
    CHECK(household.size() == 4);
    std::vector<std::string> names;
    for (const auto& speaker : household) {
        names.push_back(speaker.name);
    }
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

namespace {

class CountingCallback final : public RenderCallback {
 public:
    std::atomic<int> renders{0};
    void onPosition(const PositionReport&) noexcept override {}
    void render(float* interleaved, std::size_t frames, Frame) noexcept override {
        std::fill_n(interleaved, 2 * frames, 0.0F);
        ++renders;
    }
    void onUnderrun() noexcept override {}
};

bool reaches(const std::atomic<int>& count, int wanted) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (count < wanted && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return count >= wanted;
}

}  // namespace

TEST_CASE("In real time a thread drives the speakers, and stops when told") {
    const SteadyClock clock;
    CountingCallback callback;
    SECTION("the stream is closed first") {
        SimulatedBackend backend(clock, three());
        backend.runInRealTime();
        auto stream = backend.open(idOf("c"), {}, callback);
        REQUIRE(stream);
        CHECK(reaches(callback.renders, 5));
        stream->reset();
        const int after = callback.renders;
        auto again = backend.open(idOf("c"), {}, callback);
        REQUIRE(again);
        CHECK(reaches(callback.renders, after + 3));
    }
    SECTION("streams come and go while it runs") {
        SimulatedBackend backend(clock, three());
        backend.runInRealTime();
        for (int i = 0; i < 20; ++i) {
            auto stream = backend.open(idOf("a"), {}, callback);
            REQUIRE(stream);
            backend.setServerAvailable(i % 2 == 0);
            stream->reset();
            backend.setServerAvailable(true);
        }
    }
    SECTION("it is never used") {
        SimulatedBackend backend(clock, three());
        backend.runInRealTime();
    }
    SECTION("it never ran") {
        const SimulatedBackend backend(clock, three());
    }
}
