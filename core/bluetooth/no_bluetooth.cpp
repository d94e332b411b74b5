#include "bluetooth/no_bluetooth.h"

#include <utility>

namespace unisono {

namespace {

class NoBluetooth final : public Bluetooth {
 public:
    explicit NoBluetooth(std::string problem) : problem_(std::move(problem)) {
        auto snapshot = std::make_shared<BluetoothSnapshot>();
        snapshot->state = BluetoothSnapshot::State::absent;
        snapshot->problem = error().error.sentence();
        snapshot->revision = 1;
        snapshot_ = std::move(snapshot);
    }
    [[nodiscard]] std::shared_ptr<const BluetoothSnapshot> snapshot() const override {
        return snapshot_;
    }
    void onChange(std::function<void()> /*changed*/) override {}

    BluetoothJob scan(const std::string& /*adapter*/, Nanoseconds /*limit*/,
                      BluetoothDone done) override {
        return refuse(done);
    }
    BluetoothJob pair(const DeviceRef& /*device*/, Nanoseconds /*limit*/,
                      BluetoothDone done) override {
        return refuse(done);
    }
    void answer(std::uint64_t /*question*/, const PairingAnswer& /*answer*/) override {}
    BluetoothJob trust(const DeviceRef& /*device*/, bool /*trusted*/, BluetoothDone done) override {
        return refuse(done);
    }
    BluetoothJob connectAudio(const DeviceRef& /*device*/, Nanoseconds /*limit*/,
                              BluetoothDone done) override {
        return refuse(done);
    }
    BluetoothJob disconnect(const DeviceRef& /*device*/, BluetoothDone done) override {
        return refuse(done);
    }
    BluetoothJob forget(const DeviceRef& /*device*/, BluetoothDone done) override {
        return refuse(done);
    }
    BluetoothJob power(const std::string& /*adapter*/, bool /*on*/, BluetoothDone done) override {
        return refuse(done);
    }

 private:
    [[nodiscard]] BluetoothError error() const {
        BluetoothError error = bluetoothError(BluetoothCause::no_bluetooth, {});
        if (!problem_.empty()) {
            error.error.what = problem_;
        }
        return error;
    }
    BluetoothJob refuse(const BluetoothDone& done) const {
        return BluetoothJob::ended(tl::unexpected(error()), done);
    }

    std::string problem_;
    std::shared_ptr<const BluetoothSnapshot> snapshot_;
};

}  // namespace

std::unique_ptr<Bluetooth> makeNoBluetooth(std::string problem) {
    return std::make_unique<NoBluetooth>(std::move(problem));
}

}  // namespace unisono
