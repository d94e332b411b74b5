#include <QCoreApplication>

#include "system/system_pages.h"

namespace unisono::ui {
namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(SystemPages)
};

}  // namespace

std::vector<PageOpener> pageOpeners(SystemPage page, const QString& /*desktop*/) {
    return {{{},
             {},
             QUrl(page == SystemPage::bluetooth
                      ? "x-apple.systempreferences:com.apple.BluetoothSettings"
                      : "x-apple.systempreferences:com.apple.Sound-Settings.extension")}};
}

QString pageHint(SystemPage page) {
    return page == SystemPage::bluetooth
               ? Pages::tr("Open the Apple menu, then System Settings, then Bluetooth.")
               : Pages::tr("Open the Apple menu, then System Settings, then Sound.");
}

}  // namespace unisono::ui
