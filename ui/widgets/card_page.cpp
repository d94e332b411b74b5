#include "widgets/card_page.h"

#include <QFrame>
#include <QGridLayout>

namespace unisono::ui {

CardPage::CardPage(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(this);
    page->setObjectName("page");
    cards_ = new QGridLayout(page);
    cards_->setContentsMargins(0, 0, 0, 0);
    cards_->setSpacing(kGap);
    setWidget(page);
}

QFrame* CardPage::makeCard() {
    auto* card = new QFrame(widget());
    card->setProperty("card", true);
    return card;
}

}  // namespace unisono::ui
