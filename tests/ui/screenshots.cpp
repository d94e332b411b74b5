// unisono_screenshots FOLDER: the pictures of the documentation, from the real window with the
// house of the design's pictures in it. No sound system, no screen; the same each time.
#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDrag>
#include <QDragMoveEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>

#include "align/align_dialog.h"
#include "bluetooth/connection_section.h"
#include "bluetooth/found_row.h"
#include "bluetooth/pair_dialog.h"
#include "groups/group_card.h"
#include "groups/groups_page.h"
#include "main_window.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "speakers/speaker_list.h"
#include "speakers/speaker_list_view.h"
#include "system/translators.h"
#include "theme/theme.h"
#include "ui/support/bluetooth_house.h"
#include "ui/support/house.h"

namespace {

using namespace unisono;
using namespace unisono::ui;
using test::House;
using test::HouseConfig;
using test::SimulatedRadio;

constexpr QSize kSize{1280, 800};
constexpr QSize kSmallest{960, 600};

// As loud and soft as a song is; nobody hears it. Mono, 8 kHz.
QString writeSong(const QString& folder) {
    const QString path = folder + "/Harbour Lights.wav";
    constexpr std::uint32_t kRate_hz = 8000;
    constexpr std::uint32_t kSamples = kRate_hz * 257;
    std::ofstream file(path.toStdString(), std::ios::binary);
    const auto number = [&](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            file.put(static_cast<char>(value >> (8 * i) & 0xFFU));
        }
    };
    file << "RIFF";
    number(36 + kSamples * 2, 4);
    file << "WAVEfmt ";
    number(16, 4);
    number(1, 2);
    number(1, 2);
    number(kRate_hz, 4);
    number(kRate_hz * 2, 4);
    number(2, 2);
    number(16, 2);
    file << "data";
    number(kSamples * 2, 4);
    for (std::uint32_t i = 0; i < kSamples; ++i) {
        const double t = static_cast<double>(i) / kRate_hz;
        const double verse = 0.68 + 0.2 * std::sin(t * 0.11) + 0.12 * std::sin(t * 0.73);
        const double beat = 0.75 + 0.25 * std::sin(t * 9.1) * std::sin(t * 2.3);
        const double tone = std::sin(t * 1380.0) * 0.6 + std::sin(t * 2070.0) * 0.4;
        const auto sample = static_cast<int>(32000.0 * verse * beat * tone);
        number(static_cast<std::uint32_t>(sample) & 0xFFFFU, 2);
    }
    return path;
}

class Photographer {
 public:
    explicit Photographer(QString folder) : folder_(std::move(folder)) {
        QDir().mkpath(folder_);
        theme().setAppearance(Appearance::light);
    }

    void first();
    void playing();
    void live();
    void watching();
    void aligning();
    void degraded();
    void adding();
    [[nodiscard]] int failures() const { return failures_; }

 private:
    // A window on a house in which so many seconds of music were played.
    struct Visit {
        explicit Visit(const HouseConfig& config = {})
            : house(config), window(house.studio(), house.loaded()) {
            window.resize(kSize);
            window.show();
        }
        House house;
        MainWindow window;
    };
    // The house's time, and the window's: it looks at what there is by a timer of its own.
    void pass(Visit& visit, double seconds);
    void settle(int ms = 120);
    bool until(Visit& visit, const std::function<bool()>& so, double seconds);
    void play(Visit& visit);
    void drag(Visit& visit, bool dark);
    // With every dialog above it; `more` is drawn on top.
    void shoot(QWidget& window, const QString& name,
               const std::function<void(QPainter&)>& more = {});
    void shootBoth(Visit& visit, const QString& name);
    void expect(bool so, const char* what);

    QTemporaryDir home_;
    QString folder_;
    QString song_ = writeSong(home_.path());
    int failures_ = 0;
};

void Photographer::settle(int ms) {
    QElapsedTimer timer;
    timer.start();
    do {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (timer.elapsed() < ms);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Photographer::pass(Visit& visit, double seconds) {
    // Levels and errors want to be seen on their way.
    for (double done = 0.0; done < seconds; done += 1.0) {
        visit.house.pass(std::min(1.0, seconds - done));
        settle(done + 3.0 < seconds ? 0 : 60);
    }
    settle(300);
}

bool Photographer::until(Visit& visit, const std::function<bool()>& so, double seconds) {
    for (double done = 0.0; done < seconds; done += 0.04) {
        if (so()) {
            return true;
        }
        visit.house.pass(0.04);
        settle(45);
    }
    return so();
}

void Photographer::play(Visit& visit) {
    visit.house.studio().playFiles({song_.toStdString()});
    const auto& now = [&]() -> const StudioSnapshot& { return visit.window.model().now(); };
    // That takes real time, and is done beside.
    expect(until(
               visit, [&] { return now().source.waveform != nullptr; }, 60.0),
           "the song has been drawn");
    visit.house.studio().seek(80.0);
    pass(visit, 12.0);
    expect(now().engine.state == PlayState::playing, "music plays");
}

void Photographer::expect(bool so, const char* what) {
    if (!so) {
        std::fprintf(stderr, "Not as it should be for the pictures: %s\n", what);
        ++failures_;
    }
}

void Photographer::shoot(QWidget& window, const QString& name,
                         const std::function<void(QPainter&)>& more) {
    QImage image = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QPainter painter(&image);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top != &window && top->isVisible() && top->isWindow()) {
            QPoint at = top->pos() - window.pos();
            if (qobject_cast<AlignDialog*>(top) != nullptr ||
                qobject_cast<PairDialog*>(top) != nullptr) {
                at = window.rect().center() - top->rect().center();
            }
            painter.drawPixmap(at, top->grab());
            if (qobject_cast<PairDialog*>(top) != nullptr) {  // stands for the system's frame
                painter.setPen(colours().edge);
                painter.drawRect(QRect(at, top->size()).adjusted(-1, -1, 0, 0));
            }
        }
    }
    if (more) {
        more(painter);
    }
    painter.end();
    expect(image.save(folder_ + "/" + name + ".png", "PNG", 0), "the picture is written");
}

void Photographer::shootBoth(Visit& visit, const QString& name) {
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        settle();
        shoot(visit.window, name + (dark ? "-dark" : ""));
    }
    theme().setAppearance(Appearance::light);
    settle();
}

void Photographer::first() {
    const test::HandClock clock;
    SimulatedBluetooth bluetooth(clock);
    BluetoothAdapter adapter;
    adapter.id = "hci0";
    bluetooth.addAdapter(adapter);
    Visit visit(HouseConfig{.empty = true});
    visit.window.setBluetooth(bluetooth);
    pass(visit, 1.0);
    shootBoth(visit, "first-run");
}

// The bedroom's row, on its way into the group. What is dragged keeps the colours it was taken
// with.
void Photographer::drag(Visit& visit, bool dark) {
    theme().setAppearance(dark ? Appearance::dark : Appearance::light);
    settle();
    SpeakerListView& view = visit.window.speakerList().view();
    GroupCard* card = visit.window.groupsPage().currentCard();
    view.setDragRunner([&](QDrag& drag) {
        const QPoint at(card->mapTo(&visit.window, QPoint(180, 224)));
        QDragEnterEvent enter(card->mapFrom(&visit.window, at), Qt::CopyAction | Qt::MoveAction,
                              drag.mimeData(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(card, &enter);
        QDragMoveEvent move(card->mapFrom(&visit.window, at), Qt::CopyAction | Qt::MoveAction,
                            drag.mimeData(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(card, &move);
        settle(400);
        shoot(visit.window, dark ? "drag-dark" : "drag",
              [&](QPainter& painter) { painter.drawPixmap(at - drag.hotSpot(), drag.pixmap()); });
        QDragLeaveEvent leave;
        QApplication::sendEvent(card, &leave);
    });
    const QString bedroom = QString::fromStdString(House::device("Bedroom"));
    const QModelIndex index = visit.window.speakerList().model().indexOf(bedroom.toStdString());
    expect(index.isValid(), "the bedroom is in the list");
    const QPoint from = view.visualRect(index).center();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    for (const int step : {4, 12, 24, 40}) {
        QTest::mouseMove(view.viewport(), from + QPoint(step, -step));
        QMouseEvent event(QEvent::MouseMove, from + QPointF(step, -step),
                          view.viewport()->mapToGlobal(from + QPointF(step, -step)), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &event);
    }
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from);
    view.setDragRunner([](QDrag&) {});
    view.clearSelection();
    view.setCurrentIndex({});
    theme().setAppearance(Appearance::light);
    settle();
}

void Photographer::playing() {
    Visit visit;
    play(visit);
    MainWindow& window = visit.window;
    shootBoth(visit, "main");
    drag(visit, false);
    drag(visit, true);
    SpeakerListView& list = window.speakerList().view();
    const QPoint hall =
        list.visualRect(window.speakerList().model().indexOf(House::device("Hall"))).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, hall);
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, hall);
    pass(visit, 1.0);
    shootBoth(visit, "inspector");
    window.hideDetails();
    list.clearSelection();
    list.setCurrentIndex({});
    window.resize(kSmallest);
    pass(visit, 1.0);
    shootBoth(visit, "smallest-window");
}

// A film in a browser, heard on the whole floor.
void Photographer::live() {
    Visit visit(HouseConfig{.live = true});
    pass(visit, 1.0);
    MainWindow& window = visit.window;
    const auto& now = [&]() -> const StudioSnapshot& { return window.model().now(); };
    for (const SourceOffer& offer : now().offers) {
        if (offer.title == "Web browser") {
            window.playSource({offer.choice, QString::fromStdString(offer.title), {}});
        }
    }
    expect(until(
               visit, [&] { return now().engine.state == PlayState::playing; }, 20.0),
           "the browser is heard");
    pass(visit, 10.0);
    window.sourceBar().picker().setRecent({song_});
    shootBoth(visit, "live");
    window.sourceBar().openPicker();
    settle(300);
    shootBoth(visit, "source-picker");
}

// Some minutes later.
void Photographer::watching() {
    Visit visit(HouseConfig{.restless = true});
    play(visit);
    MainWindow& window = visit.window;
    visit.house.studio().seek(0.0);
    visit.house.pass(230.0);
    window.showView(MainWindow::View::monitor);
    for (auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->accessibleName().startsWith('5') && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    pass(visit, 2.0);
    shootBoth(visit, "sync-monitor");
    window.showView(MainWindow::View::health);
    pass(visit, 1.0);
    shootBoth(visit, "health");
}

void Photographer::aligning() {
    Visit visit(HouseConfig{.hall_echoes = true, .measured = false});
    play(visit);
    MainWindow& window = visit.window;
    const auto phase = [&] { return window.model().now().align.now.phase; };
    window.align(window.model().groups().front().id);
    pass(visit, 1.0);
    auto* dialog = window.findChild<AlignDialog*>();
    expect(dialog != nullptr, "Align opens");
    if (dialog == nullptr) {
        return;
    }
    dialog->resize(dialog->sizeHint());
    auto* primary = dialog->findChild<QAbstractButton*>("align primary");
    QTest::mouseClick(primary, Qt::LeftButton);
    expect(until(
               visit,
               [&] {
                   return phase() == AlignPhase::measuring &&
                          window.model().now().align.now.progress > 0.55;
               },
               20.0),
           "Align measures");
    shootBoth(visit, "align-measuring");
    expect(until(
               visit, [&] { return dialog->state() == AlignDialog::State::result; }, 30.0),
           "Align has a result");
    settle(400);
    shootBoth(visit, "align-result");
    dialog->reject();
    settle();
}

void Photographer::degraded() {
    Visit visit(HouseConfig{.hall_is_lost = true});
    play(visit);
    pass(visit, 12.0);
    visit.window.setFocus(Qt::MouseFocusReason);
    shootBoth(visit, "degraded");
}

// Speakers nearby, one of them on its way, and the dialog that adds one.
void Photographer::adding() {
    SimulatedRadio radio;
    Visit visit;
    visit.window.setBluetooth(radio.bluetooth);
    play(visit);
    const auto wait = [&](int ms) {
        radio.pass(std::chrono::milliseconds(ms));
        settle();
    };
    QTest::keyClick(&visit.window, Qt::Key_F5);
    visit.window.setFocus(Qt::MouseFocusReason);
    wait(4000);
    shootBoth(visit, "nearby");
    visit.window.addSpeaker();
    wait(4000);
    auto* dialog = visit.window.findChild<PairDialog*>();
    expect(dialog != nullptr, "the pairing dialog opens");
    if (dialog == nullptr) {
        return;
    }
    const auto press = [&](const char* address) {
        for (auto* row : dialog->findChildren<FoundRow*>()) {
            if (row->found().address == address) {
                QTest::mouseClick(&row->button(), Qt::LeftButton);
            }
        }
    };
    press(SimulatedRadio::kDen);
    wait(3000);
    press(SimulatedRadio::kKitchen);
    wait(300);
    shootBoth(visit, "pairing");
    press(SimulatedRadio::kPorch);
    wait(4000);
    shootBoth(visit, "pairing-code");
    dialog->reject();
    wait(1000);
    visit.window.showDetails(SimulatedRadio::kDen);
    wait(500);
    auto* connection = visit.window.findChild<ConnectionSection*>();
    for (QWidget* up = connection; up != nullptr; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            area->ensureWidgetVisible(connection, 0, 16);
        }
    }
    shootBoth(visit, "connection");
    radio.bluetooth.power("hci0", false);
    radio.bluetooth.power("hci1", false);
    visit.window.hideDetails();
    wait(500);
    shootBoth(visit, "bluetooth-off");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "unisono_screenshots FOLDER\n");
        return 2;
    }
    const QTemporaryDir home;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("UNISONO_CONFIG_DIR", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(UNISONO_VERSION);
    installTranslators(application, "en");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    theme().install(application);
    Photographer photographer(QString::fromLocal8Bit(argv[1]));
    photographer.first();
    photographer.playing();
    photographer.live();
    photographer.watching();
    photographer.aligning();
    photographer.degraded();
    photographer.adding();
    return photographer.failures() == 0 ? 0 : 1;
}
