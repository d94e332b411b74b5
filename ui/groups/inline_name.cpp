#include "groups/inline_name.h"

#include "widgets/elided_label.h"
#include "widgets/name_edit.h"

namespace unisono::ui {

InlineName::InlineName(Type type, QWidget* parent)
    : QWidget(parent), label_(new ElidedLabel(QString(), type, this)), editor_(new NameEdit(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto dress = [this, type] { editor_->setFont(theme().font(type)); };
    dress();
    connect(&theme(), &Theme::changed, this, dress);
    editor_->setAccessibleName(tr("Name"));
    connect(editor_, &NameEdit::ended, this, [this] {
        label_->show();
        emit editingChanged();
    });
    connect(editor_, &NameEdit::renamed, this, &InlineName::renamed);
}

void InlineName::setName(const QString& name) {
    name_ = name;
    label_->setText(name);
}

void InlineName::edit() {
    label_->hide();
    editor_->start(name_);
    emit editingChanged();
}

bool InlineName::isEditing() const {
    return editor_->isEditing();
}

void InlineName::setFocusAfter(QWidget* widget) {
    editor_->setFocusAfter(widget);
}

QSize InlineName::sizeHint() const {
    return isEditing() ? editor_->sizeHint() : label_->sizeHint();
}

QSize InlineName::minimumSizeHint() const {
    return isEditing() ? editor_->minimumSizeHint() : label_->minimumSizeHint();
}

void InlineName::resizeEvent(QResizeEvent*) {
    label_->setGeometry(rect());
    editor_->setGeometry(rect());
}

void InlineName::mouseDoubleClickEvent(QMouseEvent*) {
    edit();
}

}  // namespace unisono::ui
