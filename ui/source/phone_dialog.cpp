#include "source/phone_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "first_run/paragraph.h"
#include "widgets/buttons.h"

namespace unisono::ui {

PhoneDialog::PhoneDialog(const QString& computer, QWidget* parent)
    : DialogFrame(tr("Play from a phone or an Echo"), parent) {
    setMinimumWidth(520);
    const QString name = computer.isEmpty() ? tr("the name of this computer") : computer;
    const auto add = [this](const QString& bold, const QString& words) {
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        auto* what = new Paragraph(Type::body_bold, {}, this);
        what->setWords(bold);
        auto* how = new Paragraph(Type::body, "2", this);
        how->setWords(words);
        column->addWidget(what);
        column->addWidget(how);
        body().addLayout(column);
    };
    add(tr("Pair it once"), tr("In this computer’s Bluetooth settings, make it visible. Then "
                               "choose it on the phone; to "
                               "an Echo say “Alexa, pair”."));
    add(tr("Connect"),
        tr("On the phone, tap %1. To an Echo say “Alexa, connect to %1”.").arg(name));
    add(tr("Play something on it"),
        tr("Then it appears here by its own name, and can be chosen. An Echo that sends is not a "
           "speaker of the group at the same time."));
    body().addStretch(1);
    auto* settings = makeButton(tr("Bluetooth settings"), "plain", {}, this);
    auto* close = makeButton(tr("Close"), "primary", {}, this);
    close->setDefault(true);
    foot().addWidget(settings);
    foot().addWidget(close);
    connect(settings, &QPushButton::clicked, this, &PhoneDialog::settingsWanted);
    connect(close, &QPushButton::clicked, this, &PhoneDialog::accept);
    close->setFocus();
    // As high as its words are at this width; by itself it would be as high as if they were narrow.
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
}

}  // namespace unisono::ui
