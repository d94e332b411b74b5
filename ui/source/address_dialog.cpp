#include "source/address_dialog.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "first_run/paragraph.h"
#include "source/source_names.h"
#include "source/web_address.h"
#include "theme/theme.h"
#include "widgets/buttons.h"

namespace unisono::ui {
namespace {

constexpr int kRecentAddresses = 5;

// What the translators see.
struct AddressPhrases {
    Q_DECLARE_TR_FUNCTIONS(AddressDialog)
};

}  // namespace

TypedAddress typedAddress(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return {};
    }
    if (text.startsWith('/') || text.startsWith("file:", Qt::CaseInsensitive)) {
        return {{}, AddressPhrases::tr("This is a file. Choose Music files for it.")};
    }
    const auto scheme = text.indexOf("://");
    const QString whole = scheme < 0 ? "https://" + text : text;
    if (!isWebAddress(whole.toStdString())) {
        return {
            {},
            AddressPhrases::tr("Unisono plays addresses that begin with http:// or https://, not "
                               "with %1. Look for another one of this station.")
                .arg(text.left(scheme + 3))};
    }
    const auto checked = checkedWebAddress(whole.toStdString());
    // A single word is what people search for, not where it is.
    const QString host = whole.section("://", 1).section('/', 0, 0);
    const bool is_word = scheme < 0 && !host.contains('.') && !host.contains(':');
    if (!checked || is_word) {
        return {{},
                AddressPhrases::tr("This is no web address yet. It looks like "
                                   "https://radio.example/stream.mp3.")};
    }
    return {QString::fromStdString(*checked), {}};
}

AddressDialog::AddressDialog(const QStringList& recent, QWidget* parent)
    : DialogFrame(tr("Play a web address"), parent),
      field_(new QLineEdit(this)),
      words_(new Paragraph(Type::caption, "2", this)),
      play_(nullptr) {
    setMinimumWidth(520);
    field_->setObjectName("address");
    field_->setAccessibleName(tr("Web address"));
    field_->setPlaceholderText("https://radio.example/stream.mp3");
    field_->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    words_->setObjectName("address words");
    auto* top = new QVBoxLayout;
    top->setSpacing(6);
    top->addWidget(field_);
    top->addWidget(words_);
    body().addLayout(top);

    QStringList addresses;
    std::copy_if(recent.begin(), recent.end(), std::back_inserter(addresses),
                 [](const QString& one) { return isWebAddress(one.toStdString()); });
    if (!addresses.isEmpty()) {
        auto* label = new QLabel(tr("Played before"), this);
        label->setFont(theme().font(Type::body_bold));
        recent_ = new QListWidget(this);
        recent_->setObjectName("recent addresses");
        recent_->setAccessibleName(tr("Played before"));
        recent_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        for (const QString& address : addresses.mid(0, kRecentAddresses)) {
            auto* item = new QListWidgetItem(theme().icon("globe", colours().text),
                                             recentName(address), recent_);
            item->setData(Qt::UserRole, address);
        }
        const int row = std::max(28, recent_->sizeHintForRow(0));
        recent_->setFixedHeight(row * recent_->count() + 2 * recent_->frameWidth() + 4);
        label->setBuddy(recent_);
        auto* below = new QVBoxLayout;
        below->setSpacing(6);
        below->addWidget(label);
        below->addWidget(recent_);
        body().addLayout(below);
        connect(recent_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
            if (item != nullptr) {
                field_->setText(item->data(Qt::UserRole).toString());
            }
        });
        connect(recent_, &QListWidget::itemActivated, this, &AddressDialog::accept);
    }
    body().addStretch(1);

    auto* cancel = makeButton(tr("Cancel"), "plain", {}, this);
    play_ = makeButton(tr("Play"), "primary", {}, this);
    play_->setDefault(true);
    foot().addWidget(cancel);
    foot().addWidget(play_);
    connect(cancel, &QPushButton::clicked, this, &AddressDialog::reject);
    connect(play_, &QPushButton::clicked, this, &AddressDialog::accept);
    connect(field_, &QLineEdit::textChanged, this, [this] { say(); });
    field_->setFocus();
    say();
}

void AddressDialog::say() {
    const TypedAddress typed = typedAddress(field_->text());
    play_->setEnabled(!field_->text().trimmed().isEmpty());
    told_ = told_ && !typed.problem.isEmpty();
    words_->setWords(told_
                         ? typed.problem
                         : tr("Internet radio, HLS, a playlist (M3U, PLS) or a file on a server."));
    field_->setAccessibleDescription(words_->words());
}

void AddressDialog::accept() {
    const TypedAddress typed = typedAddress(field_->text());
    if (typed.address.isEmpty()) {
        told_ = true;  // half an address is wrong only when it was meant to be whole
        say();
        field_->setFocus();
        return;
    }
    emit addressChosen(typed.address);
    DialogFrame::accept();
}

}  // namespace unisono::ui
