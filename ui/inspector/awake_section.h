// When a speaker is kept from falling asleep.
#pragma once

#include <QWidget>

#include "model/speaker.h"

namespace unisono::ui {

class Segmented;

class AwakeSection : public QWidget {
    Q_OBJECT

 public:
    explicit AwakeSection(QWidget* parent = nullptr);
    void setAwake(KeepAwake awake);  // never automatic: what that means for this speaker

 signals:
    void chosen(unisono::KeepAwake awake);

 private:
    Segmented* choices_;
};

}  // namespace unisono::ui
