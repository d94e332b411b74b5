// Which curve is whose: marks with names, in as many rows as they need, and what the band means.
#pragma once

#include <QWidget>
#include <vector>

#include "monitor/monitor_view.h"

namespace unisono::ui {

class PlotLegend : public QWidget {
    Q_OBJECT

 public:
    explicit PlotLegend(QWidget* parent = nullptr);
    void setEntries(const std::vector<MonitorSpeaker>& speakers, const QString& band);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void draw(QPainter& painter, const QSize& size) const;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    struct Entry {
        int number = 0;
        QString text;
        bool operator==(const Entry&) const = default;
    };
    struct Placed {
        enum class Kind { speaker, band, more } kind = Kind::speaker;
        QRectF where;
        int number = 0;
        QString text;
    };
    [[nodiscard]] std::vector<Placed> place(double width) const;

    std::vector<Entry> entries_;
    QString band_;
};

}  // namespace unisono::ui
