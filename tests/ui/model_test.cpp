// Guards ui/model/studio_model and setup_command: every command is one step, and undone exactly.
#include <QRegularExpression>
#include <QUndoStack>
#include <functional>
#include <memory>

#include "core/studio/theatre.h"
#include "model/setup_command.h"
#include "model/setup_edit.h"
#include "model/speaker_kind.h"
#include "model/speaker_records.h"
#include "model/studio_model.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::ui;

namespace {

const std::string kAddress = "AA:BB:CC:DD:EE:FF";

CalibrationRecord measuredAt(std::int64_t taken_unix_s, double residual_ms) {
    CalibrationRecord record;
    record.taken_unix_s = taken_unix_s;
    record.residual_ms = residual_ms;
    record.error_ms = 0.1;
    return record;
}

struct Window {
    explicit Window(std::vector<SimulatedSpeakerConfig> speakers = test::fourSpeakers(),
                    Setup setup = twoGroups())
        : theatre(std::move(speakers)) {
        model = std::make_unique<StudioModel>(*theatre.studio, std::move(setup));
        QObject::connect(model.get(), &StudioModel::toast,
                         [this](const QString& text, bool) { toasts << text; });
        QObject::connect(model.get(), &StudioModel::changed, [this] { ++changes; });
        run(0.3);
    }
    static Setup twoGroups() {
        Setup setup;
        addGroup(setup, "Downstairs", {"a", "b"});
        addGroup(setup, "Upstairs", {"c"});
        return setup;
    }
    void run(double seconds) {
        theatre.run(seconds, [this] { model->refreshNow(); });
    }
    // Time in which nothing happens.
    void pass(int seconds) {
        theatre.backend.advanceTo(theatre.clock.now() + std::chrono::seconds(seconds));
        run(1.5);
    }
    [[nodiscard]] QUndoStack& undo() const { return model->undoStack(); }
    [[nodiscard]] const SpeakerRecord& record(const std::string& device) const {
        return *model->recordOf(device);
    }
    [[nodiscard]] std::vector<std::string> members(const std::string& group) const {
        return findGroup(model->setup(), group)->members;
    }

    QStringList toasts;
    int changes = 0;
    test::Theatre theatre;
    std::unique_ptr<StudioModel> model;  // ends before the studio
};

AlignReport report() {
    AlignReport report;
    for (const char* name : {"a", "b"}) {
        AlignedSpeaker one;
        one.id = {"simulated", name};
        one.heard = one.trusted = true;
        one.residual_ms = *name == 'a' ? 5.0 : 45.0;
        one.error_ms = 0.1;
        one.confidence = 0.9;
        one.gain_before_db = -10.0;
        one.gain_db = *name == 'a' ? -10.0 : -14.0;
        report.speakers.push_back(one);
    }
    return report;
}

}  // namespace

TEST_CASE("model: every command is one undo step, and undo restores exactly") {
    Window window;
    StudioModel& model = *window.model;
    const std::vector<std::pair<const char*, std::function<void()>>> commands{
        {"new group",
         [&] {
             model.newGroup({"a", "c"});
         }},
        {"add",
         [&] {
             model.addToGroup("g1", {"c", "d"}, 1);
         }},
        {"remove",
         [&] {
             model.removeFromGroup("g1", {"a", "b"});
         }},
        {"move",
         [&] {
             model.moveToGroup("g1", "g2", {"a", "b"}, 0);
         }},
        {"move within", [&] { model.moveToGroup("g1", "g1", {"b"}, 0); }},
        {"rename group", [&] { model.renameGroup("g1", "  Hall  "); }},
        {"rename speaker", [&] { model.renameSpeaker("a", "Kitchen"); }},
        {"duplicate", [&] { model.duplicateGroup("g1"); }},
        {"delete", [&] { model.deleteGroup("g1"); }},
        {"goal", [&] { model.setGoal("g1", Goal::several_rooms); }},
        {"forget", [&] { model.forget("b"); }},
        {"volume", [&] { model.setVolume("a", 40); }},
        {"mute", [&] { model.setMuted("a", true); }},
        {"group volume", [&] { model.setGroupVolume("g1", 40); }},
        {"group mute", [&] { model.setGroupMuted("g1", true); }},
        {"trim", [&] { model.setTrim("a", 0.4); }},
        {"role", [&] { model.setRole("a", Role::left); }},
        {"equalizer", [&] { model.setEqualizer("a", {EqBand{}}); }},
        {"Align", [&] { model.applyReport(report(), "Desk", true); }},
        {"Align, some",
         [&] {
             model.applyReport(report(), "Desk", false, {{"simulated", "b"}});
         }},
    };
    for (const auto& [name, command] : commands) {
        CAPTURE(name);
        const Setup before = model.setup();
        const int index = window.undo().index();
        command();
        const Setup after = model.setup();
        CHECK(after != before);
        CHECK(window.undo().index() == index + 1);
        CHECK_FALSE(window.undo().undoText().isEmpty());
        window.undo().undo();
        CHECK(model.setup() == before);
        window.undo().redo();
        CHECK(model.setup() == after);
        window.undo().undo();
        CHECK(model.setup() == before);
    }
    SECTION("What changes nothing is no step") {
        const int index = window.undo().index();
        const int count = window.undo().count();
        model.renameGroup("g1", "  ");
        model.renameGroup("g1", "Downstairs");
        model.renameGroup("nowhere", "x");
        model.addToGroup("g1", {"a"});
        model.addToGroup("nowhere", {"a"});
        model.removeFromGroup("g1", {"d"});
        model.moveToGroup("g1", "g1", {"a"}, 0);
        model.deleteGroup("nowhere");
        model.duplicateGroup("nowhere");
        model.setMuted("a", false);
        model.setVolume("nobody", 3);
        model.renameSpeaker("nobody", "x");
        model.applyReport({}, "Desk", true);
        CHECK(window.undo().index() == index);
        CHECK(window.undo().count() == count);
    }
}

TEST_CASE("model: steps of a slider that follow each other are one") {
    Window window;
    StudioModel& model = *window.model;
    const Setup before = model.setup();
    for (int volume = 99; volume > 30; --volume) {
        model.setVolume("a", volume);
    }
    CHECK(window.undo().index() == 1);
    CHECK(volumeOf(window.record("a").settings.gain_db) == 31);
    model.setVolume("b", 50);  // another slider
    CHECK(window.undo().index() == 2);
    model.setTrim("b", 1.0);
    model.setTrim("b", 2.0);
    CHECK(window.undo().index() == 3);
    model.setGroupVolume("g1", 20);
    model.setGroupVolume("g1", 30);
    CHECK(window.undo().index() == 4);
    model.setMuted("a", true);
    model.setMuted("a", false);  // a switch is pressed on purpose each time
    CHECK(window.undo().index() == 6);
    for (int i = 0; i < 6; ++i) {
        window.undo().undo();
    }
    CHECK(model.setup() == before);

    SECTION("There and back is no step") {
        model.setVolume("a", 40);
        model.setVolume("a", 100);
        CHECK(model.setup() == before);
        CHECK_FALSE(window.undo().canUndo());
    }
}

TEST_CASE("model: undoing a volume leaves a calibration that came in between") {
    Setup setup = Window::twoGroups();
    const SpeakerKey key{"a", "simulated", {}, {}};
    recordFor(setup, key, "a");
    Setup louder = setup;
    recordFor(louder, key, "a").settings.gain_db = -6.0;
    SetupCommand command("volume", changeBetween(setup, louder), "volume/a",
                         [&](const SetupChange& change) { applyChange(setup, change); });
    command.redo();
    CHECK(setup == louder);
    addCalibration(recordFor(setup, key, "a"), measuredAt(1'800'000'000, 45.0));
    command.undo();
    CHECK(findRecord(setup, key)->settings.gain_db == 0.0);
    CHECK(findRecord(setup, key)->settings.extra_latency_ms == 45.0);
    CHECK(findRecord(setup, key)->calibrations.size() == 1);

    SECTION("And in the window, one after the other") {
        Window window;
        const Setup before = window.model->setup();
        window.model->setVolume("a", 50);
        window.model->applyReport(report(), "Desk", false);
        window.run(1.0);  // what is learned in between stays
        window.undo().undo();
        CHECK(window.record("a").calibrations.empty());
        CHECK(volumeOf(window.record("a").settings.gain_db) == 50);
        window.undo().undo();
        CHECK(window.model->setup() == before);
    }
}

TEST_CASE("model: what was measured at one Bluetooth adapter is suspect at another") {
    auto speakers = test::fourSpeakers();
    speakers[1].bluetooth_address = kAddress;
    Window window(std::move(speakers));
    auto radio = std::make_shared<BluetoothSnapshot>();
    radio->state = BluetoothSnapshot::State::ready;
    radio->adapters = {{"hci0", "02:00:00:00:00:A0", "Inside", "", true, false, false},
                       {"hci1", "02:00:00:00:00:A1", "Stick", "", true, false, false}};
    BluetoothDevice device;
    device.address = kAddress;
    device.adapter = "hci0";
    device.paired = true;
    device.a2dp = A2dpState::idle;
    radio->devices = {device};
    const auto see = [&] {
        BluetoothFacts facts;
        facts.now = std::make_shared<BluetoothSnapshot>(*radio);
        window.model->setBluetooth(facts);
        window.run(0.3);
    };
    see();
    REQUIRE(window.model->applyReport(report(), "Desk", false) == 2);
    CHECK(window.record(kAddress).calibrations.back().adapter == "02:00:00:00:00:A0");
    CHECK(window.record("a").calibrations.back().adapter.empty());  // it has a cable
    radio->adapters[0].id = "hci1";  // plugged in in another order: the same one
    radio->adapters[1].id = "hci0";
    radio->devices[0].adapter = "hci1";
    see();
    CHECK(window.record(kAddress).suspect.empty());
    const int steps = window.undo().count();
    radio->devices[0].adapter = "hci0";
    see();
    CHECK(window.record(kAddress).suspect == kAtAnotherAdapter);
    CHECK(window.undo().count() == steps);
    REQUIRE(window.model->applyReport(report(), "Desk", false) == 2);
    CHECK(window.record(kAddress).suspect.empty());
}

TEST_CASE("model: a report becomes records, also when the speakers were let go meanwhile") {
    Window window;
    StudioModel& model = *window.model;
    int aligned = 0;
    QObject::connect(&model, &StudioModel::aligned, [&] { ++aligned; });
    REQUIRE(model.now().engine.speakers.empty());
    model.setVolume("b", 50);
    const double gain_db = window.record("b").settings.gain_db;
    AlignReport found = report();
    SECTION("all that is sure") {
        found.speakers[0].trusted = false;
        CHECK(model.applyReport(found, "Desk", true) == 1);
        CHECK(window.record("a").calibrations.empty());
        CHECK(window.record("b").settings.gain_db == Approx(gain_db - 4.0));
    }
    SECTION("also what is not sure, if that is wanted; never what was not heard") {
        found.speakers[0].trusted = found.speakers[1].trusted = false;
        found.speakers[0].heard = false;
        CHECK(model.applyReport(found, "Desk", false,
                                {found.speakers[0].id, found.speakers[1].id}) == 1);
        CHECK(window.record("a").calibrations.empty());
        CHECK(window.record("b").settings.gain_db == gain_db);
    }
    REQUIRE(window.record("b").calibrations.size() == 1);
    const CalibrationRecord& latest = window.record("b").calibrations.back();
    CHECK(latest.residual_ms == Approx(45.0));
    CHECK(latest.error_ms == 0.1);
    CHECK(latest.microphone == "Desk");
    CHECK(latest.method == CalibrationRecord::Method::microphone);
    CHECK(window.record("b").settings.extra_latency_ms == Approx(45.0));
    CHECK(aligned == 1);
    CHECK(window.toasts.isEmpty());  // not behind the dialog
    model.showAligned(1);
    CHECK(window.toasts == QStringList{"1 speaker(s) aligned."});
    window.run(0.1);
    CHECK(window.theatre.now()->engine.speakers.empty());
}

TEST_CASE("model: where speakers are dropped, there they are") {
    Window window;
    StudioModel& model = *window.model;
    model.addToGroup("g1", {"c", "d"});
    using Names = std::vector<std::string>;
    REQUIRE(window.members("g1") == Names{"a", "b", "c", "d"});
    model.moveToGroup("g1", "g1", {"a", "b"}, 4);
    CHECK(window.members("g1") == Names{"c", "d", "a", "b"});
    model.moveToGroup("g1", "g1", {"a"}, 1);
    CHECK(window.members("g1") == Names{"c", "a", "d", "b"});
    model.moveToGroup("g1", "g1", {"c"}, 2);
    CHECK(window.members("g1") == Names{"a", "c", "d", "b"});
    model.moveToGroup("g1", "g1", {"a"});
    CHECK(window.members("g1") == Names{"c", "d", "b", "a"});
    model.moveToGroup("g1", "g2", {"b", "c"}, 0);
    CHECK(window.members("g1") == Names{"d", "a"});
    CHECK(window.members("g2") == Names{"b", "c"});
    model.addToGroup("g1", {"b", "c"}, 1);
    CHECK(window.members("g1") == Names{"d", "b", "c", "a"});
    const std::string id = model.newGroup({"a"}, "Downstairs");
    CHECK(model.group(id)->name == "Downstairs 2");
    model.duplicateGroup("g1");
    CHECK(model.groups()[1].name == "Downstairs 3");
}

TEST_CASE("model: numbers, names and when they were here are learned, without an undo step") {
    auto speakers = test::fourSpeakers();
    speakers[1].bluetooth_address = kAddress;
    speakers[3].events = {{0.0, SimulatedEvent::Kind::gone, 1.0},
                          {2.0, SimulatedEvent::Kind::gone, 0.0}};
    Setup setup;
    addGroup(setup, "Downstairs", {"a", kAddress});
    // It was here with another codec.
    SpeakerRecord& before = recordFor(setup, {kAddress, "simulated", {}, "sbc"}, "Kitchen");
    before.number = 3;
    before.settings.gain_db = -20.0;
    before.settings.role = Role::left;
    Window window(speakers, setup);
    StudioModel& model = *window.model;
    const SpeakerRecord& kitchen = window.record(kAddress);
    CHECK(kitchen.key.codec.empty());
    CHECK(kitchen.display_name == "Kitchen");
    CHECK(kitchen.settings.gain_db == -20.0);
    CHECK(kitchen.settings.role == Role::left);
    CHECK(kitchen.number == 3);
    CHECK(model.nameOf(kAddress) == "Kitchen");
    CHECK(window.record("a").number == 1);
    CHECK(window.record("c").number == 2);
    CHECK(model.recordOf("d") == nullptr);
    window.run(3.0);
    CHECK(window.record("d").number == 4);
    CHECK(window.undo().count() == 0);

    const std::int64_t seen_s = window.record("a").last_seen_unix_s;
    CHECK(seen_s == Approx(double(window.theatre.unix_ms()) / 1e3).margin(5.0));
    const auto saves = window.theatre.saved.size();
    window.pass(60);
    CHECK(window.record("a").last_seen_unix_s == seen_s);  // not worth writing
    CHECK(window.theatre.saved.size() <= saves + 1);
    window.pass(600);
    CHECK(window.record("a").last_seen_unix_s > seen_s);
}

TEST_CASE("model: a Bluetooth speaker that was lost and is back is to be checked") {
    auto speakers = test::fourSpeakers();
    speakers.resize(2);
    speakers[1].bluetooth_address = kAddress;
    for (auto& speaker : speakers) {
        speaker.events = {{5.0, SimulatedEvent::Kind::gone, 1.0},
                          {7.0, SimulatedEvent::Kind::gone, 0.0}};
    }
    Setup setup;
    addGroup(setup, "Downstairs", {"a", kAddress});
    Window window(speakers, setup);
    StudioModel& model = *window.model;
    model.applyReport(
        [] {
            AlignReport found = report();
            found.speakers[0].residual_ms = 0.0;
            return found;
        }(),
        "Desk", false);
    model.studio().playTick();
    window.run(4.5);
    REQUIRE(model.now().engine.state == PlayState::playing);
    CHECK(model.groups()[0].sync.bold == "In sync");
    CHECK(window.record(kAddress).reported_ms == 0.0);
    window.run(1.5);
    CHECK(model.groups()[0].lanes[1].state == LaneView::State::lost);
    CHECK(model.speaker(kAddress)->section == SpeakerView::Section::nearby);
    window.run(5.0);
    CHECK(window.record("a").suspect.empty());  // a cable has no other latency than before
    CHECK_FALSE(window.record(kAddress).suspect.empty());
    CHECK(model.groups()[0].sync.sentence() == "Not checked since b came back");
    model.applyReport(report(), "Desk", false);
    CHECK(window.record(kAddress).suspect.empty());
    window.run(1.0);
    CHECK(window.record(kAddress).suspect.empty());  // the same event does not count twice
}

TEST_CASE("model: a group is out of sync when it stays so, not for a moment") {
    auto speakers = test::fourSpeakers();
    speakers.resize(2);
    Window window(speakers);
    StudioModel& model = *window.model;
    AlignReport found = report();
    found.speakers[0].residual_ms = 0.0;
    model.applyReport(found, "Desk", false);
    model.studio().playTick();
    window.run(5.0);
    REQUIRE(model.groups()[0].sync.bold == "In sync");
    Setup off = model.setup();
    for (SpeakerRecord& record : off.speakers) {
        record.settings.extra_latency_ms += record.key.device == "b" ? 80.0 : 0.0;
    }
    model.studio().trySetup(off);
    double longest_s = 0.0;
    double since_s = window.theatre.now_s();
    for (int i = 0; i < 1000; ++i) {
        window.run(0.01);
        const SyncState& sync = model.groups()[0].sync;
        const bool calm = sync.icon != SyncState::Icon::ragged;
        since_s = calm ? window.theatre.now_s() : since_s;
        longest_s = std::max(longest_s, window.theatre.now_s() - since_s);
    }
    CHECK(longest_s == 0.0);  // the engine puts it right long before
    CHECK(model.groups()[0].sync.bold == "In sync");
}

TEST_CASE("model: what a group plays from does not join it, and the mode is a step") {
    Window window;
    SimulatedInputConfig given;
    given.name = "c.monitor";
    given.kind = InputInfo::Kind::monitor;
    given.wire = SimulatedWire{[](std::uint64_t, std::size_t) { return 0.1F; }, 2, 0.0, {}};
    window.theatre.backend.addMicrophone(given);
    StudioModel& model = *window.model;
    const std::string downstairs = model.setup().groups[0].id;
    const std::string upstairs = model.setup().groups[1].id;
    model.setCurrentGroup(downstairs);
    model.studio().playSource({SourceChoice::Kind::input, "simulated:c.monitor"}, "c");
    window.run(1.0);
    REQUIRE(model.now().source.kind == SourceKind::live);

    CHECK(model.feedbackIn(downstairs, {"d"}).isEmpty());
    CHECK(model.feedbackIn(upstairs, {"c"}).isEmpty());  // plays nothing of it
    const QString why = model.feedbackIn(downstairs, {"d", "c"});
    CHECK(why == model.nameOf("c") + " is what you play from. Choose another source first.");
    const int steps = window.undo().count();
    model.addToGroup(downstairs, {"c"});
    model.moveToGroup(upstairs, downstairs, {"c"});
    CHECK(window.toasts == QStringList{why, why});
    CHECK(window.undo().count() == steps);

    model.setLatency(downstairs, LatencyMode::video);
    CHECK(window.undo().undoText() == "Video for live sound");
    CHECK(model.group(downstairs)->latency == LatencyMode::video);
    model.setLatency(downstairs, LatencyMode::video);  // is so already: no step
    CHECK(window.undo().count() == steps + 1);
    window.undo().undo();
    CHECK(model.group(downstairs)->latency == LatencyMode::music);
}

TEST_CASE("model: play moves what plays, or asks what to play") {
    Window window;
    StudioModel& model = *window.model;
    int wanted = 0;
    QObject::connect(&model, &StudioModel::sourceWanted, [&] { ++wanted; });
    CHECK(model.currentGroup()->id == "g1");
    model.togglePlay();
    model.play("g2");
    CHECK(wanted == 2);
    CHECK(model.currentGroup()->id == "g2");
    model.studio().playTick();
    window.run(3.0);
    CHECK(model.group("g2")->play == GroupView::Play::playing);
    CHECK(model.group("g1")->play == GroupView::Play::stopped);
    model.togglePlay();
    window.run(0.1);
    CHECK(model.group("g2")->play == GroupView::Play::paused);
    model.play("g1");
    window.run(3.0);
    CHECK(model.group("g1")->play == GroupView::Play::playing);
    CHECK(model.speaker("a")->playing);
    model.deleteGroup("g1");
    window.run(0.5);
    CHECK(model.now().engine.state == PlayState::idle);
    CHECK(model.currentGroup()->id == "g2");
    window.undo().undo();
    CHECK(model.group("g1")->lanes.size() == 2);
    CHECK(model.currentGroup()->id == "g2");
    CHECK(wanted == 2);
}

TEST_CASE("model: nothing is built anew while nothing changes") {
    Window window;
    window.run(1.0);
    const int changes = window.changes;
    window.run(5.0);
    CHECK(window.changes == changes);
    window.model->setVolume("a", 30);
    CHECK(window.changes == changes + 1);
}

TEST_CASE("model: what undo and toasts say has no word that must not be said") {
    Window window;
    StudioModel& model = *window.model;
    model.newGroup({"a"});
    model.addToGroup("g1", {"a", "b", "c", "d"});
    model.removeFromGroup("g1", {"a", "b"});
    model.moveToGroup("g1", "g2", {"c"});
    model.renameSpeaker("a", "100 % %1");
    model.setMuted("a", true);
    model.setTrim("a", 1.0);
    model.setRole("a", Role::left);
    model.setEqualizer("a", {EqBand{}});
    model.setGoal("g1", Goal::stereo_pair);
    model.applyReport(report(), "Desk", true);
    model.forget("a");
    model.duplicateGroup("g2");
    model.deleteGroup("g2");
    QStringList all = window.toasts;
    for (int i = 0; i < window.undo().count(); ++i) {
        all << window.undo().text(i);
    }
    CHECK(all.contains("100 % %1 was forgotten."));
    const QRegularExpression forbidden(
        "!|\\b(please|errors?|failed|devices?|sinks?|endpoints?|clients?|offset|latency|"
        "calibrat\\w*|enabled?|disabled?|invalid)\\b",
        QRegularExpression::CaseInsensitiveOption);
    for (const QString& text : all) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(text.contains(forbidden));
        CHECK_FALSE(text.isEmpty());
    }
}
