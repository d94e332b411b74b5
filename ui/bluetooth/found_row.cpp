#include "bluetooth/found_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "first_run/paragraph.h"
#include "theme/theme.h"
#include "widgets/busy_dots.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"
#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

constexpr int kCheck = 20;

}  // namespace

FoundRow::FoundRow(QWidget* parent)
    : QWidget(parent),
      badge_(new SpeakerBadge(this)),
      name_(new ElidedLabel({}, Type::body_bold, this)),
      meta_(new ElidedLabel({}, Type::caption, this)),
      dots_(new BusyDots(this)),
      problem_(new Paragraph(Type::caption, "warn", this)),
      done_(new QLabel(this)),
      button_(makeButton({}, "plain", {}, this)) {
    badge_->setMarkShown(false);
    meta_->setProperty("tone", "2");
    button_->setAutoDefault(false);
    button_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (ElidedLabel* line : {name_, meta_}) {
        line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    for (QWidget* line : {static_cast<QWidget*>(name_), static_cast<QWidget*>(meta_),
                          static_cast<QWidget*>(dots_), static_cast<QWidget*>(problem_)}) {
        words->addWidget(line);
    }
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(badge_, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    row->addWidget(done_, 0, Qt::AlignVCenter);
    row->addWidget(button_, 0, Qt::AlignVCenter);
    setMinimumHeight(52);
    connect(button_, &QPushButton::clicked, this, &FoundRow::pressed);
    const auto tint = [this] {
        done_->setPixmap(theme().pixmap("check", colours().accent, kCheck, devicePixelRatioF()));
    };
    connect(&theme(), &Theme::changed, this, tint);
    tint();
    setFound({});
}

void FoundRow::setFound(const FoundSpeaker& found) {
    using State = FoundSpeaker::State;
    found_ = found;
    badge_->setSpeaker(found.icon.isEmpty() ? QString("portable") : found.icon, 0,
                       found.state != State::ready);
    name_->setText(found.name);
    meta_->setText(found.meta);
    dots_->setText(found.meta);
    problem_->setWords(found.problem);
    meta_->setVisible(!found.meta.isEmpty() && found.state != State::working &&
                      found.state != State::failed);
    dots_->setVisible(found.state == State::working);
    problem_->setVisible(found.state == State::failed);
    done_->setVisible(found.state == State::ready);
    button_->setText(found.button);
    button_->setVisible(!found.button.isEmpty());
    setButtonKind(*button_, found.state == State::working ? "ghost" : "plain");
    button_->setAccessibleName(
        tr("%1: %2", "button and speaker").arg(found.button, found.full_name));
    const QString state = found.state == State::failed ? found.problem : found.meta;
    button_->setAccessibleDescription(state);
    setAccessibleName(state.isEmpty() ? found.full_name : tr("%1, %2").arg(found.full_name, state));
    updateGeometry();
}

void FoundRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().inset);
    painter.drawRoundedRect(QRectF(rect()), 10.0, 10.0);
}

}  // namespace unisono::ui
