#include "bluetooth/bluetooth_health.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "bluetooth/bluetooth_rows.h"
#include "bluetooth/bluetooth_words.h"
#include "model/words.h"

namespace unisono::ui {
namespace {

struct HealthWords {
    Q_DECLARE_TR_FUNCTIONS(BluetoothHealth)
};

constexpr int kLowBattery = 20;  // percent

QString stackOf(const BluetoothFacts& facts) {
    const QString stack = QString::fromStdString(facts.now->stack);
    return facts.now->version.empty()
               ? stack
               : stack + QChar(' ') + QString::fromStdString(facts.now->version);
}

HealthItem radioItem(const BluetoothFacts& facts) {
    HealthItem item;
    item.id = "bluetooth";
    const RadioWords words = radioWords(facts);
    if (!words.fact.isEmpty()) {
        item.fact = words.fact;
        item.meaning = words.advice;
        item.button = words.button;
        item.action = words.button.isEmpty() ? "" : "bluetooth-on";
        // Whoever owns no such speaker misses nothing.
        item.tone = speakersInReach(facts).empty() ? Tone::good : Tone::warn;
        return item;
    }
    QStringList names;
    for (const BluetoothAdapter& adapter : facts.now->adapters) {
        const std::string name = facts.adapterName(adapter.id);
        names << QString::fromStdString(name.empty() ? adapter.name : name);
    }
    item.fact = HealthWords::tr("Bluetooth is on.");
    item.meaning = HealthWords::tr("%n adapter(s): %1.", nullptr, static_cast<int>(names.size()))
                       .arg(listed(names));
    return item;
}

}  // namespace

HealthMore bluetoothHealth(const BluetoothFacts& facts, const NameAndNumber& who) {
    HealthMore more;
    if (facts.radio() == BluetoothFacts::Radio::unknown) {
        return more;
    }
    more.items.push_back(radioItem(facts));
    if (!facts.now->stack.empty()) {
        more.experts.emplace_back(HealthWords::tr("Bluetooth"), stackOf(facts));
    }
    for (const BluetoothAdapter& each : facts.now->adapters) {
        HealthAdapter adapter;
        const std::string name = facts.adapterName(each.id);
        adapter.name = QString::fromStdString(name.empty() ? each.name : name);
        for (const BluetoothDevice& device : facts.now->devices) {
            if (device.adapter == each.id && device.canPlay()) {
                adapter.speakers.push_back(who(device.address));
            }
        }
        more.adapters.push_back(std::move(adapter));
    }
    for (const BluetoothDevice& device : facts.now->devices) {
        const QString name = who(device.address).first;
        if (device.connected && device.isSpeaker() && device.battery_percent &&
            *device.battery_percent <= kLowBattery) {
            HealthItem item;
            item.id = "battery:" + device.address;
            item.tone = Tone::warn;
            item.fact = HealthWords::tr("The battery of %1 is nearly empty.").arg(name);
            item.meaning =
                HealthWords::tr("It has %1\u00a0% left. Charge it before it goes silent.")
                    .arg(QLocale().toString(*device.battery_percent));
            more.items.push_back(std::move(item));
        }
        if (device.a2dp == A2dpState::source_only && device.isSpeaker()) {
            HealthItem item;
            item.id = "backwards:" + device.address;
            item.tone = Tone::warn;
            item.fact = HealthWords::tr("%1 plays to this computer, not from it.").arg(name);
            item.meaning = HealthWords::tr(
                "It opened its own sound link first. Stop what it plays, then connect it anew.");
            item.button = HealthWords::tr("Connect anew");
            item.action = "connect:" + device.address;
            more.items.push_back(std::move(item));
        }
    }
    return more;
}

}  // namespace unisono::ui
