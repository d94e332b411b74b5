#include "monitor/event_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "monitor/error_plot.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

QString iconOf(Tone tone) {
    return tone == Tone::good ? "check" : tone == Tone::warn || tone == Tone::bad ? "warn" : "info";
}

class EventDelegate : public QStyledItemDelegate {
 public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        const auto* list = qobject_cast<const EventList*>(option.widget);
        const int width = list ? list->viewport()->width() : option.rect.width();
        const Rows rows = rowsFor(index, width, list);
        return {width,
                static_cast<int>(std::ceil(rows.fact.height() + rows.meaning.height())) + 16};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto* list = qobject_cast<const EventList*>(option.widget);
        if (list == nullptr) {
            return;
        }
        const MonitorEvent& event = list->events().at(index.row());
        const Palette& p = colours();
        const QRectF row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(p.accent_soft);
            painter->drawRoundedRect(row.adjusted(0, 1, 0, -1), 8, 8);
        } else if (index.row() + 1 < index.model()->rowCount()) {
            painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), p.line);
        }
        if (selected && (option.state & QStyle::State_HasFocus) &&
            (option.state & QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen(p.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(row.adjusted(1, 2, -1, -2), 8, 8);
        }
        const Rows rows = rowsFor(index, option.rect.width(), list);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const auto place = [&](QRectF where) {
            where.translate(row.topLeft());
            if (mirrored) {
                where.moveLeft(row.left() + row.right() - where.right());
            }
            return where;
        };
        const double middle = row.height() / 2.0;
        const QRectF icon = place({1, middle - 9, 18, 18});
        theme().drawIcon(*painter, iconOf(event.tone), icon, flagColour(event.tone));
        painter->setFont(theme().font(Type::body));
        painter->setPen(p.text2);
        painter->drawText(place({30, 0, timeWidth(list) + 4, row.height()}),
                          Qt::AlignVCenter | Qt::AlignLeading, event.time);
        const int flags = Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap;
        painter->setFont(theme().font(Type::body_bold));
        painter->setPen(p.text);
        painter->drawText(place(rows.fact), flags, event.fact);
        painter->setFont(theme().font(Type::caption));
        painter->setPen(p.text2);
        painter->drawText(place(rows.meaning), flags, event.meaning);
        painter->restore();
    }

 private:
    struct Rows {
        QRectF fact, meaning;
    };

    // As wide as the widest time in the list, so that all facts begin at one line.
    static double timeWidth(const EventList* list) {
        const QFontMetricsF metrics(theme().font(Type::body));
        double widest = metrics.horizontalAdvance("00:00");
        if (list) {
            for (int i = 0; i < std::min(list->events().rowCount(), 60); ++i) {
                widest = std::max(widest, metrics.horizontalAdvance(list->events().at(i).time));
            }
        }
        return widest;
    }

    static Rows rowsFor(const QModelIndex& index, int width, const EventList* list) {
        Rows rows;
        if (list == nullptr) {
            return rows;
        }
        const MonitorEvent& event = list->events().at(index.row());
        const double left = 30.0 + timeWidth(list) + 12.0;
        const QRectF room(left, 8, std::max(60.0, width - left - 6.0), 10'000);
        const QFontMetricsF bold(theme().font(Type::body_bold));
        const QFontMetricsF caption(theme().font(Type::caption));
        const int flags = Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap;
        rows.fact = QRectF(left, 8, room.width(),
                           std::ceil(bold.boundingRect(room, flags, event.fact).height()));
        const double height =
            event.meaning.isEmpty()
                ? 0.0
                : std::ceil(caption.boundingRect(room, flags, event.meaning).height());
        rows.meaning = QRectF(left, rows.fact.bottom(), room.width(), height);
        return rows;
    }
};

}  // namespace

void EventModel::setEvents(std::vector<MonitorEvent> events, std::size_t shown) {
    if (shown > 0 && events.size() > shown) {
        events.resize(shown);
    }
    if (events == events_) {
        return;
    }
    beginResetModel();
    events_ = std::move(events);
    endResetModel();
}

int EventModel::rowOf(std::uint64_t serial) const {
    const auto found = std::find_if(events_.begin(), events_.end(),
                                    [&](const auto& event) { return event.serial == serial; });
    return found == events_.end() ? -1 : static_cast<int>(found - events_.begin());
}

int EventModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(events_.size());
}

QVariant EventModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const MonitorEvent& event = at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return tr("%1, %2 %3", "time, what happened, what it means")
            .arg(event.time, event.fact, event.meaning)
            .trimmed();
    }
    return {};
}

EventList::EventList(QWidget* parent) : QListView(parent) {
    setModel(&model_);
    setItemDelegate(new EventDelegate(this));
    setAccessibleName(tr("What happened"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMinimumHeight(60);
    connect(this, &QListView::pressed, this,
            [this](const QModelIndex& index) { emit chosen(model_.at(index.row()).serial); });
    connect(&theme(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void EventList::setEvents(const std::vector<MonitorEvent>& events, std::size_t most) {
    std::optional<std::uint64_t> kept;
    if (currentIndex().isValid()) {
        kept = model_.at(currentIndex().row()).serial;
    }
    model_.setEvents(events, most);
    if (kept) {
        select(kept);
    }
}

void EventList::select(std::optional<std::uint64_t> serial) {
    const int row = serial ? model_.rowOf(*serial) : -1;
    telling_ = false;
    if (row < 0) {
        setCurrentIndex({});
        clearSelection();
    } else if (row != currentIndex().row() || !selectionModel()->hasSelection()) {
        setCurrentIndex(model_.index(row));
        scrollTo(model_.index(row));
    }
    telling_ = true;
}

void EventList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (telling_ && current.isValid()) {
        emit chosen(model_.at(current.row()).serial);
    }
}

void EventList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        select({});
        emit chosen(0);
        return;
    }
    QListView::keyPressEvent(event);
}

}  // namespace unisono::ui
