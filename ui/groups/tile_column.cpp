#include "groups/tile_column.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <algorithm>

#include "model/speaker_drag.h"
#include "model/words.h"
#include "theme/theme.h"
#include "widgets/drag_chip.h"
#include "widgets/drag_state.h"

namespace unisono::ui {

TileColumn::TileColumn(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Speakers of the group"));
}

void TileColumn::setGroup(const GroupView& group, TileWidth width) {
    group_ = group.id;
    width_ = width;
    while (tiles_.size() > group.lanes.size()) {
        tiles_.back()->deleteLater();
        tiles_.pop_back();
    }
    while (tiles_.size() < group.lanes.size()) {
        auto* tile = new LaneTile(this);
        tile->setAttribute(Qt::WA_TransparentForMouseEvents, false);
        connect(tile, &LaneTile::volumeChanged, this,
                [this, tile](int volume) { emit volumeChanged(tile->device(), volume); });
        connect(tile, &LaneTile::acted, this, [this, tile] { emit acted(tile->device()); });
        tile->show();
        tiles_.push_back(tile);
    }
    std::set<std::string> there;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i]->setLane(group.lanes[i], width);
        there.insert(tiles_[i]->device());
    }
    std::erase_if(selected_, [&](const std::string& device) { return !there.contains(device); });
    current_ = std::clamp(current_, 0, std::max(0, static_cast<int>(tiles_.size()) - 1));
    place();
    refresh();
    updateGeometry();
}

void TileColumn::tick(const GroupView& group) {
    for (std::size_t i = 0; i < std::min(tiles_.size(), group.lanes.size()); ++i) {
        const SpeakerView& speaker = group.lanes[i].speaker;
        tiles_[i]->tick(speaker.level_db, speaker.playing);
    }
}

void TileColumn::setRowHeight(int height) {
    row_height_ = height;
    place();
    updateGeometry();
}

void TileColumn::setGap(std::optional<int> index, const QString& words) {
    if (gap_ == index && gap_words_ == words) {
        return;
    }
    gap_ = index;
    gap_words_ = words;
    place();
    update();
}

int TileColumn::rows() const {
    return static_cast<int>(tiles_.size()) + (gap_ ? 1 : 0);
}

int TileColumn::indexAt(int y) const {
    const int count = static_cast<int>(tiles_.size());
    const int row = std::clamp((y + row_height_ / 2) / std::max(1, row_height_), 0, rows());
    // Below the gap, rows are one further down than the tiles in them.
    return std::min(gap_ && row > *gap_ ? row - 1 : row, count);
}

std::vector<std::string> TileColumn::selected() const {
    std::vector<std::string> devices;
    for (const LaneTile* tile : tiles_) {
        if (selected_.contains(tile->device())) {
            devices.push_back(tile->device());
        }
    }
    return devices;
}

void TileColumn::select(const std::string& device) {
    selected_ = {device};
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        if (tiles_[i]->device() == device) {
            current_ = anchor_ = static_cast<int>(i);
        }
    }
    refresh();
}

QSize TileColumn::sizeHint() const {
    return {static_cast<int>(width_), rows() * row_height_};
}

void TileColumn::place() {
    int row = 0;
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        if (gap_ && static_cast<int>(i) == *gap_) {
            ++row;
        }
        tiles_[i]->setGeometry(0, row * row_height_, width(), row_height_);
        ++row;
    }
}

void TileColumn::refresh() {
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        tiles_[i]->setSelected(selected_.contains(tiles_[i]->device()));
        tiles_[i]->setCurrent(hasFocus() && static_cast<int>(i) == current_);
    }
    if (const LaneTile* tile = currentTile()) {
        setAccessibleDescription(tile->lane().speaker.name);
    }
}

LaneTile* TileColumn::currentTile() const {
    return current_ < static_cast<int>(tiles_.size()) ? tiles_[static_cast<std::size_t>(current_)]
                                                      : nullptr;
}

int TileColumn::tileAt(const QPoint& at) const {
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        if (tiles_[i]->geometry().contains(at)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void TileColumn::paintEvent(QPaintEvent*) {
    if (!gap_) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& c = colours();
    const QRectF box(0, *gap_ * row_height_ + 1.0, width(), row_height_ - 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent_soft);
    painter.drawRoundedRect(box, 10, 10);
    painter.setBrush(c.accent);
    painter.drawRect(QRectF(0, box.top() - 1.0, width() - 8.0, 2.0));
    const QRectF icon(16, box.center().y() - 9.0, 18, 18);
    theme().drawIcon(painter, "plus", icon, c.accent);
    painter.setFont(theme().font(Type::body_bold));
    painter.setPen(c.accent);
    const QRectF words = box.adjusted(42, 0, -8, 0);
    painter.drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(gap_words_, Qt::ElideMiddle, words.width()));
}

void TileColumn::resizeEvent(QResizeEvent*) {
    place();
}

void TileColumn::go(int index, bool extend, bool keep) {
    if (tiles_.empty()) {
        return;
    }
    current_ = std::clamp(index, 0, static_cast<int>(tiles_.size()) - 1);
    if (!keep) {
        if (!extend) {
            anchor_ = current_;
        }
        selected_.clear();
        for (int i = std::min(anchor_, current_); i <= std::max(anchor_, current_); ++i) {
            selected_.insert(tiles_[static_cast<std::size_t>(i)]->device());
        }
    }
    refresh();
    emit selectionChanged();
}

void TileColumn::mousePressEvent(QMouseEvent* event) {
    const int index = tileAt(event->position().toPoint());
    if (index < 0) {
        return;
    }
    const std::string device = tiles_[static_cast<std::size_t>(index)]->device();
    keep_on_release_ = false;
    if (event->modifiers() & Qt::ControlModifier) {
        if (!selected_.erase(device)) {
            selected_.insert(device);
        }
        current_ = anchor_ = index;
        refresh();
        emit selectionChanged();
    } else if (selected_.contains(device) && !(event->modifiers() & Qt::ShiftModifier)) {
        current_ = index;  // it may be the start of a drag of all of them
        keep_on_release_ = true;
        refresh();
    } else {
        go(index, event->modifiers() & Qt::ShiftModifier, false);
    }
    pressed_ = event->position().toPoint();
    may_drag_ = event->button() == Qt::LeftButton;
}

void TileColumn::mouseMoveEvent(QMouseEvent* event) {
    if (may_drag_ && (event->buttons() & Qt::LeftButton) &&
        (event->position().toPoint() - pressed_).manhattanLength() >=
            QApplication::startDragDistance()) {
        may_drag_ = false;
        keep_on_release_ = false;
        startDrag();
    }
}

void TileColumn::mouseReleaseEvent(QMouseEvent* event) {
    if (keep_on_release_ && event->button() == Qt::LeftButton) {
        go(tileAt(event->position().toPoint()), false, false);
    }
    keep_on_release_ = false;
    may_drag_ = false;
}

void TileColumn::mouseDoubleClickEvent(QMouseEvent* event) {
    const int index = tileAt(event->position().toPoint());
    if (index >= 0) {
        emit opened(tiles_[static_cast<std::size_t>(index)]->device());
    }
}

void TileColumn::startDrag() {
    const std::vector<std::string> devices = selected();
    if (devices.empty()) {
        return;
    }
    QString name;
    QString icon = "box";
    for (LaneTile* tile : tiles_) {
        const bool dragged = selected_.contains(tile->device());
        tile->setGone(dragged);
        if (dragged) {
            name = tile->lane().speaker.name;
            icon = tile->lane().speaker.icon;
        }
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(toMime({devices, group_}).release());
    const DragChip chip =
        dragChip(icon, devices.size() > 1 ? dragWords(static_cast<int>(devices.size())) : name,
                 devicePixelRatioF(), layoutDirection() == Qt::RightToLeft);
    drag->setPixmap(chip.picture);
    drag->setHotSpot(chip.hot_spot);
    const QPointer<TileColumn> self(this);  // the loop inside may outlive this group
    {
        const DragState::Scope dragging;
        drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    }
    if (!self) {
        return;
    }
    for (LaneTile* tile : tiles_) {  // whoever is left of them
        tile->setGone(false);
    }
}

void TileColumn::wheelEvent(QWheelEvent* event) {
    if (width_ == TileWidth::full) {
        event->ignore();  // the slider has its own wheel
        return;
    }
    const int index = tileAt(event->position().toPoint());
    const int steps = event->angleDelta().y() / 120;
    if (index < 0 || steps == 0) {
        event->ignore();
        return;
    }
    const LaneTile* tile = tiles_[static_cast<std::size_t>(index)];
    emit volumeChanged(tile->device(), std::clamp(tile->lane().volume + steps, 0, 100));
    event->accept();
}

void TileColumn::keyPressEvent(QKeyEvent* event) {
    LaneTile* tile = currentTile();
    if (tile == nullptr) {
        event->ignore();
        return;
    }
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const int by = event->key() == Qt::Key_Up ? -1 : 1;
            if (modifiers == Qt::AltModifier) {
                emit moveWanted(tile->device(), by);
                current_ = std::clamp(current_ + by, 0, static_cast<int>(tiles_.size()) - 1);
                refresh();
            } else if (modifiers == Qt::ControlModifier) {
                event->ignore();  // the group's volume
            } else {
                go(current_ + by, modifiers & Qt::ShiftModifier, false);
            }
            return;
        }
        case Qt::Key_Home:
            go(0, modifiers & Qt::ShiftModifier, false);
            return;
        case Qt::Key_End:
            go(static_cast<int>(tiles_.size()) - 1, modifiers & Qt::ShiftModifier, false);
            return;
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const bool right = (event->key() == Qt::Key_Right) != mirrored;
            if (modifiers & Qt::AltModifier) {
                const double step = modifiers & Qt::ShiftModifier     ? 10.0
                                    : modifiers & Qt::ControlModifier ? 0.1
                                                                      : 1.0;
                emit trimStepped(tile->device(), event->key() == Qt::Key_Right ? step : -step);
                return;
            }
            const int step = modifiers & Qt::ShiftModifier ? 5 : 1;
            emit volumeChanged(tile->device(),
                               std::clamp(tile->lane().volume + (right ? step : -step), 0, 100));
            return;
        }
        case Qt::Key_M:
            if (modifiers == Qt::NoModifier) {
                emit muteToggled(tile->device());
                return;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit opened(tile->device());
            return;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            emit removeWanted(selected());
            return;
        case Qt::Key_F2:
            emit renameWanted(tile->device());
            return;
        case Qt::Key_A:
            if (modifiers == Qt::ControlModifier) {
                anchor_ = 0;
                go(static_cast<int>(tiles_.size()) - 1, true, false);
                return;
            }
            break;
        case Qt::Key_F10:
            if (modifiers != Qt::ShiftModifier) {
                break;
            }
            [[fallthrough]];
        case Qt::Key_Menu:
            emit menuWanted(selected(), tile->mapToGlobal(tile->rect().center()));
            return;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void TileColumn::focusInEvent(QFocusEvent* event) {
    if (selected_.empty() && !tiles_.empty() && event->reason() != Qt::MouseFocusReason) {
        go(current_, false, false);
    }
    refresh();
}

void TileColumn::focusOutEvent(QFocusEvent*) {
    refresh();
}

void TileColumn::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        return;  // the key itself has been here
    }
    const int index = tileAt(event->pos());
    if (index >= 0 && !selected_.contains(tiles_[static_cast<std::size_t>(index)]->device())) {
        go(index, false, false);
    }
    if (!selected_.empty()) {
        emit menuWanted(selected(), event->globalPos());
    }
}

}  // namespace unisono::ui
