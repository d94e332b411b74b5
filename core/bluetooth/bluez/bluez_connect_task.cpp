// Connecting as a speaker: one profile, by name. The generic Connect() takes all there are, and an
// Echo, which is a source as well, then takes the audio link for itself
// (https://github.com/bluez/bluez/issues/1922, https://github.com/ublue-os/bazzite/issues/4836).
#include <memory>
#include <utility>

#include "bluetooth/bluez/bluez_names.h"
#include "bluetooth/bluez/bluez_task.h"

namespace unisono {

namespace {

class ConnectTask final : public BluezTask {
 public:
    ConnectTask(BluezWorker& worker, Job job, DeviceRef device, Nanoseconds limit)
        : BluezTask(worker, Kind::connect, std::move(job)),
          device_(std::move(device)),
          limit_(limit) {}

 private:
    void start() override {
        if (!resolve(device_, true)) {
            return;
        }
        const auto now = state();
        if (!now) {
            fail(BluetoothCause::no_device);
        } else if (now->canPlay()) {
            succeed();
        } else if (worker_.isBusy(*this)) {
            path_.clear();  // it is not we who connect it
            fail(BluetoothCause::occupied);
        } else if (!now->paired) {
            fail(BluetoothCause::not_paired);
        } else if (now->a2dp == A2dpState::source_only) {
            takeOver();
        } else {
            connectSink();
        }
    }

    void connectSink() {
        worker_.changed();
        worker_.call(this, path_, bluez::kDevice, "ConnectProfile", {QLatin1String(kA2dpSinkUuid)},
                     limit_ + std::chrono::seconds(5), [this](const QDBusMessage& reply) {
                         if (over()) {
                             return;
                         }
                         const auto now = state();
                         if (causeOf(reply) == BluetoothCause::busy && now && now->isSourceToo() &&
                             !taken_over_) {
                             takeOver();
                         } else if (isGood(reply)) {
                             waitForLink();
                         }
                     });
    }

    // The device has opened its own stream first, as Echos do: closed, and tried once more.
    void takeOver() {
        taken_over_ = true;
        worker_.call(
            this, path_, bluez::kDevice, "DisconnectProfile", {QLatin1String(kA2dpSourceUuid)},
            std::chrono::seconds(10), [this](const QDBusMessage& /*whatever came of it*/) {
                QTimer::singleShot(
                    std::chrono::ceil<std::chrono::milliseconds>(worker_.config().source_pause),
                    this, [this] {
                        if (!over()) {
                            connectSink();
                        }
                    });
            });
    }

    // The answer may come before the link is seen.
    void waitForLink() {
        waiting_ = true;
        QTimer::singleShot(
            std::chrono::ceil<std::chrono::milliseconds>(worker_.config().link_patience), this,
            [this] {
                if (over()) {
                    return;
                }
                const auto now = state();
                if (now && now->a2dp == A2dpState::source_only) {
                    fail(BluetoothCause::busy);
                } else {
                    fail(now && now->connected ? BluetoothCause::no_profile
                                               : BluetoothCause::refused);
                }
            });
        treeChanged();
    }

    void treeChanged() override {
        const auto now = state();
        if (!now) {
            failAsGone();
        } else if (waiting_ && now->canPlay()) {
            succeed();
        }
    }
    void undo() override {
        if (!path_.isEmpty()) {
            worker_.tell(path_, bluez::kDevice, "DisconnectProfile",
                         {QLatin1String(kA2dpSinkUuid)});
        }
    }

    [[nodiscard]] std::optional<BluetoothDevice> state() const {
        const BluetoothSnapshot now = worker_.tree().read(nullptr);
        for (const BluetoothDevice& device : now.devices) {
            if (worker_.tree().devicePath(device.address, device.adapter) == path_) {
                return device;
            }
        }
        return std::nullopt;
    }

    DeviceRef device_;
    Nanoseconds limit_;
    bool taken_over_ = false;
    bool waiting_ = false;
};

}  // namespace

std::unique_ptr<BluezTask> makeConnectTask(BluezWorker& worker, BluezTask::Job job,
                                           DeviceRef device, Nanoseconds limit) {
    return std::make_unique<ConnectTask>(worker, std::move(job), std::move(device), limit);
}

}  // namespace unisono
