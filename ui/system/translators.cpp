#include "system/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#ifdef UNISONO_HAS_TRANSLATIONS
// A static library's resources are linked only if they are asked for; not from within a namespace.
static void loadTranslations() {
    Q_INIT_RESOURCE(translations);
}
#else
static void loadTranslations() {
}
#endif

namespace unisono::ui {
namespace {

void add(QCoreApplication& application, const QLocale& locale, const QString& name,
         const QString& folder) {
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, "_", folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

}  // namespace

void installTranslators(QCoreApplication& application, const QString& language) {
    loadTranslations();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty()) {
        QLocale::setDefault(locale);
    }
    // The last one is asked first.
    add(application, QLocale(QLocale::English), "unisono", ":/translations");
    add(application, locale, "qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English) {
        add(application, locale, "unisono", ":/translations");
    }
}

}  // namespace unisono::ui
