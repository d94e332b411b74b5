// All that talks to the bus: the objects as they come and go, and the tasks that are under way.
// Lives on one thread, waits for nothing.
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QTimer>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "bluetooth/bluetooth.h"
#include "bluetooth/bluez/bluez_bluetooth.h"
#include "bluetooth/bluez/bluez_discovery.h"
#include "bluetooth/bluez/bluez_shared.h"
#include "bluetooth/bluez/bluez_tree.h"

namespace unisono {

class BluezTask;

class BluezWorker final : public QObject {
    Q_OBJECT

 public:
    BluezWorker(std::shared_ptr<BluezShared> shared, const BluezConfig& config);
    ~BluezWorker() override;

    void start();
    // Ends all tasks; the worker is of no use afterwards.
    void stop();
    // The task begins as soon as it is known what there is. `limit` counts from now.
    void run(std::unique_ptr<BluezTask> task, Nanoseconds limit);
    void cancel(const std::shared_ptr<BluetoothJob::State>& job);
    void answer(std::uint64_t question, const PairingAnswer& answer);

    // For the tasks. Calls `replied` with the answer, unless `receiver` has gone by then.
    using Replied = std::function<void(const QDBusMessage&)>;
    void call(QObject* receiver, const QString& path, const char* interface, const char* method,
              const QVariantList& arguments, Nanoseconds limit, const Replied& replied);
    // … without waiting for what comes of it.
    void tell(const QString& path, const char* interface, const char* method,
              const QVariantList& arguments);
    [[nodiscard]] BluezTree& tree() { return tree_; }
    [[nodiscard]] BluezDiscovery& discovery() { return discovery_; }
    [[nodiscard]] BluetoothSnapshot read() const;
    [[nodiscard]] const BluezConfig& config() const { return config_; }
    [[nodiscard]] QDBusConnection& bus() { return bus_; }
    // Why nothing can be done at all.
    [[nodiscard]] const std::optional<BluetoothCause>& absence() const { return absence_; }
    [[nodiscard]] bool isBusy(const BluezTask& asking) const;
    // Ends what is in the way of a disconnect.
    void cancelConnecting(const QString& device_path, const BluezTask& asking);
    // Null: nothing is asked any more. Returns its id.
    std::uint64_t ask(std::optional<PairingQuestion> question,
                      std::function<void(const PairingAnswer&)> answered = {});
    void publish();
    void changed();  // publishes soon
    void ended(BluezTask* task);

 private slots:
    void interfacesAdded(const QDBusMessage& message);
    void interfacesRemoved(const QDBusMessage& message);
    void propertiesChanged(const QDBusMessage& message);
    void busLost();

 private:
    void openBus();
    void closeBus();
    void listen(bool on);  // to what the bus tells by itself
    void lookAround();
    void becomeAbsent(BluetoothCause cause);
    void becomeReady();
    void askForVersion();

    std::shared_ptr<BluezShared> shared_;
    BluezConfig config_;
    QDBusConnection bus_;
    QString bus_name_;
    std::unique_ptr<QDBusServiceWatcher> watcher_;
    QTimer retry_;
    QTimer settle_;
    BluezTree tree_;
    BluezDiscovery discovery_;
    BluetoothSnapshot::State state_ = BluetoothSnapshot::State::starting;
    std::optional<BluetoothCause> absence_;
    std::uint64_t look_ = 0;  // which answer is the newest
    std::string version_;
    std::optional<PairingQuestion> question_;
    std::function<void(const PairingAnswer&)> answered_;
    std::uint64_t revision_ = 0;
    std::vector<BluezTask*> tasks_;
};

}  // namespace unisono
