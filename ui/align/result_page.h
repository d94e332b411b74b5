// What a measurement found, and what would be set.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "align/align_words.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace unisono::ui {

class AlignBars;
class ElidedLabel;
class ImpulsePlot;
class Note;
class ResultHeader;
class ResultRow;

class ResultPage : public QWidget {
    Q_OBJECT

 public:
    enum class Stage { proposed, applied, checking, checked };
    explicit ResultPage(QWidget* parent = nullptr);
    void setView(const AlignView& view);
    void setStage(Stage stage, double checked_ms = 0.0);
    [[nodiscard]] bool matchLevels() const;
    [[nodiscard]] SpeakerId selected() const;
    void select(const SpeakerId& id);

 signals:
    void againWanted(const SpeakerId& id);

 private:
    void showSpreads();
    void showSpeakers();
    void showSelected();

    AlignView view_;
    Stage stage_ = Stage::proposed;
    double checked_ms_ = 0.0;
    QLabel *before_title_, *before_ms_, *before_rest_;
    QLabel *after_title_, *after_ms_, *after_rest_;
    AlignBars *before_, *after_;
    ResultHeader* header_;
    QVBoxLayout* rows_;
    QButtonGroup* group_;
    std::vector<ResultRow*> speakers_;
    Note* note_;
    QLabel* notices_;
    QCheckBox* match_;
    ElidedLabel* plot_title_;
    ImpulsePlot* plot_;
};

}  // namespace unisono::ui
