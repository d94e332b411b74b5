#include "theme/system_appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>
#include <utility>

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0) && defined(UNISONO_HAS_DBUS)
#define UNISONO_ASKS_PORTAL
#include "theme/portal_appearance.h"
#endif

namespace unisono::ui {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

bool isSystemDark() {
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void watchSystemAppearance(QObject* context, std::function<void()> changed) {
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
                     [changed = std::move(changed)] { changed(); });
}

#else

namespace {

// What Qt took from the system, before this program changes it.
bool paletteIsDark() {
    static const bool dark = [] {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(QPalette::Window).lightness() <
               palette.color(QPalette::WindowText).lightness();
    }();
    return dark;
}

}  // namespace

bool isSystemDark() {
    const bool by_palette = paletteIsDark();
#ifdef UNISONO_ASKS_PORTAL
    if (const auto told = PortalAppearance::instance().dark()) {
        return *told;
    }
#endif
    return by_palette;
}

void watchSystemAppearance(QObject* context, std::function<void()> changed) {
#ifdef UNISONO_ASKS_PORTAL
    PortalAppearance::instance().watch(context, std::move(changed));
#else
    (void)context;
    (void)changed;
#endif
}

#endif

}  // namespace unisono::ui
