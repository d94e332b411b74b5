#include "health/health_page.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"
#include "widgets/h_line.h"
#include "widgets/sync_pill.h"

namespace unisono::ui {
namespace {

QLabel* makeLabel(const QString& text, Type type, int tone, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(theme().font(type));
    if (tone > 0) {
        label->setProperty("tone", tone);
    }
    QObject::connect(&theme(), &Theme::changed, label,
                     [label, type] { label->setFont(theme().font(type)); });
    return label;
}

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setProperty("card", true);
    return card;
}

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

// The shape that goes with a check's tone, on its ground.
class CheckIcon : public QWidget {
 public:
    CheckIcon(Tone tone, QWidget* parent) : QWidget(parent), tone_(tone) {
        setFixedSize(32, 32);
        connect(&theme(), &Theme::changed, this, [this] { update(); });
    }

 protected:
    void paintEvent(QPaintEvent*) override {
        const ToneColours tone = toneColours(tone_);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone.ground);
        painter.drawRoundedRect(rect(), 8, 8);
        theme().drawIcon(painter, tone_ == Tone::good ? "check" : "warn", QRectF(7, 7, 18, 18),
                         tone.ink);
    }

 private:
    Tone tone_;
};

// Which speakers one adapter carries: a part of the bar for each.
class AdapterBar : public QWidget {
 public:
    AdapterBar(const HealthAdapter& adapter, QWidget* parent) : QWidget(parent), adapter_(adapter) {
        setFixedHeight(QFontMetrics(theme().font(Type::caption_bold)).height() + 8);
        QStringList names;
        for (const auto& [name, number] : adapter.speakers) {
            names << name;
        }
        setToolTip(names.join('\n'));
        setAccessibleName(names.join(", "));
        connect(&theme(), &Theme::changed, this, [this] { update(); });
    }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const auto count = static_cast<double>(std::max<std::size_t>(1, adapter_.speakers.size()));
        const double part = width() / count;
        painter.setFont(theme().font(Type::caption_bold));
        for (std::size_t i = 0; i < adapter_.speakers.size(); ++i) {
            const auto& [name, number] = adapter_.speakers[i];
            const SpeakerPaint paint = theme().speaker(number);
            const auto at = static_cast<double>(
                layoutDirection() == Qt::RightToLeft ? adapter_.speakers.size() - 1 - i : i);
            const QRectF where(at * part + 1, 0, part - 2, height());
            painter.setPen(Qt::NoPen);
            painter.setBrush(paint.fill);
            painter.drawRoundedRect(where, 5, 5);
            painter.setPen(paint.on_fill);
            const QRectF inside = where.adjusted(7, 0, -5, 0);
            painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(name, Qt::ElideMiddle,
                                                              static_cast<int>(inside.width())));
        }
    }

 private:
    HealthAdapter adapter_;
};

}  // namespace

HealthPage::HealthPage(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    page_ = new QWidget(this);
    page_->setObjectName("page");
    grid_ = new QGridLayout(page_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(15);
    buildChecks();
    buildBluetooth();
    buildExperts();
    setWidget(page_);
    connect(&theme(), &Theme::changed, this, [this] { arrange(); });
    arrange();
}

void HealthPage::buildChecks() {
    checks_ = makeCard(page_);
    auto* rows = new QVBoxLayout(checks_);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(0);
    auto* top = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    title_ = makeLabel({}, Type::title, 0, checks_);
    subtitle_ = makeLabel({}, Type::body, 2, checks_);
    words->addWidget(title_);
    words->addWidget(subtitle_);
    top->addLayout(words, 1);
    auto* again = makeButton(tr("Look again"), "plain", "refresh", checks_);
    top->addWidget(again, 0, Qt::AlignVCenter);
    connect(again, &QPushButton::clicked, this, &HealthPage::lookAgain);
    rows->addLayout(top);
    rows->addSpacing(11);
    items_ = new QVBoxLayout;
    items_->setSpacing(0);
    rows->addLayout(items_);
    rows->addStretch(1);
}

void HealthPage::buildBluetooth() {
    bluetooth_ = makeCard(page_);
    auto* rows = new QVBoxLayout(bluetooth_);
    rows->setContentsMargins(18, 14, 18, 16);
    rows->setSpacing(9);
    adapters_title_ = new ElidedLabel({}, Type::strong, bluetooth_);
    rows->addWidget(adapters_title_);
    rows->addWidget(new ui::HLine(bluetooth_));
    adapters_ = new QVBoxLayout;
    adapters_->setSpacing(8);
    rows->addLayout(adapters_);
}

void HealthPage::buildExperts() {
    experts_ = makeCard(page_);
    auto* rows = new QVBoxLayout(experts_);
    rows->setContentsMargins(18, 14, 18, 16);
    rows->setSpacing(8);
    rows->addWidget(new ElidedLabel(tr("For experts"), Type::strong, experts_));
    rows_ = new QVBoxLayout;
    rows_->setSpacing(7);
    rows->addLayout(rows_);
    rows->addSpacing(4);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(9);
    auto* copy = makeButton(tr("Copy report"), "plain", "copy", experts_);
    foot->addWidget(copy);
    foot->addWidget(makeLabel(tr("Addresses are shortened."), Type::caption, 2, experts_), 1);
    rows->addLayout(foot);
    rows->addStretch(1);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(view_.report);
        emit copyReport();
    });
}

void HealthPage::arrange() {
    const double letter = QFontMetricsF(theme().font(Type::body)).averageCharWidth();
    const int wanted = viewport()->width() / std::max(1.0, letter) >= 80.0 ? 0 : 1;
    if (wanted == arranged_) {
        return;
    }
    arranged_ = wanted;
    for (QWidget* card : {checks_, bluetooth_, experts_}) {
        grid_->removeWidget(card);
    }
    if (wanted == 0) {
        grid_->addWidget(checks_, 0, 0, 2, 1);
        grid_->addWidget(bluetooth_, 0, 1);
        grid_->addWidget(experts_, 1, 1);
    } else {
        grid_->addWidget(checks_, 0, 0);
        grid_->addWidget(bluetooth_, 1, 0);
        grid_->addWidget(experts_, 2, 0);
    }
    grid_->setColumnStretch(0, 11);
    grid_->setColumnStretch(1, wanted == 0 ? 7 : 0);
    grid_->setRowStretch(1, wanted == 0 ? 1 : 0);
}

void HealthPage::setView(const HealthView& view) {
    const HealthView before = std::exchange(view_, view);
    if (title_->text() != view.title) {
        title_->setText(view.title);
    }
    if (subtitle_->text() != view.subtitle) {
        subtitle_->setText(view.subtitle);
    }
    if (!shown_ || before.items != view.items) {
        showItems();
    }
    if (!shown_ || before.adapters != view.adapters ||
        before.bluetooth_speakers != view.bluetooth_speakers) {
        showAdapters();
    }
    if (!shown_ || before.experts != view.experts) {
        showExperts();
    }
    shown_ = true;
}

void HealthPage::showItems() {
    clear(*items_);
    for (const auto& item : view_.items) {
        items_->addWidget(new ui::HLine(checks_));
        auto* row = new QWidget(checks_);
        auto* parts = new QHBoxLayout(row);
        parts->setContentsMargins(0, 10, 0, 10);
        parts->setSpacing(12);
        parts->addWidget(new CheckIcon(item.tone, row), 0, Qt::AlignVCenter);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(makeLabel(item.fact, Type::body_bold, 0, row));
        if (!item.meaning.isEmpty()) {
            words->addWidget(makeLabel(item.meaning, Type::caption, 2, row));
        }
        parts->addLayout(words, 1);
        if (!item.button.isEmpty()) {
            auto* button = makeButton(item.button, "plain", {}, row);
            button->setAccessibleDescription(item.fact);
            connect(button, &QPushButton::clicked, this,
                    [this, action = QString::fromStdString(item.action)] { emit acted(action); });
            parts->addWidget(button, 0, Qt::AlignVCenter);
        }
        row->setAccessibleName(
            tr("%1 %2", "what is so; what it means").arg(item.fact, item.meaning));
        items_->addWidget(row);
    }
}

void HealthPage::showAdapters() {
    clear(*adapters_);
    adapters_title_->setText(view_.adapters.empty() ? tr("Bluetooth") : tr("Bluetooth adapters"));
    for (const auto& adapter : view_.adapters) {
        const auto count = static_cast<int>(adapter.speakers.size());
        const QString words =
            count == 1 ? tr("%1 · one speaker") : tr("%1 · %n speakers", nullptr, count);
        adapters_->addWidget(makeLabel(words.arg(adapter.name), Type::body, 0, bluetooth_));
        adapters_->addWidget(new AdapterBar(adapter, bluetooth_));
    }
    if (!view_.adapters.empty()) {
        return;
    }
    const int count = view_.bluetooth_speakers;
    const QString fact = count == 0   ? tr("No Bluetooth speaker is here.")
                         : count == 1 ? tr("One speaker is here by Bluetooth.")
                                      : tr("%n speakers are here by Bluetooth.", nullptr, count);
    adapters_->addWidget(makeLabel(fact, Type::body, 0, bluetooth_));
    if (count > 0) {
        adapters_->addWidget(
            makeLabel(tr("Which adapter carries them, and how busy it is, is not known yet."),
                      Type::caption, 2, bluetooth_));
    }
}

void HealthPage::showExperts() {
    clear(*rows_);
    for (const auto& [name, value] : view_.experts) {
        auto* row = new QWidget(experts_);
        auto* parts = new QHBoxLayout(row);
        parts->setContentsMargins(0, 0, 0, 0);
        auto* what = makeLabel(name, Type::body, 2, row);
        auto* is = makeLabel(value, Type::body_bold, 0, row);
        is->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        is->setTextInteractionFlags(Qt::TextSelectableByMouse);
        parts->addWidget(what, 1);
        parts->addWidget(is, 1);
        rows_->addWidget(row);
    }
}

void HealthPage::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

}  // namespace unisono::ui
