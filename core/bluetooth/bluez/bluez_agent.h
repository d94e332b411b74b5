// Answers BlueZ's questions while a device is paired.
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>

#include "bluetooth/snapshot.h"

namespace unisono {

// One question at a time; a new one drops the one before. Lives on the worker's thread.
class BluezAgent final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.bluez.Agent1")

 public:
    static constexpr const char* kPath = "/org/unisono/agent";

    // `asked`: there is a question (a kind and a code). `withdrawn`: the device has lost interest.
    BluezAgent(std::function<void(PairingQuestion::Kind, const QString&)> asked,
               std::function<void()> withdrawn);

    // Questions about any other device are refused.
    void setDevice(const QString& path) { device_ = path; }
    void answer(const PairingAnswer& answer);
    void drop();

 public slots:
    void Release();
    void Cancel();
    void RequestConfirmation(const QDBusObjectPath& device, uint passkey);
    void RequestAuthorization(const QDBusObjectPath& device);
    void AuthorizeService(const QDBusObjectPath& device, const QString& uuid);
    QString RequestPinCode(const QDBusObjectPath& device);
    uint RequestPasskey(const QDBusObjectPath& device);
    void DisplayPinCode(const QDBusObjectPath& device, const QString& code);
    void DisplayPasskey(const QDBusObjectPath& device, uint passkey, ushort entered);

 private:
    bool ask(const QDBusObjectPath& device, PairingQuestion::Kind kind, const QString& code);
    bool isOurs(const QDBusObjectPath& device);

    struct Pending {
        QDBusConnection bus;
        QDBusMessage message;
        PairingQuestion::Kind kind;
    };
    std::function<void(PairingQuestion::Kind, const QString&)> asked_;
    std::function<void()> withdrawn_;
    QString device_;
    std::optional<Pending> pending_;
};

}  // namespace unisono
