#include "inspector/awake_section.h"

#include <QGridLayout>
#include <algorithm>
#include <array>

#include "first_run/paragraph.h"
#include "widgets/labels.h"
#include "widgets/segmented.h"

namespace unisono::ui {
namespace {

constexpr std::array kChoices{KeepAwake::off, KeepAwake::while_playing, KeepAwake::always};

}  // namespace

AwakeSection::AwakeSection(QWidget* parent) : QWidget(parent), choices_(new Segmented(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeLabel(tr("Keep awake"), Type::strong), 0, 0);
    choices_->setChoices({tr("Off"), tr("While playing"), tr("Always")});
    choices_->setStretch(true);
    choices_->setAccessibleName(tr("Keep awake"));
    grid->addWidget(choices_, 0, 1);
    auto* help = new Paragraph(Type::caption, "2", this);
    help->setWords(
        tr("A tone too low to be heard keeps it from falling asleep and swallowing the "
           "next sound."));
    choices_->setAccessibleDescription(help->words());
    grid->addWidget(help, 1, 0, 1, 2);
    connect(choices_, &Segmented::chosen, this,
            [this](int choice) { emit chosen(kChoices.at(static_cast<std::size_t>(choice))); });
}

void AwakeSection::setAwake(KeepAwake awake) {
    const auto at = std::ranges::find(kChoices, awake);
    choices_->setCurrent(at == kChoices.end() ? -1 : static_cast<int>(at - kChoices.begin()));
}

}  // namespace unisono::ui
