// Guards the geometry of the finish line against the formulas of its design.
#include "finish/finish_geometry.h"

#include <cmath>

#include "support/catch.h"

using namespace unisono::ui;
using namespace unisono::ui::finish;

TEST_CASE("Lanes are lower the more there are") {
    CHECK(laneHeight(1) == 58);
    CHECK(laneHeight(4) == 58);
    CHECK(laneHeight(5) == 54);
    CHECK(laneHeight(6) == 44);
    CHECK(laneHeight(8) == 44);
    CHECK(laneHeight(9) == 34);
    CHECK(laneHeight(50) == 34);
}

TEST_CASE("A bar begins after its wait and ends at the line, or beside it by its trim") {
    constexpr double kWidth = 452.0;
    const QRectF kitchen = barRect(laneSpan(182.0, 178.0, 360.0), kWidth, 29.0);
    CHECK(kitchen.left() == Approx(kWidth * 182.0 / 360.0));
    CHECK(kitchen.width() == Approx(kWidth * 178.0 / 360.0));
    CHECK(kitchen.right() == Approx(kWidth));
    CHECK(kitchen.height() == 18.0);
    CHECK(kitchen.center().y() == 29.0);
    for (const double trim_ms : {-7.5, -0.4, 0.4, 12.0}) {
        CAPTURE(trim_ms);
        const double wait_ms = 360.0 - 201.0 + trim_ms;
        const QRectF bar = barRect(laneSpan(wait_ms, 201.0, 360.0), kWidth, 0.0);
        CHECK(bar.left() == Approx(kWidth * wait_ms / 360.0));
        CHECK(bar.right() == Approx(kWidth + kWidth * trim_ms / 360.0));
    }
    CHECK(laneSpan(10.0, 20.0, 0.0).end == 1.0);  // nothing known yet
    CHECK(laneSpan(-5.0, 20.0, 100.0).start == 0.0);
}

TEST_CASE("When the line moves, the wait moves and its own delay does not") {
    LaneView lane;
    lane.wait_ms = 182.0;
    lane.own_ms = 178.0;
    const LaneView moved = onLine(lane, 360.0, 412.0);
    CHECK(moved.wait_ms == Approx(234.0));
    CHECK(moved.own_ms == 178.0);
    CHECK(laneSpan(moved.wait_ms, moved.own_ms, 412.0).end == Approx(1.0));
}

TEST_CASE("Dots stand every six pixels up to four before the bar, and leave room for words") {
    const std::vector<double> all = dots(100.0);
    CHECK(all.front() == 2.0);
    CHECK(all[1] == 8.0);
    CHECK(all.back() <= 96.0);
    CHECK(all.back() > 90.0);
    for (const double x : dots(100.0, 30.0, 70.0)) {
        CHECK((x <= 29.0 || x >= 71.0));
    }
    CHECK(dots(3.0).empty());
}

TEST_CASE("Words stand in the middle of the dots if these are 26 longer") {
    CHECK_FALSE(wordsAt(2.0 + 4.0 + 77.0 + 25.9, 77.0));
    const auto at = wordsAt(2.0 + 4.0 + 77.0 + 26.0, 77.0);
    REQUIRE(at);
    CHECK(*at == Approx(2.0 + 13.0));
}

TEST_CASE("The longest label that fits stands inside, else before the bar") {
    const LabelSpot inside = labelAt(20.0, 400.0, {180.0, 90.0, 40.0});
    CHECK(inside.place == LabelPlace::inside);
    CHECK(inside.which == 0);
    CHECK(inside.x == 33.0);
    CHECK(labelAt(20.0, 200.0, {180.0, 90.0, 40.0}).which == 1);
    const LabelSpot before = labelAt(200.0, 230.0, {90.0, 40.0});
    CHECK(before.place == LabelPlace::before);
    CHECK(before.which == 0);
    CHECK(before.x == 200.0 - 8.0 - 90.0);
    CHECK(labelAt(60.0, 90.0, {90.0, 40.0}).which == 1);
    CHECK(labelAt(20.0, 30.0, {40.0}).place == LabelPlace::none);
    CHECK(labelAt(20.0, 30.0, {}).place == LabelPlace::none);
}

TEST_CASE("The ruler has a tick each 20 ms, a long one each 100; 50 and 250 from 800") {
    const std::vector<Tick> ticks = rulerTicks(360.0, 720.0);
    CHECK(ticks.size() == 18);  // 0 … 340
    CHECK(ticks[1].x == Approx(40.0));
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        CHECK(ticks[i].is_long == (i % 5 == 0));
    }
    const std::vector<Tick> coarse = rulerTicks(800.0, 800.0);
    CHECK(coarse.size() == 16);
    CHECK(coarse[1].x == Approx(50.0));
    CHECK(coarse[5].is_long);
    CHECK(rulerTicks(0.0, 100.0).empty());
    CHECK(rulerTicks(60000.0, 200.0).size() < 60);
}

TEST_CASE("The barline keeps its proportion on device pixels") {
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        CAPTURE(ratio);
        const BarlineEdges edges = barlineEdges(451.3, ratio);
        for (const double x : {edges.thin_from, edges.thin_to, edges.thick_from, edges.thick_to}) {
            CHECK(x * ratio == Approx(std::round(x * ratio)));
        }
        CHECK(std::abs(edges.thin_to - edges.thin_from - 1.6) <= 0.5 / ratio + 1e-9);
        CHECK(std::abs(edges.thick_to - edges.thick_from - 4.6) <= 0.5 / ratio + 1e-9);
    }
}

TEST_CASE("The scale of the photo finish is the smallest that holds all") {
    CHECK(scaleFor(0.0) == 0.5);
    CHECK(scaleFor(0.5) == 0.5);
    CHECK(scaleFor(0.51) == 2.0);
    CHECK(scaleFor(-7.0) == 10.0);
    CHECK(scaleFor(49.0) == 50.0);
    CHECK(scaleFor(500.0) == 50.0);
}

TEST_CASE("The scale of the photo finish changes at most once in five seconds") {
    PhotoScale scale;
    CHECK(scale.choose(0.2, 0.0) == 0.5);
    CHECK(scale.choose(1.0, 4.9) == 0.5);
    CHECK(scale.choose(1.0, 5.0) == 2.0);
    CHECK(scale.choose(0.1, 9.0) == 2.0);
    CHECK(scale.choose(30.0, 9.9) == 2.0);
    CHECK(scale.choose(30.0, 10.0) == 50.0);
    CHECK(scale.choose(0.1, 15.0) == 0.5);
}

TEST_CASE("Marks stand to scale, earlier to the left; beyond the scale they become arrowheads") {
    const PhotoMark mark = photoMark(0.06, 0.05, 0.5, 124.0);
    CHECK(mark.kind == PhotoMark::Kind::mark);
    CHECK(mark.x == Approx(62.0 + 62.0 * 0.12));
    CHECK(mark.whisker_from == Approx(62.0 + 62.0 * 0.02));
    CHECK(mark.whisker_to == Approx(62.0 + 62.0 * 0.22));
    CHECK(photoMark(-0.2, 0.0, 0.5, 124.0).x < 62.0);
    CHECK(photoMark(0.6, 0.0, 0.5, 124.0).kind == PhotoMark::Kind::later);
    CHECK(photoMark(-80.0, 0.0, 50.0, 124.0).kind == PhotoMark::Kind::earlier);
}

TEST_CASE("A trim set on purpose is where a speaker is, not an error; the unknown has no place") {
    LaneView lane;
    lane.trim_ms = 0.4;
    CHECK_FALSE(positionOf(lane));
    lane.error_ms = 0.05;
    CHECK(*positionOf(lane) == Approx(0.45));
    for (const auto state :
         {LaneView::State::reported, LaneView::State::suspect, LaneView::State::lost}) {
        lane.state = state;
        CHECK_FALSE(positionOf(lane));
    }
}

TEST_CASE("The end of a suspect bar dissolves into five blocks that grow thinner and paler") {
    const std::vector<Block> blocks = dissolvingBlocks(QRectF(0.0, 0.0, 100.0, 18.0));
    REQUIRE(blocks.size() == 5);
    double last = 100.0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        CHECK(blocks[i].rect.left() > last);
        last = blocks[i].rect.right();
        if (i > 0) {
            CHECK(blocks[i].rect.width() < blocks[i - 1].rect.width());
            CHECK(blocks[i].opacity < blocks[i - 1].opacity);
        }
    }
    CHECK(last > 100.0 + kDissolve);  // across the line
}
