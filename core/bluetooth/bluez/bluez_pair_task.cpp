// Pairing. Our agent is registered only meanwhile, and never as the default one: the desktop's own
// stays responsible for whatever else wants to pair.
#include <QDBusObjectPath>
#include <memory>
#include <utility>

#include "bluetooth/bluez/bluez_agent.h"
#include "bluetooth/bluez/bluez_names.h"
#include "bluetooth/bluez/bluez_task.h"

namespace unisono {

namespace {

class PairTask final : public BluezTask {
 public:
    PairTask(BluezWorker& worker, Job job, DeviceRef device, Nanoseconds limit)
        : BluezTask(worker, Kind::pair, std::move(job)),
          device_(std::move(device)),
          limit_(limit),
          agent_([this](PairingQuestion::Kind kind, const QString& code) { ask(kind, code); },
                 [this] { worker_.ask({}); }) {}
    ~PairTask() override { endAsking(); }
    PairTask(const PairTask&) = delete;
    PairTask& operator=(const PairTask&) = delete;

 private:
    void start() override {
        if (!resolve(device_, true)) {
            return;
        }
        if (isPaired()) {
            succeed();
            return;
        }
        if (worker_.isBusy(*this)) {
            fail(BluetoothCause::occupied);
            return;
        }
        agent_.setDevice(path_);
        worker_.bus().registerObject(QLatin1String(BluezAgent::kPath), &agent_,
                                     QDBusConnection::ExportAllSlots);
        registered_ = true;
        worker_.call(this, QLatin1String(bluez::kRoot), bluez::kAgentManager, "RegisterAgent",
                     {agentPath(), QStringLiteral("KeyboardDisplay")}, limit_,
                     [this](const QDBusMessage& reply) {
                         if (isGood(reply)) {
                             pair();
                         } else {
                             endAsking();
                         }
                     });
    }

    void pair() {
        worker_.call(this, path_, bluez::kDevice, "Pair", {}, limit_ + std::chrono::seconds(5),
                     [this](const QDBusMessage& reply) {
                         if (over()) {
                             return;
                         }
                         endAsking();
                         if (declined_ && causeOf(reply)) {
                             fail(BluetoothCause::declined);
                         } else if (isGood(reply)) {
                             succeed();
                         }
                     });
    }

    void ask(PairingQuestion::Kind kind, const QString& code) {
        const BluetoothSnapshot now = worker_.read();
        PairingQuestion question;
        question.kind = kind;
        question.code = code.toStdString();
        for (const BluetoothDevice& device : now.devices) {
            if (worker_.tree().devicePath(device.address, device.adapter) == path_) {
                question.address = device.address;
                question.adapter = device.adapter;
                question.name = device.alias;
            }
        }
        open_ = true;
        worker_.ask(question, [this, kind](const PairingAnswer& answer) {
            open_ = false;
            declined_ = !answer.accept;
            if (kind == PairingQuestion::Kind::show_code) {
                if (!answer.accept) {
                    worker_.tell(path_, bluez::kDevice, "CancelPairing", {});
                }
                return;
            }
            agent_.answer(answer);
        });
    }

    void endAsking() {
        if (open_) {
            open_ = false;
            worker_.ask({});
        }
        if (std::exchange(registered_, false)) {
            worker_.tell(QLatin1String(bluez::kRoot), bluez::kAgentManager, "UnregisterAgent",
                         {agentPath()});
            worker_.bus().unregisterObject(QLatin1String(BluezAgent::kPath));
        }
    }

    void undo() override {
        unanswered_ = open_;
        agent_.drop();
        if (registered_) {
            worker_.tell(path_, bluez::kDevice, "CancelPairing", {});
        }
        endAsking();
    }
    void onLimit() override {
        fail(unanswered_ ? BluetoothCause::unanswered : BluetoothCause::timed_out);
    }
    // The service, the adapter or the device has gone.
    void treeChanged() override {
        if (!worker_.tree()
                 .property(path_, QLatin1String(bluez::kDevice), QStringLiteral("Address"))
                 .isValid()) {
            endAsking();
            failAsGone();
        }
    }

    [[nodiscard]] bool isPaired() const {
        return worker_.tree()
            .property(path_, QLatin1String(bluez::kDevice), QStringLiteral("Paired"))
            .toBool();
    }
    static QVariant agentPath() {
        return QVariant::fromValue(QDBusObjectPath(QLatin1String(BluezAgent::kPath)));
    }

    DeviceRef device_;
    Nanoseconds limit_;
    BluezAgent agent_;
    bool registered_ = false;
    bool open_ = false;  // a question is asked
    bool declined_ = false;
    bool unanswered_ = false;
};

}  // namespace

std::unique_ptr<BluezTask> makePairTask(BluezWorker& worker, BluezTask::Job job, DeviceRef device,
                                        Nanoseconds limit) {
    return std::make_unique<PairTask>(worker, std::move(job), std::move(device), limit);
}

}  // namespace unisono
