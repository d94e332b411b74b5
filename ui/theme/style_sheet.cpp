#include "theme/style_sheet.h"

#include <utility>
#include <vector>

namespace unisono::ui {
namespace {

const char* const kTemplate = R"(
QToolTip { background: @stage; color: @on_stage; border: 1px solid @stage_line; padding: 4px 6px; }
QLabel { background: transparent; }
QLabel[tone="2"] { color: @text2; }
QLabel[tone="3"] { color: @text3; }
QLabel[tone="warn"] { color: @warn; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="stage"] { color: @on_stage; }
QLabel[tone="stage2"] { color: @on_stage2; }

QPushButton, QToolButton { border: 1px solid transparent; border-radius: 8px; padding: 5px 12px;
  min-height: 20px; background: transparent; color: @text; outline: none; }
QToolButton { padding: 5px; }
QPushButton[kind="plain"], QToolButton[kind="plain"] { background: @surface;
  border-color: @line; }
QPushButton[kind="plain"]:hover, QToolButton[kind="plain"]:hover { background: @inset2; }
QPushButton[kind="plain"]:pressed, QToolButton[kind="plain"]:pressed { background: @line; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accent_hover; }
QPushButton[kind="primary"]:pressed { background: @accent_press; }
QPushButton[kind="soft"], QToolButton[kind="soft"] { background: @accent_soft; color: @accent;
  font-weight: 600; }
QPushButton[kind="soft"]:hover, QToolButton[kind="soft"]:hover { border-color: @accent_line; }
QPushButton[kind="soft"]:pressed, QToolButton[kind="soft"]:pressed { background: @accent_line;
  color: @text; }
QPushButton[kind="warn"] { background: @warn_soft; color: @warn; font-weight: 600; }
QPushButton[kind="warn"]:hover { border-color: @warn_fill; }
QPushButton[kind="danger"] { color: @bad; }
QPushButton[kind="danger"]:hover { background: @bad_soft; }
QPushButton[kind="ghost"]:hover, QToolButton[kind="ghost"]:hover { background: @inset2; }
QPushButton[kind="ghost"]:pressed, QToolButton[kind="ghost"]:pressed { background: @line; }
QPushButton[kind="link"] { color: @accent; font-weight: 600; padding: 2px 2px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QToolButton[kind="stage"] { color: @on_stage; }
QToolButton[kind="stage"]:hover { background: @stage2; }
QToolButton[kind="stage"]:pressed { background: @stage_line; }
QPushButton[kind="stage"] { background: @stage2; color: @stage_accent; font-weight: 600; }
QPushButton[kind="stage"]:hover { background: @stage_line; }
QPushButton[kind="stage"]:pressed { border-color: @stage_accent; }
QPushButton:disabled, QToolButton:disabled { color: @text3; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="plain"]:disabled,
QPushButton[kind="soft"]:disabled, QPushButton[kind="warn"]:disabled { background: @inset2;
  color: @text3; border-color: transparent; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @surface; color: @text;
  border: 1px solid @edge; border-radius: 8px; padding: 5px 8px; min-height: 20px;
  selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
  border: 2px solid @accent; padding: 4px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
  background: @inset2; color: @text3; border-color: transparent; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/chev-@theme.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line;
  selection-background-color: @accent_soft; selection-color: @text; }

QFrame[card="true"] { background: @surface; border: 1px solid @line; border-radius: 14px; }
QFrame[note="info"] { background: @accent_soft; border-radius: 10px; }
QFrame[note="warn"] { background: @warn_soft; border-radius: 10px; }
QFrame[note="bad"] { background: @bad_soft; border-radius: 10px; }

QMenu { background: @surface; color: @text; border: 1px solid @line; border-radius: 10px;
  padding: 6px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 6px; }
QMenu::item:selected { background: @accent_soft; color: @text; }
QMenu::item:disabled { color: @text3; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }

QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 2px; }
QScrollBar::handle { background: @line; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView, QTreeView, QListView { background: transparent; border: 0; color: @text;
  selection-background-color: @accent_soft; selection-color: @text; }
QHeaderView::section { background: transparent; color: @text2; border: 0; padding: 4px 6px; }
QCheckBox { color: @text; spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @edge; border-radius: 4px;
  background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/check-@theme.svg); }
QProgressBar { background: @inset2; border: 0; border-radius: 4px; height: 8px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
)";

}  // namespace

QString styleSheet(const Palette& p) {
    // Longer names first, so that "text" does not eat the beginning of "text2".
    const std::vector<std::pair<const char*, QColor>> tokens{
        {"stage_accent", p.stage_accent},
        {"accent_hover", p.accent_hover},
        {"accent_press", p.accent_press},
        {"accent_soft", p.accent_soft},
        {"accent_line", p.accent_line},
        {"on_accent", p.on_accent},
        {"stage_line", p.stage_line},
        {"on_stage2", p.on_stage2},
        {"on_stage", p.on_stage},
        {"warn_soft", p.warn_soft},
        {"warn_fill", p.warn_fill},
        {"bad_soft", p.bad_soft},
        {"surface", p.surface},
        {"stage2", p.stage2},
        {"inset2", p.inset2},
        {"window", p.window},
        {"accent", p.accent},
        {"stage", p.stage},
        {"inset", p.inset},
        {"text2", p.text2},
        {"text3", p.text3},
        {"text", p.text},
        {"line", p.line},
        {"edge", p.edge},
        {"warn", p.warn},
        {"side", p.side},
        {"bad", p.bad},
    };
    QString sheet = kTemplate;
    // A style sheet cannot tint: its pictures are there in text2 and on_accent of both themes.
    sheet.replace("@theme", p.window.lightness() < 128 ? "dark" : "light");
    for (const auto& [name, colour] : tokens) {
        sheet.replace(QString("@") + name, colour.name());
    }
    return sheet;
}

}  // namespace unisono::ui
