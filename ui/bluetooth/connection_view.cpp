#include "bluetooth/connection_view.h"

#include <QCoreApplication>
#include <QLocale>

#include "bluetooth/bluetooth_words.h"
#include "bluetooth/echo.h"
#include "model/words.h"

namespace unisono::ui {
namespace {

struct ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

QString stateOf(const BluetoothDevice& device) {
    switch (device.a2dp) {
        case A2dpState::playing:
            return ConnectionWords::tr("Connected, sound flows");
        case A2dpState::idle:
            return ConnectionWords::tr("Connected");
        case A2dpState::connecting:
            return ConnectionWords::tr("Connecting …");
        case A2dpState::source_only:
            return ConnectionWords::tr("Connected the wrong way round: it plays to this computer");
        case A2dpState::off:
            break;
    }
    if (device.connected) {
        return ConnectionWords::tr("Connected, but not for music");
    }
    return device.paired ? ConnectionWords::tr("Not connected") : ConnectionWords::tr("Not paired");
}

void tellFacts(const BluetoothFacts& facts, const BluetoothDevice& device, ConnectionView& view) {
    const QLocale locale;
    const auto add = [&view](const QString& title, const QString& value) {
        if (!value.isEmpty()) {
            view.facts.emplace_back(title, value);
        }
    };
    if (const BluetoothAdapter* adapter = facts.now->adapter(device.adapter)) {
        const std::string name = facts.adapterName(adapter->id);
        add(ConnectionWords::tr("Adapter"),
            QString::fromStdString(name.empty() ? adapter->name : name));
    }
    if (!device.codec.empty()) {
        QString codec = QString::fromStdString(device.codec);
        if (device.bitrate_kbps) {
            codec = ConnectionWords::tr("%1, up to %2\u00a0kbit/s", "codec and its bit rate")
                        .arg(codec, locale.toString(*device.bitrate_kbps));
        }
        add(ConnectionWords::tr("Codec"), codec);
        add(ConnectionWords::tr("Its settings"), QString::fromStdString(device.codec_details));
    }
    if (device.connected && device.battery_percent) {
        add(ConnectionWords::tr("Battery"),
            ConnectionWords::tr("%1\u00a0%").arg(*device.battery_percent));
    }
    if (device.canPlay() && device.volume_percent) {
        add(ConnectionWords::tr("Its own volume"),
            ConnectionWords::tr("%1\u00a0%").arg(*device.volume_percent));
    }
    if (device.canPlay() && device.delay_ms) {
        add(ConnectionWords::tr("Delay, as it reports"), milliseconds(*device.delay_ms));
    }
    if (!device.connected && device.rssi_dbm) {
        add(ConnectionWords::tr("Signal"), ConnectionWords::tr("%1\u00a0"
                                                               "dBm")
                                               .arg(*device.rssi_dbm));
    }
}

}  // namespace

ConnectionView connectionView(const Scene& scene, const std::string& device) {
    ConnectionView view;
    const BluetoothDevice* known =
        scene.bluetooth == nullptr ? nullptr : scene.bluetooth->device(device);
    if (known == nullptr) {
        return view;
    }
    const BluetoothFacts& facts = *scene.bluetooth;
    const bool can_try = facts.radio() == BluetoothFacts::Radio::on;
    const BluetoothRequest* request = facts.request(device);
    view.bluetooth = true;
    view.linked = known->connected;
    view.paired = known->paired;
    view.state = stateOf(*known);
    view.working = known->a2dp == A2dpState::connecting;
    view.button = !can_try           ? QString()
                  : view.working     ? ConnectionWords::tr("Cancel")  // it is being brought back
                  : known->connected ? ConnectionWords::tr("Disconnect")
                  : known->paired    ? ConnectionWords::tr("Connect")
                                     : ConnectionWords::tr("Pair and connect");
    if (request != nullptr && request->running) {
        view.working = true;
        view.state = request->what == BluetoothRequest::What::connect
                         ? known->paired ? ConnectionWords::tr("Connecting …")
                                         : ConnectionWords::tr("Pairing …")
                     : request->what == BluetoothRequest::What::disconnect
                         ? ConnectionWords::tr("Disconnecting …")
                         : ConnectionWords::tr("Unpairing …");
        view.button = request->what == BluetoothRequest::What::connect
                          ? ConnectionWords::tr("Cancel")
                          : QString();
    } else if (request != nullptr && request->failure &&
               *request->failure != BluetoothCause::canceled) {
        view.problem =
            failureWords(request->what, *request->failure, scene.nameOf(device)).sentence();
    }
    if (!can_try) {
        const RadioWords words = radioWords(facts);
        view.problem = words.fact + QChar(' ') + words.advice;
    }
    tellFacts(facts, *known, view);
    for (const BluetoothAdapter& adapter : facts.now->adapters) {
        if (adapter.powered) {
            view.adapters.emplace_back(adapter.id,
                                       QString::fromStdString(facts.adapterName(adapter.id)));
        }
    }
    view.can_move = view.adapters.size() > 1 && !view.working;
    view.adapter = known->adapter;
    if (isEcho(*known)) {
        view.echo = echoGroupWords();
    }
    return view;
}

}  // namespace unisono::ui
