#include "inspector/latency_section.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "finish/latency_breakdown.h"
#include "inspector/inspector_words.h"
#include "model/words.h"
#include "widgets/buttons.h"
#include "widgets/elided_label.h"
#include "widgets/labels.h"

namespace unisono::ui {
namespace {

constexpr std::size_t kShown = 12;  // measurements in the list; older ones say little

LaneView laneFrom(const InspectorView& view) {
    LaneView lane;
    lane.speaker = view.speaker;
    // One line of the picture has it, together with two numbers.
    lane.speaker.name =
        QFontMetrics(theme().font(Type::body)).elidedText(view.speaker.name, Qt::ElideMiddle, 150);
    lane.state = view.state;
    lane.own_ms = view.own_ms.value_or(0.0);
    lane.reported_ms = view.reported_ms.value_or(0.0);
    lane.wait_ms = view.wait_ms.value_or(0.0);
    lane.trim_ms = view.trim_ms;
    lane.muted = view.muted;
    return lane;
}

}  // namespace

LatencySection::LatencySection(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    title_ = makeLabel({}, Type::strong);
    measured_ = new ElidedLabel({}, Type::body);
    measured_->setProperty("tone", "2");
    measured_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    measured_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    disclose_ = makeButton(tr("History"), "link");
    disclose_->setCheckable(true);
    top->addWidget(title_);
    top->addWidget(measured_, 1);
    top->addWidget(disclose_);
    column->addLayout(top);

    breakdown_ = new LatencyBreakdown;
    column->addWidget(breakdown_);
    nothing_ = makeLabel(tr("Its delay is not known yet. Play something on it, or measure it."),
                         Type::body, 2);
    nothing_->setWordWrap(true);
    column->addWidget(nothing_);

    list_ = new QWidget;
    grid_ = new QGridLayout(list_);
    grid_->setContentsMargins(0, 4, 0, 0);
    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(3);
    grid_->setColumnStretch(1, 1);
    list_->setAccessibleName(tr("Measurements"));
    list_->hide();
    column->addWidget(list_);

    connect(disclose_, &QPushButton::clicked, this, &LatencySection::setHistoryShown);
}

void LatencySection::setView(const InspectorView& view) {
    if (view.line_ms) {
        title_->setText(tr("From sent to heard: %1").arg(milliseconds(*view.line_ms)));
    } else if (view.own_ms) {
        title_->setText(tr("Its own delay: %1").arg(milliseconds(*view.own_ms)));
    } else {
        title_->setText(tr("From sent to heard"));
    }
    measured_->setText(view.measured);
    measured_->setToolTip(view.measured_by.isEmpty() ? QString()
                                                     : tr("With %1").arg(view.measured_by));
    const bool known = view.own_ms.has_value();
    breakdown_->setVisible(known);
    nothing_->setVisible(!known);
    if (known) {
        const std::optional<double> error =
            view.error_bar_ms > 0.0 ? std::optional(view.error_bar_ms) : std::nullopt;
        breakdown_->setLane(laneFrom(view), view.line_ms.value_or(*view.own_ms), error);
    }
    if (view.history != history_) {
        history_ = view.history;
        fillHistory();
    }
    disclose_->setVisible(!history_.empty());
    list_->setVisible(disclose_->isChecked() && !history_.empty());
}

void LatencySection::setHistoryShown(bool shown) {
    disclose_->setChecked(shown);
    list_->setVisible(shown && !history_.empty());
}

void LatencySection::fillHistory() {
    while (QLayoutItem* item = grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < std::min(history_.size(), kShown); ++i) {
        const CalibrationView& each = history_[i];
        const int row = static_cast<int>(i);
        auto* when = makeLabel(each.when, Type::caption);
        when->setAccessibleName(
            tr("%1, %2, found %3 %4").arg(each.when, each.how, each.found, each.error));
        grid_->addWidget(when, row, 0);
        auto* how = new ElidedLabel(each.how, Type::caption);
        how->setProperty("tone", "2");
        grid_->addWidget(how, row, 1);
        auto* found = makeLabel(each.found, Type::caption_bold);
        found->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid_->addWidget(found, row, 2);
        grid_->addWidget(makeLabel(each.error, Type::caption, 2), row, 3);
        auto* applied = makeLabel(each.applied ? tr("applied") : QString(), Type::caption_bold);
        applied->setProperty("tone", "accent");
        grid_->addWidget(applied, row, 4);
    }
}

}  // namespace unisono::ui
