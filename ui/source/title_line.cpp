#include "source/title_line.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "source/stage_paint.h"
#include "theme/theme.h"
#include "widgets/steady_number.h"

namespace unisono::ui {
namespace {

constexpr double kIcon = 16.0;
constexpr double kGap = 12.0;  // between the title and the times

}  // namespace

TitleLine::TitleLine(QWidget* parent) : QWidget(parent) {
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TitleLine::setTitle(const QString& title, const QString& caption) {
    if (title != title_ || caption != caption_) {
        title_ = title;
        caption_ = caption;
        rename();
    }
}

void TitleLine::setProblem(const QString& problem, const QString& more) {
    if (problem != problem_ || more != problem_more_) {
        problem_ = problem;
        problem_more_ = more;
        rename();
    }
}

void TitleLine::setTimes(const QString& position, const QString& length) {
    if (position != position_ || length != length_) {
        position_ = position;
        length_ = length;
        update();
    }
}

void TitleLine::setTitleShown(bool shown) {
    if (shown != title_shown_) {
        title_shown_ = shown;
        update();
    }
}

void TitleLine::rename() {
    setAccessibleName(problem_.isEmpty() ? title_ : problem_);
    setAccessibleDescription(problem_.isEmpty() ? caption_ : problem_more_);
    update();
}

QString TitleLine::timesText() const {
    return length_.isEmpty()
               ? position_
               : tr("%1 / %2", "position and length: 1:32 / 4:17").arg(position_, length_);
}

void TitleLine::paintProblem(QPainter& painter, QRectF where) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x = mirrored ? where.right() - kIcon : where.left();
    theme().drawIcon(painter, "warn", QRectF(x, where.center().y() - kIcon / 2, kIcon, kIcon),
                     problemOnStage());
    where.adjust(mirrored ? 0 : kIcon + 6, 0, mirrored ? -kIcon - 6 : 0, 0);
    const QFont font = theme().font(Type::caption_bold);
    cut_ = isCut(problem_, font, where.width());
    drawLine(painter, where, problem_, font, problemOnStage(), layoutDirection());
}

void TitleLine::paintTitle(QPainter& painter, const QRectF& where) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QFont bold = theme().font(Type::caption_bold);
    const QFont plain = theme().font(Type::caption);
    cut_ = isCut(title_, bold, where.width());
    const double taken =
        drawLine(painter, where, title_, bold, colours().on_stage, layoutDirection());
    if (caption_.isEmpty() || cut_) {
        return;
    }
    // A dot between the two, at the side where lines go on.
    const QFontMetricsF metrics(plain);
    const QString dot = QStringLiteral("·");
    const double gap = metrics.horizontalAdvance(' ');
    const double before = taken + gap;
    const double all = before + metrics.horizontalAdvance(dot) + gap;
    const auto after = [&](double width) {
        return where.adjusted(mirrored ? 0 : width, 0, mirrored ? -width : 0, 0);
    };
    // Half a caption says nothing.
    if (!isCut(caption_, plain, after(all).width())) {
        drawLine(painter, after(before), dot, plain, colours().on_stage2, layoutDirection());
        drawLine(painter, after(all), caption_, plain, colours().on_stage2, layoutDirection());
    }
}

void TitleLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = theme().font(Type::caption);
    const QFontMetricsF metrics(font);
    const QRectF all = rect();
    cut_ = false;
    const auto pen = [&] {
        painter.setFont(font);
        painter.setPen(colours().on_stage2);
    };
    // Time runs left to right in every language, and so do its ends.
    if (!title_shown_ && problem_.isEmpty()) {
        pen();
        drawSteadyNumber(painter, all, Qt::AlignLeft | Qt::AlignVCenter, position_);
        drawSteadyNumber(painter, all, Qt::AlignRight | Qt::AlignVCenter, length_);
        return;
    }
    QRectF words = all;
    const QString times = timesText();
    const double needs = steadyWidth(metrics, times);
    const bool fits = title_shown_ || needs < all.width() / 4;
    if (fits && !times.isEmpty()) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        pen();
        drawSteadyNumber(painter, all,
                         (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, times);
        words.adjust(mirrored ? needs + kGap : 0, 0, mirrored ? 0 : -needs - kGap, 0);
    }
    if (problem_.isEmpty()) {
        paintTitle(painter, words);
    } else {
        paintProblem(painter, words);
    }
}

bool TitleLine::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        QString tip;
        if (!problem_.isEmpty()) {
            tip = problem_more_.isEmpty() ? problem_ : problem_more_;
        } else if (cut_ && title_shown_) {
            tip = title_;
        }
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace unisono::ui
