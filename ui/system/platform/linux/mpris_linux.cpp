#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPointer>
#include <QThreadPool>
#include <atomic>

#include "system/mpris_part.h"
#include "system/platform/linux/mpris_adaptors.h"

namespace unisono::ui {
namespace {

const char* const kPath = "/org/mpris/MediaPlayer2";
const char* const kName = "org.mpris.MediaPlayer2.unisono";
const char* const kPlayer = "org.mpris.MediaPlayer2.Player";
constexpr unsigned kDoNotQueue = 4;    // of RequestName
constexpr unsigned kPrimaryOwner = 1;  // its answer: ours now
constexpr unsigned kAlreadyOwner = 4;

class MprisOnBus : public QObject, public MprisPart {
 public:
    MprisOnBus(Mpris& mpris, const QString& address)
        : mpris_(mpris),
          connection_name_(freshName()),
          player_(new MprisPlayerAdaptor(mpris, this)) {
        new MprisRootAdaptor(mpris, this);
        // Meeting a bus takes a few round trips, which are waited for: not here.
        QThreadPool::globalInstance()->start([address, name = connection_name_,
                                              self = QPointer<MprisOnBus>(this)] {
            const QDBusConnection bus =
                address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
                                  : QDBusConnection::connectToBus(address, name);
            if (QCoreApplication* application = QCoreApplication::instance()) {
                QMetaObject::invokeMethod(
                    application,
                    [self, name] {
                        if (self) {
                            self->met();
                        } else {
                            QDBusConnection::disconnectFromBus(name);
                        }
                    },
                    Qt::QueuedConnection);
            }
        });
    }

    ~MprisOnBus() override {
        if (met_) {
            QDBusConnection(connection_name_).unregisterObject(kPath);
            QDBusConnection::disconnectFromBus(connection_name_);
        }
    }

    void changed(const MprisView& before) override {
        if (!met_) {
            return;  // whoever comes later reads everything
        }
        const MprisView& view = mpris_.view();
        QVariantMap changes = mprisProperties(view, mpris_.trackPath());
        const auto same = [&changes](const char* name, bool is_same) {
            if (is_same) {
                changes.remove(name);
            }
        };
        same("PlaybackStatus", view.status == before.status);
        same("Metadata", view.title == before.title && view.artist == before.artist &&
                             view.album == before.album && view.track == before.track &&
                             view.length_us == before.length_us);
        same("Volume", view.volume == before.volume);
        same("CanGoNext", view.can_next == before.can_next);
        same("CanGoPrevious", view.can_previous == before.can_previous);
        same("CanPlay", view.can_play == before.can_play);
        same("CanPause", view.can_pause == before.can_pause);
        same("CanSeek", view.can_seek == before.can_seek);
        if (changes.isEmpty()) {
            return;
        }
        QDBusMessage signal = QDBusMessage::createSignal(kPath, "org.freedesktop.DBus.Properties",
                                                         "PropertiesChanged");
        signal << QString(kPlayer) << changes << QStringList();
        QDBusConnection(connection_name_).send(signal);
    }

    void seeked(qint64 position_us) override {
        if (met_) {
            emit player_->Seeked(position_us);
        }
    }

 private:
    static QString freshName() {
        static std::atomic<int> next{0};
        return QString("unisono-mpris-%1").arg(++next);
    }

    void met() {
        QDBusConnection bus(connection_name_);
        if (!bus.isConnected()) {
            return;
        }
        met_ = true;
        bus.registerObject(kPath, this, QDBusConnection::ExportAdaptors);
        ask(kName);
    }

    // Another Unisono, of another settings folder, may have the plain name.
    void ask(const QString& name) {
        QDBusMessage call = QDBusMessage::createMethodCall(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName");
        call << name << kDoNotQueue;
        auto* watcher =
            new QDBusPendingCallWatcher(QDBusConnection(connection_name_).asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [this, name](QDBusPendingCallWatcher* finished) {
                    const QDBusPendingReply<unsigned> reply = *finished;
                    finished->deleteLater();
                    if (reply.isError()) {
                        return;
                    }
                    if (reply.value() == kPrimaryOwner || reply.value() == kAlreadyOwner) {
                        setName(mpris_, name);
                    } else if (name == kName) {
                        ask(QString("%1.instance%2")
                                .arg(kName)
                                .arg(QCoreApplication::applicationPid()));
                    }
                });
    }

    Mpris& mpris_;
    QString connection_name_;
    MprisPlayerAdaptor* player_;
    bool met_ = false;
};

}  // namespace

std::unique_ptr<MprisPart> makeMprisPart(Mpris& mpris, const QString& address) {
    return std::make_unique<MprisOnBus>(mpris, address);
}

}  // namespace unisono::ui
