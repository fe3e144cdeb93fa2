"""Stored values become HU as the headers say, whatever they are stored as."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.hounsfield import to_hounsfield
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
from tests.dicom_files import (
    ct_slice,
    ct_stack,
    enhanced_ct,
    stored_slice,
    write,
)
from tests.unit.osteoview.imaging.loading import only_piece, oracle_hu


class TestHounsfield:
    @pytest.mark.parametrize("elements", [
        {}, {"RescaleIntercept": 0}, {"RescaleSlope": 2, "RescaleIntercept": -3000}, {"RescaleIntercept": -1024.4},
    ])  # fmt: skip
    def test_every_voxel_is_slope_times_stored_plus_intercept(
        self, tmp_path: Path, decoders: Decoders, elements: dict[str, Any]
    ) -> None:
        paths = ct_stack(tmp_path, 4, **elements)
        volume = load_volume(only_piece(tmp_path), decoders)
        for k, hu in enumerate(oracle_hu(paths).values()):
            assert (volume.hu[k] == np.rint(hu)).all()

    def test_each_slice_has_its_own_rescale(self, tmp_path: Path, decoders: Decoders) -> None:
        paths = [
            write(
                ct_slice(number=n, position_mm=(0, 0, n), RescaleSlope=1 + n / 8, RescaleIntercept=-1000 - n),
                tmp_path / f"{n}.dcm",
            )
            for n in range(5)
        ]
        volume = load_volume(only_piece(tmp_path), decoders)
        for k, hu in enumerate(oracle_hu(paths).values()):
            assert np.abs(volume.hu[k] - hu).max() <= 0.5
        assert "rounded" in {note.name for note in volume.notes}

    def test_each_frame_of_an_enhanced_image_has_its_own_rescale_and_place(
        self, tmp_path: Path, decoders: Decoders
    ) -> None:
        stored = np.stack([stored_slice(n) for n in range(4)])
        slopes, intercepts, heights = (1, 2, 1, 3), (-1024, -1000, -512, 7), (6, 0, 4, 2)
        places = [(-10.0, -20.0, z) for z in heights]
        write(enhanced_ct(stored, places, slopes=slopes, intercepts=intercepts), tmp_path / "a.dcm")
        volume = load_volume(only_piece(tmp_path), decoders)
        for k, n in enumerate((1, 3, 2, 0)):
            assert (volume.hu[k] == stored[n].astype(int) * slopes[n] + intercepts[n]).all()
        assert volume.to_mm((2, 1, 3)) == pytest.approx((-9, -19.25, 6))
        assert (volume.acquisition.kvp, volume.acquisition.kernel) == (100, "Br40d")

    def test_a_legacy_converted_image(self, tmp_path: Path, decoders: Decoders) -> None:
        stored = np.stack([stored_slice(n) for n in range(3)])
        write(enhanced_ct(stored, [(0, 0, z) for z in range(3)], legacy=True), tmp_path / "a.dcm")
        assert (load_volume(only_piece(tmp_path), decoders).hu == stored.astype(int) - 1024).all()

    def test_values_beyond_sixteen_bits_are_clipped_and_counted(self, tmp_path: Path, decoders: Decoders) -> None:
        stored = stored_slice(1)
        stored[3, 4:7] = 65535
        write(ct_slice(stored, RescaleIntercept=-1024), tmp_path / "a.dcm")
        volume = load_volume(only_piece(tmp_path), decoders)
        assert (volume.hu[0, 3, 4:7] == 32767).all()
        assert [note.text for note in volume.notes if note.name == "clipped"] == [
            "3 values lay outside ±32767 HU and were clipped."
        ]

    def test_padding_is_told_in_hounsfield_units(self, tmp_path: Path, decoders: Decoders) -> None:
        hu = stored_slice(1).astype(np.int16)
        hu[:2] = -2000
        write(ct_slice(hu, PixelPaddingValue=-2000, RescaleIntercept=-24), tmp_path / "a.dcm")
        volume = load_volume(only_piece(tmp_path), decoders)
        assert volume.padding_hu == -2024
        assert (volume.hu[0, :2] == -2024).all()

    @pytest.mark.parametrize("value", ["0", "nan", "inf", "one", "1\\2", "1_0"])
    def test_a_slope_that_means_nothing_is_refused(self, tmp_path: Path, decoders: Decoders, value: str) -> None:
        path = write(ct_slice(RescaleSlope="1.25"), tmp_path / "a.dcm")
        content = path.read_bytes()
        assert content.count(b"1.25") == 1
        path.write_bytes(content.replace(b"1.25", value.ljust(4).encode()))
        index = SeriesIndex.scan([path])
        if value == "0":
            with pytest.raises(DamagedFileError, match="rescale slope of 0"):
                load_volume(index.pieces[0], decoders)
        else:
            assert index.pieces == ()
            assert "RescaleSlope" in index.problems[0].message

    @settings(max_examples=200, deadline=None)
    @given(
        kind=st.sampled_from(["u1", "i1", "u2", "i2", "i4"]),
        slope=st.sampled_from([1.0, 1.0, 2.0, 0.5, -1.0, 0.001, 3.7]),
        intercept=st.sampled_from([0.0, -1024.0, -1024.5, 1000.0, 40000.0, -70000.0, 32768.0]),
        shared=st.booleans(),
        seed=st.integers(0, 99),
    )
    def test_rescaling_equals_arithmetic(
        self, kind: str, slope: float, intercept: float, shared: bool, seed: int
    ) -> None:
        limits = np.iinfo(kind)
        random = np.random.default_rng(seed)
        stored = random.integers(limits.min, limits.max, (4, 5), dtype=kind, endpoint=True)
        if seed % 3 == 0:
            stored = (stored // 64).astype(kind)
        expected = np.rint(stored.astype(np.float64) * slope + intercept)
        out = np.empty((4, 5), np.int16)
        if shared and np.dtype(kind).itemsize == 2:
            view = out.view(kind)
            view[...] = stored
            stored = view
        clipped = to_hounsfield(stored, slope, intercept, out)
        assert (out == np.clip(expected, -32767, 32767)).all()
        assert clipped == int((np.abs(expected) > 32767).sum())
