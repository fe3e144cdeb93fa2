"""`osteoview models` and `osteoview selftest`: what there is, what it is worth, and whether it works."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from osteoview.base.paths import data_folder
from osteoview.cli import run
from osteoview.inference.model_library import ModelLibrary
from osteoview.selftest import Selftest
from tests.spoilt_models import SPOILT
from tests.unit.osteoview.inference.models import saved
from trainer.bundle import WEIGHTS
from trainer.trial import TRIAL, record


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "squeeze"
    saved(folder)
    record(folder)
    return folder


@pytest.fixture
def nothing_bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osteoview.inference.model_library.resources", lambda: tmp_path / "nothing")


@pytest.mark.usefixtures("nothing_bundled")
def test_a_model_is_imported_listed_shown_verified_and_exported(
    original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["models", "list"]) == 0
    assert "models import" in capsys.readouterr().out
    assert run(["models", "import", str(original), "--json"]) == 0
    name = json.loads(capsys.readouterr().out)["name"]
    assert run(["models", "list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["models"]
    assert (listed["name"], listed["task"], listed["default"]) == (name, "ct-l1-tissue", True)
    assert run(["models", "list"]) == 0
    assert f" * {name}" in capsys.readouterr().out
    assert run(["models", "show", name]) == 0
    shown = capsys.readouterr().out
    assert shown.index("Trained on") < shown.index("Network") < shown.index("Limits")
    assert run(["models", "verify"]) == 0
    assert "unchanged" in capsys.readouterr().out
    assert run(["models", "export", name, str(tmp_path / "out.zip")]) == 0
    assert (tmp_path / "out.zip").is_file()


@pytest.mark.usefixtures("nothing_bundled")
def test_a_spoilt_model_ends_with_3_and_the_reason(
    original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["models", "import", str(original)]) == 0
    (folder,) = [path for path in (data_folder() / "models").iterdir() if path.is_dir()]
    content = bytearray((folder / WEIGHTS).read_bytes())
    content[-1] ^= 1
    (folder / WEIGHTS).write_bytes(bytes(content))
    assert run(["models", "verify", folder.name]) == 3
    assert "changed since" in capsys.readouterr().err
    assert run(["models", "import", str(tmp_path)]) == 3
    assert run(["models", "show", "nobody"]) == 2
    assert run(["models"]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.usefixtures("nothing_bundled")
@pytest.mark.parametrize("kind", SPOILT)
def test_a_model_that_was_tampered_with_is_refused_by_every_verb_that_meets_it(
    kind: str, original: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil, said = SPOILT[kind]
    given = Path(shutil.copytree(original, tmp_path / "given"))
    spoil(given)
    assert run(["models", "import", str(given)]) == 3
    assert said in capsys.readouterr().err
    assert run(["models", "import", str(original)]) == 0
    (own,) = [path for path in (data_folder() / "models").iterdir() if path.is_dir()]
    spoil(own)
    assert run(["models", "verify", own.name]) in (2, 3)
    assert run(["models", "list"]) == 0
    assert "Traceback" not in capsys.readouterr().err


def test_selftest_answers_as_recorded(original: Path) -> None:
    library = ModelLibrary(original.parent, original.parent / "none")
    found = Selftest.of(library)
    assert found.exit_code == 0, found.lines()
    assert any("as recorded" in check.detail for check in found.checks)
    assert {"torch", "numpy", "device"} <= {check.name for check in found.checks}
    json.dumps(found.document())


def test_selftest_says_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tmp_path / "models" / "other")
    record(tmp_path / "models" / "other")
    library = ModelLibrary(tmp_path / "models", tmp_path / "none")
    monkeypatch.setattr("osteoview.selftest.recorded", lambda *_: np.full((8, 2), 0.5))
    found = Selftest.of(library)
    assert found.exit_code == 1
    assert any("differ" in check.detail for check in found.checks if not check.passed)
    (tmp_path / "models" / "other" / TRIAL).write_text("{}")
    changed = Selftest.of(library)
    assert any("changed" in check.detail for check in changed.checks if not check.passed)
    assert changed.lines()[-1].startswith("Wrong: other")
    nothing = Selftest.of(ModelLibrary(tmp_path / "a", tmp_path / "b"))
    assert nothing.exit_code == 1


def test_selftest_as_a_command_is_json_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["selftest", "--json"])
    said = json.loads(capsys.readouterr().out)
    assert (code == 0) is said["passed"]
    assert said["schema"] == "osteoview.selftest/1"
