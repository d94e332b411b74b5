#include "bluetooth/qt/qt_bluetooth.h"

#include <QCoreApplication>
#include <QThread>
#include <utility>

#include "bluetooth/no_bluetooth.h"
#include "bluetooth/qt/qt_worker.h"

namespace unisono {

namespace {

class QtBluetooth final : public Bluetooth {
 public:
    QtBluetooth() {
        thread_.setObjectName(QStringLiteral("unisono bluetooth"));
        handle_->worker = new QtBluetoothWorker(shared_);
        handle_->worker->moveToThread(&thread_);
        QObject::connect(&thread_, &QThread::finished, handle_->worker, &QObject::deleteLater);
        thread_.start();
        handle_->post([](QtBluetoothWorker& worker) { worker.start(); });
    }
    ~QtBluetooth() override {
        QMetaObject::invokeMethod(
            handle_->worker, [worker = handle_->worker] { worker->stop(); },
            Qt::BlockingQueuedConnection);
        {
            const std::lock_guard lock(handle_->mutex);
            handle_->worker = nullptr;
        }
        thread_.quit();
        thread_.wait();
    }
    QtBluetooth(const QtBluetooth&) = delete;
    QtBluetooth& operator=(const QtBluetooth&) = delete;

    [[nodiscard]] std::shared_ptr<const BluetoothSnapshot> snapshot() const override {
        const std::lock_guard lock(shared_->mutex);
        return shared_->snapshot;
    }
    void onChange(std::function<void()> changed) override {
        const std::lock_guard lock(shared_->listener_mutex);
        shared_->listener = std::move(changed);
    }
    BluetoothJob scan(const std::string& adapter, Nanoseconds limit, BluetoothDone done) override {
        return run(std::move(done), [=](QtBluetoothWorker& worker, const auto& job) {
            worker.scan(job, adapter, limit);
        });
    }
    BluetoothJob pair(const DeviceRef& device, Nanoseconds limit, BluetoothDone done) override {
        return run(std::move(done), [=](QtBluetoothWorker& worker, const auto& job) {
            worker.pair(job, device, limit);
        });
    }
    // Questions are the system's own dialogs.
    void answer(std::uint64_t /*question*/, const PairingAnswer& /*answer*/) override {}
    BluetoothJob trust(const DeviceRef& /*device*/, bool /*trusted*/, BluetoothDone done) override {
        return BluetoothJob::ended({}, done);  // whoever is paired is trusted
    }
    BluetoothJob connectAudio(const DeviceRef& device, Nanoseconds /*limit*/,
                              BluetoothDone done) override {
        return refuse(device, std::move(done));
    }
    BluetoothJob disconnect(const DeviceRef& device, BluetoothDone done) override {
        return refuse(device, std::move(done));
    }
    BluetoothJob forget(const DeviceRef& device, BluetoothDone done) override {
        return run(std::move(done),
                   [=](QtBluetoothWorker& worker, const auto& job) { worker.forget(job, device); });
    }
    BluetoothJob power(const std::string& adapter, bool on, BluetoothDone done) override {
        return run(std::move(done), [=](QtBluetoothWorker& worker, const auto& job) {
            worker.power(job, adapter, on);
        });
    }

 private:
    // Outlives the worker in the hands of jobs.
    struct Handle {
        std::mutex mutex;
        QtBluetoothWorker* worker = nullptr;

        template <class Work>
        void post(Work work) {
            const std::lock_guard lock(mutex);
            if (worker != nullptr) {
                QMetaObject::invokeMethod(
                    worker, [target = worker, work] { work(*target); }, Qt::QueuedConnection);
            }
        }
    };

    BluetoothJob refuse(const DeviceRef& device, BluetoothDone done) {
        return run(std::move(done), [device](QtBluetoothWorker& worker, const auto& job) {
            worker.refuse(job, device);
        });
    }
    template <class Work>
    BluetoothJob run(BluetoothDone done, Work work) {
        auto job = std::make_shared<BluetoothJob::State>(std::move(done));
        job->onCancel([handle = std::weak_ptr(handle_), weak = std::weak_ptr(job)] {
            if (const auto alive = handle.lock()) {
                alive->post([weak](QtBluetoothWorker& worker) {
                    if (const auto canceled = weak.lock()) {
                        worker.cancel(canceled);
                    }
                });
            }
        });
        handle_->post([job, work](QtBluetoothWorker& worker) { work(worker, job); });
        return BluetoothJob(std::move(job));
    }

    std::shared_ptr<QtBluetoothShared> shared_ = std::make_shared<QtBluetoothShared>();
    std::shared_ptr<Handle> handle_ = std::make_shared<Handle>();
    QThread thread_;
};

}  // namespace

std::unique_ptr<Bluetooth> makeQtBluetooth() {
    if (QCoreApplication::instance() == nullptr) {
        return makeNoBluetooth("Bluetooth needs a Qt application, and this program has none.");
    }
    return std::make_unique<QtBluetooth>();
}

}  // namespace unisono
