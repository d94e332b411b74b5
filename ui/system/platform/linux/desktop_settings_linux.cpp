#include <QCoreApplication>

#include "system/desktop_settings.h"

namespace unisono::ui {
namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(DesktopSettings)
};

}  // namespace

std::vector<PageOpener> pageOpeners(DesktopSettings page, const QString& desktop) {
    const bool bluetooth = page == DesktopSettings::bluetooth;
    const QString names = desktop.toLower();
    std::vector<PageOpener> openers;
    const auto add = [&](const char* program, const QStringList& arguments = {}) {
        openers.push_back({program, arguments, {}});
    };
    // These refuse to run, or show half of it, on a desktop that is not theirs.
    if (names.contains("kde")) {
        const QString module = bluetooth ? "kcm_bluetooth" : "kcm_pulseaudio";
        add("systemsettings", {module});
        add("systemsettings5", {module});
        add("kcmshell6", {module});
        add("kcmshell5", {module});
    } else if (names.contains("gnome") || names.contains("unity")) {
        add("gnome-control-center", {bluetooth ? "bluetooth" : "sound"});
    } else if (names.contains("cinnamon")) {
        add("cinnamon-settings", {bluetooth ? "bluetooth" : "sound"});
    } else if (names.contains("mate") && !bluetooth) {
        add("mate-volume-control");
    }
    // These run anywhere.
    if (bluetooth) {
        add("blueman-manager");
        add("blueberry");
        add("blueberry.py");
    } else {
        add("pavucontrol");
        add("pavucontrol-qt");
    }
    return openers;
}

QString pageHint(DesktopSettings page) {
    return page == DesktopSettings::bluetooth
               ? Pages::tr("Look for Bluetooth in your system’s settings, or install blueman.")
               : Pages::tr("Look for sound in your system’s settings, or install pavucontrol.");
}

}  // namespace unisono::ui
