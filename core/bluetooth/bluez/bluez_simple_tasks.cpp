// Scanning, disconnecting, forgetting, trusting, switching adapters on and off.
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "bluetooth/bluez/bluez_names.h"
#include "bluetooth/bluez/bluez_task.h"

namespace unisono {

namespace {

// A discovery of BlueZ never ends by itself: our limit is its end. The worker stops it when nobody
// wants it any more.
class ScanTask final : public BluezTask {
 public:
    ScanTask(BluezWorker& worker, Job job, std::string adapter)
        : BluezTask(worker, Kind::scan, std::move(job)), adapter_(std::move(adapter)) {}

 private:
    void start() override {
        const BluetoothSnapshot now = worker_.read();
        name_ = adapter_;
        if (now.adapters.empty() || (!adapter_.empty() && now.adapter(adapter_) == nullptr)) {
            fail(BluetoothCause::no_adapter);
            return;
        }
        std::set<QString> wanted;
        for (const BluetoothAdapter& adapter : now.adapters) {
            if (adapter_.empty() ? adapter.powered : &adapter == now.adapter(adapter_)) {
                if (!checkAdapter(adapter)) {
                    return;
                }
                wanted.insert(worker_.tree().adapterPath(adapter.id));
            }
        }
        if (wanted.empty()) {
            checkAdapter(now.adapters.front());
            return;
        }
        pending_ = wanted.size();
        for (const QString& path : wanted) {
            worker_.discovery().want(path, this, [this, path](const QDBusMessage& reply) {
                --pending_;
                if (!causeOf(reply)) {
                    scanning_.insert(path);
                } else if (pending_ == 0 && scanning_.empty()) {
                    isGood(reply);
                }
            });
        }
    }

    void treeChanged() override {
        for (auto path = scanning_.begin(); path != scanning_.end();) {
            if (worker_.tree()
                    .property(*path, QLatin1String(bluez::kAdapter), QStringLiteral("Powered"))
                    .toBool()) {
                ++path;
            } else {
                worker_.discovery().leave(*path, this);
                path = scanning_.erase(path);
            }
        }
        if (pending_ == 0 && scanning_.empty()) {
            const BluetoothSnapshot now = worker_.read();
            const bool gone =
                adapter_.empty() ? now.adapters.empty() : now.adapter(adapter_) == nullptr;
            fail(gone ? BluetoothCause::no_adapter : BluetoothCause::adapter_off);
        }
    }
    void onCancel() override { succeed(); }
    void onLimit() override { succeed(); }

    std::string adapter_;
    std::size_t pending_ = 0;
    std::set<QString> scanning_;
};

// One method call on a device or an adapter, and no more.
class CallTask : public BluezTask {
 public:
    using BluezTask::BluezTask;

 protected:
    void callOn(const QString& path, const char* interface, const char* method,
                const QVariantList& arguments) {
        worker_.call(this, path, interface, method, arguments, std::chrono::seconds(20),
                     [this](const QDBusMessage& reply) {
                         if (isGood(reply)) {
                             succeed();
                         }
                     });
    }
    void set(const QString& path, const char* interface, const char* property, bool value) {
        callOn(path, bluez::kProperties, "Set",
               {QLatin1String(interface), QLatin1String(property),
                QVariant::fromValue(QDBusVariant(value))});
    }
};

class DisconnectTask final : public CallTask {
 public:
    DisconnectTask(BluezWorker& worker, Job job, DeviceRef device)
        : CallTask(worker, Kind::disconnect, std::move(job)), device_(std::move(device)) {}

 private:
    void start() override {
        if (resolve(device_, false)) {
            worker_.cancelConnecting(path_, *this);
            callOn(path_, bluez::kDevice, "Disconnect", {});
        }
    }
    DeviceRef device_;
};

class ForgetTask final : public CallTask {
 public:
    ForgetTask(BluezWorker& worker, Job job, DeviceRef device)
        : CallTask(worker, Kind::disconnect, std::move(job)), device_(std::move(device)) {}

 private:
    void start() override {
        if (resolve(device_, false)) {
            worker_.cancelConnecting(path_, *this);
            callOn(adapter_path_, bluez::kAdapter, "RemoveDevice",
                   {QVariant::fromValue(QDBusObjectPath(path_))});
        }
    }
    DeviceRef device_;
};

class TrustTask final : public CallTask {
 public:
    TrustTask(BluezWorker& worker, Job job, DeviceRef device, bool trusted)
        : CallTask(worker, Kind::other, std::move(job)),
          device_(std::move(device)),
          trusted_(trusted) {}

 private:
    void start() override {
        if (resolve(device_, false)) {
            set(path_, bluez::kDevice, "Trusted", trusted_);
        }
    }
    DeviceRef device_;
    bool trusted_;
};

class PowerTask final : public CallTask {
 public:
    PowerTask(BluezWorker& worker, Job job, std::string adapter, bool on)
        : CallTask(worker, Kind::other, std::move(job)), adapter_(std::move(adapter)), on_(on) {}

 private:
    void start() override {
        const BluetoothSnapshot now = worker_.read();
        const BluetoothAdapter* adapter = adapter_.empty() && !now.adapters.empty()
                                              ? &now.adapters.front()
                                              : now.adapter(adapter_);
        name_ = adapter_;
        if (adapter == nullptr) {
            fail(BluetoothCause::no_adapter);
            return;
        }
        name_ = adapter->id;
        if (on_ && adapter->blocked) {
            fail(BluetoothCause::blocked);
            return;
        }
        set(worker_.tree().adapterPath(adapter->id), bluez::kAdapter, "Powered", on_);
    }
    std::string adapter_;
    bool on_;
};

}  // namespace

std::unique_ptr<BluezTask> makeScanTask(BluezWorker& worker, BluezTask::Job job,
                                        std::string adapter) {
    return std::make_unique<ScanTask>(worker, std::move(job), std::move(adapter));
}
std::unique_ptr<BluezTask> makeDisconnectTask(BluezWorker& worker, BluezTask::Job job,
                                              DeviceRef device) {
    return std::make_unique<DisconnectTask>(worker, std::move(job), std::move(device));
}
std::unique_ptr<BluezTask> makeForgetTask(BluezWorker& worker, BluezTask::Job job,
                                          DeviceRef device) {
    return std::make_unique<ForgetTask>(worker, std::move(job), std::move(device));
}
std::unique_ptr<BluezTask> makeTrustTask(BluezWorker& worker, BluezTask::Job job, DeviceRef device,
                                         bool trusted) {
    return std::make_unique<TrustTask>(worker, std::move(job), std::move(device), trusted);
}
std::unique_ptr<BluezTask> makePowerTask(BluezWorker& worker, BluezTask::Job job,
                                         std::string adapter, bool on) {
    return std::make_unique<PowerTask>(worker, std::move(job), std::move(adapter), on);
}

}  // namespace unisono
