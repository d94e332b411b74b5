// The rows of the list of speakers, without a widget.
#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "speakers/speaker_list_model.h"
#include "speakers/speaker_row_layout.h"
#include "support/catch.h"
#include "ui/support/household.h"

using namespace unisono;
using namespace unisono::ui;
using test::household;
using test::rowsOf;
using test::speaker;
using Section = SpeakerView::Section;

TEST_CASE("Rows stand in sections, by name", "[speakers]") {
    SpeakerListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(rowsOf(model) == "Ready, Speakers you can play on now appear here., Nearby");
    model.setSpeakers({speaker("b"), speaker("A"), speaker("Room 10"), speaker("Room 9"),
                       speaker("far", Section::away), speaker("near", Section::nearby)});
    CHECK(rowsOf(model) == "Ready, A, b, Room 9, Room 10, Nearby, near, Away, far");
    CHECK(model.row(0).count == 4);
    model.setFolded(Section::ready, true);
    CHECK(rowsOf(model) == "Ready, Nearby, near, Away, far");
    CHECK(model.row(0).count == 4);
    model.setFilter("room");
    CHECK(rowsOf(model) == "Ready, Room 9, Room 10");
    model.setFilter("nobody");
    CHECK(model.rowCount() == 1);
    model.setFilter({});
    model.setFolded(Section::ready, false);
    model.setSpeakers({});
    model.setLooking(true, "Bluetooth is on");
    CHECK(rowsOf(model, 3) == "Looking for speakers …");
    model.setSpeakers({speaker("A"), speaker("A")});
    CHECK(rowsOf(model) == "Ready, A, Nearby");
}

TEST_CASE("A row keeps its identity through changes", "[speakers]") {
    SpeakerListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto all = household();
    model.setSpeakers(all);
    const QPersistentModelIndex hall = model.indexOf("dev:Hall");
    const QPersistentModelIndex garden = model.indexOf("dev:Garden");
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    SECTION("lost: one move into Nearby") {
        all[2].section = Section::nearby;
        model.setSpeakers(all);
        CHECK(moved.count() == 1);
        CHECK(hall.data().toString() == "Hall");
        CHECK(model.row(hall.row()).section == Section::nearby);
        CHECK(model.row(0).count == 6);
    }
    SECTION("renamed: one move, down or up") {
        all[0].name = "Zed";
        all[3].name = "Aaa";
        model.setSpeakers(all);
        CHECK(moved.count() == 1);
        CHECK(rowsOf(model, 0, 8) == "Ready, Aaa, Bedroom, Den, Desk left, Desk right, Hall, Zed");
    }
    SECTION("new and gone") {
        all.erase(all.begin());
        all.insert(all.begin(), speaker("Attic"));
        model.setSpeakers(all);
        CHECK(inserted.count() == 1);
        CHECK(removed.count() == 1);
        CHECK(moved.count() == 0);
    }
    SECTION("nothing moves while it is held, and it catches up after") {
        model.setHeld(true);
        all[0].name = "Zed";
        all.push_back(speaker("Attic"));
        model.setSpeakers(all);
        CHECK(moved.count() == 0);
        CHECK(rowsOf(model, 8, 1) == "Attic");
        model.setHeld(false);
        CHECK(rowsOf(model, 1, 1) == "Attic");
        CHECK(rowsOf(model, 8, 1) == "Zed");
    }
    SECTION("everything reversed in its sections") {
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].name = QChar('z' - static_cast<char>(i));
        }
        model.setSpeakers(all);
        CHECK(hall.data().toString() == "x");
    }
    CHECK(garden.isValid());
    CHECK(reset.count() == 0);
}

TEST_CASE("Levels change alone, and only where they can be seen", "[speakers]") {
    SpeakerListModel model;
    auto all = household();
    model.setSpeakers(all, 40);
    model.setSpeakers(all, 40);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setSpeakers(all, 40);
    CHECK(changed.count() == 0);
    all[0].level_db = -1.0;
    all[6].level_db = -1.0;  // does not play
    model.setSpeakers(all, 40);
    REQUIRE(changed.count() == 1);
    CHECK(changed[0][2].value<QList<int>>() == QList<int>{SpeakerListModel::kLevelRole});
    all[0].level_db = -120.0;
    model.setSpeakers(all, 100);  // falls 20 dB a second
    CHECK(model.row(model.indexOf(all[0].device).row()).shown_db == Approx(-3.0));
    all[4].battery_percent = 80;
    changed.clear();
    model.setSpeakers(all, 0);
    REQUIRE(changed.count() == 1);
    CHECK(changed[0][2].value<QList<int>>().isEmpty());
}

TEST_CASE("Parts of a row never lie on each other", "[speakers]") {
    for (const bool mirrored : {false, true}) {
        for (const double width : {60.0, 120.0, 220.0, 236.0, 284.0, 380.0}) {
            for (const double words : {0.0, 40.0, 120.0, 900.0}) {
                const SpeakerRowNeeds needs{.name = words,
                                            .meta = words,
                                            .battery = 50.0,
                                            .right = 80.0,
                                            .right_height = 20.0,
                                            .right_yields = true};
                const QRectF row(0, 100, width, 50);
                const SpeakerRowBox box = layoutSpeakerRow(row, 16.0, needs, mirrored);
                CHECK(!box.badge.intersects(box.name));
                CHECK(!box.right.intersects(box.name));
                CHECK(!box.right.intersects(box.meta));
                CHECK(!box.battery.intersects(box.meta));
                CHECK(!box.battery.intersects(box.right));
                if (width >= 220.0) {
                    CHECK(row.contains(box.name.united(box.badge).united(box.battery)));
                }
            }
        }
    }
    CHECK(speakerRowHeight(16, 15) == 50);
    CHECK(speakerRowHeight(32, 29) == 78);
}
