// Asks for a web address: radio, HLS, a list (M3U, PLS) or a file on a server.
#pragma once

#include <QStringList>

#include "system/dialog_frame.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace unisono::ui {

class Paragraph;

struct TypedAddress {
    QString address;  // fit to be asked for; empty: it is not
    QString problem;  // what to do about it, in one sentence; empty while nothing is typed
};
// Pure. An address may be typed without its https://.
TypedAddress typedAddress(const QString& typed);

class AddressDialog : public DialogFrame {
    Q_OBJECT

 public:
    // `recent`: what was played before; files among it are left out.
    explicit AddressDialog(const QStringList& recent, QWidget* parent = nullptr);

    void accept() override;
    [[nodiscard]] QLineEdit& field() { return *field_; }

 signals:
    void addressChosen(const QString& address);

 private:
    void say();

    QLineEdit* field_;
    QListWidget* recent_ = nullptr;  // null: none was played before
    Paragraph* words_;
    QPushButton* play_;
    bool told_ = false;  // from now on what is wrong is said while typing
};

}  // namespace unisono::ui
