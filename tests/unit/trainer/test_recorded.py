"""Recorded steps are the steps themselves. There is no GPU here: what plays is a stand-in that also warms up."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tests.unit.trainer.small_net import SmallNet, small_course, small_recipe
from trainer.events import Event, Noted
from trainer.fit import Fitting
from trainer.loop import Means
from trainer.recorded import Play, Record, on_gpu

CPU = torch.device("cpu")


class Recorder:
    """Warms up as a GPU must, and counts what is recorded and what is played."""

    def __init__(self) -> None:
        self.recorded = self.played = 0

    def __call__(self, work: Play) -> Play:
        self.recorded += 1
        for _ in range(3):
            work()

        def play() -> None:
            self.played += 1
            work()

        return play


def refuses(work: Play) -> Play:
    work()
    raise RuntimeError("operation not permitted when stream is capturing")


def cramped(_: Play) -> Play:
    raise torch.OutOfMemoryError("simulated")


def trained(folder: Path, record: Record | None, device: torch.device = CPU) -> tuple[SmallNet, list[str]]:
    """Two phases with batch norms, dropout and a last batch that is smaller than the others."""
    network = SmallNet().to(device)
    said: list[Event] = []
    recipe = small_recipe(optimiser={"method": "sgd", "momentum": 0.9, "weight_decay": 0.01})
    Fitting(small_course(network, recipe), Means(device, 3, record=record), folder, said.append).fit()
    return network, [event.text for event in said if isinstance(event, Noted)]


def same(one: SmallNet, other: SmallNet) -> bool:
    pairs = zip(one.state_dict().values(), other.state_dict().values(), strict=True)
    return all(torch.equal(a, b) for a, b in pairs)


def test_a_recorded_run_ends_with_the_same_weights_bit_for_bit(tmp_path: Path) -> None:
    recorder = Recorder()
    recorded, said = trained(tmp_path / "recorded", recorder)
    plain, _ = trained(tmp_path / "plain", None)
    assert same(recorded, plain)
    assert not same(recorded, SmallNet())
    assert recorder.recorded == 2 * 2  # phases, and shapes of a batch: five, and the last two
    assert recorder.played == 4 * 5
    assert said == []


@pytest.mark.parametrize(("record", "sentence"), [(refuses, "each is run anew"), (cramped, "did not fit into memory")])
def test_what_cannot_be_recorded_is_run_step_by_step(tmp_path: Path, record: Record, sentence: str) -> None:
    plain, _ = trained(tmp_path / "plain", None)
    network, said = trained(tmp_path / "refused", record)
    assert sentence in said[0]
    if record is refuses:  # in pieces, batch norms see something else
        assert same(network, plain)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
def test_on_a_gpu_a_graph_is_the_step(tmp_path: Path) -> None:
    device = torch.device("cuda")
    recorded, said = trained(tmp_path / "recorded", on_gpu, device)
    plain, _ = trained(tmp_path / "plain", None, device)
    assert said == []
    pairs = zip(recorded.state_dict().values(), plain.state_dict().values(), strict=True)
    assert max(float((a.double() - b.double()).abs().max()) for a, b in pairs) < 1e-4
