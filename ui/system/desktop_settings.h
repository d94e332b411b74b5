#pragma once
#include <QString>
namespace unisono::ui {
enum class DesktopSettings { sound, bluetooth };
inline QString openDesktopSettings(DesktopSettings) { return "x"; }
}
