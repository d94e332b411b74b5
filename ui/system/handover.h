// What a second start tells the program that runs already. Pure; anybody may have sent it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace unisono::ui {

struct Handover {
    QStringList files;   // absolute paths
    QString activation;  // the desktop's leave to come forward; may be empty
    bool operator==(const Handover&) const = default;
};

inline constexpr int kLargestHandover = 256 * 1024;
inline constexpr int kMostHandedFiles = 1000;

// One line. Files beyond what fits are left out.
QByteArray encodeHandover(const Handover& handover);
// Nothing: damaged, too large, or not meant for us. Paths that are none are left out.
std::optional<Handover> decodeHandover(const QByteArray& line);

}  // namespace unisono::ui
