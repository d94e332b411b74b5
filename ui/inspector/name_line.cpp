#include "inspector/name_line.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"
#include "widgets/battery_paint.h"
#include "widgets/name_edit.h"

namespace unisono::ui {
namespace {

constexpr double kPenGap = 8.0;
constexpr double kLeastName = 90.0;

// Of a simulated one a badge says how it is reached.
QString besideName(const SpeakerView& speaker) {
    return speaker.simulated ? speaker.model : speaker.meta;
}

}  // namespace

NameLine::NameLine(QWidget* parent) : QWidget(parent), edit_(new NameEdit(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    edit_->setAccessibleName(tr("Name of the speaker"));
    connect(edit_, &NameEdit::ended, this, [this] { update(); });
    connect(edit_, &NameEdit::renamed, this, &NameLine::renamed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void NameLine::setSpeaker(const SpeakerView& speaker) {
    if (speaker.device != speaker_.device) {
        edit_->finish(false);
    }
    if (speaker.name == speaker_.name && speaker.meta == speaker_.meta &&
        speaker.battery_percent == speaker_.battery_percent &&
        speaker.simulated == speaker_.simulated) {
        speaker_ = speaker;
        return;
    }
    speaker_ = speaker;
    const QString meta = besideName(speaker);
    QString spoken = meta.isEmpty() ? speaker.name : tr("%1, %2").arg(speaker.name, meta);
    if (speaker.battery_percent) {
        spoken = tr("%1, battery %2 percent").arg(spoken).arg(*speaker.battery_percent);
    }
    if (speaker.simulated) {
        spoken = tr("%1, simulated").arg(spoken);
    }
    setAccessibleName(spoken);
    setToolTip(meta.isEmpty() ? speaker.name : tr("%1\n%2").arg(speaker.name, meta));
    update();
}

void NameLine::startRenaming() {
    if (isRenaming() || speaker_.device.empty()) {
        return;
    }
    edit_->setGeometry(0, (height() - edit_->sizeHint().height()) / 2, width(),
                       edit_->sizeHint().height());
    edit_->start(speaker_.name);
    update();
}

bool NameLine::isRenaming() const {
    return edit_->isEditing();
}

QSize NameLine::sizeHint() const {
    const int text = QFontMetrics(theme().font(Type::heading)).height();
    return {240, std::max(text + 8, edit_->sizeHint().height())};
}

QSize NameLine::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void NameLine::resizeEvent(QResizeEvent*) {
    edit_->setFixedWidth(width());
}

void NameLine::mouseDoubleClickEvent(QMouseEvent*) {
    startRenaming();
}

void NameLine::paintEvent(QPaintEvent*) {
    if (isRenaming()) {
        return;
    }
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QFont name_font = theme().font(Type::heading);
    const QFont meta_font = theme().font(Type::body);
    const QFont badge_font = theme().font(Type::caption);
    const QFontMetricsF name_metrics(name_font);
    const QFontMetricsF meta_metrics(meta_font);
    const QFontMetricsF badge_metrics(badge_font);

    const QString badge = speaker_.simulated ? tr("simulated") : QString();
    const QString meta = besideName(speaker_);
    const double badge_wide = badge.isEmpty() ? 0.0 : badge_metrics.horizontalAdvance(badge) + 14.0;
    const double battery_wide =
        speaker_.battery_percent ? BatteryPaint::width(*speaker_.battery_percent) : 0.0;
    double tail = (badge_wide > 0.0 ? badge_wide + kPenGap : 0.0) +
                  (battery_wide > 0.0 ? battery_wide + kPenGap : 0.0);
    // The name gives way last but one: what follows it first, down to nothing.
    const double name_full = std::ceil(name_metrics.horizontalAdvance(speaker_.name)) + 1.0;
    const double meta_full =
        meta.isEmpty() ? 0.0 : std::ceil(meta_metrics.horizontalAdvance(meta)) + 1;
    const double room = width() - tail;
    double meta_wide = std::clamp(room - name_full - kPenGap, 0.0, meta_full);
    if (meta_wide < meta_full) {
        meta_wide = std::max(meta_wide, std::min(meta_full, room * 0.4));
        if (room - meta_wide - kPenGap < kLeastName || meta_wide < 24.0) {
            meta_wide = 0.0;
        }
    }
    const double name_wide =
        std::min(name_full, room - (meta_wide > 0.0 ? meta_wide + kPenGap : 0.0));

    double x = 0.0;
    const auto place = [&](double wide) {
        const QRectF box(mirrored ? width() - x - wide : x, 0.0, wide, height());
        x += wide + kPenGap;
        return box;
    };
    // Each text keeps its own direction; only the places are mirrored.
    const int side = Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(name_font);
    painter.setPen(c.text);
    painter.drawText(place(name_wide), side | Qt::TextSingleLine,
                     name_metrics.elidedText(speaker_.name, Qt::ElideMiddle, name_wide));
    if (meta_wide > 0.0) {
        painter.setFont(meta_font);
        painter.setPen(c.text2);
        painter.drawText(place(meta_wide), side | Qt::TextSingleLine,
                         meta_metrics.elidedText(meta, Qt::ElideRight, meta_wide));
    }
    if (battery_wide > 0.0) {
        BatteryPaint::paint(painter, place(battery_wide), *speaker_.battery_percent, mirrored);
    }
    if (badge_wide > 0.0) {
        const double tall = badge_metrics.height() + 4.0;
        QRectF box = place(badge_wide);
        box = QRectF(box.left(), (height() - tall) / 2.0, box.width(), tall);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.inset2);
        painter.drawRoundedRect(box, 5.0, 5.0);
        painter.setFont(badge_font);
        painter.setPen(c.text2);
        painter.drawText(box, Qt::AlignCenter, badge);
    }
}

}  // namespace unisono::ui
