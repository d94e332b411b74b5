// unisono: the window.
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <algorithm>
#include <cstdio>
#include <string_view>

#include "platform/standard_files.h"
#include "shell.h"
#include "source/web_address.h"
#include "system/preferences.h"
#include "system/single_instance.h"
#include "system/translators.h"
#include "theme/theme.h"
#include "window/platform/requests_to_end.h"
#include "window/window_parts.h"

namespace {

bool asksForWords(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](std::string_view word) {
        return word == "--help" || word == "--help-all" || word == "-h" || word == "--version" ||
               word == "-v";
    });
}

}  // namespace

int main(int argc, char** argv) {
    unisono::openStandardFiles();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QCoreApplication::setApplicationName("Unisono");
    QCoreApplication::setApplicationVersion(UNISONO_VERSION);

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
    const QCommandLineOption bluetooth(
        "bluetooth", QApplication::translate("main", "Use this Bluetooth: auto, qt, or simulated."),
        "NAME", "auto");
    parser.addOptions({simulated, backend, bluetooth});
    parser.addPositionalArgument(
        "FILE", QApplication::translate("main", "Sound files, or a web address, to play."),
        "[FILE…]");
    if (asksForWords(argc, argv)) {
        parser.process(QCoreApplication(argc, argv));  // needs no screen, and ends the program
    }
    QApplication application(argc, argv);
    QApplication::setDesktopFileName("org.unisono.Unisono");
    QApplication::setQuitOnLastWindowClosed(false);
    parser.process(application);

    QStringList files;
    for (const QString& file : parser.positionalArguments()) {
        files << (unisono::isWebAddress(file.toStdString()) ? file
                                                            : QFileInfo(file).absoluteFilePath());
    }

    unisono::ui::Preferences preferences;
    unisono::ui::SingleInstance instance(preferences.folder());
    switch (instance.claim(files)) {
        case unisono::ui::SingleInstance::Role::first:
            break;
        case unisono::ui::SingleInstance::Role::handed_over:
            return 0;
        case unisono::ui::SingleInstance::Role::no_answer:
            std::fprintf(stderr, "%s\n",
                         qPrintable(QApplication::translate(
                             "main",
                             "Unisono runs already, but does not answer. End it, then "
                             "start it again.")));
            return 1;
    }
    unisono::ui::installTranslators(application, preferences.language());
    unisono::ui::theme().setAppearance(preferences.appearance());
    unisono::ui::theme().install(application);
    unisono::WindowParts parts(parser.value(backend).toStdString(),
                               parser.value(bluetooth).toStdString());
    parts.studio().run();
    unisono::ui::Shell shell(parts.studio(), parts.loaded(), preferences, instance);
    shell.window().setBluetooth(parts.bluetooth());
    const unisono::RequestsToEnd requests([&shell] {
        emit shell.window().quitWanted();
        QApplication::exit(0);  // whatever a dialog thinks of it
    });
    shell.start(files, parser.isSet(simulated));
    return QApplication::exec();
}
