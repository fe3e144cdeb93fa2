"""What ships is listed with its licence, and nothing under a licence that would bind our users comes in."""

import importlib.metadata
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[3]
# Shipped unchanged as separate shared libraries, which is what its licence asks.
LGPL = {"pyside6-essentials", "shiboken6"}
# Fetched by torch for Linux, and said apart in the table: not permissive, and no part of what we pass on.
NVIDIA = re.compile(r"nvidia-|cuda-toolkit$")
PERMISSIVE = re.compile(r"MIT|BSD|Apache|PSF|HPND|0BSD|Zlib|CC0|ISC", re.IGNORECASE)


def canonical(name: str) -> str:
    return re.split(r"[ ;<>=!~\[(]", name)[0].lower().replace("_", "-")


def shipped() -> set[str]:
    """Every distribution that installing OsteoView without extras brings along on this system."""
    found: set[str] = set()
    waiting = ["osteoview"]
    while waiting:
        name = waiting.pop()
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # wanted on other systems or older Pythons only
        if NVIDIA.match(name):
            continue
        if name != "osteoview":
            found.add(name)
        new = {canonical(need) for need in needs if _is_for_here(need)}
        waiting += sorted(new - found - set(waiting))
    return found


def _is_for_here(need: str) -> bool:
    """Whether this system wants it: a library for Windows alone may be here for another reason."""
    marker = Requirement(need).marker
    return marker is None or marker.evaluate({"extra": ""})


def listed() -> dict[str, str]:
    rows = re.findall(r"^\| ([\w-]+) \| ([^|]+) \|", (ROOT / "packaging/LICENCES.md").read_text(), re.MULTILINE)
    return {name: licence for name, licence in rows if name != "library"}


def test_every_shipped_library_is_listed() -> None:
    assert shipped() == set(listed())


@pytest.mark.parametrize("name", sorted(shipped() - LGPL))
def test_every_licence_is_permissive(name: str) -> None:
    metadata = importlib.metadata.metadata(name)
    classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    # Older metadata put a name, or the whole text, into the free field; its first line is the name.
    said = {name: (metadata.get_all(name) or [""])[0] for name in ("License", "License-Expression")}
    licences = " ".join([said["License-Expression"] or said["License"].partition("\n")[0], *classifiers])
    assert PERMISSIVE.search(licences), f"{name}: {licences}"
    # "LGPL" too: a linked library under it needs care that nobody has taken.
    assert not re.search(r"GPL|General Public", licences), f"{name}: {licences}"
    assert PERMISSIVE.search(listed()[name])


def test_exact_versions_are_pinned_for_all_of_them() -> None:
    pinned = dict(
        line.split("==", 1) for line in (ROOT / "packaging/constraints.txt").read_text().splitlines() if "==" in line
    )
    assert {canonical(name) for name in pinned} >= shipped()
