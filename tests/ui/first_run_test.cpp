// The first run: what it says and offers. Pictures with UNISONO_SHOTS.
#include "first_run/first_run.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/shoot.h"

using namespace unisono::ui;
using unisono::test::shoot;

namespace {

QPushButton* button(const QWidget& widget, const QString& words) {
    for (auto* found : widget.findChildren<QPushButton*>()) {
        if (found->text() == words) {
            return found;
        }
    }
    return nullptr;
}

// A page shows what is behind it.
QImage onWindow(FirstRun& page, QSize size, const QString& name) {
    QWidget host;
    host.resize(size);
    page.setParent(&host);
    page.setGeometry(host.rect());
    page.show();
    QImage image = shoot(host, name);
    page.setParent(nullptr);
    return image;
}

}  // namespace

TEST_CASE("The first run offers three ways and one to try", "[ui][first-run]") {
    FirstRun page;
    page.resize(996, 620);
    QSignalSpy bluetooth(&page, &FirstRun::bluetoothSettingsWanted);
    QSignalSpy sound(&page, &FirstRun::soundSettingsWanted);
    QSignalSpy simulated(&page, &FirstRun::simulatedWanted);
    QSignalSpy group(&page, &FirstRun::groupWanted);
    page.show();
    button(page, "Open Bluetooth settings")->click();
    button(page, "Show sound outputs")->click();
    button(page, "Try with simulated speakers")->click();
    CHECK(bluetooth.count() == 1);
    CHECK(sound.count() == 1);
    CHECK(simulated.count() == 1);
    CHECK(button(page, "Make a group of them")->isVisible() == false);

    page.setReadySpeakers(3);
    REQUIRE(button(page, "Make a group of them")->isVisible());
    button(page, "Make a group of them")->click();
    CHECK(group.count() == 1);
    page.setReadySpeakers(1);
    CHECK(button(page, "Make a group with it") != nullptr);

    // They vanish where they came from.
    QSignalSpy unwanted(&page, &FirstRun::simulatedUnwanted);
    page.setSimulated(true);
    CHECK(button(page, "Try with simulated speakers") == nullptr);
    REQUIRE(button(page, "Remove them") != nullptr);
    button(page, "Remove them")->click();
    CHECK(unwanted.count() == 1);
    CHECK(simulated.count() == 1);
    page.setSimulated(false);
    CHECK(button(page, "Try with simulated speakers") != nullptr);
}

TEST_CASE("The first run fits without scrolling at its usual size, and scrolls when small",
          "[ui][first-run]") {
    FirstRun page;
    page.resize(996, 628);
    page.show();
    CHECK(QTest::qWaitFor([&] { return page.verticalScrollBar()->maximum() == 0; }));
    page.setCanPair(true);
    for (const int width : {676, 510, 400}) {  // the last two: beside a speaker's details
        CAPTURE(width);
        page.resize(width, 450);
        CHECK(QTest::qWaitFor([&] {
            return page.verticalScrollBar()->maximum() > 0 &&
                   page.widget()->width() <= page.viewport()->width();
        }));
    }
}

TEST_CASE("Pictures of the first run", "[ui][first-run][shots]") {
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        const QString suffix = dark ? "-dark" : "-light";
        for (const int width : {400, 510, 676, 820, 996, 1300}) {
            FirstRun page;
            const QSize size(width, width < 800 ? 860 : 628);
            CHECK_FALSE(
                onWindow(page, size, QString("first-run-%1%2").arg(width).arg(suffix)).isNull());
        }
        FirstRun ready;
        ready.setReadySpeakers(3);
        ready.setWiredOutputs(1);
        ready.setBluetoothHint("Look for Bluetooth in your system’s settings, or install blueman.");
        CHECK_FALSE(onWindow(ready, {996, 720}, "first-run-ready" + suffix).isNull());
        FirstRun mirrored;
        mirrored.setLayoutDirection(Qt::RightToLeft);
        CHECK_FALSE(onWindow(mirrored, {996, 628}, "first-run-mirrored" + suffix).isNull());
    }
    theme().setAppearance(Appearance::system);
}
