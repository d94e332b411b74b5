#include "widgets/h_line.h"

#include <QPainter>

#include "theme/theme.h"

namespace unisono::ui {

HLine::HLine(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme(), &Theme::changed, this, [this] { update(); });
}

void HLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), colours().line);
}

}  // namespace unisono::ui
