#include "bluetooth/bluez/bluez_tree.h"

#include <QByteArray>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>

#include "bluetooth/address.h"
#include "bluetooth/bluez/bluez_names.h"
#include "bluetooth/codec.h"
#include "bluetooth/display_name.h"

namespace unisono {

namespace {

// Some services put a variant into the variant.
QVariant plain(QVariant value) {
    for (int depth = 0; depth < 4 && value.canConvert<QDBusVariant>(); ++depth) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

std::string text(const QVariantMap& properties, const char* name) {
    return plain(properties.value(QLatin1String(name))).toString().toStdString();
}

bool flag(const QVariantMap& properties, const char* name) {
    return plain(properties.value(QLatin1String(name))).toBool();
}

QString path(const QVariantMap& properties, const char* name) {
    const QVariant value = plain(properties.value(QLatin1String(name)));
    return value.canConvert<QDBusObjectPath>() ? value.value<QDBusObjectPath>().path()
                                               : value.toString();
}

std::optional<int> number(const QVariantMap& properties, const char* name) {
    bool good = false;
    const int value = plain(properties.value(QLatin1String(name))).toInt(&good);
    return good ? std::optional(value) : std::nullopt;
}

std::string idOf(const QString& adapter_path) {
    return adapter_path.section(QLatin1Char('/'), -1).toStdString();
}

}  // namespace

void BluezTree::clear() {
    objects_.clear();
    scanning_.clear();
    heard_.clear();
}

void BluezTree::add(const QString& path_, const Interfaces& interfaces) {
    Interfaces& object = objects_[path_];
    for (auto interface = interfaces.begin(); interface != interfaces.end(); ++interface) {
        object.insert(interface.key(), interface.value());
        if (interface.key() == QLatin1String(bluez::kDevice) && !scanning_.empty()) {
            heard_.insert(path_);
        }
    }
}

void BluezTree::remove(const QString& path_, const QStringList& interfaces) {
    const auto object = objects_.find(path_);
    if (object == objects_.end()) {
        return;
    }
    for (const QString& interface : interfaces) {
        object->second.remove(interface);
    }
    if (interfaces.contains(QLatin1String(bluez::kDevice))) {
        heard_.erase(path_);
    }
    if (object->second.isEmpty()) {
        objects_.erase(object);
    }
}

bool BluezTree::change(const QString& path_, const QString& interface, const QVariantMap& changed,
                       const QStringList& invalidated) {
    const auto object = objects_.find(path_);
    if (object == objects_.end() || !object->second.contains(interface)) {
        return false;
    }
    QVariantMap& properties = object->second[interface];
    for (auto property = changed.begin(); property != changed.end(); ++property) {
        properties.insert(property.key(), property.value());
    }
    for (const QString& property : invalidated) {
        properties.remove(property);
    }
    if (changed.contains(QLatin1String("RSSI")) && !scanning_.empty()) {
        heard_.insert(path_);
    }
    return true;
}

void BluezTree::beginScan(const QString& adapter_path) {
    scanning_.insert(adapter_path);
    std::erase_if(heard_, [&](const QString& device) {
        return device.startsWith(adapter_path + QLatin1Char('/'));
    });
}

BluetoothSnapshot BluezTree::read(bool (*is_blocked)(const std::string& id)) const {
    BluetoothSnapshot now;
    for (const auto& [object_path, interfaces] : objects_) {
        const auto adapter = interfaces.find(QLatin1String(bluez::kAdapter));
        if (adapter == interfaces.end()) {
            continue;
        }
        const QVariantMap& told = adapter.value();
        BluetoothAdapter info;
        info.id = idOf(object_path);
        info.address = bluetoothAddress(text(told, "Address")).value_or("");
        info.name = displayName(text(told, "Alias"), info.id);
        info.modalias = displayName(text(told, "Modalias"), "");
        info.powered = flag(told, "Powered");
        info.blocked = !info.powered && (text(told, "PowerState") == "off-blocked" ||
                                         (is_blocked != nullptr && is_blocked(info.id)));
        info.discovering = flag(told, "Discovering");
        now.adapters.push_back(std::move(info));
    }
    for (const auto& [object_path, interfaces] : objects_) {
        const auto device = interfaces.find(QLatin1String(bluez::kDevice));
        if (device == interfaces.end()) {
            continue;
        }
        const QVariantMap& told = device.value();
        const auto address = bluetoothAddress(text(told, "Address"));
        const std::string adapter = idOf(path(told, "Adapter"));
        // An adapter that was pulled out may go before its devices.
        if (!address || adapterPath(adapter).isEmpty()) {
            continue;
        }
        BluetoothDevice info;
        info.address = *address;
        info.adapter = adapter;
        info.name = displayName(text(told, "Name"), info.address);
        info.alias = displayName(text(told, "Alias"), info.name);
        info.device_class = plain(told.value(QStringLiteral("Class"))).toUInt();
        for (const QString& uuid : plain(told.value(QStringLiteral("UUIDs"))).toStringList()) {
            info.uuids.push_back(uuid.toLower().toStdString());
        }
        info.modalias = displayName(text(told, "Modalias"), "");
        info.paired = flag(told, "Paired");
        info.trusted = flag(told, "Trusted");
        info.blocked = flag(told, "Blocked");
        info.connected = flag(told, "Connected");
        info.rssi_dbm = number(told, "RSSI");
        info.present = info.connected || heard_.contains(object_path);
        if (const auto battery = interfaces.find(QLatin1String(bluez::kBattery));
            battery != interfaces.end()) {
            info.battery_percent = number(battery.value(), "Percentage");
        }
        for (const auto& [transport_path, others] : objects_) {
            const auto transport = others.find(QLatin1String(bluez::kTransport));
            if (transport != others.end() && path(transport.value(), "Device") == object_path) {
                addTransport(info, transport.value());
            }
        }
        now.devices.push_back(std::move(info));
    }
    std::sort(now.devices.begin(), now.devices.end(), [](const auto& a, const auto& b) {
        return std::tie(a.address, a.adapter) < std::tie(b.address, b.adapter);
    });
    return now;
}

// A transport's UUID is that of our own end: as a source we play, as a sink the device plays to us.
void BluezTree::addTransport(BluetoothDevice& device, const QVariantMap& transport) const {
    const std::string uuid =
        plain(transport.value(QStringLiteral("UUID"))).toString().toLower().toStdString();
    if (uuid == kA2dpSinkUuid) {
        if (!device.canPlay()) {
            device.a2dp = A2dpState::source_only;
        }
        return;
    }
    if (!uuid.empty() && uuid != kA2dpSourceUuid) {
        return;  // a telephone's
    }
    device.a2dp = text(transport, "State") == "active" ? A2dpState::playing : A2dpState::idle;
    const QByteArray configuration =
        plain(transport.value(QStringLiteral("Configuration"))).toByteArray();
    const auto codec = number(transport, "Codec");
    if (codec) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(configuration.constData());
        const CodecInfo info =
            decodeA2dpCodec(static_cast<std::uint8_t>(*codec),
                            {bytes, static_cast<std::size_t>(configuration.size())});
        device.codec = info.name;
        device.bitrate_kbps = info.bitrate_kbps;
        device.codec_details = info.details;
    }
    if (const auto volume = number(transport, "Volume")) {  // 0 … 127
        device.volume_percent = std::clamp((*volume * 100 + 63) / 127, 0, 100);
    }
    if (const auto delay = number(transport, "Delay")) {  // in 1/10 ms
        device.delay_ms = *delay / 10.0;
    }
}

QString BluezTree::adapterPath(const std::string& id) const {
    for (const auto& [object_path, interfaces] : objects_) {
        if (interfaces.contains(QLatin1String(bluez::kAdapter)) && idOf(object_path) == id) {
            return object_path;
        }
    }
    return {};
}

QString BluezTree::devicePath(const std::string& address, const std::string& adapter) const {
    for (const auto& [object_path, interfaces] : objects_) {
        const auto device = interfaces.find(QLatin1String(bluez::kDevice));
        if (device != interfaces.end() && idOf(path(device.value(), "Adapter")) == adapter &&
            bluetoothAddress(text(device.value(), "Address")) == address) {
            return object_path;
        }
    }
    return {};
}

QVariant BluezTree::property(const QString& object_path, const QString& interface,
                             const QString& name) const {
    const auto object = objects_.find(object_path);
    return object == objects_.end() ? QVariant()
                                    : plain(object->second.value(interface).value(name));
}

}  // namespace unisono
