#include "system/mpris_part.h"

namespace unisono::ui {

std::unique_ptr<MprisPart> makeMprisPart(Mpris& /*mpris*/, const QString& /*address*/) {
    return nullptr;
}

}  // namespace unisono::ui
