"""The import rule of pyproject.toml holds, fails on a planted violation, and no module imports itself in a circle."""

from __future__ import annotations

import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGES = ("osteoview", "trainer")


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, cache_dir=None)


def lint_imports(config: Path, tree: Path) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.path.insert(0, {str(tree)!r}); from importlinter import cli; cli.lint_imports_command()"
    command = [sys.executable, "-P", "-c", code, "--no-cache", "--config", str(config)]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


def test_the_tree_keeps_every_contract() -> None:
    result = lint_imports(REPOSITORY / "pyproject.toml", REPOSITORY)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("osteoview/base/errors.py", "import osteoview.imaging.volume", "arrows point down"),
        ("osteoview/imaging/volume.py", "import osteoview.cli", "arrows point down"),
        ("osteoview/imaging/volume.py", "import osteoview.ui.viewer", "arrows point down"),
        ("osteoview/session/__init__.py", "import osteoview.ui", "arrows point down"),
        ("trainer/phantom/grid.py", "import osteoview.base.errors", "the trainer knows no Qt"),
        ("trainer/phantom/grid.py", "import pydicom", "the trainer knows no Qt"),
        ("osteoview/imaging/volume.py", "import PySide6", "only osteoview.ui knows Qt"),
        ("osteoview/base/tasks.py", "import numpy", "base knows no science"),
        ("osteoview/imaging/stack.py", "import torch", "imaging opens without torch"),
        ("trainer/bundle.py", "import trainer.loop", "a model answers without what trained it"),
        ("trainer/phantom/grid.py", "import torch", "the phantom is made without torch"),
        ("osteoview/imaging/stack.py", "import trainer.phantom.grid", "images do not know who made them"),
    ],
)
def test_a_planted_violation_fails(tmp_path: Path, room: str, line: str, contract: str) -> None:
    for package in PACKAGES:
        for source in (REPOSITORY / package).rglob("*.py"):
            copy = tmp_path / source.relative_to(REPOSITORY)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(source.read_bytes())
    config = tmp_path / "pyproject.toml"
    config.write_bytes((REPOSITORY / "pyproject.toml").read_bytes())
    with (tmp_path / room).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    result = lint_imports(config, tmp_path)
    assert result.returncode == 1, result.stdout + result.stderr
    broken = [text for text in result.stdout.splitlines() if text.endswith("BROKEN")]
    assert any(contract in text for text in broken), result.stdout


def test_no_module_imports_itself_in_a_circle(graph: grimp.ImportGraph) -> None:
    order = list(TopologicalSorter(_imports(graph)).static_order())
    assert "osteoview.imaging.volume_loader" in order


def test_a_planted_circle_is_found(graph: grimp.ImportGraph) -> None:
    imports = _imports(graph)
    imports["osteoview.imaging.volume"] = imports["osteoview.imaging.volume"] | {"osteoview.imaging.volume_loader"}
    with pytest.raises(CycleError):
        list(TopologicalSorter(imports).static_order())


def _imports(graph: grimp.ImportGraph) -> dict[str, set[str]]:
    return {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
