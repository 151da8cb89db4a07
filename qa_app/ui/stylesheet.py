"""The one stylesheet of the application, written from the theme's colours.

Widgets ask for their looks by dynamic properties: labels by ``type`` and ``role``, buttons by ``kind``, frames by
``surface``.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from qa_app.ui.colours import Role
from qa_app.ui.fonts import SIZES_PX, STRONG, Type

_BASE = Template("""
* { outline: none; }
QWidget { color: $text; }
QMainWindow, QDialog, QStackedWidget, QWidget[surface="surface"] { background: $surface; }
QFrame[surface="raised"], QWidget[surface="raised"] { background: $raised; }
QFrame[surface="sunken"], QWidget[surface="sunken"] { background: $sunken; }
QFrame[surface="rail"], QWidget[surface="rail"] { background: $rail; }
QFrame[surface="card"] { background: $raised; border: 1px solid $line; border-radius: 6px; }
QFrame[surface="panel"] { background: $raised; border: none; border-left: 1px solid $line; }
QFrame[divider="true"] { background: $line; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget[surface="clear"] { background: transparent; border: none; }

QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 8px; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px; padding: 0 12px;
  min-height: 30px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: 28px; }
QPushButton:disabled { color: $faint; border-color: $line; background: $surface; }
QPushButton[kind="primary"] { background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $hover; color: $faint; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 0 4px;
  text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 3px; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_soft; }
QPushButton:checked { background: $selection; border-color: $accent; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="chip"] { background: $surface; border: 1px solid $line; border-radius: 13px; padding: 0 10px;
  min-height: 24px; color: $muted; }
QPushButton[kind="chip"]:hover { background: $hover; color: $text; }
QPushButton[kind="chip"]:checked, QPushButton[kind="chip"][active="true"] { background: $accent_soft; color: $accent;
  border-color: $accent; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 0 9px; min-height: 22px; }
QLabel[badge] { border-radius: 9px; padding: 1px 8px; font-size: ${secondary_px}px; }
QLabel[badge="neutral"] { background: $hover; color: $text; }
QLabel[badge="accent"] { background: $accent_soft; color: $accent; }
QLabel[badge="good"] { background: $good_soft; color: $good; }
QLabel[badge="warning"] { background: $warning_soft; color: $warning; }
QLabel[badge="bad"] { background: $bad_soft; color: $bad; }
QLabel[badge="fatal"] { background: $fatal; color: $fatal_text; }
QLabel[badge="agent"] { background: $agent_soft; color: $agent; }
QLabel[badge="customer"] { background: $customer_soft; color: $customer; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QDateTimeEdit, QTimeEdit {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px; padding: 0 8px;
  selection-background-color: $selection; selection-color: $text; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QDateTimeEdit, QTimeEdit { min-height: 30px; }
QPlainTextEdit, QTextEdit { padding: 4px 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus, QDateTimeEdit:focus, QTimeEdit:focus { border: 2px solid $accent; padding: 0 7px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateEdit:focus { min-height: 28px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 3px; }
QPlainTextEdit[code="true"], QPlainTextEdit[code="true"]:focus { border: none; border-radius: 0; padding: 0;
  background: $surface; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
  color: $faint; background: $sunken; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; border-color: $line; }
QLineEdit[invalid="true"], QComboBox[invalid="true"] { border-color: $bad; }
QPlainTextEdit[flat="true"], QPlainTextEdit[flat="true"]:focus { background: $surface; border: none; border-radius: 0;
  padding: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QAbstractSpinBox > QLineEdit, QAbstractSpinBox > QLineEdit:focus { border: none; background: transparent;
  border-radius: 0; padding: 0 6px; min-height: 0; }
QComboBox::down-arrow { image: url($caret_down); width: 12px; height: 12px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button,
QDateEdit::up-button, QDateEdit::down-button { border: none; background: transparent; width: 20px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow { image: url($caret_up); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow { image: url($caret_down); width: 10px;
  height: 10px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; outline: none; padding: 4px;
  selection-background-color: $selection; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; border: 1px solid transparent; border-radius: 4px;
  padding: 0 4px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 14px; height: 14px;
  border: 1px solid $faint; background: $surface; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url($check); }
QRadioButton::indicator:checked { border: 5px solid $accent; background: $accent_text; width: 6px; height: 6px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $sunken; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }

QDialogButtonBox, QMessageBox { button-layout: 3; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QAbstractItemView { background: $surface; alternate-background-color: $raised; border: none; outline: none;
  selection-background-color: $selection; selection-color: $text; }
QTableView { gridline-color: $line; }
QTableView:focus, QListView:focus, QTreeView:focus { border: none; }
QListWidget[kind="contents"] { background: $surface; border: none; outline: none; color: $muted; }
QListWidget[kind="contents"] { padding: 24px 0 24px 12px; }
QListWidget[kind="contents"]::item { min-height: 32px; padding: 0 10px; border-radius: 6px; }
QListWidget[kind="contents"]::item:hover { background: $hover; color: $text; }
QListWidget[kind="contents"]::item:selected { background: $selection; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 0 8px; min-height: 30px; font-size: ${secondary_px}px; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; border-bottom: 1px solid $line; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  width: 0; height: 0; }

QProgressBar { background: $hover; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
  text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $accent; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider:focus { border: 1px solid $accent; border-radius: 4px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
  padding: 0 12px; min-height: 32px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QStatusBar { background: $rail; }

QToolButton[kind="rail"] { border-radius: 6px; padding: 0 8px; text-align: left; min-height: 34px; color: $muted; }
QToolButton[kind="rail"]:hover { background: $hover; color: $text; }
QToolButton[kind="rail"]:checked { background: $selection; color: $text; font-weight: 600; }
QToolButton[kind="rail"]:focus { border: 2px solid $accent; padding: 0 7px; }
QFrame[notice] { background: $raised; border: 1px solid $edge; border-radius: 6px; }
QFrame[notice="bad"] { border-left: 4px solid $bad; }
QFrame[notice="warning"] { border-left: 4px solid $warning; }
QFrame[notice="good"] { border-left: 4px solid $good; }
QFrame[notice="neutral"] { border-left: 4px solid $accent; }
QFrame[evidence="true"] { background: $accent_soft; border-radius: 6px; }
QFrame[evidence="true"] QToolButton { padding: 2px 6px; }
QFrame[evidence="true"] QToolButton:focus { padding: 1px 5px; }
QDialog#palette { border: 1px solid $edge; }
QFrame[dropping="true"] { background: $accent_soft; border: 2px dashed $accent; border-radius: 6px; }
""")


def stylesheet(colours: Mapping[Role, str], scale: float, pictures: Mapping[str, str]) -> str:
    """Write the stylesheet.

    Args:
        colours: Every role.
        scale: Of the text sizes, 1 as designed.
        pictures: Paths of the small pictures that the sheet names, by name (``caret_down``).
    """
    sizes = {f"{kind}_px": str(round(size * scale)) for kind, size in SIZES_PX.items()}
    names = {str(role): colour for role, colour in colours.items()}
    parts = [_BASE.substitute({**names, **sizes, **pictures})]
    parts += [f'QLabel[role="{role}"] {{ color: {colour}; }}' for role, colour in colours.items()]
    parts += [_type_rule(kind, round(size * scale)) for kind, size in SIZES_PX.items()]
    parts.append('QLabel[strong="true"] { font-weight: 600; }')
    return "\n".join(parts)


def _type_rule(kind: Type, size_px: int) -> str:
    weight = 600 if kind in STRONG else 400
    return f'QLabel[type="{kind}"] {{ font-size: {size_px}px; font-weight: {weight}; }}'
