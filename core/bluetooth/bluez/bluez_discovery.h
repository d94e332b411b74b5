// Who looks for devices through which adapter. A bus connection has one discovery at each adapter,
// however many of ours want one: it is started for the first and stopped after the last. Belongs to
// the worker, so that an answer finds somebody who acts on it, whatever became of who asked.
#pragma once

#include <QDBusMessage>
#include <QString>
#include <cstdint>
#include <functional>
#include <map>

namespace unisono {

class BluezTask;
class BluezWorker;

class BluezDiscovery {
 public:
    explicit BluezDiscovery(BluezWorker& worker) : worker_(worker) {}

    // `told` once: an error, or anything else when it runs; from within want() if it does already,
    // and not at all after leave().
    using Told = std::function<void(const QDBusMessage& reply)>;
    void want(const QString& adapter, BluezTask* who, const Told& told);
    void leave(const QString& adapter, BluezTask* who);
    void leaveAll(BluezTask* who);
    // The service has gone, and with it whatever was asked of it.
    void forget();

 private:
    enum class State { off, starting, on, stopping };
    struct Search {
        State state = State::off;
        std::map<BluezTask*, Told> who;  // empty function: was told
        int tries = 0;
        std::uint64_t asked = 0;  // which answer is awaited
    };
    void start(const QString& adapter, Search& search);
    void started(const QString& adapter, const QDBusMessage& reply);
    void stop(const QString& adapter, Search& search);
    void stopped(const QString& adapter, const QDBusMessage& reply);
    // Whether BlueZ is in the middle of something, and is asked to stop in a moment.
    bool stopsLater(const QString& adapter, Search& search, const QDBusMessage& reply);
    void ask(const QString& adapter, Search& search, const char* method,
             void (BluezDiscovery::*answered)(const QString&, const QDBusMessage&));
    static void tell(Search& search, const QDBusMessage& reply);

    BluezWorker& worker_;
    std::map<QString, Search> searches_;  // by path of the adapter
    std::uint64_t asked_ = 0;
};

}  // namespace unisono
