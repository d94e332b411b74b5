#include "bluetooth/bluez/bluez_task.h"

#include <QTimer>
#include <chrono>
#include <utility>

#include "bluetooth/bluez/bluez_errors.h"
#include "bluetooth/bluez/bluez_names.h"

namespace unisono {
namespace {

constexpr std::chrono::milliseconds kAdapterGoesWithin{100};  // after its devices

}  // namespace

void BluezTask::begin() {
    begun_ = true;
    start();
}

void BluezTask::cancel() {
    if (!over_) {
        if (begun_) {
            undo();
        }
        onCancel();
    }
}

void BluezTask::expire() {
    if (!over_) {
        if (begun_) {
            undo();
        }
        onLimit();
    }
}

void BluezTask::succeed() {
    finish({});
}

void BluezTask::fail(BluetoothCause cause, std::string_view detail) {
    finish(tl::unexpected(bluetoothError(cause, name_, detail)));
}

// The snapshot knows before the caller does.
void BluezTask::finish(BluetoothResult result) {
    if (over_) {
        return;
    }
    over_ = true;
    worker_.ended(this);
    job_->finish(std::move(result));
}

std::optional<BluetoothCause> BluezTask::causeOf(const QDBusMessage& reply) const {
    if (reply.type() != QDBusMessage::ErrorMessage) {
        return std::nullopt;
    }
    return causeOfBluezError(reply.errorName().toStdString(), reply.errorMessage().toStdString());
}

bool BluezTask::isGood(const QDBusMessage& reply) {
    if (over_) {
        return false;
    }
    const auto cause = causeOf(reply);
    if (cause) {
        fail(*cause, *cause == BluetoothCause::failed ? reply.errorMessage().toStdString() : "");
    }
    return !cause;
}

bool BluezTask::checkAdapter(const BluetoothAdapter& adapter) {
    if (!adapter.powered) {
        name_ = adapter.id;
        fail(adapter.blocked ? BluetoothCause::blocked : BluetoothCause::adapter_off);
        return false;
    }
    return true;
}

bool BluezTask::resolve(const DeviceRef& ref, bool adapter_must_be_on) {
    const BluetoothSnapshot now = worker_.read();
    name_ = ref.address;
    if (now.adapters.empty() || (!ref.adapter.empty() && now.adapter(ref.adapter) == nullptr)) {
        name_ = ref.adapter;
        fail(BluetoothCause::no_adapter);
        return false;
    }
    const BluetoothDevice* device = now.device(ref.address, ref.adapter);
    if (device == nullptr) {
        fail(BluetoothCause::no_device);
        return false;
    }
    name_ = device->alias;
    adapter_path_ = worker_.tree().adapterPath(device->adapter);
    const QString path = worker_.tree().devicePath(device->address, device->adapter);
    if (adapter_must_be_on && !checkAdapter(*now.adapter(device->adapter))) {
        return false;
    }
    path_ = path;
    return true;
}

void BluezTask::failAsGone() {
    if (over_ || std::exchange(going_, true)) {
        return;
    }
    QTimer::singleShot(kAdapterGoesWithin, this, [this] {
        if (over_) {
            return;
        }
        const bool there =
            worker_.tree()
                .property(adapter_path_, QLatin1String(bluez::kAdapter), QStringLiteral("Address"))
                .isValid();
        if (!there) {
            name_ = adapter_path_.section(QLatin1Char('/'), -1).toStdString();
        }
        fail(there ? BluetoothCause::no_device : BluetoothCause::no_adapter);
    });
}

}  // namespace unisono
