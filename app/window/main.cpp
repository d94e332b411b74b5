// unisono: the window.
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

#include "main_window.h"
#include "theme/theme.h"
#include "window/window_parts.h"

int main(int argc, char** argv) {
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName("Unisono");
    QApplication::setApplicationVersion(UNISONO_VERSION);
    QApplication::setDesktopFileName("org.unisono.Unisono");
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "One sound through every speaker you own, together."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption simulated(
        "simulated", QApplication::translate("main", "Show the simulated speakers."));
    const QCommandLineOption backend(
        "backend", QApplication::translate("main", "Play through this sound system."), "NAME",
        "auto");
    parser.addOptions({simulated, backend});
    parser.addPositionalArgument("FILE", QApplication::translate("main", "Sound files to play."),
                                 "[FILE…]");
    parser.process(application);

    QStringList files;
    for (const QString& file : parser.positionalArguments()) {
        files << QFileInfo(file).absoluteFilePath();
    }

    unisono::ui::theme().install(application);
    unisono::WindowParts parts(parser.value(backend).toStdString());
    parts.studio().run();
    int code = 0;
    {
        unisono::ui::MainWindow window(parts.studio(), parts.loaded());
        if (parser.isSet(simulated)) {
            window.showSimulated();
        }
        window.show();
        window.playFiles(files);
        code = QApplication::exec();
    }
    return code;
}
