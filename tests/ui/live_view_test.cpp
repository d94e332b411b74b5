// Guards ui/source/live_view, picker_view and source_names: what is said of sound that comes live
// is what the snapshot knows, and what cannot be had is there with its reason.
#include "source/live_view.h"

#include <algorithm>

#include "source/picker_view.h"
#include "source/source_bar_view.h"
#include "source/source_names.h"
#include "support/catch.h"
#include "system/mpris_view.h"
#include "ui/support/offers.h"

using namespace unisono;
using namespace unisono::ui;
using test::offer;

namespace {

using Kind = SourceChoice::Kind;

// A browser plays a film, and is heard.
StudioSnapshot film() {
    StudioSnapshot now;
    now.group = "down";
    now.offers = {offer(Kind::system, "", ""),
                  offer(Kind::app, "Web browser", "Web browser", "A film about birds"),
                  offer(Kind::app, "Music box", "Music box"),
                  offer(Kind::bluetooth, "pulse:phone", "Anna’s phone"),
                  offer(Kind::input, "pulse:line", "Turntable"),
                  offer(Kind::input, "pulse:mic", "Desk microphone")};
    now.source.kind = SourceKind::live;
    now.source.choice = {Kind::app, "Web browser"};
    now.source.title = "Web browser";
    now.engine.state = PlayState::playing;
    now.engine.live = LiveSnapshot{};
    now.engine.live->total_ms = 402.0;
    now.engine.live->input_ms = 10.4;
    return now;
}

StudioSnapshot radio() {
    StudioSnapshot now;
    now.source.kind = SourceKind::files;
    now.source.paths = std::make_shared<std::vector<std::string>>(
        std::vector<std::string>{"https://user:secret@radio.example/jazz?key=1"});
    now.source.title = "Blue hour";
    now.engine.state = PlayState::playing;
    return now;
}

const PickerEntry* entryOf(const PickerView& view, PickerKind kind) {
    const auto it = std::find_if(view.entries.begin(), view.entries.end(),
                                 [kind](const PickerEntry& one) { return one.kind == kind; });
    return it == view.entries.end() ? nullptr : &*it;
}

std::vector<QString> currents(const PickerView& view) {
    std::vector<QString> titles;
    for (const PickerEntry& one : view.entries) {
        if (one.current) {
            titles.push_back(one.title);
        }
    }
    return titles;
}

GroupView groupDownstairs(LatencyMode mode = LatencyMode::music) {
    GroupView group;
    group.id = "down";
    group.name = "Downstairs";
    group.latency = mode;
    return group;
}

}  // namespace

TEST_CASE("live: files and what has a length are no live sound", "[source]") {
    StudioSnapshot now = radio();
    CHECK(liveView(now, LatencyMode::music).shown);
    now.source.length_s = 200.0;
    CHECK_FALSE(liveView(now, LatencyMode::music).shown);
    now.source.length_s.reset();
    now.source.paths =
        std::make_shared<std::vector<std::string>>(std::vector<std::string>{"/music/a.flac"});
    CHECK_FALSE(liveView(now, LatencyMode::music).shown);
    CHECK_FALSE(liveView({}, LatencyMode::music).shown);
}

TEST_CASE("live: it is said how late it is heard, and what to do for a film", "[source]") {
    StudioSnapshot now = film();
    LiveView view = liveView(now, LatencyMode::music);
    CHECK(view.shown);
    CHECK(view.on);
    CHECK(view.has_modes);
    CHECK(view.words == "Live");
    CHECK(view.heard == QString("heard 412\u00a0ms later"));
    CHECK(view.hint == "Watching a film? Choose Video.");
    CHECK(view.hint_more.isEmpty());  // nobody said that players cannot be told

    now.engine.live->advice = "In the player, set the audio delay to -412 ms.";
    view = liveView(now, LatencyMode::video);
    CHECK(view.hint == QString("In the player: sound 412\u00a0ms earlier"));
    CHECK(view.hint_more.contains(QString("−412\u00a0ms")));
    CHECK(liveView(now, LatencyMode::music).hint_more == view.hint_more);

    SECTION("a line-in has a picture, too, but no player to set") {
        now.source.choice = {Kind::input, "pulse:line"};
        now.engine.live->advice.clear();
        CHECK(liveView(now, LatencyMode::music).hint == "Watching a film? Choose Video.");
        CHECK(liveView(now, LatencyMode::video).hint.isEmpty());
    }
    SECTION("what a pipe brings has none") {
        now.source.choice = {Kind::pipe, "/tmp/unisono"};
        CHECK(liveView(now, LatencyMode::music).hint.isEmpty());
    }
    SECTION("before anything was heard nothing is claimed") {
        now.engine.state = PlayState::priming;
        now.engine.live->total_ms = 0.0;
        const LiveView first = liveView(now, LatencyMode::video);
        CHECK(first.words == "Starting …");
        CHECK(first.heard.isEmpty());
        CHECK(first.hint.isEmpty());
    }
    SECTION("what is late after a rest is said") {
        now.engine.live->behind_ms = 300.0;
        CHECK(liveView(now, LatencyMode::music).words_more.contains("catches up"));
    }
}

TEST_CASE("live: what is waited for has its name", "[source]") {
    StudioSnapshot now = film();
    SECTION("an app that plays nothing") {
        std::erase_if(now.offers, [](const auto& one) { return one.title == "Web browser"; });
        const LiveView view = liveView(now, LatencyMode::music);
        CHECK(view.words == "Waits for Web browser");
        CHECK_FALSE(view.on);
        CHECK(view.heard.isEmpty());
        CHECK(view.hint.isEmpty());
        // Also while the speakers rest.
        now.engine.state = PlayState::resting;
        CHECK(liveView(now, LatencyMode::music).words == "Waits for Web browser");
        const PickerView picker = pickerView(now, {});
        CHECK(currents(picker) == std::vector<QString>{"Web browser"});
    }
    SECTION("silence") {
        now.engine.state = PlayState::resting;
        const LiveView view = liveView(now, LatencyMode::music);
        CHECK(view.words == "Silent");
        CHECK(view.heard.isEmpty());
        CHECK(view.words_more.contains("by itself"));
    }
    SECTION("pause does not stop what comes live") {
        now.engine.state = PlayState::paused;
        CHECK(liveView(now, LatencyMode::music).words_more.contains("does not wait"));
        CHECK(liveView(now, LatencyMode::music).words_more.contains("Stop gives it back"));
        now.source.choice = {Kind::input, "pulse:line"};
        CHECK_FALSE(liveView(now, LatencyMode::music).words_more.contains("gives it back"));
    }
    SECTION("chosen, not begun: whatever else the engine does") {
        now.engine.live.reset();
        CHECK(liveView(now, LatencyMode::music).words == "Stopped");
    }
    SECTION("a server") {
        StudioSnapshot station = radio();
        station.engine.buffering = true;
        const LiveView view = liveView(station, LatencyMode::music);
        CHECK(view.words == "Waits for the server");
        CHECK_FALSE(view.has_modes);
        station.engine.buffering = false;
        CHECK(liveView(station, LatencyMode::music).on);
        station.source_problem = Error{ErrorKind::web_unavailable, "It is not there.", {}, {}};
        CHECK_FALSE(liveView(station, LatencyMode::music).on);
    }
}

TEST_CASE("live: the bar and the desktop's controls can neither wind nor go on", "[source]") {
    const StudioSnapshot now = film();
    const SourceBarView bar = sourceBarView(now, {groupDownstairs(LatencyMode::video)});
    CHECK(bar.title == "Web browser");
    CHECK(bar.caption == "A film about birds");
    CHECK(bar.kind_text == "One app");
    CHECK(bar.icon == "app");
    CHECK(bar.live.mode == LatencyMode::video);
    CHECK(bar.can_play);
    CHECK_FALSE(bar.seekable);
    CHECK_FALSE(bar.can_previous);
    CHECK_FALSE(bar.can_next);
    const MprisView mpris = mprisView(now, bar);
    CHECK(mpris.status == MprisView::Status::playing);
    CHECK(mpris.title == "Web browser");
    CHECK(mpris.artist == "A film about birds");
    CHECK(mpris.length_us == 0);
    CHECK(mpris.can_pause);
    CHECK_FALSE(mpris.can_seek);
    CHECK_FALSE(mpris.can_next);
    CHECK_FALSE(mpris.can_previous);

    const SourceBarView station = sourceBarView(radio(), {groupDownstairs()});
    CHECK(station.title == "Blue hour");
    CHECK(station.caption == "radio.example/jazz");
    CHECK(station.kind_text == "Web address");
    CHECK_FALSE(station.can_previous);
    CHECK_FALSE(mprisView(radio(), station).can_previous);
    CHECK(mprisView({}, sourceBarView({}, {})).title.isEmpty());
}

TEST_CASE("picker: everything that can be heard has a row of its own", "[source]") {
    const PickerView view = pickerView(film(), {});
    QStringList titles;
    for (const PickerEntry& one : view.entries) {
        titles << one.title;
    }
    CHECK(titles == QStringList{"Music files", "Played before", "Everything this computer plays",
                                "Web browser", "Music box", "Anna’s phone", "Turntable",
                                "Desk microphone", "Web address …", "Named pipe …", "Test tune",
                                "Shared tick"});
    CHECK(currents(view) == std::vector<QString>{"Web browser"});
    CHECK(entryOf(view, PickerKind::app)->second == "A film about birds");
    CHECK(entryOf(view, PickerKind::bluetooth)->choice ==
          SourceChoice{Kind::bluetooth, "pulse:phone"});
    CHECK_FALSE(entryOf(view, PickerKind::bluetooth)->further);
    CHECK(view.foot.contains("412"));
    std::vector<QString> keys;
    for (const PickerEntry& one : view.entries) {
        keys.push_back(one.key);
    }
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
}

TEST_CASE("picker: what is not there says what to do", "[source]") {
    StudioSnapshot now;
    now.offers = {offer(Kind::system, "", "")};
    PickerContext context;
    context.computer = "desk-pc";
    SECTION("nobody plays, nothing is plugged in") {
        const PickerView view = pickerView(now, context);
        CHECK_FALSE(entryOf(view, PickerKind::app)->available);
        CHECK(entryOf(view, PickerKind::app)->second.contains("appears here"));
        CHECK_FALSE(entryOf(view, PickerKind::line_in)->available);
        const PickerEntry* phone = entryOf(view, PickerKind::bluetooth);
        CHECK(phone->available);
        CHECK(phone->further);
        CHECK(phone->second == "“Alexa, connect to desk-pc”");
        CHECK(view.foot.isEmpty());
    }
    SECTION("no radio") {
        context.radio = BluetoothFacts::Radio::absent;
        CHECK_FALSE(entryOf(pickerView(now, context), PickerKind::bluetooth)->available);
        context.radio = BluetoothFacts::Radio::off;
        CHECK(entryOf(pickerView(now, context), PickerKind::bluetooth)->second ==
              "Switch Bluetooth on first");
    }
    SECTION("a system that cannot lead") {
        now.offers = {{{Kind::system, {}}, {}, {}, {}, false, "Only PulseAudio can."},
                      {{Kind::app, {}}, {}, {}, {}, false, "Only PulseAudio can."}};
        const PickerView view = pickerView(now, context);
        CHECK_FALSE(entryOf(view, PickerKind::computer)->available);
        CHECK(entryOf(view, PickerKind::computer)->second == "Only PulseAudio can.");
        CHECK(entryOf(view, PickerKind::app)->title == "One app");
        CHECK(entryOf(view, PickerKind::app)->second == "Only PulseAudio can.");
    }
    SECTION("a build without the network") {
        context.web = false;
        CHECK_FALSE(entryOf(pickerView(now, context), PickerKind::web)->available);
    }
    SECTION("how late it would be is a lower bound") {
        context.line_ms = 360.0;
        CHECK(pickerView(now, context).foot.contains(QString("more than 360\u00a0ms")));
    }
}

TEST_CASE("names of addresses keep what is secret", "[source]") {
    CHECK(recentName("https://user:secret@radio.example/jazz?key=1") == "radio.example/jazz");
    CHECK(recentName("/music/One.flac") == "One.flac");
    CHECK(recentIcon("http://radio.example") == "globe");
    StudioSnapshot now = radio();
    CHECK(sourceIcon(now.source) == "globe");
    const PickerView view = pickerView(now, {});
    CHECK(currents(view) == std::vector<QString>{"Web address …"});
    CHECK(entryOf(view, PickerKind::web)->second == "Blue hour");
    now.source.kind = SourceKind::live;
    now.source.choice = {Kind::system, {}};
    CHECK(sourceTitle(now) == "This computer’s sound");
}
