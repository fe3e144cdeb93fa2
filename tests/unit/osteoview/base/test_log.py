from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from osteoview.base.log import report, stop_log, where, write_log

SECRETS = (
    "Canary",
    "/data/Doe Canary/ct",
    "/data/Canary^Anna/ct",
    r"C:\Scans\Canary\ct.dcm",
    r"\\server\share\Canary",
    "../Canary/x.dcm",
)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(logging.getLogger("osteoview"), "propagate", False)  # an error here is the test's own
    handler = write_log(tmp_path / "logs")
    yield tmp_path / "logs" / "osteoview.log"
    stop_log(handler)


@pytest.mark.parametrize("secret", SECRETS)
def test_neither_paths_nor_the_words_of_errors_are_written(log: Path, secret: str) -> None:
    try:
        int(secret)
    except ValueError as error:
        report(error)
        logging.getLogger("osteoview.ui").exception("opening failed")
    if secret != SECRETS[0]:
        logging.getLogger("osteoview.ui").warning("after 3 s still waiting for %s", secret)
    text = log.read_text(encoding="utf-8")
    assert "Canary" not in text
    assert "ValueError at tests.unit.osteoview.base.test_log:" in text
    assert secret == SECRETS[0] or "after 3 s still waiting for …" in text


def test_what_libraries_say_is_left_out_for_they_quote_headers(log: Path) -> None:
    logging.getLogger("pydicom").warning("Invalid value Canary")
    assert "Canary" not in log.read_text(encoding="utf-8")


def test_it_never_grows_beyond_a_few_megabytes(log: Path) -> None:
    for n in range(60):
        logging.getLogger("osteoview").info("%d %s", n, "x" * 100_000)
    sizes = [file.stat().st_size for file in log.parent.iterdir()]
    assert len(sizes) == 4
    assert sum(sizes) < 5 << 20


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert write_log(tmp_path / "file" / "logs") is None
    stop_log(None)


def test_an_error_without_a_place_is_named_all_the_same() -> None:
    assert where(KeyError("Canary")) == "KeyError at an unknown place"
