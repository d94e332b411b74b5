#include "monitor/monitor_export.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <vector>

namespace unisono::ui {
namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(SyncMonitor)
};

QByteArray field(QString text) {
    // Names come from speakers nearby: none may become a formula in somebody's table.
    if (!text.isEmpty() && QString("=+-@\t\r").contains(text.front())) {
        text.prepend('\'');
    }
    if (text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r')) {
        text.replace('"', "\"\"");
        text = '"' + text + '"';
    }
    return text.toUtf8();
}

QByteArray timeOf(std::int64_t unix_ms) {
    return QDateTime::fromMSecsSinceEpoch(unix_ms, Qt::UTC)
        .toString("yyyy-MM-ddTHH:mm:ss.zzzZ")
        .toLatin1();
}

struct Row {
    std::int64_t unix_ms;
    QByteArray text;
};

}  // namespace

QByteArray historyAsCsv(const MonitorView& view) {
    std::vector<Row> rows;
    const auto& history = view.history;
    const std::int64_t length = history.end_unix_ms - history.begin_unix_ms;
    for (const auto& curve : history.curves) {
        const auto speaker =
            std::find_if(view.speakers.begin(), view.speakers.end(),
                         [&](const auto& one) { return one.device == curve.device; });
        const QByteArray name =
            speaker == view.speakers.end() ? QByteArray() : field(speaker->name);
        const auto count = static_cast<std::int64_t>(curve.columns.size());
        for (std::int64_t i = 0; i < count; ++i) {
            const auto& range = curve.columns[static_cast<std::size_t>(i)];
            if (!range) {
                continue;
            }
            const std::int64_t when = history.begin_unix_ms + length * i / count;
            rows.push_back(
                {when, timeOf(when) + ',' + name + ',' +
                           QByteArray::number(static_cast<double>(range->low), 'f', 3) + ',' +
                           QByteArray::number(static_cast<double>(range->high), 'f', 3) + ','});
        }
    }
    for (const auto& event : view.events) {
        if (event.unix_ms >= history.begin_unix_ms && event.unix_ms <= history.end_unix_ms) {
            rows.push_back({event.unix_ms, timeOf(event.unix_ms) + ',' + field(event.speaker) +
                                               ",,," + field(event.fact)});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.unix_ms < b.unix_ms; });
    QByteArray csv = "time,speaker,earliest_ms,latest_ms,event\r\n";
    for (const auto& row : rows) {
        csv += row.text + "\r\n";
    }
    return csv;
}

QString writeWhole(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        return {};
    }
    return ExportWords::tr("%1 could not be saved. Choose another folder, or make room there.")
        .arg(QFileInfo(path).fileName());
}

}  // namespace unisono::ui
