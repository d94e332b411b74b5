#include "source/remembered_source.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <utility>

namespace unisono::ui {
namespace {

constexpr int kMostChannels = 32;
constexpr int kLeastRate_hz = 1000;
constexpr int kMostRate_hz = 768'000;

constexpr std::array<std::pair<PcmFormat, const char*>, 4> kFormats{{{PcmFormat::s16le, "s16le"},
                                                                     {PcmFormat::s24le, "s24le"},
                                                                     {PcmFormat::s32le, "s32le"},
                                                                     {PcmFormat::f32le, "f32le"}}};

}  // namespace

QString RememberedSource::toText() const {
    QJsonObject kept{{"source", QString::fromStdString(unisono::toText(choice))}, {"name", name}};
    if (choice.kind == SourceChoice::Kind::pipe) {
        const auto* const format =
            std::find_if(kFormats.begin(), kFormats.end(),
                         [&](const auto& one) { return one.first == raw.format; });
        kept["format"] = format->second;
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
        source.raw.rate_hz =
            std::clamp(kept["rate_hz"].toInt(source.raw.rate_hz), kLeastRate_hz, kMostRate_hz);
        source.raw.channels =
            std::clamp(kept["channels"].toInt(source.raw.channels), 1, kMostChannels);
        source.raw.live = kept["live"].toBool();
    }
    return source;
}

}  // namespace unisono::ui
