// Colours, type and drawing of the whole window. One theme is in force at a time; every widget
// takes what it paints from theme() at paint time and so follows a change at once. GUI thread only.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>
#include <QString>

class QApplication;
class QPainter;
class QPointF;

namespace unisono::ui {

// Names and values: resources/README of the design; contrast of every pair is tested.
struct Palette {
    QColor window, side, surface, inset, inset2, line, edge;
    QColor text, text2, text3;
    QColor accent, accent_hover, accent_press, accent_soft, accent_line, on_accent;
    QColor warn, warn_soft, warn_fill;
    QColor bad, bad_soft, bad_fill;
    QColor barline;
    QColor stage, stage2, stage_line, on_stage, on_stage2, stage_accent;
    QColor scrim;
};

enum class Appearance { system, light, dark };

// The number of a speaker's colour and mark: 1 …; from the ninth on colours repeat with the next
// mark. 0: none given yet, drawn in `edge`.
struct SpeakerPaint {
    QColor fill;
    QColor on_fill;  // text on it
};

enum class Type { display, title, heading, strong, body, body_bold, caption, caption_bold };

class Theme : public QObject {
    Q_OBJECT

 public:
    // The application's theme; made on first use, after QApplication.
    static Theme& instance();

    [[nodiscard]] const Palette& palette() const { return palette_; }
    [[nodiscard]] bool isDark() const { return dark_; }
    [[nodiscard]] Appearance appearance() const { return appearance_; }
    void setAppearance(Appearance appearance);
    // Follows the system from now on (Appearance::system), sets style sheet, palette and font.
    void install(QApplication& application);

    [[nodiscard]] SpeakerPaint speaker(int number) const;
    [[nodiscard]] QFont font(Type type) const;
    // 0 where the user or the system wants less motion.
    [[nodiscard]] int animation_ms(int wanted_ms) const;

    // resources/icons/NAME.svg in one colour; sizes in logical pixels. Cached.
    [[nodiscard]] QPixmap pixmap(const QString& icon, const QColor& colour, int size,
                                 qreal device_pixel_ratio) const;
    void drawIcon(QPainter& painter, const QString& icon, const QRectF& where,
                  const QColor& colour) const;
    // For buttons: normal in `colour`, disabled in text3.
    [[nodiscard]] QIcon icon(const QString& name, const QColor& colour) const;
    // The mark of a speaker (circle, square, diamond, triangle, plus, hollow ones) around a point.
    void drawMark(QPainter& painter, int number, const QPointF& centre, qreal size) const;

 signals:
    void changed();  // colours or fonts are others now

 private:
    Theme();
    void choose();
    void restyle();

    Palette palette_;
    Appearance appearance_ = Appearance::system;
    bool dark_ = false;
};

inline Theme& theme() {
    return Theme::instance();
}

// Shorthands for paint code.
inline const Palette& colours() {
    return theme().palette();
}

}  // namespace unisono::ui
