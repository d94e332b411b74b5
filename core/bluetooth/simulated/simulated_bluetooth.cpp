#include "bluetooth/simulated/simulated_bluetooth.h"

#include "bluetooth/simulated/simulated_world.h"

namespace unisono {

namespace {

using namespace std::chrono_literals;
using Cause = BluetoothCause;
using Job = std::shared_ptr<BluetoothJob::State>;

constexpr Nanoseconds kPageTimeout = 5120ms;  // how long a device is called: 8192 slots of 625 us
constexpr Nanoseconds kSoon = 50ms;           // what a command takes that needs no device

}  // namespace

SimulatedBluetooth::SimulatedBluetooth(const Clock& clock)
    : world_(std::make_shared<World>(clock)) {
    world_->act([] {});
}

SimulatedBluetooth::~SimulatedBluetooth() {
    world_->act([&] {
        world_->stopping = true;
        for (const auto& task : world_->tasks) {
            world_->finish(task, Cause::canceled);
        }
        world_->events.clear();
    });
    if (thread_.joinable()) {
        thread_.join();
    }
}

void SimulatedBluetooth::pump() {
    for (bool more = true; more;) {
        more = false;
        world_->act([&] {
            auto& events = world_->events;
            if (!events.empty() && events.front().when <= world_->clock.now()) {
                const auto what = std::move(events.front().what);
                events.erase(events.begin());
                what();
                more = true;
            }
        });
    }
}

std::optional<TimePoint> SimulatedBluetooth::next() const {
    const std::lock_guard lock(world_->mutex);
    return world_->events.empty() ? std::nullopt : std::optional(world_->events.front().when);
}

void SimulatedBluetooth::runInRealTime() {
    thread_ = std::thread([this] {
        for (;;) {
            pump();
            std::unique_lock lock(world_->mutex);
            if (world_->stopping) {
                return;
            }
            world_->woken.wait_for(lock, 20ms);
        }
    });
}

std::shared_ptr<const BluetoothSnapshot> SimulatedBluetooth::snapshot() const {
    const std::lock_guard lock(world_->mutex);
    return world_->snapshot;
}

void SimulatedBluetooth::onChange(std::function<void()> changed) {
    const std::lock_guard lock(world_->listener_mutex);
    world_->listener = std::move(changed);
}

BluetoothJob SimulatedBluetooth::scan(const std::string& adapter, Nanoseconds limit,
                                      BluetoothDone done) {
    auto job = std::make_shared<BluetoothJob::State>(std::move(done));
    World& world = *world_;
    world.act([&] {
        std::string id;
        if (!adapter.empty() || world.adapters.empty() || !world.running) {
            const auto usable = world.usable(adapter, true);
            if (!usable) {
                world.finish(job, usable.error(), adapter);
                return;
            }
            id = *usable;
        } else if (std::none_of(world.adapters.begin(), world.adapters.end(),
                                [](const auto& entry) { return entry.second.powered; })) {
            world.finish(job, world.usable(world.adapters.begin()->first, true).error());
            return;
        }
        if (world.fails(Command::scan, job)) {
            return;
        }
        world.begin(World::Running::Kind::scan, job, {"", id}, limit);
        world.seeWhoScans();
        for (auto& [place, device] : world.known) {
            if (id.empty() || place.second == id) {
                device.present = device.connected;
            }
        }
        for (auto& [name, one] : world.adapters) {
            one.discovering = one.discovering && one.powered;
            if (!one.discovering) {
                continue;
            }
            for (const auto& [address, device] : world.devices) {
                world.plan(device.answers_scan_after,
                           [&world, address = address, name = name] { world.hear(address, name); });
            }
        }
    });
    return BluetoothJob(std::move(job));
}

BluetoothJob SimulatedBluetooth::pair(const DeviceRef& ref, Nanoseconds limit, BluetoothDone done) {
    World& world = *world_;
    return world.forDevice(
        ref, true, std::move(done), [&](const World::Place& place, const Job& job) {
            if (world.known.at(place).paired) {
                world.finish(job, std::nullopt);
                return;
            }
            const bool other =
                std::any_of(world.tasks.begin(), world.tasks.end(), [](const auto& task) {
                    return !task->over && task->kind == World::Running::Kind::pair;
                });
            if (other || world.isBusy(place.first)) {
                world.finish(job, Cause::occupied, world.known.at(place).alias);
                return;
            }
            const auto task = world.begin(World::Running::Kind::pair, job, place, limit);
            const SimulatedDevice& device = world.devices.at(place.first);
            if (!device.on) {
                world.plan(kPageTimeout, [&world, task] { world.finish(task, Cause::no_answer); });
                return;
            }
            world.plan(device.pairs_within, [&world, task, place] {
                if (task->over) {
                    return;
                }
                const SimulatedDevice& now = world.devices.at(place.first);
                BluetoothDevice& known = world.known.at(place);
                if (!now.asks) {
                    known.paired = known.present = true;
                    world.finish(task, std::nullopt);
                    return;
                }
                task->question = ++world.numbers;
                const bool shown = *now.asks == PairingQuestion::Kind::confirm ||
                                   *now.asks == PairingQuestion::Kind::show_code;
                world.question =
                    PairingQuestion{task->question, *now.asks,   place.first,
                                    place.second,   known.alias, shown ? now.code : ""};
            });
        });
}

void SimulatedBluetooth::answer(std::uint64_t question, const PairingAnswer& answer) {
    World& world = *world_;
    world.act([&] {
        for (const auto& task : world.tasks) {
            if (task->over || task->question != question || !world.question ||
                world.question->id != question) {
                continue;
            }
            const SimulatedDevice& device = world.devices.at(task->address);
            const bool typed = device.asks == PairingQuestion::Kind::enter_pin ||
                               device.asks == PairingQuestion::Kind::enter_passkey;
            if (!answer.accept) {
                world.finish(task, Cause::declined);
            } else if (typed && answer.code != device.code) {
                world.finish(task, Cause::wrong_code);
            } else {
                world.known.at({task->address, task->adapter}).paired = true;
                world.finish(task, std::nullopt);
            }
        }
    });
}

BluetoothJob SimulatedBluetooth::trust(const DeviceRef& ref, bool trusted, BluetoothDone done) {
    World& world = *world_;
    return world.forDevice(ref, false, std::move(done),
                           [&](const World::Place& place, const Job& job) {
                               world.known.at(place).trusted = trusted;
                               world.finish(job, std::nullopt);
                           });
}

BluetoothJob SimulatedBluetooth::connectAudio(const DeviceRef& ref, Nanoseconds limit,
                                              BluetoothDone done) {
    World& world = *world_;
    return world.forDevice(
        ref, true, std::move(done), [&](const World::Place& place, const Job& job) {
            BluetoothDevice& known = world.known.at(place);
            if (known.canPlay()) {
                world.finish(job, std::nullopt);
                return;
            }
            if (!known.paired || world.isBusy(place.first)) {
                world.finish(job, known.paired ? Cause::occupied : Cause::not_paired, known.alias);
                return;
            }
            const auto task = world.begin(World::Running::Kind::connect, job, place, limit);
            known.a2dp = A2dpState::connecting;
            SimulatedDevice& device = world.devices.at(place.first);
            // Whoever talks to another adapter does not hear this one.
            const bool elsewhere =
                std::any_of(world.known.begin(), world.known.end(), [&](const auto& entry) {
                    return entry.second.address == place.first && entry.second.connected;
                });
            if (!device.on || elsewhere) {
                world.plan(kPageTimeout, [&world, task] { world.finish(task, Cause::no_answer); });
                return;
            }
            // An Echo's own stream is taken down first, which takes as long again.
            const Nanoseconds within = device.connects_within * (device.takes_link_first ? 2 : 1);
            world.plan(within, [&world, task, place] {
                if (task->over) {
                    return;
                }
                SimulatedDevice& now = world.devices.at(place.first);
                if (!now.refusals.empty()) {
                    const Cause cause = now.refusals.front();
                    now.refusals.pop_front();
                    world.finish(task, cause);
                } else if (!now.about.has(kA2dpSinkUuid)) {
                    world.finish(task, Cause::no_profile);
                } else if (!now.on) {
                    world.finish(task, Cause::no_answer);
                } else {
                    world.connected(place);
                    world.finish(task, std::nullopt);
                }
            });
        });
}

BluetoothJob SimulatedBluetooth::disconnect(const DeviceRef& ref, BluetoothDone done) {
    World& world = *world_;
    return world.forDevice(
        ref, false, std::move(done), [&](const World::Place& place, const Job& job) {
            if (world.fails(Command::disconnect, job)) {
                return;
            }
            for (const auto& task : world.tasks) {
                if (!task->over && task->address == place.first) {
                    world.finish(task, Cause::canceled);
                }
            }
            if (world.known.at(place).connected) {
                world.unlink(world.known.at(place));
            }
            world.plan(kSoon, [&world, job] { world.finish(job, std::nullopt); });
        });
}

BluetoothJob SimulatedBluetooth::forget(const DeviceRef& ref, BluetoothDone done) {
    World& world = *world_;
    return world.forDevice(ref, false, std::move(done),
                           [&](const World::Place& place, const Job& job) {
                               if (world.fails(Command::forget, job)) {
                                   return;
                               }
                               for (const auto& task : world.tasks) {
                                   if (!task->over && task->address == place.first) {
                                       world.finish(task, Cause::canceled);
                                   }
                               }
                               world.unlink(world.known.at(place));
                               world.known.erase(place);
                               world.finish(job, std::nullopt);
                           });
}

BluetoothJob SimulatedBluetooth::power(const std::string& adapter, bool on, BluetoothDone done) {
    auto job = std::make_shared<BluetoothJob::State>(std::move(done));
    World& world = *world_;
    world.act([&] {
        const auto id = world.usable(adapter, false);
        if (!id || (on && world.adapters.at(*id).blocked)) {
            world.finish(job, id ? Cause::blocked : id.error(), adapter);
            return;
        }
        if (world.fails(Command::power, job)) {
            return;
        }
        world.adapters.at(*id).powered = on;
        if (!on) {
            world.unlinkAll([&](const BluetoothDevice& device) { return device.adapter == *id; });
        }
        world.plan(kSoon, [&world, job] { world.finish(job, std::nullopt); });
    });
    return BluetoothJob(std::move(job));
}

}  // namespace unisono
