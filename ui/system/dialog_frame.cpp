#include "system/dialog_frame.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "first_run/paragraph.h"
#include "theme/theme.h"
#include "widgets/h_line.h"
#include "widgets/scrim.h"

namespace unisono::ui {

DialogFrame::DialogFrame(const QString& title, QWidget* parent) : QDialog(parent) {
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* heading = new Paragraph(Type::title, {}, this);
    heading->setWords(title);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(24, 20, 24, 12);
    head->addWidget(heading);
    column->addLayout(head);
    body_ = new QVBoxLayout;
    body_->setContentsMargins(24, 4, 24, 20);
    body_->setSpacing(16);
    column->addLayout(body_, 1);
    column->addWidget(new HLine(this));
    foot_ = new QHBoxLayout;
    foot_->setContentsMargins(24, 12, 24, 14);
    foot_->setSpacing(8);
    foot_->addStretch(1);
    column->addLayout(foot_);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

DialogFrame::~DialogFrame() {
    delete scrim_.data();
}

// Left to itself a dialog takes two thirds of the screen at most, and squeezes what is in it.
void DialogFrame::setVisible(bool visible) {
    if (visible && !testAttribute(Qt::WA_Resized)) {
        const int wide = sizeHint().expandedTo(minimumSize()).width();
        resize(wide, std::max(sizeHint().height(), layout()->totalHeightForWidth(wide)));
    }
    QDialog::setVisible(visible);
    if (!visible) {
        delete scrim_.data();
    } else if (parentWidget() != nullptr && scrim_.isNull()) {
        scrim_ = new Scrim(parentWidget()->window());
    }
}

void DialogFrame::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), colours().surface);
}

}  // namespace unisono::ui
