#include "first_run/speech_bubble.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {

SpeechBubble::SpeechBubble(const QString& words, QWidget* parent) : QWidget(parent), words_(words) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(words);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QFont SpeechBubble::wordFont() const {
    QFont font = theme().font(Type::body_bold);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    return font;
}

QSize SpeechBubble::sizeHint() const {
    const QFontMetricsF metrics(wordFont());
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(words_))) + 28,
            std::max(36, static_cast<int>(std::ceil(metrics.height())) + 16)};
}

void SpeechBubble::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    QPainterPath path;
    path.addRoundedRect(box, 12.0, 12.0);
    // The corner it is said from.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPainterPath corner;
    corner.addRoundedRect(
        QRectF(mirrored ? box.right() - 14.0 : box.left(), box.bottom() - 14.0, 14.0, 14.0), 3.0,
        3.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent_soft);
    painter.drawPath(path.united(corner));
    painter.setFont(wordFont());
    painter.setPen(colours().accent);
    painter.drawText(box, Qt::AlignCenter, words_);
}

}  // namespace unisono::ui
