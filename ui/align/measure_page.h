// The page before and while a group is measured.
#pragma once

#include <QWidget>
#include <vector>

#include "align/measure_parts.h"

class QLabel;
class QVBoxLayout;

namespace unisono::ui {

class Note;

class MeasurePage : public QWidget {
    Q_OBJECT

 public:
    explicit MeasurePage(QWidget* parent = nullptr);
    // again: the speakers that are measured now; empty: all.
    void setView(const AlignView& view, const std::vector<SpeakerId>& again);

 private:
    void showSpeakers(const AlignView& view, const std::vector<SpeakerId>& again);
    void showNote(const AlignView& view);

    AlignView view_;
    std::vector<SpeakerId> again_;
    QLabel* what_;
    QLabel* time_;
    SwellPicture* swell_;
    QLabel* hears_;
    QLabel* above_;
    HearingLevel* level_;
    QLabel* level_bold_;
    QLabel* level_icon_;
    QLabel* level_rest_;
    QVBoxLayout* rows_;
    QWidget* note_place_;
    Note* note_;
    std::vector<SureRow*> speakers_;
    std::vector<QString> shown_;
};

}  // namespace unisono::ui
