#include "inspector/eq_section.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "inspector/eq_plot.h"
#include "inspector/eq_table.h"
#include "inspector/inspector_words.h"
#include "widgets/buttons.h"
#include "widgets/labels.h"

namespace unisono::ui {

EqSection::EqSection(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);

    top_ = new QHBoxLayout;
    top_->setSpacing(10);
    title_ = makeLabel(tr("Sound shaping"), Type::strong);
    top_->addWidget(title_);
    top_->addStretch(1);
    read_out_ = makeLabel({}, Type::body, 2);
    read_out_->setTextFormat(Qt::RichText);
    top_->addWidget(read_out_);
    add_ = makeButton(tr("Add a point"), "link");
    flat_ = makeButton(tr("Flat"), "link");
    top_->addWidget(add_);
    top_->addWidget(flat_);
    column->addLayout(top_);

    plot_ = new EqPlot;
    column->addWidget(plot_);

    bottom_ = new QHBoxLayout;
    disclose_ = makeButton({}, "link");
    disclose_->setCheckable(true);
    bottom_->addWidget(disclose_);
    bottom_->addStretch(1);
    column->addLayout(bottom_);
    table_ = new EqTable;
    table_->hide();
    column->addWidget(table_);

    connect(plot_, &EqPlot::changed, this,
            [this](const std::vector<EqBand>& bands, bool still_dragging) {
                table_->setBands(bands);
                tell();
                emit changed(bands, still_dragging);
            });
    connect(plot_, &EqPlot::chosenChanged, this, &EqSection::tell);
    connect(add_, &QPushButton::clicked, this, [this] {
        plot_->addPoint();
        plot_->setFocus(Qt::TabFocusReason);
    });
    connect(flat_, &QPushButton::clicked, this, [this] { setAll({}, false); });
    connect(disclose_, &QPushButton::clicked, this, &EqSection::setTableShown);
    connect(table_, &EqTable::changed, this,
            [this](const std::vector<EqBand>& bands) { setAll(bands, false); });
    connect(table_, &EqTable::chosen, this, [this](std::size_t index) { plot_->choose(index); });
    connect(table_, &EqTable::removed, this, [this](std::size_t index) {
        plot_->choose(index);
        plot_->removeChosen();
    });
    tell();
    tellDisclosure();
}

void EqSection::setBands(const std::vector<EqBand>& bands, double rate_hz) {
    rate_hz_ = rate_hz;
    plot_->setBands(bands, rate_hz);
    table_->setBands(plot_->bands());
    tell();
}

void EqSection::setAll(const std::vector<EqBand>& bands, bool still_dragging) {
    setBands(bands, rate_hz_);
    emit changed(bands, still_dragging);
}

void EqSection::setTableShown(bool shown) {
    disclose_->setChecked(shown);
    table_->setVisible(shown);
    tellDisclosure();
}

void EqSection::tellDisclosure() {
    disclose_->setText(disclose_->isChecked() ? tr("Hide the numbers") : tr("Points as numbers"));
    disclose_->setVisible(!plot_->bands().empty());
    table_->setVisible(disclose_->isChecked() && !plot_->bands().empty());
}

void EqSection::tell() {
    const std::vector<EqBand>& bands = plot_->bands();
    if (const auto chosen = plot_->chosen()) {
        const EqBand& band = bands[*chosen];
        const QString width = QLocale().toString(octavesOf(band.q), 'f', 1);
        const bool has_gain = shownGain(band) == band.gain_db;
        const QString ink = colours().text.name();
        read_out_->setText(
            has_gain
                ? tr("%1&nbsp; <b style='color:%4'>%2</b>&nbsp; width\u00a0%3")
                      .arg(frequencyText(band.frequency_hz), gainText(band.gain_db), width, ink)
                : tr("%1&nbsp; width\u00a0%2").arg(frequencyText(band.frequency_hz), width));
    } else {
        read_out_->setText(bands.empty() ? tr("flat") : QString());
    }
    add_->setEnabled(bands.size() < kMaxEqBands);
    add_->setToolTip(add_->isEnabled() ? QString()
                                       : tr("%n point(s) are the most there can be.", nullptr,
                                            static_cast<int>(kMaxEqBands)));
    flat_->setEnabled(!bands.empty());
    tellDisclosure();
    placeReadOut();
}

void EqSection::resizeEvent(QResizeEvent*) {
    placeReadOut();
}

// Beside the title if there is room, else below the picture: longer languages, larger text.
void EqSection::placeReadOut() {
    const int wanted = title_->sizeHint().width() + read_out_->sizeHint().width() +
                       add_->sizeHint().width() + flat_->sizeHint().width() + 4 * top_->spacing();
    const bool below = wanted > width();
    if (below != read_out_below_) {
        read_out_below_ = below;
        if (below) {
            top_->removeWidget(read_out_);
            bottom_->addWidget(read_out_);
        } else {
            bottom_->removeWidget(read_out_);
            top_->insertWidget(2, read_out_);
        }
    }
}

}  // namespace unisono::ui
