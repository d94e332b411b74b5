// Guards ui/model/view_builder and sync_words: what is shown is what is known, in the right words.
#include <QDateTime>
#include <QRegularExpression>
#include <memory>

#include "model/speaker_records.h"
#include "model/view_builder.h"
#include "support/catch.h"
#include "ui/support/keys.h"

using namespace unisono;
using namespace unisono::ui;
using test::nb;

namespace {

using State = LaneView::State;
using SyncIcon = SyncState::Icon;

const std::int64_t kNow_s = QDateTime(QDate(2027, 3, 10), QTime(15, 0)).toSecsSinceEpoch();

CalibrationRecord measuredAt(std::int64_t taken_unix_s, double residual_ms) {
    CalibrationRecord record;
    record.taken_unix_s = taken_unix_s;
    record.residual_ms = residual_ms;
    record.error_ms = 0.1;
    return record;
}

// A group on the line, as the studio would tell of it.
struct Home {
    Setup setup;
    StudioSnapshot now;
    std::vector<StudioEvent> events;

    Home() {
        now.unix_ms = kNow_s * 1000;
        setup.groups.push_back({"g1", "Downstairs", {}, Goal::one_room, 0.0, false, {}});
    }
    static std::string address(const std::string& name) { return "AA:BB:CC:DD:EE:" + name; }
    // A Bluetooth speaker that was measured three minutes ago, in the group.
    std::string add(const std::string& name, double error_ms = 0.0, bool measured = true) {
        const std::string device = "dev-" + std::to_string(setup.groups[0].members.size());
        SinkInfo sink;
        sink.id = {"pulse", "bluez_output." + device};
        sink.description = name;
        sink.bluetooth_address = device;
        sink.bluetooth_codec = "sbc";
        now.sinks.push_back(sink);
        SpeakerRecord& record = recordFor(setup, sink.key(), name);
        record.reported_ms = 100.0 + 10.0 * double(setup.groups[0].members.size());
        if (measured) {
            addCalibration(record, measuredAt(kNow_s - 180, 50.0));
        }
        SpeakerSnapshot speaker;
        speaker.id = sink.id;
        speaker.description = name;
        speaker.state = SpeakerState::playing;
        speaker.line.clock_known = speaker.line.locked = speaker.line.sounding = true;
        speaker.line.error_ms = error_ms;
        speaker.line.error_bar_ms = 0.02;
        speaker.line.declared_ms = *record.reported_ms;
        now.engine.speakers.push_back(speaker);
        now.devices.push_back(device);
        setup.groups[0].members.push_back(device);
        return device;
    }
    void play() {
        now.group = "g1";
        now.engine.state = PlayState::playing;
        now.engine.timeline_runs = true;
    }
    void stop() {
        now.engine.state = PlayState::idle;
        now.engine.speakers.clear();
        now.devices.clear();
    }
    SpeakerRecord& record(const std::string& device) {
        for (SpeakerRecord& one : setup.speakers) {
            if (one.key.device == device) {
                return one;
            }
        }
        throw std::runtime_error(device);
    }
    void suspect(const std::string& device) {
        markSuspect(record(device), "It was connected anew.");
        tell(StudioEvent::Kind::back, device);
    }
    void tell(StudioEvent::Kind kind, const std::string& device) {
        StudioEvent event;
        event.serial = events.size() + 1;
        event.unix_ms = now.unix_ms - 25'000;
        event.kind = kind;
        event.device = device;
        events.push_back(event);
        now.events = std::make_shared<const std::vector<StudioEvent>>(events);
    }
    // Gone while it played; without its sink only the studio knows who that was.
    void lose(const std::string& device) {
        std::erase_if(now.sinks, [&](const SinkInfo& sink) { return sink.key().device == device; });
        for (std::size_t i = 0; i < now.devices.size(); ++i) {
            if (now.devices[i] == device) {
                now.engine.speakers[i].state = SpeakerState::lost;
            }
        }
        tell(StudioEvent::Kind::lost, device);
    }
    // Away, and was so before anything played.
    void away(const std::string& device) {
        std::erase_if(now.sinks, [&](const SinkInfo& sink) { return sink.key().device == device; });
        for (std::size_t i = 0; i < now.devices.size(); ++i) {
            if (now.devices[i] == device) {
                now.engine.speakers.erase(now.engine.speakers.begin() + std::ptrdiff_t(i));
                now.devices.erase(now.devices.begin() + std::ptrdiff_t(i));
                return;
            }
        }
    }
    void align(AlignPhase phase) {
        now.align.group = "g1";
        now.align.now.phase = phase;
    }
    [[nodiscard]] GroupView view() const { return groupOf(Scene{setup, now}, setup.groups[0]); }
    [[nodiscard]] std::string sentence() const { return view().sync.sentence().toStdString(); }
};

bool looks(const GroupView& view, SyncIcon icon, Tone tone) {
    return view.sync.icon == icon && view.sync.tone == tone;
}

// All that a person could read of it.
QStringList sentencesOf(const Home& home) {
    const GroupView view = home.view();
    QStringList all{view.subtitle,  view.sync.sentence(), view.checked,    view.fact,
                    view.note_bold, view.note_rest,       view.note_button};
    for (const LaneView& lane : view.lanes) {
        all << lane.alarm;
    }
    for (const SpeakerView& speaker : speakersOf(Scene{home.setup, home.now})) {
        all << speaker.meta << speaker.state << speaker.button << speaker.alarm;
    }
    all.removeAll(QString());
    return all;
}

}  // namespace

TEST_CASE("sync state: stopped") {
    Home home;
    home.add("Kitchen");
    const auto den = home.add("Den");
    home.stop();
    CHECK(home.view().sync.sentence() == nb("Aligned today, within 0.2_ms"));
    CHECK(looks(home.view(), SyncIcon::aligned, Tone::quiet));
    CHECK(home.view().checked == nb("checked 3_min ago"));
    SECTION("twice the uncertainty, rounded up") {
        home.record(den).calibrations.back().error_ms = 0.11;
        CHECK(home.view().sync.sentence() == nb("Aligned today, within 0.3_ms"));
    }
    SECTION("the oldest one counts") {
        home.record(den).calibrations.back().taken_unix_s = kNow_s - 26 * 3600;
        CHECK(home.sentence().starts_with("Aligned yesterday"));
    }
    SECTION("away") {
        home.away(den);
        CHECK(home.sentence() == "Den is away");
        CHECK(home.view().lanes[1].waiting);
    }
    SECTION("suspect") {
        home.suspect(den);
        CHECK(home.sentence() == "Not checked since a speaker came back");
        CHECK(looks(home.view(), SyncIcon::unsure, Tone::quiet));
    }
    SECTION("not all measured") {
        home.add("Hall", 0.0, false);
        home.stop();
        CHECK(home.sentence() == "Not all of them are aligned");
        CHECK(home.view().checked.isEmpty());
    }
}

TEST_CASE("sync state: nothing measured yet") {
    Home home;
    home.add("Kitchen", 0.0, false);
    home.add("Den", 0.0, false);
    home.play();
    CHECK(home.sentence() == "Never aligned");
    CHECK(looks(home.view(), SyncIcon::unsure, Tone::quiet));
    home.stop();
    CHECK(home.sentence() == "Never aligned");
    CHECK(home.view().fact.contains("Press Align"));
}

TEST_CASE("sync state: a measurement runs") {
    Home home;
    home.add("Kitchen");
    home.add("Den", 30.0);
    home.play();
    for (const AlignPhase phase :
         {AlignPhase::opening, AlignPhase::listening, AlignPhase::measuring, AlignPhase::analysing,
          AlignPhase::measuring_again}) {
        home.align(phase);
        CHECK(home.view().sync.sentence() == QString("Checking …"));
        CHECK(looks(home.view(), SyncIcon::clock, Tone::quiet));
        CHECK(home.view().aligning);
    }
    home.align(AlignPhase::cancelled);
    CHECK(home.view().sync.bold == "Out of sync");
    home.align(AlignPhase::measuring);
    home.now.align.group = "g2";
    CHECK_FALSE(home.view().aligning);
}

TEST_CASE("sync state: one is not known, the rest is trusted") {
    Home home;
    const auto kitchen = home.add("Kitchen");
    home.add("Den");
    home.add("Hall");
    home.play();
    home.suspect(kitchen);
    CHECK(home.sentence() == "Not checked since Kitchen came back");
    CHECK(home.view().sync.bold == "Not checked");
    CHECK(looks(home.view(), SyncIcon::unsure, Tone::warn));
    CHECK(home.view().lanes[0].state == State::suspect);
    CHECK(home.view().lanes[0].alarm.startsWith("Back since"));
    CHECK(home.view().fact.contains("Kitchen keeps its last value"));
}

TEST_CASE("sync state: several are lost, suspect or never measured") {
    Home home;
    const auto kitchen = home.add("Kitchen");
    home.add("Den");
    home.add("Line out");
    const auto hall = home.add("Hall");
    home.play();
    SECTION("one lost") {
        home.lose(hall);
        CHECK(home.sentence() == "Three in sync. Hall lost");
        CHECK(home.view().note_action == "remove:" + hall);
        CHECK(home.view().note_bold == nb("Hall lost its connection 25_s ago."));
    }
    SECTION("one suspect, one lost") {
        home.suspect(kitchen);
        home.lose(hall);
        CHECK(home.sentence() == "Two in sync. Kitchen not known, Hall lost");
        CHECK(home.view().subtitle == "3 of 4 speakers playing");
    }
    SECTION("one never measured") {
        home.add("Bedroom", 0.0, false);
        CHECK(home.sentence() == "Four in sync. Bedroom not known");
        CHECK(home.view().lanes[4].state == State::reported);
    }
    SECTION("two suspect") {
        home.suspect(kitchen);
        home.suspect(hall);
        CHECK(home.sentence() == "Two in sync. Kitchen and Hall not known");
    }
    SECTION("a roll call is no state") {
        for (const char* name : {"A", "B", "C", "D"}) {
            home.add(name, 0.0, false);
        }
        CHECK(home.sentence() == "Four in sync. 4 speaker(s) not known");
    }
    SECTION("one alone is in sync with nobody") {
        home.lose(kitchen);
        home.lose("dev-1");
        home.lose(hall);
        CHECK(home.sentence() == "Kitchen, Den and Hall lost");
        CHECK(home.view().note_rest.contains("And 2 more."));
    }
    CHECK(looks(home.view(), SyncIcon::unsure, Tone::warn));
}

TEST_CASE("sync state: none is left") {
    Home home;
    const auto kitchen = home.add("Kitchen");
    const auto den = home.add("Den");
    home.play();
    home.lose(kitchen);
    home.lose(den);
    home.now.engine.state = PlayState::holding;
    CHECK(home.sentence() == "Kitchen and Den lost");
    CHECK(home.view().note_rest.startsWith("No speaker is left."));
    CHECK(home.view().note_button.isEmpty());
    // Where the sound service stopped, that is what is said, once, and not of a speaker.
    home.now.servers = {{"pulse", {false, "", "It does not answer.", ""}}};
    CHECK(home.view().note_bold.isEmpty());
}

TEST_CASE("sync state: the spread against the goal") {
    Home home;
    home.add("Kitchen", -0.06);
    const auto den = home.add("Den", 0.06);
    home.play();
    CHECK(home.view().sync.sentence() == nb("In sync, within 0.2_ms"));
    CHECK(looks(home.view(), SyncIcon::aligned, Tone::good));
    const auto with = [&](double later_ms, double bar_ms = 0.02) {
        home.now.engine.speakers[1].line.error_ms = later_ms - 0.06;
        home.now.engine.speakers[1].line.error_bar_ms = bar_ms;
        return home.view().sync.sentence();
    };
    CHECK(with(0.0, 0.4) == nb("In sync, within 0.4_ms"));  // not less than how well it is known
    CHECK(with(0.95) == nb("In sync, within 1_ms"));
    CHECK(with(1.2) == nb("In sync, within 2_ms"));
    CHECK(with(2.1) == nb("Out of sync, 3_ms apart"));
    CHECK(looks(home.view(), SyncIcon::ragged, Tone::bad));
    CHECK(with(23.2) == nb("Out of sync, 25_ms apart"));
    home.setup.groups[0].goal = Goal::several_rooms;
    CHECK(with(5.2) == nb("In sync, within 6_ms"));
    home.setup.groups[0].goal = Goal::stereo_pair;
    CHECK(with(0.31) == nb("Out of sync, 0.4_ms apart"));
    CHECK(with(0.29) == nb("In sync, within 0.3_ms"));
    home.record(den).settings.delay_ms = 12.0;  // on purpose: its error is against its own place
    CHECK(with(0.29) == nb("In sync, within 0.3_ms"));
    home.now.engine.state = PlayState::priming;
    CHECK(with(0.29) == QString("Starting …"));
}

TEST_CASE("groups of no speaker, one, two and fifty") {
    Home home;
    CHECK(home.sentence() == "No speakers yet");
    CHECK(home.view().fact == "A group plays one sound on all its speakers, together.");
    CHECK(home.view().line_ms > 0.0);
    home.add("Kitchen");
    CHECK(home.view().fact == "Add a second speaker, or press play.");
    CHECK_FALSE(home.view().lanes[0].slowest);
    for (int i = 1; i < 50; ++i) {
        home.add("Room " + std::to_string(i));
    }
    home.play();
    const GroupView view = home.view();
    REQUIRE(view.lanes.size() == 50);
    int slowest = 0;
    for (const LaneView& lane : view.lanes) {
        slowest += lane.slowest ? 1 : 0;
        CHECK(lane.wait_ms >= kLineMargin_ms - 1e-9);
        CHECK(lane.wait_ms + lane.own_ms == Approx(view.line_ms));
    }
    CHECK(slowest == 1);
    CHECK(view.lanes[49].slowest);
    CHECK(speakersOf(Scene{home.setup, home.now}).size() == 50);
}

TEST_CASE("lanes: what was never told and never measured is not known") {
    Home home;
    const auto device = home.add("Kitchen", 0.0, false);
    home.record(device).reported_ms.reset();
    home.stop();
    CHECK(home.view().lanes[0].own_ms == 0.0);
    CHECK(home.view().lanes[0].state == State::reported);
    addCalibration(home.record(device), measuredAt(kNow_s, 0.4));
    CHECK(home.view().lanes[0].own_ms == Approx(0.4));
    CHECK(home.view().lanes[0].state == State::measured);
    home.record(device).reported_ms = 200.0;
    addCalibration(home.record(device), measuredAt(kNow_s, -31.0));
    CHECK(home.view().lanes[0].own_ms == Approx(169.0));
}

TEST_CASE("lanes: a trim moves the speaker, and what is slower moves the line") {
    Home home;
    home.add("Kitchen");
    const auto den = home.add("Den");
    const double line_ms = home.view().line_ms;
    home.record(den).settings.delay_ms = -30.0;  // earlier: all others wait for it
    CHECK(home.view().line_ms == Approx(line_ms + 30.0));
    CHECK(home.view().lanes[1].wait_ms == Approx(kLineMargin_ms));
    home.record(den).settings.delay_ms = 30.0;
    CHECK(home.view().lanes[0].slowest);
}

TEST_CASE("lanes: another codec is another speaker to the microphone") {
    Home home;
    const auto kitchen = home.add("Kitchen");
    home.add("Den");
    home.play();
    home.now.sinks[0].bluetooth_codec = "aac";
    CHECK(home.view().lanes[0].state == State::suspect);
    CHECK(home.view().lanes[0].own_ms == Approx(150.0));
    home.lose(kitchen);
    CHECK(home.view().lanes[0].state == State::lost);
    CHECK_FALSE(home.view().lanes[0].waiting);
    CHECK(speakerOf(Scene{home.setup, home.now}, kitchen).section == SpeakerView::Section::nearby);
}

TEST_CASE("a group with joining speakers shows where they would stand") {
    Home home;
    home.add("Kitchen");
    home.add("Den");
    const auto hall = home.add("Hall");
    home.setup.groups[0].members.pop_back();
    const Scene scene{home.setup, home.now};
    const auto names = [&](std::size_t at) {
        QStringList list;
        for (const LaneView& lane : withJoining(scene, home.setup.groups[0], {hall}, at).lanes) {
            list << lane.speaker.name + (lane.state == State::preview ? "*" : "");
        }
        return list.join(' ');
    };
    CHECK(names(0) == "Hall* Kitchen Den");
    CHECK(names(1) == "Kitchen Hall* Den");
    CHECK(names(99) == "Kitchen Den Hall*");
    CHECK(withJoining(scene, home.setup.groups[0], {hall}, 0).line_ms > home.view().line_ms);
}

TEST_CASE("any name may be shown, and comes through as it is") {
    for (const char* name :
         {"A speaker with a name of eighty characters, which is as long as a name gets, ok",
          "厨房的扬声器", "🔊🏠", "مكبر صوت المطبخ", "%1 %2 %n", "<b>Kitchen</b> & \"Den\"", " "}) {
        Home home;
        const auto kitchen = home.add(name);
        home.add("Den");
        const auto hall = home.add(std::string(name) + "2");
        home.play();
        CHECK(home.view().lanes[0].speaker.name == name);
        home.suspect(kitchen);
        CHECK(home.view().sync.sentence() == QString("Not checked since %1 came back").arg(name));
        home.lose(hall);
        CHECK(home.view().sync.sentence().endsWith(QString(name) + "2 lost"));
        CHECK(home.view().note_bold.startsWith(QString(name) + "2 lost its connection"));
        home.stop();
        (void)sentencesOf(home);
    }
}

TEST_CASE("no sentence has a word that must not be said") {
    QStringList all;
    const auto collect = [&all](const Home& home) { all << sentencesOf(home); };
    for (const PlayState state : {PlayState::idle, PlayState::priming, PlayState::playing,
                                  PlayState::paused, PlayState::holding, PlayState::finished}) {
        Home home;
        collect(home);
        const auto kitchen = home.add("Kitchen");
        collect(home);
        home.add("Den", 30.0);
        home.play();
        home.now.engine.state = state;
        collect(home);
        const auto hall = home.add("Hall", 0.0, false);
        const auto bath = home.add("Bathroom");
        collect(home);
        home.suspect(kitchen);
        collect(home);
        home.lose(bath);
        collect(home);
        home.now.engine.speakers[2].state = SpeakerState::refused;
        collect(home);
        home.away(hall);
        collect(home);
        home.align(AlignPhase::measuring);
        collect(home);
    }
    CHECK(all.removeDuplicates() > 0);
    CHECK(all.size() > 30);
    const QRegularExpression forbidden(
        "!|\\b(please|errors?|failed|devices?|sinks?|endpoints?|clients?|offset|latency|"
        "calibrat\\w*|synchroni\\w*|desync\\w*|disconnect\\w*|enabled?|disabled?|invalid|plus|"
        "minus)\\b|N/A|\\d ms|\\d s\\b|\\.\\.\\.",
        QRegularExpression::CaseInsensitiveOption);
    for (const QString& sentence : all) {
        CAPTURE(sentence.toStdString());
        CHECK_FALSE(sentence.contains(forbidden));
        CHECK_FALSE(sentence.contains("%"));
        CHECK(sentence == sentence.trimmed());
        CHECK_FALSE(sentence.contains("  "));
    }
}
