#include "monitor/sync_monitor_page.h"

#include <QBuffer>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "monitor/figure_label.h"
#include "monitor/monitor_export.h"
#include "monitor/monitor_words.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"
#include "widgets/segmented.h"
#include "widgets/sync_pill.h"

namespace unisono::ui {
namespace {

constexpr std::array kRanges_s{300.0, 3600.0, 86400.0};
constexpr std::size_t kNewest = 3;

}  // namespace

SyncMonitorPage::SyncMonitorPage(QWidget* parent) : CardPage(parent) {
    buildHeader();
    buildPlot();
    buildBelow();
    cards().addWidget(head_, 0, 0);
    below_ = new QGridLayout;
    below_->setSpacing(kGap);
    cards().addLayout(below_, 1, 0);
    cards().setRowStretch(0, 1);
    writer_.setMaxThreadCount(1);
    connect(&theme(), &Theme::changed, this, [this] {
        subtitle_->setFont(theme().font(Type::body));
        paintIcon();
        arrange();
    });
    arrange();
    setView({});
}

SyncMonitorPage::~SyncMonitorPage() {
    writer_.waitForDone();
}

void SyncMonitorPage::buildHeader() {
    head_ = makeCard();
    icon_ = new QLabel(head_);
    icon_->setFixedSize(44, 44);
    titles_ = new QWidget(head_);
    auto* lines = new QVBoxLayout(titles_);
    lines->setContentsMargins(4, 0, 0, 0);
    lines->setSpacing(2);
    title_ = new ElidedLabel({}, Type::heading, titles_);
    title_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    subtitle_ = new QLabel(titles_);
    subtitle_->setProperty("tone", 2);
    subtitle_->setWordWrap(true);
    subtitle_->setTextFormat(Qt::PlainText);
    lines->addWidget(title_);
    lines->addWidget(subtitle_);
    lines->addStretch(1);
    figures_ = new QWidget(head_);
    auto* row = new QHBoxLayout(figures_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(28);
    apart_ = new FigureLabel(figures_);
    worst_ = new FigureLabel(figures_);
    check_ = new FigureLabel(figures_);
    for (auto* figure : {apart_, worst_, check_}) {
        row->addWidget(figure, 0, Qt::AlignTop);
    }
}

void SyncMonitorPage::buildPlot() {
    legend_ = new PlotLegend(head_);
    controls_ = new QWidget(head_);
    auto* row = new QHBoxLayout(controls_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    ranges_ = new Segmented(controls_);
    ranges_->setChoices({tr("5 min"), tr("1 h"), tr("1 day")});
    ranges_->setCurrent(1);
    ranges_->setAccessibleName(tr("How long ago the curves begin"));
    auto* out = makeButton(tr("Export …"), "plain", "out", controls_);
    auto* menu = new QMenu(out);
    menu->addAction(tr("As a table (CSV) …"), this, [this] { askForFile(true); });
    menu->addAction(tr("As a picture (PNG) …"), this, [this] { askForFile(false); });
    out->setMenu(menu);
    row->addStretch(1);
    row->addWidget(ranges_);
    row->addWidget(out);
    connect(ranges_, &Segmented::chosen, this, [this](int choice) {
        range_s_ = kRanges_s.at(static_cast<std::size_t>(choice));
        emit rangeChosen(range_s_);
    });
    plot_ = new ErrorPlot(head_);
    connect(plot_, &ErrorPlot::plotWidthChanged, this, [this] { emit columnsChanged(); });
    connect(plot_, &ErrorPlot::eventChosen, this, [this](quint64 serial) { chooseEvent(serial); });
    head_grid_ = new QGridLayout(head_);
    head_grid_->setContentsMargins(18, 14, 18, 8);
    head_grid_->setHorizontalSpacing(12);
    head_grid_->setVerticalSpacing(8);
}

void SyncMonitorPage::buildBelow() {
    happened_ = makeCard();
    auto* rows = new QVBoxLayout(happened_);
    rows->setContentsMargins(18, 12, 14, 12);
    rows->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->addWidget(new ElidedLabel(tr("What happened"), Type::strong, happened_));
    top->addStretch(1);
    all_ = makeButton({}, "link", {}, happened_);
    top->addWidget(all_);
    rows->addLayout(top);
    list_ = new EventList(happened_);
    rows->addWidget(list_, 1);
    quiet_ = new QLabel(tr("Nothing yet. Jumps, gaps and checks will stand here."), happened_);
    quiet_->setProperty("tone", 2);
    quiet_->setWordWrap(true);
    rows->addWidget(quiet_);
    rows->addStretch(0);
    connect(all_, &QPushButton::clicked, this, [this] {
        all_events_ = !all_events_;
        showEvents();
    });
    connect(list_, &EventList::chosen, this, [this](quint64 serial) { chooseEvent(serial); });

    now_ = makeCard();
    rows = new QVBoxLayout(now_);
    rows->setContentsMargins(18, 9, 18, 12);
    rows->setSpacing(9);
    table_ = new NowTable(now_);
    rows->addWidget(table_, 1);
    auto* between = new QLabel(tr("Between checks: predicted from each speaker’s clock."), now_);
    between->setFont(theme().font(Type::caption));
    between->setProperty("tone", 2);
    between->setWordWrap(true);
    connect(&theme(), &Theme::changed, between,
            [between] { between->setFont(theme().font(Type::caption)); });
    rows->addWidget(between);
}

// Wide: figures beside the title, legend beside the controls, cards side by side. Narrow: legend in
// a row of its own. Very narrow, or with large type: everything below each other.
void SyncMonitorPage::arrange() {
    const double letter = QFontMetricsF(theme().font(Type::body)).averageCharWidth();
    const double letters = viewport()->width() / std::max(1.0, letter);
    const int wanted = letters >= 110.0 ? 0 : letters >= 80.0 ? 1 : 2;
    if (wanted == arranged_) {
        return;
    }
    arranged_ = wanted;
    for (QWidget* part :
         std::initializer_list<QWidget*>{icon_, titles_, figures_, legend_, controls_, plot_}) {
        head_grid_->removeWidget(part);
    }
    delete beside_;
    beside_ = new QHBoxLayout;
    int row = 0;
    head_grid_->addWidget(icon_, row, 0, Qt::AlignTop);
    head_grid_->addWidget(titles_, row, 1);
    if (wanted < 2) {
        head_grid_->addWidget(figures_, row, 2, Qt::AlignTop | Qt::AlignTrailing);
    }
    ++row;
    if (wanted == 2) {
        head_grid_->addWidget(figures_, row++, 0, 1, 3, Qt::AlignLeading);
    }
    if (wanted == 0) {
        head_grid_->addLayout(beside_, row++, 0, 1, 3);
        beside_->addWidget(legend_, 1, Qt::AlignVCenter);
        beside_->addWidget(controls_);
    } else {
        delete std::exchange(beside_, nullptr);
        head_grid_->addWidget(controls_, row++, 0, 1, 3);
        head_grid_->addWidget(legend_, row++, 0, 1, 3);
    }
    head_grid_->addWidget(plot_, row, 0, 1, 3);
    for (int i = 0; i < 8; ++i) {
        head_grid_->setRowStretch(i, i == row ? 1 : 0);
    }
    head_grid_->setColumnStretch(1, 1);
    below_->removeWidget(happened_);
    below_->removeWidget(now_);
    below_->addWidget(happened_, 0, 0);
    below_->addWidget(now_, wanted == 2 ? 1 : 0, wanted == 2 ? 0 : 1);
    below_->setColumnStretch(0, 11);
    below_->setColumnStretch(1, wanted == 2 ? 0 : 10);
    happened_->setMinimumHeight(170);
    now_->setMinimumHeight(170);
    happened_->setMinimumWidth(wanted == 2 ? 0 : 230);
}

void SyncMonitorPage::paintIcon() {
    const ToneColours tone = toneColours(view_.sync.tone);
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap((QSizeF(44, 44) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.ground);
    painter.drawRoundedRect(QRectF(0, 0, 44, 44), 10, 10);
    theme().drawIcon(painter, syncIconName(view_.sync.icon), QRectF(10, 10, 24, 24), tone.ink);
    painter.end();
    icon_->setPixmap(pixmap);
}

void SyncMonitorPage::setView(const MonitorView& view) {
    const bool other_events = view.events != view_.events;
    const bool other_icon = view.sync.icon != view_.sync.icon ||
                            view.sync.tone != view_.sync.tone ||
                            icon_->pixmap(Qt::ReturnByValue).isNull();
    view_ = view;
    title_->setText(view.title);
    if (subtitle_->text() != view.subtitle) {
        subtitle_->setText(view.subtitle);
    }
    if (other_icon) {
        paintIcon();
    }
    apart_->setFigure(view.apart);
    worst_->setFigure(view.worst);
    check_->setFigure(view.check);
    plot_->setView(view);
    const ToleranceBand band = plot_->band();
    legend_->setEntries(view.speakers, view.speakers.empty()
                                           ? QString()
                                           : toleranceWords(band.goal, band.stricter));
    table_->setSpeakers(view.speakers);
    if (other_events || all_->text().isEmpty()) {
        showEvents();
    }
}

void SyncMonitorPage::showEvents() {
    const auto count = static_cast<int>(view_.events.size());
    all_->setText(all_events_ ? tr("Newest only") : tr("All %n events", nullptr, count));
    all_->setVisible(view_.events.size() > kNewest);
    list_->setVisible(count > 0);
    quiet_->setVisible(count == 0);
    list_->setEvents(view_.events, all_events_ ? 0 : kNewest);
}

void SyncMonitorPage::chooseEvent(std::uint64_t serial) {
    if (serial == 0) {
        list_->select({});
        plot_->select({});
        return;
    }
    if (list_->events().rowOf(serial) < 0 && !all_events_) {
        all_events_ = true;
        showEvents();
    }
    list_->select(serial);
    plot_->select(serial);
}

std::size_t SyncMonitorPage::columns() const {
    return columnsFor(range_s_, plot_->plotWidth());
}

void SyncMonitorPage::setRange(double seconds) {
    const auto found = std::lower_bound(kRanges_s.begin(), kRanges_s.end(), seconds);
    const auto choice = std::min<std::ptrdiff_t>(found - kRanges_s.begin(), kRanges_s.size() - 1);
    range_s_ = kRanges_s.at(static_cast<std::size_t>(choice));
    ranges_->setCurrent(static_cast<int>(choice));
}

void SyncMonitorPage::askForFile(bool table) {
    auto* dialog = new QFileDialog(this, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(table ? "csv" : "png");
    dialog->setNameFilter(table ? tr("Table (*.csv)") : tr("Picture (*.png)"));
    dialog->selectFile(table ? tr("sync.csv") : tr("sync.png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, table](const QString& path) {
        table ? exportTable(path) : exportPicture(path);
    });
    dialog->open();
}

void SyncMonitorPage::write(const QString& path, std::function<QByteArray()> bytes) {
    writer_.start([this, path, bytes = std::move(bytes)] {
        const QString problem = writeWhole(path, bytes());
        // The page waits for its writer before it goes.
        QMetaObject::invokeMethod(
            this,
            [this, path, problem] {
                emit said(problem.isEmpty() ? tr("Saved as %1.").arg(QFileInfo(path).fileName())
                                            : problem);
            },
            Qt::QueuedConnection);
    });
}

void SyncMonitorPage::exportTable(const QString& path) {
    write(path, [view = view_] { return historyAsCsv(view); });
}

void SyncMonitorPage::exportPicture(const QString& path) {
    write(path, [image = picture()] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    });
}

QImage SyncMonitorPage::picture() const {
    constexpr int kMargin = 20;
    const QSize plot = plot_->size().expandedTo({640, 240});
    const int title = QFontMetrics(theme().font(Type::heading)).height() + 10;
    const int legend = legend_->heightForWidth(plot.width()) + 8;
    const QSize size(plot.width() + 2 * kMargin, plot.height() + title + legend + 2 * kMargin);
    QImage image(size * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2.0);
    image.fill(colours().surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(kMargin, kMargin);
    painter.setFont(theme().font(Type::heading));
    painter.setPen(colours().text);
    const QString words =
        QFontMetrics(painter.font()).elidedText(view_.title, Qt::ElideMiddle, plot.width());
    painter.drawText(QRect(0, 0, plot.width(), title - 10), Qt::AlignVCenter | Qt::AlignLeft,
                     words);
    painter.translate(0, title);
    legend_->draw(painter, {plot.width(), legend});
    painter.translate(0, legend);
    plot_->draw(painter, plot);
    return image;
}

void SyncMonitorPage::resizeEvent(QResizeEvent* event) {
    CardPage::resizeEvent(event);
    arrange();
}

void SyncMonitorPage::changeEvent(QEvent* event) {
    CardPage::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        arrange();
    }
}

}  // namespace unisono::ui
