"""Regions travel in a file bit by bit, and a file that does not fit says in a sentence why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.lines import Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.measuring import measure
from osteoview.annotation.numbers import RegionNumbers
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.annotation.roi_file import RoiFile, RoiFileError, from_document, read_rois, write_rois
from osteoview.base.paths import resources
from osteoview.imaging.geometry import stack_affine
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume


def scan(**changes: Any) -> Volume:
    hu = np.random.default_rng(1).integers(0, 300, (8, 60, 60)).astype(np.int16)
    affine = stack_affine((1, 0, 0, 0, 1, 0), (-30.0, 10.0, 100.0), (0.7, 0.7), (0, 0, 2.0))
    return Volume(**{"hu": hu, "affine": affine, "study_uid": "1.9", "series_uid": "1.2.3", **changes})


def film(**changes: Any) -> Radiograph:
    kept = {"stored": np.arange(6400, dtype=np.uint16).reshape(80, 80), "bits_stored": 13}
    return Radiograph(**{**kept, "study_uid": "1.9", "series_uid": "1.4", "sop_instance_uid": "1.4.1", **changes})


KEY = ImageKey.of_volume(scan())
SLICE = PlaneGround(KEY, (-9.1, 30.3, 106.0), (1, 0, 0), (0, 1, 0))
TILTED = PlaneGround(KEY, (-9.1, 30.3, 106.0), (1, 0, 0), (0, np.cos(0.2), np.sin(0.2)))
ROIS = (
    Measurement(Sample((0.125, 1 / 3), 17.3), SLICE, "first"),
    Measurement(Ellipse((0.0, -2.0), 16.0, 15.9, 12.0), TILTED),
)
BY_HAND: dict[str, Any] = {
    "schema": "osteoview.rois/1",
    "image": {"series_uid": "1.2.3"},
    "rois": [
        {
            "ground": {
                "kind": "plane", "origin_mm": [-9.1, 30.3, 106.0], "right_mm": [1, 0, 0], "down_mm": [0, 1, 0]
            },
            "shape": {"kind": "sample", "center": [0, 0], "side": 20.0, "native": False},
        }
    ],
}  # fmt: skip


def damaged(**changes: Any) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(json.dumps(BY_HAND))
    for name, value in changes.items():
        holder = whole["rois"][0] if name in {"ground", "shape", "id", "colour"} else whole
        holder[name] = {**holder[name], **value} if isinstance(value, dict) and name in holder else value
    return whole


def test_what_is_saved_comes_back_bit_by_bit(tmp_path: Path) -> None:
    path = tmp_path / "one.rois.json"
    write_rois(path, RoiFile(KEY, ROIS))
    read = read_rois(path)
    assert read.rois == ROIS
    assert read.image == KEY
    assert read.on(scan()) == ROIS


def test_a_file_written_by_hand_needs_no_more_than_the_series_the_plane_and_the_shape() -> None:
    (one,) = from_document(BY_HAND).on(scan())
    assert one.ground.image == KEY, "known by all that the image says of itself"
    numbers = measure(one.shape, one.ground, scan())
    assert isinstance(numbers, RegionNumbers)
    assert numbers.statistics is not None
    assert numbers.slice_index == 3


def test_the_file_that_the_help_shows_is_one() -> None:
    page = (resources() / "help" / "en" / "roi-files.md").read_text(encoding="utf-8")
    (one,) = from_document(json.loads(page.split("```")[1])).rois
    assert (one.shape, one.name) == (Sample((0, -1)), "upper slice")


def test_lengths_and_what_lies_on_other_images_are_left_out() -> None:
    other = PlaneGround(ImageKey("9"), (0, 0, 0), (1, 0, 0), (0, 1, 0))
    drawn = (*ROIS, Measurement(Length((0, 0), (4, 4)), SLICE), Measurement(Sample((0, 0)), other))
    assert RoiFile.of(KEY, drawn).rois == ROIS


def test_a_crop_travels_too(tmp_path: Path) -> None:
    ground = PictureGround.of_radiograph(film())
    crop = Measurement(Crop((40.5, 39.5), 60, 60, "xray-lumbar"), ground)
    write_rois(tmp_path / "crop.rois.json", RoiFile(ground.image, (crop,)))
    assert read_rois(tmp_path / "crop.rois.json").on(film()) == (crop,)


class TestFaults:
    @pytest.mark.parametrize(
        ("image", "words"),
        [
            (scan(study_uid="1.8"), "another study"),
            (scan(series_uid="1.2.4"), "another image of this study"),
            (film(), "were drawn on a CT, and this is a picture"),
            (scan(hu=np.zeros((8, 4, 4), np.int16)), "region 1 (“first”) cannot be measured. The region lies outside"),
        ],
    )
    def test_an_image_that_it_does_not_belong_to(self, image: Volume | Radiograph, words: str) -> None:
        with pytest.raises(RoiFileError) as refusal:
            RoiFile(KEY, ROIS, "one.rois.json").on(image)
        assert refusal.value.user_message.startswith("one.rois.json: ")
        assert words in refusal.value.user_message
        assert refusal.value.hint

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("no JSON", "it is no JSON"),
            ("[" * 100_000, "it is no JSON"),
            ("3", "It is no file of regions"),
            (json.dumps(damaged(schema="osteoview.session/1")), "It is no file of regions"),
            (json.dumps(damaged(schema="osteoview.rois/2")), "newer OsteoView (version 2, this one knows 1)"),
            (json.dumps(damaged(reader="me")), "“reader”, which this OsteoView does not know"),
            (json.dumps({**BY_HAND, "image": {"study_uid": "1.9"}}), "does not say which image"),
            (json.dumps(damaged(rois=3)), "“rois” is not a list"),
            (json.dumps(damaged(shape={"side": 25.0})), "Region 1: The file is damaged: a sample is 16 to 20 mm"),
            (json.dumps(damaged(shape={"kind": "star"})), "Region 1: “kind” is “star”"),
            (json.dumps(damaged(shape={"center": [0, "x"]})), "Region 1: The file is damaged: “center”"),
            (json.dumps(damaged(ground={"right_mm": [1, 1, 0]})), "perpendicular unit vectors"),
            (json.dumps(damaged(ground={"origin_mm": [0, 0]})), "“origin_mm” is not a row of 3 numbers"),
            (json.dumps({**BY_HAND, "rois": [{"ground": 3, "shape": BY_HAND["rois"][0]["shape"]}]}), "Region 1"),
            (json.dumps(damaged(id="")), "cannot be found again"),
            (json.dumps({**BY_HAND, "rois": [damaged(id="a")["rois"][0]] * 2}), "two regions have the same id"),
        ],
    )  # fmt: skip
    def test_a_file_that_cannot_be_used(self, tmp_path: Path, content: str, words: str) -> None:
        path = tmp_path / "one.rois.json"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(RoiFileError) as refusal:
            read_rois(path)
        assert words in refusal.value.user_message
        assert refusal.value.user_message.startswith("one.rois.json: ")
        assert refusal.value.hint
        assert refusal.value.exit_code == 3

    def test_a_length_is_no_region(self, tmp_path: Path) -> None:
        document = damaged()
        document["rois"][0]["shape"] = {"kind": "length", "start": [0, 0], "end": [1, 1]}
        (tmp_path / "one.json").write_text(json.dumps(document))
        with pytest.raises(RoiFileError, match="length is no region"):
            read_rois(tmp_path / "one.json")

    def test_a_file_that_is_not_there_and_one_that_is_too_large(self, tmp_path: Path) -> None:
        with pytest.raises(RoiFileError, match="cannot be read"):
            read_rois(tmp_path / "missing.rois.json")
        large = tmp_path / "large.rois.json"
        with large.open("wb") as file:
            file.truncate(64 << 20)
        with pytest.raises(RoiFileError, match="larger than any"):
            read_rois(large)
