// A message bus of the test's own with a BlueZ that is played by python3-dbusmock. Both end with
// the test, and by themselves if the test is killed. Linux only.
#pragma once

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QMap>
#include <QString>
#include <QVariantMap>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include "support/posix/child.h"

namespace unisono::test {

class PrivateBluez {
 public:
    using Plan = QMap<QString, QString>;

    // `denied`: the bus lets nobody talk to BlueZ.
    explicit PrivateBluez(bool denied = false) {
        static int argc = 1;
        static char name[] = "test";
        static char* argv[] = {name, nullptr};
        if (QCoreApplication::instance() == nullptr) {
            new QCoreApplication(argc, argv);  // for good: Qt does not like to end after main()
        }
        std::string pattern = std::filesystem::temp_directory_path() / "unisono-bluez-XXXXXX";
        folder_ = ::mkdtemp(pattern.data());
        std::ofstream(folder_ + "/bus.conf")
            << "<busconfig><listen>unix:path=" << folder_ << "/bus</listen><auth>EXTERNAL</auth>"
            << "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
            << "<allow eavesdrop='true'/><allow own='*'/>"
            << (denied ? "<deny send_destination='org.bluez'/>" : "") << "</policy></busconfig>";
        bus_process_ = std::make_unique<Child>(
            std::vector<std::string>{"dbus-daemon", "--nofork", "--config-file",
                                     folder_ + "/bus.conf"},
            Child::Environment{}, folder_ + "/log");
        waitFor([this] { return std::filesystem::exists(folder_ + "/bus"); });
        const QString id = QStringLiteral("stage %1").arg(QString::fromStdString(folder_));
        bus_ = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(QString::fromStdString(address()), id));
        start();
    }
    ~PrivateBluez() {
        const QString id = bus_->name();
        bus_.reset();
        QDBusConnection::disconnectFromBus(id);
        stop();
        bus_process_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PrivateBluez(const PrivateBluez&) = delete;
    PrivateBluez& operator=(const PrivateBluez&) = delete;

    static bool installed() {
        return std::system(
                   "command -v dbus-daemon >/dev/null && "
                   "/usr/bin/python3 -c 'import dbusmock, gi' 2>/dev/null") == 0;
    }

    [[nodiscard]] std::string address() const { return "unix:path=" + folder_ + "/bus"; }

    // bluetoothd comes and goes. With it goes all that was on stage.
    void start() {
        bluez_process_ = std::make_unique<Child>(
            std::vector<std::string>{"/usr/bin/python3", "-m", "dbusmock", "--template",
                                     UNISONO_BLUEZ_STAGE},
            Child::Environment{{"DBUS_SYSTEM_BUS_ADDRESS", address()}}, folder_ + "/log");
        waitFor([this] {
            return bus_->call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                                             QStringLiteral("/"),
                                                             QStringLiteral("org.freedesktop.DBus"),
                                                             QStringLiteral("GetNameOwner"))
                              << QStringLiteral("org.bluez"))
                       .type() == QDBusMessage::ReplyMessage;
        });
    }
    void stop() { bluez_process_.reset(); }
    // It is there and says nothing.
    void freeze(bool frozen) { bluez_process_->signal(frozen ? SIGSTOP : SIGCONT); }

    QString addAdapter(const char* id) {
        return call("/", "org.bluez.Mock", "AddAdapter",
                    {QLatin1String(id), QStringLiteral("desk")})
            .toString();
    }
    void removeAdapter(const char* id) {
        call("/", "org.bluez.Mock", "RemoveAdapterWithDevices", {QLatin1String(id)});
    }
    // See bluez_stage.py for what a plan may say.
    QString addSpeaker(const char* adapter, const char* device_address, const Plan& plan = {},
                       uint device_class = 0x240414) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QStringLiteral("org.bluez"), QStringLiteral("/"), QStringLiteral("org.unisono.Stage"),
            QStringLiteral("AddSpeaker"));
        message << QLatin1String(adapter) << QLatin1String(device_address) << device_class
                << wordsOf(plan);
        return send(message).toString();
    }
    // How an adapter begins and ends a discovery; see bluez_stage.py.
    void setPace(const QString& adapter, const Plan& pace) {
        call("/", "org.unisono.Stage", "SetPace",
             {QVariant::fromValue(QDBusObjectPath(adapter)), wordsOf(pace)});
    }
    void addLink(const QString& device, const char* uuid) {
        call("/", "org.unisono.Stage", "AddLink",
             {QVariant::fromValue(QDBusObjectPath(device)), QLatin1String(uuid)});
    }
    // The device tells a great deal, so many times at once; not waited for.
    void chatter(const QString& device, uint times) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QStringLiteral("org.bluez"), QStringLiteral("/"), QStringLiteral("org.unisono.Stage"),
            QStringLiteral("Chatter"));
        message << QVariant::fromValue(QDBusObjectPath(device)) << times;
        bus_->asyncCall(message);
    }
    void addBattery(const QString& device) {
        call("/", "org.unisono.Stage", "AddBattery",
             {QVariant::fromValue(QDBusObjectPath(device))});
    }
    void update(const QString& path, const char* interface, const QVariantMap& properties) {
        call(path, "org.freedesktop.DBus.Mock", "UpdateProperties",
             {QLatin1String(interface), properties});
    }
    QStringList calls() { return call("/", "org.unisono.Stage", "Calls", {}).toStringList(); }
    [[nodiscard]] std::string log() const {
        std::ifstream stream(folder_ + "/log");
        return {std::istreambuf_iterator<char>(stream), {}};
    }

 private:
    static QVariant wordsOf(const Plan& plan) {
        QDBusArgument words;
        words.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
        for (auto word = plan.begin(); word != plan.end(); ++word) {
            words.beginMapEntry();
            words << word.key() << word.value();
            words.endMapEntry();
        }
        words.endMap();
        return QVariant::fromValue(words);
    }
    template <class Condition>
    static void waitFor(const Condition& condition) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!condition() && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    QVariant call(const QString& path, const char* interface, const char* method,
                  const QVariantList& arguments) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            QStringLiteral("org.bluez"), path, QLatin1String(interface), QLatin1String(method));
        message.setArguments(arguments);
        return send(message);
    }
    QVariant send(const QDBusMessage& message) {
        const QDBusMessage reply = bus_->call(message);
        if (reply.type() == QDBusMessage::ErrorMessage) {
            throw std::runtime_error(reply.errorMessage().toStdString() + "\n" + log());
        }
        return reply.arguments().value(0);
    }

    std::string folder_;
    std::unique_ptr<Child> bus_process_;
    std::unique_ptr<Child> bluez_process_;
    std::unique_ptr<QDBusConnection> bus_;
};

}  // namespace unisono::test
