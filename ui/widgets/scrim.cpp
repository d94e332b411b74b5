#include "widgets/scrim.h"

#include <QEvent>
#include <QPainter>

#include "theme/theme.h"

namespace unisono::ui {

Scrim::Scrim(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(window->rect());
    window->installEventFilter(this);
    show();
    raise();
}

bool Scrim::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void Scrim::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), colours().scrim);
}

}  // namespace unisono::ui
