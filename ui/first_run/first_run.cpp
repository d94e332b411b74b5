#include "first_run/first_run.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <algorithm>

#include "finish/finish_picture.h"
#include "first_run/first_run_parts.h"
#include "first_run/paragraph.h"
#include "first_run/speech_bubble.h"
#include "first_run/way_card.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

namespace unisono::ui {
namespace {

constexpr int kWidest = 884;        // of the content
constexpr int kThreeAbreast = 800;  // below it cards lie below each other
constexpr int kTwoAbreast = 620;    // … and below this the two pictures, too
constexpr int kPicture = 280;

// As five ordinary speakers would be: some quick, one slow.
std::vector<FinishBar> exampleBars(bool together) {
    constexpr double kLine_ms = 276.0;
    std::vector<FinishBar> bars;
    for (const double own_ms : {82.0, 157.0, 119.0, 217.0, 58.0}) {
        bars.push_back(
            {static_cast<int>(bars.size()) + 1, own_ms, together ? kLine_ms - own_ms : 0.0});
    }
    return bars;
}

// 40 high: the next step.
void makeTall(QPushButton& button) {
    button.setStyleSheet("padding: 9px 18px;");
}

}  // namespace

FirstRun::FirstRun(QWidget* parent) : QScrollArea(parent), page_(new QWidget(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("First steps"));
    viewport()->setAutoFillBackground(false);
    page_->setObjectName("page");
    page_->setAutoFillBackground(false);

    auto* title = new Paragraph(Type::display, {}, page_);
    title->setAlignment(Qt::AlignHCenter);
    title->setWords(tr("All your speakers, one sound."));
    auto* lead = new Paragraph(Type::body, "2", page_);
    lead->setFactor(1.23);
    lead->setAlignment(Qt::AlignHCenter);
    lead->setWords(
        tr("Each speaker needs a different time to make a sound. Unisono measures it and lets the "
           "quick ones wait."));
    column_ = new QVBoxLayout;
    column_->setContentsMargins(0, 0, 0, 20);
    column_->setSpacing(0);
    column_->addWidget(title);
    column_->addSpacing(4);
    column_->addWidget(lead);
    column_->addSpacing(31);
    column_->addWidget(makePicture());
    column_->addSpacing(28);
    column_->addWidget(makeReady());
    column_->addWidget(makeCards());
    column_->addSpacing(25);
    column_->addWidget(makeTry());
    column_->addStretch(1);
    auto* centred = new QHBoxLayout(page_);
    centred->setContentsMargins(24, 0, 24, 0);
    auto* held = new QWidget(page_);
    held->setMaximumWidth(kWidest);
    held->setLayout(column_);
    centred->addStretch(1);
    centred->addWidget(held, 1000);
    centred->addStretch(1);
    setWidget(page_);
    tell();
}

QWidget* FirstRun::makePicture() {
    auto* box = new QWidget(page_);
    box->setLayoutDirection(Qt::LeftToRight);
    auto* grid = new QGridLayout(box);
    pictures_ = grid;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(8);
    const auto add = [&](FinishPicture::Kind kind, int width, int at, const QString& words) {
        auto* picture = new FinishPicture(kind, box);
        picture->setBars(exampleBars(kind == FinishPicture::Kind::together));
        picture->setFixedSize(width, 122);
        picture->setAccessibleName(words);
        auto* label = new Paragraph(Type::caption, "2", box);
        label->setAlignment(Qt::AlignHCenter);
        label->setWords(words);
        grid->addWidget(picture, 0, at, Qt::AlignLeft);
        grid->addWidget(label, 1, at);
        before_and_after_.insert(before_and_after_.end(), {picture, label});
    };
    add(FinishPicture::Kind::ragged, 219, 1, tr("Before: each ends when it likes"));
    add(FinishPicture::Kind::together, 277, 5, tr("With Unisono: all end together"));
    arrow_ = new Arrow(box);
    grid->addWidget(arrow_, 0, 3, 1, 1, Qt::AlignCenter);
    grid->setColumnMinimumWidth(2, 20);
    grid->setColumnMinimumWidth(4, 20);
    grid->setColumnStretch(0, 60);
    grid->setColumnStretch(2, 13);
    grid->setColumnStretch(4, 13);
    grid->setColumnStretch(6, 60);
    return box;
}

QWidget* FirstRun::makeReady() {
    ready_box_ = new QWidget(page_);
    auto* column = new QVBoxLayout(ready_box_);
    column->setContentsMargins(0, 0, 0, 26);
    column->setSpacing(12);
    ready_words_ = new Paragraph(Type::body_bold, {}, ready_box_);
    ready_words_->setFactor(1.15);
    ready_words_->setAlignment(Qt::AlignHCenter);
    group_button_ = makeButton({}, "primary", {}, ready_box_);
    makeTall(*group_button_);
    column->addWidget(ready_words_);
    column->addWidget(group_button_, 0, Qt::AlignHCenter);
    connect(group_button_, &QPushButton::clicked, this, &FirstRun::groupWanted);
    return ready_box_;
}

QWidget* FirstRun::makeCards() {
    auto* box = new QWidget(page_);
    cards_ = new QBoxLayout(QBoxLayout::LeftToRight, box);
    cards_->setContentsMargins(0, 0, 0, 0);
    cards_->setSpacing(14);

    auto* bluetooth = new WayCard("portable", tr("A Bluetooth speaker"), box);
    bluetooth->setWords(
        tr("Switch it on. Hold its Bluetooth button until the light blinks. If a phone is using "
           "it, disconnect it there first."));
    bluetooth_line_ = new HintLine(bluetooth);
    bluetooth_button_ = makeButton(tr("Open Bluetooth settings"), "plain", "bt", bluetooth);
    bluetooth->setParts(bluetooth_line_, bluetooth_button_);
    connect(bluetooth_button_, &QPushButton::clicked, this, &FirstRun::bluetoothSettingsWanted);

    auto* echo = new WayCard("echo", tr("An Amazon Echo"), box);
    echo->setWords(
        tr("Stand near it and say the words below. When it answers that it is searching, it "
           "appears under Nearby."));
    auto* bubble = new SpeechBubble(tr("“Alexa, pair”"), echo);
    auto* help = new Paragraph(Type::caption, "2", echo);
    help->setWords(
        tr("Each Echo connects by itself. Alexa’s own groups do not pass this sound on."));
    auto* spoken = new QWidget(echo);
    auto* beside = new QHBoxLayout(spoken);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(8);
    echo_button_ = makeButton(tr("Find it"), "plain", "search", spoken);
    echo_button_->setAccessibleName(tr("Find my Echo"));
    echo_button_->hide();
    beside->addWidget(bubble);
    beside->addStretch(1);
    beside->addWidget(echo_button_, 0, Qt::AlignVCenter);
    echo->setParts(spoken, help);
    connect(echo_button_, &QPushButton::clicked, this, &FirstRun::bluetoothSettingsWanted);

    auto* wired = new WayCard("jack", tr("A wired output"), box);
    wired->setWords(
        tr("Line out, HDMI or USB: plug it in. Nothing to pair. Mixing wired and wireless is "
           "fine."));
    wired_line_ = new HintLine(wired);
    auto* sound_button = makeButton(tr("Show sound outputs"), "plain", "gear", wired);
    wired->setParts(wired_line_, sound_button);
    connect(sound_button, &QPushButton::clicked, this, &FirstRun::soundSettingsWanted);

    ways_ = {bluetooth, echo, wired};
    for (WayCard* way : ways_) {
        cards_->addWidget(way, 1);
    }
    return box;
}

QWidget* FirstRun::makeTry() {
    try_box_ = new DashedBox(page_);
    try_row_ = new QBoxLayout(QBoxLayout::LeftToRight, try_box_);
    try_row_->setContentsMargins(18, 16, 18, 14);
    try_row_->setSpacing(14);
    auto* words = new QWidget(try_box_);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    try_title_ = new Paragraph(Type::strong, {}, words);
    try_words_ = new Paragraph(Type::body, "2", words);
    column->addWidget(try_title_);
    column->addWidget(try_words_);
    try_button_ = makeButton({}, "primary", {}, try_box_);
    makeTall(*try_button_);
    connect(try_button_, &QPushButton::clicked, this, [this] {
        if (simulated_) {
            emit simulatedUnwanted();
        } else {
            emit simulatedWanted();
        }
    });
    auto* words_row = new QHBoxLayout;
    words_row->setSpacing(14);
    words_row->addWidget(new LogoPlate(try_box_), 0, Qt::AlignVCenter);
    words_row->addWidget(words, 1, Qt::AlignVCenter);
    try_row_->addLayout(words_row, 1);
    try_row_->addSpacing(10);
    try_row_->addWidget(try_button_, 0, Qt::AlignVCenter);
    return try_box_;
}

void FirstRun::setReadySpeakers(int count) {
    if (count != ready_) {
        ready_ = count;
        tell();
    }
}

void FirstRun::setWiredOutputs(int count) {
    if (count != wired_) {
        wired_ = count;
        tell();
    }
}

void FirstRun::setCanPair(bool can) {
    bluetooth_button_->setText(can ? tr("Find my speaker") : tr("Open Bluetooth settings"));
    setButtonIcon(*bluetooth_button_, can ? "search" : "bt");
    echo_button_->setVisible(can);
}

void FirstRun::setBluetoothHint(const QString& sentence) {
    bluetooth_hint_ = sentence;
    tell();
}

void FirstRun::setSoundHint(const QString& sentence) {
    sound_hint_ = sentence;
    tell();
}

void FirstRun::setSimulated(bool shown) {
    if (shown != simulated_) {
        simulated_ = shown;
        tell();
    }
}

void FirstRun::tell() {
    if (bluetooth_hint_.isEmpty()) {
        bluetooth_line_->setHint("check", true, tr("It then appears on the left under Nearby."));
    } else {
        bluetooth_line_->setHint("info", true, bluetooth_hint_);
    }
    if (!sound_hint_.isEmpty()) {
        wired_line_->setHint("info", true, sound_hint_);
    } else if (wired_ > 0) {
        wired_line_->setHint("check", true,
                             tr("%n found, on the left under Ready.", nullptr, wired_));
    } else {
        wired_line_->setHint("search", false, tr("None plugged in yet."));
    }
    ready_box_->setVisible(ready_ > 0);
    ready_words_->setWords(
        ready_ == 1 ? tr("One speaker is ready. Start with it, and add others when they come.")
                    : tr("%n speaker(s) are ready. Let them play as one.", nullptr, ready_));
    group_button_->setText(ready_ == 1 ? tr("Make a group with it") : tr("Make a group of them"));
    try_title_->setWords(simulated_ ? tr("These speakers are simulated.")
                                    : tr("No speaker at hand?"));
    try_words_->setWords(
        simulated_ ? tr("They are there to try everything. Nothing can be heard of them.")
                   : tr("Try everything, even Align, with four simulated speakers in a simulated "
                        "room. You can remove them at any time."));
    try_button_->setText(simulated_ ? tr("Remove them") : tr("Try with simulated speakers"));
    // One primary button at a time: the next step.
    setButtonKind(*try_button_, ready_ > 0 ? "plain" : "primary");
}

void FirstRun::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

void FirstRun::arrange() {
    const int room = viewport()->width() - 48;
    const bool abreast = room >= kThreeAbreast;
    const auto direction = abreast ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    const bool two_abreast = room >= kTwoAbreast;
    if (arranged_ && direction == cards_->direction() && two_abreast == pictures_abreast_) {
        return;
    }
    arranged_ = true;
    if (two_abreast != pictures_abreast_) {
        arrangePictures(two_abreast);
    }
    cards_->setDirection(direction);
    for (WayCard* way : ways_) {
        way->setWide(!abreast);
    }
    pictures_->setColumnMinimumWidth(1, abreast || !two_abreast ? kPicture : 0);
    pictures_->setColumnMinimumWidth(5, abreast ? kPicture : 0);
}

// One below the other they begin at one line, so that the second still ends later.
void FirstRun::arrangePictures(bool abreast) {
    pictures_abreast_ = abreast;
    arrow_->setVisible(abreast);
    int row = 0;
    int column = 1;
    for (std::size_t i = 0; i < before_and_after_.size(); i += 2) {
        QWidget* picture = before_and_after_[i];
        QWidget* label = before_and_after_[i + 1];
        pictures_->removeWidget(picture);
        pictures_->removeWidget(label);
        pictures_->addWidget(picture, row, column, Qt::AlignLeft);
        pictures_->addWidget(label, row + 1, column);
        row += abreast ? 0 : 2;
        column += abreast ? 4 : 0;
    }
    for (const int gap : {2, 4}) {
        pictures_->setColumnMinimumWidth(gap, abreast ? 20 : 0);
        pictures_->setColumnStretch(gap, abreast ? 13 : 0);
    }
    try_row_->setDirection(abreast ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    try_row_->setAlignment(try_button_, abreast ? Qt::AlignVCenter : Qt::AlignLeft);
}

}  // namespace unisono::ui
