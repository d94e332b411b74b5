#include "finish/finish_words.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

#include "model/words.h"

namespace unisono::ui {
namespace {

constexpr double kWorthTelling_ms = 20.0;

// A name keeps its own direction inside a phrase.
QString number(double value, int digits) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', digits);
}

QString whole(double ms) {
    return number(ms, ms > 0.0 && ms < 0.95 ? 1 : 0);
}

struct RichLine {
    QString text;
    QVector<QTextLayout::FormatRange> bold;
};

RichLine parsed(const QString& text, const QFont& font, const QColor& bold_colour) {
    RichLine line;
    const QString open = QStringLiteral("<b>");
    const QString close = QStringLiteral("</b>");
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype from = text.indexOf(open, at);
        const qsizetype to = from < 0 ? -1 : text.indexOf(close, from);
        if (to < 0) {
            break;
        }
        line.text += text.mid(at, from - at);
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(line.text.size());
        range.length = static_cast<int>(to - from - open.size());
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        range.format.setFont(bold);
        range.format.setForeground(bold_colour);
        line.bold.push_back(range);
        line.text += text.mid(from + open.size(), range.length);
        at = to + close.size();
    }
    line.text += text.mid(at);
    return line;
}

void layOut(QTextLayout& layout, const RichLine& rich) {
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(rich.bold);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e5);
    layout.endLayout();
}

}  // namespace

QString FinishWords::isolated(const QString& name) {
    return QChar(0x2068) + name + QChar(0x2069);
}

QString FinishWords::duration(double ms) {
    return milliseconds(std::abs(ms) >= 999.5 ? std::max(ms, 1000.0) : ms,
                        ms > 0.0 && ms < 0.95 ? 1 : 0);
}

QString FinishWords::fine(double ms) {
    const double size = std::abs(ms);
    return number(ms, size < 0.995 ? 2 : (size < 9.95 ? 1 : 0));
}

QString FinishWords::wait(const LaneView& lane) {
    if (lane.waiting) {
        return tr("joins when it comes");
    }
    const bool unmeasured =
        lane.state == LaneView::State::reported || lane.state == LaneView::State::lost;
    if (lane.own_ms <= 0.0 && unmeasured) {
        return {};  // how long it has to wait is not known either
    }
    const QString time = duration(std::max(0.0, lane.wait_ms));
    switch (lane.state) {
        case LaneView::State::lost:
            return tr("held at %1").arg(time);
        case LaneView::State::preview:
            return tr("would wait %1").arg(time);
        default:
            return tr("waits %1").arg(time);
    }
}

QStringList FinishWords::labels(const LaneView& lane) {
    using State = LaneView::State;
    if (lane.waiting) {
        return {tr("not here")};
    }
    if (lane.state == State::lost) {
        return {tr("no connection")};
    }
    if (lane.own_ms <= 0.0 && lane.state != State::measured) {
        return {tr("not known")};
    }
    const QString time = duration(lane.own_ms);
    if (lane.state == State::preview) {
        return {tr("%1, about %2").arg(isolated(lane.speaker.name), time),
                tr("about %1").arg(time)};
    }
    if (lane.state == State::measured) {
        if (lane.muted) {
            return {tr("%1, muted").arg(time), time};
        }
        if (lane.slowest) {
            return {tr("%1 · slowest, sets the line").arg(time), tr("%1 · slowest").arg(time),
                    time};
        }
        return {time};
    }
    if (lane.muted) {
        return {tr("about %1, muted").arg(time), tr("about %1").arg(time)};
    }
    if (lane.slowest) {
        return {tr("about %1 · slowest, sets the line").arg(time),
                tr("about %1 · slowest").arg(time), tr("about %1").arg(time)};
    }
    return {tr("about %1").arg(time)};
}

QStringList FinishWords::heardTogether(double line_ms) {
    // So little is our own margin, because nothing is known of the speakers or they need no time.
    if (line_ms < kWorthTelling_ms) {
        return {tr("heard together"), {}};
    }
    const QString time = duration(line_ms);
    return {tr("heard together <b>%1</b> later").arg(time), tr("heard <b>%1</b> later").arg(time),
            tr("<b>%1</b>").arg(time)};
}

QString FinishWords::photoWord(const LaneView& lane) {
    using State = LaneView::State;
    if (lane.waiting || lane.state == State::lost) {
        return tr("silent");
    }
    if (lane.state == State::reported) {
        return tr("not measured");
    }
    if (lane.state == State::suspect) {
        return tr("not known");
    }
    // Where nothing plays there is no present error; what was measured holds all the same.
    return lane.state == State::measured && !lane.error_ms ? tr("measured") : QString();
}

QString FinishWords::offset(double ms) {
    if (std::abs(ms) < 0.005) {
        return tr("on the line");
    }
    return ms > 0.0 ? tr("%1 milliseconds later").arg(fine(ms))
                    : tr("%1 milliseconds earlier").arg(fine(-ms));
}

QString FinishWords::sentence(const LaneView& lane) {
    using State = LaneView::State;
    const QString& name = lane.speaker.name;
    const QString waits = whole(std::max(0.0, lane.wait_ms));
    const QString own = whole(lane.own_ms);
    QString text;
    if (lane.waiting) {
        return tr("%1: not here, joins when it comes").arg(name);
    }
    switch (lane.state) {
        case State::lost:
            return tr("%1: no connection, its wait is held at %2").arg(name, waits);
        case State::preview:
            return tr("%1: would wait %2, own delay about %3").arg(name, waits, own);
        case State::reported:
            text = lane.own_ms <= 0.0
                       ? tr("%1: own delay not known, not measured").arg(name)
                       : tr("%1: waits %2, own delay about %3, not measured").arg(name, waits, own);
            break;
        case State::suspect:
            text = tr("%1: waits %2, own delay about %3, now not known").arg(name, waits, own);
            break;
        case State::measured:
            if (!lane.error_ms) {
                text = tr("%1: waits %2, own delay %3, measured").arg(name, waits, own);
            } else {
                text = tr("%1: waits %2, own delay %3, now %4, plus or minus %5")
                           .arg(name, waits, own, offset(*lane.error_ms), fine(lane.error_bar_ms));
            }
            break;
    }
    if (lane.slowest) {
        text = tr("%1, slowest, sets the line").arg(text);
    }
    return lane.muted ? tr("%1, muted").arg(text) : text;
}

QString FinishWords::toolTip(const LaneView& lane) {
    using State = LaneView::State;
    QStringList lines{lane.speaker.name};
    if (const QString waits = wait(lane); !waits.isEmpty()) {
        lines << waits;
    }
    if (lane.waiting) {
        return lines.join('\n');
    }
    const QString own = duration(lane.own_ms);
    switch (lane.state) {
        case State::measured:
            lines << tr("its own delay is %1").arg(own);
            break;
        case State::lost:
            lines << tr("no connection");
            break;
        default:
            lines << (lane.own_ms > 0.0 ? tr("its own delay is about %1").arg(own)
                                        : tr("its own delay is not known"));
    }
    if (lane.slowest) {
        lines << tr("slowest, sets the line");
    }
    if (std::abs(lane.trim_ms) >= 0.05) {
        lines << (lane.trim_ms > 0.0 ? tr("by ear %1\u00a0ms later").arg(fine(lane.trim_ms))
                                     : tr("by ear %1\u00a0ms earlier").arg(fine(-lane.trim_ms)));
    }
    if (lane.muted) {
        lines << tr("muted");
    }
    return lines.join('\n');
}

double richWidth(const QString& text, const QFont& font) {
    const RichLine rich = parsed(text, font, {});
    QTextLayout layout(rich.text, font);
    layOut(layout, rich);
    return layout.lineAt(0).naturalTextWidth();
}

void drawRich(QPainter& painter, const QString& text, const QFont& font, const QRectF& where,
              Qt::Alignment alignment, const QColor& colour, const QColor& bold_colour) {
    const RichLine rich = parsed(text, font, bold_colour);
    QTextLayout layout(rich.text, font);
    layOut(layout, rich);
    const QTextLine line = layout.lineAt(0);
    // Where it starts in the line is Qt's choice in right-to-left text.
    double x = where.left() - line.naturalTextRect().left();
    const double free = where.width() - line.naturalTextWidth();
    if (alignment & Qt::AlignRight) {
        x += free;
    } else if (alignment & Qt::AlignHCenter) {
        x += free / 2.0;
    }
    painter.save();
    painter.setPen(colour);
    const double y = where.center().y() - QFontMetricsF(font).height() / 2.0;
    layout.draw(&painter, QPointF(std::round(x), std::round(y)));
    painter.restore();
}

}  // namespace unisono::ui
