// Align: choose a microphone, measure, see what was found, apply it. Shows views and tells what is
// wanted; who owns it talks to the studio. Esc changes nothing, in every state.
#pragma once

#include <QDialog>
#include <QPointer>
#include <vector>

#include "align/align_view.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace unisono::ui {

class AlignFooter;
class ElidedLabel;
class MeasurePage;
class MicrophonePicker;
class ResultPage;
class Segmented;
class StepsBar;

class AlignDialog : public QDialog {
    Q_OBJECT

 public:
    enum class State { ready, measuring, failed, result, applied };

    explicit AlignDialog(QWidget* parent = nullptr);
    ~AlignDialog() override;

    // The latest, 10 to 25 times a second.
    void setView(const AlignView& view);
    [[nodiscard]] const AlignView& view() const { return view_; }
    [[nodiscard]] State state() const { return state_; }
    // What is proposed, of all runs of this dialog; null before. To be handed to
    // StudioModel::applyReport() with what applyWanted() tells.
    [[nodiscard]] std::shared_ptr<const AlignReport> report() const { return view_.report; }

    // The owner begins a check of what was applied; its run is not shown as a new measurement.
    void setChecking();
    // … and what it found, from the first to the last.
    void setChecked(double spread_ms);

    // With exactly one microphone that may be used, and nothing to choose, one click is enough.
    [[nodiscard]] static bool startsAtOnce(const AlignView& view);

    [[nodiscard]] QSize sizeHint() const override;

 public slots:
    void reject() override;

 signals:
    void microphoneChosen(const unisono::InputId& microphone);
    void measureWanted(const std::vector<unisono::SpeakerId>& only);  // empty: all
    void cancelWanted();
    void applyWanted(const std::vector<unisono::SpeakerId>& only, bool match_levels);
    void listenWanted(bool after);
    void discarded();
    void undoWanted();  // of what was applied

 protected:
    void paintEvent(QPaintEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    void enter(State state);
    void paintCorners(QPainter& painter);
    void showHeader();
    void showFooter();
    void measure(const std::vector<SpeakerId>& only);
    void measureAgain();
    void apply(bool all);
    [[nodiscard]] std::vector<SpeakerId> again() const;
    [[nodiscard]] QWidget* scrolled(QWidget* page);

    AlignView view_;
    State state_ = State::ready;
    std::vector<SpeakerId> only_;  // measured now
    bool wants_run_ = false;       // asked for, and not yet seen to run
    std::uint64_t asked_at_run_ = 0;
    QSize own_size_;

    QWidget* header_;
    QLabel* emblem_;
    ElidedLabel* title_;
    ElidedLabel* subtitle_;
    MicrophonePicker* picker_;
    QWidget* listen_;
    Segmented* before_after_;
    StepsBar* steps_;
    QStackedWidget* pages_;
    MeasurePage* measure_;
    ResultPage* result_;
    AlignFooter* footer_;
    QPointer<QWidget> scrim_;
};

}  // namespace unisono::ui
