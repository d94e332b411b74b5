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
#include "widgets/labels.h"
#include "widgets/sync_pill.h"

namespace unisono::ui {
namespace {

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

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

// The shape that goes with a check's tone, on its ground.
class CheckIcon : public QWidget {
 public:
    CheckIcon(Tone tone, QWidget* parent) : QWidget(parent), tone_(tone) {
        setFixedSize(32, 32);
        connect(&theme(), &Theme::changed, this, [this] { update(); });
    }
    void setTone(Tone tone) {
        tone_ = tone;
        update();
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

// One check. It stays while its words change: what has the focus, or is being pressed, must not go.
class CheckRow : public QWidget {
 public:
    explicit CheckRow(HealthPage& page) : QWidget(&page) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(new ui::HLine(this));
        auto* parts = new QHBoxLayout;
        parts->setContentsMargins(0, 10, 0, 10);
        parts->setSpacing(12);
        icon_ = new CheckIcon(Tone::good, this);
        parts->addWidget(icon_, 0, Qt::AlignVCenter);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        fact_ = makeParagraph({}, Type::body_bold, 1, this);
        meaning_ = makeParagraph({}, Type::caption, 2, this);
        words->addWidget(fact_);
        words->addWidget(meaning_);
        parts->addLayout(words, 1);
        button_ = makeButton({}, "plain", {}, this);
        parts->addWidget(button_, 0, Qt::AlignVCenter);
        column->addLayout(parts);
        QObject::connect(button_, &QPushButton::clicked, &page,
                         [this, &page] { emit page.acted(QString::fromStdString(action_)); });
    }

    [[nodiscard]] const std::string& id() const { return id_; }

    void setItem(const HealthItem& item) {
        id_ = item.id;
        icon_->setTone(item.tone);
        putText(*fact_, item.fact);
        putText(*meaning_, item.meaning);
        meaning_->setVisible(!item.meaning.isEmpty());
        if (button_->text() != item.button) {
            button_->setText(item.button);
        }
        button_->setAccessibleDescription(item.fact);
        button_->setVisible(!item.button.isEmpty());
        action_ = item.action;
        setAccessibleName(
            HealthPage::tr("%1 %2", "what is so; what it means").arg(item.fact, item.meaning));
    }

 private:
    CheckIcon* icon_;
    QLabel* fact_;
    QLabel* meaning_;
    QPushButton* button_;
    std::string id_;
    std::string action_;
};

HealthPage::HealthPage(QWidget* parent) : CardPage(parent) {
    buildChecks();
    buildBluetooth();
    buildExperts();
    connect(&theme(), &Theme::changed, this, [this] { arrange(); });
    arrange();
}

void HealthPage::buildChecks() {
    checks_ = makeCard();
    auto* rows = new QVBoxLayout(checks_);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(0);
    auto* top = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    title_ = makeParagraph({}, Type::title, 1, checks_);
    subtitle_ = makeParagraph({}, Type::body, 2, checks_);
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
    bluetooth_ = makeCard();
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
    experts_ = makeCard();
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
    foot->addWidget(makeParagraph(tr("Addresses are shortened."), Type::caption, 2, experts_), 1);
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
        cards().removeWidget(card);
    }
    if (wanted == 0) {
        cards().addWidget(checks_, 0, 0, 2, 1);
        cards().addWidget(bluetooth_, 0, 1);
        cards().addWidget(experts_, 1, 1);
    } else {
        cards().addWidget(checks_, 0, 0);
        cards().addWidget(bluetooth_, 1, 0);
        cards().addWidget(experts_, 2, 0);
    }
    cards().setColumnStretch(0, 11);
    cards().setColumnStretch(1, wanted == 0 ? 7 : 0);
    cards().setRowStretch(1, wanted == 0 ? 1 : 0);
}

void HealthPage::setView(const HealthView& view) {
    const HealthView before = std::exchange(view_, view);
    putText(*title_, view.title);
    putText(*subtitle_, view.subtitle);
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
    std::vector<CheckRow*> before = std::exchange(shown_items_, {});
    for (const HealthItem& item : view_.items) {
        const auto same = std::find_if(before.begin(), before.end(),
                                       [&](const CheckRow* row) { return row->id() == item.id; });
        CheckRow* row = nullptr;
        if (same != before.end()) {
            row = *same;
            before.erase(same);
        } else {
            row = new CheckRow(*this);
        }
        row->setItem(item);
        const auto place = static_cast<int>(shown_items_.size());
        if (items_->indexOf(row) != place) {
            items_->insertWidget(place, row);
        }
        shown_items_.push_back(row);
    }
    for (CheckRow* row : before) {
        row->hide();
        row->deleteLater();
    }
}

void HealthPage::showAdapters() {
    clear(*adapters_);
    adapters_title_->setText(view_.adapters.empty() ? tr("Bluetooth") : tr("Bluetooth adapters"));
    for (const auto& adapter : view_.adapters) {
        const auto count = static_cast<int>(adapter.speakers.size());
        const QString words =
            count == 1 ? tr("%1 · one speaker") : tr("%1 · %n speakers", nullptr, count);
        adapters_->addWidget(makeParagraph(words.arg(adapter.name), Type::body, 1, bluetooth_));
        adapters_->addWidget(new AdapterBar(adapter, bluetooth_));
    }
    if (!view_.adapters.empty()) {
        return;
    }
    const int count = view_.bluetooth_speakers;
    const QString fact = count == 0   ? tr("No Bluetooth speaker is here.")
                         : count == 1 ? tr("One speaker is here by Bluetooth.")
                                      : tr("%n speakers are here by Bluetooth.", nullptr, count);
    adapters_->addWidget(makeParagraph(fact, Type::body, 1, bluetooth_));
    if (count > 0) {
        adapters_->addWidget(
            makeParagraph(tr("Which adapter carries them, and how busy it is, is not known yet."),
                          Type::caption, 2, bluetooth_));
    }
}

void HealthPage::showExperts() {
    if (shown_experts_.size() != view_.experts.size()) {
        clear(*rows_);
        shown_experts_.clear();
        for (std::size_t i = 0; i < view_.experts.size(); ++i) {
            auto* row = new QWidget(experts_);
            auto* parts = new QHBoxLayout(row);
            parts->setContentsMargins(0, 0, 0, 0);
            auto* what = makeParagraph({}, Type::body, 2, row);
            auto* is = makeParagraph({}, Type::body_bold, 1, row);
            is->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            is->setTextInteractionFlags(Qt::TextSelectableByMouse);
            parts->addWidget(what, 1);
            parts->addWidget(is, 1);
            rows_->addWidget(row);
            shown_experts_.emplace_back(what, is);
        }
    }
    for (std::size_t i = 0; i < view_.experts.size(); ++i) {
        putText(*shown_experts_[i].first, view_.experts[i].first);
        putText(*shown_experts_[i].second, view_.experts[i].second);
    }
}

void HealthPage::resizeEvent(QResizeEvent* event) {
    CardPage::resizeEvent(event);
    arrange();
}

}  // namespace unisono::ui
