"""Tasks: the published five say what the studies say; one's own are checked, with sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from trainer.phantom.cohort import TASKS as COHORTS
from trainer.phantom.person import BoneClass
from trainer.phantom.samples import SIDE_MM, SIDE_PX, SLICES, SMALLEST_MM, WINDOW_CENTER_HU, WINDOW_WIDTH_HU
from trainer.table import TableError
from trainer.task import (
    CLASSIFICATION_TASKS,
    CT_L1_TISSUE,
    CT_VERTEBRA,
    CT_VERTEBRA_MASK,
    TASKS,
    XRAY_KNEE,
    Input,
    Output,
    Task,
    Window,
    task_named,
)

OWN = """
id = "my-hips"
modality = "XR"
region = "hip"
classes = ["NORMAL", "FRACTURED"]
output = "sigmoid"
truth = "two readers"
[input]
channels = 1
height_px = 128
width_px = 96
"""


def test_the_published_tasks() -> None:
    assert [task.id for task in CLASSIFICATION_TASKS] == [
        "ct-l1-tissue",
        "ct-vertebra",
        "xray-knee",
        "dxa-spine",
        "xray-lumbar",
    ]
    shapes = {task.id: (task.input.channels, task.input.height_px, task.input.width_px) for task in TASKS}
    assert shapes == {
        "ct-l1-tissue": (3, 50, 50),
        "ct-vertebra": (1, 224, 224),
        "xray-knee": (3, 224, 224),
        "dxa-spine": (1, 224, 224),
        "xray-lumbar": (3, 224, 224),
        "ct-vertebra-mask": (1, 512, 512),
    }
    assert [task.positive for task in CLASSIFICATION_TASKS] == [
        "OSTEOPOROTIC",
        "OSTEOPOROSIS",
        "OSTEOPOROSIS",
        "DEGRADED",
        "OSTEOPOROSIS",
    ]
    assert [task.outputs for task in CLASSIFICATION_TASKS] == [1, 3, 3, 1, 1]
    assert CT_VERTEBRA_MASK.outputs == 1


def test_the_tissue_sample_is_the_phantoms() -> None:
    """The phantom does not import the trainer's tasks, nor the other way round: the numbers must agree."""
    sample = CT_L1_TISSUE.input
    assert (sample.height_px, sample.side_mm, sample.smallest_side_mm) == (SIDE_PX, SIDE_MM, SMALLEST_MM)
    assert sample.window == Window(WINDOW_CENTER_HU, WINDOW_WIDTH_HU)
    assert sample.window.low_hu == -175
    assert CT_L1_TISSUE.samples == SLICES
    assert CT_VERTEBRA.classes == tuple(BoneClass)
    assert {task.id for task in CLASSIFICATION_TASKS} - set(COHORTS) == {XRAY_KNEE.id}


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_a_task_survives_a_file(task: Task, tmp_path: Path) -> None:
    path = tmp_path / "task.json"
    path.write_text(json.dumps(task.as_table()))
    assert Task.load(path) == task == task_named(task.id)


def test_ones_own_task_in_toml(tmp_path: Path) -> None:
    path = tmp_path / "hips.toml"
    path.write_text(OWN)
    task = Task.load(path)
    assert (task.id, task.output, task.positive) == ("my-hips", Output.SIGMOID, "FRACTURED")
    assert task.input == Input(1, 128, 96)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (('"XR"', '"MR"'), "hips.toml: modality is 'MR'; it should be one of CT, XR, DXA"),
        (("channels = 1", "channels = 2"), "an input has 1 or 3 channels, not 2"),
        (("channels = 1", 'channels = "1"'), "input.channels is '1'; it should be a whole number from 1 to 3"),
        (("channels = 1", "chanels = 1"), "hips.toml: input.channels is missing"),
        (("width_px = 96", "width_px = 96\nwidht_mm = 3"), "input.widht_mm is not a known setting; known here are"),
        (("height_px = 128", "height_px = 100000"), "a sample measures 8 to 2048 pixels each way, not 96 × 100000"),
        (('"NORMAL", "FRACTURED"', '"A", "A"'), "two or more classes, each of its own name"),
        (('"NORMAL", "FRACTURED"', '"A", "B", "C"'), "a sigmoid output tells two apart: choose softmax"),
        (('"my-hips"', '"My hips"'), "a task is named in small letters, digits and hyphens"),
        (('region = "hip"', "region = 3"), "region is 3; it should be a text"),
        (("[input]", "[input]\nside_mm = nan"), "input.side_mm is nan; it should be a number"),
        (("[input]", "[input]\nsmallest_side_mm = 3"), "a smallest side in mm needs a side in mm"),
        (("[input]", "[input]\nside_mm = 3\nsmallest_side_mm = 4"), "its smallest side no more than that"),
        (("[input]", "[input]\nwindow = 3"), "input.window is not a table"),
        (("[input]", "[input]\nmasked = 1"), "input.masked is 1; it should be true or false"),
        (('truth = "two readers"', 'truth = "r"\nsamples = 0'), "samples is 0; it should be a whole number"),
        (("[input]", "input"), "hips.toml: not a TOML or JSON file that can be read"),
    ],
)
def test_what_is_wrong_with_ones_own_task_is_said(change: tuple[str, str], sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "hips.toml"
    path.write_text(OWN.replace(*change))
    with pytest.raises(TableError) as caught:
        Task.load(path)
    assert sentence in str(caught.value)
    assert str(caught.value).startswith("hips.toml: ")


def test_hostile_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text("[" * 200_000)
    with pytest.raises(TableError, match=r"deep.json: not a TOML or JSON file"):
        Task.load(path)
    path.write_text("[1, 2]")
    with pytest.raises(TableError, match=r"deep.json: the file is not a table of names and values"):
        Task.load(path)
    path.write_text(" " * 2_000_000)
    with pytest.raises(TableError, match="too large"):
        Task.load(path)


def test_an_unknown_task_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"there is no task ct-hip; choose one of ct-l1-tissue, ct-vertebra"):
        task_named("ct-hip")


def test_a_window_has_a_width() -> None:
    with pytest.raises(ValueError, match="a window is 1 to 10000 HU wide, not 0"):
        Window(50, 0)
