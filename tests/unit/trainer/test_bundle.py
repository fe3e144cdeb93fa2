"""Models as folders: what is loaded is what was saved, and nothing else is."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from numpy.typing import NDArray

from tests.unit.trainer.models import untrained
from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import ADHOC_3, BCC_NET, MS_NET, RESNET50, SQUEEZENET, XCEPTION
from trainer.bundle import WEIGHTS, BundleError, load, rounded, save, verify
from trainer.card import CARD, Card, Measure, hashed, read
from trainer.safetensors_file import WeightsFileError, described
from trainer.table import TableError
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, CT_VERTEBRA_MASK, DXA_SPINE, Output, Task

PICTURE = b"\x89PNG not looked into"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "bcc"
    card, network = untrained(CT_VERTEBRA, BCC_NET)
    save(folder, card, network, {"roc.png": PICTURE})
    return folder


@pytest.fixture
def broken(model: Path, tmp_path: Path) -> Path:
    """A copy that may be damaged."""
    folder = tmp_path / "bcc"
    folder.mkdir()
    for file in model.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def samples(task: Task, n: int = 3) -> list[NDArray[np.generic]]:
    rng = np.random.default_rng(11)
    return list(rng.normal(120, 60, (n, task.input.height_px, task.input.width_px)))


@pytest.mark.parametrize(
    ("task", "architecture"),
    [(CT_L1_TISSUE, SQUEEZENET), (CT_L1_TISSUE, XCEPTION), (CT_VERTEBRA, RESNET50), (DXA_SPINE, ADHOC_3)],
    ids=lambda one: getattr(one, "name", None) or one.id,
)
def test_a_model_comes_back_as_it_was(task: Task, architecture: Architecture, tmp_path: Path) -> None:
    card, network = untrained(task, architecture)
    saved = save(tmp_path / "model", card, network)
    bundle = load(tmp_path / "model")
    assert bundle.card == saved
    assert not bundle.network.training
    with torch.no_grad():
        way = card.preprocessing
        logits = network(way.tensor([way.grey(one) for one in samples(task)])).double()
    expected = (
        logits.softmax(1) if task.output is Output.SOFTMAX else torch.cat((1 - logits.sigmoid(), logits.sigmoid()), 1)
    )
    found = bundle.classify(samples(task))
    np.testing.assert_allclose(found, expected.numpy(), atol=1e-6, rtol=0)
    np.testing.assert_allclose(found.sum(axis=1), 1)


def test_a_fresh_process_answers_the_same_without_the_training_loop(model: Path, tmp_path: Path) -> None:
    given = samples(CT_VERTEBRA)
    np.save(tmp_path / "samples.npy", np.stack(given))
    code = f"""
import sys, json, numpy as np
from pathlib import Path
from trainer.bundle import load
answer = load(Path({str(model)!r})).classify(list(np.load({str(tmp_path / "samples.npy")!r})))
loop = [name for name in sys.modules if name.startswith("trainer.")
        and name.split(".")[1] in ("fit", "loop", "recipe", "augment", "checkpoint", "evaluate", "cli", "manifest")]
print(json.dumps([answer.tolist(), loop]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    answer, loop = json.loads(done.stdout)
    np.testing.assert_allclose(answer, load(model).classify(given), atol=1e-5, rtol=0)
    assert loop == []


def test_a_card_is_read_without_torch(model: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from trainer.card import read
import trainer.architectures.catalogue
print(read(Path({str(model / CARD)!r})).summary, "torch" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Trained on simulated patients; for tests only. False\n"


def test_half_the_size_for_nearly_the_same_answer(tmp_path: Path) -> None:
    card, network = untrained(CT_L1_TISSUE, SQUEEZENET)
    whole = save(tmp_path / "whole", card, network)
    given = samples(CT_L1_TISSUE)
    exact = load(tmp_path / "whole").classify(given)
    half = save(tmp_path / "half", card, rounded(network, "fp16"), precision="fp16")
    assert half.weights is not None
    assert whole.weights is not None
    assert half.weights.size_bytes < 0.55 * whole.weights.size_bytes
    found = load(tmp_path / "half").classify(given)
    assert 0 < np.abs(found - exact).max() < 1e-2
    # What was evaluated before saving is what is loaded.
    with torch.no_grad():
        way = card.preprocessing
        logits = network(way.tensor([way.grey(one) for one in given])).double()
    np.testing.assert_allclose(found[:, 1], logits.sigmoid()[:, 0].numpy(), atol=1e-6, rtol=0)


def test_what_16_bits_cannot_hold_stays_whole(tmp_path: Path) -> None:
    card, network = untrained(CT_VERTEBRA, BCC_NET)
    with torch.no_grad():
        network.get_parameter("stages.stem.0.weight")[0, 0, 0, 0] = 1e6
        network.get_buffer("stages.stem.1.running_var")[0] = 1e-9
    save(tmp_path / "model", card, network, precision="fp16")
    state = load(tmp_path / "model").network.state_dict()
    assert state["stages.stem.0.weight"][0, 0, 0, 0] == 1e6
    assert state["stages.stem.1.running_var"][0] == pytest.approx(1e-9)


def test_the_first_line_says_what_a_person_must_know(model: Path) -> None:
    lines = (model / CARD).read_text().splitlines()
    assert lines[1] == ' "summary": "Trained on simulated patients; for tests only.",'


def test_patients_are_in_the_card_only_as_hashes(model: Path) -> None:
    split = verify(model).split
    assert split.train == (hashed("A", split.salt),)
    assert hashed("A", split.salt) != hashed("A", "other salt")
    assert len(hashed("A", split.salt)) == 20


def test_an_existing_model_is_replaced_only_on_purpose(broken: Path) -> None:
    card, network = untrained(CT_VERTEBRA, BCC_NET, seed=99)
    before = load(broken).card.sha256
    with pytest.raises(BundleError, match="is there already; choose another name"):
        save(broken, card, network)
    assert load(broken).card.sha256 == before
    save(broken, card, network, replace_old=True)
    assert load(broken).card.sha256 != before
    assert [path.name for path in broken.parent.iterdir()] == [broken.name]


def test_a_full_disk_leaves_the_old_model_and_nothing_else(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = verify(broken).sha256
    card, network = untrained(CT_VERTEBRA, BCC_NET, seed=99)

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.bundle._write", full)
    with pytest.raises(OSError, match="No space left"):
        save(broken, card, network, replace_old=True)
    assert verify(broken).sha256 == before
    assert [path.name for path in broken.parent.iterdir()] == [broken.name]


def test_a_network_that_has_failed_is_not_saved(tmp_path: Path) -> None:
    card, network = untrained(CT_VERTEBRA, BCC_NET)
    with torch.no_grad():
        network.get_parameter("stages.head.1.bias")[0] = torch.nan
    with pytest.raises(BundleError, match=r"stages.head.1.bias holds values that are no numbers"):
        save(tmp_path / "model", card, network)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../roc.png", "a/b.png", "", ".hidden", WEIGHTS, CARD])
def test_figures_stay_in_the_folder(name: str, tmp_path: Path) -> None:
    card, network = untrained(CT_VERTEBRA, BCC_NET)
    with pytest.raises(BundleError, match="is no name for a figure"):
        save(tmp_path / "model", card, network, {name: PICTURE})


def test_a_card_holds_numbers_only(tmp_path: Path) -> None:
    card, network = untrained(CT_VERTEBRA, BCC_NET)
    card = replace(card, metrics={"test": {"auc": Measure(float("nan"), 0, 1)}})
    with pytest.raises(ValueError, match="a card holds texts, finite numbers"):
        save(tmp_path / "model", card, network)
    assert list(tmp_path.iterdir()) == []


def test_one_is_one_however_it_is_written(tmp_path: Path) -> None:
    card, network = untrained(CT_VERTEBRA, BCC_NET)
    card = replace(
        card,
        metrics={"test": {"auc": Measure(1, 0, 1)}},
        recipe={"rate": 1.0, "epochs": 3},
        task=replace(CT_VERTEBRA, input=replace(CT_VERTEBRA.input, side_mm=50, smallest_side_mm=40)),
    )
    card = replace(card, preprocessing=replace(card.preprocessing, input=card.task.input))
    saved = save(tmp_path / "model", card, network)
    assert load(tmp_path / "model").card.sha256 == saved.sha256


def test_what_a_killed_process_left_behind_is_in_nobodys_way(tmp_path: Path) -> None:
    card, network = untrained(CT_VERTEBRA, BCC_NET)
    aside = tmp_path / f".model.{os.getpid()}.part"
    aside.mkdir()
    (aside / WEIGHTS).write_bytes(b"half of")
    save(tmp_path / "model", card, network)
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_flipped_bits_are_found(broken: Path) -> None:
    for name, found in ((WEIGHTS, load), (CARD, load), ("roc.png", verify)):
        content = (broken / name).read_bytes()
        for place in np.random.default_rng(5).integers(0, len(content), 12).tolist():
            changed = bytearray(content)
            changed[place] ^= 0x10
            if name == CARD and is_layout(content, changed):
                continue
            (broken / name).write_bytes(changed)
            with pytest.raises(BundleError):
                found(broken)
        (broken / name).write_bytes(content)
    verify(broken)


def is_layout(one: bytes, other: bytearray) -> bool:
    try:
        return bool(json.loads(one) == json.loads(other))
    except ValueError:
        return False


def rewritten(folder: Path, change: Callable[[dict[str, object]], object]) -> None:
    """Change a card and give it a digest that fits: what somebody could do who wants us to read it."""
    values = json.loads((folder / CARD).read_text())
    change(values)
    (folder / CARD).write_text(json.dumps(values))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"schema": "osteoview.model/2"}, "written by a newer version of the program"),
        ({"schema": "osteoview.model/99999999999999999999"}, "written by a newer version"),
        ({"schema": "osteoview.model/0"}, "were never in use"),
        ({"schema": "cats/1"}, "not the card of a model: it calls itself 'cats/1'"),
        ({"name": "Better than it is"}, "changed since it was written, or is damaged"),
        ({"limits": None}, "limits is missing"),
        ({"extra": 1}, "extra is not a known setting"),
        ({"architecture": 7}, "architecture is not a table"),
        ({"weights": {"sha256": "x", "size_bytes": 1, "precision": "fp32"}}, "sha256 is not a SHA-256 digest"),
        ({"weights": {"sha256": "a" * 64, "size_bytes": 10**15, "precision": "fp32"}}, "a whole number from 1 to"),
        ({"files": {"../../passwords": "a" * 64}}, "is no name for a file beside the card"),
        ({"metrics": {"test": {"auc": {"value": 1, "low": "x", "high": 1}}}}, "metrics.test.auc.low is 'x'"),
        ({"task": {}}, "the card's task: input is missing"),
    ],
)
def test_cards_that_lie_are_refused(change: dict[str, object], sentence: str, broken: Path) -> None:
    rewritten(broken, lambda values: values.update(change))
    with pytest.raises(BundleError) as caught:
        load(broken)
    assert sentence in str(caught.value)
    assert "bcc" in str(caught.value)


def with_card(folder: Path, change: Callable[[Card], Card]) -> None:
    (folder / CARD).write_text(change(read(folder / CARD)).as_json())


def test_a_network_of_absurd_size_is_never_built(broken: Path) -> None:
    """The card is whole and its digest fits; only its weights are not that large."""

    def absurd(card: Card) -> Card:
        head = replace(card.dimensions.head, hidden=(65_536, 65_536, 65_536, 65_536))  # 48 GB
        return replace(card, dimensions=replace(card.dimensions, head=head))

    with_card(broken, absurd)
    started = time.process_time()
    with pytest.raises(BundleError, match="the weights are not those of BCC-Net as the card describes it"):
        load(broken)
    assert time.process_time() - started < 20


def test_a_network_that_answers_another_question_is_refused(broken: Path) -> None:
    with_card(broken, lambda card: replace(card, dimensions=replace(card.dimensions, outputs=1)))
    with pytest.raises(BundleError, match="the network does not answer the card's task"):
        load(broken)
    (broken / CARD).write_text("[]")
    with pytest.raises(BundleError, match="not a table"):
        load(broken)


def reweighed(folder: Path, content: bytes) -> None:
    """Put other bytes in the place of the weights, with a card that vouches for them."""
    (folder / WEIGHTS).write_bytes(content)
    with_card(
        folder,
        lambda card: replace(
            card,
            weights=replace(card.weights, sha256=hashlib.sha256(content).hexdigest(), size_bytes=len(content))
            if card.weights
            else None,
        ),
    )


class Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (Path("pickles were opened"),))


def torch_pickle(tmp_path: Path) -> bytes:
    path = tmp_path / "evil.pt"
    torch.save({"a": Evil()}, path)
    return path.read_bytes()


@pytest.mark.parametrize("kind", ["pickle", "torch", "10 GB", "empty", "text", "other tensors", "broken header", "nan"])
def test_weights_that_are_none_are_refused_even_if_the_card_vouches_for_them(
    kind: str, broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    weights = (broken / WEIGHTS).read_bytes()
    content, sentence = {
        "pickle": (pickle.dumps(Evil()), "a pickle under another name"),
        "torch": (torch_pickle(tmp_path), "a pickle under another name"),
        "10 GB": (struct.pack("<Q", 10_000_000_000) + weights[8:], "claims a header of 10 GB"),
        "empty": (b"\0", "too short"),
        "text": (b"weights, honestly", "no safetensors file"),
        "other tensors": (safetensors.torch.save({"a": torch.zeros(2)}), "the weights are not those of BCC-Net"),
        "broken header": (weights[:8] + weights[8:].replace(b"data_offsets", b"data_offsats"), "damaged"),
        "nan": (weights[:-4], "damaged"),
    }[kind]
    reweighed(broken, content)
    with pytest.raises(BundleError) as caught:
        load(broken)
    assert sentence in str(caught.value)
    assert not (tmp_path / "pickles were opened").exists()


def test_missing_files_are_named(broken: Path) -> None:
    (broken / "roc.png").unlink()
    with pytest.raises(BundleError, match=r"bcc/roc.png: missing"):
        verify(broken)
    assert load(broken).card.name == "BCC-Net untrained"  # a figure is not needed to answer
    (broken / WEIGHTS).write_bytes((broken / WEIGHTS).read_bytes()[:100])
    with pytest.raises(BundleError, match="100 bytes where the card says"):
        load(broken)
    (broken / WEIGHTS).unlink()
    with pytest.raises(BundleError, match=r"no model.safetensors beside the card"):
        load(broken)
    (broken / CARD).unlink()
    with pytest.raises(BundleError, match="no model, for it has no card"):
        load(broken)


def test_a_header_that_begins_as_a_pickle_does_is_none() -> None:
    """A header of 640 bytes is announced by the two bytes that a pickle of version 2 begins with."""
    content = safetensors.torch.save({"a": torch.zeros(1)}, {"note": "x" * 500})
    (length,) = struct.unpack_from("<Q", content)
    header = content[8 : 8 + length].ljust(640)
    found = described(struct.pack("<Q", 640) + header + content[8 + length :], "file")
    assert found["a"].shape == (1,)
    with pytest.raises(WeightsFileError, match="a pickle under another name"):
        described(pickle.dumps([1, 2, 3] * 9, protocol=4), "file")


def test_an_outline_for_every_pixel(tmp_path: Path) -> None:
    small = replace(CT_VERTEBRA_MASK, input=replace(CT_VERTEBRA_MASK.input, height_px=64, width_px=32))
    card, network = untrained(small, MS_NET)
    save(tmp_path / "ms-net", card, network, precision="fp16")
    masks = load(tmp_path / "ms-net").classify(samples(small, 2))
    assert masks.shape == (2, 64, 32)
    assert masks.min() >= 0
    assert masks.max() <= 1


def test_a_huge_card_is_not_read(broken: Path) -> None:
    (broken / CARD).write_bytes(b" " * 21_000_000)
    with pytest.raises(TableError, match="too large for a model's card"):
        read(broken / CARD)
