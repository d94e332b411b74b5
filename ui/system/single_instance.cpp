#include "system/single_instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include "system/handover.h"

namespace unisono::ui {
namespace {

constexpr int kMostCallers = 8;
constexpr int kCallerPatience_ms = 3000;
const char kYes[] = "yes\n";

// Within the user's own folder, where the system has one; names are the same for all of a user's
// starts and differ between settings folders.
QString addressOf(const QString& folder) {
    const QByteArray who = (QDir::homePath() + '\n' + QDir(folder).absolutePath()).toUtf8();
    const QString name =
        "unisono-" +
        QString::fromLatin1(
            QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().left(16));
#ifdef Q_OS_UNIX
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    // A socket's path has room for about 100 bytes.
    if (!runtime.isEmpty() && runtime.toUtf8().size() < 70 && QDir(runtime).exists()) {
        return runtime + '/' + name;
    }
#endif
    return name;
}

}  // namespace

SingleInstance::SingleInstance(const QString& settings_folder, QObject* parent)
    : QObject(parent), address_(addressOf(settings_folder)) {
    if (!settings_folder.isEmpty() && QDir().mkpath(settings_folder)) {
        lock_ = std::make_unique<QLockFile>(QDir(settings_folder).filePath("window.lock"));
        lock_->setStaleLockTime(0);  // stale only if its process is gone
    }
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Role SingleInstance::claim(const QStringList& files, int patience_ms) {
    // The lock decides: two starts at the same moment cannot both get it, and it falls with its
    // process, however that ends. The socket only carries words.
    if (lock_) {
        if (lock_->tryLock(0)) {
            listen();
            return Role::first;
        }
        if (lock_->error() == QLockFile::LockFailedError) {
            return handOver(files, patience_ms) ? Role::handed_over : Role::no_answer;
        }
    }
    // No lock could be had, so whoever answers is first.
    if (handOver(files, 300)) {
        return Role::handed_over;
    }
    listen();
    return Role::first;
}

void SingleInstance::listen() {
    server_ = new QLocalServer(this);
    server_->setSocketOptions(QLocalServer::UserAccessOption);
    server_->setMaxPendingConnections(kMostCallers);
    connect(server_, &QLocalServer::newConnection, this, &SingleInstance::welcome);
    if (!server_->listen(address_)) {
        QLocalServer::removeServer(address_);  // of one that crashed
        server_->listen(address_);             // else later starts run on their own: bearable
    }
}

void SingleInstance::welcome() {
    while (QLocalSocket* socket = server_->nextPendingConnection()) {
        if (callers_.size() >= kMostCallers) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        callers_.insert(socket, {});
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            callers_.remove(socket);
            socket->deleteLater();
        });
        QTimer::singleShot(kCallerPatience_ms, socket, [socket] { socket->abort(); });
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket* socket) {
    const auto caller = callers_.find(socket);
    if (caller == callers_.end()) {
        return;
    }
    QByteArray& words = *caller;
    words += socket->read(kLargestHandover + 1 - words.size());
    const auto end = words.indexOf('\n');
    if (end < 0) {
        if (words.size() > kLargestHandover) {
            socket->abort();
        }
        return;
    }
    const auto handover = decodeHandover(words.left(end));
    callers_.remove(socket);
    if (!handover) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    socket->write(kYes);
    socket->disconnectFromServer();
    if (!handover->activation.isEmpty()) {
        // Qt passes it on with the next wish to come forward.
        qputenv("XDG_ACTIVATION_TOKEN", handover->activation.toUtf8());
    }
    emit started(handover->files);
}

bool SingleInstance::handOver(const QStringList& files, int patience_ms) const {
    QDeadlineTimer patience(patience_ms);
    const QByteArray words = encodeHandover({files, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")});
    do {
        QLocalSocket socket;
        socket.connectToServer(address_);
        const auto left = [&] {
            return static_cast<int>(qMax<qint64>(1, patience.remainingTime()));
        };
        if (socket.waitForConnected(left())) {
            socket.write(words);
            socket.flush();
            QByteArray answer;
            while (answer.size() < static_cast<qsizetype>(sizeof kYes) - 1 &&
                   socket.waitForReadyRead(left())) {
                answer += socket.read(16);
            }
            if (answer == kYes) {
                return true;
            }
            if (patience.hasExpired()) {
                return false;
            }
        }
        QThread::msleep(20);  // it may be just starting
    } while (!patience.hasExpired());
    return false;
}

}  // namespace unisono::ui
