// Settings, about, and the program's language. Pictures with UNISONO_SHOTS.
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <vector>

#include "support/catch.h"
#include "system/about_dialog.h"
#include "system/settings_dialog.h"
#include "system/translators.h"
#include "theme/theme.h"
#include "ui/support/shoot.h"
#include "widgets/segmented.h"

using namespace unisono::ui;
using unisono::test::shoot;

TEST_CASE("Settings are saved at once, or not at all", "[ui][settings]") {
    SettingsView view;
    view.language = "de";
    SettingsDialog dialog(view);
    QSignalSpy tried(&dialog, &SettingsDialog::appearanceTried);
    std::vector<SettingsView> saved;
    QObject::connect(&dialog, &SettingsDialog::saved,
                     [&](const SettingsView& given) { saved.push_back(given); });
    dialog.show();
    CHECK(dialog.findChild<QComboBox*>()->currentText() == "Deutsch");
    dialog.findChild<Segmented*>()->setFocus();
    emit dialog.findChild<Segmented*>()->chosen(2);
    REQUIRE(tried.count() == 1);
    dialog.findChild<QComboBox*>()->setCurrentIndex(4);
    for (auto* box : dialog.findChildren<QCheckBox*>()) {
        box->toggle();
    }
    SECTION("saved") {
        dialog.accept();
        REQUIRE(saved.size() == 1);
        CHECK(saved[0] == SettingsView{Appearance::dark, "zh_CN", true, false, true});
        CHECK(tried.count() == 1);
    }
    SECTION("Esc changes nothing") {
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(saved.empty());
        REQUIRE(tried.count() == 2);
        CHECK(tried[1][0].value<Appearance>() == Appearance::system);
        CHECK(dialog.view() == view);
    }
}

TEST_CASE("Pictures of settings and about", "[ui][settings][shots]") {
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        const QString suffix = dark ? "-dark" : "-light";
        SettingsDialog settings({});
        CHECK_FALSE(shoot(settings, "settings" + suffix).isNull());
        AboutDialog about("0.1.0");
        CHECK_FALSE(shoot(about, "about" + suffix).isNull());
    }
    theme().setAppearance(Appearance::system);
}

TEST_CASE("The program speaks the language that was chosen", "[ui][settings]") {
    const QLocale before;
    installTranslators(*QCoreApplication::instance(), "de");
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator*>();
    if (QFile::exists(":/translations/unisono_de.qm")) {
        CHECK(QCoreApplication::translate("unisono::ui::TrayIcon", "Stop and quit") !=
              QString("Stop and quit"));
        CHECK(QCoreApplication::translate("unisono::ui::StudioModel", "%n speaker(s)", nullptr,
                                          1) == "1 Lautsprecher");
    } else {
        WARN("built without translations");
    }
    for (QTranslator* translator : translators) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    QLocale::setDefault(before);
}
