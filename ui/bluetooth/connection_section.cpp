#include "bluetooth/connection_section.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "first_run/paragraph.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"

namespace unisono::ui {

ConnectionSection::ConnectionSection(QWidget* parent)
    : QWidget(parent),
      state_(new ElidedLabel({}, Type::caption, this)),
      button_(makeButton({}, "plain", {}, this)),
      problem_(new Paragraph(Type::caption, "warn", this)),
      facts_(new QGridLayout),
      move_line_(new QWidget(this)),
      adapter_(new QComboBox(move_line_)) {
    setObjectName("connection");
    auto* title = new Paragraph(Type::strong, {}, this);
    title->setWords(tr("Bluetooth"));
    state_->setProperty("tone", "2");
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(state_);
    head->addLayout(words, 1);
    head->addWidget(button_, 0, Qt::AlignVCenter);
    facts_->setHorizontalSpacing(16);
    facts_->setVerticalSpacing(3);
    facts_->setColumnStretch(1, 1);
    button_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    state_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* move = new QHBoxLayout(move_line_);
    move->setContentsMargins(0, 2, 0, 0);
    move->setSpacing(8);
    auto* through = new QLabel(tr("Connect through"), move_line_);
    through->setBuddy(adapter_);
    through->setProperty("tone", "2");
    adapter_->setAccessibleName(tr("Adapter that this speaker connects through"));
    move->addWidget(through);
    move->addWidget(adapter_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(problem_);
    column->addLayout(facts_);
    column->addWidget(move_line_);
    connect(button_, &QPushButton::clicked, this, [this] { press(); });
    connect(adapter_, &QComboBox::activated, this, [this](int at) {
        const std::string id = adapter_->itemData(at).toString().toStdString();
        if (id != view_.adapter) {
            emit adapterChosen(id);
        }
        showAdapter();  // where it is, until it has moved
    });
    setVisible(false);
}

void ConnectionSection::setView(const ConnectionView& view) {
    setVisible(view.bluetooth);
    if (view == view_) {
        showAdapter();
        return;
    }
    const ConnectionView before = std::exchange(view_, view);
    state_->setText(view.state);
    button_->setText(view.button);
    button_->setVisible(!view.button.isEmpty());
    problem_->setWords(view.problem);
    problem_->setVisible(!view.problem.isEmpty());
    if (before.facts != view.facts) {
        fillFacts();
    }
    if (before.adapters != view.adapters || before.adapter != view.adapter) {
        fillAdapters();
    }
    showAdapter();
    move_line_->setVisible(view.adapters.size() > 1);
    adapter_->setEnabled(view.can_move);
    setAccessibleName(tr("Bluetooth: %1").arg(view.state));
}

void ConnectionSection::press() {
    if (view_.working) {
        emit cancelWanted();
    } else if (view_.linked) {
        emit disconnectWanted();
    } else {
        emit connectWanted();
    }
}

void ConnectionSection::fillFacts() {
    while (QLayoutItem* item = facts_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto& [title, value] : view_.facts) {
        auto* what = new ElidedLabel(title, Type::caption, this);
        what->setProperty("tone", "2");
        what->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        what->setMinimumWidth(what->sizeHint().width());
        auto* much = new ElidedLabel(value, Type::caption_bold, this);
        much->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        much->setAccessibleName(tr("%1: %2").arg(title, value));
        facts_->addWidget(what, row, 0);
        facts_->addWidget(much, row, 1);
        ++row;
    }
}

void ConnectionSection::fillAdapters() {
    const QVariant shown = adapter_->currentData();
    adapter_->clear();
    for (const auto& [id, name] : view_.adapters) {
        adapter_->addItem(name, QString::fromStdString(id));
    }
    adapter_->setCurrentIndex(
        adapter_->findData(shown.isValid() ? shown : QString::fromStdString(view_.adapter)));
}

// The one in use. What was chosen is shown while it is tried.
void ConnectionSection::showAdapter() {
    if (!view_.working) {
        adapter_->setCurrentIndex(adapter_->findData(QString::fromStdString(view_.adapter)));
    }
}

}  // namespace unisono::ui
