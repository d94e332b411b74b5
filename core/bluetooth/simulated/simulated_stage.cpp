// What a test or a demonstration does to the simulated devices.
#include "bluetooth/simulated/simulated_world.h"

namespace unisono {

namespace {

using Cause = BluetoothCause;

}  // namespace

void SimulatedBluetooth::addAdapter(BluetoothAdapter adapter) {
    world_->act([&] {
        adapter.powered = !adapter.blocked;
        world_->adapters[adapter.id] = adapter;
    });
}

void SimulatedBluetooth::removeAdapter(const std::string& id) {
    world_->act([&] {
        world_->unlinkAll([&](const BluetoothDevice& device) { return device.adapter == id; });
        for (const auto& task : world_->tasks) {
            if (task->adapter == id) {
                world_->finish(task, Cause::no_adapter);
            }
        }
        std::erase_if(world_->known, [&](const auto& entry) { return entry.first.second == id; });
        world_->adapters.erase(id);
    });
}

void SimulatedBluetooth::setBlocked(const std::string& id, bool blocked) {
    world_->act([&] {
        BluetoothAdapter& adapter = world_->adapters.at(id);
        adapter.blocked = blocked;
        adapter.powered = !blocked;
        if (blocked) {
            world_->unlinkAll([&](const BluetoothDevice& device) { return device.adapter == id; });
        }
    });
}

void SimulatedBluetooth::addDevice(SimulatedDevice device) {
    world_->act([&] {
        const std::string address = device.about.address;
        world_->devices[address] = std::move(device);
        for (const auto& [id, adapter] : world_->adapters) {
            if (adapter.discovering) {
                world_->plan(
                    world_->devices[address].answers_scan_after,
                    [world = world_.get(), address, id = id] { world->hear(address, id); });
            }
        }
    });
}

void SimulatedBluetooth::addPairedDevice(SimulatedDevice device, const std::string& adapter) {
    const std::string address = device.about.address;
    addDevice(std::move(device));
    world_->act([&] {
        BluetoothDevice& known = world_->meet(address, adapter);
        known.paired = known.trusted = true;
    });
}

void SimulatedBluetooth::switchOn(const std::string& address, bool on) {
    world_->act([&] {
        world_->devices.at(address).on = on;
        if (!on) {
            world_->unlinkAll(
                [&](const BluetoothDevice& device) { return device.address == address; });
            for (auto& [place, device] : world_->known) {
                if (device.address == address) {
                    device.present = false;
                    device.rssi_dbm.reset();
                }
            }
        }
    });
}

void SimulatedBluetooth::dropLink(const std::string& address) {
    world_->act([&] {
        world_->unlinkAll([&](const BluetoothDevice& device) { return device.address == address; });
    });
}

void SimulatedBluetooth::setPlaying(const std::string& address, bool playing) {
    world_->act([&] {
        for (auto& [place, device] : world_->known) {
            if (device.address == address && device.canPlay()) {
                device.a2dp = playing ? A2dpState::playing : A2dpState::idle;
                if (!playing) {
                    world_->idle(place);
                }
            }
        }
    });
}

void SimulatedBluetooth::change(const std::string& address,
                                const std::function<void(BluetoothDevice&)>& how) {
    world_->act([&] {
        how(world_->devices.at(address).about);
        for (auto& [place, device] : world_->known) {
            if (device.address == address) {
                how(device);
            }
        }
    });
}

void SimulatedBluetooth::refuseNext(const std::string& address, BluetoothCause cause) {
    world_->act([&] { world_->devices.at(address).refusals.push_back(cause); });
}

void SimulatedBluetooth::failNext(Command command, BluetoothCause cause) {
    world_->act([&] { world_->failures[command].push_back(cause); });
}

void SimulatedBluetooth::setService(bool running) {
    world_->act([&] {
        if (!running) {
            world_->unlinkAll([](const BluetoothDevice&) { return true; });
            for (const auto& task : world_->tasks) {
                world_->finish(task, Cause::no_service);
            }
        }
        world_->running = running;
    });
}

void SimulatedBluetooth::onLink(std::function<void(const std::string&, bool)> linked) {
    const std::lock_guard lock(world_->mutex);
    world_->linked = std::move(linked);
}

void furnish(SimulatedBluetooth& bluetooth) {
    const auto adapter = [&](const char* id, const char* address, const char* name) {
        BluetoothAdapter about;
        about.id = id;
        about.address = address;
        about.name = name;
        bluetooth.addAdapter(std::move(about));
    };
    adapter("hci0", "02:00:00:00:00:A0", "Built-in");
    adapter("hci1", "02:00:00:00:00:A1", "USB stick");
    const auto device = [](const char* address, const char* name, std::uint32_t device_class,
                           std::vector<std::string> uuids) {
        SimulatedDevice made;
        made.about.address = address;
        made.about.name = made.about.alias = name;
        made.about.device_class = device_class;
        made.about.uuids = std::move(uuids);
        return made;
    };
    constexpr std::uint32_t kLoudspeaker = 0x240414;
    constexpr std::uint32_t kTelephone = 0x5A020C;
    SimulatedDevice kitchen =
        device("02:00:00:00:00:01", "Echo Dot-4AB", kLoudspeaker, {kA2dpSinkUuid, kA2dpSourceUuid});
    kitchen.takes_link_first = true;
    bluetooth.addPairedDevice(kitchen, "hci0");
    SimulatedDevice hall = device("02:00:00:00:00:02", "Echo Studio-7CD", kLoudspeaker,
                                  {kA2dpSinkUuid, kA2dpSourceUuid});
    hall.takes_link_first = true;
    bluetooth.addPairedDevice(hall, "hci1");
    SimulatedDevice den = device("02:00:00:00:00:03", "JBL Flip 5", kLoudspeaker, {kA2dpSinkUuid});
    den.about.battery_percent = 72;
    den.about.volume_percent = 60;
    den.about.delay_ms = 150.0;
    bluetooth.addPairedDevice(den, "hci0");
    SimulatedDevice porch =
        device("02:00:00:00:00:04", "Old Boombox", kLoudspeaker, {kA2dpSinkUuid});
    porch.asks = PairingQuestion::Kind::enter_pin;
    porch.code = "0000";
    bluetooth.addDevice(porch);
    bluetooth.addDevice(device("02:00:00:00:00:05", "Somebody's phone", kTelephone,
                               {kA2dpSourceUuid, kHandsFreeUuid}));
}

}  // namespace unisono
