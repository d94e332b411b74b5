// What is behind a SimulatedBluetooth. For the files of this folder only.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bluetooth/simulated/simulated_bluetooth.h"

namespace unisono {

// All under one lock; what calls others (jobs, listeners) is put off until it is released.
struct SimulatedBluetooth::World : std::enable_shared_from_this<World> {
    struct Event {
        TimePoint when;
        std::uint64_t number;  // in the order in which they were planned
        std::function<void()> what;
        bool operator<(const Event& other) const {
            return std::tie(when, number) < std::tie(other.when, other.number);
        }
    };
    struct Running {  // a command under way
        enum class Kind { scan, pair, connect };
        Kind kind = Kind::scan;
        std::shared_ptr<BluetoothJob::State> job;
        std::string address;
        std::string adapter;
        std::uint64_t question = 0;
        bool over = false;
    };
    using Job = std::shared_ptr<BluetoothJob::State>;
    using Task = std::shared_ptr<Running>;
    using Place = std::pair<std::string, std::string>;  // address, adapter

    explicit World(const Clock& ticking) : clock(ticking) {}

    const Clock& clock;
    mutable std::mutex mutex;
    std::condition_variable woken;
    bool stopping = false;
    std::vector<Event> events;  // sorted
    std::uint64_t numbers = 0;
    std::vector<std::function<void()>> later;
    bool running = true;
    std::map<std::string, BluetoothAdapter> adapters;
    std::map<std::string, SimulatedDevice> devices;
    std::map<Place, BluetoothDevice> known;
    std::map<std::string, std::uint64_t> idle_since;  // grows each time it falls idle
    std::vector<Task> tasks;
    std::map<Command, std::deque<BluetoothCause>> failures;  // of the next commands
    std::optional<PairingQuestion> question;
    std::function<void(const std::string&, bool)> linked;
    std::shared_ptr<const BluetoothSnapshot> snapshot = std::make_shared<BluetoothSnapshot>();
    std::uint64_t revision = 0;
    std::mutex listener_mutex;
    std::function<void()> listener;

    // Runs `work` under the lock, then everything it put off.
    template <class Work>
    void act(Work work) {
        std::vector<std::function<void()>> now;
        bool changed = false;
        {
            const std::lock_guard lock(mutex);
            work();
            std::erase_if(tasks, [](const Task& task) { return task->over; });
            changed = publish();
            now.swap(later);
        }
        woken.notify_all();
        if (changed) {
            const std::lock_guard lock(listener_mutex);
            if (listener) {
                listener();
            }
        }
        for (const auto& task : now) {
            task();
        }
    }

    // Whether this command is one that shall fail; then it has.
    bool fails(Command command, const Job& job) {
        std::deque<BluetoothCause>& next = failures[command];
        if (next.empty()) {
            return false;
        }
        finish(job, next.front());
        next.pop_front();
        return true;
    }

    void plan(Nanoseconds from_now, std::function<void()> what) {
        Event event{clock.now() + from_now, ++numbers, std::move(what)};
        events.insert(std::upper_bound(events.begin(), events.end(), event), std::move(event));
    }

    bool publish() {
        BluetoothSnapshot now;
        now.stack = "simulated";
        now.state = running ? BluetoothSnapshot::State::ready : BluetoothSnapshot::State::absent;
        if (!running) {
            now.problem = bluetoothError(BluetoothCause::no_service, {}).error.sentence();
        } else {
            for (const auto& [id, adapter] : adapters) {
                now.adapters.push_back(adapter);
            }
            for (const auto& [place, device] : known) {
                now.devices.push_back(device);
            }
            now.question = question;
            if (adapters.empty()) {
                now.problem = bluetoothError(BluetoothCause::no_adapter, {}).error.sentence();
            }
        }
        if (now.saysTheSame(*snapshot)) {
            return false;
        }
        now.revision = ++revision;
        snapshot = std::make_shared<const BluetoothSnapshot>(std::move(now));
        return true;
    }

    void finish(const Job& job, std::optional<BluetoothCause> cause, const std::string& name = {}) {
        later.push_back([job, cause, name] {
            job->finish(cause ? BluetoothResult(tl::unexpected(bluetoothError(*cause, name)))
                              : BluetoothResult());
        });
    }
    void finish(const Task& task, std::optional<BluetoothCause> cause) {
        if (!std::exchange(task->over, true)) {
            const auto device = known.find({task->address, task->adapter});
            if (device != known.end() && device->second.a2dp == A2dpState::connecting) {
                device->second.a2dp = A2dpState::off;
            }
            if (question && question->id == task->question) {
                question.reset();
            }
            finish(task->job, cause, device == known.end() ? task->address : device->second.alias);
            if (task->kind == Running::Kind::scan) {
                seeWhoScans();
            }
        }
    }
    void seeWhoScans() {
        for (auto& [id, adapter] : adapters) {
            adapter.discovering =
                std::any_of(tasks.begin(), tasks.end(), [&id = id](const Task& task) {
                    return task->kind == Running::Kind::scan && !task->over &&
                           (task->adapter.empty() || task->adapter == id);
                });
        }
    }
    Task begin(Running::Kind kind, const Job& job, const Place& place, Nanoseconds limit) {
        auto task = std::make_shared<Running>();
        task->kind = kind;
        task->job = job;
        std::tie(task->address, task->adapter) = place;
        tasks.push_back(task);
        plan(limit, [this, task] {
            finish(task, task->kind == Running::Kind::scan ? std::nullopt
                         : task->question != 0 ? std::optional(BluetoothCause::unanswered)
                                               : std::optional(BluetoothCause::timed_out));
        });
        job->onCancel([weak = weak_from_this(), task] {
            if (const auto self = weak.lock()) {
                self->act([&] {
                    self->finish(task, task->kind == Running::Kind::scan
                                           ? std::nullopt
                                           : std::optional(BluetoothCause::canceled));
                });
            }
        });
        return task;
    }
    bool isBusy(const std::string& address) const {
        return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
            return !task->over && task->address == address;
        });
    }

    // The adapter's id, or why it cannot be used.
    tl::expected<std::string, BluetoothCause> usable(const std::string& wanted,
                                                     bool must_be_on) const {
        if (!running) {
            return tl::unexpected(BluetoothCause::no_service);
        }
        const BluetoothAdapter* adapter = wanted.empty() && !snapshot->adapters.empty()
                                              ? &snapshot->adapters.front()
                                              : snapshot->adapter(wanted);
        if (adapter == nullptr) {
            return tl::unexpected(BluetoothCause::no_adapter);
        }
        if (must_be_on && !adapter->powered) {
            return tl::unexpected(adapter->blocked ? BluetoothCause::blocked
                                                   : BluetoothCause::adapter_off);
        }
        return adapter->id;
    }
    tl::expected<Place, BluetoothCause> resolve(const DeviceRef& ref, bool must_be_on) {
        if (!running) {
            return tl::unexpected(BluetoothCause::no_service);
        }
        if (snapshot->adapters.empty() ||
            (!ref.adapter.empty() && snapshot->adapter(ref.adapter) == nullptr)) {
            return tl::unexpected(BluetoothCause::no_adapter);
        }
        const BluetoothDevice* device = snapshot->device(ref.address, ref.adapter);
        if (device == nullptr) {
            return tl::unexpected(BluetoothCause::no_device);
        }
        const auto adapter = usable(device->adapter, must_be_on);
        if (!adapter) {
            return tl::unexpected(adapter.error());
        }
        return Place{device->address, *adapter};
    }

    // A job for a device: `work` gets its place, if there is one.
    template <class Work>
    BluetoothJob forDevice(const DeviceRef& ref, bool must_be_on, BluetoothDone done, Work work) {
        auto job = std::make_shared<BluetoothJob::State>(std::move(done));
        act([&] {
            const auto place = resolve(ref, must_be_on);
            if (place) {
                work(*place, job);
            } else {
                finish(job, place.error(),
                       place.error() == BluetoothCause::no_adapter ? ref.adapter : ref.address);
            }
        });
        return BluetoothJob(std::move(job));
    }

    BluetoothDevice& meet(const std::string& address, const std::string& adapter) {
        const Place place{address, adapter};
        const auto found = known.find(place);
        if (found != known.end()) {
            return found->second;
        }
        const BluetoothDevice& about = devices.at(address).about;
        BluetoothDevice fresh;
        fresh.address = about.address;
        fresh.adapter = adapter;
        fresh.name = about.name.empty() ? about.address : about.name;
        fresh.alias = about.alias.empty() ? fresh.name : about.alias;
        fresh.device_class = about.device_class;
        fresh.uuids = about.uuids;
        fresh.modalias = about.modalias;
        return known[place] = fresh;
    }
    void hear(const std::string& address, const std::string& adapter) {
        const auto device = devices.find(address);
        if (device != devices.end() && device->second.on && adapters.contains(adapter) &&
            adapters[adapter].discovering) {
            BluetoothDevice& seen = meet(address, adapter);
            seen.present = true;
            seen.rssi_dbm = device->second.about.rssi_dbm.value_or(-55);
        }
    }
    void tellLink(const std::string& address, bool connected) {
        if (linked) {
            later.push_back([call = linked, address, connected] { call(address, connected); });
        }
    }
    void connected(const Place& place) {
        BluetoothDevice& device = known.at(place);
        const BluetoothDevice& about = devices.at(place.first).about;
        device.connected = true;
        device.present = true;
        device.a2dp = A2dpState::idle;
        device.codec = about.codec.empty() ? "SBC" : about.codec;
        device.codec_details = about.codec_details;
        device.bitrate_kbps = about.bitrate_kbps ? about.bitrate_kbps : std::optional(328);
        device.battery_percent = about.battery_percent;
        device.volume_percent = about.volume_percent;
        device.delay_ms = about.delay_ms;
        tellLink(place.first, true);
        idle(place);
    }
    void idle(const Place& place) {
        const auto patience = devices.at(place.first).disconnects_idle_after;
        if (!patience) {
            return;
        }
        const std::uint64_t since = ++idle_since[place.first];
        plan(*patience, [this, place, since] {
            const auto device = known.find(place);
            if (device != known.end() && device->second.a2dp == A2dpState::idle &&
                idle_since[place.first] == since) {
                unlink(device->second);
            }
        });
    }
    void unlink(BluetoothDevice& device) {
        const bool could_play = device.canPlay();
        device.connected = false;
        device.a2dp = A2dpState::off;
        device.codec.clear();
        device.codec_details.clear();
        device.bitrate_kbps.reset();
        device.battery_percent.reset();
        device.volume_percent.reset();
        device.delay_ms.reset();
        if (could_play) {
            tellLink(device.address, false);
        }
    }
    void unlinkAll(const std::function<bool(const BluetoothDevice&)>& which) {
        for (auto& [place, device] : known) {
            if (device.connected && which(device)) {
                unlink(device);
            }
        }
    }
};

}  // namespace unisono
