// Guards the finish line as a widget, and takes its pictures.
#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVariantAnimation>
#include <algorithm>
#include <optional>

#include "finish/finish_line.h"
#include "finish/finish_picture.h"
#include "finish/finish_words.h"
#include "finish/latency_breakdown.h"
#include "finish/photo_finish.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/shoot.h"

using namespace unisono::ui;
using unisono::test::shoot;

namespace {

using State = LaneView::State;

LaneView lane(const QString& name, int number, double own_ms, double line_ms,
              std::optional<double> error_ms = {}, double error_bar_ms = 0.05) {
    LaneView view;
    view.speaker.device = name.toStdString();
    view.speaker.name = name;
    view.speaker.number = number;
    view.own_ms = own_ms;
    view.wait_ms = line_ms - own_ms;
    view.error_ms = error_ms;
    view.error_bar_ms = error_bar_ms;
    return view;
}

GroupView downstairs() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    GroupView group;
    group.id = "g";
    group.name = "Downstairs";
    group.line_ms = 360.0;
    group.tolerance_ms = 20.0;
    group.lanes = {lane("Kitchen", 1, 178, 360, 0.06, 0.05), lane("Den", 2, 342, 360, -0.08, 0.07),
                   lane("Hall", 3, 201, 360, 0.11, 0.02),
                   lane("Living room", 4, 46, 360, 0.01, 0.01)};
    group.lanes[1].slowest = true;
    return group;
}

GroupView degraded() {
    GroupView group = downstairs();
    group.lanes[0].state = State::suspect;
    group.lanes[0].error_ms.reset();
    group.lanes[2].state = State::lost;
    group.lanes[2].error_ms.reset();
    return group;
}

GroupView many(int count) {
    GroupView group = downstairs();
    group.lanes.clear();
    for (int i = 0; i < count; ++i) {
        group.lanes.push_back(lane(QString("Speaker %1").arg(i + 1), i + 1, 40.0 + (i * 97) % 300,
                                   360.0, ((i * 7) % 9 - 4) * 0.1));
    }
    return group;
}

// Both parts as they stand on a card.
class FinishStand : public QWidget {
 public:
    explicit FinishStand(const GroupView& group, int photo = PhotoFinish::kWide) {
        setAutoFillBackground(true);
        setLayoutDirection(Qt::LeftToRight);  // as every owner: the two belong together in time
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(16, 8, 20, 16);
        row->setSpacing(0);
        line = new FinishLine;
        line->setGroup(group);
        row->addWidget(line, 0, Qt::AlignTop);
        line->setMagnifier(photo > 0);
        if (photo > 0) {
            finish = new PhotoFinish;
            finish->setGroup(group, 0.0);
            finish->setFixedWidth(photo);
            row->addWidget(finish, 0, Qt::AlignTop);
        }
        row->setStretch(0, 1);
        adopt();
    }
    void adopt() {
        QPalette palette = this->palette();
        palette.setColor(QPalette::Window, colours().surface);
        setPalette(palette);
    }
    FinishLine* line = nullptr;
    PhotoFinish* finish = nullptr;
};

template <typename Take>
void inBoth(const Take& take) {
    const QFont usual = QApplication::font();
    QFont design = usual;
    design.setPointSizeF(9.75);
    QApplication::setFont(design);
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        take(dark ? QString("-dark") : QString("-light"));
    }
    theme().setAppearance(Appearance::system);
    QApplication::setFont(usual);
}

void shootGroup(const GroupView& group, const QString& name, int width = 636,
                int photo = PhotoFinish::kWide) {
    inBoth([&](const QString& tone) {
        FinishStand stand(group, photo);
        stand.resize(width, stand.sizeHint().height());
        shoot(stand, name + tone);
    });
}

QVariantAnimation& animationOf(FinishLine& line) {
    auto* animation = line.findChild<QVariantAnimation*>();
    REQUIRE(animation != nullptr);
    return *animation;
}

}  // namespace

TEST_CASE("Pictures of the finish line", "[pictures]") {
    shootGroup(downstairs(), "finish-01");
    shootGroup(degraded(), "finish-08");
    shootGroup(many(1), "finish-1");
    shootGroup(many(2), "finish-2");
    shootGroup(many(5), "finish-5");
    shootGroup(many(8), "finish-8");
    shootGroup(many(12), "finish-12");
    shootGroup(many(50), "finish-50");

    GroupView trims = downstairs();
    const double trim[] = {-12.0, 0.4, 14.0, 0.0};
    for (std::size_t i = 0; i < 4; ++i) {
        trims.lanes[i].trim_ms = trim[i];
        trims.lanes[i].wait_ms += trim[i];
    }
    shootGroup(trims, "finish-trims");

    GroupView states = many(8);
    states.lanes[0].muted = true;
    states.lanes[1].state = State::reported;
    states.lanes[2].state = State::suspect;
    states.lanes[3].state = State::lost;
    states.lanes[4].waiting = true;
    states.lanes[5].state = State::reported;
    states.lanes[5].muted = true;
    states.lanes[6].error_ms = 72.0;
    states.lanes[7].error_ms = -61.0;
    states.lanes[7].own_ms = 8.0;
    states.lanes[7].wait_ms = 352.0;
    states.tolerance_ms = 2.0;
    shootGroup(states, "finish-states");
    states.lanes[6].error_ms = 1.2;
    states.lanes[7].error_ms = -1.9;
    shootGroup(states, "finish-tolerance");
    for (const int width : {200, 300, 420, 1000}) {
        shootGroup(downstairs(), QString("finish-w%1").arg(width), width,
                   width < 400 ? 0 : PhotoFinish::kNarrow);
    }
    shootGroup(degraded(), "finish-w280", 280, 0);
}

TEST_CASE("Pictures of the rest", "[pictures]") {
    inBoth([](const QString& tone) {
        QWidget page;
        QPalette palette;
        palette.setColor(QPalette::Window, colours().surface);
        page.setPalette(palette);
        auto* column = new QVBoxLayout(&page);
        column->setSpacing(18);
        LaneView hall = downstairs().lanes[2];
        hall.reported_ms = 112.0;
        auto* found = new LatencyBreakdown;
        found->setLane(hall, 360.0, 0.04);
        column->addWidget(found);
        hall.reported_ms = 232.0;
        auto* less = new LatencyBreakdown;
        less->setLane(hall, 360.0, 0.04);
        column->addWidget(less);
        hall.state = State::reported;
        hall.reported_ms = hall.own_ms;
        auto* claim = new LatencyBreakdown;
        claim->setLane(hall, 360.0);
        column->addWidget(claim);
        const std::vector<FinishBar> bars{{1, 178, 10}, {2, 342, 10}, {3, 201, 48}, {4, 46, 117}};
        for (const auto kind : {FinishPicture::Kind::ragged, FinishPicture::Kind::ragged_marked,
                                FinishPicture::Kind::together}) {
            auto* picture = new FinishPicture(kind);
            picture->setBars(bars);
            picture->setFixedSize(222, 104);
            column->addWidget(picture);
        }
        for (const int count : {1, 2, 3, 5, 8}) {
            auto* thumb = new FinishThumb;
            thumb->setGroup(many(count));
            column->addWidget(thumb);
        }
        page.resize(428, page.sizeHint().height());
        shoot(page, "finish-rest" + tone);
    });
}

TEST_CASE("A drag opens a lane where it would be, on the line as it would be") {
    inBoth([](const QString& tone) {
        FinishStand stand(downstairs());
        LaneView bedroom = lane("Bedroom", 5, 184.0, 360.0);
        stand.line->setPreview(bedroom, 2, 360.0);
        stand.finish->setPreview(2);
        stand.resize(636, stand.sizeHint().height());
        shoot(stand, "finish-drag" + tone);
        REQUIRE(stand.line->laneCount() == 5);
        CHECK(stand.line->lane(2).state == State::preview);

        LaneView slower = lane("Den 2", 6, 394.0, 412.0);
        slower.slowest = true;
        stand.line->setPreview(slower, 5, 412.0);
        stand.finish->setPreview(5);
        animationOf(*stand.line).setCurrentTime(160);
        shoot(stand, "finish-drag-slower" + tone);
        CHECK(stand.line->line_ms() == 412.0);
        CHECK(stand.line->lane(0).wait_ms == Approx(234.0));
        CHECK_FALSE(stand.line->lane(1).slowest);

        stand.line->setPreview({});
        CHECK(stand.line->laneCount() == 4);
        CHECK(stand.line->line_ms() == 360.0);
    });
}

TEST_CASE("The finish line is painted again only when it would look different") {
    FinishStand stand(downstairs());
    stand.resize(636, 300);
    shoot(stand, "finish-counter");
    const int lines = stand.line->repaintCount();
    const int photos = stand.finish->repaintCount();
    GroupView group = downstairs();
    group.lanes[0].error_ms = 0.09;
    group.lanes[0].speaker.level_db = -12.0;
    stand.line->setGroup(group);
    stand.finish->setGroup(downstairs(), 1.0);
    QApplication::processEvents();
    CHECK(stand.line->repaintCount() == lines);
    CHECK(stand.finish->repaintCount() == photos);
    stand.finish->setGroup(group, 1.0);
    group.lanes[0].own_ms = 190.0;
    group.lanes[0].wait_ms = 170.0;
    stand.line->setGroup(group);
    stand.grab();
    CHECK(stand.line->repaintCount() > lines);
    CHECK(stand.finish->repaintCount() > photos);
}

TEST_CASE("After Apply the bars slide to the line from where they really ended") {
    FinishStand stand(downstairs());
    stand.resize(636, 300);
    shoot(stand, "finish-before-apply");
    GroupView applied = downstairs();
    for (LaneView& view : applied.lanes) {
        view.own_ms *= 0.8;
        view.wait_ms = 360.0 - view.own_ms;
    }
    stand.line->setGroup(applied);
    stand.line->keepEnds();
    // Behind the dialog, where nobody sees them, they stay; other news does not make them forget.
    for (LaneView& view : applied.lanes) {
        view.own_ms += 1.0;
        view.wait_ms -= 1.0;
    }
    stand.line->setGroup(applied);
    stand.line->animateToLine();
    QVariantAnimation& animation = animationOf(*stand.line);
    CHECK(animation.duration() == 600 + 3 * 40 + 120);
    animation.pause();
    for (const int now_ms : {0, 200, 600, 760, 840}) {
        animation.setCurrentTime(now_ms);
        shoot(stand, QString("finish-slide-%1").arg(now_ms));
    }
    stand.hide();
    CHECK(animation.state() == QAbstractAnimation::Stopped);
}

TEST_CASE("From eleven lanes the rows scroll, and a row is found where it is seen") {
    FinishLine line;
    line.setGroup(many(50));
    line.resize(600, line.sizeHint().height());
    CHECK(line.height() == FinishLine::rulerHeight() + 10 * FinishLine::laneHeight(50) + 2);
    const QPoint first(20, FinishLine::rulerHeight() + 5);
    CHECK(line.laneAt(first) == 0);
    line.setScroll(FinishLine::laneHeight(50) * 30);
    CHECK(line.laneAt(first) == 30);
    CHECK(line.laneAt(QPoint(20, 5)) == -1);
    shoot(line, "finish-scrolled");
    line.setRows({QRect(0, 50, 10, 40), QRect(0, 100, 10, 40)});
    line.setScroll(0);
    CHECK(line.laneRect(1).top() == 100);
}

TEST_CASE("Right-to-left windows leave time as it is") {
    QApplication::setLayoutDirection(Qt::RightToLeft);
    GroupView group = downstairs();
    LaneView hebrew = lane(QString::fromUtf8("מטבח"), 5, 184.0, 360.0);
    FinishStand stand(group);
    stand.line->setPreview(hebrew, 1, 360.0);
    stand.finish->setPreview(1);
    stand.resize(636, 330);
    shoot(stand, "finish-rtl");
    CHECK(stand.line->layoutDirection() == Qt::LeftToRight);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_CASE("Rows and bars grow with the user's text") {
    const QFont usual = QApplication::font();
    CHECK(FinishLine::laneHeight(4) == 58);
    QFont large = usual;
    large.setPointSizeF(19.5);  // twice that of the design
    QApplication::setFont(large);
    CHECK(FinishLine::laneHeight(4) == 116);
    CHECK(FinishLine::rulerHeight() == 76);
    GroupView group = degraded();
    group.lanes[3].state = State::reported;
    FinishStand stand(group);
    stand.resize(900, stand.sizeHint().height());
    shoot(stand, "finish-large");
    QApplication::setFont(usual);
    CHECK(FinishLine::laneHeight(4) == 58);
}

TEST_CASE("The pointer is told what a lane has no room for, names as they were typed") {
    GroupView group = downstairs();
    group.lanes[2].speaker.name = "<b>" + QString(77, 'H');
    group.lanes[2].trim_ms = 0.4;
    FinishLine line;
    line.setGroup(group);
    line.resize(220, line.sizeHint().height());
    const QString text = line.toolTipAt(line.laneRect(2).center());
    CHECK(text.startsWith("<b>HHH"));
    CHECK(text.contains(QString("waits 159\u00a0ms")));
    CHECK(text.contains(QString("its own delay is 201\u00a0ms")));
    CHECK(text.contains(QString("by ear 0.40\u00a0ms later")));
    CHECK(line.toolTipAt(QPoint(5, 5)).isEmpty());
}

TEST_CASE("The finish line is a table of sentences") {
    FinishLine line;
    GroupView group = degraded();
    group.lanes[1].error_ms = -0.08;
    line.setGroup(group);
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&line);
    REQUIRE(table != nullptr);
    CHECK(table->role() == QAccessible::Table);
    REQUIRE(table->tableInterface() != nullptr);
    CHECK(table->tableInterface()->rowCount() == 4);
    CHECK(table->childCount() == 4);
    QAccessibleInterface* row = table->tableInterface()->cellAt(1, 0);
    REQUIRE(row != nullptr);
    CHECK(row->text(QAccessible::Name) ==
          "Den: waits 18, own delay 342, now 0.08 milliseconds earlier, plus or minus 0.07, "
          "slowest, sets the line");
    CHECK(table->child(2)->text(QAccessible::Name) ==
          "Hall: no connection, its wait is held at 159");
    CHECK(table->indexOfChild(row) == 1);
    CHECK(table->text(QAccessible::Description).contains("Kitchen: waits 182"));
    CHECK(FinishWords::sentence(downstairs().lanes[0]) ==
          "Kitchen: waits 182, own delay 178, now 0.06 milliseconds later, plus or minus 0.05");
}

TEST_CASE("Times have a unit that does not break off, and seconds when they are long") {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(FinishWords::duration(182.3) == QString("182\u00a0ms"));
    CHECK(FinishWords::duration(0.42) == QString("0.4\u00a0ms"));
    CHECK(FinishWords::duration(1240.0) == QString("1.24\u00a0s"));
    CHECK(FinishWords::fine(0.061) == "0.06");
    CHECK(FinishWords::fine(3.14) == "3.1");
    LaneView hall = downstairs().lanes[2];
    CHECK(FinishWords::wait(hall) == QString("waits 159\u00a0ms"));
    hall.state = State::lost;
    CHECK(FinishWords::wait(hall) == QString("held at 159\u00a0ms"));
    CHECK(FinishWords::photoWord(hall) == "silent");
}
