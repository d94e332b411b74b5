// The field in which a name is changed where it stands: Enter or leaving it keeps what was typed,
// Esc does not. Its owner places it and hears of its end.
#pragma once

#include <QLineEdit>
#include <QPointer>

namespace unisono::ui {

class NameEdit : public QLineEdit {
    Q_OBJECT

 public:
    static constexpr int kLongest = 200;  // characters

    explicit NameEdit(QWidget* parent);

    void start(const QString& name);  // shows itself, with all of it selected
    void finish(bool keep);           // nothing if it has not been started
    [[nodiscard]] bool isEditing() const { return editing_; }
    // Gets the focus afterwards if whoever had it before is not there any more.
    void setFocusAfter(QWidget* widget) { after_ = widget; }

 signals:
    void renamed(const QString& name);  // another name, not empty
    void ended();                       // renamed or not; before renamed()

 protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    void giveFocusBack();

    bool editing_ = false;
    QString name_;
    QPointer<QWidget> before_;
    QPointer<QWidget> after_;
};

}  // namespace unisono::ui
