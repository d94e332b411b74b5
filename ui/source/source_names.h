// What the source that is chosen is called, and how it is drawn, wherever it is shown. Pure.
#pragma once

#include <QString>
#include <string>

#include "studio/studio_snapshot.h"

namespace unisono::ui {

// The track that is heard, or would be, is behind a web address.
bool isWeb(const SourceStatus& source);
// … and has no end that is known: radio. So nothing can be wound.
bool isRadio(const SourceStatus& source);

// "Harbour Lights", "Web browser", "radio.example/jazz"; empty if nothing is chosen.
QString sourceTitle(const StudioSnapshot& now);
// A name of resources/icons.
QString sourceIcon(const SourceStatus& source);
// What of the offers is chosen now; null: it is not there, or something else is chosen.
const SourceOffer* chosenOffer(const StudioSnapshot& now);

// "Night train.flac", "radio.example/jazz": of what was played before.
QString recentName(const QString& path);
QString recentIcon(const QString& path);

}  // namespace unisono::ui
