#include "bluetooth/bluez/bluez_bluetooth.h"

#include <QCoreApplication>
#include <QThread>
#include <utility>

#include "bluetooth/bluez/bluez_shared.h"
#include "bluetooth/bluez/bluez_task.h"
#include "bluetooth/bluez/bluez_worker.h"
#include "bluetooth/no_bluetooth.h"

namespace unisono {

namespace {

class BluezBluetooth final : public Bluetooth {
 public:
    explicit BluezBluetooth(const BluezConfig& config) {
        thread_.setObjectName(QStringLiteral("unisono bluetooth"));
        worker_ = new BluezWorker(shared_, config);
        worker_->moveToThread(&thread_);
        shared_->worker = worker_;
        QObject::connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
        thread_.start();
        shared_->post([worker = worker_] { worker->start(); });
    }
    ~BluezBluetooth() override {
        QMetaObject::invokeMethod(
            worker_, [worker = worker_] { worker->stop(); }, Qt::BlockingQueuedConnection);
        {
            const std::lock_guard lock(shared_->worker_mutex);
            shared_->worker = nullptr;
        }
        thread_.quit();
        thread_.wait();
    }
    BluezBluetooth(const BluezBluetooth&) = delete;
    BluezBluetooth& operator=(const BluezBluetooth&) = delete;

    [[nodiscard]] std::shared_ptr<const BluetoothSnapshot> snapshot() const override {
        const std::lock_guard lock(shared_->mutex);
        return shared_->snapshot;
    }
    void onChange(std::function<void()> changed) override {
        const std::lock_guard lock(shared_->listener_mutex);
        shared_->listener = std::move(changed);
    }

    BluetoothJob scan(const std::string& adapter, Nanoseconds limit, BluetoothDone done) override {
        return run(limit, std::move(done), [adapter](BluezWorker& worker, BluezTask::Job job) {
            return makeScanTask(worker, std::move(job), adapter);
        });
    }
    BluetoothJob pair(const DeviceRef& device, Nanoseconds limit, BluetoothDone done) override {
        return run(limit, std::move(done), [=](BluezWorker& worker, BluezTask::Job job) {
            return makePairTask(worker, std::move(job), device, limit);
        });
    }
    void answer(std::uint64_t question, const PairingAnswer& answer) override {
        shared_->post([worker = worker_, question, answer] { worker->answer(question, answer); });
    }
    BluetoothJob trust(const DeviceRef& device, bool trusted, BluetoothDone done) override {
        return run(limits_.other, std::move(done), [=](BluezWorker& worker, BluezTask::Job job) {
            return makeTrustTask(worker, std::move(job), device, trusted);
        });
    }
    BluetoothJob connectAudio(const DeviceRef& device, Nanoseconds limit,
                              BluetoothDone done) override {
        return run(limit, std::move(done), [=](BluezWorker& worker, BluezTask::Job job) {
            return makeConnectTask(worker, std::move(job), device, limit);
        });
    }
    BluetoothJob disconnect(const DeviceRef& device, BluetoothDone done) override {
        return run(limits_.disconnect, std::move(done),
                   [=](BluezWorker& worker, BluezTask::Job job) {
                       return makeDisconnectTask(worker, std::move(job), device);
                   });
    }
    BluetoothJob forget(const DeviceRef& device, BluetoothDone done) override {
        return run(limits_.other, std::move(done), [=](BluezWorker& worker, BluezTask::Job job) {
            return makeForgetTask(worker, std::move(job), device);
        });
    }
    BluetoothJob power(const std::string& adapter, bool on, BluetoothDone done) override {
        return run(limits_.other, std::move(done), [=](BluezWorker& worker, BluezTask::Job job) {
            return makePowerTask(worker, std::move(job), adapter, on);
        });
    }

 private:
    template <class Make>
    BluetoothJob run(Nanoseconds limit, BluetoothDone done, Make make) {
        auto job = std::make_shared<BluetoothJob::State>(std::move(done));
        job->onCancel(
            [shared = std::weak_ptr(shared_), weak = std::weak_ptr(job), worker = worker_] {
                if (const auto alive = shared.lock()) {
                    alive->post([worker, weak] {  // not run once the worker has gone
                        if (const auto canceled = weak.lock()) {
                            worker->cancel(canceled);
                        }
                    });
                }
            });
        shared_->post(
            [worker = worker_, job, limit, make] { worker->run(make(*worker, job), limit); });
        return BluetoothJob(std::move(job));
    }

    std::shared_ptr<BluezShared> shared_ = std::make_shared<BluezShared>();
    BluetoothLimits limits_;
    QThread thread_;
    BluezWorker* worker_ = nullptr;  // on thread_, deleted there
};

}  // namespace

std::unique_ptr<Bluetooth> makeBluezBluetooth(const BluezConfig& config) {
    if (QCoreApplication::instance() == nullptr) {
        return makeNoBluetooth("Bluetooth needs a Qt application, and this program has none.");
    }
    return std::make_unique<BluezBluetooth>(config);
}

}  // namespace unisono
