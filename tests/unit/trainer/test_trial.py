"""What a model answered when it was saved is kept beside it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from tests.unit.trainer.models import untrained
from trainer.architectures.catalogue import SQUEEZENET
from trainer.bundle import load, save, verify
from trainer.task import CT_L1_TISSUE
from trainer.trial import TRIAL, record, recorded, trial_samples


def test_the_samples_are_the_same_on_every_machine_and_of_every_kind() -> None:
    some = trial_samples(CT_L1_TISSUE.input)
    assert len(some) == 8
    assert all(one.shape == (50, 50) and one.dtype == np.uint8 for one in some)
    assert min(one.mean() for one in some) < 60
    assert max(one.mean() for one in some) > 190
    assert hashlib.sha256(np.stack(some).tobytes()).hexdigest().startswith("cbc003070ebeafb7")


def test_a_model_saved_without_answers_gets_them_and_nothing_else(tmp_path: Path) -> None:
    card, network = untrained(CT_L1_TISSUE, SQUEEZENET)
    before = save(tmp_path / "model", card, network, {"roc.png": b"png"})
    assert recorded(tmp_path / "model", before) is None
    after = record(tmp_path / "model")
    assert verify(tmp_path / "model") == after
    assert after.weights == before.weights
    assert after.files["roc.png"] == before.files["roc.png"]
    found = recorded(tmp_path / "model", after)
    assert found is not None
    now = load(tmp_path / "model").classify(trial_samples(CT_L1_TISSUE.input))
    assert np.allclose(found, now, atol=1e-5)
    (tmp_path / "model" / TRIAL).write_text("{}")
    assert recorded(tmp_path / "model", after) is None
