"""The guards of conftest.py really fail a test that leaks a thread or logs an error."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def house(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    conftest = Path(__file__).resolve().parents[1] / "conftest.py"
    monkeypatch.setenv("PYTHONPATH", str(conftest.parents[1]))  # it has a neighbour
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)  # and needs no display
    pytester.makeconftest(conftest.read_text(encoding="utf-8").replace("_GRACE_SECONDS = 5.0", "_GRACE_SECONDS = 0.01"))
    return pytester


def test_a_leaked_thread_fails(house: pytest.Pytester) -> None:
    house.makepyfile(
        """
        import threading

        held = threading.Event()

        def test_leaks():
            threading.Thread(target=held.wait, name="forgotten", daemon=True).start()
        """
    )
    result = house.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*threads left running*forgotten*"])


def test_a_logged_error_fails_and_a_warning_does_not(house: pytest.Pytester) -> None:
    house.makepyfile(
        """
        import logging

        def test_errs():
            logging.getLogger("osteoview").error("lost it")

        def test_warns():
            logging.getLogger("osteoview").warning("slow disk")
        """
    )
    result = house.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, errors=1)
