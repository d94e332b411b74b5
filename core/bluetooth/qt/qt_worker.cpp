#include "bluetooth/qt/qt_worker.h"

#include <QBluetoothUuid>
#include <algorithm>
#include <chrono>
#include <utility>

#include "bluetooth/address.h"
#include "bluetooth/display_name.h"

namespace unisono {

namespace {

using Cause = BluetoothCause;
constexpr const char* kAdapterId = "default";

}  // namespace

QtBluetoothWorker::QtBluetoothWorker(std::shared_ptr<QtBluetoothShared> shared)
    : shared_(std::move(shared)), scan_limit_(this), pair_limit_(this) {
    scan_limit_.setSingleShot(true);
    pair_limit_.setSingleShot(true);
    connect(&scan_limit_, &QTimer::timeout, this, [this] { endScan(std::nullopt); });
    connect(&pair_limit_, &QTimer::timeout, this, [this] { endPairing(Cause::timed_out); });
}

void QtBluetoothWorker::start() {
    started_ = true;
    local_ = std::make_unique<QBluetoothLocalDevice>();
    if (local_->isValid()) {
        using Local = QBluetoothLocalDevice;
        connect(local_.get(), &Local::hostModeStateChanged, this, [this] { publish(); });
        connect(local_.get(), &Local::deviceConnected, this, [this] { publish(); });
        connect(local_.get(), &Local::deviceDisconnected, this, [this] { publish(); });
        connect(local_.get(), &Local::pairingFinished, this, &QtBluetoothWorker::pairingFinished);
        connect(local_.get(), &Local::errorOccurred, this, [this] { pairingFailed(); });
        agent_ = std::make_unique<QBluetoothDeviceDiscoveryAgent>(local_->address());
        using Agent = QBluetoothDeviceDiscoveryAgent;
        connect(agent_.get(), &Agent::deviceDiscovered, this, &QtBluetoothWorker::found);
        connect(agent_.get(), &Agent::deviceUpdated, this,
                [this](const QBluetoothDeviceInfo& info) { found(info); });
        connect(agent_.get(), &Agent::finished, this, [this] {
            if (scanning_) {  // some systems look once around and stop: once more, until our limit
                agent_->start(Agent::ClassicMethod);
            }
        });
        connect(agent_.get(), &Agent::errorOccurred, this,
                [this](QBluetoothDeviceDiscoveryAgent::Error error) {
                    endScan(error == Agent::PoweredOffError ? Cause::adapter_off : Cause::failed);
                });
    }
    publish();
}

void QtBluetoothWorker::stop() {
    endScan(Cause::canceled);
    endPairing(Cause::canceled);
    agent_.reset();
    local_.reset();
}

bool QtBluetoothWorker::isUnusable(const Job& job, const std::string& adapter) {
    std::optional<Cause> cause;
    if (!local_ || !local_->isValid()) {
        cause = Cause::no_adapter;
    } else if (!adapter.empty() && adapter != kAdapterId &&
               bluetoothAddress(adapter) != local_->address().toString().toStdString()) {
        cause = Cause::no_adapter;
    } else if (local_->hostMode() == QBluetoothLocalDevice::HostPoweredOff) {
        cause = Cause::adapter_off;
    }
    if (cause) {
        job->finish(tl::unexpected(bluetoothError(*cause, adapter)));
    }
    return cause.has_value();
}

void QtBluetoothWorker::scan(const Job& job, const std::string& adapter, Nanoseconds limit) {
    if (isUnusable(job, adapter)) {
        return;
    }
    if (scanning_) {
        job->finish(tl::unexpected(bluetoothError(Cause::occupied, "The adapter")));
        return;
    }
    for (auto& [address, device] : devices_) {
        device.present = false;
        device.rssi_dbm.reset();
    }
    scanning_ = job;
    scan_limit_.start(std::chrono::ceil<std::chrono::milliseconds>(limit));
    agent_->start(QBluetoothDeviceDiscoveryAgent::ClassicMethod);
    publish();
}

void QtBluetoothWorker::found(const QBluetoothDeviceInfo& info) {
    const auto address = bluetoothAddress(info.address().toString().toStdString());
    if (!address) {
        return;  // macOS gives low energy devices no address
    }
    BluetoothDevice& device = devices_[*address];
    device.address = *address;
    device.adapter = kAdapterId;
    device.name = device.alias = displayName(info.name().toStdString(), *address);
    device.device_class = (static_cast<std::uint32_t>(info.serviceClasses()) << 13U) |
                          (static_cast<std::uint32_t>(info.majorDeviceClass()) << 8U) |
                          (static_cast<std::uint32_t>(info.minorDeviceClass()) << 2U);
    device.uuids.clear();
    for (const QBluetoothUuid& uuid : info.serviceUuids()) {
        device.uuids.push_back(uuid.toString(QUuid::WithoutBraces).toLower().toStdString());
    }
    device.present = true;
    if (info.rssi() != 0) {
        device.rssi_dbm = info.rssi();
    }
    publish();
}

void QtBluetoothWorker::endScan(std::optional<Cause> cause) {
    const Job job = std::exchange(scanning_, nullptr);
    if (!job) {
        return;
    }
    scan_limit_.stop();
    agent_->stop();
    publish();
    job->finish(cause ? BluetoothResult(tl::unexpected(bluetoothError(*cause, {})))
                      : BluetoothResult());
}

void QtBluetoothWorker::pair(const Job& job, const DeviceRef& ref, Nanoseconds limit) {
    if (isUnusable(job, ref.adapter)) {
        return;
    }
    if (pairing_) {
        job->finish(tl::unexpected(bluetoothError(Cause::occupied, ref.address)));
        return;
    }
    const QBluetoothAddress address(QString::fromStdString(ref.address));
    if (local_->pairingStatus(address) != QBluetoothLocalDevice::Unpaired) {
        job->finish({});
        return;
    }
    pairing_ = job;
    paired_address_ = ref.address;
    wants_paired_ = true;
    pair_limit_.start(std::chrono::ceil<std::chrono::milliseconds>(limit));
    local_->requestPairing(address, QBluetoothLocalDevice::Paired);
}

void QtBluetoothWorker::forget(const Job& job, const DeviceRef& ref) {
    if (isUnusable(job, ref.adapter)) {
        return;
    }
    if (pairing_) {
        job->finish(tl::unexpected(bluetoothError(Cause::occupied, ref.address)));
        return;
    }
    pairing_ = job;
    paired_address_ = ref.address;
    wants_paired_ = false;
    pair_limit_.start(BluetoothLimits().other / std::chrono::milliseconds(1));
    local_->requestPairing(QBluetoothAddress(QString::fromStdString(ref.address)),
                           QBluetoothLocalDevice::Unpaired);
}

void QtBluetoothWorker::pairingFinished(const QBluetoothAddress& address,
                                        QBluetoothLocalDevice::Pairing pairing) {
    if (pairing_ && address.toString().toStdString() == paired_address_) {
        const bool paired = pairing != QBluetoothLocalDevice::Unpaired;
        if (!wants_paired_ && !paired) {
            devices_.erase(paired_address_);
        }
        endPairing(paired == wants_paired_ ? std::nullopt : std::optional(Cause::wrong_code));
    }
}

// Qt does not tell why.
void QtBluetoothWorker::pairingFailed() {
    endPairing(Cause::failed);
}

void QtBluetoothWorker::endPairing(std::optional<Cause> cause) {
    const Job job = std::exchange(pairing_, nullptr);
    if (!job) {
        return;
    }
    pair_limit_.stop();
    publish();
    job->finish(cause ? BluetoothResult(tl::unexpected(bluetoothError(*cause, paired_address_)))
                      : BluetoothResult());
}

void QtBluetoothWorker::power(const Job& job, const std::string& adapter, bool on) {
    if (!local_ || !local_->isValid()) {
        isUnusable(job, adapter);
        return;
    }
    if (on) {
        local_->powerOn();
    } else {
        local_->setHostMode(QBluetoothLocalDevice::HostPoweredOff);
    }
    job->finish({});
}

void QtBluetoothWorker::refuse(const Job& job, const DeviceRef& ref) {
    if (!isUnusable(job, ref.adapter)) {
        job->finish(tl::unexpected(bluetoothError(Cause::unsupported, {})));
    }
}

void QtBluetoothWorker::cancel(const Job& job) {
    if (job == scanning_) {
        endScan(std::nullopt);
    } else if (job == pairing_) {
        endPairing(Cause::canceled);
    }
}

void QtBluetoothWorker::publish() {
    BluetoothSnapshot now;
    now.stack = "Qt Bluetooth";
    now.version = qVersion();
    now.state = BluetoothSnapshot::State::ready;
    if (!local_ || !local_->isValid()) {
        now.state =
            started_ ? BluetoothSnapshot::State::absent : BluetoothSnapshot::State::starting;
        now.problem = bluetoothError(Cause::no_adapter, {}).error.sentence();
    } else {
        BluetoothAdapter adapter;
        adapter.id = kAdapterId;
        adapter.address = bluetoothAddress(local_->address().toString().toStdString()).value_or("");
        adapter.name = displayName(local_->name().toStdString(), adapter.id);
        adapter.powered = local_->hostMode() != QBluetoothLocalDevice::HostPoweredOff;
        adapter.discovering = scanning_ != nullptr;
        if (!adapter.powered) {
            now.problem = bluetoothError(Cause::adapter_off, {}).error.sentence();
        }
        now.adapters.push_back(std::move(adapter));
        const auto connected = local_->connectedDevices();
        for (auto& [address, device] : devices_) {
            const QBluetoothAddress qt_address(QString::fromStdString(address));
            device.paired = local_->pairingStatus(qt_address) != QBluetoothLocalDevice::Unpaired;
            device.trusted =
                local_->pairingStatus(qt_address) == QBluetoothLocalDevice::AuthorizedPaired;
            device.connected = connected.contains(qt_address);
            now.devices.push_back(device);
        }
    }
    {
        const std::lock_guard lock(shared_->mutex);
        if (now.saysTheSame(*shared_->snapshot)) {
            return;
        }
        now.revision = ++revision_;
        shared_->snapshot = std::make_shared<const BluetoothSnapshot>(std::move(now));
    }
    const std::lock_guard lock(shared_->listener_mutex);
    if (shared_->listener) {
        shared_->listener();
    }
}

}  // namespace unisono
