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
             QUrl(page == SystemPage::bluetooth ? "ms-settings:bluetooth" : "ms-settings:sound")}};
}

QString pageHint(SystemPage page) {
    return page == SystemPage::bluetooth
               ? Pages::tr("Open the Start menu, then Settings, then Bluetooth and devices.")
               : Pages::tr("Open the Start menu, then Settings, then System, then Sound.");
}

}  // namespace unisono::ui
