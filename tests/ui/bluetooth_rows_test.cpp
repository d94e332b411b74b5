// What Bluetooth adds to the list of speakers, to their details and to Health.
#include "bluetooth/bluetooth_rows.h"

#include <QSignalSpy>
#include <algorithm>

#include "bluetooth/bluetooth_health.h"
#include "bluetooth/bluetooth_words.h"
#include "bluetooth/connection_view.h"
#include "bluetooth/pair_view.h"
#include "support/catch.h"
#include "ui/support/bluetooth_house.h"

using namespace unisono;
using namespace unisono::ui;
using namespace std::chrono_literals;
using test::BluetoothHouse;
using Section = SpeakerView::Section;

namespace {

struct Home : BluetoothHouse {
    Setup setup;
    StudioSnapshot now;

    Home() { pass(1ms); }
    [[nodiscard]] Scene scene() const { return {setup, now, &facts()}; }
    [[nodiscard]] SpeakerView row(const char* device) const {
        const auto rows = speakersOf(scene());
        const auto it = std::ranges::find(rows, std::string(device), &SpeakerView::device);
        return it == rows.end() ? SpeakerView{} : *it;
    }
    // As the sound system shows it once it is connected.
    void addSink(const char* device, const char* name) {
        SinkInfo sink;
        sink.id = {"pulse", std::string("bluez_output.") + device};
        sink.description = name;
        sink.bluetooth_address = device;
        sink.rate_hz = 48000;
        now.sinks.push_back(sink);
    }
};

}  // namespace

TEST_CASE("Paired speakers can be connected before anybody has looked for them") {
    const Home home;
    const auto rows = speakersOf(home.scene());
    CHECK(rows.size() == 3);  // the one that is not paired is not known yet, the telephone never
    const SpeakerView echo = home.row(Home::kKitchen);
    CHECK(echo.name == "Echo Dot-4AB");
    CHECK(echo.is_echo);
    CHECK(echo.icon == "echo");
    CHECK(echo.section == Section::away);  // nobody knows whether it is in reach
    CHECK(echo.button == "Connect");
    CHECK(home.row(Home::kHall).icon == "echotall");
    CHECK_FALSE(home.row(Home::kDen).is_echo);
}

TEST_CASE("What was found is nearby; telephones are no speakers") {
    Home home;
    home.model.look();
    CHECK(home.facts().looking);
    home.pass(5s);
    CHECK(home.row(Home::kPorch).section == Section::nearby);
    CHECK(home.row(Home::kPorch).button == "Pair");
    CHECK(home.row(Home::kPorch).meta == "new");
    CHECK(home.row(Home::kDen).section == Section::nearby);
    CHECK(home.row(Home::kDen).button == "Connect");
    CHECK(home.row(Home::kPhone).device.empty());
    // It ends by itself.
    home.pass(60s);
    CHECK_FALSE(home.facts().looking);
}

TEST_CASE("Looking can be stopped, and begins once however often it is asked for") {
    Home home;
    home.model.look();
    home.model.look();
    home.pass(1s);
    CHECK(home.facts().looking);
    home.model.stopLooking();
    home.pass(100ms);
    CHECK_FALSE(home.facts().looking);
    home.model.look();
    CHECK(home.facts().looking);
}

TEST_CASE("What is being tried stands in the row, and ends as Ready") {
    Home home;
    QSignalSpy wanted(&home.model, &BluetoothModel::wanted);
    QSignalSpy connected(&home.model, &BluetoothModel::connected);
    home.model.connectSpeaker(Home::kDen);
    CHECK(wanted.count() == 0);  // two that connect it would stand in each other's way
    SpeakerView row = home.row(Home::kDen);
    CHECK(row.section == Section::nearby);
    CHECK(row.meta == "Connecting …");
    CHECK(row.button == "Cancel");
    home.pass(3s);
    CHECK(connected.count() == 1);
    CHECK(wanted.count() == 1);
    // The link stands; the sound system has not shown it yet.
    row = home.row(Home::kDen);
    CHECK(row.section == Section::nearby);
    CHECK(row.button.isEmpty());
    home.addSink(Home::kDen, "JBL Flip 5");
    home.bluetooth.change(Home::kDen, [](BluetoothDevice& device) { device.codec = "AAC"; });
    home.pass(1ms);
    row = home.row(Home::kDen);
    CHECK(row.section == Section::ready);
    CHECK(row.button.isEmpty());
    CHECK(row.battery_percent == 72);
    CHECK(row.meta == "AAC");
}

TEST_CASE("A failure says why and what to do, and goes once it plays") {
    Home home;
    home.bluetooth.refuseNext(Home::kDen, BluetoothCause::busy);
    QSignalSpy failed(&home.model, &BluetoothModel::failed);
    home.model.connectSpeaker(Home::kDen);
    home.pass(60s);
    REQUIRE(failed.count() == 1);
    SpeakerView row = home.row(Home::kDen);
    CHECK(row.alarm == "Used elsewhere");
    CHECK(row.advice.contains("JBL Flip 5 is used by another device."));
    CHECK(row.advice.contains("try again"));
    CHECK(row.button == "Connect");
    home.model.connectSpeaker(Home::kDen);
    CHECK(home.row(Home::kDen).alarm.isEmpty());
    home.pass(60s);
    row = home.row(Home::kDen);
    CHECK(row.alarm.isEmpty());
    CHECK(row.advice.isEmpty());
}

TEST_CASE("One that does not answer is away, and can be tried again") {
    Home home;
    home.bluetooth.switchOn(Home::kDen, false);
    home.model.connectSpeaker(Home::kDen);
    home.pass(120s);
    const SpeakerView row = home.row(Home::kDen);
    CHECK(row.section == Section::away);
    CHECK(row.alarm == "Did not answer");
    CHECK(row.button == "Connect");
}

TEST_CASE("What is cancelled complains of nothing") {
    Home home;
    QSignalSpy failed(&home.model, &BluetoothModel::failed);
    QSignalSpy unwanted(&home.model, &BluetoothModel::unwanted);
    home.model.connectSpeaker(Home::kDen);
    home.pass(100ms);
    home.model.cancel(Home::kDen);
    home.pass(5s);
    CHECK(failed.count() == 0);
    CHECK(unwanted.count() == 1);  // nobody connects it again behind the user's back
    CHECK(home.row(Home::kDen).alarm.isEmpty());
    CHECK(home.row(Home::kDen).button == "Connect");
}

TEST_CASE("Disconnecting, connecting anew and forgetting do what they say") {
    Home home;
    home.model.connectSpeaker(Home::kDen);
    home.pass(5s);
    REQUIRE(home.facts().device(Home::kDen)->canPlay());
    home.model.reconnect(Home::kDen);
    home.pass(1ms);
    CHECK(home.row(Home::kDen).meta == "Connecting …");
    home.pass(5s);
    CHECK(home.facts().device(Home::kDen)->canPlay());
    home.model.disconnectSpeaker(Home::kDen);
    home.pass(5s);
    CHECK_FALSE(home.facts().device(Home::kDen)->connected);
    CHECK(home.facts().request(Home::kDen) == nullptr);
    home.model.unpair(Home::kDen);
    home.pass(5s);
    CHECK(home.row(Home::kDen).device.empty());
}

TEST_CASE("What could not be undone says so, in its own words, until it is done") {
    Home home;
    using Command = SimulatedBluetooth::Command;
    home.model.connectSpeaker(Home::kDen);
    home.pass(5s);
    home.bluetooth.failNext(Command::disconnect, BluetoothCause::failed);
    home.model.disconnectSpeaker(Home::kDen);
    home.pass(5s);
    REQUIRE(home.facts().device(Home::kDen)->canPlay());
    CHECK(connectionView(home.scene(), Home::kDen)
              .problem.startsWith("JBL Flip 5 could not be disconnected."));
    home.model.disconnectSpeaker(Home::kDen);
    home.pass(5s);
    CHECK(connectionView(home.scene(), Home::kDen).problem.isEmpty());
    home.bluetooth.failNext(Command::forget, BluetoothCause::failed);
    QSignalSpy forgotten(&home.model, &BluetoothModel::forgotten);
    home.model.unpair(Home::kDen);
    home.pass(5s);
    CHECK(forgotten.count() == 0);
    CHECK(connectionView(home.scene(), Home::kDen)
              .problem.startsWith("JBL Flip 5 could not be unpaired."));
    home.model.unpair(Home::kDen);
    home.pass(5s);
    CHECK(forgotten.count() == 1);
}

TEST_CASE("A speaker that moves to another adapter is held back by nobody, and forgotten at both") {
    Home home;
    home.model.connectSpeaker(Home::kDen);
    home.pass(5s);
    QSignalSpy unwanted(&home.model, &BluetoothModel::unwanted);
    QSignalSpy wanted(&home.model, &BluetoothModel::wanted);
    home.model.connectSpeaker(Home::kDen, "hci1");
    CHECK(unwanted.count() == 1);
    CHECK(wanted.count() == 0);
    home.pass(30s);
    CHECK(unwanted.count() == 1);
    CHECK(wanted.count() == 1);
    REQUIRE(home.facts().now->device(Home::kDen, "hci0") != nullptr);
    home.model.disconnectSpeaker(Home::kDen);
    home.pass(5s);
    CHECK(connectionView(home.scene(), Home::kDen).adapter == "hci1");
    home.model.unpair(Home::kDen);
    home.pass(5s);
    CHECK(home.facts().device(Home::kDen) == nullptr);
}

TEST_CASE("What others do to connect a speaker can be cancelled from its details") {
    Home home;
    const BluetoothJob keeper = home.bluetooth.connectAudio({Home::kDen, ""}, 30s);
    home.pass(100ms);
    const ConnectionView view = connectionView(home.scene(), Home::kDen);
    CHECK(view.working);
    CHECK(view.button == "Cancel");
    QSignalSpy unwanted(&home.model, &BluetoothModel::unwanted);
    home.model.cancel(Home::kDen);
    CHECK(unwanted.count() == 1);  // which ends it
}

TEST_CASE("A search that fails, and an adapter that stays off, are told") {
    Home home;
    using Command = SimulatedBluetooth::Command;
    QSignalSpy look_failed(&home.model, &BluetoothModel::lookFailed);
    QSignalSpy switch_failed(&home.model, &BluetoothModel::switchOnFailed);
    home.bluetooth.failNext(Command::scan, BluetoothCause::failed);
    home.model.look();
    home.pass(1s);
    CHECK(look_failed.count() == 1);
    CHECK(home.facts().look_failure == BluetoothCause::failed);
    home.model.look();
    CHECK_FALSE(home.facts().look_failure);
    home.model.stopLooking();
    home.pass(1s);
    CHECK(look_failed.count() == 1);  // stopping is no failure

    home.bluetooth.power("hci0", false);
    home.bluetooth.power("hci1", false);
    home.pass(1s);
    home.bluetooth.failNext(Command::power, BluetoothCause::failed);
    home.bluetooth.failNext(Command::power, BluetoothCause::failed);
    home.model.switchOn();
    home.pass(1s);
    CHECK(switch_failed.count() == 1);
    CHECK(radioWords(home.facts()).fact == "Bluetooth could not be switched on.");
    CHECK(radioWords(home.facts()).button == "Turn on Bluetooth");
    home.bluetooth.failNext(Command::power, BluetoothCause::failed);
    home.model.switchOn();  // one of the two is enough
    home.pass(1s);
    CHECK(switch_failed.count() == 1);
    CHECK(radioWords(home.facts()).fact.isEmpty());
}

TEST_CASE("Two speakers of one name are told apart by their addresses") {
    Home home;
    CHECK_FALSE(home.row(Home::kDen).meta.contains("00:03"));
    SimulatedDevice twin;
    twin.about.address = "02:00:00:00:0A:13";
    twin.about.name = twin.about.alias = "JBL Flip 5";
    twin.about.uuids = {kA2dpSinkUuid};
    home.bluetooth.addPairedDevice(twin, "hci0");
    home.pass(1ms);
    CHECK(home.row(Home::kDen).meta.startsWith("…00:03"));
    CHECK(home.row("02:00:00:00:0A:13").meta.startsWith("…0A:13"));
    CHECK(home.row(Home::kKitchen).meta.indexOf("00:01") < 0);
    const auto name_of = [&](const std::string& address) { return home.scene().nameOf(address); };
    const PairView view = pairView(home.facts(), {}, false, name_of);
    const auto den = std::ranges::find(view.found, std::string(Home::kDen), &FoundSpeaker::address);
    REQUIRE(den != view.found.end());
    CHECK(den->name == "JBL Flip 5");
    CHECK(den->meta.startsWith("…00:03"));
    CHECK(den->full_name == "JBL Flip 5 (…00:03)");
    CHECK(fullName(home.facts(), Home::kKitchen, name_of) == "Echo Dot-4AB");
}

TEST_CASE("While Bluetooth is off nothing can be pressed, and one sentence says why") {
    Home home;
    home.bluetooth.power("hci0", false);
    home.bluetooth.power("hci1", false);
    home.pass(1s);
    CHECK(home.facts().radio() == BluetoothFacts::Radio::off);
    CHECK(home.row(Home::kDen).button.isEmpty());
    CHECK(home.row(Home::kDen).section == Section::away);
    CHECK(radioWords(home.facts()).button == "Turn on Bluetooth");
    home.model.look();
    CHECK_FALSE(home.facts().looking);
    home.model.switchOn();
    home.pass(1s);
    CHECK(home.facts().radio() == BluetoothFacts::Radio::on);
    CHECK(radioWords(home.facts()).fact.isEmpty());
    // A switch of the computer: no button of ours helps.
    home.bluetooth.setBlocked("hci0", true);
    home.bluetooth.setBlocked("hci1", true);
    home.pass(1ms);
    CHECK(home.facts().radio() == BluetoothFacts::Radio::blocked);
    CHECK(radioWords(home.facts()).button.isEmpty());
    CHECK_FALSE(radioWords(home.facts()).advice.isEmpty());
    home.bluetooth.setService(false);
    home.pass(1ms);
    CHECK(home.facts().radio() == BluetoothFacts::Radio::absent);
    CHECK_FALSE(radioWords(home.facts()).fact.isEmpty());
}

TEST_CASE("Every cause has words of the guide") {
    using What = BluetoothRequest::What;
    const What what =
        GENERATE(What::connect, What::disconnect, What::forget, What::look, What::switch_on);
    for (int i = 0; i <= static_cast<int>(BluetoothCause::failed); ++i) {
        const auto cause = static_cast<BluetoothCause>(i);
        const BluetoothWords words = failureWords(what, cause, "Kitchen");
        INFO(toText(cause) << ": " << words.sentence().toStdString());
        // What was asked for, and of whom.
        CHECK((what == What::connect || !words.sentence().contains("connected.") ||
               words.sentence().contains("disconnected.")));
        CHECK((what == What::connect || what == What::disconnect || what == What::forget ||
               !words.sentence().contains("Kitchen")));
        CHECK_FALSE(words.brief.isEmpty());
        CHECK(words.brief.size() < 30);
        CHECK(words.fact.endsWith('.'));
        CHECK((cause == BluetoothCause::canceled || words.advice.endsWith('.')));
        for (const char* unwanted : {"error", "failed", "please", "!", "sink", "endpoint"}) {
            CHECK_FALSE(words.sentence().contains(unwanted, Qt::CaseInsensitive));
        }
    }
}

TEST_CASE("The details tell what is known of the link, and offer what can be done") {
    Home home;
    ConnectionView view = connectionView(home.scene(), Home::kDen);
    CHECK(view.bluetooth);
    CHECK(view.state == "Not connected");
    CHECK(view.button == "Connect");
    CHECK(view.adapters.size() == 2);
    CHECK(view.adapter == "hci0");
    CHECK(view.echo.isEmpty());
    CHECK_FALSE(connectionView(home.scene(), Home::kHall).echo.isEmpty());
    home.model.connectSpeaker(Home::kDen, "hci1");
    CHECK(connectionView(home.scene(), Home::kDen).button == "Cancel");
    home.pass(30s);
    home.bluetooth.change(Home::kDen, [](BluetoothDevice& device) {
        device.codec = "SBC";
        device.bitrate_kbps = 328;
    });
    home.pass(1ms);
    view = connectionView(home.scene(), Home::kDen);
    CHECK(view.button == "Disconnect");
    CHECK(view.adapter == "hci1");
    const auto value = [&](const char* title) {
        for (const auto& [name, text] : view.facts) {
            if (name == title) {
                return text;
            }
        }
        return QString();
    };
    CHECK(value("Adapter") == "USB stick");
    CHECK(value("Codec").startsWith("SBC, up to 328"));
    CHECK(value("Battery").startsWith("72"));
    CHECK(value("Delay, as it reports").startsWith("150"));
    // What hangs on a wire has no such part.
    CHECK_FALSE(connectionView(home.scene(), "pulse:line-out").bluetooth);
}

TEST_CASE("Health says how Bluetooth is, and that a battery runs out") {
    Home home;
    const auto who = [&](const std::string& device) {
        return std::pair{home.scene().nameOf(device), 3};
    };
    HealthMore more = bluetoothHealth(home.facts(), who);
    REQUIRE(more.items.size() == 1);
    CHECK(more.looks() == 0);
    CHECK(more.items.front().meaning.contains("Built-in and USB stick"));
    CHECK(more.adapters.size() == 2);
    home.model.connectSpeaker(Home::kDen);
    home.bluetooth.change(Home::kDen, [](BluetoothDevice& device) { device.battery_percent = 12; });
    home.pass(5s);
    more = bluetoothHealth(home.facts(), who);
    CHECK(more.looks() == 1);
    CHECK(more.items.back().fact == "The battery of JBL Flip 5 is nearly empty.");
    CHECK(more.adapters.front().speakers.size() == 1);
    home.bluetooth.power("hci0", false);
    home.bluetooth.power("hci1", false);
    home.pass(1s);
    more = bluetoothHealth(home.facts(), who);
    CHECK(more.items.front().action == "bluetooth-on");
    CHECK(more.items.front().tone == Tone::warn);
}

TEST_CASE("A window that goes while a speaker connects takes no harm") {
    test::HandClock clock;
    SimulatedBluetooth bluetooth(clock);
    furnish(bluetooth);
    {
        BluetoothModel model(bluetooth);
        model.look();
        model.connectSpeaker(Home::kDen);
    }
    clock.move(60s);
    bluetooth.pump();
    QApplication::processEvents();
    CHECK_FALSE(bluetooth.snapshot()->device(Home::kDen)->connected);  // it was called off
}
