#include "first_run/way_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

#include "first_run/paragraph.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr int kPlate = 38;  // the square behind the icon
constexpr int kPadding = 18;

}  // namespace

WayCard::WayCard(const QString& icon, const QString& title, QWidget* parent)
    : QFrame(parent),
      icon_(icon),
      grid_(new QGridLayout(this)),
      head_(new QWidget(this)),
      title_(new Paragraph(Type::strong, {}, head_)),
      words_(new Paragraph(Type::body, "2", this)) {
    setProperty("card", true);
    setAccessibleName(title);
    title_->setWords(title);
    auto* head = new QHBoxLayout(head_);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addSpacing(kPlate + 10);
    head->addWidget(title_, 1);
    title_->setMinimumHeight(kPlate);
    title_->setAlignment(Qt::AlignVCenter);
    grid_->setContentsMargins(kPadding, kPadding, kPadding, 16);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(0);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WayCard::setWords(const QString& words) {
    words_->setWords(words);
}

void WayCard::setParts(QWidget* middle, QWidget* foot) {
    middle_ = middle;
    foot_ = foot;
    wide_ = true;  // so that it is another
    setWide(false);
}

void WayCard::setWide(bool wide) {
    if (wide == wide_) {
        return;
    }
    wide_ = wide;
    for (QWidget* part : {head_, static_cast<QWidget*>(words_), middle_, foot_}) {
        grid_->removeWidget(part);
    }
    const bool button = foot_->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding;
    for (int row = 0; row < 8; ++row) {
        grid_->setRowMinimumHeight(row, 0);
        grid_->setRowStretch(row, 0);
    }
    grid_->setRowMinimumHeight(1, 9);
    if (wide) {
        grid_->addWidget(head_, 0, 0, 1, button ? 1 : 2);
        grid_->addWidget(words_, 2, 0, 1, 2);
        grid_->setRowMinimumHeight(3, 8);
        if (button) {
            grid_->addWidget(foot_, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
            grid_->addWidget(middle_, 4, 0, 1, 2);
        } else {
            grid_->addWidget(middle_, 4, 0, Qt::AlignLeft | Qt::AlignVCenter);
            grid_->addWidget(foot_, 4, 1);
        }
    } else {
        grid_->addWidget(head_, 0, 0, 1, 2);
        grid_->addWidget(words_, 2, 0, 1, 2, Qt::AlignTop);
        grid_->setRowStretch(3, 1);
        grid_->setRowMinimumHeight(3, 9);
        grid_->addWidget(middle_, 4, 0, 1, 2, Qt::AlignVCenter);
        grid_->setRowMinimumHeight(4, 36);
        grid_->setRowMinimumHeight(5, 10);
        grid_->addWidget(foot_, 6, 0, 1, 2,
                         button ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
        grid_->setRowMinimumHeight(6, 32);
    }
    grid_->setColumnStretch(0, button ? 1 : 0);
    grid_->setColumnStretch(1, button ? 0 : 1);
    updateGeometry();
}

void WayCard::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = layoutDirection() == Qt::RightToLeft ? width() - kPadding - kPlate : kPadding;
    const double y = head_->y() + (head_->height() - kPlate) / 2.0;
    const QRectF plate(x, y, kPlate, kPlate);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent_soft);
    painter.drawRoundedRect(plate, 9.0, 9.0);
    theme().drawIcon(painter, icon_, plate.adjusted(8, 8, -8, -8), colours().accent);
}

}  // namespace unisono::ui
