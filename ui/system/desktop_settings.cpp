#include "system/desktop_settings.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <algorithm>

namespace unisono::ui {

bool openPage(const PageOpener& opener) {
    if (opener.program.isEmpty()) {
        return QDesktopServices::openUrl(opener.address);
    }
    const QString program = QStandardPaths::findExecutable(opener.program);
    return !program.isEmpty() && QProcess::startDetached(program, opener.arguments);
}

QString openDesktopSettings(DesktopSettings page, const OpenPage& open) {
    const auto openers = pageOpeners(page, qEnvironmentVariable("XDG_CURRENT_DESKTOP"));
    return std::any_of(openers.begin(), openers.end(), open) ? QString() : pageHint(page);
}

}  // namespace unisono::ui
