// The desktop's media controls, on a bus of our own. Without dbus-daemon there is nothing to test
// against but silence.
#include "system/mpris.h"

#include <QCoreApplication>
#include <QFile>
#include <QKeyEvent>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "support/catch.h"
#include "system/media_keys.h"

#ifdef UNISONO_TESTS_DBUS
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

using namespace unisono::ui;

namespace {

constexpr int kPatience_ms = 20000;

MprisView playingView() {
    MprisView view;
    view.status = MprisView::Status::playing;
    view.title = "Ständchen";
    view.track = "/music/1.flac";
    view.length_us = 200'000'000;
    view.volume = 0.5;
    view.can_play = view.can_pause = view.can_seek = view.can_next = true;
    return view;
}

}  // namespace

TEST_CASE("Without a bus media controls are silent", "[ui][mpris]") {
    Mpris mpris("unix:path=/nonexistent/bus");
    mpris.setView(playingView());
    mpris.setPosition(5);
    QCoreApplication::processEvents();
    CHECK(mpris.name().isEmpty());
}

TEST_CASE("A playing position goes on by itself", "[ui][mpris]") {
    qint64 now_us = 0;
    Mpris mpris("unix:path=/nonexistent/bus");
    mpris.setClock([&] { return now_us; });
    MprisView view = playingView();
    mpris.setView(view);
    mpris.setPosition(10'000'000);
    now_us += 3'000'000;
    CHECK(mpris.position() == 13'000'000);
    view.status = MprisView::Status::paused;
    mpris.setView(view);
    now_us += 3'000'000;
    CHECK(mpris.position() == 13'000'000);
    view.status = MprisView::Status::playing;
    mpris.setView(view);
    now_us += 900'000'000;
    CHECK(mpris.position() == view.length_us);
    view.track = "/music/2.flac";
    mpris.setView(view);
    CHECK(mpris.position() == 0);
}

TEST_CASE("Media keys of the window are told apart", "[ui][mpris]") {
    QObject window;
    MediaKeys keys(window);
    QSignalSpy toggled(&keys, &MediaKeys::playPauseWanted);
    QSignalSpy next(&keys, &MediaKeys::nextWanted);
    const auto press = [&](int key, bool again = false) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, {}, again);
        return QCoreApplication::sendEvent(&window, &event);
    };
    CHECK(press(Qt::Key_MediaTogglePlayPause));
    CHECK(press(Qt::Key_MediaPlay));
    CHECK(press(Qt::Key_MediaNext));
    press(Qt::Key_MediaNext, true);
    CHECK_FALSE(press(Qt::Key_A));
    CHECK(toggled.count() == 2);
    CHECK(next.count() == 1);
}

#ifdef UNISONO_TESTS_DBUS

namespace {

// A dbus-daemon that lives as long as this.
class PrivateBus {
 public:
    PrivateBus() {
        const QString program = QStandardPaths::findExecutable("dbus-daemon");
        if (program.isEmpty()) {
            return;
        }
        QFile file(folder_.filePath("bus.conf"));
        if (!file.open(QIODevice::WriteOnly)) {
            return;
        }
        file.write(QString("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus "
                           "Configuration 1.0//EN\" "
                           "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                           "<busconfig><type>session</type><listen>unix:path=%1</listen>"
                           "<policy context=\"default\"><allow send_destination=\"*\" "
                           "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
                           "</policy></busconfig>")
                       .arg(folder_.filePath("bus"))
                       .toUtf8());
        file.close();
        daemon_.start(program, {"--nofork", "--nopidfile", "--print-address=1",
                                "--config-file=" + file.fileName()});
        if (daemon_.waitForStarted(kPatience_ms) && daemon_.waitForReadyRead(kPatience_ms)) {
            address_ = QString::fromUtf8(daemon_.readLine()).trimmed();
        }
    }
    ~PrivateBus() {
        if (daemon_.state() != QProcess::NotRunning) {
            daemon_.kill();
            daemon_.waitForFinished(kPatience_ms);
        }
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;
    [[nodiscard]] const QString& address() const { return address_; }

 private:
    QTemporaryDir folder_;
    QProcess daemon_;
    QString address_;
};

}  // namespace

// Somebody else on the bus, such as the desktop's panel.
class Panel : public QObject {
    Q_OBJECT

 public:
    explicit Panel(const QString& address) : bus_(QDBusConnection::connectToBus(address, "panel")) {
        listen(true);
    }
    // A connection that goes while news arrive may be deleted twice: nobody listens by then.
    ~Panel() override {
        listen(false);
        QDBusConnection::disconnectFromBus("panel");
    }
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

    [[nodiscard]] QDBusConnection& bus() { return bus_; }

    QDBusMessage call(const QString& to, const char* interface, const char* method,
                      const QVariantList& arguments = {}) {
        QDBusMessage message = QDBusMessage::createMethodCall(to, kPath, interface, method);
        message.setArguments(arguments);
        QDBusPendingCallWatcher watcher(bus_.asyncCall(message, kPatience_ms));
        (void)QTest::qWaitFor([&] { return watcher.isFinished(); }, kPatience_ms);
        return watcher.reply();
    }

    QVariant get(const QString& to, const char* name) {
        const QDBusMessage reply = call(to, "org.freedesktop.DBus.Properties", "Get",
                                        {"org.mpris.MediaPlayer2.Player", QString(name)});
        REQUIRE(reply.type() == QDBusMessage::ReplyMessage);
        return reply.arguments().at(0).value<QDBusVariant>().variant();
    }

    QList<QVariantMap> changes;
    QList<qlonglong> jumps;

 public slots:
    void onChanged(const QString& interface, const QVariantMap& changed, const QStringList&) {
        if (interface == "org.mpris.MediaPlayer2.Player") {
            changes << changed;
        }
    }
    void onSeeked(qlonglong position) { jumps << position; }

 private:
    static constexpr const char* kPath = "/org/mpris/MediaPlayer2";
    void listen(bool on) {
        const auto to = [&](const char* interface, const char* signal, const char* slot) {
            on ? bus_.connect({}, kPath, interface, signal, this, slot)
               : bus_.disconnect({}, kPath, interface, signal, this, slot);
        };
        to("org.freedesktop.DBus.Properties", "PropertiesChanged",
           SLOT(onChanged(QString, QVariantMap, QStringList)));
        to("org.mpris.MediaPlayer2.Player", "Seeked", SLOT(onSeeked(qlonglong)));
    }

    QDBusConnection bus_;
};

TEST_CASE("A desktop sees and steers what plays", "[ui][mpris]") {
    const PrivateBus bus;
    if (bus.address().isEmpty()) {
        WARN("there is no dbus-daemon: nothing was tested");
        return;
    }
    qint64 now_us = 0;
    Mpris mpris(bus.address());
    mpris.setClock([&] { return now_us; });
    MprisView view = playingView();
    mpris.setView(view);
    REQUIRE(QTest::qWaitFor([&] { return !mpris.name().isEmpty(); }, kPatience_ms));
    const QString name = "org.mpris.MediaPlayer2.unisono";
    CHECK(mpris.name() == name);
    Panel panel(bus.address());
    REQUIRE(panel.bus().isConnected());
    const char* const player = "org.mpris.MediaPlayer2.Player";

    SECTION("properties") {
        CHECK(panel.get(name, "PlaybackStatus") == "Playing");
        CHECK(panel.get(name, "Volume").toDouble() == 0.5);
        CHECK(panel.get(name, "CanGoNext").toBool());
        CHECK_FALSE(panel.get(name, "CanGoPrevious").toBool());
        CHECK(panel.get(name, "CanControl").toBool());
        now_us += 7'000'000;
        CHECK(panel.get(name, "Position").toLongLong() == 7'000'000);
        const auto data = qdbus_cast<QVariantMap>(panel.get(name, "Metadata"));
        CHECK(data["xesam:title"] == "Ständchen");
        CHECK(data["mpris:length"].toLongLong() == 200'000'000);
        CHECK(data["mpris:trackid"].value<QDBusObjectPath>().path() == mpris.trackPath());
    }
    SECTION("only what has changed is told") {
        mpris.setView(view);
        view.volume = 0.25;
        mpris.setView(view);
        REQUIRE(QTest::qWaitFor([&] { return !panel.changes.isEmpty(); }, kPatience_ms));
        CHECK(panel.changes[0].keys() == QStringList{"Volume"});
        view.status = MprisView::Status::paused;
        view.title = "Der Leiermann";
        mpris.setView(view);
        REQUIRE(QTest::qWaitFor([&] { return panel.changes.size() == 2; }, kPatience_ms));
        CHECK(panel.changes[1].keys() == QStringList{"Metadata", "PlaybackStatus"});
        mpris.setPosition(500'000);
        mpris.setPosition(90'000'000);
        REQUIRE(QTest::qWaitFor([&] { return !panel.jumps.isEmpty(); }, kPatience_ms));
        CHECK(panel.jumps == QList<qlonglong>{90'000'000});
    }
    SECTION("what it asks for is done") {
        QSignalSpy toggled(&mpris, &Mpris::playPauseWanted);
        QSignalSpy next(&mpris, &Mpris::nextWanted);
        QSignalSpy previous(&mpris, &Mpris::previousWanted);
        QSignalSpy seek(&mpris, &Mpris::seekWanted);
        QSignalSpy volume(&mpris, &Mpris::volumeWanted);
        QSignalSpy raise(&mpris, &Mpris::raiseWanted);
        QSignalSpy files(&mpris, &Mpris::filesWanted);
        panel.call(name, player, "PlayPause");
        panel.call(name, player, "Next");
        panel.call(name, player, "Previous");  // cannot
        panel.call(name, "org.mpris.MediaPlayer2", "Raise");
        CHECK(toggled.count() == 1);
        CHECK(next.count() == 1);
        CHECK(previous.isEmpty());
        CHECK(raise.count() == 1);

        panel.call(name, player, "Seek", {qlonglong{5'000'000}});
        panel.call(name, player, "Seek", {qlonglong{-50'000'000}});
        panel.call(name, player, "Seek",
                   {std::numeric_limits<qlonglong>::max()});  // the next piece
        panel.call(name, player, "Seek", {std::numeric_limits<qlonglong>::min()});
        CHECK(next.count() == 2);
        REQUIRE(seek.count() == 3);
        CHECK(seek[0][0].toLongLong() == 5'000'000);
        CHECK(seek[1][0].toLongLong() == 0);
        CHECK(seek[2][0].toLongLong() == 0);
        const auto here = QVariant::fromValue(QDBusObjectPath(mpris.trackPath()));
        panel.call(name, player, "SetPosition", {here, qlonglong{60'000'000}});
        panel.call(name, player, "SetPosition", {here, qlonglong{-1}});
        panel.call(name, player, "SetPosition",
                   {QVariant::fromValue(QDBusObjectPath("/gone")), qlonglong{1}});
        REQUIRE(seek.count() == 4);
        CHECK(seek[3][0].toLongLong() == 60'000'000);

        panel.call(name, "org.freedesktop.DBus.Properties", "Set",
                   {QString(player), "Volume", QVariant::fromValue(QDBusVariant(3.0))});
        REQUIRE(volume.count() == 1);
        CHECK(volume[0][0].toDouble() == 1.0);
        panel.call(name, player, "OpenUri", {"file:///music/a%20b.flac"});
        panel.call(name, player, "OpenUri", {"http://example.org/a.flac"});
        panel.call(name, player, "OpenUri", {"rtsp://example.org/a.flac"});
        REQUIRE(files.count() == 2);
        CHECK(files[0][0].toStringList() == QStringList{"/music/a b.flac"});
        CHECK(files[1][0].toStringList() == QStringList{"http://example.org/a.flac"});
    }
    SECTION("a second one gets a name of its own") {
        Mpris second(bus.address());
        REQUIRE(QTest::qWaitFor([&] { return !second.name().isEmpty(); }, kPatience_ms));
        CHECK(second.name().startsWith(name + ".instance"));
    }
}

#include "mpris_test.moc"
#endif
