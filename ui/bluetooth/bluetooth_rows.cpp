#include "bluetooth/bluetooth_rows.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "bluetooth/bluetooth_words.h"
#include "bluetooth/echo.h"
#include "model/speaker_kind.h"

namespace unisono::ui {
namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(Bluetooth)
};
using Section = SpeakerView::Section;

void dress(const BluetoothDevice& device, SpeakerView& view) {
    const EchoMatch echo = matchEcho(device);
    if (echo.is_echo) {
        const SpeakerKind kind = kindOf(QString::fromStdString(echo.model), true);
        view.is_echo = true;
        view.icon = kind.is_echo ? kind.icon : QString("echo");
    } else if (view.section != Section::ready) {
        view.icon = kindOf(QString::fromStdString(device.name), true).icon;
    }
    if (device.connected) {
        view.battery_percent = device.battery_percent;
    }
}

// "Echo Dot · weak signal".
QString metaOf(const BluetoothDevice& device, const QString& state, const QString& name) {
    QStringList parts;
    if (const QString model = modelOf(device); !model.isEmpty() && model != name) {
        parts << model;
    }
    if (!state.isEmpty()) {
        parts << state;
    }
    if (device.rssi_dbm && *device.rssi_dbm < kWeakSignal_dbm) {
        parts << RowWords::tr("weak signal");
    }
    return parts.join(QStringLiteral(" · "));
}

void tellCodec(const BluetoothDevice& device, SpeakerView& view) {
    if (device.codec.empty()) {
        return;
    }
    const QString codec = QString::fromStdString(device.codec);
    const QString model = modelOf(device);
    view.meta = model.isEmpty() || model == view.name
                    ? codec
                    : RowWords::tr("%1 · %2", "model and codec").arg(model, codec);
}

bool isWaitingFor(const BluetoothRequest& request) {
    return request.running && request.what == BluetoothRequest::What::connect;
}

}  // namespace

std::vector<std::string> speakersInReach(const BluetoothFacts& facts) {
    std::vector<std::string> addresses;
    for (const BluetoothDevice& device : facts.now->devices) {
        const bool wanted = device.present || device.connected || device.paired;
        if (wanted && !device.blocked && (device.isSpeaker() || isEcho(device)) &&
            (addresses.empty() || addresses.back() != device.address)) {
            addresses.push_back(device.address);  // sorted by address
        }
    }
    return addresses;
}

QString bluetoothName(const BluetoothFacts& facts, const std::string& device) {
    const BluetoothDevice* known = facts.device(device);
    return known == nullptr
               ? QString()
               : QString::fromStdString(known->alias.empty() ? known->name : known->alias);
}

void addBluetooth(const BluetoothFacts& facts, SpeakerView& view) {
    const BluetoothDevice* device = facts.device(view.device);
    if (device == nullptr) {
        return;
    }
    dress(*device, view);
    if (view.section == Section::ready) {
        tellCodec(*device, view);
        return;
    }
    const bool can_try = facts.radio() == BluetoothFacts::Radio::on;
    const bool recovering = view.section == Section::nearby;
    const QString connect = device->paired ? RowWords::tr("Connect") : RowWords::tr("Pair");
    const BluetoothRequest* request = facts.request(view.device);
    if (request != nullptr && isWaitingFor(*request)) {
        view.section = Section::nearby;
        view.alarm.clear();
        view.meta = metaOf(
            *device, device->paired ? RowWords::tr("Connecting …") : RowWords::tr("Pairing …"),
            view.name);
        view.state.clear();
        view.button = RowWords::tr("Cancel");
        return;
    }
    if (device->a2dp == A2dpState::connecting) {
        view.section = Section::nearby;
        view.alarm.clear();
        view.meta = metaOf(*device, RowWords::tr("Connecting …"), view.name);
        return;
    }
    if (device->canPlay()) {
        view.section = Section::nearby;
        view.alarm.clear();
        view.meta = metaOf(*device, RowWords::tr("Connected, no sound yet"), view.name);
        return;
    }
    if (recovering) {  // was lost while it played: that is told already
        view.button = can_try ? RowWords::tr("Try now") : QString();
        return;
    }
    view.button = can_try ? connect : QString();
    if (request != nullptr && !request->running && request->failure &&
        *request->failure != BluetoothCause::canceled) {
        const BluetoothWords words = failureWords(request->what, *request->failure, view.name);
        view.alarm = words.brief;
        view.alarm_tone = Tone::warn;
        view.advice = words.sentence();
        // Who was asked and did not answer is not in reach.
        const bool away = *request->failure == BluetoothCause::no_answer && device->paired;
        view.section = away || !can_try ? Section::away : Section::nearby;
        return;
    }
    if (!can_try) {
        return;  // nobody knows whether it is in reach
    }
    if (device->connected) {
        view.section = Section::nearby;
        view.meta = metaOf(*device, RowWords::tr("connected, but not for music"), view.name);
    } else if (device->present) {
        view.section = Section::nearby;
        view.meta = metaOf(*device, device->paired ? RowWords::tr("in reach") : RowWords::tr("new"),
                           view.name);
    } else if (device->paired && view.number == 0) {
        view.meta = RowWords::tr("Never played here");
    } else if (!device->paired) {
        view.button.clear();
    }
}

}  // namespace unisono::ui
