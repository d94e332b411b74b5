#include "source/source_picker.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "source/picker_row.h"
#include "source/source_accessible.h"
#include "source/source_names.h"
#include "source/stage_paint.h"
#include "theme/theme.h"
#include "widgets/menu_words.h"

namespace unisono::ui {
namespace {

constexpr int kWidth = 428;
constexpr double kRadius = 16.0;
constexpr int kShadow = 34;  // room for it around the card
constexpr int kAboveBar = 8;
constexpr int kFromEdge = 8;
constexpr int kInset = 8;  // rows from the card's edge
constexpr int kRecentShown = 10;
constexpr int kRecentNameWidth = 320;

// A hairline with room around it.
class Hairline : public QWidget {
 public:
    explicit Hairline(QWidget* parent) : QWidget(parent) { setFixedHeight(13); }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(12, 6, width() - 24, 1, colours().line);
    }
};

}  // namespace

SourcePicker::SourcePicker(QWidget* parent) : QWidget(parent) {
    installSourceAccessibility();
    setAccessibleName(tr("Play from"));
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(&theme(), &Theme::changed, this, [this] { restyle(); });
    setView(pickerView({}, {}));
    restyle();
    hide();
}

PickerRow* SourcePicker::makeRow(const PickerEntry& entry) {
    auto* row = new PickerRow(entry.icon, entry.title, entry.second, page_);
    connect(row, &QAbstractButton::clicked, this, [this, key = entry.key] { activate(key); });
    return row;
}

void SourcePicker::build() {
    area_ = new QScrollArea(this);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setWidgetResizable(true);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->viewport()->setAutoFillBackground(false);
    page_ = new QWidget;
    page_->setObjectName("page");
    page_->setAutoFillBackground(false);
    auto* lines = new QVBoxLayout(page_);
    lines->setContentsMargins(kInset, 8, kInset, 8);
    lines->setSpacing(0);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    head_ = new QLabel(tr("Play from"), page_);
    hint_ = new QLabel(page_);
    top->addWidget(head_);
    top->addStretch(1);
    top->addWidget(hint_);
    lines->addLayout(top);

    lines_ = new QVBoxLayout;
    lines_->setSpacing(0);
    lines->addLayout(lines_);
    hairline_ = new Hairline(page_);
    foot_ = new QLabel(page_);
    foot_->setWordWrap(true);
    foot_->setContentsMargins(12, 4, 12, 8);
    lines->addWidget(foot_);
    lines->addStretch(1);
    area_->setWidget(page_);
}

void SourcePicker::restyle() {
    head_->setFont(theme().font(Type::strong));
    hint_->setFont(theme().font(Type::caption));
    head_->setMinimumHeight(std::max(34, QFontMetrics(head_->font()).height() + 14));
    foot_->setFont(theme().font(Type::caption));
    setDropTarget(drop_);
    QPalette palette = foot_->palette();
    palette.setColor(QPalette::WindowText, colours().text2);
    foot_->setPalette(palette);
    shadow_ = {};
    if (isVisible()) {
        place();
    }
    update();
}

PickerRow* SourcePicker::row(const QString& key) const {
    const auto found = rows_.find(key);
    return found == rows_.end() ? nullptr : found->second;
}

PickerRow* SourcePicker::row(Kind kind) const {
    const auto found = std::find_if(view_.entries.begin(), view_.entries.end(),
                                    [kind](const PickerEntry& one) { return one.kind == kind; });
    return found == view_.entries.end() ? nullptr : row(found->key);
}

const PickerEntry* SourcePicker::entry(const QString& key) const {
    const auto found = std::find_if(view_.entries.begin(), view_.entries.end(),
                                    [&](const PickerEntry& one) { return one.key == key; });
    return found == view_.entries.end() ? nullptr : &*found;
}

void SourcePicker::setView(const PickerView& view) {
    if (view == view_) {
        return;
    }
    const bool same_rows = std::equal(view.entries.begin(), view.entries.end(),
                                      view_.entries.begin(), view_.entries.end(),
                                      [](const auto& a, const auto& b) { return a.key == b.key; });
    const bool same_foot = view.foot.isEmpty() == view_.foot.isEmpty();
    view_ = view;
    if (!same_rows) {
        showEntries();
    }
    for (const PickerEntry& one : view_.entries) {
        PickerRow& row = *rows_[one.key];
        row.setTitle(one.title);
        row.setIconName(one.icon, one.desktop_icon);
        row.setAvailable(one.available, one.second);
        row.setSecond(one.second);
        row.setCurrent(one.current);
        row.setOpensFurther(one.further);
    }
    showRecent();
    foot_->setText(view_.foot);
    foot_->setVisible(!view_.foot.isEmpty());
    if (isVisible() && !(same_rows && same_foot)) {
        place();
    }
}

void SourcePicker::showEntries() {
    const auto at = std::find(order_.begin(), order_.end(), focusWidget()) - order_.begin();
    std::map<QString, PickerRow*> before = std::move(rows_);
    rows_.clear();
    order_.clear();
    while (QLayoutItem* item = lines_->takeAt(0)) {
        delete item;  // what it held stays
    }
    for (const PickerEntry& one : view_.entries) {
        const auto known = before.find(one.key);
        PickerRow* row = known == before.end() ? makeRow(one) : known->second;
        if (known != before.end()) {
            before.erase(known);
        }
        if (one.kind == Kind::tune) {
            lines_->addWidget(hairline_);
        }
        lines_->addWidget(row);
        row->show();
        rows_[one.key] = row;
        order_.push_back(row);
    }
    area_->setFocusProxy(order_.front());
    for (const auto& [key, gone] : before) {
        if (isVisible() && gone->hasFocus()) {
            walkTo(order_[std::min(static_cast<std::size_t>(at), order_.size() - 1)]);
        }
        gone->hide();
        gone->deleteLater();  // it may be the one that was just clicked
    }
}

void SourcePicker::setRecent(const QStringList& paths) {
    recent_ = paths.mid(0, kRecentShown);
    showRecent();
    if (isVisible()) {
        place();
    }
}

void SourcePicker::showRecent() {
    PickerRow* row = this->row(Kind::recent);
    row->setVisible(!recent_.isEmpty());
    if (recent_.size() == 1) {
        row->setSecond(recentName(recent_.front()));
    } else if (!recent_.isEmpty()) {
        row->setSecond(tr("%1, %2", "the names of two files played before")
                           .arg(recentName(recent_[0]), recentName(recent_[1])));
    }
}

void SourcePicker::setDropTarget(bool on) {
    drop_ = on;
    row(Kind::files)->setDropTarget(on);
    hint_->setText(on ? tr("Drop to play") : tr("or drop files on the window"));
    QPalette palette = hint_->palette();
    palette.setColor(QPalette::WindowText, on ? colours().accent : colours().text2);
    hint_->setPalette(palette);
    update();
}

QRect SourcePicker::card() const {
    return rect().adjusted(kShadow, kShadow, -kShadow, -kShadow);
}

int SourcePicker::heightFor(int width, bool tight) {
    for (PickerRow* row : order_) {
        row->setTight(tight);
    }
    QLayout& lines = *page_->layout();
    lines.invalidate();
    lines.activate();
    const int inside = width - 2;  // the outline
    return 2 + (lines.hasHeightForWidth() ? lines.totalHeightForWidth(inside)
                                          : lines.totalSizeHint().height());
}

void SourcePicker::place() {
    if (!anchor_ || !bar_ || parentWidget() == nullptr) {
        return;
    }
    const QWidget& window = *parentWidget();
    const int width = std::min({static_cast<int>(std::lround(kWidth * std::min(textScale(), 1.6))),
                                window.width() - 2 * kFromEdge});
    const int bottom = bar_->mapTo(&window, QPoint(0, 0)).y() - kAboveBar;
    const int room = std::max(120, bottom - kFromEdge);
    int wanted = heightFor(width, false);
    if (wanted > room) {
        wanted = heightFor(width, true);
    }
    const int height = std::min(wanted, room);
    const QPoint corner = anchor_->mapTo(&window, QPoint(0, 0));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = std::clamp(mirrored ? corner.x() + anchor_->width() - width : corner.x(),
                             kFromEdge, std::max(kFromEdge, window.width() - width - kFromEdge));
    const QRect where(x, bottom - height, width, height);
    setGeometry(where.adjusted(-kShadow, -kShadow, kShadow, kShadow));
    // One pixel for the outline.
    area_->setGeometry(card().adjusted(1, 1, -1, -1));
    shadow_ = {};
}

void SourcePicker::openAbove(QWidget& anchor, QWidget& bar) {
    anchor_ = &anchor;
    bar_ = &bar;
    if (QWidget* window = anchor.window(); parentWidget() != window) {
        setParent(window);
    }
    setLayoutDirection(anchor.layoutDirection());
    place();
    show();
    raise();
    restyle();  // a new parent resets fonts, and showing it changes its height
    qApp->installEventFilter(this);
    const auto current = std::find_if(order_.begin(), order_.end(),
                                      [](const PickerRow* row) { return row->isCurrent(); });
    walkTo(current == order_.end() ? order_.front() : *current);
    announcePopup(this, true);
    emit opened();
}

void SourcePicker::hideEvent(QHideEvent* event) {
    qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
    if (!event->spontaneous()) {
        announcePopup(this, false);
        emit closed();
    }
}

void SourcePicker::closeTo(QWidget* focus) {
    if (focus != nullptr) {
        focus->setFocus(Qt::PopupFocusReason);
    }
    hide();
}

void SourcePicker::activate(const QString& key) {
    const PickerEntry* found = entry(key);
    if (found == nullptr || !found->available) {
        return;
    }
    if (found->kind == Kind::recent) {
        openRecent();
        return;
    }
    const PickerEntry chosen_one = *found;  // closing may bring another view
    closeTo(anchor_);
    switch (chosen_one.kind) {
        case Kind::files:
            emit filesWanted();
            break;
        case Kind::computer:
        case Kind::app:
        case Kind::line_in:
            emit liveWanted(chosen_one.choice, chosen_one.name);
            break;
        case Kind::bluetooth:
            if (!chosen_one.further) {
                emit liveWanted(chosen_one.choice, chosen_one.name);
                break;
            }
            [[fallthrough]];
        default:
            emit chosen(chosen_one.kind);
    }
}

void SourcePicker::openRecent() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->setAccessibleName(row(Kind::recent)->title());
    const QFontMetrics metrics(menu->font());
    for (const QString& path : recent_) {
        const QString name = metrics.elidedText(recentName(path), Qt::ElideMiddle,
                                                static_cast<int>(kRecentNameWidth * textScale()));
        QAction* action =
            menu->addAction(theme().icon(recentIcon(path), colours().text), menuName(name));
        // An address may hold what is secret.
        action->setToolTip(recentIcon(path) == "file" ? path : recentName(path));
        connect(action, &QAction::triggered, this, [this, path] {
            closeTo(anchor_);
            emit recentWanted(path);
        });
    }
    const PickerRow& row = *this->row(Kind::recent);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint at =
        mirrored ? QPoint(-menu->sizeHint().width() + 8, 0) : QPoint(row.width() - 8, 0);
    menu->popup(row.mapToGlobal(at));
    if (!menu->actions().isEmpty()) {
        menu->setActiveAction(menu->actions().constFirst());
    }
}

QList<PickerRow*> SourcePicker::walkable() const {
    QList<PickerRow*> list;
    for (PickerRow* row : order_) {
        if (!row->isHidden()) {
            list.push_back(row);
        }
    }
    return list;
}

void SourcePicker::walkTo(PickerRow* row) {
    row->setFocus(Qt::PopupFocusReason);  // a ring only if a key opened it, or walks
    area_->ensureWidgetVisible(row, 0, 8);
}

void SourcePicker::walk(int step) {
    const QList<PickerRow*> rows = walkable();
    const auto at = rows.indexOf(qobject_cast<PickerRow*>(focusWidget()));
    const auto count = rows.size();
    walkTo(rows[at < 0 ? 0 : (at + step + count) % count]);
}

void SourcePicker::keyPressEvent(QKeyEvent* event) {
    auto* focused = qobject_cast<PickerRow*>(focusWidget());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
        case Qt::Key_Down:
            walk(1);
            break;
        case Qt::Key_Up:
            walk(-1);
            break;
        case Qt::Key_Home:
        case Qt::Key_PageUp:
            walkTo(walkable().constFirst());
            break;
        case Qt::Key_End:
        case Qt::Key_PageDown:
            walkTo(walkable().constLast());
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (focused != nullptr) {
                focused->click();
            }
            break;
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (focused != nullptr && focused->opensFurther() &&
                (event->key() == Qt::Key_Left) == mirrored) {
                focused->click();
            }
            break;
        case Qt::Key_Escape:
            closeTo(anchor_);
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool SourcePicker::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || !isVisible()) {
        return false;
    }
    const bool ours = widget == this || isAncestorOf(widget);
    switch (event->type()) {
        case QEvent::MouseButtonPress: {
            // The button that opened it closes it by itself.
            const QPoint at =
                mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
            const bool outside = !card().contains(at);
            if (outside && widget != anchor_ && widget->window() == window()) {
                hide();
            }
            break;
        }
        case QEvent::KeyPress:
            // Buttons would walk with the arrows among their own, and Tab would leave.
            if (ours && qobject_cast<PickerRow*>(widget) != nullptr) {
                const int key = static_cast<QKeyEvent*>(event)->key();
                if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
                    closeTo(anchor_);
                    return true;
                }
                if (key != Qt::Key_Space && key != Qt::Key_Select) {
                    keyPressEvent(static_cast<QKeyEvent*>(event));
                    return true;
                }
            }
            break;
        case QEvent::FocusIn:
            if (!ours && widget->window() == window() && widget != anchor_) {
                hide();
            }
            break;
        case QEvent::Resize:
            if (widget == parentWidget()) {
                place();
            }
            break;
        default:
            break;
    }
    return false;
}

void SourcePicker::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    if (shadow_.isNull() || shadow_.devicePixelRatio() != ratio) {
        shadow_ = QPixmap(size() * ratio);
        shadow_.setDevicePixelRatio(ratio);
        shadow_.fill(Qt::transparent);
        QPainter into(&shadow_);
        drawShadow(into, card(), kRadius);
    }
    painter.drawPixmap(0, 0, shadow_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colours().surface);
    painter.setPen(drop_ ? QPen(colours().accent, 2) : QPen(colours().line, 1));
    painter.drawRoundedRect(QRectF(card()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

}  // namespace unisono::ui
