"""The table of outcomes over the robust set: what may be refused, and that everything else is read or listed."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.outcomes import Outcome, main, outcomes
from tests.shared_data import NEEDS_SHARED_DATA, ROBUST

pytestmark = NEEDS_SHARED_DATA

# Broken or no images by what their sources say of them; everything else must be read or listed by its name.
REFUSED = {
    "dcm_qa_ct/Philips_tilt/DICOMDIR": "misses",
    "pydicom_testfiles/badVR.dcm": "number of frames",
    "pydicom_testfiles/nested_priv_SQ.dcm": "BitsAllocated",
    "pydicom_testfiles/rtplan_truncated.dcm": "middle of its header",
}
NO_IMAGES = {
    "cornerstone_testImages/createAllTransferSyntaxes.sh", "highdicom_small/README.md",
    "highdicom_small/frame_rgb.jpeg", "highdicom_small/frame_rgb_empty.jpeg", "manifest.csv",
    "pydicom_testfiles/README.txt", "pydicom_testfiles/crayons.icc", "pydicom_testfiles/dicomdirtests/README.txt",
    "pydicom_testfiles/dicomdirtests/TINY_ALPHA/README", "pydicom_testfiles/test1.json",
    "pydicom_testfiles/test_PN.json", "pydicom_testfiles/zipMR.gz",
    # A byte before the first element, and no transfer syntax at all: no other reader finds an image in them either.
    "pydicom_testfiles/meta_missing_tsyntax.dcm", "pydicom_testfiles/no_meta.dcm",
}  # fmt: skip


@pytest.fixture(scope="module")
def table() -> list[Outcome]:
    return outcomes(ROBUST)


def test_every_file_gives_the_right_thing_or_a_reason(table: list[Outcome]) -> None:
    refused = {one.name: one.what for one in table if one.verdict == "refused"}
    assert refused.keys() == REFUSED.keys()
    assert all(REFUSED[name] in what for name, what in refused.items())
    assert {one.name for one in table if one.verdict == "no image"} == NO_IMAGES
    assert all(one.what.strip() for one in table)
    counts = Counter(one.verdict for one in table)
    assert counts["read"] > 200
    assert counts["listed"] > 130


def test_the_command_prints_them(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["outcomes", str(ROBUST / "cornerstone_testImages")])
    assert main() == 0
    out = capsys.readouterr().out
    assert "no-pixel-data.dcm" in out
    assert " files: " in out.splitlines()[-1]
    monkeypatch.setattr("sys.argv", ["outcomes", "/nowhere"])
    assert main() == 3
