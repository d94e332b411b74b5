#include "inspector/level_section.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <array>

#include "widgets/buttons.h"
#include "widgets/labels.h"
#include "widgets/level_slider.h"
#include "widgets/segmented.h"

namespace unisono::ui {
namespace {

constexpr std::array kRoles{Role::stereo, Role::mono, Role::left, Role::right};

}  // namespace

LevelSection::LevelSection(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);

    grid->addWidget(makeLabel(tr("Plays"), Type::strong), 0, 0);
    roles_ = new Segmented;
    roles_->setChoices({tr("Stereo"), tr("Mono"), tr("Left"), tr("Right")});
    roles_->setStretch(true);
    roles_->setAccessibleName(tr("Plays"));
    roles_->setLayoutDirection(Qt::LeftToRight);  // left is at the left in every language
    grid->addWidget(roles_, 0, 1, 1, 3);

    grid->addWidget(makeLabel(tr("Volume"), Type::strong), 1, 0);
    slider_ = new LevelSlider;
    slider_->setRange(0, 100);
    grid->addWidget(slider_, 1, 1);
    number_ = makeLabel({}, Type::body, 2);
    number_->setAlignment(Qt::AlignCenter);
    const auto fit = [this] {
        number_->setFixedWidth(
            QFontMetrics(number_->font()).horizontalAdvance(QLocale().toString(100)) + 4);
    };
    fit();
    connect(&theme(), &Theme::changed, this, fit);
    grid->addWidget(number_, 1, 2);
    mute_ = makeIconButton("vol", tr("Mute"), this);
    mute_->setCheckable(true);
    grid->addWidget(mute_, 1, 3);

    connect(roles_, &Segmented::chosen, this,
            [this](int index) { emit roleChosen(kRoles.at(static_cast<std::size_t>(index))); });
    connect(slider_, &QSlider::valueChanged, this, [this](int volume) {
        showVolume(volume);
        emit volumeChanged(volume);
    });
    connect(mute_, &QToolButton::clicked, this, [this] { emit muteToggled(!muted_); });
}

void LevelSection::setRole(Role role) {
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        if (kRoles[i] == role) {
            roles_->setCurrent(static_cast<int>(i));
        }
    }
}

void LevelSection::setVolume(const QString& name, int volume, bool muted) {
    slider_->setAccessibleName(tr("Volume of %1").arg(name));
    if (!slider_->isSliderDown()) {
        const QSignalBlocker quiet(slider_);
        slider_->setValue(volume);
        showVolume(volume);
        slider_->update();
    }
    if (muted != muted_ || mute_->isChecked() != muted) {
        muted_ = muted;
        mute_->setChecked(muted);
        setButtonIcon(*mute_, muted ? "mutei" : "vol");
        mute_->setToolTip(muted ? tr("Muted. Press to hear it again.") : tr("Mute"));
    }
}

void LevelSection::showVolume(int volume) {
    number_->setText(QLocale().toString(volume));
}

void LevelSection::setLevel_db(double level_db) {
    slider_->setLevel_db(level_db);
}

void LevelSection::tick(int elapsed_ms) {
    slider_->tick(elapsed_ms);
}

}  // namespace unisono::ui
