// Guards the Align dialog: what it shows in every state, and what it asks for.
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>
#include <cmath>
#include <memory>

#include "align/align_dialog.h"
#include "align/align_words.h"
#include "align/before_after.h"
#include "align/impulse_plot.h"
#include "align/measure_parts.h"
#include "align/microphone_picker.h"
#include "align/response_curve.h"
#include "align/result_page.h"
#include "align/result_row.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/align_scene.h"
#include "ui/support/keys.h"
#include "ui/support/shoot.h"
#include "widgets/segmented.h"

using namespace unisono;
using namespace unisono::ui;
using namespace unisono::test;

namespace {

QPushButton* button(const QWidget& in, const QString& text) {
    for (QPushButton* one : in.findChildren<QPushButton*>()) {
        if (one->text() == text && one->isVisibleTo(&in)) {
            return one;
        }
    }
    return nullptr;
}

void clickOn(QWidget& widget) {
    const QPointF at = QRectF(widget.rect()).center();
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, widget.mapToGlobal(at), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    }
}

// Both themes, and the small window.
void shootAll(AlignDialog& dialog, const QString& name) {
    dialog.resize(dialog.sizeHint());
    shoot(dialog, name);
    theme().setAppearance(Appearance::dark);
    shoot(dialog, name + "-dark");
    theme().setAppearance(Appearance::light);
    dialog.resize(944, 584);
    shoot(dialog, name + "-small");
}

struct Asked {
    explicit Asked(AlignDialog& dialog) {
        QObject::connect(&dialog, &AlignDialog::measureWanted,
                         [this](const std::vector<SpeakerId>& only) {
                             ++measures;
                             last = only;
                         });
        QObject::connect(&dialog, &AlignDialog::applyWanted,
                         [this](const std::vector<SpeakerId>& only, bool match) {
                             ++applies;
                             last = only;
                             matched = match;
                         });
        QObject::connect(&dialog, &AlignDialog::cancelWanted, [this] { ++cancels; });
        QObject::connect(&dialog, &AlignDialog::discarded, [this] { ++discards; });
        QObject::connect(&dialog, &AlignDialog::listenWanted, [this](bool after) {
            ++listens;
            listens_after = after;
        });
        QObject::connect(&dialog, &AlignDialog::microphoneChosen,
                         [this](const InputId& id) { microphone = id; });
    }
    int measures = 0, applies = 0, cancels = 0, discards = 0, listens = 0;
    bool matched = false, listens_after = false;
    std::vector<SpeakerId> last;
    InputId microphone;
};

}  // namespace

TEST_CASE("Align: the proposed microphone is the default one, never a Bluetooth or muted one") {
    auto a = microphone("a", "A");
    auto b = microphone("b", "B");
    auto c = microphone("c", "C", InputInfo::Kind::bluetooth);
    CHECK(proposedMicrophone({}) == InputId{});
    CHECK(proposedMicrophone({c}) == InputId{});
    CHECK(proposedMicrophone({a, b}) == a.id);
    b.is_default = true;
    CHECK(proposedMicrophone({a, b}) == b.id);
    b.muted = true;
    CHECK(proposedMicrophone({c, b, a}) == a.id);

    AlignScene scene;
    scene.snapshot.inputs = {c, b, a, microphone("m", "M", InputInfo::Kind::monitor)};
    AlignFollower follower;
    const AlignView view = follower.look(scene.snapshot, scene.group);
    REQUIRE(view.microphones.size() == 2);
    CHECK(view.microphones[0].id == a.id);
    CHECK_FALSE(view.microphones[1].usable);
    CHECK(view.bluetooth_left_out);
    CHECK(AlignDialog::startsAtOnce(view));
}

TEST_CASE("Align: nothing is claimed of speakers before there is a report") {
    AlignScene scene;
    AlignFollower follower;
    scene.enter(AlignPhase::listening, 0.13, -58.0);
    CHECK(follower.look(scene.snapshot, scene.group).room_dbfs == -58.0);
    scene.enter(AlignPhase::measuring, 0.6, -30.0);
    AlignView view = follower.look(scene.snapshot, scene.group);
    CHECK(view.room_dbfs == -58.0);
    CHECK(view.played_s > 1.0);
    CHECK(view.played_s < view.sound_s);
    for (const auto& speaker : view.speakers) {
        CHECK_FALSE(speaker.confidence.has_value());
    }
    scene.finish(handMade(scene));
    view = follower.look(scene.snapshot, scene.group);
    for (const auto& speaker : view.speakers) {
        CHECK(speaker.confidence.has_value());
    }
}

TEST_CASE("Align: with music the room is not known, and other groups' runs are not this one's") {
    AlignScene scene;
    AlignFollower follower;
    scene.enter(AlignPhase::listening, 0.13, -30.0);
    scene.snapshot.engine.title = "Harbour Lights";
    CHECK_FALSE(follower.look(scene.snapshot, scene.group).room_dbfs.has_value());
    scene.finish(handMade(scene), 2);
    scene.snapshot.align.group = "upstairs";
    AlignFollower other;
    const AlignView view = other.look(scene.snapshot, scene.group);
    CHECK(view.report == nullptr);
    CHECK(view.phase == AlignPhase::idle);
    AlignFollower later(2);
    scene.snapshot.align.group = scene.group.id;
    CHECK(later.look(scene.snapshot, scene.group).report == nullptr);
}

TEST_CASE("Align: a report is as the studio gives it, and stays while the next one is made") {
    AlignScene scene;
    AlignFollower follower;
    scene.enter(AlignPhase::measuring, 0.3, -30.0);
    follower.look(scene.snapshot, scene.group);
    const auto first = handMade(scene, {Trouble::none, Trouble::none, Trouble::silent});
    scene.finish(first);
    CHECK(follower.look(scene.snapshot, scene.group).report == first);
    ++scene.snapshot.align.run;
    scene.snapshot.align.report = nullptr;
    CHECK(follower.look(scene.snapshot, scene.group).report == first);
    const auto second = handMade(scene);
    scene.finish(second, scene.snapshot.align.run);
    CHECK(follower.look(scene.snapshot, scene.group).report == second);
}

TEST_CASE("Align: steps only go forward, and the sound swells as it is played") {
    CHECK(alignStep(AlignPhase::opening, 0.0) == 0);
    CHECK(alignStep(AlignPhase::listening, 0.0) == 0);
    CHECK(alignStep(AlignPhase::measuring, 0.1) == 1);
    CHECK(alignStep(AlignPhase::measuring, 0.9) == 2);
    CHECK(alignStep(AlignPhase::analysing, 2.4) == 3);
    CHECK(alignStep(AlignPhase::measuring_again, 0.1) == 3);
    CHECK(loudnessAt(-0.1) == 0.0);
    CHECK(loudnessAt(0.2) < loudnessAt(0.39));
    CHECK(loudnessAt(1.2) == Approx(1.0));
    CHECK(loudnessAt(2.5) == 0.0);
}

TEST_CASE("Align: numbers are never more exact than they are") {
    const QChar nbsp(QChar::Nbsp);
    CHECK(words::within(0.02) == QString("0.1") + nbsp + "ms");
    CHECK(words::within(0.11) == QString("0.2") + nbsp + "ms");
    CHECK(words::within(0.2) == QString("0.2") + nbsp + "ms");
    CHECK(words::within(0.95) == QString("1") + nbsp + "ms");
    CHECK(words::within(2.7) == QString("3") + nbsp + "ms");
    CHECK(words::within(21.0) == QString("25") + nbsp + "ms");
    CHECK(words::ms(178.2) == QString("178") + nbsp + "ms");
    CHECK(words::ms(2.71) == QString("2.7") + nbsp + "ms");
}

TEST_CASE("Align: the outcome is named by who was heard, and problems by what to do") {
    AlignScene scene;
    AlignFollower follower;
    const auto outcome = [&](const std::vector<Trouble>& troubles) {
        AlignView view = follower.look(scene.snapshot, scene.group);
        return words::outcome(*handMade(scene, troubles), view);
    };
    CHECK(outcome({}) == "All four measured well");
    CHECK(outcome({Trouble::none, Trouble::none, Trouble::obstructed}) ==
          "Three measured well, Hall did not");
    CHECK(outcome({Trouble::noisy, Trouble::none, Trouble::silent}) ==
          "Two measured well, Hall and Kitchen did not");
    CHECK(outcome(std::vector<Trouble>(4, Trouble::noisy)) == "None measured well");
    for (const Trouble trouble : {Trouble::silent, Trouble::asleep, Trouble::jumped,
                                  Trouble::obstructed, Trouble::noisy, Trouble::drifting}) {
        const auto report = handMade(scene, {trouble});
        const words::Problem problem = words::problemOf(report->speakers[0], "Kitchen");
        CHECK(problem.bold.contains("Kitchen"));
        CHECK_FALSE(problem.rest.isEmpty());
        CHECK_FALSE(problem.rest.contains("%1"));
    }
    AlignedSpeaker stopped;
    stopped.problem = "Hall did not play. See whether it is switched on and connected.";
    stopped.measurement.trouble = Trouble::none;
    const words::Problem problem = words::problemOf(stopped, "Hall");
    CHECK(problem.bold == "Hall did not play.");
    CHECK(problem.rest == "See whether it is switched on and connected.");
}

TEST_CASE("Align: bars before end apart by what was measured, and after together") {
    AlignScene scene;
    AlignFollower follower;
    scene.finish(handMade(scene));
    const auto bars = alignBars(follower.look(scene.snapshot, scene.group));
    REQUIRE(bars.size() == 4);
    const double longest_end = [&] {
        double end = 0.0;
        for (const auto& bar : bars) {
            end = std::max(end, bar.own_ms + bar.wait_ms);
        }
        return end;
    }();
    const auto before = placesBefore(bars);
    CHECK((before[3].to - before[0].to) * longest_end == Approx(60.0));
    for (const auto& place : placesAfter(bars)) {
        CHECK(place.to == 1.0);
        CHECK(place.from >= 0.0);
    }
}

// The plot and the words beside it come from the same measurement, and say the same.
TEST_CASE("Align: a speaker that was heard is never called unheard, with or without a picture") {
    AlignScene scene;
    const auto made = handMade(scene, {Trouble::none, Trouble::silent});
    auto report = std::make_shared<AlignReport>(*made);
    report->speakers[0].measurement.response.clear();
    AlignView view;
    view.report = report;
    ResultPage page;
    page.setView(view);
    auto* plot = page.findChild<ImpulsePlot*>();
    REQUIRE(plot != nullptr);
    page.select(report->speakers[0].id);
    CHECK(plot->accessibleName() == "There is no picture of this measurement.");
    page.select(report->speakers[1].id);
    CHECK(plot->accessibleName().startsWith("Nothing of"));
}

TEST_CASE("Align: curves keep what is short, and know the louder reflection") {
    std::vector<float> values(1000, 0.0F);
    values[501] = 1.0F;
    const auto spans = spansOf(values, 10);
    REQUIRE(spans.size() == 10);
    CHECK(spans[5].high == 1.0F);
    CHECK(spansOf({}, 10).empty());

    AlignScene scene;
    const auto report = handMade(scene, {Trouble::obstructed, Trouble::silent});
    const ResponseCurve curve = responseCurve(report->speakers[0].measurement);
    REQUIRE_FALSE(curve.empty());
    CHECK(curve.first == 48);
    CHECK(curve.values.size() == 9 * 48 + 1);
    CHECK(curve.reflection_ms.value_or(0.0) == Approx(2.7));
    CHECK(responseCurve(report->speakers[1].measurement).empty());
    CHECK_FALSE(responseCurve(report->speakers[2].measurement).reflection_ms.has_value());

    ImpulsePlot plot;
    plot.setNames("Hall", "204 ms");
    plot.setResponse(curve.values, curve.samples_per_ms, curve.first, curve.reflection_ms, 3);
    CHECK(plot.accessibleName().contains("Hall"));
    CHECK(plot.accessibleName().contains("2.7"));
}

TEST_CASE("Align: from ready through measuring to Apply, by mouse") {
    theme().setAppearance(Appearance::light);
    AlignScene scene;
    AlignFollower follower;
    AlignDialog dialog;
    Asked asked(dialog);
    scene.snapshot.align.listening = true;
    scene.snapshot.align.level_dbfs = -58.0;
    scene.snapshot.align.peak_dbfs = -46.0;
    dialog.setView(follower.look(scene.snapshot, scene.group));
    dialog.show();
    CHECK(dialog.state() == AlignDialog::State::ready);
    QPushButton* measure = button(dialog, "Measure");
    REQUIRE(measure != nullptr);
    CHECK(measure->isEnabled());
    clickOn(*measure);
    CHECK(asked.measures == 1);
    CHECK(asked.last.empty());
    CHECK(dialog.state() == AlignDialog::State::measuring);
    // Until the studio has heard of it.
    dialog.setView(follower.look(scene.snapshot, scene.group));
    CHECK(dialog.state() == AlignDialog::State::measuring);
    scene.enter(AlignPhase::measuring, 0.6, -30.0);
    dialog.setView(follower.look(scene.snapshot, scene.group));
    CHECK(dialog.state() == AlignDialog::State::measuring);
    scene.finish(handMade(scene));
    dialog.setView(follower.look(scene.snapshot, scene.group));
    REQUIRE(dialog.state() == AlignDialog::State::result);
    auto* listen = dialog.findChild<Segmented*>();
    REQUIRE(listen != nullptr);
    CHECK(listen->current() == 0);  // nothing is changed yet: this is what is heard
    QPushButton* apply = button(dialog, "Apply");
    REQUIRE(apply != nullptr);
    clickOn(*apply);
    CHECK(asked.applies == 1);
    CHECK(asked.last.size() == 4);
    CHECK_FALSE(asked.matched);
    CHECK(dialog.state() == AlignDialog::State::applied);
    dialog.setChecked(0.31);
    press(dialog, Qt::Key_Escape);
    CHECK(asked.discards == 0);
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("Align: one bad speaker is measured again, or left out, or taken anyway") {
    theme().setAppearance(Appearance::light);
    AlignScene scene;
    AlignFollower follower;
    AlignDialog dialog;
    Asked asked(dialog);
    scene.finish(handMade(scene, {Trouble::none, Trouble::none, Trouble::obstructed}));
    dialog.setView(follower.look(scene.snapshot, scene.group));
    dialog.show();
    REQUIRE(dialog.state() == AlignDialog::State::result);
    const SpeakerId hall{"simulated", "c"};
    SECTION("Enter takes the best next step") {
        press(dialog, Qt::Key_Return);
        REQUIRE(asked.measures == 1);
        CHECK(asked.last == std::vector<SpeakerId>{hall});
    }
    SECTION("The row's own button") {
        for (ResultRow* row : dialog.findChildren<ResultRow*>()) {
            CHECK(row->againButton()->isVisible() == (row->id() == hall));
            if (row->id() == hall) {
                CHECK(row->isChecked());
                clickOn(*row->againButton());
            }
        }
        CHECK(asked.last == std::vector<SpeakerId>{hall});
    }
    SECTION("The other three") {
        QPushButton* others = button(dialog, "Apply the other three");
        REQUIRE(others != nullptr);
        clickOn(*others);
        CHECK(asked.last.size() == 3);
    }
    SECTION("All anyway") {
        QPushButton* anyway = button(dialog, "Apply all anyway");
        REQUIRE(anyway != nullptr);
        clickOn(*anyway);
        CHECK(asked.last.size() == 4);
    }
    SECTION("Rows with the arrow keys, and Esc changes nothing") {
        dialog.activateWindow();
        QApplication::processEvents();
        const auto rows = dialog.findChildren<ResultRow*>();
        rows[2]->setFocus();
        press(*rows[2], Qt::Key_Up);
        CHECK(rows[1]->isChecked());
        press(dialog, Qt::Key_Escape);
        CHECK(asked.discards == 1);
        CHECK(asked.applies == 0);
        CHECK_FALSE(dialog.isVisible());
    }
}

TEST_CASE("Align: Esc while measuring cancels") {
    AlignScene scene;
    AlignFollower follower;
    AlignDialog dialog;
    Asked asked(dialog);
    scene.enter(AlignPhase::measuring, 0.4, -30.0);
    dialog.setView(follower.look(scene.snapshot, scene.group));
    dialog.show();
    press(dialog, Qt::Key_Escape);
    CHECK(asked.cancels == 1);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("Align: a measurement that broke off says why, and can be tried again") {
    theme().setAppearance(Appearance::light);
    AlignScene scene;
    AlignFollower follower;
    AlignDialog dialog;
    Asked asked(dialog);
    scene.enter(AlignPhase::failed, 0.0, -120.0);
    scene.snapshot.align.error =
        Error{ErrorKind::microphone_unavailable, "Desk microphone is gone.", "Nothing was changed.",
              "Connect it again and align again."};
    dialog.setView(follower.look(scene.snapshot, scene.group));
    CHECK(dialog.state() == AlignDialog::State::failed);
    shootAll(dialog, "align-failed");
    QPushButton* again = button(dialog, "Try again");
    REQUIRE(again != nullptr);
    clickOn(*again);
    CHECK(asked.measures == 1);
    CHECK(dialog.state() == AlignDialog::State::measuring);
}

TEST_CASE("Align: without a microphone there is something to do, and nothing to measure with") {
    theme().setAppearance(Appearance::light);
    AlignScene scene;
    scene.snapshot.inputs = {microphone("c", "Headset", InputInfo::Kind::bluetooth)};
    AlignFollower follower;
    AlignDialog dialog;
    dialog.setView(follower.look(scene.snapshot, scene.group));
    shootAll(dialog, "align-no-microphone");
    QPushButton* measure = button(dialog, "Measure");
    REQUIRE(measure != nullptr);
    CHECK_FALSE(measure->isEnabled());
    CHECK_FALSE(AlignDialog::startsAtOnce(dialog.view()));
}

TEST_CASE("Align: pictures of a simulated house", "[pictures]") {
    theme().setAppearance(Appearance::light);
    AlignScene scene;
    AlignFollower follower;
    AlignDialog dialog;
    scene.snapshot.inputs.push_back(microphone("built-in", "Built-in microphone"));
    scene.snapshot.inputs.push_back(microphone("c", "Headset", InputInfo::Kind::bluetooth));
    scene.snapshot.align.listening = true;
    scene.snapshot.align.level_dbfs = -58.0;
    scene.snapshot.align.peak_dbfs = -46.0;
    dialog.setView(follower.look(scene.snapshot, scene.group));
    shootAll(dialog, "align-ready");
    scene.snapshot.align.listening = false;
    scene.enter(AlignPhase::listening, 0.13, -59.0);
    dialog.setView(follower.look(scene.snapshot, scene.group));
    scene.enter(AlignPhase::measuring, 0.59, -32.0);
    dialog.setView(follower.look(scene.snapshot, scene.group));
    shootAll(dialog, "align-measuring");

    const auto report = measured(house());
    REQUIRE(report != nullptr);
    REQUIRE(report->allTrusted());
    scene.finish(doubted(*report, 2));
    dialog.setView(follower.look(scene.snapshot, scene.group));
    shootAll(dialog, "align-result");

    // The third one again, after the microphone was moved.
    scene.enter(AlignPhase::measuring, 0.5, -32.0, 2);
    dialog.setView(follower.look(scene.snapshot, scene.group));
    scene.finish(report, 2);
    dialog.setView(follower.look(scene.snapshot, scene.group));
    REQUIRE(dialog.report()->allTrusted());
    shootAll(dialog, "align-all-sure");
    QPushButton* apply = button(dialog, "Apply");
    REQUIRE(apply != nullptr);
    apply->click();
    dialog.setChecked(0.24);
    shootAll(dialog, "align-applied");
}

TEST_CASE("Align: two, eight and twenty speakers, and long names", "[pictures]") {
    theme().setAppearance(Appearance::light);
    for (const std::size_t count : {std::size_t{2}, std::size_t{8}, std::size_t{20}}) {
        std::vector<SceneSpeaker> speakers;
        for (std::size_t i = 0; i < count; ++i) {
            SceneSpeaker one = house()[i % 4];
            one.id = "s" + std::to_string(i);
            if (i == 1) {
                one.name =
                    "The loudspeaker that stands in the corner of the conservatory, behind "
                    "the old piano";
            } else if (i >= 4) {
                one.name = QString("Speaker %1").arg(i + 1);
            }
            speakers.push_back(one);
        }
        AlignScene scene(speakers);
        AlignFollower follower;
        AlignDialog dialog;
        scene.enter(AlignPhase::measuring, 0.5, -32.0);
        dialog.setView(follower.look(scene.snapshot, scene.group));
        shootAll(dialog, QString("align-measuring-%1").arg(count));
        scene.finish(handMade(scene, {Trouble::none, Trouble::silent}));
        dialog.setView(follower.look(scene.snapshot, scene.group));
        shootAll(dialog, QString("align-result-%1").arg(count));
        CHECK(dialog.findChildren<ResultRow*>().size() == static_cast<int>(count));
    }
}

TEST_CASE("Align: right to left", "[pictures]") {
    theme().setAppearance(Appearance::light);
    AlignScene scene;
    AlignFollower follower;
    AlignDialog dialog;
    dialog.setLayoutDirection(Qt::RightToLeft);
    scene.enter(AlignPhase::measuring, 0.5, -32.0);
    dialog.setView(follower.look(scene.snapshot, scene.group));
    shootAll(dialog, "align-measuring-rtl");
    scene.finish(handMade(scene, {Trouble::none, Trouble::none, Trouble::obstructed}));
    dialog.setView(follower.look(scene.snapshot, scene.group));
    shootAll(dialog, "align-result-rtl");
}
