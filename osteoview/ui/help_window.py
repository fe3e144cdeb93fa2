"""The help: pages of Markdown beside their contents, in the language that is loaded or in English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCursor, QTextDocument, QTextLength, QTextTable
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QTextBrowser, QWidget

from osteoview import __version__
from osteoview.base.paths import resources
from osteoview.ui.language import SOURCE
from osteoview.ui.words import mark, tr

PAGES = (
    ("first-steps", mark("First steps")),
    ("opening", mark("Opening studies")),
    ("viewing", mark("Looking")),
    ("measuring", mark("Measuring")),
    ("level", mark("L1 and its density")),
    ("placing", mark("Placing by hand")),
    ("roi-files", mark("Files of regions")),
    ("classification", mark("What the networks say")),
    ("models", mark("Models")),
    ("badges", mark("What the badges mean")),
    ("privacy", mark("Names and privacy")),
    ("limits", mark("Limits and research use")),
    ("about", mark("About OsteoView")),
)
_SIZE_PX = (960, 680)
_CONTENTS_PX = 220
_MARGIN_PX = 20
_QUIET = QColor(128, 134, 144, 90)  # on either theme
_PAGE = int(Qt.ItemDataRole.UserRole)


class HelpWindow(QDialog):
    """Stays open beside the images; links lead from page to page, Backspace back."""

    def __init__(self, window: QWidget, folder: Path | None = None, language: str = SOURCE) -> None:
        super().__init__(window)
        self._folder = folder or resources() / "help"
        self._language = language
        self.setWindowTitle(tr("Help"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.resize(*_SIZE_PX)
        self.contents = QListWidget()
        self.contents.setAccessibleName(tr("Contents"))
        self.contents.currentItemChanged.connect(self._turn)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Help"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(lambda url: self.turn_to(Path(url.path()).stem))
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.addWidget(self.contents)
        splitter.addWidget(self.text)
        splitter.setSizes([_CONTENTS_PX, _SIZE_PX[0] - _CONTENTS_PX])
        splitter.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.retranslate()
        self.contents.setCurrentRow(0)

    def turn_to(self, page: str) -> None:
        """Show a page by its name."""
        names = [name for name, _ in PAGES]
        if page in names:
            self.contents.setCurrentRow(names.index(page))

    def retranslate(self) -> None:
        """Contents in the language that is loaded."""
        row = max(self.contents.currentRow(), 0)
        self.contents.blockSignals(True)
        self.contents.clear()
        for name, words in PAGES:
            item = QListWidgetItem(tr(words))
            item.setData(_PAGE, name)
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self.contents.setCurrentRow(row)

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name = str(item.data(_PAGE))
        own = self._folder / self._language / f"{name}.md"
        path = own if own.is_file() else self._folder / SOURCE / f"{name}.md"
        text = path.read_text(encoding="utf-8").replace("{version}", __version__)
        self.text.document().setBaseUrl(QUrl.fromLocalFile(str(path)))
        self.text.setMarkdown(text)
        self.text.document().setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, item.text())
        _set_in_type(self.text.document())
        self.text.verticalScrollBar().setValue(0)


def _set_in_type(document: QTextDocument) -> None:
    """Room around paragraphs and cells, and quiet lines: Markdown brings neither."""
    document.setDocumentMargin(_MARGIN_PX)
    cursor = QTextCursor(document)
    while True:
        form = cursor.blockFormat()
        in_table = cursor.currentTable() is not None
        form.setTopMargin(20 if form.headingLevel() > 1 else 0)
        form.setBottomMargin(0 if in_table else 10)
        form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(form)
        if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            break
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format().toTableFormat()
            table.setBorder(1)
            table.setBorderBrush(_QUIET)
            table.setBorderCollapse(True)
            table.setCellPadding(7)
            table.setBottomMargin(12)
            table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            wide = [QTextLength(QTextLength.Type.PercentageLength, part) for part in (34, 66)]
            if frame.columns() == len(wide):
                table.setColumnWidthConstraints(wide)
            frame.setFormat(table)
