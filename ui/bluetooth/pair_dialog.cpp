#include "bluetooth/pair_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "bluetooth/found_row.h"
#include "bluetooth/question_panel.h"
#include "first_run/paragraph.h"
#include "first_run/speech_bubble.h"
#include "theme/theme.h"
#include "widgets/busy_dots.h"
#include "widgets/buttons.h"
#include "widgets/note.h"
#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

constexpr QSize kLargest{600, 680};  // four found ones without scrolling
constexpr QSize kAround{40, 40};     // the window's frame, and what still shows of the window

}  // namespace

PairDialog::PairDialog(BluetoothModel& bluetooth, NameOf name_of, QWidget* parent)
    : DialogFrame(tr("Add a speaker"), parent),
      bluetooth_(bluetooth),
      name_of_(std::move(name_of)) {
    setObjectName("pair dialog");
    setMinimumSize(560, 560);
    resize(parent == nullptr ? kLargest : kLargest.boundedTo(parent->size() - kAround));
    for (const BluetoothDevice& device : bluetooth_.facts().now->devices) {
        if (device.canPlay()) {
            settled_.insert(device.address);
        }
    }
    body().setSpacing(12);
    body().addWidget(makeHelp());
    radio_note_ = new Note(this);
    body().addWidget(radio_note_);
    question_ = new QuestionPanel(this);
    body().addWidget(question_);
    body().addWidget(makeHead());

    auto* page = new QWidget;
    page->setObjectName("page");
    rows_place_ = new QVBoxLayout(page);
    rows_place_->setContentsMargins(0, 0, 0, 0);
    rows_place_->setSpacing(6);
    nothing_ = new Paragraph(Type::body, "2", page);
    rows_place_->addWidget(nothing_);
    rows_place_->addStretch(1);
    scroll_ = new QScrollArea(this);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setAccessibleName(tr("Found"));
    scroll_->setWidget(page);
    body().addWidget(scroll_, 1);
    rest_ = new QWidget(this);  // where there is nothing to list
    body().addWidget(rest_, 1);
    echo_note_ = new Note(this);
    echo_note_->setNote(Tone::normal, {}, echoGroupWords());
    body().addWidget(echo_note_);

    others_ = makeButton({}, "link", {}, this);
    others_->setAutoDefault(false);
    foot().insertWidget(0, others_);
    auto* close = makeButton(tr("Close"), "plain", {}, this);
    close->setAutoDefault(false);
    foot().addWidget(close);
    connect(close, &QPushButton::clicked, this, &PairDialog::accept);
    connect(others_, &QPushButton::clicked, this, [this] {
        show_others_ = !show_others_;
        refresh();
    });
    connect(radio_note_, &Note::acted, &bluetooth_, &BluetoothModel::switchOn);
    connect(question_, &QuestionPanel::answered, &bluetooth_, &BluetoothModel::answer);
    connect(&bluetooth_, &BluetoothModel::changed, this, &PairDialog::take);
    take();
    if (!bluetooth_.facts().now->question) {  // else it has the focus
        look_->setFocus(Qt::OtherFocusReason);
    }
}

QWidget* PairDialog::makeHelp() {
    auto* help = new QWidget(this);
    auto* row = new QHBoxLayout(help);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    const auto add = [&](const QString& icon, const QString& title, const QString& words,
                         const QString& bubble) {
        auto* line = new QHBoxLayout;
        line->setSpacing(10);
        auto* badge = new SpeakerBadge(help);
        badge->setMarkShown(false);
        badge->setSpeaker(icon, 0);
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        auto* heading = new Paragraph(Type::body_bold, {}, help);
        heading->setWords(title);
        auto* text = new Paragraph(Type::caption, "2", help);
        text->setWords(words);
        column->addWidget(heading);
        column->addWidget(text);
        if (!bubble.isEmpty()) {
            column->addWidget(new SpeechBubble(bubble, help), 0, Qt::AlignLeft);
        }
        column->addStretch(1);
        line->addWidget(badge, 0, Qt::AlignTop);
        line->addLayout(column, 1);
        row->addLayout(line, 1);
    };
    add("portable", tr("A Bluetooth speaker"),
        tr("Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using "
           "it, disconnect it there first."),
        {});
    add("echo", tr("An Amazon Echo"),
        tr("Stand near it and say the words below. It answers that it is searching."),
        tr("“Alexa, pair”"));
    return help;
}

QWidget* PairDialog::makeHead() {
    head_ = new QWidget(this);
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    auto* title = new Paragraph(Type::strong, {}, head_);
    title->setWords(tr("Found"));
    title->setWordWrap(false);
    dots_ = new BusyDots(head_);
    dots_->setText(tr("looking …"));
    adapter_line_ = new QWidget(head_);
    auto* through = new QHBoxLayout(adapter_line_);
    through->setContentsMargins(0, 0, 0, 0);
    through->setSpacing(8);
    adapter_ = new QComboBox(adapter_line_);
    adapter_->setAccessibleName(tr("Connect through this adapter"));
    auto* label = new QLabel(tr("through"), adapter_line_);
    label->setProperty("tone", "2");
    label->setBuddy(adapter_);
    through->addWidget(label);
    through->addWidget(adapter_);
    look_ = makeButton({}, "plain", "refresh", head_);
    look_->setAutoDefault(false);
    look_->setObjectName("look");
    row->addWidget(title);
    row->addWidget(dots_);
    row->addStretch(1);
    row->addWidget(adapter_line_);
    row->addWidget(look_);
    connect(look_, &QPushButton::clicked, this,
            [this] { bluetooth_.facts().looking ? bluetooth_.stopLooking() : bluetooth_.look(); });
    return head_;
}

// Looks around by itself once Bluetooth is on, but not beside a pairing, which a search would
// disturb: after it.
void PairDialog::take() {
    const bool on = bluetooth_.facts().radio() == BluetoothFacts::Radio::on;
    const bool pairs = bluetooth_.facts().now->question.has_value() ||
                       std::ranges::any_of(bluetooth_.facts().requests,
                                           [](const auto& entry) { return entry.second.running; });
    const bool looks = on && !has_looked_ && !pairs;
    has_looked_ = on && (has_looked_ || looks);
    if (looks) {
        bluetooth_.look();
    }
    refresh();
}

void PairDialog::refresh() {
    const BluetoothFacts& facts = bluetooth_.facts();
    const PairView view = pairView(facts, settled_, show_others_, name_of_);
    radio_note_->setVisible(!view.radio.fact.isEmpty());
    if (!view.radio.fact.isEmpty()) {
        radio_note_->setNote(Tone::warn, view.radio.fact, view.radio.advice, view.radio.button);
    }
    const auto& asked = facts.now->question;
    // Or the focus goes to whoever is next to it.
    const bool was_on_it = question_->isAncestorOf(focusWidget()) && !asked;
    question_->setQuestion(asked, asked ? fullName(facts, asked->address, name_of_) : QString());
    head_->setVisible(view.can_look);
    scroll_->setVisible(view.can_look);
    rest_->setVisible(!view.can_look);
    dots_->setVisible(view.looking);
    look_->setText(view.looking ? tr("Stop") : tr("Look again"));
    look_->setAccessibleName(view.looking ? tr("Stop looking for speakers")
                                          : tr("Look for speakers again"));
    setButtonIcon(*look_, view.looking ? "x" : "refresh");
    nothing_->setWords(view.nothing);
    nothing_->setVisible(!view.nothing.isEmpty());
    echo_note_->setVisible(view.echo && !asked);
    others_->setVisible(view.hidden > 0 || show_others_);
    others_->setText(show_others_ ? tr("Show speakers only")
                                  : tr("Show %n other device(s)", nullptr, view.hidden));
    fillAdapters(view.adapters);
    refreshRows(view.found);
    if (asked) {
        asked_ = asked->address;
    }
    showAnswered(was_on_it);
}

// What came of the answer is told in the row, which may have been scrolled away.
void PairDialog::showAnswered(bool was_on_question) {
    if (bluetooth_.facts().now->question || asked_.empty()) {
        return;
    }
    FoundRow* row = rowOf(asked_);
    if (was_on_question) {
        (row != nullptr && !row->button().isHidden() ? &row->button() : look_)
            ->setFocus(Qt::OtherFocusReason);
    }
    if (row == nullptr) {
        asked_.clear();
        return;
    }
    const bool over = row->found().state != FoundSpeaker::State::working;
    // When the rows have their places.
    QTimer::singleShot(0, row, [this, row] { scroll_->ensureWidgetVisible(row, 0, 0); });
    if (over) {
        asked_.clear();
    }
}

FoundRow* PairDialog::rowOf(const std::string& address) const {
    const auto at =
        std::ranges::find(rows_, address, [](const FoundRow* row) { return row->found().address; });
    return at == rows_.end() ? nullptr : *at;
}

// A row stays the same widget as long as it is about the same speaker, so that keyboard and
// pointer stay where they are.
void PairDialog::refreshRows(const std::vector<FoundSpeaker>& found) {
    std::vector<FoundRow*> next;
    for (const FoundSpeaker& one : found) {
        FoundRow* row = rowOf(one.address);
        if (row == nullptr) {
            row = new FoundRow(scroll_->widget());
            connect(row, &FoundRow::pressed, this, [this, row] { press(row->found()); });
            row->setFound(one);
            row->show();
        } else if (row->found() != one) {
            row->setFound(one);
        }
        next.push_back(row);
    }
    for (FoundRow* row : rows_) {
        if (std::ranges::find(next, row) == next.end()) {
            row->deleteLater();
            row->hide();
        }
    }
    if (next == rows_) {
        return;
    }
    QWidget* before = look_;
    for (std::size_t i = 0; i < next.size(); ++i) {
        rows_place_->insertWidget(static_cast<int>(i), next[i]);
        setTabOrder(before, &next[i]->button());
        before = &next[i]->button();
    }
    rows_ = std::move(next);
}

void PairDialog::press(const FoundSpeaker& found) {
    if (found.state == FoundSpeaker::State::working) {
        bluetooth_.cancel(found.address);
    } else {
        bluetooth_.connectSpeaker(found.address, adapter_->currentData().toString().toStdString());
    }
}

void PairDialog::fillAdapters(const std::vector<std::pair<std::string, QString>>& adapters) {
    adapter_line_->setVisible(!adapters.empty());
    QStringList names{tr("the adapter that fits")};
    for (const auto& [id, name] : adapters) {
        names << name;
    }
    QStringList shown;
    for (int i = 0; i < adapter_->count(); ++i) {
        shown << adapter_->itemText(i);
    }
    if (names == shown) {
        return;
    }
    const QVariant chosen = adapter_->currentData();
    adapter_->clear();
    adapter_->addItem(names.front(), QString());
    for (const auto& [id, name] : adapters) {
        adapter_->addItem(name, QString::fromStdString(id));
    }
    adapter_->setCurrentIndex(std::max(0, adapter_->findData(chosen)));
}

void PairDialog::done(int result) {
    bluetooth_.stopLooking();
    if (bluetooth_.facts().now->question) {
        bluetooth_.answer({false, {}});  // nobody is there to answer
    }
    DialogFrame::done(result);
}

}  // namespace unisono::ui
