// Which part of the sound a speaker plays, and how loud.
#pragma once

#include <QWidget>

#include "model/speaker.h"

class QLabel;
class QToolButton;

namespace unisono::ui {

class LevelSlider;
class Segmented;

class LevelSection : public QWidget {
    Q_OBJECT

 public:
    explicit LevelSection(QWidget* parent = nullptr);

    void setRole(Role role);
    void setVolume(const QString& name, int volume, bool muted);
    void setLevel_db(double level_db);
    void tick(int elapsed_ms);

 signals:
    void roleChosen(unisono::Role role);
    void volumeChanged(int volume);
    void muteToggled(bool muted);

 private:
    void showVolume(int volume);

    Segmented* roles_;
    LevelSlider* slider_;
    QLabel* number_;
    QToolButton* mute_;
    bool muted_ = false;
};

}  // namespace unisono::ui
