// How long the window's thread keeps a person waiting, and what the window costs beside the engine:
// eight simulated speakers play in real time; first without a window, then with one that is only
// looked at, one that is used all the time, and one that is hidden. On no screen, so that only our
// own work is measured. `ui_stall [--smoke]`; a Release build on a quiet machine gives figures.
#include <QApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string_view>
#include <vector>

#include "audio/simulated/simulated_backend.h"
#include "groups/group_card.h"
#include "groups/groups_page.h"
#include "main_window.h"
#include "model/setup_edit.h"
#include "model/speaker_drag.h"
#include "source/source_bar.h"
#include "studio/studio.h"
#include "theme/theme.h"
#include "timeline/time.h"

using namespace unisono;
using namespace unisono::ui;

namespace {

constexpr std::size_t kSpeakers = 8;
constexpr double kPatience_ms = 16.0;  // one picture of a screen
constexpr double kCost_percent = 3.0;  // of a core, for a window that is looked at

double cpu_s(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

class PaintCounter : public QObject {
 public:
    int paints = 0;

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

struct Figures {
    double wall_s = 0.0;
    double all_percent = 0.0;     // of one core: all threads
    double thread_percent = 0.0;  // … the window's alone
    double p50_ms = 0.0;          // how much later than asked for the event loop came round
    double p99_ms = 0.0;
    double worst_ms = 0.0;
    double paints_per_s = 0.0;
};

// Turns the event loop for so long; `act` is called a few times a second.
Figures measure(double seconds, const std::function<void(int)>& act = {}) {
    PaintCounter counter;
    qApp->installEventFilter(&counter);
    std::vector<double> waits_ms;
    waits_ms.reserve(static_cast<std::size_t>(seconds * 1000.0));
    QElapsedTimer clock;
    clock.start();
    qint64 last_ns = clock.nsecsElapsed();
    QTimer probe;
    probe.setTimerType(Qt::PreciseTimer);
    QObject::connect(&probe, &QTimer::timeout, [&] {
        const qint64 now_ns = clock.nsecsElapsed();
        waits_ms.push_back(std::max(0.0, static_cast<double>(now_ns - last_ns) * 1e-6 - 1.0));
        last_ns = now_ns;
    });
    probe.start(1);
    QTimer actor;
    int step = 0;
    if (act) {
        QObject::connect(&actor, &QTimer::timeout, [&] { act(step++); });
        actor.start(120);
    }
    const double all_s = cpu_s(CLOCK_PROCESS_CPUTIME_ID);
    const double thread_s = cpu_s(CLOCK_THREAD_CPUTIME_ID);
    QEventLoop loop;  // to quit the application would close the window
    QTimer::singleShot(static_cast<int>(seconds * 1000.0), &loop, &QEventLoop::quit);
    loop.exec();
    Figures figures;
    figures.wall_s = static_cast<double>(clock.nsecsElapsed()) * 1e-9;
    figures.all_percent = 100.0 * (cpu_s(CLOCK_PROCESS_CPUTIME_ID) - all_s) / figures.wall_s;
    figures.thread_percent = 100.0 * (cpu_s(CLOCK_THREAD_CPUTIME_ID) - thread_s) / figures.wall_s;
    figures.paints_per_s = counter.paints / figures.wall_s;
    std::sort(waits_ms.begin(), waits_ms.end());
    if (!waits_ms.empty()) {
        figures.p50_ms = waits_ms[waits_ms.size() / 2];
        figures.p99_ms = waits_ms[waits_ms.size() * 99 / 100];
        figures.worst_ms = waits_ms.back();
    }
    return figures;
}

void print(const char* what, const Figures& one) {
    std::printf("%-22s %8.1f %10.1f %9.2f %8.2f %8.2f %10.1f\n", what, one.all_percent,
                one.thread_percent, one.p50_ms, one.p99_ms, one.worst_ms, one.paints_per_s);
}

std::vector<SimulatedSpeakerConfig> speakers() {
    std::vector<SimulatedSpeakerConfig> all(kSpeakers);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].name = "box" + std::to_string(i + 1);
        all[i].latency_ms = 60.0 + 31.0 * static_cast<double>(i);
        all[i].reported_ms = all[i].latency_ms;
        all[i].clock_ppm = 12.0 * static_cast<double>(i) - 40.0;
    }
    return all;
}

// What somebody does who cannot leave it alone.
void use(MainWindow& window, int step) {
    GroupCard* card = window.groupsPage().currentCard();
    const std::string device = "box" + std::to_string(step % 8 + 1);
    static const auto mime = toMime({{"box8"}, {}});
    switch (step % 12) {
        case 0:
            window.showView(MainWindow::View::monitor);
            break;
        case 1:
            window.showView(MainWindow::View::health);
            break;
        case 2:
            window.showView(MainWindow::View::groups);
            break;
        case 3:
        case 9:
            window.showDetails(device);
            break;
        case 4:
            window.model().setTrim(device, 0.1 * (step % 7));
            break;
        case 5:
            window.hideDetails();
            break;
        case 6:
            if (card != nullptr) {
                QDragEnterEvent enter({200, 120}, Qt::CopyAction | Qt::MoveAction, mime.get(),
                                      Qt::LeftButton, Qt::NoModifier);
                QApplication::sendEvent(card, &enter);
            }
            break;
        case 7:
        case 8:
            if (card != nullptr) {
                QDragMoveEvent move({200, 120 + 50 * (step % 12 - 6)},
                                    Qt::CopyAction | Qt::MoveAction, mime.get(), Qt::LeftButton,
                                    Qt::NoModifier);
                QApplication::sendEvent(card, &move);
            }
            break;
        case 10:
            if (card != nullptr) {
                QDragLeaveEvent leave;
                QApplication::sendEvent(card, &leave);
            }
            window.hideDetails();
            break;
        default:
            window.resize(1280 - 40 * (step / 12 % 6), 800 - 20 * (step / 12 % 6));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const bool smoke = argc > 1 && std::string_view(argv[1]) == "--smoke";
    const QTemporaryDir home;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("UNISONO_CONFIG_DIR", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    theme().install(application);

    const SteadyClock clock;
    SimulatedBackend backend(clock, speakers());
    backend.runInRealTime();
    LoadedSettings loaded;
    std::vector<std::string> devices;
    for (const SinkInfo& sink : backend.sinks()) {
        devices.push_back(sink.key().device);
    }
    addGroup(loaded.setup, "Seven", {devices.begin(), devices.end() - 1});
    addGroup(loaded.setup, "All", devices);
    const auto unix_ms = [] { return static_cast<std::int64_t>(std::time(nullptr)) * 1000; };
    Studio studio(StudioParts{backend, clock, unix_ms, {}, {}, {}});
    studio.setSetup(loaded.setup);
    studio.setGroup(loaded.setup.groups[1].id);
    studio.run();
    // The tune ends; a tick does not, and its meters move as well.
    studio.playTick(300.0);

    const double span_s = smoke ? 0.5 : 10.0;
    (void)measure(smoke ? 0.5 : 3.0);  // until all play, and their clocks are known
    std::printf("%-22s %8s %10s %9s %8s %8s %10s\n", "", "CPU %", "window's %", "p50 ms", "p99 ms",
                "max ms", "paints/s");
    const Figures without = measure(span_s);
    print("no window", without);
    MainWindow window(studio, loaded);
    window.resize(1280, 800);
    window.model().setCurrentGroup(loaded.setup.groups[1].id);
    window.groupsPage().unfold(loaded.setup.groups[1].id);
    window.show();
    (void)measure(smoke ? 0.2 : 2.0);
    const Figures seen = measure(span_s);
    print("looked at", seen);
    const Figures used = measure(span_s, [&](int step) { use(window, step); });
    print("used all the time", used);
    window.showView(MainWindow::View::groups);
    window.hide();
    (void)measure(smoke ? 0.2 : 1.0);
    const Figures hidden = measure(span_s);
    print("hidden", hidden);
    const PlayState state = studio.snapshot()->engine.state;
    const double added = seen.all_percent - without.all_percent;
    std::printf(
        "the window adds %.1f %% of a core (wanted: at most %.0f), hidden %.1f %%; p99 of a "
        "stall %.1f ms (wanted: at most %.0f)\n",
        added, kCost_percent, hidden.all_percent - without.all_percent, used.p99_ms, kPatience_ms);
    studio.stop();
    studio.halt();
    if (state != PlayState::playing) {
        std::printf("but nothing played: these figures mean nothing\n");
        return smoke ? 0 : 1;
    }
    return 0;
}
