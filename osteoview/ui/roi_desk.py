"""Saves the regions of the open image to a file, and takes them up again: what `osteoview analyze --roi` reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from osteoview.annotation.crop import Crop
from osteoview.annotation.roi_file import SUFFIX, RoiFile, RoiFileError, read_rois, write_rois
from osteoview.session.session import Session
from osteoview.session.troubles import Trouble, Troubles
from osteoview.ui.words import tr, trn


class RoiDesk:
    """One for each window. What goes wrong is told like any other trouble, nothing is lost by it."""

    def __init__(self, session: Session, troubles: Troubles, tell: Callable[[str], None], window: QWidget) -> None:
        self._session = session
        self._troubles = troubles
        self._tell = tell
        self._window = window

    def works(self) -> dict[str, Callable[[], object]]:
        """What the commands do."""
        return {"file.save_rois": self.ask_where_to_save, "file.open_rois": self.ask_what_to_open}

    def save(self, path: Path) -> None:
        """Write the regions of the active image."""
        key = self._session.active.key
        findings = self._session.findings
        of_l1 = [one for placed in findings.regions if placed.image == key for one in placed.regions]
        rois = RoiFile.of(key, (*findings.measurements, *of_l1)) if key is not None else None
        if rois is None or not rois.rois:
            self._tell(tr("There is no region on this image yet: draw a sample, an ellipse or a crop box first."))
            return
        path = path if path.name.endswith(SUFFIX) else path.with_name(path.name.removesuffix(".json") + SUFFIX)
        try:
            write_rois(path, rois)
        except OSError as reason:
            words = reason.strerror or type(reason).__name__
            what = tr("The regions could not be saved ({reason}).").format(reason=words)
            self._troubles.add([Trouble(what, path.name, tr("Choose another folder."))])
            return
        self._tell(trn("%n regions are saved.", len(rois.rois)))

    def open(self, path: Path) -> None:
        """Lay the regions of a file on the active image, as one edit; one that is there already is put in its place."""
        display = self._session.active
        image, key = display.volume or display.radiograph, display.key
        if image is None or key is None:
            self._tell(tr("Open the image first that the regions belong to."))
            return
        try:
            rois = read_rois(path).on(image)
        except RoiFileError as error:
            self._troubles.add([Trouble.of(error)])
            return
        rois = tuple(replace(one, ground=replace(one.ground, image=key)) for one in rois)
        findings = self._session.findings.without(one.id for one in rois)
        crop = findings.crop_on(key)
        if crop is not None and any(isinstance(one.shape, Crop) for one in rois):  # a picture has one
            findings = findings.without([crop.id])
        self._session.edit("open regions", findings.adding(*rois))
        if rois:
            self._session.measurements.show(rois[0])
        self._tell(trn("%n regions were opened.", len(rois)))

    def ask_where_to_save(self) -> None:
        """Let the person choose a file."""
        dialog = self._dialog(tr("Save regions"), QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("osteoview" + SUFFIX)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def ask_what_to_open(self) -> None:
        """Let the person choose a file of regions."""
        dialog = self._dialog(tr("Open regions"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(tr("Regions (*{suffix})").format(suffix=SUFFIX))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
