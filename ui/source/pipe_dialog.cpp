#include "source/pipe_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "first_run/paragraph.h"
#include "widgets/buttons.h"

namespace unisono::ui {
namespace {

struct Raw {
    PcmFormat format;
    int rate_hz;
    const char* words;
};
// What librespot, shairport-sync, snapcast and mpd write unless they are told otherwise; stereo.
constexpr std::array kFormats{
    Raw{PcmFormat::s16le, 44100,
        QT_TRANSLATE_NOOP("unisono::ui::PipeDialog", "16 bit, 44.1 kHz, stereo")},
    Raw{PcmFormat::s16le, 48000,
        QT_TRANSLATE_NOOP("unisono::ui::PipeDialog", "16 bit, 48 kHz, stereo")},
    Raw{PcmFormat::s24le, 48000,
        QT_TRANSLATE_NOOP("unisono::ui::PipeDialog", "24 bit, 48 kHz, stereo")},
    Raw{PcmFormat::s32le, 44100,
        QT_TRANSLATE_NOOP("unisono::ui::PipeDialog", "32 bit, 44.1 kHz, stereo")},
    Raw{PcmFormat::f32le, 48000,
        QT_TRANSLATE_NOOP("unisono::ui::PipeDialog", "32 bit floating point, 48 kHz, stereo")},
};

}  // namespace

PipeDialog::PipeDialog(const std::optional<RememberedSource>& last, QWidget* parent)
    : DialogFrame(tr("Play a named pipe"), parent),
      path_(new QLineEdit(this)),
      format_(new QComboBox(this)),
      live_(new QCheckBox(tr("The writer has its own clock"), this)) {
    setMinimumWidth(520);
    auto* words = new Paragraph(Type::caption, "2", this);
    words->setWords(
        tr("Another program (librespot, shairport-sync, mpd) writes raw sound into it. Make one "
           "with mkfifo."));
    path_->setObjectName("pipe path");
    path_->setAccessibleName(tr("Named pipe"));
    path_->setPlaceholderText("/tmp/unisono");
    auto* browse = makeButton(tr("Choose …"), "plain", {}, this);
    auto* where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(path_, 1);
    where->addWidget(browse);
    format_->setAccessibleName(tr("What it holds"));
    for (const Raw& raw : kFormats) {
        format_->addItem(tr(raw.words));
    }
    auto* live_words = new Paragraph(Type::caption, "2", this);
    live_words->setWords(
        tr("On for shairport-sync and mpd. Off for librespot, which waits until it is read."));
    live_->setAccessibleDescription(live_words->words());
    body().addWidget(words);
    body().addLayout(where);
    body().addWidget(format_, 0, Qt::AlignLeft);
    auto* clock = new QVBoxLayout;
    clock->setSpacing(2);
    clock->addWidget(live_);
    clock->addWidget(live_words);
    body().addLayout(clock);
    body().addStretch(1);
    if (last && last->choice.kind == SourceChoice::Kind::pipe) {
        path_->setText(QString::fromStdString(last->choice.name));
        live_->setChecked(last->raw.live);
        for (std::size_t i = 0; i < kFormats.size(); ++i) {
            if (kFormats[i].format == last->raw.format &&
                kFormats[i].rate_hz == last->raw.rate_hz) {
                format_->setCurrentIndex(static_cast<int>(i));
            }
        }
    }

    auto* cancel = makeButton(tr("Cancel"), "plain", {}, this);
    play_ = makeButton(tr("Play"), "primary", {}, this);
    play_->setDefault(true);
    foot().addWidget(cancel);
    foot().addWidget(play_);
    const auto follow = [this] { play_->setEnabled(!path_->text().trimmed().isEmpty()); };
    connect(path_, &QLineEdit::textChanged, this, follow);
    connect(cancel, &QPushButton::clicked, this, &PipeDialog::reject);
    connect(play_, &QPushButton::clicked, this, &PipeDialog::accept);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Named pipe"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFilter(dialog->filter() | QDir::System);  // pipes are no ordinary files
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setDirectory(QFileInfo(path_->text()).path());
        connect(dialog, &QFileDialog::fileSelected, path_, &QLineEdit::setText);
        dialog->open();
    });
    follow();
    path_->setFocus();
}

// Whether it is a pipe, and ours to read, is said by who opens it.
void PipeDialog::accept() {
    const QString path = path_->text().trimmed();
    if (path.isEmpty()) {
        return;
    }
    RememberedSource pipe;
    pipe.choice = {SourceChoice::Kind::pipe, QFileInfo(path).absoluteFilePath().toStdString()};
    pipe.name = QFileInfo(path).fileName();
    const Raw& raw = kFormats.at(static_cast<std::size_t>(format_->currentIndex()));
    pipe.raw.format = raw.format;
    pipe.raw.rate_hz = raw.rate_hz;
    pipe.raw.live = live_->isChecked();
    emit pipeChosen(pipe);
    DialogFrame::accept();
}

}  // namespace unisono::ui
