#include "system/handover.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unisono::ui {
namespace {

constexpr int kLongestPath = 4096;
constexpr int kLongestActivation = 512;

}  // namespace

QByteArray encodeHandover(const Handover& handover) {
    QJsonArray files;
    qsizetype bytes = 256;
    for (const QString& file : handover.files) {
        // In JSON a character takes at most six bytes.
        bytes += 6 * file.size() + 8;
        if (bytes + 6 * handover.activation.size() > kLargestHandover ||
            files.size() >= kMostHandedFiles) {
            break;
        }
        files.append(file);
    }
    const QJsonObject root{{"unisono", 1}, {"files", files}, {"activation", handover.activation}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Handover> decodeHandover(const QByteArray& line) {
    if (line.size() > kLargestHandover) {
        return {};
    }
    const QJsonObject root = QJsonDocument::fromJson(line).object();
    if (root["unisono"].toInt() != 1 || !root["files"].isArray()) {
        return {};
    }
    Handover handover;
    for (const QJsonValue& file : root["files"].toArray()) {
        const QString path = file.toString();
        if (!path.isEmpty() && path.size() <= kLongestPath && !path.contains(QChar(0)) &&
            QDir::isAbsolutePath(path) && handover.files.size() < kMostHandedFiles) {
            handover.files << path;
        }
    }
    const QString activation = root["activation"].toString();
    if (activation.size() <= kLongestActivation && !activation.contains(QChar(0))) {
        handover.activation = activation;
    }
    return handover;
}

}  // namespace unisono::ui
