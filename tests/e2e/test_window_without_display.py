"""`osteoview PATH --picture FILE`: the same window where there is no display, from the command line to the picture."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from tests.dicom_files import ct_stack, dxa, write


def osteoview(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "osteoview", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=bare, cwd=folder)


def test_a_ct_and_a_dxa_are_named_and_drawn(tmp_path: Path) -> None:
    study = tmp_path / "study"
    ct_stack(study, 12, SeriesDescription="Lumbar soft")
    write(dxa(SeriesInstanceUID="1.2.3", SOPInstanceUID="1.2.3.1"), study / "dxa.dcm")
    done = osteoview(str(study), "--picture", "look.png", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Lumbar soft" in done.stdout
    assert "12 slices every 2.00 mm" in done.stdout
    assert "CANARY" not in (done.stdout + done.stderr).upper()
    picture = np.asarray(Image.open(tmp_path / "look.png").convert("L"))
    # The axial view stands in the middle of the window and holds an image, not a flat colour.
    rows, columns = picture.shape
    assert np.unique(picture[rows // 3 : 2 * rows // 3, columns // 3 : columns // 2]).size > 20


def test_without_a_display_or_a_study_it_says_what_to_do(tmp_path: Path) -> None:
    done = osteoview(folder=tmp_path)
    assert done.returncode == 2
    assert "--demo" in done.stderr


def test_a_folder_without_images_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    done = osteoview(str(tmp_path), folder=tmp_path)
    assert done.returncode == 3
    assert "is not a DICOM file" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
