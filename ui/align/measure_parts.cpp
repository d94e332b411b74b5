#include "align/measure_parts.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "align/align_paint.h"
#include "calibration/stimulus.h"
#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

constexpr double kScaleFrom_dbfs = -72.0;
constexpr double kFall_db_per_s = 20.0;

// The same small unevenness each time it is drawn.
double unevenness(int i) {
    auto x = static_cast<std::uint32_t>(i) * 2654435761U;
    x ^= x >> 15U;
    x *= 2246822519U;
    x ^= x >> 13U;
    return static_cast<double>(x & 0xFFFFU) / 65535.0;
}

QString stepName(int step) {
    switch (step) {
        case 0:
            return StepsBar::tr("Listen to the room");
        case 1:
            return StepsBar::tr("Wake the speakers");
        case 2:
            return StepsBar::tr("Measure");
        default:
            return StepsBar::tr("Check");
    }
}

}  // namespace

StepsBar::StepsBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setStep(-1);
}

void StepsBar::setStep(int step) {
    if (step == step_) {
        return;
    }
    step_ = step;
    setAccessibleName(step < 0    ? tr("Not begun")
                      : step >= 4 ? tr("Done")
                                  : tr("Step %1 of 4: %2").arg(step + 1).arg(stepName(step)));
    update();
}

QSize StepsBar::sizeHint() const {
    return {600, static_cast<int>(std::ceil(heightOf(Type::body))) + 23};
}

void StepsBar::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c.inset);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), c.line);
    const QFontMetricsF metrics(theme().font(Type::body_bold));
    const qreal disc = 18.0;
    const qreal gap = 7.0;
    std::array<qreal, 4> widths{};
    qreal total = 0.0;
    for (int i = 0; i < 4; ++i) {
        widths[static_cast<std::size_t>(i)] = disc + gap + metrics.horizontalAdvance(stepName(i));
        total += widths[static_cast<std::size_t>(i)];
    }
    const QRectF inner = QRectF(rect()).adjusted(24, 0, -24, -1);
    const qreal between = std::max(12.0, (inner.width() - total) / 3.0);
    qreal x = inner.left();
    for (int i = 0; i < 4; ++i) {
        const qreal own = widths[static_cast<std::size_t>(i)];
        const auto place = [&](const QRectF& where) {
            return mirrored(where, inner, layoutDirection());
        };
        const QRectF ball = place(QRectF(x, inner.center().y() - disc / 2, disc, disc));
        const bool past = i < step_;
        const bool now = i == step_;
        if (past) {
            theme().drawIcon(painter, "check", ball.adjusted(1, 1, -1, -1), c.accent);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(now ? c.accent : c.inset2);
            painter.drawEllipse(ball);
            painter.setFont(theme().font(Type::caption_bold));
            painter.setPen(now ? c.on_accent : c.text2);
            painter.drawText(ball, Qt::AlignCenter, QLocale().toString(i + 1));
        }
        drawLine(painter,
                 place(QRectF(x + disc + gap, inner.top(), own - disc - gap, inner.height())),
                 stepName(i), past || now ? Type::body_bold : Type::body,
                 past ? c.accent : (now ? c.text : c.text2), layoutDirection());
        if (i < 3 && between > 30.0) {
            const QRectF line =
                place(QRectF(x + own + 13.0, std::floor(inner.center().y()), between - 26.0, 1.0));
            painter.fillRect(line, past ? c.accent_line : c.line);
        }
        x += own + between;
    }
}

double loudnessAt(double second) {
    const StimulusConfig sound;
    const double end = sound.swell_s + sound.code_s;
    if (second < 0.0 || second > end) {
        return 0.0;
    }
    // Drawn by how loud it seems, so that the swell can be seen: 30 dB are the whole height.
    const auto seen = [](double db) { return std::clamp(1.0 + db / 30.0, 0.0, 1.0); };
    if (second < sound.swell_s) {
        return seen(sound.swell_db) * std::sin(0.5 * std::numbers::pi * second / sound.swell_s);
    }
    const double in = std::clamp((second - sound.swell_s) / sound.fade_in_s, 0.0, 1.0);
    const double out = std::clamp((end - second) / sound.fade_out_s, 0.0, 1.0);
    return seen(sound.swell_db) + (1.0 - seen(sound.swell_db)) * in * out;
}

SwellPicture::SwellPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The sound that is played: a soft swell, then a soft noise"));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SwellPicture::setPosition(double played_s, double sound_s) {
    if (played_s_ != played_s || sound_s_ != sound_s) {
        played_s_ = played_s;
        sound_s_ = sound_s;
        update();
    }
}

void SwellPicture::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal step = 5.0;
    const int bars = std::max(1, static_cast<int>(width() / step));
    const qreal middle = height() / 2.0;
    const qreal playhead = sound_s_ > 0.0 ? width() * played_s_ / sound_s_ : 0.0;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < bars; ++i) {
        const qreal x = (i + 0.5) * width() / bars;
        const double loud = loudnessAt(x / width() * sound_s_);
        const double uneven = 0.62 + 0.38 * unevenness(i);
        const qreal reach = std::max(1.2, loud * uneven * (height() - 10.0) / 2.0);
        painter.setBrush(x < playhead ? c.accent : c.line);
        painter.drawRoundedRect(QRectF(x - 1.2, middle - reach, 2.4, 2.0 * reach), 1.2, 1.2);
    }
    if (played_s_ > 0.0 && played_s_ < sound_s_) {
        painter.fillRect(QRectF(std::round(playhead) - 1.0, 0, 2.0, height()), c.barline);
    }
}

double levelPlace(double level_dbfs) {
    return std::clamp((level_dbfs - kScaleFrom_dbfs) / -kScaleFrom_dbfs, 0.0, 1.0);
}

HearingLevel::HearingLevel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What the microphone hears"));
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HearingLevel::setLevel(bool open, double level_dbfs, std::optional<double> room_dbfs) {
    double shown = open ? level_dbfs : -120.0;
    if (open && open_ && since_.isValid()) {
        const double fallen =
            shown_dbfs_ - kFall_db_per_s * static_cast<double>(since_.elapsed()) * 1e-3;
        shown = std::max(shown, fallen);
    }
    since_.restart();
    if (open != open_ || std::abs(shown - shown_dbfs_) > 0.1 || room_dbfs != room_dbfs_) {
        open_ = open;
        shown_dbfs_ = shown;
        room_dbfs_ = room_dbfs;
        update();
    }
}

QSize HearingLevel::sizeHint() const {
    return {620, static_cast<int>(std::ceil(heightOf(Type::caption))) + 30};
}

void HearingLevel::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF groove(1.0, 6.0, width() - 2.0, 12.0);
    const auto at = [&](double dbfs) { return groove.left() + groove.width() * levelPlace(dbfs); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.inset2);
    painter.drawRoundedRect(groove, 6.0, 6.0);
    const QRectF good(QPointF(at(kGoodFrom_dbfs), groove.top() - 2.0),
                      QPointF(at(kGoodTo_dbfs), groove.bottom() + 2.0));
    painter.setPen(QPen(c.accent_line, 1.4));
    painter.setBrush(c.accent_soft);
    painter.drawRoundedRect(good, 4.0, 4.0);
    painter.setPen(Qt::NoPen);
    if (open_) {
        const qreal end = at(shown_dbfs_);
        const qreal room = room_dbfs_ ? at(*room_dbfs_) : groove.left();
        for (qreal x = groove.left() + 3.0; x + 5.0 <= std::min(end, groove.right() - 2.0);
             x += 7.0) {
            painter.setBrush(room_dbfs_ && x + 2.5 < room ? c.edge : c.accent);
            painter.drawRoundedRect(QRectF(x, groove.top() + 3.0, 5.0, 6.0), 1.5, 1.5);
        }
    }
    const QFont small = theme().font(Type::caption);
    const QFontMetricsF metrics(small);
    const qreal top = groove.bottom() + 8.0;
    const auto label = [&](qreal centre, const QString& text, Type type, const QColor& colour) {
        const qreal wide = QFontMetricsF(theme().font(type)).horizontalAdvance(text);
        const qreal x = std::clamp(centre - wide / 2.0, 0.0, std::max(0.0, width() - wide));
        drawLine(painter, QRectF(x, top, wide + 1.0, metrics.height()), text, type, colour,
                 Qt::LeftToRight);
        return QRectF(x, top, wide, metrics.height());
    };
    label(width(), tr("too loud"), Type::caption, c.text2);
    const QRectF good_label = label(good.center().x(), tr("good"), Type::caption_bold, c.accent);
    if (room_dbfs_) {
        const qreal x = at(*room_dbfs_);
        painter.fillRect(QRectF(x - 0.8, groove.top() - 5.0, 1.6, groove.height() + 10.0), c.text2);
        const QString text = tr("room noise");
        const qreal wide = metrics.horizontalAdvance(text);
        if (x + wide / 2.0 + 8.0 < good_label.left()) {
            label(x, text, Type::caption, c.text2);
        }
    }
}

SureRow::SureRow(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SureRow::setSpeaker(const SpeakerView& speaker) {
    speaker_ = speaker;
    setToolTip(speaker.name);
    describe();
    update();
}

void SureRow::setKnown(std::optional<double> confidence, const QString& words, Tone tone) {
    if (confidence == confidence_ && words == words_ && tone == tone_) {
        return;
    }
    confidence_ = confidence;
    words_ = words;
    tone_ = tone;
    describe();
    update();
}

void SureRow::describe() {
    setAccessibleName(words_.isEmpty() ? speaker_.name : tr("%1: %2").arg(speaker_.name, words_));
}

QSize SureRow::sizeHint() const {
    const qreal text = heightOf(Type::body_bold) + heightOf(Type::caption);
    return {894, static_cast<int>(std::ceil(std::max(kBadgeSize, text))) + 13};
}

SureRow::Columns SureRow::columns(qreal width) {
    const qreal left = std::min(162.0, 0.26 * width);
    const qreal words = std::max(left + 60.0, width - 0.325 * width);
    return {left, words - 14.0, words};
}

void SureRow::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = rect();
    const auto place = [&](const QRectF& where) { return mirrored(where, all, layoutDirection()); };
    const Columns at = columns(all.width());
    const qreal middle = all.center().y();
    paintSpeakerBadge(painter, place(QRectF(0, middle - kBadgeSize / 2, kBadgeSize, kBadgeSize)),
                      speaker_.icon.isEmpty() ? QString("box") : speaker_.icon, speaker_.number,
                      speaker_.section == SpeakerView::Section::away, isRightToLeft());
    const qreal name = heightOf(Type::body_bold);
    const qreal meta = heightOf(Type::caption);
    const qreal text_left = kBadgeSize + 12.0;
    const qreal top = middle - (name + meta) / 2.0;
    drawLine(painter, place(QRectF(text_left, top, at.bar_left - text_left - 10.0, name)),
             speaker_.name, Type::body_bold, c.text, layoutDirection());
    drawLine(painter, place(QRectF(text_left, top + name, at.bar_left - text_left - 10.0, meta)),
             speaker_.meta, Type::caption, c.text2, layoutDirection());

    const QRectF groove =
        place(QRectF(at.bar_left, middle - 7.0, at.bar_right - at.bar_left, 14.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.inset2);
    painter.drawRoundedRect(groove, 7.0, 7.0);
    if (confidence_) {
        const qreal wide = std::max(14.0, groove.width() * std::clamp(*confidence_, 0.0, 1.0));
        painter.setBrush(theme().speaker(speaker_.number).fill);
        painter.drawRoundedRect(mirrored(QRectF(groove.left(), groove.top(), wide, groove.height()),
                                         groove, layoutDirection()),
                                7.0, 7.0);
    }
    const QRectF mark = mirrored(
        QRectF(groove.left() + kEnough * groove.width() - 0.8, groove.top() - 6.0, 1.6, 26.0),
        groove, layoutDirection());
    painter.fillRect(mark, c.barline);

    const QColor ink = tone_ == Tone::good   ? c.accent
                       : tone_ == Tone::warn ? c.warn
                       : tone_ == Tone::bad  ? c.bad
                                             : c.text2;
    if (!words_.isEmpty()) {
        const QString icon = tone_ == Tone::good   ? "check"
                             : tone_ == Tone::warn ? "warn"
                             : tone_ == Tone::bad  ? "x"
                                                   : "ear";
        theme().drawIcon(painter, icon, place(QRectF(at.words_left, middle - 8.0, 16, 16)), ink);
        drawLine(painter,
                 place(QRectF(at.words_left + 22.0, middle - name / 2,
                              all.right() - at.words_left - 22.0, name)),
                 words_, tone_ == Tone::quiet ? Type::body : Type::body_bold, ink,
                 layoutDirection());
    }
}

SureHeader::SureHeader(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SureHeader::sizeHint() const {
    return {894, static_cast<int>(std::ceil(heightOf(Type::caption))) + 4};
}

void SureHeader::paintEvent(QPaintEvent* /*event*/) {
    const Palette& c = colours();
    QPainter painter(this);
    const QRectF all = rect();
    const auto write = [&](const QRectF& where, const QString& text, Qt::Alignment side) {
        drawLine(painter, mirrored(where, all, layoutDirection()), text, Type::caption, c.text2,
                 layoutDirection(), side);
    };
    const SureRow::Columns at = SureRow::columns(all.width());
    const qreal mark = at.bar_left + SureRow::kEnough * (at.bar_right - at.bar_left);
    const QFontMetricsF metrics(theme().font(Type::caption));
    const QString enough = tr("sure enough");
    const QString sofar = tr("How sure so far");
    const qreal half = metrics.horizontalAdvance(enough) / 2.0 + 1.0;
    write(QRectF(0, 0, at.bar_left - 8.0, height()), tr("Speaker"), Qt::AlignLeft);
    write(QRectF(mark - half, 0, 2.0 * half, height()), enough, Qt::AlignHCenter);
    if (at.bar_left + metrics.horizontalAdvance(sofar) + 8.0 < mark - half) {
        write(QRectF(at.bar_left, 0, metrics.horizontalAdvance(sofar) + 2.0, height()), sofar,
              Qt::AlignLeft);
    }
}

}  // namespace unisono::ui
