// Catch2 with an application around it, on no screen unless a platform is asked for.
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QTemporaryDir>

#include "support/catch_session.h"
#include "theme/theme.h"

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    // Nothing of the person who runs the tests is read or written.
    const QTemporaryDir home;
    qputenv("UNISONO_CONFIG_DIR", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication application(argc, argv);
    unisono::ui::theme().install(application);
    return Catch::Session().run(argc, argv);
}
