"""How everything looks: colours, type, spacing, and the little style sheet over Fusion that uses them."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

RADIUS_CELL, PITCH = 2.5, 17
"""Of a heatmap: how round its cells are, and how far apart with room, px."""

TARGET = 32
"""The least height of what can be pressed, px."""

COLUMN = 1000
"""The greatest width of a page's content, px."""

TITLE, HEADING, BODY, CAPTION = 26, 16, 14, 12
"""Text sizes, px at 100 %; titles and headings weigh 600."""


class Tokens(NamedTuple):
    """One theme: "#RRGGBB" each. `heat` is the ramp from nothing recorded to as much as ever."""

    dark: bool
    bg: str
    surface: str
    surface2: str
    border: str
    border_strong: str
    text: str
    text2: str
    accent: str
    on_accent: str
    accent_soft: str
    focus: str
    kept: str
    on_kept: str
    slipped: str
    on_slipped: str
    neutral: str
    warn: str
    danger: str
    ok: str
    heat: tuple[str, str, str, str, str]


LIGHT = Tokens(
    dark=False,
    bg="#F6F5F1",
    surface="#FFFFFF",
    surface2="#ECEAE3",
    border="#D8D4C9",
    border_strong="#7D786C",
    text="#1D2127",
    text2="#545B64",
    accent="#2A5B8C",
    on_accent="#FFFFFF",
    accent_soft="#E3EDF7",
    focus="#1B63B0",
    kept="#1F6E9C",
    on_kept="#FFFFFF",
    slipped="#A8520A",
    on_slipped="#FFFFFF",
    neutral="#646A71",
    warn="#8A5300",
    danger="#A8322D",
    ok="#22703F",
    heat=("#E9E6DE", "#A9D3EC", "#6AAFD8", "#2F82B4", "#12527B"),
)

DARK = Tokens(
    dark=True,
    bg="#14171B",
    surface="#1C2026",
    surface2="#272C33",
    border="#353B44",
    border_strong="#7C8590",
    text="#E7E9EC",
    text2="#A9B1BA",
    accent="#86B7E8",
    on_accent="#0E1B29",
    accent_soft="#22344A",
    focus="#8CC4FF",
    kept="#6DB9E3",
    on_kept="#0B1C28",
    slipped="#F0A35A",
    on_slipped="#2A1503",
    neutral="#99A1AA",
    warn="#E5B567",
    danger="#FF9089",
    ok="#7CCB98",
    heat=("#2A2F37", "#1F5272", "#2E7BA8", "#55A9D8", "#A8DDF8"),
)


def palette(tokens: Tokens) -> QPalette:
    """The palette of everything that the style sheet leaves to Fusion, and of painted charts."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface2,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.neutral,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.surface2,
        role.Mid: tokens.border,
        role.Dark: tokens.border_strong,
        role.Shadow: tokens.border,
    }
    made = QPalette()
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.neutral))
    return made


def style_sheet(tokens: Tokens, icons: str, text_percent: int = 100) -> str:
    """The style sheet for one theme; `icons` is the folder of the pictures that it names.

    `@name` stands for a token, `@size_body` and its like for a text size.
    """
    values = {name: str(value) for name, value in tokens._asdict().items()}
    sizes = {"size_title": TITLE, "size_heading": HEADING, "size_body": BODY, "size_caption": CAPTION}
    values |= {name: f"{round(size * text_percent / 100)}px" for name, size in sizes.items()}
    values |= {
        "arrow": f"{icons}/arrow.svg",
        "tick": f"{icons}/tick-{'dark' if tokens.dark else 'light'}.svg",
    }
    text = _SHEET
    # Longer names first: @border_strong begins with @border.
    for name in sorted(values, key=len, reverse=True):
        text = text.replace("@" + name, values[name])
    return text


_SHEET = """
QLabel[role="title"] { font-size: @size_title; font-weight: 600; }
QLabel[role="heading"] { font-size: @size_heading; font-weight: 600; }
QLabel[role="secondary"] { color: @text2; }
QLabel[role="caption"] { color: @text2; font-size: @size_caption; }
QLabel[role="warn"] { color: @warn; }
QLabel[role="danger"] { color: @danger; }
QLabel[role="ok"] { color: @ok; }
QLabel:disabled { color: @neutral; }

QFrame[role="card"], QFrame[role="empty"] {
    background: @surface; border: 1px solid @border; border-radius: 12px;
}
QFrame[role="notice"] { background: @surface; border: 1px solid @border_strong; border-radius: 12px; }
QFrame[role="notice"][tone="warn"] { border-color: @warn; }
QFrame[role="notice"][tone="danger"] { border-color: @danger; }
QFrame[role="notice"][tone="ok"] { border-color: @ok; }
QFrame[role="rail"] { background: @surface; border: none; border-right: 1px solid @border; }
QFrame[role="line"] { background: @border; border: none; max-height: 1px; }

QPushButton {
    background: @surface; color: @text; border: 1px solid @border_strong; border-radius: 8px;
    padding: 4px 13px; min-height: 22px;
}
QPushButton:hover { background: @surface2; }
QPushButton:pressed { background: @accent_soft; }
QPushButton:focus { border: 2px solid @focus; padding: 3px 12px; outline: none; }
QPushButton:disabled { color: @neutral; border-color: @border; background: @surface; }
QPushButton[role="primary"] {
    background: @accent; color: @on_accent; border-color: @accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: @focus; }
QPushButton[role="primary"]:focus { border: 2px solid @text; background-clip: padding; }
QPushButton[role="primary"]:disabled { background: @surface2; color: @neutral; border-color: @border; }
QPushButton[role="danger"] { color: @danger; border-color: @danger; }
QPushButton[role="danger"]:focus { border-color: @focus; }
QPushButton[role="danger"]:disabled { color: @neutral; border-color: @border; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: @accent; }
QPushButton[role="quiet"]:hover { background: @accent_soft; }
QPushButton[role="quiet"]:focus { border-color: @focus; }
QPushButton[role="quiet"]:disabled { color: @neutral; }
QPushButton[role="icon"] { padding: 4px 6px; min-width: 20px; }
QPushButton[role="icon"]:focus { padding: 3px 5px; }
QPushButton[role="icon"][bare="true"]:!focus { background: transparent; border-color: transparent; }
QPushButton[role="icon"][bare="true"]:hover { background: @surface2; }

QRadioButton, QCheckBox { spacing: 8px; min-height: 24px; padding: 2px; border: 2px solid transparent;
    border-radius: 8px; }
QRadioButton:focus, QCheckBox:focus { border-color: @focus; outline: none; }

QRadioButton::indicator, QCheckBox::indicator, QListView::indicator {
    width: 16px; height: 16px; border: 1px solid @border_strong; background: @surface; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 9px; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accent; border-radius: 9px; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: @accent; border-color: @accent; image: url(@tick);
}
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @neutral; }

QRadioButton[role="outcome"], QCheckBox[role="chip"] {
    background: @surface; color: @text; border: 1px solid @border_strong; border-radius: 8px;
    padding: 4px 13px; min-height: 22px; spacing: 0;
}
QCheckBox[role="chip"] { border-radius: 16px; }
QRadioButton[role="outcome"]::indicator, QCheckBox[role="chip"]::indicator {
    width: 0; height: 0; border: none; background: transparent;
}
QRadioButton[role="outcome"]:hover, QCheckBox[role="chip"]:hover { background: @surface2; }
QRadioButton[role="outcome"]:checked { font-weight: 600; background: @surface2; border-color: @text2; }
QRadioButton[role="outcome"][outcome="kept"]:checked {
    background: @kept; color: @on_kept; border-color: @kept;
}
QRadioButton[role="outcome"][outcome="partly"]:checked { background: @accent_soft; border-color: @kept; }
QRadioButton[role="outcome"][outcome="slipped"]:checked {
    background: @slipped; color: @on_slipped; border-color: @slipped;
}
QCheckBox[role="chip"]:checked { background: @accent_soft; border-color: @accent; }
QRadioButton[role="outcome"]:focus, QCheckBox[role="chip"]:focus {
    border: 2px solid @focus; padding: 3px 12px;
}
QRadioButton[role="outcome"]:checked:focus { border: 2px solid @text; background-clip: padding; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
    background: @surface; color: @text; border: 1px solid @border_strong; border-radius: 8px;
    padding: 4px 9px; min-height: 22px; selection-background-color: @accent;
    selection-color: @on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus, QDateEdit:focus { border: 2px solid @focus; padding: 3px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @neutral; border-color: @border; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: @danger; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(@arrow); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border_strong; padding: 4px; }
QPlainTextEdit[role="exact"] { font-family: monospace; }

QListWidget[role="rail"] { background: transparent; border: none; outline: none; }
QListWidget[role="rail"]::item {
    color: @text2; border: 2px solid transparent; border-radius: 8px; padding: 0 12px; margin: 0;
}
QListWidget[role="rail"]::item:hover { background: @surface2; }
QListWidget[role="rail"]::item:selected { background: @accent_soft; color: @accent; }
QListWidget[role="rail"]::item:selected:focus { border-color: @focus; }

QTableView, QListView[role="list"], QTreeView {
    background: @surface; border: 1px solid @border; border-radius: 12px; outline: none;
    gridline-color: @border; selection-background-color: @accent_soft; selection-color: @text;
}
QTableView:focus, QListView[role="list"]:focus, QTreeView:focus { border: 2px solid @focus; }
QTableView::item { padding: 2px 6px; border: none; }
QTableView::item:selected { background: @accent_soft; color: @text; }
QListView[role="list"]::item { padding: 8px 12px; border: 2px solid transparent; border-radius: 8px; }
QListView[role="list"]::item:hover { background: @surface2; }
QListView[role="list"]::item:selected { background: @accent_soft; color: @text; }
QListView[role="list"]::item:selected:focus { border-color: @focus; }
QTableView[role="heat"], QTableView[role="heat"]:focus {
    border: none; border-radius: 0; background: transparent;
}
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: @text2; border: none; border-bottom: 1px solid @border; padding: 6px;
    font-size: @size_caption;
}

QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; outline: none; }
QTabBar::tab {
    color: @text2; background: transparent; border: 2px solid transparent; border-radius: 8px;
    padding: 6px 12px; margin: 0 4px 4px 0; min-height: 20px;
}
QTabBar::tab:hover { background: @surface2; }
QTabBar::tab:selected { background: @accent_soft; color: @accent; }
QTabBar::tab:focus:selected { border-color: @focus; }

QProgressBar { background: @surface2; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: @kept; border-radius: 4px; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border_strong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolTip { background: @surface; color: @text; border: 1px solid @border_strong; padding: 4px 8px; }
QMenu { background: @surface; border: 1px solid @border_strong; padding: 4px; }
QMenu::item { padding: 6px 16px; border-radius: 6px; }
QMenu::item:selected { background: @accent_soft; color: @text; }
"""
