#include "align/microphone_picker.h"

#include <QActionGroup>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QWidgetAction>
#include <algorithm>

#include "align/align_paint.h"

namespace unisono::ui {

MicrophonePicker::MicrophonePicker(QWidget* parent) : QPushButton(parent), menu_(this) {
    setProperty("kind", "plain");
    setMenu(&menu_);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MicrophonePicker::setView(const AlignView& view) {
    const bool same = std::equal(microphones_.begin(), microphones_.end(), view.microphones.begin(),
                                 view.microphones.end(), [](const auto& a, const auto& b) {
                                     return a.id == b.id && a.name == b.name &&
                                            a.usable == b.usable && a.reason == b.reason;
                                 });
    const QString name = view.chosen() != nullptr ? view.chosen()->name : tr("No microphone");
    setEnabled(!view.running());
    if (same && bluetooth_ == view.bluetooth_left_out && current_ == view.microphone &&
        name == name_) {
        return;
    }
    microphones_ = view.microphones;
    bluetooth_ = view.bluetooth_left_out;
    current_ = view.microphone;
    name_ = name;
    setAccessibleName(tr("Microphone: %1").arg(name));
    setToolTip(name);
    build();
    updateGeometry();
    update();
}

void MicrophonePicker::build() {
    menu_.clear();
    auto* group = new QActionGroup(&menu_);
    for (const AlignMicrophone& one : microphones_) {
        QString text = one.name;
        text.replace("&", "&&");
        QAction* action = menu_.addAction(one.usable ? text : tr("%1 (muted)").arg(text));
        action->setCheckable(true);
        action->setEnabled(one.usable);
        action->setChecked(one.id == current_);
        action->setToolTip(one.reason);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = one.id] { emit chosen(id); });
    }
    const auto sentence = [this](const QString& text) {
        auto* label = new QLabel(text, &menu_);
        label->setWordWrap(true);
        label->setFont(theme().font(Type::caption));
        label->setProperty("tone", "2");
        label->setContentsMargins(12, 6, 12, 6);
        label->setFixedWidth(300);
        label->setFixedHeight(label->heightForWidth(300));
        auto* action = new QWidgetAction(&menu_);
        action->setDefaultWidget(label);
        action->setText(text);
        action->setEnabled(false);
        menu_.addAction(action);
    };
    if (microphones_.empty()) {
        sentence(tr("There is no microphone. Connect one with a cable; it appears here at once."));
    }
    if (bluetooth_) {
        menu_.addSeparator();
        sentence(
            tr("Bluetooth microphones would make the speakers sound like a telephone. "
               "Choose a wired or built-in one."));
    }
}

QSize MicrophonePicker::sizeHint() const {
    const QFontMetricsF metrics(theme().font(Type::body));
    const auto wide = static_cast<int>(metrics.horizontalAdvance(name_)) + 36 + 36;
    return {std::clamp(wide, 150, 260), std::max(32, static_cast<int>(metrics.height()) + 14)};
}

void MicrophonePicker::paintEvent(QPaintEvent* /*event*/) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    const Palette& c = colours();
    const QRectF all = rect();
    const auto place = [&](const QRectF& where) { return mirrored(where, all, layoutDirection()); };
    const QColor ink = isEnabled() ? c.text : c.text2;
    const qreal top = all.center().y() - 8.0;
    theme().drawIcon(painter, "mic", place(QRectF(11, top, 16, 16)), ink);
    theme().drawIcon(painter, "chev", place(QRectF(all.right() - 27, top, 16, 16)), ink);
    drawLine(painter, place(QRectF(34, 0, all.width() - 34 - 32, all.height())), name_, Type::body,
             ink, layoutDirection());
}

}  // namespace unisono::ui
