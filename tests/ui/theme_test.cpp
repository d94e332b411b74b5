// Guards the tokens: every pair of colours that is used together can be told apart, in both themes.
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <algorithm>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "theme/palettes.h"

using namespace unisono::ui;

namespace {

double bestContrast(const QImage& image, const QRect& where, const QColor& ground) {
    double best = 1.0;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            best = std::max(best, contrast(image.pixelColor(x, y), ground));
        }
    }
    return best;
}

}  // namespace

TEST_CASE("What the style sheet draws from a file can be seen in both themes") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        QComboBox box;
        box.addItem("Built-in");
        box.resize(160, 32);
        const QImage closed = box.grab().toImage();
        CHECK(bestContrast(closed, QRect(160 - 20, 8, 14, 16), colours().surface) >= 3.0);
        QCheckBox check;
        check.setChecked(true);
        check.resize(check.sizeHint());
        const QImage checked = check.grab().toImage();
        const QRect inside = QRect(0, 0, 16, check.height()).adjusted(4, 0, -4, 0);
        const int middle = check.height() / 2;
        CHECK(bestContrast(checked, QRect(inside.left(), middle - 4, inside.width(), 8),
                           colours().accent) >= 3.0);
    }
    theme().setAppearance(Appearance::system);
}

TEST_CASE("Text is legible on everything it stands on, and graphics can be seen") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        const Palette p = dark ? darkPalette() : lightPalette();
        const std::vector<std::pair<QColor, QColor>> texts{
            {p.text, p.surface},       {p.text, p.window},      {p.text2, p.surface},
            {p.text2, p.window},       {p.text2, p.inset2},     {p.text3, p.surface},
            {p.text3, p.window},       {p.text3, p.inset2},     {p.accent, p.surface},
            {p.accent, p.accent_soft}, {p.on_accent, p.accent}, {p.warn, p.surface},
            {p.warn, p.warn_soft},     {p.bad, p.surface},      {p.bad, p.bad_soft},
            {p.on_stage, p.stage},     {p.on_stage2, p.stage},  {p.on_stage2, p.stage2},
        };
        for (const auto& [text, ground] : texts) {
            CAPTURE(text.name().toStdString(), ground.name().toStdString());
            CHECK(contrast(text, ground) >= 4.5);
        }
        for (const auto& [shape, ground] : std::vector<std::pair<QColor, QColor>>{
                 {p.edge, p.surface}, {p.barline, p.surface}, {p.accent, p.inset2}}) {
            CHECK(contrast(shape, ground) >= 3.0);
        }
        for (int number = 0; number < kSpeakerColours; ++number) {
            CAPTURE(number);
            const SpeakerPaint paint = speakerPaint(number, dark);
            CHECK(contrast(paint.fill, p.surface) >= 3.0);
            CHECK(contrast(paint.on_fill, paint.fill) >= 4.0);
        }
    }
}
