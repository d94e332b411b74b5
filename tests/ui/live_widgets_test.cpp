// Guards ui/source where it is used by hand: the picker while what there is changes, the strip of
// live sound, the dialogs that ask for an address and a pipe, and what is remembered of it.
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QRadioButton>
#include <QUrl>
#include <QtTest/QTest>

#include "first_run/paragraph.h"
#include "source/address_dialog.h"
#include "source/files.h"
#include "source/live_strip.h"
#include "source/picker_row.h"
#include "source/pipe_dialog.h"
#include "source/remembered_source.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/offers.h"
#include "ui/support/shoot.h"
#include "widgets/segmented.h"

using namespace unisono;
using namespace unisono::ui;
using test::offer;

namespace {

using Kind = SourceChoice::Kind;

StudioSnapshot evening() {
    StudioSnapshot now;
    now.offers = {offer(Kind::system, "", ""),
                  offer(Kind::app, "Music box", "Music box", "A long tone"),
                  offer(Kind::app, "Web browser", "Web browser", "A film about birds"),
                  offer(Kind::input, "pulse:line", "Turntable")};
    return now;
}

StudioSnapshot filmEvening() {
    StudioSnapshot now = evening();
    now.source.kind = SourceKind::live;
    now.source.choice = {Kind::app, "Web browser"};
    now.engine.state = PlayState::playing;
    now.engine.live = LiveSnapshot{};
    now.engine.live->total_ms = 412.0;
    now.engine.live->advice = "…";
    return now;
}

GroupView syncedGroup() {
    GroupView group;
    group.id = "down";
    group.name = "Downstairs";
    group.sync = {SyncState::Icon::aligned, Tone::good, "In sync", ", within 0.2 ms"};
    group.line_ms = 360;
    return group;
}

// A window with nothing but the bar at its bottom.
struct LiveStand {
    QWidget window;
    SourceBar* bar = new SourceBar(&window);

    explicit LiveStand(const StudioSnapshot& now, QSize size = {1280, 800}) {
        window.resize(size);
        window.show();
        bar->setView(sourceBarView(now, {syncedGroup()}));
        bar->picker().setView(pickerView(now, {}));
        QApplication::processEvents();
        bar->setGeometry(0, window.height() - bar->height(), window.width(), bar->height());
        QApplication::processEvents();
    }
};

}  // namespace

TEST_CASE("picker: what comes and goes leaves the focus where it is", "[source]") {
    StudioSnapshot now = evening();
    LiveStand stand(now);
    SourcePicker& picker = stand.bar->picker();
    stand.bar->openPicker();
    PickerRow* browser = picker.row("app:Web browser");
    REQUIRE(browser != nullptr);
    browser->setFocus(Qt::TabFocusReason);
    const int before = browser->y();

    now.offers.insert(now.offers.begin() + 1, offer(Kind::app, "Game", "Game"));
    picker.setView(pickerView(now, {}));
    QApplication::processEvents();
    CHECK(picker.row("app:Web browser") == browser);
    CHECK(picker.focusWidget() == browser);
    CHECK(browser->y() > before);
    CHECK(picker.row("app:Game")->isVisible());

    SECTION("another title is no other row") {
        now.offers[3].detail = "Another film";
        picker.setView(pickerView(now, {}));
        CHECK(picker.row("app:Web browser") == browser);
        CHECK(browser->second() == "Another film");
    }
    SECTION("one that goes hands the focus to who comes into its place") {
        std::erase_if(now.offers, [](const auto& one) { return one.title == "Web browser"; });
        picker.setView(pickerView(now, {}));
        QApplication::processEvents();
        CHECK(picker.isVisible());
        CHECK(picker.focusWidget() == picker.row(PickerKind::bluetooth));
    }
    SECTION("Enter plays it") {
        SourceChoice chosen;
        QString name;
        QObject::connect(stand.bar, &SourceBar::liveWanted,
                         [&](const SourceChoice& choice, const QString& called) {
                             chosen = choice;
                             name = called;
                         });
        QTest::keyClick(browser, Qt::Key_Return);
        CHECK(chosen == SourceChoice{Kind::app, "Web browser"});
        CHECK(name == "Web browser");
        CHECK_FALSE(picker.isVisible());
    }
}

TEST_CASE("picker: rows that ask further say so", "[source]") {
    LiveStand stand(evening());
    int asked = 0;
    QObject::connect(stand.bar, &SourceBar::addressWanted, [&] { ++asked; });
    QObject::connect(stand.bar, &SourceBar::pipeWanted, [&] { asked += 10; });
    QObject::connect(stand.bar, &SourceBar::phoneHelpWanted, [&] { asked += 100; });
    QObject::connect(stand.bar, &SourceBar::pickerOpens, [&] { asked += 1000; });
    for (const auto kind : {PickerKind::web, PickerKind::pipe, PickerKind::bluetooth}) {
        stand.bar->openPicker();
        stand.bar->picker().row(kind)->click();
    }
    CHECK(asked == 3111);
}

TEST_CASE("strip: Music and Video by mouse and by keys, the hint only where there is room",
          "[source]") {
    LiveStand stand(filmEvening());
    auto* strip = stand.bar->findChild<LiveStrip*>();
    REQUIRE(strip->isVisible());
    CHECK(strip->accessibleName() == "Live");
    CHECK(strip->accessibleDescription().contains("heard 412"));
    std::vector<LatencyMode> modes;
    QObject::connect(stand.bar, &SourceBar::modeChosen,
                     [&](LatencyMode mode) { modes.push_back(mode); });
    auto segments = strip->findChildren<QRadioButton*>();
    REQUIRE(segments.size() == 2);
    CHECK(segments[0]->isChecked());
    QTest::mouseClick(segments[1], Qt::LeftButton);
    QTest::keyClick(segments[1], Qt::Key_Left);
    CHECK(modes == std::vector{LatencyMode::video, LatencyMode::music});

    int stops = 0;
    QObject::connect(stand.bar, &SourceBar::stop, [&] { ++stops; });
    QAbstractButton* stop = nullptr;
    QAbstractButton* next = nullptr;
    for (auto* button : stand.bar->findChildren<QAbstractButton*>()) {
        stop = button->accessibleName() == "Stop" ? button : stop;
        next = button->accessibleName() == "Next track" ? button : next;
    }
    REQUIRE(stop != nullptr);
    CHECK(stop->isVisible());
    CHECK_FALSE(next->isVisible());
    stop->click();
    CHECK(stops == 1);

    StudioSnapshot files;
    files.source.kind = SourceKind::test_tune;
    stand.bar->setView(sourceBarView(files, {syncedGroup()}));
    CHECK_FALSE(strip->isVisible());
    CHECK_FALSE(stop->isVisible());
    CHECK(next->isVisible());
}

TEST_CASE("address: typed as people type, refused with what to do", "[source]") {
    CHECK(typedAddress("").problem.isEmpty());
    CHECK(typedAddress(" https://radio.example/a.mp3 ").address == "https://radio.example/a.mp3");
    CHECK(typedAddress("HTTP://radio.example").address == "HTTP://radio.example");
    CHECK(typedAddress("radio.example/listen.pls").address == "https://radio.example/listen.pls");
    CHECK(typedAddress("localhost:8000/live").address == "https://localhost:8000/live");
    CHECK(typedAddress("https://radio.example/my song.m3u").address ==
          "https://radio.example/my%20song.m3u");
    for (const char* wrong : {"jazz", "http://", "rtsp://radio.example", "/music/a.flac",
                              "file:///music/a.flac", "https://a b/c"}) {
        INFO(wrong);
        CHECK(typedAddress(wrong).address.isEmpty());
        CHECK(typedAddress(wrong).problem.endsWith('.'));
    }
    CHECK(typedAddress("rtsp://radio.example").problem.contains("rtsp://"));
}

TEST_CASE("address: half of one is wrong only when it was meant to be whole", "[source]") {
    AddressDialog dialog({"/music/a.flac", "https://user:secret@radio.example/jazz"});
    dialog.show();
    QStringList chosen;
    QObject::connect(&dialog, &AddressDialog::addressChosen,
                     [&](const QString& address) { chosen << address; });
    auto* words = dialog.findChild<Paragraph*>("address words");
    const QString calm = words->words();
    QTest::keyClicks(&dialog.field(), "jazz");
    CHECK(words->words() == calm);
    QTest::keyClick(&dialog.field(), Qt::Key_Return);
    CHECK(chosen.isEmpty());
    CHECK(dialog.isVisible());
    CHECK(words->words() != calm);
    QTest::keyClicks(&dialog.field(), ".example/stream");
    CHECK(words->words() == calm);

    auto* recent = dialog.findChild<QListWidget*>();
    REQUIRE(recent != nullptr);
    REQUIRE(recent->count() == 1);  // files are not addresses
    CHECK(recent->item(0)->text() == "radio.example/jazz");
    SECTION("Enter plays it") {
        QTest::keyClick(&dialog.field(), Qt::Key_Return);
        CHECK(chosen == QStringList{"https://jazz.example/stream"});
        CHECK_FALSE(dialog.isVisible());
    }
    SECTION("one of before is one key away") {
        recent->setFocus();
        recent->setCurrentRow(0);
        QTest::keyClick(recent, Qt::Key_Return);
        CHECK(chosen == QStringList{"https://user:secret@radio.example/jazz"});
    }
}

TEST_CASE("pipe: what it holds is asked, and remembered", "[source]") {
    RememberedSource last;
    last.choice = {Kind::pipe, "/tmp/unisono"};
    last.raw.format = PcmFormat::s24le;
    last.raw.live = true;
    PipeDialog dialog(last);
    dialog.show();
    std::optional<RememberedSource> chosen;
    QObject::connect(&dialog, &PipeDialog::pipeChosen,
                     [&](const RememberedSource& pipe) { chosen = pipe; });
    CHECK(dialog.findChild<QLineEdit*>("pipe path")->text() == "/tmp/unisono");
    dialog.accept();
    REQUIRE(chosen);
    CHECK(chosen->choice == last.choice);
    CHECK(chosen->raw.format == PcmFormat::s24le);
    CHECK(chosen->raw.rate_hz == 48000);
    CHECK(chosen->raw.live);
    const auto again = RememberedSource::fromText(chosen->toText());
    REQUIRE(again);
    CHECK(again->choice == chosen->choice);
    CHECK(again->name == "unisono");
    CHECK(again->raw.format == PcmFormat::s24le);
    CHECK(again->raw.live);
}

TEST_CASE("what was chosen last is remembered, and nothing else is believed", "[source]") {
    for (const SourceChoice& choice :
         {SourceChoice{Kind::system, {}}, SourceChoice{Kind::app, "Web browser"},
          SourceChoice{Kind::input, "pulse:line"}, SourceChoice{Kind::bluetooth, "pulse:phone"},
          SourceChoice{Kind::url, "https://radio.example/jazz"}}) {
        const RememberedSource kept{choice, "Anna’s “phone”", {}};
        const auto again = RememberedSource::fromText(kept.toText());
        REQUIRE(again);
        CHECK(again->choice == choice);
        CHECK(again->name == kept.name);
    }
    for (const char* other : {"", "files", "{", R"({"source":"/music/a.flac"})",
                              R"({"source":"-"})", R"({"source":7})", R"({"source":"rtsp://a"})"}) {
        INFO(other);
        CHECK_FALSE(RememberedSource::fromText(other));
    }
    const auto odd = RememberedSource::fromText(
        R"({"source":"pipe:/p","format":"x","rate_hz":-4,"channels":900})");
    REQUIRE(odd);
    CHECK(odd->raw.format == PcmFormat::s16le);
    CHECK(odd->raw.rate_hz >= 1000);
    CHECK(odd->raw.channels <= 32);
}

TEST_CASE("a link or a line of text can be dropped", "[source]") {
    QMimeData link;
    link.setUrls({QUrl("https://radio.example/jazz")});
    CHECK(droppedAddress(link) == "https://radio.example/jazz");
    QMimeData text;
    text.setText(" http://radio.example/a.pls\n");
    CHECK(droppedAddress(text) == "http://radio.example/a.pls");
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile("/music/a.flac")});
    CHECK(droppedAddress(file).isEmpty());
    QMimeData story;
    story.setText("See http://radio.example\nand more");
    CHECK(droppedAddress(story).isEmpty());
    QMimeData nothing;
    CHECK(droppedAddress(nothing).isEmpty());
}

TEST_CASE("pictures of live sound", "[source][pictures]") {
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        const QString kind = dark ? "-dark" : "-light";
        LiveStand stand(filmEvening());
        CHECK_FALSE(test::shoot(*stand.bar, "live-bar" + kind).isNull());
        stand.bar->openPicker();
        test::shoot(stand.window, "live-picker" + kind);
        AddressDialog address({"https://radio.example/jazz", "http://news.example/live.m3u8"});
        address.show();
        test::shoot(address, "live-address" + kind);
        PipeDialog pipe({});
        pipe.show();
        test::shoot(pipe, "live-pipe" + kind);
    }
    theme().setAppearance(Appearance::light);
    for (const int width : {960, 1060, 1920}) {
        LiveStand stand(filmEvening(), {width, 766});
        test::shoot(*stand.bar, QString("live-bar-%1").arg(width));
    }
    LiveStand mirrored(filmEvening());
    mirrored.window.setLayoutDirection(Qt::RightToLeft);
    QApplication::processEvents();
    test::shoot(*mirrored.bar, "live-bar-mirrored");
}
