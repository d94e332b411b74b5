// The loudness of a track over its length, how much of it has played, and a way to go elsewhere in
// it: by click, by dragging, by ← and →. Time runs left to right in every language.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "studio/studio_snapshot.h"

namespace unisono::ui {

class WaveformView : public QWidget {
    Q_OBJECT

 public:
    explicit WaveformView(QWidget* parent = nullptr);

    // Without a waveform: a groove. The same pointer: the same picture.
    void setWaveform(std::shared_ptr<const Waveform> waveform);
    // No length: live, or not known; then nothing can be sought.
    void setTimes(double position_s, std::optional<double> length_s, bool seekable);

    [[nodiscard]] double position_s() const { return position_s_; }
    [[nodiscard]] double length_s() const { return length_s_.value_or(0.0); }
    [[nodiscard]] bool canSeek() const { return seekable_ && length_s() > 0.0; }
    // What the playhead shows: where a drag or a jump goes, else the position.
    [[nodiscard]] double shown_s() const;
    // From the keyboard or an assistive technology.
    void jump(double to_s);

    [[nodiscard]] QSize sizeHint() const override { return {300, 32}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 24}; }

 signals:
    void seek(double position_s);
    // Where a drag would go; none: it is over. For the time beside the picture.
    void previewed(std::optional<double> position_s);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] double xOf(double time_s) const;
    void setHover(std::optional<double> x);
    void endDrag(bool seek_there);
    void shownChanged();
    void paintBars(QPainter& painter, const QRect& dirty) const;
    void paintGroove(QPainter& painter) const;
    void paintBubble(QPainter& painter, double x) const;

    std::shared_ptr<const Waveform> waveform_;
    std::vector<float> heights_;
    double position_s_ = 0.0;
    std::optional<double> length_s_;
    bool seekable_ = false;
    std::optional<double> drag_x_;
    std::optional<double> hover_x_;
    // Where the last jump went, until the studio has followed.
    std::optional<double> jumped_s_;
    int waited_ = 0;
    int painted_x_ = -1;  // playhead, in device pixels
};

}  // namespace unisono::ui
