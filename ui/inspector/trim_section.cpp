#include "inspector/trim_section.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "inspector/inspector_words.h"
#include "inspector/phrase_label.h"
#include "inspector/tick_switch.h"
#include "inspector/trim_slider.h"
#include "model/setup.h"
#include "model/words.h"
#include "widgets/buttons.h"
#include "widgets/labels.h"

namespace unisono::ui {
namespace {

// The clock before the line about the tick.
class Clock : public QWidget {
 public:
    explicit Clock(QWidget* parent) : QWidget(parent) {
        setFixedSize(16, 16);
        connect(&theme(), &Theme::changed, this, qOverload<>(&Clock::update));
    }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        theme().drawIcon(painter, "clock", QRectF(rect()), colours().text2);
    }
};

}  // namespace

TrimSection::TrimSection(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);

    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(makeLabel(tr("Fine trim by ear"), Type::strong));
    words_ = new PhraseLabel;
    top->addWidget(words_, 1);
    column->addLayout(top);

    // Time runs from left to right in every language.
    auto* steps = new QWidget;
    steps->setLayoutDirection(Qt::LeftToRight);
    auto* row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    row->addWidget(makeLabel(tr("earlier"), Type::caption, 2));
    for (const double ms : {-10.0, -1.0, -0.1}) {
        row->addWidget(stepButton(ms));
    }
    slider_ = new TrimSlider;
    row->addWidget(slider_, 1);
    for (const double ms : {0.1, 1.0, 10.0}) {
        row->addWidget(stepButton(ms));
    }
    row->addWidget(makeLabel(tr("later"), Type::caption, 2));
    column->addWidget(steps);

    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(new Clock(this));
    auto* hint = makeLabel(tr("Steps in ms. Play a shared tick meanwhile"), Type::caption, 2);
    hint->setWordWrap(true);
    hint->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    tick_ = new TickSwitch;
    tick_->setAccessibleName(tr("Play a shared tick meanwhile"));
    bottom->addWidget(hint, 1);
    bottom->addWidget(tick_);
    bottom->addSpacing(12);
    reset_ = makeButton(tr("Reset to 0"), "link");
    bottom->addWidget(reset_);
    column->addLayout(bottom);

    connect(slider_, &TrimSlider::trimmed, this, &TrimSection::moveTo);
    connect(tick_, &QAbstractButton::clicked, this, &TrimSection::tickWanted);
    connect(reset_, &QPushButton::clicked, this, [this] { moveTo(0.0); });
    setTrim({}, 0.0);
}

QPushButton* TrimSection::stepButton(double later_ms) {
    const double size = std::abs(later_ms);
    auto* button = makeButton(QLocale().toString(size, 'f', size < 1.0 ? 1 : 0), "plain");
    button->setStyleSheet("padding: 4px 2px;");
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto fit = [button] {
        const int wide = QFontMetrics(button->font()).horizontalAdvance(button->text());
        button->setFixedWidth(std::max(32, wide + 14));
    };
    fit();
    connect(&theme(), &Theme::changed, button, fit);
    button->setAutoRepeat(true);
    button->setAutoRepeatDelay(400);
    button->setAutoRepeatInterval(120);
    button->setAccessibleName(trimSpoken(later_ms));
    button->setToolTip(laterOrEarlier(later_ms));
    connect(button, &QPushButton::clicked, this, [this, later_ms] { moveTo(trim_ms_ + later_ms); });
    return button;
}

void TrimSection::moveTo(double later_ms) {
    const double tenths = std::round(later_ms * 10.0) / 10.0;
    const double wanted = std::clamp(tenths, kDelayRange_ms.low, kDelayRange_ms.high);
    if (wanted == trim_ms_) {
        return;
    }
    setTrim(name_, wanted);  // at once; the model confirms
    emit trimmed(wanted);
}

void TrimSection::setTrim(const QString& name, double later_ms) {
    name_ = name;
    trim_ms_ = later_ms;
    slider_->setTrim_ms(later_ms);
    words_->setPhrase(trimSentence(later_ms), name);
    reset_->setEnabled(later_ms != 0.0);
}

void TrimSection::setTick(bool plays) {
    tick_->setChecked(plays);
}

}  // namespace unisono::ui
