// BlueZ's objects as we last heard of them, and what they mean. No bus, no clock; of one thread.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <map>
#include <set>

#include "bluetooth/bluetooth.h"

namespace unisono {

class BluezTree {
 public:
    using Interfaces = QMap<QString, QVariantMap>;  // interface → property → value

    void clear();
    void add(const QString& path, const Interfaces& interfaces);
    void remove(const QString& path, const QStringList& interfaces);
    // False if that object or interface is not known (any more).
    bool change(const QString& path, const QString& interface, const QVariantMap& changed,
                const QStringList& invalidated);

    // A scan begins: whatever was heard of before may have gone. / It has ended.
    void beginScan(const QString& adapter_path);
    void endScan(const QString& adapter_path) { scanning_.erase(adapter_path); }

    // Adapters, devices; the rest of a snapshot is not from here. `is_blocked`: by id of an adapter
    // that is off.
    [[nodiscard]] BluetoothSnapshot read(bool (*is_blocked)(const std::string& id)) const;
    // Empty if there is none. Of a device and adapter as a snapshot names them.
    [[nodiscard]] QString adapterPath(const std::string& id) const;
    [[nodiscard]] QString devicePath(const std::string& address, const std::string& adapter) const;
    [[nodiscard]] QVariant property(const QString& path, const QString& interface,
                                    const QString& name) const;

 private:
    void addTransport(BluetoothDevice& device, const QVariantMap& transport) const;

    std::map<QString, Interfaces> objects_;
    std::set<QString> scanning_;  // adapters
    std::set<QString> heard_;     // devices, since the scan began
};

}  // namespace unisono
