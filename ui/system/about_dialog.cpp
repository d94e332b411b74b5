#include "system/about_dialog.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "first_run/first_run_parts.h"
#include "first_run/paragraph.h"
#include "widgets/buttons.h"
#include "widgets/h_line.h"

namespace unisono::ui {
namespace {

struct Library {
    QString name, use, licence;
};

}  // namespace

AboutDialog::AboutDialog(const QString& version, QWidget* parent)
    : DialogFrame(tr("About Unisono"), parent) {
    setMinimumWidth(600);
    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(new LogoPlate(this), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* which = new Paragraph(Type::strong, {}, this);
    which->setWords(tr("Unisono %1").arg(version));
    auto* what = new Paragraph(Type::body, "2", this);
    what->setWords(
        tr("One sound through every speaker you own, together.\nFree software under the MIT "
           "licence."));
    words->addWidget(which);
    words->addWidget(what);
    head->addLayout(words, 1);
    body().addLayout(head);
    body().addWidget(new HLine(this));

    auto* title = new Paragraph(Type::body_bold, {}, this);
    title->setWords(tr("It stands on the work of others"));
    body().addWidget(title);
    const QList<Library> libraries{
        {QString("Qt %1").arg(qVersion()), tr("the window, further sound formats"), "LGPL 3"},
        {"libpulse", tr("sound through PipeWire and PulseAudio"), "LGPL 2.1"},
        {"RtAudio", tr("sound on other systems"), tr("RtAudio licence (like MIT)")},
        {"libsndfile", tr("sound files"), "LGPL 2.1"},
        {"libsamplerate", tr("sample rates"), "BSD 2-Clause"},
        {"KISS FFT", tr("measuring"), "BSD 3-Clause"},
        {"JSON for Modern C++", tr("settings"), "MIT"},
        {"tl::expected", tr("results that can go wrong"), "CC0"},
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Library& library : libraries) {
        int column = 0;
        for (const QString& text : {library.name, library.use, library.licence}) {
            auto* label = new QLabel(text, this);
            label->setFont(theme().font(Type::caption));
            connect(&theme(), &Theme::changed, label,
                    [label] { label->setFont(theme().font(Type::caption)); });
            if (column > 0) {
                label->setProperty("tone", "2");
            }
            grid->addWidget(label, row, column++);
        }
        ++row;
    }
    body().addLayout(grid);
    body().addStretch(1);

    auto* qt = makeButton(tr("About Qt"), "ghost", {}, this);
    auto* close = makeButton(tr("Close"), "primary", {}, this);
    close->setDefault(true);
    foot().insertWidget(0, qt);
    foot().addWidget(close);
    connect(qt, &QPushButton::clicked, this, [] { QApplication::aboutQt(); });
    connect(close, &QPushButton::clicked, this, &AboutDialog::accept);
}

}  // namespace unisono::ui
