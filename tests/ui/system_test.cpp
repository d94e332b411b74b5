// What ties the window to its system: preferences, one running window, the tray, places.
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

#include "support/catch.h"
#include "system/desktop_settings.h"
#include "system/handover.h"
#include "system/preferences.h"
#include "system/single_instance.h"
#include "system/tray_icon.h"
#include "system/window_place.h"

using namespace unisono::ui;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

TEST_CASE("Preferences have sensible values before there is a file", "[ui][system]") {
    const QTemporaryDir folder;
    const Preferences p(folder.path());
    CHECK(p.problem().isEmpty());
    CHECK(p.appearance() == Appearance::system);
    CHECK(p.language().isEmpty());
    CHECK(p.listWidth() == 284);
    CHECK(p.view() == 0);
    CHECK(p.recentFiles().isEmpty());
    CHECK(p.keepsPlayingInTray());
    CHECK_FALSE(p.trayTold());
    CHECK_FALSE(p.showsSimulated());
}

TEST_CASE("Preferences come back as they were", "[ui][system]") {
    const QTemporaryDir folder;
    const QString deep = folder.filePath("not/there/yet");
    {
        Preferences p(deep);
        p.setAppearance(Appearance::dark);
        p.setLanguage("zh_CN");
        p.setGeometry("1920x1080_0_0", QByteArray("\0\1geo,metry\xff", 12));
        p.setListWidth(0);
        p.setFoldedSections({"away", "nearby, all"});
        p.setView(2);
        p.setUnfoldedGroups({"g1"});
        for (int i = 0; i < 12; ++i) {
            p.addRecentFile(QString("/music/%1, one.flac").arg(i));
        }
        p.addRecentFile("/music/5, one.flac");
        p.setTrayTold(true);
        p.setKeepsPlayingInTray(false);
        p.setShowsSimulated(true);
        p.setLastSource("files");
    }
    const Preferences p(deep);
    CHECK(p.problem().isEmpty());
    CHECK(p.appearance() == Appearance::dark);
    CHECK(p.language() == "zh_CN");
    CHECK(p.geometry("1920x1080_0_0") == QByteArray("\0\1geo,metry\xff", 12));
    CHECK(p.geometry("other").isEmpty());
    CHECK(p.listWidth() == 0);
    CHECK(p.foldedSections() == QStringList{"away", "nearby, all"});
    CHECK(p.view() == 2);
    CHECK(p.unfoldedGroups() == QStringList{"g1"});
    CHECK(p.recentFiles().size() == Preferences::kRecentFiles);
    CHECK(p.recentFiles().front() == "/music/5, one.flac");
    CHECK(p.recentFiles()[1] == "/music/11, one.flac");
    CHECK(p.trayTold());
    CHECK_FALSE(p.keepsPlayingInTray());
    CHECK(p.showsSimulated());
    CHECK(p.lastSource() == "files");
}

TEST_CASE("Strange preferences are not believed", "[ui][system]") {
    const QTemporaryDir folder;
    write(folder.filePath("window.ini"),
          "[look]\nappearance=purple\nlanguage=../../etc\n[window]\nlist_width=-7\nview=99\n"
          "[tray]\nkeeps_playing=perhaps\n");
    const Preferences p(folder.path());
    CHECK(p.appearance() == Appearance::system);
    CHECK(p.language().isEmpty());
    CHECK(p.listWidth() == 284);
    CHECK(p.view() == 0);
    CHECK(p.keepsPlayingInTray());
}

TEST_CASE("A damaged file of preferences is put aside, and told", "[ui][system]") {
    const QTemporaryDir folder;
    SECTION("no key and value") {
        write(folder.filePath("window.ini"), "this is not\nan ini file\n");
    }
    SECTION("far too large") {
        write(folder.filePath("window.ini"), QByteArray(2 << 20, 'x'));
    }
    {
        Preferences p(folder.path());
        CHECK_FALSE(p.problem().isEmpty());
        CHECK(p.view() == 0);
        p.setView(1);
    }
    CHECK(QFile::exists(folder.filePath("window.ini.damaged")));
    const Preferences again(folder.path());
    CHECK(again.problem().isEmpty());
    CHECK(again.view() == 1);
}

TEST_CASE("Preferences that cannot be written hold until the program ends", "[ui][system]") {
    const QTemporaryDir folder;
    SECTION("its folder is a file") {
        write(folder.filePath("file"), "x");
        Preferences p(folder.filePath("file"));
        QSignalSpy told(&p, &Preferences::problemChanged);
        p.setView(2);
        p.save();
        CHECK(told.count() == 1);
        CHECK_FALSE(p.problem().isEmpty());
        CHECK(p.view() == 2);
    }
    SECTION("there is a folder in its place") {
        REQUIRE(QDir(folder.path()).mkpath("window.ini/in the way"));
        Preferences p(folder.path());
        p.setView(2);
        CHECK_FALSE(p.problem().isEmpty());
        CHECK(p.view() == 2);
    }
    SECTION("there is none") {
        Preferences p(QString(), nullptr);
        p.setView(2);
        CHECK_FALSE(p.problem().isEmpty());
        CHECK(p.view() == 2);
    }
}

TEST_CASE("What is handed over comes back", "[ui][system]") {
    const Handover sent{{"/a/ä b.flac", "/x\n\"y"}, "token-1"};
    CHECK(decodeHandover(encodeHandover(sent)) == sent);
    CHECK(encodeHandover(sent).count('\n') == 1);
    Handover many;
    for (int i = 0; i < 5000; ++i) {
        many.files << "/" + QString(500, QChar(0x4e2d));
    }
    const QByteArray words = encodeHandover(many);
    CHECK(words.size() <= kLargestHandover);
    REQUIRE(decodeHandover(words));
    CHECK(decodeHandover(words)->files.size() > 20);
}

TEST_CASE("Damaged and hostile words are not taken", "[ui][system]") {
    CHECK_FALSE(decodeHandover(""));
    CHECK_FALSE(decodeHandover("\xff\xfe{"));
    CHECK_FALSE(decodeHandover("[]"));
    CHECK_FALSE(decodeHandover("{\"unisono\":1}"));
    CHECK_FALSE(decodeHandover("{\"unisono\":2,\"files\":[]}"));
    CHECK_FALSE(decodeHandover("{\"unisono\":1,\"files\":\"/a\"}"));
    CHECK_FALSE(decodeHandover(QByteArray(kLargestHandover + 1, '[')));
    CHECK_FALSE(decodeHandover(QByteArray(100000, '[')));
    const auto some = decodeHandover(
        "{\"unisono\":1,\"files\":[1,null,\"\",\"relative\",\"/a\\u0000b\",\"/fine\"],"
        "\"activation\":7}");
    REQUIRE(some);
    CHECK(some->files == QStringList{"/fine"});
    CHECK(some->activation.isEmpty());
}

TEST_CASE("A second start hands over and ends", "[ui][system]") {
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    REQUIRE(first.claim({}) == SingleInstance::Role::first);
    QSignalSpy started(&first, &SingleInstance::started);
    std::atomic<int> role{-1};
    std::thread other([&] {
        SingleInstance second(folder.path());
        role = static_cast<int>(second.claim({"/music/one.flac"}, 20000));
    });
    CHECK(QTest::qWaitFor([&] { return role >= 0; }, 30000));
    other.join();
    CHECK(role == static_cast<int>(SingleInstance::Role::handed_over));
    REQUIRE(started.count() == 1);
    CHECK(started[0][0].toStringList() == QStringList{"/music/one.flac"});
}

TEST_CASE("Another settings folder is another program", "[ui][system]") {
    const QTemporaryDir one, two;
    SingleInstance first(one.path());
    SingleInstance second(two.path());
    CHECK(first.claim({}) == SingleInstance::Role::first);
    CHECK(second.claim({}) == SingleInstance::Role::first);
    CHECK(first.address() != second.address());
}

TEST_CASE("A first start that does not answer is not waited for", "[ui][system]") {
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    REQUIRE(first.claim({}) == SingleInstance::Role::first);
    // Its event loop stands still meanwhile: this is its thread.
    SingleInstance second(folder.path());
    CHECK(second.claim({}, 50) == SingleInstance::Role::no_answer);
}

TEST_CASE("The socket of one that crashed is taken over", "[ui][system]") {
    const QTemporaryDir folder;
    QString address;
    {
        SingleInstance gone(folder.path());
        address = gone.address();
    }
    if (!QDir::isAbsolutePath(address)) {
        address = QDir::temp().filePath(address);
    }
    write(address, {});  // what is left of it
    SingleInstance next(folder.path());
    REQUIRE(next.claim({}) == SingleInstance::Role::first);
    QLocalSocket socket;
    socket.connectToServer(next.address());
    CHECK(socket.waitForConnected(5000));
}

TEST_CASE("Callers who talk nonsense are hung up on", "[ui][system]") {
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    REQUIRE(first.claim({}) == SingleInstance::Role::first);
    QSignalSpy started(&first, &SingleInstance::started);
    QByteArray words;
    SECTION("no JSON") {
        words = "GET / HTTP/1.1\r\n\r\n";
    }
    SECTION("without an end") {
        words = QByteArray(kLargestHandover + 100, 'x');
    }
    QLocalSocket socket;
    socket.connectToServer(first.address());
    socket.write(words);
    CHECK(QTest::qWaitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; }, 20000));
    CHECK(started.isEmpty());
    CHECK(socket.readAll().isEmpty());
}

TEST_CASE("The tray's menu says what there is", "[ui][system]") {
    TrayIcon tray;
    TrayView view;
    view.playing = true;
    view.icon = TrayView::Icon::aligned;
    view.groups = {{"a", "Downstairs & up", "in sync", "aligned", true},
                   {"b", "Desk pair", {}, "unsure", false}};
    view.volume = 56;
    tray.setView(view);
    const auto actions = tray.menu().actions();
    REQUIRE(actions.size() == 7);
    CHECK(actions[0]->text() == "Pause");
    CHECK(actions[1]->text().startsWith("Downstairs && up"));
    CHECK(actions[1]->text().contains("in sync"));
    CHECK(actions[2]->text() == "Desk pair");
    CHECK(actions[3]->text().contains("56"));
    CHECK(actions[4]->isSeparator());

    std::string wanted;
    QObject::connect(&tray, &TrayIcon::groupWanted, [&](const std::string& id) { wanted = id; });
    actions[2]->trigger();
    CHECK(wanted == "b");
    QSignalSpy play(&tray, &TrayIcon::playPauseWanted);
    actions[0]->trigger();
    CHECK(play.count() == 1);
    QSignalSpy quit(&tray, &TrayIcon::quitWanted);
    actions[6]->trigger();
    CHECK(quit.count() == 1);

    view.groups.clear();
    view.playing = false;
    view.can_play = false;
    tray.setView(view);
    CHECK(tray.menu().actions().size() == 5);
    CHECK(tray.menu().actions()[0]->text() == "Play");
    CHECK_FALSE(tray.menu().actions()[0]->isEnabled());
}

TEST_CASE("Windows open where they can be reached", "[ui][system]") {
    CHECK(firstWindowSize({1920, 1080}) == QSize(1280, 800));
    CHECK(firstWindowSize({1280, 800}) == QSize(1280, 800));
    CHECK(firstWindowSize({1366, 768}) == QSize(1161, 653));
    CHECK(firstWindowSize({1024, 700}) == QSize(960, 600));
    CHECK(firstWindowSize({800, 500}) == QSize(800, 500));
    const std::vector<QRect> screens{{0, 0, 1920, 1040}, {1920, 0, 1280, 1024}};
    CHECK(movedIn({100, 100, 1280, 800}, screens) == QRect(100, 100, 1280, 800));
    CHECK(movedIn({5000, 5000, 1280, 800}, screens) == QRect(640, 240, 1280, 800));
    CHECK(movedIn({1800, -50, 1280, 800}, screens) == QRect(1920, 0, 1280, 800));
    CHECK(movedIn({0, 0, 4000, 3000}, screens) == QRect(0, 0, 1920, 1040));
    CHECK(screenLayout({{1920, 0, 1280, 1024}, {0, 0, 1920, 1080}}) ==
          screenLayout({{0, 0, 1920, 1080}, {1920, 0, 1280, 1024}}));
}

TEST_CASE("Settings of the system open, or one is told where they are", "[ui][system]") {
    QList<PageOpener> tried;
    CHECK(openDesktopSettings(DesktopSettings::bluetooth, [&](const PageOpener& opener) {
              tried << opener;
              return true;
          }).isEmpty());
    CHECK(tried.size() == 1);
    CHECK_FALSE(openDesktopSettings(DesktopSettings::sound, [](const PageOpener&) {
                    return false;
                }).isEmpty());
    for (const char* desktop : {"", "KDE", "ubuntu:GNOME", "X-Cinnamon", "MATE"}) {
        CHECK_FALSE(pageOpeners(DesktopSettings::bluetooth, desktop).empty());
        CHECK_FALSE(pageOpeners(DesktopSettings::sound, desktop).empty());
    }
}

TEST_CASE("Panels that are always dark get a light icon", "[ui][system]") {
    CHECK(isTrayDark("ubuntu:GNOME", false));
    CHECK_FALSE(isTrayDark("KDE", false));
    CHECK(isTrayDark("KDE", true));
}
