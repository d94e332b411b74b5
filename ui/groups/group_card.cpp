#include "groups/group_card.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>

#include "finish/finish_line.h"
#include "finish/photo_finish.h"
#include "groups/group_menu.h"
#include "groups/inline_name.h"
#include "model/setup_edit.h"
#include "model/words.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"
#include "widgets/note.h"
#include "widgets/round_play_button.h"
#include "widgets/sync_pill.h"

namespace unisono::ui {
namespace {

constexpr int kMostRows = 10;  // beyond, they scroll
constexpr int kWide = 900;     // of the card: what fits on a tile
constexpr int kMedium = 680;
constexpr int kWidestField = 420;  // in which the name is changed

struct Widths {
    TileWidth tile;
    int photo;  // 0: hidden
};

Widths widthsFor(int width) {
    if (width >= kWide) {
        return {TileWidth::full, 124};
    }
    if (width >= kMedium) {
        return {TileWidth::medium, 104};
    }
    return {TileWidth::small, 0};
}

}  // namespace

GroupCard::GroupCard(StudioModel& model, std::string group, QWidget* parent)
    : QFrame(parent), model_(model), group_(std::move(group)) {
    setObjectName("group card");
    setAcceptDrops(true);
    setFocusPolicy(Qt::NoFocus);
    buildHeader();
    buildBody();
    connect(&theme(), &Theme::changed, this, [this] {
        refresh();
        update();
    });
    refresh();
}

void GroupCard::buildHeader() {
    play_ = new RoundPlayButton(this);
    name_ = new InlineName(Type::heading, this);
    subtitle_ = new ElidedLabel(QString(), Type::caption, this);
    subtitle_->setProperty("tone", "2");
    pill_ = new SyncPill(this);
    checked_ = new QLabel(this);
    checked_->setFont(theme().font(Type::caption));
    checked_->setProperty("tone", "2");
    align_ = makeButton(tr("Align"), "soft", "mic", this);
    more_ = makeIconButton("more", tr("More about this group"), this);
    note_ = new Note(this);
    note_->hide();
    connect(play_, &QAbstractButton::clicked, this, [this] {
        const GroupView* view = model_.group(group_);
        const bool here = view != nullptr && view->play != GroupView::Play::stopped;
        if (here) {
            model_.togglePlay();
        } else {
            model_.play(group_);
        }
    });
    connect(name_, &InlineName::renamed, this,
            [this](const QString& name) { model_.renameGroup(group_, name); });
    connect(name_, &InlineName::editingChanged, this, [this] {
        subtitle_->setVisible(!name_->isEditing());
        layOut();
    });
    connect(pill_, &QAbstractButton::clicked, this, [this] { emit monitorWanted(group_); });
    connect(align_, &QPushButton::clicked, this, [this] { emit alignWanted(group_); });
    connect(more_, &QToolButton::clicked, this,
            [this] { showMore(more_->mapToGlobal(QPoint(0, more_->height() + 4))); });
    connect(note_, &Note::acted, this, [this] {
        const GroupView* view = model_.group(group_);
        if (view != nullptr && view->note_action.starts_with("remove:")) {
            model_.removeFromGroup(group_, {view->note_action.substr(7)});
        }
    });
}

void GroupCard::buildBody() {
    body_ = new QWidget(this);
    clip_ = new QWidget(body_);
    tiles_ = new TileColumn(clip_);
    line_ = new FinishLine(body_);
    photo_ = new PhotoFinish(body_);
    scroll_ = new QScrollBar(Qt::Vertical, body_);
    scroll_->hide();
    foot_ = new QWidget(this);
    fact_icon_ = new QLabel(foot_);
    fact_ = new ElidedLabel(QString(), Type::caption, foot_);
    fact_->setProperty("tone", "2");
    fact_->setElideMode(Qt::ElideRight);
    connect(scroll_, &QScrollBar::valueChanged, this, [this](int value) {
        tiles_->move(0, -value);
        line_->setScroll(value);
        photo_->setScroll(value);
    });
    connect(tiles_, &TileColumn::opened, this, &GroupCard::detailsWanted);
    connect(tiles_, &TileColumn::volumeChanged, this,
            [this](const std::string& device, int volume) { model_.setVolume(device, volume); });
    connect(tiles_, &TileColumn::muteToggled, this, [this](const std::string& device) {
        const SpeakerRecord* record = model_.recordOf(device);
        model_.setMuted(device, record == nullptr || !record->settings.muted);
    });
    connect(
        tiles_, &TileColumn::trimStepped, this, [this](const std::string& device, double later_ms) {
            const SpeakerRecord* record = model_.recordOf(device);
            const double now_ms = record == nullptr ? 0.0 : record->settings.delay_ms;
            model_.setTrim(device, now_ms + later_ms);
            model_.say(
                tr("%1 plays %2.").arg(model_.nameOf(device), laterOrEarlier(now_ms + later_ms)));
        });
    connect(tiles_, &TileColumn::removeWanted, this,
            [this](const auto& devices) { model_.removeFromGroup(group_, devices); });
    connect(tiles_, &TileColumn::moveWanted, this, [this](const std::string& device, int by) {
        const Group* group = findGroup(model_.setup(), group_);
        const auto it = std::find(group->members.begin(), group->members.end(), device);
        const auto index = it - group->members.begin() + by;
        if (index >= 0 && index < std::ssize(group->members)) {
            // A place counts the tiles as they stand now.
            model_.moveToGroup(group_, group_, {device},
                               static_cast<std::size_t>(by > 0 ? index + 1 : index));
        }
    });
    connect(tiles_, &TileColumn::acted, this, [this](const std::string& device) {
        if (model_.sinkOf(device) == nullptr) {
            emit reconnectWanted(device);
        } else {
            emit alignWanted(group_);
        }
    });
    connect(tiles_, &TileColumn::menuWanted, this, &GroupCard::menuWanted);
    connect(tiles_, &TileColumn::renameWanted, this, &GroupCard::renameWanted);
    name_->setFocusAfter(tiles_);
}

void GroupCard::refresh() {
    const GroupView* view = model_.group(group_);
    if (view == nullptr) {
        return;
    }
    const bool plays = view->play == GroupView::Play::playing ||
                       view->play == GroupView::Play::starting ||
                       view->play == GroupView::Play::holding;
    play_->setPlaying(plays);
    play_->setWhat(view->name);
    name_->setName(view->name);
    if (!hot_) {  // else they say what a drop would do
        subtitle_->setText(view->subtitle);
        pill_->setState(view->sync);
    }
    checked_->setText(plays ? view->checked : QString());
    align_->setEnabled(view->lanes.size() > 1);
    align_->setToolTip(view->lanes.size() > 1
                           ? tr("Measure these speakers with a microphone (Ctrl+Shift+A)")
                           : tr("Aligning needs two speakers."));
    note_->setVisible(!view->note_bold.isEmpty());
    if (!view->note_bold.isEmpty()) {
        note_->setNote(view->note_tone, view->note_bold, view->note_rest, view->note_button);
    }
    fact_icon_->setPixmap(theme().pixmap("info", colours().text2, 16, devicePixelRatioF()));
    fact_->setText(view->fact);
    setAccessibleName(tr("%1, %2, %3").arg(view->name, view->subtitle, view->sync.sentence()));
    layOut();
    tiles_->setGroup(*view, widthsFor(width()).tile);
    line_->setGroup(*view);
    photo_->setGroup(*view);
    update();
}

void GroupCard::tick() {
    const GroupView* view = model_.group(group_);
    if (view == nullptr) {
        return;
    }
    tiles_->tick(*view);
    photo_->setGroup(*view);
    if (!hot_) {
        pill_->setState(view->sync);
    }
}

void GroupCard::layOut() {
    const GroupView* view = model_.group(group_);
    if (view == nullptr) {
        return;
    }
    const Widths widths = widthsFor(width());
    const int w = width();
    const auto visual = [&](const QRect& box) {
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    // Header.
    const int middle = 35;
    play_->setGeometry(visual({18, middle - 20, 40, 40}));
    int right = w - 16;
    const auto fromRight = [&](QWidget& widget, int gap, int height) {
        const int width = widget.sizeHint().width();
        right -= width;
        widget.setGeometry(visual({right, middle - height / 2, width, height}));
        right -= gap;
    };
    fromRight(*more_, 6, 32);
    fromRight(*align_, w >= kMedium ? 28 : 10, 32);
    const bool checked = !checked_->text().isEmpty() && w >= kWide;
    checked_->setVisible(checked);
    if (checked) {
        fromRight(*checked_, 12, 20);
    }
    const int words = std::max(name_->sizeHint().width(), subtitle_->sizeHint().width());
    const int name_width = std::max(100, std::min(words + 4, w / 3));
    const int pill_width = std::min(pill_->sizeHint().width(), right - 70 - name_width - 8);
    right -= pill_width;
    pill_->setGeometry(visual({right, middle - 16, pill_width, 32}));
    right -= 10;
    const QFontMetrics heading(theme().font(Type::heading));
    const QFontMetrics caption(theme().font(Type::caption));
    const int top = middle - (heading.height() + caption.height()) / 2;
    if (name_->isEditing()) {
        // The field is higher than the name itself: it stands where both lines do.
        const int name_height = name_->sizeHint().height();
        name_->setGeometry(visual(
            {64, middle - name_height / 2, std::min(right - 64, kWidestField), name_height}));
    } else {
        name_->setGeometry(visual({70, top, right - 70, heading.height()}));
    }
    subtitle_->setGeometry(visual({70, top + heading.height(), right - 70, caption.height() + 2}));

    int y = 66;
    if (note_->isVisibleTo(this)) {
        const int note_width = w - 36;
        const int height = note_->hasHeightForWidth() ? note_->heightForWidth(note_width)
                                                      : note_->sizeHint().height();
        note_->setGeometry(18, y, note_width, std::max(44, height));
        y += std::max(44, height) + 8;
    }
    // Tiles, lanes, photo finish.
    const int rows_shown = tiles_->rows();
    const int rows = std::max(1, rows_shown);
    const int row_height = FinishLine::laneHeight(rows);
    const int shown = std::min(rows, kMostRows);
    const int ruler = FinishLine::rulerHeight();
    const int height = ruler + shown * row_height + 10;
    const bool scrolls = rows > kMostRows;
    const int bar = scrolls ? 12 : 0;
    const int tile_width = static_cast<int>(widths.tile);
    body_->setGeometry(8, y, w - 16, height);
    tiles_->setRowHeight(row_height);
    const QRect area = body_->rect();
    const auto inside = [&](const QRect& box) {
        return QStyle::visualRect(layoutDirection(), area, box);
    };
    clip_->setGeometry(inside({0, ruler, tile_width, shown * row_height}));
    tiles_->setGeometry(0, -scroll_->value(), tile_width, rows * row_height);
    const int line_left = tile_width + 14;
    const int photo_width = widths.photo == 0 ? 0 : widths.photo + 14;
    line_->setMagnifier(widths.photo != 0);
    line_->setRows(ruler, row_height);
    // Time runs from left to right in every language: these two keep their order.
    constexpr int kBetween = 4;
    const int line_x = layoutDirection() == Qt::RightToLeft ? bar + kBetween : line_left;
    const int line_width = area.width() - line_left - photo_width - bar - kBetween;
    line_->setGeometry(line_x, 0, line_width, height);
    const bool empty = rows_shown == 0;
    line_->setVisible(!empty);
    photo_->setVisible(widths.photo != 0 && !empty);
    photo_->setRows(ruler, row_height);
    photo_->setGeometry(line_x + line_width + kBetween, 0, widths.photo, height);
    scroll_->setVisible(scrolls);
    scroll_->setRange(0, (rows - shown) * row_height);
    scroll_->setSingleStep(row_height);
    scroll_->setPageStep(shown * row_height);
    scroll_->setGeometry(inside({area.width() - bar, ruler, bar, shown * row_height}));
    y += height + 6;
    // Foot.
    foot_->setGeometry(0, y, w, 44);
    fact_icon_->setGeometry(QStyle::visualRect(layoutDirection(), foot_->rect(), {18, 14, 16, 16}));
    fact_->setGeometry(QStyle::visualRect(layoutDirection(), foot_->rect(), {42, 10, w - 62, 24}));
    const int total = y + 44;
    if (height_ != total) {
        height_ = total;
        setFixedHeight(total);
        emit heightChanged();
    }
}

std::vector<QWidget*> GroupCard::tabStops() const {
    return {play_, pill_, align_, more_, note_->findChild<QPushButton*>(), tiles_};
}

void GroupCard::rename() {
    name_->edit();
}

void GroupCard::keepEnds() {
    line_->keepEnds();
}

void GroupCard::slideToLine() {
    line_->animateToLine();
}

void GroupCard::setDropPossible(bool possible) {
    if (possible_ != possible) {
        possible_ = possible;
        update();
    }
}

void GroupCard::showMore(const QPoint& global) {
    showGroupMenu(
        model_, group_, global, *this, [this] { rename(); }, [this] { emit alignWanted(group_); });
}

// What its parts do not take themselves.
void GroupCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F2) {
        rename();
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        showMore(more_->mapToGlobal(QPoint(0, more_->height() + 4)));
        return;
    }
    QFrame::keyPressEvent(event);
}

void GroupCard::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    showMore(by_key ? more_->mapToGlobal(QPoint(0, more_->height() + 4)) : event->globalPos());
}

void GroupCard::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const Palette& c = colours();
    // A level that moves does not need the corners.
    if (QRect(14, 2, width() - 28, foot_->y() - 4).contains(event->rect())) {
        painter.fillRect(event->rect(), c.surface);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(c.surface);
    if (hot_) {
        painter.setPen(QPen(c.accent, 2));
    } else if (possible_) {
        painter.setPen(QPen(c.edge, 1, Qt::DashLine));
    } else {
        painter.setPen(QPen(c.line, 1));
    }
    painter.drawRoundedRect(hot_ ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 14, 14);
    if (tiles_->rows() == 0) {
        const QRectF empty = QRectF(body_->geometry()).adjusted(10, 6, -10, -6);
        painter.setPen(QPen(c.edge, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(empty, 10, 10);
        painter.setFont(theme().font(Type::body));
        painter.setPen(c.text2);
        painter.drawText(empty, Qt::AlignCenter, tr("Drag speakers here from the list."));
    }
    painter.setPen(QPen(c.line, 1));
    painter.drawLine(QPointF(1, foot_->y() - 0.5), QPointF(width() - 1, foot_->y() - 0.5));
}

void GroupCard::resizeEvent(QResizeEvent*) {
    refresh();
}

void GroupCard::wheelEvent(QWheelEvent* event) {
    if (scroll_->isVisible() && body_->geometry().contains(event->position().toPoint())) {
        scroll_->setValue(scroll_->value() - event->angleDelta().y() / 2);
        event->accept();
        return;
    }
    event->ignore();
}

}  // namespace unisono::ui
