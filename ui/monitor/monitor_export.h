// The monitor's history as files for others. The text is the same in every language of the system.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <optional>

#include "monitor/monitor_view.h"

namespace unisono::ui {

// UTF-8, comma separated, times in UTC, numbers in ms with a point, positive: later. A row per
// speaker and column of the plot that is not a gap, and one per event within that time.
QByteArray historyAsCsv(const MonitorView& view);

// Writes it whole or not at all. Empty: done, else a sentence for a person. May block.
QString writeWhole(const QString& path, const QByteArray& bytes);

}  // namespace unisono::ui
