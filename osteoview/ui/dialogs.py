"""What opens beside the window or over it: choosing files, saving a picture, settings, help, the sheet of keys.

Each is made when it is first asked for, so that the window itself opens quickly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from osteoview.session.discretion import Discretion
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.studies import study_of
from osteoview.session.troubles import Trouble, Troubles
from osteoview.ui.actions import Actions
from osteoview.ui.hints import Hints
from osteoview.ui.key_map import KeyMap
from osteoview.ui.language import Language
from osteoview.ui.panels.patient_banner import day, examination, person
from osteoview.ui.picture import picture_of
from osteoview.ui.words import tr


@dataclass(frozen=True)
class Parts:
    """What dialogs read and speak to."""

    window: QWidget
    session: Session
    viewer: QWidget
    hints: Hints
    commands: Actions
    keys: KeyMap
    language: Language
    preferences: Preferences
    discretion: Discretion
    troubles: Troubles
    open_paths: Callable[[Sequence[Path]], None]
    tell: Callable[[str], None]


class Dialogs(QObject):
    """Commands that open something; none of them stops the window."""

    _saved = Signal(str, bool)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
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
        dialog = QFileDialog(self._parts.window, tr("Save picture"))
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
        self._parts.tell(tr("The picture is on the clipboard."))

    def picture(self) -> QImage:
        """The views with what must stand below them; without a name while names are hidden."""
        parts = self._parts
        study = study_of(parts.session.index, parts.session.main.piece)
        words = ""
        if study is not None and parts.discretion.hidden:
            words = parts.discretion.said(" · ".join(part for part in (study.description, day(study.date)) if part))
        elif study is not None:
            words = f"{person(study, parts.discretion)} · {examination(study, parts.discretion)}"
        return picture_of(parts.viewer, words, leave_out=(parts.hints,))

    def show_settings(self) -> None:
        """Open the settings."""
        from osteoview.ui.settings_window import SettingsWindow

        parts = self._parts
        self._show("settings", lambda: SettingsWindow(parts.preferences, parts.keys, parts.commands, parts.window))

    def show_help(self, page: str = "") -> None:
        """Open the help, at a page or where it was left."""
        from osteoview.ui.help_window import HelpWindow

        shown = self._show("help", lambda: HelpWindow(self._parts.window, language=self._parts.language.code))
        if page and isinstance(shown, HelpWindow):
            shown.turn_to(page)

    def show_keys(self) -> None:
        """Lay the sheet of keys over the window, or take it away."""
        from osteoview.ui.keys_sheet import KeysSheet

        if not self.hide_keys():
            self._show("keys", lambda: KeysSheet(self._parts.commands, self._parts.keys, self._parts.window))

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
        dialog = QFileDialog(self._parts.window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self._parts.open_paths([Path(file) for file in files]))
        return dialog

    def _say_saved(self, path: str, well: bool) -> None:
        parts = self._parts
        if well:
            shown = "" if parts.discretion.hidden else Path(path).name
            parts.tell(tr("Saved: {name}").format(name=shown) if shown else tr("Saved."))
        else:
            hint = tr("Choose another folder, or make room there.")
            parts.troubles.add([Trouble(tr("the picture could not be written."), path, hint)])
