#include "align/align_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWindow>
#include <algorithm>

#include "align/align_footer.h"
#include "align/align_words.h"
#include "align/measure_page.h"
#include "align/microphone_picker.h"
#include "align/result_page.h"
#include "model/words.h"
#include "theme/theme.h"
#include "widgets/elided_label.h"
#include "widgets/h_line.h"
#include "widgets/scrim.h"
#include "widgets/segmented.h"

namespace unisono::ui {
namespace {

constexpr QSize kMeasuring{940, 670};
constexpr QSize kResult{1090, 640};
constexpr int kCorner = 16;

}  // namespace

AlignDialog::AlignDialog(QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), own_size_(kMeasuring) {
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_TranslucentBackground);
    qRegisterMetaType<unisono::InputId>();

    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, [this] {
        if (state_ == State::applied) {
            emit undoWanted();
        }
    });
    header_ = new QWidget(this);
    auto* head = new QHBoxLayout(header_);
    head->setContentsMargins(24, 18, 24, 14);
    head->setSpacing(12);
    emblem_ = new QLabel(header_);
    emblem_->setFixedSize(40, 40);
    title_ = new ElidedLabel({}, Type::title, header_);
    subtitle_ = new ElidedLabel({}, Type::body, header_);
    subtitle_->setElideMode(Qt::ElideRight);
    subtitle_->setProperty("tone", "2");
    for (ElidedLabel* line : {title_, subtitle_}) {
        line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title_);
    words->addWidget(subtitle_);
    picker_ = new MicrophonePicker(header_);
    listen_ = new QWidget(header_);
    listen_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* listen = new QHBoxLayout(listen_);
    listen->setContentsMargins(0, 0, 0, 0);
    listen->setSpacing(12);
    auto* listen_word = new QLabel(tr("Listen"), listen_);
    listen_word->setProperty("tone", "2");
    before_after_ = new Segmented(listen_);
    before_after_->setChoices({tr("Before"), tr("After")});
    before_after_->setAccessibleName(tr("Listen"));
    before_after_->setCurrent(0);
    listen->addWidget(listen_word);
    listen->addWidget(before_after_);
    head->addWidget(emblem_);
    head->addLayout(words, 1);
    head->addWidget(listen_);
    head->addWidget(picker_);

    steps_ = new StepsBar(this);
    measure_ = new MeasurePage;
    result_ = new ResultPage;
    pages_ = new QStackedWidget(this);
    pages_->addWidget(scrolled(measure_));
    pages_->addWidget(scrolled(result_));
    footer_ = new AlignFooter(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(new HLine(this));
    column->addWidget(steps_);
    column->addWidget(pages_, 1);
    column->addWidget(new HLine(this));
    column->addWidget(footer_);

    connect(picker_, &MicrophonePicker::chosen, this, &AlignDialog::microphoneChosen);
    connect(before_after_, &Segmented::chosen, this,
            [this](int choice) { emit listenWanted(choice == 1); });
    connect(result_, &ResultPage::againWanted, this,
            [this](const SpeakerId& id) { measure({id}); });
    connect(footer_, &AlignFooter::cancelClicked, this, &AlignDialog::reject);
    connect(footer_, &AlignFooter::quietClicked, this, &AlignDialog::reject);
    connect(footer_, &AlignFooter::othersClicked, this, [this] { apply(false); });
    connect(footer_, &AlignFooter::anywayClicked, this, [this] { apply(true); });
    connect(footer_, &AlignFooter::primaryClicked, this, [this] {
        if (state_ == State::applied) {
            accept();
        } else if (state_ == State::result && again().empty()) {
            apply(false);
        } else if (state_ == State::result) {
            measureAgain();
        } else {
            measure(only_);
        }
    });
    connect(&theme(), &Theme::changed, this, [this] {
        showHeader();
        update();
    });
    enter(State::ready);
}

AlignDialog::~AlignDialog() {
    delete scrim_.data();
}

QWidget* AlignDialog::scrolled(QWidget* page) {
    page->setObjectName("page");
    auto* area = new QScrollArea(pages_);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    page->setAutoFillBackground(false);
    return area;
}

QSize AlignDialog::sizeHint() const {
    const QSize wanted = state_ == State::result || state_ == State::applied ? kResult : kMeasuring;
    const QWidget* window = parentWidget() != nullptr ? parentWidget()->window() : nullptr;
    return window == nullptr ? wanted : wanted.boundedTo(window->size() - QSize(16, 16));
}

bool AlignDialog::startsAtOnce(const AlignView& view) {
    const AlignMicrophone* chosen = view.chosen();
    return view.usableMicrophones() == 1 && chosen != nullptr && chosen->reason.isEmpty() &&
           !view.running();
}

void AlignDialog::setView(const AlignView& view) {
    view_ = view;
    if (state_ == State::applied) {
        // The run that goes on is a check; what was applied stays in the picture.
        return;
    }
    if (wants_run_ && view.run == asked_at_run_ && !view.running() && !view.error) {
        view_.phase = AlignPhase::opening;  // asked for just now
    } else {
        wants_run_ = false;
    }
    State next = State::ready;
    if (view_.running()) {
        next = State::measuring;
    } else if (view_.phase == AlignPhase::failed && view_.error) {
        next = State::failed;
    } else if (view_.report && !view_.report->speakers.empty()) {
        next = State::result;
    }
    if (next != State::failed && next != State::ready) {
        view_.error.reset();
    }
    if (next == State::result) {
        only_.clear();
        result_->setView(view_);
    } else {
        measure_->setView(view_, only_);
        picker_->setView(view_);
        steps_->setStep(next == State::measuring ? alignStep(view_.phase, view_.played_s) : -1);
    }
    enter(next);
}

void AlignDialog::enter(State state) {
    const bool was_result = state_ == State::result || state_ == State::applied;
    const bool is_result = state == State::result || state == State::applied;
    const bool changed = state != state_;
    state_ = state;
    showHeader();
    showFooter();
    if (changed && was_result != is_result && isVisible()) {
        const QPoint middle = geometry().center();
        resize(sizeHint());
        move(middle - rect().center());
    }
    if (changed && is_result != was_result) {
        footer_->primary()->setFocus(Qt::OtherFocusReason);
    }
}

void AlignDialog::showHeader() {
    const Palette& c = colours();
    const bool result = state_ == State::result || state_ == State::applied;
    pages_->setCurrentIndex(result ? 1 : 0);
    steps_->setVisible(!result);
    picker_->setVisible(!result);
    listen_->setVisible(state_ == State::result && view_.report && view_.report->trusted() >= 2);

    QPixmap emblem(emblem_->size() * devicePixelRatioF());
    emblem.setDevicePixelRatio(devicePixelRatioF());
    emblem.fill(Qt::transparent);
    {
        QPainter painter(&emblem);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent_soft);
        painter.drawRoundedRect(QRectF(0, 0, 40, 40), 8, 8);
        theme().drawIcon(painter, result ? "aligned" : "mic", QRectF(9, 9, 22, 22), c.accent);
    }
    emblem_->setPixmap(emblem);

    QString title = words::measuringTitle(view_);
    QString subtitle = tr("Put the microphone where you listen. Stay quiet for a moment.");
    if (state_ == State::failed) {
        title = tr("%1 was not measured").arg(view_.group_name);
        subtitle = tr("Nothing was changed.");
    } else if (state_ == State::result) {
        title = words::outcome(*view_.report, view_);
        const AlignMicrophone* microphone = view_.chosen();
        const QString took = words::seconds(view_.report->elapsed_s);
        subtitle =
            microphone != nullptr
                ? tr("Measured in %1 at %2. Nothing is changed yet.").arg(took, microphone->name)
                : tr("Measured in %1. Nothing is changed yet.").arg(took);
    } else if (state_ == State::applied) {
        title = tr("%1 is aligned").arg(view_.group_name);
        subtitle = tr("What was found is in use now.");
    }
    title_->setText(title);
    subtitle_->setText(subtitle);
    setWindowTitle(title);
    setAccessibleName(title);
}

void AlignDialog::showFooter() {
    AlignFooter::Words texts;
    switch (state_) {
        case State::ready:
        case State::failed:
            texts.hint =
                tr("The music is turned down meanwhile. Nothing changes until you press "
                   "Apply.");
            texts.cancel = tr("Cancel");
            texts.primary = state_ == State::failed ? tr("Try again") : tr("Measure");
            texts.primary_icon = state_ == State::failed ? "refresh" : "mic";
            texts.primary_on = view_.chosen() != nullptr && view_.chosen()->usable;
            break;
        case State::measuring:
            texts.hint =
                tr("The music is turned down meanwhile. Nothing changes until you press "
                   "Apply.");
            texts.cancel = tr("Cancel");
            break;
        case State::applied:
            texts.undo = true;
            texts.primary = tr("Close");
            break;
        case State::result: {
            const AlignReport& report = *view_.report;
            const auto bad = words::untrusted(report);
            const std::size_t good = report.trusted();
            texts.quiet = tr("Discard");
            texts.undo = good >= 2;
            if (bad.empty()) {
                texts.primary = tr("Apply");
                break;
            }
            texts.primary_icon = "refresh";
            if (good < 2) {
                texts.primary = tr("Measure again");
                break;
            }
            const AlignSpeakerView* worst = view_.speakerOf(bad.front()->id);
            const QString name = worst != nullptr
                                     ? worst->speaker.name
                                     : QString::fromStdString(bad.front()->description);
            texts.primary = bad.size() == 1 ? tr("Measure %1 again").arg(words::brief(name))
                                            : tr("Measure %1 again").arg(numberWord(bad.size()));
            texts.others = tr("Apply the other %1").arg(numberWord(good));
            if (std::any_of(bad.begin(), bad.end(), [](const auto* one) { return one->heard; })) {
                texts.anyway = tr("Apply all anyway");
            }
            break;
        }
    }
    footer_->setWords(texts);
}

std::vector<SpeakerId> AlignDialog::again() const {
    std::vector<SpeakerId> ids;
    if (view_.report) {
        for (const AlignedSpeaker* one : words::untrusted(*view_.report)) {
            ids.push_back(one->id);
        }
    }
    return ids;
}

void AlignDialog::measureAgain() {
    // Without two to hold on to, everything is measured anew.
    measure(view_.report->trusted() < 2 ? std::vector<SpeakerId>{} : again());
}

void AlignDialog::measure(const std::vector<SpeakerId>& only) {
    only_ = only;
    wants_run_ = true;
    asked_at_run_ = view_.run;
    before_after_->setCurrent(0);
    emit measureWanted(only);
    AlignView now = view_;
    now.error.reset();
    setView(now);
}

void AlignDialog::apply(bool all) {
    std::vector<SpeakerId> ids;
    for (const AlignedSpeaker& one : view_.report->speakers) {
        if (one.trusted || (all && one.heard)) {
            ids.push_back(one.id);
        }
    }
    const bool match = result_->matchLevels();
    result_->setStage(ResultPage::Stage::applied);
    enter(State::applied);
    emit applyWanted(ids, match);
}

void AlignDialog::setChecking() {
    result_->setStage(ResultPage::Stage::checking);
}

void AlignDialog::setChecked(double spread_ms) {
    result_->setStage(ResultPage::Stage::checked, spread_ms);
}

void AlignDialog::reject() {
    switch (state_) {
        case State::measuring:
            emit cancelWanted();
            break;
        case State::result:
            emit discarded();
            break;
        case State::applied:
            accept();
            return;
        case State::ready:
        case State::failed:
            break;
    }
    QDialog::reject();
}

void AlignDialog::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCorners(painter);
    painter.setPen(QPen(c.line, 1.0));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
}

// Where nothing composes windows, what is transparent would be black.
void AlignDialog::paintCorners(QPainter& painter) {
    if (scrim_.isNull()) {
        return;
    }
    QWidget* below = scrim_->window();
    const int size = static_cast<int>(kCorner);
    for (const QPoint& corner :
         {QPoint(0, 0), QPoint(width() - size, 0), QPoint(0, height() - size),
          QPoint(width() - size, height() - size)}) {
        const QRect there(below->mapFromGlobal(mapToGlobal(corner)), QSize(size, size));
        if (below->rect().contains(there)) {
            painter.drawPixmap(corner, below->grab(there));
        }
    }
}

void AlignDialog::moveEvent(QMoveEvent* event) {
    QDialog::moveEvent(event);
    update();
}

void AlignDialog::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && header_->geometry().contains(event->pos()) &&
        windowHandle() != nullptr) {
        windowHandle()->startSystemMove();
    }
    QDialog::mousePressEvent(event);
}

void AlignDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (parentWidget() != nullptr && scrim_.isNull()) {
        scrim_ = new Scrim(parentWidget()->window());
    }
    footer_->primary()->setFocus(Qt::OtherFocusReason);
}

void AlignDialog::hideEvent(QHideEvent* event) {
    QDialog::hideEvent(event);
    delete scrim_.data();
}

}  // namespace unisono::ui
