// Bluetooth in the whole window.
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <functional>
#include <optional>

#include "bluetooth/connection_section.h"
#include "bluetooth/pair_dialog.h"
#include "bluetooth/question_panel.h"
#include "inspector/inspector.h"
#include "main_window.h"
#include "speakers/speaker_list.h"
#include "speakers/speaker_list_model.h"
#include "support/catch.h"
#include "ui/support/bluetooth_house.h"
#include "ui/support/house.h"
#include "ui/support/shoot.h"

using namespace unisono;
using namespace unisono::ui;
using namespace std::chrono_literals;
using test::SimulatedRadio;

namespace {

// The window in a house without wires, one second after it opened.
struct RadioHouse {
    using Prepare = std::function<void(SimulatedRadio& radio, LoadedSettings& loaded)>;

    explicit RadioHouse(const Prepare& prepare = {}) {
        LoadedSettings loaded = house.loaded();
        if (prepare) {
            prepare(radio, loaded);
        }
        window.emplace(house.studio(), loaded);
        window->setBluetooth(radio.bluetooth);
        window->resize(1280, 800);
        window->show();
        radio.pass(1s);
    }
    ~RadioHouse() { QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

    void showDetails(const std::string& device) {
        window->showDetails(device);
        radio.pass(1ms);
    }
    [[nodiscard]] ConnectionSection& section() const {
        return *window->findChild<ConnectionSection*>();
    }
    [[nodiscard]] std::optional<BluetoothDevice> device(const std::string& address) const {
        const auto now = radio.bluetooth.snapshot();
        const BluetoothDevice* device = now->device(address);
        return device == nullptr ? std::nullopt : std::optional(*device);
    }

    test::House house{test::HouseConfig{.empty = true}};
    SimulatedRadio radio;
    std::optional<MainWindow> window;
};

}  // namespace

TEST_CASE("The adapter box shows the adapter in use again when a move failed") {
    RadioHouse home;
    home.showDetails(SimulatedRadio::kDen);
    auto* box = home.section().findChild<QComboBox*>();
    REQUIRE(box->currentData().toString() == "hci0");
    home.radio.bluetooth.switchOn(SimulatedRadio::kDen, false);
    box->setCurrentIndex(box->findData("hci1"));
    emit box->activated(box->currentIndex());
    CHECK(box->currentData().toString() == "hci1");  // while it is tried
    home.radio.pass(120s);
    CHECK(box->currentData().toString() == "hci0");
}

TEST_CASE("What could not be unpaired keeps its settings") {
    const std::string den = SimulatedRadio::kDen;
    RadioHouse home([&](SimulatedRadio&, LoadedSettings& loaded) {
        SpeakerRecord record;
        record.key.device = den;
        record.key.backend = "pulse";
        record.display_name = "Den";
        loaded.setup.speakers.push_back(record);
    });
    REQUIRE(home.window->model().nameOf(den) == "Den");
    home.radio.bluetooth.failNext(SimulatedBluetooth::Command::forget, BluetoothCause::failed);
    const auto forget = [&] {
        home.showDetails(den);
        emit home.window->findChild<Inspector*>()->forgetWanted();
        home.radio.pass(1s);
    };
    forget();
    CHECK(home.window->model().nameOf(den) == "Den");
    forget();
    CHECK(home.window->model().nameOf(den) != "Den");
    CHECK_FALSE(home.device(den));
}

TEST_CASE("Whoever is asked to forget one of two namesakes is told which") {
    SimulatedDevice twin;
    twin.about.address = "02:00:00:00:0A:13";
    twin.about.name = twin.about.alias = "JBL Flip 5";
    twin.about.uuids = {kA2dpSinkUuid};
    RadioHouse home([&](SimulatedRadio& radio, LoadedSettings&) {
        radio.bluetooth.addPairedDevice(twin, "hci0");
    });
    emit home.window->speakerList().forgetWanted(twin.about.address);
    auto* question = home.window->findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    CHECK(question->text().contains("JBL Flip 5 (…0A:13)"));
    question->reject();
    home.showDetails(SimulatedRadio::kDen);
    for (auto* button : home.window->findChildren<QPushButton*>()) {
        if (button->text() == "Forget …") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    bool told = false;
    for (const auto* label : home.window->findChild<Inspector*>()->findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().contains("JBL Flip 5 (…00:03)"));
    }
    CHECK(told);
}

TEST_CASE("The connection stays where it is while its speaker is shown") {
    RadioHouse home;
    ConnectionSection* section = &home.section();
    home.showDetails(SimulatedRadio::kDen);
    const int above = section->y();
    emit section->connectWanted();
    home.radio.pass(10s);
    REQUIRE(home.device(SimulatedRadio::kDen)->canPlay());
    CHECK(section->y() == above);
    home.window->hideDetails();
    home.showDetails(SimulatedRadio::kDen);
    CHECK(section->y() > above);
}

TEST_CASE("In the window, a speaker is connected from its row and asks in the dialog") {
    RadioHouse home;
    SpeakerListModel& rows = home.window->speakerList().model();
    REQUIRE(rows.speaker(std::string(SimulatedRadio::kDen)) != nullptr);
    emit home.window->speakerList().buttonPressed(SimulatedRadio::kDen);
    home.radio.pass(100ms);
    CHECK(rows.speaker(std::string(SimulatedRadio::kDen))->meta.contains("Connecting"));
    home.radio.pass(5s);
    CHECK(rows.speaker(std::string(SimulatedRadio::kDen))->button.isEmpty());
    // F5 looks; the header of Nearby says so.
    QTest::keyClick(&*home.window, Qt::Key_F5);
    home.radio.pass(3s);
    CHECK(rows.isLooking());
    REQUIRE(rows.speaker(std::string(SimulatedRadio::kPorch)) != nullptr);
    test::shoot(*home.window, "window-nearby");
    emit home.window->speakerList().buttonPressed(SimulatedRadio::kPorch);
    home.radio.pass(3s);
    const QPointer<PairDialog> dialog = home.window->findChild<PairDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->isVisible());
    CHECK(dialog->findChild<QuestionPanel*>()->isVisible());
    dialog->reject();
    home.radio.pass(5s);
    // Its details.
    home.showDetails(SimulatedRadio::kDen);
    ConnectionSection* section = &home.section();
    CHECK(section->isVisible());
    test::shoot(*home.window, "window-connection");
    for (auto* button : section->findChildren<QPushButton*>()) {
        if (button->text() == "Disconnect") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    home.radio.pass(5s);
    CHECK_FALSE(home.device(SimulatedRadio::kDen)->connected);
}
