#include "bluetooth/bluez/bluez_agent.h"

#include <utility>

namespace unisono {

namespace {

constexpr const char* kRejected = "org.bluez.Error.Rejected";
constexpr const char* kCanceled = "org.bluez.Error.Canceled";
constexpr uint kGreatestPasskey = 999999;
constexpr qsizetype kLongestPin = 16;

QString sixDigits(uint passkey) {
    return QStringLiteral("%1").arg(passkey, 6, 10, QLatin1Char('0'));
}

}  // namespace

BluezAgent::BluezAgent(std::function<void(PairingQuestion::Kind, const QString&)> asked,
                       std::function<void()> withdrawn)
    : asked_(std::move(asked)), withdrawn_(std::move(withdrawn)) {
}

void BluezAgent::answer(const PairingAnswer& answer) {
    if (!pending_) {
        return;
    }
    const Pending pending = *std::exchange(pending_, std::nullopt);
    using Kind = PairingQuestion::Kind;
    const QString code = QString::fromStdString(answer.code).trimmed();
    bool good = answer.accept;
    QVariantList values;
    if (good && pending.kind == Kind::enter_pin) {
        good = !code.isEmpty() && code.toUtf8().size() <= kLongestPin;
        values << code;
    } else if (good && pending.kind == Kind::enter_passkey) {
        const uint passkey = code.toUInt(&good);
        good = good && passkey <= kGreatestPasskey;
        values << passkey;
    }
    pending.bus.send(good ? pending.message.createReply(values)
                          : pending.message.createErrorReply(QLatin1String(kRejected),
                                                             QStringLiteral("not confirmed")));
}

void BluezAgent::drop() {
    if (pending_) {
        pending_->bus.send(pending_->message.createErrorReply(QLatin1String(kCanceled),
                                                              QStringLiteral("not answered")));
        pending_.reset();
    }
}

void BluezAgent::Release() {
    pending_.reset();
    withdrawn_();
}

void BluezAgent::Cancel() {
    pending_.reset();
    withdrawn_();
}

void BluezAgent::RequestConfirmation(const QDBusObjectPath& device, uint passkey) {
    ask(device, PairingQuestion::Kind::confirm, sixDigits(passkey));
}

void BluezAgent::RequestAuthorization(const QDBusObjectPath& device) {
    ask(device, PairingQuestion::Kind::allow, {});
}

void BluezAgent::AuthorizeService(const QDBusObjectPath& device, const QString& /*uuid*/) {
    isOurs(device);  // whoever is just being paired may also play
}

QString BluezAgent::RequestPinCode(const QDBusObjectPath& device) {
    ask(device, PairingQuestion::Kind::enter_pin, {});
    return {};
}

uint BluezAgent::RequestPasskey(const QDBusObjectPath& device) {
    ask(device, PairingQuestion::Kind::enter_passkey, {});
    return 0;
}

// These two are told, not asked, and want an answer at once.
void BluezAgent::DisplayPinCode(const QDBusObjectPath& device, const QString& code) {
    if (isOurs(device)) {
        asked_(PairingQuestion::Kind::show_code, code);
    }
}

void BluezAgent::DisplayPasskey(const QDBusObjectPath& device, uint passkey, ushort /*entered*/) {
    if (isOurs(device)) {
        asked_(PairingQuestion::Kind::show_code, sixDigits(passkey));
    }
}

bool BluezAgent::ask(const QDBusObjectPath& device, PairingQuestion::Kind kind,
                     const QString& code) {
    if (!isOurs(device)) {
        return false;
    }
    drop();
    setDelayedReply(true);
    pending_ = Pending{connection(), message(), kind};
    asked_(kind, code);
    return true;
}

bool BluezAgent::isOurs(const QDBusObjectPath& device) {
    if (device.path() == device_) {
        return true;
    }
    sendErrorReply(QLatin1String(kRejected), QStringLiteral("not being paired"));
    return false;
}

}  // namespace unisono
