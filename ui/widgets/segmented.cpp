#include "widgets/segmented.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QRadioButton>
#include <algorithm>

#include "theme/focus_ring.h"
#include "theme/theme.h"

namespace unisono::ui {

class Segment : public QRadioButton {
 public:
    Segment(const QString& word, int index, Segmented* owner)
        : QRadioButton(word, owner), owner_(owner), index_(index) {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(word);
    }

    QString icon;
    int badge = 0;

    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetricsF words(theme().font(Type::body_bold));
        qreal width = 2.0 * padding() + words.horizontalAdvance(text());
        if (!icon.isEmpty()) {
            width += kIcon + kGap;
        }
        if (badge > 0) {
            width += badgeWidth() + kGap;
        }
        const qreal height = std::max(tall() ? 30.0 : 26.0, words.height() + 8.0);
        return {qRound(std::ceil(width)), qRound(height)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {std::min(sizeHint().width(), 48), sizeHint().height()};
    }

 protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Palette& p = colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool chosen = isChecked();
        const bool hot = isEnabled() && (underMouse() || isDown()) && !chosen;
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool stage = owner_->stage_;
        if (chosen) {
            painter.setPen(stage ? p.stage_accent : p.line);
            painter.setBrush(stage ? p.stage : p.surface);
            painter.drawRoundedRect(box, 6.5, 6.5);
        }
        const QColor loud = stage ? p.on_stage : p.text;
        const QColor calm = stage ? p.on_stage2 : p.text2;
        const QColor ink = !isEnabled() ? p.text3 : (chosen || hot) ? loud : calm;
        const QFont font = theme().font(fontType());
        const QFontMetricsF metrics(font);
        const qreal extra =
            (icon.isEmpty() ? 0.0 : kIcon + kGap) + (badge > 0 ? badgeWidth() + kGap : 0.0);
        const QString shown =
            metrics.elidedText(text(), Qt::ElideMiddle, std::max(0.0, width() - extra - 12.0));
        const qreal content = metrics.horizontalAdvance(shown) + extra;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        qreal at = (width() - content) / 2.0;
        const auto place = [&](qreal wide) {
            const qreal x = mirrored ? width() - at - wide : at;
            at += wide + kGap;
            return x;
        };
        if (!icon.isEmpty()) {
            const qreal x = std::round(place(kIcon));
            theme().drawIcon(painter, icon,
                             QRectF(x, std::round((height() - kIcon) / 2.0), kIcon, kIcon), ink);
        }
        const qreal words = metrics.horizontalAdvance(shown);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(place(words), 0, words + 1.0, height()),
                         Qt::AlignVCenter | Qt::TextDontClip, shown);
        if (badge > 0) {
            const qreal wide = badgeWidth();
            const qreal high = badgeHeight();
            const QRectF pill(place(wide), (height() - high) / 2.0, wide, high);
            painter.setPen(Qt::NoPen);
            painter.setBrush(p.warn_fill);
            painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
            painter.setPen(QColor("#0E1A1C"));  // ink: on warn_fill in both themes
            painter.setFont(theme().font(Type::caption_bold));
            painter.drawText(pill, Qt::AlignCenter, QLocale().toString(badge));
        }
    }
    void keyPressEvent(QKeyEvent* event) override {
        const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
        switch (event->key()) {
            case Qt::Key_Right:
                owner_->step(forward);
                break;
            case Qt::Key_Left:
                owner_->step(-forward);
                break;
            case Qt::Key_Down:
                owner_->step(1);
                break;
            case Qt::Key_Up:
                owner_->step(-1);
                break;
            default:
                QRadioButton::keyPressEvent(event);
        }
    }
    void nextCheckState() override { owner_->choose(index_); }
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }

 private:
    static constexpr qreal kIcon = 18.0;
    static constexpr qreal kGap = 7.0;

    [[nodiscard]] bool tall() const { return owner_->size_ == Segmented::Size::tall; }
    [[nodiscard]] qreal padding() const { return tall() ? 14.0 : 13.0; }
    [[nodiscard]] Type fontType() const { return isChecked() ? Type::body_bold : Type::body; }
    [[nodiscard]] qreal badgeHeight() const {
        return std::max(16.0, QFontMetricsF(theme().font(Type::caption_bold)).height());
    }
    [[nodiscard]] qreal badgeWidth() const {
        const QFontMetricsF metrics(theme().font(Type::caption_bold));
        return std::max(badgeHeight(), metrics.horizontalAdvance(QLocale().toString(badge)) + 9.0);
    }

    Segmented* owner_;
    int index_;
};

Segmented::Segmented(QWidget* parent) : Segmented(Size::normal, parent) {
}

Segmented::Segmented(Size size, QWidget* parent)
    : QWidget(parent), size_(size), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(3, 3, 3, 3);
    row_->setSpacing(2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        for (Segment* segment : segments_) {
            segment->updateGeometry();
        }
        update();
    });
}

void Segmented::setChoices(const QStringList& words) {
    if (words.size() == count()) {
        for (int i = 0; i < count(); ++i) {
            Segment* segment = segments_[static_cast<std::size_t>(i)];
            segment->setText(words[i]);
            segment->setAccessibleName(words[i]);
            segment->updateGeometry();
        }
        return;
    }
    for (Segment* segment : segments_) {
        row_->removeWidget(segment);
        segment->hide();
        segment->deleteLater();  // it may be the one that was just clicked
    }
    segments_.clear();
    for (int i = 0; i < words.size(); ++i) {
        auto* segment = new Segment(words[i], i, this);
        setFocusRing(*segment, 6.0, stage_, 3, 3);
        segments_.push_back(segment);
        row_->addWidget(segment);
        segment->show();
    }
    setStretch(stretch_);
    const int wanted = current_;
    current_ = -2;
    setCurrent(wanted < count() ? std::max(wanted, 0) : 0);
}

void Segmented::setIcon(int choice, const QString& icon) {
    Segment* segment = segments_.at(static_cast<std::size_t>(choice));
    segment->icon = icon;
    segment->updateGeometry();
    segment->update();
}

void Segmented::setBadge(int choice, int count, const QString& meaning) {
    Segment* segment = segments_.at(static_cast<std::size_t>(choice));
    segment->setAccessibleDescription(count > 0 ? meaning : QString());
    if (segment->badge == count) {
        return;
    }
    segment->badge = count;
    segment->updateGeometry();
    segment->update();
}

void Segmented::setChoiceToolTip(int choice, const QString& text) {
    segments_.at(static_cast<std::size_t>(choice))->setToolTip(text);
}

void Segmented::setChoiceEnabled(int choice, bool enabled) {
    segments_.at(static_cast<std::size_t>(choice))->setEnabled(enabled);
}

void Segmented::setStretch(bool stretch) {
    stretch_ = stretch;
    setSizePolicy(stretch ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (int i = 0; i < row_->count(); ++i) {
        row_->setStretch(i, stretch ? 1 : 0);
    }
    for (Segment* segment : segments_) {
        segment->setSizePolicy(stretch ? QSizePolicy::Ignored : QSizePolicy::Preferred,
                               QSizePolicy::Fixed);
    }
}

void Segmented::setStage(bool stage) {
    stage_ = stage;
    for (Segment* segment : segments_) {
        setFocusRing(*segment, 6.0, stage, 3, 3);
    }
    update();
}

void Segmented::setCurrent(int choice) {
    if (choice == current_) {
        return;
    }
    current_ = choice;
    // Exclusive buttons, which is what makes radio buttons of them, refuse to be all off.
    for (Segment* segment : segments_) {
        segment->setAutoExclusive(false);
    }
    for (int i = 0; i < count(); ++i) {
        Segment* segment = segments_[static_cast<std::size_t>(i)];
        segment->setChecked(i == choice);
        // One stop for Tab: the chosen one, or the first if none is.
        const bool stop = i == choice || (choice < 0 && i == 0);
        segment->setFocusPolicy(stop ? Qt::StrongFocus : Qt::ClickFocus);
        segment->updateGeometry();
    }
    for (Segment* segment : segments_) {
        segment->setAutoExclusive(true);
    }
}

QSize Segmented::minimumSizeHint() const {
    return QWidget::minimumSizeHint();
}

void Segmented::choose(int choice) {
    if (choice == current_) {
        return;
    }
    setCurrent(choice);
    emit chosen(choice);
}

void Segmented::step(int by) {
    for (int i = std::max(current_, 0) + by; i >= 0 && i < count(); i += by) {
        Segment* segment = segments_[static_cast<std::size_t>(i)];
        if (segment->isEnabled()) {
            segment->setFocus(Qt::TabFocusReason);
            choose(i);
            return;
        }
    }
}

void Segmented::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage_ ? colours().stage2 : colours().inset2);
    painter.drawRoundedRect(rect(), 9, 9);
}

void Segmented::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange) {
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace unisono::ui
