#include "groups/small_card.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

#include "finish/finish_picture.h"
#include "groups/group_menu.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/round_play_button.h"
#include "widgets/sync_pill.h"

namespace unisono::ui {
namespace {

constexpr int kHeader = 60;
constexpr int kChips = 52;
constexpr int kUnfold_ms = 600;
constexpr int kNarrowestChip = 126;

}  // namespace

SmallCard::SmallCard(StudioModel& model, std::string group, QWidget* parent)
    : QFrame(parent),
      model_(model),
      group_(std::move(group)),
      play_(new RoundPlayButton(this)),
      thumb_(new FinishThumb(this)),
      more_(makeIconButton("more", tr("More about this group"), this)) {
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    play_->setDiameter(RoundPlayButton::kSmall);
    unfold_.setSingleShot(true);
    unfold_.setInterval(kUnfold_ms);
    connect(&unfold_, &QTimer::timeout, this, [this] {
        emit unfoldWanted(group_, true);
        // Without a move nobody tells the card that unfolds what is above it.
        QCursor::setPos(QCursor::pos() + QPoint(0, 1));
    });
    connect(play_, &QAbstractButton::clicked, this, [this] { model_.play(group_); });
    connect(more_, &QToolButton::clicked, this,
            [this] { showMore(more_->mapToGlobal(QPoint(0, more_->height() + 4))); });
    connect(&theme(), &Theme::changed, this, [this] { update(); });
    refresh();
}

void SmallCard::refresh() {
    const GroupView* view = model_.group(group_);
    if (view == nullptr) {
        return;
    }
    play_->setPlaying(view->play == GroupView::Play::playing);
    play_->setWhat(view->name);
    thumb_->setGroup(*view);
    name_ = view->name;
    sync_ = view->sync;
    lanes_ = view->lanes;
    setAccessibleName(tr("%1, %2, %3").arg(view->name, view->subtitle, sync_.sentence()));
    setToolTip(view->name);
    update();
}

void SmallCard::setDropPossible(bool possible) {
    if (possible != possible_) {
        possible_ = possible;
        update();
    }
}

std::vector<QWidget*> SmallCard::tabStops() {
    return {this, play_, more_};
}

void SmallCard::setCompact(bool compact) {
    compact_ = compact;
    updateGeometry();
    update();
}

QSize SmallCard::sizeHint() const {
    return {300, compact_ ? kHeader : kHeader + kChips};
}

void SmallCard::resizeEvent(QResizeEvent*) {
    const auto visual = [&](const QRect& box) {
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    const int middle = kHeader / 2;
    play_->setGeometry(visual({14, middle - 17, 34, 34}));
    more_->setGeometry(visual({width() - 44, middle - 16, 32, 32}));
    const QSize thumb = thumb_->sizeHint();
    thumb_->setGeometry(visual({width() - 52 - thumb.width(), middle - thumb.height() / 2,
                                thumb.width(), thumb.height()}));
}

void SmallCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& c = colours();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto visual = [&](const QRect& box) {
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    const auto side = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(c.surface);
    painter.setPen(hot_        ? QPen(c.accent, 2)
                   : possible_ ? QPen(c.edge, 1, Qt::DashLine)
                               : QPen(c.line, 1));
    painter.drawRoundedRect(hot_ ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 14, 14);
    if (showsKeyboardFocus(*this)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 13, 13);
    }
    const QFont strong = theme().font(Type::strong);
    const QFont caption = theme().font(Type::caption);
    const QFontMetrics names(strong);
    const QFontMetrics captions(caption);
    const int left = 58;
    const int right = thumb_->isVisibleTo(this) ? width() - 60 - thumb_->width() : width() - 52;
    const int top = (kHeader - names.height() - captions.height()) / 2;
    painter.setFont(strong);
    painter.setPen(c.text);
    painter.drawText(visual({left, top, right - left, names.height()}), side,
                     names.elidedText(name_, Qt::ElideMiddle, right - left));
    const ToneColours tone = toneColours(sync_.tone);
    const QColor ink = sync_.tone == Tone::quiet ? c.text2 : tone.ink;
    const int line = top + names.height() + 1;
    theme().drawIcon(painter, syncIconName(sync_.icon),
                     visual({left, line + (captions.height() - 16) / 2, 16, 16}),
                     sync_.icon == SyncState::Icon::aligned ? c.accent : ink);
    painter.setFont(caption);
    painter.setPen(ink);
    painter.drawText(visual({left + 21, line, right - left - 21, captions.height()}), side,
                     captions.elidedText(sync_.sentence(), Qt::ElideRight, right - left - 21));
    if (compact_ || lanes_.empty()) {
        if (!compact_) {
            painter.setPen(c.text3);
            painter.drawText(visual({14, kHeader, width() - 28, 38}), Qt::AlignCenter,
                             tr("Drag a speaker here."));
        }
        return;
    }
    // Chips, as many as fit; the last one counts the rest.
    const int room = width() - 28;
    const int gap = 8;
    const int fit = std::max(1, (room + gap) / (kNarrowestChip + gap));
    const int all = static_cast<int>(lanes_.size());
    const int shown = std::min(all, fit);
    const int chip = (room - gap * (shown - 1)) / shown;
    for (int i = 0; i < shown; ++i) {
        const QRect place = visual({14 + i * (chip + gap), kHeader, chip, 38});
        painter.setPen(QPen(c.line, 1));
        painter.setBrush(c.inset);
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
        painter.setFont(theme().font(Type::body_bold));
        const QFontMetrics metrics(painter.font());
        if (i == shown - 1 && shown < all) {
            painter.setPen(c.text2);
            painter.drawText(place, Qt::AlignCenter, tr("%n more", nullptr, all - shown + 1));
            break;
        }
        const LaneView& lane = lanes_[static_cast<std::size_t>(i)];
        const auto within = [&](const QRect& part) {
            return QStyle::visualRect(layoutDirection(), place, part.translated(place.topLeft()));
        };
        const QRectF icon = within({5, 5, 28, 28});
        painter.setPen(
            QPen(lane.waiting ? c.edge : c.line, 1, lane.waiting ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(c.surface);
        painter.drawRoundedRect(icon.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
        theme().drawIcon(painter, lane.speaker.icon, icon.adjusted(6, 6, -6, -6),
                         lane.waiting ? c.text3 : c.text);
        int end = chip - 8;
        const QString role = lane.role == Role::left    ? tr("Left")
                             : lane.role == Role::right ? tr("Right")
                                                        : QString();
        if (!role.isEmpty() && chip > 150) {
            const QFontMetrics small(theme().font(Type::caption_bold));
            const int width = small.horizontalAdvance(role) + 14;
            const QRect badge = within({end - width, 10, width, 18});
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.inset2);
            painter.drawRoundedRect(badge, 5, 5);
            painter.setFont(theme().font(Type::caption_bold));
            painter.setPen(c.text2);
            painter.drawText(badge, Qt::AlignCenter, role);
            end -= width + 6;
        }
        painter.setFont(theme().font(Type::body_bold));
        painter.setPen(lane.waiting ? c.text2 : c.text);
        painter.drawText(within({41, 0, end - 41, 38}), side,
                         metrics.elidedText(lane.speaker.name, Qt::ElideMiddle, end - 41));
    }
}

void SmallCard::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void SmallCard::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        emit unfoldWanted(group_, event->modifiers() & Qt::ControlModifier);
    }
}

void SmallCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit unfoldWanted(group_, event->modifiers() & Qt::ControlModifier);
            return;
        case Qt::Key_F2:
            emit renameWanted(group_);
            return;
        case Qt::Key_Delete:
            model_.deleteGroup(group_);
            return;
        default:
            QFrame::keyPressEvent(event);
    }
}

void SmallCard::showMore(const QPoint& global) {
    showGroupMenu(
        model_, group_, global, *this, [this] { emit renameWanted(group_); },
        [this] { emit alignWanted(group_); });
}

void SmallCard::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    showMore(by_key ? more_->mapToGlobal(QPoint(0, more_->height() + 4)) : event->globalPos());
}

void SmallCard::focusInEvent(QFocusEvent*) {
    update();
}

void SmallCard::focusOutEvent(QFocusEvent*) {
    update();
}

void SmallCard::dragEnterEvent(QDragEnterEvent* event) {
    if (fromMime(event->mimeData())) {
        hot_ = true;
        unfold_.start();
        event->acceptProposedAction();
        update();
    }
}

void SmallCard::dragLeaveEvent(QDragLeaveEvent*) {
    hot_ = false;
    unfold_.stop();
    update();
}

void SmallCard::dropEvent(QDropEvent* event) {
    hot_ = false;
    unfold_.stop();
    update();
    const auto drag = fromMime(event->mimeData());
    if (!drag) {
        return;
    }
    event->acceptProposedAction();
    const bool copy = event->modifiers() & Qt::ControlModifier;
    if (drag->from_group.empty() || copy) {
        model_.addToGroup(group_, drag->devices);
    } else {
        model_.moveToGroup(drag->from_group, group_, drag->devices);
    }
}

}  // namespace unisono::ui
