// Bluetooth that exists only here: adapters, and devices with habits. For tests, the demonstration
// and pictures. Nothing happens between two calls of pump(): whoever owns the clock moves it and
// pumps, or runInRealTime() does.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "bluetooth/bluetooth.h"
#include "timeline/time.h"

namespace unisono {

struct SimulatedDevice {
    // Address, name, class, services, modalias, and what it tells once connected (codec, battery,
    // volume, delay …). The rest is the simulation's.
    BluetoothDevice about;
    bool on = true;
    Nanoseconds answers_scan_after = std::chrono::seconds(1);
    Nanoseconds pairs_within = std::chrono::seconds(1);
    std::optional<PairingQuestion::Kind> asks;  // when paired
    std::string code;                           // the right answer, or what is to be confirmed
    Nanoseconds connects_within = std::chrono::milliseconds(800);
    std::deque<BluetoothCause> refusals;  // of the next connections, in this order
    bool takes_link_first =
        false;  // as Echos do: the first connection finds it the wrong way round
    std::optional<Nanoseconds> disconnects_idle_after;
};

class SimulatedBluetooth final : public Bluetooth {
 public:
    explicit SimulatedBluetooth(const Clock& clock);
    ~SimulatedBluetooth() override;
    SimulatedBluetooth(const SimulatedBluetooth&) = delete;
    SimulatedBluetooth& operator=(const SimulatedBluetooth&) = delete;

    // The stage. An adapter brings its id, address and name; it is powered unless told otherwise.
    void addAdapter(BluetoothAdapter adapter);
    void removeAdapter(const std::string& id);
    void setBlocked(const std::string& id, bool blocked);
    void addDevice(SimulatedDevice device);
    // As if known from earlier: paired and trusted at this adapter.
    void addPairedDevice(SimulatedDevice device, const std::string& adapter);
    void switchOn(const std::string& address, bool on);  // off: its link breaks
    void dropLink(const std::string& address);
    void setPlaying(const std::string& address, bool playing);
    // Changes what it tells: battery, codec, volume, delay, names.
    void change(const std::string& address, const std::function<void(BluetoothDevice&)>& how);
    void refuseNext(const std::string& address, BluetoothCause cause);
    enum class Command { scan, disconnect, forget, power };
    void failNext(Command command, BluetoothCause cause);
    void setService(bool running);  // the system's Bluetooth service ends, or is back
    // Called without a lock when a device got or lost the audio link by which we play.
    void onLink(std::function<void(const std::string& address, bool connected)> linked);

    // Does all that is due. next(): when something will be, if anything.
    void pump();
    [[nodiscard]] std::optional<TimePoint> next() const;
    // A thread that pumps; for a clock that runs by itself.
    void runInRealTime();

    [[nodiscard]] std::shared_ptr<const BluetoothSnapshot> snapshot() const override;
    void onChange(std::function<void()> changed) override;
    BluetoothJob scan(const std::string& adapter, Nanoseconds limit,
                      BluetoothDone done = {}) override;
    BluetoothJob pair(const DeviceRef& device, Nanoseconds limit, BluetoothDone done = {}) override;
    void answer(std::uint64_t question, const PairingAnswer& answer) override;
    BluetoothJob trust(const DeviceRef& device, bool trusted, BluetoothDone done = {}) override;
    BluetoothJob connectAudio(const DeviceRef& device, Nanoseconds limit,
                              BluetoothDone done = {}) override;
    BluetoothJob disconnect(const DeviceRef& device, BluetoothDone done = {}) override;
    BluetoothJob forget(const DeviceRef& device, BluetoothDone done = {}) override;
    BluetoothJob power(const std::string& adapter, bool on, BluetoothDone done = {}) override;

 private:
    struct World;
    std::shared_ptr<World> world_;
    std::thread thread_;
};

// Two adapters, four speakers (two of them Echos, one not paired yet) and a telephone: for
// demonstrations and pictures.
void furnish(SimulatedBluetooth& bluetooth);

}  // namespace unisono
