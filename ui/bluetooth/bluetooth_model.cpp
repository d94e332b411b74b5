#include "bluetooth/bluetooth_model.h"

#include <QMetaObject>
#include <mutex>
#include <utility>
#include <vector>

#include "bluetooth/speaker_setup.h"

namespace unisono::ui {

// What threads of the implementation may hold of us: it outlives us, and then delivers nothing.
struct BluetoothModel::Mailbox {
    std::mutex mutex;
    BluetoothModel* owner = nullptr;
    bool look_pending = false;

    void post(std::function<void(BluetoothModel&)> what) {
        const std::lock_guard lock(mutex);
        if (owner != nullptr) {
            QMetaObject::invokeMethod(
                owner, [to = owner, what = std::move(what)] { what(*to); }, Qt::QueuedConnection);
        }
    }
    // However often it changes: one look.
    void postLook() {
        const std::lock_guard lock(mutex);
        if (owner != nullptr && !std::exchange(look_pending, true)) {
            QMetaObject::invokeMethod(
                owner, [to = owner] { to->take(); }, Qt::QueuedConnection);
        }
    }
};

BluetoothModel::BluetoothModel(Bluetooth& bluetooth, QObject* parent)
    : QObject(parent), bluetooth_(bluetooth), mailbox_(std::make_shared<Mailbox>()) {
    mailbox_->owner = this;
    bluetooth_.onChange([box = mailbox_] { box->postLook(); });
    facts_.now = bluetooth_.snapshot();
}

BluetoothModel::~BluetoothModel() {
    bluetooth_.onChange({});
    {
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->owner = nullptr;
    }
    scan_.cancel();
    for (auto& [address, running] : running_) {
        running.job.cancel();
    }
}

void BluetoothModel::take() {
    {
        const std::lock_guard lock(mailbox_->mutex);
        mailbox_->look_pending = false;
    }
    facts_.now = bluetooth_.snapshot();
    // Who got what was asked for has nothing to complain about any more.
    std::erase_if(facts_.requests, [this](const auto& entry) {
        const BluetoothDevice* device = facts_.device(entry.first);
        const What what = entry.second.what;
        const bool met = device == nullptr          ? what == What::forget
                         : what == What::connect    ? device->canPlay()
                         : what == What::disconnect ? !device->connected
                                                    : !device->paired;
        return !entry.second.running && met;
    });
    if (facts_.radio() == BluetoothFacts::Radio::on) {
        facts_.switch_on_failure.reset();
    } else {
        facts_.look_failure.reset();  // what is off says so itself
    }
    emit changed();
    if (facts_.now->question && facts_.now->question->id != asked_) {
        asked_ = facts_.now->question->id;
        emit asked();
    }
}

BluetoothDone BluetoothModel::later(std::function<void(const BluetoothResult&)> then) {
    return [box = mailbox_, then = std::move(then)](const BluetoothResult& result) {
        box->post([then, result](BluetoothModel&) { then(result); });
    };
}

// ---- looking ----

void BluetoothModel::look() {
    if (facts_.looking || facts_.radio() != BluetoothFacts::Radio::on) {
        return;
    }
    facts_.looking = true;
    facts_.look_failure.reset();
    scan_ = bluetooth_.scan({}, BluetoothLimits{}.scan, later([this](const BluetoothResult& how) {
                                facts_.looking = false;
                                if (!how && how.error().cause != BluetoothCause::canceled) {
                                    facts_.look_failure = how.error().cause;
                                }
                                emit changed();
                                if (facts_.look_failure) {
                                    emit lookFailed(*facts_.look_failure);
                                }
                            }));
    emit changed();
}

void BluetoothModel::stopLooking() {
    if (facts_.looking) {
        scan_.cancel();
    }
}

// ---- speakers ----

void BluetoothModel::begin(const std::string& address, What what, bool again) {
    if (again) {
        running_[address].job.cancel();
    }
    facts_.requests[address] = {what, true, {}};
    running_[address] = {++numbers_, {}};
}

void BluetoothModel::connectSpeaker(const std::string& address, const std::string& adapter) {
    const BluetoothRequest* request = facts_.request(address);
    if (request != nullptr && request->running) {
        return;
    }
    stopLooking();  // a radio that looks around connects badly
    const BluetoothDevice* device = facts_.device(address);
    const BluetoothAdapter* chosen = adapter.empty() ? nullptr : facts_.now->adapter(adapter);
    if (device != nullptr && chosen != nullptr && chosen->id != device->adapter) {
        emit unwanted(address);  // or it would be brought back where it is to leave
    }
    begin(address, What::connect, false);
    setUp(address, adapter, numbers_);
    emit changed();
}

void BluetoothModel::setUp(const std::string& address, const std::string& adapter,
                           std::uint64_t number) {
    running_[address].job =
        setUpSpeaker(bluetooth_, {address, adapter}, {},
                     later([this, address, number](const BluetoothResult& result) {
                         finish(address, number, result);
                     }));
}

void BluetoothModel::cancel(const std::string& address) {
    if (const auto it = running_.find(address); it != running_.end()) {
        it->second.job.cancel();
    }
    emit unwanted(address);
}

void BluetoothModel::disconnectSpeaker(const std::string& address) {
    begin(address, What::disconnect, running_.contains(address));
    emit unwanted(address);
    running_[address].job = bluetooth_.disconnect(
        {address, {}}, later([this, address, number = numbers_](const BluetoothResult& how) {
            finish(address, number, how);
        }));
    emit changed();
}

void BluetoothModel::reconnect(const std::string& address) {
    const BluetoothDevice* device = facts_.device(address);
    if (device == nullptr || !device->connected) {
        connectSpeaker(address);
        return;
    }
    begin(address, What::connect, running_.contains(address));
    emit unwanted(address);  // or it would be brought back at the same time
    const std::string adapter = device->adapter;
    running_[address].job = bluetooth_.disconnect(
        {address, adapter},
        later([this, address, adapter, number = numbers_](const BluetoothResult&) {
            const auto it = running_.find(address);
            if (it != running_.end() && it->second.number == number) {
                setUp(address, adapter, number);
            }
        }));
    emit changed();
}

void BluetoothModel::unpair(const std::string& address) {
    begin(address, What::forget, running_.contains(address));
    emit unwanted(address);
    running_[address].job =
        forgetSpeaker(bluetooth_, {address, {}},
                      later([this, address, number = numbers_](const BluetoothResult& how) {
                          finish(address, number, how);
                      }));
    emit changed();
}

void BluetoothModel::finish(const std::string& address, std::uint64_t number,
                            const BluetoothResult& result) {
    const auto it = running_.find(address);
    if (it == running_.end() || it->second.number != number) {
        return;
    }
    running_.erase(it);
    BluetoothRequest& request = facts_.requests[address];
    request.running = false;
    facts_.now = bluetooth_.snapshot();
    const What what = request.what;
    const bool canceled = !result && result.error().cause == BluetoothCause::canceled;
    if (what == What::connect && !canceled) {
        emit wanted(address);  // and if it did not work, whoever keeps it connected may try again
    }
    const BluetoothDevice* device = facts_.device(address);
    if (!result && result.error().cause == BluetoothCause::occupied && device != nullptr &&
        device->a2dp == A2dpState::connecting) {
        facts_.requests.erase(address);  // it is being brought back already
        emit changed();
        return;
    }
    if (!result) {
        request.failure = result.error().cause;
        emit changed();
        if (request.failure != BluetoothCause::canceled) {
            emit failed(address, what, result.error().cause);
        }
        return;
    }
    if (what != What::connect) {
        facts_.requests.erase(address);
    }
    emit changed();
    if (what == What::connect) {
        emit connected(address);
    } else if (what == What::disconnect) {
        emit disconnected(address);
    } else {
        emit forgotten(address);
    }
}

// ---- the rest ----

// One that comes on is enough.
void BluetoothModel::switchOn() {
    struct Switching {
        int pending = 0;
        bool any = false;
        std::optional<BluetoothCause> failure;
    };
    const auto all = std::make_shared<Switching>();
    facts_.switch_on_failure.reset();
    std::vector<std::string> off;
    for (const BluetoothAdapter& adapter : facts_.now->adapters) {
        all->any = all->any || adapter.powered;
        if (!adapter.powered) {
            off.push_back(adapter.id);
        }
    }
    all->pending = static_cast<int>(off.size());
    for (const std::string& id : off) {
        bluetooth_.power(id, true, later([this, all](const BluetoothResult& how) {
                             all->any = all->any || how.has_value();
                             if (!how && !all->failure) {
                                 all->failure = how.error().cause;
                             }
                             if (--all->pending == 0 && !all->any) {
                                 facts_.switch_on_failure = all->failure;
                                 emit changed();
                                 emit switchOnFailed(*all->failure);
                             }
                         }));
    }
}

void BluetoothModel::answer(const PairingAnswer& answer) {
    if (facts_.now->question) {
        bluetooth_.answer(facts_.now->question->id, answer);
    }
}

}  // namespace unisono::ui
