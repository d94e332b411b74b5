#include "monitor/error_plot.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "monitor/monitor_words.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr int kReadOutLines = 7;

QAccessibleInterface* accessibleOf(const QString&, QObject* object) {
    auto* plot = qobject_cast<ErrorPlot*>(object);
    return plot ? new QAccessibleWidget(plot, QAccessible::Graphic) : nullptr;
}

}  // namespace

ErrorPlot::ErrorPlot(QWidget* parent) : QWidget(parent) {
    static const bool installed = [] {
        QAccessible::installFactory(accessibleOf);
        return true;
    }();
    Q_UNUSED(installed);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme(), &Theme::changed, this, [this] { renew(); });
}

void ErrorPlot::renew() {
    picture_ = {};
    update();
}

void ErrorPlot::setView(const MonitorView& view) {
    if (accessibleName() != view.summary) {
        setAccessibleName(view.summary);
    }
    // The numbers of this moment are not drawn here; only what the picture shows counts.
    const auto looks_same = [](const MonitorSpeaker& a, const MonitorSpeaker& b) {
        return a.device == b.device && a.name == b.name && a.number == b.number &&
               a.trusted == b.trusted;
    };
    const bool unchanged = goal_ == view.goal && !(tolerance_ms_ < view.tolerance_ms) &&
                           !(view.tolerance_ms < tolerance_ms_) && events_ == view.events &&
                           std::equal(speakers_.begin(), speakers_.end(), view.speakers.begin(),
                                      view.speakers.end(), looks_same) &&
                           same(history_, view.history);
    if (unchanged) {
        return;
    }
    history_ = view.history;
    speakers_ = view.speakers;
    events_ = view.events;
    goal_ = view.goal;
    tolerance_ms_ = view.tolerance_ms;
    scale_ = errorScaleFor(largestError(history_));
    renew();
}

PlotArea ErrorPlot::areaFor(const QSize& size) const {
    const QFontMetricsF metrics(theme().font(Type::caption));
    double axis = metrics.horizontalAdvance(scaleLabel(scale_, 0)) * 1.15;
    for (const int steps : {2, 1, -2}) {
        axis = std::max(axis, metrics.horizontalAdvance(scaleLabel(scale_, steps)));
    }
    const double left = std::max(74.0, std::ceil(axis) + 12.0);
    return {left, 1.0, std::max(1.0, size.width() - left - 5.0),
            std::max(1.0, size.height() - std::ceil(metrics.height()) - 10.0)};
}

int ErrorPlot::plotWidth() const {
    return static_cast<int>(areaFor(size()).width);
}

ToleranceBand ErrorPlot::band() const {
    return bandFor(goal_, tolerance_ms_, scale_);
}

std::vector<PlotFlag> ErrorPlot::flagsIn(const PlotArea& area) const {
    return placeFlags(plotEvents(events_), history_.begin_unix_ms, history_.end_unix_ms, area,
                      kFlag_px + 2.0);
}

QStringList ErrorPlot::readOut() const {
    QStringList lines;
    const std::int64_t length = history_.end_unix_ms - history_.begin_unix_ms;
    if (!cursor_unix_ms_ || length <= 0) {
        return lines;
    }
    lines << clockText(*cursor_unix_ms_, history_.end_unix_ms, length <= 7'200'000);
    struct Value {
        double size;
        QString text;
    };
    std::vector<Value> values;
    for (const auto& curve : history_.curves) {
        const auto speaker = std::find_if(speakers_.begin(), speakers_.end(),
                                          [&](const auto& s) { return s.device == curve.device; });
        if (speaker == speakers_.end() || curve.columns.empty()) {
            continue;
        }
        const auto count = static_cast<std::int64_t>(curve.columns.size());
        const auto column = static_cast<std::size_t>(std::clamp<std::int64_t>(
            (*cursor_unix_ms_ - history_.begin_unix_ms) * count / length, 0, count - 1));
        const auto& range = curve.columns[column];
        if (!range) {
            values.push_back({-1.0, tr("%1: not known").arg(speaker->name)});
            continue;
        }
        // The end that is further from the line: a short jump is what one points at.
        const auto low = static_cast<double>(range->low);
        const auto high = static_cast<double>(range->high);
        const double far = std::abs(low) > std::abs(high) ? low : high;
        values.push_back(
            {std::abs(far),
             tr("%1: %2", "speaker: 0.06 ms later").arg(speaker->name, offLineSentence(far, 0.0))});
    }
    if (values.size() > kReadOutLines) {
        std::stable_sort(values.begin(), values.end(),
                         [](const Value& a, const Value& b) { return a.size > b.size; });
    }
    const std::size_t shown = values.size() > kReadOutLines ? kReadOutLines - 1 : values.size();
    for (std::size_t i = 0; i < shown; ++i) {
        lines << values[i].text;
    }
    if (shown < values.size()) {
        lines << tr("and %n more, nearer to the line", nullptr,
                    static_cast<int>(values.size() - shown));
    }
    return lines;
}

void ErrorPlot::paintEvent(QPaintEvent*) {
    const qreal ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (picture_.size() != pixels || std::abs(picture_.devicePixelRatio() - ratio) > 0.001) {
        picture_ = QPixmap(pixels);
        picture_.setDevicePixelRatio(ratio);
        picture_.fill(Qt::transparent);
        QPainter painter(&picture_);
        draw(painter, size());
        ++drawn_;
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    const PlotArea area = areaFor(size());
    drawCursor(painter, area);
    if (ring_ && hasFocus()) {
        painter.setPen(QPen(colours().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(area.left, area.top, area.width, area.height).adjusted(0, 0, 0, 0), 10, 10);
    }
}

void ErrorPlot::select(std::optional<std::uint64_t> event) {
    if (selected_ != event) {
        selected_ = event;
        renew();
    }
}

void ErrorPlot::setCursorAt(std::optional<std::int64_t> unix_ms) {
    if (unix_ms) {
        unix_ms = std::clamp(*unix_ms, history_.begin_unix_ms,
                             std::max(history_.begin_unix_ms, history_.end_unix_ms));
    }
    if (cursor_unix_ms_ != unix_ms) {
        cursor_unix_ms_ = unix_ms;
        update();
    }
}

void ErrorPlot::tell() {
    setAccessibleDescription(readOut().join(", "));
}

const PlotFlag* ErrorPlot::flagAt(const std::vector<PlotFlag>& flags, const QPointF& where) const {
    const PlotArea area = areaFor(size());
    for (const auto& flag : flags) {
        const double y = flag.check ? area.top + area.height - 12.0 : area.top + 13.0;
        if (std::abs(where.x() - flag.x) <= 12.0 && std::abs(where.y() - y) <= 12.0) {
            return &flag;
        }
    }
    return nullptr;
}

bool ErrorPlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = dynamic_cast<QHelpEvent*>(event);
        const auto flags = flagsIn(areaFor(size()));
        const PlotFlag* flag = help ? flagAt(flags, help->pos()) : nullptr;
        QStringList lines;
        for (const auto& one : events_) {
            if (flag && std::find(flag->serials.begin(), flag->serials.end(), one.serial) !=
                            flag->serials.end()) {
                lines << tr("%1: %2", "time: what happened").arg(one.time, one.fact);
            }
        }
        if (lines.isEmpty()) {
            QToolTip::hideText();
            event->ignore();
        } else {
            QToolTip::showText(help->globalPos(), lines.mid(0, 6).join('\n'), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void ErrorPlot::resizeEvent(QResizeEvent*) {
    emit plotWidthChanged(plotWidth());
}

void ErrorPlot::mouseMoveEvent(QMouseEvent* event) {
    const PlotArea area = areaFor(size());
    const double share = (event->position().x() - area.left) / area.width;
    const bool inside = share >= 0.0 && share <= 1.0 && event->position().y() >= area.top &&
                        event->position().y() <= area.top + area.height;
    const bool on_flag = flagAt(flagsIn(area), event->position()) != nullptr;
    setCursor(on_flag ? Qt::PointingHandCursor : Qt::ArrowCursor);
    hovering_ = inside;
    const auto length = static_cast<double>(history_.end_unix_ms - history_.begin_unix_ms);
    setCursorAt(
        inside && !on_flag && length > 0.0 && !history_.curves.empty()
            ? std::optional(history_.begin_unix_ms + static_cast<std::int64_t>(share * length))
            : std::nullopt);
}

void ErrorPlot::mousePressEvent(QMouseEvent* event) {
    ring_ = false;
    const auto flags = flagsIn(areaFor(size()));
    if (const PlotFlag* flag = flagAt(flags, event->position())) {
        // A flag of several: each press goes on to the one before.
        auto at = std::find(flag->serials.begin(), flag->serials.end(), selected_.value_or(0));
        const std::uint64_t next = at == flag->serials.end() || at == flag->serials.begin()
                                       ? flag->serials.back()
                                       : *std::prev(at);
        select(next);
        emit eventChosen(next);
    } else if (selected_) {
        select({});
        emit eventChosen(0);
    }
}

void ErrorPlot::leaveEvent(QEvent*) {
    hovering_ = false;
    setCursorAt({});
}

void ErrorPlot::focusInEvent(QFocusEvent* event) {
    ring_ = event->reason() != Qt::MouseFocusReason;
    update();
}

void ErrorPlot::focusOutEvent(QFocusEvent*) {
    ring_ = false;
    if (!hovering_) {
        setCursorAt({});
    }
    update();
}

void ErrorPlot::moveCursor(int columns) {
    const std::int64_t length = history_.end_unix_ms - history_.begin_unix_ms;
    if (length <= 0) {
        return;
    }
    const double step = static_cast<double>(length) / std::max(1, plotWidth());
    const std::int64_t from = cursor_unix_ms_.value_or(history_.end_unix_ms);
    setCursorAt(from + static_cast<std::int64_t>(std::lround(step * columns)));
    tell();
}

void ErrorPlot::stepEvent(int direction) {
    const std::int64_t from = cursor_unix_ms_.value_or(history_.end_unix_ms + 1);
    const MonitorEvent* next = nullptr;
    for (const auto& event : events_) {
        const bool beyond = direction < 0 ? event.unix_ms < from : event.unix_ms > from;
        const bool inside =
            event.unix_ms >= history_.begin_unix_ms && event.unix_ms <= history_.end_unix_ms;
        const bool nearer = next == nullptr || (direction < 0 ? event.unix_ms > next->unix_ms
                                                              : event.unix_ms < next->unix_ms);
        if (beyond && inside && nearer) {
            next = &event;
        }
    }
    if (next != nullptr) {
        const MonitorEvent chosen = *next;
        setCursorAt(chosen.unix_ms);
        select(chosen.serial);
        tell();
        emit eventChosen(chosen.serial);
    }
}

void ErrorPlot::keyPressEvent(QKeyEvent* event) {
    const int step = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier) ? 20 : 2;
    switch (event->key()) {
        case Qt::Key_Left:
            moveCursor(-step);
            return;
        case Qt::Key_Right:
            moveCursor(step);
            return;
        case Qt::Key_Home:
            setCursorAt(history_.begin_unix_ms);
            tell();
            return;
        case Qt::Key_End:
            setCursorAt(history_.end_unix_ms);
            tell();
            return;
        case Qt::Key_Up:
            stepEvent(-1);
            return;
        case Qt::Key_Down:
            stepEvent(1);
            return;
        case Qt::Key_Escape:
            if (cursor_unix_ms_) {
                setCursorAt({});
                return;
            }
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

QSize ErrorPlot::sizeHint() const {
    return {840, 224};
}

QSize ErrorPlot::minimumSizeHint() const {
    return {320, 160};
}

}  // namespace unisono::ui
