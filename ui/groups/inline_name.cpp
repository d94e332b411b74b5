#include "groups/inline_name.h"

#include <QKeyEvent>
#include <QLineEdit>

#include "widgets/elided_label.h"

namespace unisono::ui {

InlineName::InlineName(Type type, QWidget* parent)
    : QStackedWidget(parent),
      label_(new ElidedLabel(QString(), type, this)),
      editor_(new QLineEdit(this)) {
    addWidget(label_);
    addWidget(editor_);
    editor_->setFont(theme().font(type));
    editor_->setMaxLength(80);
    editor_->installEventFilter(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(editor_, &QLineEdit::returnPressed, this, [this] { finish(true); });
}

void InlineName::setName(const QString& name) {
    name_ = name;
    if (currentWidget() == label_) {
        label_->setText(name);
    }
}

void InlineName::edit() {
    editor_->setText(name_);
    editor_->setAccessibleName(tr("Name"));
    setCurrentWidget(editor_);
    editor_->setFocus();
    editor_->selectAll();
}

void InlineName::finish(bool take) {
    if (currentWidget() == label_) {
        return;
    }
    setCurrentWidget(label_);
    label_->setText(name_);
    const QString typed = editor_->text().trimmed();
    if (take && !typed.isEmpty() && typed != name_) {
        emit renamed(typed);
    }
    if (QWidget* owner = parentWidget()) {
        owner->setFocus();
    }
}

void InlineName::mouseDoubleClickEvent(QMouseEvent*) {
    edit();
}

bool InlineName::eventFilter(QObject* watched, QEvent* event) {
    if (watched == editor_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        finish(false);
        return true;
    }
    if (watched == editor_ && event->type() == QEvent::FocusOut) {
        finish(true);
    }
    return QStackedWidget::eventFilter(watched, event);
}

}  // namespace unisono::ui
