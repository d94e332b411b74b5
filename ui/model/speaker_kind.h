// What a speaker looks like, from what the system tells of it. Pure.
#pragma once

#include <QString>
#include <string>

#include "audio/backend.h"

namespace unisono::ui {

struct SpeakerKind {
    QString icon;  // of resources/icons
    bool is_echo = false;
};

SpeakerKind kindOf(const QString& description, bool is_bluetooth);

// 0 … 100 as a person turns it, and back: half of the way is 18 dB, as on most systems; 0 is the
// lowest gain there is.
int volumeOf(double gain_db);
double gainOf_db(int volume);

}  // namespace unisono::ui
