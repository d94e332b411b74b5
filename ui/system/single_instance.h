// One running window per user and settings folder. A second start hands over its files, brings the
// first window forward, and ends.
#pragma once

#include <QHash>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace unisono::ui {

class SingleInstance : public QObject {
    Q_OBJECT

 public:
    enum class Role {
        first,        // nobody else runs: go on
        handed_over,  // the other one has the files and comes forward: end
        no_answer,    // another one runs, but does not answer: say so and end
    };

    explicit SingleInstance(const QString& settings_folder, QObject* parent = nullptr);
    ~SingleInstance() override;

    // Before there is a window. Waits for the other one, at most `patience_ms`.
    Role claim(const QStringList& files, int patience_ms = 3000);
    // Of the socket; for tests.
    [[nodiscard]] const QString& address() const { return address_; }

 signals:
    // A second start: show the window and bring it forward, then play the files, if any.
    void started(const QStringList& files);

 private:
    void listen();
    void welcome();
    void read(QLocalSocket* socket);
    [[nodiscard]] bool handOver(const QStringList& files, int patience_ms) const;

    QString address_;
    std::unique_ptr<QLockFile> lock_;
    QLocalServer* server_ = nullptr;
    QHash<QLocalSocket*, QByteArray> callers_;
};

}  // namespace unisono::ui
