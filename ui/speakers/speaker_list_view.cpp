#include "speakers/speaker_list_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

#include "theme/theme.h"
#include "widgets/drag_chip.h"
#include "widgets/drag_state.h"

namespace unisono::ui {
namespace {

constexpr int kScrollZone = 32;
constexpr int kScrollStep = 8;
constexpr int kScroll_ms = 20;

}  // namespace

SpeakerListView::SpeakerListView(SpeakerListModel& model, QWidget* parent)
    : QListView(parent),
      model_(model),
      delegate_(new SpeakerListDelegate(model, this)),
      scroll_(new QTimer(this)),
      run_drag_([](QDrag& drag) { drag.exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction); }) {
    setModel(&model);
    setItemDelegate(delegate_);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(25);
    setFrameShape(NoFrame);
    setDragEnabled(true);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setDropIndicatorShown(false);
    setAutoScroll(false);
    setResizeMode(Adjust);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setObjectName("speakers");
    setAccessibleName(tr("Speakers"));
    scroll_->setInterval(kScroll_ms);
    connect(scroll_, &QTimer::timeout, this,
            [this] { verticalScrollBar()->setValue(verticalScrollBar()->value() + scroll_by_); });
    connect(&theme(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void SpeakerListView::setCollapsed(bool collapsed) {
    delegate_->setCollapsed(collapsed);
    setVerticalScrollBarPolicy(collapsed ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

std::vector<std::string> SpeakerListView::selected() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    std::vector<std::string> devices;
    for (const int row : rows) {
        if (const SpeakerView* view = model_.speaker(model_.index(row))) {
            devices.push_back(view->device);
        }
    }
    return devices;
}

std::string SpeakerListView::current() const {
    const SpeakerView* view = model_.speaker(currentIndex());
    return view == nullptr ? std::string() : view->device;
}

void SpeakerListView::select(const std::vector<std::string>& devices) {
    QItemSelection selection;
    QModelIndex first;
    for (const std::string& device : devices) {
        const QModelIndex index = model_.indexOf(device);
        if (index.isValid()) {
            selection.select(index, index);
            first = first.isValid() ? first : index;
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        scrollTo(first);
    }
}

void SpeakerListView::rename(const std::string& device) {
    const QModelIndex index = model_.indexOf(device);
    if (index.isValid()) {
        setCurrentIndex(index);
        edit(index);
    }
}

QStyleOptionViewItem SpeakerListView::optionOf(const QModelIndex& index) const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

void SpeakerListView::dataChanged(const QModelIndex& first, const QModelIndex& last,
                                  const QList<int>& roles) {
    const bool level = roles.size() == 1 && roles.first() == SpeakerListModel::kLevelRole;
    const bool dots = roles.size() == 1 && roles.first() == SpeakerListModel::kDotsRole;
    if (!level && !dots) {
        QListView::dataChanged(first, last, roles);
        return;
    }
    for (int row = first.row(); row <= last.row(); ++row) {
        const QModelIndex index = model_.index(row);
        const QStyleOptionViewItem option = optionOf(index);
        if (option.rect.intersects(viewport()->rect())) {
            viewport()->update(level ? delegate_->levelRect(option, index)
                                     : delegate_->dotsRect(option, index));
        }
    }
}

std::string SpeakerListView::deviceAt(const QPoint& at) const {
    const SpeakerView* view = model_.speaker(indexAt(at));
    return view == nullptr ? std::string() : view->device;
}

bool SpeakerListView::isOnButton(const QPoint& at) const {
    const QModelIndex index = indexAt(at);
    return index.isValid() && delegate_->buttonRect(optionOf(index), index).contains(at);
}

// --- Keyboard

void SpeakerListView::keyPressEvent(QKeyEvent* event) {
    const std::string device = current();
    const int key = event->key();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
        copy();
        return;
    }
    if (key == Qt::Key_Menu || (key == Qt::Key_F10 && modifiers == Qt::ShiftModifier)) {
        emit menuWanted(menuPlace());
        return;
    }
    if (foldByKey(currentIndex(), key)) {
        return;
    }
    if (key == Qt::Key_Space) {
        event->ignore();  // plays and pauses, wherever one is
        return;
    }
    if (!device.empty()) {
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) &&
            (modifiers == Qt::NoModifier || modifiers == Qt::AltModifier)) {
            emit opened(device);
            return;
        }
        if (key == Qt::Key_F2) {
            edit(currentIndex());
            return;
        }
        if (event->matches(QKeySequence::Delete)) {
            emit forgetWanted(device);
            return;
        }
        if (key == Qt::Key_M && modifiers == Qt::NoModifier) {
            emit muteWanted({device});
            return;
        }
    }
    QListView::keyPressEvent(event);
}

void SpeakerListView::focusInEvent(QFocusEvent* event) {
    // Else the first heading would be where the keyboard stands.
    for (int row = 0; row < model_.rowCount() && !currentIndex().isValid(); ++row) {
        if (model_.speaker(model_.index(row)) != nullptr) {
            selectionModel()->setCurrentIndex(model_.index(row), QItemSelectionModel::NoUpdate);
        }
    }
    QListView::focusInEvent(event);
}

bool SpeakerListView::foldByKey(const QModelIndex& index, int key) {
    if (!index.isValid()) {
        return false;
    }
    const SpeakerRow& row = model_.row(index.row());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int close = mirrored ? Qt::Key_Right : Qt::Key_Left;
    const int open = mirrored ? Qt::Key_Left : Qt::Key_Right;
    if (row.kind == SpeakerRow::Kind::speaker) {
        if (key == close) {
            selectionModel()->setCurrentIndex(model_.indexOf(row.section),
                                              QItemSelectionModel::NoUpdate);
        }
        return key == close || key == open;
    }
    if (row.kind != SpeakerRow::Kind::section) {
        return false;
    }
    const bool folded = model_.isFolded(row.section);
    if (key == close || key == open) {
        model_.setFolded(row.section, key == close);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        model_.setFolded(row.section, !folded);
        return true;
    }
    return false;
}

void SpeakerListView::copy() const {
    const std::vector<std::string> devices = selected();
    if (!devices.empty()) {
        QApplication::clipboard()->setMimeData(toMime({devices, {}}).release());
    }
}

// --- Pointer

void SpeakerListView::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    pressed_section_.reset();
    if (event->button() == Qt::LeftButton && isOnButton(at)) {
        pressed_button_ = deviceAt(at);
        delegate_->setPressed(pressed_button_);
        update(indexAt(at));
        return;
    }
    const QModelIndex index = indexAt(at);
    if (index.isValid() && model_.row(index.row()).kind == SpeakerRow::Kind::section) {
        // A heading folds; what is selected stays so.
        if (event->button() == Qt::LeftButton) {
            pressed_section_ = model_.row(index.row()).section;
        }
        return;
    }
    QListView::mousePressEvent(event);
}

void SpeakerListView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (event->buttons() == Qt::NoButton) {
        const QModelIndex index = indexAt(at);
        if (index.isValid()) {
            viewport()->update(delegate_->buttonRect(optionOf(index), index));
        }
    }
    if (!pressed_button_.empty() || pressed_section_) {
        return;
    }
    QListView::mouseMoveEvent(event);
}

void SpeakerListView::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (!pressed_button_.empty()) {
        const std::string device = pressed_button_;
        pressed_button_.clear();
        delegate_->setPressed({});
        viewport()->update();
        if (isOnButton(at) && deviceAt(at) == device) {
            emit buttonPressed(device);
        }
        return;
    }
    if (pressed_section_) {
        const auto section = *pressed_section_;
        pressed_section_.reset();
        if (indexAt(at) == model_.indexOf(section) && model_.filter().isEmpty()) {
            model_.setFolded(section, !model_.isFolded(section));
        }
        return;
    }
    QListView::mouseReleaseEvent(event);
}

void SpeakerListView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const std::string device = deviceAt(at);
    if (event->button() != Qt::LeftButton || device.empty() || isOnButton(at)) {
        mousePressEvent(event);
        return;
    }
    emit opened(device);
}

QPoint SpeakerListView::menuPlace() const {
    const QRect row = visualRect(currentIndex()).intersected(viewport()->rect());
    return viewport()->mapToGlobal(row.isEmpty() ? viewport()->rect().center() : row.center());
}

void SpeakerListView::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        emit menuWanted(menuPlace());
    } else if (!deviceAt(event->pos()).empty()) {
        emit menuWanted(event->globalPos());
    }
}

void SpeakerListView::enterEvent(QEnterEvent* event) {
    inside_ = true;
    holdRows();
    QListView::enterEvent(event);
}

void SpeakerListView::leaveEvent(QEvent* event) {
    inside_ = false;
    holdRows();
    QListView::leaveEvent(event);
}

void SpeakerListView::holdRows() {
    model_.setHeld(inside_ || !dragged_.empty() || !target_.empty());
}

// --- Dragging

void SpeakerListView::startDrag(Qt::DropActions /*actions*/) {
    const std::vector<std::string> devices = selected();
    const SpeakerView* first = devices.empty() ? nullptr : model_.speaker(devices.front());
    if (first == nullptr || !dragged_.empty()) {
        return;
    }
    const int count = static_cast<int>(devices.size());
    const DragChip chip = dragChip(first->icon, count == 1 ? first->name : dragWords(count),
                                   devicePixelRatioF(), layoutDirection() == Qt::RightToLeft);
    QPointer<QDrag> drag = new QDrag(this);
    drag->setMimeData(toMime({devices, {}}).release());
    drag->setPixmap(chip.picture);
    drag->setHotSpot(chip.hot_spot);
    dragged_ = devices;
    model_.setDragged(devices);
    holdRows();
    // The loop inside may outlive this list.
    const QPointer<SpeakerListView> self(this);
    {
        const DragState::Scope dragging;
        run_drag_(*drag);
    }
    if (!self) {
        return;
    }
    dragged_.clear();
    model_.setDragged({});
    showTarget({}, false);
    if (drag) {
        drag->deleteLater();
    }
    holdRows();
}

std::string SpeakerListView::targetAt(const QPoint& at, const SpeakerDrag& drag) const {
    const SpeakerView* view = model_.speaker(indexAt(at));
    if (view == nullptr || view->section != SpeakerView::Section::ready ||
        std::find(drag.devices.begin(), drag.devices.end(), view->device) != drag.devices.end()) {
        return {};
    }
    return view->device;
}

void SpeakerListView::showTarget(const std::string& device, bool removing) {
    if (device != target_) {
        for (const std::string& changed : {target_, device}) {
            update(model_.indexOf(changed));
        }
        target_ = device;
        delegate_->setDropTarget(device);
    }
    if (removing != removing_) {
        removing_ = removing;
        viewport()->update();
    }
}

void SpeakerListView::follow(QDragMoveEvent& event) {
    const auto drag = fromMime(event.mimeData());
    if (!drag || drag->devices.empty()) {
        event.ignore();
        return;
    }
    const QPoint at = event.position().toPoint();
    const bool removing = !drag->from_group.empty();
    showTarget(removing ? std::string() : targetAt(at, *drag), removing);
    scroll_by_ = at.y() < kScrollZone                          ? -kScrollStep
                 : at.y() > viewport()->height() - kScrollZone ? kScrollStep
                                                               : 0;
    scroll_by_ == 0 ? scroll_->stop() : scroll_->start();
    holdRows();
    if (removing || !target_.empty()) {
        event.acceptProposedAction();
    } else {
        event.ignore();
    }
}

void SpeakerListView::dragEnterEvent(QDragEnterEvent* event) {
    const auto drag = fromMime(event->mimeData());
    follow(*event);
    if (drag && !drag->devices.empty()) {
        event->accept();  // moves are told only to those who take the entry
    }
}

void SpeakerListView::dragMoveEvent(QDragMoveEvent* event) {
    follow(*event);
}

void SpeakerListView::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    scroll_->stop();
    showTarget({}, false);
    holdRows();
}

void SpeakerListView::dropEvent(QDropEvent* event) {
    scroll_->stop();
    const auto drag = fromMime(event->mimeData());
    const std::string target = drag ? targetAt(event->position().toPoint(), *drag) : std::string();
    showTarget({}, false);
    holdRows();
    event->ignore();
    if (!drag || drag->devices.empty()) {
        return;
    }
    if (!drag->from_group.empty()) {
        event->acceptProposedAction();
        emit removedFromGroup(*drag);
    } else if (!target.empty()) {
        event->acceptProposedAction();
        std::vector<std::string> devices{target};
        devices.insert(devices.end(), drag->devices.begin(), drag->devices.end());
        emit newGroupWanted(devices);
    }
}

void SpeakerListView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (removing_) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours().accent, 2.0));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(5, 1, -5, -5), 10.0, 10.0);
    }
}

}  // namespace unisono::ui
