#include "speakers/speaker_list_delegate.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "speakers/row_words.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"
#include "widgets/battery_paint.h"
#include "widgets/level_bars.h"
#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

using Kind = SpeakerRow::Kind;
using Section = SpeakerView::Section;

constexpr double kMargin = 16.0;
constexpr double kRadius = 10.0;
constexpr double kChipPad = 8.0;
constexpr double kChipHeight = 20.0;
constexpr double kButtonPad = 11.0;
constexpr double kButtonHeight = 32.0;
constexpr double kHeading = 30.0;      // the part of a heading that its words stand in
constexpr double kHeadingAbove = 6.0;  // air above all but the first
constexpr double kCountGap = 7.0;
constexpr double kPale = 0.36;

bool isMirrored(const QStyleOptionViewItem& option) {
    return option.direction == Qt::RightToLeft;
}

QString dotsOf(int dots) {
    return QString(dots, '.');
}

QString stemOf(QString text) {
    while (!text.isEmpty() && (text.back() == QChar(0x2026) || text.back() == '.')) {
        text.chop(1);
    }
    return text;
}

// What a scroll bar takes is taken from the margin, so that nothing moves when it appears.
double endMargin(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int bar = view != nullptr ? view->width() - view->viewport()->width() : 0;
    return std::max(kMargin - bar, 6.0);
}

QColor inkOf(Tone tone) {
    return tone == Tone::bad    ? colours().bad
           : tone == Tone::warn ? colours().warn
                                : colours().text2;
}

}  // namespace

SpeakerListDelegate::SpeakerListDelegate(const SpeakerListModel& model, QObject* parent)
    : QStyledItemDelegate(parent), model_(model) {
    measure();
    connect(&theme(), &Theme::changed, this, &SpeakerListDelegate::measure);
}

void SpeakerListDelegate::measure() {
    name_height_ = std::ceil(QFontMetricsF(theme().font(Type::body_bold)).height());
    meta_height_ = std::ceil(QFontMetricsF(theme().font(Type::caption)).height());
}

SpeakerRowNeeds SpeakerListDelegate::needs(const SpeakerView& view) const {
    SpeakerRowNeeds needs;
    needs.name = widthOf(Type::body_bold, view.name);
    needs.name_height = name_height_;
    needs.meta_height = meta_height_;
    if (view.device == drop_target_ && !view.device.empty()) {
        needs.meta = widthOf(Type::caption_bold, tr("Drop for a new group"));
        return needs;
    }
    if (!view.alarm.isEmpty()) {
        needs.meta = widthOf(Type::caption_bold, view.alarm);
    } else {
        needs.meta = view.meta.isEmpty() ? 0.0 : widthOf(Type::caption, view.meta);
        needs.battery = view.battery_percent ? BatteryPaint::width(*view.battery_percent) : 0.0;
    }
    if (view.playing) {
        needs.right = LevelBars::size().width();
        needs.right_height = LevelBars::size().height();
    } else if (!view.button.isEmpty()) {
        needs.right = widthOf(Type::body, view.button) + 2.0 * kButtonPad;
        needs.right_height = std::max(kButtonHeight, name_height_ + 14.0);
    } else if (!view.state.isEmpty()) {
        const bool chip = view.section == Section::ready;
        needs.right = widthOf(chip ? Type::caption_bold : Type::caption, view.state) +
                      (chip ? 2.0 * kChipPad : 0.0);
        needs.right_height = std::max(kChipHeight, meta_height_ + 4.0);
        needs.right_yields = true;
    }
    return needs;
}

SpeakerRowBox SpeakerListDelegate::box(const QStyleOptionViewItem& option,
                                       const SpeakerView& view) const {
    return layoutSpeakerRow(option.rect, endMargin(option), needs(view), isMirrored(option));
}

QRect SpeakerListDelegate::levelRect(const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
    const SpeakerView* view = model_.speaker(index);
    if (collapsed_ || view == nullptr || !view->playing) {
        return {};
    }
    return box(option, *view).right.toAlignedRect().adjusted(-1, -1, 1, 1);
}

QRect SpeakerListDelegate::buttonRect(const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    const SpeakerView* view = model_.speaker(index);
    if (collapsed_ || view == nullptr || view->playing || view->button.isEmpty()) {
        return {};
    }
    return box(option, *view).right.toAlignedRect();
}

QRect SpeakerListDelegate::dotsRect(const QStyleOptionViewItem& option,
                                    const QModelIndex& /*index*/) const {
    QRect where = option.rect;
    if (isMirrored(option)) {
        where.setWidth(where.width() / 2);
    } else {
        where.setLeft(where.center().x());
    }
    return where;
}

QSize SpeakerListDelegate::sizeHint(const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const SpeakerRow& row = model_.row(index.row());
    const bool first = index.row() == 0;
    int height = 0;
    switch (row.kind) {
        case Kind::section: {
            const double words = std::max(kHeading, meta_height_ + 14.0);
            height = collapsed_ ? (first ? 8 : 17)
                                : static_cast<int>(words + (first ? 0.0 : kHeadingAbove));
            break;
        }
        case Kind::hint: {
            const int room = option.widget != nullptr ? option.widget->width() - 32 : 240;
            const QRectF wrapped = QFontMetricsF(theme().font(Type::caption))
                                       .boundingRect(QRectF(0, 0, std::max(80, room), 1000),
                                                     Qt::TextWordWrap, row.text);
            height = collapsed_ ? 0 : static_cast<int>(std::ceil(wrapped.height())) + 10;
            break;
        }
        default:
            height = speakerRowHeight(name_height_, meta_height_);
            break;
    }
    return {1, height};  // as wide as the list
}

void SpeakerListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const SpeakerRow& row = model_.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight);
    switch (row.kind) {
        case Kind::section:
            paintSection(*painter, option, row);
            break;
        case Kind::speaker:
            collapsed_ ? paintCollapsed(*painter, option, row)
                       : paintSpeaker(*painter, option, row);
            break;
        case Kind::looking:
            paintLooking(*painter, option, row);
            break;
        case Kind::hint:
            if (!collapsed_) {
                painter->setFont(theme().font(Type::caption));
                painter->setPen(colours().text2);
                painter->drawText(QRectF(option.rect).adjusted(kMargin, 0, -kMargin, 0),
                                  Qt::TextWordWrap | Qt::AlignVCenter |
                                      (isMirrored(option) ? Qt::AlignRight : Qt::AlignLeft),
                                  row.text);
            }
            break;
    }
    painter->restore();
}

void SpeakerListDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QRectF& ground, bool dragged, bool target) const {
    const Palette& p = colours();
    painter.setPen(Qt::NoPen);
    if (target) {
        painter.setPen(QPen(p.accent, 2.0));
        painter.setBrush(p.accent_soft);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    } else if (dragged) {
        QPen pen(p.edge, 1.0);
        pen.setDashPattern({3.0, 3.0});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(0.5, 1.5, -0.5, -1.5), kRadius, kRadius);
    } else if (option.state.testFlag(QStyle::State_Selected)) {
        painter.setBrush(p.accent_soft);
        painter.drawRoundedRect(ground, kRadius, kRadius);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(p.inset2);
        painter.drawRoundedRect(ground, kRadius, kRadius);
    }
}

void SpeakerListDelegate::paintFocus(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QRectF& ground) const {
    if (!option.state.testFlag(QStyle::State_HasFocus) || option.widget == nullptr ||
        !showsKeyboardFocus(*option.widget)) {
        return;
    }
    painter.setPen(QPen(colours().accent, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
}

void SpeakerListDelegate::paintSpeaker(QPainter& painter, const QStyleOptionViewItem& option,
                                       const SpeakerRow& row) const {
    const Palette& p = colours();
    const SpeakerView& view = row.view;
    const bool mirrored = isMirrored(option);
    const bool target = !view.device.empty() && view.device == drop_target_;
    const bool dragged = model_.isDragged(view.device);
    const SpeakerRowBox parts = box(option, view);
    paintGround(painter, option, parts.ground, dragged, target);
    if (dragged) {
        painter.setOpacity(kPale);
    }
    paintSpeakerBadge(painter, parts.badge, view.icon, 0, view.section != Section::ready, mirrored);
    drawWords(painter, parts.name, view.name, Type::body_bold, p.text, mirrored, Qt::ElideMiddle);
    if (target) {
        drawWords(painter, parts.meta, tr("Drop for a new group"), Type::caption_bold, p.accent,
                  mirrored, Qt::ElideRight);
    } else if (!view.alarm.isEmpty()) {
        drawWords(painter, parts.meta, view.alarm, Type::caption_bold, inkOf(view.alarm_tone),
                  mirrored, Qt::ElideRight);
    } else if (!parts.meta.isNull()) {
        drawWords(painter, parts.meta, view.meta, Type::caption, p.text2, mirrored, Qt::ElideRight);
    }
    if (!parts.battery.isNull() && view.battery_percent) {
        BatteryPaint::paint(painter, parts.battery, *view.battery_percent, mirrored);
    }
    if (!parts.right.isNull()) {
        paintRight(painter, option, row, parts.right);
    }
    painter.setOpacity(1.0);
    paintFocus(painter, option, parts.ground);
}

void SpeakerListDelegate::paintRight(QPainter& painter, const QStyleOptionViewItem& option,
                                     const SpeakerRow& row, const QRectF& where) const {
    const Palette& p = colours();
    const SpeakerView& view = row.view;
    if (view.playing) {
        LevelBars::paint(painter, where, row.shown_db);
    } else if (!view.button.isEmpty()) {
        const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
        const bool over = option.state.testFlag(QStyle::State_MouseOver) && list != nullptr &&
                          where.contains(list->viewport()->mapFromGlobal(QCursor::pos()));
        painter.setPen(QPen(p.line, 1.0));
        painter.setBrush(view.device == pressed_ ? p.line : over ? p.inset2 : p.surface);
        painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 8.0, 8.0);
        painter.setFont(theme().font(Type::body));
        painter.setPen(p.text);
        painter.drawText(where, Qt::AlignCenter | Qt::TextDontClip, view.button);
    } else {
        const bool chip = view.section == Section::ready;
        if (chip) {
            // On the grounds of hover and selection it would drown in its own colour.
            const bool lit = option.state.testFlag(QStyle::State_Selected) ||
                             option.state.testFlag(QStyle::State_MouseOver);
            painter.setPen(Qt::NoPen);
            painter.setBrush(lit ? p.surface : p.inset2);
            painter.drawRoundedRect(where, 5.0, 5.0);
        }
        painter.setFont(theme().font(chip ? Type::caption_bold : Type::caption));
        painter.setPen(p.text2);
        painter.drawText(where, Qt::AlignCenter | Qt::TextDontClip, view.state);
    }
}

void SpeakerListDelegate::paintCollapsed(QPainter& painter, const QStyleOptionViewItem& option,
                                         const SpeakerRow& row) const {
    const SpeakerView& view = row.view;
    const bool dragged = model_.isDragged(view.device);
    const bool target = !view.device.empty() && view.device == drop_target_;
    const QRectF all = option.rect;
    const QRectF around(std::round(all.center().x() - 22.0), all.top() + 3.0, 44.0,
                        all.height() - 6.0);
    paintGround(painter, option, around, dragged, target);
    if (dragged) {
        painter.setOpacity(kPale);
    }
    constexpr double kBadge = SpeakerBadge::kSize;
    const QRectF badge(std::round(around.center().x() - kBadge / 2.0),
                       std::round(around.center().y() - kBadge / 2.0), kBadge, kBadge);
    const bool mirrored = isMirrored(option);
    paintSpeakerBadge(painter, badge, view.icon, 0, view.section != Section::ready, mirrored);
    if (!view.alarm.isEmpty()) {
        const double x = mirrored ? badge.left() - 4.0 : badge.right() - 10.0;
        theme().drawIcon(painter, "warn", QRectF(x, badge.bottom() - 10.0, 14.0, 14.0),
                         inkOf(view.alarm_tone));
    }
    painter.setOpacity(1.0);
    paintFocus(painter, option, around);
}

void SpeakerListDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option,
                                       const SpeakerRow& row) const {
    const Palette& p = colours();
    const QRectF all = option.rect;
    const bool mirrored = isMirrored(option);
    if (collapsed_) {
        if (all.top() > 0 && all.height() > 10.0) {
            painter.fillRect(
                QRectF(all.left() + 12.0, std::round(all.center().y()), all.width() - 24.0, 1.0),
                p.line);
        }
        return;
    }
    const double height = std::max(kHeading, meta_height_ + 14.0);
    const QRectF line(all.left(), all.bottom() - height, all.width(), height);
    const double name = widthOf(Type::caption_bold, row.text);
    const QString count = QLocale().toString(row.count);
    const double count_width = widthOf(Type::caption, count);
    const auto put = [&](double x, double width) {
        return mirrorIn(QRectF(line.left() + x, line.top(), width, height), line, mirrored);
    };
    const bool folded = model_.isFolded(row.section) && model_.filter().isEmpty();
    drawWords(painter, put(kMargin, name), row.text, Type::caption_bold, p.text2, mirrored,
              Qt::ElideRight);
    const double after = kMargin + name + kCountGap;
    drawWords(painter, put(after, count_width), count, Type::caption, p.text3, mirrored,
              Qt::ElideRight);
    // The chevron shows up when it can be used, and stays where something is hidden.
    if (folded || option.state.testFlag(QStyle::State_MouseOver) ||
        option.state.testFlag(QStyle::State_HasFocus)) {
        const QRectF chevron =
            put(after + count_width + 5.0, 14.0).adjusted(0, (height - 14.0) / 2.0, 0, 0);
        const QRectF icon(chevron.left(), chevron.top(), 14.0, 14.0);
        painter.save();
        if (folded && mirrored) {
            painter.translate(icon.center());
            painter.scale(-1.0, 1.0);
            painter.translate(-icon.center());
        }
        theme().drawIcon(painter, folded ? "chevr" : "chev", icon, p.text2);
        painter.restore();
    }
    if (row.section == Section::nearby && model_.isLooking() && model_.speakerCount() > 0) {
        const QString words = stemOf(tr("looking …"));
        const double words_width = widthOf(Type::caption, words);
        const double dots_width = widthOf(Type::caption, dotsOf(3));
        const double x = line.width() - endMargin(option) - words_width - dots_width;
        if (x > after + count_width + 24.0) {
            drawWords(painter, put(x, words_width), words, Type::caption, p.text2, mirrored,
                      Qt::ElideRight);
            drawWords(painter, put(x + words_width, dots_width), dotsOf(model_.dots()),
                      Type::caption, p.text2, mirrored, Qt::ElideRight);
        }
    }
    const QRectF ring = mirrorIn(
        QRectF(line.left() + kGroundInset, line.top() + 2.0,
               std::min(line.width() - kGroundInset - 1.0, line.width() - endMargin(option)),
               line.height() - 4.0),
        line, mirrored);
    paintFocus(painter, option, ring);
}

void SpeakerListDelegate::paintLooking(QPainter& painter, const QStyleOptionViewItem& option,
                                       const SpeakerRow& row) const {
    SpeakerView view;
    view.name = row.text;
    view.meta = row.view.meta;
    const bool mirrored = isMirrored(option);
    if (collapsed_) {
        constexpr double kBadge = SpeakerBadge::kSize;
        const QPointF centre = QRectF(option.rect).center();
        paintSpeakerBadge(
            painter, QRectF(centre.x() - kBadge / 2.0, centre.y() - kBadge / 2.0, kBadge, kBadge),
            "search", 0, true, mirrored);
        return;
    }
    const SpeakerRowBox parts = box(option, view);
    paintSpeakerBadge(painter, parts.badge, "search", 0, true, mirrored);
    drawWords(painter, parts.name, stemOf(row.text) + dotsOf(model_.dots()), Type::body_bold,
              colours().text, mirrored, Qt::ElideRight);
    drawWords(painter, parts.meta, view.meta, Type::caption, colours().text2, mirrored,
              Qt::ElideRight);
}

QWidget* SpeakerListDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                           const QModelIndex& index) const {
    const SpeakerView* view = model_.speaker(index);
    if (view == nullptr || collapsed_) {
        return nullptr;
    }
    auto* editor = new QLineEdit(parent);
    editor->setMaxLength(80);
    editor->setAccessibleName(tr("Name of %1").arg(view->name));
    return editor;
}

void SpeakerListDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* line = qobject_cast<QLineEdit*>(editor);
    const SpeakerView* view = model_.speaker(index);
    // Once: news of the speaker must not take back what is being typed.
    if (line != nullptr && view != nullptr && !line->property("filled").toBool()) {
        line->setProperty("filled", true);
        line->setText(view->name);
        line->selectAll();
    }
}

void SpeakerListDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                       const QModelIndex& index) const {
    if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, line->text(), Qt::EditRole);
    }
}

void SpeakerListDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                               const QModelIndex& index) const {
    const SpeakerView* view = model_.speaker(index);
    if (view == nullptr) {
        return;
    }
    const SpeakerRowBox parts = box(option, *view);
    const QRectF room =
        isMirrored(option)
            ? QRectF(QPointF(parts.ground.left(), 0), QPointF(parts.badge.left(), 0))
            : QRectF(QPointF(parts.badge.right(), 0), QPointF(parts.ground.right(), 0));
    const int height = std::max(32, editor->sizeHint().height());
    editor->setGeometry(QRect(static_cast<int>(room.left()) + 4,
                              option.rect.center().y() - height / 2 + 1,
                              static_cast<int>(room.width()) - 8, height));
}

bool SpeakerListDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                    const QStyleOptionViewItem& option, const QModelIndex& index) {
    const SpeakerView* speaker = model_.speaker(index);
    if (event->type() != QEvent::ToolTip || speaker == nullptr) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QStringList lines;
    if (collapsed_) {
        lines << speaker->name << (speaker->alarm.isEmpty() ? speaker->meta : speaker->alarm);
    } else {
        const SpeakerRowBox parts = box(option, *speaker);
        const SpeakerRowNeeds wanted = needs(*speaker);
        if (wanted.name > parts.name.width() + 1.0) {
            lines << speaker->name;
        }
        if (wanted.meta > parts.meta.width() + 1.0) {
            lines << (speaker->alarm.isEmpty() ? speaker->meta : speaker->alarm);
        }
        if (wanted.right > 0.0 && parts.right.isNull()) {
            lines << speaker->state;
        }
    }
    if (!speaker->advice.isEmpty()) {
        lines.removeAll(speaker->alarm);
        lines << speaker->advice;
    }
    lines.removeAll(QString());
    // Names are anyone's text: never markup. One paragraph each, wrapped where they are long.
    QString tip;
    for (const QString& line : std::as_const(lines)) {
        tip += "<div>" + line.toHtmlEscaped() + "</div>";
    }
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

}  // namespace unisono::ui
