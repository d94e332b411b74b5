#include "theme/portal_appearance.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <utility>

namespace unisono::ui {
namespace {

const char* const kService = "org.freedesktop.portal.Desktop";
const char* const kPath = "/org/freedesktop/portal/desktop";
const char* const kInterface = "org.freedesktop.portal.Settings";
const char* const kSpace = "org.freedesktop.appearance";
const char* const kKey = "color-scheme";

}  // namespace

PortalAppearance& PortalAppearance::instance() {
    static auto* portal = new PortalAppearance;  // until the process ends
    return *portal;
}

PortalAppearance::PortalAppearance() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(kService, kPath, kInterface, "SettingChanged", this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, "Read");
    call << QString(kSpace) << QString(kKey);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](auto* finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        finished->deleteLater();
        if (!reply.isError()) {
            // The portal wraps a variant in a variant.
            const QVariant inner = reply.value().variant();
            const QVariant value =
                inner.canConvert<QDBusVariant>() ? inner.value<QDBusVariant>().variant() : inner;
            learn(value.toUInt());
        }
    });
}

void PortalAppearance::watch(QObject* context, std::function<void()> changed) {
    connect(this, &PortalAppearance::changed, context,
            [changed = std::move(changed)] { changed(); });
}

void PortalAppearance::onSettingChanged(const QString& space, const QString& key,
                                        const QDBusVariant& value) {
    if (space == kSpace && key == kKey) {
        learn(value.variant().toUInt());
    }
}

// 0: no preference, 1: dark, 2: light.
void PortalAppearance::learn(unsigned scheme) {
    const std::optional<bool> dark =
        scheme == 1 ? std::optional(true) : (scheme == 2 ? std::optional(false) : std::nullopt);
    if (dark != dark_) {
        dark_ = dark;
        emit changed();
    }
}

}  // namespace unisono::ui
