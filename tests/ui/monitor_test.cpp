// Guards ui/monitor: the view's builder, its words, the plot's geometry and pictures, the files.
#include <QAccessible>
#include <QApplication>
#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <random>

#include "monitor/monitor_export.h"
#include "monitor/monitor_view.h"
#include "monitor/monitor_words.h"
#include "monitor/sync_monitor_page.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/keys.h"
#include "ui/support/shoot.h"

using namespace unisono;
using namespace unisono::ui;
using test::press;

namespace {

const std::vector<std::string> kNames{"Kitchen", "Den", "Hall", "Living room"};

std::int64_t nowUnix_ms() {
    static const std::int64_t now =
        QDateTime(QDate(2026, 3, 14), QTime(14, 25)).toMSecsSinceEpoch();
    return now;
}

GroupView groupOf(std::size_t count) {
    GroupView group;
    group.id = "g";
    group.name = "Downstairs";
    group.goal = Goal::several_rooms;
    group.tolerance_ms = 20.0;
    group.play = GroupView::Play::playing;
    group.sync = {SyncState::Icon::aligned, Tone::good, "In sync", ", within 0.2 ms"};
    const double errors[]{0.06, -0.08, 0.11, 0.01};
    for (std::size_t i = 0; i < count; ++i) {
        LaneView lane;
        lane.speaker.device = "d" + std::to_string(i);
        lane.speaker.name = i < kNames.size() ? QString::fromStdString(kNames[i])
                                              : QString("Speaker %1").arg(i + 1);
        lane.speaker.number = static_cast<int>(i) + 1;
        lane.error_ms = errors[i % 4];
        lane.error_bar_ms = 0.04;
        group.lanes.push_back(lane);
    }
    return group;
}

SyncHistory::Excerpt noise(std::size_t count, std::size_t columns, double seconds) {
    SyncHistory::Excerpt excerpt;
    excerpt.end_unix_ms = nowUnix_ms();
    excerpt.begin_unix_ms = nowUnix_ms() - static_cast<std::int64_t>(seconds * 1000.0);
    std::mt19937 random(7);
    const float means[]{0.05F, -0.08F, 0.11F, 0.01F};
    for (std::size_t i = 0; i < count; ++i) {
        SyncHistory::Curve curve{"d" + std::to_string(i), {}};
        float walk = 0.0F;
        for (std::size_t c = 0; c < columns; ++c) {
            const auto step = static_cast<float>(random() % 1000) / 1000.0F - 0.5F;
            walk = walk * 0.93F + step * 0.016F;
            const float value = means[i % 4] + walk;
            curve.columns.push_back(ErrorRange{value - 0.006F, value + 0.006F});
        }
        if (i == 2) {  // it jumps for a moment
            const std::size_t at = columns * 19 / 30;
            curve.columns[at] = ErrorRange{0.1F, 0.85F};
            curve.columns[at + 1] = ErrorRange{0.12F, 0.5F};
        }
        excerpt.curves.push_back(std::move(curve));
    }
    return excerpt;
}

StudioSnapshot snapshotOf(std::size_t count) {
    using EventKind = StudioEvent::Kind;
    StudioSnapshot now;
    now.unix_ms = nowUnix_ms();
    now.group = "g";
    const double drifts[]{12.2, -41.4, 38.0, 3.1};
    for (std::size_t i = 0; i < count; ++i) {
        SinkInfo sink;
        sink.id = {"simulated", "d" + std::to_string(i)};
        now.sinks.push_back(sink);
        SpeakerSnapshot speaker;
        speaker.id = sink.id;
        speaker.line.clock_known = true;
        speaker.line.drift_ppm = drifts[i % 4];
        speaker.line.underruns = i == 2 ? 2 : 0;
        now.engine.speakers.push_back(speaker);
    }
    auto events = std::make_shared<std::vector<StudioEvent>>();
    const auto add = [&](int minutes_ago, EventKind kind, const std::string& device, double value,
                         const std::string& text) {
        events->push_back({events->size() + 1,
                           nowUnix_ms() - minutes_ago * 60'000,
                           kind,
                           {},
                           device,
                           value,
                           text});
    };
    add(130, EventKind::lost, "d1", 0.0, "");
    add(129, EventKind::back, "d1", 0.0, "");
    add(100, EventKind::checked, "", 0.3, "Desk microphone");
    add(54, EventKind::checked, "", 0.2, "Desk microphone");
    add(43, EventKind::dropout, "d2", 2.0, "");
    add(22, EventKind::jumped, "d2", 0.7, "");
    add(10, EventKind::lost, "somewhere else", 0.0, "");
    add(3, EventKind::checked, "", 0.2, "Desk microphone");
    now.events = events;
    return now;
}

std::optional<SyncHistory::Worst> worst() {
    return SyncHistory::Worst{0.93, nowUnix_ms() - 22 * 60'000, "d2"};
}

MonitorView viewOf(std::size_t count, std::size_t columns = 838) {
    const GroupView group = groupOf(count);
    return buildMonitorView(&group, snapshotOf(count), noise(count, columns, 3600.0), worst(), {});
}

QStringList wordsOf(const MonitorView& view) {
    QStringList words{view.title, view.subtitle, view.summary};
    for (const auto* figure : {&view.apart, &view.worst, &view.check}) {
        words << figure->label << figure->value << figure->note;
    }
    for (const auto& event : view.events) {
        words << event.fact << event.meaning;
    }
    for (const auto& speaker : view.speakers) {
        words << speaker.off_line << speaker.drift;
    }
    return words;
}

void checkWords(const QStringList& words) {
    static const QRegularExpression forbidden(
        "please|!|\\berror|fail|device|\\bsink|endpoint|client|invalid|N/A|desync|synchroni|"
        "\\boffset|calibrat|disconnected|enable|disable",
        QRegularExpression::CaseInsensitiveOption);
    for (const auto& text : words) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(forbidden.match(text).hasMatch());
        CHECK_FALSE(text.contains(QRegularExpression("[0-9] (ms|s|min|h|ppm|%)\\b")));
        CHECK_FALSE(text.contains("%1"));
    }
}

}  // namespace

TEST_CASE("The monitor says how the group stands, in numbers that are known") {
    const MonitorView view = viewOf(4);
    CHECK(view.title == "Downstairs is in sync");
    CHECK(view.apart.value == QString("0.19\u00a0ms"));
    CHECK(view.apart.note == "earliest to latest");
    CHECK(view.worst.value == QString("0.93\u00a0ms"));
    CHECK(view.worst.note.endsWith(", Hall jumped"));
    CHECK(view.check.value == QString("3\u00a0min ago"));
    CHECK(view.check.note == "Desk microphone");
    REQUIRE(view.speakers.size() == 4);
    CHECK(view.speakers[0].off_line == "0.06 later");
    CHECK(view.speakers[1].off_line == "0.08 earlier");
    CHECK(view.speakers[1].drift == QString("−41\u00a0ppm"));
    CHECK(view.speakers[2].dropouts == "2");
    // Newest first, and none of a speaker of another group.
    REQUIRE(view.events.size() == 7);
    CHECK(view.events[1].fact == QString("Hall’s delay jumped by 0.7\u00a0ms."));
    CHECK(view.events[2].fact == "Hall lost sound twice.");
    CHECK(view.events[2].flag == "2");
    checkWords(wordsOf(view));
}

TEST_CASE("What is not known is not given as a number") {
    GroupView group = groupOf(4);
    group.lanes[0].state = LaneView::State::reported;
    group.lanes[1].state = LaneView::State::suspect;
    group.lanes[2].state = LaneView::State::lost;
    group.sync = {SyncState::Icon::unsure, Tone::warn, "One in sync.", " Den not known, Hall lost"};
    StudioSnapshot now;
    now.unix_ms = nowUnix_ms();
    const MonitorView view = buildMonitorView(&group, now, {}, {}, {});
    CHECK(view.title == "Downstairs is not checked");
    CHECK(view.subtitle == "One in sync. Den not known, Hall lost");
    CHECK(view.apart.value == "not known");
    CHECK(view.worst.value == "not known");
    CHECK(view.check.value == "never");
    CHECK(view.speakers[0].off_line == "not measured");
    CHECK(view.speakers[1].off_line == "not known");
    CHECK(view.speakers[2].off_line == "lost");
    CHECK(view.speakers[3].drift == "not known");
    checkWords(wordsOf(view));

    CHECK(buildMonitorView(nullptr, now, {}, {}, {}).title == "Nothing plays");
    group.play = GroupView::Play::stopped;
    CHECK(buildMonitorView(&group, now, {}, {}, {}).title == "Nothing plays");
    group.play = GroupView::Play::playing;
    group.sync.icon = SyncState::Icon::ragged;
    CHECK(buildMonitorView(&group, now, {}, {}, {}).title == "Downstairs is out of sync");
}

TEST_CASE("The last check is the newest measurement by microphone of any of the group") {
    const GroupView group = groupOf(2);
    StudioSnapshot now;
    now.unix_ms = nowUnix_ms();
    Setup setup;
    SpeakerRecord record;
    record.key.device = "d1";
    CalibrationRecord measured;
    measured.taken_unix_s = nowUnix_ms() / 1000 - 7200;
    measured.microphone = "Laptop";
    CalibrationRecord typed = measured;
    typed.method = CalibrationRecord::Method::typed;
    typed.taken_unix_s += 3600;
    record.calibrations = {measured, typed};
    setup.speakers.push_back(record);
    const MonitorView view = buildMonitorView(&group, now, {}, {}, setup);
    CHECK(view.check.value == QString("2\u00a0h ago"));
    CHECK(view.check.note == "Laptop");
}

TEST_CASE("Every event has words of the guide") {
    using EventKind = StudioEvent::Kind;
    QStringList words;
    for (const EventKind kind :
         {EventKind::lost, EventKind::back, EventKind::jumped, EventKind::dropout,
          EventKind::checked, EventKind::server_gone, EventKind::server_back}) {
        for (const double value : {-3.0, 1.0, 7.0}) {
            StudioEvent event;
            event.kind = kind;
            event.value = value;
            const EventWords said = eventWords(event, "Hall", value > 0.0);
            CHECK_FALSE(said.fact.isEmpty());
            words << said.fact << said.meaning;
        }
    }
    for (const Goal goal : {Goal::stereo_pair, Goal::one_room, Goal::several_rooms}) {
        words << toleranceWords(goal, false) << toleranceWords(goal, true);
    }
    checkWords(words);
}

TEST_CASE("Numbers have no more digits than they deserve") {
    CHECK(spreadText(0.191, 0.04) == QString("0.19\u00a0ms"));
    CHECK(spreadText(0.191, 0.4) == QString("0.4\u00a0ms"));
    CHECK(spreadText(4.06, 0.04) == QString("4.1\u00a0ms"));
    CHECK(spreadText(24.4, 0.04) == QString("24\u00a0ms"));
    CHECK(spreadText(1234.0, 1.0) == QString("1.2\u00a0s"));
    CHECK(offLineText(0.001, 0.01) == "on the line");
    CHECK(offLineText(-12.34, 0.5) == "12.3 earlier");
    CHECK(driftText(0.3) == QString("0\u00a0ppm"));
    CHECK(driftText(12.4) == QString("+12\u00a0ppm"));
}

TEST_CASE("The scale is the smallest nice one that holds everything") {
    CHECK(errorScaleFor(0.0).step_ms == Approx(0.1));
    CHECK(errorScaleFor(0.85).step_ms == Approx(0.3));
    CHECK(errorScaleFor(24.0).step_ms == Approx(10.0));
    for (const double largest : {0.01, 0.33, 1.0, 3.4, 77.0, 900.0, 12000.0}) {
        CHECK(errorScaleFor(largest).half_ms() >= largest);
    }
    CHECK(scaleLabel({0.3}, 2) == "0.6 later");
    CHECK(scaleLabel({0.3}, 0) == QString("0\u00a0ms"));
    CHECK(scaleLabel({10.0}, -2) == "20 earlier");
    // The band is the goal's own where that can be seen, else a stricter one.
    CHECK(bandFor(Goal::several_rooms, 20.0, {10.0}).half_ms == Approx(20.0));
    CHECK(bandFor(Goal::several_rooms, 20.0, {1.0}).half_ms == Approx(2.0));
    CHECK(bandFor(Goal::several_rooms, 20.0, {0.3}).stricter);
    CHECK(bandFor(Goal::one_room, 2.0, {0.3}).half_ms == Approx(0.3));
    CHECK_FALSE(bandFor(Goal::stereo_pair, 0.3, {0.1}).stricter);
}

TEST_CASE("Ticks of time stand at round local times, apart from each other") {
    const std::int64_t end = nowUnix_ms() + 123'456;
    for (const double seconds : {300.0, 3600.0, 86400.0}) {
        const auto begin = end - static_cast<std::int64_t>(seconds * 1000.0);
        const auto ticks = timeTicks(begin, end, 0.1);
        REQUIRE(ticks.size() >= 3);
        CHECK(ticks.size() <= 11);
        for (const auto& tick : ticks) {
            CHECK(tick.at >= 0.0);
            CHECK(tick.at <= 1.0);
            CHECK(QDateTime::fromMSecsSinceEpoch(tick.unix_ms).time().msec() == 0);
        }
    }
    CHECK(timeTicks(end, end, 0.1).empty());
    CHECK(columnsFor(300.0, 4000) == 800);
    CHECK(columnsFor(3600.0, 838) == 838);
}

TEST_CASE("A curve is cut at its gaps and drawn at the full height of a jump") {
    const PlotArea area{0.0, 0.0, 60.0, 700.0};
    const ErrorScale scale{1.0};
    std::vector<std::optional<ErrorRange>> columns(6);
    columns[0] = ErrorRange{0.0F, 0.0F};
    columns[1] = ErrorRange{-1.0F, 3.0F};
    columns[4] = ErrorRange{1.0F, 1.0F};
    const auto lines = curveLines(columns, area, scale);
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[0].size() == 3);
    CHECK(lines[0][0].y() == Approx(350.0));
    CHECK(lines[0][1].y() == Approx(450.0));  // the nearer end first
    CHECK(lines[0][2].y() == Approx(50.0));
    CHECK(lines[0][2].x() == Approx(15.0));
    REQUIRE(lines[1].size() == 1);
    CHECK(lines[1][0].y() == Approx(250.0));
}

TEST_CASE("Flags that would cover each other become one, with the worse on top") {
    const PlotArea area{0.0, 0.0, 1000.0, 100.0};
    const std::vector<PlotEvent> events{{1, 100, Tone::quiet, "2"},
                                        {2, 105, Tone::warn, "!"},
                                        {3, 500, Tone::quiet, "3"},
                                        {4, 506, Tone::good, ""},
                                        {5, 5000, Tone::bad, "!"}};
    const auto flags = placeFlags(events, 0, 1000, area, 20.0);
    REQUIRE(flags.size() == 3);
    CHECK(flags[0].label == "!");
    CHECK(flags[0].serials == std::vector<std::uint64_t>{1, 2});
    CHECK(flags[1].label == "3");
    CHECK(flags[2].check);  // a tick is elsewhere, and covers no flag
}

TEST_CASE("The table as a file is the same everywhere and quotes names") {
    GroupView group = groupOf(2);
    group.lanes[0].speaker.name = "Ä, \"big\" one";
    group.lanes[1].speaker.name = "=1+1";
    SyncHistory::Excerpt history;
    history.begin_unix_ms = 1'000'000;
    history.end_unix_ms = 1'002'000;
    history.curves = {{"d0", {ErrorRange{-0.5F, 1.25F}, std::nullopt}},
                      {"d1", {std::nullopt, ErrorRange{0.0F, 0.0F}}}};
    StudioSnapshot now;
    now.unix_ms = 1'002'000;
    auto events = std::make_shared<std::vector<StudioEvent>>();
    events->push_back({1, 1'000'500, StudioEvent::Kind::dropout, {}, "d0", 1.0, ""});
    now.events = events;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray csv = historyAsCsv(buildMonitorView(&group, now, history, {}, {}));
    QLocale::setDefault(before);
    CHECK(csv == QByteArray("time,speaker,earliest_ms,latest_ms,event\r\n"
                            "1970-01-01T00:16:40.000Z,\"Ä, \"\"big\"\" one\",-0.500,1.250,\r\n"
                            "1970-01-01T00:16:40.500Z,\"Ä, \"\"big\"\" one\",,,"
                            "\"Ä, \"\"big\"\" one lost sound once.\"\r\n"
                            "1970-01-01T00:16:41.000Z,'=1+1,0.000,0.000,\r\n"));
}

TEST_CASE("Both files are written whole, and a problem is said in words") {
    SyncMonitorPage page;
    page.resize(956, 612);
    page.setView(viewOf(4));
    (void)test::shoot(page, {});
    const QTemporaryDir folder;
    QStringList said;
    QObject::connect(&page, &SyncMonitorPage::said, &page,
                     [&said](const QString& sentence) { said << sentence; });
    page.exportTable(folder.filePath("a.csv"));
    page.exportPicture(folder.filePath("a.png"));
    page.exportTable(folder.filePath("none/a.csv"));
    REQUIRE(page.waitForExport(20'000));
    QApplication::processEvents();
    REQUIRE(said.size() == 3);
    CHECK(said[0] == "Saved as a.csv.");
    checkWords({said[2]});
    QFile table(folder.filePath("a.csv"));
    REQUIRE(table.open(QIODevice::ReadOnly));
    CHECK(table.readAll().count('\n') == 1 + 4 * 838 + 4);
    const QImage picture(folder.filePath("a.png"));
    CHECK(picture.width() == 2 * (page.plot().width() + 40));
    const QString shots = qEnvironmentVariable("UNISONO_SHOTS");
    if (!shots.isEmpty()) {
        picture.save(shots + "/monitor-export.png");
    }
}

TEST_CASE("The plot draws its picture only when something in it has changed") {
    ErrorPlot plot;
    plot.resize(900, 244);
    MonitorView view = viewOf(4);
    plot.setView(view);
    (void)test::shoot(plot, {});
    const int drawn = plot.drawn();
    view.speakers[0].error_ms = 0.5;  // a number beside it
    plot.setView(view);
    (void)test::shoot(plot, {});
    plot.setCursorAt(nowUnix_ms() - 60'000);
    (void)test::shoot(plot, {});
    CHECK(plot.drawn() == drawn);
    view.history.curves[0].columns[7] = ErrorRange{0.5F, 0.5F};
    plot.setView(view);
    (void)test::shoot(plot, {});
    CHECK(plot.drawn() == drawn + 1);
}

TEST_CASE("The plot is read by keyboard and told to assistive technology") {
    SyncMonitorPage page;
    page.resize(956, 612);
    page.setView(viewOf(4));
    (void)test::shoot(page, {});
    ErrorPlot& plot = page.plot();
    CHECK(plot.accessibleName().startsWith("Downstairs is in sync. 4 curves"));
    CHECK(QAccessible::queryAccessibleInterface(&plot)->role() == QAccessible::Graphic);
    press(plot, Qt::Key_Left);
    REQUIRE(plot.readOut().size() == 5);
    CHECK(plot.readOut()[1].startsWith("Kitchen: "));
    CHECK(plot.accessibleDescription().contains("Hall: "));
    press(plot, Qt::Key_Up);  // to the newest event, the check
    CHECK(plot.selected() == 8U);
    press(plot, Qt::Key_Up);
    CHECK(plot.selected() == 6U);
    CHECK(plot.readOut()[3] == QString("Hall: 0.85\u00a0ms later"));
    CHECK(page.eventList().currentIndex().row() == 1);
    press(plot, Qt::Key_Down);
    CHECK(plot.selected() == 8U);
    press(plot, Qt::Key_Escape);
    CHECK(plot.readOut().isEmpty());
    // The list selects in the plot.
    page.eventList().setCurrentIndex(page.eventList().model()->index(2, 0));
    CHECK(plot.selected() == 5U);
    const QVariant told = page.eventList().model()->index(2, 0).data(Qt::AccessibleTextRole);
    CHECK(told.toString().contains("Hall lost sound twice."));
}

TEST_CASE("The range is chosen, and asked for in columns that fit", "[monitor]") {
    SyncMonitorPage page;
    page.resize(956, 612);
    page.setView(viewOf(4));
    (void)test::shoot(page, {});
    CHECK(page.range_s() == Approx(3600.0));
    CHECK(page.columns() > 700);
    page.setRange(300.0);
    CHECK(page.range_s() == Approx(300.0));
    CHECK(page.columns() <= 800);
}

namespace {

// As it stands in the window: on its ground, without the focus.
QImage shootOnGround(QWidget& page, const QString& name) {
    QWidget ground;
    ground.setFocusPolicy(Qt::ClickFocus);
    ground.resize(page.size());
    page.setParent(&ground);
    page.show();
    ground.setFocus();
    const QImage image = test::shoot(ground, name);
    page.setParent(nullptr);
    return image;
}

}  // namespace

TEST_CASE("Pictures of the monitor", "[monitor]") {
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        const QString tone = dark ? "-dark" : "-light";
        for (const int width : {676, 956}) {
            SyncMonitorPage page;
            page.resize(width, 612);
            page.setView(viewOf(4));
            const QImage image = shootOnGround(page, QString("monitor-%1%2").arg(width).arg(tone));
            CHECK_FALSE(image.isNull());
        }
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{50}}) {
            SyncMonitorPage page;
            page.resize(956, 612);
            page.setView(count == 0 ? MonitorView{} : viewOf(count));
            (void)shootOnGround(page, QString("monitor-of-%1%2").arg(count).arg(tone));
        }
        SyncMonitorPage page;
        page.resize(956, 612);
        page.setView(viewOf(4));
        page.eventList().setCurrentIndex(page.eventList().model()->index(1, 0));
        page.plot().setCursorAt(nowUnix_ms() - 22 * 60'000);
        (void)shootOnGround(page, "monitor-selected" + tone);
        page.setLayoutDirection(Qt::RightToLeft);
        (void)shootOnGround(page, "monitor-rtl" + tone);
    }
    theme().setAppearance(Appearance::light);
}
