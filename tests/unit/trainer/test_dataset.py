from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.unit.trainer.small_sets import DISEASED, small_set
from trainer.architectures.catalogue import architecture_named
from trainer.dataset import class_numbers, load, read_image
from trainer.manifest import Entry, Manifest, write_manifest
from trainer.preprocess import Preprocessing
from trainer.task import Task, task_named

TISSUE = task_named("ct-l1-tissue")


def preprocessing(task: Task, name: str = "vgg16") -> Preprocessing:
    return Preprocessing.of(task, architecture_named(name))


def test_samples_carry_pixels_labels_and_patients(tmp_path: Path) -> None:
    manifest = small_set(tmp_path, patients=4, side=50)
    samples = load(manifest, preprocessing(TISSUE), TISSUE)
    assert samples.images.shape == (8, 1, 50, 50)
    assert np.array_equal(samples.images[3, 0], np.asarray(Image.open(tmp_path / manifest.entries[3].file)))
    assert samples.labels.tolist() == [0, 0, 1, 1, 0, 0, 1, 1]
    some = samples.chosen([2, 0])
    assert some.patients == ("p01", "p00")
    assert np.array_equal(some.images[1], samples.images[0])


def test_a_corrupt_image_is_named_and_so_is_a_missing_one(tmp_path: Path) -> None:
    manifest = small_set(tmp_path, patients=4, side=50)
    path = manifest.path(manifest.entries[5])
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(ValueError, match=r"p02_1\.png cannot be read as an image"):
        load(manifest, preprocessing(TISSUE), TISSUE)
    path.unlink()
    with pytest.raises(ValueError, match=r"p02_1\.png is not there"):
        load(manifest, preprocessing(TISSUE), TISSUE)


def test_labels_are_the_task_s_whatever_their_capitals(tmp_path: Path) -> None:
    entries = [Entry("a.png", "a", "low-bone mass"), Entry("b.png", "b", "Osteoporosis")]
    vertebra = task_named("ct-vertebra")
    assert class_numbers(Manifest(tmp_path, tuple(entries)), vertebra) == {"low-bone mass": 1, "Osteoporosis": 2}
    with pytest.raises(ValueError, match=f"class {DISEASED}; task ct-vertebra knows NORMAL"):
        class_numbers(Manifest(tmp_path, (Entry("c.png", "c", DISEASED),)), vertebra)


def test_deep_images_keep_their_depth(tmp_path: Path) -> None:
    deep = (np.arange(100 * 100, dtype=np.uint16) * 6).reshape(100, 100)
    Image.fromarray(deep).save(tmp_path / "deep.png")
    assert np.array_equal(read_image(tmp_path / "deep.png"), deep)


def test_a_task_that_segments_reads_slices_and_masks(tmp_path: Path) -> None:
    task = task_named("ct-vertebra-mask")
    small = replace(task, input=replace(task.input, height_px=32, width_px=32))
    mask = np.zeros((32, 32), dtype=np.uint8)
    mask[8:20, 10:24] = 255
    Image.fromarray(mask // 2).save(tmp_path / "slice.png")
    Image.fromarray(mask).save(tmp_path / "mask.png")
    manifest = write_manifest(
        tmp_path, [Entry("slice.png", "p", "NORMAL", covariates={"slice": "slice.png", "mask": "mask.png"})]
    )
    samples = load(manifest, preprocessing(small, "ms-net"), small)
    assert samples.masks is not None
    assert np.array_equal(samples.masks[0, 0], mask // 255)
    assert samples.images[0, 0].max() == 127
    with pytest.raises(ValueError, match="names no slice"):
        load(Manifest(tmp_path, (Entry("slice.png", "p", "NORMAL"),)), preprocessing(small, "ms-net"), small)
