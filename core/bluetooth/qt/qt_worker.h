// Qt's objects for one adapter, on a thread of their own. For qt_bluetooth.cpp.
#pragma once

#include <QBluetoothAddress>
#include <QBluetoothDeviceDiscoveryAgent>
#include <QBluetoothDeviceInfo>
#include <QBluetoothLocalDevice>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "bluetooth/bluetooth.h"

namespace unisono {

struct QtBluetoothShared {
    std::mutex mutex;
    std::shared_ptr<const BluetoothSnapshot> snapshot = std::make_shared<BluetoothSnapshot>();
    std::mutex listener_mutex;
    std::function<void()> listener;
};

class QtBluetoothWorker final : public QObject {
 public:
    using Job = std::shared_ptr<BluetoothJob::State>;

    explicit QtBluetoothWorker(std::shared_ptr<QtBluetoothShared> shared);

    void start();
    void stop();
    void scan(const Job& job, const std::string& adapter, Nanoseconds limit);
    void pair(const Job& job, const DeviceRef& device, Nanoseconds limit);
    void forget(const Job& job, const DeviceRef& device);
    void power(const Job& job, const std::string& adapter, bool on);
    void refuse(const Job& job, const DeviceRef& device);
    void cancel(const Job& job);

 private:
    void found(const QBluetoothDeviceInfo& info);
    void pairingFinished(const QBluetoothAddress& address, QBluetoothLocalDevice::Pairing pairing);
    void pairingFailed();
    void endScan(std::optional<BluetoothCause> cause);
    void endPairing(std::optional<BluetoothCause> cause);
    void publish();
    // Why nothing can be done; tells the job so.
    bool isUnusable(const Job& job, const std::string& adapter);

    std::shared_ptr<QtBluetoothShared> shared_;
    std::unique_ptr<QBluetoothLocalDevice> local_;
    std::unique_ptr<QBluetoothDeviceDiscoveryAgent> agent_;
    std::map<std::string, BluetoothDevice> devices_;  // by address
    std::uint64_t revision_ = 0;
    bool started_ = false;
    Job scanning_;
    Job pairing_;
    std::string paired_address_;
    bool wants_paired_ = true;
    QTimer scan_limit_;
    QTimer pair_limit_;
};

}  // namespace unisono
