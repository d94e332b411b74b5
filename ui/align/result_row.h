// One speaker of a result: its own delay, how it was heard, and how sure that is.
#pragma once

#include <QAbstractButton>

#include "align/align_words.h"
#include "align/response_curve.h"

class QPushButton;

namespace unisono::ui {

// Where the columns of the table begin, in a row of that width. A width of 0: there is no room.
struct ResultColumns {
    qreal name_left = 0, name_width = 0;
    qreal delay_left = 0, delay_width = 0;
    qreal curve_left = 0, curve_width = 0;
    qreal sure_left = 0, sure_width = 0;
};
ResultColumns resultColumns(qreal width, qreal again_width);

class ResultHeader : public QWidget {
    Q_OBJECT

 public:
    explicit ResultHeader(QWidget* parent = nullptr);
    void setAgainWidth(qreal width);
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    qreal again_width_ = 0.0;
};

// Checkable: the one whose response is shown. With arrow keys, as radio buttons.
class ResultRow : public QAbstractButton {
    Q_OBJECT

 public:
    explicit ResultRow(QWidget* parent = nullptr);
    void setResult(const AlignedSpeaker& result, const AlignSpeakerView& speaker);
    // What all rows keep free at their end for the button that some have.
    void setAgainWidth(qreal width);
    [[nodiscard]] qreal againWidth() const;
    void setAgainEnabled(bool enabled);
    [[nodiscard]] const SpeakerId& id() const { return id_; }
    [[nodiscard]] QPushButton* againButton() const { return again_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }

 signals:
    void againWanted();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    SpeakerId id_;
    SpeakerView speaker_;
    QString own_, reported_, sure_, why_;
    words::Sureness sureness_ = words::Sureness::sure;
    int bars_ = 3;
    ResponseCurve curve_;
    QPushButton* again_;
    qreal again_width_ = 0.0;
};

}  // namespace unisono::ui
