#include "bluetooth/speaker_setup.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace unisono {

namespace {

// Each step is a job whose end starts the next one. Kept alive by the job that runs.
class SettingUp : public std::enable_shared_from_this<SettingUp> {
 public:
    SettingUp(Bluetooth& bluetooth, DeviceRef device, const SpeakerSetupConfig& config,
              std::shared_ptr<BluetoothJob::State> job)
        : bluetooth_(bluetooth),
          device_(std::move(device)),
          config_(config),
          job_(std::move(job)) {}

    void begin() {
        job_->onCancel([weak = weak_from_this()] {
            if (const auto self = weak.lock()) {
                self->cancel();
            }
        });
        find();
    }

 private:
    using Step = void (SettingUp::*)();

    // `start` gets what to call at the end. A step that fails ends it all.
    template <class Start>
    void run(Start start, Step next) {
        BluetoothJob running = start([self = shared_from_this(), next](const BluetoothResult& how) {
            self->after(how, next);
        });
        bool canceled = false;
        {
            const std::lock_guard lock(mutex_);
            if (running_.finished()) {  // else the next step runs by now
                running_ = running;
            }
            canceled = canceled_;
        }
        if (canceled) {
            running.cancel();
        }
    }
    void after(const BluetoothResult& how, Step next) {
        bool canceled = false;
        {
            const std::lock_guard lock(mutex_);
            canceled = canceled_;
        }
        if (canceled) {
            job_->finish(tl::unexpected(bluetoothError(BluetoothCause::canceled, {})));
        } else if (!how) {
            job_->finish(how);
        } else {
            (this->*next)();
        }
    }
    void cancel() {
        BluetoothJob running;
        {
            const std::lock_guard lock(mutex_);
            canceled_ = true;
            running = running_;
        }
        running.cancel();
    }

    [[nodiscard]] bool isKnown() const {
        return bluetooth_.snapshot()->device(device_.address, device_.adapter) != nullptr;
    }

    // In slices, so that it goes on soon after the device was found.
    void find() {
        if (isKnown() || !config_.scan || scanned_ >= config_.limits.scan) {
            release();
            return;
        }
        const Nanoseconds slice = std::min(config_.slice, config_.limits.scan - scanned_);
        scanned_ += slice;
        run(
            [&](BluetoothDone done) {
                return bluetooth_.scan(device_.adapter, slice, std::move(done));
            },
            &SettingUp::find);
    }

    // A device has one audio link: another adapter that holds it lets go.
    void release() {
        const auto now = bluetooth_.snapshot();
        const BluetoothDevice* wanted = now->device(device_.address, device_.adapter);
        if (wanted != nullptr) {
            if (wanted->isNoSpeaker()) {  // and is not paired first, to be told so after that
                job_->finish(
                    tl::unexpected(bluetoothError(BluetoothCause::no_speaker, wanted->alias)));
                return;
            }
            device_.adapter = wanted->adapter;  // from here on the same one
            for (const BluetoothDevice& other : now->devices) {
                if (other.address == wanted->address && other.adapter != wanted->adapter &&
                    other.connected) {
                    run(
                        [&](BluetoothDone done) {
                            return bluetooth_.disconnect({other.address, other.adapter},
                                                         std::move(done));
                        },
                        &SettingUp::pair);
                    return;
                }
            }
        }
        pair();
    }

    void pair() {
        run(
            [this](BluetoothDone done) {
                return bluetooth_.pair(device_, config_.limits.pair, std::move(done));
            },
            &SettingUp::trust);
    }
    void trust() {
        const auto now = bluetooth_.snapshot();
        const BluetoothDevice* device = now->device(device_.address, device_.adapter);
        if (device != nullptr && device->trusted) {
            connect();
            return;
        }
        run([this](BluetoothDone done) { return bluetooth_.trust(device_, true, std::move(done)); },
            &SettingUp::connect);
    }
    void connect() {
        run(
            [this](BluetoothDone done) {
                return bluetooth_.connectAudio(device_, config_.limits.connect, std::move(done));
            },
            &SettingUp::settle);
    }

    // Else the next connection, theirs or ours, might go through another adapter again.
    void settle() {
        const auto now = bluetooth_.snapshot();
        const BluetoothDevice* chosen = now->device(device_.address, device_.adapter);
        for (const BluetoothDevice& other : now->devices) {
            if (chosen != nullptr && other.address == chosen->address &&
                other.adapter != chosen->adapter && other.trusted &&
                settled_.insert(other.adapter).second) {
                run(
                    [&](BluetoothDone done) {
                        // It plays: what comes of this changes nothing about that.
                        return bluetooth_.trust({other.address, other.adapter}, false,
                                                [done](const BluetoothResult&) { done({}); });
                    },
                    &SettingUp::settle);
                return;
            }
        }
        job_->finish({});
    }

    Bluetooth& bluetooth_;
    DeviceRef device_;
    SpeakerSetupConfig config_;
    std::shared_ptr<BluetoothJob::State> job_;
    std::mutex mutex_;
    BluetoothJob running_;
    bool canceled_ = false;
    Nanoseconds scanned_{0};
    std::set<std::string> settled_;  // adapters that were told to trust it no more
};

// One adapter after the other. Kept alive by the job that runs.
class Forgetting : public std::enable_shared_from_this<Forgetting> {
 public:
    Forgetting(Bluetooth& bluetooth, const DeviceRef& device,
               std::shared_ptr<BluetoothJob::State> job)
        : bluetooth_(bluetooth), job_(std::move(job)) {
        const auto now = bluetooth.snapshot();
        for (const BluetoothDevice& known : now->devices) {
            if (device.adapter.empty() && known.address == device.address) {
                places_.push_back({known.address, known.adapter});
            }
        }
        several_ = places_.size() > 1;
        if (places_.empty()) {
            places_.push_back(device);
        }
    }
    void next() {
        if (places_.empty()) {
            job_->finish(result_);
            return;
        }
        const DeviceRef place = places_.back();
        places_.pop_back();
        bluetooth_.forget(place, [self = shared_from_this()](const BluetoothResult& how) {
            // Where it was found and not paired it may be gone by itself.
            const bool gone = !how && how.error().cause == BluetoothCause::no_device;
            if (!how && self->result_ && !(gone && self->several_)) {
                self->result_ = how;
            }
            self->next();
        });
    }

 private:
    Bluetooth& bluetooth_;
    std::shared_ptr<BluetoothJob::State> job_;
    std::vector<DeviceRef> places_;
    BluetoothResult result_;
    bool several_ = false;
};

}  // namespace

BluetoothJob setUpSpeaker(Bluetooth& bluetooth, const DeviceRef& device,
                          const SpeakerSetupConfig& config, BluetoothDone done) {
    auto job = std::make_shared<BluetoothJob::State>(std::move(done));
    std::make_shared<SettingUp>(bluetooth, device, config, job)->begin();
    return BluetoothJob(std::move(job));
}

BluetoothJob forgetSpeaker(Bluetooth& bluetooth, const DeviceRef& device, BluetoothDone done) {
    auto job = std::make_shared<BluetoothJob::State>(std::move(done));
    std::make_shared<Forgetting>(bluetooth, device, job)->next();
    return BluetoothJob(std::move(job));
}

}  // namespace unisono
