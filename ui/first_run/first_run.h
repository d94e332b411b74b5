#pragma once
#include <QWidget>
namespace unisono::ui {
class FirstRun : public QWidget {
    Q_OBJECT
 public:
    explicit FirstRun(QWidget* parent = nullptr) : QWidget(parent) {}
    void setReadySpeakers(int) {}
 signals:
    void simulatedWanted();
    void soundSettingsWanted();
    void bluetoothSettingsWanted();
    void groupWanted();
};
}
