// The last instant, enlarged: where each speaker is now against the line, earlier to the left. It
// stands right of a FinishLine, without a space between, with the same rows.
#pragma once

#include <QElapsedTimer>
#include <QPixmap>
#include <QWidget>
#include <optional>
#include <vector>

#include "finish/finish_geometry.h"
#include "model/views.h"

namespace unisono::ui {

class PhotoFinish : public QWidget {
    Q_OBJECT

 public:
    static constexpr int kWide = 124;  // in a centre from 900 wide
    static constexpr int kNarrow = 104;
    // These with the user's text size.
    [[nodiscard]] static int widthFor(bool wide);

    explicit PhotoFinish(QWidget* parent = nullptr);

    void setGroup(const GroupView& group);
    // The same at a given moment, in seconds; the scale keeps for five of them.
    void setGroup(const GroupView& group, double now_s);
    // A row kept free for the lane that a drag opens; nothing: none.
    void setPreview(const std::optional<int>& index);

    // As of FinishLine.
    void setRows(const std::vector<QRect>& rows);
    void setRows(int top, int height);
    void setScroll(int pixels);

    [[nodiscard]] double scale_ms() const { return scale_.scale_ms(); }
    // How often it was painted; for tests.
    [[nodiscard]] int repaintCount() const { return repaint_count_; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    struct Entry {
        int number = 0;
        bool warn = false;
        QString word;  // instead of a mark
        double position_ms = 0.0, error_bar_ms = 0.0, target_ms = 0.0;
        bool operator==(const Entry&) const = default;
    };
    [[nodiscard]] QString rangeText() const;
    void explain();
    void paintHead(QPainter& painter, double top) const;
    void paintEntry(QPainter& painter, const Entry& entry, const QRectF& row) const;
    [[nodiscard]] QRectF row(int index) const;
    [[nodiscard]] double rowsTop() const;
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] bool showsTolerance() const;

    std::vector<Entry> entries_;
    double tolerance_ms_ = 0.0;
    finish::PhotoScale scale_;
    std::optional<int> preview_;
    std::vector<QRect> rows_;
    int rows_top_ = -1;
    int rows_height_ = 0;
    int scroll_ = 0;
    QElapsedTimer clock_;
    int repaint_count_ = 0;
};

}  // namespace unisono::ui
