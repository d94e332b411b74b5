// What a microphone heard of one speaker: the response to a click, with the arrival that counts
// and a louder reflection, if there is one.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

namespace unisono::ui {

// Draws a curve of -1 … 1 into `where`; also used for small ones in tables.
void drawResponse(QPainter& painter, const QRectF& where, const std::vector<float>& values,
                  const QColor& colour, qreal width);

class ImpulsePlot : public QWidget {
    Q_OBJECT

 public:
    explicit ImpulsePlot(QWidget* parent = nullptr);

    // values: -1 … 1; reflection_ms after the first arrival; number: of the speaker's colour.
    void setResponse(std::vector<float> values, double samples_per_ms, int first_arrival,
                     std::optional<double> reflection_ms, int number);
    // "Hall", and when it was first heard; without it the time is left out.
    void setNames(const QString& speaker, const QString& arrival);
    void clear(const QString& why);  // a sentence instead of a curve
    // What it shows, in a sentence; also its accessible name.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] QSize sizeHint() const override { return {340, 286}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 140}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void describe();

    std::vector<float> values_;
    double samples_per_ms_ = 48.0;
    int first_ = 0;
    std::optional<double> reflection_ms_;
    int number_ = 0;
    QString speaker_;
    QString arrival_;
    QString why_;
};

}  // namespace unisono::ui
