#include "theme/palettes.h"

#include <algorithm>
#include <cmath>

namespace unisono::ui {

Palette lightPalette() {
    Palette p;
    p.window = QColor("#E9EEEF");
    p.side = QColor("#F3F6F6");
    p.surface = QColor("#FFFFFF");
    p.inset = QColor("#F1F5F5");
    p.inset2 = QColor("#E6ECED");
    p.line = QColor("#D8E0E1");
    p.edge = QColor("#7D8B8E");
    p.text = QColor("#10201F");
    p.text2 = QColor("#4C5C5E");
    p.text3 = QColor("#5D6C6E");
    p.accent = QColor("#0A666E");
    p.accent_hover = QColor("#08545B");
    p.accent_press = QColor("#06444A");
    p.accent_soft = QColor("#DCEFF0");
    p.accent_line = QColor("#8CC3C6");
    p.on_accent = QColor("#FFFFFF");
    p.warn = QColor("#845300");
    p.warn_soft = QColor("#FFF0D2");
    p.warn_fill = QColor("#E3A019");
    p.bad = QColor("#AE2F22");
    p.bad_soft = QColor("#FDE7E3");
    p.bad_fill = QColor("#CF4636");
    p.barline = QColor("#10201F");
    p.stage = QColor("#13262A");
    p.stage2 = QColor("#1E353A");
    p.stage_line = QColor("#33494E");
    p.on_stage = QColor("#F2F7F7");
    p.on_stage2 = QColor("#A9BDC0");
    p.stage_accent = QColor("#6FD3D0");
    p.scrim = QColor(10, 24, 28, 107);
    return p;
}

Palette darkPalette() {
    Palette p = lightPalette();
    p.window = QColor("#101719");
    p.side = QColor("#141C1F");
    p.surface = QColor("#1B2528");
    p.inset = QColor("#151E20");
    p.inset2 = QColor("#263236");
    p.line = QColor("#2C393D");
    p.edge = QColor("#74868A");
    p.text = QColor("#E9F0F0");
    p.text2 = QColor("#A8B8BA");
    p.text3 = QColor("#97A8AA");
    p.accent = QColor("#6FD3D0");
    p.accent_hover = QColor("#8BE0DD");
    p.accent_press = QColor("#A6EAE7");
    p.accent_soft = QColor("#17383B");
    p.accent_line = QColor("#2F6A6D");
    p.on_accent = QColor("#06282A");
    p.warn = QColor("#F2BD57");
    p.warn_soft = QColor("#3A2E14");
    p.bad = QColor("#FF9A8B");
    p.bad_soft = QColor("#421F1B");
    p.bad_fill = QColor("#E5604F");
    p.barline = QColor("#E9F0F0");
    p.stage = QColor("#0B1113");
    p.stage2 = QColor("#182326");
    p.stage_line = QColor("#2A373B");
    return p;
}

SpeakerPaint speakerPaint(int number, bool dark) {
    struct Row {
        const char* light;
        bool white_on_light;
        const char* dark;
    };
    static constexpr std::array<Row, kSpeakerColours> kRows{{
        {"#1B74CE", true, "#8CB9FA"},
        {"#C97A0A", false, "#EFAE3A"},
        {"#7A1748", true, "#CE5CA0"},
        {"#5E9886", false, "#46D6C2"},
        {"#B8361F", true, "#E0563F"},
        {"#2A2578", true, "#8A78EC"},
        {"#3A7A34", true, "#DDF08C"},
        {"#6A5C7C", true, "#A99A86"},
    }};
    const Row& row = kRows.at(static_cast<std::size_t>(number));
    const QColor ink("#0E1A1C");
    if (dark) {
        return {QColor(row.dark), ink};
    }
    return {QColor(row.light), row.white_on_light ? QColor("#FFFFFF") : ink};
}

double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& c) {
        const auto linear = [](double v) {
            return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace unisono::ui
