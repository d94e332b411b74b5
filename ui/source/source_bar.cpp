#include "source/source_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <cmath>

#include "source/files.h"
#include "source/live_strip.h"
#include "source/source_picker.h"
#include "source/stage_button.h"
#include "source/stage_paint.h"
#include "source/time_text.h"
#include "source/title_line.h"
#include "source/waveform_view.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/level_slider.h"
#include "widgets/menu_words.h"
#include "widgets/round_play_button.h"

namespace unisono::ui {
namespace {

constexpr int kLowWindow = 660;  // below this height the bar is lower

QString iconOf(SyncState::Icon icon) {
    switch (icon) {
        case SyncState::Icon::aligned:
            return "aligned";
        case SyncState::Icon::ragged:
            return "ragged";
        case SyncState::Icon::unsure:
            return "unsure";
        case SyncState::Icon::clock:
            return "clock";
    }
    return "unsure";
}

}  // namespace

SourceBar::SourceBar(QWidget* parent) : QWidget(parent) {
    setObjectName("source bar");
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What plays, and on what"));
    build();
    connectParts();
    connect(&theme(), &Theme::changed, this, [this] {
        restyle();
        measure();
    });
    restyle();
    measure();
    setView(sourceBarView({}, {}));
}

void SourceBar::build() {
    source_ = new StageButton(this);
    previous_ =
        makeIconButton("prev", tr("Back to the beginning, or to the track before"), this, "stage");
    play_ = new RoundPlayButton(this);
    play_->setObjectName("play");
    play_->setStage(true);
    next_ = makeIconButton("next", tr("Next track"), this, "stage");
    stop_ = makeIconButton("stop", tr("Stop"), this, "stage");
    title_ = new TitleLine(this);
    wave_ = new WaveformView(this);
    live_ = new LiveStrip(this);
    group_ = new StageButton(this);
    mute_ = makeIconButton("vol", tr("Mute"), this, "stage");
    volume_ = new LevelSlider(this);
    volume_->setStage(true);
    volume_->setRange(0, 100);
    number_ = new QLabel(this);
    number_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    number_->setFocusPolicy(Qt::NoFocus);
    // A popover of the whole window: it moves there when it opens.
    picker_ = new SourcePicker(this);
    picker_->hide();
    source_->setToolTip(tr("Choose what to play"));
    group_->setToolTip(tr("Choose the group that plays"));
}

void SourceBar::connectParts() {
    connect(source_, &QAbstractButton::clicked, this, [this] { openPicker(); });
    connect(previous_, &QAbstractButton::clicked, this, &SourceBar::previous);
    connect(play_, &QAbstractButton::clicked, this, &SourceBar::togglePlay);
    connect(next_, &QAbstractButton::clicked, this, &SourceBar::next);
    connect(stop_, &QAbstractButton::clicked, this, &SourceBar::stop);
    connect(wave_, &WaveformView::seek, this, &SourceBar::seek);
    connect(wave_, &WaveformView::previewed, this, [this](std::optional<double> at_s) {
        preview_s_ = at_s;
        showTimes();
    });
    connect(group_, &QAbstractButton::clicked, this, [this] { openGroups(); });
    connect(mute_, &QAbstractButton::clicked, this, &SourceBar::muteToggled);
    connect(volume_, &QSlider::valueChanged, this, [this](int volume) {
        number_->setText(QLocale().toString(volume));
        emit volumeChanged(volume);
    });
    connect(picker_, &SourcePicker::filesWanted, this, &SourceBar::openFilesWanted);
    connect(picker_, &SourcePicker::recentWanted, this, &SourceBar::recentWanted);
    connect(live_, &LiveStrip::modeChosen, this, &SourceBar::modeChosen);
    connect(picker_, &SourcePicker::liveWanted, this, &SourceBar::liveWanted);
    connect(picker_, &SourcePicker::chosen, this, [this](PickerKind kind) {
        switch (kind) {
            case PickerKind::tune:
                emit playTune();
                break;
            case PickerKind::tick:
                emit playTick();
                break;
            case PickerKind::web:
                emit addressWanted();
                break;
            case PickerKind::pipe:
                emit pipeWanted();
                break;
            case PickerKind::bluetooth:
                emit phoneHelpWanted();
                break;
            default:
                break;
        }
    });
    connect(picker_, &SourcePicker::opened, this, [this] { source_->setOpened(true); });
    connect(picker_, &SourcePicker::closed, this, [this] { source_->setOpened(false); });
}

void SourceBar::restyle() {
    QPalette palette = number_->palette();
    palette.setColor(QPalette::WindowText, colours().on_stage);
    number_->setPalette(palette);
    number_->setFont(theme().font(Type::caption));
    update();
}

void SourceBar::measure() {
    const QFontMetrics caption(theme().font(Type::caption));
    metrics_.scale = textScale();
    metrics_.caption_height = caption.height();
    metrics_.lines_height =
        caption.height() + 2 + QFontMetrics(theme().font(Type::body_bold)).height();
    metrics_.number_width = caption.horizontalAdvance(QLocale().toString(100)) + 1;
    setFixedHeight(sourceBarHeight(low_, metrics_));
    arrange();
}

QSize SourceBar::sizeHint() const {
    return {1280, sourceBarHeight(low_, metrics_)};
}

QSize SourceBar::minimumSizeHint() const {
    return {720, sourceBarHeight(low_, metrics_)};
}

void SourceBar::setView(const SourceBarView& view) {
    view_ = view;
    showSource();
    showTimes();
    showGroup();
    showVolume();
    const bool something = view.kind != SourceKind::none || !view.problem.isEmpty();
    const bool lists = !view.live.shown || view.can_next || view.can_previous;
    if (something != started_ || view.live.shown != live_shown_ || lists != lists_) {
        started_ = something;
        lists_ = lists;
        live_shown_ = view.live.shown;
        arrange();
    }
}

void SourceBar::showSource() {
    source_->setIconName(view_.icon);
    source_->setLines(view_.kind_text, view_.title);
    title_->setTitle(view_.title, view_.caption);
    title_->setProblem(view_.problem, view_.problem_more);
    wave_->setWaveform(view_.waveform);
    live_->setView(view_.live);
    const bool runs =
        view_.play == SourceBarView::Play::playing || view_.play == SourceBarView::Play::starting;
    play_->setPlaying(runs);
    play_->setEnabled(view_.can_play);
    play_->setToolTip(runs ? tr("Pause (Space)") : tr("Play (Space)"));
    previous_->setEnabled(view_.can_previous);
    next_->setEnabled(view_.can_next);
    stop_->setEnabled(view_.play != SourceBarView::Play::stopped);
}

void SourceBar::showTimes() {
    wave_->setTimes(view_.position_s, view_.length_s, view_.seekable);
    if (view_.live.shown) {
        title_->setTimes(view_.live.heard, {});
        return;
    }
    const bool none = view_.kind == SourceKind::none;
    const double at_s = preview_s_.value_or(wave_->shown_s());
    title_->setTimes(none ? QString() : timeText(at_s),
                     view_.length_s && !none ? timeText(*view_.length_s) : QString());
}

void SourceBar::showGroup() {
    group_->setIconName(layout_.group_icon ? iconOf(view_.sync.icon) : QString());
    group_->setLines(tr("Plays on"), view_.group_name);
    group_->setAccessibleDescription(view_.sync.sentence());
}

void SourceBar::showVolume() {
    mute_->setEnabled(!view_.group.empty());
    volume_->setEnabled(!view_.group.empty());
    const QString icon = view_.muted ? "mutei" : "vol";
    if (mute_->property("shown").toString() != icon) {
        mute_->setProperty("shown", icon);
        setButtonIcon(*mute_, icon);
        mute_->setToolTip(view_.muted ? tr("Unmute") : tr("Mute"));
        mute_->setAccessibleName(mute_->toolTip());
    }
    volume_->setAccessibleName(tr("Volume of %1").arg(view_.group_name));
    // What the user holds stays in the hand.
    if (!volume_->isSliderDown()) {
        const QSignalBlocker quiet(volume_);
        volume_->setValue(view_.volume);
    }
    const QString number = QLocale().toString(volume_->value());
    if (number_->text() != number) {
        number_->setText(number);
    }
}

void SourceBar::openPicker() {
    if (picker_->isVisible()) {
        picker_->close();
        return;
    }
    emit pickerOpens();  // whoever knows what there is tells it now
    picker_->openAbove(*source_, *this);
}

void SourceBar::openGroups() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Plays on"));
    auto* only_one = new QActionGroup(menu);
    for (const GroupChoice& choice : view_.groups) {
        QAction* action = menu->addAction(theme().icon(iconOf(choice.sync.icon), colours().text),
                                          menuName(choice.name));
        action->setToolTip(choice.sync.sentence());
        action->setCheckable(true);
        action->setActionGroup(only_one);
        action->setChecked(choice.id == view_.group);
        action->setFont(theme().font(choice.id == view_.group ? Type::body_bold : Type::body));
        connect(action, &QAction::triggered, this,
                [this, id = choice.id] { emit groupChosen(id); });
    }
    if (view_.groups.empty()) {
        menu->addAction(tr("Groups appear here as soon as a speaker is ready."))->setEnabled(false);
    }
    menu->setToolTipsVisible(true);
    group_->setOpened(true);
    connect(menu, &QMenu::aboutToHide, this, [this] { group_->setOpened(false); });
    menu->setMinimumWidth(group_->width());
    const QSize size = menu->sizeHint();
    const QPoint corner = group_->mapToGlobal(QPoint(0, 0));
    const int x = layoutDirection() == Qt::RightToLeft ? corner.x() + group_->width() - size.width()
                                                       : corner.x();
    menu->popup(QPoint(x, corner.y() - size.height() - 6));
    for (QAction* action : menu->actions()) {
        if (action->isChecked()) {
            menu->setActiveAction(action);
        }
    }
}

void SourceBar::arrange() {
    layout_ = layoutSourceBar(QSize(width(), height()), metrics_);
    const auto place = [&](QWidget* part, const QRect& where) {
        part->setVisible(!where.isEmpty());
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    place(source_, layout_.source);
    // Buttons of time keep their order in every language.
    const bool swap = layoutDirection() == Qt::RightToLeft;
    const QRect before = swap ? layout_.next : layout_.previous;
    const QRect after = swap ? layout_.previous : layout_.next;
    place(previous_, lists_ ? before : QRect());
    place(next_, lists_ ? after : QRect());
    place(stop_, lists_ ? QRect() : after);
    play_->setDiameter(layout_.play.width());
    place(play_, layout_.play);
    place(title_, started_ ? layout_.title : QRect());
    const QRect below = started_ && view_.kind != SourceKind::none ? layout_.wave : QRect();
    place(wave_, live_shown_ ? QRect() : below);
    place(live_, live_shown_ ? below : QRect());
    place(group_, layout_.group);
    place(mute_, layout_.mute);
    place(volume_, layout_.slider);
    place(number_, layout_.number_shown ? layout_.number : QRect());
    title_->setTitleShown(layout_.title_shown);
    showGroup();
}

void SourceBar::followWindow() {
    if (watched_ != window()) {
        if (watched_ != nullptr) {
            watched_->removeEventFilter(this);
        }
        watched_ = window();
        watched_->installEventFilter(this);
    }
    const bool low = window() != this && window()->height() < kLowWindow;
    if (low != low_) {
        low_ = low;
        measure();
    }
}

bool SourceBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == watched_ && event->type() == QEvent::Resize) {
        followWindow();
    }
    return QWidget::eventFilter(watched, event);
}

void SourceBar::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    followWindow();
}

void SourceBar::resizeEvent(QResizeEvent* /*event*/) {
    arrange();
}

void SourceBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    } else if (event->type() == QEvent::ParentChange && isVisible()) {
        followWindow();
    }
}

void SourceBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().stage);
    painter.fillRect(QRect(0, 0, width(), 1), colours().stage_line);
}

void SourceBar::setDropTarget(bool on) {
    source_->setLit(on);
    picker_->setDropTarget(on);
}

void SourceBar::dragEnterEvent(QDragEnterEvent* event) {
    if (holdsSounds(*event->mimeData()) || !droppedAddress(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        setDropTarget(true);
    }
}

void SourceBar::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    setDropTarget(false);
}

void SourceBar::dropEvent(QDropEvent* event) {
    setDropTarget(false);
    const QStringList paths = localPaths(*event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        emit filesDropped(paths);
    } else if (const QString address = droppedAddress(*event->mimeData()); !address.isEmpty()) {
        event->acceptProposedAction();
        emit filesDropped({address});
    }
}

void SourceBar::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const bool runs = play_->isPlaying();
    QAction* toggle = menu.addAction(runs ? tr("Pause") : tr("Play"), this, &SourceBar::togglePlay);
    toggle->setEnabled(view_.can_play);
    QAction* end = menu.addAction(tr("Stop"), this, &SourceBar::stop);
    end->setEnabled(view_.play != SourceBarView::Play::stopped);
    menu.addSeparator();
    menu.addAction(tr("Open music files…"), this, &SourceBar::openFilesWanted);
    menu.addAction(tr("Open web address…"), this, &SourceBar::addressWanted);
    menu.exec(event->globalPos());
}

}  // namespace unisono::ui
