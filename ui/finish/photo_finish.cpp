#include "finish/photo_finish.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "finish/finish_line.h"
#include "finish/finish_words.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

// Where an owner keeps its width while text grows, long words become smaller rather than cut off.
void fit(QFont& font, const QString& text, double width) {
    const double words = QFontMetricsF(font).horizontalAdvance(text);
    if (words > width && words > 0.0) {
        font.setPointSizeF(font.pointSizeF() * std::max(0.5, width / words));
    }
}

}  // namespace

PhotoFinish::PhotoFinish(QWidget* parent) : QWidget(parent) {
    setLayoutDirection(Qt::LeftToRight);  // time, not text
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Photo finish"));
    clock_.start();
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int PhotoFinish::widthFor(bool wide) {
    return static_cast<int>(std::lround((wide ? kWide : kNarrow) * std::min(1.6, finishScale())));
}

void PhotoFinish::setGroup(const GroupView& group) {
    setGroup(group, static_cast<double>(clock_.elapsed()) / 1000.0);
}

void PhotoFinish::setGroup(const GroupView& group, double now_s) {
    std::vector<Entry> entries;
    double furthest_ms = 0.0;
    bool any = false;
    for (const LaneView& lane : group.lanes) {
        Entry entry;
        entry.number = lane.speaker.number;
        entry.word = FinishWords::photoWord(lane);
        entry.warn = lane.state == LaneView::State::suspect && !lane.waiting;
        if (const auto position = finish::positionOf(lane)) {
            // Whole device pixels would do; a hundredth of a millisecond is finer than any.
            const auto fine = [](double ms) { return std::round(ms * 100.0) / 100.0; };
            entry.position_ms = fine(*position);
            entry.error_bar_ms = fine(lane.error_bar_ms);
            entry.target_ms = lane.trim_ms;
            furthest_ms = std::max(furthest_ms, std::abs(*position));
            any = true;
        }
        entries.push_back(entry);
    }
    const double before_ms = scale_.scale_ms();
    const double after_ms = any ? scale_.choose(furthest_ms, now_s) : before_ms;
    if (entries == entries_ && before_ms == after_ms && group.tolerance_ms == tolerance_ms_) {
        return;
    }
    if (entries.size() != entries_.size()) {
        updateGeometry();
    }
    entries_ = std::move(entries);
    tolerance_ms_ = group.tolerance_ms;
    explain();
    update();
}

void PhotoFinish::setPreview(const std::optional<int>& index) {
    if (index != preview_) {
        preview_ = index;
        updateGeometry();
        update();
    }
}

void PhotoFinish::setRows(const std::vector<QRect>& rows) {
    if (rows != rows_) {
        rows_ = rows;
        update();
    }
}

void PhotoFinish::setRows(int top, int height) {
    if (!rows_.empty() || top != rows_top_ || height != rows_height_) {
        rows_.clear();
        rows_top_ = top;
        rows_height_ = height;
        update();
    }
}

void PhotoFinish::setScroll(int pixels) {
    if (pixels != scroll_) {
        scroll_ = pixels;
        update();
    }
}

int PhotoFinish::rowCount() const {
    return static_cast<int>(entries_.size()) + (preview_ ? 1 : 0);
}

bool PhotoFinish::showsTolerance() const {
    return tolerance_ms_ > 0.0 && tolerance_ms_ <= scale_ms();
}

double PhotoFinish::rowsTop() const {
    if (!rows_.empty()) {
        return rows_.front().top();
    }
    return rows_top_ >= 0 ? rows_top_ : FinishLine::rulerHeight();
}

QRectF PhotoFinish::row(int index) const {
    if (static_cast<std::size_t>(index) < rows_.size()) {
        const QRect& where = rows_[static_cast<std::size_t>(index)];
        return {0.0, static_cast<double>(where.top() - scroll_), static_cast<double>(width()),
                static_cast<double>(where.height())};
    }
    const int height = rows_height_ > 0 ? rows_height_ : FinishLine::laneHeight(rowCount());
    return {0.0, rowsTop() + height * index - scroll_, static_cast<double>(width()),
            static_cast<double>(height)};
}

QSize PhotoFinish::sizeHint() const {
    const int visible = std::min(rowCount(), finish::kScrollFrom - 1);
    return {widthFor(true), FinishLine::rulerHeight() +
                                FinishLine::laneHeight(rowCount()) * visible +
                                static_cast<int>(finish::kLineBelow)};
}

QString PhotoFinish::rangeText() const {
    return tr("±%1\u00a0ms").arg(QLocale().toString(scale_ms(), 'f', scale_ms() < 1.0 ? 1 : 0));
}

void PhotoFinish::explain() {
    const QString range = FinishWords::duration(scale_ms());
    const QString text = tr("The last instant, enlarged: from %1 earlier to %1 later").arg(range);
    if (text != toolTip()) {
        setToolTip(text);
        setAccessibleDescription(text);
    }
}

void PhotoFinish::paintHead(QPainter& painter, double top) const {
    const Palette& p = colours();
    const double scale = finishScale();
    const double w = width();
    QFont font = theme().font(Type::caption);
    const QString words_above = tr("photo finish");
    fit(font, words_above, w);
    const double title_height = QFontMetricsF(font).height();
    painter.setPen(p.text2);
    painter.setFont(font);
    // On a level with the words of the ruler.
    const QRectF title(0.0, top - 21.5 * scale - title_height, w, title_height);
    painter.drawText(title, Qt::AlignCenter | Qt::TextSingleLine, words_above);

    // The sides and the scale share a line. Where it is narrow the sides stay, and the tooltip has
    // the scale; where words are long, the scale stays alone.
    QFont small = theme().font(Type::caption);
    small.setPointSizeF(std::max(small.pointSizeF() * 0.92, 10.5 * 72.0 / 96.0));
    const QFontMetricsF metrics(small);
    const QString range = rangeText();
    const QString earlier = tr("earlier");
    const QString later = tr("later");
    const double left = metrics.horizontalAdvance(earlier);
    const double right = metrics.horizontalAdvance(later);
    const double middle = metrics.horizontalAdvance(range);
    const QRectF words(0.0, top - 12.0 * scale - metrics.height() / 2.0, w, metrics.height());
    painter.setFont(small);
    constexpr double kGap = 6.0;
    if (left + right + kGap > w) {
        painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, range);
        return;
    }
    if (left + middle + right + 2.0 * kGap <= w) {
        const double x = std::clamp((w - middle) / 2.0, left + kGap, w - right - kGap - middle);
        painter.drawText(QRectF(x, words.top(), middle + 2.0, words.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, range);
    }
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, earlier);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, later);
}

void PhotoFinish::paintEntry(QPainter& painter, const Entry& entry, const QRectF& row) const {
    const Palette& p = colours();
    const double scale = finishScale();
    const double y = std::round(row.center().y());
    if (!entry.word.isEmpty()) {
        QFont font = theme().font(entry.warn ? Type::caption_bold : Type::caption);
        fit(font, entry.word, width() - (entry.warn ? 22.0 : 8.0));
        const double height = std::min(22.0 * scale, row.height() - 4.0);
        QRectF ground(8.0, y - height / 2.0, width() - 16.0, height);
        painter.setPen(Qt::NoPen);
        if (entry.warn) {
            painter.setBrush(p.warn_soft);
            painter.drawRoundedRect(ground, 6.0, 6.0);
        } else {  // the centre stroke makes room
            painter.fillRect(QRectF(width() / 2.0 - 2.0, ground.top(), 4.0, height),
                             showsTolerance() ? p.accent_soft : p.inset);
        }
        painter.setFont(font);
        painter.setPen(entry.warn ? p.warn : p.text2);
        painter.drawText(QRectF(2.0, ground.top(), width() - 4.0, height),
                         Qt::AlignCenter | Qt::TextSingleLine, entry.word);
        return;
    }
    const double w = width();
    const QColor colour = theme().speaker(entry.number).fill;
    const finish::PhotoMark mark =
        finish::photoMark(entry.position_ms, entry.error_bar_ms, scale_ms(), w);
    if (std::abs(entry.target_ms) >= 0.005 && std::abs(entry.target_ms) <= scale_ms()) {
        const double x = finish::photoMark(entry.target_ms, 0.0, scale_ms(), w).x;
        painter.fillRect(QRectF(std::round(x) - 1.0, y - 11.0 * scale, 2.0, 5.0 * scale), p.text2);
        painter.fillRect(QRectF(std::round(x) - 1.0, y + 6.0 * scale, 2.0, 5.0 * scale), p.text2);
    }
    if (mark.kind == finish::PhotoMark::Kind::mark) {
        painter.fillRect(
            QRectF(mark.whisker_from, y - 1.0, mark.whisker_to - mark.whisker_from, 2.0), colour);
        theme().drawMark(painter, entry.number, QPointF(mark.x, y), 11.0 * scale);
        return;
    }
    const bool later = mark.kind == finish::PhotoMark::Kind::later;
    const double back = later ? -8.0 * scale : 8.0 * scale;
    QPainterPath head(QPointF(mark.x, y));
    head.lineTo(mark.x + back, y - 6.0 * scale);
    head.lineTo(mark.x + back, y + 6.0 * scale);
    head.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(head);
    const QFont font = theme().font(Type::caption_bold);
    const QFontMetricsF metrics(font);
    const QString number = FinishWords::duration(std::round(std::abs(entry.position_ms)));
    const double words = metrics.horizontalAdvance(number);
    const double x = later ? mark.x + back - 4.0 - words : mark.x + back + 4.0;
    painter.setFont(font);
    painter.setPen(p.text);
    painter.drawText(QRectF(x, y - row.height() / 2.0, words + 2.0, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, number);
}

void PhotoFinish::paintEvent(QPaintEvent* /*event*/) {
    ++repaint_count_;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    const Palette& p = colours();
    const double top = rowsTop();
    const int rows = rowCount();
    const double bottom =
        rows == 0 ? top : std::min(row(rows - 1).bottom(), height() - finish::kLineBelow);
    paintHead(painter, top);

    const QRectF box(0.5, top - 1.5, width() - 1.0, bottom - top + 3.0);
    QPainterPath outline;
    outline.addRoundedRect(box, 10.0, 10.0);
    painter.fillPath(outline, p.inset);
    const double half = width() / 2.0;
    painter.save();
    painter.setClipPath(outline);
    if (showsTolerance()) {
        const double reach = half * tolerance_ms_ / scale_ms();
        painter.fillRect(QRectF(half - reach, box.top(), 2.0 * reach, box.height()), p.accent_soft);
    }
    painter.fillRect(
        QRectF(half - finish::kLineThin / 2.0, box.top(), finish::kLineThin, box.height()),
        p.barline);
    painter.restore();
    painter.setPen(QPen(p.line, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);

    painter.setClipRect(QRectF(0.0, top, width(), bottom - top));
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const int at = static_cast<int>(i);
        const QRectF where = row(preview_ && at >= *preview_ ? at + 1 : at);
        if (where.bottom() >= top && where.top() <= bottom) {
            paintEntry(painter, entries_[i], where);
        }
    }
}

}  // namespace unisono::ui
