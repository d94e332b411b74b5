// The program's language.
#pragma once

#include <QString>

class QCoreApplication;

namespace unisono::ui {

// "en", "de", "es", "zh_CN", or empty for the system's; before there are any widgets. Numbers and
// dates follow. What is not translated stays English, with its plurals right.
void installTranslators(QCoreApplication& application, const QString& language);

}  // namespace unisono::ui
