#include "align/align_footer.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/key_cap.h"

namespace unisono::ui {
namespace {

constexpr int kButtonHeight = 40;

}  // namespace

AlignFooter::AlignFooter(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(10);
    quiet_ = makeButton({}, "ghost", {}, this);
    cancel_ = makeButton({}, "plain", {}, this);
    others_ = makeButton({}, "plain", {}, this);
    anyway_ = makeButton({}, "plain", {}, this);
    primary_ = makeButton({}, "primary", {}, this);
    primary_->setObjectName("align primary");
    for (QPushButton* button : {quiet_, cancel_, others_, anyway_, primary_}) {
        button->setMinimumHeight(kButtonHeight);
        button->setAutoDefault(false);
        QFont font = theme().font(Type::body);
        font.setWeight(QFont::DemiBold);
        button->setFont(font);
        button->hide();
    }
    info_ = new QLabel(this);
    info_->setFixedSize(16, 16);
    hint_ = new QLabel(this);
    hint_->setTextFormat(Qt::PlainText);
    hint_->setProperty("tone", "2");
    hint_->setWordWrap(true);

    // The words stand around the keys, wherever a language has them.
    undo_ = new QWidget(this);
    auto* keys = new QHBoxLayout(undo_);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(6);
    const QString phrase = tr("You can undo this with %1");
    const auto at = phrase.indexOf("%1");
    const auto words = [&](const QString& text) {
        if (!text.trimmed().isEmpty()) {
            auto* label = new QLabel(text.trimmed(), undo_);
            label->setProperty("tone", "2");
            keys->addWidget(label);
        }
    };
    words(phrase.left(at));
    auto* caps = new QWidget(undo_);
    caps->setLayoutDirection(Qt::LeftToRight);  // as on the keyboard
    auto* cap_row = new QHBoxLayout(caps);
    cap_row->setContentsMargins(0, 0, 0, 0);
    cap_row->setSpacing(6);
    keys->addWidget(caps);
    const QString sequence = QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText);
    for (const QString& key : sequence.split('+', Qt::SkipEmptyParts)) {
        cap_row->addWidget(new KeyCap(key, caps));
    }
    words(phrase.mid(at + 2));

    auto* inner = new QHBoxLayout(cancel_);
    inner->setContentsMargins(0, 0, 18, 0);
    inner->addStretch(1);
    auto* cap =
        new KeyCap(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText), cancel_);
    cap->setAttribute(Qt::WA_TransparentForMouseEvents);
    inner->addWidget(cap);

    row->addWidget(quiet_);
    row->addWidget(info_);
    row->addSpacing(4);
    row->addWidget(hint_, 100);
    row->addStretch(1);
    row->addWidget(undo_);
    row->addSpacing(16);
    row->addWidget(cancel_);
    row->addWidget(others_);
    row->addWidget(anyway_);
    row->addWidget(primary_);
    connect(quiet_, &QPushButton::clicked, this, &AlignFooter::quietClicked);
    connect(cancel_, &QPushButton::clicked, this, &AlignFooter::cancelClicked);
    connect(others_, &QPushButton::clicked, this, &AlignFooter::othersClicked);
    connect(anyway_, &QPushButton::clicked, this, &AlignFooter::anywayClicked);
    connect(primary_, &QPushButton::clicked, this, &AlignFooter::primaryClicked);
    const auto tint = [this] {
        info_->setPixmap(theme().pixmap("info", colours().text2, 16, devicePixelRatioF()));
    };
    connect(&theme(), &Theme::changed, this, tint);
    tint();
    setWords({});
}

void AlignFooter::setWords(const Words& words) {
    if (words == words_ && !primary_->text().isEmpty()) {
        return;
    }
    words_ = words;
    const auto set = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setVisible(!text.isEmpty());
    };
    set(quiet_, words.quiet);
    set(cancel_, words.cancel);
    // Room for the key.
    cancel_->setStyleSheet("text-align: left; padding-left: 18px; padding-right: 18px;");
    cancel_->setMinimumWidth(
        words.cancel.isEmpty()
            ? 0
            : static_cast<int>(QFontMetricsF(cancel_->font()).horizontalAdvance(words.cancel)) +
                  36 + 8 + 34);
    set(others_, words.others);
    set(anyway_, words.anyway);
    set(primary_, words.primary);
    primary_->setEnabled(words.primary_on);
    primary_->setDefault(true);
    if (!words.primary_icon.isEmpty()) {
        setButtonIcon(*primary_, words.primary_icon);
    } else {
        primary_->setIcon({});
    }
    hint_->setText(words.hint);
    fit();
}

void AlignFooter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// Where there is no room, the hint goes first; buttons stay.
void AlignFooter::fit() {
    int buttons = 48;
    for (const QPushButton* button : {quiet_, cancel_, others_, anyway_, primary_}) {
        buttons += button->isHidden() ? 0 : button->sizeHint().width() + 10;
    }
    undo_->setVisible(words_.undo && buttons + undo_->sizeHint().width() + 20 <= width());
    hint_->setVisible(!words_.hint.isEmpty() && buttons + 160 <= width());
    info_->setVisible(!hint_->isHidden());
}

}  // namespace unisono::ui
