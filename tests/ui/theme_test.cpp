// Guards the tokens: every pair of colours that is used together can be told apart, in both themes.
#include <utility>
#include <vector>

#include "support/catch.h"
#include "theme/palettes.h"

using namespace unisono::ui;

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
