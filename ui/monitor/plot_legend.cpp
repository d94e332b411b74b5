#include "monitor/plot_legend.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace unisono::ui {
namespace {

constexpr double kSample_px = 24.0;  // of line and mark before a name
constexpr double kSpace_px = 24.0;   // between two names
constexpr double kMostName_px = 180.0;
constexpr int kMostRows = 2;

}  // namespace

PlotLegend::PlotLegend(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PlotLegend::setEntries(const std::vector<MonitorSpeaker>& speakers, const QString& band) {
    std::vector<Entry> entries;
    QStringList names;
    for (const auto& speaker : speakers) {
        entries.push_back({speaker.number, speaker.name});
        names << speaker.name;
    }
    if (entries == entries_ && band == band_) {
        return;
    }
    entries_ = std::move(entries);
    band_ = band;
    setAccessibleName(tr("Curves of %1").arg(names.join(", ")));
    setToolTip(entries_.size() > 6 ? names.join('\n') : QString());
    updateGeometry();
    update();
}

std::vector<PlotLegend::Placed> PlotLegend::place(double width) const {
    const QFontMetricsF bold(theme().font(Type::body_bold));
    const QFontMetricsF caption(theme().font(Type::caption));
    const double row_height = std::ceil(bold.height()) + 6.0;
    std::vector<Placed> placed;
    double x = 0.0;
    int row = 0;
    const double band_width = band_.isEmpty() ? 0.0 : 21.0 + caption.horizontalAdvance(band_);
    const auto put = [&](Placed::Kind kind, double wide, int number, const QString& text) {
        if (x > 0.0 && x + wide > width) {
            x = 0.0;
            ++row;
        }
        placed.push_back({kind, QRectF(x, row * row_height, wide, row_height), number, text});
        x += wide + kSpace_px;
    };
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const QString name = bold.elidedText(entries_[i].text, Qt::ElideMiddle, kMostName_px);
        const double wide = kSample_px + 8.0 + bold.horizontalAdvance(name);
        const QString more = tr("and %n more", nullptr, static_cast<int>(entries_.size() - i));
        const double needed =
            wide + kSpace_px +
            (i + 1 < entries_.size() ? caption.horizontalAdvance(more) + kSpace_px : 0.0) +
            band_width;
        if (row == kMostRows - 1 && i + 1 < entries_.size() && x + needed > width) {
            put(Placed::Kind::more, caption.horizontalAdvance(more), 0, more);
            break;
        }
        put(Placed::Kind::speaker, wide, entries_[i].number, name);
    }
    if (!band_.isEmpty()) {
        put(Placed::Kind::band, band_width, 0, band_);
    }
    return placed;
}

void PlotLegend::draw(QPainter& painter, const QSize& size) const {
    const Palette& p = colours();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& entry : place(size.width())) {
        QRectF where = entry.where;
        if (mirrored) {
            where.moveLeft(size.width() - where.right());
        }
        const auto part = [&](double from, double wide) {
            return mirrored ? QRectF(where.right() - from - wide, where.top(), wide, where.height())
                            : QRectF(where.left() + from, where.top(), wide, where.height());
        };
        const double y = where.center().y();
        const int flags = Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine;
        if (entry.kind == Placed::Kind::speaker) {
            const QRectF sample = part(0, kSample_px);
            painter.setPen(QPen(theme().speaker(entry.number).fill, 2));
            painter.drawLine(QPointF(sample.left() + 1, y), QPointF(sample.right() - 1, y));
            theme().drawMark(painter, entry.number, {sample.center().x(), y}, 10);
            painter.setFont(theme().font(Type::body_bold));
            painter.setPen(p.text);
            painter.drawText(part(kSample_px + 8.0, where.width() - kSample_px - 4.0), flags,
                             entry.text);
        } else if (entry.kind == Placed::Kind::band) {
            const QRectF box(part(0, 15).left(), y - 5, 15, 10);
            painter.setPen(QPen(p.accent_line, 1));
            painter.setBrush(p.accent_soft);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
            painter.setFont(theme().font(Type::caption));
            painter.setPen(p.text2);
            painter.drawText(part(21, where.width() - 17), flags, entry.text);
        } else {
            painter.setFont(theme().font(Type::caption));
            painter.setPen(p.text2);
            painter.drawText(part(0, where.width() + 4), flags, entry.text);
        }
    }
}

void PlotLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    draw(painter, size());
}

int PlotLegend::heightForWidth(int width) const {
    double bottom = std::ceil(QFontMetricsF(theme().font(Type::body_bold)).height()) + 6.0;
    for (const auto& entry : place(width)) {
        bottom = std::max(bottom, entry.where.bottom());
    }
    return static_cast<int>(std::ceil(bottom));
}

QSize PlotLegend::sizeHint() const {
    double right = 0.0;
    for (const auto& entry : place(1e6)) {
        right = std::max(right, entry.where.right());
    }
    const int width = static_cast<int>(std::ceil(std::min(right, 900.0)));
    return {width, heightForWidth(width)};
}

QSize PlotLegend::minimumSizeHint() const {
    return {160, heightForWidth(std::max(160, width()))};
}

}  // namespace unisono::ui
