// The sync monitor: how well the group that plays keeps together, over time and right now.
#pragma once

#include <QLabel>
#include <QThreadPool>
#include <functional>
#include <optional>

#include "monitor/error_plot.h"
#include "monitor/event_list.h"
#include "monitor/monitor_view.h"
#include "monitor/now_table.h"
#include "monitor/plot_legend.h"
#include "widgets/card_page.h"

class QFrame;
class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace unisono::ui {

class Segmented;
class FigureLabel;
class ElidedLabel;

class SyncMonitorPage : public CardPage {
    Q_OBJECT

 public:
    explicit SyncMonitorPage(QWidget* parent = nullptr);
    ~SyncMonitorPage() override;

    // As often as there is something new; what looks the same is not drawn again.
    void setView(const MonitorView& view);
    // The stretch of time to ask the history for, and into how many columns.
    [[nodiscard]] double range_s() const { return range_s_; }
    [[nodiscard]] std::size_t columns() const;
    void setRange(double seconds);  // 300, 3600 or 86400; without a signal

    // Both write beside the window's thread; what came of it is said later.
    void exportTable(const QString& path);
    void exportPicture(const QString& path);
    // Title, legend and plot at twice their size.
    [[nodiscard]] QImage picture() const;

    [[nodiscard]] ErrorPlot& plot() { return *plot_; }
    [[nodiscard]] EventList& eventList() { return *list_; }
    [[nodiscard]] NowTable& table() { return *table_; }

    bool waitForExport(int at_most_ms) { return writer_.waitForDone(at_most_ms); }

 signals:
    void rangeChosen(double seconds);
    void columnsChanged();  // it is wider or narrower now
    void said(const QString& sentence);

 protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void buildHeader();
    void buildPlot();
    void buildBelow();
    void arrange();
    void showEvents();
    void chooseEvent(std::uint64_t serial);
    void askForFile(bool table);
    void write(const QString& path, std::function<QByteArray()> bytes);
    void paintIcon();

    MonitorView view_;
    double range_s_ = 3600.0;
    bool all_events_ = false;
    int arranged_ = -1;  // which arrangement is in force

    QFrame* head_;
    QFrame* happened_;
    QFrame* now_;
    QGridLayout* head_grid_;
    QGridLayout* below_;
    QHBoxLayout* beside_ = nullptr;
    QWidget* titles_;
    QWidget* figures_;
    QWidget* controls_;
    QLabel* icon_;
    ElidedLabel* title_;
    QLabel* subtitle_;
    FigureLabel* apart_;
    FigureLabel* worst_;
    FigureLabel* check_;
    PlotLegend* legend_;
    Segmented* ranges_;
    ErrorPlot* plot_;
    EventList* list_;
    QLabel* quiet_;
    QPushButton* all_;
    NowTable* table_;
    QThreadPool writer_;
};

}  // namespace unisono::ui
