#include "theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QSvgRenderer>
#include <cmath>

#include "theme/focus_ring.h"
#include "theme/palettes.h"
#include "theme/style_sheet.h"
#include "theme/system_appearance.h"

// A static library's resources are linked only if they are asked for; not from within a namespace.
static void loadResources() {
    Q_INIT_RESOURCE(resources);
}

namespace unisono::ui {
namespace {

double factorOf(Type type) {
    switch (type) {
        case Type::display:
            return 2.3;
        case Type::title:
            return 1.7;
        case Type::heading:
            return 1.3;
        case Type::strong:
            return 1.08;
        case Type::caption:
        case Type::caption_bold:
            return 0.92;
        default:
            return 1.0;
    }
}

bool isBold(Type type) {
    return type != Type::body && type != Type::caption;
}

QSvgRenderer* rendererOf(const QString& icon) {
    static QHash<QString, QSvgRenderer*> renderers;
    QSvgRenderer*& renderer = renderers[icon];
    if (renderer == nullptr) {
        renderer = new QSvgRenderer(":/icons/" + icon + ".svg", qApp);
    }
    return renderer;
}

}  // namespace

Theme& Theme::instance() {
    static auto* theme = new Theme;  // lives as long as the process; widgets use it to the last
    return *theme;
}

Theme::Theme() : palette_(lightPalette()) {
}

void Theme::install(QApplication& application) {
    loadResources();
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    QFont font = QApplication::font();
    // Without a desktop Qt falls back to whatever comes first; Inter is what this was drawn with.
    if (qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP") && QFontDatabase::hasFamily("Inter")) {
        font.setFamily("Inter");
    }
    if (font.pointSizeF() < 9.0) {
        font.setPointSizeF(9.75);
    }
    QApplication::setFont(font);
    new FocusRing(application);
    watchSystemAppearance(&application, [this] { choose(); });
    choose();
    restyle();
}

void Theme::setAppearance(Appearance appearance) {
    appearance_ = appearance;
    choose();
}

void Theme::choose() {
    const bool dark =
        appearance_ == Appearance::dark || (appearance_ == Appearance::system && isSystemDark());
    if (dark == dark_) {
        return;
    }
    dark_ = dark;
    palette_ = dark ? darkPalette() : lightPalette();
    restyle();
}

void Theme::restyle() {
    QPalette p;
    p.setColor(QPalette::Window, palette_.window);
    p.setColor(QPalette::WindowText, palette_.text);
    p.setColor(QPalette::Base, palette_.surface);
    p.setColor(QPalette::AlternateBase, palette_.inset);
    p.setColor(QPalette::Text, palette_.text);
    p.setColor(QPalette::PlaceholderText, palette_.text3);
    p.setColor(QPalette::Button, palette_.surface);
    p.setColor(QPalette::ButtonText, palette_.text);
    p.setColor(QPalette::BrightText, palette_.bad);
    p.setColor(QPalette::Highlight, palette_.accent);
    p.setColor(QPalette::HighlightedText, palette_.on_accent);
    p.setColor(QPalette::Link, palette_.accent);
    p.setColor(QPalette::ToolTipBase, palette_.stage);
    p.setColor(QPalette::ToolTipText, palette_.on_stage);
    p.setColor(QPalette::Mid, palette_.line);
    p.setColor(QPalette::Disabled, QPalette::Text, palette_.text3);
    p.setColor(QPalette::Disabled, QPalette::ButtonText, palette_.text3);
    p.setColor(QPalette::Disabled, QPalette::WindowText, palette_.text3);
    QApplication::setPalette(p);
    qApp->setStyleSheet(styleSheet(palette_));
    emit changed();
}

SpeakerPaint Theme::speaker(int number) const {
    if (number <= 0) {
        return {palette_.edge, palette_.surface};
    }
    return speakerPaint((number - 1) % kSpeakerColours, dark_);
}

QFont Theme::font(Type type) const {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factorOf(type));
    if (type == Type::caption || type == Type::caption_bold) {
        const double smallest = 11.0 * 72.0 / 96.0;
        font.setPointSizeF(std::max(font.pointSizeF(), smallest));
    }
    font.setWeight(isBold(type) ? QFont::DemiBold : QFont::Normal);
    return font;
}

int Theme::animation_ms(int wanted_ms) const {
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0 ? 0
                                                                                       : wanted_ms;
}

QPixmap Theme::pixmap(const QString& icon, const QColor& colour, int size,
                      qreal device_pixel_ratio) const {
    const QString key = QString("unisono/%1/%2/%3/%4")
                            .arg(icon)
                            .arg(colour.rgba())
                            .arg(size)
                            .arg(device_pixel_ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int pixels = static_cast<int>(std::ceil(size * device_pixel_ratio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        rendererOf(icon)->render(&painter, QRectF(0, 0, pixels, pixels));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
    }
    pixmap.setDevicePixelRatio(device_pixel_ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void Theme::drawIcon(QPainter& painter, const QString& icon, const QRectF& where,
                     const QColor& colour) const {
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const int size = static_cast<int>(std::lround(std::min(where.width(), where.height())));
    painter.drawPixmap(where.topLeft(), pixmap(icon, colour, size, ratio));
}

QIcon Theme::icon(const QString& name, const QColor& colour) const {
    QIcon icon;
    for (const int size : {16, 20, 24}) {
        for (const qreal ratio : {1.0, 2.0}) {
            icon.addPixmap(pixmap(name, colour, size, ratio), QIcon::Normal);
            icon.addPixmap(pixmap(name, palette_.text3, size, ratio), QIcon::Disabled);
        }
    }
    return icon;
}

void Theme::drawMark(QPainter& painter, int number, const QPointF& centre, qreal size) const {
    if (number <= 0) {
        return;
    }
    // From the ninth speaker on colours repeat, each with the next mark.
    const int shape = (number - 1 + (number - 1) / kSpeakerColours) % kSpeakerColours;
    const QColor colour = speaker(number).fill;
    const bool hollow = shape >= 5;
    const qreal r = size / 2.0;
    QPainterPath path;
    switch (shape) {
        case 0:
        case 5:
            path.addEllipse(centre, r, r);
            break;
        case 1:
        case 6:
            path.addRect(QRectF(centre.x() - r * 0.9, centre.y() - r * 0.9, r * 1.8, r * 1.8));
            break;
        case 2:
        case 7:
            path.moveTo(centre.x(), centre.y() - r * 1.15);
            path.lineTo(centre.x() + r * 1.15, centre.y());
            path.lineTo(centre.x(), centre.y() + r * 1.15);
            path.lineTo(centre.x() - r * 1.15, centre.y());
            path.closeSubpath();
            break;
        case 3:
            path.moveTo(centre.x(), centre.y() - r * 1.05);
            path.lineTo(centre.x() + r * 1.1, centre.y() + r * 0.9);
            path.lineTo(centre.x() - r * 1.1, centre.y() + r * 0.9);
            path.closeSubpath();
            break;
        default: {  // plus
            const qreal w = r * 0.72;
            path.addRect(QRectF(centre.x() - w / 2, centre.y() - r, w, 2 * r));
            QPainterPath across;
            across.addRect(QRectF(centre.x() - r, centre.y() - w / 2, 2 * r, w));
            path = path.united(across);
            break;
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (hollow) {
        painter.setPen(QPen(colour, std::max(1.5, size * 0.18)));
        painter.setBrush(palette_.surface);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    }
    painter.drawPath(path);
    painter.restore();
}

}  // namespace unisono::ui
