#include "inspector/eq_table.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QWheelEvent>
#include <array>
#include <cmath>

#include "inspector/eq_geometry.h"
#include "inspector/inspector_words.h"
#include "model/setup.h"
#include "widgets/buttons.h"
#include "widgets/labels.h"

namespace unisono::ui {
namespace {

constexpr std::array kShapes{EqBand::Shape::peak, EqBand::Shape::low_shelf,
                             EqBand::Shape::high_shelf, EqBand::Shape::low_pass,
                             EqBand::Shape::high_pass};

// Its own range is not narrowed while typing, and no wheel turns it by accident.
class NumberBox : public QDoubleSpinBox {
 public:
    NumberBox(double low, double high, int decimals, const QString& suffix, QWidget* parent)
        : QDoubleSpinBox(parent) {
        setRange(low, high);
        setDecimals(decimals);
        setSuffix(suffix);
        setButtonSymbols(NoButtons);
        setKeyboardTracking(false);
        setFocusPolicy(Qt::StrongFocus);
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setMinimumWidth(48);
    }

 protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

class ShapeBox : public QComboBox {
 public:
    using QComboBox::QComboBox;

 protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace

struct EqTable::Row {
    QLabel* number = nullptr;
    QDoubleSpinBox* frequency = nullptr;
    QDoubleSpinBox* gain = nullptr;
    QDoubleSpinBox* width = nullptr;
    QComboBox* shape = nullptr;
    QToolButton* remove = nullptr;

    [[nodiscard]] std::array<QWidget*, 6> all() const {
        return {number, frequency, gain, width, shape, remove};
    }
};

EqTable::EqTable(QWidget* parent) : QWidget(parent) {
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(6);
    grid_->setVerticalSpacing(4);
    const QStringList titles{tr("Frequency"), tr("Gain"), tr("Width"), tr("Shape")};
    for (int i = 0; i < titles.size(); ++i) {
        grid_->addWidget(makeLabel(titles[i], Type::caption, 2), 0, i + 1);
        grid_->setColumnStretch(i + 1, i == 3 ? 4 : 3);
    }
    setAccessibleName(tr("Points of the sound shaping"));
}

EqTable::~EqTable() = default;

void EqTable::grow(std::size_t count) {
    while (rows_.size() < count) {
        const std::size_t index = rows_.size();
        Row row;
        row.number = makeLabel(QLocale().toString(static_cast<qulonglong>(index + 1)),
                               Type::caption, 2, this);
        row.frequency =
            new NumberBox(kEqFrequencyRange_hz.low, kEqHighest_hz, 0, tr("\u00a0Hz"), this);
        row.gain = new NumberBox(kEqGainRange_db.low, kEqGainRange_db.high, 1,
                                 tr("\u00a0"
                                    "dB"),
                                 this);
        row.gain->setSingleStep(0.5);
        row.width = new NumberBox(0.05, 6.6, 2, {}, this);
        row.width->setSingleStep(0.1);
        row.width->setToolTip(tr("In octaves"));
        row.shape = new ShapeBox(this);
        row.shape->setMinimumContentsLength(4);
        row.shape->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const EqBand::Shape shape : kShapes) {
            row.shape->addItem(shapeText(shape));
        }
        row.remove = makeIconButton("x", tr("Remove point %1").arg(index + 1), this);
        int column = 0;
        for (QWidget* part : row.all()) {
            grid_->addWidget(part, static_cast<int>(index) + 1, column++);
            part->installEventFilter(this);
        }
        for (QDoubleSpinBox* box : {row.frequency, row.gain, row.width}) {
            connect(box, &QDoubleSpinBox::valueChanged, this, [this, index] { take(index); });
        }
        connect(row.shape, &QComboBox::activated, this, [this, index] { take(index); });
        connect(row.remove, &QToolButton::clicked, this, [this, index] { emit removed(index); });
        rows_.push_back(row);
    }
}

void EqTable::setBands(const std::vector<EqBand>& bands) {
    bands_ = bands;
    grow(bands_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        for (QWidget* part : rows_[i].all()) {
            part->setVisible(i < bands_.size());
        }
        if (i < bands_.size()) {
            show(i);
        }
    }
}

void EqTable::show(std::size_t index) {
    const Row& row = rows_[index];
    const EqBand& band = bands_[index];
    const auto put = [](QDoubleSpinBox* box, double value) {
        if (std::abs(box->value() - value) > 0.5 * std::pow(10.0, -box->decimals())) {
            const QSignalBlocker quiet(box);
            box->setValue(value);
        }
    };
    put(row.frequency, band.frequency_hz);
    put(row.gain, shownGain(band));
    put(row.width, octavesOf(band.q));
    row.gain->setEnabled(!isPass(band));
    for (std::size_t i = 0; i < kShapes.size(); ++i) {
        if (kShapes[i] == band.shape) {
            row.shape->setCurrentIndex(static_cast<int>(i));
        }
    }
    const int number = static_cast<int>(index) + 1;
    const QString spoken = pointSpoken(number, band);
    row.number->setAccessibleName(spoken);
    row.frequency->setAccessibleName(tr("Frequency of point %1").arg(number));
    row.gain->setAccessibleName(tr("Gain of point %1").arg(number));
    row.width->setAccessibleName(tr("Width of point %1, in octaves").arg(number));
    row.shape->setAccessibleName(tr("Shape of point %1").arg(number));
    for (QWidget* part : row.all()) {
        part->setAccessibleDescription(spoken);
    }
}

void EqTable::take(std::size_t index) {
    if (index >= bands_.size()) {
        return;
    }
    const Row& row = rows_[index];
    EqBand band = bands_[index];
    band.shape = kShapes.at(static_cast<std::size_t>(std::max(0, row.shape->currentIndex())));
    band.frequency_hz = row.frequency->value();
    if (row.gain->isEnabled()) {
        band.gain_db = row.gain->value();
    }
    // Only a width that was typed is another one: what is shown is rounded.
    if (std::abs(octavesOf(band.q) - row.width->value()) > 0.0051) {
        band.q = qOf(row.width->value());
    }
    if (!(band == bands_[index])) {
        bands_[index] = band;
        show(index);
        emit changed(bands_);
    }
}

bool EqTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            for (const QWidget* part : rows_[i].all()) {
                if (part == watched) {
                    emit chosen(i);
                }
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace unisono::ui
