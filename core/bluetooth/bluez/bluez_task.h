// One command on its way: bounded, cancelable, and done once.
#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "bluetooth/bluetooth.h"
#include "bluetooth/bluez/bluez_worker.h"

namespace unisono {

// Lives on the worker's thread; the worker owns it from run() to finish().
class BluezTask : public QObject {
 public:
    enum class Kind { scan, pair, connect, disconnect, other };
    using Job = std::shared_ptr<BluetoothJob::State>;

    BluezTask(BluezWorker& worker, Kind kind, Job job)
        : worker_(worker), kind_(kind), job_(std::move(job)) {}

    // From the worker.
    void begin();   // once it is known what there is
    void cancel();  // somebody wants it stopped
    void expire();  // the limit has passed
    void fail(BluetoothCause cause, std::string_view detail = {});
    virtual void treeChanged() {}  // something is different

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] const Job& job() const { return job_; }
    [[nodiscard]] const QString& path() const { return path_; }  // of the device, once begun
    [[nodiscard]] bool begun() const { return begun_; }
    [[nodiscard]] bool over() const { return over_; }

 protected:
    virtual void start() = 0;
    // Stops whatever the service still does for us.
    virtual void undo() {}
    virtual void onCancel() { fail(BluetoothCause::canceled); }
    virtual void onLimit() { fail(BluetoothCause::timed_out); }

    void succeed();
    // Fails with what the reply says, or returns true if it is none or a harmless error.
    bool isGood(const QDBusMessage& reply);
    // The cause of an error reply; nothing if it is none or a harmless one.
    [[nodiscard]] std::optional<BluetoothCause> causeOf(const QDBusMessage& reply) const;
    // Finds the device and sees that its adapter can be used; fails and returns false otherwise.
    bool resolve(const DeviceRef& device, bool adapter_must_be_on);
    bool checkAdapter(const BluetoothAdapter& adapter);
    // The device has gone: a moment later fails with that, or with that its adapter has, which is
    // told after its devices.
    void failAsGone();

    BluezWorker& worker_;
    QString path_;
    QString adapter_path_;
    std::string name_;  // of what it is about, for sentences

 private:
    void finish(BluetoothResult result);

    Kind kind_;
    Job job_;
    bool begun_ = false;
    bool going_ = false;
    bool over_ = false;
};

std::unique_ptr<BluezTask> makeScanTask(BluezWorker& worker, BluezTask::Job job,
                                        std::string adapter);
std::unique_ptr<BluezTask> makePairTask(BluezWorker& worker, BluezTask::Job job, DeviceRef device,
                                        Nanoseconds limit);
std::unique_ptr<BluezTask> makeConnectTask(BluezWorker& worker, BluezTask::Job job,
                                           DeviceRef device, Nanoseconds limit);
std::unique_ptr<BluezTask> makeDisconnectTask(BluezWorker& worker, BluezTask::Job job,
                                              DeviceRef device);
std::unique_ptr<BluezTask> makeForgetTask(BluezWorker& worker, BluezTask::Job job,
                                          DeviceRef device);
std::unique_ptr<BluezTask> makeTrustTask(BluezWorker& worker, BluezTask::Job job, DeviceRef device,
                                         bool trusted);
std::unique_ptr<BluezTask> makePowerTask(BluezWorker& worker, BluezTask::Job job,
                                         std::string adapter, bool on);

}  // namespace unisono
