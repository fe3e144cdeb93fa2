"""What opens beside the window or over it: choosing files, saving a picture, settings, help, the sheet of keys.

Each is made when it is first asked for, so that the window itself opens quickly.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from osteoview.session.studies import study_of
from osteoview.session.troubles import Trouble
from osteoview.ui.panels.patient_banner import day, examination, person
from osteoview.ui.picture import picture_of
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.ui.main_window import MainWindow


class Dialogs(QObject):
    """Commands that open something; none of them stops the window."""

    _saved = Signal(str, bool)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[str, QWidget] = {}
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="picture")
        self._saved.connect(self._say_saved, Qt.ConnectionType.QueuedConnection)

    def works(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "file.open_folder": self.ask_for_folder,
            "file.open_files": self.ask_for_files,
            "file.save_picture": self.ask_where_to_save,
            "edit.copy": self.copy_picture,
            "file.settings": self.show_settings,
            "help.contents": self.show_help,
            "help.about": lambda: self.show_help("about"),
            "help.keys": self.show_keys,
        }

    def ask_for_folder(self) -> None:
        """Let the person choose a folder, and open it."""
        dialog = self._file_dialog(tr("Open folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.open()

    def ask_for_files(self) -> None:
        """Let the person choose files, zips or a DICOMDIR, and open them."""
        dialog = self._file_dialog(tr("Open files or zip"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.open()

    def ask_where_to_save(self) -> None:
        """Let the person choose a file for the picture."""
        picture = self.picture()
        dialog = QFileDialog(self._window, tr("Save picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("PNG picture (*.png)"), tr("JPEG picture (*.jpg)")])
        dialog.setDefaultSuffix("png")
        dialog.selectFile("osteoview.png")
        dialog.fileSelected.connect(lambda file: self.save(picture, Path(file)))
        dialog.open()

    def save(self, picture: QImage, path: Path) -> None:
        """Write it in the background; the status line says when it is there."""

        def finished(future: Future[bool]) -> None:
            self._saved.emit(str(path), future.exception() is None and future.result())

        self._writer.submit(picture.save, str(path)).add_done_callback(finished)

    def copy_picture(self) -> None:
        """Put the views as they are on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())
        self._window.tell(tr("The picture is on the clipboard."))

    def picture(self) -> QImage:
        """The views with what must stand below them; without a name while names are hidden."""
        window = self._window
        study = study_of(window.session.index, window.session.main.piece)
        words = ""
        if study is not None and window.discretion.hidden:
            words = window.discretion.said(" · ".join(part for part in (study.description, day(study.date)) if part))
        elif study is not None:
            words = f"{person(study, window.discretion)} · {examination(study, window.discretion)}"
        return picture_of(window.viewer, words, leave_out=(window.hints,))

    def show_settings(self) -> None:
        """Open the settings."""
        from osteoview.ui.settings_window import SettingsWindow

        window = self._window
        self._show("settings", lambda: SettingsWindow(window.preferences, window.keys, window.commands, window))

    def show_help(self, page: str = "") -> None:
        """Open the help, at a page or where it was left."""
        from osteoview.ui.help_window import HelpWindow

        shown = self._show("help", lambda: HelpWindow(self._window, language=self._window.language.code))
        if page and isinstance(shown, HelpWindow):
            shown.turn_to(page)

    def show_keys(self) -> None:
        """Lay the sheet of keys over the window, or take it away."""
        from osteoview.ui.keys_sheet import KeysSheet

        if not self.hide_keys():
            self._show("keys", lambda: KeysSheet(self._window.commands, self._window.keys, self._window))

    def hide_keys(self) -> bool:
        """Take the sheet of keys away; False when it was not there."""
        sheet = self._made.get("keys")
        if sheet is None or not sheet.isVisible():
            return False
        sheet.hide()
        return True

    def close(self) -> None:
        """Finish what is being written, close what is open."""
        self._writer.shutdown(wait=True)
        for widget in self._made.values():
            widget.close()

    def _show(self, name: str, make: Callable[[], QWidget]) -> QWidget:
        widget = self._made.get(name)
        if widget is None:
            widget = self._made[name] = make()
        widget.show()
        widget.raise_()
        widget.activateWindow()
        return widget

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self._window.open_paths([Path(file) for file in files]))
        return dialog

    def _say_saved(self, path: str, well: bool) -> None:
        window = self._window
        if well:
            shown = "" if window.discretion.hidden else Path(path).name
            window.tell(tr("Saved: {name}").format(name=shown) if shown else tr("Saved."))
        else:
            hint = tr("Choose another folder, or make room there.")
            window.troubles.add([Trouble(tr("the picture could not be written."), path, hint)])
