#include "monitor/now_table.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kMark_px = 22.0;  // with the space after it

// Titles in the type of captions, the first in that of a panel's title.
class QuietHeader : public QHeaderView {
 public:
    explicit QuietHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
        setSectionsClickable(false);
        setSectionResizeMode(QHeaderView::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics metrics(theme().font(Type::strong));
        return {QHeaderView::sizeHint().width(), metrics.height() + 12};
    }

 protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const bool first = section == 0;
        painter->setFont(theme().font(first ? Type::strong : Type::caption));
        painter->setPen(first ? colours().text : colours().text2);
        painter->drawText(rect, (first ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter,
                          model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }
};

class NowDelegate : public QStyledItemDelegate {
 public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto* table = qobject_cast<const NowTable*>(option.widget);
        if (table == nullptr) {
            return;
        }
        const MonitorSpeaker& speaker = table->speakers().at(index.row());
        const Palette& p = colours();
        QRectF cell = option.rect;
        painter->save();
        painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), p.line);
        if (index.column() == NowModel::kSpeaker) {
            const bool mirrored = option.direction == Qt::RightToLeft;
            const double x = mirrored ? cell.right() - 7 : cell.left() + 7;
            theme().drawMark(*painter, speaker.number, {x, cell.center().y()}, 10);
            cell.adjust(mirrored ? 8 : kMark_px, 0, mirrored ? -kMark_px : -8, 0);
            painter->setFont(theme().font(Type::body_bold));
            painter->setPen(p.text);
            const QString name = QFontMetricsF(painter->font())
                                     .elidedText(speaker.name, Qt::ElideMiddle, cell.width());
            painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, name);
        } else {
            painter->setFont(theme().font(Type::body));
            painter->setPen(index.column() == NowModel::kOffLine && !speaker.error_ms ? p.text2
                                                                                      : p.text);
            painter->drawText(cell, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine,
                              index.data().toString());
        }
        painter->restore();
    }
};

}  // namespace

void NowModel::setSpeakers(const std::vector<MonitorSpeaker>& speakers) {
    if (speakers == speakers_) {
        return;
    }
    const bool same_rows = speakers.size() == speakers_.size();
    if (!same_rows) {
        beginResetModel();
    }
    speakers_ = speakers;
    if (!same_rows) {
        endResetModel();
    } else if (!speakers_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int NowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(speakers_.size());
}

int NowModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant NowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const MonitorSpeaker& speaker = at(index.row());
    if (role == Qt::ToolTipRole && index.column() == kSpeaker) {
        return speaker.name;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
        case kSpeaker:
            return speaker.name;
        case kOffLine:
            return speaker.off_line;
        case kDrift:
            return speaker.drift;
        default:
            return speaker.dropouts;
    }
}

QVariant NowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case kSpeaker:
            return tr("Right now");
        case kOffLine:
            return tr("Off the line, ms");
        case kDrift:
            return tr("Clock drift");
        default:
            return tr("Dropouts");
    }
}

NowTable::NowTable(QWidget* parent) : QTableView(parent) {
    setModel(&model_);
    setHorizontalHeader(new QuietHeader(this));
    setItemDelegate(new NowDelegate(this));
    setAccessibleName(tr("Each speaker right now"));
    verticalHeader()->hide();
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setFocusPolicy(Qt::TabFocus);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] { layOut(); });
    connect(&theme(), &Theme::changed, this, [this] {
        layOut();
        viewport()->update();
    });
    layOut();
}

void NowTable::setSpeakers(const std::vector<MonitorSpeaker>& speakers) {
    model_.setSpeakers(speakers);
}

void NowTable::layOut() {
    const QFontMetrics body(theme().font(Type::body));
    const QFontMetrics caption(theme().font(Type::caption));
    verticalHeader()->setDefaultSectionSize(std::max(31, body.height() + 13));
    // Wide enough for whatever the numbers become, so that nothing moves while they change.
    const int off = std::max({body.horizontalAdvance(tr("not measured")),
                              body.horizontalAdvance("00.00 earlier"),
                              caption.horizontalAdvance(tr("Off the line, ms"))}) +
                    6;
    const int drift =
        std::max(body.horizontalAdvance("+000 ppm"), caption.horizontalAdvance(tr("Clock drift"))) +
        18;
    const int dropouts =
        std::max(body.horizontalAdvance("0000"), caption.horizontalAdvance(tr("Dropouts"))) + 14;
    setColumnWidth(NowModel::kOffLine, off);
    setColumnWidth(NowModel::kDrift, drift);
    setColumnWidth(NowModel::kDropouts, dropouts);
    setMinimumWidth(off + drift + dropouts + 90);  // no column is ever cut off
    setColumnWidth(NowModel::kSpeaker, std::max(90, viewport()->width() - off - drift - dropouts));
}

void NowTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOut();
}

QSize NowTable::sizeHint() const {
    const int rows = std::clamp(model_.rowCount(), 2, 4);
    return {400, horizontalHeader()->sizeHint().height() +
                     rows * verticalHeader()->defaultSectionSize()};
}

}  // namespace unisono::ui
