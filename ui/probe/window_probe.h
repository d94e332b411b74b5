// A testing aid, off unless UNISONO_UI_PROBE names a file: what the window shows and where, as
// JSON, so that a test can use it with a real mouse and without knowing a single pixel.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>

#include "model/studio_model.h"

namespace unisono::ui {

class WindowProbe : public QObject {
    Q_OBJECT

 public:
    static constexpr int kInterval_ms = 200;

    // Does nothing without the environment variable.
    static void startIfWanted(StudioModel& model, QObject* parent);

    WindowProbe(StudioModel& model, QString path, QObject* parent);

    // "widgets": every visible one that has a name, and every row of a list, with its global
    // rectangle; and of the model what the window says: "play", "sync", "groups", "align", …
    [[nodiscard]] QJsonObject look() const;

 private:
    void write();

    StudioModel& model_;
    QString path_;
    QByteArray written_;
    QTimer timer_;
};

}  // namespace unisono::ui
