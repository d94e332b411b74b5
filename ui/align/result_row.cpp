#include "align/result_row.h"

#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "align/align_paint.h"
#include "align/impulse_plot.h"
#include "theme/focus_ring.h"
#include "widgets/buttons.h"
#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

constexpr qreal kMargin = 10.0;  // of the ground of a selected row, beyond the columns

void paintSureBars(QPainter& painter, const QRectF& where, int bars, const QColor& ink) {
    for (int i = 0; i < 3; ++i) {
        const qreal high = 5.0 + 4.0 * i;
        const QRectF bar(where.left() + 7.5 * i, where.bottom() - high, 6.0, high);
        painter.setPen(QPen(i < bars ? ink : colours().edge, 1.0));
        painter.setBrush(i < bars ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
    }
}

}  // namespace

ResultColumns resultColumns(qreal width, qreal again_width) {
    ResultColumns at;
    const qreal right = width - kMargin - (again_width > 0.0 ? again_width + 8.0 : 0.0);
    const qreal left = kMargin + kBadgeSize + 12.0;
    const qreal grow = std::max(1.0, heightOf(Type::body) / 16.0);
    at.name_left = left;
    at.delay_width = 104.0 * grow;
    at.curve_width = 96.0;
    at.sure_width = 132.0 * grow;
    at.name_width = right - left - at.delay_width - at.curve_width - at.sure_width - 18.0 - 12.0;
    if (at.name_width < 96.0) {  // the curve is the first to go: it is drawn large beside
        at.name_width += at.curve_width + 12.0;
        at.curve_width = 0.0;
    }
    if (at.name_width > 150.0) {  // what is left belongs to the reason
        at.sure_width += at.name_width - 150.0;
        at.name_width = 150.0;
    }
    if (at.name_width < 76.0) {
        at.sure_width = std::max(40.0, at.sure_width - (76.0 - at.name_width));
        at.name_width = 76.0;
    }
    at.delay_left = at.name_left + at.name_width;
    at.curve_left = at.delay_left + at.delay_width + 18.0;
    at.sure_left = at.curve_left + (at.curve_width > 0.0 ? at.curve_width + 12.0 : 0.0);
    return at;
}

ResultHeader::ResultHeader(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ResultHeader::setAgainWidth(qreal width) {
    again_width_ = width;
    update();
}

QSize ResultHeader::sizeHint() const {
    return {690, static_cast<int>(std::ceil(heightOf(Type::caption))) + 6};
}

void ResultHeader::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRectF all = rect();
    const ResultColumns at = resultColumns(all.width(), again_width_);
    const auto write = [&](qreal left, qreal width, const QString& text,
                           Qt::Alignment side = Qt::AlignLeft) {
        drawLine(painter, mirrored(QRectF(left, 0, width, height()), all, layoutDirection()), text,
                 Type::caption, colours().text2, layoutDirection(), side);
    };
    write(kMargin, at.name_left + at.name_width - kMargin, tr("Speaker"));
    write(at.delay_left, at.delay_width, tr("Own delay"), Qt::AlignRight);
    if (at.curve_width > 0.0) {
        write(at.curve_left, at.curve_width + 12.0, tr("As it was heard"));
    }
    write(at.sure_left, at.sure_width, tr("How sure"));
}

ResultRow::ResultRow(QWidget* parent)
    : QAbstractButton(parent), again_(makeButton(tr("Measure again"), "warn", "refresh", this)) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setNoFocusRing(*this);
    again_->hide();
    connect(again_, &QPushButton::clicked, this, &ResultRow::againWanted);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ResultRow::setResult(const AlignedSpeaker& result, const AlignSpeakerView& speaker) {
    id_ = result.id;
    speaker_ = speaker.speaker;
    sureness_ = words::surenessOf(result);
    bars_ = words::surenessBars(result);
    sure_ = words::surenessText(sureness_);
    why_ = words::whyOf(result);
    curve_ = responseCurve(result.measurement);
    const bool known = result.heard;
    const double own = speaker.reported_ms + result.residual_ms;
    own_ =
        !known ? tr("not known")
        : result.trusted
            ? words::exact_ms(own)
            : tr("about %1").arg(words::ms(std::round(own)).remove(QLocale().decimalPoint() + "0"));
    reported_ = tr("reported %1").arg(QLocale().toString(speaker.reported_ms, 'f', 1));
    again_->setVisible(!result.trusted);
    again_->setAccessibleName(tr("Measure %1 again").arg(speaker_.name));
    setToolTip(speaker_.name);
    setAccessibleName(tr("%1: own delay %2, %3, %4").arg(speaker_.name, own_, sure_, why_));
    updateGeometry();
    update();
}

qreal ResultRow::againWidth() const {
    return again_->isHidden() ? 0.0 : again_->sizeHint().width();
}

void ResultRow::setAgainWidth(qreal width) {
    again_width_ = width;
    resizeEvent(nullptr);
    update();
}

void ResultRow::setAgainEnabled(bool enabled) {
    again_->setEnabled(enabled);
}

QSize ResultRow::sizeHint() const {
    const qreal text = heightOf(Type::body_bold) + heightOf(Type::caption);
    return {690, static_cast<int>(std::ceil(std::max(kBadgeSize, text))) + 20};
}

void ResultRow::resizeEvent(QResizeEvent* /*event*/) {
    const QSize size = again_->sizeHint();
    const QRectF where(width() - kMargin - size.width(), (height() - size.height()) / 2.0,
                       size.width(), size.height());
    again_->setGeometry(mirrored(where, QRectF(rect()), layoutDirection()).toRect());
}

void ResultRow::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = rect();
    const bool sure = sureness_ == words::Sureness::sure;
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(!isChecked() ? c.inset : (sure ? c.accent_soft : c.warn_soft));
        painter.drawRoundedRect(all, 10.0, 10.0);
    }
    if (showsKeyboardFocus(*this)) {
        drawFocusRing(painter, all.adjusted(1, 1, -1, -1), 9.0);
    }
    const auto place = [&](const QRectF& where) { return mirrored(where, all, layoutDirection()); };
    const qreal middle = all.center().y();
    paintSpeakerBadge(painter,
                      place(QRectF(kMargin, middle - kBadgeSize / 2, kBadgeSize, kBadgeSize)),
                      speaker_.icon.isEmpty() ? QString("box") : speaker_.icon, speaker_.number,
                      false, isRightToLeft());
    const ResultColumns at = resultColumns(all.width(), again_width_);
    const qreal bold = heightOf(Type::body_bold);
    const qreal small = heightOf(Type::caption);
    const qreal top = middle - (bold + small) / 2.0;
    const auto upper = [&](qreal left, qreal width, const QString& text, const QColor& ink,
                           Qt::Alignment side = Qt::AlignLeft) {
        drawLine(painter, place(QRectF(left, top, width, bold)), text, Type::body_bold, ink,
                 layoutDirection(), side);
    };
    const auto lower = [&](qreal left, qreal width, const QString& text,
                           Qt::Alignment side = Qt::AlignLeft) {
        drawLine(painter, place(QRectF(left, top + bold, width, small)), text, Type::caption,
                 c.text2, layoutDirection(), side);
    };
    upper(at.name_left, at.name_width, speaker_.name, c.text);
    lower(at.name_left, at.name_width, speaker_.meta);
    upper(at.delay_left, at.delay_width, own_, c.text, Qt::AlignRight);
    lower(at.delay_left, at.delay_width, reported_, Qt::AlignRight);
    if (at.curve_width > 0.0 && !curve_.empty()) {
        // Not mirrored: time runs from left to right.
        drawResponse(painter, place(QRectF(at.curve_left, middle - 15.0, at.curve_width, 30.0)),
                     curve_.values, theme().speaker(speaker_.number).fill, 1.1);
    }
    const QColor ink = sure ? c.accent : c.warn;
    const QRectF bars = place(QRectF(at.sure_left, top + (bold - 13.0) / 2.0, 22.0, 13.0));
    paintSureBars(painter, bars, bars_, ink);
    upper(at.sure_left + 29.0, at.sure_width - 29.0, sure_, ink);
    lower(at.sure_left, at.sure_width, why_);
}

}  // namespace unisono::ui
