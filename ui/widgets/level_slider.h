// A volume, 0 … 100, with the live level running inside the part that is set.
#pragma once

#include <QSlider>

namespace unisono::ui {

// Part of the set groove that a level fills, 0 … 1: -60 dB and less is empty.
[[nodiscard]] double levelFraction(double level_db);
// What a falling meter shows `elapsed_ms` after it showed `shown_db`: up at once, down 20 dB/s.
[[nodiscard]] double fallingLevel_db(double shown_db, double now_db, int elapsed_ms);

class LevelSlider : public QSlider {
    Q_OBJECT

 public:
    explicit LevelSlider(QWidget* parent = nullptr);

    // For the dark bar.
    void setStage(bool stage);
    // The level now. Shown with the next tick().
    void setLevel_db(double level_db) { level_db_ = level_db; }
    // Nothing plays: the set part in its quiet colour.
    void setSilent() { level_db_ = -120.0; }
    // The owner's clock, 25 times a second (10 with less motion).
    void tick(int elapsed_ms = 40);
    [[nodiscard]] double shown_db() const { return shown_db_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    [[nodiscard]] bool isMirrored() const;
    [[nodiscard]] QRectF grooveRect() const;
    [[nodiscard]] double handleX(int value) const;
    [[nodiscard]] int valueAt(double x) const;

    bool stage_ = false;
    double level_db_ = -120.0;
    double shown_db_ = -120.0;
    double painted_db_ = -120.0;
    double grabbed_ = 0.0;  // from the handle's middle
    int wheel_ = 0;         // eighths of a degree that are not a step yet
};

}  // namespace unisono::ui
