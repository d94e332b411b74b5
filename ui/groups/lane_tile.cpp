#include "groups/lane_tile.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

#include "model/words.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"
#include "widgets/battery_paint.h"
#include "widgets/buttons.h"
#include "widgets/level_slider.h"
#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

constexpr int kPad = 24;  // room for the grip
constexpr int kBadge = SpeakerBadge::kSize;
constexpr int kTileGap = 10;
constexpr int kSliderWidth = 88;
constexpr int kNumberWidth = 30;

}  // namespace

LaneTile::LaneTile(QWidget* parent)
    : QWidget(parent), volume_(new LevelSlider(this)), action_(makeButton({}, "warn", {}, this)) {
    setAttribute(Qt::WA_Hover);
    volume_->setFocusPolicy(Qt::NoFocus);  // the row as a whole has the keyboard
    volume_->setRange(0, 100);
    action_->setFocusPolicy(Qt::NoFocus);
    action_->hide();
    connect(volume_, &QSlider::valueChanged, this, [this](int value) {
        emit volumeChanged(value);
        update();
    });
    connect(action_, &QPushButton::clicked, this, &LaneTile::acted);
    connect(&theme(), &Theme::changed, this, [this] { update(); });
}

void LaneTile::setLane(const LaneView& lane, TileWidth width) {
    lane_ = lane;
    width_ = width;
    const SpeakerView& speaker = lane.speaker;
    {
        const QSignalBlocker quiet(volume_);
        if (!volume_->isSliderDown()) {
            volume_->setValue(lane.volume);
        }
    }
    volume_->setAccessibleName(tr("Volume of %1").arg(speaker.name));
    volume_->setEnabled(!lane.muted);
    QString action;
    if (lane.state == LaneView::State::suspect) {
        action = tr("Check");
        setButtonKind(*action_, "warn");
    } else if (lane.state == LaneView::State::lost) {
        action = tr("Try now");
        setButtonKind(*action_, "plain");
    }
    action_->setText(action);
    action_->setVisible(!action.isEmpty() && width == TileWidth::full);
    volume_->setVisible(action.isEmpty() && width == TileWidth::full);
    setToolTip(speaker.name);
    place();
    update();
}

void LaneTile::tick(double level_db, bool playing) {
    if (playing) {
        volume_->setLevel_db(level_db);
    } else {
        volume_->setSilent();
    }
    volume_->tick();
}

void LaneTile::setSelected(bool selected) {
    if (selected != selected_) {
        selected_ = selected;
        update();
    }
}

void LaneTile::setCurrent(bool current) {
    if (current != current_) {
        current_ = current;
        update();
    }
}

void LaneTile::setGone(bool gone) {
    if (gone != gone_) {
        gone_ = gone;
        update();
    }
}

void LaneTile::place() {
    const int right = width() - 8;
    const int middle = height() / 2;
    const auto put = [&](QWidget& widget, QRect box) {
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    };
    const int slider_height = volume_->sizeHint().height();
    put(*volume_, {right - kNumberWidth - kSliderWidth, middle - slider_height / 2, kSliderWidth,
                   slider_height});
    const QSize size = action_->sizeHint().boundedTo({130, std::min(30, height() - 8)});
    put(*action_, {right - size.width(), middle - size.height() / 2, size.width(), size.height()});
}

void LaneTile::resizeEvent(QResizeEvent*) {
    place();
}

void LaneTile::enterEvent(QEnterEvent*) {
    hovered_ = true;
    update();
}

void LaneTile::leaveEvent(QEvent*) {
    hovered_ = false;
    update();
}

void LaneTile::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& c = colours();
    const QRectF box = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto visual = [&](const QRect& where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    painter.setPen(Qt::NoPen);
    if (selected_) {
        painter.setBrush(c.accent_soft);
        painter.drawRoundedRect(box, 10, 10);
    } else if (hovered_) {
        painter.setBrush(c.inset);
        painter.drawRoundedRect(box, 10, 10);
    }
    if (gone_) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.edge, 1, Qt::DashLine));
        painter.drawRoundedRect(box, 10, 10);
        painter.setOpacity(0.4);
    }
    if (current_ && showsKeyboardFocus(*parentWidget())) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    }
    // What only the level's movement lays bare is done; words take their time.
    if (volume_->isVisible() && volume_->geometry().contains(event->rect())) {
        return;
    }
    const int middle = height() / 2;
    if (hovered_ && !gone_) {
        theme().drawIcon(painter, "grip", visual({4, middle - 8, 16, 16}), c.text3);
    }
    const bool small = width_ != TileWidth::full;
    const int pad = kPad;
    const SpeakerView& speaker = lane_.speaker;
    const bool away = lane_.waiting || lane_.state == LaneView::State::lost;
    const int badge = std::min(kBadge, height() - 8);
    paintSpeakerBadge(painter, visual({pad, middle - badge / 2, badge, badge}), speaker.icon,
                      speaker.number, away, mirrored);

    const int left = pad + kBadge + kTileGap;
    int right = width() - 8;
    if (volume_->isVisibleTo(this)) {
        right -= kSliderWidth + kNumberWidth + 8;
    } else if (action_->isVisibleTo(this)) {
        right -= action_->width() + 8;
    }
    const QFont name_font = theme().font(Type::body_bold);
    const QFont meta_font = theme().font(Type::caption);
    const QFontMetrics names(name_font);
    const QFontMetrics metas(meta_font);
    const bool two_lines = height() >= names.height() + metas.height();
    const int total = two_lines ? names.height() + metas.height() + 1 : names.height();
    const int width_here = right - left;
    const auto align = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(name_font);
    painter.setPen(c.text);
    painter.drawText(visual({left, middle - total / 2, width_here, names.height()}), align,
                     names.elidedText(speaker.name, Qt::ElideMiddle, width_here));
    if (two_lines) {
        painter.setFont(meta_font);
        QString meta = lane_.alarm.isEmpty() ? speaker.alarm : lane_.alarm;
        const bool alarmed = !meta.isEmpty();
        if (!alarmed) {
            // Where there is little room, what it is says more than the way to it.
            meta = width_ == TileWidth::small && !speaker.model.isEmpty() ? speaker.model
                                                                          : speaker.meta;
            if (lane_.role == Role::left) {
                meta = tr("Left · %1").arg(meta);
            } else if (lane_.role == Role::right) {
                meta = tr("Right · %1").arg(meta);
            } else if (lane_.role == Role::mono) {
                meta = tr("Mono · %1").arg(meta);
            }
        }
        const bool bad = lane_.state == LaneView::State::lost ||
                         (alarmed && lane_.alarm.isEmpty() && speaker.alarm_tone == Tone::bad);
        painter.setPen(alarmed ? (bad ? c.bad : c.warn) : c.text2);
        painter.drawText(
            visual({left, middle - total / 2 + names.height() + 1, width_here, metas.height()}),
            align, metas.elidedText(meta, Qt::ElideRight, width_here));
    }
    if (!small && volume_->isVisibleTo(this)) {
        painter.setFont(theme().font(Type::caption));
        painter.setPen(c.text2);
        painter.drawText(visual({width() - 8 - kNumberWidth, 0, kNumberWidth, height()}),
                         (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         lane_.muted ? tr("off") : QLocale().toString(volume_->value()));
    }
}

}  // namespace unisono::ui
