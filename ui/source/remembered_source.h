// What was chosen last, as the window remembers it for its next start: chosen, not begun.
#pragma once

#include <QString>
#include <optional>

#include "source/pcm_input.h"
#include "source/source_choice.h"

namespace unisono::ui {

struct RememberedSource {
    SourceChoice choice;   // live, or a web address
    QString name;          // what it is called
    PcmInputSettings raw;  // of a pipe: format, rate, channels and live are kept

    [[nodiscard]] QString toText() const;
    // Nothing: it was written by nobody who could, or is of a kind that is not chosen so.
    static std::optional<RememberedSource> fromText(const QString& text);
};

}  // namespace unisono::ui
