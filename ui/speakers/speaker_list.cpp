#include "speakers/speaker_list.h"

#include <QAction>
#include <QDrag>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "speakers/speaker_list_model.h"
#include "speakers/speaker_list_view.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/h_line.h"
#include "widgets/menu_words.h"

namespace unisono::ui {
namespace {

constexpr int kHeader = 54;
constexpr int kDots_ms = 500;
constexpr const char* kSectionIds[] = {"ready", "nearby", "away"};

SpeakerView::Section sectionOf(int i) {
    return static_cast<SpeakerView::Section>(i);
}

}  // namespace

SpeakerList::SpeakerList(QWidget* parent)
    : QWidget(parent),
      model_(new SpeakerListModel(this)),
      view_(new SpeakerListView(*model_, this)),
      footer_line_(new HLine(this)),
      footer_(new QLabel(this)),
      dots_(new QTimer(this)) {
    buildHeader();
    footer_->setWordWrap(true);
    footer_->setTextFormat(Qt::PlainText);
    footer_->setProperty("tone", "2");
    footer_->setContentsMargins(16, 12, 16, 12);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(view_, 1);
    column->addWidget(footer_line_);
    column->addWidget(footer_);
    setFooter({});
    setTabOrder(search_, add_);
    setTabOrder(add_, add_small_);
    setTabOrder(add_small_, view_);
    setFocusProxy(view_);

    view_->installEventFilter(this);
    dots_->setInterval(kDots_ms);
    connect(dots_, &QTimer::timeout, model_, &SpeakerListModel::stepDots);
    connect(model_, &SpeakerListModel::renameWanted, this, &SpeakerList::renameWanted);
    connect(model_, &SpeakerListModel::foldedChanged, this, &SpeakerList::foldedChanged);
    connect(model_, &SpeakerListModel::arranged, this, &SpeakerList::tellSelection);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SpeakerList::tellSelection);
    connect(view_, &SpeakerListView::opened, this, &SpeakerList::activated);
    connect(view_, &SpeakerListView::buttonPressed, this, &SpeakerList::buttonPressed);
    connect(view_, &SpeakerListView::forgetWanted, this, &SpeakerList::forgetWanted);
    connect(view_, &SpeakerListView::muteWanted, this, &SpeakerList::muteWanted);
    connect(view_, &SpeakerListView::menuWanted, this, &SpeakerList::showMenu);
    connect(view_, &SpeakerListView::newGroupWanted, this, &SpeakerList::newGroupWanted);
    connect(view_, &SpeakerListView::removedFromGroup, this, &SpeakerList::removedFromGroup);
    const auto restyle = [this] {
        title_->setFont(theme().font(Type::heading));
        footer_->setFont(theme().font(Type::caption));
        update();
    };
    connect(&theme(), &Theme::changed, this, restyle);
    restyle();
}

void SpeakerList::buildHeader() {
    header_ = new QWidget(this);
    title_ = new QLabel(tr("Speakers"), header_);
    field_ = new QLineEdit(header_);
    field_->setPlaceholderText(tr("Find a speaker"));
    field_->setAccessibleName(tr("Find a speaker"));
    field_->setClearButtonEnabled(true);
    field_->installEventFilter(this);
    search_ = makeIconButton("search", tr("Find a speaker"), header_);
    add_ = makeButton(tr("Add"), "plain", "plus", header_);
    add_->setToolTip(tr("Add a speaker"));
    add_->setAccessibleName(tr("Add a speaker"));
    add_->setFocusPolicy(Qt::TabFocus);
    add_small_ = makeIconButton("plus", tr("Add a speaker"), header_, "plain");
    auto* row = new QHBoxLayout(header_);
    row->setContentsMargins(16, 11, 12, 11);
    row->setSpacing(8);
    row->addWidget(title_, 1, Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(field_, 1);
    row->addWidget(search_);
    row->addWidget(add_);
    row->addWidget(add_small_);
    header_->setMinimumHeight(kHeader);
    connect(search_, &QToolButton::clicked, this, &SpeakerList::startSearch);
    connect(add_, &QPushButton::clicked, this, &SpeakerList::addWanted);
    connect(add_small_, &QToolButton::clicked, this, &SpeakerList::addWanted);
    connect(field_, &QLineEdit::textChanged, model_, &SpeakerListModel::setFilter);
    arrangeHeader();
}

void SpeakerList::arrangeHeader() {
    title_->setVisible(!collapsed_ && !searching_);
    field_->setVisible(!collapsed_ && searching_);
    search_->setVisible(!collapsed_ && !searching_ && model_->speakerCount() > 0);
    add_->setVisible(!collapsed_);
    add_small_->setVisible(collapsed_);
    header_->layout()->setContentsMargins(collapsed_   ? 14
                                          : searching_ ? 12
                                                       : 16,
                                          11, collapsed_ ? 14 : 12, 11);
}

void SpeakerList::setSpeakers(const std::vector<SpeakerView>& speakers) {
    const std::vector<std::string> dragged = view_->dragged();
    QString name;  // of what is dragged, before it is gone
    for (const std::string& device : dragged) {
        if (const SpeakerView* view = model_->speaker(device)) {
            name = view->name;
        }
    }
    const bool none = model_->speakerCount() == 0;
    model_->setSpeakers(speakers);
    if (none != (model_->speakerCount() == 0)) {
        arrangeHeader();
    }
    const bool gone = std::none_of(dragged.begin(), dragged.end(), [this](const auto& device) {
        return model_->speaker(device) != nullptr;
    });
    if (!name.isEmpty() && gone) {
        QDrag::cancel();
        emit dragLost(name);
    }
}

void SpeakerList::setGroups(std::vector<std::pair<std::string, QString>> groups) {
    groups_ = std::move(groups);
}

void SpeakerList::setLooking(bool looking, const QString& detail) {
    model_->setLooking(looking, detail);
    setDotsRunning();
}

void SpeakerList::setDotsRunning() {
    const bool run = model_->isLooking() && isVisible() && theme().animation_ms(kDots_ms) > 0;
    if (run != dots_->isActive()) {
        run ? dots_->start() : dots_->stop();
    }
}

void SpeakerList::setFooter(const QString& text) {
    footer_->setText(text);
    footer_->setVisible(!text.isEmpty() && !collapsed_);
    footer_line_->setVisible(footer_->isVisibleTo(this));
}

void SpeakerList::setStrip(QWidget* strip) {
    auto* place = new QWidget(this);
    auto* held = new QVBoxLayout(place);
    held->setContentsMargins(0, 0, 0, 0);
    held->addWidget(strip);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(footer_line_), place);
    place->setVisible(!collapsed_);
    connect(this, &SpeakerList::collapsedChanged, place,
            [place](bool collapsed) { place->setVisible(!collapsed); });
}

void SpeakerList::setCollapsed(bool collapsed) {
    if (collapsed == collapsed_) {
        return;
    }
    endSearch();
    collapsed_ = collapsed;
    emit collapsedChanged(collapsed);
    view_->setCollapsed(collapsed);
    arrangeHeader();
    setFooter(footer_->text());
    updateGeometry();
}

void SpeakerList::setFoldedSections(const QStringList& sections) {
    for (int i = 0; i < SpeakerListModel::kSections; ++i) {
        model_->setFolded(sectionOf(i), sections.contains(kSectionIds[i]));
    }
}

QStringList SpeakerList::foldedSections() const {
    QStringList sections;
    for (int i = 0; i < SpeakerListModel::kSections; ++i) {
        if (model_->isFolded(sectionOf(i))) {
            sections << kSectionIds[i];
        }
    }
    return sections;
}

std::vector<std::string> SpeakerList::selected() const {
    return view_->selected();
}

std::string SpeakerList::current() const {
    return view_->current();
}

void SpeakerList::select(const std::vector<std::string>& devices) {
    view_->select(devices);
}

void SpeakerList::rename(const std::string& device) {
    view_->rename(device);
}

void SpeakerList::tellSelection() {
    std::vector<std::string> now = view_->selected();
    if (now != told_selection_) {
        told_selection_ = std::move(now);
        emit selectionChanged(told_selection_);
    }
}

void SpeakerList::startSearch() {
    if (collapsed_) {
        emit expandWanted();
        if (collapsed_) {
            return;
        }
    }
    searching_ = true;
    arrangeHeader();
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
}

void SpeakerList::endSearch() {
    if (!searching_) {
        return;
    }
    const bool had_focus = field_->hasFocus();
    searching_ = false;
    field_->clear();
    arrangeHeader();
    if (had_focus) {
        view_->setFocus(Qt::OtherFocusReason);
    }
}

void SpeakerList::walkIntoList() {
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QModelIndex index = model_->index(row);
        if (model_->speaker(index) != nullptr) {
            view_->setCurrentIndex(index);
            view_->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool SpeakerList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && searching_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endSearch();
        return true;
    }
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            endSearch();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            walkIntoList();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QMenu* SpeakerList::makeMenu() {
    std::vector<std::string> devices = selected();
    const std::string focused = current();
    if (devices.empty() && !focused.empty()) {
        devices = {focused};
    }
    const SpeakerView* first = devices.empty() ? nullptr : model_->speaker(devices.front());
    if (first == nullptr) {
        return nullptr;
    }
    auto* menu = new QMenu(this);
    const bool one = devices.size() == 1;
    const std::string device = devices.front();
    if (one && !first->button.isEmpty()) {
        menu->addAction(first->button, this, [this, device] { emit buttonPressed(device); });
        menu->addSeparator();
    }
    QMenu* add = menu->addMenu(tr("Add to group"));
    add->setEnabled(!groups_.empty());
    for (const auto& [id, name] : groups_) {
        QAction* action = add->addAction(menuName(name));
        connect(action, &QAction::triggered, this,
                [this, group = id, devices] { emit addToGroupWanted(group, devices); });
    }
    menu->addAction(withKey(one ? tr("New group") : tr("New group from these"),
                            QKeySequence(Qt::CTRL | Qt::Key_G)),
                    this, [this, devices] { emit newGroupWanted(devices); });
    menu->addSeparator();
    if (one) {
        menu->addAction(withKey(tr("Show details"), QKeySequence(Qt::Key_Return)), this,
                        [this, device] { emit activated(device); });
        menu->addAction(withKey(tr("Rename"), QKeySequence(Qt::Key_F2)), this,
                        [this, device] { rename(device); });
    }
    menu->addAction(withKey(tr("Mute"), QKeySequence(Qt::Key_M)), this,
                    [this, devices] { emit muteWanted(devices); });
    if (one) {
        menu->addSeparator();
        menu->addAction(withKey(tr("Forget …"), QKeySequence(Qt::Key_Delete)), this,
                        [this, device] { emit forgetWanted(device); });
    }
    return menu;
}

void SpeakerList::showMenu(const QPoint& global) {
    if (menu_ != nullptr) {
        return;  // some systems tell of the menu key twice
    }
    menu_ = makeMenu();
    if (menu_ != nullptr) {
        menu_->setAttribute(Qt::WA_DeleteOnClose);
        menu_->popup(global);
    }
}

QSize SpeakerList::sizeHint() const {
    return {collapsed_ ? kCollapsed : kWidth, 500};
}

QSize SpeakerList::minimumSizeHint() const {
    return {kCollapsed, 200};
}

void SpeakerList::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), colours().side);
}

void SpeakerList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    setDotsRunning();
}

void SpeakerList::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    dots_->stop();
}

}  // namespace unisono::ui
