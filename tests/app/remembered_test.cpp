// Guards app/cli/remembered: what was measured is there in the next run, and is told as what it
// is.
#include "cli/remembered.h"

#include <chrono>
#include <string>

#include "core/store/temporary_folder.h"
#include "support/catch.h"
#include "support/run_program.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

// The settings of a user who is nobody.
struct Home {
    Home() { test::changeEnvironment({{"UNISONO_CONFIG_DIR", folder.path().string()}}); }
    test::TemporaryFolder folder;
};

SinkInfo kitchen(const char* codec = "sbc") {
    SinkInfo sink;
    sink.id = {"test", std::string("bluez_output.kitchen.") + codec};
    sink.description = "Kitchen Echo";
    sink.bluetooth_address = "02:00:00:00:00:01";
    sink.bluetooth_codec = codec;
    return sink;
}

SinkInfo desk() {
    SinkInfo sink;
    sink.id = {"test", "desk"};
    sink.description = "Desk";
    return sink;
}

constexpr std::int64_t kTaken = 1'700'000'000;

CalibrationRecord measured(double residual_ms, std::int64_t taken = kTaken) {
    CalibrationRecord record;
    record.taken_unix_s = taken;
    record.residual_ms = residual_ms;
    record.error_ms = 0.02;
    record.confidence = 0.97;
    record.microphone = "Sofa";
    return record;
}

SpeakerSettings withGain(double gain_db) {
    SpeakerSettings settings;
    settings.gain_db = gain_db;
    return settings;
}

}  // namespace

TEST_CASE("Without a file everything is as if new") {
    const Home home;
    const Remembered remembered;
    CHECK(remembered.settingsOf(desk()) == SpeakerSettings{});
    CHECK(remembered.creepOf(desk()) == Creep{});
    CHECK_FALSE(remembered.isAligned(desk()));
    CHECK(remembered.alignmentText(desk(), kTaken) == "not aligned yet");
    CHECK(test::filesIn(home.folder.path()).empty());  // looking leaves no trace
}

TEST_CASE("What was measured is there in the next run") {
    const Home home;
    {
        Remembered remembered;
        remembered.add(kitchen(), withGain(-6.0), measured(142.5));
        remembered.add(desk(), {}, measured(0.0));
        CHECK(remembered.settingsOf(kitchen()).extra_latency_ms == 142.5);
        REQUIRE(remembered.save());
    }
    const Remembered remembered;
    CHECK(remembered.settingsOf(kitchen()).extra_latency_ms == 142.5);
    CHECK(remembered.settingsOf(kitchen()).gain_db == -6.0);
    CHECK(remembered.isAligned(kitchen()));
    CHECK(remembered.isAligned(desk()));
    CHECK(remembered.alignmentText(desk(), kTaken + 10) == "aligned just now");
}

TEST_CASE("What another program changed meanwhile stays, of the same speaker too") {
    const Home home;
    {
        Remembered first;
        first.add(desk(), {}, measured(12.0));
        REQUIRE(first.save());
    }
    Remembered playing;  // for an hour, say
    {
        Remembered other;
        other.add(desk(), withGain(-9.0), measured(14.0, kTaken + 60));
        REQUIRE(other.save());
    }
    playing.suspect(desk(), "It was connected anew.");
    REQUIRE(playing.save());
    const Remembered after;
    CHECK(after.settingsOf(desk()).gain_db == -9.0);
    CHECK(after.settingsOf(desk()).extra_latency_ms == 14.0);
    CHECK_FALSE(after.isAligned(desk()));
}

TEST_CASE("What was not saved is not there") {
    const Home home;
    {
        Remembered remembered;
        remembered.add(desk(), {}, measured(12.0));
    }
    CHECK_FALSE(Remembered().isAligned(desk()));
}

TEST_CASE("With another codec its latency is where to begin, and said not to be measured") {
    const Home home;
    Remembered remembered;
    remembered.add(kitchen("sbc"), withGain(-6.0), measured(142.5));
    CHECK(remembered.settingsOf(kitchen("aac")).extra_latency_ms == 142.5);
    CHECK_FALSE(remembered.isAligned(kitchen("aac")));
    CHECK(remembered.creepOf(kitchen("aac")) == Creep{});
    const std::string text = remembered.alignmentText(kitchen("aac"), kTaken + 10);
    CHECK(text.find("another codec or adapter") != std::string::npos);
    CHECK(text.find("align again") != std::string::npos);
    // It has nothing of its own to take back or to suspect.
    CHECK_FALSE(remembered.undo(kitchen("aac").key()));
    remembered.suspect(kitchen("aac"), "It was connected anew.");
    CHECK(remembered.isAligned(kitchen("sbc")));
    CHECK(remembered.alignmentText(kitchen("sbc"), kTaken + 10) == "aligned just now");
}

TEST_CASE("Each alignment is taken back by itself, until there is none") {
    const Home home;
    Remembered remembered;
    remembered.add(desk(), withGain(-3.0), measured(10.0));
    remembered.add(desk(), withGain(-3.0), measured(11.0, kTaken + 60));
    CHECK(remembered.undo(desk().key()));
    CHECK(remembered.settingsOf(desk()).extra_latency_ms == 10.0);
    CHECK(remembered.isAligned(desk()));
    CHECK(remembered.undo(desk().key()));
    CHECK(remembered.settingsOf(desk()).extra_latency_ms == 0.0);
    CHECK(remembered.settingsOf(desk()).gain_db == -3.0);  // not of the measurement
    CHECK_FALSE(remembered.isAligned(desk()));
    CHECK(remembered.alignmentText(desk(), kTaken) == "not aligned yet");
    CHECK_FALSE(remembered.undo(desk().key()));
    CHECK_FALSE(remembered.undo(kitchen().key()));
}

TEST_CASE("A speaker that is suspect is not believed until it is measured again") {
    const Home home;
    {
        Remembered remembered;
        auto creeping = measured(10.0);
        creeping.creep_ppm = 40.0;
        creeping.creep_decay_s = 30.0;
        remembered.add(desk(), {}, creeping);
        remembered.suspect(desk(), "It was connected anew.");
        REQUIRE(remembered.save());
    }
    Remembered remembered;
    CHECK_FALSE(remembered.isAligned(desk()));
    CHECK(remembered.creepOf(desk()) == Creep{});
    CHECK(remembered.settingsOf(desk()).extra_latency_ms == 10.0);  // better than nothing
    CHECK(remembered.alignmentText(desk(), kTaken + 10) ==
          "aligned just now; it was connected anew: align again");
    remembered.add(desk(), {}, measured(11.0));
    CHECK(remembered.isAligned(desk()));
    // What was never measured has nothing to suspect.
    remembered.suspect(kitchen(), "It was connected anew.");
    CHECK(remembered.alignmentText(kitchen(), kTaken) == "not aligned yet");
}

TEST_CASE("A creep goes on from when it was measured") {
    const Home home;
    Remembered remembered;
    auto record = measured(10.0, unixNow() - 20);
    record.creep_ppm = 40.0;
    record.creep_decay_s = 30.0;
    remembered.add(desk(), {}, record);
    const Creep creep = remembered.creepOf(desk());
    CHECK(creep.rate_ppm == 40.0);
    CHECK(creep.decay_s == 30.0);
    // To the second that unix time has here; generous, should the machine be busy.
    const double ago_s = toSeconds(SteadyClock().now() - creep.since);
    CHECK(ago_s >= 19.9);
    CHECK(ago_s < 40.0);
}

TEST_CASE("How long ago is told in words that fit") {
    const Home home;
    Remembered remembered;
    remembered.add(desk(), {}, measured(10.0));
    const auto after = [&](std::int64_t seconds) {
        return remembered.alignmentText(desk(), kTaken + seconds);
    };
    CHECK(after(0) == "aligned just now");
    CHECK(after(89) == "aligned just now");
    CHECK(after(5 * 60) == "aligned 5 minutes ago");
    CHECK(after(89 * 60) == "aligned 89 minutes ago");
    CHECK(after(3 * 3600) == "aligned 3 hours ago");
    CHECK(after(35 * 3600) == "aligned 35 hours ago");
    CHECK(after(3 * 86400) == "aligned 3 days ago");
    CHECK(after(-100) == "aligned");  // by a clock that was set meanwhile
    remembered.add(desk(), {}, measured(10.0, 0));
    CHECK(after(0) == "aligned");
}

TEST_CASE("A file that cannot be read is no reason to fail, and is not lost") {
    const Home home;
    const std::string broken = "{ this is not JSON";
    test::writeFile(home.folder.path() / "settings.json", broken);
    Remembered remembered;
    CHECK(remembered.settingsOf(desk()) == SpeakerSettings{});
    remembered.add(desk(), {}, measured(12.0));
    REQUIRE(remembered.save());
    CHECK(Remembered().isAligned(desk()));
    CHECK(test::keptBeside(home.folder.path() / "settings.json", broken));
}

#ifndef _WIN32
TEST_CASE("Settings that cannot be kept are an error of saving, not of measuring") {
    test::changeEnvironment({{"UNISONO_CONFIG_DIR", "/dev/null/nowhere"}});
    Remembered remembered;
    remembered.add(desk(), {}, measured(12.0));
    CHECK(remembered.isAligned(desk()));
    const auto saved = remembered.save();
    REQUIRE_FALSE(saved);
    CHECK(saved.error().kind == ErrorKind::settings_unusable);
}
#endif

TEST_CASE("What another program has saved meanwhile stays, as far as it is of other speakers") {
    const Home home;
    SinkInfo den;
    den.id = {"simulated", "den"};
    CalibrationRecord calibration;
    calibration.residual_ms = 12.0;
    calibration.set = 5;
    Remembered early;
    Remembered late;
    early.add(desk(), {}, calibration);
    REQUIRE(early.save());
    calibration.residual_ms = 34.0;
    calibration.set = 6;
    late.add(den, {}, calibration);
    REQUIRE(late.save());
    const Remembered after;
    CHECK(after.settingsOf(desk()).extra_latency_ms == 12.0);
    CHECK(after.settingsOf(den).extra_latency_ms == 34.0);

    // And they do not go together: one microphone tells differences only.
    CHECK(after.apart({desk(), den}).size() == 1);
    CHECK(after.apart({desk()}).empty());
}

TEST_CASE("A speaker that creeps is kept where it is by now, and goes on from there") {
    const Home home;
    SpeakerSettings settings;
    settings.extra_latency_ms = 100.0;
    const TimePoint now = SteadyClock().now();
    const Creep creep{now - std::chrono::seconds(40), 50.0, 30.0};
    Remembered remembered;
    remembered.add(desk(), settings, calibrationOf(settings, creep));
    const double then_ms = settings.extra_latency_ms + creep.grown_s(now) * 1e3;
    const double kept_ms = remembered.settingsOf(desk()).extra_latency_ms +
                           remembered.creepOf(desk()).grown_s(now) * 1e3;
    CHECK(kept_ms == Approx(then_ms).margin(1e-3));
    const TimePoint later = now + std::chrono::seconds(60);
    CHECK(remembered.settingsOf(desk()).extra_latency_ms +
              remembered.creepOf(desk()).grown_s(later) * 1e3 ==
          Approx(settings.extra_latency_ms + creep.grown_s(later) * 1e3).margin(1e-3));
}

TEST_CASE("A speaker measured at one Bluetooth adapter is to be aligned again at another") {
    const Home home;
    {
        Remembered remembered;
        CalibrationRecord calibration = measured(140.0);
        calibration.adapter = "02:00:00:00:00:A0";
        remembered.add(kitchen(), withGain(0.0), calibration);
        REQUIRE(remembered.save());
    }
    Remembered remembered;
    CHECK_FALSE(remembered.noteAdapter(desk(), "02:00:00:00:00:A1"));
    CHECK_FALSE(remembered.noteAdapter(kitchen(), ""));  // Bluetooth does not say
    CHECK_FALSE(remembered.noteAdapter(kitchen(), "02:00:00:00:00:A0"));
    CHECK(remembered.noteAdapter(kitchen(), "02:00:00:00:00:A1"));
    CHECK_FALSE(remembered.isAligned(kitchen()));
    CHECK(remembered.alignmentText(kitchen(), kTaken + 10) ==
          "aligned just now; it is connected through another Bluetooth adapter: align again");
}
