"""Planes, slabs and windows against SimpleITK, SciPy and a bare copy of the same bytes."""

from __future__ import annotations

import os
from collections.abc import Callable
from statistics import geometric_mean
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from osteoview.imaging.plane import Name, Plane
from osteoview.imaging.reslice import Mode, Reslicer, Slab
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import Window, to_8bit
from tests.bench.timing import Comparison, compare

MODES: tuple[Mode, ...] = ("mean", "mip", "minip")
NAMES: tuple[Name, ...] = ("axial", "coronal", "sagittal")


def run() -> list[str]:
    """Out of 400 × 512 × 512 voxels, 0.7 × 0.7 × 1 mm."""
    hu = np.random.default_rng(0).normal(0, 300, (400, 512, 512)).astype(np.int16)
    volume = Volume(hu, np.diag([0.7, 0.7, 1.0, 1.0]))
    with Reslicer() as reslicer:
        reslicer.warm_up()
        return [
            *_oblique(volume, reslicer),
            *map(str, _slabs(volume, reslicer)),
            *map(str, _orthogonal(volume, reslicer)),
            *map(str, _windows(volume)),
        ]


def _planes(volume: Volume) -> dict[str, Plane]:
    middle, pixel, shape = volume.center_mm, (0.7, 0.7), (512, 512)
    return {
        "axial tipped 20°": Plane.named("axial", middle, pixel, shape).rotated([1, 0, 0], 20, middle),
        "axial double oblique": Plane.named("axial", middle, pixel, shape).rotated([1, 2, 3], 35, middle),
        "sagittal turned 15°": Plane.named("sagittal", middle, pixel, shape).rotated([0, 0, 1], 15, middle),
        "coronal double oblique": Plane.named("coronal", middle, pixel, shape).rotated([3, 1, 2], 40, middle),
    }


def _oblique(volume: Volume, reslicer: Reslicer) -> list[str]:
    results = []
    for name, plane in _planes(volume).items():
        peer = _simpleitk(volume, plane)
        cut = _cut(reslicer, volume, plane)
        results.append(compare(f"oblique 512², {name}", cut, "SimpleITK", peer, at_most=1.5, turns=25))
    overall = geometric_mean(result.ratio for result in results)
    plane = _planes(volume)["axial double oblique"]
    cut = _cut(reslicer, volume, plane)
    scipy = compare("oblique 512², axial double oblique", cut, "SciPy", _scipy(volume, plane), turns=9)
    single = Volume(volume.hu, volume.affine)
    with Reslicer(workers=1) as alone:
        threads = compare(
            f"oblique 512², {os.cpu_count()} threads", cut, "one thread", _cut(alone, single, plane), turns=15
        )
    return [*map(str, results), f"{'all four planes, geometric mean':<52} {overall:>59.2f}", str(scipy), str(threads)]


def _slabs(volume: Volume, reslicer: Reslicer) -> list[Comparison]:
    plane = _planes(volume)["axial double oblique"]
    peer = _simpleitk(volume, plane)
    return [
        compare(
            f"slab of 10 samples, {mode}",
            _cut(reslicer, volume, plane, Slab(10.0, mode, samples=10)),
            "SimpleITK, one plane",
            peer,
            at_most=15.0,  # ten times 1.5
            turns=15,
        )
        for mode in MODES
    ]


def _orthogonal(volume: Volume, reslicer: Reslicer) -> list[Comparison]:
    """Scrolling: forty planes one after the other, so that neither side finds its voxels in the cache."""
    results = []
    for name in NAMES:
        planes = [Plane.of_volume(volume, name, index) for index in range(0, 400, 10)]
        voxels = [reslicer.cut(volume, plane) for plane in planes]
        ours, theirs = np.empty(planes[0].shape, np.int16), np.empty(planes[0].shape, np.int16)

        def scrolled(planes: list[Plane] = planes, ours: NDArray[np.int16] = ours) -> None:
            for plane in planes:
                np.copyto(ours, reslicer.cut(volume, plane))

        def bare(voxels: list[NDArray[np.int16]] = voxels, theirs: NDArray[np.int16] = theirs) -> None:
            for view in voxels:
                np.copyto(theirs, view)

        what = f"40 own {name} planes, cut and copied"
        results.append(compare(what, scrolled, "np.copyto", bare, at_most=2.0, turns=15))
    return results


def _windows(volume: Volume) -> list[Comparison]:
    abdomen = Window(50, 320)
    results = []
    for what, hu in (("512² slice", volume.hu[200]), ("100 slices", volume.hu[:100])):
        greys, copy = np.empty(hu.shape, np.uint8), np.empty(hu.shape, np.int16)

        def shown(hu: NDArray[np.int16] = hu, greys: NDArray[np.uint8] = greys) -> None:
            to_8bit(hu, abdomen, out=greys)

        def bare(hu: NDArray[np.int16] = hu, copy: NDArray[np.int16] = copy) -> None:
            np.copyto(copy, hu)

        results.append(compare(f"window to 8 bits, {what}", shown, "np.copyto of the HU", bare, turns=15))
    return results


def _cut(reslicer: Reslicer, volume: Volume, plane: Plane, slab: Slab | None = None) -> Callable[[], object]:
    return lambda: reslicer.cut(volume, plane, slab)


def _scipy(volume: Volume, plane: Plane) -> Callable[[], object]:
    rows, columns = np.indices(plane.shape)
    points = volume.to_vox(plane.to_mm(np.stack([columns, rows], axis=-1)))
    coordinates = np.ascontiguousarray(np.moveaxis(points, -1, 0)[::-1])
    return lambda: map_coordinates(volume.hu, coordinates, order=1, cval=volume.blank_hu)


def _simpleitk(volume: Volume, plane: Plane) -> Callable[[], object]:
    """With all its threads."""
    import SimpleITK

    sitk: Any = SimpleITK
    image = sitk.GetImageFromArray(volume.hu)
    image.SetSpacing(volume.spacing_mm)
    resample = sitk.ResampleImageFilter()
    resample.SetInterpolator(sitk.sitkLinear)
    resample.SetSize((plane.shape[1], plane.shape[0], 1))
    resample.SetOutputOrigin(plane.origin_mm.tolist())
    resample.SetOutputSpacing((*plane.pixel_mm, 1.0))
    resample.SetOutputDirection(np.stack([plane.right_mm, plane.down_mm, plane.normal_mm], axis=1).ravel().tolist())
    resample.SetDefaultPixelValue(volume.blank_hu)
    return lambda: resample.Execute(image)
