#include <QCoreApplication>

#include "system/desktop_settings.h"

namespace unisono::ui {
namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(DesktopSettings)
};

}  // namespace

std::vector<PageOpener> pageOpeners(DesktopSettings page, const QString& /*desktop*/) {
    return {{{},
             {},
             QUrl(page == DesktopSettings::bluetooth
                      ? "x-apple.systempreferences:com.apple.BluetoothSettings"
                      : "x-apple.systempreferences:com.apple.Sound-Settings.extension")}};
}

QString pageHint(DesktopSettings page) {
    return page == DesktopSettings::bluetooth
               ? Pages::tr("Open the Apple menu, then System Settings, then Bluetooth.")
               : Pages::tr("Open the Apple menu, then System Settings, then Sound.");
}

}  // namespace unisono::ui
