#include "source/remembered_source.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace unisono::ui {

QString RememberedSource::toText() const {
    QJsonObject kept{{"source", QString::fromStdString(unisono::toText(choice))}, {"name", name}};
    if (choice.kind == SourceChoice::Kind::pipe) {
        kept["format"] = pcmFormatName(raw.format);
        kept["rate_hz"] = raw.rate_hz;
        kept["channels"] = raw.channels;
        kept["live"] = raw.live;
    }
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

std::optional<RememberedSource> RememberedSource::fromText(const QString& text) {
    const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto choice = parseSourceChoice(kept["source"].toString().toStdString());
    if (!choice || choice->kind == SourceChoice::Kind::file ||
        choice->kind == SourceChoice::Kind::standard_input) {
        return std::nullopt;
    }
    RememberedSource source{*choice, kept["name"].toString(), {}};
    if (choice->kind == SourceChoice::Kind::pipe) {
        source.raw.format =
            pcmFormatFromName(kept["format"].toString().toStdString()).value_or(source.raw.format);
        source.raw.rate_hz = std::clamp(kept["rate_hz"].toInt(source.raw.rate_hz),
                                        PcmLimits::least_rate_hz, PcmLimits::most_rate_hz);
        source.raw.channels = std::clamp(kept["channels"].toInt(source.raw.channels),
                                         PcmLimits::least_channels, PcmLimits::most_channels);
        source.raw.live = kept["live"].toBool();
    }
    return source;
}

}  // namespace unisono::ui
