// The speakers' errors over time, as curves around the finish line. Draws from plain values,
// redraws its picture only when they change, and lays cursor and selection over it.
#pragma once

#include <QPixmap>
#include <QWidget>
#include <cstdint>
#include <optional>
#include <vector>

#include "monitor/monitor_view.h"
#include "monitor/plot_geometry.h"

namespace unisono::ui {

// Of an event's flag in the plot, and of its icon in the list.
[[nodiscard]] const QColor& flagColour(Tone tone);

class ErrorPlot : public QWidget {
    Q_OBJECT

 public:
    explicit ErrorPlot(QWidget* parent = nullptr);

    void setView(const MonitorView& view);
    // How many columns of history it can show.
    [[nodiscard]] int plotWidth() const;
    [[nodiscard]] ToleranceBand band() const;
    void select(std::optional<std::uint64_t> event);
    [[nodiscard]] std::optional<std::uint64_t> selected() const { return selected_; }
    // What the cursor reads: "14:03:12" and a line per speaker; empty without a cursor.
    [[nodiscard]] QStringList readOut() const;
    void setCursorAt(std::optional<std::int64_t> unix_ms);
    // How often the picture below cursor and selection was drawn.
    [[nodiscard]] int drawn() const { return drawn_; }

    // The plot alone, for a file.
    void draw(QPainter& painter, const QSize& size) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
    void eventChosen(quint64 serial);
    void plotWidthChanged(int width);

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    static constexpr double kFlag_px = 18.0;
    [[nodiscard]] PlotArea areaFor(const QSize& size) const;
    [[nodiscard]] std::vector<PlotFlag> flagsIn(const PlotArea& area) const;
    [[nodiscard]] const PlotFlag* flagAt(const std::vector<PlotFlag>& flags,
                                         const QPointF& where) const;
    void drawGround(QPainter& painter, const PlotArea& area) const;
    void drawAxes(QPainter& painter, const PlotArea& area, const QSize& size) const;
    void drawCurves(QPainter& painter, const PlotArea& area) const;
    void drawFlags(QPainter& painter, const PlotArea& area) const;
    void drawCursor(QPainter& painter, const PlotArea& area) const;
    void moveCursor(int columns);
    void stepEvent(int direction);
    void tell();
    void renew();

    SyncHistory::Excerpt history_;
    std::vector<MonitorSpeaker> speakers_;
    std::vector<MonitorEvent> events_;
    Goal goal_ = Goal::one_room;
    double tolerance_ms_ = 2.0;
    ErrorScale scale_;
    std::optional<std::uint64_t> selected_;
    std::optional<std::int64_t> cursor_unix_ms_;
    bool hovering_ = false;
    bool ring_ = false;
    QPixmap picture_;
    int drawn_ = 0;
};

}  // namespace unisono::ui
