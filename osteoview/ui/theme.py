"""Colours, sizes and the style sheet made of them: every token of the look is here."""

from __future__ import annotations

from dataclasses import dataclass

from osteoview.base.paths import resources

GRID_PX = 8
SMALL_PX, NORMAL_PX, LARGE_PX = 12, 13, 16


@dataclass(frozen=True)
class Theme:
    """One set of colours. Images are the brightest thing on the screen; everything else recedes."""

    name: str
    window: str
    panel: str
    raised: str
    line: str
    edge: str
    text: str
    dim: str
    accent: str
    accent_back: str
    attention: str
    attention_back: str
    attention_line: str
    danger: str
    danger_back: str


DARK = Theme(
    name="dark",
    window="#16181c",
    panel="#1e2127",
    raised="#282c34",
    line="#2c3038",
    edge="#434a55",
    text="#e6e8eb",
    dim="#9aa1ab",
    accent="#4cc3e0",
    accent_back="#1c4652",
    attention="#e0a030",
    attention_back="#3a2f17",
    attention_line="#6b5320",
    danger="#ff8f85",
    danger_back="#3a1d1d",
)
LIGHT = Theme(
    name="light",
    window="#eceef1",
    panel="#f7f8fa",
    raised="#ffffff",
    line="#cfd4da",
    edge="#aab2bb",
    text="#1b1f24",
    dim="#59616b",
    accent="#0b6f8a",
    accent_back="#cfe9f1",
    attention="#7d5200",
    attention_back="#fbefd5",
    attention_line="#d9b870",
    danger="#a3231b",
    danger_back="#fbe3e1",
)

# Classes in the order of severity, of Okabe and Ito's colours, a little dimmed beside images. The worst is apart.
CLASS_COLOURS = {
    "dark": ("#4fa9dc", "#dc9a10", "#009e73", "#f0e442", "#cc79a7"),
    "light": ("#0072b2", "#e69f00", "#009e73", "#c8b900", "#cc79a7"),
}
WORST_CLASS_COLOUR = {"dark": "#e2703a", "light": "#d55e00"}

# Images keep their own colours in both themes: on paper-white surroundings grey values would be misjudged.
VIEW_BACKGROUND = "#000000"
VIEW_TEXT = "#e6e8eb"
VIEW_DIM = "#b9c0c8"
VIEW_LETTER = "#e0a030"
VIEW_CROSSHAIR = "#4cc3e0"
VIEW_CHIP = "#2c3038"
VIEW_CHIP_WANTED = "#1b7d95"
VIEW_OUTLINE = "#5fd39a"
VIEW_REGION = "#e0a030"
VIEW_SECOND = "#f08fc7"  # a network's outline of L1 beside geometry's
# Of Okabe and Ito's colours those that are neither the crosshair's blue nor the red of "declined".
VIEW_SHAPES = ("#f0e442", "#cc79a7", "#e69f00", "#35b88f")


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in one theme."""
    t = theme
    # One grey that stands out from the controls of either theme: style sheets cannot colour a drawing.
    tick = (resources() / "icons" / "tick.svg").as_posix()
    chevron = (resources() / "icons" / "choice.svg").as_posix()
    chevron_up = (resources() / "icons" / "choice-up.svg").as_posix()
    return f"""
    QWidget {{ background: {t.window}; color: {t.text}; font-size: {NORMAL_PX}px; }}
    QLabel {{ background: transparent; }}
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 6px; }}
    QFrame#header {{ background: {t.panel}; border: 0; border-bottom: 1px solid {t.line}; }}
    QFrame#bar {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.line}; }}
    QFrame#status {{ background: {t.panel}; border: 0; border-top: 1px solid {t.line}; }}
    QFrame#side, QFrame#side QWidget {{ background: {t.panel}; }}
    QFrame#side {{ border: 0; }}
    QFrame#header > QWidget, QFrame#bar > QWidget, QFrame#status > QWidget {{ background: transparent; }}
    QFrame#status QLabel {{ color: {t.dim}; font-size: {SMALL_PX}px; }}
    QFrame#patient {{ border: 0; border-bottom: 1px solid {t.line}; }}
    QFrame#sheet {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 10px; }}
    QFrame#sheet QWidget {{ background: transparent; }}
    QFrame#card {{ background: {t.raised}; border: 1px solid {t.edge}; border-radius: 8px; }}
    QFrame#card QWidget {{ background: transparent; }}
    QFrame#drop {{ border: 1px dashed {t.edge}; border-radius: 8px; }}
    QFrame#rule, QFrame#bar > QFrame#rule {{ background: {t.edge}; border: 0; }}
    QLabel#brand {{ font-size: {LARGE_PX}px; font-weight: 600; }}
    QLabel#strong {{ font-weight: 600; }}
    QLabel#title {{ font-size: {LARGE_PX}px; font-weight: 600; }}
    QLabel#heading {{ color: {t.dim}; font-size: {SMALL_PX}px; font-weight: 600; letter-spacing: 1px;
                      padding: {GRID_PX}px {2 * GRID_PX}px 4px {2 * GRID_PX}px; }}
    QLabel#group {{ color: {t.dim}; font-size: {SMALL_PX}px; font-weight: 600; }}
    QLabel#dim {{ color: {t.dim}; font-size: {SMALL_PX}px; }}
    QLabel#key {{ background: {t.raised}; border: 1px solid {t.edge}; border-radius: 4px; padding: 1px 6px;
                  font-size: {SMALL_PX}px; }}
    QLabel#research, QLabel#chip {{ border-radius: 10px; padding: 2px 10px; min-height: 16px; max-height: 16px;
                       font-size: {SMALL_PX}px; }}
    QLabel#research {{ color: {t.attention}; border: 1px solid {t.attention}; }}
    QLabel#chip {{ color: {t.dim}; border: 1px solid {t.edge}; }}
    QFrame#note {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.line}; }}
    QFrame#note QLabel {{ color: {t.attention}; font-size: {SMALL_PX}px; }}
    QFrame#error {{ background: {t.danger_back}; border: 0; border-bottom: 1px solid {t.line}; }}
    QFrame#error QLabel {{ color: {t.danger}; }}
    QLabel#conflict {{ color: {t.attention}; }}
    QToolButton#badge {{ background: {t.attention_back}; color: {t.attention}; border: 1px solid {t.attention_line};
                         border-radius: 9px; padding: 1px 9px; font-size: {SMALL_PX}px; }}
    QToolButton#badge[blocks="true"] {{ background: {t.danger_back}; color: {t.danger}; border-color: {t.danger}; }}
    QPushButton, QToolButton {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.edge};
                                border-radius: 6px; padding: 5px 12px; }}
    QToolButton {{ padding: 5px; background: transparent; border-color: transparent; }}
    QToolButton#section {{ color: {t.dim}; font-size: {SMALL_PX}px; font-weight: 600; text-align: left;
                           padding: 6px {GRID_PX}px; border-radius: 0; }}
    QToolButton#section:focus {{ border: 2px solid {t.accent}; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {t.accent}; }}
    QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QSpinBox:focus, QTextBrowser:focus,
    QTreeWidget:focus {{ border: 2px solid {t.accent}; }}
    QPushButton:focus {{ padding: 4px 11px; }}
    QToolButton:focus {{ padding: 4px; }}
    QToolButton#badge:focus {{ padding: 0 8px; }}
    QListWidget:focus {{ border: 2px solid {t.accent}; }}
    QToolButton:checked {{ background: {t.accent_back}; border-color: {t.accent}; }}
    QToolButton#section:checked {{ background: transparent; border-color: transparent; }}
    QPushButton#primary {{ background: {t.accent_back}; border-color: {t.accent}; }}
    QPushButton#quiet {{ background: transparent; border-color: transparent; color: {t.accent}; padding: 2px 4px 2px 0;
                         font-size: {SMALL_PX}px; }}
    QPushButton#quiet:hover {{ border-color: {t.accent}; }}
    QPushButton#quiet:focus {{ border-color: {t.accent}; padding: 1px 3px 1px 2px; }}
    QPushButton#option {{ text-align: left; padding: 0; }}
    QPushButton#option:hover, QPushButton#option:focus {{ background: {t.accent_back}; border-color: {t.accent}; }}
    QPushButton#option QLabel {{ background: transparent; }}
    QLabel#declined {{ color: {t.danger}; font-size: {SMALL_PX}px; font-weight: 600; }}
    QLabel#overridden {{ color: {t.attention}; font-size: {SMALL_PX}px; }}
    QLabel#figure {{ font-size: 24px; font-weight: 600; }}
    QToolButton#fold {{ color: {t.dim}; font-size: {SMALL_PX}px; padding: 1px 4px 1px 0; margin-left: -5px; }}
    QToolButton#fold:checked {{ background: transparent; border-color: transparent; }}
    QToolButton#fold:focus {{ border-color: {t.accent}; padding: 0 3px 0 0; }}
    QLabel#number {{ font-size: {SMALL_PX}px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.dim}; }}
    QComboBox {{ background: {t.raised}; border: 1px solid {t.edge}; border-radius: 6px; padding: 5px 10px; }}
    QComboBox:focus {{ padding: 4px 9px; }}
    QComboBox::drop-down {{ border: 0; width: 22px; }}
    QComboBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
    QToolButton#choice {{ background: {t.raised}; border-color: {t.edge}; padding: 5px 24px 5px 10px; }}
    QToolButton#choice:focus {{ padding: 4px 23px 4px 9px; border-color: {t.accent}; }}
    QToolButton::menu-indicator {{ image: url("{chevron}"); width: 12px; height: 12px;
                                   subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }}
    QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
                                   selection-background-color: {t.accent_back}; selection-color: {t.text}; }}
    QLineEdit, QSpinBox {{ background: {t.raised}; border: 1px solid {t.edge}; border-radius: 6px; padding: 5px 8px;
                           selection-background-color: {t.accent_back}; selection-color: {t.text}; }}
    QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; width: 22px; border: 0; }}
    QSpinBox::up-button {{ subcontrol-position: top right; }}
    QSpinBox::down-button {{ subcontrol-position: bottom right; }}
    QSpinBox::up-arrow {{ image: url("{chevron_up}"); width: 10px; height: 10px; top: 2px; }}
    QSpinBox::down-arrow {{ image: url("{chevron}"); width: 10px; height: 10px; bottom: 2px; }}
    QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ background: transparent; border: 0; padding: 0; }}
    QLineEdit:focus {{ padding: 4px 7px; }}
    QCheckBox, QRadioButton {{ background: transparent; spacing: 8px; padding: 3px; border: 2px solid transparent;
                               border-radius: 4px; }}
    QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {t.dim}; border-radius: 3px;
                            background: {t.raised}; }}
    QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{tick}"); }}
    QToolButton#link {{ color: {t.accent}; padding: 3px; font-size: {SMALL_PX}px; }}
    QToolButton#models {{ background: {t.raised}; border-color: {t.edge}; padding: 5px 24px 5px 10px;
                          text-align: left; }}
    QToolButton#models:focus {{ padding: 4px 23px 4px 9px; border-color: {t.accent}; }}
    QTableWidget {{ background: transparent; border: 2px solid transparent; }}
    QTableWidget:focus {{ border-color: {t.accent}; }}
    QTableWidget::item {{ padding: 1px 2px; border: 0; }}
    QHeaderView {{ background: transparent; }}
    QHeaderView::section {{ background: transparent; color: {t.dim}; font-size: {SMALL_PX}px; border: 0;
                            padding: 1px 2px; }}
    QCheckBox#flush {{ margin-left: -5px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {t.accent}; }}
    QMenuBar {{ background: transparent; }}
    QMenuBar::item {{ background: transparent; padding: 6px 9px; border-radius: 6px; }}
    QMenuBar::item:selected {{ background: {t.raised}; }}
    QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 5px; }}
    QMenu::item {{ background: transparent; padding: 6px 28px 6px 26px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {t.accent_back}; }}
    QMenu::item:disabled {{ color: {t.dim}; }}
    QMenu::separator {{ background: {t.line}; height: 1px; margin: 5px 8px; }}
    QListWidget, QTreeWidget {{ background: {t.panel}; border: 2px solid transparent; outline: 0; }}
    QListWidget::item {{ border: 0; padding: 4px {2 * GRID_PX}px; }}
    QListWidget::item:selected, QTreeWidget::item:selected {{ background: {t.accent_back}; color: {t.text}; }}
    QListWidget::item:hover:!selected, QTreeWidget::item:hover:!selected {{ background: {t.raised}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
    QTabBar {{ background: transparent; }}
    QTabBar::tab {{ background: transparent; color: {t.dim}; padding: 8px 14px; border: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
    QTabBar::tab:focus {{ border-color: {t.accent}; }}
    QTabBar#pages::tab {{ padding: 5px 12px; border-radius: 6px; margin-right: 2px; }}
    QTabBar#pages::tab:selected {{ background: {t.raised}; border-color: transparent; }}
    QTabBar#pages::tab:hover:!selected {{ color: {t.text}; }}
    QTabBar#pages::tab:focus {{ border-color: {t.accent}; }}
    QTextBrowser {{ background: {t.window}; border: 2px solid transparent; padding: 0 {2 * GRID_PX}px; }}
    QProgressBar {{ background: {t.raised}; border: 0; border-radius: 3px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QSplitter::handle {{ background: {t.line}; }}
    QScrollArea {{ border: 0; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 5px; min-height: 24px; }}
    QScrollBar::handle:vertical:hover {{ background: {t.dim}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def theme_of(name: str, system_is_light: bool) -> Theme:
    """The theme of a choice: dark, light, or the system's."""
    light = name == "light" or (name == "system" and system_is_light)
    return LIGHT if light else DARK
