// The finish line: one lane per speaker, what we add as dots, its own delay as a bar, and the line
// at which all are heard. Time runs left to right in every language. The owner puts tiles of the
// same heights to its left, and a PhotoFinish to its right without a space between.
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "finish/lane_painter.h"
#include "model/views.h"
#include "widgets/accessible_rows.h"

namespace unisono::ui {

class FinishLine : public QWidget, public AccessibleRows {
    Q_OBJECT

 public:
    explicit FinishLine(QWidget* parent = nullptr);

    void setGroup(const GroupView& group);
    // While a speaker is dragged here: its lane opens at `index`, and all show the line where it
    // would then be. Nothing: the drag is over.
    void setPreview(const std::optional<LaneView>& lane, int index = 0, double line_ms = 0.0);
    // Right after setGroup() with applied measurements: where the bars really ended is remembered …
    void keepEnds();
    // … and when somebody can see it they slide from there to the line.
    void animateToLine();

    // Of one row, with a lane that a drag opens counted too; and of what stands above the first.
    [[nodiscard]] static int laneHeight(int lanes);
    [[nodiscard]] static int rulerHeight();
    // How far right of the line something is painted: the line itself, what ends beyond it, the
    // magnifier. The line is at width() − rightMargin().
    [[nodiscard]] static int rightMargin(bool magnifier);

    // Where the owner's rows are, in this widget's coordinates; a preview's row is one of them.
    // Empty: uniform rows below the ruler.
    void setRows(const std::vector<QRect>& rows);
    void setRows(int top, int height);  // uniform
    // Rows move up by this much below the ruler, which stays, as does the line.
    void setScroll(int pixels);
    // Two hairlines to a PhotoFinish that stands right of this widget. On at first.
    void setMagnifier(bool shown);

    [[nodiscard]] int laneCount() const { return static_cast<int>(shown_.size()); }
    [[nodiscard]] const LaneView& lane(int index) const;
    [[nodiscard]] QRect laneRect(int index) const;           // where it is now, whole width
    [[nodiscard]] int laneAt(const QPoint& position) const;  // −1: none
    [[nodiscard]] QString toolTipAt(const QPoint& position) const;
    // For those who listen: a sentence for each lane.
    [[nodiscard]] int rowCount() const override { return laneCount(); }
    [[nodiscard]] QString rowName(int row) const override { return lane(row).speaker.name; }
    [[nodiscard]] QString rowSentence(int row) const override;
    [[nodiscard]] QRect rowRect(int row) const override { return laneRect(row); }
    [[nodiscard]] int rowAt(const QPoint& position) const override { return laneAt(position); }
    [[nodiscard]] QString rowsDescription() const override;
    [[nodiscard]] double lineX() const;
    [[nodiscard]] double line_ms() const { return line_ms_; }
    // How often the layer was drawn; for tests.
    [[nodiscard]] int repaintCount() const { return repaint_count_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool event(QEvent* event) override;

 private:
    // What moves of a lane.
    struct Place {
        finish::Span span;
        double middle = 0.0;  // of its row
        double height = 0.0;
        double opacity = 1.0;
        bool operator==(const Place&) const = default;
    };
    enum class Motion { none, ease, slide };

    void rebuild();
    void begin(Motion motion);
    void stop();
    void drop();  // the layer is out of date
    void drawLayer(QPixmap& layer) const;
    [[nodiscard]] Place target(int index) const;
    [[nodiscard]] std::map<std::string, Place> present() const;
    [[nodiscard]] double progress(int index) const;
    [[nodiscard]] Place place(int index) const;
    [[nodiscard]] double thickness() const;
    [[nodiscard]] QRectF row(int index) const;
    [[nodiscard]] double rowsTop() const;
    [[nodiscard]] double rowsBottom() const;

    GroupView group_;
    std::optional<LaneView> preview_;
    int preview_index_ = 0;
    double preview_line_ms_ = 0.0;

    std::vector<LaneView> shown_;  // with the preview, on the line as shown
    std::vector<LaneDrawing> drawings_;
    double line_ms_ = 0.0;
    std::map<std::string, double> waits_before_;  // by device; before the latest change
    std::optional<std::map<std::string, double>> kept_waits_;
    std::map<std::string, Place> from_;

    std::vector<QRect> rows_;
    int rows_top_ = -1;
    int rows_height_ = 0;
    int scroll_ = 0;
    bool magnifier_ = true;

    QVariantAnimation animation_{this};  // its value: milliseconds since the motion began
    Motion motion_ = Motion::none;
    QPixmap layer_;
    mutable int repaint_count_ = 0;
};

}  // namespace unisono::ui
