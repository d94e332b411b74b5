// Guards what happens to a speaker that comes back otherwise than it went: under another name,
// louder, as a telephone. It is together with the others again within 3 s, and they notice nothing.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

using Kind = SimulatedEvent::Kind;

constexpr const char* kAddress = "4C:EF:C0:12:34:56";
constexpr double kGone_s = 10.0;
constexpr double kBack_s = 14.0;

// a and b are wired; c is a Bluetooth speaker that goes, and d is how it may return.
std::vector<SimulatedSpeakerConfig> house() {
    auto speakers = fourSpeakers();
    for (auto& speaker : speakers) {
        speaker.reported_ms = speaker.latency_ms;
    }
    speakers[2].bluetooth_address = kAddress;
    speakers[2].description = "Kitchen";
    speakers[2].bluetooth_profile = BluetoothProfile::a2dp;
    speakers[2].events = {{kGone_s, Kind::gone, 1.0}};
    speakers[3].bluetooth_address = kAddress;
    speakers[3].description = "Kitchen";
    speakers[3].bluetooth_profile = BluetoothProfile::a2dp;
    speakers[3].events = {{0.0, Kind::gone, 1.0}, {kBack_s, Kind::gone, 0.0}};
    return speakers;
}

bool tells(Engine& engine, const std::string& words) {
    const auto notices = engine.takeNotices();
    return std::any_of(notices.begin(), notices.end(), [&](const std::string& notice) {
        return notice.find(words) != std::string::npos;
    });
}

struct Night {
    Stage stage;
    explicit Night(std::vector<SimulatedSpeakerConfig> speakers) : stage(std::move(speakers)) {
        for (const char* name : {"a", "b", "c"}) {
            stage.add(name);
        }
    }
    [[nodiscard]] SpeakerSnapshot kitchen() const { return stage.engine.snapshot().speakers.at(2); }
    [[nodiscard]] double volume(const std::string& name) const {
        return stage.speaker(name).info().volume.value_or(-1.0);
    }
};

}  // namespace

TEST_CASE("A Bluetooth speaker that returns under another name is the same speaker, in sync") {
    const NoiseSignal signal(26.0);
    Night night(house());
    Stage& stage = night.stage;
    Audience audience(stage, signal, 0.2);
    stage.engine.play(noiseSource(signal));
    stage.runTo(kGone_s - 1.0);
    stage.runTo(
        22.0, [&] { audience.listen(); }, 0.02);

    CHECK(night.kitchen().state == SpeakerState::playing);
    CHECK(night.kitchen().id == Stage::idOf("d"));
    CHECK(night.kitchen().device == kAddress);
    CHECK(night.kitchen().reconnects == 1);
    CHECK(audience.inSyncFrom_s(3, 0, 1.0, kGone_s, 22.0) < kBack_s + 3.0);
    CHECK(audience.largestSkew_ms(kBack_s + 3.0, 22.0) < 0.1);
    for (const std::size_t other : {0U, 1U}) {
        CHECK(audience.shareHeard(other, kGone_s - 1.0, 22.0) == 1.0);
        CHECK(audience.place_ms(other, kGone_s - 1.0, 22.0).width() < 0.05);
        CHECK(stage.engine.snapshot().speakers.at(other).line.steps == 0);
    }
    // It answers to both names.
    SpeakerSettings settings = night.kitchen().settings;
    settings.gain_db = -3.0;
    CHECK(stage.engine.setSettings(Stage::idOf("c"), settings).has_value());
    CHECK(stage.engine.setSettings(Stage::idOf("d"), settings).has_value());
    CHECK_FALSE(stage.engine.addSpeaker(stage.speaker("d").info(), settings).has_value());
    CHECK_FALSE(stage.engine.addSpeaker(stage.speaker("c").info(), settings).has_value());
    CHECK(stage.engine.removeSpeaker(Stage::idOf("c")).has_value());
}

TEST_CASE("A speaker that returns louder is turned down to where it was, never up") {
    auto speakers = house();
    speakers[2].volume = 0.4;
    const NoiseSignal signal(30.0);

    SECTION("at full volume") {
        speakers[3].volume = 1.0;
        Night night(speakers);
        night.stage.engine.play(noiseSource(signal));
        night.stage.runTo(kBack_s + 1.0);
        CHECK(night.volume("d") == 0.4);
        CHECK(tells(night.stage.engine, "Kitchen came back louder"));
    }
    SECTION("softer") {
        speakers[3].volume = 0.2;
        Night night(speakers);
        night.stage.engine.play(noiseSource(signal));
        night.stage.runTo(kBack_s + 7.0);
        CHECK(night.volume("d") == 0.2);
    }
    SECTION("at full volume, and it does not obey") {
        speakers[3].volume = 1.0;
        speakers[3].obeys = false;
        Night night(speakers);
        night.stage.engine.play(noiseSource(signal));
        night.stage.runTo(kBack_s + 7.0);
        CHECK(night.volume("d") == 1.0);
        CHECK(tells(night.stage.engine, "Turn it down at the speaker"));
    }
    SECTION("as it was, and then somebody turns it up") {
        speakers[3].volume = 0.4;
        speakers[3].events.push_back({kBack_s + 8.0, Kind::volume, 0.9});
        Night night(speakers);
        night.stage.engine.play(noiseSource(signal));
        night.stage.runTo(kBack_s + 10.0);
        CHECK(night.volume("d") == 0.9);
    }
    SECTION("the volume it had when it was lost counts, not the one it began with") {
        speakers[2].events.insert(speakers[2].events.begin(), {5.0, Kind::volume, 0.7});
        speakers[3].volume = 0.9;
        Night night(speakers);
        night.stage.engine.play(noiseSource(signal));
        night.stage.runTo(kBack_s + 1.0);
        CHECK(night.volume("d") == 0.7);
    }
}

TEST_CASE("What returns as a telephone headset gets no music") {
    auto speakers = house();
    speakers[3].bluetooth_profile = BluetoothProfile::hands_free;
    const NoiseSignal signal(30.0);
    Night night(speakers);
    night.stage.engine.play(noiseSource(signal));
    night.stage.runTo(kBack_s + 3.0);
    CHECK(night.kitchen().state == SpeakerState::lost);
    CHECK(night.kitchen().problem.find("telephone") != std::string::npos);
}

TEST_CASE("A fall to the hands-free profile is undone once, with a word to the user") {
    BluetoothCard card;
    card.address = kAddress;
    card.profiles = {{"a2dp-sink", BluetoothProfile::a2dp, 20, true},
                     {"headset-head-unit", BluetoothProfile::hands_free, 10, true}};
    card.active = "a2dp-sink";
    BluetoothCard stranger = card;  // not of our group: none of our business
    stranger.address = "00:11:22:33:44:55";
    const auto fallen = [](BluetoothCard one) {
        one.active = "headset-head-unit";
        return one;
    };
    const NoiseSignal signal(30.0);
    Night night(house());
    Stage& stage = night.stage;
    stage.engine.play(noiseSource(signal));
    stage.backend.setBluetoothCards({card, stranger});
    stage.runTo(3.0);
    stage.backend.setBluetoothCards({fallen(card), fallen(stranger)});
    stage.runTo(3.1);
    CHECK(stage.backend.bluetoothCards()[0].active == "a2dp-sink");
    CHECK(stage.backend.bluetoothCards()[1].active == "headset-head-unit");
    CHECK(tells(stage.engine, "Music quality was chosen again"));
    stage.runTo(5.0);
    stage.backend.setBluetoothCards({fallen(card), fallen(stranger)});
    stage.runTo(8.0);
    CHECK(stage.backend.bluetoothCards()[0].active == "headset-head-unit");
    CHECK(tells(stage.engine, "Close that program"));
}
