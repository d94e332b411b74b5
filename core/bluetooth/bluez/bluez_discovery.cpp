#include "bluetooth/bluez/bluez_discovery.h"

#include <QTimer>
#include <QVariantMap>
#include <chrono>
#include <utility>

#include "bluetooth/bluez/bluez_errors.h"
#include "bluetooth/bluez/bluez_names.h"
#include "bluetooth/bluez/bluez_worker.h"

namespace unisono {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);
// "In progress" is about a discovery of our own that BlueZ has not done with.
constexpr int kTries = 10;
constexpr auto kPause = std::chrono::milliseconds(300);

}  // namespace

void BluezDiscovery::want(const QString& adapter, BluezTask* who, const Told& told) {
    Search& search = searches_[adapter];
    if (search.state == State::on) {
        search.who[who] = {};
        told({});
        return;
    }
    search.who[who] = told;
    if (search.state == State::off) {
        start(adapter, search);
    }
}

void BluezDiscovery::leave(const QString& adapter, BluezTask* who) {
    const auto it = searches_.find(adapter);
    if (it == searches_.end() || it->second.who.erase(who) == 0 || !it->second.who.empty()) {
        return;
    }
    if (it->second.state == State::on) {
        stop(adapter, it->second);
    }  // else when it is known what came of the start
}

void BluezDiscovery::leaveAll(BluezTask* who) {
    for (auto& [adapter, search] : searches_) {
        leave(adapter, who);
    }
}

void BluezDiscovery::forget() {
    searches_.clear();
}

void BluezDiscovery::ask(const QString& adapter, Search& search, const char* method,
                         void (BluezDiscovery::*answered)(const QString&, const QDBusMessage&)) {
    search.asked = ++asked_;
    worker_.call(&worker_, adapter, bluez::kAdapter, method, {}, kPatience,
                 [this, adapter, answered, asked = asked_](const QDBusMessage& reply) {
                     const auto it = searches_.find(adapter);
                     if (it != searches_.end() && it->second.asked == asked) {
                         (this->*answered)(adapter, reply);
                     }
                 });
}

// Speakers are found by inquiry; a search for low energy devices only costs air time.
void BluezDiscovery::start(const QString& adapter, Search& search) {
    search.state = State::starting;
    worker_.tree().beginScan(adapter);
    worker_.tell(adapter, bluez::kAdapter, "SetDiscoveryFilter",
                 {QVariantMap{{QStringLiteral("Transport"), QStringLiteral("bredr")}}});
    ask(adapter, search, "StartDiscovery", &BluezDiscovery::started);
}

void BluezDiscovery::started(const QString& adapter, const QDBusMessage& reply) {
    Search& search = searches_.at(adapter);
    if (reply.type() != QDBusMessage::ErrorMessage) {
        search.state = State::on;
        search.tries = 0;
        if (search.who.empty()) {
            stop(adapter, search);
        } else {
            tell(search, reply);
        }
        return;
    }
    if (!search.who.empty() && stopsLater(adapter, search, reply)) {
        return;
    }
    // Without an answer it may still begin.
    search.tries = 0;
    stop(adapter, search);
    const auto waiting = std::exchange(search.who, {});
    for (const auto& [who, told] : waiting) {
        if (told) {
            told(reply);
        }
    }
}

bool BluezDiscovery::stopsLater(const QString& adapter, Search& search, const QDBusMessage& reply) {
    const bool busy = reply.type() == QDBusMessage::ErrorMessage &&
                      causeOfBluezError(reply.errorName().toStdString(),
                                        reply.errorMessage().toStdString()) == BluetoothCause::busy;
    if (!busy || ++search.tries >= kTries) {
        return false;
    }
    search.state = State::stopping;
    search.asked = ++asked_;
    QTimer::singleShot(kPause, &worker_, [this, adapter, asked = asked_] {
        const auto it = searches_.find(adapter);
        if (it != searches_.end() && it->second.asked == asked) {
            stop(adapter, it->second);
        }
    });
    return true;
}

void BluezDiscovery::stop(const QString& adapter, Search& search) {
    search.state = State::stopping;
    worker_.tree().endScan(adapter);
    ask(adapter, search, "StopDiscovery", &BluezDiscovery::stopped);
}

void BluezDiscovery::stopped(const QString& adapter, const QDBusMessage& reply) {
    Search& search = searches_.at(adapter);
    if (stopsLater(adapter, search, reply)) {
        return;
    }
    // Whatever else it says: there is none any more.
    search.state = State::off;
    if (search.who.empty()) {
        search.tries = 0;
    } else {
        start(adapter, search);
    }
}

void BluezDiscovery::tell(Search& search, const QDBusMessage& reply) {
    for (auto& [who, told] : search.who) {
        if (const Told now = std::exchange(told, {})) {
            now(reply);
        }
    }
}

}  // namespace unisono
