#include <QCoreApplication>

#include "system/desktop_settings.h"

namespace unisono::ui {
namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(DesktopSettings)
};

}  // namespace

std::vector<PageOpener> pageOpeners(DesktopSettings page, const QString& /*desktop*/) {
    return {
        {{},
         {},
         QUrl(page == DesktopSettings::bluetooth ? "ms-settings:bluetooth" : "ms-settings:sound")}};
}

QString pageHint(DesktopSettings page) {
    return page == DesktopSettings::bluetooth
               ? Pages::tr("Open the Start menu, then Settings, then Bluetooth and devices.")
               : Pages::tr("Open the Start menu, then Settings, then System, then Sound.");
}

}  // namespace unisono::ui
