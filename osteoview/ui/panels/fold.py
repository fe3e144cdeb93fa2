"""A line that opens what is below it: details that not everybody wants to see all the time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from osteoview.ui.words import tr


class Fold(QWidget):
    """`title` is marked English; the contents are built once, and hidden until they are asked for."""

    def __init__(self, title: str, contents: QWidget, *, opened: bool = False) -> None:
        super().__init__()
        self._title = title
        self._contents = contents
        self.heading = QToolButton()
        self.heading.setObjectName("fold")
        self.heading.setCheckable(True)
        self.heading.setChecked(opened)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(contents)
        self._show()
        self.retranslate()

    def retranslate(self) -> None:
        """The title in the language that is loaded."""
        self.heading.setText(tr(self._title))
        self.heading.setAccessibleName(tr(self._title))

    def _show(self) -> None:
        opened = self.heading.isChecked()
        self.heading.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._contents.setVisible(opened)
