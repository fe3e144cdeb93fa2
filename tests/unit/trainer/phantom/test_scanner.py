"""The scanner against what is measured on real ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.unit.trainer.phantom.plain_bodies import SERIES, positions, quiet, tissue, water, with_rod
from trainer.phantom import scanner
from trainer.phantom.attenuation import hounsfield, iodine_hu_per_mg_ml, mineral_hu_per_mg_cm3
from trainer.phantom.grid import Grid
from trainer.phantom.kernel import KERNELS, MEDIUM, SHARP, SOFT, Kernel
from trainer.phantom.person import MINERAL_HU_120KVP
from trainer.phantom.protocol import Protocol
from trainer.phantom.scanner import scan
from trainer.phantom.tissue import Tissue


def spread(volume: NDArray[np.int16]) -> float:
    """Standard deviation in the middle of the field, over all slices."""
    middle = volume.shape[1] // 2
    return float(volume[:, middle - 40 : middle + 40, middle - 40 : middle + 40].std(dtype=np.float64))


def test_reference_noise() -> None:
    # About 10 HU at 10 mGy in soft 5 mm slices of a 30 cm phantom: the level of routine abdominal CT before iterative
    # reconstruction (12 HU in the liver of the 140 kVp soft 5 mm series among our real CTs).
    assert spread(scan(water(), SERIES, seed=1)) == pytest.approx(10.0, abs=0.7)


@pytest.mark.parametrize("dose_factor", [0.25, 4.0])
def test_noise_falls_with_the_root_of_dose(dose_factor: float) -> None:
    base = spread(scan(water(), SERIES, seed=1))
    other = spread(scan(water(), replace(SERIES, dose_mgy=10.0 * dose_factor), seed=2))
    assert other / base == pytest.approx(dose_factor**-0.5, rel=0.04)


def test_noise_falls_with_the_root_of_thickness() -> None:
    # Photons per slice are in proportion to its thickness.
    thin = replace(SERIES, thickness_mm=1.25, spacing_mm=1.25, slices=8)
    assert spread(scan(water(), thin, seed=1)) / spread(scan(water(), SERIES, seed=1)) == pytest.approx(2.0, rel=0.06)


def test_sharper_kernels_are_noisier() -> None:
    # From a routine body kernel to a bone kernel of one scanner the noise grows three- to fivefold.
    soft, medium, sharp = (spread(scan(water(), replace(SERIES, kernel=kernel), seed=1)) for kernel in KERNELS)
    assert 1.3 < medium / soft < 1.8
    assert 2.8 < sharp / soft < 5.0


@pytest.mark.parametrize(
    ("kernel", "lowest", "highest"),
    # Soft: .2-.25/mm (Friedman 2013, Med Phys 40:051907). Bone kernels peak at .5-.7/mm (Solomon 2012).
    [(SOFT, 0.15, 0.27), (MEDIUM, 0.22, 0.36), (SHARP, 0.45, 0.70)],
)
def test_noise_power_peaks_where_the_kernel_says(kernel: Kernel, lowest: float, highest: float) -> None:
    series = replace(SERIES, kernel=kernel, slices=8)
    patch = scan(water(), series, seed=3)[:, 64:192, 64:192].astype(np.float64)
    patch -= patch.mean(axis=(1, 2), keepdims=True)
    power = (np.abs(np.fft.fft2(patch)) ** 2).mean(axis=0)
    frequency = np.fft.fftfreq(128, series.pixel_mm)
    radius = np.hypot(frequency[:, None], frequency[None, :])
    edges = np.arange(0.0, 0.70, 0.03)
    which = np.digitize(radius.ravel(), edges)
    radial = np.array([power.ravel()[which == b].mean() for b in range(1, len(edges))])
    centers = (edges[:-1] + edges[1:]) / 2
    peak = float(centers[radial.argmax()])
    assert lowest <= peak <= highest
    assert radial[0] < 0.35 * radial.max()  # a ramp rises from (nearly) nothing
    if kernel is SOFT:
        assert radial[centers > 0.6].max() < 0.1 * radial.max()


@pytest.mark.parametrize("kernel", KERNELS, ids=lambda kernel: kernel.name)
def test_an_edge_is_as_sharp_as_the_kernel(kernel: Kernel) -> None:
    # A slanted edge sampled finely (ISO 12233): its derivative's spectrum is the transfer function.
    slant = np.tan(np.radians(4.0))

    def source(grid: Grid) -> Tissue:
        x, y, _ = positions(grid)
        step = (x + slant * y) * np.cos(np.arctan(slant)) / grid.spacing_mm[0]
        return tissue(grid, 200.0 * np.clip(step + 0.5, 0.0, 1.0))

    series = replace(quiet(SERIES), kernel=kernel, fov_mm=128.0)
    image = scan(source, series, seed=0)[1].astype(np.float64)
    x, y, _ = positions(series.grid)
    distance = ((x + slant * y) * np.cos(np.arctan(slant)))[0]
    near = np.abs(distance) < 15.0
    bins = np.floor((distance[near] + 15.0) / 0.1).astype(int)
    edge = np.bincount(bins, image[near]) / np.bincount(bins)
    line = np.diff(edge)
    contrast = np.abs(np.fft.rfft(line * np.hanning(len(line))))
    contrast /= contrast[0]
    frequency = np.fft.rfftfreq(len(line), 0.1)
    past_hump = int(contrast.argmax())
    half = np.interp(-0.5, -contrast[past_hump:40], frequency[past_hump:40])
    known = np.linspace(0.0, 2.0, 2001, dtype=np.float32)
    transfer = kernel.transfer(known)
    expected = float(known[np.nonzero(transfer > 0.5)[0][-1]])
    assert half == pytest.approx(expected, rel=0.08)


@pytest.mark.parametrize("thickness_mm", [1.0, 3.0, 5.0])
def test_a_thin_sheet_shows_the_slice_thickness(thickness_mm: float) -> None:
    series = replace(quiet(SERIES), thickness_mm=thickness_mm, spacing_mm=0.5, slices=41, bottom_mm=-10.0, matrix=64)

    def sheet(grid: Grid) -> Tissue:
        _, _, z = positions(grid)
        covered = np.clip(0.25 - np.abs(z) / grid.spacing_mm[2] + 0.5, 0.0, 0.5)
        return tissue(grid, 1000.0 * covered + np.zeros(grid.shape))

    profile = scan(sheet, series, seed=0)[:, 32, 32].astype(np.float64)
    profile -= profile.min()
    z = np.arange(41) * 0.5
    top = int(profile.argmax())
    left = np.interp(0.5 * profile.max(), profile[: top + 1], z[: top + 1])
    right = np.interp(-0.5 * profile.max(), -profile[top:], z[top:])
    assert right - left == pytest.approx(thickness_mm, rel=0.12)


def test_overlapping_slices_share_noise_and_separate_ones_do_not() -> None:
    def correlation(spacing_mm: float) -> float:
        volume = scan(water(), replace(SERIES, spacing_mm=spacing_mm), seed=4)[:, 64:192, 64:192]
        return float(np.corrcoef(volume[1].ravel(), volume[2].ravel())[0, 1])

    assert correlation(2.5) > 0.35
    assert correlation(10.0) == pytest.approx(0.0, abs=0.05)


def test_thick_bodies_are_noisier_and_wide_ones_streaky() -> None:
    round_body, wide_body = water(150.0), water(210.0, 140.0)
    assert spread(scan(wide_body, SERIES, seed=5)) > 1.2 * spread(scan(round_body, SERIES, seed=5))

    def along_rows_over_columns(volume: NDArray[np.int16]) -> float:
        patch = volume[:, 64:192, 64:192].astype(np.float64)
        return float(np.square(np.diff(patch, axis=1)).sum() / np.square(np.diff(patch, axis=2)).sum())

    # Lateral rays are starved, so noise draws streaks along rows: it varies more from row to row.
    assert along_rows_over_columns(scan(wide_body, SERIES, seed=5)) > 1.2
    assert along_rows_over_columns(scan(round_body, SERIES, seed=5)) == pytest.approx(1.0, abs=0.1)


def test_the_middle_of_a_body_is_a_little_darker_than_its_rim() -> None:
    # Residual cupping of a water-calibrated scanner: a few HU (acceptance tests allow ±4 HU of uniformity).
    image = scan(water(), replace(quiet(SERIES), fov_mm=320.0), seed=6)[1]
    cupping = float(image[128, 20:30].mean() - image[128, 123:133].mean())
    assert 1.0 < cupping < 8.0


def test_metal_darkens_along_its_axis_and_changes_nothing_far_above() -> None:
    series = replace(quiet(SERIES), spacing_mm=2.5, thickness_mm=2.5, slices=16)
    plain = scan(water(), series, seed=7).astype(np.int32)
    metal = scan(with_rod(water(), 40.0, 3.0), series, seed=7).astype(np.int32)
    error = metal[3] - plain[3]
    beyond_the_tip = error[128 + 35 : 128 + 50, 126:130].mean()
    beside = error[126:130, 128 + 35 : 128 + 50].mean()
    assert beyond_the_tip < -40.0
    assert abs(beside) < 0.6 * abs(beyond_the_tip)
    assert metal[3].max() == scanner.HIGHEST_HU
    assert np.abs(metal[12] - plain[12]).max() <= 3


def test_the_field_outside_the_circle_is_padded_on_demand() -> None:
    volume = scan(water(), replace(SERIES, circle_hu=-1024), seed=8)
    assert (volume[:, :5, :5] == -1024).all()
    assert abs(volume[:, 128, 128]).max() < 60


def test_same_seed_same_bytes_whatever_the_slab(monkeypatch: pytest.MonkeyPatch) -> None:
    series = replace(SERIES, slices=12, matrix=96)
    first = scan(water(), series, seed=9)
    assert (scan(water(), series, seed=9) == first).all()
    assert (scan(water(), series, seed=10) != first).mean() > 0.5
    monkeypatch.setattr(scanner, "_SLAB_LAYERS", 5)
    assert (scan(water(), series, seed=9) == first).all()


@pytest.mark.parametrize(("kvp", "expected_hu"), [(100, 148.0), (120, 141.0), (140, 131.0)])
def test_tube_voltage_moves_l1_as_reported(kvp: int, expected_hu: float) -> None:
    # Means of L1 in patients scanned at each voltage, the figures the product quotes.
    grid = SERIES.grid.slab(0, 1)
    marrow = np.full(grid.shape, -14.0, dtype=np.float32)
    spongy = Tissue(grid, marrow, np.full_like(marrow, 118.3))
    assert float(hounsfield(spongy, kvp).mean()) == pytest.approx(expected_hu, abs=1.0)


def test_people_are_drawn_for_the_scanner_that_scans_them() -> None:
    assert mineral_hu_per_mg_cm3(120) == pytest.approx(MINERAL_HU_120KVP)


def test_iodine_brightens_as_reported() -> None:
    # 25-26 HU per mg/ml at 120 kVp, 30-33 at 100, 40-41 at 80 (Bae 2010, Radiology 256:32).
    assert iodine_hu_per_mg_ml(120) == pytest.approx(25.5, abs=1.0)
    assert iodine_hu_per_mg_ml(100) == pytest.approx(31.5, abs=1.5)
    assert iodine_hu_per_mg_ml(80) == pytest.approx(40.5, abs=1.5)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kvp": 70}, "80 to 140 kVp"),
        ({"thickness_mm": 20.0}, ".5 to 10 mm"),
        ({"dose_mgy": 0.0}, "must be positive"),
    ],
)
def test_impossible_protocols_are_refused(change: dict[str, float], sentence: str) -> None:
    fields = {name: getattr(SERIES, name) for name in SERIES.__dataclass_fields__}
    with pytest.raises(ValueError, match=sentence):
        Protocol(**{**fields, **change})
