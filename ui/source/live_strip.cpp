#include "source/live_strip.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>

#include "source/stage_paint.h"
#include "theme/theme.h"
#include "widgets/segmented.h"

namespace unisono::ui {
namespace {

constexpr int kDot = 8;
constexpr int kDotGap = 7;
constexpr int kStripGap = 12;
constexpr int kLeastWords = 40;  // less says nothing

}  // namespace

LiveStrip::LiveStrip(QWidget* parent) : QWidget(parent), modes_(new Segmented(this)) {
    modes_->setObjectName("live modes");
    modes_->setChoices({tr("Music"), tr("Video")});
    modes_->setChoiceToolTip(0, tr("Safe from dropouts, for whatever has no picture"));
    modes_->setChoiceToolTip(1, tr("As early as the slowest speaker allows, for films"));
    modes_->setAccessibleName(tr("Live sound for music or video"));
    modes_->setStage(true);
    connect(modes_, &Segmented::chosen, this, [this](int choice) {
        emit modeChosen(choice == 1 ? LatencyMode::video : LatencyMode::music);
    });
    connect(&theme(), &Theme::changed, this, [this] { arrange(); });
}

void LiveStrip::setView(const LiveView& view) {
    if (view == view_) {
        return;
    }
    view_ = view;
    modes_->setCurrent(view.mode == LatencyMode::video ? 1 : 0);
    setAccessibleName(view.words);
    setAccessibleDescription(
        QStringList{view.heard, view.words_more, view.hint, view.hint_more}.join(' ').simplified());
    arrange();
}

// The words first, then the switch, then the hint; what there is no room for is in a tooltip or in
// the group's menu.
void LiveStrip::arrange() {
    const QFontMetrics bold(theme().font(Type::caption_bold));
    const QFontMetrics plain(theme().font(Type::caption));
    const QSize modes = modes_->sizeHint();
    int wanted = kDot + kDotGap + bold.horizontalAdvance(view_.words) + 2;
    const bool fits = view_.has_modes && width() >= modes.width();
    const int room = fits ? width() - modes.width() - kStripGap : width();
    if (room < wanted) {
        wanted = room >= kLeastWords ? room : 0;
    }
    words_ = QRect(0, 0, wanted, height());
    int x = wanted > 0 ? wanted + kStripGap : 0;
    modes_->setVisible(fits);
    if (fits) {
        modes_->setGeometry(
            visual({x, (height() - modes.height()) / 2, modes.width(), modes.height()}));
        x += modes.width() + kStripGap;
    }
    const int left = width() - x;
    const bool says = !view_.hint.isEmpty() && left >= 2 * kLeastWords;
    hint_ = says ? QRect(x, 0, std::min(left, plain.horizontalAdvance(view_.hint) + 2), height())
                 : QRect();
    update();
}

QRect LiveStrip::visual(const QRect& where) const {
    return QStyle::visualRect(layoutDirection(), rect(), where);
}

void LiveStrip::paintEvent(QPaintEvent* /*event*/) {
    const Palette& p = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!words_.isEmpty()) {
        // Filled: something can be heard. A ring: not now.
        const QRectF dot =
            visual(QRect(words_.left() + 1, (height() - kDot) / 2, kDot, kDot)).toRectF();
        painter.setPen(QPen(view_.on ? p.stage_accent : p.on_stage2, 1.6));
        painter.setBrush(view_.on ? QBrush(p.stage_accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(dot);
        drawLine(painter, visual(words_.adjusted(kDot + kDotGap, 0, 0, 0)), view_.words,
                 theme().font(Type::caption_bold), view_.on ? p.on_stage : p.on_stage2,
                 layoutDirection());
    }
    if (!hint_.isEmpty()) {
        drawLine(painter, visual(hint_), view_.hint, theme().font(Type::caption), p.on_stage2,
                 layoutDirection());
    }
}

void LiveStrip::resizeEvent(QResizeEvent* /*event*/) {
    arrange();
}

void LiveStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
}

bool LiveStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool on_words = visual(words_).contains(help->pos());
        const QString tip = on_words ? view_.words_more
                                     : QStringList{view_.hint, view_.hint_more}.join(' ').trimmed();
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace unisono::ui
