"""Colours, sizes and the style sheet made of them: every token of the look is here."""

from __future__ import annotations

from dataclasses import dataclass

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
    text: str
    dim: str
    accent: str
    accent_back: str
    attention: str
    attention_back: str


DARK = Theme(
    name="dark",
    window="#16181c",
    panel="#1e2127",
    raised="#282c34",
    line="#2c3038",
    text="#e6e8eb",
    dim="#9aa1ab",
    accent="#4cc3e0",
    accent_back="#1c4652",
    attention="#e0a030",
    attention_back="#3a2f17",
)
LIGHT = Theme(
    name="light",
    window="#eceef1",
    panel="#f7f8fa",
    raised="#ffffff",
    line="#cfd4da",
    text="#1b1f24",
    dim="#59616b",
    accent="#0b6f8a",
    accent_back="#cfe9f1",
    attention="#8a5a00",
    attention_back="#fbefd5",
)

# Images keep their own colours in both themes: on paper-white surroundings grey values would be misjudged.
VIEW_BACKGROUND = "#000000"
VIEW_TEXT = "#e6e8eb"
VIEW_DIM = "#9aa1ab"
VIEW_LETTER = "#e0a030"
VIEW_CROSSHAIR = "#4cc3e0"
# Of Okabe and Ito's colours those that are neither the crosshair's blue nor the red of "declined".
VIEW_SHAPES = ("#f0e442", "#cc79a7", "#e69f00", "#35b88f")


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in one theme."""
    t = theme
    return f"""
    QWidget {{ background: {t.window}; color: {t.text}; font-size: {NORMAL_PX}px; }}
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 6px; }}
    QFrame#bar {{ background: {t.panel}; border: 0; border-bottom: 1px solid {t.line}; }}
    QFrame#status {{ background: {t.panel}; border: 0; border-top: 1px solid {t.line}; }}
    QFrame#side {{ background: {t.panel}; border: 0; border-right: 1px solid {t.line}; }}
    QFrame#bar QLabel, QFrame#status QLabel, QFrame#side QLabel {{ background: transparent; }}
    QLabel#brand {{ font-size: {LARGE_PX}px; font-weight: 600; }}
    QLabel#heading {{ color: {t.dim}; font-size: {SMALL_PX}px; font-weight: 600; }}
    QLabel#dim {{ color: {t.dim}; font-size: {SMALL_PX}px; }}
    QLabel#research {{ color: {t.attention}; border: 1px solid {t.attention}; border-radius: 10px;
                       padding: 2px 10px; min-height: 16px; max-height: 16px; font-size: {SMALL_PX}px; }}
    QFrame#note {{ background: {t.attention_back}; border: 0; border-bottom: 1px solid {t.line}; }}
    QFrame#note QLabel {{ background: transparent; color: {t.attention}; }}
    QPushButton, QToolButton {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
                                border-radius: 6px; padding: 6px 12px; }}
    QToolButton {{ padding: 6px; background: transparent; border-color: transparent; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {t.accent}; }}
    QPushButton:focus, QToolButton:focus, QComboBox:focus, QListWidget:focus {{ border-color: {t.accent}; }}
    QToolButton:checked {{ background: {t.accent_back}; border-color: {t.accent}; }}
    QPushButton#primary {{ background: {t.accent_back}; border-color: {t.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.dim}; }}
    QComboBox {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 6px; padding: 5px 10px;
                 min-width: 150px; }}
    QComboBox::drop-down {{ border: 0; width: 20px; }}
    QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
                                   selection-background-color: {t.accent_back}; selection-color: {t.text}; }}
    QListWidget {{ background: {t.panel}; border: 1px solid transparent; outline: 0; }}
    QListWidget::item {{ border: 0; }}
    QListWidget::item:selected {{ background: {t.accent_back}; }}
    QListWidget::item:hover:!selected {{ background: {t.raised}; }}
    QProgressBar {{ background: {t.raised}; border: 0; border-radius: 3px; max-height: 6px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 5px; min-height: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
    """
