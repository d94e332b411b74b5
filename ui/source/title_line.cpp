#include "source/title_line.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "source/stage_paint.h"
#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kIcon = 16.0;
constexpr double kGap = 12.0;  // between the title and the times

// Digits in cells as wide as "0", so that the text does not jitter while it counts.
double cellsWidth(const QString& text, const QFontMetricsF& metrics) {
    const double cell = metrics.horizontalAdvance('0');
    double width = 0.0;
    for (const QChar& c : text) {
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    }
    return width;
}

void drawCells(QPainter& painter, double x, const QRectF& where, const QString& text,
               const QFontMetricsF& metrics) {
    const double cell = metrics.horizontalAdvance('0');
    for (const QChar& c : text) {
        const double width = c.isDigit() ? cell : metrics.horizontalAdvance(c);
        painter.drawText(QRectF(x, where.top(), width, where.height()),
                         Qt::AlignCenter | Qt::TextDontClip, QString(c));
        x += width;
    }
}

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
    return length_.isEmpty() ? position_
                             : tr("%1 / %2", "position and length: 1:32 / 4:17")
                                   .arg(position_, length_);
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
    const QString caption = tr(" · %1", "what follows a title, after it").arg(caption_);
    QRectF rest = where;
    if (mirrored) {
        rest.setRight(where.right() - taken);
    } else {
        rest.setLeft(where.left() + taken);
    }
    // Half a caption says nothing.
    if (!isCut(caption, plain, rest.width())) {
        drawLine(painter, rest, caption, plain, colours().on_stage2, layoutDirection());
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
        drawCells(painter, 1.0, all, position_, metrics);
        drawCells(painter, all.right() - cellsWidth(length_, metrics), all, length_, metrics);
        return;
    }
    QRectF words = all;
    const QString times = timesText();
    const double needs = cellsWidth(times, metrics);
    const bool fits = title_shown_ || needs < all.width() / 4;
    if (fits && !times.isEmpty()) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        pen();
        drawCells(painter, mirrored ? 0.0 : all.right() - needs, all, times, metrics);
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
