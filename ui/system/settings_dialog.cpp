#include "system/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "first_run/paragraph.h"
#include "widgets/buttons.h"
#include "widgets/h_line.h"
#include "widgets/segmented.h"

namespace unisono::ui {
namespace {

QLabel* labelOf(const QString& words, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setBuddy(buddy);
    label->setFont(theme().font(Type::body_bold));
    QObject::connect(&theme(), &Theme::changed, label,
                     [label] { label->setFont(theme().font(Type::body_bold)); });
    return label;
}

// A box to tick, and what it means below.
QLayout* ticked(QCheckBox* box, const QString& meaning, QWidget* parent) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    auto* words = new Paragraph(Type::caption, "2", parent);
    words->setWords(meaning);
    box->setAccessibleDescription(meaning);
    column->addWidget(box);
    auto* below = new QHBoxLayout;
    below->addSpacing(26);  // as far in as the words of the box
    below->addWidget(words, 1);
    below->setSpacing(0);
    column->addLayout(below);
    return column;
}

}  // namespace

SettingsDialog::SettingsDialog(const SettingsView& view, QWidget* parent)
    : DialogFrame(tr("Settings"), parent),
      before_(view),
      view_(view),
      appearance_(new Segmented(this)),
      language_(new QComboBox(this)),
      language_note_(new Paragraph(Type::caption, "2", this)),
      simulated_(new QCheckBox(tr("Show simulated speakers"), this)),
      tray_(new QCheckBox(tr("Keep playing when the window closes"), this)) {
    setMinimumWidth(520);
    appearance_->setChoices({tr("System"), tr("Light"), tr("Dark")});
    appearance_->setCurrent(static_cast<int>(view.appearance));
    appearance_->setAccessibleName(tr("Appearance"));
    // Each language in its own words, so that whoever ended up in a wrong one finds back.
    language_->addItem(tr("System"), QString());
    language_->addItem(QStringLiteral("English"), "en");
    language_->addItem(QStringLiteral("Deutsch"), "de");
    language_->addItem(QStringLiteral("Español"), "es");
    language_->addItem(QStringLiteral("中文"), "zh_CN");
    language_->setCurrentIndex(std::max(0, language_->findData(view.language)));
    language_->setAccessibleName(tr("Language"));
    language_->setMinimumWidth(200);
    simulated_->setChecked(view.simulated);
    tray_->setChecked(view.keeps_playing);
    tray_->setEnabled(view.has_tray);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(1, 1);
    grid->addWidget(labelOf(tr("Appearance"), appearance_, this), 0, 0);
    grid->addWidget(appearance_, 0, 1, Qt::AlignLeft);
    auto* language = new QVBoxLayout;
    language->setSpacing(4);
    language->addWidget(language_, 0, Qt::AlignLeft);
    language->addWidget(language_note_);
    grid->addWidget(labelOf(tr("Language"), language_, this), 1, 0, Qt::AlignTop);
    grid->addLayout(language, 1, 1);
    static_cast<QLabel*>(grid->itemAtPosition(1, 0)->widget())->setContentsMargins(0, 8, 0, 0);
    body().addLayout(grid);
    body().addWidget(new HLine(this));
    body().addLayout(
        ticked(simulated_,
               tr("Speakers in a simulated room, to try everything without any at hand."), this));
    body().addLayout(ticked(tray_,
                            view.has_tray
                                ? tr("The window goes, its icon in the tray stays while something "
                                     "plays.")
                                : tr("This desktop has no tray; the window is minimised instead."),
                            this));
    body().addStretch(1);

    auto* cancel = makeButton(tr("Cancel"), "plain", {}, this);
    auto* save = makeButton(tr("Save"), "primary", {}, this);
    save->setDefault(true);
    foot().addWidget(cancel);
    foot().addWidget(save);
    connect(cancel, &QPushButton::clicked, this, &SettingsDialog::reject);
    connect(save, &QPushButton::clicked, this, &SettingsDialog::accept);
    connect(appearance_, &Segmented::chosen, this, [this](int choice) {
        view_.appearance = static_cast<Appearance>(choice);
        emit appearanceTried(view_.appearance);
    });
    connect(language_, &QComboBox::currentIndexChanged, this, [this](int at) {
        view_.language = language_->itemData(at).toString();
        tell();
    });
    connect(simulated_, &QCheckBox::toggled, this, [this](bool on) { view_.simulated = on; });
    connect(tray_, &QCheckBox::toggled, this, [this](bool on) { view_.keeps_playing = on; });
    tell();
}

void SettingsDialog::tell() {
    language_note_->setWords(view_.language == before_.language
                                 ? tr("A change shows after the next start.")
                                 : tr("Shows after the next start."));
}

void SettingsDialog::accept() {
    emit saved(view_);
    QDialog::accept();
}

void SettingsDialog::reject() {
    if (view_.appearance != before_.appearance) {
        emit appearanceTried(before_.appearance);
    }
    view_ = before_;
    QDialog::reject();
}

}  // namespace unisono::ui
