from __future__ import annotations

import json
from pathlib import Path

from osteoview.imaging.series_index import SeriesIndex
from osteoview.session.preferences import Preferences
from osteoview.session.recent import Recent
from tests.dicom_files import ct_stack, dxa, write


def test_an_entry_says_what_it_is_and_never_whose(tmp_path: Path) -> None:
    ct_stack(tmp_path / "study", 6, PatientName="Canary^Patient", PatientBirthDate="19500101")
    write(dxa(SeriesInstanceUID="1.2.3", SOPInstanceUID="1.2.3.1"), tmp_path / "study" / "dxa.dcm")
    entry = Recent.of([tmp_path / "study"], SeriesIndex.scan([tmp_path]).studies)
    assert entry.name == "study"
    assert set(entry.kinds) == {"CT", "DXA"}
    assert entry.images == 7
    path = tmp_path / "settings.json"
    Preferences(path).change(recent=(entry,))
    written = path.read_text(encoding="utf-8")
    assert "Canary" not in written
    assert "4711" not in written
    assert json.loads(written)["values"]["recent"][0]["paths"] == [str(tmp_path / "study")]
