#include "inspector/inspector.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <cmath>

#include "inspector/eq_plot.h"
#include "inspector/eq_section.h"
#include "inspector/facts_row.h"
#include "inspector/inspector_words.h"
#include "inspector/name_line.h"
#include "inspector/phrase_label.h"
#include "inspector/tick_switch.h"
#include "inspector/trim_slider.h"
#include "model/words.h"
#include "strip/equalizer.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/shoot.h"
#include "widgets/note.h"
#include "widgets/segmented.h"

using namespace unisono;
using namespace unisono::ui;

namespace {

constexpr std::int64_t kNow_s = 1'772'000'000;  // 25 February 2026, 06:13:20 UTC

std::vector<EqBand> fourBands() {
    using Shape = EqBand::Shape;
    return {{Shape::peak, 60.0, 4.1, 0.9},
            {Shape::peak, 240.0, -2.6, qOf(1.1)},
            {Shape::peak, 2400.0, 2.6, 0.9},
            {Shape::peak, 9000.0, 3.0, 0.7}};
}

// Hall, as it is in the setup and in what the studio tells.
struct World {
    Setup setup;
    StudioSnapshot now;
    GroupView group;

    World() {
        SpeakerRecord hall;
        hall.key = {"AA:01", "pulse", "", "aac"};
        hall.display_name = "Hall";
        hall.settings.extra_latency_ms = 89.0;
        hall.settings.delay_ms = 0.4;
        hall.settings.equalizer = fourBands();
        hall.reported_ms = 112.0;
        hall.number = 3;
        CalibrationRecord old;
        old.taken_unix_s = kNow_s - 40 * 86400;
        old.residual_ms = 84.0;
        old.error_ms = 0.2;
        CalibrationRecord today;
        today.taken_unix_s = kNow_s - 3600;
        today.residual_ms = 89.0;
        today.error_ms = 0.04;
        today.microphone = "Desk microphone";
        hall.calibrations = {old, today};
        setup.speakers = {hall};
        Group downstairs;
        downstairs.id = "g";
        downstairs.name = "Downstairs";
        downstairs.members = {"AA:01"};
        setup.groups = {downstairs};

        SinkInfo sink;
        sink.id = {"pulse", "bluez.AA_01"};
        sink.description = "Flip 6";
        sink.bluetooth_address = "AA:01";
        sink.bluetooth_codec = "aac";
        now.unix_ms = kNow_s * 1000;
        now.sinks = {sink};
        now.group = "g";
        now.servers = {{"pulse", {true, "PulseAudio 16.1", "", ""}}};
        SpeakerSnapshot playing;
        playing.id = sink.id;
        playing.state = SpeakerState::playing;
        playing.line.clock_known = true;
        playing.line.sounding = true;
        playing.line.declared_ms = 112.0;
        playing.line.drift_ppm = 38.2;
        playing.line.drift_error_ppm = 1.6;
        playing.line.underruns = 2;
        now.engine.state = PlayState::playing;
        now.engine.speakers = {playing};
    }
    SpeakerRecord& record() { return setup.speakers.front(); }
    InspectorView view(bool in_group = true) {
        const Scene scene{setup, now};
        group = groupOf(scene, setup.groups.front());
        return inspectorView(scene, "AA:01", in_group ? &group : nullptr, QTimeZone::utc());
    }
};

InspectorView hallView() {
    InspectorView view = World().view();
    view.speaker.battery_percent = 64;
    view.speaker.icon = "portable";
    view.line_ms = 360.0;
    view.wait_ms = 159.4;
    return view;
}

QPushButton* buttonNamed(QWidget& widget, const QString& text) {
    for (QPushButton* button : widget.findChildren<QPushButton*>()) {
        if (button->text() == text || button->accessibleName() == text) {
            return button;
        }
    }
    FAIL("no button " << text.toStdString());
    return nullptr;
}

}  // namespace

TEST_CASE("Inspector: a measured speaker is told with its numbers, dates and facts") {
    World world;
    InspectorView view = world.view();
    CHECK(view.state == LaneView::State::measured);
    CHECK(view.connection == InspectorView::Connection::playing);
    CHECK(view.own_ms == 201.0);
    CHECK(view.reported_ms == 112.0);
    CHECK(view.found_ms == 89.0);
    CHECK(view.error_bar_ms == 0.04);
    CHECK(view.line_ms.has_value());
    CHECK(view.measured.startsWith("measured today"));
    CHECK(view.measured_by == "Desk microphone");
    REQUIRE(view.history.size() == 2);
    CHECK(view.history[0].applied);
    CHECK_FALSE(view.history[1].applied);
    CHECK(view.history[0].found == milliseconds(89.0));
    CHECK(view.codec == "AAC");
    CHECK(view.dropouts == 2U);
    const auto facts = factsOf(view);
    REQUIRE(facts.size() == 4);
    CHECK(facts[0].value == QString::fromUtf8("+38\u00a0ppm"));
    CHECK(facts[0].remark == QString::fromUtf8("±\u00a02, corrected"));
    CHECK(facts[3].value == "PulseAudio");

    // Undone: the older one is in force again.
    world.record().settings.extra_latency_ms = 84.0;
    view = world.view();
    CHECK(view.history[1].applied);
    CHECK(view.measured == "measured 16 January 2026");
}

TEST_CASE("Inspector: what is only claimed, suspect, lost, over-reported or not known is said so") {
    World world;
    SECTION("reported only") {
        world.record().calibrations.clear();
        world.record().settings.extra_latency_ms = 0.0;
        const InspectorView view = world.view();
        CHECK(view.state == LaneView::State::reported);
        CHECK(view.measured == "never measured");
        CHECK(view.error_bar_ms == 0.0);
        CHECK(view.found_ms == 0.0);
    }
    SECTION("suspect") {
        world.record().suspect = "It was connected anew.";
        const InspectorView view = world.view();
        CHECK(view.state == LaneView::State::suspect);
        CHECK(view.suspect == "It was connected anew.");
    }
    SECTION("refused") {
        world.now.engine.speakers[0].state = SpeakerState::refused;
        world.now.engine.speakers[0].problem = "It is used by another program.";
        const InspectorView view = world.view();
        CHECK(view.connection == InspectorView::Connection::refused);
        CHECK(view.problem == "It is used by another program.");
        CHECK_FALSE(view.dropouts.has_value());
    }
    SECTION("over-reported") {
        world.record().settings.extra_latency_ms = -31.0;
        world.record().calibrations.back().residual_ms = -31.0;
        const InspectorView view = world.view();
        CHECK(view.found_ms == -31.0);
        CHECK(view.own_ms == 81.0);
        CHECK(view.history[0].found.endsWith("less"));
    }
    SECTION("no group: no line, no wait") {
        const InspectorView view = world.view(false);
        CHECK_FALSE(view.line_ms.has_value());
        CHECK_FALSE(view.wait_ms.has_value());
        CHECK(view.own_ms == 201.0);
    }
    SECTION("never measured, and it claims to need no time: nothing is known, no line is drawn") {
        world.record().calibrations.clear();
        world.record().settings.extra_latency_ms = 0.0;
        world.record().reported_ms = 0.0;
        for (SpeakerSnapshot& speaker : world.now.engine.speakers) {
            speaker.line.declared_ms = 0.0;
        }
        const InspectorView view = world.view();
        CHECK_FALSE(view.own_ms.has_value());
        CHECK_FALSE(view.line_ms.has_value());
    }
    SECTION("no data at all") {
        world.setup.speakers.clear();
        world.now.sinks.clear();
        world.now.engine.speakers.clear();
        const InspectorView view = world.view();
        CHECK(view.connection == InspectorView::Connection::away);
        CHECK_FALSE(view.own_ms.has_value());
        CHECK(factsOf(view).empty());
    }
}

TEST_CASE("Inspector: its words for numbers") {
    CHECK(errorText(0.04) == QString::fromUtf8("±\u00a00.04\u00a0ms"));
    CHECK(errorText(0.23) == QString::fromUtf8("±\u00a00.2\u00a0ms"));
    CHECK(errorText(3.4) == QString::fromUtf8("±\u00a03\u00a0ms"));
    CHECK(errorText(0.0).isEmpty());
    CHECK(trimSpoken(0.4) == "0.4 milliseconds later");
    CHECK(trimSpoken(-10.0) == "10 milliseconds earlier");
    CHECK(trimSpoken(0.01) == "no trim");
    CHECK(trimSentence(1.0).startsWith("%1 plays <b>1"));
    CHECK(pointSpoken(2, fourBands()[1]) == "Point 2, 240 hertz, minus 2.6 decibels");
    for (const double octaves : {0.05, 0.3, 1.0, 3.0, 6.6}) {
        CHECK(octavesOf(qOf(octaves)) == Approx(octaves));
    }
    // A bell of one octave has half its gain in dB half an octave away (for small angles).
    const std::vector<EqBand> bell{{EqBand::Shape::peak, 100.0, 6.0, qOf(1.0)}};
    CHECK(responseDb(bell, 100.0 * std::sqrt(2.0), 48000.0) == Approx(3.0).margin(0.02));
}

TEST_CASE("Equalizer picture: places and frequencies belong together") {
    const EqScale scale{QRectF(0, 0, 404, 124), 6.0};
    for (const double hz : {20.0, 50.0, 1000.0, 20000.0}) {
        CHECK(scale.hzAt(scale.xOf(hz)) == Approx(hz));
    }
    for (const double db : {-9.0, -2.6, 0.0, 6.0}) {
        CHECK(scale.dbAt(scale.yOf(db)) == Approx(db).margin(1e-9));
    }
    CHECK(scale.xOf(1000.0) - scale.xOf(100.0) == Approx(404.0 / 3.0));
    CHECK(eqLabelFor({}, 48000.0) == 6.0);
    CHECK(eqLabelFor({{EqBand::Shape::peak, 100.0, -14.0, 1.0}}, 48000.0) == 12.0);
    CHECK(
        eqLabelFor({{EqBand::Shape::peak, 100.0, 7.0, 1.0}, {EqBand::Shape::peak, 100.0, 7.0, 1.0}},
                   48000.0) == 12.0);
    CHECK(roomForPoint_hz({}) == 1000.0);
    CHECK(roomForPoint_hz({{EqBand::Shape::peak, 200.0, 0.0, 1.0}}) == Approx(2000.0));
    std::vector<EqBand> bands = fourBands();
    CHECK(insertBand(bands, {EqBand::Shape::peak, 1000.0, 0.0, 1.0}) == 2);
}

TEST_CASE("Equalizer picture: points are dragged, added, widened and removed") {
    EqPlot plot;
    plot.resize(404, plot.sizeHint().height());
    plot.setBands(fourBands(), 48000.0);
    plot.show();
    std::vector<bool> dragging;
    QObject::connect(&plot, &EqPlot::changed,
                     [&](const std::vector<EqBand>&, bool still) { dragging.push_back(still); });
    const EqScale scale = plot.scale();
    // The curve is where the equalizer says, away from points and lines of the grid.
    const QPointF on_curve(scale.xOf(130.0), scale.yOf(responseDb(fourBands(), 130.0, 48000.0)));
    const QColor ink = plot.grab().toImage().pixelColor(on_curve.toPoint());
    CHECK(std::abs(ink.red() - colours().accent.red()) < 60);
    const QPoint from = pointOf(scale, plot.bands()[1]).toPoint();
    const QPoint to = from + QPoint(30, -20);
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    CHECK(plot.chosen() == 1U);
    QTest::mouseMove(&plot, from + QPoint(10, -8));
    plot.setBands({}, 48000.0);  // an older view comes in between
    QTest::mouseMove(&plot, to);
    REQUIRE(plot.bands().size() == 4);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    REQUIRE(dragging.size() >= 2);
    CHECK(dragging.front());
    CHECK_FALSE(dragging.back());
    CHECK(plot.bands()[1].frequency_hz ==
          Approx(240.0 * std::pow(1000.0, 30.0 / scale.area.width())).margin(1.0));
    CHECK(plot.bands()[1].gain_db ==
          Approx(-2.6 + 20.0 * 18.0 / scale.area.height()).margin(0.051));

    const double gain = plot.bands()[1].gain_db;
    QTest::keyClick(&plot, Qt::Key_Up);
    CHECK(plot.bands()[1].gain_db == Approx(gain + 0.5));
    QTest::keyClick(&plot, Qt::Key_Down, Qt::ControlModifier);
    CHECK(plot.bands()[1].gain_db == Approx(gain + 0.4));
    const double q = plot.bands()[1].q;
    QTest::keyClick(&plot, Qt::Key_Plus);
    CHECK(plot.bands()[1].q < q);
    QTest::keyClick(&plot, Qt::Key_PageDown);
    CHECK(plot.chosen() == 2U);
    CHECK(plot.accessibleName() == "Sound shaping, 4 point(s)");
    CHECK(plot.rowSentence(plot.chosenRow()) == "Point 3, 2,400 hertz, plus 2.6 decibels");
    QTest::keyClick(&plot, Qt::Key_Delete);
    CHECK(plot.bands().size() == 3);
    QTest::mouseDClick(&plot, Qt::LeftButton, {}, QPoint(200, 20));
    CHECK(plot.bands().size() == 4);
    for (int i = 0; i < 20; ++i) {
        plot.addPoint();
    }
    CHECK(plot.bands().size() == kMaxEqBands);
}

// Who cannot see the curve hears its points: a table, the chosen one with the focus.
TEST_CASE("Equalizer picture: its points are a table to screen readers") {
    EqPlot plot;
    plot.resize(404, plot.sizeHint().height());
    plot.setBands(fourBands(), 48000.0);
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&plot);
    REQUIRE(table != nullptr);
    CHECK(table->role() == QAccessible::Table);
    CHECK(table->text(QAccessible::Name) == "Sound shaping, 4 point(s)");
    REQUIRE(table->tableInterface() != nullptr);
    REQUIRE(table->tableInterface()->rowCount() == 4);
    QAccessibleInterface* point = table->tableInterface()->cellAt(1, 0);
    REQUIRE(point != nullptr);
    CHECK(point->text(QAccessible::Name) == "Point 2, 240 hertz, minus 2.6 decibels");
    CHECK_FALSE(point->state().selected);
    plot.choose(1);
    CHECK(point->state().selected);
    CHECK(table->tableInterface()->selectedRows() == QList<int>{1});
    const QPoint centre = plot.mapToGlobal(pointOf(plot.scale(), plot.bands()[1]).toPoint());
    CHECK(point->rect().contains(centre));
    CHECK(table->childAt(centre.x(), centre.y()) == point);
    QTest::keyClick(&plot, Qt::Key_Up);
    CHECK(point->text(QAccessible::Name) == "Point 2, 240 hertz, minus 2.1 decibels");
    QTest::keyClick(&plot, Qt::Key_Delete);
    CHECK(table->childCount() == 3);
    CHECK(table->child(3) == nullptr);
}

TEST_CASE("Inspector: everything the user does is told, by mouse and by keys") {
    Inspector inspector;
    inspector.resize(444, 760);
    inspector.setView(hallView());
    inspector.show();
    std::vector<double> trims;
    QObject::connect(&inspector, &Inspector::trimChanged, [&](double ms) { trims.push_back(ms); });
    QTest::mouseClick(buttonNamed(inspector, "0.1 milliseconds later"), Qt::LeftButton);
    QTest::mouseClick(buttonNamed(inspector, "10 milliseconds earlier"), Qt::LeftButton);
    auto* slider = inspector.findChild<TrimSlider*>();
    QTest::keyClick(slider, Qt::Key_Right);
    QTest::mouseClick(buttonNamed(inspector, "Reset to 0"), Qt::LeftButton);
    CHECK(trims == std::vector<double>{0.5, -9.5, -9.4, 0.0});
    slider->setTrim_ms(31.0);
    QTest::keyClick(slider, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(trims.back() == 32.0);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(slider);
    REQUIRE(spoken != nullptr);
    CHECK(spoken->text(QAccessible::Value) == "32 milliseconds later");

    int role = -1, volume = -1, ticks = 0, measures = 0, reconnects = 0, forgets = 0, closes = 0;
    QString name;
    std::vector<EqBand> bands = fourBands();
    QObject::connect(&inspector, &Inspector::roleChosen,
                     [&](Role chosen) { role = static_cast<int>(chosen); });
    QObject::connect(&inspector, &Inspector::volumeChanged, [&](int v) { volume = v; });
    QObject::connect(&inspector, &Inspector::tickWanted, [&](bool on) { ticks += on ? 1 : 0; });
    QObject::connect(&inspector, &Inspector::measureWanted, [&] { ++measures; });
    QObject::connect(&inspector, &Inspector::reconnectWanted, [&] { ++reconnects; });
    QObject::connect(&inspector, &Inspector::forgetWanted, [&] { ++forgets; });
    QObject::connect(&inspector, &Inspector::closed, [&] { ++closes; });
    QObject::connect(&inspector, &Inspector::renamed, [&](const QString& n) { name = n; });
    QObject::connect(&inspector, &Inspector::equalizerChanged,
                     [&](const std::vector<EqBand>& b, bool) { bands = b; });
    inspector.findChild<QSlider*>()->setValue(42);
    CHECK(volume == 42);
    QTest::mouseClick(inspector.findChild<TickSwitch*>(), Qt::LeftButton);
    CHECK(ticks == 1);
    QTest::mouseClick(buttonNamed(inspector, "Flat"), Qt::LeftButton);
    CHECK(bands.empty());
    QTest::mouseClick(buttonNamed(inspector, "Measure again"), Qt::LeftButton);
    QTest::mouseClick(buttonNamed(inspector, "Reconnect"), Qt::LeftButton);
    CHECK(measures == 1);
    CHECK(reconnects == 1);
    QTest::mouseClick(buttonNamed(inspector, QString::fromUtf8("Forget …")), Qt::LeftButton);
    CHECK(forgets == 0);
    QTest::keyClick(&inspector, Qt::Key_Escape);
    CHECK(closes == 0);
    QTest::mouseClick(buttonNamed(inspector, QString::fromUtf8("Forget …")), Qt::LeftButton);
    QTest::mouseClick(buttonNamed(inspector, "Forget"), Qt::LeftButton);
    CHECK(forgets == 1);

    inspector.startRenaming();
    auto* edit = inspector.findChild<NameLine*>()->findChild<QLineEdit*>();
    edit->setText("  Big  hall ");
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(name == "Big hall");
    inspector.startRenaming();
    edit->setText("Other");
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK(name == "Big hall");
    CHECK(closes == 0);
    QTest::keyClick(&inspector, Qt::Key_Escape);
    CHECK(closes == 1);
    auto* roles = inspector.findChild<Segmented*>();
    emit roles->chosen(2);
    CHECK(role == static_cast<int>(Role::left));
}

TEST_CASE("Inspector: pictures", "[shots]") {
    const QString long_name =
        "The speaker in the hall beside the old grandfather clock that nobody ever winds";
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        const QString suffix = dark ? "-dark" : "";
        for (const int width : {400, 444, 560}) {
            Inspector inspector;
            inspector.resize(width, 684);
            inspector.setView(hallView());
            inspector.setTickPlays(true);
            inspector.findChild<EqPlot*>()->choose(1);
            const QImage image =
                test::shoot(inspector, QString("inspector-%1%2").arg(width).arg(suffix));
            CHECK(image.width() == qRound(width * inspector.devicePixelRatioF()));
        }
        Inspector inspector;
        inspector.resize(444, 1000);
        InspectorView view = hallView();
        view.speaker.name = long_name;
        view.speaker.simulated = true;
        view.speaker.is_echo = true;
        view.state = LaneView::State::suspect;
        view.suspect = "It was connected anew.";
        inspector.setView(view);
        inspector.findChild<EqSection*>()->setTableShown(true);
        buttonNamed(inspector, "History")->click();
        test::shoot(inspector, "inspector-long" + suffix);

        Inspector mirrored;
        mirrored.setLayoutDirection(Qt::RightToLeft);
        mirrored.resize(444, 800);
        view = hallView();
        view.connection = InspectorView::Connection::lost;
        view.state = LaneView::State::lost;
        view.speaker.name = QString::fromUtf8("אולם הכניסה");
        mirrored.setView(view);
        test::shoot(mirrored, "inspector-rtl" + suffix);

        Inspector empty;
        empty.resize(444, 684);
        view = InspectorView();
        view.speaker.name = "Garden";
        view.measured = "never measured";
        empty.setView(view);
        test::shoot(empty, "inspector-empty" + suffix);
    }
    theme().setAppearance(Appearance::system);
}
