#include <QBuffer>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>
#include <algorithm>
#include <array>
#include <cmath>

#include "calibration/band_limited.h"
#include "cli/impulse_plot.h"

namespace unisono::cli {
namespace {

constexpr int kWidth = 960;
constexpr int kRow = 84;
constexpr int kLeft = 190;  // room for the names
constexpr int kRight = 24;
constexpr int kTop = 84;
constexpr int kFoot = 56;
constexpr double kBefore_ms = 4.0;  // shown before the first arrival
constexpr double kLeast_ms = 24.0;  // shown at least
constexpr double kFloor_db = -36.0;

// The light theme's colours.
const QColor kSurface(0xFF, 0xFF, 0xFF);
const QColor kInset(0xF1, 0xF5, 0xF5);
const QColor kLine(0xD8, 0xE0, 0xE1);
const QColor kText(0x10, 0x20, 0x1F);
const QColor kText2(0x4C, 0x5C, 0x5E);
const QColor kBad(0xAE, 0x2F, 0x22);
constexpr std::array<QRgb, 8> kSpeakers{0xFF1B74CE, 0xFFC97A0A, 0xFF7A1748, 0xFF5E9886,
                                        0xFFB8361F, 0xFF2A2578, 0xFF3A7A34, 0xFF6A5C7C};

bool endsWith(const std::string& path, const char* ending) {
    return QString::fromStdString(path).endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

class Plot {
 public:
    Plot(const AlignReport& report, const NameOf& nameOf) : report_(report), name_of_(nameOf) {
        double last_ms = 0.0;
        for (const auto& speaker : report.speakers) {
            last_ms = std::max(last_ms, speaker.trusted ? speaker.arrival_ms : 0.0);
        }
        end_ms_ = std::max(kLeast_ms, 1.15 * last_ms + 12.0);
    }

    [[nodiscard]] QSize size() const {
        return {kWidth, kTop + kRow * static_cast<int>(report_.speakers.size()) + kFoot};
    }

    void paint(QPainter& painter) const {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect(QPoint(0, 0), size()), kSurface);
        title(painter);
        axis(painter);
        int y = kTop;
        for (std::size_t i = 0; i < report_.speakers.size(); ++i, y += kRow) {
            row(painter, report_.speakers[i], QColor::fromRgba(kSpeakers[i % kSpeakers.size()]), y);
        }
    }

 private:
    [[nodiscard]] double xOf(double ms) const {
        return kLeft + (ms + kBefore_ms) / (end_ms_ + kBefore_ms) * (kWidth - kLeft - kRight);
    }
    static QFont font(double pixels, bool bold = false) {
        QFont font(QStringLiteral("Inter, DejaVu Sans"));
        font.setPixelSize(static_cast<int>(pixels));
        font.setBold(bold);
        return font;
    }
    void title(QPainter& painter) const {
        painter.setPen(kText);
        painter.setFont(font(20, true));
        painter.drawText(QRectF(24, 16, kWidth - 48, 28), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::fromStdString(spreadSentence(report_, false)));
        painter.setPen(kText2);
        painter.setFont(font(13));
        painter.drawText(QRectF(24, 44, kWidth - 48, 22), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("How each speaker is heard at the microphone: the mark is "
                                        "its first arrival, what follows is the room."));
    }
    void axis(QPainter& painter) const {
        const double bottom = size().height() - kFoot;
        const double span = end_ms_ + kBefore_ms;
        const double step = span < 60 ? 5 : span < 150 ? 10 : span < 400 ? 50 : 100;
        painter.setFont(font(12));
        for (double ms = 0.0; ms <= end_ms_; ms += step) {
            painter.setPen(QPen(kLine, 1));
            painter.drawLine(QPointF(xOf(ms), kTop), QPointF(xOf(ms), bottom + 4));
            painter.setPen(kText2);
            painter.drawText(QRectF(xOf(ms) - 40, bottom + 6, 80, 18), Qt::AlignCenter,
                             QString::number(ms, 'f', 0));
        }
        painter.drawText(QRectF(kLeft, bottom + 26, kWidth - kLeft - kRight, 20), Qt::AlignCenter,
                         QStringLiteral("ms after the first speaker"));
    }
    void row(QPainter& painter, const AlignedSpeaker& speaker, const QColor& colour, int y) const {
        const QRectF field(kLeft, y + 4, kWidth - kLeft - kRight, kRow - 10);
        painter.fillRect(field, QColor(kInset.red(), kInset.green(), kInset.blue(), 150));
        painter.setPen(kText);
        painter.setFont(font(14, true));
        const QRectF label(24, y + 14, kLeft - 36, 22);
        painter.drawText(
            label, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(QString::fromStdString(name_of_(speaker.id)),
                                             Qt::ElideMiddle, static_cast<int>(label.width())));
        painter.setFont(font(13));
        painter.setPen(speaker.trusted ? kText2 : kBad);
        const std::string when = !speaker.heard     ? "not heard"
                                 : !speaker.trusted ? "not sure"
                                 : speaker.arrival_ms == 0.0
                                     ? "first"
                                     : millisecondsText(speaker.arrival_ms) + " later";
        painter.drawText(label.translated(0, 22), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::fromStdString(when));
        if (!speaker.heard || speaker.measurement.response.empty()) {
            return;
        }
        painter.setClipRect(field);
        curve(painter, speaker, colour, field);
        painter.setPen(QPen(colour, 2.5));
        const double x = xOf(speaker.arrival_ms);
        painter.drawLine(QPointF(x, field.top() + 3), QPointF(x, field.bottom()));
        painter.setClipping(false);
    }
    // Its magnitude in dB, drawn from the field's bottom, kFloor_db, to its top, the strongest.
    void curve(QPainter& painter, const AlignedSpeaker& speaker, const QColor& colour,
               const QRectF& field) const {
        const auto& response = speaker.measurement.response;
        const double rate_per_ms = SpeakerMeasurement::kResponseRate_hz * 1e-3;
        double strongest = 1e-12;
        for (const Complex value : response) {
            strongest = std::max(strongest, static_cast<double>(std::abs(value)));
        }
        QPainterPath path(QPointF(field.left(), field.bottom()));
        for (double x = field.left(); x <= field.right(); x += 0.5) {
            const double ms =
                (x - kLeft) / (kWidth - kLeft - kRight) * (end_ms_ + kBefore_ms) - kBefore_ms;
            const double since_ms = ms - speaker.arrival_ms;
            const double at = speaker.measurement.response_arrival + since_ms * rate_per_ms;
            const double size = static_cast<double>(std::abs(BandLimited::at(response, at)));
            const double db = std::max(20.0 * std::log10(size / strongest + 1e-9), kFloor_db);
            path.lineTo(x, field.bottom() - (db - kFloor_db) / -kFloor_db * (field.height() - 8));
        }
        path.lineTo(field.right(), field.bottom());
        path.closeSubpath();
        QColor fill = colour;
        fill.setAlpha(70);
        painter.fillPath(path, fill);
        painter.strokePath(path, QPen(colour, 1.1));
    }

    const AlignReport& report_;
    const NameOf& name_of_;
    double end_ms_ = kLeast_ms;
};

}  // namespace

Result<void> checkPlotName(const std::string& path) {
    if (endsWith(path, ".png") || endsWith(path, ".svg")) {
        return {};
    }
    return fail(ErrorKind::usage, "--plot makes PNG and SVG, and " + path + " is neither.", {},
                "Name a file that ends in .png or .svg.");
}

Result<void> writePlot(const AlignReport& report, const NameOf& nameOf, const std::string& path) {
    if (auto checked = checkPlotName(path); !checked) {
        return checked;
    }
    // Fonts need an application, but no screen; what else Qt has to say is of no use here.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "unisono-cli";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    const Plot plot(report, nameOf);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (endsWith(path, ".svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(plot.size());
        generator.setViewBox(QRect(QPoint(0, 0), plot.size()));
        generator.setTitle(QStringLiteral("Unisono: impulse responses"));
        QPainter painter(&generator);
        plot.paint(painter);
    } else {
        QImage image(plot.size() * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2.0);
        QPainter painter(&image);
        plot.paint(painter);
        painter.end();
        image.save(&buffer, "PNG");
    }
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        return fail(ErrorKind::file_unusable, path + " could not be written.", {},
                    "Name another file with --plot.");
    }
    return {};
}

}  // namespace unisono::cli
