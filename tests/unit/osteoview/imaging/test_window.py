from __future__ import annotations

from fractions import Fraction
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_voi_lut

from osteoview.imaging.volume import Volume
from osteoview.imaging.window import PRESETS, SHAPES, Shape, Window, auto_window, dicom_windows, table, to_8bit

EVERY_HU = np.arange(-32767, 32768, dtype=np.int32).astype(np.int16)


def by_the_standard(window: Window, x: int) -> float:
    """PS3.3 C.11.2.1.2.1, .3.2 and .3.1 with ymin = 0 and ymax = 255, in exact fractions as they are printed there."""
    c, w = Fraction(window.center), Fraction(window.width)
    if window.shape == "LINEAR":
        if x <= c - Fraction(1, 2) - (w - 1) / 2:
            return 0
        if x > c - Fraction(1, 2) + (w - 1) / 2:
            return 255
        return float(((x - (c - Fraction(1, 2))) / (w - 1) + Fraction(1, 2)) * 255)
    if window.shape == "LINEAR_EXACT":
        if x <= c - w / 2:
            return 0
        if x > c + w / 2:
            return 255
        return float(((x - c) / w + Fraction(1, 2)) * 255)
    return 255 / (1 + exp(min(700, -4 * (x - window.center) / window.width)))


windows = st.builds(
    Window,
    st.one_of(st.integers(-2000, 4000).map(float), st.floats(-2000, 4000)),
    st.one_of(st.integers(1, 5000).map(float), st.floats(1, 5000)),
    st.sampled_from(SHAPES),
)


@settings(deadline=None)
@given(windows, st.integers(-32767, 32767))
def test_a_grey_is_what_the_standard_says(window: Window, hu: int) -> None:
    assert float(window.greys(hu)) * 255 == pytest.approx(by_the_standard(window, hu), abs=1e-9)


@settings(deadline=None)
@given(windows, st.booleans())
def test_the_table_is_the_rounded_formula_for_every_value(window: Window, invert: bool) -> None:
    exact = window.greys(EVERY_HU) * 255
    shown = to_8bit(EVERY_HU, window, invert=invert).astype(float)
    assert np.abs((255 - shown if invert else shown) - exact).max() <= 0.5 + 1e-9


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("center", "width"), [(50, 320), (350, 2000), (-500, 1500.5), (40, 20)])
def test_pydicom_agrees(shape: Shape, center: float, width: float) -> None:
    header = Dataset()
    header.PhotometricInterpretation = "MONOCHROME2"
    header.BitsStored, header.PixelRepresentation = 16, 1
    header.WindowCenter, header.WindowWidth, header.VOILUTFunction = center, width, shape
    values = np.arange(-2000, 3000)
    theirs = (apply_voi_lut(values.astype(np.float64), header, index=0) + 32768) / 65535
    assert np.abs(Window(center, width, shape).greys(values) - theirs).max() < 1e-9


def test_a_window_one_wide_is_a_threshold() -> None:
    assert to_8bit(np.array([98, 99, 100, 101], np.int16), Window(100, 1)).tolist() == [0, 0, 255, 255]
    assert to_8bit(np.array([98, 99, 100], np.int16), Window(99.5, 1)).tolist() == [0, 0, 255]


def test_no_data_is_black_either_way() -> None:
    picture = np.array([[Volume.blank_hu, -1000, 3000]], np.int16)
    assert to_8bit(picture, Window(50, 320)).tolist() == [[0, 0, 255]]
    assert to_8bit(picture, Window(50, 320), invert=True).tolist() == [[0, 255, 0]]


def test_a_picture_keeps_its_shape_whatever_its_memory_order() -> None:
    hu = np.random.default_rng(0).integers(-1000, 2000, (6, 7, 8), dtype=np.int16)
    whole = to_8bit(hu, Window(50, 320))
    assert np.array_equal(to_8bit(hu[::-1, :, 3], Window(50, 320)), whole[::-1, :, 3])
    out = np.empty((7, 8), np.uint8)
    assert to_8bit(hu[2], Window(50, 320), out=out) is out
    assert np.array_equal(out, whole[2])
    for wrong in (np.empty((8, 7), np.uint8), np.empty((8, 7), np.uint8).T):
        with pytest.raises(ValueError, match="C-contiguous"):
            to_8bit(hu[2], Window(50, 320), out=wrong)
    hu[0] = 0  # showing a picture does not freeze it


def test_tables_are_made_once_and_cannot_be_spoilt() -> None:
    assert table(Window(1, 2)) is table(Window(1, 2))
    assert not table(Window(1, 2)).flags.writeable


def test_auto_window_spreads_an_area_and_ignores_specks_and_no_data() -> None:
    area = np.linspace(100, 300, 1001).round().astype(np.int16)
    area[0], area[-1] = -1000, 3000
    found = auto_window(np.append(area, np.full(5000, Volume.blank_hu, np.int16)))
    assert found is not None
    greys = found.greys([102, 200, 298])
    assert greys == pytest.approx([0, 0.5, 1], abs=0.02)


def test_auto_window_of_one_value_or_none() -> None:
    flat = auto_window(np.full(10, 70, np.int16))
    assert flat is not None
    assert float(flat.greys(70)) == pytest.approx(0.5)
    assert auto_window(np.full(10, Volume.blank_hu, np.int16)) is None
    assert auto_window(np.array([np.nan, 1.0, 1.0])) == Window(1.5, 2, name="Auto")


def test_presets_are_those_of_the_keys() -> None:
    assert [preset.key for preset in PRESETS] == list(range(9))
    shown = {preset.name: (preset.window.width, preset.window.center) for preset in PRESETS if preset.window}
    assert shown == {
        "Brain": (110, 35),
        "Abdomen": (320, 50),
        "Mediastinum": (400, 80),
        "Bone": (2000, 350),
        "Lung": (1500, -500),
        "Spongy bone": (500, 150),
    }


def test_windows_of_a_header_keep_their_order_and_lose_the_impossible() -> None:
    found = dicom_windows([40, -600, 7], [400, 0, 1600, 9], ["SOFT ", "BAD"], "sigmoid")
    assert found == (Window(40, 400, "SIGMOID", "SOFT"), Window(7, 1600, "SIGMOID"))
    assert dicom_windows([1], [2], shape="FROM A VENDOR") == (Window(1, 2),)


@pytest.mark.parametrize(
    ("center", "width", "shape"),
    [(0, 0.5, "LINEAR"), (0, 0, "SIGMOID"), (float("nan"), 1, "LINEAR"), (0, float("inf"), "LINEAR"), (0, 1, "CUBIC")],
)
def test_impossible_windows_are_refused(center: float, width: float, shape: Shape) -> None:
    with pytest.raises(ValueError, match="window"):
        Window(center, width, shape)
