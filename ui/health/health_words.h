// What Health says: each check as fact, meaning and next step. Pure.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/views.h"
#include "studio/health.h"

namespace unisono::ui {

struct HealthItem {
    std::string id;
    Tone tone = Tone::good;  // good, warn or bad
    QString fact;
    QString meaning;     // and the next step
    QString button;      // empty: only the user can do it, or there is nothing to do
    std::string action;  // "align", "align:DEVICE", "save", "unmute:DEVICE", "unmute-group", …
    bool operator==(const HealthItem&) const = default;
};
HealthItem healthWords(const HealthCheck& check, std::int64_t now_unix_s);

// One Bluetooth adapter, as far as it is known which speakers it carries.
struct HealthAdapter {
    QString name;
    std::vector<std::pair<QString, int>> speakers;  // with the number of their colour
    bool operator==(const HealthAdapter&) const = default;
};

// What is known besides the checks.
struct HealthMore {
    std::vector<HealthItem> items;
    std::vector<HealthAdapter> adapters;  // if any are known here, they count
    std::vector<std::pair<QString, QString>> experts;
    [[nodiscard]] int looks() const;  // items that are not good
};

struct HealthView {
    QString title;     // "Two things to look at"
    QString subtitle;  // "Everything else is fine. Last looked 20 s ago."
    int looks = 0;
    std::vector<HealthItem> items;  // what needs a look first
    std::vector<HealthAdapter> adapters;
    int bluetooth_speakers = 0;  // that are here now
    std::vector<std::pair<QString, QString>> experts;
    QString report;  // what Copy report copies
};
HealthView buildHealthView(const HealthFacts& facts, const std::vector<HealthCheck>& checks,
                           const QString& version, std::int64_t now_unix_ms,
                           const HealthMore& more = {});

}  // namespace unisono::ui
