from __future__ import annotations

from pathlib import Path

import pytest

from osteoview.imaging.series_index import SeriesIndex
from osteoview.session.discretion import BLACKED_OUT, Discretion
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from tests.dicom_files import ct_stack


def discretion_of(tmp_path: Path, name: str, number: str = "CANARY-4711") -> tuple[Discretion, Preferences]:
    ct_stack(tmp_path, 2, PatientName=name, PatientID=number)
    session, preferences = Session(), Preferences()
    made = Discretion(session, preferences)
    session.set_index(SeriesIndex.scan([tmp_path]))
    return made, preferences


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        (
            "Müller-Lüdenscheidt^Anna Maria",
            "Anna MÜLLER-LÜDENSCHEIDT, abdomen",
            f"{BLACKED_OUT} {BLACKED_OUT}, abdomen",
        ),
        ("Doe^Jo", "/data/DOE_JO/ct: Joint of Jo", f"/data/{BLACKED_OUT}_{BLACKED_OUT}/ct: Joint of {BLACKED_OUT}"),
        ("Wang^Li=王^丽", "王丽 CT", f"{BLACKED_OUT}{BLACKED_OUT} CT"),
        ("X^", "X-ray of the spine", "X-ray of the spine"),
        ("", "nobody", "nobody"),
        ("Canary^Patient", "number CANARY-4711", f"number {BLACKED_OUT}"),
        ("A+B^(C", "A+B and C", f"{BLACKED_OUT} and C"),
    ],
)
def test_names_and_numbers_are_blacked_out(tmp_path: Path, name: str, text: str, left: str) -> None:
    discretion, preferences = discretion_of(tmp_path, name)
    assert discretion.said(text) == text
    preferences.change(hide_names=True)
    assert discretion.said(text) == left


def test_it_is_announced_and_remembered(tmp_path: Path) -> None:
    discretion, preferences = discretion_of(tmp_path, "Doe^John")
    told: list[bool] = []
    discretion.changed.subscribe(lambda: told.append(discretion.hidden))
    discretion.toggle()
    preferences.change(theme="light")
    assert told == [True]
    assert preferences.choices.hide_names
    assert discretion.source("/data/doe") == ""
