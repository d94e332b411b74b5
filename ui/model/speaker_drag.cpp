#include "model/speaker_drag.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unisono::ui {

std::unique_ptr<QMimeData> toMime(const SpeakerDrag& drag) {
    QJsonArray devices;
    for (const std::string& device : drag.devices) {
        devices.append(QString::fromStdString(device));
    }
    const QJsonObject object{{"devices", devices},
                             {"from", QString::fromStdString(drag.from_group)}};
    auto mime = std::make_unique<QMimeData>();
    mime->setData(SpeakerDrag::kMimeType, QJsonDocument(object).toJson(QJsonDocument::Compact));
    return mime;
}

std::optional<SpeakerDrag> fromMime(const QMimeData* mime) {
    if (mime == nullptr || !mime->hasFormat(SpeakerDrag::kMimeType)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(mime->data(SpeakerDrag::kMimeType)).object();
    SpeakerDrag drag;
    drag.from_group = object["from"].toString().toStdString();
    for (const QJsonValue& device : object["devices"].toArray()) {
        if (!device.toString().isEmpty()) {
            drag.devices.push_back(device.toString().toStdString());
        }
    }
    return drag.devices.empty() ? std::nullopt : std::optional(std::move(drag));
}

}  // namespace unisono::ui
