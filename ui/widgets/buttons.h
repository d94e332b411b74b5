// Buttons in the look of the style sheet (theme/style_sheet.h), whose icons follow the theme.
#pragma once

#include <QString>

class QPushButton;
class QToolButton;
class QWidget;

namespace unisono::ui {

// 32 × 32, ghost. The tooltip is also its accessible name.
QToolButton* makeIconButton(const QString& icon, const QString& tooltip, QWidget* parent,
                            const QString& kind = "ghost");
// kind: primary, plain, soft, ghost, warn, danger, link, stage. icon: a name, or empty.
QPushButton* makeButton(const QString& text, const QString& kind, const QString& icon = {},
                        QWidget* parent = nullptr);
// Another icon, which from now on follows the theme. Also for buttons that were made elsewhere.
void setButtonIcon(QPushButton& button, const QString& icon);
void setButtonIcon(QToolButton& button, const QString& icon);
// Another kind, at once.
void setButtonKind(QPushButton& button, const QString& kind);

}  // namespace unisono::ui
