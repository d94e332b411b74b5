// The system's own settings, where only it can do something.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <functional>
#include <vector>

namespace unisono::ui {

enum class DesktopSettings { bluetooth, sound };

// One way to a page: a program with its arguments, or an address.
struct PageOpener {
    QString program;
    QStringList arguments;
    QUrl address;
    bool operator==(const PageOpener&) const = default;
};

// What this system has, best first; `desktop` as in XDG_CURRENT_DESKTOP, where that means anything
// (ui/system/platform).
std::vector<PageOpener> pageOpeners(DesktopSettings page, const QString& desktop);
// Where to look if none of them is there: one sentence.
QString pageHint(DesktopSettings page);

// Tries one way. True: it was there.
using OpenPage = std::function<bool(const PageOpener&)>;
bool openPage(const PageOpener& opener);

// Empty: opened. Else the sentence that says where to look.
QString openDesktopSettings(DesktopSettings page, const OpenPage& open = openPage);

}  // namespace unisono::ui
