"""`make run` where there is no window: the same program, from the command line to the picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from tests.dicom_files import ct_stack, dxa, write


def look(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "osteoview.first_look", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def test_a_ct_and_a_dxa_are_named_and_drawn(tmp_path: Path) -> None:
    study = tmp_path / "study"
    ct_stack(study, 12, SeriesDescription="Lumbar soft")
    write(dxa(SeriesInstanceUID="1.2.3", SOPInstanceUID="1.2.3.1"), study / "dxa.dcm")
    done = look(str(study), "--out", str(tmp_path / "look.png"))
    assert done.returncode == 0, done.stderr
    assert "Lumbar soft" in done.stdout
    assert "12 slices every 2.00 mm" in done.stdout
    assert "CANARY" not in done.stdout.upper()
    picture = np.asarray(Image.open(tmp_path / "look.png"))
    # Three planes and the DXA stand side by side; each holds an image, not a flat colour.
    assert picture.shape[1] > picture.shape[0]
    for column in np.array_split(picture[8:480], 4, axis=1):
        assert np.unique(column).size > 20


def test_a_folder_without_images_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    done = look(str(tmp_path), "--out", str(tmp_path / "look.png"))
    assert done.returncode == 3
    assert "holds no image to draw" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "look.png").exists()
