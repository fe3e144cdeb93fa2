"""Models are taken in whole and unchanged, or refused with the reason; none of them can run anything."""

from __future__ import annotations

import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from osteoview.base.errors import UsageError
from osteoview.inference.errors import ModelError
from osteoview.inference.model_library import ModelLibrary
from tests.spoilt_models import SPOILT
from tests.unit.osteoview.inference.models import saved
from trainer.bundle import WEIGHTS
from trainer.card import CARD
from trainer.task import CT_L1_TISSUE


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("originals")
    saved(root / "first", seed=1)
    saved(root / "second", seed=2)
    return root


@pytest.fixture
def library(originals: Path, tmp_path: Path) -> ModelLibrary:
    """One model that comes with the program, and none of one's own."""
    shutil.copytree(originals / "first", tmp_path / "bundled" / "first")
    return ModelLibrary(tmp_path / "own", tmp_path / "bundled")


@pytest.fixture
def given(originals: Path, tmp_path: Path) -> Path:
    """A model from elsewhere, which may be damaged."""
    return Path(shutil.copytree(originals / "second", tmp_path / "given"))


def test_a_library_without_folders_is_empty(tmp_path: Path) -> None:
    library = ModelLibrary(tmp_path / "a", tmp_path / "b")
    assert library.models == ()
    assert library.default(CT_L1_TISSUE.id) is None
    with pytest.raises(UsageError, match="no model"):
        library.find("anything")


def test_a_folder_is_imported_found_and_made_the_default(library: ModelLibrary, given: Path) -> None:
    assert [model.name for model in library.for_task(CT_L1_TISSUE.id)] == ["first"]
    model = library.import_model(given)
    assert not model.bundled
    assert (model.folder / "roc.png").is_file()
    for word in (model.name, model.card.name, model.card.sha256[:12], str(given)):
        assert library.find(word).card == model.card
    before = library.default(CT_L1_TISSUE.id)
    assert before is not None
    assert before.bundled
    library.set_default(model)
    library.scan()
    assert [one.name for one in library.for_task(CT_L1_TISSUE.id)] == [model.name, "first"]
    assert library.import_model(given) == library.find(model.name), "what is there already is not taken twice"
    assert len(library.models) == 2


@pytest.mark.parametrize("suffix", [".zip", ""])
def test_a_model_goes_out_and_comes_back(library: ModelLibrary, tmp_path: Path, suffix: str) -> None:
    first = library.find("first")
    target = library.export(first, tmp_path / f"sent{suffix}")
    other = ModelLibrary(tmp_path / "elsewhere", tmp_path / "nothing")
    model = other.import_model(target)
    assert model.card == first.card
    assert other.verify(model) == first.card
    assert sorted(path.name for path in model.folder.iterdir()) == sorted(path.name for path in first.folder.iterdir())
    with pytest.raises(UsageError, match="already"):
        library.export(first, target)


def test_deleting_is_undone_and_a_default_comes_back(library: ModelLibrary, given: Path) -> None:
    model = library.import_model(given)
    library.set_default(model)
    deleted = library.delete(model)
    assert [one.name for one in library.models] == ["first"]
    after = library.default(CT_L1_TISSUE.id)
    assert after is not None
    assert after.bundled
    back = library.restore(deleted)
    assert back.card == model.card
    assert library.default(CT_L1_TISSUE.id) == back
    library.delete(back)
    library.empty_trash()
    with pytest.raises(ModelError, match="for good"):
        library.restore(deleted)


def test_what_comes_with_the_program_stays(library: ModelLibrary) -> None:
    with pytest.raises(UsageError, match="comes with the program"):
        library.delete(library.find("first"))


def _edit(folder: Path, change: Callable[[dict[str, object]], None]) -> None:
    card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    change(card)
    (folder / CARD).write_text(json.dumps(card), encoding="utf-8")


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    **SPOILT,
    "unknown": (lambda folder: _edit(folder, lambda card: card.update(schema="someone.else/1")), "not the card"),
    "edited": (lambda folder: _edit(folder, lambda card: card.update(summary="Cleared by everybody")), "changed"),
    "no weights": (lambda folder: (folder / WEIGHTS).unlink(), "missing"),
    "short": (lambda folder: (folder / WEIGHTS).write_bytes(b"12345678"), "8 bytes"),
    "no json": (lambda folder: (folder / CARD).write_bytes(b"\x80\x04not json"), "not a model's card"),
    "figure": (lambda folder: (folder / "roc.png").write_bytes(b"MZ"), "changed since"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_damaged_or_forged_is_refused_with_the_reason(
    name: str, library: ModelLibrary, given: Path, tmp_path: Path
) -> None:
    damage, words = DAMAGES[name]
    damage(given)
    packed = tmp_path / "given.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in given.iterdir():
            archive.write(path, f"given/{path.name}")
    for source in (given, packed):
        with pytest.raises(ModelError, match=words) as refusal:
            library.import_model(source)
        assert source.name in refusal.value.user_message
        assert refusal.value.user_message.endswith((".", ")."))
        assert str(tmp_path) not in refusal.value.user_message
    assert [model.name for model in library.models] == ["first"]
    own = tmp_path / "own"
    assert [path.name for path in own.iterdir()] == [], "nothing of it is left"


@pytest.mark.parametrize("name", ["future", "unknown", "edited", "no weights", "short", "no json"])
def test_a_spoilt_model_among_ones_own_is_listed_as_refused(name: str, library: ModelLibrary, given: Path) -> None:
    model = library.import_model(given)
    DAMAGES[name][0](model.folder)
    library.scan()
    assert [one.name for one in library.models] == ["first"]
    (refused,) = library.refused
    assert refused.folder == model.folder
    assert refused.reason
    with pytest.raises(ModelError):
        library.find(model.name)


@pytest.mark.parametrize("bad", ["../../outside.txt", "/etc/outside.txt", "C:\\outside.txt", "..\\outside.txt"])
def test_a_zip_that_would_write_elsewhere_is_not_opened(
    bad: str, library: ModelLibrary, given: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "bad.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in given.iterdir():
            archive.write(path, f"given/{path.name}")
        archive.writestr(bad, b"here I am")
    with pytest.raises(ModelError, match="elsewhere"):
        library.import_model(packed)
    assert not list(tmp_path.rglob("outside.txt"))


def test_what_a_zip_holds_beside_the_model_is_left_in_it(library: ModelLibrary, given: Path, tmp_path: Path) -> None:
    packed = tmp_path / "more.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in given.iterdir():
            archive.write(path, path.name)
        archive.writestr("run_me.py", b"raise SystemExit")
        link = zipfile.ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    model = library.import_model(packed)
    assert sorted(path.name for path in model.folder.iterdir()) == [CARD, WEIGHTS, "roc.png"]


def test_weights_that_unpack_to_more_than_the_card_says_are_refused(
    library: ModelLibrary, given: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "bomb.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(given / CARD, CARD)
        archive.writestr(WEIGHTS, bytes((given / WEIGHTS).stat().st_size + 1))
    with pytest.raises(ModelError, match="larger than"):
        library.import_model(packed)


def test_a_link_is_no_weights(library: ModelLibrary, given: Path, tmp_path: Path) -> None:
    (given / WEIGHTS).rename(tmp_path / "elsewhere")
    (given / WEIGHTS).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ModelError, match="missing"):
        library.import_model(given)


def test_what_is_no_model_is_no_model(library: ModelLibrary, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("hello")
    for path in (tmp_path, tmp_path / "text.txt", tmp_path / "absent"):
        with pytest.raises(ModelError, match="is no model"):
            library.import_model(path)
