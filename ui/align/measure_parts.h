// Parts of the page that is shown while a group is measured.
#pragma once

#include <QElapsedTimer>
#include <QWidget>
#include <vector>

#include "align/align_words.h"

namespace unisono::ui {

// Listen to the room, wake the speakers, measure, check.
class StepsBar : public QWidget {
    Q_OBJECT

 public:
    explicit StepsBar(QWidget* parent = nullptr);
    // The one under way; -1: none yet; 4: all done.
    void setStep(int step);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    int step_ = -2;
};

// How loud the sound is over its length, 0 … 1, as it is played: a soft swell, then the noise that
// is measured.
double loudnessAt(double second);

// The sound, what of it was played, and where it is now.
class SwellPicture : public QWidget {
    Q_OBJECT

 public:
    explicit SwellPicture(QWidget* parent = nullptr);
    void setPosition(double played_s, double sound_s);
    [[nodiscard]] QSize sizeHint() const override { return {894, 92}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 56}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    double played_s_ = 0.0;
    double sound_s_ = 2.4;
};

// Where a level stands on the scale, 0 … 1.
double levelPlace(double level_dbfs);
// From where to where a level is good, on that scale.
inline constexpr double kGoodFrom_dbfs = -47.0;
inline constexpr double kGoodTo_dbfs = -12.0;

// What the microphone hears: room noise, good, too loud.
class HearingLevel : public QWidget {
    Q_OBJECT

 public:
    explicit HearingLevel(QWidget* parent = nullptr);
    void setLevel(bool open, double level_dbfs, std::optional<double> room_dbfs);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    bool open_ = false;
    double shown_dbfs_ = -120.0;
    std::optional<double> room_dbfs_;
    QElapsedTimer since_;
};

// One speaker while it is measured: how sure it is, as far as that is known.
class SureRow : public QWidget {
    Q_OBJECT

 public:
    explicit SureRow(QWidget* parent = nullptr);
    void setSpeaker(const SpeakerView& speaker);
    void setKnown(std::optional<double> confidence, const QString& words, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, sizeHint().height()}; }
    struct Columns {
        qreal bar_left, bar_right, words_left;
    };
    [[nodiscard]] static Columns columns(qreal width);
    static constexpr double kEnough = 0.8;  // of confidence: as the grading has it

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void describe();
    SpeakerView speaker_;
    std::optional<double> confidence_;
    QString words_;
    Tone tone_ = Tone::quiet;
};

// Above them: what the columns are.
class SureHeader : public QWidget {
    Q_OBJECT

 public:
    explicit SureHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace unisono::ui
