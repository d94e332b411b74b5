#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSlider>
#include <cmath>
#include <vector>

#include "source/picker_row.h"
#include "source/picker_view.h"
#include "source/source_bar.h"
#include "source/source_bar_layout.h"
#include "source/source_bar_view.h"
#include "source/source_picker.h"
#include "source/stage_button.h"
#include "source/time_text.h"
#include "source/waveform_bars.h"
#include "source/waveform_view.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/shoot.h"

using namespace unisono;
using namespace unisono::ui;

namespace {

std::shared_ptr<const Waveform> someWaveform() {
    auto waveform = std::make_shared<Waveform>();
    for (std::size_t i = 0; i < Waveform::kBars; ++i) {
        const double x = static_cast<double>(i);
        const double swell = 0.55 + 0.3 * std::sin(x / 31.0) + 0.12 * std::sin(x * 1.7);
        waveform->peaks.push_back(static_cast<float>(std::clamp(swell, 0.05, 1.0)));
    }
    return waveform;
}

GroupView someGroup(const std::string& id, const QString& name) {
    GroupView group;
    group.id = id;
    group.name = name;
    group.sync = {SyncState::Icon::aligned, Tone::good, "In sync", ", within 0.2 ms"};
    group.line_ms = 360;
    group.volume = 56;
    return group;
}

StudioSnapshot someSnapshot() {
    StudioSnapshot now;
    now.group = "down";
    now.engine.state = PlayState::playing;
    now.source.kind = SourceKind::files;
    now.source.paths = std::make_shared<std::vector<std::string>>(
        std::initializer_list<std::string>{"/music/Harbour Lights.flac"});
    now.source.title = "Harbour Lights";
    now.source.position_s = 92;
    now.source.length_s = 257;
    now.source.seekable = true;
    now.source.waveform = someWaveform();
    return now;
}

StudioSnapshot liveSnapshot() {
    StudioSnapshot now = someSnapshot();
    using Kind = SourceChoice::Kind;
    now.offers = {{{Kind::system, {}}, {}, {}, {}, true, {}},
                  {{Kind::app, "browser"}, "Web browser", "A film about birds", {}, true, {}},
                  {{Kind::app, "music-box"}, "Music box", {}, {}, true, {}},
                  {{Kind::input, "pulse:line"}, "Turntable", {}, {}, true, {}}};
    return now;
}

std::vector<GroupView> someGroups() {
    std::vector<GroupView> groups{someGroup("down", "Downstairs"), someGroup("desk", "Desk pair"),
                                  someGroup("party", "Summer & party")};
    groups[2].sync = {SyncState::Icon::unsure, Tone::warn, "Not checked",
                      " since Garden came back"};
    return groups;
}

SourceBarView playing() {
    SourceBarView view = sourceBarView(someSnapshot(), someGroups());
    view.caption = "a tune of our own";
    return view;
}

// A window with nothing but the bar at its bottom.
struct BarStand {
    QWidget window;
    SourceBar* bar = new SourceBar(&window);

    explicit BarStand(const SourceBarView& view, QSize size = {1280, 766}) {
        window.resize(size);
        window.show();
        bar->setView(view);
        place();
    }
    void place() {
        QApplication::processEvents();
        bar->setGeometry(0, window.height() - bar->height(), window.width(), bar->height());
        QApplication::processEvents();
    }
    template <class T>
    T* part(int nth = 0) {
        return bar->findChildren<T*>().at(nth);
    }
};

void mouse(QWidget* widget, QEvent::Type type, QPoint at, Qt::MouseButtons held) {
    QMouseEvent event(type, at, widget->mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held,
                      Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

void press(QWidget* widget, QPoint at) {
    mouse(widget, QEvent::MouseButtonPress, at, Qt::LeftButton);
}

void drag(QWidget* widget, QPoint at) {
    mouse(widget, QEvent::MouseMove, at, Qt::LeftButton);
}

void release(QWidget* widget, QPoint at) {
    mouse(widget, QEvent::MouseButtonRelease, at, Qt::NoButton);
}

void click(QWidget* widget, QPoint at) {
    press(widget, at);
    release(widget, at);
}

void strike(QWidget* widget, Qt::Key key) {
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
    }
}

}  // namespace

TEST_CASE("times are told as people tell them", "[source]") {
    CHECK(timeText(0) == "0:00");
    CHECK(timeText(92.9) == "1:32");
    CHECK(timeText(3723) == "1:02:03");
    CHECK(timeText(-4) == "0:00");
    CHECK(timeText(std::nan("")) == "0:00");
}

TEST_CASE("the bar's view tells what plays and on what", "[source]") {
    const SourceBarView view = sourceBarView(someSnapshot(), someGroups());
    CHECK(view.kind_text == "Music file");
    CHECK(view.title == "Harbour Lights");
    CHECK(view.play == SourceBarView::Play::playing);
    CHECK(view.seekable);
    CHECK(view.can_previous);
    CHECK_FALSE(view.can_next);
    CHECK(view.group_name == "Downstairs");
    CHECK(view.volume == 56);
    CHECK(view.groups.size() == 3);

    SECTION("of several files") {
        StudioSnapshot now = someSnapshot();
        now.source.paths = std::make_shared<std::vector<std::string>>(
            std::initializer_list<std::string>{"/a/One.wav", "/a/Two.wav", "/a/Three.wav"});
        now.source.title.clear();
        now.source.track = 1;
        const SourceBarView several = sourceBarView(now, someGroups(), "desk");
        CHECK(several.title == "Two");
        CHECK(several.caption == "2 of 3");
        CHECK(several.more == 2);
        CHECK(several.can_next);
        CHECK(several.group == "desk");
    }
    SECTION("without a length nothing can be sought") {
        StudioSnapshot now = someSnapshot();
        now.source.length_s.reset();
        CHECK_FALSE(sourceBarView(now, someGroups()).seekable);
    }
    SECTION("before anything was chosen") {
        const SourceBarView first = sourceBarView({}, {});
        CHECK(first.title == "Choose a source");
        CHECK(first.group_name == "No group yet");
        CHECK_FALSE(first.can_play);
    }
    SECTION("a problem is told in a sentence, the rest beside it") {
        StudioSnapshot now = someSnapshot();
        now.source_problem =
            Error{ErrorKind::file_unusable, "song.mp3 is no sound Unisono can play.",
                  "It is a picture.", "Choose another file."};
        const SourceBarView wrong = sourceBarView(now, someGroups());
        CHECK(wrong.problem == "song.mp3 is no sound Unisono can play.");
        CHECK(wrong.problem_more.endsWith("Choose another file."));
    }
}

TEST_CASE("the waveform's bars keep the loudest of what they stand for", "[source]") {
    CHECK(barsIn(525) == 105);
    CHECK(barsIn(0) == 0);
    Waveform waveform;
    waveform.peaks.assign(Waveform::kBars / 2, 0.25F);
    waveform.peaks[3] = 1.0F;
    const std::vector<float> bars = barHeights(waveform, 100);
    REQUIRE(bars.size() == 100);
    CHECK(bars[0] == 1.0F);
    CHECK(bars[1] == 0.25F);
    CHECK(bars[99] < 0.0F);                            // not read yet
    CHECK(barHeights(waveform, 1000).size() == 1000);  // more bars than values
}

TEST_CASE("the bar gives way in a sensible order as it narrows", "[source]") {
    const SourceBarMetrics metrics;
    const SourceBarLayout full = layoutSourceBar({1280, 84}, metrics);
    CHECK(full.source == QRect(20, 17, 222, 52));
    CHECK(full.play == QRect(296, 21, 44, 44));
    CHECK(full.wave.left() == 394);
    CHECK(full.group.left() == 938);
    CHECK(full.slider.right() + 1 == 1232);
    CHECK(full.title_shown);

    const SourceBarLayout least = layoutSourceBar({960, 72}, metrics);
    CHECK(least.source == QRect(16, 14, 188, 46));
    CHECK(least.play == QRect(216, 16, 42, 42));
    CHECK_FALSE(least.title_shown);
    CHECK_FALSE(least.number_shown);
    CHECK_FALSE(least.group_icon);
    CHECK(least.previous.isEmpty());

    for (const double scale : {1.0, 1.4, 2.0}) {
        SourceBarMetrics large;
        large.scale = scale;
        for (int width = 900; width <= 2400; width += 20) {
            const SourceBarLayout is = layoutSourceBar({width, 84}, large);
            INFO(width << " at " << scale);
            CHECK(is.wave.width() >= 60);
            CHECK(is.source.right() < is.play.left());
            CHECK(is.play.right() < is.wave.left());
            CHECK(is.wave.right() < is.group.left());
            CHECK(is.slider.right() < width);
        }
    }
}

TEST_CASE("the waveform seeks by click, drag and keys", "[source]") {
    WaveformView wave;
    wave.resize(500, 32);
    wave.setTimes(50, 100, true);
    wave.show();
    std::vector<double> seeks;
    QObject::connect(&wave, &WaveformView::seek, [&](double to_s) { seeks.push_back(to_s); });

    SECTION("a click") {
        click(&wave, QPoint(250, 10));
        REQUIRE(seeks.size() == 1);
        CHECK(seeks[0] == Approx(50.0));
    }
    SECTION("a drag seeks once, where it ends") {
        press(&wave, QPoint(100, 10));
        CHECK(wave.shown_s() == Approx(20.0));
        drag(&wave, QPoint(400, 10));
        QApplication::processEvents();
        CHECK(seeks.empty());
        release(&wave, QPoint(400, 10));
        REQUIRE(seeks.size() == 1);
        CHECK(seeks[0] == Approx(80.0));
        wave.setTimes(50.1, 100, true);
        CHECK(wave.shown_s() == Approx(80.0));  // until the studio has followed
        wave.setTimes(80.2, 100, true);
        wave.setTimes(81.0, 100, true);
        CHECK(wave.shown_s() == Approx(81.0));
    }
    SECTION("Esc ends a drag without seeking") {
        press(&wave, QPoint(100, 10));
        strike(&wave, Qt::Key_Escape);
        release(&wave, QPoint(100, 10));
        CHECK(seeks.empty());
    }
    SECTION("keys add up before the studio follows") {
        strike(&wave, Qt::Key_Right);
        strike(&wave, Qt::Key_Right);
        REQUIRE(seeks.size() == 2);
        CHECK(seeks[1] == Approx(60.0));
        strike(&wave, Qt::Key_Home);
        CHECK(seeks[2] == Approx(0.0));
    }
    SECTION("nothing is sought in what is live") {
        wave.setTimes(50, {}, true);
        click(&wave, QPoint(250, 10));
        strike(&wave, Qt::Key_Right);
        CHECK(seeks.empty());
        CHECK(wave.focusPolicy() == Qt::NoFocus);
    }
    SECTION("it is a slider to those who cannot see it") {
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&wave);
        REQUIRE(access != nullptr);
        CHECK(access->role() == QAccessible::Slider);
        CHECK(access->text(QAccessible::Value) == "0:50 of 1:40");
        REQUIRE(access->valueInterface() != nullptr);
        access->valueInterface()->setCurrentValue(30.0);
        CHECK(seeks.size() == 1);
    }
}

TEST_CASE("the bar follows the height of its window", "[source]") {
    BarStand stand(playing());
    CHECK(stand.bar->height() == 84);
    stand.window.resize(960, 600);
    stand.place();
    CHECK(stand.bar->height() == 72);
    stand.window.resize(1280, 800);
    stand.place();
    CHECK(stand.bar->height() == 84);
}

TEST_CASE("the volume is told when the user moves it, and only then", "[source]") {
    BarStand stand(playing());
    std::vector<int> volumes;
    QObject::connect(stand.bar, &SourceBar::volumeChanged,
                     [&](int volume) { volumes.push_back(volume); });
    SourceBarView other = playing();
    other.volume = 30;
    stand.bar->setView(other);
    CHECK(volumes.empty());
    auto* slider = stand.part<QSlider>();
    CHECK(slider->value() == 30);
    strike(slider, Qt::Key_Right);
    REQUIRE(volumes.size() == 1);
    CHECK(volumes[0] == 31);
}

TEST_CASE("the picker is walked by keys and says what is not there", "[source]") {
    using Kind = SourcePicker::Kind;
    BarStand stand(playing());
    SourcePicker& picker = stand.bar->picker();
    picker.setView(pickerView(someSnapshot(), {}));
    picker.setRecent({"/music/One.flac", "/music/Two.flac"});
    stand.bar->openPicker();
    QApplication::processEvents();
    REQUIRE(picker.isVisible());
    int chosen = 0;
    int files = 0;
    int tick = 0;
    QObject::connect(&picker, &SourcePicker::chosen, [&] { ++chosen; });
    QObject::connect(stand.bar, &SourceBar::openFilesWanted, [&] { ++files; });
    QObject::connect(stand.bar, &SourceBar::playTick, [&] { ++tick; });
    const auto key = [&](Qt::Key which) {
        strike(picker.focusWidget(), which);
        QApplication::processEvents();
    };

    CHECK(picker.focusWidget() == picker.row(Kind::files));
    key(Qt::Key_Down);
    CHECK(picker.focusWidget() == picker.row(Kind::recent));
    key(Qt::Key_Down);
    CHECK(picker.focusWidget() == picker.row(Kind::computer));
    key(Qt::Key_Return);
    CHECK(chosen == 0);  // not available
    CHECK(picker.isVisible());
    key(Qt::Key_Home);
    key(Qt::Key_Up);
    CHECK(picker.focusWidget() == picker.row(Kind::tick));

    SECTION("Enter chooses") {
        key(Qt::Key_Return);
        CHECK(tick == 1);
        CHECK_FALSE(picker.isVisible());
    }
    SECTION("Enter on the files opens the dialog for them") {
        key(Qt::Key_Home);
        key(Qt::Key_Return);
        CHECK(files == 1);
    }
    SECTION("Esc changes nothing") {
        key(Qt::Key_Escape);
        CHECK_FALSE(picker.isVisible());
        CHECK(chosen == 0);
        CHECK(files == 0);
    }
    SECTION("a click elsewhere closes it") {
        click(&stand.window, QPoint(1000, 100));
        CHECK_FALSE(picker.isVisible());
    }
    SECTION("what becomes available can be chosen") {
        SourceChoice live;
        QObject::connect(stand.bar, &SourceBar::liveWanted,
                         [&](const SourceChoice& choice) { live = choice; });
        picker.setView(pickerView(liveSnapshot(), {}));
        picker.row(Kind::computer)->click();
        CHECK(live.kind == SourceChoice::Kind::system);
    }
    SECTION("roles and states") {
        CHECK(QAccessible::queryAccessibleInterface(&picker)->role() == QAccessible::PopupMenu);
        QAccessibleInterface* row =
            QAccessible::queryAccessibleInterface(picker.row(Kind::bluetooth));
        CHECK(row->role() == QAccessible::MenuItem);
        CHECK(row->state().hasPopup);
        QAccessibleInterface* computer =
            QAccessible::queryAccessibleInterface(picker.row(Kind::computer));
        CHECK(computer->state().disabled);
        CHECK(computer->text(QAccessible::Description) == "Not known yet");
        CHECK(QAccessible::queryAccessibleInterface(picker.row(Kind::files))->state().checked);
    }
}

TEST_CASE("pictures of the bar and the picker", "[source][pictures]") {
    QWidget elsewhere;
    click(&elsewhere, QPoint(1, 1));  // no rings from the keys of other tests
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        const QString kind = dark ? "-dark" : "-light";
        {
            BarStand stand(playing());
            CHECK_FALSE(test::shoot(*stand.bar, "source-playing" + kind).isNull());
            stand.bar->picker().setRecent({"/m/Night train.flac", "/m/Morning.mp3"});
            stand.bar->openPicker();
            test::shoot(stand.window, "source-picker" + kind);
            stand.bar->setDropTarget(true);
            test::shoot(stand.window, "source-drop" + kind);
        }
        {
            BarStand stand(sourceBarView({}, {}));
            test::shoot(*stand.bar, "source-first" + kind);
        }
        {
            SourceBarView view = playing();
            view.problem = "song.mp3 is no sound Unisono can play.";
            view.play = SourceBarView::Play::stopped;
            BarStand stand(view);
            test::shoot(*stand.bar, "source-problem" + kind);
            stand.window.resize(960, 600);
            stand.place();
            test::shoot(*stand.bar, "source-problem-narrow" + kind);
        }
    }
    theme().setAppearance(Appearance::light);
    {
        BarStand stand(playing(), {960, 600});
        test::shoot(*stand.bar, "source-960");
        stand.bar->picker().setRecent({"/m/Night train.flac", "/m/Morning.mp3"});
        stand.bar->picker().setView(pickerView(liveSnapshot(), {}));
        stand.bar->openPicker();
        test::shoot(stand.window, "source-picker-960");
    }
    for (const int width : {1060, 1120, 1180, 1920}) {
        BarStand stand(playing(), {width, 766});
        test::shoot(*stand.bar, QString("source-%1").arg(width));
    }
    {
        SourceBarView view = playing();
        view.waveform.reset();
        view.play = SourceBarView::Play::starting;
        BarStand stand(view);
        test::shoot(*stand.bar, "source-no-waveform");
    }
    const QString titles[] = {
        "漁火與燈塔：海港的夜晚與清晨的第一班渡輪慢慢駛過長長的防波堤與沉睡的倉庫以及遠方的燈火",
        "أضواء الميناء في الليل وأغنية طويلة جدا عن البحر والسفن والريح والعودة إلى البيت",
        "🎷🎺 Late night 🌙 jam with 👩‍👩‍👧‍👦 and a name so long that "
        "nobody "
        "remembers "
        "how "
        "it "
        "began 🎹"};
    int number = 0;
    for (const QString& title : titles) {
        SourceBarView view = playing();
        view.title = title;
        view.group_name = title;
        BarStand stand(view);
        test::shoot(*stand.bar, QString("source-long-%1").arg(number));
        stand.window.resize(960, 600);
        stand.place();
        test::shoot(*stand.bar, QString("source-long-narrow-%1").arg(number++));
    }
    {
        BarStand stand(playing());
        stand.window.setLayoutDirection(Qt::RightToLeft);
        stand.place();
        stand.bar->openPicker();
        test::shoot(stand.window, "source-mirrored");
    }
    {
        BarStand stand(playing());
        click(stand.part<StageButton>(1), QPoint(20, 20));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        CHECK(menu->actions().size() == 3);
        CHECK(menu->actions()[0]->isChecked());
        CHECK(menu->actions()[2]->text() == "Summer && party");
        test::shoot(*menu, "source-groups");
        std::string told;
        QObject::connect(stand.bar, &SourceBar::groupChosen,
                         [&](const std::string& id) { told = id; });
        menu->actions()[1]->trigger();
        CHECK(told == "desk");
        menu->close();
    }
    {
        BarStand stand(playing());
        auto* wave = stand.part<WaveformView>();
        drag(wave, QPoint(350, 12));
        press(wave, QPoint(350, 12));
        test::shoot(*stand.bar, "source-dragging");
        release(wave, QPoint(350, 12));
    }
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2.0);
        QApplication::setFont(large);
        BarStand stand(playing());
        test::shoot(*stand.bar, "source-large-text");
        stand.bar->openPicker();
        test::shoot(stand.window, "source-picker-large-text");
        QApplication::setFont(before);
    }
}
