"""Labels find room, say what must be said, and print figures as a radiologist reads them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osteoview.annotation.ground import PictureGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.lines import Angle, Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.numbers import (
    AngleNumbers,
    Caution,
    LengthNumbers,
    Numbers,
    Refusal,
    RegionNumbers,
    Statistics,
)
from osteoview.annotation.regions import Ellipse
from osteoview.ui import measurement_words as words
from osteoview.ui.sentences import PATTERNS, said
from osteoview.ui.viewer import label_places
from osteoview.ui.viewer.label_places import Box

AREA = (10.0, 10.0, 790.0, 590.0)
GROUND = PictureGround(ImageKey("1.2"))
boxes = st.tuples(st.floats(0, 700), st.floats(0, 500), st.floats(5, 120), st.floats(5, 120)).map(
    lambda box: (box[0], box[1], box[0] + box[2], box[1] + box[3])
)


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - 1e-6 and other[0] < one[2] - 1e-6 and one[1] < other[3] - 1e-6 and other[1] < one[3] - 1e-6
    )


@settings(deadline=None)
@given(anchor=boxes, others=st.lists(boxes, max_size=6))
def test_a_label_lies_in_the_view_and_on_nothing_while_there_is_room(anchor: Box, others: list[Box]) -> None:
    box = label_places.place((90.0, 30.0), anchor, np.array(others).reshape(-1, 4), AREA)
    assert AREA[0] - 1e-6 <= box[0]
    assert box[2] <= AREA[2] + 1e-6
    assert AREA[1] - 1e-6 <= box[1]
    assert box[3] <= AREA[3] + 1e-6
    if not others:
        assert not overlap(box, anchor)


def test_the_nearest_free_place_is_taken() -> None:
    anchor = (300.0, 300.0, 340.0, 340.0)
    free = label_places.place((60.0, 20.0), anchor, np.zeros((0, 4)), AREA)
    assert free == (348.0, 310.0, 408.0, 330.0)  # right of it, in the middle
    blocked = label_places.place((60.0, 20.0), anchor, np.array([(345.0, 200.0, 500.0, 500.0)]), AREA)
    assert blocked[2] <= 300 - 8  # then left of it


def test_a_leader_joins_the_nearest_points() -> None:
    assert label_places.gap((0, 0, 10, 10), (20, 5, 30, 8)) == ((10, 6.5), (20, 6.5))
    assert label_places.gap((0, 0, 10, 10), (20, 30, 40, 40)) == ((10, 10), (20, 30))


def test_a_slanting_line_blocks_its_own_way_and_not_all_around_it() -> None:
    along = label_places.boxes_along([(0, 0), (240, 240)], 3)
    assert any(overlap(box, (118, 118, 122, 122)) for box in along)
    assert not any(overlap(box, (160, 20, 220, 60)) for box in along)


def region(**changes: object) -> RegionNumbers:
    found = Statistics(n=1234, mean=-12.4, sd=30.6, minimum=-101, maximum=88, median=-11)
    values: dict[str, object] = {
        "unit": "HU",
        "area": 99.5,
        "area_mm2": 99.5,
        "values": np.zeros(1),
        "statistics": found,
    }
    return RegionNumbers(**{**values, **changes})  # type: ignore[arg-type]  # put together by name


ELLIPSE = Measurement(Ellipse((0, 0), 3, 3), GROUND)


class TestWords:
    def test_figures_have_a_real_minus_and_no_minus_nought(self) -> None:
        assert words.figure(-12.4, 0) == "−12"
        assert words.figure(-0.3, 0) == "0"
        assert words.figure(-0.04, 1) == "0.0"
        assert words.figure(12345, 0) == "12\N{NARROW NO-BREAK SPACE}345"
        assert words.figure(None, 0) == "–"

    @pytest.mark.parametrize(
        ("numbers", "said"),
        [
            (region(), "−12 ± 31 HU"),
            (region(unit=""), "−12 ± 31"),
            (region(statistics=Statistics(1, 7, None, 7, 7, 7)), "7 HU"),
            (region(statistics=None, refusal="too small"), "no values"),
            (LengthNumbers(38.24), "38.2 mm"),
            (LengthNumbers(38.24, "px"), "38.2 px"),
            (LengthNumbers(None, refusal="unknown"), "no length"),
            (LengthNumbers(None, refusal=str(Refusal.OTHER_IMAGE.value)), "not open"),
            (AngleNumbers(12.34), "12.3°"),
            (AngleNumbers(None, "unknown"), "no angle"),
        ],
    )
    def test_the_first_value(self, numbers: RegionNumbers | LengthNumbers | AngleNumbers, said: str) -> None:
        assert words.short(numbers) == said

    def test_a_label_says_what_must_stay_beside_the_number(self) -> None:
        resampled = region(cautions=(Caution.RESAMPLED, Caution.LEAVES_IMAGE))
        assert words.lines(ELLIPSE, resampled, 3, all_values=False) == [
            "3  −12 ± 31 HU",
            "resampled · leaves the image",
        ]
        full = words.lines(ELLIPSE, region(), 3, all_values=True)
        assert full[1:] == ["min −101   max 88   median −11", "99.5 mm² · n 1\N{NARROW NO-BREAK SPACE}234"]

    def test_every_caution_has_a_tag_and_a_sentence(self) -> None:
        numbers = region(cautions=tuple(Caution))
        assert len(words.tags(numbers)) == len(words.remarks(numbers)) == len(Caution)

    def test_a_table_keeps_its_columns_whatever_a_name_holds(self) -> None:
        named = Measurement(ELLIPSE.shape, GROUND, "two\twords\nand lines")
        length = Measurement(Length((0, 0), (3, 4)), GROUND)
        angle = Measurement(Angle((1, 0), (0, 0), (0, 1)), GROUND)
        rows: list[tuple[Measurement, int, Numbers]] = [
            (named, 1, region(slice_index=6)),
            (length, 2, LengthNumbers(5.0)),
            (angle, 3, AngleNumbers(90.0)),
        ]
        lines = [line.split("\t") for line in words.table(rows).split("\n")]
        assert {len(line) for line in lines} == {len(lines[0])}
        first = dict(zip(lines[0], lines[1], strict=True))
        assert (first["Name"], first["Mean"], first["SD"], first["Slice"]) == (
            "two words and lines",
            "-12.40",
            "30.60",
            "7",
        )
        assert dict(zip(lines[0], lines[2], strict=True))["Length"] == "5.00"
        assert dict(zip(lines[0], lines[3], strict=True))["Angle °"] == "90.00"

    def test_every_edit_has_a_name_to_translate(self) -> None:
        assert len(set(words.EDITS)) == len(words.EDITS)
        assert all(f"draw {kind}" in words.EDITS for kind in words.KINDS)


def test_what_the_rooms_without_a_screen_say_of_measurements_can_be_translated() -> None:
    sentences = [str(one.value) for one in (*Caution, *Refusal)]
    assert [sentence for sentence in sentences if sentence not in PATTERNS] == []
    assert said("50 pixels of this scan are 49 mm, wider than a vertebra's spongy core: use the 20 mm sample.")
