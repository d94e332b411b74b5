// The desktop portal's word on dark windows (org.freedesktop.appearance color-scheme).
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

class QDBusVariant;

namespace unisono::ui {

// Asks without waiting: until the portal has answered nothing is known. GUI thread only.
class PortalAppearance : public QObject {
    Q_OBJECT

 public:
    static PortalAppearance& instance();
    // Nothing: there is no portal, it has not answered yet, or it has no preference.
    [[nodiscard]] std::optional<bool> dark() const { return dark_; }
    void watch(QObject* context, std::function<void()> changed);

 private slots:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

 private:
    PortalAppearance();
    void learn(unsigned scheme);

    std::optional<bool> dark_;

 signals:
    void changed();
};

}  // namespace unisono::ui
