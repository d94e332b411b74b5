// A little program that leads sound to itself until it is asked to end (SIGTERM) or killed:
//   capture_program SERVER GROUP [APP]
// It says "ready" and then what becomes of it.
#include <csignal>
#include <cstdio>
#include <ctime>

#include "audio/pulse/pulse_backend.h"

int main(int argc, char** argv) {
    using namespace unisono;
    sigset_t endings;
    sigemptyset(&endings);
    sigaddset(&endings, SIGTERM);
    sigaddset(&endings, SIGINT);
    sigprocmask(SIG_BLOCK, &endings, nullptr);
    if (argc < 3) {
        return 2;
    }
    PulseBackendConfig config;
    config.server = argv[1];
    PulseBackend backend(config);
    CaptureRequest request;
    request.group = argv[2];
    request.app = argc > 3 ? argv[3] : "";
    auto capture = backend.openCapture(request);
    if (!capture) {
        std::printf("%s\n", capture.error().sentence().c_str());
        return 1;
    }
    std::printf("ready\n%s\n", (*capture)->input().name.c_str());
    std::fflush(stdout);
    std::string said;
    constexpr timespec kGlance{0, 50'000'000};
    while (sigtimedwait(&endings, nullptr, &kGlance) < 0) {
        const CaptureStatus status = (*capture)->status();
        if (status.sentence != said) {
            said = status.sentence;
            std::printf("%s\n", said.empty() ? "playing" : said.c_str());
            std::fflush(stdout);
        }
    }
    return 0;
}
