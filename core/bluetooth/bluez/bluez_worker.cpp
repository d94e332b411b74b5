#include "bluetooth/bluez/bluez_worker.h"

#include <QDBusArgument>
#include <QDBusError>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

#include "bluetooth/bluez/bluez_errors.h"
#include "bluetooth/bluez/bluez_names.h"
#include "bluetooth/bluez/bluez_task.h"
#include "bluetooth/bluez/rfkill.h"

namespace unisono {

namespace {

using std::chrono::ceil;
using std::chrono::milliseconds;

int toMs(Nanoseconds duration) {
    return static_cast<int>(ceil<milliseconds>(duration).count());
}

QString uniqueBusName() {
    static std::atomic<int> count{0};
    return QStringLiteral("unisono bluetooth %1").arg(++count);
}

}  // namespace

BluezWorker::BluezWorker(std::shared_ptr<BluezShared> shared, const BluezConfig& config)
    : shared_(std::move(shared)),
      config_(config),
      bus_(QStringLiteral("not connected")),
      retry_(this),
      settle_(this),
      discovery_(*this) {
    retry_.setSingleShot(true);
    settle_.setSingleShot(true);
    connect(&retry_, &QTimer::timeout, this,
            [this] { bus_.isConnected() ? lookAround() : openBus(); });
    connect(&settle_, &QTimer::timeout, this, [this] { publish(); });
}

// The tasks look back at it in their last moments.
BluezWorker::~BluezWorker() {
    for (QObject* child : QObjectList(children())) {
        if (dynamic_cast<BluezTask*>(child) != nullptr) {
            delete child;
        }
    }
}

void BluezWorker::start() {
    openBus();
}

void BluezWorker::stop() {
    while (!tasks_.empty()) {
        tasks_.back()->cancel();
    }
    for (QProcess* asked : findChildren<QProcess*>()) {
        asked->disconnect();
        asked->kill();
        asked->waitForFinished(200);
    }
    retry_.stop();
    settle_.stop();
    closeBus();
}

void BluezWorker::openBus() {
    closeBus();
    bus_name_ = uniqueBusName();
    bus_ =
        config_.bus_address.empty()
            ? QDBusConnection::connectToBus(QDBusConnection::SystemBus, bus_name_)
            : QDBusConnection::connectToBus(QString::fromStdString(config_.bus_address), bus_name_);
    if (!bus_.isConnected()) {
        becomeAbsent(BluetoothCause::no_service);
        retry_.start(toMs(config_.bus_retry));
        return;
    }
    const QString service = QLatin1String(bluez::kService);
    listen(true);
    watcher_ = std::make_unique<QDBusServiceWatcher>(
        service, bus_,
        QDBusServiceWatcher::WatchForRegistration | QDBusServiceWatcher::WatchForUnregistration);
    connect(watcher_.get(), &QDBusServiceWatcher::serviceRegistered, this,
            [this] { lookAround(); });
    connect(watcher_.get(), &QDBusServiceWatcher::serviceUnregistered, this,
            [this] { becomeAbsent(BluetoothCause::no_service); });
    lookAround();
}

// Qt hands news over on a thread of its own, and shares the connection with each: one that arrives
// when the last of us has let go of it gets hold of what is being deleted. So nobody listens any
// more when that happens, which is waited for.
void BluezWorker::closeBus() {
    if (bus_name_.isEmpty()) {
        return;
    }
    watcher_.reset();
    listen(false);
    bus_ = QDBusConnection(QStringLiteral("not connected"));
    QDBusConnection::disconnectFromBus(bus_name_);
    bus_name_.clear();
}

void BluezWorker::listen(bool on) {
    const auto to = [&](const char* service, const char* path, const char* interface,
                        const char* signal, const char* slot) {
        const QLatin1String where[] = {QLatin1String(service), QLatin1String(path),
                                       QLatin1String(interface), QLatin1String(signal)};
        on ? bus_.connect(where[0], where[1], where[2], where[3], this, slot)
           : bus_.disconnect(where[0], where[1], where[2], where[3], this, slot);
    };
    to(bluez::kService, "", bluez::kObjectManager, "InterfacesAdded",
       SLOT(interfacesAdded(QDBusMessage)));
    to(bluez::kService, "", bluez::kObjectManager, "InterfacesRemoved",
       SLOT(interfacesRemoved(QDBusMessage)));
    to(bluez::kService, "", bluez::kProperties, "PropertiesChanged",
       SLOT(propertiesChanged(QDBusMessage)));
    to("", "/org/freedesktop/DBus/Local", "org.freedesktop.DBus.Local", "Disconnected",
       SLOT(busLost()));
}

void BluezWorker::busLost() {
    becomeAbsent(BluetoothCause::no_service);
    retry_.start(toMs(config_.bus_retry));
}

void BluezWorker::lookAround() {
    const std::uint64_t look = ++look_;
    call(this, QStringLiteral("/"), bluez::kObjectManager, "GetManagedObjects", {},
         config_.patience, [this, look](const QDBusMessage& reply) {
             if (look != look_) {
                 return;
             }
             if (reply.type() == QDBusMessage::ErrorMessage ||
                 reply.signature() != QLatin1String("a{oa{sa{sv}}}")) {
                 const auto cause = causeOfBluezError(reply.errorName().toStdString(),
                                                      reply.errorMessage().toStdString());
                 // Whatever else it answers: it is of no use.
                 becomeAbsent(cause == BluetoothCause::not_permitted ? *cause
                                                                     : BluetoothCause::no_service);
                 // A service that begins is told of; one that is there and has its troubles is not.
                 if (cause != BluetoothCause::no_service) {
                     retry_.start(toMs(config_.bus_retry));
                 }
                 return;
             }
             tree_.clear();
             const auto argument = reply.arguments().at(0).value<QDBusArgument>();
             argument.beginMap();
             while (!argument.atEnd()) {
                 QDBusObjectPath path;
                 BluezTree::Interfaces interfaces;
                 argument.beginMapEntry();
                 argument >> path >> interfaces;
                 argument.endMapEntry();
                 tree_.add(path.path(), interfaces);
             }
             argument.endMap();
             becomeReady();
         });
}

void BluezWorker::becomeReady() {
    state_ = BluetoothSnapshot::State::ready;
    absence_.reset();
    publish();
    askForVersion();
    for (BluezTask* task : std::vector(tasks_)) {
        if (!task->begun()) {
            task->begin();
        }
    }
}

void BluezWorker::becomeAbsent(BluetoothCause cause) {
    ++look_;
    retry_.stop();
    tree_.clear();
    discovery_.forget();
    state_ = BluetoothSnapshot::State::absent;
    absence_ = cause;
    version_.clear();
    publish();
    for (BluezTask* task : std::vector(tasks_)) {
        task->fail(cause);
    }
}

// Not on the bus. The daemon itself knows best; its command line tool comes in the same package.
void BluezWorker::askForVersion() {
    QString program = QStringLiteral("bluetoothctl");
    for (const char* place :
         {"/usr/libexec/bluetooth/bluetoothd", "/usr/lib/bluetooth/bluetoothd"}) {
        if (QFile::exists(QLatin1String(place))) {
            program = QLatin1String(place);
            break;
        }
    }
    auto* asked = new QProcess(this);
    connect(asked, &QProcess::finished, this, [this, asked] {
        static const QRegularExpression number(QStringLiteral("\\d+\\.\\d+(\\.\\d+)?"));
        const auto match =
            number.match(QString::fromLatin1(asked->readAllStandardOutput().left(200)));
        if (match.hasMatch() && state_ == BluetoothSnapshot::State::ready) {
            version_ = match.captured().toStdString();
            changed();
        }
        asked->deleteLater();
    });
    connect(asked, &QProcess::errorOccurred, asked, [asked](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            asked->deleteLater();
        }
    });
    QTimer::singleShot(std::chrono::seconds(2), asked, &QProcess::kill);
    asked->start(
        program,
        {program.startsWith(QLatin1Char('/')) ? QStringLiteral("-v") : QStringLiteral("--version")},
        QIODevice::ReadOnly);
}

void BluezWorker::interfacesAdded(const QDBusMessage& message) {
    if (state_ != BluetoothSnapshot::State::ready ||
        message.signature() != QLatin1String("oa{sa{sv}}")) {
        return;  // else it will be among all the objects
    }
    const auto path = message.arguments().at(0).value<QDBusObjectPath>();
    BluezTree::Interfaces interfaces;
    message.arguments().at(1).value<QDBusArgument>() >> interfaces;
    tree_.add(path.path(), interfaces);
    changed();
}

void BluezWorker::interfacesRemoved(const QDBusMessage& message) {
    if (message.signature() != QLatin1String("oas")) {
        return;
    }
    tree_.remove(message.arguments().at(0).value<QDBusObjectPath>().path(),
                 message.arguments().at(1).toStringList());
    changed();
}

void BluezWorker::propertiesChanged(const QDBusMessage& message) {
    if (message.signature() != QLatin1String("sa{sv}as")) {
        return;
    }
    QVariantMap values;
    message.arguments().at(1).value<QDBusArgument>() >> values;
    if (tree_.change(message.path(), message.arguments().at(0).toString(), values,
                     message.arguments().at(2).toStringList())) {
        changed();
    }
}

void BluezWorker::changed() {
    for (BluezTask* task : std::vector(tasks_)) {
        if (task->begun() && !task->over()) {
            task->treeChanged();
        }
    }
    if (!settle_.isActive()) {
        settle_.start(toMs(config_.settle));
    }
}

BluetoothSnapshot BluezWorker::read() const {
    BluetoothSnapshot now = tree_.read(&isBlockedByRfkill);
    for (const BluezTask* task : tasks_) {
        if (task->kind() != BluezTask::Kind::connect || !task->begun() || task->over()) {
            continue;
        }
        for (BluetoothDevice& device : now.devices) {
            if (!device.canPlay() &&
                tree_.devicePath(device.address, device.adapter) == task->path()) {
                device.a2dp = A2dpState::connecting;
            }
        }
    }
    return now;
}

void BluezWorker::publish() {
    settle_.stop();
    BluetoothSnapshot now = read();
    now.state = state_;
    now.stack = "BlueZ";
    now.version = version_;
    now.question = question_;
    if (state_ == BluetoothSnapshot::State::absent) {
        now.problem = bluetoothError(*absence_, {}).error.sentence();
    } else if (state_ == BluetoothSnapshot::State::ready) {
        now.problem = now.adapterProblem();
    }
    {
        const std::lock_guard lock(shared_->mutex);
        if (now.saysTheSame(*shared_->snapshot)) {
            return;
        }
        now.revision = ++revision_;
        shared_->snapshot = std::make_shared<const BluetoothSnapshot>(std::move(now));
    }
    const std::lock_guard lock(shared_->listener_mutex);
    if (shared_->listener) {
        shared_->listener();
    }
}

void BluezWorker::run(std::unique_ptr<BluezTask> owned, Nanoseconds limit) {
    BluezTask* task = owned.release();
    task->setParent(this);
    tasks_.push_back(task);
    QTimer::singleShot(ceil<milliseconds>(limit), task, [task] { task->expire(); });
    if (state_ == BluetoothSnapshot::State::absent) {
        task->fail(*absence_);
    } else if (state_ == BluetoothSnapshot::State::ready) {
        task->begin();
    }
}

void BluezWorker::ended(BluezTask* task) {
    std::erase(tasks_, task);
    discovery_.leaveAll(task);
    publish();
    task->deleteLater();
}

void BluezWorker::cancel(const std::shared_ptr<BluetoothJob::State>& job) {
    for (BluezTask* task : std::vector(tasks_)) {
        if (task->job() == job) {
            task->cancel();
        }
    }
}

bool BluezWorker::isBusy(const BluezTask& asking) const {
    using Kind = BluezTask::Kind;
    return std::any_of(tasks_.begin(), tasks_.end(), [&](const BluezTask* other) {
        if (other == &asking || !other->begun() || other->over()) {
            return false;
        }
        // One question at a time: one pairing at a time.
        return (asking.kind() == Kind::pair && other->kind() == Kind::pair) ||
               (other->path() == asking.path() && other->kind() != Kind::other);
    });
}

void BluezWorker::cancelConnecting(const QString& device_path, const BluezTask& asking) {
    for (BluezTask* task : std::vector(tasks_)) {
        if (task != &asking && task->begun() && !task->over() && task->path() == device_path &&
            (task->kind() == BluezTask::Kind::connect || task->kind() == BluezTask::Kind::pair)) {
            task->cancel();
        }
    }
}

std::uint64_t BluezWorker::ask(std::optional<PairingQuestion> question,
                               std::function<void(const PairingAnswer&)> answered) {
    static std::atomic<std::uint64_t> count{0};
    question_ = std::move(question);
    answered_ = std::move(answered);
    if (question_) {
        question_->id = ++count;
    }
    publish();
    return question_ ? question_->id : 0;
}

void BluezWorker::answer(std::uint64_t question, const PairingAnswer& answer) {
    if (!question_ || question_->id != question) {
        return;
    }
    question_.reset();
    publish();
    if (const auto answered = std::exchange(answered_, {})) {
        answered(answer);
    }
}

void BluezWorker::call(QObject* receiver, const QString& path, const char* interface,
                       const char* method, const QVariantList& arguments, Nanoseconds limit,
                       const Replied& replied) {
    QDBusMessage message = QDBusMessage::createMethodCall(
        QLatin1String(bluez::kService), path, QLatin1String(interface), QLatin1String(method));
    message.setArguments(arguments);
    auto* watcher = new QDBusPendingCallWatcher(bus_.asyncCall(message, toMs(limit)), receiver);
    connect(watcher, &QDBusPendingCallWatcher::finished, receiver,
            [watcher, replied](QDBusPendingCallWatcher* /*self*/) {
                watcher->deleteLater();
                replied(watcher->reply());
            });
}

void BluezWorker::tell(const QString& path, const char* interface, const char* method,
                       const QVariantList& arguments) {
    QDBusMessage message = QDBusMessage::createMethodCall(
        QLatin1String(bluez::kService), path, QLatin1String(interface), QLatin1String(method));
    message.setArguments(arguments);
    bus_.asyncCall(message);
}

}  // namespace unisono
