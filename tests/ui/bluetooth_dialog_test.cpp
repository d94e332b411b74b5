// The dialog that adds a speaker.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "bluetooth/found_row.h"
#include "bluetooth/pair_dialog.h"
#include "bluetooth/question_panel.h"
#include "support/catch.h"
#include "ui/support/bluetooth_house.h"
#include "ui/support/shoot.h"
#include "widgets/note.h"

using namespace unisono;
using namespace unisono::ui;
using namespace std::chrono_literals;
using test::BluetoothHouse;

namespace {

QString callsItself(const BluetoothHouse& house, const std::string& address) {
    const BluetoothDevice* device = house.facts().device(address);
    return device == nullptr ? QString() : QString::fromStdString(device->alias);
}

struct Dialog : BluetoothHouse {
    Dialog()
        : dialog(model,
                 [this](const std::string& address) { return callsItself(*this, address); }) {
        dialog.resize(600, 640);
        dialog.show();
        pass(1ms);
    }
    [[nodiscard]] FoundRow* row(const QString& name) const {
        for (FoundRow* row : dialog.findChildren<FoundRow*>()) {
            if (row->found().name == name && !row->isHidden()) {
                return row;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }
    PairDialog dialog;
};

void click(QAbstractButton* button) {
    REQUIRE(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
}

}  // namespace

TEST_CASE("A speaker that asks for a code is found, asked for, paired and connected") {
    Dialog house;
    CHECK(house.facts().looking);  // by itself
    house.pass(3s);
    FoundRow* row = house.row("Old Boombox");
    REQUIRE(row != nullptr);
    CHECK(row->found().button == "Pair and connect");
    CHECK(house.row("Somebody's phone") == nullptr);
    test::shoot(house.dialog, "pair-found");
    click(&row->button());
    house.pass(2s);
    CHECK(row->found().state == FoundSpeaker::State::working);
    auto* question = house.dialog.findChild<QuestionPanel*>();
    REQUIRE(question != nullptr);
    REQUIRE(question->isVisible());
    test::shoot(house.dialog, "pair-question");
    auto* field = question->findChild<QLineEdit*>("pairing code");
    CHECK(house.button("Continue")->isEnabled() == false);  // nothing typed
    QTest::keyClicks(field, "0000");
    QTest::keyClick(field, Qt::Key_Return);
    house.pass(30s);
    CHECK(house.dialog.isVisible());  // Enter answered the question, and closed nothing
    CHECK_FALSE(question->isVisible());
    CHECK(row->found().state == FoundSpeaker::State::ready);
    CHECK(house.facts().device(Dialog::kPorch)->trusted);
}

TEST_CASE("A wrong code is told beside the speaker, with what to do") {
    Dialog house;
    house.pass(3s);
    FoundRow* row = house.row("Old Boombox");
    REQUIRE(row != nullptr);
    click(&row->button());
    house.pass(2s);
    QTest::keyClicks(house.dialog.findChild<QLineEdit*>("pairing code"), "9999");
    click(house.button("Continue"));
    house.pass(5s);
    CHECK(row->found().state == FoundSpeaker::State::failed);
    CHECK(row->found().problem.contains("0000 or 1234"));
    CHECK(row->found().button == "Try again");
    CHECK(row->accessibleName().contains("0000"));
    // Where the eye and the keyboard go on.
    CHECK(house.dialog.focusWidget() == &row->button());
    CHECK(QTest::qWaitFor([&] { return row->visibleRegion().boundingRect() == row->rect(); }));
    test::shoot(house.dialog, "pair-failed");
}

TEST_CASE("Closing the dialog stops looking and answers what nobody answers") {
    Dialog house;
    house.pass(3s);
    click(&house.row("Old Boombox")->button());
    house.pass(2s);
    REQUIRE(house.facts().now->question.has_value());
    house.dialog.accept();
    house.pass(1s);
    CHECK_FALSE(house.facts().now->question.has_value());
    CHECK_FALSE(house.facts().looking);
}

TEST_CASE("Connecting is cancelled by the same button") {
    Dialog house;
    house.pass(3s);
    FoundRow* row = house.row("JBL Flip 5");
    REQUIRE(row != nullptr);
    click(&row->button());
    house.pass(100ms);
    CHECK(row->found().button == "Cancel");
    click(&row->button());
    house.pass(3s);
    CHECK(row->found().state == FoundSpeaker::State::found);
    CHECK_FALSE(house.facts().device(Dialog::kDen)->connected);
}

TEST_CASE("Other devices are shown when asked for, and an adapter can be chosen") {
    Dialog house;
    house.pass(3s);
    click(house.button("Show 1 other device(s)"));
    house.pass(1ms);
    CHECK(house.row("Somebody's phone") != nullptr);
    CHECK(house.button("Show speakers only") != nullptr);
    auto* adapters = house.dialog.findChild<QComboBox*>();
    REQUIRE(adapters->count() == 3);
    adapters->setCurrentIndex(2);
    click(&house.row("JBL Flip 5")->button());
    house.pass(30s);
    CHECK(house.facts().device(Dialog::kDen)->adapter == "hci1");
}

TEST_CASE("With Bluetooth off the dialog says so, turns it on and goes on looking") {
    Dialog house;
    house.model.stopLooking();
    house.bluetooth.power("hci0", false);
    house.bluetooth.power("hci1", false);
    house.pass(1s);
    test::shoot(house.dialog, "pair-off");
    click(house.button("Turn on Bluetooth"));
    house.pass(1s);
    CHECK(house.button("Turn on Bluetooth") == nullptr);
    CHECK(house.facts().looking);  // nobody has to ask a second time
    CHECK(house.button("Stop") != nullptr);
}

TEST_CASE("A search that did not work is no search that found nothing") {
    Dialog house;
    house.model.stopLooking();
    house.pass(1s);
    house.bluetooth.failNext(SimulatedBluetooth::Command::scan, BluetoothCause::failed);
    click(house.button("Look again"));
    house.pass(1s);
    const auto says = [&](const QString& words) {
        for (const auto* label : house.dialog.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return true;
            }
        }
        return false;
    };
    CHECK(says("Looking for speakers did not work."));
    CHECK_FALSE(says("Nothing found"));
    click(house.button("Look again"));
    house.pass(1s);
    CHECK_FALSE(says("Looking for speakers did not work."));
}

TEST_CASE("Opened by a question it leaves the focus to the answer, and looks around after that") {
    BluetoothHouse house;
    house.model.look();
    house.pass(3s);
    house.model.stopLooking();
    house.pass(1s);
    house.model.connectSpeaker(Dialog::kPorch);
    house.pass(2s);
    REQUIRE(house.facts().now->question);
    PairDialog dialog(house.model,
                      [&](const std::string& address) { return callsItself(house, address); });
    dialog.show();
    house.pass(1ms);
    auto* code = qobject_cast<QLineEdit*>(dialog.focusWidget());
    REQUIRE(code != nullptr);
    CHECK_FALSE(house.facts().looking);
    QTest::keyClicks(code, "0000");
    QTest::keyClick(code, Qt::Key_Return);
    house.pass(20s);
    CHECK(house.facts().device(Dialog::kPorch)->canPlay());
    CHECK(house.facts().looking);
}

TEST_CASE("Where there is nothing to list, a note stays a note") {
    Dialog house;
    house.pass(1s);
    house.bluetooth.setBlocked("hci0", true);
    house.bluetooth.setBlocked("hci1", true);
    house.pass(1s);
    const auto notes = house.dialog.findChildren<Note*>();
    REQUIRE(!notes.empty());
    CHECK(notes.first()->isVisible());
    CHECK(notes.first()->height() == notes.first()->heightForWidth(notes.first()->width()));
}
