#include "inspector/inspector.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "bluetooth/bluetooth_words.h"
#include "bluetooth/connection_section.h"
#include "inspector/awake_section.h"
#include "inspector/eq_section.h"
#include "inspector/facts_row.h"
#include "inspector/latency_section.h"
#include "inspector/level_section.h"
#include "inspector/name_line.h"
#include "inspector/trim_section.h"
#include "widgets/buttons.h"
#include "widgets/h_line.h"
#include "widgets/labels.h"
#include "widgets/note.h"
#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

constexpr int kMargin = 20;

using Connection = InspectorView::Connection;

}  // namespace

Inspector::Inspector(QWidget* parent) : QWidget(parent) {
    setMinimumWidth(kNarrowest);
    setMaximumWidth(kWidest);
    setAccessibleName(tr("Speaker in detail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);  // the line at its side
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new HLine);
    scroll_ = new QScrollArea;
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(makePage());
    column->addWidget(scroll_, 1);
    column->addWidget(makeFooter());

    auto* rename = new QShortcut(QKeySequence(Qt::Key_F2), this);
    rename->setContext(Qt::WidgetWithChildrenShortcut);
    connect(rename, &QShortcut::activated, this, &Inspector::startRenaming);
    connect(&theme(), &Theme::changed, this, [this] {
        fitFooter();
        update();
    });
}

QWidget* Inspector::makeHeader() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(kMargin, 8, 14, 7);
    row->setSpacing(4);
    badge_ = new SpeakerBadge;
    name_ = new NameLine;
    auto* more = makeIconButton("more", tr("More"), this);
    more_ = more;
    auto* close = makeIconButton("x", tr("Close"), this);
    row->addWidget(badge_);
    row->addSpacing(4);
    row->addWidget(name_, 1);
    row->addWidget(more);
    row->addSpacing(4);
    row->addWidget(close);
    connect(name_, &NameLine::renamed, this, &Inspector::renamed);
    connect(more, &QToolButton::clicked, this, &Inspector::showMenu);
    connect(close, &QToolButton::clicked, this, &Inspector::closed);
    return header;
}

QWidget* Inspector::makePage() {
    auto* page = new QWidget;
    page->setObjectName("page");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kMargin, 10, kMargin, 12);
    column->setSpacing(8);

    note_ = new Note;
    note_->hide();
    column->addWidget(note_);
    latency_ = new LatencySection;
    column->addWidget(latency_);
    column->addWidget(new HLine);
    trim_ = new TrimSection;
    column->addWidget(trim_);
    column->addWidget(new HLine);
    level_ = new LevelSection;
    column->addWidget(level_);
    column->addWidget(new HLine);
    equalizer_ = new EqSection;
    column->addWidget(equalizer_);
    column->addWidget(new HLine);
    facts_ = new FactsRow;
    column->addWidget(facts_);

    awake_ = new AwakeSection;
    column->addWidget(awake_);
    connection_line_ = new HLine;
    connection_line_->hide();
    connection_ = new ConnectionSection;
    column->addWidget(connection_line_);
    column->addWidget(connection_);

    auto* help = new Note;
    help->setNote(Tone::normal, {}, echoGroupWords());
    echo_help_ = help;
    help->hide();
    column->addWidget(help);
    column->addStretch(1);

    connect(note_, &Note::acted, this, [this] {
        if (view_.connection == Connection::lost || view_.connection == Connection::refused) {
            emit reconnectWanted();
        } else {
            emit measureWanted();
        }
    });
    connect(trim_, &TrimSection::trimmed, this, &Inspector::trimChanged);
    connect(trim_, &TrimSection::tickWanted, this, &Inspector::tickWanted);
    connect(level_, &LevelSection::roleChosen, this, &Inspector::roleChosen);
    connect(level_, &LevelSection::volumeChanged, this, &Inspector::volumeChanged);
    connect(level_, &LevelSection::muteToggled, this, &Inspector::muteToggled);
    connect(awake_, &AwakeSection::chosen, this, &Inspector::keepAwakeChosen);
    connect(equalizer_, &EqSection::changed, this, &Inspector::equalizerChanged);
    return page;
}

QWidget* Inspector::makeFooter() {
    auto* footer = new QWidget;
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(kMargin, 8, kMargin, 12);
    actions_ = new QWidget;
    auto* row = new QHBoxLayout(actions_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    measure_ = makeButton(tr("Measure again"), "plain", "mic");
    reconnect_ = makeButton(tr("Reconnect"), "plain", "refresh");
    reconnect_->setAccessibleName(tr("Reconnect"));
    forget_ = makeButton(tr("Forget …"), "danger");
    row->addWidget(measure_);
    row->addWidget(reconnect_);
    row->addStretch(1);
    row->addWidget(forget_);
    column->addWidget(actions_);

    question_ = new QWidget;
    auto* answers = new QHBoxLayout(question_);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(8);
    asks_ = makeLabel({}, Type::body);
    asks_->setWordWrap(true);
    keep_ = makeButton(tr("Keep"), "plain");
    auto* yes = makeButton(tr("Forget"), "danger");
    answers->addWidget(asks_, 1);
    answers->addWidget(keep_);
    answers->addWidget(yes);
    question_->hide();
    column->addWidget(question_);

    connect(measure_, &QPushButton::clicked, this, &Inspector::measureWanted);
    connect(reconnect_, &QPushButton::clicked, this, &Inspector::reconnectWanted);
    connect(forget_, &QPushButton::clicked, this, [this] { askToForget(true); });
    connect(keep_, &QPushButton::clicked, this, [this] { askToForget(false); });
    connect(yes, &QPushButton::clicked, this, [this] {
        askToForget(false);
        emit forgetWanted();
    });
    return footer;
}

void Inspector::setView(const InspectorView& view) {
    if (shown_once_ && view == view_) {
        return;
    }
    const bool another = view.speaker.device != view_.speaker.device;
    shown_once_ = true;
    view_ = view;
    if (another) {
        askToForget(false);
        latency_->setHistoryShown(false);
    }
    const SpeakerView& speaker = view.speaker;
    badge_->setSpeaker(speaker.icon, speaker.number, speaker.section == SpeakerView::Section::away);
    name_->setSpeaker(speaker);
    latency_->setView(view);
    trim_->setTrim(speaker.name, view.trim_ms);
    level_->setRole(view.role);
    awake_->setAwake(view.keep_awake);
    level_->setVolume(speaker.name, view.volume, view.muted);
    equalizer_->setBands(view.equalizer, view.rate_hz);
    facts_->setFacts(factsOf(view));
    echo_help_->setVisible(speaker.is_echo);
    const bool here = view.connection != Connection::away && view.connection != Connection::lost;
    measure_->setEnabled(here);
    measure_->setText(view.history.empty() ? tr("Measure") : tr("Measure again"));
    tellNote();
    fitFooter();
}

void Inspector::tellNote() {
    const QString& name = view_.speaker.name;
    const auto show = [this](Tone tone, const QString& bold, const QString& rest,
                             const QString& button) {
        note_->setNote(tone, bold, rest, button);
        note_->show();
    };
    switch (view_.connection) {
        case Connection::lost:
            show(Tone::bad, tr("%1 lost its connection.").arg(name),
                 view_.problem.isEmpty() ? tr("Unisono tries to bring it back.") : view_.problem,
                 tr("Try now"));
            return;
        case Connection::refused:
            show(Tone::bad, tr("%1 cannot be played on.").arg(name), view_.problem, tr("Try now"));
            return;
        default:
            break;
    }
    if (view_.state == LaneView::State::suspect) {
        show(Tone::warn, tr("The delay of %1 may have changed.").arg(name), view_.suspect,
             view_.connection == Connection::away ? QString() : tr("Measure again"));
        return;
    }
    note_->hide();
}

void Inspector::setConnection(const ConnectionView& view) {
    auto* column = static_cast<QVBoxLayout*>(scroll_->widget()->layout());
    const bool above = column->indexOf(connection_) < column->indexOf(latency_);
    const bool settled = placed_for_ == view_.speaker.device;
    connection_->setView(view);
    connection_line_->setVisible(view.bluetooth);
    placed_for_ = view.bluetooth ? view_.speaker.device : std::string();
    if (settled || above == !view.linked) {
        return;
    }
    for (QWidget* part : {connection_line_, static_cast<QWidget*>(connection_)}) {
        column->removeWidget(part);
    }
    const int at = column->indexOf(view.linked ? echo_help_ : static_cast<QWidget*>(latency_));
    column->insertWidget(at, view.linked ? static_cast<QWidget*>(connection_) : connection_line_);
    column->insertWidget(at, view.linked ? connection_line_ : static_cast<QWidget*>(connection_));
}

void Inspector::setTickPlays(bool plays) {
    trim_->setTick(plays);
}

void Inspector::tick(double level_db, int elapsed_ms) {
    level_->setLevel_db(level_db);
    level_->tick(elapsed_ms);
}

void Inspector::startRenaming() {
    name_->startRenaming();
}

void Inspector::askToForget(bool ask) {
    if (ask) {
        const QFontMetrics metrics(theme().font(Type::body));
        const QString words =
            connection_->isPaired()
                ? tr("Forget %1 and its measurements? It has to be paired anew, even after Undo.")
                : tr("Forget %1 and its measurements?");
        const QString& name = view_.full_name.isEmpty() ? view_.speaker.name : view_.full_name;
        asks_->setText(words.arg(metrics.elidedText(name, Qt::ElideMiddle, 240)));
    }
    const bool had_focus = question_->isAncestorOf(focusWidget());
    actions_->setVisible(!ask);
    question_->setVisible(ask);
    if (ask) {
        keep_->setFocus(Qt::OtherFocusReason);  // Enter changes nothing
    } else if (had_focus) {
        forget_->setFocus(Qt::OtherFocusReason);
    }
}

// Where there is not room for all the words the second button keeps its picture.
void Inspector::fitFooter() {
    reconnect_->setText(tr("Reconnect"));
    const int wanted = measure_->sizeHint().width() + reconnect_->sizeHint().width() +
                       forget_->sizeHint().width() + 3 * 8 + 2 * kMargin;
    if (wanted > width()) {
        reconnect_->setText({});
    }
    reconnect_->setToolTip(reconnect_->text().isEmpty() ? tr("Reconnect") : QString());
}

void Inspector::showMenu() {
    QMenu menu(this);
    menu.addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, &Inspector::startRenaming);
    auto* measure = menu.addAction(measure_->text(), this, &Inspector::measureWanted);
    measure->setEnabled(measure_->isEnabled());
    menu.addAction(tr("Reconnect"), this, &Inspector::reconnectWanted);
    menu.addSeparator();
    menu.addAction(tr("Forget …"), this, [this] { askToForget(true); });
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner =
        more_->mapToGlobal(QPoint(mirrored ? 0 : more_->width(), more_->height() + 4));
    menu.exec(mirrored ? corner : corner - QPoint(menu.sizeHint().width(), 0));
}

void Inspector::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
    } else if (!question_->isHidden()) {
        askToForget(false);
    } else {
        emit closed();
    }
}

// Whoever opens it again begins at the top.
void Inspector::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous()) {
        placed_for_.clear();
        scroll_->verticalScrollBar()->setValue(0);
    }
}

void Inspector::resizeEvent(QResizeEvent*) {
    fitFooter();
}

void Inspector::paintEvent(QPaintEvent*) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    const int side = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(QRect(side, 0, 1, height()), c.line);
}

}  // namespace unisono::ui
