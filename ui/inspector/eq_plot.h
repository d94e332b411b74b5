// The picture of an equalizer: its curve, and a point for each band to be dragged.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "inspector/eq_geometry.h"
#include "model/speaker.h"
#include "widgets/accessible_rows.h"

namespace unisono::ui {

// Drag: frequency and gain. Wheel: width of the point under the pointer, or of the chosen one.
// Double-click: a new point. Keys: arrows move the chosen point
// (Shift far, Ctrl finely), + and − its width, Page up and down choose, Insert adds, Del removes.
class EqPlot : public QWidget, public AccessibleRows {
    Q_OBJECT

 public:
    explicit EqPlot(QWidget* parent = nullptr);

    // While a point is dragged what comes from outside waits until it is let go.
    void setBands(const std::vector<EqBand>& bands, double rate_hz);
    [[nodiscard]] const std::vector<EqBand>& bands() const { return bands_; }
    [[nodiscard]] std::optional<std::size_t> chosen() const { return chosen_; }
    void choose(std::optional<std::size_t> index);

    void addPoint();  // where there is room
    void addPointAt(double hz, double db);
    void removeChosen();

    [[nodiscard]] EqScale scale() const;

    // For those who listen: a sentence for each point.
    [[nodiscard]] int rowCount() const override { return static_cast<int>(bands_.size()); }
    [[nodiscard]] QString rowName(int row) const override;
    [[nodiscard]] QString rowSentence(int row) const override;
    [[nodiscard]] QRect rowRect(int row) const override;
    [[nodiscard]] int rowAt(const QPoint& position) const override;
    [[nodiscard]] int chosenRow() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
    void changed(const std::vector<unisono::EqBand>& bands, bool still_dragging);
    void chosenChanged();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

 private:
    struct Drag {
        QPointF from;
        EqBand band;
        bool moved = false;
    };
    void paintGrid(QPainter& painter, const EqScale& scale) const;
    void paintCurve(QPainter& painter, const EqScale& scale) const;
    void replace(std::size_t index, const EqBand& band, bool still_dragging);
    void tell();
    void speak();
    [[nodiscard]] int axisHeight() const;

    std::vector<EqBand> bands_;
    double rate_hz_ = 48000.0;
    double label_db_ = 6.0;
    std::optional<std::size_t> chosen_;
    std::optional<std::size_t> hovered_;
    std::optional<Drag> drag_;
    std::optional<std::vector<EqBand>> waiting_;  // came while dragging
    double wheel_ = 0.0;                          // degrees not used yet
    QString spoken_;                              // of the chosen point, as it was told last
};

}  // namespace unisono::ui
