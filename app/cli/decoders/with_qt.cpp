#include <QCoreApplication>

#include "cli/decoder_runtime.h"

namespace unisono::cli {

struct DecoderRuntime::Qt {
    Qt() {
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    }

    int argc = 1;
    char name[12] = "unisono-cli";
    char* argv[2] = {name, nullptr};
    QCoreApplication application{argc, argv};
};

DecoderRuntime::DecoderRuntime() : qt_(std::make_unique<Qt>()) {
}
DecoderRuntime::~DecoderRuntime() = default;

std::string DecoderRuntime::qtVersion() {
    return qVersion();
}

}  // namespace unisono::cli
